"""A report of the length asked for: what weighs least is left out until the pages suffice.

How many pages a report has is known only when it is drawn. So shorter ones are composed and drawn until the longest
that fits is found, by halves; each of them says what it lacks. Where there is not matter enough for the length asked,
or where page one and the method alone need more, that is said.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from reports.composition import Bounds, left_out, shorter
from reports.enumeration import counted
from reports.newsroom.studying import Said
from reports.records import Report
from reports.rendering.pdf import Press

Composed = Callable[[Bounds | None], Report]
Pages = Callable[[Report], int]


@dataclass(slots=True)
class Presses:
    """Where reports are measured and drawn: the latest that was not too long is drawn on the press that measured it."""

    home: Path
    kept: Press | None = None

    def pages(self, report: Report) -> int:
        press = Press(report, self.home)
        if press.pages <= (report.commission.length or 0):
            self.kept = press
        return press.pages

    def of(self, report: Report) -> Press:
        return self.kept if self.kept and self.kept.report is report else Press(report, self.home)


def fitted(asked: int | None, composed: Composed, pages: Pages, say: Said) -> Report:
    """The longest report of at most ``asked`` pages, or the shortest that there is."""
    whole = composed(None)
    if asked is None:
        return whole
    there = pages(whole)
    if there < asked:
        say(f"{counted(asked, 'page')} asked for: there is matter for {there}")
    if there <= asked:
        return whole
    say(f"shortening {counted(there, 'page')} to {asked}")
    return _longest(asked, whole, lambda bounds: _noted(whole, composed(bounds)), pages, say)


def _longest(asked: int, whole: Report, cut: Callable[[Bounds], Report], pages: Pages, say: Said) -> Report:
    """The first of the ever shorter reports that fits; where none does, the first that needs no more than the last."""
    cuts = shorter(whole)
    if not cuts:
        return whole
    fits = cut(cuts[-1])
    least = pages(fits)
    if least > asked:
        say(f"{counted(asked, 'page')} asked for: page one, the method and the sources alone take {least}")
    fewest, most = 0, len(cuts) - 2
    while fewest <= most:
        middle = (fewest + most) // 2
        report = cut(cuts[middle])
        if pages(report) <= max(asked, least):
            fits, most = report, middle - 1
        else:
            fewest = middle + 1
    return fits


def _noted(whole: Report, report: Report) -> Report:
    lacking = left_out(whole, report)
    return replace(report, method=(*report.method, lacking)) if lacking else report
