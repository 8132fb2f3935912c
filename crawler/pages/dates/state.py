"""The date in the state that a page's scripts carry (Next.js, Nuxt, Arc and their like).

Such state holds other articles too, so a date is taken only where it is the only one, or stands in the same object as
the article's headline or address.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from crawler.pages.metadata import Facts

MOST_DATES = 40
MOST_LOOKS = 1_000  # for each stem
_AROUND = 1_500  # characters of the same object
_FEWEST_LETTERS = 12  # of a headline that is told from other texts
# Every key begins here; looking for a plain string first is what keeps this fast.
_STEMS = ("ublish", "ublication", "ubDate", "pubdate", "post_date")
_KEY = re.compile(
    r"(?:date_?published|(?:first_?|original(?:ly)?_?)?publish(?:ed)?_?(?:at|date|time|on|date_?time)?"
    r"|(?:first_?)?publication_?(?:date|time)|pub_?date|post_date)"
    r"""(?:\\*["']|&quot;)\s?:\s?(?:(?:\\*["']|&quot;)([^"'\\&]{8,40})(?:\\*["']|&quot;)|(\d{13}|\d{10})\b)""",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"""["';](\w*)$""")
_LONGEST_KEY = 24


def state_dates(facts: Facts) -> Iterator[tuple[str, str]]:
    """Rule and string of the dates that can be the article's."""
    source = facts.tree.source
    found = list(islice(_found(source), MOST_DATES))
    if not found:
        return
    if len({value[:10] for _, _, value in found}) == 1:
        yield f"state {found[0][1]}", found[0][2]
        return
    marks = [name[:60] for name in facts.names[:2] if len(name) >= _FEWEST_LETTERS]
    slug = facts.url.rstrip("/").rpartition("/")[2].partition("?")[0]
    marks += [slug] if len(slug) >= _FEWEST_LETTERS else []
    near = [(rule, value) for at, rule, value in found if _is_by(source, at, marks)]
    if len({value[:10] for _, value in near}) == 1:
        yield f"state {near[0][0]}", near[0][1]


def _found(source: str) -> Iterator[tuple[int, str, str]]:
    """Place, key and value of each date in the scripts."""
    for stem in _STEMS:
        at = source.find(stem)
        for _ in range(MOST_LOOKS):
            if at < 0:
                break
            offset = max(0, at - _LONGEST_KEY)
            if (before := _BEFORE.search(source[offset:at])) and (
                match := _KEY.match(source, offset + before.start(1))
            ):
                yield match.start(), re.split(r"\W", match[0], maxsplit=1)[0], match[1] or match[2]
            at = source.find(stem, at + len(stem))


def _is_by(source: str, at: int, marks: list[str]) -> bool:
    around = source[max(0, at - _AROUND) : at + _AROUND]
    return any(mark in around for mark in marks)
