"""When what a sentence tells happened, with the certainty that it has: by a phrase of its own, or the article's day."""

from __future__ import annotations

import re
from datetime import date, timedelta

from crawler.archive.text import DateFound
from reports.analysis.blanks import spans_blanked
from reports.analysis.hinted import Hinted, holds_any
from reports.analysis.reading import Reading, Sentence, once
from reports.analysis.side_clauses import clauses_to_come
from reports.derivation import MONTHS, revised_day
from reports.records import Dated, Passage

# A date that stands for something else than when the event took place: "the October 7 attack", "since Sunday".
_OTHER_BEFORE = re.compile(
    r"(?:\b(?:the|since|after|before|until|till|from|by|of|ahead of|following|through|between|and|to|"
    r"for|dated|last|as of|his|her|its|their|a|an|this|that|upon|counted|stood at \d+ on"
    r"|منذ|بعد|قبل|حتى|من)\s|[(])$"
)
_SINCE = re.compile(
    r"\b(?:(?:[Ss]ince|[Uu]ntil) [^,;]{0,60}|[Bb]efore [^,;]{12,60}(?<! on )on )$"
)  # "300 deaths since the uprising began January 25"
# "He spoke of the clashes that broke out on Sunday": when they did, not when he spoke.
_WHICH_DID = re.compile(
    r"[a-z](?: ?,)? (?:(?:who|which)\b(?! is\b| was\b)|that (?=(?:[a-z]+ed|broke|took|began|left|hit|struck|fell|came|"
    r"went|led|shot|won|met|rose|made|brought|sent|set|held|gave)\b))[^,;]{1,50}$"
)
# "A ceasefire that it announced on Friday", "the range it had named on Friday": when it did, beside what is told.
_THAT_ONE_DID = re.compile(
    r"(?<!told )(?<!assured )(?<!informed )(?<!warned )\b(?:an?|the|its|his|her|their|another|any) (?:[\w-]+ ){1,4}"
    r"(?:(?:that|which) (?:it|he|she|they|the [a-z]+|[a-z]+s|[A-Z][\w-]+) (?:had |have |has )?|"
    r"(?:it|he|she|they) (?:had |have |has )?)"
    r"(?:[a-z]+ed|made|gave|met|took|won|lost|held|sent|set|put|began|saw|left|told|found)\b(?! that\b)[^,;]{0,50}$"
)
# "Was declared missing after he failed to come on Sunday": when he failed.
_AFTER_ONE_DID = re.compile(
    r"\b(?:after|before|since|until|because) (?:he|she|it|they|(?:the |his |her |its |their )?[a-z]+|"
    r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?) (?:had |was |were |had been )?(?:[a-z]{3,}ed|left|met|took|fell|broke|began|"
    r"won|lost|came|went|made|gave|held|sent|shot|struck|hit)\b[^,;]{0,50}$"
)
# "Reopened the road, after the riders were driven out on Friday": when they were.
_AFTER_ONE_WAS = re.compile(
    r"\b(?:after|once|because) (?:[\w’'-]+ ){1,6}?(?:was|were|had|had been|has been|have been) (?:[\w-]+ ){0,2}?"
    r"(?:[a-z]{3,}(?:ed|en)|held|shot|hit|cut|lost|won|left|found|sent|brought|caught|built|set|put|met|struck)\b"
    r"[^,;]{0,50}$"
)
# "Worse in Tarsk -- the scene of riots on Thursday .": what stands behind a dash only says which.
_ASIDE = re.compile(r" (?:--|–|—) (?P<inside>(?:(?! (?:--|–|—) ).)*)$")
_FARTHEST = 60  # characters before a date in which such words stand
_NOUN_AFTER = re.compile(r"^(?:\s?['’]s?\s|\s(?:[A-Z]\w+|(?:attack|attacks|meeting|talks|protest|protests|"
    r"revolution|uprising|"
        r"massacre|war|deadline|session|"
                         r"summit|election|elections|vote|dialogue|briefing|dinner|strike|bombing|earthquake|readout|"
        r"movement|statement|agreement)\b))")  # fmt: skip
_PREPOSED = re.compile(r"(?:^|[\s,])[Oo]n $")  # "On Monday Orlen said": the name is the subject
_SUBJECT_AFTER = re.compile(r"^ [A-Z]")
_PART_OF_DAY = re.compile(r"\b(?:on|in|during) the (?:night|morning|evening|afternoon|day|early hours|eve) of $")
ANY_MONTH = "|".join(MONTHS)
_VAGUE = re.compile(
    r"\b(?:last (?:week|month|year|weekend|night|season|summer|autumn|fall|winter|spring)|(?:earlier|"
    r"later) (?:this|that|in the) (?:week|month|year)|this (?:week|month|year|weekend)|(?:over|at|during) the weekend|"
    rf"(?:in|since|until|by|during|of|late|early|mid) (?:late |early |mid-)?(?:{ANY_MONTH})(?! \d)|"
    r"(?:in|since|of|until|by) (?:19|20)\d\d|\d{4}|ago|recently|previously|formerly|once|decades?|"
    r"years?|months?|weeks?|for days|in (?:recent|past|coming) \w+|so far|to date|"
    r"(?:the )?(?:next|following|previous|same) (?:day|week|month|year)|days? (?:after|before|earlier|"
    r"later)|week|(?<!an )(?<!the )(?<!its )(?<!his )(?<!her )(?<!their )earlier|"
    r"(?:shortly|soon|immediately) (?:after\w*|later|thereafter)|"
    r"(?:several|many|three|four) times|repeatedly|"
    r"at the height of|already|usually|often|always|never before|every|each|before the (?:war|"
    r"crisis|conflict|pandemic)|a day)\b"
    rf"|^In (?:late |early |mid-)?(?:{ANY_MONTH})(?! \d)\b"
    r"|^(?:Last|Earlier|Every|Each|Since|In recent|Once|Two|Three|Four|Five) (?:this |last )?"
    r"(?:week|month|year|decade|weeks|months|years)\b"
)
# Years ago, or again and again: no day of an article tells when.
_LONG_PAST = re.compile(
    r"\b(?:(?:years?|decades?) (?:ago|earlier|before)|last (?:year|summer|autumn|winter|spring)|"
    r"(?:in|of|by|until|since) (?:19|20)\d\d|once|formerly|usually|often|always|never before|previously)\b"
)
# "schoolgirls captured by rebels two years ago have been freed", "gave back two planes that were flown in last week"
_WHICH = re.compile(
    r"(?<=[a-z]s) (?:that|which|who) (?:was|were|had|had been) [^,]{3,90}?(?=,| [.]|[.]$| (?:has|have) )|"
    r"\b(?:[a-z]{3,}ed|taken|held|shot|seen|sold|sent) (?:by|from|in|at|near|during) [^,]{3,90}?"
    r"(?= (?:has|have|had|was|were) (?:been )?[a-z]+(?:ed|en|ld)\b)"
)
_PAST = re.compile(
    r"\b(?:said|says|have|has|told|met|was|were|had|called|asked|held|arrived|left|landed|flew|went|"
    r"took|gave|made|began|opened|closed|killed|wounded|struck|signed|agreed|announced|"
    r"warned|urged|rejected|condemned|visited|received|spoke|discussed|entered|crossed|backed|raised|"
    r"sent|came|became|won|lost|fell|rose|broke|shot|fired|ordered|voted|"
    r"resigned|stepped|seized|released|recalled|withdrew|refused|declined|did|used|led|fled|sought|fought|drew|grew|"
    r"saw|found|kept|stood|swore|threw|built|brought|bought|caught|drove|sold|spent|sank|blew|chose|ran|shook|dug|paid|"
    r"laid|swept|taught|tore|wrote|lent|[a-z]{3,}ed)\b"
)
_OF_THE_PAST = (" said ", " was ", " were ", " had ", " has ", " have ")  # the commonest of them
_FUTURE = Hinted(
    re.compile(
        r"\b(?:will|shall|(?<!task )(?<!aim )(?<!goal )(?<!priority )(?<!purpose )(?:is|are|was|were) to|"
        r"(?:is|are|was|were) (?:due|set|scheduled|expected|planned|slated)|(?<!\bno )plan(?:s|ned)? to|"
        r"expect(?:s|ed)? to|"
        r"hope[sd]? to|intends? to|aims? to|going to|about to)\b|[’']ll\b|\bwo ?n[’']t\b|"
        # "Were organizing a march for Tuesday": a plan, and "were organizing" alone is what they did.
        r"\b(?:is|are|was|were) (?:organi[sz]ing|planning|preparing|arranging) (?:[^,.;]{0,60} )?for "
        r"(?:next |this )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
    ),
    (
        "will", "shall", "’ll", "'ll", "is to", "are to", "was to", "were to", "plan", "expect", "hope to", "hopes to",
        "hoped to", "intend to", "intends to", "aim to", "aims to", "going to", "about to", " due", " set",
        " scheduled", " slated", "wo n", "won't", "won’t", "organi", "planning", "preparing", "arranging",
    ),
)  # fmt: skip
# The day on which somebody said it is not the day on which it happened, where the sentence gives both.
_SAID_ON = re.compile(
    r"\b(?:said|announced|stated|confirmed|told \w+|reported|added|affirmed)(?: in [A-Z]\w+)?(?: on| "
    r"early on| late on)? $"
)
_SAID_AT_THE_END = re.compile(
    r"[^,]{20,}(?: ?,| and) (?:[\w’'.-]+ ){1,9}(?:said|told \w+|announced|reported|confirmed|added)"
    r"(?: late| early)?(?: on)? $"
)
ANY_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_PROGRAMME = Hinted(
    re.compile(
        rf"\b(?:ends|begins|starts|opens|arrives|leaves|meets|visits|travels|heads|flies|returns|hosts|"
        rf"takes place|convenes|holds|concludes|departs|attends|joins)\b.*\b(?:{ANY_WEEKDAY}|tomorrow|next)\b"
    ),
    ("day", "tomorrow", "next"),
)
_HAS_BEEN = re.compile(r"\b(?:has|have) (?:been\b|\w+ed\b)")
_CALLED_FOR = re.compile(r"\b(?:call\w*|plan\w*|urg\w+|appeal\w*|push\w*|campaign\w*) for (?:[\w-]+ ){1,4}on $")
FIRST = 6  # sentences that show of which day an article is news
_WEEK = timedelta(days=7)
_EARLY = re.compile(r".{10}T0[0-7]")
_TRAVEL_WOULD = Hinted(
    re.compile(
        r"\bwould (?:also )?(?:travel|visit|meet|arrive|head|fly|go|leave|depart|attend|convene|return|"
        r"host|take place|be held|hold|join)\b"
    ),
    ("would ",),
)


@once
def is_future(sentence: Sentence) -> bool:
    """Is what the sentence itself tells yet to come? "Signed a treaty that will open the border" tells of a signing."""
    return speaks_of_future(sentence) and _is_future(spans_blanked(sentence.masked, _spans_to_come(sentence)))


@once
def speaks_of_future(sentence: Sentence) -> bool:
    """Does the sentence speak of what is yet to come, be it in a clause?"""
    return _is_future(sentence.masked)


def _is_future(text: str) -> bool:
    return _FUTURE.is_in(text) or _TRAVEL_WOULD.is_in(text) or _PROGRAMME.is_in(text)


@once
def _spans_to_come(sentence: Sentence) -> tuple[tuple[int, int], ...]:
    """The clauses of a sentence that say what will be, where the rest tells what was."""
    spans = tuple(clauses_to_come(sentence.masked)) if sentence.reading.language == "en" else ()
    return spans if spans and _has_past(spans_blanked(sentence.masked, spans)) else ()


def tells_of_the_past(sentence: Sentence) -> bool:
    """Has it a verb of the past: is it news, and no caption, title or general remark?"""
    return _has_past(sentence.masked) or sentence.reading.language != "en"


def _has_past(text: str) -> bool:
    return holds_any(text, _OF_THE_PAST) or _PAST.search(text) is not None


def is_vague(sentence: Sentence) -> bool:
    """Does it name a time that is no day: "in February", "two years ago"?"""
    return bool(_VAGUE.search(_undated(sentence)))


def is_vague_but(sentence: Sentence, passed: re.Pattern[str]) -> bool:
    """Does it name such a time outside of what ``passed`` finds?"""
    return bool(_VAGUE.search(passed.sub(lambda match: " " * len(match[0]), _undated(sentence))))


def is_long_past(sentence: Sentence) -> bool:
    """Does it name a time that is none of its article's: "in 1998", "two years ago", "often"?"""
    return bool(_LONG_PAST.search(_undated(sentence)))


def is_vague_till(sentence: Sentence, end: int) -> bool:
    """Does it name such a time before a place of its own text?"""
    return bool(_VAGUE.search(_undated(sentence)[:end]))


def _undated(sentence: Sentence) -> str:
    """What the article itself says, without dates, and without what only tells which: "girls taken two years ago"."""
    return _WHICH.sub(lambda match: " " * len(match[0]), sentence.undated(sentence.masked))


def event_dates(sentence: Sentence) -> list[DateFound]:
    """The dates of the sentence that say when its event took place."""
    return [each for each in sentence.dates if _tells_when(sentence, each)]


def last_day(reading: Reading) -> date | None:
    """The last day of which an article can tell: its own, or that of its revision within a week.

    What is changed later than that is changed by whoever tends the pages, not by the newsroom.
    """
    revised = revised_day(reading.article.published, reading.article.modified)
    return revised if revised and reading.day and revised - reading.day < _WEEK else reading.day


def _may_be_later(reading: Reading, found: DateFound) -> bool:
    """Is it a weekday that came again between the first version of an article and its revision?"""
    last = last_day(reading)
    if found.rule != "weekday" or last is None:
        return False
    return last - timedelta(days=(last.weekday() - found.day.weekday()) % 7) > found.day


def _tells_when(sentence: Sentence, found: DateFound) -> bool:
    at = found.start - sentence.start
    if any(start <= at < end for start, end in _spans_to_come(sentence)) or _may_be_later(sentence.reading, found):
        return False
    before = sentence.masked[:at]
    if any(each.search(before) for each in (_SINCE, _WHICH_DID, _THAT_ONE_DID, _AFTER_ONE_DID, _AFTER_ONE_WAS)):
        return False
    if _is_in_aside(before):
        return False
    after = sentence.masked[found.end - sentence.start :]
    if after.startswith((" is ", " are ")):
        return False  # "the camp attacked on Tuesday is the seat of his power"
    if before.endswith(" of ") and _PART_OF_DAY.search(before):
        return True
    if _OTHER_BEFORE.search(before, max(0, len(before) - _FARTHEST)):
        return False
    return not _NOUN_AFTER.match(after) or bool(_PREPOSED.search(before) and _SUBJECT_AFTER.match(after))


def _is_in_aside(before: str) -> bool:
    """Does a place stand between dashes, where nobody acts and nobody speaks?"""
    aside = _ASIDE.search(before)
    return aside is not None and before.count(aside[0][:4]) % 2 == 1 and not _has_past(aside["inside"])


def event_day(sentence: Sentence, by_article: bool = True) -> Dated | None:
    """The one day that the sentence's event has: by its own phrase; else, for fresh news early on, the article's.

    Two different days in a sentence tell no single one; a sentence of the future has none.
    """
    if is_future(sentence):
        return None
    own = event_dates(sentence)
    if len({each.day for each in own}) > 1:
        own = [each for each in own if not _SAID_ON.search(sentence.masked[: each.start - sentence.start])]
    if len({each.day for each in own}) > 1:
        return None
    if own:
        first = own[0]
        last = last_day(sentence.reading)
        if last is not None and first.day > last:
            return None
        return Dated(first.day, first.rule, Passage(sentence.reading.article, first.start, first.end))
    return _articles_day(sentence) if by_article and not sentence.dates else None


def _articles_day(sentence: Sentence) -> Dated | None:
    day = sentence.reading.day
    if day is None or not 0 <= sentence.paragraph <= 1 or is_vague(sentence) or not _has_past(sentence.masked):
        return None
    # News of the small hours is yesterday's; and what follows a sentence about another day may belong to that day.
    if _EARLY.match(sentence.reading.article.published or ""):
        return None
    before = [each for each in sentence.reading.sentences if each.start < sentence.start]
    if any(found.day != day for each in before for found in each.dates):
        return None
    # Only an article whose first sentences tell of its own day is news of that day, and of no later one: a revision's.
    told = {found.day for each in sentence.reading.sentences[:FIRST] for found in event_dates(each)}
    if day not in told or (last_day(sentence.reading) != day and max(told) > day):
        return None
    return Dated(day, "published")


def is_of_saying(sentence: Sentence, dated: Dated) -> bool:
    """Is it the day on which somebody said it, and that at its end: "six were killed, officials said Friday"?"""
    if dated.phrase is None or sentence.end - dated.phrase.end > len(" ."):
        return False
    return bool(_SAID_ON.search(sentence.masked[: dated.phrase.start - sentence.start]))


def is_doubtful(sentence: Sentence, dated: Dated) -> bool:
    """Is the day a weekday that is the one after the article's last, that of something called for, or only guessed?

    Pages are written on after midnight, and have the time of another country; so the day may be the one yet to come.
    What "has been" so, told further down in an article, was so before its day.
    """
    if dated.phrase is None:
        return sentence.paragraph > 0 and bool(_HAS_BEEN.search(sentence.masked))
    if _CALLED_FOR.search(sentence.masked[: dated.phrase.start - sentence.start]):
        return True
    last = last_day(sentence.reading)
    return dated.rule == "weekday" and last is not None and dated.day > last


def is_day_of_saying(sentence: Sentence, dated: Dated) -> bool:
    """ "A ship struck a bridge, police said on Wednesday": when they said so, not when it did."""
    return dated.phrase is not None and bool(
        _SAID_AT_THE_END.search(sentence.masked[: dated.phrase.start - sentence.start])
    )


def latest(sentence: Sentence) -> date | None:
    """The last day that the sentence names, or its article's."""
    days = [each.day for each in sentence.dates]
    return max(days) if days else sentence.reading.day
