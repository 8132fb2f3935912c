"""What verification found."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reports.enumeration import counted
from reports.records import Json


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is not as it should be: ``where`` is a statement's id, a file or a capture."""

    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}"


@dataclass(frozen=True, slots=True)
class Verdict:
    """How many statements there are, how many are bound, how many of these
    rest on imported text alone, and what is wrong. ``pages`` of the PDF were looked at (None: there was none);
    ``as_drawn``: the manifest names how each was drawn, and not only what stands on it."""

    edition: str
    statements: int
    bound: int
    imported: int
    faults: tuple[Fault, ...]
    pages: int | None = None
    as_drawn: bool = False

    @property
    def holds(self) -> bool:
        return not self.faults and self.bound == self.statements

    def __str__(self) -> str:
        only = f", {self.imported} of them to imported text only" if self.imported else ""
        faults = f"; {counted(len(self.faults), 'fault')}" if self.faults else ""
        return f"{counted(self.statements, 'statement')}, {self.bound} bound{only}{faults}"

    @property
    def of_pages(self) -> str:
        """What of the PDF's pages was looked at."""
        if self.pages is None:
            return "pages: none was looked at"
        how = (
            "each held against how it was drawn"
            if self.as_drawn
            else "the manifest does not say in full how they were drawn"
        )
        return f"pages: {self.pages} looked at for statements, words in quotation marks and numbers of sources; {how}"

    def to_json(self) -> Json:
        return {
            "edition": self.edition,
            "statements": self.statements,
            "bound": self.bound,
            "imported": self.imported,
            "pages": self.pages,
            "pages_as_drawn": self.as_drawn,
            "holds": self.holds,
            "faults": [{"where": fault.where, "what": fault.what} for fault in self.faults],
        }

    @classmethod
    def refused(cls, where: str, what: str) -> Verdict:
        """An edition that can't even be opened."""
        return cls("", 0, 0, 0, (Fault(where, what),))


def without_doubles(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    return tuple(dict.fromkeys(faults))
