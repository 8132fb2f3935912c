"""A phrase read: the first form of its language that fits the whole of it, and what that form's words mean."""

from __future__ import annotations

import re

from crawler.text.dates import naming_days, naming_lengths, naming_periods
from crawler.text.dates.language import Language
from crawler.text.dates.reading import Parts, Reading, Setting

_READERS = naming_days.READERS | naming_periods.READERS | naming_lengths.READERS


def read(phrase: str, language: Language, setting: Setting) -> Reading | None:
    """What the whole phrase means; None where no form fits or the words make no sense."""
    for form in language.compiled:
        match = form.fullmatch(phrase)
        if match:
            try:
                parts = Parts(match.groupdict(), language.words, _inner(match, language, setting))
                return _READERS[form.rule](parts, setting)
            except (ValueError, OverflowError):
                return None
    return None


def _inner(match: re.Match[str], language: Language, setting: Setting) -> Reading | None:
    """A phrase within the phrase, as the day of "Sunday night"."""
    inner = match.groupdict().get("phrase")
    return read(inner, language, setting) if inner else None
