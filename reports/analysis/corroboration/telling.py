"""What a sentence tells, laid open so that another can be held against it: who did what to whom, where, how many.

Read without its frame ("..., the ministry said") and its quotations. A sentence that doubts, or whose day is the day on
which somebody said it, tells no event.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from crawler.archive.text import rarity
from reports.analysis.corroboration.clauses import Token, inside, same_word, tokens_of, weighs
from reports.analysis.corroboration.deeds import deeds, noun_deeds
from reports.analysis.corroboration.naming import Name, names_of
from reports.analysis.corroboration.sides import Done, Part, sides_of
from reports.analysis.days import event_day, is_future, is_vague
from reports.analysis.framing import frame_of
from reports.analysis.numbers import Number, numbers
from reports.analysis.reading import Sentence, once
from reports.records import Dated

_DOUBT = re.compile(
    r"\b(?:reportedly|allegedly|alleged|rumou?r\w*|unconfirmed|suspected|feared|believed|thought to|hop(?:ed|es|ing)|"
    r"denied|denies|claim(?:s|ed|ing)?(?! (?:the )?responsibility)|tried|trying|attempt\w*|close to|verge|apparently|"
    r"possibly|perhaps|may have|might have|could have|appear(?:s|ed)? to|seem(?:s|ed)? to|purported\w*|unclear|"
    r"whether|if)\b"
)
_JUST = re.compile(r"\b(?:has|have) (?:been )?(?:[a-z]+ed|[a-z]+en|shot|killed|hit|won|left|struck)\b")
_RELATED = frozenset(
    "brother sister son sons daughter wife husband father mother family cousin nephew uncle aide aides adviser ally "
    "allies supporter supporters lawyer spokesman spokeswoman deputy bodyguard bodyguards relative relatives widow "
    "grandchildren grandson driver counterpart former ex successor predecessor".split()
)
_AMOUNTS = frozenset("hundreds thousands dozens scores tens millions".split())
_SPAN = re.compile(r"[ -](?:years?|months?)[ -](?:ago|old|earlier)\b")  # "two years ago" counts nothing
SUBORDINATE = 0.3  # what a word after "after" or "who" weighs


@dataclass(frozen=True, slots=True)
class Matter:
    """What a sentence speaks of: ``words`` are those that are no names, deeds, dates or numbers, with their weight."""

    names: tuple[Name, ...]
    numbers: tuple[Number, ...]
    amounts: frozenset[str]
    related: frozenset[str]
    words: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Telling:
    """What a sentence tells of a day: ``dated``, or without one as news of the days before its article.

    ``done`` stands in its main clause, ``beside`` in "when ..." or as a noun.
    """

    sentence: Sentence
    dated: Dated | None
    done: tuple[Done, ...]
    beside: tuple[Done, ...]
    matter: Matter

    @property
    def day(self) -> date | None:
        return self.dated.day if self.dated else None


@once
def telling(sentence: Sentence) -> Telling | None:
    """None where it tells no event, done and beyond doubt; also where it names a time that is no single day."""
    dated = event_day(sentence)
    if sentence.reading.language != "en" or _DOUBT.search(sentence.masked) or (dated and dated.time):
        return None
    if dated is None and not _is_news(sentence):
        return None
    frame = frame_of(sentence)
    first, last = (frame.first, frame.last) if frame else (0, len(sentence.masked))
    tokens = tokens_of(sentence, first, last)
    if dated and not _is_dated_here(sentence, dated, tokens):
        return None
    names = _names(sentence, first, last)
    main = [each for each in tokens if each.kind == "main"]
    done = sides_of(main, names, sentence.date_spans)
    if not done:
        return None
    deed_words = {main[n].start for each in done for n in range(each.deed.first, each.deed.last + 1)}
    beside = _beside(tokens, frozenset(each.deed.name for each in done))
    return Telling(sentence, dated, done, beside, _matter(sentence, tokens, names, deed_words))


def _is_news(sentence: Sentence) -> bool:
    """Without a day: is it told as what has just happened, no other time being named?"""
    if sentence.dates or sentence.reading.day is None or is_future(sentence):
        return False
    return not is_vague(sentence) or _JUST.search(sentence.masked) is not None


def matter_of(sentence: Sentence, first: int, last: int) -> Matter:
    """What a part of a sentence speaks of, its verbs among the words."""
    return _matter(sentence, tokens_of(sentence, first, last), _names(sentence, first, last), set())


def _names(sentence: Sentence, first: int, last: int) -> tuple[Name, ...]:
    return tuple(each for each in names_of(sentence) if first <= each.start < last)


def _matter(sentence: Sentence, tokens: Sequence[Token], names: tuple[Name, ...], deed_words: set[int]) -> Matter:
    dates = sentence.date_spans
    first, last = (tokens[0].start, tokens[-1].end) if tokens else (0, 0)
    counted = _numbers(sentence, first, last, dates)
    return Matter(
        names,
        counted,
        frozenset(each.low for each in tokens) & _AMOUNTS,
        frozenset(each.low for each in tokens if each.kind != "sub") & _RELATED,
        _words(tokens, names, [*dates, *((each.start, each.end) for each in counted)], deed_words),
    )


def _is_dated_here(sentence: Sentence, dated: Dated, tokens: Sequence[Token]) -> bool:
    """Does the phrase stand in what is told, and not in "after ..." or with who says it?"""
    if dated.phrase is None:
        return True
    at = dated.phrase.start - sentence.start
    return any(each.start >= at and each.start < dated.phrase.end - sentence.start and each.kind != "sub"
               for each in tokens)  # fmt: skip


def _beside(tokens: Sequence[Token], classes: frozenset[str]) -> tuple[Done, ...]:
    low = [each.low for each in tokens if each.kind == "beside"]
    main = [each.low for each in tokens if each.kind == "main"]
    return tuple(Done(each, Part(), Part()) for each in (*deeds(low[1:]), *noun_deeds(main, classes)))


def _numbers(sentence: Sentence, first: int, last: int, dates: Sequence[tuple[int, int]]) -> tuple[Number, ...]:
    """The numbers told, without dates; "one" is seldom a count."""
    return tuple(
        each
        for each in numbers(sentence.masked)
        if first <= each.start < last
        and not inside(each.start, dates)
        and not (each.value == 1 and sentence.masked[each.start].isalpha())
        and not _SPAN.match(sentence.masked, each.end)
    )


def _words(
    tokens: Sequence[Token], names: Sequence[Name], passed: Sequence[tuple[int, int]], deed_words: set[int]
) -> tuple[tuple[str, float], ...]:
    found: dict[str, float] = {}
    for each in tokens:
        if each.start in deed_words or each.low == "," or not weighs(each, names, passed):
            continue
        weight = rarity(each.low) * (SUBORDINATE if each.kind != "main" else 1.0)
        word = same_word(each.low)
        found[word] = max(weight, found.get(word, 0.0))
    return tuple(sorted(found.items()))
