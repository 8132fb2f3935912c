"""Which names of a text are places: those of the gazetteer that nothing speaks against, and words that stand as one.

A country, a sea or a large city is a place unless the article uses its name for a person. A town whose name is a word
or a surname too must be shown to be one: by "in", by "northern", by the country after its comma, by another place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from crawler.text.frequency import rarity
from crawler.text.letters import plain
from crawler.text.places import words as w
from crawler.text.places.naming import Named, latin_names
from crawler.text.places.states import state_after
from crawler.text.places.table import BIG, Place, is_forename, is_surname, places

# Of the letters before a name, the last one first: a comma, a word, and the word before it.
_BEFORE = re.compile(r"[ \u00a0\"“‘(`]*(,?)([\w'’-]+)(?: ([\w'’-]+))?")
_AFTER = re.compile(r"[\"”’']?([,:)(-]?) ?([\w'’-]*)")
_DATELINE = re.compile(r"(?: ?,[^\n]{2,30}?)? ?(?:\([^)\n]{2,30}\)|-LRB-[^\n]{2,30}-RRB-)? ?(?:--|[-–—:|])|"
                       r" ?,? ?(?:\([A-Z][^)\n]{1,28}\)|-LRB- [^\n]{2,30}? -RRB-)")  # fmt: skip
_LINE = re.compile(r"(?:^|\n)[\"'“ ]*$")
_TAIL = re.compile(r"(?:, |,? ?)(D\.C\.|DC)(?!\w)")
_LOCATIVE = re.compile("['’](?:[dt][ae]n?|y?[ae])\\b")  # Turkish: in, from, to
_AS = frozenset(("as", "like", "including"))
_AMONG = re.compile(
    r"(?:[Cc]ities|[Tt]owns|[Vv]illages|[Cc]ounties|states|provinces|regions|districts|areas|suburbs|ports|countries|"
    r"nations) (?:such as|like|including) $"
)
_FULL = frozenset(("US", "GB"))  # lands that have a town of nearly every name
_EZAFE = re.compile("-y?[ie]-(?=[A-Z])")  # "Mazar-i-Sharif"
ENOUGH = 1.0
COMMON = 9.5  # rarity of a word that is seldom a town


@dataclass(slots=True)  # not frozen, for there are many an article; nobody changes one
class Toponym:
    """A name that stands for a place. ``candidates`` are empty for one that the gazetteer does not know."""

    start: int
    end: int
    name: str
    candidates: tuple[Place, ...]


def toponyms(text: str, language: str, named: Sequence[Named] | None = None) -> list[Toponym]:
    """The places named in a text, in order. ``named`` are its names, where they are known."""
    named = latin_names(text, language) if named is None else named
    bound = [each for each in named if each.kind in ("place", "words")]
    best: dict[str, float] = {}  # of the places of each name
    read: list[tuple[Named, str, tuple[Place, ...], float]] = []
    starts = {each.start: each for each in named}
    for each in bound:
        name = _name(text[each.start : each.end])
        found = candidates(name)
        score = _score(text, each, name, found, starts, language)
        best[name] = max(score, best.get(name, score))
        read.append((each, name, found, score))
    lands = {found[0].country for _, _, found, _ in read if found and found[0].kind == "country"} - _FULL
    kept = []
    for each, name, found, score in read:
        if lands and not _is_either(name, language):
            near = any(place.is_town and place.country in lands for place in found)
            score += near * (1.5 if each.opens else 1.0)
        helped = best[name] if best[name] >= 2.0 else score
        if score + 0.5 * (helped - score) >= ENOUGH and score > -2.0:
            kept.append(_toponym(text, each, name, found))
    return _without_overlap(kept)


def _is_either(name: str, language: str) -> bool:
    """Is the name of a town a first name or a plain word as well: "Ben", "Van"?"""
    return is_forename(name) or (" " not in name and rarity(name.lower(), language) < COMMON)


def _without_overlap(kept: Sequence[Toponym]) -> list[Toponym]:
    """The longer of two that share letters: "Downtown Cairo" is found as words, and Cairo in them."""
    found: list[Toponym] = []
    for each in sorted(kept, key=lambda each: (each.start, -each.end)):
        if not found or each.start >= found[-1].end:
            found.append(each)
    return found


def candidates(name: str) -> tuple[Place, ...]:
    """The places of a name; "Anbar Province" is also looked for as Anbar."""
    found = places(name)
    if not found and name.isupper():
        found = places(name.title())
    if not found and name.startswith("St. "):
        found = places("Saint" + name[3:])
    if not found and name[:3].lower() == "al-":
        found = places(name[3:])
    if not found and "-" in name:
        found = places(_EZAFE.sub("-e ", name))
    if not found:
        short = _LAND_ENDING.sub("", name)
        found = tuple(place for place in places(short) if not place.is_town) or places(short) if short != name else ()
    return found


_LAND_ENDING = re.compile(
    r" (?:[Pp]rovince|[Rr]egion|[Gg]overnorate|[Dd]istrict|[Cc]ounty|[Ss]tate|River|Island|Oblast)$|"
    r"^(?:Province|Greater) "
)


def _name(written: str) -> str:
    return " ".join(written.replace("’", "'").split())


def _toponym(text: str, each: Named, name: str, found: tuple[Place, ...]) -> Toponym:
    tail = _TAIL.match(text, each.end) if name == "Washington" else None
    if tail:
        return Toponym(each.start, tail.end(), text[each.start : tail.end()], candidates("Washington, D.C."))
    return Toponym(each.start, each.end, text[each.start : each.end], found)


def _score(
    text: str, each: Named, name: str, found: tuple[Place, ...], starts: dict[int, Named], language: str
) -> float:
    before = _BEFORE.match(text[max(0, each.start - 40) : each.start][::-1])
    last = before[2][::-1] if before and not before[1] else ""
    earlier = before[3][::-1] if before and before[3] else ""
    after = _AFTER.match(text, each.end, each.end + 24)
    score = _own(each, name, found, language)
    if found or (last.islower() and last != "at") or last == "In":  # "at Anfield", "Middle East Policy Studies"
        score += _preceded(last, earlier)
    score += 2.5 * (last in _AS and _AMONG.search(text, max(0, each.start - 30), each.start) is not None)
    score += 3.0 * _pair_after(text, each, starts) + 1.5 * (last == "and" and _is_listed(earlier))
    if _LINE.search(text, max(0, each.start - 3), each.start) and _DATELINE.match(text, each.end, each.end + 70):
        score += 2.5
    if (
        name.isupper()
        and len(name) < 5
        and not each.opens
        and not (found and (found[0].is_wide or found[0].people > 9 * BIG))
    ):
        score -= 2.0  # "a SWAT team"
    if language == "tr":
        score += 1.5 * bool(_LOCATIVE.match(text, each.end))
    if after and after[2]:
        # A town before another name with a capital is mostly a part of that name: "Falcon Heavy".
        score -= 1.5 * (after[2][0].isupper() and after[0].startswith(" ") and not (found and found[0].is_wide))
        score -= 1.5 * (
            last == "the" and after[2][0].isupper() and after[0] == "" and bool(found) and found[0].kind == "region"
        )
        score -= 2.0 * (after[2].lower() in w.SPEECH and not after[1] and not (found and found[0].kind == "country"))
        score += 1.5 * ((after[2].lower() in w.CALLED or after[2] in w.SETTLED) and not after[1])
    return score


def _own(each: Named, name: str, found: tuple[Place, ...], language: str) -> float:
    """What the name says by itself."""
    words = name.split()
    common = len(words) == 1 and rarity(name.lower(), language) < COMMON
    if not found and language == "de":  # every noun has a capital
        return -9.0
    if not found:
        land = words[-1].lower() in w.LAND or words[0].lower() in w.LAND_FIRST
        if land and len(words) > 1:
            return 2.0
        known_so = words[0].lower() in w.PLACE_FIRST and len(words) > 1
        may_be_one = each.kind == "words" and not (common or each.opens or _is_person(name))
        return 1.0 if known_so else -1.5 if may_be_one else -5.0
    first = found[0]
    if first.kind in ("country", "continent", "water", "land"):
        return 3.0
    score = (
        2.0
        if first.kind in ("region", "capital")
        else 1.5
        if first.people >= 5 * BIG
        else 1.0
        if first.people >= BIG
        else 0.0
    )
    score += 1.0 * (len(words) > 1)
    score -= (is_forename(name) or is_surname(name)) * (
        0.6 if first.people >= 10 * BIG else 1.0 if first.people >= 4 * BIG else 1.5
    )
    if rarity(name.lower(), language) < 9.0 and first.people < 10 * BIG and len(words) == 1 and language != "tr":
        score -= 2.0
    return score - 0.5 * each.opens


def _is_person(name: str) -> bool:
    words = name.split()
    return is_forename(words[0]) or is_surname(words[-1]) or words[-1].lower() in w.KNOWN


def _preceded(last: str, earlier: str) -> float:
    low = plain(last)
    if low in w.IN or last in ("à", "À"):
        return 2.5
    if low in ("of", "the") and earlier.lower() in w.CALLED:
        return 3.0
    if low in w.CALLED:
        return 2.0
    if low in w.TOWARDS:
        return 1.0
    if low in w.TRADES and last and last[0].islower():
        return -3.0
    if low == "the":
        return -0.5
    return 0.0


def _pair_after(text: str, each: Named, starts: dict[int, Named]) -> bool:
    """Is it followed by a comma and the region or country it may lie in: "Springfield, Illinois"?"""
    if state_after(text, each.end):
        return True
    for gap in (", ", " , "):
        if text.startswith(gap, each.end):
            other = starts.get(each.end + len(gap))
            if other is not None and other.kind == "place":
                found = candidates(_name(text[other.start : other.end]))
                return bool(found) and found[0].is_wide
    return False


def _is_listed(earlier: str) -> bool:
    """Is what stands before "and" a place?"""
    return earlier[:1].isupper() and bool(places(earlier))
