"""What stands right before a verb: a negation, an auxiliary, words that only fill."""

from __future__ import annotations

import re
from functools import lru_cache

from reports.analysis.speaking.voice import Voice

_NEGATED = re.compile(r"\b(?:not|never|n['’]t|ne|nie|nicht|jamais)\s*$", re.IGNORECASE)
_FILLER = 4  # words of the longest filler: "on late Monday night"


def is_negated(hidden: str, start: int, verb: int) -> bool:
    """Does "not" or "never" stand right before a verb?"""
    return bool(_NEGATED.search(hidden[max(start, verb - 12) : verb]))


def is_passive(hidden: str, start: int, verb: int, voice: Voice) -> bool:
    """Does what stands before a verb make its subject no speaker: "was called", "to say"?"""
    end = end_without_fillers(hidden, start, verb, voice)
    return bool(
        voice.passive_at_end.search(hidden[max(start, end - 14) : end])
        or voice.passive_at_end.search(hidden[max(start, verb - 14) : verb])
    )


@lru_cache(maxsize=16)  # two questions about one verb need it
def end_without_fillers(hidden: str, start: int, verb: int, voice: Voice) -> int:
    """Where the words before a verb end without adverbs and auxiliaries."""
    end = verb
    for _ in range(4):
        before = hidden[start:end].rsplit(None, _FILLER)
        if len(before) > _FILLER:  # the last words alone, with the blank before them
            filler = voice.filler_at_end.search(hidden, start + len(before[0]), end)
            found = filler.start() if filler else None
        else:
            filler = voice.filler_at_end.search(hidden[start:end])
            found = start + filler.start() if filler else None
        if found is None:
            break
        end = found
    return end
