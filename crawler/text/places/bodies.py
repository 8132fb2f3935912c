"""The bodies of bodies.txt by their names: parties, armed groups, newspapers, companies and what states have."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from crawler.text.letters import ARABIC, plain

PRESS = "# ---- agencies, newspapers, broadcasters ----"


@cache
def _listed() -> list[tuple[bool, list[str]]]:
    """The names of each body, and whether it is of the press."""
    found: list[tuple[bool, list[str]]] = []
    press = False
    for line in (files("crawler.text") / "places" / "bodies.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("# ----"):
            press = line == PRESS
        elif not line.startswith("#"):
            found += [(press, [name.strip() for name in each.split("/") if name.strip()]) for each in line.split(";")]
    return found


@cache
def _names() -> dict[str, str]:
    """Each name with the first name of its body."""
    found: dict[str, str] = {}
    for _, names in _listed():
        for name in names:
            found.setdefault(plain(name) if ARABIC.match(name) else name, names[0])
    return found


def is_press(name: str) -> bool:
    """Is a body, by its first name, an agency, a newspaper or a broadcaster: more often a source than an actor?"""
    return name in _press()


@cache
def _press() -> frozenset[str]:
    return frozenset(names[0] for press, names in _listed() if press)


@cache
def longest_body() -> dict[str, int]:
    """How many words the longest name of a body has that begins with a word."""
    found: dict[str, int] = {}
    for name in _names():
        first, _, rest = re.sub("[,()]", "", name).partition(" ")
        found[first] = max(found.get(first, 1), len(rest.split()) + 1)
    return found


def body(name: str) -> str | None:
    """The first name of the body that is called so; Arabic names as ``plain`` gives them."""
    return _names().get(name)


@cache
def written_small() -> re.Pattern[str]:
    """Finds the names of bodies that have words in small letters, as French writes them: "Banque mondiale"."""
    names = [name for name in _names() if _SMALL.search(name) and not ARABIC.match(name)]
    return re.compile(
        r"(?<![\w-])(?:" + "|".join(re.escape(name) for name in sorted(names, key=lambda n: (-len(n), n))) + r")(?!\w)"
    )


_SMALL = re.compile(r" (?!(?:of|for|the|and|on|to|ve|de|des|du|la|le|is|al|in) )[a-zà-ÿ][\w’'-]{3,}")
