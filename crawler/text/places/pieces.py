"""Where a run of capitals falls apart: at small words that hold nothing together, at weekdays, at other plain words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from crawler.text.places import words as w
from crawler.text.places.heads import is_head
from crawler.text.places.runs import Unit
from crawler.text.places.table import is_forename

LEADING = frozenset(("bin", "ibn", "van", "von", "al", "el"))


def pieces(run: Sequence[Unit], language: str) -> Iterator[list[Unit]]:
    """The pieces of a run, in order."""
    piece: list[Unit] = []
    for at, unit in enumerate(run):
        if unit.kind == "l" and piece and piece[-1].kind == "W" and unit.low in _CAPITAL_PARTICLES:
            piece.append(replace(unit, kind="c"))
        elif unit.low == "may" and piece and unit.text == "May" and language == "en" and _precedes_surname(piece[-1]):
            piece.append(replace(unit, kind="W"))
        elif unit.low == "first" and at + 1 < len(run) and run[at + 1].low in _FIRST_OF:
            piece.append(replace(unit, kind="O"))
        elif not piece and unit.kind == "c" and unit.low in LEADING:
            piece.append(unit)
        elif unit.kind == "l" or (unit.kind == "c" and not _holds(piece, run, at, language)):
            if piece:
                yield trimmed(piece)
            piece = []
        elif piece or unit.kind != "c" or unit.low in w.PARTICLES:
            piece.append(unit)
            if unit.possessive and language == "tr":  # any ending after an apostrophe ends a Turkish name
                yield piece
                piece = []
    if piece:
        yield trimmed(piece)


_HEADS_ON = frozenset(
    "commission committee subcommittee council conference center centre institute panel group office forum bureau "
    "initiative taskforce mission foundation campaign tribunal".split()
)
_FIRST_OF = frozenset(("lady", "minister", "deputy", "vice", "secretary"))


def _precedes_surname(unit: Unit) -> bool:
    """Is "May" after it a name and no month: "Theresa May", "Prime Minister May"?"""
    return unit.kind == "T" or (unit.kind == "W" and is_forename(unit.text))


_CAPITAL_PARTICLES = frozenset(("le", "la", "de", "del", "das", "des", "der", "den"))  # "Marine Le Pen"


def trimmed(piece: list[Unit]) -> list[Unit]:
    """Without the small words at the end."""
    while len(piece) > 1 and piece[-1].kind == "c":
        piece = piece[:-1]
    return piece


def _holds(piece: Sequence[Unit], run: Sequence[Unit], at: int, language: str) -> bool:
    """Does a small word hold together what stands before and after it?"""
    low = run[at].low
    if language == "tr" and low in w.SMALL_OF_OTHERS:
        return False
    if not piece or low in ("&",):
        return bool(piece)
    if low in ("of", "for", "on", "de", "des", "du", "della", "pour", "fur", "upon"):
        before = piece[-1]
        if before.possessive:
            return False
        if low == "on" and before.low.split()[-1] not in _HEADS_ON:  # not "briefed the House on Libya"
            return False
        if low == "of" and before.kind == "T":
            return True
        if low == "of" and before.kind in "WO" and any(unit.kind == "c" for unit in piece) and is_head(piece[0]):
            return True  # "Front for the Liberation of Palestine"
        return before.low.split()[-1] in w.REACHING or (low in ("de", "du", "des") and before.kind in "WPH")
    if low in ("the", "la", "le", "l'", "les", "den", "der", "el", "al"):
        return piece[-1].kind == "c" or (low in w.PARTICLES and piece[-1].kind in "WPIT")
    if low in ("and", "et", "ve", "und", "y"):
        return _joins(piece, run, at)
    return low in w.PARTICLES and piece[-1].kind in "WPITDc"


def _joins(piece: Sequence[Unit], run: Sequence[Unit], at: int) -> bool:
    """ "and" inside a name: "Ministry of Health and Population", "Food and Agriculture Organization"."""
    reaches = any(unit.kind == "c" and unit.low in ("of", "for", "on", "de") for unit in piece)
    headed = piece[0].kind == "H" or any(unit.kind == "H" for unit in piece)
    after = run[at + 1] if at + 1 < len(run) else None
    if after is None or after.kind in "PBTl" or piece[-1].kind in "PBD":
        return False
    if reaches and headed:
        return after.kind in "WOXDL" and (at + 2 >= len(run) or run[at + 2].kind in "cHlSX" or run[at + 2].kind == "W")
    later = [unit.kind for unit in run[at + 1 : at + 4]]
    since = next((len(piece) - 1 - n for n, unit in enumerate(reversed(piece)) if unit.possessive), -1) + 1
    return len(piece) - since <= 2 and piece[-1].kind in "OW" and "H" in later[1:3] and after.kind in "OW"


def stripped(piece: list[Unit]) -> list[Unit]:
    """Without the small words at the beginning."""
    while len(piece) > 1 and piece[0].kind == "c":
        piece = piece[1:]
    return piece
