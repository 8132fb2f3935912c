"""What each run of capitals of a text names: a person, a body or a place, by its words, its neighbours and the article.

First what is certain: an office before a name, the head of a body, a known name. Then what its words make likely. Then
what the rest of the article says of the same word: "Fidan" is Hakan Fidan. What nothing speaks for is left out.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from crawler.text.frequency import rarity
from crawler.text.letters import plain
from crawler.text.places import words as w
from crawler.text.places.bodies import body, written_small
from crawler.text.places.evidence import ARTICLES, INNER_CAPITAL, NAMED_ALWAYS, Evidence, Scored
from crawler.text.places.heads import is_common
from crawler.text.places.parts import Part, parts
from crawler.text.places.people import People, name_words
from crawler.text.places.peoples import demonyms
from crawler.text.places.runs import Unit
from crawler.text.places.signs import OFFICE_OF, BodySigns
from crawler.text.places.table import is_forename, places

LANGUAGES = ("en", "tr", "fr", "de")
ENOUGH, ENOUGH_ALONE = 2.0, 3.0  # of the evidence for a person: of several words, of one
KEPT = 128  # texts whose names are remembered, for several steps ask after them
_PEOPLE = re.compile(r"(?<![\w-])([A-Z][a-z]{3,}) $")
_SHORT_FORM = re.compile(r" ?\(\"?(?:the )?([A-Z][A-Z&.-]{1,7})\"?\)| ?-LRB- ([A-Z]{2,7}) -RRB-")
_OF = re.compile(" (?:of|for|on) ")
_MANY = frozenset(("house", "army", "navy", "police"))  # of these there is one that needs no other word
NamedKind = Literal["person", "body", "place", "words"]


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a text: what it names, and for a person the span of the office written before it.

    ``key`` is the same for all names of one person or body of the text. ``kind`` is "words" where nothing tells.
    """

    start: int
    end: int
    kind: NamedKind
    key: str
    role: tuple[int, int] | None = None
    opens: bool = False


@lru_cache(maxsize=KEPT)
def latin_names(text: str, language: str = "en") -> tuple[Named, ...]:
    """Every name of a text that is written with capitals, in order; places are not yet told from what shares a name."""
    return tuple(_Reader(text, language).read()) if language in LANGUAGES else ()


class _Reader:
    def __init__(self, text: str, language: str) -> None:
        self.text, self.language = text, language
        self.parts = list(parts(text, language))
        self.people = People()
        self.evidence = Evidence(text, language)
        self.signs = BodySigns(text, language, self.evidence)
        self.bodies: defaultdict[str, float] = defaultdict(float)  # what speaks for a body, by name
        self.short: dict[str, str] = {}  # short forms of bodies, with their keys
        self.heads: defaultdict[str, set[str]] = defaultdict(set)  # the keys of bodies, by the heads of their names

    def read(self) -> list[Named]:
        scored = [self.evidence.scored(part) for part in self.parts]
        alone: defaultdict[str, float] = defaultdict(float)
        for each in scored:
            self._vote_for_body(each)
        for each in scored:
            self._learn(each, alone)
        for word, score in alone.items():
            if score >= ENOUGH_ALONE:
                self.people.learn([word])
        self.people.settle()
        named = [named for each in scored for named in self._all_named(each)]
        return self._with_small_words(named) if self.language == "fr" else named

    def _with_small_words(self, named: list[Named]) -> list[Named]:
        """With the bodies whose names go on in small letters, in place of what was found inside them."""
        bodies = [
            Named(match.start(), match.end(), "body", body(match[0]) or match[0])
            for match in written_small().finditer(self.text)
        ]
        held = {at for each in bodies for at in range(each.start, each.end)}
        return sorted([*bodies, *(each for each in named if each.start not in held)], key=lambda each: each.start)

    def _vote_for_body(self, each: Scored) -> None:
        part = each.part
        if part.kind == "words" and not (len(part.units) > 1 and is_forename(part.units[0].text)):
            votes = 2.0 * (each.before in w.BODY_BEFORE) + 1.5 * (each.after in w.BODY_AFTER)
            if each.before in OFFICE_OF:
                votes += 2.0 * self.signs.holds_office(each)
            if self.text.startswith((",", " ,"), part.end):
                votes += 2.0 * self.signs.is_said_to_be(each)
            self.bodies[each.name] += votes - 1.5 * (each.before in w.TRADES and each.before not in w.EITHER)

    def _is_voted_body(self, each: Scored) -> bool:
        return each.part.kind == "words" and self.bodies[each.name] >= 1.5

    def _learn(self, each: Scored, alone: defaultdict[str, float]) -> None:
        part = each.part
        if self._is_voted_body(each):
            return
        if part.kind == "person" or (part.kind == "words" and len(part.units) > 1 and each.person >= ENOUGH):
            self.people.learn(name_words(part.units))
        elif len(part.units) == 1 and part.kind in ("words", "place"):
            if part.units[0].low.endswith("s") and self.signs.is_nickname(part, each):
                self.short.setdefault(each.name, each.name)
            low = part.units[0].low.removeprefix("al-").removeprefix("el-")
            known = min(1.0, max(0.0, self.evidence.by_itself(part.units[0]))) if low in alone else 0.0
            alone[low] += max(each.person - known, -4.0)  # what a word says by itself it says once
        if part.kind == "body" and " " in each.name:
            self.heads[_OF.split(each.name)[0].split()[-1]].add(self._body_key(each.name))
        if part.kind in ("body", "words") and len(part.units) + part.units[0].text.count(" ") > 1:
            self._learn_short(part, each.name)

    def _learn_short(self, part: Part, name: str) -> None:
        """ "National Transitional Council (NTC)", and a first word that is nobody else's."""
        short = _SHORT_FORM.match(self.text, part.end, part.end + 16)
        if short:
            letters = (short[1] or short[2]).replace(".", "")
            if _stands_for(letters, name):
                self.short[letters] = self._body_key(name)
        first = part.units[0]
        may_be_short = part.kind == "body" and first.kind == "W" and len(part.units) < 4 and not is_forename(first.text)
        if (
            may_be_short
            and not self.evidence.writes_small(first.low)
            and rarity(first.low, self.language) >= NAMED_ALWAYS
        ):
            self.short.setdefault(first.text, self._body_key(name))

    def _body_key(self, name: str) -> str:
        return body(name) or name

    # ---- the verdict -------------------------------------------------------------------------------------------------

    def _all_named(self, each: Scored) -> Iterator[Named]:
        named = self._named(each)
        if named is None:
            return
        yield named
        if named.kind == "words" and len(each.part.units) > 1:
            for unit in each.part.units:  # "Downtown Cairo": the place in it, where the whole is nothing
                if unit.kind == "P":
                    at = each.part.at
                    yield Named(at + unit.start, at + unit.end, "place", unit.text, None, unit.opens)

    def _named(self, each: Scored) -> Named | None:
        part = each.part
        opens = part.units[0].opens
        if part.kind == "person":
            words = name_words(part.units)
            return Named(part.start, part.end, "person", self.people.find(words) or " ".join(words), part.office, opens)
        if part.kind == "body":
            return self._body(part, each.name, opens)
        if part.kind in ("site", "thing"):
            return None
        if "&" in each.name and any(unit.text == "&" for unit in part.units):  # "Smith & Wesson"
            return Named(part.start, part.end, "body", each.name, None, opens)
        name = each.name
        if self._is_voted_body(each) and not self.people.find(name_words(part.units)):
            people = _PEOPLE.search(self.text, max(0, part.start - 20), part.start)
            start = people.start() if people and plain(people[1]) in demonyms() and len(part.units) == 1 else part.start
            if opens and len(part.units) > 1:  # "Current Qorvane employees"
                rest = self.text[part.at + part.units[1].start : part.end]
                start, name = (part.end - len(rest), rest) if self.bodies.get(rest, 0.0) >= 1.5 else (start, name)
            return Named(start, part.end, "body", name, None, opens)
        key = self._person(each)
        if key:
            return self._person_named(part, key, opens)
        if name in self.short:
            return Named(part.start, part.end, "body", self.short[name], None, opens)
        if part.kind == "words" and self.signs.has_great_article(part):
            return Named(part.start, part.end, "body", body(name) or name, None, opens)
        if part.kind == "words" and len(part.units) == 1:
            unit = part.units[0]
            if name == "House" and not opens:  # of Representatives
                return Named(part.start, part.end, "body", name, None, opens)
            if unit.kind == "A":
                generic = "." in name or self.signs.is_generic(name, part.end)
                return None if generic else Named(part.start, part.end, "body", name, None, opens)
            alone = self._body_alone(each, unit)
            if alone:
                return Named(part.start, part.end, "body", alone, None, opens)
        if part.units[0].kind == "A" and len(part.units) < 4 and "." not in part.units[0].text:
            return Named(part.start, part.end, "body", name, None, opens)
        if part.kind == "words" and self.signs.whole(part) > part.end:
            return Named(part.start, self.signs.whole(part), "body", name, None, opens)
        if _SHORT_FORM.match(self.text, part.end, part.end + 16) and name in self.short.values():
            return Named(part.start, part.end, "body", name, None, opens)
        return Named(part.start, part.end, "place" if part.kind == "place" else "words", name, None, opens)

    def _body(self, part: Part, name: str, opens: bool) -> Named | None:
        if name.startswith("The ") and body(name[4:]):
            return Named(part.start + 4, part.end, "body", body(name[4:]) or name, None, opens)
        if opens and len(part.units) == 1 and " " not in name and self._is_also_a_word(name):
            return None
        key = self.short.get(name) or body(part.units[0].text if len(part.units) == 1 else name) or name
        return Named(part.start, self.signs.whole(part), "body", key, None, opens)

    def _is_also_a_word(self, name: str) -> bool:
        return self.evidence.writes_small(name.lower()) or (
            rarity(name.lower()) < 8.8 and self.language == "en" and not name.isupper()
        )

    def _body_alone(self, each: Scored, unit: Unit) -> str | None:
        """The body that a single word names by how it is written: "SpaceX", "the Seahawks", "the Times" of above."""
        part = each.part
        if INNER_CAPITAL.search(unit.text):
            return each.name if self.signs.is_written_so(each) else None
        if each.before != "the" and not self.text.startswith("The ", max(0, part.start - 4)):
            return None
        known = self.heads.get(unit.text, ())
        return next(iter(known)) if len(known) == 1 and unit.low not in _MANY and not unit.opens else None

    def _person(self, each: Scored) -> str | None:
        part = each.part
        words = name_words(part.units)
        if not words:
            return None
        if len(part.units) > 1:
            if each.person >= ENOUGH:
                return self.people.find(words) or " ".join(words)
            known = self.people.find(words[-1:]) if part.kind == "words" else None
            return self.people.find(words) or (known if known and len(known.split()) == 1 and each.person > 0 else None)
        key = self.people.find(words)
        if key is None or part.units[0].kind not in "WP":
            return None
        if part.kind == "place" and (each.before in w.IN or (not self.people.is_surname(words[-1]))):
            return None
        if part.kind == "place" and places(part.units[0].text)[0].kind == "country" and each.after not in w.SPEECH:
            return None
        if part.units[0].opens and is_common(part.units[0], self.language) and not self.people.is_surname(words[-1]):
            return None
        return None if each.before in ARTICLES and each.after not in w.RULE and self.language == "en" else key

    def _person_named(self, part: Part, key: str, opens: bool) -> Named:
        named = list(part.units)
        while len(named) > 2 and named[0].opens and self._is_trade(named[0]):
            named.pop(0)
        return Named(part.at + named[0].start, part.end, "person", key, None, opens)

    def _is_trade(self, unit: Unit) -> bool:
        """Is a word before a person's name none of it: "Meteorologist", "Trader"?"""
        return unit.low in w.TRADES or unit.low.endswith("ologist") or is_common(unit, self.language)


def _stands_for(letters: str, name: str) -> bool:
    """Are most letters of a short form first letters of the words of the name, in order?"""
    firsts = "".join(word[0].upper() for word in re.findall(r"[^\W\d_]+", name))
    at = held = 0
    for letter in letters:
        found = firsts.find(letter, at)
        if found >= 0:
            at, held = found + 1, held + 1
    return firsts[:1] == letters[:1] and held * 2 > len(letters)
