"""The notions of a topic: its words with those that mean the same, its names by their sound, its countries by code.

"International" of an International Court says nothing without another word of that name; an acronym stands for all of
it; a surname or a rare word says who is meant. What only frames a topic ("position", "visit", "during") is no notion
where it has others.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from crawler.archive.text import (
    Remembered,
    content_words,
    countries_in,
    names_in,
    places_in,
    plain,
    rarity,
    regions_in,
    sounds,
)
from reports.analysis.alike import alike_to, forms, spellings, taken_in_by
from reports.analysis.cached import cached_property
from reports.analysis.hinted import Hinted

FEWEST = 3  # consonants by which a name is known in another spelling, and letters of an acronym
TELLING = 11.0  # rarity from which on one word of a longer name says which: Tahrir, not International
_LONG_NAME = re.compile(r"\b[^\W\d_a-z][\w’'-]*(?: (?:(?:al|el|bin|ibn|abu)[ -])?[^\W\d_a-z][\w’'-]*)+")
_NAME = re.compile(r"\b[^\W\d_a-z][\w’'-]+")
_AND = re.compile(r"(?P<before>[\w’'-]+) and (?=(?P<after>(?:the )?[\w’'-]+))")
_ATTACHED = re.compile(
    # "In Tarsk" and "near Tarsk" only say where.
    r"\b(?:of|on|for|to|by|with|from|against|over) (?:(?!in |at |near |on |of )[a-z-]+ ){0,3}[^\W\d_a-z]|"
    r"\b[^\W\d_a-z][\w-]+['’]s\b"
)
_HEAD = re.compile(  # "in" and "at" a country, which are blanks here, only say where
    r"^\s*(?:the )?([\w’' -]+?) (?:(?:of|to|on|for|from|against) |(?:in|at) (?=\w))|"
    r"^\s*(?-i:[^\W\d_a-z][\w-]*(?: [^\W\d_a-z][\w-]*)*)['’]s ([\w’' -]+)$",
    re.IGNORECASE,
)
_WHERE = re.compile(r"\b(?:in|at|near) (?:the )?([^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+)*)\s*$")
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
_WORK = re.compile(r"\b(?:on|general|hunger|labou?r|nationwide) strikes?\b", re.IGNORECASE)  # no attack
# A war is where things happen; protests and elections are what happens.
_BESIDE = re.compile(r"\s*the (?:[\w’'-]+ ){0,2}(?:war|conflict|crisis|fighting|violence|unrest|pandemic)\b")
_STEPS_DOWN = Hinted(re.compile(r"\bst(?:ep|epped|epping|ands?|ood) down\b|\boust(?:ed|er|ing)?\b"), (" down", "oust"))
_FRAMING = frozenset(
    "position role reaction respons response situat situation impact effect futur policy polic issu question problem "
    "relation develop development updat cover dur tak event case trip visit journey tour travel shuttl talk "
    "meet meeting international region global world crisis "
    "al el bin ibn abu abd abdel abdul de du la le van von".split()  # and what only joins the parts of a name
)


@dataclass(frozen=True, slots=True)
class Notion:
    """One thing that a topic names, in all spellings. ``beside``: without one of these words of its name it says
    nothing."""

    words: frozenset[str]
    sound: str = ""
    beside: frozenset[str] = frozenset()
    acronym: str = ""
    name: str = ""  # the name that it is, or of which it is part

    def is_in(self, text: Text) -> bool:
        if self.acronym in text.words:
            return True
        found = not self.words.isdisjoint(text.words) or (self.sound != "" and self.sound in text.sounds)
        return found and (not self.beside or not self.beside.isdisjoint(text.words))


@dataclass(frozen=True)
class Text:
    """What a text says to a topic: its content words, the countries that it names, and how its names sound."""

    words: frozenset[str]
    lands: frozenset[str]
    written: str

    @classmethod
    def of(cls, words: Iterable[str], lands: Iterable[str], written: str) -> Text:
        held = frozenset(words)
        if "strik" in held and _WORK.search(written):
            held -= {"strik"}
        if _STEPS_DOWN.is_in(written):
            held |= {"resign"}
        return cls(held, frozenset(lands), written)

    @cached_property
    def sounds(self) -> frozenset[str]:
        return frozenset(map(_SOUNDS.__getitem__, _NAME.findall(self.written))) - {""}


@dataclass(frozen=True, slots=True)
class Part:
    """A topic, or what stands on one side of its "and". ``needs_name``: its name says what the other words are of, as
    in "the siege of Tarsk"; ``head`` is the word before "of", "to" and the like, which says what is asked about.
    ``where``: the names of the place at its end, "in the Eastern Hills". ``is_beside``: it only says in what the other
    was, as "the war" does in "oil and the war". ``is_of_head``: of "aid to Tarsk" Tarsk alone says nothing, while of
    "the siege of Tarsk" it does.
    """

    notions: tuple[Notion, ...]
    needs_name: bool = False
    head: Notion | None = None
    is_beside: bool = False
    where: tuple[Notion, ...] = ()
    is_of_head: bool = False


def parts_of(topic: str, language: str) -> tuple[Part, ...]:
    """In the order of the topic, without its countries."""
    found = [_part(each, language) for each in (_pieces(topic) if language == "en" else [topic])]
    return tuple(each for each in found if each.notions)


def _pieces(topic: str) -> list[str]:
    """ "Canal and port" are two things, "Relief and Works Agency" is one."""
    cuts = [
        match.end()
        for match in _AND.finditer(topic)
        if not (match["before"][0].isupper() and match["after"][0].isupper()) or match["after"].endswith(("'s", "’s"))
    ]
    return [topic[start:end] for start, end in zip([0, *cuts], [*cuts, len(topic)], strict=True)]


def _part(topic: str, language: str) -> Part:
    rest = _without_lands(topic)
    notions = _notions(rest, language, rest != topic)
    commons = [each for each in notions if not each.name]
    attached = _ATTACHED.search(rest) is not None
    heads = _HEAD.match(rest) if language == "en" else None
    words = frozenset(content_words(heads[1] or heads[2], language)[-1:] if heads else ())
    head = next((each for each in commons if not each.words.isdisjoint(words)), None)
    place = _WHERE.search(rest) if language == "en" else None
    named = frozenset(content_words(place[1], language)) if place else frozenset()
    where = tuple(each for each in notions if each.name and not each.words.isdisjoint(named))
    needs_name = attached and any(each.name for each in notions)
    behind = rest[heads.end(1) :].lstrip() if heads and heads[1] else ""
    is_of_head = head is not None and behind.startswith(("to ", "from ", "with "))
    return Part(notions, needs_name, head, _BESIDE.match(topic) is not None, where, is_of_head)


def _notions(rest: str, language: str, has_land: bool) -> tuple[Notion, ...]:
    """What only frames a topic is a notion where nothing else is, and no country."""
    beside = _beside(rest, language)
    small = frozenset(content_words(re.sub(r"(?!^)\b[^\W\d_a-z][\w’'-]*", " ", rest), language)) - beside.keys()
    words = list(dict.fromkeys(content_words(rest, language)))
    telling = [each for each in words if each not in _FRAMING] or ([] if has_land else words)
    sounded, taking = _sounded(rest, language), _deeds_of_taking(rest, language)
    return tuple(
        dict.fromkeys(
            Notion(
                _alike(word, language, word in small) | (_TAKING if word in taking else frozenset()),
                sounded.get(word, ""),
                *beside.get(word, ()),
            )
            for word in telling
        )
    )


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


def lands_of(topic: str) -> frozenset[str]:
    """The countries of a topic, by code."""
    return frozenset(code for code, _, _ in _lands(topic))


def sound(name: str) -> str:
    """The consonants of a name, without a possessive; "" where they are too few to tell it."""
    heard = sounds(plain(name).removesuffix("'s").removesuffix("’s"))
    return heard if len(heard) >= FEWEST else ""


_SOUNDS = Remembered(sound)  # of the words of articles, which come again and again


def _lands(topic: str) -> list[tuple[str, int, int]]:
    cities = {start for _, start, _ in places_in(topic)}
    return [each for each in countries_in(topic) if each[1] not in cities]


def _without_lands(topic: str) -> str:
    """The topic with its countries and regions as blanks."""
    regions = regions_in(topic, [match.span() for match in _PIECE.finditer(topic)])
    spans = [*((start, end) for _, start, end in _lands(topic)), *regions]
    return "".join(" " if any(start <= at < end for start, end in spans) else letter for at, letter in enumerate(topic))


def _alike(word: str, language: str, is_small: bool) -> frozenset[str]:
    """Those that mean the same; a name has no verb."""
    if language != "en":
        return spellings(word)
    own = alike_to(word) | ((forms(word) | taken_in_by(word)) if is_small else frozenset())
    return frozenset().union(*map(spellings, own))


def _beside(topic: str, language: str) -> dict[str, tuple[frozenset[str], str, str]]:
    """For each word of a name: the others that it needs, where it says little alone; the acronym; and the name."""
    found: dict[str, tuple[frozenset[str], str, str]] = {}
    known = {each.start for each in names_in(topic, language) if each.kind != "words"}
    for match in _NAME.finditer(topic):
        is_rare = rarity(plain(match[0]), language) >= TELLING
        if match.start() or (is_rare and match.start() in known) or match[0].endswith(("'s", "’s")):
            found |= {word: (frozenset(), "", match[0]) for word in content_words(match[0], language)}
    people = {topic[each.start : each.end] for each in names_in(topic, language) if each.kind == "person"}
    for name in _LONG_NAME.findall(topic):
        initials = "".join(re.findall(r"\b[^\W\d_a-z]", name)).lower()
        acronym = initials if len(initials) >= FEWEST else ""
        parts = [
            (word, rarity(plain(part), language)) for part in name.split() for word in content_words(part, language)
        ]
        for word, rare in parts:
            others = frozenset().union(*(spellings(each) for each, _ in parts if each != word))
            is_last = word == parts[-1][0]
            says_who = (rare >= TELLING and (name not in people or word != parts[0][0])) or (name in people and is_last)
            found[word] = (frozenset() if says_who else others, acronym, name)
    return found
