"""Who somebody is: "Karim Valdan is Norvia's minister of roads". Of whom a topic names it is told, without a day."""

from __future__ import annotations

import re
from collections.abc import Collection

from crawler.archive.text import plain
from reports.analysis.reading import Sentence
from reports.analysis.roles import HEADS

# What follows the name at once, and an office before the clause ends: not "is said to be", nor "is not a minister".
_IS = re.compile(
    r" (?:is|was|has been) (?:(?!(?:not|no|never|said|likely|being|in|at|by|to|that|who|which|with|one|[a-z]+ed)\b)"
    r"[\w’'.-]+ (?:['’]s )?){1,7}?"
    rf"(?i:{'|'.join(sorted(HEADS))})\b"
)


def tells_who(sentence: Sentence, names: Collection[str]) -> bool:
    """Does it begin with somebody who has one of the ``names``, and say which office that is?"""
    if sentence.reading.language != "en" or not sentence.mentions:
        return False
    first = sentence.mentions[0]
    if first.whole[0] != sentence.start or plain(first.key.split()[-1]) not in names:
        return False
    return _IS.match(sentence.masked, first.end - sentence.start) is not None
