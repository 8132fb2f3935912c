"""Were words said on the day that a report gives them: that of their article, or the day before it?

Beside "reported on 8 May" a reader takes "today" for the 8th and a demand for one of that day. So words that shift with
their day stand only where that is known, and no words do that the article brings back from earlier: "last week", "in a
recent speech", from a scene of days before, or of which an earlier article has told.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from crawler.archive.text import words
from reports.analysis.cached import cached_property
from reports.analysis.days import ANY_WEEKDAY
from reports.analysis.positions.framed import Frame
from reports.analysis.reading import Reading
from reports.analysis.worth import Study
from reports.records import Quotation

_WEEKDAYS = ("Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun")
_STALE = timedelta(days=2)  # after which words are not of the day of their article
_OPENING = 12  # words by which words are known again
_SCENE = 3  # paragraphs before the words that tell when their scene was
_SHIFTING = re.compile(
    r"\b(?:[Tt]oday|[Tt]onight|[Tt]omorrow|[Yy]esterday|[Tt]his (?:morning|afternoon|evening|week|weekend|month)|"
    r"(?:[Ll]ast|[Nn]ext) (?:week|weekend|month)|(?:hours?|minutes|days?|weeks?) ago)\b"
)
_EARLIER = re.compile(
    r"\b(?:(?:[Ll]ast|[Pp]revious) (?:week|weekend|month)|[Ee]arlier (?:this|in the|that) (?:week|month)|"
    r"(?:days?|weeks?) (?:ago|earlier|before)|recent (?:[a-z]+ )?(?:speech|interview|address|statement|report|"
    r"conference|briefing|days|weeks)|[Rr]ecently|[Pp]reviously|[Ee]arlier,? (?:had|said|told)|over the weekend|"
    r"(?:had|has) (?:said|told|warned|declared|vowed) (?:earlier|before))\b"
)
# "before the vote", "ahead of the speech": the article tells how that went.
_BEFORE_IT = re.compile(
    r"\b(?:before|ahead of|prior to) (?:the |his |her |their |its |a |[A-Z][\w’'.-]+(?: ['’]s)? )(?:[\w’'.-]+ ){0,4}?"
    r"(?:vote|speech|address|announcement|talks|decision|ruling|verdict|election|launch|resignation|attack|strike|meeting|summit)\b"
)
_WEEKDAY = re.compile(rf"\b({ANY_WEEKDAY})\b(?! ?['’]s)")
_SPOKE_ON = re.compile(
    r"\b(?:said|told|spoke|speaking|interviews?|appear(?:ed|ing|ances?)|statement|address(?:ed)?|conference|briefing|shows?|"
    rf"programs?|programmes?)\b[^.\n]{{0,50}}?(?<!next )(?<!until )\b({ANY_WEEKDAY})\b(?! ?['’]s)"
)
# An article that opens with what was "on Sunday", and stands under Tuesday, is of Sunday.
_ON_DAY = re.compile(rf"\b[Oo]n ({ANY_WEEKDAY})\b(?! ?['’]s)")
_FIRST = 1500  # characters in which an article opens
_NEXT = re.compile(r"\b(?:next|coming|until|till|since|by|for) $")
# Of an entry of a log: "( 5:10 p.m. Monday ET".
_STAMP = re.compile(rf"\(? ?(?:-LRB- )?\d{{1,2}}:\d\d (?:[ap]\.?m\.?)?[^\n()]{{0,30}}?\b({ANY_WEEKDAY})\b")


class SaidWhen:
    """Asked of the quotations of a study."""

    def __init__(self, study: Study) -> None:
        self._study = study

    def is_of_its_day(self, reading: Reading, quotation: Quotation, frame: Frame) -> bool:
        day = reading.day
        if day is None or quotation.language != "en":
            return True
        if quotation.dated is not None and not timedelta(0) <= day - quotation.dated.day < _STALE:
            return False
        if _EARLIER.search(frame.outside) or _BEFORE_IT.search(frame.outside):
            return False
        if self._is_told_before(quotation, day) or not _may_be_of(_days_of(quotation.words.text), day):
            return False
        if _name(day) in _days_of(frame.outside):
            return True  # that it was said on that day, its sentence says
        if _SHIFTING.search(quotation.words.text) or not _may_be_of(_days_of(frame.outside), day):
            return False
        stamped = _stamp_before(reading, quotation.words.start)
        opened = [each[1] for each in _ON_DAY.finditer(reading.outside, 0, _FIRST)][:1]
        spoken = _days_of_saying(_scene(frame))[-1:]
        return _may_be_of(stamped, day) and _may_be_of(spoken, day) and _may_be_of(opened, day)

    def _is_told_before(self, quotation: Quotation, day: date) -> bool:
        """Has an article of some days before the same words?"""
        opening = " ".join(words(quotation.words.text)[:_OPENING])
        return any(opening in text for appeared, text in self._texts if day - appeared >= _STALE)

    @cached_property
    def _texts(self) -> list[tuple[date, str]]:
        """The words of each article, with its day."""
        readings = self._study.readings
        return [(each.day, " ".join(words(each.article.text))) for each in readings if each.day is not None]


def _days_of(text: str) -> list[str]:
    """The weekdays that a text names as past ones, in order."""
    return [each[1] for each in _WEEKDAY.finditer(text) if not _NEXT.search(text, 0, each.start())]


def _days_of_saying(text: str) -> list[str]:
    """The weekdays on which somebody is said to have spoken, in order."""
    return [each[1] for each in _SPOKE_ON.finditer(text)]


def _scene(frame: Frame) -> str:
    return "\n".join(line for line in frame.before.split("\n") if line.strip())[-_SCENE * 250 :]


def _stamp_before(reading: Reading, place: int) -> list[str]:
    """The weekday of the entry of a log in which a place stands, if that has one."""
    return [each[1] for each in _STAMP.finditer(reading.article.text, 0, place)][-1:]


def _may_be_of(named: list[str], day: date) -> bool:
    """Are these weekdays that of the article or of the day before it?"""
    return {*named} <= {_name(day), _name(day - timedelta(1))}


def _name(day: date) -> str:
    return f"{_WEEKDAYS[day.weekday()]}day"
