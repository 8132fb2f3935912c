"""A run of capitals parted into what it names: offices with their people, bodies, sites, places, and what is left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from crawler.text.frequency import rarity
from crawler.text.places import words as w
from crawler.text.places.heads import has_tail, is_common, is_head, is_opening, is_team, with_longer_heads
from crawler.text.places.pieces import LEADING, pieces, stripped, trimmed
from crawler.text.places.runs import Unit, runs, units
from crawler.text.places.table import BIG, is_forename, is_surname, places

MOST_WORDS = 6  # of a name
RARE_ENOUGH = 11.5  # rarity of a word that can only be a name
Kind = Literal["person", "body", "place", "site", "thing", "words"]


@dataclass(slots=True)  # not frozen, for there are hundreds an article; nobody changes one
class Part:
    """What one piece of a run names. ``role`` is the office written before a person; ``words`` is yet to be told.

    ``at`` is where the run starts; the places of units are counted from there, those of the role too. ``start`` and
    ``end`` are places in the text.
    """

    kind: Kind
    units: tuple[Unit, ...]
    role: tuple[int, int] | None = None
    at: int = 0
    start: int = 0
    end: int = 0

    @property
    def office(self) -> tuple[int, int] | None:
        """The place of the role in the text."""
        return (self.at + self.role[0], self.at + self.role[1]) if self.role else None


# What a run of one word names, by the kind of the word; all other kinds name nothing.
_ALONE: dict[str, Kind] = {
    "B": "body", "P": "place", "W": "words", "A": "words", "I": "words", "H": "words", "X": "thing", "S": "site"
}  # fmt: skip


def parts(text: str, language: str) -> Iterator[Part]:
    """The parts of all runs of a text, in order."""
    for at, written, opens in runs(text, language):
        for part in _of_run(written, opens, language):
            start, end = at + part.units[0].start, at + part.units[-1].end
            yield Part(part.kind, part.units, part.role, at, start, end)


@lru_cache(maxsize=1 << 14)  # the same names come again and again, and what a run falls into is in its words alone
def _of_run(written: str, opens: bool, language: str) -> tuple[Part, ...]:
    return tuple(_apart(units(written, opens, language), language))


def _apart(run: Sequence[Unit], language: str) -> Iterator[Part]:
    if len(run) == 1 and run[0].kind != "c":
        kind = _ALONE.get(run[0].kind)
        if kind is not None:
            yield Part(kind, (run[0],))
        return
    for piece in pieces(run, language):
        yield from _parts(piece, language)


# ---- what a piece is -------------------------------------------------------------------------------------------------


def _parts(piece: list[Unit], language: str) -> Iterator[Part]:
    office = _office(piece, language)
    if office is not None:
        yield from _held(piece[:office])
        yield from _after_office(piece, office, language)
        return
    for at, unit in enumerate(piece[:-1]):
        if unit.possessive and not (_owns_bodies(unit, language) and any(is_head(each) for each in piece[at + 1 :])):
            yield from _parts(piece[: at + 1], language)
            yield from _parts(piece[at + 1 :], language)
            return
    while piece and piece[-1].kind in "TO" and not any(u.kind == "H" for u in piece) and not has_tail(piece):
        piece = piece[:-1]
    if piece:
        yield from _without_office(piece, language)


def _owns_bodies(unit: Unit, language: str) -> bool:
    """ "People's Congress", "Workers' Party", "Police Chiefs' Council": a body is of many, not of one with a name."""
    return unit.low in w.OWNERS or (
        language == "en" and unit.low.endswith("s") and rarity(unit.low) < RARE_ENOUGH and not is_surname(unit.text)
    )


def _office(piece: Sequence[Unit], language: str) -> int | None:
    """How many units, from the first, are an office that stands before a name; None where there is none."""
    for at in range(len(piece) - 2, -1, -1):
        if piece[at].kind != "T" or piece[at].possessive:
            continue
        end = at + 1
        if piece[end].low == "of":
            end += 1 + (end + 1 < len(piece) and piece[end + 1].low == "the")
            end += 1
            while end + 1 < len(piece) and piece[end].kind in "OWT" and _is_of_office(piece[end]):
                end += 1  # "Minister of Foreign Affairs", "Director of National Intelligence"
        if (
            end < len(piece)
            and piece[end].kind in "WPAI"
            and not _is_body(piece[end:])
            and piece[end].low not in w.OWNERS
            and not (end > at + 1 and is_common(piece[end], language))  # "Professor of Middle East Policy Studies"
        ):
            return end
        return None
    return None


def _is_of_office(unit: Unit) -> bool:
    named = is_forename(unit.text) or is_surname(unit.text)
    return unit.kind != "W" or (rarity(unit.low) < RARE_ENOUGH and not named)


def _is_body(rest: Sequence[Unit]) -> bool:
    """Is what follows an office the rest of a body's or a site's name: "King Saud University"?"""
    for unit in rest:
        if unit.kind in "HSX":
            return True
        if unit.possessive:
            return False
    return False


def _held(office: Sequence[Unit]) -> Iterator[Part]:
    """The places and bodies inside an office: "U.S. Secretary of State", "Microsoft CEO"."""
    for unit in office:
        if unit.kind == "B":
            yield Part("body", (unit,))
        elif unit.kind == "P":
            yield Part("place", (unit,))
        elif unit.kind == "A":
            yield Part("words", (unit,))


def _after_office(piece: list[Unit], office: int, language: str) -> Iterator[Part]:
    name: list[Unit] = []
    rest = piece[office:]
    for at, unit in enumerate(rest):
        if unit.kind in "WPI" or (unit.kind == "c" and unit.low in w.PARTICLES) or (unit.kind == "A" and not name):
            name.append(unit)
            if unit.possessive:
                yield from _named(piece, office, name)
                yield from _parts(rest[at + 1 :], language) if rest[at + 1 :] else ()
                return
        else:
            yield from _named(piece, office, name)
            yield from _parts(trimmed(rest[at:]), language)
            return
    yield from _named(piece, office, name)


def _named(piece: Sequence[Unit], office: int, name: list[Unit]) -> Iterator[Part]:
    name = trimmed(name)
    while len(name) > 1 and name[-1].low in w.TRADES and not is_surname(name[-1].text):
        name = trimmed(name[:-1])  # of a caption: "Ines Calder Photographer: Omar Veil"
    if name and name[-1].kind != "c":
        first = next((at for at in range(office) if piece[at].kind != "c"), 0)
        first += piece[first].kind == "P" and first + 1 < office and piece[first + 1].kind == "D"  # "Nice French ..."
        first += (
            first + 1 < office and piece[first].opens and piece[first].kind == "W" and is_common(piece[first], "en")
        )
        yield Part("person", tuple(name), (piece[first].start, piece[office - 1].end))


def _without_office(piece: list[Unit], language: str) -> Iterator[Part]:
    piece = with_longer_heads(piece, language)
    kinds = "".join(unit.kind for unit in piece)
    if "HS" in kinds and not kinds.endswith("H"):  # "Cape Canaveral Air Force Station"
        yield from _until(piece, "S", "site", language)
    elif "H" in kinds and len(piece) > 1:
        yield from _headed(piece, language)
    elif kinds == "H":
        yield Part("words", tuple(piece))
    elif is_team(piece, kinds) or has_tail(piece):
        yield Part("body", tuple(piece))
    elif kinds[-1] == "X":
        yield Part("thing", tuple(piece))
    elif "S" in kinds:
        yield from _until(piece, "S", "site", language)
    elif "L" in kinds and len(piece) > 1:
        yield from _land(piece, language)
    elif "X" in kinds:
        yield from _around_thing(piece, language)
    else:
        yield from _loose(piece, language)


def _headed(piece: list[Unit], language: str) -> Iterator[Part]:
    """A body with its head: everything before the head and, over "of" and "for", after it."""
    last = max(at for at, unit in enumerate(piece) if unit.kind == "H")
    first = next(at for at, unit in enumerate(piece) if unit.kind == "H")
    reaching = last + 1 < len(piece) and piece[last + 1].kind == "c"
    end = len(piece) if reaching or first == 0 or last + 1 == len(piece) else last + 1
    while end < len(piece) and piece[end].kind == "W" and piece[end].low in w.TAILS:
        end += 1
    start = _past_office(piece, first)
    while start < first and "-" in piece[start].text and piece[start].kind == "D":
        start += 1
    while start < first and piece[start].opens and is_opening(piece[start], language) and end - start > 2:
        start += 1
    while end - start > 1 and piece[start].kind == "T" and piece[start].low in ("mr", "mrs", "ms", "dr"):
        start += 1
    yield Part("body", tuple(piece[start:end]))
    if end < len(piece):
        yield from _parts(piece[end:], language)


def _past_office(piece: Sequence[Unit], head: int) -> int:
    """Where the body begins in "Supreme Commander of the Lowland Armed Forces"."""
    for at in range(head - 1, 0, -1):
        if piece[at].low == "of" and piece[at - 1].kind == "T":
            return at + 1 + (piece[at + 1].low == "the")
    return 0


def _until(piece: list[Unit], head: str, kind: Kind, language: str) -> Iterator[Part]:
    last = max(at for at, unit in enumerate(piece) if unit.kind == head)
    yield Part(kind, tuple(piece[: last + 1]))
    if last + 1 < len(piece):
        yield from _parts(stripped(piece[last + 1 :]), language)


def _land(piece: list[Unit], language: str) -> Iterator[Part]:
    """ "Anbar Province", "Lake Van", "Gulf of Sirte"; a word of land before a name of another kind goes."""
    at = next(n for n, unit in enumerate(piece) if unit.kind == "L")
    if at == 0:
        if piece[0].low in w.LAND_FIRST or piece[1].kind == "c" or piece[0].low in ("river", "lake"):
            yield Part("place", tuple(piece))
        else:
            yield from _parts(piece[1:], language)
        return
    yield Part("place", tuple(piece[: at + 1]))
    if at + 1 < len(piece):
        yield from _parts(stripped(piece[at + 1 :]), language)


def _around_thing(piece: list[Unit], language: str) -> Iterator[Part]:
    """What stands before the head of a thing goes with it, but for a place that stands alone at a distance."""
    last = max(at for at, unit in enumerate(piece) if unit.kind == "X")
    yield Part("thing", tuple(piece[: last + 1]))
    if last + 1 < len(piece):
        yield from _parts(stripped(piece[last + 1 :]), language)


def _loose(piece: Sequence[Unit], language: str) -> Iterator[Part]:
    """Bodies, places and words side by side; a place that may be part of a person's name stays with the words."""
    held: list[Unit] = []
    for at, unit in enumerate(piece):
        if unit.kind in "BDTOL" or (unit.kind == "P" and not _may_be_of_person(piece, at, language)):
            yield from _words(held)
            held = []
            if unit.kind in "BP":
                yield Part("body" if unit.kind == "B" else "place", (unit,))
        elif unit.kind == "c" and unit.low not in w.PARTICLES and unit.low != "&":
            yield from _words(held)
            held = []
        else:
            held.append(unit)
    yield from _words(held)


def _words(held: list[Unit]) -> Iterator[Part]:
    held = trimmed(held)
    held = held if len(held) > 1 and held[0].kind == "c" and held[0].low in LEADING else stripped(held)
    if held and held[-1].kind != "c":
        if len(held) > MOST_WORDS:
            return
        if len(held) > 1 and held[-1].low.rstrip(".") in w.SUFFIXES:
            yield Part("body", tuple(held))
        else:
            yield Part("place" if len(held) == 1 and held[0].kind == "P" else "words", tuple(held))


def _may_be_of_person(piece: Sequence[Unit], at: int, language: str) -> bool:
    """A place's name next to a first name or an initial, or one that is a first name before another word."""
    unit = piece[at]
    if " " in unit.text:
        return False
    return _ends_person(piece, at, language) or _begins_person(unit, piece[at + 1] if at + 1 < len(piece) else None)


def _ends_person(piece: Sequence[Unit], at: int, language: str) -> bool:
    if not at or piece[at - 1].possessive or piece[at - 1].kind not in "WPIc":
        return False
    before = piece[at - 1]
    if before.kind == "P" and not before.possessive:
        return _may_be_of_person(piece[: at + 1], at - 1, language)
    if before.kind == "W" and not is_common(before, language):
        known = places(piece[at].text)
        most = 3 * BIG if rarity(before.low) >= RARE_ENOUGH and not before.text.isupper() else BIG
        if is_forename(before.text) or is_surname(piece[at].text):
            return True
        return bool(known) and known[0].is_town and known[0].people < most
    return is_forename(before.text) or before.kind in "Ic"


def _begins_person(unit: Unit, after: Unit | None) -> bool:
    if after is None or after.kind not in "WPIc":
        return False
    if after.kind == "W" and not unit.possessive and rarity(after.low) >= RARE_ENOUGH:
        return True
    if after.kind == "P":
        small = places(after.text)[0].people < BIG
        return (is_forename(unit.text) and (small or is_surname(after.text))) or (small and is_surname(after.text))
    return is_forename(unit.text) or after.kind == "I" or (is_surname(after.text) and is_surname(unit.text))
