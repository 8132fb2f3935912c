"""Whether a page has but the beginning of an article, which has to be paid for.

Many outlets mark what they sell and send it whole: so the mark alone says nothing, and what is there must be short, or
much shorter than the page says it is.
"""

from __future__ import annotations

from crawler.pages.metadata import Facts
from crawler.pages.tree import Tree
from crawler.pages.unfit.words import WALL

LONG = 150  # words of an article that has its text
LONGEST_LINE = 300  # characters of a line that asks to pay
MOST_STATED = 100_000  # words


def is_stub(tree: Tree, facts: Facts, words: int, paywalled: bool) -> bool:
    """Whether it is but the beginning of an article that has to be paid for."""
    whole = _words_stated(facts)  # a stub may state its own few words
    is_short = words < (0.45 * whole if whole >= LONG else LONG)
    return is_short and (paywalled or (words < 2 * LONG and _has_wall(tree)))


def _words_stated(facts: Facts) -> int:
    """How many words JSON-LD says the article has; 0 where it doesn't."""
    stated = facts.article.get("wordCount")
    try:
        count = int(str(stated)) if stated else 0
    except ValueError:
        count = 0
    body = facts.article.get("articleBody")
    return max(count if 0 < count < MOST_STATED else 0, _count(body) if isinstance(body, str) else 0)


def _count(text: str) -> int:
    """About how many words; two letters of a script that has no blanks count as one."""
    blanks = text.count(" ")
    return blanks if 12 * blanks > len(text) else len(text) // 2


def _has_wall(tree: Tree) -> bool:
    """Whether a line asks to pay for the rest, in the words that they use."""
    return any(
        len(line.text) < LONGEST_LINE and WALL.search(line.text.casefold().replace("-", " ")) for line in tree.lines
    )
