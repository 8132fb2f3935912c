"""Is it said to have been calm where an article tells of the dead of that day?"""

from __future__ import annotations

import re

from reports.analysis.reading import Sentence

_CALM = re.compile(
    r"\b(?:(?:largely|mostly|generally|relatively|remained|was|were|been) (?:peaceful|calm|quiet)|peacefully|"
    r"without (?:any )?(?:incident|violence|bloodshed)|no (?:violence|clashes|bloodshed) (?:was|were|had))\b",
    re.IGNORECASE,
)
_BLOODY = re.compile(r"\b(?:killed|wounded|injured|shot dead|died|clashe[sd]|opened fire|beaten)\b")


def belies_calm(sentence: Sentence) -> bool:
    """Says a sentence that it was calm, and others of its article name dead, wounded or clashes of the same days?

    Who prints the calm alone tells half of what the article tells.
    """
    if not _CALM.search(sentence.masked):
        return False
    own = {each.day for each in sentence.dates}
    others = (each for each in sentence.reading.sentences if each.start != sentence.start)
    return any(
        _BLOODY.search(each.masked) and (not own or not each.dates or any(one.day in own for one in each.dates))
        for each in others
    )
