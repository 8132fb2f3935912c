"""What a page shows of other sites: posts, films, charts in frames, each with its address.

A post is a quotation with a class of its site, until a script turns it into a frame.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from crawler.pages.keys import host_of, resolved
from crawler.pages.tree import Element, Tree
from crawler.records import Block

# The attribute that has a post's address; "" where only its links do.
_POSTS = {
    "twitter-tweet": "", "twitter-video": "", "instagram-media": "data-instgrm-permalink", "tiktok-embed": "cite",
    "bluesky-embed": "", "mastodon-embed": "data-embed-url", "fb-xfbml-parse-ignore": "cite",
    "reddit-card": "", "reddit-embed-bq": "", "text-post-media": "data-text-post-permalink", "telegram-post": "",
    "vk-post": "", "imgur-embed-pub": "",
}  # fmt: skip
_MARKED = re.compile("|".join(_POSTS))
_LATE = ("src", "data-src", "data-lazy-src", "data-url")
_NO_CONTENT = re.compile(
    r"doubleclick|googlesyndication|googletagmanager|google\.com/recaptcha|adservice|amazon-adsystem|criteo|/aff_|taboola|outbrain|"
    r"analytics|/ads?[/.?-]|adserver|consent|cookie|newsletter|subscribe|paywall|plugins/(?:like|share|page)|"
    r"platform\.twitter\.com/widgets/(?:follow|tweet_button)|disqus|pixel|login|about:blank"
)
# What elements around the frame of an advertisement are called, as whole words.
_SOLD = re.compile(
    r"(?<![a-z])(?:ads?|adv|advert\w*|ad-?(?:box|slot|unit|wrap\w*)|banners?|werbung|anzeigen?|reklam[aey]?|publicidad|publicit[eé]|"
    r"inread|sponsor(?:ed)?|dfp|adsense)(?![a-z])"
)
_SOLD_AROUND = 4  # elements
_AMP = ("amp-youtube", "amp-twitter", "amp-instagram", "amp-iframe")
FRAMES = ("iframe", *_AMP)
_BY_NUMBER = {
    "amp-youtube": ("data-videoid", "https://www.youtube.com/watch?v="),
    "amp-twitter": ("data-tweetid", "https://twitter.com/i/status/"),
    "amp-instagram": ("data-shortcode", "https://www.instagram.com/p/"),
}
_TINY = 10  # pixels: a frame that counts visits
LONGEST_LOOK = 1000  # characters of an address


@dataclass(frozen=True, slots=True)
class Embed:
    """What is embedded, the element that holds it, and the numbers of the lines that are no text of the article."""

    block: Block
    element: Element
    lines: frozenset[int]


def find_embeds(tree: Tree, base_url: str) -> list[Embed]:
    """Every embed of the page in document order, wherever on the page it stands."""
    found: list[Embed] = []
    for element in tree.all("blockquote", *FRAMES):
        if found and element.index < found[-1].element.end:
            continue
        address = _address(tree, element, base_url)
        if address:
            lines = frozenset(range(element.first_line, element.last_line))
            found.append(Embed(Block("embed", image=address), element, lines))
    return found


def is_embed(tree: Tree, element: Element, base_url: str) -> bool:
    """Whether the frame or quotation is one that shows something of another site."""
    return _address(tree, element, base_url) is not None


def _address(tree: Tree, element: Element, base_url: str) -> str | None:
    if element.tag == "blockquote":
        return _of_post(tree, element, base_url)
    if element.tag in _BY_NUMBER:
        name, start = _BY_NUMBER[element.tag]
        return start + element.get(name) if element.get(name).replace("-", "").replace("_", "").isalnum() else None
    return _of_frame(element, base_url)


def _of_post(tree: Tree, element: Element, base_url: str) -> str | None:
    """Of the attribute that its site uses, else of the last link: before it are links to people and subjects."""
    kind = post_kind(element)
    if kind is None:
        return None
    if said := resolved(base_url, element.get(_POSTS[kind])):
        return said
    links = [e.get("href") for e in tree.inside(element) if e.tag == "a" and e.get("href")]
    return resolved(base_url, links[-1]) if links else None


def post_kind(quote: Element) -> str | None:
    """The class by which a quotation is a post of another site; None for words that are quoted."""
    names = quote.get("class")
    kind = _MARKED.search(names)
    return kind[0] if kind is not None and kind[0] in names.split() else None


def _of_frame(element: Element, base_url: str) -> str | None:
    address = next((value for name in _LATE if (value := element.get(name)) and not value.startswith("about:")), "")
    if not address or _NO_CONTENT.search(address[:LONGEST_LOOK].lower()) or _is_unseen(element) or _is_sold(element):
        return None
    full = resolved(base_url, address)
    return full if full and host_of(full) else None


def _is_sold(element: Element) -> bool:
    """Whether the frame or a box with nothing else to read is called an advertisement."""
    for around in islice(element.outward(), _SOLD_AROUND):
        if around.tag in ("article", "main", "body") or around.last_line - around.first_line > 1:
            return False
        if _SOLD.search(around.marks()[:LONGEST_LOOK]):
            return True
    return False


def _is_unseen(element: Element) -> bool:
    if any(e.tag == "noscript" for e in islice(element.around(), 6)):  # a counter's, as a rule
        return True
    style = element.get("style").replace(" ", "").lower()
    sizes = [element.get(name).removesuffix("px") for name in ("width", "height")]
    return "display:none" in style or any(size.isdecimal() and int(size[:6]) < _TINY for size in sizes)
