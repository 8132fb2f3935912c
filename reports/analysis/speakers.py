"""Who said the words in quotation marks, in English: only where the line itself says so by name.

Readers fear a wrong attribution above all, so whatever is not one of a few plain forms has no speaker:
“…,” said NAME · “…,” NAME said · NAME said: “…” · NAME told somebody: “…” · and, right after one of these in the same
paragraph, “…” or “…,” he added, while nobody else is named there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reports.analysis.names import SPEECH, Mention, NameBook
from reports.analysis.quote_marks import Marked

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Said:
    """The speaker of a quotation, by places in the article's text. ``key`` names the person within the article."""

    name: Span
    key: str
    role: Span | None
    verb: Span | None


_VERB = rf"(?:{SPEECH})"
_ADDRESS = r"(?: (?:to |of |in |at |on |during |after |before |late |early |by |from )?[^,;:.“”\"«»]{1,70})?"
_LEAD = re.compile(rf"(?P<verb>\b{_VERB})(?P<tail>{_ADDRESS})(?:,|:|,? that)?\s$")
_FOLLOW_VERB = re.compile(rf"^,?\s?(?P<verb>{_VERB}) (?:the )?")
_AFTER_NAME = re.compile(rf"^(?: of [A-Z][\w-]+(?: [A-Z]\w+)?)?(?: (?:later|also|then|earlier))? (?P<verb>{_VERB})\b")
_CONTINUES = re.compile(r"^[^.;]{0,60}?,\s*$")
_PRONOUN = re.compile(
    r"^,?\s?(?:(?:he|she) (?P<verb>said|added|told \w+|continued|replied|wrote|explained|noted)|"
    r"(?P<verb2>said|added) (?:he|she))\b"
)
_CLAUSE = re.compile(
    r"(?:^|[,;:”\"»’.!?)] |[–—-] |\b(?:but|as|while|when|that|where|after|because|if|though|later|"
    r"then|, and) )$"
)
_READOUT = re.compile(
    r"^,? (?P<verb>according to) (?:the )?(?P<body>(?:US |U\.S\. )?[A-Z][\w’'-]+(?: (?:of "
    r")?[A-Z][\w’'-]+?){0,4})['’]s (?:official )?(?:readout|statement|account|summary|"
    r"communiqu[eé])\b"
)
_ACRONYM = re.compile(
    r"^,? (?:(?P<verb>said) (?:the )?(?P<name>[A-Z]{3,})(?=[.,]| in )|(?:the )?(?P<name2>[A-Z]{3,}|"
    r"Hamas|Hezbollah) (?P<verb2>said)\b)"
)


def speakers(line: str, offset: int, masked: str, marks: Sequence[Marked], names: NameBook) -> list[Said | None]:
    """The speaker of each quotation of a line, or None. ``offset`` is the line's place in the article's text."""
    people = [each for each in names.mentions(offset, offset + len(line)) if not masked[each.start - offset].isspace()]
    scene = _Scene(line, offset, masked, people, names)
    found: list[Said | None] = []
    broken: set[int] = set()
    for number, mark in enumerate(marks):
        said = scene.attributed(mark)
        if said is not None and _runs_on(scene, marks, number):
            broken |= {number, number + 1}
        if said is None and number and number not in broken:
            said = _chained(scene, marks, number, found)
        found.append(said)
    return [None if number in broken else said for number, said in enumerate(found)]


@dataclass(frozen=True, slots=True)
class _Scene:
    line: str
    offset: int
    masked: str
    people: list[Mention]
    names: NameBook

    def attributed(self, mark: Marked) -> Said | None:
        """By words next to the quotation: before it, or after it."""
        inner = self.line[mark.first : mark.last].rstrip()
        after = self.masked[mark.end :]
        open_end = inner.endswith((",", "?", "!", ",'", ",’")) or after.startswith(",")
        # A quotation that ends in a stop is followed by a new sentence, which may be about somebody else.
        closed = inner.endswith((".", "…")) and not open_end
        lead = self._before(mark)
        if lead is not None and not (open_end and inner.endswith(",")):
            return lead
        return self._after(mark, only_verb=closed) if lead is None or open_end else None

    def _before(self, mark: Marked) -> Said | None:
        before = self.masked[: mark.start]
        lead = _LEAD.search(before)
        if lead is None or self.line[mark.first : mark.first + 1].islower():
            return None
        tail = lead["tail"]
        if not re.search(r"[,:]\s$|that\s$", before) and tail.strip():
            return None
        if re.search(rf"\b(?:{SPEECH}|that|was|were|is|are|who|which|as|called|describ\w+)\b", tail) or re.search(
            r"\b(?:not|never)\b", before[-80:]
        ):
            return None
        inner, after = self.line[mark.first : mark.last].rstrip(), self.masked[mark.end :]
        if not inner.endswith((".", "!", "?", "…", ",")) and not re.match(r"\s*(?:[.;]|$)", after):
            return None  # a piece of the writer's own sentence
        subject = self._ending_at(lead.start("verb"))
        return self._said(subject, (lead.start("verb"), lead.end("verb"))) if subject else None

    def _ending_at(self, verb: int) -> Mention | None:
        """The person who is the subject of a verb: named right before it, at the start of a clause."""
        for mention in self.people:
            start, end = mention.whole[0] - self.offset, _end(mention) - self.offset
            gap = self.masked[end:verb]
            if end <= verb and re.fullmatch(
                r"(?: of [A-Z][\w-]+(?: [A-Z]\w+)?)? (?:(?:later|also|then|himself|herself) )?", gap
            ):
                opens = _CLAUSE.search(self.masked[:start]) or self.masked[:start].endswith("  ")
                return mention if opens and not mention.possessive else None
        return None

    def _after(self, mark: Marked, only_verb: bool) -> Said | None:
        after = self.masked[mark.end :]
        verb = _FOLLOW_VERB.match(after)
        if verb:
            subject = self._starting_at(mark.end + verb.end())
            if subject is None or not self._stands_alone(subject):
                return self._body(mark, after)
            return self._said(subject, (mark.end + verb.start("verb"), mark.end + verb.end("verb")))
        if only_verb:
            return self._body(mark, after)
        blank = re.match(r"^,?\s?(?:the )?", after)
        subject = self._starting_at(mark.end + (blank.end() if blank else 0))
        if subject is None:
            return self._body(mark, after)
        base = _end(subject) - self.offset
        verb = _AFTER_NAME.match(self.masked[base:])
        return (
            self._said(subject, (base + verb.start("verb"), base + verb.end("verb")))
            if verb and not subject.possessive
            else None
        )

    def _starting_at(self, place: int) -> Mention | None:
        for mention in self.people:
            if mention.whole[0] - self.offset in (place, place + 4) and self.masked[
                place : mention.whole[0] - self.offset
            ] in ("", "the "):
                return mention
        return None

    def _stands_alone(self, mention: Mention) -> bool:
        """ "said X and Y" is two people, "said X's aide" another one."""
        after = self.masked[_end(mention) - self.offset :]
        return not mention.possessive and not re.match(r",? (?:and|or) (?:[A-Z]|the )", after)

    def _body(self, mark: Marked, after: str) -> Said | None:
        """A readout quoted by its issuer's name, or a body that goes by its initials."""
        readout = _READOUT.match(after)
        if readout:
            return self._bodied(
                mark.end + readout.start("body"),
                mark.end + readout.end("body"),
                (mark.end + readout.start("verb"), mark.end + readout.end("verb")),
            )
        acronym = _ACRONYM.match(after)
        if acronym is None:
            return None
        group, verb = ("name", "verb") if acronym["name"] else ("name2", "verb2")
        return self._bodied(
            mark.end + acronym.start(group),
            mark.end + acronym.end(group),
            (mark.end + acronym.start(verb), mark.end + acronym.end(verb)),
        )

    def _bodied(self, start: int, end: int, verb: Span) -> Said:
        return Said(
            (start + self.offset, end + self.offset),
            f"body {self.line[start:end].lower()}",
            None,
            (verb[0] + self.offset, verb[1] + self.offset),
        )

    def _said(self, mention: Mention, verb: Span) -> Said:
        role = mention.role or self.names.role_of(mention.key)
        return Said((mention.start, mention.end), mention.key, role, (verb[0] + self.offset, verb[1] + self.offset))


def _end(mention: Mention) -> int:
    """Where a mention ends, with an office or a clause after it that commas enclose."""
    return (
        mention.role[1] + 1
        if mention.role and not mention.office_first and mention.role[0] > mention.end
        else mention.end
    )


_GOES_ON = re.compile(r"^[^.;“\"`]{0,70},\s*(?:“|\"|``|‘)\s?[a-z]")


def _runs_on(scene: _Scene, marks: Sequence[Marked], number: int) -> bool:
    """“If they agree,” he said, “we will go”: neither half may be printed without the other."""
    mark = marks[number]
    if _GOES_ON.match(scene.line[mark.end :]):
        return True
    if number + 1 == len(marks):
        return False
    following = marks[number + 1]
    between = scene.masked[mark.end : following.start]
    opens = scene.line[following.first : following.first + 1]
    return (
        bool(_CONTINUES.match(between))
        and (opens.islower() or scene.line[mark.first : mark.last].rstrip().endswith(","))
    ) or (opens.islower() and not re.search(r"[.:]\s*$", between))


def _chained(scene: _Scene, marks: Sequence[Marked], number: int, found: Sequence[Said | None]) -> Said | None:
    """The speaker named for the quotation before, where the line goes on with nobody else in it."""
    previous, mark = found[number - 1], marks[number]
    if previous is None or previous.verb is None:
        return None
    between = scene.masked[max(marks[number - 1].end, 0) : mark.start]
    inner = scene.line[mark.first : mark.last].rstrip()
    pronoun = _PRONOUN.match(scene.masked[mark.end :])
    others = {each.key for each in scene.people} - {previous.key}
    verb = None
    if pronoun:
        if others:
            return None
        group = "verb" if pronoun["verb"] else "verb2"
        verb = (mark.end + pronoun.start(group) + scene.offset, mark.end + pronoun.end(group) + scene.offset)
    elif inner.endswith((".", "?", "!", "…")):
        # Right after the attribution, and nothing after it that could be another's.
        if (
            not re.fullmatch(r"[^.!?]*\.?[^.!?]*[.!?]?\s*", between)
            or len(re.findall(r"[.!?](?=\s)", between)) > 1
            or re.match(rf"\s?(?:{SPEECH})\b", scene.masked[mark.end :])
        ):
            return None
        if [
            each
            for each in scene.people
            if marks[number - 1].end <= each.start - scene.offset < mark.start
            and each.key != previous.key
            and not _is_addressed(scene, each)
        ]:
            return None
    else:
        return None
    return Said(previous.name, previous.key, previous.role, verb or previous.verb)


def _is_addressed(scene: _Scene, mention: Mention) -> bool:
    return bool(re.search(r"\b(?:told|to|of|with) (?:the )?$", scene.masked[: mention.whole[0] - scene.offset]))
