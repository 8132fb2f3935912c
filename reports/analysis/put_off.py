"""Has what a sentence announces been put off or called off: "put the duty off until July", "the vote was postponed"?

Told further down in its own article, or by one of that day or later. A plan that has a new day is announced with that.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from crawler.archive.text import content_words
from reports.analysis.reading import Reading, Sentence, once

SHARED = 2  # words that both sentences have, what is put off among them; in its own article that one is enough
_THING = r"(?:the |its |their |his |her |an? |this |that )?(?P<{}>(?:[a-z-]+ ){{0,2}}[a-z-]+)"
_OFF = r"(?:put off|pushed back|postponed|delayed|suspended|cancel+ed|scrapped|called off|shelved|abandoned)"
_PUT_OFF = re.compile(
    rf"\b(?:put|puts|pushed|calls|called) {_THING.format('between')} (?:off|back)\b|"
    rf"\b{_OFF} {_THING.format('behind')}|"
    rf"\b{_THING.format('before')} (?:was|were|is|are|has been|have been|had been) {_OFF}\b",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"\b(?:planned|plans|intended|intends|hoped|(?:was|were|is|are|had been) (?:due|expected|scheduled|set|to))\b"
)
_NOT_SO = re.compile(
    r"\b(?:not|never|no|would|will|may|might|could|should|if|whether|refus\w+|den(?:y|ies|ied))\b|n['’]t\b"
)


def is_put_off(sentence: Sentence, readings: Iterable[Reading]) -> bool:
    return put_off_by(sentence, readings) is not None


def put_off_by(sentence: Sentence, readings: Iterable[Reading]) -> Sentence | None:
    """The sentence of these that says that what this one announces was put off."""
    day = sentence.reading.day
    for reading in readings:
        if reading.id != sentence.reading.id and (day is None or reading.day is None or reading.day < day):
            continue
        for each, thing in _put_off(reading):
            is_own = reading.id == sentence.reading.id
            if (is_own and each.start <= sentence.start) or thing.isdisjoint(sentence.word_set):
                continue
            shared = sentence.word_set & each.word_set if sentence.named else _around(sentence) & _around(each)
            if is_own or len(shared) >= SHARED:
                return each
    return None


def tells_put_off(sentence: Sentence) -> bool:
    return any(each == sentence for each, _ in _put_off(sentence.reading))


def what_it_puts_off(sentence: Sentence) -> frozenset[str]:
    """The words for it: of a plan, told right before, they are another name."""
    return frozenset[str]().union(*(thing for each, thing in _put_off(sentence.reading) if each == sentence))


def plan_put_off_by(sentence: Sentence) -> Sentence | None:
    """The next sentence, if it says that what this one tells as planned was put off: "had planned to go on to Rome"."""
    if not _PLANNED.search(sentence.masked):
        return None
    return next((each for each in sentence.following() if tells_put_off(each)), None)


def _around(sentence: Sentence) -> frozenset[str]:
    """Its words and those of its headline: "The duty takes effect in May" does not say whose."""
    return sentence.word_set | frozenset(content_words(sentence.reading.article.headline, sentence.reading.language))


@once
def _put_off(reading: Reading) -> tuple[tuple[Sentence, frozenset[str]], ...]:
    """The sentences of an article that tell it, each with the words for what was put off."""
    return tuple(_told(reading)) if reading.language == "en" else ()


def _told(reading: Reading) -> Iterator[tuple[Sentence, frozenset[str]]]:
    for sentence in reading.sentences:
        for match in _PUT_OFF.finditer(sentence.masked):
            if not _NOT_SO.search(sentence.masked, max(0, match.start() - 25), match.start()):
                thing = match["between"] or match["behind"] or match["before"]
                yield sentence, frozenset(content_words(thing, "en"))
