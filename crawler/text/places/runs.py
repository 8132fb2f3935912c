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
    rf"[{_UPPER}]{_LETTER}*(?:[-–'’&](?!(?:{_LINKED}|[a-z]{{2,}}ed)\b){_LETTER}+)*(?:\+|(?<=[A-Z])\d{{1,2}}\b)?)"
)
_SMALL = "of|for|on|the|and|de|del|della|dei|di|da|dos|du|des|la|le|el|al|bin|bint|ibn|ben|von|van|der|den|zu|ter|abu|ve|et|und|für|pour|upon|y"  # noqa: E501
# What stands first tells soonest where no run begins.
_RUN = re.compile(
    rf"(?=[{_UPPER}aeudl])(?<![\w'’])"
    rf"(?:{_CAPITALS})(?:(?:(?<=s)['’])?[ \u00a0](?:(?:(?:{_SMALL})[ \u00a0]){{1,2}}|& )?(?:{_CAPITALS}))*(?!\w)"
)
_WORD = re.compile(rf"(?:{_CAPITALS})(?:(?<=s)['’](?= ))?|{_LETTER}+|&")
_POSSESSIVE = re.compile("(?:['’]s?|(?<=s)['’])$")
_CONTRACTED = re.compile("(?:'(?:ve|ll|re|m)|n't)$")  # "I've", "Don't"
_SUFFIX = re.compile("['’][a-zğıöşü]+$")
_LEAD = re.compile(r"(?:^|[^\w-])((?:al|el|bin|ibn|van|van der|van den|von der) )$")  # "al Qaeda", "bin Laden"
_ELIDED = re.compile(f"[dDlL]'[{_UPPER}]")
_OPENING = re.compile('(?:^|[.!?…:;\n•*|]|--|[-–—] )["“”‘\'’«»(\\[` •*–—-]*$|["“«‘`][ \u00a0]?$')

_SOME_SMALL = re.compile("[a-zà-ÿ]{3}")
_TALL = re.compile(f"[{_UPPER}]{{4,}}")
_SHORTEST_HEADING = 9  # letters: two words of four
_LEAD_ENDS = ("l ", "n ", "r ")  # of what ``_LEAD`` finds


@dataclass(frozen=True, slots=True)
class Unit:
    """One or more words of a run that are one thing, at ``start`` to ``end`` of the run; ``opens`` a sentence.

    ``kind`` is one of these letters:
    B body, P place, T title, O word of an office, D of a people, H head of a body, S of a site, L of land, X of a
    thing, A letters that stand for a body, I initial, W any other word with a capital, c small word, l word of no name.
    """

    kind: str
    start: int
    end: int
    text: str
    low: str  # the text plain
    opens: bool
    possessive: bool
    place: bool = False  # may be a place, whatever else


@dataclass(frozen=True, slots=True)
class _Word:
    """What a word of a run is by itself, before its neighbours are asked: see ``Unit``.

    ``skipped`` and ``cut`` letters at its start and end are not of its name. ``most``: how many words the longest name
    has that begins with it.
    """

    kind: str
    text: str
    low: str
    possessive: bool
    place: bool
    skipped: int
    cut: int
    most: int


def runs(text: str, language: str) -> Iterator[tuple[int, str, bool]]:
    """The runs of a text in Latin letters, in order: where each starts, its words, whether a sentence opens with it."""
    for match in _RUN.finditer(text):
        start, before = match.start(), text[max(0, match.start() - 2) : match.start()]
        # The lookups behind a run are dear and seldom find something: the last two letters tell where they may.
        if before in _LEAD_ENDS and language != "fr" and not _is_heading(match[0]):
            lead = _LEAD.search(text, max(0, start - 9), start)
            start = lead.start(1) if lead else start
        yield start, text[start : match.end()], _opens(text, start)


def units(written: str, opens: bool, language: str) -> list[Unit]:
    """What the words of a run are, their places counted from its start; nothing of a heading in capitals."""
    if _is_heading(written):
        title = written.title()
        return [_unit("P", 0, len(written), title, True, False, True)] if is_place(title) else []
    spans = [each.span() for each in _WORD.finditer(written)]
    found: list[Unit] = []
    at = 0
    while at < len(spans):
        unit, length = _longest_unit(written, spans, at, opens and at == 0, language)
        found.append(unit)
        at += length
    return found


def _is_heading(written: str) -> bool:
    return len(written) >= _SHORTEST_HEADING and len(_TALL.findall(written)) > 1 and _SOME_SMALL.search(written) is None


def _opens(text: str, start: int) -> bool:
    """Does a sentence, or a quotation, open here?"""
    before = text[max(0, start - 2) : start]
    if len(before) == 2 and before[1] == " " and before[0].isalnum():
        return False
    return start == 0 or _OPENING.search(text, max(0, start - 6), start) is not None


def _longest_unit(text: str, spans: list[tuple[int, int]], at: int, opens: bool, language: str) -> tuple[Unit, int]:
    start, end = spans[at]
    word = _word(text[start:end], language)
    for length in range(min(word.most, len(spans) - at), 1, -1):
        last = spans[at + length - 1][1]
        name, cut, owns = _bare(text[start:last].replace("\u00a0", " ").replace("’", "'"), language)
        if body(name):
            return _unit("B", start, last - cut, name, opens, owns), length
        name = name.title() if name.isupper() else name
        if is_place(name):
            return _unit("P", start, last - cut, name, opens, owns, True), length
    return _made(word, start, end, opens), 1


def _unit(kind: str, start: int, end: int, text: str, opens: bool, possessive: bool, place: bool = False) -> Unit:
    return Unit(kind, start, end, text, plain(text), opens, possessive, place)


def _made(word: _Word, start: int, end: int, opens: bool) -> Unit:
    """The unit that a word is by itself."""
    return Unit(
        word.kind, start + word.skipped, end - word.cut, word.text, word.low, opens, word.possessive, word.place
    )


@lru_cache(maxsize=1 << 16)
def _word(written: str, language: str) -> _Word:
    text, cut, possessive = _bare(written, language)
    whole = written.replace("’", "'")
    most = 1
    if not possessive or whole in longest():  # "Cox's Bazar"
        looked = whole.title() if len(whole) > 2 and whole.isupper() else whole
        most = max(longest().get(looked, 1), longest_body().get(text, 1))
    if len(text) > 3 and text.isupper() and is_place(text.title()) and not body(text):
        name = text.title()
        return _Word("P", name, plain(name), possessive, True, 0, cut, most)
    low = plain(text)
    if low.rstrip(".") in w.TITLES_OF.get(language, ()) or (language == "de" and low.endswith(w.TITLE_ENDINGS)):
        return _Word("T", text, low, possessive, False, 0, cut, most)
    skipped = 2 if language == "fr" and _ELIDED.match(text) else 0
    text = text[skipped:]
    kind = _kind(text)
    if kind != "c" and (plain(text) in w.LOOSE_OF.get(language, ()) or (language == "en" and _CONTRACTED.search(text))):
        kind = "l"
    return _Word(kind, text, plain(text), possessive, is_place(text), skipped, cut, most)


def _bare(word: str, language: str) -> tuple[str, int, bool]:
    """A word without the ending that says whose it is, how long that is, and whether there was one.

    In Turkish, without any ending after an apostrophe.
    """
    mark = (_SUFFIX if language == "tr" else _POSSESSIVE).search(word) if "'" in word or "’" in word else None
    if mark is None or (language == "tr" and is_place(word.replace("’", "'"))):
        return word.replace("’", "'"), 0, False
    return word[: mark.start()].replace("’", "'"), len(mark[0]), True


def _kind(word: str) -> str:
    low = plain(word)
    if word[0].islower() and not (len(word) > 3 and word[2:3] == "-") and word[:2] not in ("d'", "l'"):
        return "c"
    if word == "&":
        return "c"
    if (low in w.LOOSE and word not in ("US", "IT")) or _SEVERAL.fullmatch(word):
        return "l"
    if body(word):
        return "B"
    if "-" in low and all(part in w.TITLES | w.OFFICES for part in low.split("-")):
        return "T"
    if "-" in low and all(part in w.BODIES for part in low.split("-")):  # "Times-News"
        return "H"
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
_SEVERAL = re.compile("[A-Z]{2,5}s")  # "NGOs", "EVs": what there are many of is nobody
_MADE = re.compile(
    "-(?:[a-z]+ed|[a-z]+ing|run|born|old|wing|government|american|era|style|owned|backed|led|in-chief)$"
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
