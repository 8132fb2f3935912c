"""The date that a page shows of its article, found by where it stands and what is said of it.

Every short line with a date in it is weighed: near below the headline or just above it, called "published" or
"updated" in one of many languages, in an element that is marked as a date's. Lines of prose, of other articles, of
comments and of a masthead (which shows today's date) do not count, and two that weigh the same but differ give none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

from crawler.pages.apart import line_parts
from crawler.pages.dates.date_head import ABOVE_LINES, head_of, place_of
from crawler.pages.dates.date_labels import ORIGINAL, OTHER, PUBLISHED, UPDATED
from crawler.pages.dates.months import fold
from crawler.pages.dates.written import Habits, Written, written_dates
from crawler.pages.metadata import Facts
from crawler.pages.tree import Element, Line

MOST_LINES = 3_000
MOST_DATED = 200  # lines
_SHORT = 160  # characters: longer lines are prose
_LABEL = 30  # characters in front of a date that can say what it is
_LEAST, _LEAST_OF_UPDATE = 4, 3  # the weights from which a date is believed

_YEAR = re.compile(r"[\d年년](?:(?<=[年년])|\d{3}|[./]\d\d(?!\d))")  # it begins with what is quickly found
_GLUED = re.compile(r"20\d\d\w|[^\W\d_]\d|[./-]\d{3}")  # a time, a number, or the name before, without a blank
_DATED = re.compile(
    r"date|(?<![a-z])time(?!line|out)|publi|posted|byline|meta|dateline|fecha|datum|tarih|zeit|(?<![a-z])data(?![a-z])"
    r"|timestamp|author|article-?info|article-?head|post-?head|entry-?head"
)
OF_OTHERS = re.compile(
    r"(?<!v)card(?!-shadow)|teaser|related|recommend|most-?read|popular|latest|comment|respon[ds]|carousel|trending"
    r"|ticker|newsletter|(?<!-)promo|copyright|upcoming|event-|prev-|next-|(?:^|\s)(?:sidebar|widget|footer)(?!\S)"
)
# What is no place for the article's own date even right below its headline.
_NEVER = re.compile(
    r"related|recommend|most-?read|comment|respon[ds]|trending|newsletter|(?<!-)promo|copyright|upcoming"
)
_TODAY = re.compile(
    r"masthead|top-?bar|today|current-?(?:date|time)|weather|ticker|clock|(?:site|page|main|global)[-_]?head"
    r"|(?:^|\s)(?:header|top)(?!\S)"
)
_ELSEWHERE = frozenset({"blockquote", "select", "nav", "figure", "figcaption"})
_SMALL_ASIDE, _TOP_OF_ASIDE = 8, 2  # lines
_WEIGHTS = {"close": 4, "below": 4, "above": 2, "": 0}
_MOST_IN_LINE = 3  # dates
_ALONE = 40  # characters beside the date
_IN_LINE, _IN_SENTENCE = 70, 25  # characters beside a date that nothing is said of: with more it is in prose
_BARS = ("|", "·", "•", "／")
_STOPS = frozenset(".。।؟?!…")
_ONE_WORD = 16  # characters
_ABBREVIATED = 2  # letters of a last word whose stop ends no sentence ("18.20 น.", "6:20 p.m.")
_BELOW_LINES = 16  # below the headline, among which an update is told
_MOST_INSIDE = 40  # elements in the line's block
_MOST_ALIKE = 12  # dated lines in elements that are marked alike: more are an archive
_INNER = 6  # elements around a line whose marks count


@dataclass(frozen=True, slots=True)
class Shown:
    """A date on the page, how much speaks for it, and the rule that says what."""

    written: Written
    line: str
    weight: int
    rule: str
    is_update: bool

    @property
    def may_be_todays(self) -> bool:
        """Whether it stands where a masthead shows the day on which the page is read."""
        return self.rule in ("shown above the headline", "shown on the page")

    @property
    def raw(self) -> str:
        return self.line[self.written.start : self.written.end]


def shown_dates(facts: Facts, habits: Habits, head: Element | None = None) -> list[Shown]:
    """Every date that may be the article's, the best first."""
    head = head or head_of(facts)
    found: list[Shown] = []
    listed = Counter[str]()
    for n, line in islice(_dated_lines(facts), MOST_DATED):
        place = place_of(facts, n, head)
        if not place:
            listed[kind := f"{line.owner.tag} {line.owner.marks()}"] += 1
            if listed[kind] > _MOST_ALIKE:
                continue
        found += _weighed(facts, n, line, place, habits, head)
    return sorted(found, key=lambda shown: -shown.weight)


def best_shown(found: list[Shown], is_update: bool) -> Shown | None:
    """The one that can be believed; None where two days are as likely."""
    is_only = len({shown.written.day for shown in found}) == 1
    least = _LEAST_OF_UPDATE if is_update or is_only else _LEAST
    fit = [shown for shown in found if shown.is_update is is_update and shown.weight >= least]
    if not fit:
        return None
    days = {shown.written.day for shown in fit if shown.weight == fit[0].weight}
    # Near the headline the first is the article's; elsewhere nothing tells them apart.
    return fit[0] if len(days) == 1 or fit[0].weight > _LEAST else None


def shown_updates(facts: Facts, habits: Callable[[], Habits], head: Element | None = None) -> list[Shown]:
    """Every date beside the headline that is called one of an update, the best first.

    Few pages tell it there, so nothing is asked for before a line says so.
    """
    head = head or head_of(facts)
    if head is None:
        return []
    found: list[Shown] = []
    for n in range(max(0, head.first_line - ABOVE_LINES), min(head.last_line + _BELOW_LINES, len(facts.tree.lines))):
        line = facts.tree.lines[n]
        if len(line.text) > _SHORT or not _YEAR.search(line.text):
            continue
        before = facts.tree.lines[n - 1].text[-_LABEL:] if n else ""
        if UPDATED.search(fold(f"{before} {line.text}")) and (place := place_of(facts, n, head)):
            found += _weighed(facts, n, line, place, habits(), head)
    return sorted((shown for shown in found if shown.is_update), key=lambda shown: -shown.weight)


def is_column(element: Element, line: int) -> bool:
    """Whether an <aside> is a column of other things; a small one, or the start of one, can be the article's own."""
    if element.tag != "aside":
        return False
    return element.last_line - element.first_line > _SMALL_ASIDE and line - element.first_line > _TOP_OF_ASIDE


def _dated_lines(facts: Facts) -> Iterator[tuple[int, Line]]:
    for n, line in enumerate(facts.tree.lines[:MOST_LINES]):
        if len(line.text) <= _SHORT and _YEAR.search(line.text):
            yield n, line


def _weighed(facts: Facts, n: int, line: Line, place: str, habits: Habits, head: Element | None) -> Iterator[Shown]:
    dates = written_dates(line.text, habits)
    if not dates and _GLUED.search(line.text):
        text = " ".join(line_parts(facts.tree, line))
        line = Line(line.owner, text, line.first_piece, line.last_piece, line.linked, line.bold)
        dates = written_dates(text, habits)
    if not dates or len(dates) > _MOST_IN_LINE:
        return
    around = list(islice(line.owner.outward(), _INNER))
    shared = next((n for n, e in enumerate(around) if head and e.index <= head.index < e.end), len(around))
    if _is_elsewhere(around[:shared], n, is_sure=place == "close" or _is_label(facts, n, line)):
        return
    if place in ("above", "") and _is_masthead(around[:shared]):
        return
    marked = _DATED.search(f"{_marks_inside(facts, line)} {' '.join(element.marks() for element in around[:2])}")
    last = 0
    for written in dates:
        label = _label(facts, n, line, written, last)
        if written is dates[-1] and not PUBLISHED.search(label):
            label = _word_behind(line, written) or label
        last = written.end
        if OTHER.search(label) and not PUBLISHED.search(label):
            continue
        is_update = bool(UPDATED.search(label)) and not ORIGINAL.search(label)
        is_published = not is_update and bool(PUBLISHED.search(label) or _is_before_update(line.text, written, dates))
        beside = len(line.text) - (written.end - written.start)
        is_told = is_update or is_published or (place and _is_between_bars(line.text, written))
        if not is_told and beside > (_IN_SENTENCE if _is_sentence(line.text) else _IN_LINE):
            continue
        weight = _WEIGHTS[place] + (4 if is_published else 2 if is_update else 0) + (2 if marked else 0)
        if beside < _ALONE:
            together = place == "above" and shared < len(around) and _is_together(around[shared], head)
            weight += 2 if together else 1
        where = "above the headline" if place == "above" else "near the headline" if place else "on the page"
        said = ", as updated" if is_update else ", as published" if is_published else ""
        yield Shown(written, line.text, weight, f"shown {where}{said}", is_update)


def _is_sentence(text: str) -> bool:
    """Whether a stop at its end is that of a sentence, and not of a word cut short."""
    if text[-1] not in _STOPS:
        return False
    return text[-1] != "." or len(text.rpartition(" ")[2].replace(".", "")) > _ABBREVIATED


def _is_between_bars(text: str, written: Written) -> bool:
    """Whether a date stands alone between two signs that part: "By Ann | 4 May 2023 | Town"."""
    return text[: written.start].rstrip().endswith(_BARS) and text[written.end :].lstrip().startswith(_BARS)


def _is_elsewhere(apart: list[Element], n: int, is_sure: bool) -> bool:
    """Whether the elements around a line that do not hold the headline are about something else."""
    never = _NEVER if is_sure else OF_OTHERS
    return any(
        element.tag in _ELSEWHERE or (is_column(element, n) and not is_sure) or never.search(element.marks())
        for element in apart
    )


def _is_masthead(apart: list[Element]) -> bool:
    if any(_TODAY.search(element.marks()) for element in apart):
        return True
    tags = [element.tag for element in apart]
    return "header" in tags and "article" not in tags


def _is_before_update(line: str, written: Written, dates: list[Written]) -> bool:
    """Whether the next date in the line is that of an update, so that this one is the first."""
    after = next((other for other in dates if other.start >= written.end), None)
    return after is not None and UPDATED.search(fold(line[written.end : after.start])) is not None


def _is_together(shared: Element, head: Element | None) -> bool:
    """Whether an element that holds both begins with them: a masthead's date shares only the page with the headline."""
    return (
        head is not None and shared.tag not in ("body", "html") and head.first_line - shared.first_line <= ABOVE_LINES
    )


def _is_label(facts: Facts, n: int, line: Line) -> bool:
    """Whether the line before is nothing but "Published"."""
    before = facts.tree.lines[n - 1].text if n and len(line.text) < _ALONE else ""
    return 0 < len(before) <= _ONE_WORD and PUBLISHED.match(fold(before)) is not None


def _marks_inside(facts: Facts, line: Line) -> str:
    """The marks of the elements inside a line: a <span> of a date stands in the line of the byline."""
    owner = line.owner
    inside = facts.tree.elements[owner.index + 1 : min(owner.end, owner.index + _MOST_INSIDE)]
    fit = [e for e in inside if line.first_piece <= e.first_piece < line.last_piece]
    return " ".join("time" if element.tag == "time" else element.marks() for element in fit)


def _label(facts: Facts, n: int, line: Line, written: Written, last: int) -> str:
    """What is said in front of a date, in its line or, where it starts that, in the line before."""
    label = line.text[max(last, written.start - _LABEL) : written.start]
    if not last and len(label.strip(" |·•-–—:")) < 2 and n:
        before = facts.tree.lines[n - 1].text
        label = before if len(before) <= _LABEL else ""
    return fold(label)


def _word_behind(line: Line, written: Written) -> str:
    """That the last date in its line is an update's, where that is said behind it."""
    behind = fold(line.text[written.end : written.end + _ONE_WORD])
    return behind if UPDATED.search(behind) else ""
