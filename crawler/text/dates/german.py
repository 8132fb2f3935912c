"""Dates in German."""

from __future__ import annotations

import re
from functools import cache

from crawler.text.dates.language import Cues, Language, Words, listed, table

_MONTHS = (
    "Januar|Jänner|Jan Februar|Feber|Feb März|Mrz April|Apr Mai Juni|Jun Juli|Jul August|Aug September|Sept|Sep "
    "Oktober|Okt "
    "November|Nov Dezember|Dez"
)
_WEEKDAYS = (
    "Montag|Montags|Montagen Dienstag|Dienstags Mittwoch|Mittwochs Donnerstag|Donnerstags Freitag|Freitags "
    "Samstag|Sonnabend|Samstags Sonntag|Sonntags"
)
_NUMBERS: Words = {
    **listed("ein|eine|einem|einen|einer zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn "
             "vierzehn fünfzehn sechzehn "
             "siebzehn achtzehn neunzehn zwanzig"),
    **table("30 dreißig; 40 vierzig; 50 fünfzig; 60 sechzig; 100 hundert; 1.5 anderthalb|eineinhalb; 2.5 zweieinhalb; "
            "X ein paar|paar|mehrere|mehreren|einige|einigen|wenige|wenigen|vielen|viele"),
}  # fmt: skip
_WORDS: dict[str, Words] = {
    "month": {**listed(_MONTHS), **{f"{n:{form}}": n for n in range(1, 13) for form in ("", "02")}},
    "weekday": listed(_WEEKDAYS, 0),
    "number": _NUMBERS,
    "unit": table(
        "second Sekunde|Sekunden; minute Minute|Minuten|minütig; hour Stunde|Stunden|stündig; day Tag|Tage|Tagen|"
        "tägig; week Woche|Wochen|wöchig; "
        "weekend Wochenende; month Monat|Monate|Monaten|Monats|monatig; quarter Quartal|Quartals|Quartale; "
        "year Jahr|Jahre|Jahren|Jahres|jährig; decade Jahrzehnt|Jahrzehnts|Jahrzehnte|Jahrzehnten; "
        "century Jahrhundert|Jahrhunderts|Jahrhunderte|Jahrhunderten"
    ),
    "many": table(
        "1 Tage|Tagen|Wochen|Monate|Monaten|Jahre|Jahren|Stunden|Minuten|Jahrzehnte|Jahrzehnten|Jahrhunderten"
    ),
    "way": table(
        "last letzte|letzten|letzter|letztes|letztem|vergangene|vergangenen|vergangenem|vergangener|vergangenes|"
        "vorige|vorigen|voriger|"
        "voriges|vorigem|vor; "
        "next nächste|nächsten|nächster|nächstes|nächstem|kommende|kommenden|kommender|kommendes|kommendem; "
        "this diese|diesen|dieser|dieses|diesem|laufenden; same selben|gleichen|desselben; following "
        "darauffolgenden|folgenden"
    ),
    "refer": table("-1 vortag; 1 folgetag"),
    "day": table("-1 gestern; 0 heute; 1 morgen; -2 vorgestern; 2 übermorgen"),
    "part": table(
        "MO morgen|früh|vormittag|morgens|vormittags; AF nachmittag|mittag|nachmittags|mittags; EV abend|abends; "
        "NI nacht|nachts"
    ),
    "named": table("12 mittag; 24 mitternacht"),
    "near": table("weekend Wochenende"),
    "often": table("P1D täglich; P1W wöchentlich; P1M monatlich; P1Y jährlich; PT1H stündlich"),
    "tens": listed("zwanziger dreißiger vierziger fünfziger sechziger siebziger achtziger neunziger", 2),
    "holiday": table(
        "christmas Weihnachten; christmas_eve Heiligabend; new_years_eve Silvester; new_year Neujahr; easter Ostern|"
        "Ostersonntag; good_friday Karfreitag; easter_monday Ostermontag; ash_wednesday Aschermittwoch"
    ),
    "season": table("SP Frühjahr|Frühling; SU Sommer; FA Herbst; WI Winter"),
    "side": table("ago vor; hence in; later später|danach; earlier zuvor|davor|früher"),
    "quarters": table(
        "1 ersten|erste|erstes|1.; 2 zweiten|zweite|zweites; 3 dritten|dritte|drittes; 4 vierten|vierte|viertes|letzten"
    ),
    "halves": table("1 erste|ersten|erstes; 2 zweite|zweiten|zweites"),
    "relative": table(
        "-1 vergangenen Jahres|letzten Jahres|vorigen Jahres|des Vorjahres; 0 dieses Jahres|diesen Jahres|laufenden "
        "Jahres; 1 nächsten Jahres|kommenden Jahres"
    ),
    "ref": table(
        "PRESENT jetzt|derzeit|zurzeit|momentan|gegenwärtig|nun|aktuell; PAST kürzlich|neulich|zuletzt|früher|jüngst; "
        "FUTURE bald|demnächst|Zukunft|künftig"
    ),
}
_M = (
    "(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|(?:Jan|Feb|"
    "Mrz|Apr|Jun|Jul|Aug|Sept?|Okt|Nov|Dez)\\.)"
)
_W = "(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag)"
_D = r"(?:3[01]|[12]\d|0?[1-9])"
_Y = r"(?:1[5-9]|20)\d\d"
_N = (
    r"(?:\d+(?:[.,]\d+)?|anderthalb|eineinhalb|zweieinhalb|eine[mnr]?|ein|zwei|drei|vier|fünf|sechs|sieben|acht|"
    r"neun|zehn|elf|zwölf|"
    r"(?:drei|vier|fünf|sech|sieb|acht|neun)zehn|zwanzig|dreißig|vierzig|fünfzig|sechzig|hundert|(?:ein )?paar|"
    r"mehreren?|einigen?|wenigen?|vielen?)"
)
_U = "(?:Sekunden?|Minuten?|Stunden?|Tage?n?|Wochen?|Monate?n?|Quartale?|Jahre?n?|Jahrzehnte?n?|Jahrhunderte?n?)"
_MANY = "(?:Minuten|Stunden|Tagen|Wochen|Monaten|Jahren|Jahrzehnten|Jahrhunderten)"
_ONE_U = "(?:Woche|Wochenende|Monats?|Quartals?|Jahr(?:es)?|Jahrzehnt|Jahrhundert)"
_LAST = "(?:letzte|vergangene|vorige|nächste|kommende|diese|folgende)[nrsm]?"
_S = "(?:Frühjahr|Frühling|Sommer|Herbst|Winter)s?"
_OF = "(?:des )?(?P<relative>(?:vergangen|letzt|vorig|dies|laufend|nächst|kommend)e[ns] Jahres|des Vorjahres)"
_P = "(?:morgen|früh|vormittag|mittag|nachmittag|abend|nacht)"
_DAY = rf"(?:gestern|heute|morgen|vorgestern|(?:{_LAST} )?{_W}|(?:{_W},? (?:den |dem )?)?{_D}\. ?{_M}(?: {_Y})?)"

_FORMS = (
    ("iso", r"(?P<year>(?:19|20)\d\d)-(?P<number>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])"),
    ("numbers", r"(?P<a>\d\d?)(?P<sep>[./-])(?P<b>\d\d?)(?P=sep)(?P<year>(?:19|20)\d\d)"),
    ("clock", rf"(?P<phrase>{_DAY}),?(?: um| gegen)? (?P<hour>[01]?\d|2[0-3])(?:[.:](?P<minute>[0-5]\d))? Uhr"),
    ("clock", r"(?P<hour>[01]?\d|2[0-3])(?:[.:](?P<minute>[0-5]\d))? Uhr"),
    ("part", rf"(?P<phrase>{_W})(?P<part>morgen|vormittag|mittag|nachmittag|abend|nacht)"),
    ("part", rf"(?P<phrase>{_DAY}) (?P<part>{_P})"),
    ("written", rf"(?:(?P<weekday>{_W}),? (?:den |dem )?)?(?P<day>{_D})\.?(?: ?[-–/] ?| bis (?:zum )?(?:{_W},? "
                rf"(?:den |dem )?)?)(?P<until>{_D})\. ?(?P<month>{_M})(?: (?P<year>{_Y}))?"),
    ("written", rf"(?:(?P<weekday>{_W}),? (?:den |dem )?)?(?P<day>{_D})\. ?(?P<month>{_M})(?: (?P<year>{_Y}))?"),
    ("written", rf"(?P<day>{_D})\. ?(?P<month>0?[1-9]|1[0-2])\."),
    ("month", rf"(?P<month>{_M}) (?P<year>{_Y})"),
    ("month", rf"(?P<month>{_M}) {_OF}"),
    ("month", rf"(?P<way>{_LAST}) (?P<month>{_M})"),
    ("month", rf"(?P<month>{_M})"),
    ("set", rf"jede[nrs]? (?:(?P<weekday>{_W})|(?P<unit>Tag|Woche|Monat|Jahr|Stunde))"),
    ("set", r"(?P<weekday>(?-i:montags|dienstags|mittwochs|donnerstags|freitags|samstags|sonntags))"),
    ("set", r"(?:pro|je) (?P<unit>Tag|Woche|Monat|Jahr|Stunde)"),
    ("set", r"(?P<often>täglich|wöchentlich|monatlich|jährlich|stündlich)(?:e[nrms]?)?"),
    ("holiday", rf"(?P<holiday>Weihnachten|Heiligabend|Silvester|Neujahr|Oster(?:n|sonntag|montag)|Karfreitag|"
                rf"Aschermittwoch)(?: (?P<year>{_Y}))?"),
    ("weekday", rf"(?P<way>{_LAST}) (?P<weekday>{_W})"),
    ("weekday", rf"(?P<weekday>{_W})"),
    ("day", r"(?P<day>vorgestern|übermorgen|gestern|heute|(?-i:morgen|Morgen(?= wird)))"),
    ("day", r"(?-i:(?P<refer>Vortag|Folgetag))"),
    ("span", rf"(?:die |den |der )?(?P<way>letzten|vergangenen|nächsten|kommenden) (?P<number>{_N}) (?P<unit>{_U})"),
    ("span", r"(?:den|die|der) (?P<way>letzten|vergangenen|nächsten|kommenden) (?P<unit>Tagen?|Wochen|Monaten?|"
             r"Jahren?|Jahrzehnten?)"),
    ("unit", rf"(?P<way>{_LAST}) (?P<unit>{_ONE_U})"),
    ("unit", r"(?-i:(?P<way>Vor)(?P<unit>jahr(?:es)?|monats?|woche))"),
    ("unit", r"(?:Anfang|Ende|Mitte|Beginn) (?:des|der) (?P<unit>Jahres|Monats|Woche|Jahrzehnts|Jahrhunderts)"),
    ("unit", r"(?P<unit>Jahres)(?:ende|anfang|beginn|mitte)"),
    ("unit", r"(?P<near>Wochenende)"),
    ("quarter", rf"(?P<quarters>ersten?s?|zweiten?s?|dritten?s?|vierten?s?) Quartal(?:s)?(?: (?P<year>{_Y})| {_OF})?"),
    ("quarter", rf"(?P<halves>ersten?s?|zweiten?s?) (?:Halbjahre?s?|Jahreshälfte)(?: (?P<year>{_Y})| {_OF})?"),
    ("season", rf"(?P<season>{_S}) (?P<year>{_Y})"),
    ("season", rf"(?P<season>{_S}) {_OF}"),
    ("season", rf"(?P<way>{_LAST}) (?P<season>{_S})"),
    ("season", rf"(?P<season>{_S})"),
    ("ago", rf"(?P<side>vor) (?:etwa |rund |fast |mehr als |gut |knapp )?(?P<number>{_N}) (?P<unit>{_U})"),
    ("ago", rf"(?P<number>{_N}) (?P<unit>{_U}) (?P<side>später|danach|zuvor|davor)"),
    ("decade", r"(?:die |den |der )?(?P<decade>(?:1[5-9]|20)\d0|[2-9]0)er[- ]?Jahren?"),
    ("decade", r"(?:die |den |der )?(?P<tens>(?:zwanz|dreiß|vierz|fünfz|sechz|siebz|achtz|neunz)iger)[- ]?jahren?"),
    ("century", r"(?P<century>(?:1\d|2[01])\.) Jahrhunderts?"),
    ("year", rf"(?:das Jahr )?(?P<year>{_Y})(?:[-–/](?P<until>{_Y}|\d\d(?!\d)))?"),
    ("count", rf"(?P<number>{_N}) (?P<unit>{_U})"),
    ("ago", rf"(?P<side>vor) (?P<unit>{_MANY})"),
    ("count", rf"(?P<number>{_N})-?(?P<unit>(?:jähr|monat|wöch|täg|stünd|minüt)ig)(?:e[nrms]?)?"),
    ("count", r"(?P<unit>Stunden|Tage|Wochen|Monate|Jahre|Jahrzehnte)lang(?:e[nrms]?)?"),
    ("count", rf"(?P<unit>{_MANY})"),
    ("ref", r"(?P<ref>jetzt|derzeit|zurzeit|momentan|gegenwärtig|kürzlich|neulich|jüngst|bald|demnächst|aktuell)"),
)  # fmt: skip
_COUNTED = re.compile(
    r" (?:Menschen|Euro|Dollar|Meter|Tonnen|Soldaten|Kilometer|Einwohner|Millionen|Punkte|Mitarbeiter|Personen)|"
    r"[.,]\d|%"
)

_MANY_WORDS = frozenset(_MANY[3:-1].split("|"))
_ON_DAY = re.compile(r"\b(?:am|de[mnr]|vom|zum|bis|seit|ab|,) $", re.IGNORECASE)
_IN_SEASON = re.compile(
    rf"(?:\b(?:im|seit|zum|bis zum|vom|vor dem|nach dem|über den)|\b{_S},? (?:oder|und|bis)(?: zum)?) $", re.IGNORECASE
)


def _refuses(kind: str, phrase: str, before: str, after: str) -> bool:
    if kind == "year":
        return bool(_COUNTED.match(after)) or bool(re.search(r"[\d$€.,/-]\s?$", before))
    if kind == "day":
        return phrase == "morgen" and bool(re.search(r"\b(?:am|jeden|guten) $", before, re.IGNORECASE))
    if kind == "written":
        return phrase[-1] == "." and not _ON_DAY.search(before)
    if kind == "unit" and phrase == "Wochenende":
        return not re.search(r"\b(?:am|übers|vom|das) $", before, re.IGNORECASE)
    if kind == "count" and phrase in _MANY_WORDS:
        return not re.search(r"\b(?:seit|nach|über|binnen|innerhalb von) $", before, re.IGNORECASE)
    if kind == "season":
        return " " not in phrase and not _IN_SEASON.search(before)
    if kind == "count":
        return bool(re.search(r"\d[.,]$", before)) or phrase.lower() in ("eine sekunde", "eines tages", "ein tag")
    if kind == "weekday":
        return before.lower().endswith("jeden ")
    return kind == "month" and not phrase[0].isupper()


@cache
def german() -> Language:
    """German, compiled when first asked for."""
    return Language(
        words=_WORDS,
        forms=_FORMS,
        refuses=_refuses,
        cues=Cues(
            future=re.compile(
                r"\b(?P<future>wird|werden|soll|sollen|will|wollen|plant|planen|geplant|voraussichtlich|bis|"
                r"dürfte|könnte|möchte|ab|"
                r"anstehend\w*|erwartet|beginnt|startet|endet|trifft|tritt|muss|müssen)\b(?! \w+ worden)",
                re.IGNORECASE,
            ),
            past=re.compile(
                r"\b(?:(?P<weak>sagte|erklärte|teilte|hieß|laut)|"
                r"(?P<past>wurde|wurden|war|waren|hatte|hatten|hat|haben|ist|sind|kam|kamen|ging|gab|fiel|stieg|"
                r"starb|trat|traf|begann|"
                r"endete|seit|(?!\w*ge\w+en\b)[a-zäöü]{0,6}(?:sank|zog|lag|blieb|nahm|sprach|schloss|schloß|lor|fand|stand|brach|schrieb|ließ|"
                r"hielt|rief|floh|schlug|schoss|stieß|wuchs|lief|fuhr|flog|sah|bot|hob|trug|gewann|lud|warf|wies|zwang|"
                r"schied|wich|griff|riss|verband|geriet|vertrat|bat)(?:en)?|[a-zäöü]{3,}(?:te|ten)|ge[a-zäöü]{2,}(?:t|en)))\b"
            ),
            told=re.compile(r"\b(?:worden|gewesen|\w*ge\w+(?:t|en)|\w+iert) (?:sein|haben)\b"),
            about=re.compile(r"\b(?:etwa|um den|gegen|ungefähr|circa|rund um den) $", re.IGNORECASE),
        ),
        leading=r"(?:(?:Anfang|Ende|Mitte|Beginn)(?: des| der)? )+",
        counting=r"(?:(?:etwa|rund|fast|mehr als|gut|knapp|über|mindestens|ungefähr) )+",
    )
