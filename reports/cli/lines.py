"""How results read on standard output: what changed, a line each."""

from __future__ import annotations

from crawler.archive import Reread, Visit
from reports.correspondence import Dispatch, LetterRow
from reports.enumeration import counted
from reports.newsroom.day import about
from reports.newsroom.delivering import Delivered


def visit_line(visit: Visit) -> str:
    seconds = (visit.finished - visit.started).total_seconds()
    failed = f", {len(visit.failures)} failed" if visit.failures else ""
    passed = f", {len(visit.no_articles)} no article" if visit.no_articles else ""
    elsewhere = f", {visit.elsewhere} on another site" if visit.elsewhere else ""
    return (
        f"{visit.outlet:<20} {visit.found} found{elsewhere}, {visit.fetched} fetched: "
        f"{_kept(visit)}{passed}{failed}  {seconds:.1f} s"
    )


def reread_line(done: Reread) -> str:
    failed = f", {len(done.failures)} no article" if done.failures else ""
    return f"{done.outlet:<20} {counted(done.read, 'capture')} read again: {_kept(done)}{failed}"


def _kept(done: Visit | Reread) -> str:
    """What became of the articles that were read."""
    undated = f" ({done.undated} without a date: no report uses them)" if done.undated else ""
    return f"{done.new} new, {done.revised} revised, {done.same} same{undated}"


def letter_line(letter: LetterRow, commissions: tuple[str, ...] = ()) -> str:
    """Whose letter it was and what became of it; the reason stands on a line below."""
    made = f" {', '.join(commissions)}" if commissions else ""
    waits = ", waits for the editor" if letter.waiting else ""
    head = f"letter {letter.id}  {letter.outcome}{made}{waits}  {letter.sender or 'no sender'}: {letter.subject}"
    return f"{head}\n    {letter.why}" if letter.why else head


def by_hand(edition: str) -> str:
    """What is left to do with an approved edition that has no address to leave for."""
    return f"mailed to nobody: hand over editions/{edition}/report.pdf"


def dispatch_line(dispatch: Dispatch) -> str:
    """One dispatch with its state."""
    why = f"  {dispatch.why}" if dispatch.why else ""
    again = f", again from {dispatch.next_try:%Y-%m-%d %H:%M}Z" if dispatch.next_try else ""
    return (
        f"dispatch {dispatch.id:<4} {dispatch.state:<9} {dispatch.changed:%Y-%m-%d %H:%M}Z  {dispatch.draft.kind:<15} "
        f"{about(dispatch)} to {dispatch.draft.recipient}{again}{why}"
    )


def delivered_line(done: Delivered) -> str:
    """What became of one dispatch just now."""
    state = {"approved": "not sent yet"}.get(done.state, done.state)
    draft = done.dispatch.draft
    return f"{draft.kind} {about(done.dispatch)} to {draft.recipient}: {state}{f': {done.why}' if done.why else ''}"
