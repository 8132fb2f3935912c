"""Clauses that tell more of a thing: "signed an accord under which they will share", "a duty that Orlen will levy".

What such a clause says of the future is not what its sentence tells: that is what was signed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reports.analysis.hinted import Hinted

_TO_COME = re.compile(
    r"\b(?:will|shall|would|(?:is|are) (?:due |set |scheduled |expected |planned |slated )?to|going to|"
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
        r"(?:will|shall|would|is to|are to|plans|hopes|intends|expects|aims)\b)"
    ),
    ("which", "whom", "whose", "where", "who", "that", "before", " and "),
)
_SAYS = re.compile(
    r"\b(?:sa(?:id|ys?)|announced|confirmed|warned|promised|pledged|vowed|agreed|declared|insisted|added|stated|hopes?|"
    r"hoped|expects?|expected|believes?|believed|knows?|knew|denied|reported|decided|suggested|ruled|demanded|argued|"
    r"predicted|estimated|indicated|stressed|noted|feared|threatened|thinks?|thought|sure|clear|likely|so|now|all|"
    r"everything|asked|not|whether|if|wrote|told [\w ]{1,30})$"
)
_ENDS = re.compile(r" ?[,;:–—]| \.|\.$")


def clauses_to_come(outside: str) -> Iterator[tuple[int, int]]:
    """Where such clauses of the future stand in the words of a sentence outside quotations, each from its opening."""
    if not _OPENS.is_in(outside):
        return
    for match in _OPENS.pattern.finditer(outside):
        if match[0] == " that " and _SAYS.search(outside, 0, match.start()):
            continue
        end = _ENDS.search(outside, match.end())
        last = end.start() if end else len(outside)
        if _TO_COME.search(outside, match.start(), last):
            yield match.start(), last
