"""A run of capitals parted into office and name: "Secretary of State Dana Orlen", "Ruth Abelson of Kern Partners"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reports.analysis.speaking.found import Span
from reports.analysis.speaking.tokens import Phrase, Token
from reports.analysis.speaking.voice import UPPER, Voice

_POSSESSIVE = re.compile(r"['’]s?$")
_WITH_ARTICLE = re.compile(r"(?:al|el|es|d|l)[-'’][A-Z]")
_OTHER_THAN_STOP = re.compile(r"[^\s'’.]")
_OFFICE_OF = re.compile(
    r"\s(?:of|for) (?:the )?(?:State|Defen[sc]e|Foreign Affairs|Interior|Finance|Homeland Security|Staff|Health|"
    r"Energy|Treasury|"
    r"Commerce|Justice|Parliament|Education|Labou?r|Transport(?:ation)?)\b"
)
_ROMAN = re.compile(r"[IVX]+$")
_MOST_NAMES = 6
_FOR = frozenset("for to from with by against für mit bei pour avec".split())


def owns(word: str) -> bool:
    """Has a word the ending that says whose something is?"""
    return word.endswith(("'", "’", "'s", "’s"))


def named(text: str, inner: Sequence[Token], has_article: bool, voice: Voice) -> Phrase | None:
    """The person or body that a phrase without its article names, or nothing."""
    if voice.nouns_are_capital and any(word == "Jahre" for _, _, word in inner):
        return None  # "der 35 Jahre alte Kapitän"
    run = _trailing(inner, voice)
    if run:
        before = inner[: len(inner) - run]
        last = before[-1][2].lower().rstrip("'’") if before else ""
        office = bool(before) and last not in voice.prepositions and last not in voice.articles
        office = office and not any(word.lower() in _FOR for _, _, word in before)
        if last in voice.body_heads and before[-1][2] == last and len(before) == 1:  # "the consortium North Link"
            return Phrase((inner[0][0], inner[-1][1]), "body", name=(inner[1][0], inner[-1][1]))
        if not before or office or _opens_office(text, before, voice):
            found = _person_or_body(text, inner, len(before), has_article, voice)
            if found:
                return found
    lead = _leading(inner, voice)
    if not lead or (has_article and not voice.is_body(inner[lead - 1][2])):
        return None
    rest = inner[lead:]
    if rest and (rest[0][2].lower() not in voice.prepositions or owns(inner[lead - 1][2])):
        return None
    if any(word.lower() in voice.pronouns for _, _, word in rest):
        return None  # another clause
    if rest and voice.is_body(inner[lead - 1][2]) and not voice.is_head(inner[lead - 1][2]):
        span = (inner[0][0], inner[-1][1])
        return Phrase(span, "body", name=span)
    if rest and voice.is_head(inner[lead - 1][2]):
        return None  # "Head of the fund"
    found = _person_or_body(text, inner[:lead], 0, has_article, voice)
    return replace(found, whole=(inner[0][0], inner[-1][1])) if found is not None else None


def _opens_office(text: str, before: Sequence[Token], voice: Voice) -> bool:
    """ "Secretary of State Dana Orlen": the preposition is within the office."""
    return any(voice.is_head(word) and _OFFICE_OF.match(text, end) for _, end, word in before)


def _person_or_body(text: str, inner: Sequence[Token], run_at: int, has_article: bool, voice: Voice) -> Phrase | None:
    """A run of capitals parted into office and name."""
    name_at = run_at
    for number, (_, end, word) in enumerate(inner):
        if number + 1 == len(inner):
            break
        if (voice.is_head(word) or _is_shared_office(word, voice)) and not _is_name_itself(inner, number):
            name_at = max(name_at, number + 1)
            office = _OFFICE_OF.match(text, end)
            if office:
                name_at = max(name_at, sum(1 for start, _, _ in inner if start < office.end()))
        elif owns(word):
            name_at = max(name_at, number + 1)
    if voice.nouns_are_capital and has_article and name_at == 0 and len(inner) > 1:
        name_at = 1
    while (
        name_at < len(inner) - 1
        and len(inner[name_at][2]) > 2
        and inner[name_at][2].isupper()
        and not inner[-1][2].isupper()
    ):
        name_at += 1  # a word in capitals before a name is a label
    name = inner[name_at:]
    if (
        voice.nouns_are_capital
        and 0 < name_at < len(inner) - 1
        and name[0][2] == "von"
        and name[1][2] not in ("der", "den", "dem")
    ):
        return None  # "Bürgermeister von Altwieden"
    if not name or len(name) > _MOST_NAMES or not (name[0][2][0] in UPPER or name[0][2].lower() in voice.particles):
        return None
    if not any(word[0] in UPPER for _, _, word in name):
        return None
    last = name[-1][2]
    span = (name[0][0], name[-1][1] - (len(last) - len(_POSSESSIVE.sub("", last)) if owns(last) else 0))
    whole = (inner[0][0], inner[-1][1])
    if owns(last) and not last.endswith(("s'", "s’")):
        return None
    if voice.is_body(last) or (len(name) == 1 and last.lower().rstrip(".") in voice.body_heads):
        return Phrase(whole, "body", name=(inner[0][0], inner[-1][1]))
    if len(name) == 1 and not has_article and _is_many(last, voice):
        return None
    if len(name) == 1 and (voice.is_head(last) or last.lower() in voice.articles):
        return None
    if has_article and name_at == 0:
        return None if voice.nouns_are_capital else Phrase(whole, "body", name=span)
    role = _office(text, inner[:name_at], voice)
    if role and text[role[1] : role[1] + 1] == ".":
        role = (role[0], role[1] + 1)
    return Phrase(whole, "person", name=span, role=role)


def _is_many(word: str, voice: Voice) -> bool:
    """ "Witnesses", "Producers": people of a trade, with a capital because they open a sentence."""
    low = word.lower()
    return any(
        voice.is_head(one) or one in voice.body_heads
        for one in (low, low.removesuffix("s"), low.removesuffix("es"))
        if one != low
    ) or (low in voice.body_heads)


def _is_shared_office(word: str, voice: Voice) -> bool:
    """ "Deputy Prime Ministers Tigran Avel and Elin Rusta": an office of several, no part of the first one's name."""
    return word[0] in UPPER and word.endswith("s") and voice.is_head(word[:-1])


def _office(text: str, words: Sequence[Token], voice: Voice) -> Span | None:
    """The words of an office among those before a name, back to the first that belongs to none."""
    at = len(words)
    while at:
        word = words[at - 1][2]
        low = word.lower()
        fits = word[0] in UPPER or voice.is_head(word) or voice.is_body(word) or low in voice.modifiers or "-" in word
        # "Nigerian information minister": one small word between a capital and the noun.
        between = 1 < at < len(words) and voice.is_head(words[at][2]) and words[at - 2][2][0] in UPPER
        fits = fits or (between and low not in voice.small_words and low not in voice.stops)
        inside = low in ("of", "the", "for", "de", "du", "des") and at < len(words) and at > 1
        if not (fits or inside) or (at < len(words) and _OTHER_THAN_STOP.search(text, words[at - 1][1], words[at][0])):
            break
        at -= 1
    while at < len(words) and words[at][2].lower() in ("of", "the", "for", "de", "du", "des"):
        at += 1
    chosen = words[at:]
    if any(_is_shared_office(word, voice) for _, _, word in chosen):
        return None  # in the plural it is nobody's own
    return (chosen[0][0], chosen[-1][1]) if any(voice.is_head(word) for _, _, word in chosen) else None


def _is_name_itself(inner: Sequence[Token], number: int) -> bool:
    """ "Judge", "King" or "Baker" as a family name: the last word, or before a numeral."""
    return number > 0 and all(_ROMAN.match(word) for _, _, word in inner[number + 1 :])


def _trailing(inner: Sequence[Token], voice: Voice) -> int:
    """How many words at the end are a run of capitals with the particles of names."""
    count = 0
    for _, _, word in reversed(inner):
        low = word.lower()
        if low in voice.stops or low in voice.opening_words:
            break
        if word[0] in UPPER or low in voice.particles or _WITH_ARTICLE.match(word):
            count += 1
        else:
            break
    while count and inner[-count][2][0] not in UPPER and "-" not in inner[-count][2]:
        # "Bürgermeister von Altwieden" is no name, "von der Leyen" alone is one.
        if count == len(inner) and inner[-count][2].lower() not in voice.articles:
            break
        count -= 1
    return count


def _leading(inner: Sequence[Token], voice: Voice) -> int:
    count = 0
    for _, _, word in inner:
        low = word.lower()
        if low in voice.stops:
            break
        if not (word[0] in UPPER or (count and low in voice.particles)):
            break
        if count and low in voice.prepositions and voice.is_head(inner[count - 1][2]):
            break
        count += 1
    return count
