"""One actor under several names: shorter names, other spellings of the same sounds, letters that stand for a body.

Two names are one person's where their surnames sound alike and no first name speaks against it, and where no third
name could be meant. What is in doubt stays apart.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from crawler.archive.text import plain, sounds

CLEARLY = 1.5  # times as many articles as all others of the name together
FEWEST_SOUNDS = 3  # consonants of a surname that tell it from others
_ENDING = re.compile(r"(?:iy|yj|ij|yi|yy|ii|yy|i|j)$")
_VOWELS = "aeiouy\u0627\u0639"
_ALIKE = str.maketrans("gqc", "kkk")
_PARTICLES = frozenset(
    "al el es as ar bin bint ibn de van von der den la le di da del dos du abu ben af ter ul".split()
)


def people_joined(names: Mapping[str, int]) -> dict[str, str]:
    """Each name (plain words parted by blanks) with the name of the same person that is fullest, then most used.

    ``names`` gives how many articles have each.
    """
    joined: dict[str, str] = {}
    written: dict[str, str] = {}  # the first of the names that are one but for blanks and hyphens
    heads: defaultdict[str, list[str]] = defaultdict(list)  # fullest names, by the sound of their surnames
    used = dict(names)  # with what was joined to them
    for name in sorted(names, key=lambda name: (-len(_core(name)), -names[name], name)):
        words = _core(name)
        letters = name.replace("-", "").replace(" ", "")
        if letters in written and len(words) > 1:  # "kim jong-un" and "kim jong un"
            joined[name] = joined[written[letters]]
            continue
        written[letters] = name
        same = [head for head in heads[_surname(words)] if _may_be_one(words, _core(head))]
        clear = _clear(_spelled_so(words, same), used) if words else None
        joined[name] = clear or name
        if clear:
            used[clear] += names[name]
        if clear is None and words:
            heads[_surname(words)].append(name)
    return joined


def _core(name: str) -> tuple[str, ...]:
    return tuple(word for word in name.split() if word not in _PARTICLES)


def _surname(words: Sequence[str]) -> str:
    if not words:
        return ""
    sound = heard(words[-1])
    return sound if len(sound) >= FEWEST_SOUNDS else f"={words[-1]}"


def heard(word: str) -> str:
    """The consonants of a name as the ear has them: equal for Gaddafi and Qaddafi, for Zelensky and Selenskyj."""
    return sounds(_ENDING.sub("", plain(word).removeprefix("al-").removeprefix("el-")) or word).translate(_ALIKE)


def _may_be_one(words: Sequence[str], fuller: Sequence[str]) -> bool:
    """May the one name be the other's, their surnames sounding alike: are its first names among the other's?"""
    if words[-1] != fuller[-1] and not _look_alike(words[-1], fuller[-1]):
        return False
    if len(words) == 1:
        return True
    firsts = {heard(word) or word for word in fuller[:-1]}
    return all((heard(word) or word) in firsts for word in words[:-1])


def _look_alike(one: str, other: str) -> bool:
    """Are two surnames that sound alike also written alike: of like length, both beginning with a vowel or neither?"""
    return abs(len(one) - len(other)) <= 2 and (one[0] in _VOWELS) == (other[0] in _VOWELS)


def _spelled_so(words: Sequence[str], same: list[str]) -> list[str]:
    """Of names that sound like this one, those whose surname is written so, where two people may be meant."""
    return [name for name in same if name.split()[-1] == words[-1]] or same if len(words) > 1 else same


def _clear(same: Sequence[str], names: Mapping[str, int]) -> str | None:
    """The one that is meant: the only one, or one that nearly all articles mean."""
    if not same:
        return None
    best = max(same, key=lambda name: (names[name], name))
    return (
        best if len(same) == 1 or names[best] >= CLEARLY * sum(names[name] for name in same if name != best) else None
    )


def bodies_joined(names: Mapping[str, set[str]]) -> dict[str, str]:
    """Each key of a body with the key of its full name. ``names`` gives, for each key, the words it was written with.

    "NTC" alone in one article is the National Transitional Council where another article says so.
    """
    meant: defaultdict[str, set[str]] = defaultdict(set)
    bare = {key: _without_form(key) for key in names}
    for key, written in names.items():
        for words in written:
            if plain(words) != plain(key):
                meant[plain(words)].add(key)
    by_plain: dict[str, str] = {}
    joined: dict[str, str] = {}
    for key in sorted(names):
        longer = meant.get(plain(key), set())
        joined[key] = next(iter(longer)) if len(longer) == 1 else by_plain.setdefault(bare[key], key)
    return {key: joined.get(head, head) for key, head in joined.items()}


def _without_form(name: str) -> str:
    """A body's name, plain and without "Inc." and the like: "Velda Motors Ltd." is Velda Motors."""
    return _FORM.sub("", plain(name))


_FORM = re.compile(r"(?:,? (?:inc|ltd|llc|plc|corp|co|gmbh|ag|sa|nv)\b\.?)+$")
