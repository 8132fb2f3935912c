"""The people and bodies of one text, and every place that names them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from crawler.archive.text import plain
from reports.analysis.hinted import Hinted
from reports.analysis.speaking.cast.capitals import runs_of
from reports.analysis.speaking.cast.evident import evident
from reports.analysis.speaking.cast.owners import is_anothers
from reports.analysis.speaking.cast.words import WORDS, is_courtesy, name_words, office_words
from reports.analysis.speaking.found import Sort, Span
from reports.analysis.speaking.genders import gender_of
from reports.analysis.speaking.scene import Scene
from reports.analysis.speaking.tokens import Phrase

_HE = re.compile(r"\b(?:[Hh]e|himself|[Ii]l|[Ee]r)\b")
_SHE = Hinted(re.compile(r"\b(?:[Ss]he|herself|[Ee]lle)\b"), ("she", "She", "herself", "elle", "Elle"))
_OWNED = re.compile(r"\b(?:[Hh]is|[Hh]er)\b")  # "His lawyer, Orlen, denied that he": somebody else is meant too
_HOUSE = re.compile(
    r" (?:family|brothers|sisters|household|era|administration|camp|campaign|regime|affair|case|trial|post|page|report|"
    r"statement|article|letter|website|account|video)\b"
)
_WHEN = re.compile(r"(?:(?:On|Late|Early|Last|But|And) )*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: ?,)? ")


@dataclass(slots=True)  # not frozen, for there are hundreds an article; nobody changes one
class Naming:
    """One place where somebody is named."""

    start: int
    end: int
    key: str
    sort: Sort
    possessive: bool = False


@dataclass
class Member:
    """What the text tells of one speaker: fullest writing, words of offices, gender."""

    key: str
    full: Span
    sort: Sort
    role: Span | None = None
    offices: set[str] = field(default_factory=set)
    gender: str = ""
    surely: bool = False  # is the gender that of an office?


class Cast:
    """The people and bodies of a text."""

    def __init__(self, scene: Scene, phrases: Iterable[Phrase], known: Iterable[Phrase]) -> None:
        self.scene = scene
        self.members: dict[str, Member] = {}
        self._by_word: dict[str, set[str]] = defaultdict(set)
        runs = list(runs_of(scene))
        for phrase in sorted((*phrases, *known, *evident(scene, runs)), key=_longest_first(scene)):
            self._enter(phrase)
        self.namings = sorted(self._namings(runs) if runs else self._spelled(), key=lambda each: each.start)
        self._starts = [each.start for each in self.namings]
        self._learn_genders()

    def between(self, start: int, end: int) -> list[Naming]:
        return self.namings[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def key_of(self, start: int, end: int) -> str | None:
        """Whom the name at a place means: by all its words, else by the one member that they fit.

        No body is taken for that of another country.
        """
        words = name_words(self.scene.text[start:end])
        whole = " ".join(words)
        if whole in self.members:
            return whole
        shared: set[str] = set()
        for number, word in enumerate(words):
            known = self._by_word.get(word)
            if known is None:
                return None
            shared = shared & known if number else known
        found = self.members[next(iter(shared))] if len(shared) == 1 else None
        if found is None or (found.sort == "body" and is_anothers(self.scene, (start, end), found.full)):
            return None
        return found.key

    def member(self, phrase: Phrase) -> Member | None:
        key = self.key_of(*phrase.name) if phrase.name else None
        return self.members[key] if key else None

    def office(self, role: Span | None) -> Span | None:
        """A role that says something of its holder: "Mr." and the like are none."""
        if role is None or is_courtesy(self.scene.text[slice(*role)]):
            return None
        when = _WHEN.match(self.scene.text, *role)  # "On Tuesday U.S. Secretary of State": since when is no office
        return (when.end(), role[1]) if when else role

    def _enter(self, phrase: Phrase) -> None:
        if phrase.name is None:
            return
        words = name_words(self.scene.text[slice(*phrase.name)])
        key = self.key_of(*phrase.name) or " ".join(words)
        if not words:
            return
        if key not in self.members:
            self.members[key] = Member(key, phrase.name, phrase.sort)
            for word in words:
                self._by_word[word].add(key)
        self._learn(self.members[key], phrase)

    def _learn(self, member: Member, phrase: Phrase) -> None:
        text, voice = self.scene.text, self.scene.voice
        name = text[slice(*phrase.name)] if phrase.name else ""
        offices = office_words(text[slice(*phrase.role)], voice) if phrase.role else set()
        member.offices |= offices
        if phrase.role is not None and (member.role is None or is_courtesy(text[slice(*member.role)])):
            member.role = phrase.role
        of_office = "f" if offices & voice.feminine else "m" if offices & voice.masculine else ""
        if of_office and not member.surely:
            member.gender, member.surely = of_office, True
        elif not member.gender and " " in name:
            member.gender = gender_of(name.split()[0])

    def _learn_genders(self) -> None:
        """What "he" and "she" say of the one person of their sentence, where no office told it.

        A first name goes before a single such word; a word that stands alone is seldom a first name.
        """
        counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
        for start, end in self.scene.sentences:
            named = [each for each in self.between(start, end) if each.sort == "person"]
            if (
                len({each.key for each in named}) == 1
                and not self.members[named[0].key].surely
                and not _OWNED.search(self.scene.hidden, start, named[0].start)
            ):
                rest = self.scene.hidden[named[0].end : end]
                counts[named[0].key][0] += bool(_HE.search(rest))
                counts[named[0].key][1] += _SHE.is_in(rest)
        for key, (he, she) in counts.items():
            if max(he, she) > 2 * min(he, she) and (max(he, she) > 1 or not self.members[key].gender):
                self.members[key].gender = "m" if he > she else "f"
        for member in self.members.values():
            member.gender = member.gender or gender_of(member.key)

    def _spelled(self) -> Iterable[Naming]:
        """Where a script without capitals has the last word of a name, or the whole of it."""
        lasts = {self.scene.text[slice(*each.full)].split()[-1]: each for each in self.members.values()}
        for word in WORDS.finditer(self.scene.hidden):
            member = lasts.get(word[0])
            if member is not None:
                start = max(0, word.end() - (member.full[1] - member.full[0]))
                whole = self.scene.text[start : word.end()] == self.scene.text[slice(*member.full)]
                yield Naming(start if whole else word.start(), word.end(), member.key, member.sort)

    def _namings(self, runs: list[Phrase]) -> Iterable[Naming]:
        for run in runs:
            if run.name is None or _is_attribute(self.scene.hidden, *run.name):
                continue
            key = self.key_of(*run.name)
            if key is not None:
                after = self.scene.text[run.name[1] : run.name[1] + 2]
                yield Naming(
                    *run.name,
                    key,
                    self.members[key].sort,
                    after[:1] in "'’" and after[1:] in ("s", " ") and after != "",
                )
            elif (
                run.sort == "body"
                and self.scene.text[run.name[1] : run.name[1] + 1] != ":"
                and self.scene.voice.is_body(self.scene.text[slice(*run.name)].split()[-1])
            ):
                yield Naming(*run.name, plain(self.scene.text[slice(*run.name)]), "body")


def _is_attribute(hidden: str, start: int, end: int) -> bool:
    """ "The Orlen family" names a family."""
    return hidden.endswith((" the ", "The "), 0, start) and bool(_HOUSE.match(hidden, end))


def _longest_first(scene: Scene) -> Callable[[Phrase], tuple[int, int]]:
    """An order in which full names come before their parts."""

    def order(phrase: Phrase) -> tuple[int, int]:
        return (-len(name_words(scene.text[slice(*phrase.name)])) if phrase.name else 0, phrase.span[0])

    return order
