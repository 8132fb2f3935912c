"""Which sentences say the same: who else reports a thing, what has been said already, and what is only background.

Two sentences say the same where they share most of the weight of their words, agree in every figure, and neither denies
what the other says. Only sentences of different articles can corroborate each other; copies are no articles here.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from functools import cached_property
from heapq import nsmallest

from crawler.archive.text import plain, stem, words
from reports.analysis.days import event_day
from reports.analysis.origins import origins
from reports.analysis.reading import Reading, Sentence
from reports.analysis.voices import voice
from reports.records import Passage

SAME = 0.5  # of the weight of the words of both together
REPEATED = 0.75  # of the weight of the words of the shorter
RECURS = 0.75  # of the weight of the words of both together, for a sentence that is printed again and again
RARER = 6  # words of a sentence by which others like it are found
STILL_NEWS = timedelta(days=3)  # after its day
CLOSE = 1e-6  # what sums in another order may differ by
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


class _Rarities(dict[str, float]):
    """How telling each word is, by how few sentences have it; reckoned when it is first asked for."""

    def __init__(self, by_word: Mapping[str, Sequence[int]], total: int) -> None:
        self._by_word, self._total = by_word, total

    def __missing__(self, word: str) -> float:
        holders = len(self._by_word.get(word, ()))
        self[word] = found = math.log((self._total + 1) / (holders + 0.5))
        return found


class Sayings:
    """All sentences of a study, ready to be compared.

    A pair is compared in full only where its rarest words leave it a chance: nearly all pairs share a word or two.
    """

    def __init__(self, readings: Sequence[Reading]) -> None:
        self.sentences = [sentence for reading in readings for sentence in reading.sentences]
        self._sets = [sentence.word_set for sentence in self.sentences]
        self._by_word: dict[str, list[int]] = defaultdict(list)  # numbers of sentences
        for number, own in enumerate(self._sets):
            for word in own:
                self._by_word[word].append(number)
        self._rarities = _Rarities(self._by_word, len(self.sentences))
        self._others: dict[tuple[str, int], list[Sentence]] = {}
        self._weights: dict[tuple[str, int], tuple[frozenset[str], float]] = {}

    @cached_property
    def _whole(self) -> dict[tuple[str, int], Sentence]:
        """The sentences by their places: what is printed may be a clause of one."""
        return {each.place: each for each in self.sentences}

    @cached_property
    def _weight_of(self) -> list[float]:
        """The weight of each sentence, by its number."""
        return [self.weight(own) for own in self._sets]

    def rarity(self, word: str) -> float:
        """How telling a word is, by how few sentences of the study have it."""
        return self._rarities[word]

    def holding(self, word: str) -> Sequence[Sentence]:
        """The sentences that have a word, in the order in which they were read."""
        return [self.sentences[number] for number in self._by_word.get(word, ())]

    def sharing(self, sentence: Sentence, rarest: int, most: int) -> list[Sentence]:
        """Sentences that share two of the ``rarest`` words of one, among the first ``most`` that have each."""
        rare = nsmallest(rarest, sentence.word_set, key=lambda word: (len(self._by_word.get(word, ())), word))
        shared = Counter(number for word in rare for number in self._by_word.get(word, ())[:most])
        return [self.sentences[number] for number in sorted(shared) if shared[number] > 1]

    def weight(self, some: Iterable[str]) -> float:
        """The sum of the words' rarities, the same in whatever order they come."""
        return math.fsum(map(self._rarities.__getitem__, some))

    def _weighed(self, sentence: Sentence) -> tuple[frozenset[str], float]:
        known = self._weights.get(sentence.place)
        if known is None:
            own = self._whole.get(sentence.place, sentence).word_set
            known = self._weights[sentence.place] = (own, self.weight(own))
        return known

    def likeness(self, a: Sentence, b: Sentence) -> tuple[float, float]:
        """The shared weight as part of both together, and as part of the lighter one."""
        first, one = self._weights.get(a.place) or self._weighed(a)
        second, other = self._weights.get(b.place) or self._weighed(b)
        common = first & second
        if not common:
            return 0.0, 0.0
        shared = self.weight(common)
        return shared / ((one + other - shared) or 1.0), shared / (min(one, other) or 1.0)

    def covers(self, a: Sentence, b: Sentence) -> float:
        """The share of the weight of what ``b`` tells that ``a`` has too, 0 to 1, but for offices and who says it."""
        return self.cover((a,), b)

    def cover(self, some: Iterable[Sentence], of: Sentence) -> float:
        """The same share, of the words of several sentences together."""
        own = of.word_set - _of_people(of)
        whole = self.weight(own)
        shared = own & frozenset[str]().union(*(each.word_set for each in some))
        return self.weight(shared) / whole if whole else 0.0

    def same(self, a: Sentence, b: Sentence) -> bool:
        """Do the two say the same of the same people, with the same figures?"""
        together, of_lighter = self.likeness(a, b)
        if together < SAME and not (of_lighter >= REPEATED and together >= 0.75 * SAME):
            return False
        return (
            tone(a) == tone(b)
            and figures_agree(a, b)
            and len(_names(a) & _names(b)) > 1
            and bool(_deeds(a) & _deeds(b))
        )

    def alike(self, a: Sentence, b: Sentence) -> bool:
        """Are the two so near that a reader would find the second one said already?"""
        together, of_lighter = self.likeness(a, b)
        return together >= 0.4 or of_lighter >= 0.62

    def others(self, sentence: Sentence) -> list[Sentence]:
        """The sentences of other articles that say the same, one an article, in the order of their articles' days."""
        known = self._others.get(sentence.place)
        if known is None:
            found: dict[str, Sentence] = {}
            for other in self.near(sentence, 0.75 * SAME):
                if other.reading.id not in found and self.same(sentence, other):
                    found[other.reading.id] = other
            known = sorted(found.values(), key=lambda each: (each.reading.article.published or "", *each.place))
            self._others[sentence.place] = known
        return known

    def near(self, sentence: Sentence, together: float) -> list[Sentence]:
        """Sentences of other articles that share a rarer word, and may have that much of the weight in common.

        Those are left out that cannot: two that have a part of their weight in common have at least that part of each
        one's in common, so neither is much heavier, and few of the rarer words are missing.
        """
        own, weight = self._weighed(sentence)
        rare = nsmallest(RARER, own, key=lambda word: (len(self._by_word.get(word, ())), word))
        most_missing = (1 - together) * weight + CLOSE - self.weight(rare)
        shared: defaultdict[int, float] = defaultdict(float)
        for word in rare:
            rarity = self._rarities[word]
            for number in self._by_word.get(word, ()):
                shared[number] += rarity
        least, most = together * weight - CLOSE, weight / together + CLOSE
        near = [
            self.sentences[number]
            for number, part in shared.items()
            if part + most_missing >= 0 and least <= self._weight_of[number] <= most
        ]
        return sorted((each for each in near if each.reading.id != sentence.reading.id), key=lambda each: each.place)

    def is_background(self, sentence: Sentence) -> bool:
        """Does it recur, nearly word for word, in articles of two other days?

        News of a weekday, told again in the week after it, is none.
        """
        dated, day = event_day(sentence, by_article=False), sentence.reading.day
        if dated is not None and dated.rule == "weekday" and day is not None and day - dated.day <= STILL_NEWS:
            return False
        near = (each for each in self.near(sentence, RECURS) if each.reading.day != sentence.reading.day)
        return len({each.reading.day for each in near if self.likeness(sentence, each)[0] >= RECURS}) > 1


def _of_people(sentence: Sentence) -> set[str]:
    """The words of offices, and of whoever says it."""
    text, said = sentence.reading.article.text, voice(sentence)
    parts = [text[slice(*each.role)] for each in sentence.mentions if each.role]
    return {stem(word) for part in (*parts, said.text if said else "") for word in words(part)}


def _names(sentence: Sentence) -> set[str]:
    """The words of the names in a sentence; its first word only where it is known as one."""
    known = [start for _, start, _ in sentence.lands] + [each.whole[0] - sentence.start for each in sentence.mentions]
    return {
        plain(match[0]).removesuffix("'s").removesuffix("’s")
        for match in _NAME.finditer(sentence.text)
        if not any(start <= match.start() < end for start, end in sentence.date_spans)
        and (match.start() in known or not _OPENS.search(sentence.text[: match.start()]))
    }


def tone(sentence: Sentence) -> tuple[bool, bool]:
    """Denied or not, open or settled: "did not say whether he would receive him" is not "did not receive him"."""
    return bool(_DENIED.search(sentence.masked)), bool(_OPEN.search(sentence.masked))


def _deeds(sentence: Sentence) -> set[str]:
    """The words that are no names: what is done, and to what."""
    small = {match[0] for match in re.finditer(r"\b[a-z][a-z-]+\b", sentence.text)}
    return {stem(word) for word in small} & sentence.word_set - _TIMES


def figures_agree(a: Sentence, b: Sentence) -> bool:
    """Figures that are no dates are the same, or one sentence has none."""
    first, second = figures(a), figures(b)
    days = {each.day for each in a.dates}, {each.day for each in b.dates}
    if days[0] and days[1] and not days[0] & days[1]:
        return False
    return not first or not second or first == second


def figures(sentence: Sentence) -> set[str]:
    """The figures of a sentence outside its dates."""
    return {match[0].replace(",", "") for match in _NUMBER.finditer(sentence.undated(sentence.text))}


def reports(sentences: Sequence[Sentence]) -> int:
    """On how many independent origins the first sentence rests, the others saying the same (see ``origins``)."""
    return origins(sentences[0], sentences[1:]).origins


def passages(sentences: Iterable[Sentence]) -> tuple[Passage, ...]:
    return tuple(each.passage for each in sentences)
