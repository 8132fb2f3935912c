"""What a page says of itself in JSON-LD (schema.org), however broken, nested or listed it is."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from typing import Any

import msgspec

from crawler.pages.titles import bare as letters
from crawler.pages.tree import Tree, folded
from crawler.records import Json

ARTICLES = frozenset(
    "article newsarticle reportagenewsarticle analysisnewsarticle backgroundnewsarticle opinionnewsarticle "
    "reviewnewsarticle satiricalarticle askpublicnewsarticle advertisercontentarticle blogposting liveblogposting "
    "report socialmediaposting scholarlyarticle techarticle medicalscholarlyarticle".split()
)
_PAGES = frozenset("webpage itempage videoobject recipe howto review audioobject podcastepisode".split())
_NESTS = ("@graph", "mainEntity", "mainEntityOfPage")
_BETWEEN = re.compile(r"[\s,;]*")
# What some wrap around it, for browsers of the last century.
_WRAPS = ("<!--", "//<![CDATA[", "// <![CDATA[", "<![CDATA[", "/*<![CDATA[*/", "/* <![CDATA[ */", "-->", "//-->",
          "//]]>", "// ]]>", "]]>", "/*]]>*/", "/* ]]> */", ";")  # fmt: skip
_DECODER = json.JSONDecoder(strict=False)
_TRAILING_COMMA = re.compile(r",\s*(?=[}\]])")
_MARKUP = re.compile(r"<[^<>]{0,300}>")
_RESCUED = ("@type", "headline", "datePublished", "dateModified", "description")
_RESCUED_AUTHOR = re.compile(r'"author"\s*:\s*(?:\[?\s*\{[^{}]{0,200}?"name"\s*:\s*)?"((?:[^"\\]|\\.){1,200})"')
DEEPEST = 6


def linked_data(tree: Tree) -> list[Json]:
    """Every object that stands for a thing of its own, in the order of the page."""
    found: list[Json] = []
    for script in tree.all("script"):
        if "ld+json" in script.get("type").lower() and (text := script.node.text_content or script.node.text()):
            for value in _values(text):
                found += _objects(value, 0)
    return found


def article_object(objects: list[Json], headline: str = "") -> Json:
    """The object that describes the article, of several the one with the headline; {} where there is none."""
    articles = [o for o in objects if types(o) & ARTICLES]
    for candidate in articles:
        if headline and _alike(text_value(candidate.get("headline") or candidate.get("name")), headline):
            return candidate
    pages = articles or [o for o in objects if types(o) & _PAGES and (o.get("datePublished") or o.get("headline"))]
    return pages[0] if pages else {}


def types(thing: Json) -> frozenset[str]:
    """The object's types in lower case, without any prefix."""
    said = thing.get("@type")
    return _types_of((said,)) if isinstance(said, str) else _types_of(tuple(strings(said)))


@lru_cache(1024)  # the same few on every page
def _types_of(said: tuple[str, ...]) -> frozenset[str]:
    return frozenset(t.rsplit("/", 1)[-1].rsplit(":", 1)[-1].lower() for t in map(text_value, said) if t)


def strings(value: Any) -> list[str]:
    """A property as strings, whether it was one, a list, or an object with a name."""
    if isinstance(value, list):
        return [text for item in value for text in strings(item)]
    if isinstance(value, dict):
        return strings(value.get("name") or value.get("@value") or value.get("headline"))
    text = text_value(value)
    return [text] if text else []


def text_value(value: Any) -> str:
    """A string value without the HTML that some put into it."""
    if not isinstance(value, str):
        return ""
    if "&" in value:
        value = unescaped(value)
    return folded(_MARKUP.sub(" ", value) if "<" in value else value)


def unescaped(text: str) -> str:
    """The text with its character references resolved; as it is, where one has more digits than Python will read."""
    try:
        return unescape(text)
    except ValueError:
        return text


def _alike(one: str, other: str) -> bool:
    return letters(one) == letters(other)


def _values(text: str) -> Iterator[Any]:
    text = text.strip()
    if text[:1] not in "{[" or text[-1:] not in "}]":
        for wrap in sorted(_WRAPS, key=len, reverse=True):
            text = text.removeprefix(wrap).removesuffix(wrap).strip()
    for repair in (str, lambda t: _TRAILING_COMMA.sub("", t), unescaped):
        values = _decoded(repair(text).strip())
        if values:
            yield from values
            return
    yield _rescued(text)


def _decoded(text: str) -> list[Any]:
    """One JSON value, or several that stand one after the other.

    What the quick reader refuses (several, control characters, NaN) the standard one reads, or refuses too.
    """
    try:
        return [msgspec.json.decode(text)]
    except (ValueError, RecursionError):
        values, at = list[Any](), 0
    while at < len(text):
        try:
            value, at = _DECODER.raw_decode(text, at)
        except (ValueError, RecursionError):
            return []
        values.append(value)
        at = _BETWEEN.match(text, at).end()  # type: ignore[union-attr]
    return values


def _rescued(text: str) -> Json:
    """The strings that matter most, out of JSON that can't be mended."""
    found = {}
    for name in _RESCUED:
        if match := re.search(rf'"{name}"\s*:\s*"((?:[^"\\]|\\.)*)"', text):
            found[name] = match[1]
    if match := _RESCUED_AUTHOR.search(text):
        found["author"] = match[1]
    return found


def _objects(value: Any, depth: int) -> Iterator[Json]:
    if depth > DEEPEST:
        return
    if isinstance(value, list):
        for item in value:
            yield from _objects(item, depth + 1)
    elif isinstance(value, dict):
        yield value
        for name in _NESTS:
            yield from _objects(value.get(name), depth + 1)
