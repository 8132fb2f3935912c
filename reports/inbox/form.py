"""A request in the micro-format, filled with what was understood: what a question to the client is answered on."""

from __future__ import annotations

from reports.correspondence import Request
from reports.inbox.keys import fields, key_of


def request_form(request: Request) -> str:
    """Every key once and in order with its value, nothing after the colon where it is missing; a line each question.

    A list of which only some items are understood stands as it was written: who answers has one item to mend.

    ``understand`` makes the same request of it again.
    """
    values = {said.field: said.value for said in (*request.said, *request.partly)}
    return "".join(_lines(field, values.get(field, "")) for field in fields())


def _lines(field: str, value: str) -> str:
    # A key before each question, for mail programs break long lines and put blank ones between.
    return "".join(f"{key_of(field)}: {line}".rstrip() + "\n" for line in value.split("\n"))
