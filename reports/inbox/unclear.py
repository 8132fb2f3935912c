"""What is raised within this folder where a value has no reading, or two: the client is asked, nothing is guessed."""

from __future__ import annotations

from reports.errors import ReportsError
from reports.inbox.cleaning import one_line
from reports.inbox.keys import key_of


class Unclear(ReportsError):
    """A sentence for the client: the field, what was written, and what is wrong with it.

    ``whole`` is a list as it was written, where the others of its items are understood; else "".
    """

    whole: str = ""

    def __init__(self, field: str, words: str, complaint: str) -> None:
        shown = f'"{one_line(words, 80)}" ' if words else ""
        super().__init__(f"{key_of(field)}: {shown}{complaint}")
