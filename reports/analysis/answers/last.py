"""What was told last: the days on which the articles of sentences appeared."""

from __future__ import annotations

from collections.abc import Iterable

from reports.analysis.reading import Sentence


def day_of(sentence: Sentence) -> str:
    """The day on which its article appeared, "" for none."""
    return (sentence.reading.article.published or "")[:10]


def newest_first(sentences: Iterable[Sentence]) -> list[Sentence]:
    return sorted(sentences, key=lambda each: (each.reading.article.published or "", each.place), reverse=True)
