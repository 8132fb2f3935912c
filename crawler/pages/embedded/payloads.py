"""The data that a page's scripts carry for themselves: each as a JSON value with a name.

Pages that are drawn by script bring the article along: as JSON in a script of its own, as the value of a variable, as a
string of JSON, as rows (Next.js), or as a flat list whose members point at each other (Nuxt). Where it is a program
that would make it, only its long strings are read. Only asked for when the page shows no text.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote

from crawler.pages.tree import Tree

MOST_CHARACTERS = 3_000_000  # of scripts, read in one page
MOST_TRIES = 60  # of values that may turn out to be none
MOST_WRAPS = 4  # around a value of Nuxt's
SHORTEST = 120  # characters of a script that can hold an article

_DECODER = json.JSONDecoder(strict=False)
_VALUE = re.compile(
    r"""=\s{0,9}(?:JSON\.parse\(\s{0,9}|decodeURIComponent\(\s{0,9}){0,2}"""
    r"""(?=\{\s{0,9}"|\[\s{0,9}[{\["]|"\s{0,9}(?:[\[{]|%7B|%5B)|'\s{0,9}(?:[\[{]|%7B|%5B))"""
)
_NAME = re.compile(r"""([\w$]{1,60})["'\]]{0,2}\s{0,9}$""")
_LITERAL = re.compile(r'"((?:[^"\\]|\\.)*+)"|\'((?:[^\'\\]|\\.)*+)\'', re.DOTALL)
_KEYED = re.compile(r'(?:([A-Za-z_]\w{0,40})\s?:\s?|[(,]\s?)("(?:[^"\\]|\\.)*+")', re.DOTALL)
_ESCAPE = re.compile(r"""\\x([0-9a-fA-F]{2})|\\(['$`])|(\\.)|(")""", re.DOTALL)
_PUSHED = re.compile(r'__next_f\.push\(\s{0,9}\[\s{0,9}1\s{0,9},\s{0,9}(?=")')
_ROW = re.compile(rb"([0-9a-f]{1,8}):(?:T([0-9a-f]{1,7}),)?")
_HOLDERS = ("data-page", "data-props", "data-react-props", "data-state", "props")
_FEWEST_LETTERS = 200  # of a string in a program that may be the text


@dataclass(frozen=True, slots=True)
class Payload:
    """A value and its name; ``links`` are the values that others in it point to by a string."""

    name: str
    value: Any
    links: dict[str, Any] = field(default_factory=dict)


def payloads(tree: Tree) -> Iterator[Payload]:
    """Each value that the page's scripts hold, but for JSON-LD; at most ``MOST_CHARACTERS`` are looked at."""
    left = MOST_CHARACTERS
    pushed: list[str] = []
    for script in tree.all("script"):
        text = script.node.text_content or script.node.text()
        kind = script.get("type").lower()
        if (len(text) < SHORTEST and "__next_f" not in text) or len(text) > left or "ld+json" in kind:
            continue
        left -= len(text)
        if "json" in kind:
            yield from _whole(script.get("id") or kind, text)
        elif not kind or "javascript" in kind or kind == "module":
            pushed += _pushed(text)
            yield from _assigned(text)
    if pushed:
        yield _of_rows("".join(pushed))
    yield from _in_attributes(tree, left)


def decoded(text: str, at: int = 0) -> Any:
    """The JSON value that starts at a place of a text; None where there is none."""
    try:
        return _DECODER.raw_decode(text, at)[0]
    except (ValueError, RecursionError):
        return None


def _whole(name: str, text: str) -> Iterator[Payload]:
    value = decoded(text.strip().removeprefix("<!--").strip())
    if isinstance(value, str):  # JSON in a string
        value = decoded(value)
    if name == "__NUXT_DATA__" and isinstance(value, list):
        value = _unfolded(value)
    if isinstance(value, (dict, list)):
        yield Payload(name, value)


def _assigned(text: str) -> Iterator[Payload]:
    """The values of variables; the strings of a program that returns one."""
    at = tries = 0
    while tries < MOST_TRIES and (match := _VALUE.search(text, at)):
        tries += 1
        value, at = _value(text, match.end())
        if isinstance(value, (dict, list)) and at - match.end() >= SHORTEST:
            name = _NAME.search(text[max(0, match.start() - 70) : match.start()])
            yield Payload(name[1] if name else "script", value)
    if "__NUXT__" in text and not tries:
        yield Payload("__NUXT__", _strings(text))


def _value(text: str, at: int) -> tuple[Any, int]:
    """The value at a place, and where to go on looking."""
    if text[at] in "{[":
        try:
            return _DECODER.raw_decode(text, at)
        except json.JSONDecodeError as error:
            # Where a string has no end, neither have those after it: each would be looked for in all that is left.
            return None, len(text) if error.msg.startswith("Unterminated") else max(at + 1, error.pos)
        except RecursionError:
            return None, len(text)
    match = _LITERAL.match(text, at)
    if not match:
        return None, len(text)
    inner = _unescaped(match[1] if match[1] is not None else match[2])
    return decoded((unquote(inner) if inner[:1] == "%" else inner).strip()), match.end()


def _unescaped(literal: str) -> str:
    """What a string of JavaScript, of either quotes, says."""
    value = decoded('"' + _ESCAPE.sub(_as_json, literal) + '"')
    return value if isinstance(value, str) else ""


def _as_json(match: re.Match[str]) -> str:
    if match[1]:
        return f"\\u00{match[1]}"
    return match[2] or match[3] or '\\"'


def _strings(program: str) -> dict[str, Any]:
    """The first title and the long strings of a program by their keys, those of one key in a list."""
    found: dict[str, Any] = {}
    for match in _KEYED.finditer(program):
        key, literal = match[1] or "text", match[2]
        is_title = key in ("title", "headline") and key not in found and len(literal) > 12
        if is_title or len(literal) > _FEWEST_LETTERS:
            text = _unescaped(literal[1:-1])
            if is_title:
                found[key] = text
            else:
                found.setdefault(f"{key}s", []).append({"text": text})
    return found


def _pushed(text: str) -> Iterator[str]:
    for match in _PUSHED.finditer(text):
        value = decoded(text, match.end())
        if isinstance(value, str):
            yield value


def _of_rows(text: str) -> Payload:
    """Rows of React's server components: ``1a:{...}``, or ``1b:T4c2,`` and so many bytes of text."""
    data = text.encode("utf-8", "replace")
    rows: list[Any] = []
    links: dict[str, Any] = {}
    at = 0
    while match := _ROW.match(data, at):
        at = match.end()
        if match[2]:
            end = at + int(match[2], 16)
            links["$" + match[1].decode()] = data[at:end].decode("utf-8", "replace")
            at = end
            continue
        end = data.find(b"\n", at)
        end = len(data) if end < 0 else end
        if data[at : at + 1] in (b"[", b"{"):
            rows.append(decoded(data[at:end].decode("utf-8", "replace")))
        at = end + 1
    return Payload("__next_f", [*rows, *links.values()], links)


def _unfolded(flat: list[Any]) -> Any:
    """Nuxt's flat list as the value it stands for: each number in it is a place in the list."""
    made: list[Any] = [{} if isinstance(v, dict) else [] if isinstance(v, list) else v for v in flat]
    for n, value in enumerate(flat):
        # ["Reactive", 5] is what stands at 5.
        for _ in range(MOST_WRAPS):
            if not (_is_special(value) and len(value) == 2 and _is_at(value[1], flat)):
                break
            made[n], value = made[value[1]], flat[value[1]]
    for n, value in enumerate(flat):
        if isinstance(value, dict):
            made[n].update((key, made[at]) for key, at in value.items() if _is_at(at, flat))
        elif isinstance(value, list) and not _is_special(value):
            made[n].extend(made[at] for at in value if _is_at(at, flat))
    return made[0] if made else None


def _is_special(value: Any) -> bool:
    """Whether it is no list, but says so of what it wraps: "Reactive", "Date", "Set"."""
    return isinstance(value, list) and bool(value) and isinstance(value[0], str)


def _is_at(place: Any, flat: list[Any]) -> bool:
    return type(place) is int and 0 <= place < len(flat)


def _in_attributes(tree: Tree, left: int) -> Iterator[Payload]:
    """State that is handed over in an attribute (Inertia, Astro, React on Rails)."""
    for name in _HOLDERS:
        if f'{name}="{{' not in tree.source and f"{name}='{{" not in tree.source:
            continue
        for node in tree.root.node.css(f"[{name}]")[:MOST_TRIES]:
            text = node.attributes.get(name) or ""
            if SHORTEST <= len(text) <= left:
                left -= len(text)
                yield from _whole(name, text)
