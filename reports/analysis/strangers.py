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

from crawler.archive.text import plain
from reports.analysis.names import Mention
from reports.analysis.reading import Reading, Sentence

SUBJECT = 45  # characters of a sentence in which its subject stands
HEADED = 1  # headlines that name somebody by one word
_HEADS = re.compile(
    r"president|leader|premier|prime|king|queen|prince|emir|pope|chancellor|secretary|minister|ruler|dictator|general",
    re.IGNORECASE,
)
_SPEAKS = re.compile(r" ?,? ?(?:said|says|told|added|warned|insisted)\b")
_WORD = re.compile(r"[\w-]+")


@dataclass(frozen=True)
class Strangers:
    """The people of some articles, as a reader of the topic knows them."""

    readings: tuple[Reading, ...]
    topic: str

    def are_in(self, sentence: Sentence) -> bool:
        """Is a stranger the subject of a sentence, or the one who speaks in it?"""
        mentions = sentence.mentions
        return any(self._is_stranger(each, sentence) for each in mentions if _may_be_subject(each, sentence))

    def _is_stranger(self, mention: Mention, sentence: Sentence) -> bool:
        text, names = sentence.reading.article.text, mention.key.split()
        if mention.role or " " in text[mention.start : mention.end].strip() or len(names) == 1:
            return False
        last = names[-1]
        return last not in self._known and self._headlines[last] < HEADED

    @cached_property
    def _known(self) -> frozenset[str]:
        """The surnames of the topic and of heads of state and ministers."""
        known = set(_WORD.findall(plain(self.topic)))
        for reading in self.readings:
            for key in {each.key for sentence in reading.sentences for each in sentence.mentions}:
                role = reading.names.role_of(key)
                if role and _HEADS.search(reading.article.text[slice(*role)]):
                    known.add(key.split()[-1])
        return frozenset(known)

    @cached_property
    def _headlines(self) -> Counter[str]:
        """In how many headlines each word is."""
        return Counter(word for each in self.readings for word in set(_WORD.findall(plain(each.article.headline))))


def _may_be_subject(mention: Mention, sentence: Sentence) -> bool:
    if mention.start - sentence.start <= SUBJECT:
        return True
    return _SPEAKS.match(sentence.text, mention.end - sentence.start) is not None
