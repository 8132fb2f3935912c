"""Corroboration at the level of the event: which sentences of other articles tell the same event of the same day.

Sentences of two newsrooms seldom share their words; where they do, one is mostly a copy of the other. So what each
tells is laid open (``telling``) and held against the other (``bearing``). A false corroboration costs far more than a
missed one: in doubt two sentences tell different things. English only; other languages find nothing here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cached_property

from reports.analysis.corroboration.bearing import FRESH, appeared_together, bears_out, contradicts
from reports.analysis.corroboration.naming import same_name
from reports.analysis.corroboration.saying import Saying, key_of, saying, says_the_same
from reports.analysis.corroboration.telling import Telling, telling
from reports.analysis.days import event_day, is_vague, tells_of_the_past
from reports.analysis.origins import are_of_two_newsrooms, may_support, newsrooms
from reports.analysis.reading import Sentence
from reports.analysis.sayings import Sayings
from reports.records import Dated

__all__ = ["Corroboration", "Saying", "Telling", "bears_out", "saying", "says_the_same", "telling"]

MOST = 100  # sentences of one key that are held against one
LEAST = 3  # words that two reports of one saying share
RARER = 8  # words of a sentence by which others of its matter are found
Key = tuple[str, str]  # deed, name


class Corroboration:
    """The events of a study's articles, looked up by day, deed and name."""

    def __init__(self, sayings: Sayings) -> None:
        self._sayings = sayings
        self._told: dict[tuple[str, int], Telling | None] = {}
        self._said: dict[tuple[str, int], Saying | None] = {}
        self._days: dict[date, dict[Key, list[Telling]]] = {}

    def others(self, sentence: Sentence) -> list[Sentence]:
        """Sentences of other articles that tell all of the event that this one tells, one an article, in order."""
        told = self.told(sentence) if newsrooms(sentence.reading) else None
        if told is None:
            return []
        near = [*self._of_its_day(told), *self._of_its_words(told, of_others=True)]
        return _of_others(sentence, (each.sentence for each in near if bears_out(told, each)))

    def is_open(self, sentence: Sentence) -> bool:
        """Does another article, of whatever worth, give another figure for the same deed?"""
        told = self.told(sentence)
        near = [*self._of_its_day(told), *self._of_its_words(told)] if told and told.matter.numbers else []
        return told is not None and any(
            each.sentence.reading.id != sentence.reading.id and contradicts(told, each) for each in near
        )

    def day_of(self, sentence: Sentence, others: Sequence[Sentence]) -> Dated | None:
        """The one day that the others, who tell the same, name; else about that of the first report."""
        found = [
            dated
            for each in others
            for told in [self.told(each) or self.said(each)]
            if told is not None and (dated := told.dated) is not None and dated.phrase is not None
        ]
        if found:
            return found[0] if len({each.day for each in found}) == 1 else None
        if sentence.dates or is_vague(sentence) or not tells_of_the_past(sentence):
            return None
        if self.told(sentence) is None and self.said(sentence) is None:
            return None
        near = [each.reading.day for each in others if appeared_together(sentence.reading, each.reading)]
        days = [each for each in (*near, sentence.reading.day) if each is not None]
        return Dated(min(days), "published") if near else None

    def hearers(self, sentence: Sentence) -> list[Sentence]:
        """Sentences of other articles that report that the same was said, where this one opens with who said it."""
        said = self.said(sentence) if newsrooms(sentence.reading) else None
        if said is None or not said.opens:
            return []
        near = [
            each
            for each in self._sayings.holding(key_of(said.voice))
            if _is_of_another(sentence, each)
            and _is_close(sentence, each)
            and len(sentence.word_set & each.word_set) >= LEAST
        ]
        heard = [each for each in map(self.said, near[:MOST]) if each is not None]
        return _of_others(sentence, (each.sentence for each in heard if says_the_same(said, each)))

    def overlap(self, one: Sentence, other: Sentence) -> bool:
        """Do two sentences tell of one event, so that a reader would find the second one told already?"""
        first, second = self.told(one), self.told(other)
        if first is None or second is None or (first.day and second.day and first.day != second.day):
            return False
        deeds = {each.deed.name for each in first.done} & {each.deed.name for each in second.done}
        names = [each for each in first.matter.names if not each.land]
        return bool(deeds) and any(same_name(each, it) for each in names for it in second.matter.names)

    def told(self, sentence: Sentence) -> Telling | None:
        if sentence.place not in self._told:
            self._told[sentence.place] = telling(sentence)
        return self._told[sentence.place]

    def said(self, sentence: Sentence) -> Saying | None:
        if sentence.place not in self._said:
            self._said[sentence.place] = saying(sentence)
        return self._said[sentence.place]

    def _of_its_day(self, told: Telling) -> list[Telling]:
        """Those that share the day, a deed and the name that the fewest share, in the order of their places."""
        if told.day is None:
            return []
        if told.day not in self._days:
            self._days[told.day] = self._index(self._dated.get(told.day, []))
        index, deed = self._days[told.day], told.done[0].deed.name
        named = [each for each in told.matter.names if not each.land] or told.matter.names
        sets = [index.get((deed, name.key), []) for name in named]
        return min(sets, key=lambda each: (len(each), [one.sentence.place for one in each]), default=[])[:MOST]

    def _of_its_words(self, told: Telling, *, of_others: bool = False) -> list[Telling]:
        """Those that share two of its rarer words, of articles of about its time; perhaps of other newsrooms only."""
        own = told.sentence
        near = [each for each in self._sayings.sharing(own, RARER, MOST) if _is_close(own, each) and _is_read(each)]
        found = (self.told(each) for each in near if not of_others or _is_of_another(own, each))
        return [each for each in found if each is not None]

    def _index(self, sentences: Iterable[Sentence]) -> dict[Key, list[Telling]]:
        found: defaultdict[Key, list[Telling]] = defaultdict(list)
        for told in map(self.told, sentences):
            if told is not None:
                deeds = {done.deed.name for done in (*told.done, *told.beside)}
                for key in sorted((deed, name.key) for deed in deeds for name in set(told.matter.names)):
                    found[key].append(told)
        return dict(found)

    @cached_property
    def _dated(self) -> dict[date, list[Sentence]]:
        """The sentences that have a day, by it, in the order of their places."""
        found: defaultdict[date, list[Sentence]] = defaultdict(list)
        for each in sorted(filter(_is_read, self._sayings.sentences), key=lambda one: one.place):
            if (each.dates or each.paragraph <= 1) and (dated := event_day(each)) is not None:
                found[dated.day].append(each)
        return dict(found)


def _is_read(sentence: Sentence) -> bool:
    reading = sentence.reading
    return reading.language == "en" and not reading.is_opinion and reading.may_quote


def _is_of_another(one: Sentence, other: Sentence) -> bool:
    """Are they of two newsrooms, both of them known?"""
    return are_of_two_newsrooms(one.reading, other.reading)


def _is_close(one: Sentence, other: Sentence) -> bool:
    """Did the two articles appear about the same time?"""
    return abs(((one.reading.day or date.min) - (other.reading.day or date.max)).days) <= FRESH


def _of_others(sentence: Sentence, near: Iterable[Sentence]) -> list[Sentence]:
    """One an article, none of the sentence's own, in the order of their articles' days."""
    found: dict[str, Sentence] = {}
    for each in near:
        if each.reading.id != sentence.reading.id and _is_read(each) and may_support(each):
            found.setdefault(each.reading.id, each)
    return sorted(found.values(), key=lambda each: (each.reading.article.published or "", *each.place))
