"""Direct quotations with their speakers: whole, never without their context, and only where the speaker is certain."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from crawler.archive.text import content_words, countries_in, plain, words
from reports.analysis.days import event_day
from reports.analysis.own_state import holds_its_office
from reports.analysis.positions.certainty import certain_speaker
from reports.analysis.positions.recalled import is_recalled
from reports.analysis.reading import Reading, Sentence
from reports.analysis.roles import HEADS
from reports.analysis.speaking import Found, Span, Speaker
from reports.analysis.worth import Study
from reports.records import Dated, Passage, Quotation

FEWEST, MOST = 5, 60  # words
_FEWEST_FIRST = 4  # words of the first of several sentences: "Very small. I would not wait." answers a question
_FEWEST_TELLING = 2  # words that are no small ones: "It is not about me" tells nothing
SAME = 0.8  # of the words of the shorter of two quotations
# Of whose own words such an article is made, or which nobody can date.
_LEFT_OUT = frozenset(("opinion", "live", "editorial", "column", "letters", "review"))
_NEEDS_MORE = re.compile(
    r"^(?:But|However|Yet|And|So|Then|Otherwise|Unless|Because|Or|That ?['’]s|That is|That was|Therefore|Ama|Ancak|"
    r"Fakat|لكن|ولكن|إلا|He|She|They|His|Her|Their|Those|These|Both (?:men|women|sides|leaders|of them)|"
    r"The (?:location|process|latter|former|others?|two|three))\b"
)
# "A spokeswoman for the Office of the U", "U.S. Vice Adm": cut at a full stop. "His spokesman": another says whose.
_NO_ROLE = re.compile(
    r"^(?:\W*['’`\"]|(?:his|her|their|its|our|my)\b)|\b(?:[A-Z]|Adm|Gen|Lt|Col|Maj|Brig|Sgt|Capt|Cmdr)$"
)
_TURNS = re.compile(r"^(?:But|However|Yet|Unless|Except|Only|Ama|Ancak|Fakat|لكن|ولكن|إلا)\b")

# The next paragraph takes back some of what was said: "But, he added, ...", or a quotation that opens so.
_TURNED = re.compile(
    r"\s*(?:But|However|Yet|Still|Nevertheless|Nonetheless|At the same time)\b ?,? ?"
    r"(?:(?:he|she|they|the [a-z]+|[A-Z][\w-]+) (?:also |later |then )?"
    r"(?:said|says|added|told|warned|noted|insisted|cautioned|stressed|acknowledged)\b|[\"“`]|"
    r"[^.\n]{0,80}\b(?:(?:walked|took) (?:it|that|them|this) back|backtracked|retracted|corrected|withdrew)\b)"
)


def quotations(study: Study) -> tuple[Quotation, ...]:
    """Best first: people of office and of the topic before others; the same words once."""
    # The day of a page that bears that of its copy would be taken for the day on which it was said.
    told = (each for each in study.readings if not study.is_out_of_step(each))
    found = [each for reading in told for each in _in_article(study, reading)]
    found.sort(
        key=lambda each: (-each.score, each.words.article.published or "", each.words.article.id, each.words.start)
    )
    seen = _Seen()
    return tuple(each for each in found if seen.is_new(frozenset(words(each.words.text))))


class _Seen:
    """The words of the quotations kept so far; a new one shares less than ``SAME`` of the shorter one's with any.

    Two that have four fifths in common share one of any fifth of the shorter one's words and one more: so each is held
    only against those with which it shares one of its rarest.
    """

    def __init__(self) -> None:
        self._sets: list[frozenset[str]] = []
        self._by_word: defaultdict[str, list[int]] = defaultdict(list)
        self._by_rare: defaultdict[str, list[int]] = defaultdict(list)

    def is_new(self, spoken: frozenset[str]) -> bool:
        rare = sorted(spoken, key=lambda word: (len(self._by_word.get(word, ())), word))[: len(spoken) // 5 + 1]
        near = {number for word in rare for number in self._by_word.get(word, ())}
        near.update(number for word in spoken for number in self._by_rare.get(word, ()))
        if any(self._is_same(spoken, self._sets[number]) for number in near):
            return False
        for word in spoken:
            self._by_word[word].append(len(self._sets))
        for word in rare:
            self._by_rare[word].append(len(self._sets))
        self._sets.append(spoken)
        return True

    def _is_same(self, one: frozenset[str], other: frozenset[str]) -> bool:
        return len(one & other) >= SAME * min(len(one), len(other))


def _in_article(study: Study, reading: Reading) -> Iterator[Quotation]:
    if reading.article.kind in _LEFT_OUT or not reading.may_quote:
        return
    found = reading.said
    for number, start, end in reading.paragraphs:
        if number < 0:
            continue
        said = [each for each in found if start <= each.mark[0] < end and each.kind != "indirect"]
        line = reading.article.text[start:end]
        old = False
        for position, each in enumerate(said):
            old = is_recalled(reading, each) or (old and each.way in ("cue", "chained"))
            speaker = None if old else certain_speaker(reading, said, position, (start, end))
            if (
                speaker is not None
                and _is_whole(line, start, said, position, reading.language)
                and not (position == len(said) - 1 and _TURNED.match(reading.article.text, end))
                and _may_speak(reading, line, speaker)
            ):
                yield _quotation(study, reading, number, each, speaker)
    yield from _block_quotes(study, reading)


def _is_whole(line: str, start: int, said: Sequence[Found], position: int, language: str) -> bool:
    """Long enough, no fragment, and neither leaning on what was said before nor turned round by what comes next."""
    inner = _inner(line, start, said[position])
    if (
        not FEWEST <= len(words(inner)) <= MOST
        or len(content_words(inner, language)) < _FEWEST_TELLING
        or _NEEDS_MORE.match(inner)
        or inner[:1].islower()
        or (re.search(r"[.!?] [A-Z]", inner) and len(words(re.split(r"[.!?] ", inner)[0])) < _FEWEST_FIRST)
        or "[" in inner
        or "..." in inner
        or "…" in inner
    ):
        return False
    following = said[position + 1] if position + 1 < len(said) else None
    return following is None or not _TURNS.match(_inner(line, start, following))


def _inner(line: str, start: int, found: Found) -> str:
    return line[found.words[0] - start : found.words[1] - start]


def _may_speak(reading: Reading, line: str, speaker: Speaker) -> bool:
    """A state outlet shows only what its own state says."""
    if not reading.is_state:
        return True
    outlet = reading.outlet
    named = outlet is not None and any(code == outlet.country for code, _, _ in countries_in(line))
    return named or holds_its_office(reading, speaker.key)


def _quotation(study: Study, reading: Reading, number: int, found: Found, speaker: Speaker) -> Quotation:
    article = reading.article
    sentence = _sentence_at(reading, found.mark[0])
    return Quotation(
        words=Passage(article, *found.words),
        speaker=Passage(article, *speaker.full),  # a reader who meets the words alone needs the whole name
        story=reading.story,
        role=Passage(article, *speaker.role)
        if speaker.role and not _NO_ROLE.search(article.text[slice(*speaker.role)])
        else None,
        verb=Passage(article, *found.verb) if found.verb else None,
        dated=_said_on(reading, sentence, found.verb),
        score=_worth(study, reading, article.text[slice(*found.words)], speaker, number),
        language=reading.language,
    )


def _sentence_at(reading: Reading, place: int) -> Sentence | None:
    return next((each for each in reading.sentences if each.start <= place < each.end), None)


def _said_on(reading: Reading, sentence: Sentence | None, verb: Span | None) -> Dated | None:
    """The day on which it was said: by a date next to the verb, else the article's own."""
    dated = event_day(sentence, by_article=False) if sentence else None
    if dated is not None and dated.phrase is not None and verb is not None:
        gap = sentence.reading.article.text[verb[1] : dated.phrase.start] if sentence else ""
        if 0 <= dated.phrase.start - verb[1] < 60 and not re.search(r"[,;“\"]|\bof $", gap):
            return dated
    return Dated(reading.day, "published") if reading.day is not None else None


def _worth(study: Study, reading: Reading, spoken: str, said: Speaker, paragraph: int) -> float:
    article = reading.article
    role = plain(article.text[slice(*said.role)]) if said.role else ""
    office = (
        said.sort == "body"
        or any(word in _OFFICES for word in role.replace("-", " ").split())
        or (bool(role) and reading.language != "en")
    )
    topic = {plain(word) for word in re.findall(r"\w+", study.title)}
    score = 1.0 * office + 0.5 * bool(topic & set(said.key.split())) + 0.4 * bool(study.topic & set(words(spoken)))
    score += (
        0.3 / (1 + paragraph)
        + 0.3 * (8 <= len(words(spoken)) <= 35)
        - 0.6 * (article.kind == "interview")
        - 0.3 * reading.is_state
    )
    score += 0.3 * (reading.outlet is not None and reading.outlet.kind == "agency") + 0.3 * (
        reading.language == study.language
    )
    return round(score, 4)


# Offices of those who act; analysts, teachers and shopkeepers comment.
_OFFICES = HEADS - frozenset(
    "analyst economist lawyer engineer coach founder professor prof dr mr mrs ms activist head deputy diplomat".split()
)


def _block_quotes(study: Study, reading: Reading) -> Iterator[Quotation]:
    """A quotation that the page sets off with its speaker: the speaker must be named in the text as well."""
    text = reading.article.text
    for block in reading.article.blocks:
        if block.kind != "quote" or not block.attribution or "\n" in block.text or reading.language != "en":
            continue
        start = text.find(block.text)
        name = re.match(r"(?:[^,]*?\b)?([A-Z][\w’'-]+(?: [A-Z][\w’'.-]+){1,4})", block.attribution)
        if start < 0 or name is None:
            continue
        known = next(
            (
                each
                for each in reading.names.mentions(0, len(text))
                if text[each.start : each.end] in name[1] and " " in text[each.start : each.end]
            ),
            None,
        )
        inner = block.text.strip('“”"«» ')
        if known is None or not FEWEST <= len(words(inner)) <= MOST:
            continue
        first = start + block.text.find(inner)
        span = (known.start, known.end)
        said = Speaker(span, known.key, span, "person", reading.names.role_of(known.key))
        yield Quotation(
            words=Passage(reading.article, first, first + len(inner)),
            speaker=Passage(reading.article, known.start, known.end),
            story=reading.story,
            role=Passage(reading.article, *said.role) if said.role else None,
            dated=_said_on(reading, None, None),
            score=_worth(study, reading, inner, said, 5),
            language=reading.language,
        )
