"""The figures of an article, with caption, credit and alternative text, out of the page's own tree.

The engine is asked for text alone, so the figures are found here and put where they stand between the blocks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import html

from crawler.pages.keys import resolved
from crawler.pages.layout import Layout
from crawler.pages.tree import ancestry, classes, is_short, text_of
from crawler.records import Block

LONGEST = 1500  # characters of a caption
REACH = 4  # elements between a caption and what holds it and its picture
LONGEST_MARKED = 600  # of what only a class calls one

_CAPTION = re.compile(
    r"caption|bildunterschrift|bildtext|legende|didascalia|pie-de-foto|bijschrift|resimalti|"
    r"(?:img|image|photo|picture|bild)[_-]{0,2}(?:description|desc(?:$|[\s_-])|info|widget|legend)"
)
_NO_CAPTION = re.compile(r"player|video-caption-(?:menu|button)|subtitles|toggle|button")
_CREDIT = re.compile(
    r"credit|copyright|source|photographer|author|agency|rights|byline|courtesy|quelle|creditos?|fotograf|urheber|kaynak"
)
_CREDIT_START = (
    r"(?:(?:photo|image|picture|bild|foto|video|file photo|photograph|fotoğraf|الصورة|تصوير|صورة)s?\s*"
    r"(?:by|credit|credits|courtesy(?: of)?|von)?\s*[:：]|(?:image|photo|picture) credit|courtesy of|©|\(c\)|"
    r"copyright\b|(?:credits?|source|quelle|kaynak|crédito?s?|المصدر)\s*[:：])\s*[:：]?\s*"
)
_IN_BRACKETS = re.compile(rf"\s*[(\[]\s*{_CREDIT_START}(?P<credit>[^()\[\]]{{2,120}})[)\]]\s*\.?$", re.IGNORECASE)
_AT_END = re.compile(rf"(?:^|[\s.|/–—-]+){_CREDIT_START}(?P<credit>[^:：.]{{2,100}})\.?$", re.IGNORECASE)
_LABEL = re.compile(rf"^\W*{_CREDIT_START}", re.IGNORECASE)
_SOURCES = ("src", "data-src", "data-original", "data-lazy-src", "data-srcset", "srcset", "data-url")
_ELSEWHERE = frozenset({"aside", "nav", "footer", "header"})
_NO_ARTICLE = re.compile(
    r"related|recommend|teaser|promo|most-?read|popular|newsletter|sidebar|author-?(?:bio|image|box)|avatar|logo|advert|"
    r"card(?:$|[\s_-])"
)
_NO_TEXT = frozenset({"img", "source", "video", "picture", "meta", "link"})
_TINY = 100  # pixels: an icon, an avatar, a counter


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure's block, and where in the letters of the page it begins."""

    at: int
    element: html.HtmlElement
    block: Block


def find_figures(layout: Layout, base: str) -> list[Figure]:
    """Every figure of the page in document order, whether it belongs to the article or not."""
    found: list[Figure] = []
    for element in dict.fromkeys(_containers(layout.root)):
        block = _block(element, base)
        if block is not None:
            found.append(Figure(layout.text_start(element), element, block))
    return found


def _containers(root: html.HtmlElement) -> Iterator[html.HtmlElement]:
    """The innermost figure elements; and what holds both a caption and its picture."""
    for element in root.iter("figure", "figcaption", "p", "div", "span", "small", "em", "li"):
        if element.tag == "figure":
            if element.find(".//figure") is None:
                yield element
        elif element.tag == "figcaption" or is_marked_caption(element):
            holder = _holder(element)
            if holder is not None:
                yield holder


def _holder(caption: html.HtmlElement) -> html.HtmlElement | None:
    if _picture(caption) is not None:
        return caption  # "wp-caption" is what holds the picture too
    for _, around in zip(range(REACH), caption.iterancestors(), strict=False):
        if around.tag in ("figure", "article", "main", "body", "section", "header", "ul"):
            return None  # a figure is found as such
        if not is_short(around, LONGEST_MARKED):
            return None
        if _picture(around) is not None:
            return around
    return None


def is_marked_caption(element: html.HtmlElement) -> bool:
    marks = (element.get("class") or "").lower()
    return bool(marks) and bool(_CAPTION.search(marks)) and not _NO_CAPTION.search(marks)


def belongs(figure: Figure) -> bool:
    """Whether nothing around the figure says that it is of another article."""
    for around in ancestry(figure.element):
        if around.tag in ("article", "main", "body"):
            return True
        if (around.tag in _ELSEWHERE and around.find(".//h1") is None) or _NO_ARTICLE.search(classes(around)):
            return False
    return True


def is_caption(element: html.HtmlElement) -> bool:
    """Whether text of this element is a picture's caption or credit."""
    for around in ancestry(element):
        if around.tag in ("figcaption", "figure"):
            return around.tag == "figcaption" or (
                around.find(".//table") is None and around.find(".//blockquote") is None
            )
        if around.tag in ("article", "main", "body", "section"):
            return False
        if is_marked_caption(around):
            return is_short(around, LONGEST_MARKED)
    return False


def _block(element: html.HtmlElement, base: str) -> Block | None:
    picture = _picture(element)
    caption_element = _caption(element)
    caption, credit = _read_caption(element, caption_element)
    if picture is None and not caption:
        return None
    address = resolved(base, _address(picture)) if picture is not None else None
    alt = " ".join((picture.get("alt") or "").split()) if picture is not None else ""
    if address is None and not caption:
        return None
    return Block("figure", image=address, caption=caption or None, credit=credit or None, alt=alt or None)


def _picture(element: html.HtmlElement) -> html.HtmlElement | None:
    """The first picture of some size; one for readers without scripts only where there is no other."""
    pictures = [p for p in element.iter("img", "amp-img", "video") if not _is_tiny(p)]
    pictures.sort(key=lambda p: next(p.iterancestors("noscript"), None) is not None)
    return next((p for p in pictures if _address(p)), pictures[0] if pictures else None)


def _is_tiny(picture: html.HtmlElement) -> bool:
    sizes = [picture.get(name, "") for name in ("width", "height")]
    return any(size.isdigit() and 0 < int(size[:6]) < _TINY for size in sizes)


def _address(picture: html.HtmlElement) -> str | None:
    if picture.tag == "video":
        return picture.get("poster") or None
    for name in _SOURCES:
        if address := _of_set(picture.get(name)):
            return address
    around = next(picture.iterancestors("picture"), None)
    sources = around.iter("source") if around is not None else ()
    return next((address for s in sources if (address := _of_set(s.get("srcset") or s.get("data-srcset")))), None)


def _of_set(value: str | None) -> str | None:
    """The last, largest address of a src or srcset; an image in the address itself is a placeholder."""
    value = (value or "").strip()
    if not value or value.startswith("data:"):
        return None
    last = re.split(r",\s+", value)[-1].split() if re.search(r"\s", value) else [value]
    return last[0] if last else None


def _caption(element: html.HtmlElement) -> html.HtmlElement | None:
    inside = element.find(".//figcaption")
    if inside is not None:
        return inside
    marked = (
        e
        for e in element.iterdescendants()
        if isinstance(e.tag, str) and _CAPTION.search(e.get("class") or "") and e.tag != "img"
    )
    return next((e for e in marked if text_of(e)), None)


def _read_caption(figure: html.HtmlElement, caption: html.HtmlElement | None) -> tuple[str, str]:
    if caption is None:
        return "", ""
    text = text_of(caption)[:LONGEST]
    own = [text_of(e) for e in _credits(figure)]
    credit = next((c for c in own if c and c != text), "")
    if credit and credit in text and not text.replace(credit, "").strip(" .()|/–—-"):
        text = ""
    elif credit and text.endswith(credit):
        text = text[: -len(credit)].rstrip(" |/–—-(")
    for form in () if credit else (_IN_BRACKETS, _AT_END):
        if match := form.search(text):
            text, credit = text[: match.start()].rstrip(), match["credit"]
            break
    return text, _LABEL.sub("", credit).strip(" .()")


def _credits(figure: html.HtmlElement) -> Iterator[html.HtmlElement]:
    for element in figure.iterdescendants():
        marked = element.tag in ("cite", "small") or bool(_CREDIT.search(classes(element)))
        if marked and element.tag not in _NO_TEXT:
            yield element
