"""Who says what a sentence tells: the person, body or noun beside its word of speech, and when two of them are one.

A sentence is on the word of its outermost speaker: "Jordan had agreed, the State Department said" is the department's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from crawler.archive.text import stop_words, words
from reports.analysis.attribution import SAID, body_of_readout
from reports.analysis.names import Mention
from reports.analysis.reading import Sentence
from reports.analysis.roles import BODIES, HEADS

_AFTER = re.compile(r"(?:according to|citing|quoting)$", re.IGNORECASE)
_NOUN = re.compile(r"(?:[Tt]he |[Aa]n? |[Hh]is |[Hh]er |[Ii]ts |[Tt]heir )?[\w’'.-]+(?: [\w’'.&-]+){0,8}")
_ENDS_NOUN = re.compile(
    r" (?:that|on|in|at|as|late|early|this|after|before|during|while|who|which|to|and)\b|[,;:.](?!\w)"
)
_CLAUSE = re.compile(r"[,;:] |[”»\"] ?|\b(?:and|but|that|while|when|as) | {3,}")
_SUBJECT_WORDS = re.compile(r"(?:[Tt]he |[Aa]n? )?[\w’'.-]+(?: (?:of the |of |for the |for |from )?[\w’'.-]+){0,6}")
_LEADS = re.compile(r"(?:In|On|At|After|Before|During|From|By|For|With|Since)\b", re.IGNORECASE)
_IN_A_PLACE = re.compile(r" in [A-Z].*$")
_PRONOUNS = frozenset("he she it they we i you who which that this these those one".split())
# "Rebels fighting to overthrow Valdan said": he did not.
_SUFFERS = re.compile(r"\b(?:to [a-z]{4,}|against|oppos\w+|ousting|toppling|fighting) $")
_DAY = re.compile(r"(?:late |early )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")  # "said Wednesday that"
_INVERTED = re.compile(r"(?:^|, ?|[”»\"’'] ?| {3,})$")
_ENDS_CLAUSE = re.compile(r" ?(?:[,.]|of\b|in\b|from\b)")
# Words of many speakers: they tell no two apart.
_COMMON = (HEADS - {"minister", "ministers"}) | frozenset(
    "statement statements news conference press release report briefing interview office spokesmen spokespeople "
    "official officials government tweet post letter remarks".split()
)
_FROM = re.compile(r"(?:a |the |an? \w+ )?(?:statement|report|release|letter|tweet|post|readout)s? (?:from|by|of) ")


@dataclass(frozen=True, slots=True)
class Voice:
    """Who says it, as written at ``start`` to ``end`` of the sentence's text; ``surname`` where it is a person's."""

    text: str
    words: frozenset[str]
    surname: str = ""
    start: int = 0
    end: int = 0

    @property
    def named(self) -> str:
        """As a phrase of ours can name it: "the State Department", "Karim Valdan"."""
        bare = self.text.removeprefix("The ").removeprefix("the ")
        return f"the {bare}" if not self.surname and (bare != self.text or is_body(bare)) else self.text


def same_voice(a: Voice, b: Voice) -> bool:
    """Are they one person, or one body: "the US State Department", "the State Department's spokesman Kell Adair"?"""
    if a.surname and b.surname:
        return a.surname == b.surname
    return bool(a.words and b.words) and (a.words <= b.words or b.words <= a.words)


def voice(sentence: Sentence) -> Voice | None:
    """On whose word the sentence stands; None where it is the reporter's own, or where that cannot be told."""
    said = list(SAID.finditer(sentence.masked))
    said.sort(key=lambda match: (not _AFTER.match(match[0]), not _is_trailing(sentence.masked, match), match.start()))
    return next((found for match in said if (found := _beside(sentence, match))), None)


def issuer(sentence: Sentence) -> Voice | None:
    """Whose a readout is."""
    name = body_of_readout(sentence) or (sentence.reading.outlet.name if sentence.reading.outlet else "")
    return Voice(name, _kept(name)) if name else None


def _is_trailing(text: str, match: re.Match[str]) -> bool:
    """Does the word of speech close the sentence, its matter standing before it: "..., Valdan said on Sunday."?"""
    before = text[: match.start()]
    return "," in before and len(text) - match.end() < 60 and " that " not in text[match.end() :]


def _beside(sentence: Sentence, match: re.Match[str]) -> Voice | None:
    text = sentence.masked
    if _AFTER.match(match[0]) or _is_named_behind(sentence, match):
        return _following(sentence, match.end())
    return _before(sentence, match.start()) or (
        _following(sentence, match.end()) if _INVERTED.search(text[: match.start()]) else None
    )


def _is_named_behind(sentence: Sentence, match: re.Match[str]) -> bool:
    """Is the speaker named right behind the word of speech: "..., leaving 12 hurt, said Karim Valdan, a doctor"?"""
    if not sentence.masked[: match.start()].rstrip().endswith(","):
        return False
    behind = sentence.start + match.end() + 1
    ends = [each.end - sentence.start for each in sentence.mentions if each.whole[0] == behind]
    return any(_ENDS_CLAUSE.match(sentence.masked, end) for end in ends)


def _following(sentence: Sentence, at: int) -> Voice | None:
    """The noun right after a place: "according to a statement from Valdan's office"."""
    text = sentence.masked
    start = at + len(text[at:]) - len(text[at:].lstrip())
    owner = _FROM.match(text, start)
    start = owner.end() if owner else start
    for each in sentence.mentions:
        if start <= each.whole[0] - sentence.start <= start + 14:
            return _person(sentence, each)
    noun = _NOUN.match(text, start)
    if noun is None:
        return None
    stop = _ENDS_NOUN.search(noun[0])
    return _thing(sentence, start, start + (stop.start() if stop else len(noun[0])))


def _before(sentence: Sentence, end: int) -> Voice | None:
    """The subject of a verb at ``end``: the noun before it, over what stands between commas ("Valdan, who left,")."""
    text = sentence.masked[:end].rstrip()
    while text.endswith(","):
        opening = text.rstrip(",").rfind(",")
        if opening < 0:
            return None
        inner, text = text[opening + 1 : -1], text[:opening].rstrip()
        if person := _person_at(sentence, len(text), 3):
            return person
        if not re.match(r" (?:who|which|the|an?|its|his|her|\d)\b", inner):
            text = text + "," + inner
            break
    last = max((each.end() for each in _CLAUSE.finditer(text)), default=0)
    start = last + len(text[last:]) - len(text[last:].lstrip())
    return _person_at(sentence, len(text), 24, start) or _subject(sentence, start, len(text))


def _person_at(sentence: Sentence, end: int, room: int, start: int = 0) -> Voice | None:
    """The last person named before ``end``, no further from it than ``room``."""
    for each in reversed(sentence.mentions):
        first, last = each.whole[0] - sentence.start, each.end - sentence.start
        if start <= first and end - room <= last <= end:
            return None if _SUFFERS.search(sentence.masked[:first]) else _person(sentence, each)
    return None


def _subject(sentence: Sentence, start: int, end: int) -> Voice | None:
    text = sentence.masked[start:end]
    if not _SUBJECT_WORDS.fullmatch(text) or _LEADS.match(text) or text.lower() in _PRONOUNS:
        return None
    return _thing(sentence, start, end)


def _person(sentence: Sentence, mention: Mention) -> Voice:
    start, end = mention.whole[0] - sentence.start, mention.end - sentence.start
    return Voice(sentence.text[start:end], _kept(sentence.text[start:end]), mention.key.split()[-1], start, end)


def _thing(sentence: Sentence, start: int, end: int) -> Voice | None:
    text = sentence.masked[start:end].strip()
    kept = _kept(text)
    if not kept or text.lower() in _PRONOUNS or _DAY.fullmatch(text):
        return None
    return Voice(text, kept, "", start, start + len(text))


def _kept(text: str) -> frozenset[str]:
    """The words that tell one speaker from another; a minister's ministry speaks by him."""
    own = {word for word in words(text) if len(word) > 1} - stop_words("en")
    own = {"ministry" if word in ("minister", "ministers") else word for word in own}
    return frozenset(own - _COMMON or own)


_POWERS = frozenset(("authorities", "military", "regime", "prosecutors", "coalition", "alliance", "opposition"))


def is_body(text: str) -> bool:
    """Is it the name of a body, by its last word: a ministry, a court, "the foreign ministry in Tarsk"?"""
    name = _IN_A_PLACE.sub("", text)
    return any(word in BODIES or word in _POWERS for word in words(name)[-1:]) and any(map(str.isupper, text))
