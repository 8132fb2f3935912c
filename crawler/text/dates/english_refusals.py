"""What only looks like a time in English: Black Friday, the Sunday Times, Flight 1984, a second cargo."""

from __future__ import annotations

import re

_IN = (
    r"\b(?:in|of|since|until|till|by|from|to|through|late|early|mid|last|next|this|during|for|ended|ending|and|"
    r"or|between|every|before|after|end|each|on|through|begins|beginning|started|start|starting|late in|begin|"
    r"effective|around|about|than|past|that|back in)[ -]$"
)
_BEFORE = {
    "weekday": re.compile(r"\b(?:Good|Black|Bloody|Palm|Ash|Super|Mail on|Cyber|Fat|Man|Ruby|USA|Ms\.|Mr\.|Joe) $"),
    "month_in": re.compile(_IN + r"|[(,;:\n]\s*$", re.IGNORECASE),
    "month_sure": re.compile(
        r"\b(?:in|of|since|until|till|by|through|late|early|mid|last|next|this|during|for|ended|ending)[ -]$",
        re.IGNORECASE,
    ),
    "year": re.compile(
        r"(?:[$#£€]|\bNo\.|\bRoute|\bHighway|\bFlight|\bRoom|\bexit|\bpage|\bChannel|\bArea|\bWindows|\bOffice|"
        r"\bnumber|\bGate|\bBoeing|\bpast Exit|\bresolution|\bResolution|\bRegulation|(?<!mid)(?<!pre)(?<!post)"
        r"(?<!early)(?<!late)-\d*|\d[ -]?)\s?$|[/.,]\d*$",
        re.IGNORECASE,
    ),
    "year_in": re.compile(
        r"(?:\b(?:in|of|since|until|till|by|from|to|through|late|early|mid|during|for|and|or|between|before|after|the|"
        r"around|about|circa|year|spring|summer|fall|autumn|winter|than|back|into|its|his|her|their|a|that|re-?|"
        r"vs\.?|on|over|with|at|(?:end|start|finish|clos|enter)(?:e?d|e?s|e|ing)?|"
        r"beg[aiu]n(?:s|ning)?)[ -]|[(,;:]\s?|^|\n)$",
        re.IGNORECASE,
    ),
    "clock": re.compile(
        r"(?:\b(?:at|by|until|around|about|from|to|and|between|since|before|after|than|or)|^|[(,]) ?$", re.IGNORECASE
    ),
    "soon": re.compile(r"\b(?:as|too|so|how|very) $", re.IGNORECASE),
    "bare": re.compile(
        r"\b(?:for|in|over|within|after|of|takes?|took|last(?:ed|s)?|spen[dt]s?|spending|wait(?:ed|s)?|by|"
        r"through|many|be|been|during|until|several|between|and|or|before|with|than) $",
        re.IGNORECASE,
    ),
    "the": re.compile(
        r"\b(?:for|of|in|during|over|by|through|throughout|on|until|after|since|later|earlier|so far|end|within|"
        r"at|from|and|to|up|down|about|around|late|early)"
        r"(?: in| this)? $|(?:end|beginning|start|middle|rest|remainder|half|part|course|day|days|time) of $|^$|"
        r"[.:(,\"“] ?$",
        re.IGNORECASE,
    ),
}
_AFTER = {
    "weekday": re.compile(
        r" (?:Times|Telegraph|Mail|Mirror|Express|Night (?:Live|Football)|school|Herald|Post|newspaper|edition|"
        r"Movement|Revolution|"
        r"prayers?|Agreement|Market|Group|Inc)\b|['’]?s? \w+ prayers|-to-|/"
    ),
    "name": re.compile(r" (?-i:[A-Z])(?-i:[a-z]+)(?! (?:said|will|was|and))"),
    "march": re.compile(r" (?:on|of|for|to|by|towards?|in)\b"),
    "counted": re.compile(
        r"[ -](?:people|troops|dollars?|miles?|met(?:er|re)s?|pounds?|feet|points?|shares?|percent|tons?|jobs|soldiers|"
        r"workers|men|women|children|barrels|rubles|yen|employees|members|votes|residents|homes|cars|lorries|"
        r"acres|GMT|UTC|hours|EST|hrs|"
        r"(?:[a-z]+ )?(?:people|dollars|members|employees|soldiers|troops))\b|%|[,.]\d|:\d| ?[€£]|\s?(?:million|"
        r"billion|thousand|kilomet|km|MHz|megawatt)"
    ),
    "thepast": re.compile(
        r"(?:$|[.,;:?!)\"”’]|\s(?:and|but|that|to|the|he|she|they|it|we|by|because|when|has|have|had|was|were|is|"
        r"are|for|with|on|as|or|than|if|where|which|who|there|into)\b)"
    ),
    "account": re.compile(r" (?:accounts?|events|affairs|assets|liabilities)\b"),
    "noun": re.compile(r"[- ](?:table|care|time|job|trip|laborer|labourer|trader|trading|bed|school|schools)\b"),
    "unit": re.compile(r"['’]s (?:world|society|youth|generation)| show\b"),
    "of": re.compile(r" (?:of|in which)\b"),
}
_WITHIN = re.compile(r"[A-Za-z] $")  # a capital here makes a name of the word, as of a broadcast
_CLOCKLESS = re.compile(r"\d?\d:\d\d(?::\d\d)?")
_AMBIGUOUS = re.compile(r"(?:May|March|August|April|June)", re.IGNORECASE)


def refuses(kind: str, phrase: str, before: str, after: str) -> bool:
    """Whether what stands before and after makes a phrase that looks like a date into something else."""
    check = _CHECKS.get(kind)
    return check is not None and check(phrase, before, after)


def _weekday(_phrase: str, before: str, after: str) -> bool:
    return bool(_BEFORE["weekday"].search(before) or _AFTER["weekday"].match(after))


def _month(phrase: str, before: str, after: str) -> bool:
    if _AMBIGUOUS.fullmatch(phrase) and _AFTER["name"].match(after) and not _BEFORE["month_sure"].search(before):
        return True
    if not _AMBIGUOUS.fullmatch(phrase) or _BEFORE["month_in"].search(before):
        return phrase == "March" and bool(_AFTER["march"].match(after)) and before.endswith("the ")
    return phrase in ("May", "MAY", "March", "MARCH")


def _year(phrase: str, before: str, after: str) -> bool:
    if phrase.startswith(("'", "’")):
        return not re.search(r"\b(?:in|since|of|summer|winter|spring|fall|from|by|class of) $", before)
    if _BEFORE["year"].search(before) or _AFTER["counted"].match(after):
        return True
    plural = re.match(r" [a-z]+s\b", after)
    if phrase.startswith("20") or not phrase.startswith("19"):
        return not _BEFORE["year_in"].search(before) or (
            plural is not None and not before.endswith(("the ", "its ", "in "))
        )
    return plural is not None and bool(re.search(r"\b(?:and|sold|about|some|than|over|to|of) $", before))


def _clock(phrase: str, before: str, _after: str) -> bool:
    return _CLOCKLESS.fullmatch(phrase) is not None and not _BEFORE["clock"].search(before)


def _count(phrase: str, before: str, after: str) -> bool:
    words = phrase.lower()
    if " " not in words and "-" not in words and not words.endswith("long"):
        related = re.match(r" (?:after|before|later|earlier|ago|of)\b", after) and words != "days"
        return not (_BEFORE["bare"].search(before) or related) or words == "seconds"
    if (
        words.endswith(" second")
        or (words.startswith("a ") and words.endswith(" quarter"))
        or after.startswith(" of the vote")
    ):
        return True
    if words.endswith("quarters"):
        return after.startswith((" of", " from", ",")) or words == "three quarters"
    return words in ("a weekend", "some day", "one day") and after.startswith(" trip")


def _ref(phrase: str, before: str, after: str) -> bool:
    words = phrase.lower()
    if phrase[0].isupper() and not phrase.isupper() and _WITHIN.search(before):
        return True
    if words == "soon":
        return bool(_BEFORE["soon"].search(before))
    if words in ("the past", "the present"):
        return not _AFTER["thepast"].match(after)
    if words == "the moment":
        return not before.lower().endswith(("at ", "for "))
    if words == "now":
        return after.startswith("-")
    if words == "current":
        return bool(_AFTER["account"].match(after))
    return False


def _set(phrase: str, before: str, _after: str) -> bool:
    words = phrase.lower()
    if words in ("daily", "weekly", "monthly", "quarterly"):
        return phrase[0].isupper() and before.strip() != "" and not before.rstrip().endswith((".", ":", "“", '"'))
    return False


def _unit(phrase: str, before: str, after: str) -> bool:
    words = phrase.lower()
    if words.endswith((" before", " after")):
        return not re.match(r"[.,;:)]|$| (?:and|in|at|that|to|from)\b", after)
    if re.match(r" (?:end(?:ed|ing)|through|to)\b", after) and words.startswith("the "):
        return True
    if words in ("the year", "the week", "the month", "the weekend", "the fiscal year", "the financial year"):
        return not _BEFORE["the"].search(before) or bool(_AFTER["of"].match(after))
    return False


def _quarter(phrase: str, _before: str, after: str) -> bool:
    if re.match(r" (?:touchdown|field goal|lead|score|kick|run|pass|drive|interception|fumble)", after):
        return True
    if phrase.lower().endswith("-half"):
        return not re.match(r" (?:profit|earnings|results?|net|sales|loss|income|revenue|figures|report)", after)
    return False


def _day(phrase: str, before: str, after: str) -> bool:
    words = phrase.lower()
    if words in ("the day before", "the day after", "the week before", "the year after"):
        return not re.match(r"[.,;:]|$| (?:and|in|at|that|to)\b", after)
    return words == "today" and (before.endswith("USA ") or bool(_AFTER["unit"].match(after)))


def _season(phrase: str, before: str, after: str) -> bool:
    if phrase.lower() == "the fall":
        return bool(_AFTER["of"].match(after)) or not before.lower().endswith(
            ("in ", "during ", "by ", "until ", "since ")
        )
    return after.startswith((" Olympic", " Games"))


def _span(phrase: str, _before: str, after: str) -> bool:
    words = phrase.lower()
    return words in ("the last week", "the last day", "the last month") and after.startswith(" of ")


_AT_PART = re.compile(r"\b(?:at|by|before|until|till|after|from|since) $", re.IGNORECASE)
_ADVERB = re.compile(r"$|\s?[.,;:)]| (?:and|as|when|in|on|at|by|to|from|into|after|with|that|while|against|between)\b")
_IN_PART = re.compile(r"\b(?:in|during|by|through|throughout|until|of) $", re.IGNORECASE)


def _part(phrase: str, before: str, after: str) -> bool:
    words = phrase.lower()
    if words in ("dawn", "dusk", "nightfall"):
        return not _AT_PART.search(before) or bool(re.match(r" (?:of|raid)", after))
    if words == "overnight":
        return not _ADVERB.match(after)
    if words in ("the morning", "the afternoon", "the evening", "the night"):
        return not _IN_PART.search(before) or after.startswith((" of", " news", " paper", " session"))
    return False


def _decade(phrase: str, _before: str, after: str) -> bool:
    return bool(re.match(r"the \d0s", phrase)) and bool(re.match(r" (?:degrees|Fahrenheit|Celsius)", after))


_CHECKS = {
    "weekday": _weekday, "month": _month, "year": _year, "clock": _clock, "count": _count, "ref": _ref, "set": _set,
    "unit": _unit, "quarter": _quarter, "day": _day, "span": _span, "decade": _decade, "season": _season,
    "part": _part,
}  # fmt: skip
