"""Whom "he", "the minister" and "the group" mean: the speaker before, the subject of a sentence before, or nobody."""

from __future__ import annotations

from crawler.archive.text import plain
from reports.analysis.speaking.antecedents.descriptions import described
from reports.analysis.speaking.antecedents.heard import Heard
from reports.analysis.speaking.antecedents.pronouns import is_label, meant
from reports.analysis.speaking.found import Span, Speaker, Way
from reports.analysis.speaking.tokens import Phrase, tokens

__all__ = ["Antecedents", "described", "is_label"]


class Antecedents(Heard):
    """Tells of each phrase at a verb of speech whom it means, after all that was said before."""

    def speaker(self, phrase: Phrase, place: int) -> tuple[Speaker | None, Way, Span | None]:
        """Whom a phrase at a verb means, how sure that is, and the cue where the phrase is no name itself."""
        if phrase.pronoun is not None:
            found = meant(self, phrase.pronoun, place, phrase.whole[0])
            return found, "cue", phrase.whole
        if phrase.sort == "nominal" and self._is_no_mouth(phrase):
            return None, "nobody", None
        if phrase.sort == "nominal":
            found = None if phrase.joint else described(self, phrase)
            return (found, "cue", phrase.whole) if found else (self._nominal(phrase), "beside", None)
        return self._named(phrase), "beside", None

    def _is_no_mouth(self, phrase: Phrase) -> bool:
        """A letter, an earlier version of the article, "our reporter": not who speaks to the one who writes."""
        voice = self.scene.voice
        words = [word.lower() for *_, word in tokens(self.scene.text, *phrase.whole, voice)]
        head = words.index(phrase.head) if phrase.head in words else 0
        noun = words[head - 1] if head and words[head].endswith("ed") else phrase.head  # "a letter signed by forty"
        return noun in voice.papers or (bool(words) and words[0] in voice.ours)

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
