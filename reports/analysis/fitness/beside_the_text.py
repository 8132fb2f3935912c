"""What stands before an article's dateline: a caption, a standfirst, a teaser. None of it is the article's own text.

"Delegates met in Oslo. AMMAN, Jordan (Wire) -- Forces fled on Sunday": of which day the first words are is not said.
"""

from __future__ import annotations

import re

from crawler.archive.text import is_press
from reports.analysis.reading import Reading, Sentence, once

_FARTHEST = 2500  # characters of an article within which its dateline stands, if it has one
# "Amman, Jordan (CNN) -- ", "TRIPOLI -LRB- Wire -RRB- - "
_DATELINE = re.compile(
    r"\b[A-Z][\w.’'/-]+(?: ?, [A-Z][\w.]+)* ?(?:\(|-LRB- )(?P<by>[A-Z][\w. ]{1,24}?)(?:\)| -RRB-) ?(?:--?|[–—]) "
)


def is_before_dateline(sentence: Sentence) -> bool:
    """Stands it before the line with the place and the agency with which the article begins?"""
    return sentence.paragraph >= 0 and sentence.start < _dateline(sentence.reading)


@once
def _dateline(reading: Reading) -> int:
    """Where the article's dateline begins, in its text; 0 where it has none or opens with it."""
    text = reading.article.text
    found = (each for each in _DATELINE.finditer(text, 0, _FARTHEST) if _is_agency(each["by"]))
    return next((each.start() for each in found), 0)


def _is_agency(name: str) -> bool:
    return is_press(name) or name.isupper()
