"""All that is said in the articles of a study: direct words, pieces and indirect speech, each bound to its speaker.

``quotations`` prints few of these, the certain ones; here is everything that was found, for whoever counts or searches.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reports.analysis.reading import Reading
from reports.analysis.speaking import Found, Phrase, Span, quotations_in
from reports.records import Passage, Spoken


def spoken(readings: Iterable[Reading]) -> tuple[Spoken, ...]:
    """In the order of the readings, and of each article's text."""
    return tuple(_spoken(reading, each) for reading in readings for each in said_in(reading))


def said_in(reading: Reading) -> tuple[Found, ...]:
    """All that is said in one article; nothing in a language whose verbs of speech are not known."""
    return quotations_in(reading.article.text, reading.language, known_people(reading))


def known_people(reading: Reading) -> Sequence[Phrase]:
    """The persons whom the article's book of names knows, in English."""
    if reading.language != "en":
        return ()
    mentions = reading.names.mentions(0, len(reading.article.text))
    return [
        Phrase((each.start, each.end), "person", name=(each.start, each.end), role=each.role)
        for each in mentions
        if each.end > each.start
    ]


def _spoken(reading: Reading, found: Found) -> Spoken:
    def passage(span: Span | None) -> Passage | None:
        return Passage(reading.article, *span) if span is not None else None

    who = found.speaker
    return Spoken(
        words=Passage(reading.article, *found.words),
        kind=found.kind,
        way=found.way,
        story=reading.story,
        language=reading.language,
        speaker=passage(who.span if who else None),
        name=passage(who.full if who else None),
        role=passage(who.role if who else None),
        verb=passage(found.verb),
        cue=passage(found.cue),
    )
