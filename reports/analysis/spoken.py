"""All that is said in the articles of a study: direct words, pieces and indirect speech, each bound to its speaker.

``quotations`` prints few of these, the certain ones; here is everything that was found, for whoever counts or searches.
"""

from __future__ import annotations

from collections.abc import Iterable

from reports.analysis.reading import Reading
from reports.analysis.speaking import Found, Span
from reports.records import Passage, Spoken

# Articles whose writer argues with those he reports.
_OPINION = frozenset(("opinion", "editorial", "column", "letters", "commentary", "blog"))


def spoken(readings: Iterable[Reading]) -> tuple[Spoken, ...]:
    """In the order of the readings, and of each article's text.

    What a writer of opinion says that others say is the writer's own paraphrase: only words in marks are theirs.
    """
    return tuple(
        _spoken(reading, each)
        for reading in readings
        for each in reading.said
        if each.kind != "indirect" or reading.article.kind not in _OPINION
    )


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
