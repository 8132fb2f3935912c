"""The one address of a From field (RFC 5322, 3.4), by a reading so strict that no other reader finds another in it.

What a client may do hangs on this address, so a field that two programs could read in two ways has none: addresses
outside ASCII (a Kelvin sign is a "k" once it is in lower case), quoted local parts, groups, and an "@" in the name.
"""

from __future__ import annotations

import re

_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"
_ADDRESS = re.compile(rf"(?P<local>{_ATOM}(?:\.{_ATOM})*)@(?P<domain>{_LABEL}(?:\.{_LABEL})+)")
_QUOTED = r'"(?:[^"\\]|\\.)*"'
_NAMED = re.compile(rf'(?:[^<>@,;:"\\]|{_QUOTED})*<(?P<address>[^<>\s"]+)>')
_LONGEST = 254  # characters, RFC 5321 with its erratum


def sole_address(fields: list[str]) -> str:
    """The address of the only From field, its domain in lower case; "" unless there is exactly one."""
    if len(fields) != 1:
        return ""
    bare = without_comments(fields[0])
    if bare is None:
        return ""
    named = _NAMED.fullmatch(bare.strip())
    match = _ADDRESS.fullmatch(named["address"] if named else bare.strip())
    if match is None or len(match[0]) > _LONGEST:
        return ""
    return f"{match['local']}@{match['domain'].lower()}"


def domain_of(address: str) -> str:
    return address.rpartition("@")[2]


def without_comments(value: str) -> str | None:
    """A structured field with each comment, nested or not (RFC 5322, 3.2.2), as one blank; quoted strings stay.

    None where a bracket or a quotation mark has no partner: then nobody can say what the field means.
    """
    kept: list[str] = []
    depth, quoted, at = 0, False, 0
    while at < len(value):
        letter = value[at]
        if letter == "\\" and (depth or quoted):
            kept.append(value[at : at + 2] if quoted else "")
            at += 2
            continue
        if letter == '"' and not depth:
            quoted = not quoted
        if letter == "(" and not quoted:
            depth += 1
            kept.append(" ")
        elif letter == ")" and not quoted:
            depth -= 1
            if depth < 0:
                return None
        elif not depth:
            kept.append(letter)
        at += 1
    return None if depth or quoted else "".join(kept)
