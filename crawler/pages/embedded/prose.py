"""Where in a JSON value the prose is: each string and each list by how much of it is written to be read.

What a string holds is credited to the lists around it, up to the next object with a title of its own: so the blocks of
a body are together one candidate, and those of two articles never are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from crawler.pages.embedded.rich_text import linked, opened

DEEPEST = 40  # objects in each other
HIGHEST = 14  # objects around a string that are credited with it
MOST_VALUES = 300_000
SHORTEST = 30  # characters of a string that is prose
TITLES = (
    "headline title headlines name hed webTitle displayTitle articleTitle titre titulo titolo titel headLine storyTitle"
).split()

_MARKUP = re.compile(r"<[^<>]{0,2000}>")
_TAG = re.compile(r"</?(?:p|br|div|h[2-6]|li)\b", re.IGNORECASE)
_WIDE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_ENDS = re.compile(r"[.!?…؟۔।։](?=[\s\"'”’»)]|$)|[。！？]")
_CODE = re.compile(r"[{}=\\|^~]|://|\w\(\)|[a-z][A-Z]|_")
# Keys under which is no article's body, however long.
_APART = re.compile(
    r"related|recommend|comments?$|^authors?$|contributor|^bio|footer|^nav|menu|translation|messages|i18n|locale|^ads?$|cookie|consent|"
    r"sidebar|trending|mostread|popular|^latest|^css$|^styles?$|theme|config|^meta$|newsletter|^seo|legal|disclaimer|"
    r"moreon|readnext|upnext|^next|^prev|^teasers?$|^caption|^alt$|transcript"
)
_SILENT = frozenset({"", "children", "value", "values", "items", "nodes", "root", "json", "data", "raw", "basic", "p"})
_NOT_WORD = re.compile(r"[\W_]+")
_HALF = frozenset(
    {"description", "summary", "excerpt", "abstract", "teaser", "lead", "standfirst", "intro", "plaintext"}
)


@dataclass(frozen=True, slots=True)
class Place:
    """A value and the way to it."""

    value: Any
    key: str | int
    around: Place | None
    depth: int

    def outward(self) -> Iterator[Place]:
        at: Place | None = self
        while at is not None:
            yield at
            at = at.around

    @property
    def path(self) -> str:
        keys = [str(place.key) for place in self.outward() if place.key != ""]
        return ".".join(reversed(keys))

    @property
    def name(self) -> str:
        """The nearest key that says something, as letters alone."""
        keys = (bare(place.key) for place in self.outward() if isinstance(place.key, str))
        return next((key for key in keys if key not in _SILENT), "")


def bare(key: str) -> str:
    """A key's letters in lower case: ``content_elements`` and ``contentElements`` are one."""
    return re.sub(r"[\W_\d]+", "", key).lower()


def find_prose(value: Any, links: dict[str, Any]) -> list[tuple[float, Place]]:
    """The strings and lists that hold prose, in any order, with the letters that they hold."""
    found: list[tuple[float, Place]] = []
    lists: dict[int, list[Any]] = {}
    for place in _strings(value, links):
        worth = amount(place.value) * (0.5 if place.name in _HALF else 1)
        if not worth:
            continue
        found.append((worth, place))
        for _, around in zip(range(HIGHEST), place.outward(), strict=False):
            if isinstance(around.value, list):
                lists.setdefault(id(around.value), [0.0, around])[0] += worth
            elif isinstance(around.value, dict) and title_of(around.value):
                break
    # A part of a body is no body: the list that holds it all is.
    whole = [(worth, place) for worth, place in lists.values()]
    return [pair for pair in found + whole if not _is_part(pair[0], pair[1], lists)]


def _is_part(worth: float, place: Place, lists: dict[int, list[Any]]) -> bool:
    for around in list(place.outward())[1:HIGHEST]:
        if isinstance(around.value, dict) and title_of(around.value):
            return False
        if isinstance(around.value, list) and lists.get(id(around.value), [0.0])[0] > 1.5 * worth:
            return True
    return False


def title_of(thing: Mapping[str, Any]) -> str:
    """What an object calls itself, where it is long enough for a headline."""
    for key in TITLES:
        value = thing.get(key)
        if isinstance(value, dict):
            value = value.get("basic") or value.get("rendered") or value.get("text") or value.get("default")
        if isinstance(value, str) and (len(value) > 15 or (len(value) > 6 and _WIDE.search(value))):
            return value
    return ""


def amount(text: str) -> float:
    """How many letters of prose a string holds; 0 where it is something else (code, an address, a list of names)."""
    if len(text) < SHORTEST:
        return 0.0
    text = opened(text)
    links = text.count("<a ") if "<" in text else 0
    plain = _MARKUP.sub(" ", text) if "<" in text else text
    size = len(plain)
    wide = len(_WIDE.findall(plain[:2_000])) / min(size, 2_000) if size and not plain.isascii() else 0.0
    ends = len(_ENDS.findall(plain))
    blanks = plain.count(" ") / (size + 1)
    if size < SHORTEST or not ends or links * 60 > size or size > 400 * ends + 600:
        return 0.0
    if not (0.05 < blanks < 0.45 or wide > 0.3) or len(_CODE.findall(plain)) > size / 50:
        return 0.0
    worth = size * (1 + 1.2 * wide)
    return worth * (1.1 if _TAG.search(text) else 1.0)


def _strings(value: Any, links: dict[str, Any]) -> Iterator[Place]:
    """Every string long enough, each object looked into once; ``links`` grows by the stores that are met."""
    waiting = [Place(value, "", None, 0)]
    seen: set[int] = set()
    for _ in range(MOST_VALUES):
        if not waiting:
            return
        place = waiting.pop()
        inner = place.value
        if isinstance(inner, str):
            text = links.get(inner) if inner[:1] == "$" else inner
            if isinstance(text, str) and len(text) >= SHORTEST:
                yield place if text is inner else Place(text, place.key, place.around, place.depth)
            continue
        if id(inner) in seen or place.depth > DEEPEST:
            continue
        seen.add(id(inner))
        if isinstance(inner, list):
            waiting += [Place(part, n, place, place.depth + 1) for n, part in enumerate(inner) if _holds(part)]
        elif isinstance(inner, dict):
            waiting += _members(inner, place, links)


def _members(thing: dict[str, Any], place: Place, links: dict[str, Any]) -> list[Place]:
    """What an object holds; in a store, those with a title are looked into first, and so hold what they point to."""
    target = linked(thing, links)
    if target is not thing:
        return [Place(target, "", place, place.depth + 1)]
    members = [Place(part, key, place, place.depth + 1) for key, part in thing.items()
               if _holds(part) and not _APART.search(_NOT_WORD.sub("", key).lower())]  # fmt: skip
    stored = {key: part for key, part in thing.items() if ":" in key and isinstance(part, dict)}
    if stored:
        links.update(stored)
        members.sort(key=lambda member: isinstance(member.value, dict) and bool(title_of(member.value)))
    return members


def _holds(value: Any) -> bool:
    return isinstance(value, (dict, list)) or (isinstance(value, str) and (len(value) >= SHORTEST or value[:1] == "$"))
