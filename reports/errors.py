"""The errors of the reporting floor.

ReportsError                 the root; the command line prints its message and ends with status 1
├── UnknownClient            no clients/ID.toml has that name
├── UnknownCommission        the ledger has no such commission or edition
├── BadCommission            a commission's field is missing or can't be understood; names the field and the cure
├── EmptySelection           the archive holds nothing for the commission; says what was looked for
├── NotBound                 an edition does not verify, and so is not issued; names the statements
└── RenderError              the page could not be drawn; names the template
"""


class ReportsError(Exception):
    """Root of all errors that the reporting floor raises on purpose."""


class UnknownClient(ReportsError):
    """No clients/ID.toml has that name."""


class UnknownCommission(ReportsError):
    """The ledger has no such commission or edition."""


class BadCommission(ReportsError):
    """A commission's field is missing or can't be understood."""


class EmptySelection(ReportsError):
    """The archive holds nothing for the commission."""


class NotBound(ReportsError):
    """An edition does not verify."""


class RenderError(ReportsError):
    """The page could not be drawn."""
