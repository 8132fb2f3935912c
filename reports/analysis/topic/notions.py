"""The notions of a topic: its words with those that mean the same, its names by their sound, its countries by code.

"International" of an International Court says nothing without another word of that name; an acronym stands for all of
it; a surname or a rare word says who is meant. What only frames a topic ("position", "visit", "during") is no notion
where it has others.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from crawler.archive.text import (
    content_words,
    countries_in,
    names_in,
    places_in,
    plain,
    rarity,
    regions_in,
)
from reports.alike import alike_to, forms, spellings, taken_in_by
from reports.analysis.topic.bodies import Body
from reports.analysis.topic.texts import CHAMBER_VOTE, VOTES, Text, sound

FEWEST = 3  # letters of an acronym
TELLING = 11.0  # rarity from which on one word of a longer name says which: Tahrir, not International
_LONG_NAME = re.compile(r"\b[^\W\d_a-z][\w’'-]*(?: (?:(?:al|el|bin|ibn|abu)[ -])?[^\W\d_a-z][\w’'-]*)+")
_NAME = re.compile(r"\b[^\W\d_a-z][\w’'-]+")
_A_BODY = re.compile(r"\b(?:League|Union|Council)$|^[A-Z]{2,}$")
_LETTERS = re.compile(r"\b[A-Z]{2,6}\b")
_PIECE = re.compile(r"[\w-]+")  # of "the Middle East's future" the possessive is none of a region's name
# "The fall of Tarsk", "the battle for Tarsk": who fights for a place enters it, takes it, is driven out.
_TAKEN = re.compile(
    r"\b(?P<deed>fall|captures?|liberation|seizure|storming|battles?|sieges?|offensive|advance|assault|push) "
    r"(?:of|for|on|to|towards?|against|in) (?:the )?(?-i:[A-Z])",
    re.IGNORECASE,
)
_TAKING = frozenset(
    "fall fell fallen captur seiz overran overrun storm enter swept sweep stream pour control besieg sieg liberat "
    "retook retak surround shell fight fought clash advanc push resist battl surrend".split()
)
_WORD = re.compile(r"[\w’-]+")
_OFFICE = re.compile(
    r"(?<![\w-])(?:(?:Prime|Foreign|Interior|Defen[cs]e|Vice|Deputy|Chief|Major|Lieutenant) )?"
    r"(?:Minister|President|General|Colonel|King|Queen|Prince|Sheikh|Secretary|Ambassador|Senator|Chancellor|Premier|"
    r"Governor|Mayor|Judge|Captain|Admiral|Emir) "
    r"(?=[A-Z][\w’'-]+(?: (?:al|el|bin|ibn|de|van)[ -]?)? ?[A-Z]?[\w’'-]*[a-z] ?(?:al-|el-)?[A-Z][a-z])"
)
_FACILITIES = frozenset(
    "Canal Airport Hospital Prison Bridge Dam Port Harbour Harbor Stadium University Palace Camp Crossing Refinery "
    "Pipeline Tunnel Museum Barracks".split()
)
_NO_NAME = frozenset("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
_ARTICLES = ("The", "In", "At", "On", "From", "Near", "For", "To", "With", "By", "After", "And", "But", "As")
_CHAMBERS = frozenset("congress parliament senate assembly court".split())  # of which there are many
_FRAMING = frozenset(
    "position role reaction respons response situat situation impact effect futur policy issu question problem "
    "relation develop development updat cover dur tak event case trip visit journey tour travel shuttl talk "
    "meet meeting international region global world crisis near around outside inside report "
    "al el bin ibn abu abd abdel abdul de du la le van von".split()  # and what only joins the parts of a name
)


@dataclass(frozen=True, slots=True)
class Notion:
    """One thing that a topic names, in all spellings. ``beside``: without one of these words of its name it says
    nothing. ``body``: its own words, ``written``, are those of a body, which must be named as such."""

    words: frozenset[str]
    sound: str = ""
    beside: frozenset[str] = frozenset()
    acronym: str = ""
    name: str = ""  # the name that it is, or of which it is part
    own: str = ""
    body: Body | None = None
    written: frozenset[str] = frozenset()
    letters: str = ""  # those by which the topic calls a body, "EU"

    @property
    def is_number(self) -> bool:
        return all(each.isdigit() for each in self.words)

    def is_in(self, text: Text) -> bool:
        if self.acronym in text.words and _is_in_capitals(self.acronym, text.written):
            return True
        if self.letters and self.letters in text.initials:
            return True
        if self.body is not None and self.words & text.words <= self.written:
            return not self.written.isdisjoint(text.words) and self.body.is_in(text.written)
        found = not self.words.isdisjoint(text.words) or (self.sound != "" and self.sound in text.sounds)
        if found and self.own and _is_of_another_name(self.own, self.name, text.written):
            return False
        if found and " " in self.name and not self.beside and self._is_something_else(text):
            return False
        return found and (not self.beside or text.has_or_sounds_like(self.beside))

    def _is_something_else(self, text: Text) -> bool:
        """Is the word that says who is meant another's: the gates of a town, The Hague, "Valdan Orlen"?"""
        is_small = not self.words.isdisjoint(text.words - text.in_capitals)
        return is_small or _is_the(self.name, text.written) or _begins_another_name(self.name, text.written)


@lru_cache(maxsize=64)  # more than one study's topics have
def _capitals(acronym: str) -> re.Pattern[str]:
    letters = r"\.?".join(acronym.upper())
    return re.compile(rf"(?<![\w-]){letters}\b")


def _is_in_capitals(acronym: str, text: str) -> bool:
    """Is it written as such, and no part of a name: not the "un" of "Orl-un"?"""
    return _capitals(acronym).search(text) is not None


def how_many(notions: Iterable[Notion]) -> int:
    """The words of one name are one."""
    return len({each.name or each for each in notions})


def notions_of(rest: str, language: str, has_land: bool) -> tuple[Notion, ...]:
    """What only frames a topic is a notion where nothing else is, and no country."""
    beside = _beside(rest, language)
    small = frozenset(content_words(re.sub(r"(?!^)\b[^\W\d_a-z][\w’'-]*", " ", rest), language)) - beside.keys()
    words = list(dict.fromkeys(content_words(rest, language)))
    telling = [each for each in words if each not in _FRAMING] or ([] if has_land else words)
    sounded, taking = _sounded(rest, language), _deeds_of_taking(rest, language)
    bodies = _bodies(rest, language)
    letters = {word: each for each in _LETTERS.findall(rest) for word in content_words(each, language)}
    return tuple(
        dict.fromkeys(
            Notion(
                _alike(word, language, word in small) | (_TAKING if word in taking else frozenset()),
                sounded.get(word, ""),
                *beside.get(word, (frozenset(), "", "", "")),
                bodies.get(word),
                spellings(word) if word in bodies else frozenset(),
                letters.get(word, ""),
            )
            for word in telling
        )
    )


def _bodies(rest: str, language: str) -> dict[str, Body]:
    """For each word of a body's name by which nobody knows it: the body."""
    if language != "en":
        return {}
    found: dict[str, Body] = {}
    for match in _NAME.finditer(rest):
        if plain(match[0]) in _CHAMBERS:
            found |= {word: Body((match[0],)) for word in content_words(match[0], language)}
    bodies = {rest[each.start : each.end] for each in names_in(rest, language) if each.kind == "body"}
    for name in _LONG_NAME.findall(rest):
        parts = tuple(name.split())
        if any(name in each or each in name for each in bodies):
            usual = [each for each in parts if rarity(plain(each), language) < TELLING]
            found |= {word: Body(parts) for each in usual for word in content_words(each, language)}
    return found


def _deeds_of_taking(rest: str, language: str) -> frozenset[str]:
    """The word by which a topic names the fight for a place."""
    found = _TAKEN.search(rest) if language == "en" else None
    return frozenset(content_words(found["deed"], language)) if found else frozenset()


def _sounded(rest: str, language: str) -> dict[str, str]:
    """How the rare names sound; the first word has its capital anyhow."""
    names = [match[0] for match in _NAME.finditer(rest) if match.start()]
    return {
        word: sound(name)
        for name in names
        if rarity(plain(name), language) >= TELLING
        for word in content_words(name, language)
    }


def without_offices(topic: str) -> str:
    """Without the office before somebody's whole name: of "Prime Minister Karim Valdan" Valdan is asked about, and no
    other prime minister."""
    return _OFFICE.sub("", topic)


def lands_of(topic: str) -> frozenset[str]:
    """The countries of a topic, by code."""
    return frozenset(code for code, _, _ in _lands(topic))


def _lands(topic: str) -> list[tuple[str, int, int]]:
    cities = {start for _, start, _ in places_in(topic)}
    return [each for each in countries_in(topic) if each[1] not in cities]


def without_lands(topic: str) -> str:
    """The topic with its countries and regions as blanks; a league of countries meets and decides, as a body does."""
    found = regions_in(topic, [match.span() for match in _PIECE.finditer(topic)])
    bodies = [span for span in found if _A_BODY.search(topic[slice(*span)])]
    regions = (each for each in found if not any(start <= each[0] and each[1] <= end for start, end in bodies))
    spans = [*((start, end) for _, start, end in _lands(topic)), *regions]
    return "".join(" " if any(start <= at < end for start, end in spans) else letter for at, letter in enumerate(topic))


def _alike(word: str, language: str, is_small: bool) -> frozenset[str]:
    """Those that mean the same; a name has no verb."""
    if language != "en" or word.isdigit():
        return spellings(word)
    own = (
        alike_to(word)
        | (frozenset({CHAMBER_VOTE}) if word in VOTES else frozenset())
        | ((forms(word) | taken_in_by(word)) if is_small else frozenset())
    )
    return frozenset().union(*map(spellings, own))


def _beside(topic: str, language: str) -> dict[str, tuple[frozenset[str], str, str, str]]:
    """For each word of a name: the others that it needs, where it says little alone; the acronym; the name; and the
    word as it is written, where it says which alone, if it is no part of another name."""
    found: dict[str, tuple[frozenset[str], str, str, str]] = {}
    known = {each.start for each in names_in(topic, language) if each.kind != "words"}
    for match in _NAME.finditer(topic):
        is_rare = rarity(plain(match[0]), language) >= TELLING
        if match.start() or (is_rare and match.start() in known) or match[0].endswith(("'s", "’s")):
            found |= {word: (frozenset(), "", match[0], "") for word in content_words(match[0], language)}
    people = {topic[each.start : each.end] for each in names_in(topic, language) if each.kind == "person"}
    for name in _LONG_NAME.findall(topic):
        initials = "".join(re.findall(r"\b[^\W\d_a-z]", name)).lower()
        acronym = initials if len(initials) >= FEWEST or name.endswith((" Union", " Nations")) else ""
        parts = [
            (word, rarity(plain(part), language), part)
            for part in name.split()
            for word in content_words(part, language)
        ]
        for word, rare, part in parts:
            others = frozenset().union(*(spellings(each) for each, *_ in parts if each != word))
            is_last = word == parts[-1][0]
            says_who = (rare >= TELLING and (name not in people or word != parts[0][0])) or (name in people and is_last)
            says_who = says_who and parts[-1][2] not in _FACILITIES  # Suez is not the Suez Canal
            own = part if says_who and name not in people else ""
            found[word] = (frozenset() if says_who else others, acronym, name, own)
    return found


def _begins_another_name(name: str, text: str) -> bool:
    """Stands the last word of a name, wherever a text has it, before another name: "Valdan Orlen" for Karim Valdan?"""
    *given, surname = name.split()
    heard = sound(surname)
    every = [*_WORD.finditer(text)]
    found = [n for n, each in enumerate(every) if each[0] == surname or (heard != "" and sound(each[0]) == heard)]
    return bool(found) and all(
        not (n and every[n - 1][0] in given) and n + 1 < len(every) and _is_joined(text, every[n], every[n + 1])
        for n in found
    )


def _is_the(name: str, text: str) -> bool:
    """Stands the last word of a name, wherever a text has it, behind "The": the town of The Hague is nobody."""
    surname = re.escape(name.split()[-1])
    every = len(re.findall(rf"\b{surname}\b", text))
    return every > 0 and every == len(re.findall(rf"\b[Tt]he {surname}\b(?! [a-z]+(?:s|ers)\b)", text))


def _is_joined(text: str, one: re.Match[str], other: re.Match[str]) -> bool:
    """Are two words with capitals one name?"""
    is_name = other[0][0].isupper() and other[0].isalpha() and other[0] not in _NO_NAME
    return one[0][0].isupper() and is_name and text[one.end() : other.start()] == " "


def _is_of_another_name(word: str, name: str, text: str) -> bool:
    """Stands a word, wherever a text has it, behind a name that is none of its own: "Colonel Ahmed Tarsk"?"""
    before = [text[: each.start()].split()[-1:] for each in re.finditer(rf"\b{re.escape(word)}\b", text)]
    return bool(before) and all(
        each and each[0][0].isupper() and each[0].isalpha() and each[0] not in name and each[0] not in _ARTICLES
        for each in before
    )
