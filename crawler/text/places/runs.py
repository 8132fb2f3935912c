"""Runs of words with capitals, and what each word in them is: the raw matter from which names are made.

A run goes on over small words that names have inside ("of", "bin", "von der"); what belongs together is decided later.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from crawler.text.frequency import rarity
from crawler.text.letters import plain
from crawler.text.places import words as w
from crawler.text.places.bodies import body, longest_body
from crawler.text.places.peoples import demonyms
from crawler.text.places.states import STATES
from crawler.text.places.table import is_forename, is_place, is_surname, longest

_UPPER = "".join(chr(code) for code in range(0x250) if chr(code).isupper())
_LETTER = r"[^\W\d_]"
_SHORT = ("Gen|Sen|Sens|Rep|Reps|Gov|Govs|Lt|Col|Maj|Sgt|Capt|Dr|Mr|Mrs|Ms|Prof|Rev|St|Adm|Brig|Cmdr|Hon|Pres|Jr|Sr|"
          "Inc|Corp|Co|Ltd|Mt|Ft|Cpl|Pvt|Pfc|Spc|Bros|No|Doç|Av")  # fmt: skip
# What is joined to a name with a hyphen and is none of it: "Chicago-based", "NATO-led".
_LINKED = (
    "based|led|backed|born|style|flagged|wide|area|bound|controlled|held|run|owned|trained|educated|listed|brokered|"
    "sponsored|made|built|era|occupied|allied|linked|funded|supported|dominated|administered|ruled|mediated"
)
_CAPITALS = (
    rf"(?:(?:[{_UPPER}]\.){{2,}}|(?:{_SHORT})\.|[{_UPPER}]\.(?=[ {_UPPER}])|"
    rf"(?:(?:[aA][lsnrdt]|[aA]sh|[eE]l|[eE]s|[uU]l)-|[dDlL]['’]|O['’])?"
    rf"[{_UPPER}]{_LETTER}*(?:[-–'’&](?!(?:{_LINKED})\b){_LETTER}+)*(?:\+|(?<=[A-Z])\d{{1,2}}\b)?)"
)
_SMALL = "of|for|on|the|and|de|del|della|dei|di|da|dos|du|des|la|le|el|al|bin|bint|ibn|ben|von|van|der|den|zu|ter|abu|ve|et|und|für|pour|upon|y"  # noqa: E501
_RUN = re.compile(
    rf"(?<![\w'’])(?:{_CAPITALS})(?:[ \u00a0](?:(?:(?:{_SMALL})[ \u00a0]){{1,2}}|& )?(?:{_CAPITALS}))*(?!\w)"
)
_WORD = re.compile(rf"(?:{_CAPITALS})|{_LETTER}+|&")
_POSSESSIVE = re.compile("(?:['’]s?|(?<=s)['’])$")
_SUFFIX = re.compile("['’][a-zğıöşü]+$")
_LEAD = re.compile(r"(?:^|[^\w-])((?:al|el|bin|ibn|van|van der|van den|von der) )$")  # "al Qaeda", "bin Laden"
_ELIDED = re.compile(f"[dDlL]'[{_UPPER}]")
_OPENING = re.compile('(?:^|[.!?…:;\n•*|]|--|[-–—] )["“”‘\'’«»(\\[` •*–—-]*$|["“«‘`][ \u00a0]?$')

_SOME_SMALL = re.compile("[a-zà-ÿ]{3}")
_TALL = re.compile(f"[{_UPPER}]{{4,}}")


@dataclass(frozen=True, slots=True)
class Unit:
    """One or more words of a run that are one thing. ``kind`` is one of the letters below; ``opens`` a sentence.

    B body, P place, T title, O word of an office, D of a people, H head of a body, S of a site, L of land, X of a
    thing, A letters that stand for a body, I initial, W any other word with a capital, c small word, l word of no name.
    """

    kind: str
    start: int
    end: int
    text: str
    opens: bool
    possessive: bool
    place: bool = False  # may be a place, whatever else

    @property
    def low(self) -> str:
        return plain(self.text)


def runs(text: str, language: str) -> Iterator[list[Unit]]:
    """The runs of a text in Latin letters, in order; headings in capitals are left out."""
    for match in _RUN.finditer(text):
        if len(_TALL.findall(match[0])) > 1 and not _SOME_SMALL.search(match[0]):
            if is_place(match[0].title()):
                yield [Unit("P", *match.span(), match[0].title(), True, False, True)]
            continue
        lead = None if language == "fr" else _LEAD.search(text, max(0, match.start() - 9), match.start())
        found = _units(text, lead.start(1) if lead else match.start(), match.end(), language)
        if found:
            yield found


def _units(text: str, start: int, end: int, language: str) -> list[Unit]:
    spans = [each.span() for each in _WORD.finditer(text, start, end)]
    found: list[Unit] = []
    at = 0
    opens = bool(_OPENING.search(text, max(0, start - 6), start)) or start == 0
    while at < len(spans):
        unit, length = _unit(text, spans, at, opens and at == 0, language)
        found.append(unit)
        at += length
    return found


def _unit(text: str, spans: list[tuple[int, int]], at: int, opens: bool, language: str) -> tuple[Unit, int]:
    start, end = spans[at]
    word, end, possessive = _bare(text[start:end], end, language)
    written = text[start : spans[at][1]].replace("’", "'")
    if not possessive or written in longest():  # "Cox's Bazar"
        looked = written.title() if len(written) > 2 and written.isupper() else written
        most = min(max(longest().get(looked, 1), longest_body().get(word, 1)), len(spans) - at)
        for length in range(most, 1, -1):
            first, last = spans[at][0], spans[at + length - 1][1]
            name, last, owns = _bare(text[first:last].replace("\u00a0", " ").replace("’", "'"), last, language)
            if body(name):
                return Unit("B", first, last, name, opens, owns), length
            name = name.title() if name.isupper() else name
            if is_place(name):
                return Unit("P", first, last, name, opens, owns, True), length
    if len(word) > 3 and word.isupper() and is_place(word.title()) and not body(word):
        return Unit("P", start, end, word.title(), opens, possessive, True), 1
    low = plain(word)
    if low.rstrip(".") in w.TITLES_OF.get(language, ()) or (language == "de" and low.endswith(w.TITLE_ENDINGS)):
        return Unit("T", start, end, word, opens, possessive), 1
    if language == "fr" and _ELIDED.match(word):
        start, word = start + 2, word[2:]
    kind = "l" if _kind(word) != "c" and plain(word) in w.LOOSE_OF.get(language, ()) else _kind(word)
    return Unit(kind, start, end, word, opens, possessive, is_place(word)), 1


def _bare(word: str, end: int, language: str) -> tuple[str, int, bool]:
    """A word without the ending that says whose it is; in Turkish, without any ending after an apostrophe."""
    mark = (_SUFFIX if language == "tr" else _POSSESSIVE).search(word) if "'" in word or "’" in word else None
    if mark is None or (language == "tr" and is_place(word.replace("’", "'"))):
        return word.replace("’", "'"), end, False
    return word[: mark.start()].replace("’", "'"), end - len(mark[0]), True


@lru_cache(maxsize=20_000)
def _kind(word: str) -> str:
    low = plain(word)
    if word[0].islower() and not (len(word) > 3 and word[2:3] == "-") and word[:2] not in ("d'", "l'"):
        return "c"
    if word == "&":
        return "c"
    if low in w.LOOSE and word not in ("US", "IT"):
        return "l"
    if body(word):
        return "B"
    if "-" in low and all(part in w.TITLES | w.OFFICES for part in low.split("-")):
        return "T"
    if low.endswith("s") and low[:-1] in w.BODIES and len(low) > 5:
        return "H"
    for kind, listed in _BY_WORD:
        if low.rstrip(".") in listed:
            return kind
    if low in demonyms() or (_MADE.search(word) and not is_place(word)):
        return "D"
    if is_place(word) and low not in w.NO_PLACE:
        return "P"
    if word.endswith(".") and (len(word) == 2 or _INITIALS.fullmatch(word)):
        return "I"
    if word.isupper() and _may_be_letters(word.replace(".", ""), low):
        return "A"
    if low.endswith(w.GERMAN_ENDINGS) and len(low) > 8:
        return "H"
    return "W"


def _may_be_letters(word: str, low: str) -> bool:
    """May a word in capitals stand for a body: "NTC", but not "CLOSE" or the surname of one who speaks?"""
    if not 1 < len(word) < 7 or word in w.NO_BODY or word in STATES:
        return False
    common = COMMON if len(word) < 5 else LONG_COMMON
    return len(word) < 4 or not (rarity(low) < common or is_surname(word.title()) or is_forename(word.title()))


COMMON = 9.8  # rarity under which a word is one of every day
LONG_COMMON = 11.5  # the same for five capitals or more, which are seldom the letters of a body
_INITIALS = re.compile(r"[A-Z]\.[A-Z]\.")  # "T.J. Yates"
_MADE = re.compile(
    "-(?:[a-z]+ed|[a-z]+ing|run|born|wing|government|american|era|style|owned|backed|led|in-chief)$"
)  # "State-run"
_BY_WORD = (
    ("T", w.TITLES),
    ("H", w.BODIES & w.OFFICES),
    ("O", w.OFFICES),
    ("X", w.THINGS),
    ("S", w.SITES),
    ("L", w.LAND),
    ("H", w.BODIES),
)
