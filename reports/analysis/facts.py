"""Key facts: figures with what they count or measure, as of which day, and who counts; of those that replace others
the last.

A figure is a fact where its sentence can stand alone, is on the word of somebody named or of an article's own report,
and says what happened to what: "72 of its employees had been killed". Disputed figures are none (see ``differences``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from crawler.archive.text import stop_words
from reports.analysis import sayings as said
from reports.analysis.attribution import SAID, body_span, is_second_hand, is_unnamed
from reports.analysis.days import ANY_MONTH, event_dates, is_future
from reports.analysis.figures import Figure, figures, is_stale_standfirst
from reports.analysis.fitness import is_fit
from reports.analysis.measures import Measured, measured
from reports.analysis.own_state import may_tell
from reports.analysis.reading import Sentence
from reports.analysis.standing import standing_of
from reports.analysis.taken_back import taken_back_by
from reports.analysis.tolls import tolls_of
from reports.analysis.unreal import is_unreal
from reports.analysis.voices import voice
from reports.analysis.worth import Study
from reports.languages import primary
from reports.records import Dated, Fact, Passage

MOST = 20
TOTAL = 0.3  # worth of a figure that sums up
SOURCED = 0.3  # worth of a figure with who counts
# "The United Nations counted 451 lorries": who counts, by a verb of counting rather than of speech.
_COUNTS = re.compile(
    r"(?P<who>(?:\b[Tt]he )?[A-Z][\w’'-]+(?: (?:[A-Z][\w’'-]+|of|for|and|the)){0,6}?) "
    r"(?:has |have |had )?(?:counted|recorded|registered|documented|tallied) $"
)
_ESTIMATES = re.compile(r"\b(?:estimat\w+|according to|count(?:s|ed)|report(?:s|ed))\b")
_CITING = re.compile(r"\b(?:citing|quoting|cited|quoted)\b")
# When it happened, where that is no day: such a figure holds neither for the sentence's day nor for the article's.
_LONG_AGO = re.compile(
    rf"\b(?:in|during) (?:(?:early|late|mid)[ -])?(?:(?:{ANY_MONTH})\b(?! \d{{1,2}}\b)|"
    r"(?:19|20)\d\d\b)|\b(?:last|earlier this|the previous) (?:month|year)\b"
)
# And wherever that is said: "four months ago", "in the past year".
_AGO = re.compile(
    r"\b(?:weeks?|months?|years?|decades?) (?:ago|earlier|before)\b|"
    r"\b(?:past|previous) (?:\w+ )?(?:year|month|decade)s?\b|\b(?:last|earlier this|the previous) (?:month|year)\b"
)
# "80 deaths from hospitals in Cairo, 36 in Alexandria and 13 in Suez": each is a part of a sum.
_PARTS = re.compile(r"\b\d[\d,]* in [A-Z][\w-]+ ?,? and \d[\d,]* in [A-Z]")
_ASIDE = re.compile(r"\b(?:from|in|by|between|with|for) (?:the )?$")  # "nine people from two families were killed"
# "He left five days after a quake in which 33 died": what the sentence tells is not of them.
_RECALLED = re.compile(r"\b(?:hours?|days?|weeks?|months?|years?) (?:after|before|since)\b[^,;]*$", re.IGNORECASE)
# "The Costa Rican government", "spokesmen for the opposition in Tripoli"; not "he", nor "the Taliban which they".
_NAMED = re.compile(
    r"(?=(?:[Tt]he )?(?:[a-z-]+ )*[A-Z])(?!.*\b(?:they|he|she|it|who|which|has|have|was|were|is|are)\b)"
    r"[\w’'.-]+(?: [\w’'.-]+){0,7}"
)
# "The assault followed a day of bombardment": what comes next is of that.
_DAY_BEFORE = re.compile(
    r"\b(?:the day before|(?:a|one) day (?:earlier|before)|the previous day|follow(?:s|ed|ing) a (?:day|night) of)\b"
)
# "A strike that the government alleges killed 15": not the one who speaks of the strike counts.
_ALLEGES = re.compile(
    rf"{SAID.pattern}|\b(?:alleg(?:es|ed)|claim(?:s|ed)|contend(?:s|ed)|maintain(?:s|ed)|insist(?:s|ed)|argue[sd])\b"
)
_GROWING = frozenset(("killed", "wounded", "missing", "displaced", "arrested"))  # counts that rise after the event
_SAID_ON = re.compile(rf"{SAID.pattern}(?: (?!that\b)[\w’'-]+){{0,6}} $")  # "said on Tuesday"
_BEFORE = re.compile(rf"(?:^|[,;:“] ?|{SAID.pattern} |\bthat )(?P<whose>(?:[Tt]he )?(?:[a-z][a-z-]+ ){{1,3}})$")
SHORTLY = 3  # sentences before, of which the last day is that of a figure without one
_PER = re.compile(r"^ (?:a|an|per|each|every) (?:day|week|month|year|hour)\b")


@dataclass(frozen=True, slots=True)
class _Told:
    """A figure that may be a fact: a count of people or things, or what was measured; then ``exact`` is its value."""

    figure: Figure
    exact: float

    @property
    def sentence(self) -> Sentence:
        return self.figure.sentence


def facts(study: Study, disputed: frozenset[tuple[str, int]]) -> tuple[Fact, ...]:
    """The worthiest first; ``disputed`` are sentences whose figure is open or replaced."""
    standing, tolls = standing_of(study), tolls_of(study)
    found = [
        (told, _worth(study, told.figure))
        for sentence in _sentences(study)
        if sentence.place not in disputed and taken_back_by(sentence) is None
        for told in _told(sentence)
        if not _hides_who_counts(told.figure) and not tolls.is_rivalled(told.figure)
        if study.is_in_period(_as_of(told.figure)) and standing.is_clear(sentence, _as_of(told.figure), as_of=True)
    ]
    found.sort(key=lambda each: (-each[1], each[0].sentence.reading.article.published or "", each[0].sentence.place))
    kept: list[Fact] = []
    taken: list[_Told] = []
    for told, score in found:
        if any(_is_later(other, told) for other, _ in found):
            continue
        if len(kept) < MOST and not any(_says_the_same(study, told, other) for other in taken):
            taken.append(told)
            kept.append(_fact(study, told, score))
    return tuple(kept)


def _is_later(told: _Told, earlier: _Told) -> bool:
    """Does the one count the same as the other on a later day, and no less of it? Then the earlier is overtaken."""
    new, old = told.figure, earlier.figure
    if (new.unit, new.deed) != (old.unit, old.deed) or new.as_of is None or old.as_of is None:
        return False
    is_of_one = bool(new.names & old.names) or (new.since is not None and new.since == old.since)
    return new.as_of > old.as_of and told.exact >= earlier.exact and is_of_one


def _told(sentence: Sentence) -> list[_Told]:
    """The figures of a sentence whose meaning it tells."""
    counted = (
        []
        if _PARTS.search(sentence.masked)
        else [
            _Told(figure, float(figure.value))
            for figure in figures(sentence)
            if figure.deed
            and not _PER.match(sentence.text[figure.end :])
            and figure.value > 1
            and figure.is_near_its_deed
            if figure.is_total or not (_LONG_AGO.search(sentence.masked[figure.end :]) or _AGO.search(sentence.masked))
            if not any(each.search(sentence.masked[: figure.start]) for each in (_ASIDE, _RECALLED))
        ]
    )
    language = primary(sentence.reading.language or "en")
    return counted + ([_measure(sentence, each) for each in measured(sentence.masked)] if language == "en" else [])


def _measure(sentence: Sentence, found: Measured) -> _Told:
    """With what it is of in its phrase: "$300 million in aid", "Inflation rose to 24.5%"."""
    start, end = min(found.start, found.of_start), max(found.end, found.of_end)
    figure = Figure(sentence, start, end, round(found.value), found.low, found.high, found.unit, found.of, found.of)
    return _Told(figure, found.value)


def _sentences(study: Study) -> Iterator[Sentence]:
    """Sentences that may give a figure. One in the past perfect may, for so the sums of a war are told.

    Whether there is one, and whether it is of the topic, is asked first, for most sentences fail at that.
    """
    for reading in study.quotable:
        for sentence in reading.sentences:
            if not _has_figure(sentence) or not study.is_about(sentence) or not is_fit(sentence):
                continue
            if is_future(sentence) or is_unnamed(sentence) or is_second_hand(sentence) or is_stale_standfirst(sentence):
                continue
            if is_unreal(sentence):
                continue
            if may_tell(sentence) or _is_counted_by_its_own_state(sentence):
                yield sentence


def _is_counted_by_its_own_state(sentence: Sentence) -> bool:
    """A state outlet's sentence: does it name a body of that state that counted, by no word of speech?"""
    outlet = sentence.reading.outlet
    counting = [found for each in figures(sentence) if (found := _COUNTS.search(sentence.masked[: each.start]))]
    return outlet is not None and any(
        code == outlet.country and found.start("who") <= start < found.end("who")
        for found in counting
        for code, start, _ in sentence.lands
    )


def _has_figure(sentence: Sentence) -> bool:
    return bool(figures(sentence) or measured(sentence.masked))


def _worth(study: Study, figure: Figure) -> float:
    score = study.worth(figure.sentence) + TOTAL * figure.is_total + SOURCED * (_source(figure) is not None)
    return round(score, 4)


def _says_the_same(study: Study, told: _Told, other: _Told) -> bool:
    """The same count of the same thing, or two sentences that a reader would find alike."""
    figure, second = told.figure, other.figure
    if figure.key == second.key and (told.exact == other.exact or figure.places & second.places):
        return True
    return study.sayings.alike(told.sentence, other.sentence)


def _fact(study: Study, told: _Told, score: float) -> Fact:
    sentence, figure = told.sentence, told.figure
    others = _others(study, told)
    return Fact(
        sentence=sentence.passage,
        phrase=sentence.part(*figure.told),
        value=told.exact,
        unit=figure.unit,
        deed=figure.deed,
        story=sentence.reading.story,
        dated=_told_on(figure),
        source=_source(figure),
        others=said.passages(others),
        origins=said.reports([sentence, *others]),
        score=score,
    )


def _others(study: Study, told: _Told) -> Sequence[Sentence]:
    """Sentences of other articles that give the same figure."""
    return [
        each
        for each in study.sayings.others(told.sentence)
        if any(other.figure.key == told.figure.key and other.exact == told.exact for other in _told(each))
    ]


def _as_of(figure: Figure) -> Dated | None:
    """The day for which the figure holds, by the phrase that names it, else the article's."""
    day: date | None = figure.as_of
    if day is None:
        return None
    for each in figure.sentence.dates:
        if each.day == day:
            return Dated(day, each.rule, Passage(figure.sentence.reading.article, each.start, each.end))
    return None if _is_of_day_before(figure) else Dated(day, "published")


def _told_on(figure: Figure) -> Dated | None:
    """The day of the count, which of a toll is not that of the event: it grows for days."""
    dated = _as_of(figure)
    article = figure.sentence.reading
    if dated is None or dated.phrase is None or figure.deed not in _GROWING or figure.is_total or article.day is None:
        return dated
    text = figure.sentence.masked
    for each in figure.sentence.dates:
        if dated.day < each.day and _SAID_ON.search(text[: each.start - figure.sentence.start]):
            return Dated(each.day, each.rule, Passage(article.article, each.start, each.end))
    return Dated(article.day, "published") if dated.day < article.day else dated


def _is_of_day_before(figure: Figure) -> bool:
    """Have the sentences right before it another day than its article's? Then it counts of that, most likely.

    For a total that is so only where the same one said something on another day.
    """
    sentence = figure.sentence
    before = [each for each in sentence.reading.sentences if each.start < sentence.start][-SHORTLY:]
    if not figure.is_total and before and _DAY_BEFORE.search(before[-1].masked):
        return True
    if figure.is_total:
        speaker = voice(sentence)
        name = speaker.text.split()[-1] if speaker else ""
        days = [found.day for each in before if name and name in each.masked for found in each.dates]
    else:
        days = [found.day for each in before for found in event_dates(each)]
    return bool(days) and days[-1] != sentence.reading.day


def _hides_who_counts(figure: Figure) -> bool:
    """Does the sentence say who counts, in words that are not understood? To print "not reported" would be false."""
    masked = figure.sentence.masked
    is_told = SAID.search(masked) or _ESTIMATES.search(masked)
    if _is_anothers(figure):
        return True
    return _source(figure) is None and is_told is not None and _CITING.search(masked) is None


def _is_anothers(figure: Figure) -> bool:
    """Does somebody else speak between the one whose word the sentence is and the figure?

    "Peace is far, the general said, after rebels said that five had died": the rebels count.
    """
    speaker = voice(figure.sentence)
    verbs = list(_ALLEGES.finditer(figure.sentence.masked))
    if speaker is None or len(verbs) == 1 or not verbs:
        return False
    own = min(verbs, key=lambda each: max(each.start() - speaker.end, speaker.start - each.end()))
    return any(own.end() < each.start() < figure.start for each in verbs)


def _source(figure: Figure) -> Passage | None:
    """Who counts: the person or body that counted, or beside the word of speech."""
    sentence = figure.sentence
    if counting := _COUNTS.search(sentence.masked[: figure.start]):
        return sentence.part(counting.start("who"), counting.end("who"))
    if _CITING.search(sentence.masked):
        return None  # who speaks does not count
    speaker = voice(sentence)
    if speaker is not None:
        start = _with_office(sentence.masked, speaker.start)
        return sentence.part(start, speaker.end) if _NAMED.fullmatch(sentence.masked, start, speaker.end) else None
    span = body_span(sentence) if SAID.search(sentence.masked) else None
    return sentence.part(*span) if span else None


def _with_office(text: str, start: int) -> int:
    """Where a name begins with what stands before it in small letters: "county governor Karim Valdan"."""
    before = _BEFORE.search(text[:start])
    if before is None or any(word in stop_words("en") for word in before["whose"].lower().removeprefix("the ").split()):
        return start
    return before.start("whose")
