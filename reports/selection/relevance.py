"""How near an article is to a commission: BM25 by frozen rarity, and the names of the topic in a place of weight.

A topic's names are what tells its articles from others of the same words: "Blinken's Middle East trip" is about Blinken
before it is about trips. An article in a language other than the topic's is found by its names alone, by their sound.
Rarity comes from a table, and a name is known by the articles nearest to the topic: an article of other matters changes
no score.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import lru_cache

from crawler.archive.text import (
    ARABIC,
    WORD,
    countries_in,
    country_name,
    language_of_words,
    plain,
    rarity,
    root,
    sounds,
    stop_words,
)
from reports.alike import in_one_word
from reports.asked import asked_countries
from reports.languages import primary
from reports.records import Commission
from reports.selection.candidates import HEADLINE, REMEMBERED, Candidate, plain_form
from reports.selection.notions import LAND, Notion, land, notion
from reports.selection.where import names_some, without_places

K1, B, MEAN = 1.2, 0.75, 450.0  # MEAN: counted words of an article of usual length
NAME, TOPIC, QUESTION, COUNTRY = 2.0, 1.0, 0.5, 0.3  # weight of a word by where the commission has it
COMMON = 3.0  # rarity of the commonest words: nothing is left of it
FLOOR = 0.3  # the least that is left of a rarity
OFTEN = 3  # mentions of a name that have weight anywhere
TELLING = 7.5  # rarity of a name that says what a text is about: Korea, not New
SPELT = 6  # letters of a name that has more than one spelling
COVERED = 0.3  # share of the topic's weight that an article must have
COVERED_UNNAMED = 0.6  # the same where the topic has a name that none of the articles nearest to it has
HOLD = 0.2  # share of the nearest articles that have a name of a topic that is a title, if others must have it too
TITLED = 4  # words of a topic that are written with capitals as in a title: there they tell no name
POOL, AS_NEAR = 10, 0.5  # the nearest articles, which tell what is a name; how near they must be to the very nearest
LONGEST_SMALL = 3  # letters of words that most titles write small: "for", "and"
_ALIKE = (
    {"trip", "visit", "tour", "journey", "travel", "shuttl", "stop"}, {"talk", "meet", "met", "discuss", "negotiat"},
    {"attack", "strik", "raid", "bomb"}, {"protest", "demonstrat", "rally"}, {"kill", "death", "dead", "die"},
    {"elect", "vote", "poll"}, {"war", "conflict", "fight"}, {"ceasefir", "truce", "paus"},
)  # fmt: skip
_MEANING = {word: tuple(sorted(group)) for group in _ALIKE for word in group}
Weights = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Brief:
    """A commission as its candidates can be asked: the topic's words with their weights, and its names."""

    language: str
    countries: frozenset[str]
    weights: Weights  # weight times rarity of each root
    topic: tuple[str, ...]  # roots
    names: Mapping[str, str]  # plain name to how the topic writes it
    title: str  # the topic as the client wrote it
    binding: bool = False  # whether an article of the topic's language must have one of the names
    least: float = COVERED  # share of the topic's weight that an article must have
    notions: tuple[Notion, ...] = ()

    @classmethod
    def of(cls, commission: Commission, candidates: Sequence[Candidate]) -> Brief:
        language = language_of_words(commission.topic, primary(commission.language))
        asked = asked_countries(commission)
        written = in_one_word(commission.topic)
        bare = without_places(written, asked) if asked else written
        rest = without_places(written, ()) if names_some(written, asked) else bare
        texts = (
            *((country_name(code), COUNTRY) for code in asked),
            *((question, QUESTION) for question in commission.questions),
            (written, COUNTRY),
            (rest, TOPIC),
        )
        weights: dict[str, float] = {}
        for text, weight in texts:
            weights |= {word: weight * rare for word, rare in _weighed(text, language).items()}
        topic = tuple(_weighed(rest, language))
        brief = cls(language, frozenset(asked), weights, topic, {}, commission.topic)
        names, binding, titled = _names(bare, brief.nearest(candidates), language)
        # A name that every candidate has is no rare word, and still what the topic is about.
        weight = NAME / TOPIC if binding else 1.0
        named = {root(name, language): weight * _left(name, language) for name in names}
        least = COVERED if binding or not names or titled else COVERED_UNNAMED
        brief = replace(brief, weights=weights | named, names=names, binding=binding and bool(names), least=least)
        return replace(brief, notions=brief.spoken_of())

    def spoken_of(self) -> tuple[Notion, ...]:
        """The notions of the topic. Countries that were asked for only say where, unless it names several: then it is
        about what is between them."""
        lands = {code: self.title[start:end] for code, start, end in countries_in(self.title)}
        beyond = {root(plain(word), self.language): code for code, word in lands.items() if code not in self.countries}
        names = {root(name, self.language) for name in self.names}
        found = [
            land(frozenset({beyond[word]}), self.weights[word], self.language)
            if word in beyond
            else notion(word, self.weights[word], self.language, word in names)
            for word in self.topic
        ]
        most = max((each.weight for each in found), default=1.0)
        between = [code for code in lands if code in self.countries]
        if len(between) > 1 or (between and not found):
            return *found, *(land(frozenset({code}), most, self.language) for code in between)
        return (*found, land(self.countries, LAND * most, self.language)) if self.countries else tuple(found)

    def nearest(self, candidates: Sequence[Candidate]) -> list[Candidate]:
        """The few articles that are nearest by their words."""
        scores = {each.id: self.score(each) for each in candidates}
        best = sorted(candidates, key=lambda each: (-scores[each.id], each.id))[:POOL]
        return [each for each in best if scores[each.id] >= AS_NEAR * scores[best[0].id] > 0]

    def score(self, candidate: Candidate) -> float:
        """BM25 over headline, standfirst and text; in another language, of the names alone."""
        if candidate.language in (self.language, ""):
            return bm25(self.weights, candidate)
        sounded = {root(name, self.language): _heard(name, candidate) for name in self.names}
        return bm25(self.weights, candidate, sounded)

    def is_near(self, candidate: Candidate) -> bool:
        """Is the article about the commission's matter, not only of its words?"""
        named = any(_has_weight(name, candidate) for name in self.names)
        if candidate.language not in (self.language, ""):
            return named
        if self.binding and not named:
            return False
        return self._covered(candidate) >= self.least or self._headlined(candidate)

    def _headlined(self, candidate: Candidate) -> bool:
        """Do a word of the topic and a country that was asked for stand together in the headline?"""
        named = any(code in self.countries for code, _, _ in candidate.headline)
        words = {root(word, self.language) for word in candidate.titled}
        return named and any(not words.isdisjoint(_meaning(word)) for word in self.topic)

    def is_named(self, candidate: Candidate) -> bool:
        """Does the article name what the topic is about, be it once, or in its headline a country that was asked for?
        Without either: has it a word of the topic?"""
        if any(code in self.countries for code, _, _ in candidate.headline):
            return True
        if self.binding or candidate.language not in (self.language, ""):
            return any(_heard(name, candidate) for name in self.names)
        return any(word in candidate.roots for each in self.topic for word in _meaning(each))

    def is_foreign(self, candidate: Candidate) -> bool:
        """Is it in another language, and without the topic's names? Then nobody can tell what it has of the topic."""
        return candidate.language not in (self.language, "") and not any(_heard(name, candidate) for name in self.names)

    def _covered(self, candidate: Candidate) -> float:
        if not self.topic:
            asked = self.countries
            return 1.0 if not asked or any(code in asked for code, _, _ in candidate.headline) else 0.0
        found = [each for each in self.topic if any(word in candidate.roots for word in _meaning(each))]
        total = sum(self.weights[word] for word in self.topic) or 1.0
        # By rarity and by number: one rare word of a topic is not half of it.
        return (sum(self.weights[word] for word in found) / total + len(found) / len(self.topic)) / 2


def bm25(weights: Weights, candidate: Candidate, counts: Mapping[str, int] | None = None) -> float:
    """The sum of the weights of the roots that an article has, each the nearer to twice the oftener it stands there."""
    norm = K1 * (1 - B + B * candidate.length / MEAN)
    there = candidate.roots if counts is None else counts
    found = 0.0
    for word, weight in weights.items():
        if word in _MEANING:
            count = sum(there.get(each, 0) for each in _MEANING[word])
        elif word in there:
            count = there[word]
        else:
            continue
        if count:
            found += weight * count * (K1 + 1) / (count + norm)
    return round(found, 6)


def _meaning(word: str) -> tuple[str, ...]:
    """A root with its few synonyms."""
    return _MEANING.get(word, (word,))


def _weighed(text: str, language: str) -> dict[str, float]:
    """The roots of a text that say something of its matter, with what is left of their rarity, in order."""
    stop = stop_words(language)
    found: dict[str, float] = {}
    for word in (plain(match[0]) for match in WORD.finditer(text)):
        if word not in stop and (len(word) > 1 or word.isdecimal()):
            known = root(word, language)
            known = next((each for each in _meaning(known) if each in found), known)
            found[known] = min(_left(word, language), found.get(known, 99.0))
    return found


def _left(word: str, language: str) -> float:
    return max(FLOOR, rarity(word, language) - COMMON)


def _names(topic: str, nearest: Sequence[Candidate], language: str) -> tuple[dict[str, str], bool, bool]:
    """Words of the topic that the articles nearest to it write with a capital letter nine times of ten; whether any of
    them has one, if there are any; and whether the topic is written as a title."""
    asked, titled = _capitals(topic, language), _is_titled(topic, language)
    capital: Counter[str] = Counter()
    small: Counter[str] = Counter()
    holders: Counter[str] = Counter()  # of the nearest articles
    for candidate in nearest:
        own = Counter(_capital_words(candidate.article.text, asked.keys(), small, titled))
        capital += own
        holders.update(own.keys())
    least = HOLD * len(nearest) if titled else 0  # of a list of names each may be in few
    names = {
        name: shown for name, shown in asked.items() if small[name] * 9 <= capital[name] and holders[name] >= least
    }
    return names, not nearest or not holders.keys().isdisjoint(names), titled


def _capitals(topic: str, language: str) -> dict[str, str]:
    """The words of the topic that may be names, by their plain form."""
    stop = stop_words(language)
    asked = {
        plain(match[0]): re.sub(r"['’]s$", "", match[0]) for match in WORD.finditer(topic) if match[0][0].isupper()
    }
    return {
        name: shown
        for name, shown in asked.items()
        if name not in stop and len(name) > 2 and rarity(name, language) >= TELLING
    }


def _is_titled(topic: str, language: str) -> bool:
    """Is the topic written as titles are, with capitals everywhere?"""
    stop = stop_words(language)
    telling = [word for word in WORD.findall(topic) if plain(word) not in stop and word[0].isalpha()]
    return len(telling) >= TITLED and all(word[0].isupper() for word in telling)


def _capital_words(text: str, names: Set[str], small: Counter[str], titled: bool) -> Iterator[str]:
    """The names as the text writes them with a capital letter; the others are counted as ``small``.

    For a topic that is a title itself only in running text: headlines and links of a page are written as it is.
    """
    found = WORD.findall(text)
    for at, word in enumerate(found):
        name = plain_form(word)
        if name not in names:
            continue
        if not word[0].isupper():
            small[name] += 1
        elif not titled or _is_in_prose(found, at):
            yield name


def _is_in_prose(words: Sequence[str], at: int) -> bool:
    """Does the word stand among small ones, as in a sentence, and not as in a title, where all have capitals?"""
    beside = [words[n] for n in (at - 1, at + 1) if 0 <= n < len(words)]
    low = [word for word in beside if word[0].islower()]
    return len(low) == len(beside) or any(len(word) > LONGEST_SMALL for word in low)


@lru_cache(maxsize=1 << 16)
def _sound(word: str) -> str:
    return sounds(word)


@lru_cache(maxsize=1 << 17)
def is_name(word: str, name: str) -> bool:
    """Is a plain word this name: by its letters, by its sound in Arabic ones, or as others spell it in Latin ones?"""
    if word == name:
        return True
    wanted = _sound(name)
    if ARABIC.match(name):
        return False
    if not ARABIC.match(word):  # Gaddafi, Gadhafi
        return min(len(word), len(name)) >= SPELT and word[0] == name[0] and len(wanted) > 2 and _sound(word) == wanted
    return len(wanted) > 2 and any(
        _sound(form) == wanted for form in (word, word.removeprefix("و"), word.removeprefix("ال"), word[1:])
    )


class _Spellings:
    """The words that are a name, among all words that were met: each is asked once."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._met: set[str] = set()
        self._found = {name}

    def among(self, words: Set[str]) -> Set[str]:
        if len(self._met) >= REMEMBERED:
            self._met.clear()
        new = set(words).difference(self._met)
        self._met |= new
        self._found.update(word for word in new if _may_be(word, self._name) and is_name(word, self._name))
        return words & self._found


@lru_cache(maxsize=32)
def _spellings_of(name: str) -> _Spellings:
    return _Spellings(name)


def has_name(name: str, words: Set[str]) -> bool:
    """Is one of the words this name?"""
    return not _spellings_of(name).among(words).isdisjoint(words)


def spellings_in(name: str, candidate: Candidate) -> Set[str]:
    """The words of an article's text that are this name."""
    return _spellings_of(name).among(candidate.words.keys())


def _may_be(word: str, name: str) -> bool:
    """Is it worth the while to listen?"""
    return not word.isascii() or (word[:1] == name[:1] and len(word) >= SPELT)


def _heard(name: str, candidate: Candidate) -> int:
    """How often an article has a name, more where it stands in the headline."""
    spelled = spellings_in(name, candidate) | {name}
    return sum(candidate.words.get(each, 0) + HEADLINE * (each in candidate.titled) for each in spelled)


def _has_weight(name: str, candidate: Candidate) -> bool:
    return (
        has_name(name, candidate.lead) or _heard(name, candidate) - HEADLINE * has_name(name, candidate.titled) >= OFTEN
    )
