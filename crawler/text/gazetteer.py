"""Countries and places that a text names: by name, demonym, capital or large city, in English, Turkish and Arabic; by
name and capital in some twenty-five further languages.

The tables are countries.json and countries_abroad.json, made by tools/countries_table.py and countries_abroad.py. A
name is found as whole words only; where it may be a person ("Jordan Henderson") or a phrase of another meaning ("New
Mexico") it is left out: a missed name costs less.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from operator import itemgetter
from pathlib import Path

from crawler.text.letters import ARABIC, plain
from crawler.text.unspaced_names import is_unspaced, unspaced_names

Mention = tuple[str, int, int]  # ISO 3166-1 alpha-2, start, end

_TOKEN = re.compile("(?:[A-Z]\\.){2,}|[\u0620-\u065f\u0670-\u06d3\u06fa-\u06ff]+|[^\\W\\d_\u0600-\u06ff]+")
# A token that may be the first of a name: none that begins with a small letter of English. It begins with its first
# letter, which is soon found, and looks back over it.
_LETTER, _ARABIC_LETTER = "[^\\W\\d_\u0600-\u06ff]", "[\u0620-\u065f\u0670-\u06d3\u06fa-\u06ff]"
_FIRST = re.compile(
    "[A-Z\u0080-\U0010ffff](?:"
    f"(?<={_LETTER})(?<!{_LETTER * 2})(?:(?<=[A-Z])\\.(?:[A-Z]\\.)+|{_LETTER}*)"
    f"|(?<={_ARABIC_LETTER})(?<!{_ARABIC_LETTER * 2}){_ARABIC_LETTER}*)"
)
_FIRST_OF_ASCII = re.compile("[A-Z](?<![A-Za-z].)(?:\\.(?:[A-Z]\\.)+|[A-Za-z]*)")  # the same, where all is ASCII
LONGEST_REGION = 4  # words
_AROUND = 40  # letters in which the two words before a name are looked for first
_GAP = re.compile("[ \u00a0.'’-]{1,2}$")
_NAMES = ("names", "words", "nisbas", "places", "passed", "regions")
# Country names that are also first names or surnames of people.
_ALSO_PEOPLE = frozenset(
    {"Jordan", "Chad", "Georgia", "Israel", "Cuba", "Kenya", "Ireland", "Holland", "Wales", "England"}
)
_BEFORE_A_NAME = frozenset(
    "In From For With To And But While As If That When Then Of The At By On Near Into Inside Across "
    "Outside Both Neither "
    "Although Because Since Unlike Like Neighboring Neighbouring Amman State Kingdom".split()
)
_AFTER_A_NAME = frozenset(
    "Valley River Times Today University Foreign Ministry Prime King Queen On In At The And Strait".split()
)
_OMAN_WITH_VOWEL = "عُ"
OPENING = 600  # characters in which datelines are looked for
# "ACCRA —", "ADDIS ABABA, Ethiopia (Wire) —", "AMMAN, Nov 5 -": a place in capitals with which a paragraph begins.
_DATELINE = re.compile(
    r"^(?P<place>[^\W\d_a-z]{3,}(?:[ '’-][^\W\d_a-z]{2,}){0,3})(?=(?:,? [^\n—–-]{1,40}?)? ?(?:--?|[–—]) ?\S)",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class _Entry:
    tail: tuple[str, ...]  # the words after the first
    code: str
    kind: str  # word, place or passed


@cache
def _table() -> dict[str, dict[str, object]]:
    loaded = json.loads(Path(__file__).with_name("countries.json").read_text(encoding="utf-8"))
    return {name: loaded[name] for name in _NAMES}


@cache
def _abroad() -> dict[str, dict[str, str]]:
    """The names in other languages."""
    loaded: dict[str, dict[str, str]] = json.loads(
        Path(__file__).with_name("countries_abroad.json").read_text(encoding="utf-8")
    )
    return loaded


@cache
def _entries() -> dict[str, list[_Entry]]:
    """All names by their first word, longest first."""
    found: dict[str, dict[tuple[str, ...], _Entry]] = {}
    for kind, section in (("word", "words"), ("place", "places"), ("passed", "passed")):
        for name, code in _table()[section].items():
            first, *tail = _keys(name)
            found.setdefault(first, {})[tuple(tail)] = _Entry(tuple(tail), str(code), kind)
    for kind, section in (("word", "words"), ("place", "places")):
        for name, code in _abroad()[section].items():
            first, *tail = _keys(name)
            found.setdefault(first, {}).setdefault(tuple(tail), _Entry(tuple(tail), code, kind))
    for nisba, code in _table()["nisbas"].items():
        for form in _nisba_forms(_key(nisba)):
            found.setdefault(form, {}).setdefault((), _Entry((), str(code), "word"))
    return {first: sorted(each.values(), key=lambda entry: -len(entry.tail)) for first, each in found.items()}


def _nisba_forms(stem: str) -> list[str]:
    endings = ("", "ه", "ين", "ون", "ات", "ان")
    return [article + stem + ending for article in ("", "ال") for ending in endings]


def _keys(name: str) -> list[str]:
    """The words of a name as they are looked up."""
    return [name] if name.isascii() and name.isalpha() else [_key(match[0]) for match in _TOKEN.finditer(name)]


def _key(token: str) -> str:
    if token.isascii():
        return token
    return plain(token) if ARABIC.match(token) else token.replace("’", "'")


def countries_in(text: str) -> list[Mention]:
    """Every mention of a country, in order: ``(code, start, end)``; a city counts as its country."""
    return [(code, start, end) for code, start, end, _ in _mentions(text) if code]


def places_in(text: str) -> list[Mention]:
    """Every mention of a city or a place inside a country; the code is "" where states dispute it (Jerusalem)."""
    return [(code, start, end) for code, start, end, kind in _mentions(text) if kind == "place"]


def country_words() -> dict[str, str]:
    """Every word for a country or its people, as written, in all languages, with the country's code."""
    return {name: str(code) for name, code in _table()["words"].items()}


def country_name(code: str, language: str = "en") -> str:
    """The country's name as a reader of the language expects it; the code itself where it is not known."""
    names = _table()["names"].get(code)
    if not isinstance(names, dict):
        return code
    return str(names.get(language.partition("-")[0], names["en"]))


def region_countries(name: str) -> tuple[str, ...]:
    """The countries of a region by one of its names ("Middle East"), in order of code; none where it is unknown."""
    codes = _regions().get(_region_key(name), [])
    return tuple(str(code) for code in codes)


def regions_in(text: str, words: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Where a text names a region by one to four of its words, whose places are given; the longest names first."""
    spans = [
        (words[at][0], words[at + length - 1][1])
        for length in range(LONGEST_REGION, 0, -1)
        for at in range(len(words) - length + 1)
    ]
    return [(start, end) for start, end in spans if region_countries(text[start:end])]


@cache
def _regions() -> dict[str, list[str]]:
    return {_region_key(name): list(codes) for name, codes in _table()["regions"].items() if isinstance(codes, list)}


def _region_key(name: str) -> str:
    return re.sub(r"^the ", "", " ".join(name.lower().replace("-", " ").split()))


def _mentions(text: str) -> Iterable[tuple[str, int, int, str]]:
    others = _in_datelines(text)
    if is_unspaced(text):
        others += [
            (code, start, end, "word") for code, start, end in unspaced_names(text, _abroad()["unspaced"]) if code
        ]
    if not others:
        return _as_written(text)
    return sorted([*_as_written(text), *others], key=itemgetter(1))


def _in_datelines(text: str) -> list[tuple[str, int, int, str]]:
    """The places that stand in capitals where a text's paragraphs begin."""
    found = []
    for match in _DATELINE.finditer(text, 0, OPENING):
        for code, start, end, kind in _as_written(match["place"].title()):
            if start == 0 and end == len(match["place"]):
                found.append((code, match.start(), match.end(), kind))
    return found


def _as_written(text: str) -> Iterator[tuple[str, int, int, str]]:
    entries, done = _entries(), 0
    for match in (_FIRST_OF_ASCII if text.isascii() else _FIRST).finditer(text):
        token = match[0]
        if token not in entries and token < "\u0600":
            continue
        start = match.start()
        if start < done:
            continue
        for first, cut in looked_up_as(token):
            entry, end = _longest(entries.get(first, ()), text, match.end())
            if entry and not _is_other(text, token, start, entry):
                code, kind = _meant(entry, token)
                yield code, start + cut, end, kind
                done = end
                break


def looked_up_as(token: str) -> list[tuple[str, int]]:
    """What a token may be looked up as, and how many letters were cut: in Arabic, "and", "in" and "for"."""
    if token.isascii() or not ARABIC.match(token):
        return [(token, 0)] if token[0].isupper() else []
    word = plain(token)
    if not word:  # marks alone, with no letter to stand on
        return []
    forms = [(word, 0)]
    if word[0] in "وف" and len(word) > 3:
        forms.append((word[1:], 1))
    for form, cut in tuple(forms):
        if form.startswith("لل"):
            forms.append(("ال" + form[2:], cut + 1))
        elif form[0] in "بلك" and len(form) > 3:
            forms.append((form[1:], cut + 1))
    return forms


def _longest(entries: Sequence[_Entry], text: str, end: int) -> tuple[_Entry | None, int]:
    """The first entry, so the longest, whose other words follow in the text, and where the last of them ends."""
    for entry in entries:
        last = end
        for word in entry.tail:
            token = _TOKEN.search(text, last)
            if token is None or _key(token[0]) != word or not _GAP.match(text[last : token.start()]):
                break
            last = token.end()
        else:
            return entry, last
    return None, end


def _is_other(text: str, token: str, start: int, entry: _Entry) -> bool:
    """Is it a person, or a word in capitals that means something else?"""
    end = start + len(token)
    if token == "US":
        before, following = _two_before(text, start), _TOKEN.search(text, end)
        near = [each[0] for each in (*before[-1:], following) if each]
        return any(len(word) > 3 and word.isupper() for word in near)
    if token not in _ALSO_PEOPLE or entry.tail or entry.kind != "word":
        return False
    before = _two_before(text, start)
    if before and text[before[-1].end() : start] == " ":
        word = before[-1][0]
        opens = len(before) == 1 or text[before[0].end() : before[1].start()].strip() not in ("", ",")
        if word[0].isupper() and word not in _BEFORE_A_NAME and not opens and word not in _entries():
            return True
    following = _TOKEN.match(text, end + 1) if text[end : end + 1] == " " else None
    after = following[0] if following else ""
    return bool(after) and after[0].isupper() and after not in _AFTER_A_NAME and after not in _entries()


def _two_before(text: str, start: int) -> list[re.Match[str]]:
    """The two tokens before a place, or as many as there are."""
    found = list(_TOKEN.finditer(text, max(0, start - _AROUND), start))
    if len(found) < 3 and start > _AROUND:  # the first of them may be cut
        found = list(_TOKEN.finditer(text, 0, start))
    return found[-2:]


def _meant(entry: _Entry, token: str) -> tuple[str, str]:
    """Without vowels the Arabic names of Amman and Oman are one; with its first vowel it is Oman."""
    if _OMAN_WITH_VOWEL in token and entry.code == "JO":
        return "OM", "word"
    return entry.code, "word" if entry.kind == "passed" else entry.kind
