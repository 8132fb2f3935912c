"""The body of an article that the page shows only by script: from JSON-LD, or from the state that the scripts carry.

Only asked for when the text that the page shows is too short, so it may take its time, but a bounded one. What it
finds must be prose, and where the object it stands in has a headline, that must be the page's: better nothing than the
body of another article.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from crawler.pages.embedded.fragments import fragment_blocks
from crawler.pages.embedded.payloads import payloads
from crawler.pages.embedded.prose import Place, find_prose, title_of
from crawler.pages.embedded.rich_text import as_html
from crawler.pages.jsonld import text_value, unescaped
from crawler.pages.metadata import Facts
from crawler.pages.tree import Tree
from crawler.records import Block
from crawler.text.letters import letters

FEWEST_LETTERS = 240  # of a body, those of Chinese, Japanese and Korean counted about double
FEWEST_OF_NAMED = 120  # where its object has the page's headline, and calls it a body
FEWEST_OF_UNNAMED = 1_500  # where nothing says whose body it is
MOST_LETTERS = 300_000
MOST_CANDIDATES = 12
_AROUND = 5  # objects around a body in which the headline may stand

_BODIES = frozenset(
    "body articlebody content contentelements contents paragraphs text html story storybody fulltext bodyhtml "
    "contenthtml bodyelements fullbody postcontent bodydom bodyblocks bodyjson articlebodyhtml "
    "bodytext maincontent articletext articlecontent richtext blocks document copy rendered "
    "contenido cuerpo corps texte contenu inhalt testo corpo conteudo metin icerik".split()
)
_ADDRESSES = ("url", "slug", "canonicalUrl", "canonical_url", "link", "path", "href", "permalink", "uri")
_RUN_ON = re.compile(r"([a-zà-ÿа-яё]{2}[.!?][\"”’»]?)([A-ZÀ-ÞА-ЯЁ][\w’']* )")
_WIDE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


@dataclass(frozen=True, slots=True)
class EmbeddedBody:
    """A body out of a page's scripts, and where it stood there."""

    blocks: tuple[Block, ...]
    where: str

    @property
    def letters(self) -> int:
        """How much text it is."""
        return sum(_size(block.text) for block in self.blocks)


def embedded_body(tree: Tree, facts: Facts) -> EmbeddedBody | None:
    """The article's body from the page's scripts; None where none is surely this article's."""
    linked = _of_linked_data(facts)
    stated = _of_state(tree, facts)
    # The state has subheads and lists; JSON-LD is surely this article.
    if stated and (not linked or stated.letters >= 0.85 * linked.letters):
        return stated
    return linked


def linked_body(facts: Facts) -> str:
    """The letters of JSON-LD's ``articleBody``, to compare lines with; "" where there is none."""
    return letters(text_value(_article_body(facts)[:MOST_LETTERS]))


def _article_body(facts: Facts) -> str:
    said = facts.article.get("articleBody")
    if isinstance(said, list):
        said = "\n".join(part for part in said if isinstance(part, str))
    return said if isinstance(said, str) else ""


def _of_linked_data(facts: Facts) -> EmbeddedBody | None:
    said = _article_body(facts)[: 2 * MOST_LETTERS]
    if "&lt;" in said or "&amp;" in said:
        said = unescaped(said)
    if "<p" not in said and "<br" not in said:
        said = _parted(said.replace("\r", "\n"))
    return _checked(as_html(said, {}), "json-ld articleBody", facts)


def _parted(text: str) -> str:
    """Paragraphs on lines of their own: some part them by blanks, some by nothing."""
    text = text.strip()
    if "\n" in text:
        return text
    if re.search(r"\S[ \u00a0]{2,9}\S", text) and text.count("  ") < len(text) / 60:
        return re.sub(r"[ \u00a0]{2,9}", "\n", text)
    parted, times = _RUN_ON.subn(r"\1\n\2", text)
    return parted if times > 2 else text


def _of_state(tree: Tree, facts: Facts) -> EmbeddedBody | None:
    names = _names(tree, facts)
    found: list[tuple[float, str, Place, dict[str, Any]]] = []
    for payload in payloads(tree):
        links = dict(payload.links)
        best = sorted(find_prose(payload.value, links), key=lambda pair: -pair[0])[:MOST_CANDIDATES]
        found += [(promise, payload.name, place, links) for worth, place in best
                  if (promise := _promise(worth, place, names, facts.url))]  # fmt: skip
    for _, name, place, links in sorted(found, key=lambda entry: -entry[0]):
        if body := _checked(as_html(place.value, links), f"{name} at {place.path}", facts):
            return body
    return None


def _promise(worth: float, place: Place, names: list[str], url: str) -> float:
    """How likely this is the body; 0 where it is none, or another article's."""
    is_body = place.name in _BODIES
    is_ours = _is_ours(place, is_body, names, url)
    # Where nothing says whose it is, it is believed only if it calls itself a body, and is long.
    least = FEWEST_OF_NAMED if is_ours and is_body else FEWEST_LETTERS
    if worth < least or is_ours is False or (not is_ours and (worth < FEWEST_OF_UNNAMED or not is_body)):
        return 0.0
    return worth * (1.4 if is_body else 1.0) * (2.0 if is_ours else 1.0)


def _is_ours(place: Place, is_body: bool, names: list[str], url: str) -> bool | None:
    """Whether the objects around are this article's, by headline or by address; None where they don't say."""
    things = [around.value for around in place.outward() if isinstance(around.value, dict)]
    for n, thing in enumerate(things[: _AROUND if is_body else 2]):
        title = title_of(thing)
        if title and any(_agree(title, name) for name in names):
            return True
        if (is_body or n == 0) and _is_at(thing, url):
            return True
        if title and n < 2 and names:
            return False
        # A headline may stand beside the body in an object of its own.
        is_near = n == 0 or (n == 1 and is_body)
        beside = [title_of(part) for part in thing.values() if isinstance(part, dict)] if is_near else []
        if any(_agree(title, name) for title in filter(None, beside) for name in names):
            return True
    return None


def _is_at(thing: dict[str, Any], url: str) -> bool:
    slug = url.partition("?")[0].rstrip("/").rpartition("/")[2]
    if len(slug) < 10:
        return False
    return any(isinstance(value := thing.get(key), str) and slug in value for key in _ADDRESSES)


def _names(tree: Tree, facts: Facts) -> list[str]:
    """What the page calls its article: by its metadata, its first headings, its title."""
    shown = [tree.text(e) for e in tree.all("h1")[:2]] + [e.node.text() for e in tree.all("title")[:1]]
    return list(dict.fromkeys(name for text in [*facts.names, *shown] if len(name := letters(text)) > 4))


def _agree(title: str, name: str) -> bool:
    """Whether two headlines are one, perhaps put otherwise: by their runs of three letters."""
    one, other = sorted((letters(title), name), key=len)
    if one in other:
        return 3 * len(one) > len(other)
    runs = {one[n : n + 3] for n in range(len(one) - 2)}
    return bool(runs) and sum(run in other for run in runs) > 0.6 * len(runs)


def _checked(source: str, where: str, facts: Facts) -> EmbeddedBody | None:
    """The body, where it has enough of prose; without the headline at its start."""
    if not source:
        return None
    blocks = fragment_blocks(source[: 4 * MOST_LETTERS], facts.url)
    names = {letters(name) for name in facts.names}
    while blocks and blocks[0].kind in ("subhead", "paragraph") and letters(blocks[0].text) in names:
        blocks = blocks[1:]
    body = EmbeddedBody(blocks, where)
    prose = sum(_sizes(block.text for block in blocks if block.kind in ("paragraph", "quote")))
    return body if prose >= FEWEST_OF_NAMED and 3 * prose > body.letters else None


def _sizes(texts: Iterable[str]) -> Iterable[int]:
    return map(_size, texts)


def _size(text: str) -> int:
    return len(text) if text.isascii() else len(text) + len(_WIDE.findall(text))
