"""Whose surname is it? Of "Karim Valdan" the surname says little where far more articles name another Valdan."""

from __future__ import annotations

from collections.abc import Sequence

from crawler.archive.text import plain
from reports.analysis.reading import Reading, once
from reports.analysis.topic.texts import sound

FEWEST, TIMES = 3, 3.0  # articles that name another person by the same surname; how many more they must be


def is_of_another(name: str, readings: Sequence[Reading]) -> bool:
    """Do far more of the articles that give a surname with the names before it give others before it?"""
    *given, surname = name.split()
    people = [{key for key in _full_names(each) if _is_one_name(key[-1], surname)} for each in readings]
    own = sum(any(_has_name(key, given) for key in each) for each in people)
    others = sum(any(not _has_name(key, given) for key in each) for each in people)
    return others >= FEWEST and others > TIMES * own


@once
def _full_names(reading: Reading) -> frozenset[tuple[str, ...]]:
    """The words of each name of a person that an article gives in full."""
    named = reading.names.mentions(0, len(reading.article.text))
    return frozenset(key for each in named if len(key := tuple(each.key.split())) > 1)


def _has_name(key: Sequence[str], given: Sequence[str]) -> bool:
    """Has it one of the words before a surname: of "General Karim bin Valdan" Karim, and of "Abdel Valdan" Abdel?"""
    return any(_is_one_name(word, each) for word in key[:-1] for each in given)


def _is_one_name(key: str, written: str) -> bool:
    """Do two spellings say one name: "Gadhafi" and "Gaddafi"?"""
    return key == plain(written) or (sound(key) != "" and sound(key) == sound(written))
