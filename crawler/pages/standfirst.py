"""The standfirst: the lines under the headline that say what the article is about, which engines tend to lose.

It is taken where the page shows it, never out of the metadata alone: a citation could not be bound to that.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml import html

from crawler.pages.figures import is_caption
from crawler.pages.headline import letters as plain
from crawler.pages.layout import Layout
from crawler.pages.tree import ancestry, classes, text_of

SHORTEST, LONGEST = 25, 1200  # characters
SAME_START = 40  # letters with which a shortened description begins as the standfirst does

# Words that outlets and their systems call it by; as a class or a part of one.
_MARKS = re.compile(
    r"stand-?_?first|(?<![a-z])(?:article|entry|post|story|content|page|c|o)?[-_]{0,2}(?:lead|lede|deck|dek|ingress|chapo|chapeau|vorspann|sapo|spot|strapline|entradilla|"
    r"bajada|sommario|occhiello|summary|excerpt|intro|introduction|sub-?titles?|sub-?head(?:line|ing)?|subhed|perex|anons|copete|volanta)"
    r"(?:[-_]{0,2}(?:text|paragraph|p))?(?![a-z])|lead-?text|articlelead|articleintro"
)
_NO_MARKS = re.compile(
    r"caption|autho?r|byline|bio(?![a-z])|related|newsletter|share|image|video|photo|comment|(?<!v)card|menu|nav|cookie|gallery|recommend|sidebar|footer|"
    r"subscri|promo|disclos|disclaim|affiliate|widget|toc|contents|advert|signup"
)
_TAGS = ("p", "h2", "h3", "h4", "div", "span", "strong", "section", "b", "em", "header", "blockquote")
_BLOCKS = ("p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "div", "figcaption", "td", "section", "article")
_ELSEWHERE = frozenset({"aside", "nav", "footer", "figure", "figcaption", "a", "button", "form", "table", "li"})
NEAR = 700  # letters after the headline within which a mark alone is believed


def find_standfirst(
    layout: Layout, head: html.HtmlElement | None, body_start: int, descriptions: Sequence[str]
) -> html.HtmlElement | None:
    """The element that shows it, between the headline and the body's first paragraph (or being that paragraph)."""
    start = layout.spans[head][1] if head is not None and head in layout.spans else max(body_start - 4000, 0)
    if start > body_start:
        start = max(body_start - 4000, 0)
    wanted = [plain(text) for text in descriptions]
    marked: html.HtmlElement | None = None
    for element in _between(layout, start, body_start):
        if not _may_be(element, layout):
            continue
        text = text_of(element)
        if any(_agree(plain(text), description) for description in wanted):
            return _innermost(element, text)
        if marked is None and layout.spans[element][0] - start < NEAR and _is_marked(element):
            marked = _innermost(element, text)
    return marked


def _may_be(element: html.HtmlElement, layout: Layout) -> bool:
    start, end = layout.spans[element]
    if end - start > LONGEST or not SHORTEST <= len(text_of(element)) <= LONGEST:
        return False
    return not _is_elsewhere(element) and _is_one_block(element) and not _holds_heading(element)


def is_one(standing: html.HtmlElement, following: html.HtmlElement | None) -> bool:
    """Whether it is one although the body has it too: a first paragraph among its like only opens the text."""
    if _MARKS.search(classes(standing)):
        return True
    beside = (
        next((e for e in ancestry(following) if e.getparent() is standing.getparent()), None)
        if following is not None
        else None
    )
    return beside is None or beside.tag != standing.tag


def _is_marked(element: html.HtmlElement) -> bool:
    around = " ".join(
        classes(e) for e in list(ancestry(element))[:3] if e.tag not in ("body", "html", "main", "article")
    )
    return bool(_MARKS.search(classes(element))) and not _NO_MARKS.search(around)


def _holds_heading(element: html.HtmlElement) -> bool:
    return next(element.iterdescendants("h1", "h2"), None) is not None


def _is_one_block(element: html.HtmlElement) -> bool:
    return sum(1 for e in element.iterdescendants(*_BLOCKS) if e.find("*") is None and text_of(e)) <= 1


def _between(layout: Layout, start: int, end: int) -> list[html.HtmlElement]:
    return [
        e
        for e in layout.root.iter(*_TAGS)
        if start <= layout.spans.get(e, (-1, 0))[0] <= end and layout.spans[e][1] > start
    ]


def _is_elsewhere(element: html.HtmlElement) -> bool:
    return is_caption(element) or any(around.tag in _ELSEWHERE for around in ancestry(element))


def _agree(text: str, description: str) -> bool:
    if len(description) < SHORTEST or not text:
        return False
    if text == description:
        return True
    if description in text and len(description) >= 0.7 * len(text):
        return True
    shared = min(len(text), len(description), SAME_START)
    longer, shorter = max(len(text), len(description)), min(len(text), len(description))
    return text[:shared] == description[:shared] and shorter >= longer * 0.4


def _innermost(element: html.HtmlElement, text: str) -> html.HtmlElement:
    for inner in element.iterdescendants(*_TAGS):
        if text_of(inner) == text:
            element = inner
    return element
