"""Which sentence tells best what happened on a day: one near the centre of all that the articles say of that day.

The centre is made of the sentences that name the day and of the first ones of articles that appeared on it, each
article with one voice; words weigh by their rarity in the language, which no article changes.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from crawler.archive.text import DateFound, rarity, stem, words
from reports.analysis.day_lines import event_of_line
from reports.analysis.days import event_day, is_future, is_vague, tells_of_the_past
from reports.analysis.reading import Reading, Sentence, once
from reports.analysis.worth import Study
from reports.records import Dated, Passage

FRESH = 3  # sentences of an article that may be news of its own day
LONGEST = 45  # words: more is seldom one sentence
SHORTEST = 5
_BEGINS = re.compile(r"[\s\"'`“«‘„(]*[^\W_]")
_ENDS = re.compile(r"[.!?۔。।؟][\s'\"”»’)]*$")
# "LUMI: We closed", "KOCI, PORT GUILD : We closed", "Source : We closed": a speaker or a label before the sentence.
_LABEL = re.compile(r"(?:[A-Z][A-Z.'’-]+(?:[ ,(][^:]{0,60})?|[A-Z]\w+) ?: ")
_LEANS = re.compile(
    r"(?:But|And|So|Then|Also|However|Meanwhile|That|This|These|Those|It|He|She|They|His|Her|Their|Its|There|Here|I|We|You)\b"
)
_OWN_VOICE = re.compile(r"\b(?:I|we|We|my|our|you|You|us)\b")
# What is added to the nearness to the centre, which is 0 to 1.
TELLS = 0.3  # its event, by its own words, was on that day
FACT = 0.15  # it may be printed by itself
LINE = 0.2  # it is of an article's own list of days
TOPIC = 0.1  # it has a word of the topic, or a country that is asked for
LEAD = 0.1  # it is of the first paragraph, half as much in the second
LEANS = -0.2  # on a sentence before it
VOICE = -0.15  # it is somebody's, not the reporter's
VIEW = -0.15  # the article is no news report
NO_PAST = -0.1  # it tells of nothing that happened
FUTURE = -0.3  # it tells of what was yet to come
LONG = -0.25


_Found = tuple[Sentence, Dated, int, float]


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence that may tell what happened on its day. ``start``: where in the article its words begin.

    ``worth`` is its own, before nearness to the centre; ``words`` are stems with their weights, of length 1 in all.
    """

    sentence: Sentence
    dated: Dated
    start: int
    worth: float
    words: dict[str, float]

    @property
    def passage(self) -> Passage:
        return Passage(self.sentence.reading.article, self.start, self.sentence.end)


@once
def tellings(study: Study) -> dict[date, list[tuple[float, Telling]]]:
    """For each day the sentences that tell of it, best first, with what each is worth."""
    facts = frozenset(each.place for each in study.facts)
    found: defaultdict[date, list[Telling]] = defaultdict(list)
    for reading in study.readings:
        if reading.language == study.language and reading.may_quote and reading.day is not None:
            for sentence, dated, start, worth in _of_article(reading):
                found[dated.day].append(_telling(study, sentence, dated, start, worth, sentence.place in facts))
    return {day: _in_order(some) for day, some in found.items()}


def _of_article(reading: Reading) -> Iterator[_Found]:
    for number, sentence in enumerate(reading.sentences):
        if sentence.dates:
            yield from _named(sentence)
        elif number < FRESH and sentence.paragraph <= 1 and reading.day and _is_fresh(sentence):
            yield sentence, Dated(reading.day, "published"), sentence.start, 0.0


def _is_fresh(sentence: Sentence) -> bool:
    """Is it news of its article's day: something of the past, at a time that it leaves open?"""
    is_past = tells_of_the_past(sentence) and not is_future(sentence) and not is_vague(sentence)
    return is_past and _is_whole(sentence.text)


def _named(sentence: Sentence) -> Iterator[_Found]:
    """The sentence once for each day that it names, with what it is worth for telling of the day."""
    line = event_of_line(sentence)
    if not _is_whole(sentence.reading.article.text[line or sentence.start : sentence.end]):
        return
    told = event_day(sentence, by_article=False)
    named: dict[date, DateFound] = {}
    for each in sentence.dates:
        named.setdefault(each.day, each)
    for day, each in named.items():
        tells = told is not None and told.day == day
        dated = Dated(day, each.rule, Passage(sentence.reading.article, each.start, each.end))
        if line is not None and day == sentence.dates[0].day:
            yield sentence, dated, line, TELLS + LINE
        else:
            yield sentence, told if told and tells else dated, sentence.start, TELLS * tells


def _telling(study: Study, sentence: Sentence, dated: Dated, start: int, worth: float, is_fact: bool) -> Telling:
    text = sentence.reading.article.text[start : sentence.end]
    worth += FACT * (is_fact and (worth > 0 or dated.phrase is None))  # a fact of another day is none of this one
    worth += LEAD / (1 + max(0, sentence.paragraph)) + TOPIC * _is_on_topic(study, sentence)
    worth += LONG * (text.count(" ") >= LONGEST) + NO_PAST * (not tells_of_the_past(sentence))
    worth += FUTURE * is_future(sentence) + VOICE * _is_somebodys(sentence) + VIEW * sentence.reading.is_opinion
    worth += LEANS * (sentence.reading.language == "en" and _LEANS.match(text) is not None)
    return Telling(sentence, dated, start, worth, _weights(text, sentence))


def _is_on_topic(study: Study, sentence: Sentence) -> bool:
    return not study.topic.isdisjoint(sentence.words) or bool(
        study.asked and set(study.asked).intersection(sentence.named)
    )


def _is_somebodys(sentence: Sentence) -> bool:
    """Is it mostly quoted, or in the first or second person?"""
    outside = sentence.masked
    return len(outside.replace(" ", "")) * 2 < len(sentence.text.replace(" ", "")) or (
        sentence.reading.language == "en" and bool(_OWN_VOICE.search(outside))
    )


def _is_whole(text: str) -> bool:
    """Is it a sentence, and no headline, caption, speaker's name or half of one?"""
    count = text.count(" ") + 1
    return (
        bool(_BEGINS.match(text) and _ENDS.search(text))
        and (count >= SHORTEST or not text.isascii())
        and not text[:1].islower()
        and "|" not in text
        and not _LABEL.match(text)
    )


def _weights(text: str, sentence: Sentence) -> dict[str, float]:
    """The stems of a text that carry its matter, with their weights; dates are no such words."""
    language = sentence.reading.language
    kept = sentence.word_set
    return _of_length_one({cut: rarity(word, language) for word in words(text) if (cut := stem(word)) in kept})


def _in_order(some: Sequence[Telling]) -> list[tuple[float, Telling]]:
    centre = _centre(some)
    valued = [(round(each.worth + _nearness(each.words, centre), 4), each) for each in some]
    return sorted(valued, key=_order)


def _order(each: tuple[float, Telling]) -> tuple[float, str, str, int]:
    worth, telling = each
    return (-worth, telling.sentence.reading.article.published or "", *telling.sentence.place)


def _centre(some: Sequence[Telling]) -> dict[str, float]:
    """The sum of the sentences, in which each article has one voice; of length 1."""
    voices = Counter(each.sentence.reading.id for each in some)
    centre: defaultdict[str, float] = defaultdict(float)
    for each in some:
        for word, weight in each.words.items():
            centre[word] += weight / voices[each.sentence.reading.id]
    return _of_length_one(centre)


def _nearness(words: dict[str, float], centre: dict[str, float]) -> float:
    return sum(weight * centre[word] for word, weight in words.items())


def _of_length_one(words: dict[str, float]) -> dict[str, float]:
    length = math.sqrt(sum(weight * weight for weight in words.values())) or 1.0
    return {word: weight / length for word, weight in words.items()}
