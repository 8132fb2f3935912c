"""What a sentence is worth to a commission: central to its story, near to the topic, early, and supported."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from reports.analysis import sayings as said
from reports.analysis.days import event_day
from reports.analysis.judging import ATTRIBUTED
from reports.analysis.news import LEAD, News
from reports.analysis.origins import origins, supporting
from reports.analysis.reading import Sentence
from reports.analysis.topic.belonging import WORDS
from reports.records import Dated, SentenceFinding

# Round numbers, held against the sentences that two editors chose on 23 topics: of a topic's sentences one of theirs
# comes before another one in 75 of 100 pairs. How many reports there are, and which verb, told nothing of that.
CENTRAL, NEAR, SALIENT, OPENING, SUPPORT, ASKED, DATED = 2.0, 0.8, 1.0, 1.0, 0.4, 0.3, 0.5

# Signs that a sentence is worth its place, each counted once, and how many it must have: of 699 sentences that severe
# readers judged, with two or fewer 43 in 100 were of use, with three or four 67, with more 84.
SIGNS, SIGNS_OF_STORY = 3, 2  # of many matters, and of one story, all of which is asked for
TOLD_ALSO = 0.2  # salience
OF_TOPIC, ALL_TOPIC = 0.3, 0.6  # nearness with one word of the topic, and with its name or two


@dataclass(frozen=True)
class Study(News):
    """What all kinds of finding are made from: the news of a commission, and what each sentence of it is worth."""

    @cached_property
    def _centres(self) -> dict[int, Counter[str]]:
        """The words of each story, weighed by their rarity, one vote an article."""
        centres: dict[int, Counter[str]] = {}
        for reading in self.readings:
            if reading.language == self.language:
                centre = centres.setdefault(reading.story, Counter())
                centre.update(self._headlines[reading.id].union(*(each.word_set for each in reading.sentences)))
        return {
            story: Counter({word: count * self.sayings.rarity(word) for word, count in centre.items()})
            for story, centre in centres.items()
        }

    @cached_property
    def _lengths(self) -> dict[int, float]:
        """The length of each story's centre."""
        return {
            story: math.sqrt(sum(value * value for value in centre.values())) for story, centre in self._centres.items()
        }

    def worth(self, sentence: Sentence, others: Sequence[Sentence] = ()) -> float:
        """The sum of its parts; compared within one study only."""
        score = CENTRAL * self._central(sentence) + NEAR * self._near(sentence) + SALIENT * self.salience(sentence)
        score += OPENING / (1 + 0.5 * max(0, sentence.paragraph))
        score += SUPPORT * math.log2(said.reports([sentence, *others]))
        score += ASKED * bool(set(sentence.named) & set(self.asked))
        return round(score, 4)

    def _central(self, sentence: Sentence) -> float:
        centre = self._centres.get(sentence.reading.story, Counter())
        own = {word: self.sayings.rarity(word) for word in sentence.word_set}
        length = math.sqrt(sum(value * value for value in own.values()))
        whole = self._lengths.get(sentence.reading.story, 0.0)
        return sum(value * centre[word] for word, value in own.items()) / (length * whole) if length and whole else 0.0

    def _near(self, sentence: Sentence) -> float:
        """The share of the topic's words, its names above all, that the sentence has; at most one."""
        if not self.topic:
            return 0.0
        shared = self.topic & sentence.word_set
        if not shared:
            return 0.0
        return min(1.0, sum(2 if word in self._names else 1 for word in shared) / 3)

    def is_worthy(self, sentence: Sentence, dated: Dated | None, others: Sequence[Sentence]) -> bool:
        """Speaks enough for it: a day of its own, words of the topic, whose word it is, its place at the head of an
        article, what others tell?"""
        near = self._near(sentence)
        signs = (
            dated is not None and dated.phrase is not None,
            near >= OF_TOPIC,
            near >= ALL_TOPIC,
            self.salience(sentence) >= TOLD_ALSO,
            sentence.paragraph <= LEAD,
            bool(others),
            ATTRIBUTED.search(sentence.masked) is not None,
            self.words_of_event_in(sentence) >= WORDS,
            self.is_of_its_name(sentence) or self.names_people_of_event(sentence),
        )
        return sum(signs) >= (SIGNS_OF_STORY if self.is_one_story else SIGNS)

    def finding(
        self, sentence: Sentence, dated: Dated | None, others: Sequence[Sentence], score: float
    ) -> SentenceFinding:
        rests = origins(sentence, others)
        return SentenceFinding(
            passage=sentence.passage,
            story=sentence.reading.story,
            score=score,
            dated=dated,
            countries=sentence.countries,
            home=sentence.home,
            others=said.passages(supporting(others)),
            reason=rests.words,
            origins=rests.origins,
            said_by=rests.said_by,
        )

    def _is_told_in_period(self, sentence: Sentence, dated: Dated | None) -> bool:
        """What no day of its own has is of its article's, which may have appeared after the period."""
        day = sentence.reading.day
        return dated is not None or day is None or day <= self.commission.until

    @cached_property
    def weighed(self) -> tuple[tuple[Sentence, Dated | None, tuple[Sentence, ...], float], ...]:
        """The facts of the period with their day, those that say the same, and their worth; the worthiest first."""
        found = []
        for sentence in self.facts:
            dated = event_day(sentence)
            if (
                self.is_in_period(dated)
                and self._is_told_in_period(sentence, dated)
                and self.is_news(sentence, dated)
                and self.is_about(sentence)
            ):
                others = tuple(self.sayings.others(sentence))
                found.append(
                    (sentence, dated, others, round(self.worth(sentence, others) + DATED * (dated is not None), 4))
                )
        return tuple(sorted(found, key=lambda each: (-each[3], each[0].reading.article.published or "", each[0].place)))
