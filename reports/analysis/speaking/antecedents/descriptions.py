"""Whom "the minister", "the official" and "the group" mean."""

from __future__ import annotations

import re
from functools import lru_cache

from crawler.archive.text import plain
from reports.analysis.speaking.antecedents.heard import Heard
from reports.analysis.speaking.cast import is_foreign
from reports.analysis.speaking.found import Speaker
from reports.analysis.speaking.tokens import Phrase, tokens

_ANY_BODY = frozenset(
    "airline carrier bank group company firm organization organisation agency groupe société entreprise konzern "
    "unternehmen".split()
)
_INDEFINITE = ("a", "an", "another", "one", "his", "her", "their", "un", "une", "ein", "eine")
_SMALL = r"(?:of|for|to|from|at|in|on|with|by|the|an?|de|du|des|der|die|das|von)\b"
_NEAR = 800
_FAR = 12_000  # characters in which an office is looked for
_ANYBODY = re.compile(
    r"(?:man|woman|boy|girl|teenager|teen|official|author|.*-year-old|billionaire|monarch|driver|champion|comedian|"
    r"comedienne|businessman|singer|actor|actress|star|politician|homme|femme|الرجل|المراه|mann|politiker|politikerin)$"
)


@lru_cache(maxsize=256)  # the same few nouns of office stand in many articles
def _indefinite(head: str) -> re.Pattern[str]:
    """ "A company official": a noun where somebody is met for the first time."""
    articles = "|".join(_INDEFINITE)
    return re.compile(
        rf"\b(?:{articles})\s(?:(?!{_SMALL})[^\W_]+(?:-[^\W_]+)*\s){{0,3}}{re.escape(head)}\b", re.IGNORECASE
    )


def described(heard: Heard, phrase: Phrase) -> Speaker | None:
    """ "the minister": who holds that office; "the official": who was called so; "the group": the last body."""
    scene, voice = heard.scene, heard.scene.voice
    words = tokens(scene.text, *phrase.whole, voice)
    opens = words[0][2].lower().rstrip("'’")
    owned = opens in ("his", "her", "their", "its", "sein", "seine", "ihr", "ihre", "son", "sa")
    if not (phrase.definite or owned) or len(words) > 4:
        return None
    nouns = {plain(word) for _, _, word in words} - voice.articles - voice.prepositions
    head = plain(phrase.head)
    return (
        _by_office(heard, nouns, head, phrase.whole[0])
        or (_by_sort(heard, head, phrase.whole[0]) if head in _ANY_BODY else None)
        or _called_so(heard, nouns, head, phrase.whole[0])
        or (
            _by_sort(heard, head, phrase.whole[0])
            if not owned and len(words) < 4 and not re.search(r"['’]s?\b", scene.text[slice(*phrase.whole)])
            else None
        )
    )


def _by_office(heard: Heard, nouns: set[str], head: str, place: int) -> Speaker | None:
    """Who was last named before a place of those that hold an office of these words."""
    for naming in reversed(heard.cast.between(max(0, place - _FAR), place)):
        member = heard.cast.members.get(naming.key)
        held = member.offices | set(member.key.split() if member.sort == "body" else ()) if member else set()
        others = heard.scene.voice.alike.get(head, frozenset())
        if (head in held and nouns <= held) or (others & held and len(nouns) == 1):
            found = heard.speaker_of(naming)
            return None if _is_of_another_land(heard, nouns, found) else found
    return None


def _is_of_another_land(heard: Heard, nouns: set[str], speaker: Speaker) -> bool:
    """ "The defense ministry" is not that of another country than the dateline's; "the ministry" is the last one."""
    return (
        len(nouns) > 1 and speaker.sort != "person" and is_foreign(heard.scene, heard.scene.text[slice(*speaker.full)])
    )


def _called_so(heard: Heard, nouns: set[str], head: str, place: int) -> Speaker | None:
    """Who spoke under such a description before, or was introduced by it."""
    fresh: Speaker | None = None
    for _, speaker in reversed(heard.said[-40:]):
        if speaker.sort == "person" and not _holds_office(heard, speaker) and not _may_be_body(heard, speaker):
            fresh = fresh or speaker
        if (
            speaker.sort == "nominal"
            and not speaker.joint
            and speaker.span[0] < place
            and head in speaker.key.split()
            and (len(nouns) == 1 or nouns <= set(speaker.key.split()))
            and not _is_of_another_land(heard, nouns, speaker)
        ):
            return fresh if fresh is not None and _is_definite(heard, speaker) else speaker
    return _introduced(heard, head, place) if len(nouns) == 1 and head not in heard.scene.voice.body_heads else None


def _may_be_body(heard: Heard, speaker: Speaker) -> bool:
    """A body, or one word that nothing tells to be a person: as often a company."""
    lone = speaker.sort == "person" and " " not in speaker.key and speaker.role is None
    if speaker.key in heard.scene.voice.body_heads:
        return False  # "analysts"
    return speaker.sort == "body" or (lone and not heard.gender_of(speaker.key))


def _holds_office(heard: Heard, speaker: Speaker) -> bool:
    member = heard.cast.members.get(speaker.key)
    return member is not None and bool(member.offices & heard.scene.voice.heads)


def _is_definite(heard: Heard, speaker: Speaker) -> bool:
    """ "The finance minister", whose name came later without the office."""
    return heard.scene.text[slice(*speaker.span)].lower().startswith(("the ", "le ", "la ", "der ", "die "))


def _introduced(heard: Heard, head: str, place: int) -> Speaker | None:
    """ "A company official, who …" before "the official"."""
    start = max(0, place - 800)
    introduced = _indefinite(head).finditer(heard.scene.hidden[start:place]) if head.isalpha() else ()
    found = [each.span() for each in introduced]
    if not found:
        return None
    span = (found[-1][0] + start, found[-1][1] + start)
    return Speaker(span, plain(heard.scene.text[slice(*span)]), span, "nominal")


def _was_told_of(heard: Heard, head: str, place: int) -> bool:
    """ "… to the driver of the minister": of whom a text tells without a name, he is not who speaks right before."""
    before = heard.scene.hidden[max(0, place - _NEAR) : place]
    return re.search(rf"\b(?:the|an?) {re.escape(head)}\b", before, re.IGNORECASE) is not None


def _by_sort(heard: Heard, head: str, place: int) -> Speaker | None:
    """A noun for anybody means the person of the sentences right before; "the group" the last body."""
    voice = heard.scene.voice
    number = heard.scene.sentence_number(place)
    start = heard.scene.sentences[max(0, number - 3)][0]
    if head in voice.body_heads:
        spoken = [who for _, who in heard.said_between(start, place) if _may_be_body(heard, who)]
        if spoken and head in _ANY_BODY:
            return spoken[-1]
        bodies = [each for each in heard.cast.between(start, place) if each.sort == "body"]
        return heard.speaker_of(bodies[-1]) if bodies and head in _ANY_BODY else None
    if not (voice.is_head(head) or _ANYBODY.match(head)):
        return None
    if _was_told_of(heard, head, place):
        return None
    gender = "f" if head in voice.feminine else "m" if head in voice.masculine else ""
    for _, speaker in reversed(heard.said_between(start, place)):
        member = heard.cast.members.get(speaker.key)
        if speaker.sort == "person" and heard.fits(speaker.key, speaker.sort, gender):
            free = member is None or not (member.offices & voice.heads) or bool(_ANYBODY.match(head))
            return speaker if free else None
    named = {
        each.key: each for each in heard.cast.between(start, place) if heard.fits(each.key, each.sort, gender or "m")
    }
    return heard.speaker_of(next(iter(named.values()))) if len(named) == 1 and _ANYBODY.match(head) else None
