"""The running text of an article, paragraph by paragraph: no corrections, pulled quotations or comments."""

from __future__ import annotations

import re
from collections.abc import Iterable

from crawler.archive import Article
from reports.analysis.hinted import Hinted

_NOTE = re.compile(r"(?:Correction|Clarification|Editor[’']s note|An earlier version|This (?:article|story|report) "
        r"(?:was|has been)|Düzeltme|Bu haberin|تصحيح|ورد في نسخة)")  # fmt: skip
# Where readers begin to comment: no word after it is the article's.
_COMMENTS = Hinted(
    re.compile(
        r"[Ww]e welcome comments|(?:[Vv]iews|[Oo]pinions) expressed in the comments|\| ?Reply\b|"
        r"^\W*(?:Add|Post|Leave|View) (?:a |your |all )?(?:comments?|reply)\W*$"
    ),
    ("comment", "Reply", "reply"),
)
# Kinds of blocks whose text is running text; a pulled quotation or a list item is none.
_RUNNING = ("paragraph", "standfirst")


def paragraphs(article: Article) -> Iterable[tuple[int, int, int]]:
    """Number, start and end of each line of running text; corrections and pulled quotations are none.

    Where the page's blocks are not known, a first paragraph that is also called the standfirst is a paragraph.
    """
    kinds = _kinds(article)
    number = 0
    seen: set[str] = set()
    for match in re.finditer(r"[^\n]+", article.text):
        if number and _COMMENTS.is_in(match[0]):
            return
        kind = kinds.get(match[0].strip(), "paragraph")
        if kind not in _RUNNING or _NOTE.match(match[0]):
            continue
        line = match[0].strip()
        is_first = bool(article.blocks) and line not in seen
        is_standfirst = is_first and (kind == "standfirst" or line == article.standfirst)
        seen.add(line)
        yield (-1 if is_standfirst else number), match.start(), match.end()
        number += not is_standfirst


def _kinds(article: Article) -> dict[str, str]:
    """What kind of block each line of the text belongs to."""
    return {line.strip(): block.kind for block in article.blocks for line in block.text.split("\n") if line.strip()}
