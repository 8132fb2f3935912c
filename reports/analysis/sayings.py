"""Which sentences say the same: who else reports a thing, what has been said already, and what is only background.

Two sentences say the same where they share most of the weight of their words, agree in every figure, and neither denies
what the other says. Only sentences of different articles can corroborate each other; copies are no articles here.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property

from crawler.archive.text import plain, stem, words
from reports.analysis.attribution import body
from reports.analysis.reading import Reading, Sentence
from reports.records import Passage

SAME = 0.5  # of the weight of the words of both together
REPEATED = 0.75  # of the weight of the words of the shorter
RUN = 9  # words in a row that two passages have from one pen
_DENIED = re.compile(
    r"\b(?:not|no|never|neither|nor|without|denied|denies|refused|declined|failed|rejected|cannot|"
    r"didn|wasn)\b|n['’]t\b"
)
_OPEN = re.compile(
    r"\b(?:whether|if|would|could|might|may|should|will|is to|are to|was to|were to|expected|"
    r"scheduled|due to|plans?|planned|claims?|claimed)\b"
)
_NUMBER = re.compile(r"\d[\d.,]*\d|\d")
_TIMES = frozenset(
    stem(word)
    for word in "hour hours day days week weeks month year night evening morning afternoon state secretary "
    "minister president prime foreign king talks reporters".split()
)
_NAME = re.compile(r"\b[A-Z][\w’'-]+")
_OPENS = re.compile(r"(?:^|[.“\"‘] ?)$")


class Sayings:
    """All sentences of a study, ready to be compared."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self.sentences = [sentence for reading in readings for sentence in reading.sentences]
        self._holders = Counter(word for sentence in self.sentences for word in set(sentence.words))
        self._rarities: dict[str, float] = {}
        self._weights: dict[tuple[str, int], tuple[frozenset[str], float]] = {}
        self._by_word: dict[str, list[Sentence]] = defaultdict(list)
        for sentence in self.sentences:
            for word in set(sentence.words):
                self._by_word[word].append(sentence)

    @cached_property
    def _total(self) -> int:
        return len(self.sentences)

    def rarity(self, word: str) -> float:
        """How telling a word is, by how few sentences of the study have it."""
        known = self._rarities.get(word)
        if known is None:
            known = self._rarities[word] = math.log((self._total + 1) / (self._holders[word] + 0.5))
        return known

    def weight(self, some: Iterable[str]) -> float:
        return sum(map(self.rarity, some))

    def _weighed(self, sentence: Sentence) -> tuple[frozenset[str], float]:
        known = self._weights.get(sentence.place)
        if known is None:
            own = frozenset(sentence.words)
            known = self._weights[sentence.place] = (own, self.weight(own))
        return known

    def likeness(self, a: Sentence, b: Sentence) -> tuple[float, float]:
        """The shared weight as part of both together, and as part of the lighter one."""
        (first, one), (second, other) = self._weighed(a), self._weighed(b)
        shared = self.weight(first & second)
        return shared / ((one + other - shared) or 1.0), shared / (min(one, other) or 1.0)

    def same(self, a: Sentence, b: Sentence) -> bool:
        """Do the two say the same of the same people, with the same figures?"""
        together, of_lighter = self.likeness(a, b)
        if together < SAME and not (of_lighter >= REPEATED and together >= 0.75 * SAME):
            return False
        return (
            _tone(a) == _tone(b)
            and _figures_agree(a, b)
            and len(_names(a) & _names(b)) > 1
            and bool(_deeds(a) & _deeds(b))
        )

    def alike(self, a: Sentence, b: Sentence) -> bool:
        """Are the two so near that a reader would find the second one said already?"""
        together, of_lighter = self.likeness(a, b)
        return together >= 0.4 or of_lighter >= 0.62

    def others(self, sentence: Sentence) -> list[Sentence]:
        """The sentences of other articles that say the same, one an article, in the order of their articles' days."""
        found: dict[str, Sentence] = {}
        for other in self._near(sentence):
            if other.reading.id != sentence.reading.id and other.reading.id not in found and self.same(sentence, other):
                found[other.reading.id] = other
        return sorted(found.values(), key=lambda each: (each.reading.article.published or "", *each.place))

    def _near(self, sentence: Sentence) -> list[Sentence]:
        """Sentences that share one of the rarer words."""
        rare = sorted(set(sentence.words), key=lambda word: (self._holders[word], word))[:6]
        near = {each.place: each for word in rare for each in self._by_word[word]}
        return [near[place] for place in sorted(near)]

    def is_background(self, sentence: Sentence) -> bool:
        """Does it recur, nearly word for word, in articles of two other days?"""
        days = {
            other.reading.day
            for other in self._near(sentence)
            if other.reading.id != sentence.reading.id and self.likeness(sentence, other)[0] >= 0.75
        }
        return len(days - {sentence.reading.day}) > 1


def _names(sentence: Sentence) -> set[str]:
    """The words of the names in a sentence; its first word only where it is known as one."""
    dated = [(each.start - sentence.start, each.end - sentence.start) for each in sentence.dates]
    known = [start for _, start, _ in sentence.lands] + [each.whole[0] - sentence.start for each in sentence.mentions]
    return {
        plain(match[0]).removesuffix("'s").removesuffix("’s")
        for match in _NAME.finditer(sentence.text)
        if not any(start <= match.start() < end for start, end in dated)
        and (match.start() in known or not _OPENS.search(sentence.text[: match.start()]))
    }


def _tone(sentence: Sentence) -> tuple[bool, bool]:
    """Denied or not, open or settled: "did not say whether he would receive him" is not "did not receive him"."""
    return bool(_DENIED.search(sentence.masked)), bool(_OPEN.search(sentence.masked))


def _deeds(sentence: Sentence) -> set[str]:
    """The words that are no names: what is done, and to what."""
    small = {match[0] for match in re.finditer(r"\b[a-z][a-z-]+\b", sentence.text)}
    return {stem(word) for word in small} & set(sentence.words) - _TIMES


def _figures_agree(a: Sentence, b: Sentence) -> bool:
    """Figures that are no dates are the same, or one sentence has none."""
    first, second = figures(a), figures(b)
    days = {each.day for each in a.dates}, {each.day for each in b.dates}
    if days[0] and days[1] and not days[0] & days[1]:
        return False
    return not first or not second or first == second


def figures(sentence: Sentence) -> set[str]:
    """The figures of a sentence outside its dates."""
    text = sentence.text
    for each in sentence.dates:
        text = text[: each.start - sentence.start] + " " * (each.end - each.start) + text[each.end - sentence.start :]
    return {match[0].replace(",", "") for match in _NUMBER.finditer(text)}


def reports(sentences: Sequence[Sentence]) -> int:
    """How many independent reports the sentences are: those of one agency, or from one pen, are one."""
    counted: list[Sentence] = []
    sources: set[str] = set()
    for each in sentences:
        source = _source(each)
        if source not in sources and not any(_from_one_pen(each, other) for other in counted):
            counted.append(each)
            sources.add(source)
    return len(counted)


def _source(sentence: Sentence) -> str:
    article, outlet = sentence.reading.article, sentence.reading.outlet
    return plain(article.credit or (outlet.name if outlet else article.outlet or article.key))


def _from_one_pen(a: Sentence, b: Sentence) -> bool:
    first, second = words(a.text), words(b.text)
    runs = {tuple(first[n : n + RUN]) for n in range(len(first) - RUN + 1)}
    return any(tuple(second[n : n + RUN]) in runs for n in range(len(second) - RUN + 1))


def in_words(sentence: Sentence, others: Sequence[Sentence]) -> str:
    """How well the sentence is supported: "3 independent reports", "2 reports, all quoting the state department"."""
    if sentence.reading.article.kind == "readout":
        return "the issuer's own readout"
    count = reports([sentence, *others])
    bodies = [body(each) for each in (sentence, *others)]
    shortest = min((each for each in bodies if each), key=len, default="")
    if count > 1 and shortest and all(each and set(shortest.split()) <= set(each.split()) for each in bodies):
        return f"{count} reports, all quoting the {shortest}"
    return "1 report" if count == 1 else f"{count} independent reports"


def passages(sentences: Iterable[Sentence]) -> tuple[Passage, ...]:
    return tuple(each.passage for each in sentences)
