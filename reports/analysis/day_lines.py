"""Lines of a list of days: "17 March - The council votes"."""

from __future__ import annotations

import re

from reports.analysis.reading import Sentence

# "17 March - The council votes", "On 17 March: ...": what parts the day from what happened on it.
_AFTER_DAY = re.compile(r"\s?(?:--|[-–—:])\s")


def event_of_line(sentence: Sentence) -> int | None:
    """Where, in the article's text, the event begins in a line of a list of days; None if it is no such line."""
    if not sentence.dates or sentence.dates[0].start > sentence.start + 3:
        return None
    mark = _AFTER_DAY.match(sentence.reading.article.text, sentence.dates[0].end, sentence.end)
    return mark.end() if mark else None
