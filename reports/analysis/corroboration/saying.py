"""What somebody said on a day, and whether another newsroom reports that the same was said.

"X said on Monday that ..." tells that it was said, not that it is so: two newsrooms that heard it bear out that much,
and no more. Only a sentence that opens with who spoke, and dates the speaking, tells a saying.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from crawler.archive.text import stem
from reports.analysis.attribution import SAID, is_unnamed
from reports.analysis.corroboration.bearing import (
    appeared_together,
    in_common,
    names_agree,
    numbers_agree,
    words_covered,
)
from reports.analysis.corroboration.telling import Matter, matter_of
from reports.analysis.days import event_day, is_vague
from reports.analysis.framing import Frame, frame_of
from reports.analysis.reading import Sentence
from reports.analysis.roles import BODIES
from reports.analysis.voices import Voice
from reports.records import Dated

COVERED = 0.65  # of the weight of what was said
ENOUGH = 2.0  # names, figures and other words in common, besides who said it
REACH = 14  # characters between the word of speech and the day
_DENIES = re.compile(
    r"\b(?:not|no|never|neither|nor|without|den(?:y|ies|ied)|refus\w+|reject\w+|cannot|unless)\b|n['’]t\b"
)
_PAST_OFFICE = re.compile(r"\b(?:former|ex|retired|late)\b", re.IGNORECASE)
_OPEN = re.compile(r"\b(?:will|would|could|might|may|should|must|if|whether)\b")


@dataclass(frozen=True, slots=True)
class Saying:
    """What ``voice`` said on a day, or as news of about its article's; ``opens`` where it begins with who said it."""

    sentence: Sentence
    dated: Dated | None
    voice: Voice
    matter: Matter
    opens: bool
    denies: bool
    is_open: bool

    @property
    def day(self) -> date | None:
        return self.dated.day if self.dated else None


def saying(sentence: Sentence) -> Saying | None:
    """None where nobody with a name says anything, or where the sentence has a day and not for the saying."""
    frame = frame_of(sentence)
    if frame is None or sentence.reading.language != "en" or sentence.reading.day is None:
        return None
    if (
        not _is_named(frame.voice)
        or _PAST_OFFICE.search(frame.voice.text)
        or is_unnamed(sentence)
        or len(SAID.findall(sentence.masked)) > 1
    ):
        return None
    dated = event_day(sentence, by_article=False)
    if dated is None and (sentence.dates or is_vague(sentence)):
        return None
    if dated is not None and (dated.time or not _dates_the_saying(sentence, frame, dated)):
        return None
    told = sentence.masked[frame.first : frame.last]
    return Saying(
        sentence, dated, frame.voice, matter_of(sentence, frame.first, frame.last), frame.opens,
        bool(_DENIES.search(told)), bool(_OPEN.search(told)),
    )  # fmt: skip


def _dates_the_saying(sentence: Sentence, frame: Frame, dated: Dated) -> bool:
    at = dated.phrase.start - sentence.start if dated.phrase else -1
    return 0 <= at < frame.verb_end + REACH if frame.opens else at >= frame.last


def says_the_same(told: Saying, other: Saying) -> bool:
    """Is all that the one says that somebody said in the other too?"""
    if not appeared_together(told.sentence.reading, other.sentence.reading) or not _is_one(told.voice, other.voice):
        return False
    if told.day is not None and other.day is not None and told.day != other.day:
        return False
    if (told.denies, told.is_open) != (other.denies, other.is_open) or not numbers_agree(told.matter, other.matter):
        return False
    if not names_agree(told.matter, other.matter, other.sentence.reading):
        return False
    return words_covered(told.matter, other.matter) >= COVERED and in_common(told.matter, other.matter) >= ENOUGH


def key_of(voice: Voice) -> str:
    """A word that every sentence on the same voice has: a surname, else the longest word."""
    return stem(voice.surname or max(voice.words, key=lambda word: (len(word), word), default=""))


def _is_named(voice: Voice) -> bool:
    return bool(voice.surname) or any(word[0].isupper() for word in voice.text.split()[1:]) or voice.text[:1].isupper()


def _is_one(a: Voice, b: Voice) -> bool:
    if a.surname or b.surname:
        return a.surname == b.surname
    short, long = sorted((a.words, b.words), key=len)
    return bool(short) and short <= long and not (len(short) < len(long) and short <= BODIES)
