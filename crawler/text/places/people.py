"""The people of one article: who is named in full, and whom a single name then stands for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

from crawler.text.letters import plain
from crawler.text.places.runs import Unit
from crawler.text.places.words import PARTICLES


def name_words(units: Iterable[Unit]) -> list[str]:
    """The plain words of a name, without initials: "al-Sisi" is "al" and "sisi"."""
    return [word for unit in units for word in _parted(unit.text)]


@lru_cache(maxsize=1 << 16)
def _parted(written: str) -> tuple[str, ...]:
    word = plain(written.rstrip("."))
    parts = word.split("-")
    return tuple(part for part in (parts if parts[0] in PARTICLES else [word]) if len(part) > 1)


class People:
    """Names learned first; then ``settle`` joins the shorter to the longer, and ``find`` tells whom words mean."""

    def __init__(self) -> None:
        self._keys: dict[str, str] = {}
        self._aliases: defaultdict[str, set[str]] = defaultdict(set)
        self._found: dict[tuple[str, ...], str | None] = {}

    def learn(self, words: Sequence[str]) -> None:
        if words and not all(word in PARTICLES for word in words):
            self._keys.setdefault(" ".join(words), "")

    def settle(self) -> None:
        by_word: defaultdict[str, list[str]] = defaultdict(list)
        for name in sorted(self._keys, key=lambda name: (-len(name.split()), name)):
            words = [word for word in name.split() if word not in PARTICLES]
            longer = [
                other for other in by_word.get(words[0], ()) if len(other.split()) > len(name.split())
                and set(words) <= set(other.split())
            ] if words else []  # fmt: skip
            self._keys[name] = longer[0] if len(longer) == 1 else name
            if self._keys[name] == name:
                for word in words:
                    by_word[word].append(name)
        for key in set(self._keys.values()):
            for word in key.split():
                if word not in PARTICLES:
                    self._aliases[word].add(key)

    def find(self, words: Sequence[str]) -> str | None:
        """The key of the one person whom these words can mean; None where none or several."""
        whole = " ".join(words)
        if whole in self._keys:
            return self._keys[whole]
        own = tuple(words)
        if own not in self._found:
            self._found[own] = self._by_words(own)
        return self._found[own]

    def _by_words(self, words: Sequence[str]) -> str | None:
        held = [self._aliases.get(word, set()) for word in words if word not in PARTICLES]
        shared = set.intersection(*held) if held else set()
        return next(iter(shared)) if len(shared) == 1 else None

    def is_surname(self, word: str) -> bool:
        """Does a person's name end with this word, or is it the person's only one?"""
        return any(key.split()[-1] == word for key in self._aliases.get(word, ()))
