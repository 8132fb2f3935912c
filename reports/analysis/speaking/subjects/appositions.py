"""Subjects with something said of them between commas: an office, a trade, a town."""

from __future__ import annotations

import re
from dataclasses import replace

from reports.analysis.speaking.found import Span
from reports.analysis.speaking.phrases import read_phrase, split_at_commas
from reports.analysis.speaking.subjects.clauses import subject_of_part
from reports.analysis.speaking.tokens import Phrase
from reports.analysis.speaking.voice import Voice

# "from Aldham" at the end of an apposition, and a part that has a name
_FROM = re.compile(r"(?:^|\s)(?P<word>from|in|near|of|aus|bei) [A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*$")
_IS_NAMED = re.compile(r"[A-Z][\w’'.-]* [A-Z]")


def is_trade(hidden: str, at: int, found: Phrase, voice: Voice) -> bool:
    """ "A teacher", "head of planning": what is said of the name before a comma."""
    if hidden.startswith((" a ", " an "), at):
        return found.sort == "nominal"
    words = hidden[at : at + 60].split(None, 2)
    return len(words) > 2 and voice.is_head(words[0]) and words[1] in ("of", "at", "der", "des", "von", "bei", "beim")


def named_before(hidden: str, low: int, end: int, trade: Phrase, voice: Voice) -> Phrase | None:
    """ "Orlen, a teacher said": the name before a trade whose second comma was left out."""
    earlier = subject_of_part(hidden, split_at_commas(hidden, low, end)[-1], voice)
    if earlier is None or earlier.sort != "person" or earlier.pronoun is not None:
        return None
    return replace(earlier, role=earlier.role or trade.whole)


def before_apposition(hidden: str, start: int, end: int, voice: Voice) -> Phrase | None:
    """The subject in "Orlen, the envoy, said": up to the comma before the verb."""
    parts = split_at_commas(hidden, start, end)
    relative = [
        number
        for number, (first, last) in enumerate(parts)
        if hidden[first:last].split(" ")[0].lower() in voice.relatives
    ]
    if relative and relative[-1] > 0:
        parts = parts[: relative[-1]]
        one = subject_of_part(hidden, parts[-1], voice)
        if one is not None and one.sort != "nominal":
            return _with_role(hidden, parts, len(parts) - 1, one, voice)
        return before_apposition(hidden, start, parts[-1][1], voice) if len(parts) > 1 else one
    for number in reversed(range(max(0, len(parts) - 5), len(parts))):
        if number and _goes_on_from(hidden, parts, number, voice):
            continue
        is_town = number and _FROM.match(hidden[slice(*parts[number])])
        phrase = None if is_town else subject_of_part(hidden, parts[number], voice)
        if phrase is not None and phrase.sort == "person" and phrase.pronoun is None:
            return _with_role(hidden, parts, number, phrase, voice)
    for number in reversed(range(max(0, len(parts) - 3), len(parts) - 1)):
        phrase = subject_of_part(hidden, parts[number], voice)
        if phrase is not None:
            return _before_its_apposition(hidden, parts, number, phrase, voice)
    return subject_of_part(hidden, parts[-1], voice) if len(parts) == 1 else None


def _goes_on_from(hidden: str, parts: list[Span], number: int, voice: Voice) -> bool:
    """Does a part only say where a town is: "Orlen, from Aldham, North Riding, said"?"""
    town = _FROM.search(hidden[slice(*parts[number - 1])])
    if town is None:
        return False
    same = hidden[slice(*parts[number - 1])][: town.start()]
    if _IS_NAMED.search(same):
        return not any(voice.is_head(word) for word in same.split())
    return town["word"] != "of" and any(_IS_NAMED.search(hidden[slice(*part)]) for part in parts[: number - 1])


def _before_its_apposition(hidden: str, parts: list[Span], number: int, phrase: Phrase, voice: Voice) -> Phrase:
    """ "One juror, a retired driver who declined to be named, said": the first of two that mean the same."""
    if not number or phrase.sort != "nominal" or phrase.pronoun is not None:
        return phrase
    opens = hidden[phrase.whole[0] : phrase.whole[1]].split()[0].lower()
    earlier = subject_of_part(hidden, parts[number - 1], voice) if opens in ("a", "an", "one") else None
    return earlier if earlier is not None and earlier.sort == "nominal" and earlier.pronoun is None else phrase


def _with_role(hidden: str, parts: list[Span], number: int, phrase: Phrase, voice: Voice) -> Phrase:
    """A name with the office in the part behind it, or before it."""
    if phrase.role is not None or phrase.name is None:
        return phrase
    pair = [parts[number], parts[number + 1]] if number + 1 < len(parts) else []
    found = read_phrase(hidden, pair[0][0], pair[1][1], voice) if pair else None
    if found is not None and found.name == phrase.name and found.role is not None:
        return found
    if number:
        found = read_phrase(hidden, parts[number - 1][0], parts[number][1], voice)
        if found is not None and found.name == phrase.name:
            return found
    return phrase
