"""The people of one article, each under one key, and every place that names them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from crawler.archive.text import Mention as CountryMention
from crawler.archive.text import Named, countries_in
from reports.analysis.cached import cached_property
from reports.analysis.names.evidence import is_person, told
from reports.analysis.names.offices import APPOSITION, is_courtesy, is_office, office_before
from reports.analysis.names.parting import Run
from reports.analysis.names.runs import runs_of
from reports.analysis.names.words import POSSESSIVE
from reports.analysis.roles import PARTICLES


@dataclass(frozen=True, slots=True)
class Mention:
    """One naming of a person. ``start`` to ``end`` is the name; ``role`` the span of the office written next to it.

    ``key`` is the same for all mentions of one person in an article. ``whole`` is where office and name begin and end.
    """

    start: int
    end: int
    key: str
    role: tuple[int, int] | None = None
    possessive: bool = False
    office_first: bool = True

    @property
    def whole(self) -> tuple[int, int]:
        return (self.role[0], self.end) if self.role and self.office_first else (self.start, self.end)


@dataclass
class NameBook:
    """The people of one article."""

    text: str
    people: dict[str, str] = field(default_factory=dict)  # plain full name to key
    aliases: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    runs: list[Run] = field(default_factory=list)

    @classmethod
    def of(
        cls, text: str, named: Sequence[Named] | None = None, lands: Iterable[CountryMention] | None = None
    ) -> NameBook:
        """The book of a text. ``named`` are the names of an English one, ``lands`` its countries, where known."""
        book = cls(text, runs=runs_of(text, countries_in(text) if lands is None else lands))
        runs = book.runs
        certain = [run for run in runs if run.name and (run.role or run.titled)]
        likely, single, inside = told(text, named)
        for run in certain:
            body = bisect_left(inside, (run.name[0][0],)) - 1
            if body < 0 or run.role is None or not run.role[0] <= inside[body][0] <= run.name[0][0] < inside[body][1]:
                book._learn(run)  # but not of "General Motors"
        for run in runs:
            if run.role or not run.name:
                continue
            start = run.name[0][0]
            alone = single is not None and len(run.name) == 1 and start not in single
            if start in likely or (not alone and is_person(text, run)):
                book._learn(run)
        book._settle()
        return book

    def _learn(self, run: Run) -> None:
        words = run.plain_name(self.text)
        if words:
            self.people.setdefault(" ".join(words), " ".join(words))

    def _settle(self) -> None:
        """Shorter names of one person join the longer: "Blinken" and "Antony J. Blinken" are "Antony Blinken"."""
        full = sorted(self.people, key=lambda name: (-len(name.split()), name))
        keys: dict[str, str] = {}
        by_word: defaultdict[str, list[str]] = defaultdict(list)  # the full names that have a word
        for name in full:
            words = name.split()
            longer = [other for other in by_word[words[0]] if _is_shorter(words, other.split())]
            keys[name] = longer[0] if len(longer) == 1 else name
            if keys[name] == name:
                for word in dict.fromkeys(words):
                    by_word[word].append(name)
        self.people = keys
        for name, key in keys.items():
            for word in name.split():
                if word not in PARTICLES:
                    self.aliases[word].add(key)

    def person(self, words: list[str]) -> str | None:
        """The key of the one person whom these words can mean; None where none or several."""
        whole = " ".join(words)
        if whole in self.people:
            return self.people[whole]
        candidates = [self.aliases.get(word, set()) for word in words if word not in PARTICLES]
        shared = set.intersection(*candidates) if candidates else set()
        return next(iter(shared)) if len(shared) == 1 else None

    @cached_property
    def _mentions(self) -> list[Mention]:
        found = []
        for run in self.runs:
            words = run.plain_name(self.text)
            key = self.person(words) if words else None
            if key is not None:
                found.append(_mention(run, self.text, key))
        return found

    @cached_property
    def _starts(self) -> list[int]:
        return [each.start for each in self._mentions]

    def mentions(self, start: int, end: int) -> list[Mention]:
        """The people named between two places of the text, in order."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [each for each in self._mentions[first:last] if each.whole[0] >= start]

    @cached_property
    def _offices(self) -> dict[str, tuple[int, int]]:
        offices: dict[str, tuple[int, int]] = {}
        for mention in sorted(self._mentions, key=lambda each: (not each.office_first, each.start)):
            if mention.role and mention.key not in offices and not is_courtesy(self.text[slice(*mention.role)]):
                offices[mention.key] = mention.role
        return offices

    def role_of(self, key: str) -> tuple[int, int] | None:
        """The first office that the article gives a person: before the name, else after it."""
        return self._offices.get(key)


def _is_shorter(words: list[str], more: list[str]) -> bool:
    return len(words) < len(more) and all(word in more for word in words)


def _mention(run: Run, text: str, key: str) -> Mention:
    start, end = run.name[0][0], run.name[-1][1]
    bare = POSSESSIVE.sub("", text[start:end])
    role, office_first = run.role, True
    if role is None:
        after = None if run.possessive else APPOSITION.match(text[end : end + 140])
        base = max(0, start - 90)
        before = office_before(text[base:start])
        if after and is_office(after[1]):
            role, office_first = (end + after.start(1), end + after.end(1)), False
        elif before and re.match(r"[,.]|$", text[end : end + 1]):
            role, office_first = (base + before[0], base + before[1]), False
    return Mention(start, start + len(bare), key, role, run.possessive, office_first)
