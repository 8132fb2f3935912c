"""Dates in English, as newspapers write them: after the guidelines of TimeML (TIMEX3) on what is marked, and "
"how far."""

from __future__ import annotations

import re
from functools import cache

from crawler.text.dates.english_cues import CUES, RATE
from crawler.text.dates.english_refusals import refuses
from crawler.text.dates.english_words import MONTHS, ONES, TEENS, TENS, WEEKDAYS, WORDS
from crawler.text.dates.language import Language


def _capitalised(names: str, stop: str) -> str:
    """Names as such or all in capitals, never in small letters; a stop belongs to a short one only."""
    shown = {name for names in names.split() for name in names.split("|")}
    long = "|".join(
        sorted(
            (name for name in shown if len(name) > 5 or name in ("March", "April", "May", "June", "July")), reverse=True
        )
    )
    short = "|".join(sorted((name for name in shown if len(name) <= 5 and name not in long.split("|")), reverse=True))
    return f"(?-i:{long}|{long.upper()}" + (f"|(?:{short}|{short.upper()}){stop})" if short else ")")


_M = _capitalised(MONTHS, r"(?:\.|(?![a-zA-Z]))")
_LONG_WEEKDAY = "(?-i:" + "|".join(f"{name}|{name.upper()}" for name in re.findall(r"\w+day", WEEKDAYS)) + ")"
_ANY_WEEKDAY = _capitalised(WEEKDAYS, r"\.?")
_D = r"(?:3[01]|[12]\d|0?[1-9])"
_TH = r"(?:st|nd|rd|th)?(?![\d%]|[.,:]\d)"
_Y = r"(?:1[5-9]|20)\d\d(?!\d|,\d)"
_TO = rf"(?: ?[-–] ?| to | through )(?:(?P<month2>{_M}) )?(?P<until>{_D})(?:st|nd|rd|th)?(?![\d%]|[.,:]\d)"
_ONE = "(?:" + "|".join(ONES.split()) + ")"
_SPELT = (
    f"(?:{_ONE} (?:hundred|thousand)|(?:{'|'.join(TENS.split())})(?:[- ]{_ONE})?|{'|'.join(TEENS.split())}|"
    f"{_ONE}|(?:a|one) hundred|"
    "(?:a|one) thousand|half a dozen|two dozen|a dozen|a couple(?: of)?|a single|a full)"
)
_DIGITS = r"(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,6})(?:\.\d{1,3})?(?: 1/2| ?½)?"
_COUNT = rf"(?:{_DIGITS}|{_SPELT})(?: and a half)?"
_VAGUE = (
    "(?:several|quite a few|a few|few|some|many|a number of|a handful of|dozens of|hundreds of|thousands of|numerous|"
    "countless|so many|too many|tens of thousands of|millions of)"
)
_PLURAL = "(?:seconds|minutes|hours|days|weeks|fortnights|weekends|months|quarters|years|decades|centuries)"
_SINGLE = "(?:minute|hour|day|week|fortnight|weekend|month|quarter|year|decade|century)"
_EITHER = "(?:second|minute|hour|day|week|fortnight|weekend|month|quarter|year|decade|centur(?:y|ie))s?"
_SORT = (
    "(?:full |long |consecutive |straight |more |additional |solid |whole |calendar |business |working |trading |"
    "successive |extra |short |fiscal |further |entire )?"
)
_PART = "(?:morning|afternoon|evening|night)"
_SEASON = "(?:spring|summer|autumn|fall|winter)"
_ZONE = (
    r"(?: ?[(]?(?:[ECMP][SD]?T|GMT|UTC|BST|CET|local time|(?:U\.S\. )?(?:eastern|central|mountain|pacific|greenwich)"
    r"(?: (?:standard|daylight|mean))? time)\b[)]?)?"
)
_WAY = "(?P<way>last|next|this past|this coming|this|past)"
_WAY_OF_DAY = rf"(?P<way>(?:last|next|this) (?!{_M} {_D}(?:st|nd|rd|th)? ?,? {_Y}))"
_MDY = rf"(?:{_ANY_WEEKDAY} ?,? )?{_M} {_D}(?:st|nd|rd|th)?(?: ?,? {_Y})?"
_DAY = (
    rf"(?:{_MDY}|(?:{_ANY_WEEKDAY} ?,? )?{_D} {_M}(?: {_Y})?|(?:last |next |this )?{_LONG_WEEKDAY}|yesterday|"
    rf"today|tomorrow|"
    r"\d\d?/\d\d?/(?:19|20)?\d\d|that day|the (?:same|next|following) day)"
)
_CLOCKS = (
    rf"(?P<hour>\d\d?)(?:[:.](?P<minute>[0-5]\d))?(?::(?P<second>[0-5]\d))? ?(?P<meridiem>[ap]\.? ?m(?:\.|(?!\w))"
    rf"){_ZONE}",
    rf"(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?{_ZONE}",
    r"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?: hours| hrs)? ?(?:GMT|UTC|hours|hrs)",
    rf"(?P<named>noon|midnight|midday){_ZONE}",
    rf"(?P<hour>(?:{_ONE}|ten|eleven|twelve|\d\d?)) o['’]clock(?: (?P<meridiem>in the (?:morning|afternoon|"
    rf"evening)|at night))?{_ZONE}",
)
_EVERY = "(?:every|each)"
_HOLIDAYS = (
    "New Year['’]s (?:Day|Eve)|Valentine['’]s Day|Mother['’]s Day|Independence Day|(?:the )?Fourth of July|Halloween|"
    "Veterans Day|Christmas(?: Day| Eve)?|Martin Luther King (?:Jr. )?Day|Presidents['’]? Day|Memorial Day|Labor Day|"
    "Columbus Day|Thanksgiving(?: Day)?|Easter(?: (?:Sunday|Monday))?|Good Friday|Palm Sunday|Ash Wednesday|"
    "(?:Bastille|Boxing|Anzac|St[.]? Patrick['’]s) Day|Juneteenth|9/11"
)

_FORMS = (
    ("iso", r"(?P<year>(?:19|20)\d\d)-(?P<number>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])"
            r"(?:[T ](?P<hour>[01]\d|2[0-3]):(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d)(?:\.\d+)?)?(?:Z|"
            r"[+-]\d\d:?\d\d)?)?"),
    *(("clock", rf"{clock},?(?: on| of)? (?P<phrase>{_DAY}(?: {_PART})?){_ZONE}") for clock in _CLOCKS),
    *(("clock", rf"(?P<phrase>{_DAY}(?: {_PART})?) ?,?(?: at| around| about| by)? {clock}") for clock in _CLOCKS),
    *(("clock", clock) for clock in _CLOCKS),
    ("numbers", r"(?P<a>\d\d?)(?P<sep>[./-])(?P<b>\d\d?)(?P=sep)(?P<year>(?:19|20)\d\d|\d\d)"),
    ("part", rf"the (?P<part>{_PART}) of (?P<phrase>{_DAY})"),
    ("part", rf"(?P<phrase>{_DAY}),? (?P<part>{_PART})"),
    ("part", rf"(?P<part>dawn|dusk|nightfall|overnight)(?: on)? (?P<phrase>{_DAY})"),
    ("part", rf"the (?P<part>early hours|small hours) (?:of|on) (?P<phrase>{_DAY}(?: {_PART})?)"),
    ("part", r"(?:(?P<part>dawn|dusk|nightfall|overnight)|the (?P<part2>early hours|small hours))"),
    ("written", rf"(?:(?P<weekday>{_ANY_WEEKDAY}) ?,? )?{_WAY_OF_DAY}?(?P<month>{_M}) (?P<day>{_D})"
                rf"(?:st|nd|rd|th)?{_TO}(?: ?,? (?P<year>{_Y}))?"),
    ("written", rf"(?:(?P<weekday>{_ANY_WEEKDAY}) ?,? )?{_WAY_OF_DAY}?(?P<month>{_M}) (?P<day>{_D})"
                rf"{_TH}(?: ?,? (?P<year>{_Y}))?"),
    ("written", rf"(?:(?P<weekday>{_ANY_WEEKDAY}) ?,? )?(?:the )?(?P<day>{_D})(?:st|nd|rd|th)?(?: ?[-–] ?| to )"
                rf"(?P<until>{_D})(?:st|nd|rd|th)?"
                rf" (?:of )?(?P<month>{_M})(?!\s\d\d?\b)(?: ?,? (?P<year>{_Y}))?"),
    ("written", rf"(?:(?P<weekday>{_ANY_WEEKDAY}) ?,? )?(?:the )?(?P<day>{_D})(?:st|nd|rd|th)? (?:of )"
                rf"?(?P<month>{_M})(?!\s\d\d?\b)"
                rf"(?: ?,? (?P<year>{_Y}))?"),
    ("written", rf"(?P<day>{_D})-(?P<month>{_M})-(?P<year>{_Y}|\d\d)"),
    ("month", rf"(?P<month>{_M})(?: ?,| of)? (?P<year>{_Y}|['’]\d\d)"),
    ("month", rf"(?P<month>{_M}) (?:of )?(?P<relative>last year|this year|next year)"),
    ("month", rf"{_WAY} (?P<month>{_M})(?![ .]*{_D}\b)"),
    ("month", rf"(?P<month>{_M})"),
    ("holiday", rf"(?:(?P<way>last|next|this) )?(?P<holiday>(?-i:{_HOLIDAYS}))(?: ?,? (?P<year>{_Y}))?"),
    ("set", rf"{_EVERY} (?:(?P<other>other) )?(?:(?P<number>{_COUNT}) )?(?P<unit>{_EITHER})"),
    ("set", rf"{_EVERY} (?P<weekday>{_LONG_WEEKDAY})(?: (?P<part>{_PART}))?"),
    ("set", rf"{_EVERY} (?P<month>{_M})"),
    ("set", rf"{_EVERY} (?:(?P<season>{_SEASON})|(?P<part>{_PART}))"),
    ("set", rf"(?P<weekday>{_LONG_WEEKDAY}(?:s|S))"),
    ("set", rf"(?P<weekday>{_LONG_WEEKDAY}) (?P<part>mornings|afternoons|evenings|nights)"),
    ("set", rf"(?:once|twice|(?:{_ONE}|\d+) times) (?:a|per|every|each) (?P<unit>{_SINGLE})"),
    ("set", rf"per (?P<unit>{_SINGLE})"),
    ("set", r"(?P<often>daily|weekly|monthly|yearly|annually|annual|quarterly|hourly|nightly|biweekly)"),
    ("weekday", rf"{_WAY} (?P<weekday>{_LONG_WEEKDAY})"),
    ("weekday", rf"(?P<weekday>{_LONG_WEEKDAY})(?: of)? (?P<of>last week|next week|this week)"),
    ("weekday", rf"(?P<weekday>{_LONG_WEEKDAY})"),
    ("day", r"(?P<day>the day before yesterday|the day after tomorrow|yesterday|today|tomorrow)"),
    ("part", r"(?P<day>last) (?P<part>night|evening)"),
    ("part", rf"(?P<day>this) (?P<part>{_PART})"),
    ("part", r"(?P<refer>the) (?P<part>morning|afternoon|evening|night)"),
    ("part", r"(?P<day>to)(?P<part>night)"),
    ("part", rf"(?P<refer>that same|that|the same|the next|the following|the previous) (?P<part>{_PART})"),
    ("day", r"(?P<refer>that same day|that day|the same day|the next day|the following day|the previous day|the "
            r"preceding day|"
            r"the day before|the day after)"),
    ("quarter", rf"(?:the |its |this )?(?:fiscal[- ])?(?P<quarters>first|second|third|fourth|1st|2nd|3rd|4th|"
                rf"final)[- ]quarter"
                rf"(?:,?(?: of| in)? (?:(?:the )?fiscal (?:year )?|the year )?(?:(?P<year>{_Y})|"
                rf"(?P<relative>last year|this year|next year|the year)))?"),
    ("quarter", rf"(?:the )?(?P<halves>first|second|latter|1st|2nd)[- ]half(?: of| in)? (?:(?:the )?fiscal "
                rf"(?:year )?|the year )?"
                rf"(?:(?P<year>{_Y})|(?P<relative>last year|this year|next year|the year))"),
    ("quarter", r"(?P<halves>first|second)-half"),
    ("quarter", r"(?P<which>the year-(?:earlier|ago) (?:quarter|period)|(?:the )?latest quarter|the most recent "
                r"quarter|the quarter)"),
    ("quarter", r"(?P<which>year-(?:earlier|ago))(?: third| second| first| fourth)?(?: quarter| period)?"),
    ("span", rf"(?:the |its |his |her |their |these |those )?(?P<way>past|last|next|first|previous|coming|"
             rf"following|latest|final|preceding|prior|initial)"
             rf" (?P<number>{_COUNT}|{_VAGUE}|couple of) {_SORT}(?P<unit>{_EITHER})"),
    ("ref", r"(?:the )?(?P<ref>recent|coming) (?:days|weeks|months|years|decades|quarters)"),
    ("span", rf"the (?P<way>past|last|final|first|coming|next) (?P<unit>{_PLURAL})"),
    ("unit", r"(?:the |this )(?P<way>past) (?P<unit>weekend)"),
    ("unit", r"the (?P<way>last) (?P<unit>quarter|weekend)"),
    ("unit", r"the (?P<near>weekend)"),
    ("count", r"all (?P<unit>day|week|month|year)"),
    ("span", rf"(?:the|this) (?P<way>past) (?P<unit>{_SINGLE})"),
    ("span", r"the (?P<way>last) (?P<unit>hour|day|week|weekend|month|year|decade|century)"),
    ("unit", r"(?P<way>last|next|this past|this coming|this|the current|the coming|the present|current) "
             r"(?P<unit>week|weekend|month|quarter|year|decade|century|(?:fiscal|financial) year)"),
    ("unit", r"(?P<way>the previous|the preceding|the prior|the following|that same|that|the same|the ensuing) "
             r"(?P<unit>week|weekend|month|quarter|year|decade|century|fiscal year)"),
    ("unit", r"the (?P<unit>week|month|year) (?P<turn>before|after|earlier)"),
    ("part", r"the (?P<part>night|evening|morning) (?P<turn>before|after)"),
    ("season", rf"(?:(?:the |in )?(?P<season>{_SEASON})(?: of|,)? (?P<year>{_Y}|['’]\d\d))"),
    ("season", rf"(?P<way>last|next|this past|this coming|this) (?P<season>{_SEASON})"),
    ("season", r"the (?P<season>spring|summer|winter|autumn|fall)"),
    ("ago", rf"(?:(?P<number>{_COUNT}|a|an|{_VAGUE}) {_SORT})(?P<unit>{_EITHER}) (?P<side>ago|earlier|later|from "
            rf"now|hence|previously)"),
    ("ago", rf"(?P<unit>{_PLURAL}) (?P<side>ago|earlier|later)"),
    ("ago", r"(?P<number>a)[- ](?P<unit>year|month|week)[- ](?P<side>ago|earlier)"),
    ("count", r"(?P<whole>a|an|one) (?P<unit>year|month|week|day|hour|decade|century) and a half"),
    ("count", r"(?P<half>half)(?:[- ]an?[- ]|[- ]|[- ]of an? | (?:of )?the "
              r"(?!hour|minute))(?P<unit>hour|year|century|decade|day|minute)"),
    ("count", r"(?:a |the )?(?P<fourth>quarter)[- ](?:of an? )?(?P<unit>century|hour)"),
    ("count", r"a (?P<half>half)[- ](?P<unit>hour|year|century|decade|day|minute)"),
    ("count", rf"(?:{_COUNT})(?: to | or |[-–])(?P<number>{_COUNT})[- ]{_SORT}(?P<unit>{_EITHER})(?:[- ]old|[- "
              rf"]long)?"),
    ("count", rf"(?:the|these|those) (?P<number>{_COUNT}) {_SORT}(?P<unit>{_PLURAL})"),
    ("count", rf"(?P<number>{_COUNT}) (?P<unit>(?:minute|hour|day|week|month|year)s?)(?:,? and |, )"
              rf"(?P<number2>{_COUNT}) (?P<unit2>(?:second|minute|hour|day|week|month)s?)"),
    ("count", rf"(?P<number>{_COUNT})(?: |-|–| - ){_SORT}(?P<unit>{_EITHER})(?:[- ]old|[- ]long)?"),
    ("count", rf"(?P<number>a|an|another) {_SORT}(?P<unit>{_SINGLE})(?:-old|-long)?"),
    ("count", r"(?P<unit>(?:year|month|week|day|hour|decade)s?|centur(?:y|ies))-?long"),
    ("count", rf"(?P<number>{_VAGUE}) {_SORT}(?P<unit>{_PLURAL})"),
    ("count", rf"(?P<unit>{_PLURAL})"),
    ("decade", r"(?:the )?(?P<decade>(?:1[5-9]|20)\d0)['’]?s"),
    ("decade", r"(?:the )?(?P<decade>['’‘]\d0)['’]?s"),
    ("decade", r"the (?P<decade>[3-9]0)['’]?s"),
    ("decade", r"the (?P<tens>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)"),
    ("century", r"(?:the )?(?P<century>1\dth|20th|21st)[- ]century"),
    ("century", r"(?:the )?(?P<ordinal>(?:fif|six|seven|eigh|nine)teenth|twentieth|twenty-first)[- ]century"),
    ("fiscal", rf"(?:the )?(?:fiscal|financial)(?:[- ]year)? (?P<year>{_Y}|['’]\d\d)"),
    ("unit", r"(?P<way>the) (?P<unit>year|week|month|(?:fiscal|financial) year)"),
    ("unit", r"(?:(?P<way>this) )?(?:(?P<unit>year)(?:-| |['’]s )end|mid(?P<unit2>year))"),
    ("year", rf"(?:the year )?(?P<year>{_Y})(?:[-–/](?P<until>{_Y}|\d\d(?!\d)))?"),
    ("year", r"(?P<year>['’](?:[4-9]\d|0\d))"),
    ("ref", r"(?P<ref>right now|now|currently|nowadays|these days|presently|at present|the present time|the "
            r"present|the moment|more recently|"
            r"most recently|just recently|recently|the recent past|the past|previously|lately|current|"
            r"the (?:near |foreseeable |immediate |distant |not-too-distant )?future|soon)"),
)  # fmt: skip

_OPENS = (
    f"{MONTHS} {WEEKDAYS} {ONES} {TEENS} {TENS} New Valentine Mother Independence Fourth Halloween Veterans "
    f"Christmas Martin Palm Ash Bastille Boxing Anzac St Juneteenth dawn dusk nightfall overnight "
    "Presidents Memorial Labor Columbus Thanksgiving Easter Good a an the this that these those its his her "
    "their in all "
    "last next past first second third final latter latest previous preceding prior initial following coming "
    "current recent "
    "every each once twice per daily weekly monthly yearly annually annual quarterly hourly nightly biweekly "
    "yesterday today "
    "tomorrow tonight noon midnight midday half quarter couple another several quite few some many dozens "
    "hundreds thousands "
    "numerous countless so too tens millions seconds minutes hours days weeks weekends months quarters years "
    "decades centuries "
    "spring summer autumn fall winter midyear fiscal financial right now currently nowadays presently at more "
    "most just recently "
    "previously lately soon year month week day hour decade century"
).replace("|", " ")
_LEADING = (
    r"(?:(?:the )?(?:very )?(?:early|late|earlier|later|mid)(?:-| (?:in |on )?(?:the )?)|"
    r"the (?:very )?(?:end|beginning|start|middle|close|latter part|early part|first part|last part) of (?:the )"
    r"?|(?:all|most|much|the rest) of )+"
)
_COUNTING = (
    r"(?:(?:nearly|almost|roughly|approximately|about|around|some|more than|less than|fewer than|at least|at "
    r"most|up to|"
    r"over|just over|just under|as (?:many|long|much) as|no (?:more|less) than|only|barely|well over|another|the "
    r"better part of) )+"
)


@cache
def english() -> Language:
    """English, compiled when first asked for."""
    return Language(
        words=WORDS,
        forms=_FORMS,
        cues=CUES,
        refuses=refuses,
        month_first=True,
        leading=_LEADING,
        counting=_COUNTING,
        rate=RATE,
        opens=_OPENS,
    )
