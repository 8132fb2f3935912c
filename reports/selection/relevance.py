"""How near an article is to a commission: BM25 over the candidates, and the names of the topic in a place of weight.

A topic's names are what tells its articles from others of the same words: "Blinken's Middle East trip" is about Blinken
before it is about trips. An article in a language other than the topic's is found by its names alone, by their sound.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from crawler.archive.text import (
    ARABIC,
    WORD,
    content_words,
    countries_in,
    country_name,
    guess_language,
    plain,
    region_countries,
    sounds,
    stem,
    stop_words,
)
from reports.records import Commission
from reports.selection.candidates import Candidate, asked_countries
from reports.selection.copies import Group

K1, B = 1.2, 0.75
HEADLINE, STANDFIRST = 3, 2
NAME, TOPIC, QUESTION, COUNTRY = 3.0, 1.0, 0.5, 0.3  # weight of a word by where the commission has it
FLOOR = 0.3  # the least rarity that a word is given
LEAD = 120  # words of a text in which a name has weight
OFTEN = 3  # mentions that have weight anywhere
COVERED = 0.3  # share of the topic's weight that an article must have
_ALIKE = (
    {"trip", "visit", "tour", "journey", "travel", "shuttl", "stop"}, {"talk", "meet", "met", "discuss", "negotiat"},
    {"attack", "strik", "raid", "bomb"}, {"protest", "demonstrat", "rally"}, {"kill", "death", "dead", "die"},
    {"elect", "vote", "poll"}, {"war", "conflict", "fight"}, {"ceasefir", "truce", "paus"},
)  # fmt: skip
_MEANING = {word: min(group) for group in _ALIKE for word in group}


def meaning(word: str) -> str:
    """The word that stands for all of its few synonyms."""
    return _MEANING.get(word, word)


@dataclass(frozen=True, slots=True)
class Brief:
    """A commission as its candidates can be asked: the topic's words and names, with their rarity among the candidates.

    ``names`` maps a plain name to how the topic writes it; ``mean`` is the words of an average candidate.
    """

    language: str
    countries: tuple[str, ...]
    weights: dict[str, float]  # weight times rarity of each word
    topic: tuple[str, ...]
    names: dict[str, str]  # plain name to how the topic writes it
    mean: float  # words of an average candidate
    title: str  # the topic as the client wrote it

    @classmethod
    def of(cls, commission: Commission, candidates: Sequence[Candidate]) -> Brief:
        language = guess_language(commission.topic) or commission.language.partition("-")[0]
        rest = _without_places(commission.topic)
        topic = tuple(dict.fromkeys(meaning(word) for word in content_words(rest, language)))
        weights: dict[str, float] = {}
        countries = asked_countries(commission)
        for text, weight in (
            *((country_name(code), COUNTRY) for code in countries),
            *((question, QUESTION) for question in commission.questions),
            (commission.topic, COUNTRY),
            (rest, TOPIC),
        ):
            weights |= {meaning(word): weight for word in content_words(text, language)}
        holders = Counter(word for each in candidates for word in set(_words(each)))
        total = len(candidates)
        rarity = {word: math.log(1 + (total - holders[word] + 0.5) / (holders[word] + 0.5)) for word in weights}
        mean = sum(len(each.words) for each in candidates) / total if total else 1.0
        names = _names(rest, candidates, language)
        # A name that every candidate has is no rare word, and still what the topic is about.
        weights |= {stem(name): NAME for name in names}
        weighted = {word: weight * max(rarity[word], FLOOR) for word, weight in weights.items()}
        return cls(language, countries, weighted, topic, names, mean, commission.topic)

    def score(self, candidate: Candidate) -> float:
        """BM25 over headline, standfirst and text."""
        counts = Counter(_words(candidate))
        for text, extra in ((candidate.article.headline, HEADLINE), (candidate.article.standfirst or "", STANDFIRST)):
            for word in content_words(text, candidate.language):
                counts[meaning(word)] += extra
        if candidate.language != self.language:
            self._add_by_sound(candidate, counts)
        norm = K1 * (1 - B + B * sum(counts.values()) / (self.mean or 1.0))
        found = sum(weight * counts[word] * (K1 + 1) / (counts[word] + norm) for word, weight in self.weights.items())
        return round(found, 4)

    def _add_by_sound(self, candidate: Candidate, counts: Counter[str]) -> None:
        for text, weight in ((candidate.article.headline, HEADLINE), (candidate.article.text, 1)):
            words = _plain_words(text)
            for name in self.names:
                counts[stem(name)] += weight * sum(_is_name(word, name) for word in words if word != name)

    def is_near(self, candidate: Candidate) -> bool:
        """Is the article about the commission's matter, not only of its words?"""
        if candidate.language != self.language:
            return bool(self.names) and any(self._has_weight(name, candidate) for name in self.names)
        if self.names and not any(self._has_weight(name, candidate) for name in self.names):
            return False
        return self._covered(candidate) >= COVERED or self._headlined(candidate)

    def _headlined(self, candidate: Candidate) -> bool:
        """Do a word of the topic and a country that was asked for stand together in the headline?"""
        named = {code for code, _, _ in candidate.headline} & set(self.countries)
        words = {meaning(word) for word in content_words(candidate.article.headline, candidate.language)}
        return bool(named) and bool(words & set(self.topic))

    def is_named(self, candidate: Candidate) -> bool:
        """Does the article name what the topic is about, be it once? Without names: has it a word of the topic?"""
        if not self.names:
            return bool(set(self.topic) & self._there(candidate))
        words = _plain_words(candidate.article.text)
        return any(_is_name(word, name) for name in self.names for word in words)

    def _there(self, candidate: Candidate) -> set[str]:
        headline = content_words(candidate.article.headline, candidate.language)
        return {meaning(word) for word in (*headline, *candidate.words)}

    def _covered(self, candidate: Candidate) -> float:
        if not self.topic:
            asked = set(self.countries)
            return 1.0 if not asked or any(code in asked for code, _, _ in candidate.headline) else 0.0
        there = self._there(candidate)
        found = [word for word in self.topic if word in there]
        total = sum(self.weights.get(word, 0.0) for word in self.topic) or 1.0
        # By rarity and by number: one rare word of a topic is not half of it.
        return (sum(self.weights.get(word, 0.0) for word in found) / total + len(found) / len(self.topic)) / 2

    def _has_weight(self, name: str, candidate: Candidate) -> bool:
        article = candidate.article
        lead = f"{article.headline}\n{article.standfirst or ''}\n{article.text[: LEAD * 8]}"
        words = _plain_words(lead)[: LEAD + len(_plain_words(article.headline))]
        return any(_is_name(word, name) for word in words) or _often(article.text, name)

    def reason(self, group: Group) -> str:
        """Why the article was chosen, in words: the names that it has, where, and how many copies were folded."""
        candidate = group.origin
        headline, text = self._named(candidate.article.headline), self._named(candidate.article.text)
        if headline:
            reason = f"names {_listed(headline)} in the headline"
        elif text:
            reason = f"names {_listed(text[:3])} in the text"
        else:
            reason = "near to the topic by its words"
        if group.copies:
            reason += f"; {len(group.copies)} {'copy' if len(group.copies) == 1 else 'copies'} folded"
        return reason

    def _named(self, text: str) -> list[str]:
        words = _plain_words(text)
        names = self._together([name for name in self.names if any(_is_name(word, name) for word in words)])
        asked = set(self.countries)
        places = [country_name(code) for code, _, _ in countries_in(text) if code in asked]
        return list(dict.fromkeys([*names, *places]))

    def _together(self, found: list[str]) -> list[str]:
        """Names that the topic writes side by side are one: "Hosni Mubarak"."""
        shown: list[str] = []
        for name in found:
            written = self.names[name]
            if shown and re.search(rf"(?<!\w){re.escape(shown[-1])} {re.escape(written)}(?!\w)", self.title):
                shown[-1] += f" {written}"
            else:
                shown.append(written)
        return shown


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _words(candidate: Candidate) -> list[str]:
    return [meaning(word) for word in candidate.words]


def _plain_words(text: str) -> list[str]:
    return [plain(match[0]) for match in WORD.finditer(text)]


def _without_places(topic: str) -> str:
    """The topic without its countries and regions: the filter sees to those."""
    for _, start, end in reversed(countries_in(topic)):
        topic = topic[:start] + " " + topic[end:]
    spans = [(match.start(), match.end()) for match in WORD.finditer(topic)]
    for length in (4, 3, 2, 1):
        for at in range(len(spans) - length + 1):
            start, end = spans[at][0], spans[at + length - 1][1]
            if region_countries(topic[start:end]):
                return _without_places(topic[:start] + " " + topic[end:])
    return topic


def _names(topic: str, candidates: Iterable[Candidate], language: str) -> dict[str, str]:
    """Words of the topic that the candidates write with a capital letter nine times of ten, inside sentences too."""
    stop = stop_words(language)
    asked = {
        plain(match[0]): re.sub(r"['’]s$", "", match[0]) for match in WORD.finditer(topic) if match[0][0].isupper()
    }
    asked = {name: shown for name, shown in asked.items() if name not in stop and len(name) > 2}
    capital: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for candidate in candidates:
        for match in WORD.finditer(candidate.article.text):
            name = plain(match[0]) if match[0][:1].lower() in {each[0] for each in asked} else ""
            if name in asked:
                (capital if match[0][0].isupper() else small)[name] += 1
    return {name: shown for name, shown in asked.items() if small[name] * 9 <= capital[name]}


def _is_name(word: str, name: str) -> bool:
    if word == name:
        return True
    if not ARABIC.match(word) or ARABIC.match(name):
        return False
    wanted = sounds(name)
    return len(wanted) > 2 and any(
        sounds(form) == wanted for form in (word, word.removeprefix("و"), word.removeprefix("ال"), word[1:])
    )


def _often(text: str, name: str) -> bool:
    return sum(_is_name(word, name) for word in _plain_words(text)) >= OFTEN
