"""Runs of capitals outside quotations, each as the phrase that it makes with the noun of office before it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from reports.analysis.speaking.phrases import read_part
from reports.analysis.speaking.scene import Scene
from reports.analysis.speaking.tokens import Phrase
from reports.analysis.speaking.voice import UPPER, Voice

_CAP = (
    r"(?:[A-Z]\.(?:-?[A-Z]\.)*|(?:St|Mr|Mrs|Ms|Dr|Gen|Sen|Gov|Lt|Col|Jr|Sr|Rep|Capt|Sgt|Prof)\.|"
    r"[A-ZÀ-ÖØ-ÞÇĞİŞ][^\W\d_]*(?:[-’'&][^\W\d_]+)*)"
)
# What stands first tells soonest where no run begins.
_RUN = re.compile(
    rf"(?=[A-ZÀ-ÖØ-ÞÇĞİŞ])(?<![\w’'-]){_CAP}"
    rf"(?: (?:(?:al|el|bin|ibn|de|van|von|der|den|la|di|da|del|du)[ -]){{0,2}}{_CAP}){{0,6}}"
)
_OFFICE_BEFORE = re.compile(r"\b([A-Z]?[a-z]+) (?:of|for) (?:the )?$")
_OWNING = ("'s", "’s")
_OF = ("of ", "for ", "the ")  # what ``_OFFICE_BEFORE`` ends with
_INITIAL = re.compile(r"\b[A-Z]\.$|\b(?:Jr|Sr)\.$")
_SMALL_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def runs_of(scene: Scene) -> Iterable[Phrase]:
    """Runs of capitals outside quotations, each as the phrase that it makes with the noun of office before it."""
    hidden, voice = scene.hidden, scene.voice
    for run in _RUN.finditer(hidden):
        end = run.end() - (run[0].endswith(".") and not _INITIAL.search(run[0]))
        end -= len("'s") if run[0].endswith(_OWNING) else 0
        start = _office_before(hidden, run.start(), voice)
        if start == run.start():
            found = _read_run(hidden[start:end], voice)
            if found is not None:
                yield _moved(found, start)
        else:
            phrase = read_part(hidden, start, end, voice)
            if phrase is not None and phrase.name is not None:
                yield phrase


@lru_cache(maxsize=1 << 14)  # the same names come again and again, and what a run names is in its words alone
def _read_run(run: str, voice: Voice) -> Phrase | None:
    """The name in a run of capitals, its places counted from its start."""
    phrase = read_part(run, 0, len(run), voice)
    return phrase if phrase is not None and phrase.name is not None else None


def _moved(phrase: Phrase, by: int) -> Phrase:
    whole, name, role = phrase.whole, phrase.name or phrase.whole, phrase.role
    return Phrase(
        (whole[0] + by, whole[1] + by),
        phrase.sort,
        (name[0] + by, name[1] + by),
        (role[0] + by, role[1] + by) if role else None,
    )


def _office_before(hidden: str, start: int, voice: Voice) -> int:
    """Where the noun of office before a run of capitals begins; where the run does if there is none."""
    if hidden[start - 1 : start] != " ":
        return start
    if hidden.endswith(_OF, max(0, start - 4), start):
        office = _OFFICE_BEFORE.search(hidden, max(0, start - 40), start)
        if office and voice.is_head(office[1]):
            return office.start(1)
    if not hidden[start - 2 : start - 1].isalpha():
        return start
    (*_, word) = hidden[max(0, start - 24) : start - 1].rsplit(None, 1) or ("",)
    is_office = voice.is_head(word) and word[0] not in UPPER and _SMALL_WORD.fullmatch(word)
    return start - len(word) - 1 if is_office else start
