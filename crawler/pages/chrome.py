"""What an engine leaves between the paragraphs that is no part of the article: captions, bylines, pointers to others.

Each rule is about the shape of a block in its place, not about words: a site's words are its own and in every language.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml import html

from crawler.pages.figures import is_caption
from crawler.pages.headline import letters as plain
from crawler.pages.layout import Layout
from crawler.pages.placed import Placed
from crawler.pages.tree import ancestry, classes, is_short

TOP = 5  # blocks in which a headline, a byline or a date may still follow
SHORT = 14  # words of a byline
BRIEF = 60  # words: what stands in an element marked as chrome and is longer is text after all
LABEL = 25  # letters before a link that only name it ("Also read:")
MOSTLY = 0.75  # share of a list's letters that makes it a list of other articles
LINKED = 0.9  # share of a paragraph's letters that makes it a mere link

_BYLINE = re.compile(
    r"byline|by-line|author|writer|yazar|muhabir|dateline|date-?time|timestamp|publish|(?:post|entry|article)[-_]{1,2}meta|news-?date|share|social|"
    r"breadcrumb|read(?:ing)?-?time|credit"
)
_CHROME = re.compile(
    r"(?<![a-z])(?:disclaimer|copyright|legal|newsletter|subscri\w*|advert\w*|promo|also-?read|read-?(?:more|next|also)|"
    r"related(?:-\w+)?|inline-related\w*|tags?(?:-links|line)?|comments?|sign-?up)(?![a-z])"
)
_HEADS = frozenset({"body", "html", "article", "main"})
_STARTS_BY = re.compile(r"(?:by|von|par|por|yazan)[:\s]\s*\S|بقلم", re.IGNORECASE)
_DATE_LIKE = re.compile(r"[\d.:/,\s-]{8,}|.{0,40}\d{1,2}:\d{2}.{0,12}|.{0,20}\b(?:19|20)\d\d\b.{0,12}")


def without_chrome(placed: Sequence[Placed], layout: Layout, headline: str) -> list[Placed]:
    """The blocks that are the article's own."""
    kept = [each for each in placed if not _is_chrome(each, layout)]
    top = [each for each in kept[:TOP] if not _is_of_head(each, headline)]
    return top + kept[TOP:]


def _is_chrome(each: Placed, layout: Layout) -> bool:
    if each.element is None or each.span is None or each.block.kind == "table":
        return False
    if is_caption(each.element):
        return True
    if each.block.kind == "list":
        return False
    return _points_elsewhere(each, layout) or _is_marked(each)


def _points_elsewhere(each: Placed, layout: Layout) -> bool:
    """A paragraph that is nothing but links, with a short label before them or none."""
    assert each.span is not None
    if each.block.kind == "subhead" or not (linked := layout.linked(each.span)):
        return False
    start, end = each.span
    before = linked[0][0] - start
    share = sum(stop - begin for begin, stop in linked) / (end - start - before)
    labelled = len(linked) > 1 or ":" in each.block.text[: before + LABEL]
    return share >= LINKED and before <= LABEL and (before == 0 or labelled)


def without_links_at_end(placed: Sequence[Placed], layout: Layout) -> list[Placed]:
    """Without the lists of other articles that follow the last paragraph, and the headings left over."""
    kept = list(placed)
    while kept and (kept[-1].block.kind == "subhead" or _is_list_of_links(kept[-1], layout)):
        kept.pop()
    return kept


def _is_list_of_links(each: Placed, layout: Layout) -> bool:
    if each.block.kind != "list" or each.span is None:
        return False
    return sum(end - start for start, end in layout.linked(each.span)) >= MOSTLY * (each.span[1] - each.span[0])


def _is_marked(each: Placed) -> bool:
    if len(each.block.text.split()) > BRIEF:
        return False
    return any(_CHROME.search(classes(around)) and is_short(around, 10 * BRIEF) for around in _near(each.element))


def _is_of_head(each: Placed, headline: str) -> bool:
    """The headline once more, or who wrote it and when."""
    text = each.block.text
    if plain(text) == plain(headline) or (each.element is not None and _is_in(each.element, "h1")):
        return True
    if len(text.split()) > SHORT or text[-1:] in ".!?…。؟" or each.block.kind == "subhead":
        return False
    return bool(_STARTS_BY.match(text) or _DATE_LIKE.fullmatch(text)) or _is_byline(each.element)


def _is_in(element: html.HtmlElement, tag: str) -> bool:
    return any(around.tag == tag for around in ancestry(element))


def _is_byline(element: html.HtmlElement | None) -> bool:
    return any(around.tag in ("time", "address") or _BYLINE.search(classes(around)) for around in _near(element))


def _near(element: html.HtmlElement | None) -> list[html.HtmlElement]:
    if element is None:
        return []
    return [around for around in list(ancestry(element))[:3] if around.tag not in _HEADS]
