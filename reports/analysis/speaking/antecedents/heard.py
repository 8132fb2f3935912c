"""Who has spoken so far in a text, who is named in it, and whom a pronoun of some gender fits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from reports.analysis.speaking.cast import Cast, Naming
from reports.analysis.speaking.found import Speaker
from reports.analysis.speaking.scene import Scene
from reports.analysis.speaking.subjects import sentence_subject
from reports.analysis.speaking.tokens import Phrase
from reports.analysis.speaking.voice import Voice


@dataclass
class Heard:
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

    def speaker_of(self, naming: Naming) -> Speaker:
        """The speaker whom a naming in the text means, under the fullest name and with the office."""
        member = self.cast.members.get(naming.key)
        span = (naming.start, naming.end)
        if member is None:
            return Speaker(span, naming.key, span, naming.sort)
        return Speaker(span, member.key, member.full, member.sort, self.cast.office(member.role))

    def said_between(self, start: int, end: int) -> list[tuple[int, Speaker]]:
        """Who spoke between two places, in order, each with the place."""
        found = []
        for place, speaker in reversed(self.said):
            if place < start:
                break
            if place < end:
                found.append((place, speaker))
        return found[::-1]

    def fits(self, key: str, sort: str, gender: str) -> bool:
        """Can a pronoun of this gender ("m", "f", "b" a body, "p" several, "" any person) mean them?"""
        if gender == "b":
            return sort == "body" or (sort == "nominal" and self._is_one_body(key))
        if gender == "p":
            return sort != "person"
        known = self.gender_of(key)
        if sort == "nominal" and gender and self._is_thing(key):
            return False
        return sort != "body" and (not gender or not known or known == gender)

    def gender_of(self, key: str) -> str:
        member, voice = self.cast.members.get(key), self.scene.voice
        if member and member.gender:
            return member.gender
        words = set(key.split())
        return "f" if words & voice.feminine - {"her", "la"} else "m" if words & voice.masculine - {"his", "le"} else ""

    def _is_one_body(self, key: str) -> bool:
        """ "The interior ministry", "the operator": one without a name that may be "it"."""
        head = key.split(" of ")[0].split()[-1:]
        return bool(head) and head[0] not in self.scene.voice.people and not head[0].endswith("s")

    def _is_thing(self, key: str) -> bool:
        """ "A report", "the party": one without a name who is neither he nor she."""
        words = frozenset(key.split())
        return bool(words & self.scene.voice.things) and not words & self.scene.voice.people
