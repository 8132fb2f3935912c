"""A day as it was: visits, letters, steps, dispatches and the journal, in the order in which they happened."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from crawler.archive import Archive, Visit
from reports.correspondence import Dispatch
from reports.ledger import Ledger
from reports.ledger.omissions import in_words

MOST_VISITS = 20_000  # that are looked through for a day


@dataclass(frozen=True, slots=True)
class Happening:
    """One line of a day. ``kind`` is visit, letter, commission, dispatch or journal."""

    at: datetime
    kind: str
    about: str  # an outlet, "letter 3", a commission or edition, ""
    what: str
    brought_nothing: bool = False  # a visit without a new or revised article: most are so
    failed: bool = False  # a visit of which something failed

    @property
    def is_plain(self) -> bool:
        return self.brought_nothing and not self.failed


def the_day(archive: Archive, ledger: Ledger, since: datetime, until: datetime) -> list[Happening]:
    """Everything of a period, its end exclusive; things of one instant in the order of cause and effect."""
    parts = (_visits(archive, since, until), _letters(ledger, since, until), _steps(ledger, since, until),
             _dispatches(ledger, since, until), _journal(ledger, since, until))  # fmt: skip
    found = [(happening.at, rank, happening) for rank, part in enumerate(parts) for happening in part]
    return [happening for _, _, happening in sorted(found, key=lambda each: each[:2])]


def _visits(archive: Archive, since: datetime, until: datetime) -> Iterator[Happening]:
    for visit in reversed(archive.visits(limit=MOST_VISITS)):
        if since <= visit.finished < until:
            nothing = not (visit.new or visit.revised)
            yield Happening(
                visit.finished, "visit", visit.outlet, visit_words(visit), nothing, failed=bool(visit.failures)
            )


def visit_words(visit: Visit) -> str:
    """3 new, 1 revised; 2 failed: why the first one did."""
    counts = ((visit.new, "new"), (visit.revised, "revised"), (visit.same, "same"))
    said = ", ".join(f"{n} {word}" for n, word in counts if n) or "nothing new"
    if not visit.failures:
        return said
    first = visit.failures[0]
    return f"{said}; {len(visit.failures)} failed: {first.url}: {first.why}"


def _letters(ledger: Ledger, since: datetime, until: datetime) -> Iterator[Happening]:
    for letter in ledger.letters.between(since, until):
        made = ", ".join(ledger.of_letter(letter.id))
        outcome = f"{letter.outcome}{f': {made}' if made else ''}{'; waits for the editor' if letter.waiting else ''}"
        yield Happening(letter.read, "letter", f"letter {letter.id}", f"from {letter.sender or 'nobody'}: {outcome}")


def _steps(ledger: Ledger, since: datetime, until: datetime) -> Iterator[Happening]:
    for step in ledger.way.between(since, until):
        why = f": {step.why}" if step.why else ""
        yield Happening(step.at, "commission", step.edition or step.commission, f"{step.state}, by {step.who}{why}")


def _dispatches(ledger: Ledger, since: datetime, until: datetime) -> Iterator[Happening]:
    for dispatch, state, at, why in ledger.dispatches.states_between(since, until):
        if said := _state_words(state, why):
            to = f"{dispatch.draft.kind} to {dispatch.draft.recipient}: {said}"
            yield Happening(at, "dispatch", about(dispatch), to)


def about(dispatch: Dispatch) -> str:
    """What a dispatch is about: an edition, a commission, or the letter that it answers."""
    return dispatch.draft.edition or dispatch.draft.commission or f"letter {dispatch.draft.letter}"


def _state_words(state: str, why: str) -> str:
    """What is worth a line: that it left, that it failed, that it has to be tried again."""
    if state in ("sent", "failed"):
        return f"{state}{f': {why}' if why else ''}"
    return f"not sent yet: {why}" if state == "approved" and why and "approval" not in why else ""


def _journal(ledger: Ledger, since: datetime, until: datetime) -> Iterator[Happening]:
    for entry in ledger.journal.entries(since, until):
        detail = in_words(entry)
        yield Happening(entry.at, "journal", "", f"{entry.what}{f': {detail}' if detail else ''}")
