"""Clauses that tell more of a thing: "signed an accord under which they will share", "a duty that Orlen will levy".

What such a clause says of the future is not what its sentence tells: that is what was signed. So it is with what
somebody says beside what he did ("announced the pact and said that it will last"), and with what he says that he will
not do: that is a position of the day on which he takes it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reports.analysis.hinted import Hinted

_TO_COME = re.compile(
    r"\b(?:will|wo ?n['’]t|shall|would|(?:is|are) (?:due |set |scheduled |expected |planned |slated )?to|going to|"
    r"(?:plans?|expects?|hopes?|intends?|aims?) to)\b"
)
_OPENS = Hinted(
    re.compile(
        r" ?,? ?\b(?:(?:under|in|by|with|after|to|for|during|through|from|at|on|of) )?"
        r"(?:which|whom|whose|where|who(?! said| says))\b|"
        # "An accord that will last", "a duty that Orlen will levy"; but "said that it will".
        # "Five days before it is to be signed", "accepted the complaint and will hear it in May".
        r" ?,? ?\b(?:[\w-]+ (?:hours?|days?|weeks?|months?) )?before\b| and (?=(?:will|is to|are to)\b)|"
        r" (?<!and )that (?=(?:will|shall|would|is to|are to|is due|are due|is set|are set)\b)|"
        r"(?<!told )(?<!assured )(?<!informed )(?<!warned )\b(?:an?|the|its|his|her|their|another|any) "
        r"(?:[\w-]+ ){1,4}that (?=(?:it|he|she|they|the [a-z]+|[A-Z][\w-]+) "
        r"(?:will|shall|would|is to|are to|plans|hopes|intends|expects|aims)\b)|"
        r" and (?=(?:said|says|added|announced|vowed|promised|pledged)\b(?! on\b))|"
        r"(?P<refusal>(?:(?<= said)|(?<=day))(?: that)? )"
        r"(?=(?:he|she|it|they|(?:[Tt]he |his |her |its |their )?[\w’'.-]+(?: [A-Z][\w’'.-]+){0,3}) "
        r"(?:(?:will|would) (?:not|never)|wo ?n['’]t) )"
    ),
    ("which", "whom", "whose", "where", "who", "that", "before", " and ", " not ", " never ", "n't", "n’t"),
)
_SAYS = re.compile(
    r"\b(?:sa(?:id|ys?)|announced|confirmed|warned|promised|pledged|vowed|agreed|declared|insisted|added|stated|hopes?|"
    r"hoped|expects?|expected|believes?|believed|knows?|knew|denied|reported|decided|suggested|ruled|demanded|argued|"
    r"predicted|estimated|indicated|stressed|noted|feared|threatened|thinks?|thought|sure|clear|likely|so|now|all|"
    r"everything|asked|not|whether|if|wrote|told [\w ]{1,30})$"
)
_SAID = re.compile(r"\bsaid(?: (?:on |late |early )?[A-Z][a-z]+day)?$")
_ENDS = re.compile(r" ?[,;:–—]| \.|\.$")


def clauses_to_come(outside: str) -> Iterator[tuple[int, int]]:
    """Where such clauses of the future stand in the words of a sentence outside quotations, each from its opening."""
    if not _OPENS.is_in(outside):
        return
    for match in _OPENS.pattern.finditer(outside):
        if not _is_told_beside(outside, match):
            continue
        end = _ENDS.search(outside, match.end())
        last = end.start() if end else len(outside)
        if _TO_COME.search(outside, match.start(), last):
            yield match.start(), last


def _is_told_beside(outside: str, match: re.Match[str]) -> bool:
    """Is it no clause that only says what somebody said? What he refused is what he said."""
    if match["refusal"]:
        return _SAID.search(outside, 0, match.start()) is not None
    return match[0] != " that " or _SAYS.search(outside, 0, match.start()) is None
