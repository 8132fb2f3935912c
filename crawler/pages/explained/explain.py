"""What was chosen on a page, and why, line by line: so that a person can mend an outlet in minutes.

The page is read exactly as always; the reading is only watched.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from itertools import accumulate

from crawler.article_json import to_json
from crawler.errors import PageError
from crawler.pages.body.choose import Shown
from crawler.pages.body.model import Model
from crawler.pages.explained.css_paths import CssPaths
from crawler.pages.explained.told import Told, told_of
from crawler.pages.explained.verdicts import LEFT_OUT, Verdict, verdicts
from crawler.pages.own.select import chosen
from crawler.pages.pictures.embeds import Embed
from crawler.pages.pictures.figures import Figure
from crawler.pages.reader import Choice, Reading
from crawler.pages.tree import Element
from crawler.records import Article, Json, Outlet

ALMOST = 0.2  # chance from which a line that is left out almost made it
HARDLY = 0.7  # chance up to which a line that is taken almost did not


@dataclass(frozen=True, slots=True)
class RuleUse:
    """One of the outlet's CSS rules, and how many elements of this page it matches."""

    name: str
    css: str
    elements: int


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the page, or a figure or embed that stands there."""

    line: int
    text: str
    chance: float | None  # that it is text of the article; None for a figure
    verdict: str
    why: str
    taken: bool
    unsure: bool  # it almost was the other way
    path: str  # CSS of its element
    box: str  # the name of the outermost element around it that holds nothing that was taken


@dataclass(frozen=True, slots=True)
class Explanation:
    """How a page was read. ``article`` is None where it holds none, and ``error`` then says why."""

    url: str
    outlet: str
    page: str  # the page object, and what it answers: "hill_weekly.py:HillWeekly: authors, body"
    told: tuple[Told, ...]
    rules: tuple[RuleUse, ...]
    rows: tuple[Row, ...]
    elsewhere: int  # blocks whose text stands in no line: it came out of the scripts' state
    article: Article | None
    error: str

    def to_json(self) -> Json:
        return asdict(self) | {"article": to_json(self.article) if self.article else None}


def explain(source: str, url: str, outlet: Outlet | None = None, *, model: Model | None = None) -> Explanation:
    """How ``read`` reads this page; ``PageError`` only where the page, a rule or the page object can't be used."""
    reading = _Watched(source, url, outlet, None, model)
    rules = tuple(
        RuleUse(f"select.{name}", css, len(chosen(reading.tree, reading.rules, name, url)))
        for name, css in reading.rules.items()
    )
    article, error = None, ""
    try:
        article = reading.article()
    except PageError as complaint:
        error = complaint.why
    paths = CssPaths(reading.tree)
    rows, elsewhere = _rows(reading, article, paths)
    return Explanation(
        url=url,
        outlet=outlet.id if outlet else "",
        page=f"{reading.own.name}: {', '.join(reading.own.fields) or 'no field'}" if reading.own else "",
        told=told_of(reading, article, paths, {rule.name for rule in rules if rule.elements}),
        rules=rules,
        rows=rows,
        elsewhere=elsewhere,
        article=article,
        error=error,
    )


class _Watched(Reading):
    """A reading that keeps what it chose, and the lines as they were before any were dropped."""

    seen: tuple[Shown, Choice | None] | None = None
    before: Sequence[str] = ()

    def choice(self, shown: Shown) -> Choice | None:
        self.before = [line.text for line in self.tree.lines]
        choice = super().choice(shown)
        self.seen = shown, choice
        return choice


def _rows(reading: _Watched, article: Article | None, paths: CssPaths) -> tuple[tuple[Row, ...], int]:
    """The lines and figures in the page's order, and how many blocks have their text from elsewhere."""
    if reading.seen is None:
        return (), 0
    shown, choice = reading.seen
    blocks = article.blocks if article else ()
    told = verdicts(reading.tree, reading.before, choice.lines, blocks, shown) if choice else []
    makes = _Rows(paths, [verdict.taken for verdict in told])
    beside: list[Figure | Embed] = [*shown.figures, *shown.embeds]
    found = [(each.element.first_line, 0, makes.figure(each, taken=each.block in blocks)) for each in beside]
    if choice is not None:
        chances = choice.chances.of_body
        for at, (line, verdict) in enumerate(zip(reading.tree.lines, told, strict=True)):
            found.append((at, 1, makes.line(line.owner, at, reading.before[at], chances[at], verdict)))
    rows = tuple(row for _, _, row in sorted(found, key=lambda each: each[:2]))
    placed = {row.text for row in rows}
    return rows, sum(b.kind in ("paragraph", "subhead") and b.text not in placed for b in blocks)


class _Rows:
    """Makes the rows of a page of which so many lines were taken."""

    def __init__(self, paths: CssPaths, taken: Sequence[bool]) -> None:
        self._paths = paths
        self._taken = [0, *accumulate(map(int, taken))]

    def figure(self, shown: Figure | Embed, *, taken: bool) -> Row:
        element, block = shown.element, shown.block
        verdict, why = (block.kind, "") if taken else (LEFT_OUT, f"{block.kind} outside of the text")
        text = block.image or block.alt or ""
        return Row(element.first_line, text, None, verdict, why, taken, False, *self._where(element))

    def line(self, element: Element, at: int, text: str, chance: float, verdict: Verdict) -> Row:
        by_chance = not verdict.why and verdict.kind not in ("caption", "embed")
        unsure = by_chance and (chance < HARDLY if verdict.taken else chance >= ALMOST)
        place = self._where(element)
        return Row(at, text, round(chance, 3), verdict.kind, verdict.why, verdict.taken, unsure, *place)

    def _where(self, element: Element) -> tuple[str, str]:
        box, name = element, self._paths.label(element)
        while (holder := box.parent) is not None and holder.tag not in ("body", "html"):
            if self._taken[holder.last_line] > self._taken[holder.first_line]:
                break
            box, label = holder, self._paths.label(holder)
            name = label if label != box.tag or "." not in name else name
        return self._paths.path(element), name
