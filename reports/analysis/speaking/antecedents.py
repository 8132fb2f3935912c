"""Whom "he", "the minister" and "the group" mean: the speaker before, the subject of a sentence before, or nobody."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache

from crawler.archive.text import plain
from reports.analysis.speaking.cast import Cast, Naming
from reports.analysis.speaking.found import Span, Speaker, Way
from reports.analysis.speaking.phrases import phrase_end, split_at_commas
from reports.analysis.speaking.scene import Scene
from reports.analysis.speaking.subjects import sentence_subject
from reports.analysis.speaking.tokens import Phrase, tokens
from reports.analysis.speaking.voice import Voice

_SURER = 4  # sentences in which a fitting gender goes before a nearer unknown one
_HE = re.compile(r"\b(?:[Hh]e|[Ii]l|[Ee]r)\b")
_SHE = re.compile(r"\b(?:[Ss]he|[Ee]lle)\b")
_OPENING = 300  # characters of a sentence in which somebody without a name is its subject
_LONGEST = 1500  # characters of a sentence that are looked at before a pronoun
_LOOK_BACK = 14  # sentences in which a pronoun's name is looked for
_ANY_BODY = frozenset(
    "airline carrier bank group company firm organization organisation agency groupe société entreprise konzern "
    "unternehmen".split()
)
_ARTICLES = frozenset(("the", "a", "an", "le", "la", "les", "der", "die", "das", "its", "their"))
_INDEFINITE = ("a", "an", "another", "one", "his", "her", "their", "un", "une", "ein", "eine")
_FAR = 12_000  # characters in which an office is looked for
_ANYBODY = re.compile(
    r"(?:man|woman|boy|girl|teenager|teen|official|author|.*-year-old|billionaire|monarch|driver|champion|comedian|"
    r"comedienne|businessman|singer|actor|actress|star|politician|homme|femme|الرجل|المراه|mann|politiker|politikerin)$"
)


@lru_cache(maxsize=256)  # the same few nouns of office stand in many articles
def _indefinite(head: str) -> re.Pattern[str]:
    """ "A company official": a noun where somebody is met for the first time."""
    articles = "|".join(_INDEFINITE)
    return re.compile(rf"\b(?:{articles})\s(?:[^\W_]+(?:-[^\W_]+)*\s){{0,3}}{re.escape(head)}\b", re.IGNORECASE)


@dataclass
class Antecedents:
    """The speakers of a text in the order of their words; each new one may be meant by what follows."""

    scene: Scene
    cast: Cast
    subject: Callable[[str, int, int, Voice], Phrase | None] = sentence_subject
    said: list[tuple[int, Speaker]] = field(default_factory=list)  # place, speaker

    def remember(self, place: int, speaker: Speaker) -> None:
        self.said.append((place, speaker))

    def last(self, place: int) -> Speaker | None:
        """Who spoke last in the paragraph of a place."""
        return self.said[-1][1] if self.said and self.said[-1][0] >= self.scene.line(place)[0] else None

    # ---- phrases -----------------------------------------------------------------------------------------------------

    def speaker(self, phrase: Phrase, place: int) -> tuple[Speaker | None, Way, Span | None]:
        """Whom a phrase at a verb means, how sure that is, and the cue where the phrase is no name itself."""
        if phrase.pronoun is not None:
            found = self._meant(phrase.pronoun, place, phrase.whole[0])
            return found, "cue", phrase.whole
        if phrase.sort == "nominal":
            found = None if phrase.joint else self._described(phrase)
            return (found, "cue", phrase.whole) if found else (self._nominal(phrase), "beside", None)
        return self._named(phrase), "beside", None

    def _named(self, phrase: Phrase) -> Speaker:
        member = self.cast.member(phrase)
        if member is None:
            return Speaker(
                phrase.span,
                plain(self.scene.text[slice(*phrase.span)]),
                phrase.span,
                phrase.sort,
                self.cast.office(phrase.role),
            )
        role = self.cast.office(phrase.role) or self.cast.office(member.role)
        return Speaker(phrase.span, member.key, member.full, member.sort, role)

    def _nominal(self, phrase: Phrase) -> Speaker:
        key = plain(self.scene.text[slice(*phrase.whole)])
        return Speaker(phrase.whole, key, phrase.whole, "nominal", joint=phrase.joint)

    def _of_naming(self, naming: Naming) -> Speaker:
        member = self.cast.members.get(naming.key)
        span = (naming.start, naming.end)
        if member is None:
            return Speaker(span, naming.key, span, naming.sort)
        return Speaker(span, member.key, member.full, member.sort, self.cast.office(member.role))

    # ---- pronouns ----------------------------------------------------------------------------------------------------

    def _meant(self, gender: str, place: int, cue: int) -> Speaker | None:
        """The nearest speaker or subject before a pronoun whom it fits, sentence by sentence."""
        if gender == "i":
            return None
        first = self.scene.sentence_number(min(place, cue))
        unsure: Speaker | None = None
        for number in range(first, max(-1, first - _LOOK_BACK), -1):
            start, end = self.scene.sentences[number]
            if number < first and self._is_label(start, end):
                continue
            start = max(start, min(end, cue) - _LONGEST)
            # "The wave will pass the party's fort, it said": a body is not meant by a name within what it said
            found = self._in_sentence(start, min(end, cue if gender in ("m", "f", "") else place), gender)
            if found is not None and self._speaks_in(found, max(start, self.scene.line(cue)[0]), end):
                return found
            if found is not None and (
                gender not in ("m", "f") or (found.sort == "nominal" and unsure is None) or self._gender(found.key)
            ):
                return found if unsure is None or number > first - _SURER or not self._is_likely(unsure) else unsure
            if found is not None and unsure is None and found.role is not None:
                opens = min(found.span[0], found.role[0] if found.role[0] >= start else found.span[0])
                if opens - start < len("The "):
                    return found  # an office that opens the sentence before is surer than a gender far away
            unsure = unsure or found
        return self._quoted_before(first, gender) or unsure if unsure is not None else None

    def _quoted_before(self, number: int, gender: str) -> Speaker | None:
        """Who was quoted in the sentence before, though the first name is more often one of the other gender."""
        start, end = self.scene.sentences[max(0, number - 1)]
        spoken = self._said_between(start, end) if gender else []
        member = self.cast.members.get(spoken[-1][1].key) if spoken else None
        return spoken[-1][1] if member is not None and member.sort == "person" and not member.surely else None

    def _speaks_in(self, speaker: Speaker, start: int, end: int) -> bool:
        """Who was quoted a sentence ago in this paragraph goes on."""
        return any(each.key == speaker.key for _, each in self._said_between(start, end))

    def _is_likely(self, speaker: Speaker) -> bool:
        """Two words or an office make a person; one word alone is as often a company."""
        return " " in speaker.key or speaker.role is not None

    def _is_label(self, start: int, end: int) -> bool:
        """A caption, a heading or an advertisement: a short line that no mark ends."""
        piece = self.scene.hidden[start:end].rstrip()
        return piece[-1:].isalnum() and len(piece) < 90 and self.scene.line(start) == (start, end)

    def _in_sentence(self, start: int, end: int, gender: str) -> Speaker | None:
        spoken = [(at, who) for at, who in self._said_between(start, end) if self._fits(who.key, who.sort, gender)]
        if spoken:
            return spoken[0][1]
        named = [each for each in self.cast.between(start, end) if self._fits(each.key, each.sort, gender)]
        if gender in ("b", "p"):
            named = [
                each for each in named if not self.scene.hidden[start : each.start].strip(" \"“'‘").removeprefix("The")
            ]
        subjects = [each for each in named if not each.possessive] or named
        speaking = [each for each in subjects if self.scene.voice.said_at.match(self.scene.hidden, each.end + 1)]
        if speaking:
            return self._of_naming(speaking[0])
        if subjects and gender in ("m", "f") and (met := self._met(start, subjects[0].start, gender)):
            return met
        if subjects and gender in ("m", "f") and self._is_told_of(start, subjects[0].start, gender):
            return None
        if subjects:
            return self._of_naming(subjects[0])
        if gender in ("b", "p"):
            return self._many(start, end, gender)
        people = any(each.sort == "person" for each in self.cast.between(start, end))
        return None if people else self._nameless(start, end, gender)

    def _many(self, start: int, end: int, gender: str) -> Speaker | None:
        """ "The company" for "it", "the residents" for "they": the last such noun that has an article."""
        words = tokens(self.scene.hidden, max(start, end - _OPENING), end, self.scene.voice)
        for at in range(len(words) - 1, 0, -1):
            word = words[at][2].lower()
            if not self.scene.voice.is_body(word) or (word.endswith("s") != (gender == "p")):
                continue
            first = next((n for n in range(at - 1, max(-1, at - 4), -1) if words[n][2].lower() in _ARTICLES), None)
            if first is not None or gender == "p":
                whole = (words[at if first is None else first][0], words[at][1])
                return Speaker(whole, plain(self.scene.text[slice(*whole)]), whole, "nominal")
        return None

    def _is_told_of(self, start: int, name: int, gender: str) -> bool:
        """ "… but he faces Nico Rosberg": a pronoun before the name is the one whom the text goes on about."""
        return bool((_HE if gender == "m" else _SHE).search(self.scene.hidden, start, name))

    def _met(self, start: int, name: int, gender: str) -> Speaker | None:
        """ "A diplomat, who knows Orlen, said": somebody new, who opens a sentence before anybody is named."""
        if not self.scene.hidden.startswith(("A ", "An ", "One ", "Another "), start):
            return None
        found = self._nameless(start, name, gender)
        return found if found is not None and found.span[1] < name else None

    def _nameless(self, start: int, end: int, gender: str) -> Speaker | None:
        """Somebody without a name at the start of a sentence: "A company official, who", "One of them, a student,"."""
        hidden, voice = self.scene.hidden, self.scene.voice
        for first, last in split_at_commas(hidden, start, min(end, start + _OPENING))[:2]:
            words = tokens(hidden, first, last, voice)
            if not words or words[0][2].lower().rstrip("'’") not in voice.articles:
                continue
            stop = phrase_end(hidden, first, last, voice)
            others = voice.prepositions | voice.ends
            before = next((at for at, (*_, word) in enumerate(words) if word.lower() in others), 6)
            heads = [at for at, (*_, word) in enumerate(words[: min(before, 6)]) if voice.is_head(word)]
            if not heads:
                continue
            whole = (first, stop if stop >= words[heads[0]][1] and last == stop else words[heads[0]][1])
            key = plain(self.scene.text[slice(*whole)])
            if self._fits(key, "nominal", gender):
                return Speaker(whole, key, whole, "nominal")
        return None

    def _said_between(self, start: int, end: int) -> list[tuple[int, Speaker]]:
        found = []
        for place, speaker in reversed(self.said):
            if place < start:
                break
            if place < end:
                found.append((place, speaker))
        return found[::-1]

    def _fits(self, key: str, sort: str, gender: str) -> bool:
        if gender == "b":
            return sort == "body"
        if gender == "p":
            return sort != "person"
        known = self._gender(key)
        if sort == "nominal" and gender and self._is_thing(key):
            return False
        return sort != "body" and (not gender or not known or known == gender)

    def _is_thing(self, key: str) -> bool:
        """ "A report", "the party": one without a name who is neither he nor she."""
        words = frozenset(key.split())
        return bool(words & self.scene.voice.things) and not words & self.scene.voice.people

    def _gender(self, key: str) -> str:
        member, voice = self.cast.members.get(key), self.scene.voice
        if member and member.gender:
            return member.gender
        words = set(key.split())
        return "f" if words & voice.feminine - {"her", "la"} else "m" if words & voice.masculine - {"his", "le"} else ""

    # ---- descriptions ------------------------------------------------------------------------------------------------

    def _described(self, phrase: Phrase) -> Speaker | None:
        """ "the minister": who holds that office; "the official": who was called so; "the group": the last body."""
        scene, voice = self.scene, self.scene.voice
        words = tokens(scene.text, *phrase.whole, voice)
        opens = words[0][2].lower().rstrip("'’")
        owned = opens in ("his", "her", "their", "its", "sein", "seine", "ihr", "ihre", "son", "sa")
        if not (phrase.definite or owned) or len(words) > 4:
            return None
        nouns = {plain(word) for _, _, word in words} - voice.articles - voice.prepositions
        head = plain(phrase.head)
        return (
            self._by_office(nouns, head, phrase.whole[0])
            or (self._by_sort(head, phrase.whole[0]) if head in _ANY_BODY else None)
            or self._called_so(nouns, head, phrase.whole[0])
            or (
                self._by_sort(head, phrase.whole[0])
                if not owned and len(words) < 4 and not re.search(r"['’]s?\b", scene.text[slice(*phrase.whole)])
                else None
            )
        )

    def _by_office(self, nouns: set[str], head: str, place: int) -> Speaker | None:
        for naming in reversed(self.cast.between(max(0, place - _FAR), place)):
            member = self.cast.members.get(naming.key)
            held = member.offices | set(member.key.split() if member.sort == "body" else ()) if member else set()
            others = self.scene.voice.alike.get(head, frozenset())
            if (head in held and nouns <= held) or (others & held and len(nouns) == 1):
                return self._of_naming(naming)
        return None

    def _called_so(self, nouns: set[str], head: str, place: int) -> Speaker | None:
        fresh: Speaker | None = None
        for _, speaker in reversed(self.said[-40:]):
            if speaker.sort == "person" and not self._holds_office(speaker):
                fresh = fresh or speaker
            if (
                speaker.sort == "nominal"
                and not speaker.joint
                and speaker.span[0] < place
                and head in speaker.key.split()
                and (len(nouns) == 1 or nouns <= set(speaker.key.split()))
            ):
                return fresh if fresh is not None and self._is_definite(speaker) else speaker
        return self._introduced(head, place) if len(nouns) == 1 and head not in self.scene.voice.body_heads else None

    def _may_be_body(self, speaker: Speaker) -> bool:
        """A body, or one word that nothing tells to be a person: as often a company."""
        lone = speaker.sort == "person" and " " not in speaker.key and speaker.role is None
        if speaker.key in self.scene.voice.body_heads:
            return False  # "analysts"
        return speaker.sort == "body" or (lone and not self._gender(speaker.key))

    def _holds_office(self, speaker: Speaker) -> bool:
        member = self.cast.members.get(speaker.key)
        return member is not None and bool(member.offices & self.scene.voice.heads)

    def _is_definite(self, speaker: Speaker) -> bool:
        """ "The finance minister", whose name came later without the office."""
        return self.scene.text[slice(*speaker.span)].lower().startswith(("the ", "le ", "la ", "der ", "die "))

    def _introduced(self, head: str, place: int) -> Speaker | None:
        """ "A company official, who …" before "the official"."""
        start = max(0, place - 800)
        introduced = _indefinite(head).finditer(self.scene.hidden[start:place]) if head.isalpha() else ()
        found = [each.span() for each in introduced]
        if not found:
            return None
        span = (found[-1][0] + start, found[-1][1] + start)
        return Speaker(span, plain(self.scene.text[slice(*span)]), span, "nominal")

    def _by_sort(self, head: str, place: int) -> Speaker | None:
        """A noun for anybody means the person of the sentences right before; "the group" the last body."""
        voice = self.scene.voice
        number = self.scene.sentence_number(place)
        start = self.scene.sentences[max(0, number - 3)][0]
        if head in voice.body_heads:
            spoken = [who for _, who in self._said_between(start, place) if self._may_be_body(who)]
            if spoken and head in _ANY_BODY:
                return spoken[-1]
            bodies = [each for each in self.cast.between(start, place) if each.sort == "body"]
            return self._of_naming(bodies[-1]) if bodies and head in _ANY_BODY else None
        if not (voice.is_head(head) or _ANYBODY.match(head)):
            return None
        gender = "f" if head in voice.feminine else "m" if head in voice.masculine else ""
        for _, speaker in reversed(self._said_between(start, place)):
            member = self.cast.members.get(speaker.key)
            if speaker.sort == "person" and self._fits(speaker.key, speaker.sort, gender):
                free = member is None or not (member.offices & voice.heads) or bool(_ANYBODY.match(head))
                return speaker if free else None
        named = {
            each.key: each for each in self.cast.between(start, place) if self._fits(each.key, each.sort, gender or "m")
        }
        return self._of_naming(next(iter(named.values()))) if len(named) == 1 and _ANYBODY.match(head) else None
