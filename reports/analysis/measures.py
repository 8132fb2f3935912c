"""Money, shares of a hundred and quantities with units: what a sentence itself says has been measured, and of what.

Counts of people and things are in ``figures``. Here a figure is one only where a closed list of constructions ties it
to what it is of ("$300 million in aid", "turnout was 62 per cent", "3,000 tonnes of wheat"); a sentence that plans,
estimates, denies, asks or sets a condition gives none, for the reader of a table sees none of that. English only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reports.analysis.numbers import bounds

_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "m": 10**6, "mn": 10**6,
           "bn": 10**9, "tn": 10**12}  # fmt: skip
_N = r"(?P<n>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
_N += r"(?: ?(?P<scale>thousand|million|billion|trillion|mn|bn|tn|m(?!\w)))?"
_QUALIFIED = (
    r"(?P<how>(?:at least|more than|over|less than|under|fewer than|nearly|almost|about|around|some|roughly) )?"
)
_CURRENCIES = {
    "$": "$", "us$": "$", "usd": "$", "dollar": "$", "€": "€", "eur": "€", "euro": "€", "£": "£", "gbp": "£",
    "pound": "pound", "lira": "lira", "dinar": "dinar", "riyal": "riyal", "rial": "rial", "dirham": "dirham",
    "shekel": "shekel", "rouble": "rouble", "ruble": "rouble", "yen": "yen", "yuan": "yuan", "rupee": "rupee",
    "franc": "franc", "hryvnia": "hryvnia",
}  # fmt: skip
_COINS = "dollar|euro|pound|lira|dinar|riyal|rial|dirham|shekel|rouble|ruble|yen|yuan|rupee|franc|hryvnia"
_UNITS = {
    "km": "km", "kilometer": "km", "kilometre": "km", "mile": "miles", "tonne": "tonnes", "ton": "tons",
    "metric ton": "tonnes", "barrel": "barrels", "megawatt": "MW", "mw": "MW", "gigawatt": "GW", "gw": "GW",
    "megawatt-hour": "MWh", "mwh": "MWh", "hectare": "hectares", "acre": "acres", "litre": "litres", "liter": "litres",
    "square kilometre": "sq km", "square kilometer": "sq km", "sq km": "sq km", "square mile": "sq miles",
    "cubic metre": "cubic metres", "cubic meter": "cubic metres", "dunam": "dunams",
}  # fmt: skip
_RATE = r"(?P<rate> (?:a|an|per|each|every) (?:hour|day|week|month|year)\b)?"
_LONGEST = "|".join(sorted(map(re.escape, _UNITS), key=len, reverse=True))
_DIGIT = re.compile(r"\d")  # one is in whatever the next finds
_FIGURE = re.compile(
    rf"(?<![\w.,$€£–-]){_QUALIFIED}(?:"
    rf"(?P<sign>US\$|\$|€|£|USD |EUR |GBP ){_N}"
    rf"|{_N.replace('<n>', '<n2>').replace('<scale>', '<scale2>')}"
    rf"(?:(?P<percent> ?%| per ?cent\b)|[ -]?(?:[A-Z][a-z]+ )?(?P<coin>{_COINS})s?\b|[ -]?(?P<unit>{_LONGEST})s?\b)"
    rf"){_RATE}(?![\w%]|[-–]\w|[.,]\d)",
    re.IGNORECASE,
)
# What is said of the future, of wishes, of guesses, or of what is not.
_NOT_SO = re.compile(
    r"\b(?:could|would|(?-i:may)|might|will|shall|should|must|can|cannot|plans?|planned|planning|expect\w*|forecasts?|project(?:s|ed)|"
    r"projections?|predict\w*|estimat\w*|propos\w*|seek\w*|sought|aim(?:s|ed|ing)?|targets?|targeted|hop(?:es?|ed|ing)|"
    r"if|unless|whether|wants?|wanted|demand(?:s|ed|ing)|ask(?:s|ed|ing)?|appeal\w*|needs?|needed|requir\w*|pledg\w*|"
    r"promis\w*|vow\w*|offer\w*|threaten\w*|likely|potential\w*|possibl\w*|perhaps|intend\w*|set to|due to|supposed|"
    r"not|no|never|none|neither|nor|without|den(?:y|ies|ied)|reject\w*|alleged\w*|reportedly|rumou?r\w*|claim\w*|"
    r"compared|instead|rather|scheduled|urg(?:es|ed|ing)|call(?:s|ed|ing)? (?:for|on)|up to|as much as|as many as|"
    r"between|from .{1,40} to|would-be|equivalent|consider\w*|ahead of|tentativ\w*|preliminary|partial|poll(?:s|ed)?|"
    r"survey\w*|respondents?|"
    r"before|previously|formerly|prior|used to|pre-war|ago|quotas?|limits?|limited|ceiling|maximum|capped|"
    r"believ\w*|suspect\w*|to be)\b|n[’']t\b|\?",
    re.IGNORECASE,
)  # fmt: skip
_RANGE = re.compile(r"\d%? (?:to|or|and) $")  # "5 to 10 per cent"
_NOUN = (
    r"(?!(?:and|or|of|in|at|on|to|was|were|had|has|that|which|by|for|with|from|as)\b)[A-Za-z][\w’'-]+"
)  # fmt: skip
# "in aid", "of wheat", "worth of food aid": what stands behind the figure.
_QUALITY = r"(?:[A-Za-z]+(?:ed|al|ic|ive|ian|ern|ary|ous|y|en)|[A-Za-z]+-[A-Za-z]+)"  # an adjective, by its look
_OF = re.compile(
    rf"^(?: worth)? (?:in|of) (?:the |its |their |his |her |all |new |additional |further |fresh )?"
    rf"(?P<of>(?:{_QUALITY} ){{0,2}}{_NOUN})(?![\w-]){_RATE}"
)
_UNFINISHED = re.compile(r"(?:ed|-[A-Za-z]+)$")  # "high-energy, fortified bars": of what, is not told yet
_RELATIVE = re.compile(r"^,? (?:who|whom|whose|which|that)\b|^ ?,")
_AID = re.compile(
    r"^[ -](?P<of>(?:(?:aid|loan|grant|rescue|relief|arms|investment) (?:package|deal))|"
    r"aid|loan|grant|investment|contract|deal|fine)\b"
)
# Words that no figure can be "of": times, places, figures themselves, and what points back.
_HOLLOW = frozenset(
    "it this that them these those which whom whose who total all "
    "january february march april may june july august september october "
    "november december monday tuesday wednesday thursday friday saturday sunday spring summer autumn winter cash half "
    "addition return exchange value time times one two three year years month months day days week weeks a an the "
    "people part order fact case response early late recent ransom front line his her their".split()
)  # fmt: skip
# "a loan of $3 billion", "a contract worth $8 billion": what stands before it.
_GIVEN = re.compile(
    r"\b(?P<of>loans?|grants?|fines?|contracts?|deals?|budget|deficit|surplus|debts?|bail|tranche|package|compensation|"
    r"damages|investments?|donations?|subsid(?:y|ies)|revenues?|profits?|loss(?:es)?|payments?|credit|aid|agreements?)"
    r"(?: package)? (?:of|worth|totall?ing) $",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\b(?:paid|gave|given|granted|transferred|disbursed|spent|received|got|approved|passed|signed|allocated|donated|lent|"
    r"borrowed|invested|imposed|fined|awarded|delivered|provided|sent|released|repaid|seized|confiscated|stole|stolen|"
    r"earned|lost|raised|collected|exported|imported|sold|bought|authori[sz]ed|secured|agreed|contributed|froze|frozen|"
    r"recorded|posted|reported|deposited|cut|announced|ordered|issued|concluded|sealed|obtained|won)\b"
)
# "turnout was", "oil production fell to": a measure that has one value at a time.
_MEASURE = re.compile(
    r"(?P<of>\b(?:(?:voter|annual|consumer|core|food|headline|youth|key|benchmark|oil|crude|gas|wheat|grain|steel|power|electricity|"
    r"foreign|currency|gold|public|national|external|foreign exchange|trade|budget|fiscal|interest|inflation|"
    r"unemployment|jobless|poverty|literacy|birth|policy|lending|economic) ){0,2}"
    r"(?:turnout|inflation|unemployment|poverty|growth|deficit|surplus|debt|reserves|output|production|exports|imports|"
    r"capacity|consumption|revenues?|rate|GDP))\b"
    r"(?: (?:in|of|at|for|across) (?!which\b)(?:the )?[\w’' -]{2,40}?)?,?"
    r" (?:was|were|is|stood at|stands at|reached|hit|totall?ed|amounted to|came to|came in at|"
    r"(?:rose|fell|dropped|climbed|increased|declined|slowed|eased|jumped|surged|soared|grew|widened|narrowed|"
    r"accelerated|shrank|sank|plunged) to|to|has (?:risen|fallen|reached|hit|climbed|dropped)(?: to)?)"
    r"(?: a (?:record|high of|low of))? $",
    re.IGNORECASE,
)
_SET = re.compile(r"\b(?:raised|cut|lowered|lifted|increased|reduced|kept|held|left|hiked)\b")
_PARTITIVE = re.compile(rf"^ of (?:the |its |their |all |eligible |registered )?(?P<of>{_NOUN})(?P<rest>.*)$")
_PAST = re.compile(
    r"^(?: [\w’'-]+){0,5} (?:was|were|had|have|has|backed|voted|approved|rejected|lost|fled|left|received|live|lived|"
    r"returned|took|cast|died|came|went)\b"
)  # fmt: skip
_WON = re.compile(r"\b(?:won|received|got|took|secured|gained)(?: [\w’'-]+){0,2} $")
_FAR = re.compile(
    r"^ (?:north|south|east|west|north\w*|south\w*|away|from|off|outside|inside|inland|long|wide|deep|of (?:the )?"
    r"(?:capital|border|coast|town|city|front))\b",
    re.IGNORECASE,
)

# What is done with goods, land and power.
_MOVED = re.compile(
    r"\b(?:destroyed|burned|burnt|cleared|produced|carrying|carried|arrived|docked|seized|shipped|unloaded|loaded|spilled|"
    r"leaked|planted|harvested|flooded|captured|recaptured|retook|generated|built|laid|damaged|entered|crossed|pumped|"
    r"generates|produces|dropped|reclaimed|dumped|distributed|stored|stole)\b"
)


@dataclass(frozen=True, slots=True)
class Measured:
    """A figure at ``start`` to ``end`` of a text, the words that qualify it included, and at ``of_start`` to ``of_end``
    what it is of. ``low`` and ``high`` bound what the words allow."""

    start: int
    end: int
    value: float
    low: float
    high: float
    unit: str  # "$", "%", "tonnes", "barrels a day"
    of: str
    of_start: int
    of_end: int


def measured(text: str) -> list[Measured]:
    """The figures of a sentence (quotations blanked); none where it gives two of one unit: which one counts?"""
    matches = list(_FIGURE.finditer(text)) if _DIGIT.search(text) else []
    if not matches or _NOT_SO.search(text):
        return []
    units = [_unit(match) for match in matches]
    found = (_measured(text, match, unit) for match, unit in zip(matches, units, strict=True) if units.count(unit) == 1)
    return [each for each in found if each]


def _measured(text: str, match: re.Match[str], unit: str) -> Measured | None:
    span = _of(text, match, unit)
    if span is None:
        return None
    value = _value(match)
    low, high, _ = bounds(match["how"] or "", value)
    start, end = span
    behind = _OF.match(text[match.end() :])
    rated = match.end() + behind.end() if behind and behind["rate"] and not match["rate"] else match.end()
    return Measured(match.start(), rated, value, low, high, unit, text[start:end].lower(), start, end)


def _unit(match: re.Match[str]) -> str:
    behind = _OF.match(match.string[match.end() :])
    rate = _rate(match["rate"] or (behind["rate"] if behind else None))
    if match["percent"]:
        return "%" + rate
    written = (match["sign"] or match["coin"] or "").strip().lower()
    return (_CURRENCIES[written] if written else _UNITS[match["unit"].lower()]) + rate


def _rate(written: str | None) -> str:
    """ " a day" for "per day" as well."""
    return f" a {written.split()[-1].lower()}" if written else ""


def _value(match: re.Match[str]) -> float:
    scale = (match["scale"] or match["scale2"] or "").lower()
    return float((match["n"] or match["n2"]).replace(",", "")) * _SCALES.get(scale, 1)


def _of(text: str, match: re.Match[str], unit: str) -> tuple[int, int] | None:
    """What the figure is of: where its words stand, or None where the sentence does not tell."""
    before, after, end = text[: match.start()], text[match.end() :], match.end()
    if _RANGE.search(before):
        return None
    if found := _MEASURE.search(before[-120:]):
        return _kept(found, max(0, len(before) - 120)) if _is_told(found, before, unit) else None
    if unit.startswith("%"):
        return _of_share(before, after, end)
    if _FAR.match(after):
        return None
    if found := _GIVEN.search(before[-60:]):
        return _kept(found, max(0, len(before) - 60)) if _DONE.search(text) else None
    return next((_kept(found, end) for found in _behind(after) if _has_happened(text, unit)), None)


def _is_told(found: re.Match[str], before: str, unit: str) -> bool:
    """ "raised its interest rate to": a bare "to" needs the verb before the measure; a rate is one of a hundred."""
    if found[0].rstrip().endswith(" to") and re.search(
        r"(?<!\w)(?:rate|reserves|output|production|\w+) to $", found[0]
    ):
        bare = not re.search(
            r"(?:rose|fell|\w+ed|grew|shrank|sank|risen|fallen) to $|amounted to $|came to $", found[0]
        )
        if bare and not _SET.search(before):
            return False
    return found["of"].lower() != "rate" and (not found["of"].lower().endswith(" rate") or unit == "%")


def _of_share(before: str, after: str, end: int) -> tuple[int, int] | None:
    found = _PARTITIVE.match(after)
    if found is None or found["of"].lower() in _HOLLOW:
        return None
    if _RELATIVE.match(found["rest"]):
        return None
    if _PAST.match(found["rest"]) or (
        _WON.search(before) and found["of"].lower() in ("vote", "votes", "ballots", "seats")
    ):
        return _kept(found, end)
    return None


def _behind(after: str) -> Iterator[re.Match[str]]:
    for pattern in (_OF, _AID):
        found = pattern.match(after)
        if found is None or found["of"].lower() in _HOLLOW or _UNFINISHED.search(found["of"]):
            continue
        if not (found["of"][0].isupper() and pattern is _OF):
            yield found


def _has_happened(text: str, unit: str) -> bool:
    return bool(_DONE.search(text) or (not unit.startswith(tuple(_CURRENCIES.values())) and _MOVED.search(text)))


def _kept(found: re.Match[str], offset: int) -> tuple[int, int]:
    return offset + found.start("of"), offset + found.end("of")
