"""Dates in French."""

from __future__ import annotations

import re
from functools import cache

from crawler.text.dates.language import Cues, Language, Words, listed, table

_MONTHS = (
    "janvier|janv février|févr mars avril mai juin juillet|juil août septembre|sept octobre|oct novembre|"
    "nov décembre|déc"
)
_WEEKDAYS = (
    "lundi|lundis mardi|mardis mercredi|mercredis jeudi|jeudis vendredi|vendredis samedi|samedis dimanche|dimanches"
)
_NUMBERS: Words = {
    **listed("un|une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize "
             "dix-sept dix-huit dix-neuf vingt"),
    **table("30 trente|une trentaine de|trentaine; 40 quarante; 50 cinquante; 60 soixante; 100 cent; 10 une "
            "dizaine de|dizaine; "
            "15 une quinzaine de|quinzaine; 20 une vingtaine de|vingtaine; "
            "X des|quelques|plusieurs|nombreuses|nombreux"),
}  # fmt: skip
_WORDS: dict[str, Words] = {
    "month": listed(_MONTHS),
    "weekday": listed(_WEEKDAYS, 0),
    "number": _NUMBERS,
    "unit": table(
        "second seconde|secondes; minute minute|minutes; hour heure|heures; day jour|jours|journée; week semaine|"
        "semaines; "
        "weekend week-end|weekend; month mois; quarter trimestre|trimestres; year an|ans|année|années; "
        "decade décennie|décennies; century siècle|siècles"
    ),
    "many": table("1 jours|semaines|années|décennies|heures|siècles|minutes|secondes"),
    "way": table(
        "last dernier|dernière|passé|passée|derniers|dernières; next prochain|prochaine|prochains|prochaines; "
        "this ce|cette|cet|l'|l’; previous précédent|précédente; following suivant|suivante; same même|cette même"
    ),
    "day": table("-1 hier; 0 aujourd'hui|aujourd’hui|ce|cet|cette; 1 demain; -2 avant-hier; 2 après-demain"),
    "refer": table("1 le lendemain|lendemain; -1 la veille; 0 ce jour-là|le même jour"),
    "part": table("MO matin|matinée; AF après-midi; EV soir|soirée; NI nuit"),
    "named": table("12 midi; 24 minuit"),
    "season": table("SP printemps; SU été; FA automne; WI hiver"),
    "side": table("ago il y a|voici; hence dans; later plus tard|après; earlier plus tôt|auparavant"),
    "quarters": table("1 premier|1er; 2 deuxième|2e; 3 troisième|3e; 4 quatrième|dernier|4e"),
    "halves": table("1 premier; 2 second|deuxième"),
    "ordinal": table("0 x"),
    "ref": table(
        "PRESENT maintenant|actuellement|à l'heure actuelle|en ce moment; PAST récemment|dernièrement|autrefois; "
        "FUTURE bientôt|l'avenir|l’avenir|prochainement"
    ),
}
_M = (
    "(?:janvier|janv\\.|février|févr\\.|mars|avril|mai|juin|juillet|juil\\.|août|septembre|sept\\.|octobre|"
    "oct\\.|novembre|nov\\.|décembre|déc\\.)"
)
_W = "(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)"
_D = r"(?:1er|3[01]|[12]\d|0?[1-9])"
_DAY_NO = r"(?P<day>3[01]|[12]\d|0?[1-9])(?:er)?"
_Y = r"(?:1[5-9]|20)\d\d"
_N = (
    r"(?:\d+(?:[.,]\d+)?|(?:vingt|trente|quarante|cinquante|soixante)(?:[- ](?:et[- ])?(?:un|une|deux|trois|"
    r"quatre|cinq|six|sept|huit|neuf))?|"
    r"dix-sept|dix-huit|dix-neuf|une|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|"
    r"quinze|seize|"
    r"cent|une dizaine de|une quinzaine de|une vingtaine de|une trentaine de|quelques|plusieurs)"
)
_U = "(?:secondes?|minutes?|heures?|jours?|semaines?|mois|trimestres?|années?|ans?|décennies?|siècles?)"
_ONE_U = "(?:semaine|week-end|weekend|mois|trimestre|année|an|décennie|siècle)"
_P = "(?:matin|après-midi|soir|nuit)"
_WAY = "(?:dernier|dernière|prochain|prochaine|passé|passée|précédent|précédente|suivant|suivante)"
_DAY = rf"(?:hier|aujourd['’]hui|demain|{_W}(?: (?:dernier|prochain))?|(?:le )?(?:{_W} )?{_D} {_M}(?: {_Y})?)"

_FORMS = (
    ("iso", r"(?P<year>(?:19|20)\d\d)-(?P<number>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])"),
    ("numbers", r"(?P<a>\d\d?)(?P<sep>[./-])(?P<b>\d\d?)(?P=sep)(?P<year>(?:19|20)\d\d)"),
    ("clock", rf"(?P<phrase>{_DAY}),? (?:à|vers) (?P<hour>[01]?\d|2[0-3]) ?[hH:] ?(?P<minute>[0-5]\d)?"),
    ("clock", r"(?P<hour>[01]?\d|2[0-3])[hH](?P<minute>[0-5]\d)?"),
    ("clock", r"(?P<hour>[01]?\d|2[0-3]) (?:h|heures)(?: (?P<minute>[0-5]\d))?(?: GMT)"),
    ("clock", r"(?:vers|à) (?P<hour>[01]?\d|2[0-3]) (?:h|heures)(?: (?P<minute>[0-5]\d))?"),
    ("part", rf"(?P<phrase>{_DAY})(?: dans la| au)? (?P<part>{_P})"),
    ("part", rf"(?P<day>ce|cet|cette) (?P<part>{_P})"),
    ("written", rf"(?:(?P<weekday>{_W}) )?{_DAY_NO}(?: ?[-–] ?| (?:au|et) (?:{_W} )?)(?P<until>3[01]|[12]\d|"
                rf"0?[1-9])(?:er)? (?P<month>{_M})(?: (?P<year>{_Y}))?"),
    ("written", rf"(?:le )?(?:(?P<weekday>{_W}) )?{_DAY_NO} (?P<month>{_M})(?: (?P<year>{_Y}))?"),
    ("month", rf"(?P<month>{_M}) (?P<year>{_Y})"),
    ("month", rf"(?:en )?(?P<month>{_M}) (?P<way>dernier|prochain)"),
    ("month", rf"(?P<month>{_M})"),
    ("set", rf"(?:tous les|chaque) (?P<weekday>{_W})s?(?: (?P<part>{_P}))?"),
    ("set", rf"(?:tous les|toutes les|chaque|par) (?:(?P<number>{_N}) )?(?P<unit>{_U})"),
    ("weekday", rf"(?P<weekday>{_W}) (?P<way>dernier|prochain)"),
    ("weekday", rf"(?P<weekday>{_W})"),
    ("day", r"(?P<day>avant-hier|après-demain|hier|aujourd['’]hui|demain)"),
    ("day", r"(?P<refer>le lendemain|la veille|ce jour-là|le même jour)"),
    ("span", rf"(?:les|ces|des) (?:(?P<number>{_N}) )?(?P<way>derniers|dernières|prochains|prochaines) (?P<unit>{_U})"),
    ("unit", rf"(?:le |la |l['’]an |l['’])?(?P<unit>{_ONE_U}) (?P<way>{_WAY})"),
    ("unit", rf"(?P<way>ce|cette|cet) (?P<unit>{_ONE_U})"),
    ("quarter", rf"(?:le |au |du )?(?P<quarters>premier|1er|deuxième|2e|troisième|3e|quatrième|4e|dernier) "
                rf"trimestre(?:(?: de)? (?P<year>{_Y}))?"),
    ("quarter", rf"(?:le |au |du )?(?P<halves>premier|second|deuxième) semestre(?:(?: de)? (?P<year>{_Y}))?"),
    ("season", rf"(?:l['’]|le )?(?P<season>printemps|été|automne|hiver) (?:de )?(?P<year>{_Y})"),
    ("season", r"(?:l['’]|le )?(?P<season>printemps|été|automne|hiver) (?P<way>dernier|prochain)"),
    ("season", r"(?P<way>ce|cet) (?P<season>printemps|été|automne|hiver)"),
    ("season", r"l['’](?P<season>été|automne|hiver)"),
    ("season", r"(?P<season>printemps)"),
    ("unit", r"(?:la )?(?:fin|début) (?:de |du )(?:l['’]|la )?(?P<unit>semaine|mois|année)"),
    ("ago", rf"(?P<side>il y a|dans) (?:environ |plus d['’]|près d['’]|plus de |près de )?(?P<number>{_N}) "
            rf"(?P<unit>{_U})"),
    ("ago", rf"(?P<number>{_N}) (?P<unit>{_U}) (?P<side>plus tard|plus tôt|auparavant|après)"),
    ("decade", r"(?:les )?années (?P<decade>(?:1[5-9]|20)\d0|[2-9]0)"),
    ("century", r"(?:le )?(?P<century>(?:1\d|2[01])e) siècle"),
    ("year", rf"(?:l['’]année )?(?P<year>{_Y})(?:[-–/](?P<until>{_Y}))?"),
    ("count", r"(?P<number>des) (?P<unit>minutes|heures|jours|semaines|mois|années|décennies|siècles)"),
    ("count", rf"(?P<number>{_N}) (?P<unit>{_U})"),
    ("ref", r"(?P<ref>maintenant|actuellement|récemment|dernièrement|bientôt|prochainement|en ce moment|l['’]avenir)"),
)  # fmt: skip
_COUNTED = re.compile(
    r" (?:personnes|euros|dollars|mètres|tonnes|soldats|morts|km|kilomètres|habitants|millions|points)|[.,]\d|%"
)
_IN = re.compile(
    r"\b(?:en|de|depuis|jusqu['’]en|jusqu['’]à|fin|début|mi|mois de|avant|après|courant|dès|pour|vers|et|ou|à|"
    r"d['’])[ -]?$",
    re.IGNORECASE,
)


def _refuses(kind: str, phrase: str, before: str, after: str) -> bool:
    if kind == "year":
        return bool(_COUNTED.match(after)) or bool(re.search(r"[\d$€.,/-]\s?$", before))
    if kind == "month":
        return not _IN.search(before)
    if kind == "season":
        return phrase == "printemps" and not before.endswith("au ")
    if kind == "count" and phrase.startswith("des "):
        return not re.search(r"\b(?:depuis|pendant|durant|après|dans) $", before, re.IGNORECASE)
    if kind == "count":
        return phrase.lower() in ("un jour", "un an", "une seconde") and not before.endswith(("pendant ", "durant "))
    if kind == "clock" and phrase.lower().endswith("heures"):
        return after.startswith(" d")
    return (
        kind == "clock"
        and phrase.lower().endswith("h")
        and not re.search(r"(?:à|vers|dès|de|entre|et|jusqu['’]à) $", before)
    )


@cache
def french() -> Language:
    """French, compiled when first asked for."""
    return Language(
        words=_WORDS,
        forms=_FORMS,
        refuses=_refuses,
        cues=Cues(
            future=re.compile(
                r"\b(?P<future>\w+(?:era|eront|ira|iront|dra|dront|tra|tront|vra|vront|aura|auront|ura|uront|"
                r"erait|eraient|irait|drait)|"
                r"sera|seront|aura|auront|va|vont|doit|doivent|devrait|devraient|prévue?s?|jusqu['’](?:à|au|en)|"
                r"attendue?s?|d['’]ici)\b",
                re.IGNORECASE,
            ),
            past=re.compile(
                r"\b(?:(?P<weak>a dit|a déclaré|a annoncé|a affirmé|a indiqué|selon)|"
                r"(?P<past>(?:a|ont|avait|avaient|est|sont|était|étaient)(?: \w+ment)? (?:été )?\w+(?:é|ée|és|"
                r"ées|i|ie|is|it|u|ue|us|ues|ert|ort|os)|"
                r"était|étaient|avait|avaient|fut|furent|eut|depuis|\w{3,}(?:èrent|a)))\b(?<!\bla)(?<!\bcela)(?<!\bra)",
                re.IGNORECASE,
            ),
            about=re.compile(r"\b(?:vers(?: le)?|environ|autour d[eu]|aux alentours d[eu]) $", re.IGNORECASE),
        ),
        leading=r"(?:(?:(?:dès |vers |à )?(?:la )?(?:fin|début|mi|au début de|à la fin de)[ -])(?:de |du )?)+",
        counting=r"(?:(?:environ|près de|plus de|moins de|au moins) )+",
    )
