"""Whom a sentence names by the surname alone and its reader cannot know: "Valdan said that the road was closed".

An article brings people in by their whole name and what they are, and goes on with the surname. Printed alone such a
sentence tells of nobody; but for those whom everybody knows: who is at the head of a state, whom the topic names, or
whom headlines name by that one word.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from reports.analysis.names import Mention
from reports.analysis.reading import Reading, Sentence
from reports.analysis.topic.event import surnames_of

TWO = 2  # articles that name somebody of whom news is told
SUBJECT = 45  # characters of a sentence in which its subject stands
_HEADS = re.compile(
    r"president|leader|premier|prime|king|queen|prince|emir|pope|chancellor|secretary|minister|ruler|dictator|general",
    re.IGNORECASE,
)
_AGE = re.compile(r" ?, \d\d ?,")  # "Valdan, 35, says": one of many
_SPEAKS = re.compile(r" ?,? ?(?:said|says|told|added|warned|insisted)\b")


@dataclass(frozen=True)
class Strangers:
    """The people of some articles, as a reader knows them; ``heads`` are the words of the topic, the questions and the
    headlines."""

    readings: tuple[Reading, ...]
    heads: frozenset[str]

    def are_in(self, sentence: Sentence) -> bool:
        """Is a stranger the subject of a sentence, or the one who speaks in it?"""
        mentions = sentence.mentions
        return any(self._is_stranger(each, sentence) for each in mentions if _may_be_subject(each, sentence))

    def _is_stranger(self, mention: Mention, sentence: Sentence) -> bool:
        text, names = sentence.reading.article.text, mention.key.split()
        if mention.role or " " in text[mention.start : mention.end].strip() or len(names) == 1:
            return False
        return names[-1] not in self.heads and names[-1] not in self._in_office

    def are_witnesses_in(self, sentence: Sentence, of_some_age: bool = False) -> bool:
        """Is its subject somebody without an office, of whom no other article tells; and ``of_some_age``, if asked?"""
        names = sentence.reading.names
        return any(
            each.start - sentence.start <= SUBJECT
            and (not of_some_age or _AGE.match(sentence.text, each.end - sentence.start) is not None)
            and not (each.role or names.role_of(each.key))
            and each.key.split()[-1] not in self.heads
            and self._articles[each.key.split()[-1]] < TWO
            for each in sentence.mentions
        )

    @cached_property
    def _articles(self) -> Counter[str]:
        """How many articles name each surname."""
        return surnames_of(self.readings)

    @cached_property
    def _in_office(self) -> frozenset[str]:
        """The surnames of heads of state and ministers."""
        known: set[str] = set()
        for reading in self.readings:
            for key in {each.key for sentence in reading.sentences for each in sentence.mentions}:
                role = reading.names.role_of(key)
                if role and _HEADS.search(reading.article.text[slice(*role)]):
                    known.add(key.split()[-1])
        return frozenset(known)


def _may_be_subject(mention: Mention, sentence: Sentence) -> bool:
    if mention.start - sentence.start <= SUBJECT:
        return True
    return _SPEAKS.match(sentence.text, mention.end - sentence.start) is not None
