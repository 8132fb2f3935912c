"""An explanation printed for a person: the fields, the rules, then the page from top to bottom.

Runs of lines that are clearly no part of the article are folded into one row that names the elements they stand in.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from statistics import fmean

from crawler.pages.explained.explain import Explanation, Row
from crawler.pages.explained.told import Told
from crawler.pages.explained.verdicts import LEFT_OUT

WORDS = 60  # characters of a line that are printed
PATH = 44  # of its path; longer ones push their row to the right
FEWEST = 3  # lines that are folded
NAMED = 4  # elements of a run


def printed(explanation: Explanation, *, whole: bool = False) -> str:
    """The explanation as text; ``whole`` prints every line that was left out."""
    parts = [*_head(explanation), *_fields(explanation.told), *_rules(explanation), *_lines(explanation, whole)]
    return "\n".join(part.rstrip() for part in parts) + "\n"


def _head(explanation: Explanation) -> Iterator[str]:
    yield explanation.url
    if explanation.error:
        yield f"NO ARTICLE: {explanation.error}"
    if explanation.outlet:
        yield f"outlet {explanation.outlet}"
    if explanation.page:
        yield f"page object {explanation.page}"
    yield ""


def _fields(told: Sequence[Told]) -> Iterator[str]:
    for field in told:
        value = field.value
        if isinstance(value, bool):
            value = "yes" if value else "no"
        said = "; ".join(value) if isinstance(value, tuple) else value
        yield f"{field.name:<11} {said or '-'}"
        if field.origin:
            yield f"{'':<11} <- {' | '.join(field.origin)}"


def _rules(explanation: Explanation) -> Iterator[str]:
    if explanation.rules:
        yield ""
    for rule in explanation.rules:
        count = f"matches {rule.elements}" if rule.elements else "MATCHES NOTHING ON THIS PAGE"
        yield f"{rule.name:<17} {rule.css:<40} {count}"


def _lines(explanation: Explanation, whole: bool) -> Iterator[str]:
    yield ""
    if explanation.elsewhere:
        yield f"{explanation.elsewhere} blocks stand in no line: they are from the data that the page's scripts hold"
    if not explanation.rows:
        yield "the page has no lines"
        return
    yield f"  chance  {'verdict':<11} {'where':<{PATH}} words"
    for folds, run in groupby(explanation.rows, lambda row: not whole and row.verdict == LEFT_OUT and not row.unsure):
        several = list(run)
        if folds and len(several) >= FEWEST:
            yield _folded(several)
        else:
            yield from map(_row, several)
    taken, unsure = (sum(getattr(row, name) for row in explanation.rows) for name in ("taken", "unsure"))
    yield ""
    yield f"{taken} taken (+), {len(explanation.rows) - taken} left out; {unsure} unsure (?)"


def _row(row: Row) -> str:
    marks = f"{'?' if row.unsure else ' '} {'+' if row.taken else ' '}"
    chance = "    " if row.chance is None else f"{row.chance:.2f}"
    words = row.text if len(row.text) <= WORDS else row.text[: WORDS - 1] + "…"
    why = f"   ({row.why})" if row.why else ""
    return f"{marks} {chance}  {row.verdict:<11} {row.path:<{PATH}} {words}{why}"


def _folded(rows: Sequence[Row]) -> str:
    """One row for many: how many, where they stand (the places with most of them first), how sure it is."""
    names = [name for name, _ in Counter(row.box for row in rows).most_common()]
    more = f" and {len(names) - NAMED} more" if len(names) > NAMED else ""
    chances = [row.chance for row in rows if row.chance is not None]
    mean = f" (mean chance {fmean(chances):.2f})" if chances else ""
    return f"    …     {len(rows)} lines left out: {', '.join(names[:NAMED])}{more}{mean}"
