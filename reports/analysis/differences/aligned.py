"""Sentences of one story that are the same but for a number, a name or a day: two accounts, or one replaced."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from crawler.archive.text import rarity
from reports.analysis.differences.differing import Mismatch, mismatch
from reports.analysis.differences.tokens import Token, is_said_on, tokens
from reports.analysis.figures import is_stale_standfirst
from reports.analysis.fitness import is_fit, is_fit_to_answer
from reports.analysis.origins import are_of_two_newsrooms
from reports.analysis.own_state import may_tell
from reports.analysis.reading import Reading, Sentence
from reports.analysis.worth import Study
from reports.records import Account, Difference
from reports.views import VIEWS

RARE = 5  # of a sentence's rarest words, one must be shared
NEAR = 0.25  # share of the words of both that both have, before the two are held against each other
SHARED_POSTPONED = 0.85  # where the later article names a day that had not come when the earlier one appeared
FEWEST = 4  # words that carry matter
DAYS = timedelta(days=1)  # between the articles: what was written later may count something later
RECENT = timedelta(days=40)  # a day further off is no day of the news
# What only grows while it is counted.
_TOLL = re.compile(
    r"\b(?:killed|killing|dead|died|deaths?|death toll|toll|wounded|injured|hurt|arrested|detained|missing|displaced|"
    r"evacuated|cases|infected|rescued|homeless|casualties|victims|fled|bodies|recovered|destroyed|damaged)\b"
)
_UPDATED = re.compile(
    r"\b(?:rose|risen|rises|climbed|raised|revised|updated|increased|now (?:stands|at|stood)|so far|lowered|corrected|"
    r"later|had grown|has grown|jumped|reached)\b"
)
# Who wrote the article is no matter of it.
_CREDITED = ("ing by", "contributed", "those of")  # one of them is in all that ``_CREDITS`` finds
_CREDITS = re.compile(
    r"\b(?:[Rr]eporting|[Ee]diting|[Ww]riting) by\b|\bcontributed to this (?:report|article|story)\b"
    r"|\b(?:opinions|views)\b.* those of\b"
)
_VIEWS = re.compile(
    r"/(?:opinions?|commentary|editorials?|columns?|columnists?|comment-is-free|letters|blogs?)/", re.IGNORECASE
)
_OWN_VOICE = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|me|us)\b")
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
Place = tuple[str, int]


class _Order(dict[str, tuple[float, str]]):
    """What puts words in order, the rarest first; reckoned when a word is first asked for."""

    def __init__(self, language: str) -> None:
        self._language = language

    def __missing__(self, word: str) -> tuple[float, str]:
        self[word] = found = (-rarity(word, self._language), word)
        return found


def aligned_differences(study: Study) -> Iterator[tuple[Difference | None, set[Place]]]:
    """Each difference with the sentences that must not stand as facts, in the order of their places."""
    known: dict[Place, tuple[Token, ...]] = {}
    for first, second in _pairs(study):
        for each in (first, second):
            if each.place not in known:
                known[each.place] = tokens(each)
        found = mismatch(first, second, known[first.place], known[second.place])
        if found is None:
            continue
        earlier, later, seen = _by_age(first, second, found)
        if found.kind == "number" and _replaces(earlier, later, seen):
            yield _difference(earlier, later, seen, replaced=True), {earlier.place}
        elif not found.days_differ and _are_of_one_time(earlier, later, seen):
            yield _difference(earlier, later, seen, replaced=False), {earlier.place, later.place}


def _by_age(first: Sentence, second: Sentence, found: Mismatch) -> tuple[Sentence, Sentence, Mismatch]:
    if _age(first) <= _age(second):
        return first, second, found
    counted = (found.numbers[1], found.numbers[0]) if found.numbers else None
    return second, first, Mismatch(found.kind, found.second, found.first, found.shared, counted, found.days_differ)


def _age(sentence: Sentence) -> tuple[str, str, int]:
    return (sentence.reading.article.published or "", *sentence.place)


def _pairs(study: Study) -> Iterator[tuple[Sentence, Sentence]]:
    """Sentences of one story by two sources that share enough words to be compared."""
    # By story and word the numbers of the sentences that have it.
    held: defaultdict[int, defaultdict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    before: defaultdict[int, list[Reading]] = defaultdict(list)  # by story
    independent: set[str] = set()  # of these the ids of those that may be held against the present one
    order = _Order(study.language)
    read = [each for each in _read(study) if len(each.word_set) >= FEWEST]
    for number, sentence in enumerate(read):
        reading = sentence.reading
        story, earlier = held[reading.story], before[reading.story]
        if not earlier or earlier[-1] is not reading:
            independent = {each.id for each in earlier if _are_independent(reading, each)}
            earlier.append(reading)
        rare = sorted(sentence.word_set, key=order.__getitem__)[:RARE]
        near = [read[each] for each in {each for word in rare for each in story[word]}]
        near = [each for each in near if each.reading.id in independent and _overlap(sentence, each) >= NEAR]
        for other in sorted(near, key=_place):
            yield other, sentence
        for word in sentence.word_set:
            story[word].append(number)


def _place(sentence: Sentence) -> Place:
    return sentence.place


def _overlap(a: Sentence, b: Sentence) -> float:
    shared = len(a.word_set & b.word_set)
    return shared / (len(a.word_set) + len(b.word_set) - shared)


def _read(study: Study) -> Iterable[Sentence]:
    for reading in study.readings:
        if reading.language == study.language and reading.may_quote and not _is_view(reading):
            for sentence in reading.sentences:
                if _is_credit(sentence.text) or (reading.is_opinion and _OWN_VOICE.search(sentence.masked)):
                    continue
                if is_stale_standfirst(sentence):
                    continue
                if may_tell(sentence):
                    yield sentence


def _is_credit(text: str) -> bool:
    return any(each in text for each in _CREDITED) and _CREDITS.search(text) is not None


def _is_view(reading: Reading) -> bool:
    """Does the article call itself somebody's view? One that only sounds so may tell what another outlet tells."""
    return reading.article.kind in VIEWS or _VIEWS.search(reading.article.url) is not None


def _are_independent(one: Reading, other: Reading) -> bool:
    """Articles of two newsrooms that are not far apart in time."""
    if one.id == other.id or (one.is_opinion and other.is_opinion) or not are_of_two_newsrooms(one, other):
        return False
    return one.day is None or other.day is None or abs(one.day - other.day) <= 7 * DAYS


def _replaces(earlier: Sentence, later: Sentence, found: Mismatch) -> bool:
    """Does the later article's figure take the place of the earlier one's, as tolls do?"""
    if found.numbers is None or earlier.reading.day is None or later.reading.day is None:
        return False
    if (earlier.reading.article.published or "") >= (later.reading.article.published or ""):
        return False
    old, new = found.numbers
    if _UPDATED.search(later.masked) and not _UPDATED.search(earlier.masked):
        return True
    is_toll = bool(_TOLL.search(earlier.masked) and _TOLL.search(later.masked))
    return is_toll and new.value > old.value and later.reading.day > earlier.reading.day


def _are_of_one_time(earlier: Sentence, later: Sentence, found: Mismatch) -> bool:
    """Do both tell of the same day: the same day named in both, or else articles that appeared close together?"""
    if found.kind == "date":
        return found.shared >= SHARED_POSTPONED or not _is_news_to(earlier, later, found)
    if found.kind != "number":
        return True
    if set(_WEEKDAY.findall(earlier.text)) & set(_WEEKDAY.findall(later.text)):
        return True
    days = [_days(sentence) for sentence in (earlier, later)]
    if days[0] and days[1]:
        return bool(days[0] & days[1])
    one, other = earlier.reading.day, later.reading.day
    if days[0] or days[1]:
        return (other if days[0] else one) in (days[0] or days[1])
    return one is None or other is None or other - one <= DAYS


def _is_news_to(earlier: Sentence, later: Sentence, found: Mismatch) -> bool:
    """Does the later article tell of a day that had not come when the earlier one appeared?"""
    start, end = (later.start + each for each in found.second)
    told = [each.day for each in later.dates if each.start < end and start < each.end]
    return earlier.reading.day is not None and any(each > earlier.reading.day for each in told)


def _days(sentence: Sentence) -> set[date]:
    """The days of which it tells: not those on which it was said, nor those long before."""
    near = [each for each in sentence.dates if sentence.reading.day and abs(each.day - sentence.reading.day) <= RECENT]
    return {each.day for each in near if not is_said_on(sentence.text[: each.start - sentence.start])}


def _difference(earlier: Sentence, later: Sentence, found: Mismatch, *, replaced: bool) -> Difference:
    accounts = (_account(earlier, found.first), _account(later, found.second))
    matter = _around(earlier, found.first) if found.kind == "number" else found.kind
    both = (earlier, later)
    return Difference(
        matter,
        accounts,
        earlier.reading.story,
        replaced,
        stands_alone=all(map(is_fit, both)),
        side_by_side=all(is_fit_to_answer(each, frozenset()) for each in both),
    )


def _account(sentence: Sentence, span: tuple[int, int]) -> Account:
    return Account(sentence.passage, sentence.part(*span))


def _around(sentence: Sentence, span: tuple[int, int]) -> str:
    """What is counted, in the words of the first account."""
    return " ".join(sentence.text[span[1] :].split()[:3]).strip(".,;:")
