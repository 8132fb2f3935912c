"""The errors of the reporting floor.

ReportsError                 the root; the command line prints its message and ends with status 1
├── UnknownClient            no clients/ID.toml has that name
├── UnknownCommission        the ledger has no such commission or edition
├── UnknownLetter            the ledger has no such letter
├── UnknownDispatch          the ledger has no such dispatch, or none in that state
├── Busy                     another process is at the same work; try again later
├── NotSent                  a dispatch could not be handed over now; says why, and is tried again
│   └── NotTaken             the server will never take it
├── BadCommission            a commission's field is missing or can't be understood; names the field and the cure
├── EmptySelection           the archive holds nothing for the commission; says what was looked for
├── NotBound                 an edition does not verify, and so is not issued; names the statements
├── KeepingError             a backup, a restore or an upgrade can't be done; says why, and what was left as it was
└── RenderError              the page could not be drawn; names the template
"""


class ReportsError(Exception):
    """Root of all errors that the reporting floor raises on purpose."""


class UnknownClient(ReportsError):
    """No clients/ID.toml has that name."""


class UnknownCommission(ReportsError):
    """The ledger has no such commission or edition."""


class UnknownLetter(ReportsError):
    """The ledger has no such letter."""


class UnknownDispatch(ReportsError):
    """The ledger has no such dispatch, or none in that state."""


class Busy(ReportsError):
    """Another process is at the same work."""


class NotSent(ReportsError):
    """A dispatch could not be handed over now."""


class NotTaken(NotSent):
    """The server will never take the dispatch."""


class BadCommission(ReportsError):
    """A commission's field is missing or can't be understood."""


class EmptySelection(ReportsError):
    """The archive holds nothing for the commission."""


class NotBound(ReportsError):
    """An edition does not verify."""


class KeepingError(ReportsError):
    """A backup, a restore or an upgrade can't be done."""


class RenderError(ReportsError):
    """The page could not be drawn."""
