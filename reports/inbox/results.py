"""An Authentication-Results field (RFC 8601, 2.2) taken apart: whose it is, and what it says of DMARC.

A field says nothing where its brackets or quotation marks do not close, or where what it says of DMARC can't be taken
apart: a server that does not quote what the sender wrote can be led to print them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from reports.inbox.addresses import without_comments

_QUOTED = r'"(?:[^"\\]|\\.)*"'
_VALUE = rf'{_QUOTED}(?:@[^\s"]*)?|[^\s"]+'
_SEGMENT = re.compile(rf"(?:[^;\"]|{_QUOTED})*")
_SERVER = re.compile(rf"\s*(?P<id>{_QUOTED}|[^\s;=\"]+)(?:\s+(?P<version>\d+))?\s*")
_METHOD = re.compile(r"\s*(?P<method>[A-Za-z0-9_-]+)(?:\s*/\s*\d+)?\s*=\s*(?P<result>[A-Za-z0-9_-]+)(?![^\s])")
_PROPERTY = re.compile(rf"\s+(?P<name>[A-Za-z0-9_-]+(?:\s*\.\s*[A-Za-z0-9_.-]+)?)\s*=\s*(?P<value>{_VALUE})")


@dataclass(frozen=True, slots=True)
class Verdict:
    """One method's result: "dmarc", "pass", and the properties that it rests on, names in lower case."""

    method: str
    result: str
    properties: tuple[tuple[str, str], ...]

    def only(self, name: str) -> str:
        """The value of a property that is given once; "" where it is given never or more than once."""
        values = [value for known, value in self.properties if known == name]
        return values[0] if len(values) == 1 else ""


@dataclass(frozen=True, slots=True)
class Results:
    """One field: the server that answers for it, and its verdicts."""

    authserv_id: str
    verdicts: tuple[Verdict, ...]

    def of(self, method: str) -> tuple[Verdict, ...]:
        return tuple(verdict for verdict in self.verdicts if verdict.method == method)


def read_results(value: str) -> Results | None:
    """The field taken apart; None where it is not as RFC 8601 has it, or names no server, as Microsoft 365 does."""
    bare = without_comments(value)
    if bare is None:
        return None
    first, *others = _segments(bare)
    server = _SERVER.fullmatch(first)
    if server is None or (server["version"] or "1") != "1":
        return None
    verdicts = []
    for segment in others:
        if verdict := _verdict(segment):
            verdicts.append(verdict)
        elif '"' in segment or "dmarc" in segment.lower():
            return None
    return Results(_unquoted(server["id"]), tuple(verdicts))


def _segments(bare: str) -> list[str]:
    found, at = [], 0
    while True:
        match = _SEGMENT.match(bare, at)
        end = match.end() if match else at
        found.append(bare[at:end])
        if end >= len(bare):
            return found
        at = end + 1  # past the semicolon; a lone quotation mark can't be here, without_comments refuses it


def _verdict(segment: str) -> Verdict | None:
    match = _METHOD.match(segment)
    if match is None:
        return None
    at, properties = match.end(), []
    while found := _PROPERTY.match(segment, at):
        name = re.sub(r"\s", "", found["name"]).lower()
        properties.append((name, _unquoted(found["value"])))
        at = found.end()
    if segment[at:].strip():
        return None
    return Verdict(match["method"].lower(), match["result"].lower(), tuple(properties))


def _unquoted(value: str) -> str:
    return re.sub(r"\\(.)", r"\1", value[1:-1]) if value.startswith('"') and value.endswith('"') else value
