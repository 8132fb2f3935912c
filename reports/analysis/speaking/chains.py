"""Whom silence means: who speaks the words beside which nobody is named."""

from __future__ import annotations

from reports.analysis.quote_marks import Marked
from reports.analysis.speaking.antecedents import Antecedents, described, is_label
from reports.analysis.speaking.beside import Attribution
from reports.analysis.speaking.found import Span, Speaker, Way

_LONGEST = 600  # characters of a sentence in which its subject is looked for


class Chain(Antecedents):
    """The speakers of a text, with those of quotations that have no words of attribution of their own."""

    def unattributed(
        self, mark: Marked, number: int, found: list[Speaker | None], ahead: Attribution | None, elided: bool = False
    ) -> tuple[Speaker | None, Way, Span | None]:
        """The speaker of a whole quotation without words of attribution of its own."""
        scene = self.scene
        line = scene.line(mark.start)
        before = scene.sentence_number(mark.start) - 1
        previous = scene.marks[number - 1] if number else None
        own_start = scene.sentence(mark.start)[0]
        near_start = min(own_start, scene.sentences[before][0] + 1)
        if previous is not None and previous.start >= line[0] and previous.end > near_start:
            return found[number - 1], "chained", None
        opens_line = not scene.text[line[0] : mark.start].strip(" —–-")
        if opens_line and elided:
            return self._line_before(number, found, line), "chained", None
        if opens_line:
            return self._opening(mark, number, found, ahead, line)
        near = self._subject(before) if scene.sentences[before][0] >= line[0] else None
        if near is not None:
            return near, "chained" if elided else "near", None
        same_line = previous is not None and previous.start >= line[0]
        return (found[number - 1] if same_line else self._line_before(number, found, line)), "near", None

    def _opening(
        self, mark: Marked, number: int, found: list[Speaker | None], ahead: Attribution | None, line: Span
    ) -> tuple[Speaker | None, Way, Span | None]:
        """A quotation that opens its paragraph: what comes after it there, else who spoke before."""
        scene = self.scene
        if ahead is not None and ahead.phrase is not None:
            speaker, _, cue = self.speaker(ahead.phrase, mark.start)
            if speaker is not None:
                return speaker, "chained", cue
        own = scene.sentence_number(mark.start)
        if own + 1 < len(scene.sentences) and scene.sentences[own + 1][1] <= line[1]:
            speaker = self._subject(own + 1)
            if speaker is not None:
                return speaker, "near", None
        return self._line_before(number, found, line), "near", None

    def _line_before(self, number: int, found: list[Speaker | None], line: Span) -> Speaker | None:
        """Who speaks at the end of the paragraph before: the one quoted last, or whom its last sentence is about."""
        scene = self.scene
        own = scene.line_number(line[0])
        if not own:
            return None
        last = scene.sentence_number(line[0]) - 1
        while last > 0 and is_label(scene, *scene.sentences[last]):
            last -= 1
        start, end = scene.sentences[last]
        quoted = [n for n in (number - 1,) if n >= 0 and start < scene.marks[n].end <= end]
        if quoted and not scene.hidden[start:end].rstrip().endswith(":"):
            return found[quoted[0]]
        speaker = self._subject(last)
        if speaker is not None:
            return speaker
        in_line = number > 0 and scene.marks[number - 1].start >= scene.lines[own - 1][0]
        return found[number - 1] if in_line else None

    def _subject(self, number: int) -> Speaker | None:
        """Whom a sentence is about: its first phrase, where that is a name or means one."""
        start, end = self.scene.sentences[number]
        spoken = self.said_between(start, end)
        if spoken:
            return spoken[0][1]
        phrase = self.subject(self.scene.hidden, start, min(end, start + _LONGEST), self.scene.voice)
        if phrase is None:
            named = [each for each in self.cast.between(start, end) if each.sort == "person" and not each.possessive]
            return self.speaker_of(named[0]) if named else None
        if phrase.sort == "nominal" and phrase.pronoun is None:
            named = [
                each
                for each in self.cast.between(start, min(end, phrase.whole[1] + 40))
                if each.sort == "person" and not each.possessive
            ]
            return described(self, phrase) or (self.speaker_of(named[0]) if named else None)
        if phrase.pronoun is None and self.cast.member(phrase) is None:
            return None
        speaker, _, _ = self.speaker(phrase, start)
        return speaker
