"""The English words of time and what each means."""

from __future__ import annotations

from crawler.text.dates.language import Words, listed, table

MONTHS = (
    "January|Jan February|Feb March|Mar April|Apr May June|Jun July|Jul August|Aug September|Sept|Sep October|Oct "
    "November|Nov December|Dec"
)
WEEKDAYS = "Monday|Mon Tuesday|Tues|Tue Wednesday|Wed Thursday|Thurs|Thur|Thu Friday|Fri Saturday|Sat Sunday|Sun"
TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
ONES = "one two three four five six seven eight nine"
_NUMBERS: Words = {
    **listed(ONES), **listed(TEENS, 10), **{word: 10 * n for n, word in enumerate(TENS.split(), 2)},
    **table("1 a|an|another|a single|a full; 2 a couple of|a couple; 6 half a dozen; 12 a dozen; 24 two dozen"),
    **table("100 a hundred|one hundred|hundred; 1000 a thousand|one thousand"),
}  # fmt: skip
_UNITS = (
    "second second|seconds; minute minute|minutes; hour hour|hours; day day|days; week week|weeks; "
    "weekend weekend|weekends; fortnight fortnight|fortnights; month month|months; quarter quarter|quarters; "
    "year year|years; decade decade|decades; century century|centuries; fiscal fiscal year|financial year"
)
WORDS = {
    "month": listed(MONTHS),
    "weekday": {**listed(WEEKDAYS, 0), **listed("Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays", 0)},
    "number": _NUMBERS,
    "hour": _NUMBERS,
    "unit": table(_UNITS),
    "near": table("weekend weekend"),
    "many": table("1 seconds|minutes|hours|days|weeks|weekends|months|quarters|years|decades|centuries"),
    "way": table(
        "last last|this past|the last|past|the past; next next|the coming|coming|this coming|the next; "
        "first first|latest|final|recent|initial; this this|the current|the present|current|the; "
        "previous the previous|the preceding|the prior|the year-earlier|the year-ago|previous|preceding|prior; "
        "same that|the same|that same; following the following|following|the ensuing"
    ),
    "day": table("-1 yesterday|last; 0 today|this|to|tonight; 1 tomorrow; -2 the day before yesterday; 2 the day "
                 "after tomorrow"),
    "refer": table(
        "0 that day|the same day|that same day|that|the|the same|that same|the day; "
        "1 the next day|the following day|the next|the following|the day after; "
        "-1 the previous day|the day before|the preceding day|the previous|the day earlier"
    ),
    "part": table("MO morning|mornings; AF afternoon|afternoons; EV evening|evenings; NI night|nights|nightly; "
                  "MO dawn|early hours|small hours; MI midday; EV dusk|nightfall; NI overnight"),
    "named": table("12 noon|midday; 24 midnight"),
    "meridiem": table("0 am|a.m|a m|in the morning; 12 pm|p.m|p m|in the afternoon|in the evening|at night"),
    "season": table("SP spring|springs; SU summer|summers; FA fall|autumn|autumns; WI winter|winters"),
    "quarters": table("1 first|1st; 2 second|2nd; 3 third|3rd; 4 fourth|4th|final"),
    "halves": table("1 first|1st; 2 second|2nd|latter"),
    "relative": table("-1 last year; 0 this year|the year|the current year; 1 next year"),
    "turn": table("previous before|earlier; following after"),
    "which": table("0 the quarter|the latest quarter|the most recent quarter|latest quarter; "
                   "-1 the year-earlier quarter|the year-ago quarter|the year-earlier period|the year-ago period|"
                   "year-earlier|year-ago"),
    "of": table("-1 last week; 0 this week; 1 next week"),
    "ordinal": {**listed("fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first", 15)},
    "tens": {**table("0 two-thousands"), **listed("twenties thirties forties fifties sixties seventies eighties "
                                                  "nineties", 2)},
    "side": table(
        "ago ago; earlier earlier|before|previously|prior; later later|after|afterward|afterwards|thereafter; "
        "hence from now|hence"
    ),
    "often": table(
        "P1D daily|nightly|day-to-day|every day|each day; P1W weekly; P1M monthly; P1Y yearly|annually|annual; "
        "P3M quarterly; PT1H hourly; P2W biweekly; "
        "P1W weekdays"
    ),
    "ref": table(
        "PRESENT now|currently|nowadays|these days|presently|at present|the present|the present time|the moment|"
        "right now|"
        "present|the current|current; "
        "PAST recently|the past|previously|lately|recent|the recent past|just recently|more recently|most "
        "recently|formerly; "
        "FUTURE the future|future|the near future|the foreseeable future|the not-too-distant future|the distant future|"
        "the immediate future|soon|coming"
    ),
    "holiday": table(
        "new_year New Year's Day|New Year's|New Year’s Day; new_years_eve New Year's Eve|New Year’s Eve; "
        "valentine Valentine's Day|Valentine’s Day; "
        "independence Independence Day|the Fourth of July|Fourth of July; halloween Halloween; veterans Veterans Day; "
        "christmas Christmas|Christmas Day; christmas_eve Christmas Eve; king Martin Luther King Day|Martin "
        "Luther King Jr. Day; "
        "presidents Presidents Day|Presidents' Day|Presidents’ Day; memorial Memorial Day; labor Labor Day; "
        "columbus Columbus Day; thanksgiving Thanksgiving|Thanksgiving Day; mothers Mother's Day|Mother’s Day; "
        "easter Easter|Easter Sunday; good_friday Good Friday; easter_monday Easter Monday; palm_sunday Palm Sunday; "
        "ash_wednesday Ash Wednesday; bastille Bastille Day; boxing Boxing Day; "
        "anzac Anzac Day; nine_eleven 9/11; patrick St. Patrick's Day|St Patrick's Day|"
        "St. Patrick’s Day|St Patrick’s Day; juneteenth Juneteenth"
    ),
}  # fmt: skip
