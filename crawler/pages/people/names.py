"""Names of persons out of what bylines say: without "By", what they are, where they were, and their addresses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from crawler.pages.people import name_words as words
from crawler.pages.people.agencies import is_agency
from crawler.pages.people.labels import labelled
from crawler.pages.people.personal import is_personal
from crawler.pages.tree import folded

LONGEST = 60  # characters of a name
LONGEST_LIST = 500  # characters of a string of names


def clean_names(found: Iterable[str]) -> tuple[str, ...]:
    """The names in some strings, each once; what people are is left out where there are names too."""
    names: dict[str, str] = {}
    for text in found:
        for name in _split(text[:LONGEST_LIST]):
            names.setdefault(name.casefold(), name)
    persons = tuple(name for name in names.values() if not has_role(name))
    if len(persons) > 1 and not all(map(str.isascii, persons)):
        persons = tuple(name for name in persons if is_agency(name) or not words.PRESS.fullmatch(name)) or persons
    return persons or tuple(names.values())


@lru_cache(maxsize=256)
def has_role(name: str) -> bool:
    """Whether a word in it says what somebody is, or where."""
    return words.ROLE.search(name) is not None


def is_general(name: str) -> bool:
    """Whether this names a newsroom or an office, and no one in it."""
    return bool(words.GENERAL.fullmatch(name))


def is_login(name: str) -> bool:
    """Whether this is what somebody logs in with: small letters in one word, perhaps with digits."""
    return name.isascii() and " " not in name and name.islower() and len(name) > 4


@lru_cache(maxsize=256)  # a page names the same persons in several places
def _split(text: str) -> tuple[str, ...]:
    return tuple(_parts(text))


def _parts(text: str) -> Iterator[str]:
    text = folded(text)
    if text[:1] in words.SQUARE and text[-1:] in words.SQUARE:
        text = text[1:-1]
    text = words.BY_JOINED.sub("", words.ADDRESS.sub(_bracketed, text).strip())
    if not text.isascii():
        text = words.OTHER_HAND_BEHIND.sub("", text)
    bare = words.without_by(words.BY_WIDE.sub("", words.PLACE_BEFORE.sub("", text)))
    if bare != text:  # "Por Ana Ruiz — Madrid"
        name, _, place = bare.partition(" — ")
        bare = bare if is_agency(place) else name
    if (bare != text or "報" in text or "报" in text) and (match := words.OF_THREE.match(bare)):
        bare = f"{'、'.join(match[0].split())}{bare[match.end() :]}"
    if "：" in bare and (match := words.OFFICE_BEHIND.match(bare)):
        bare = match["who"]
    first = ""
    parted = (words.without_by(said) for said in labelled(bare)) if ":" in bare or "：" in bare else (bare,)
    for said in parted:
        for name in _of_one_label(said, first):
            first = first or name
            yield name


def _bracketed(match: re.Match[str]) -> str:
    """What stands in brackets is left out, unless it is an agency, or says that the one before took the pictures."""
    if match[0][0] not in "([（":
        return " "
    inside = match[0][1:-1]
    if words.PICTURES.fullmatch(inside):
        return words.DROPPED
    inside = words.WITH.sub("", inside)
    return f" | {inside} " if is_agency(inside) else " "


def _of_one_label(text: str, first: str) -> Iterator[str]:
    text = words.AFTER.sub("", text if text.isascii() else words.REPORTED.sub("", text))
    if " y " in text or " e " in text or " i " in text:
        text = words.TWO_SURNAMES.sub(_joined, text)
    for part in words.BETWEEN.split(text):
        for i, piece in enumerate(words.COMMA.split(part)):
            if words.DROPPED in piece:
                continue
            name = _name(piece)
            if first and (agency := _of_agency(piece)):
                name = agency
            # "Ann Lee, Tom Ray" are two; "Ann Lee, Baghdad" and "Ann Lee, chief editor" are one.
            if name and (not first or is_agency(name) or _may_follow(name, piece, first, i > 0)):
                first = first or name
                yield name


def _joined(match: re.Match[str]) -> str:
    """A name of two surnames joined by a word ("Ortega y Gasset"), with that word hidden from what parts names."""
    surname = match[3]
    if is_agency(surname) or has_role(surname) or is_general(surname):
        return match[0]
    return f"{match[1]}{words.HIDDEN}{match[2]}{words.HIDDEN}{surname}"


def _of_agency(piece: str) -> str:
    """The agency for which somebody wrote, as a byline says behind the name: "da Agência Brasil", "for Reuters"."""
    match = words.FOR.search(piece)
    return match[1] if match and is_agency(match[1]) else ""


def _may_follow(name: str, piece: str, first: str, after_comma: bool) -> bool:
    """Whether this piece can be a second name: in the form of the first, and no office or town."""
    if not _cased(name):
        return True
    if after_comma and (has_role(piece) or words.DIGIT.search(name) or _is_office(name, first)):
        return False
    return is_personal(name) or (not after_comma and (" " not in first or not first[:1].isupper()))


def _is_office(name: str, first: str) -> bool:
    """Whether this is where somebody works: a name that begins with an abbreviation, as the one before does not."""
    word = name.split()[0]
    return len(word) > 2 and word.isupper() and word.isalpha() and not first.split()[0].isupper()


def _cased(text: str) -> bool:
    return text.upper() != text.lower()


def _name(text: str) -> str:
    text = folded(text.replace(words.HIDDEN, " ")).strip(" .:–—-*\"'“”«»=【】〔〕")
    name = words.DEGREES.sub("", words.TITLE.sub("", words.without_by(words.BY_WIDE.sub("", text)).strip()))
    if not name.isascii():
        name = words.BEHIND.sub("", name)
    name = words.CAPITALS.sub(r"\1", name)
    if len((placed := words.PLACED.sub("", name)).split()) > 1:
        name = placed
    name = name.strip(" .:–—-*+\"'“”«»=")
    if name[-1:].isupper() and name.count(" ") > 1 and is_agency(name.rpartition(" ")[2]):
        name = name.rpartition(" ")[0]  # "Venla Metsä STT"
    if len(bare := words.ROLE_BEHIND.sub("", name).split()) > 1:
        name = " ".join(bare)
    if not 2 <= len(name) <= LONGEST or words.MARKUP.search(name) or words.NO_NAME.fullmatch(name):
        return ""
    if len(words.DIGIT.findall(name)) > 2:
        return ""
    if len(name.split()) > 6 or not words.LETTER.search(name):
        return ""
    return name
