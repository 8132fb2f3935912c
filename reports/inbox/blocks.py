"""The blocks of a letter: lines ``Key: value`` as the micro-format has them, found and not yet understood.

A block begins with the first line whose key is known, and a blank line ends it. It goes on after one only with a key
that it has not had yet: mail programs put blank lines between all lines, and what follows a block may be a forwarded
letter with fields of its own. Quoted lines are as good as blank ones. Thanks, a greeting and what stands below them
are no part of it: of a letter that was ended so without a blank line, only a line that asks still counts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from reports.inbox.days import DAYS, is_day, is_like_a_day
from reports.inbox.endings import MARK, asks, is_closing
from reports.inbox.keys import field_of, field_of_day
from reports.inbox.questions import names_at_the_end

# A key's colon can be a wide one, and in French a blank stands before it; a mail program's bold becomes asterisks.
_KEY = re.compile(r"\s*(?P<bold>\*{0,2})(?P<key>[^\W\d_][^:：*\n]{0,40}?)\s*\*{0,2}[:：](?P<gap>\s*)(?P<value>.*)")
MOST_KEY_WORDS = 3

_WORDS = re.compile(r"[^\W\d_][\w'’-]*(?: [\w'’-]+){0,2}")
_RULE = re.compile(r"\s*[-–—]{3,}\s*")
_QUOTED = re.compile(r"\s*(?:>\s?)+")


@dataclass(frozen=True, slots=True)
class Filled:
    """A key with its value's lines, blanks folded; none where nothing stands after the colon."""

    field: str
    lines: tuple[str, ...]

    @property
    def words(self) -> str:
        return " ".join(self.lines)


@dataclass(frozen=True, slots=True)
class Block:
    """One request as it is written: what is filled in, in order, and keys that mean nothing."""

    filled: tuple[Filled, ...] = ()
    unknown: tuple[str, ...] = ()

    def of(self, field: str) -> tuple[Filled, ...]:
        return tuple(filled for filled in self.filled if filled.field == field)


def read_blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a text, parted by lines ``---``; a part without a known key has none."""
    parts: list[list[str]] = [[]]
    for line in text.splitlines():
        if _RULE.fullmatch(line):
            parts.append([])
        else:
            parts[-1].append("" if _QUOTED.match(line) else line)
    return tuple(_read_block(part) for part in parts if any(map(_has_key, part)))


def _has_key(line: str) -> bool:
    """Whether a line has a key of a request. From and To alone, though with days, are those of any letter."""
    written = _Written.of(line)
    return written is not None and bool(field_of(written.key))


def quoted_lines(text: str) -> str:
    """The lines that a letter quotes, without their marks."""
    quoted = [(line, _QUOTED.match(line)) for line in text.splitlines()]
    return "\n".join(line[mark.end() :] for line, mark in quoted if mark)


@dataclass(slots=True)
class _Reading:
    """Where the reading of a block stands."""

    bare: frozenset[str]  # fields that a line without a colon may fill in
    filled: list[tuple[str, list[str]]] = field(default_factory=list)
    unknown: dict[str, None] = field(default_factory=dict)
    had: set[str] = field(default_factory=set)
    is_open: bool = False  # within the block
    is_dropped: bool = False  # under a key that means nothing
    is_signed: bool = False  # below thanks or a greeting

    def take(self, line: str) -> None:
        goes_on = self.is_open and not self.is_signed
        written = _Written.of(line) or (_Written.bare(line, self.bare - self.had) if goes_on else None)
        name = written.field if written else ""
        if written and name and (goes_on or name not in self.had or name == "questions"):
            self._begin(name, written.value)
        elif not line.strip():
            self.is_open = False
        elif self.is_open and is_closing(line):
            self.is_signed = bool(self.filled[-1][1])  # above the questions it ends nothing
        elif written and goes_on and self._is_unknown(written, line):
            self.unknown[written.key] = None
            self.is_dropped = True
        elif self.is_open and not self.is_dropped and (goes_on or self._is_question(line)):
            self.filled[-1][1].append(" ".join(line.split()))

    def _begin(self, name: str, value: str) -> None:
        self.filled.append((name, [value] if value else []))
        self.had.add(name)
        self.is_open, self.is_dropped, self.is_signed = True, False, False

    def _is_unknown(self, written: _Written, line: str) -> bool:
        """Whether the key means nothing. A question may begin with a word and a colon."""
        return written.is_like_a_key and not self._is_question(line)

    def _is_question(self, line: str) -> bool:
        return self.filled[-1][0] == "questions" and asks(line)

    def block(self) -> Block:
        """What was read. A name below questions, where no greeting stands between, is named as left out."""
        unknown = dict(self.unknown)
        for name, lines in self.filled:
            signed = names_at_the_end(lines) if name == "questions" else 0
            unknown |= dict.fromkeys(lines[len(lines) - signed :])
            del lines[len(lines) - signed :]
        return Block(tuple(Filled(name, tuple(lines)) for name, lines in self.filled), tuple(unknown))


@dataclass(frozen=True, slots=True)
class _Written:
    """A line with a colon: what stands before the first one and after it, blanks folded."""

    key: str
    value: str
    is_like_a_key: bool  # up to three words, and a blank or nothing after the colon: not "http://"

    @property
    def field(self) -> str:
        """The field that is filled in here, "" where the key means none."""
        if named := field_of(self.key):
            return named
        day = field_of_day(self.key)
        return day if day and is_day(self.value) else ""

    @classmethod
    def of(cls, line: str) -> _Written | None:
        if mark := MARK.match(line.strip()):  # of a list: only what is known is a key, a question may have a colon
            item = cls.of(line.strip()[mark.end() :])
            return item if item and item.field and (item.field == "questions" or not asks(line)) else None
        match = _KEY.match(line)
        if match is None:
            return None
        value = " ".join(match["value"].split())
        is_alone = bool(match["gap"]) or not value
        return cls(
            match["key"],
            value.strip("*").strip() if match["bold"] else value,
            is_alone and _WORDS.fullmatch(match["key"]) is not None,
        )

    @classmethod
    def bare(cls, line: str, fields: frozenset[str]) -> _Written | None:
        """A line without a colon that is all key and day: "since 8 March", "bis gestern"; of these fields alone."""
        words = line.split()
        for count in range(1, min(len(words), MOST_KEY_WORDS + 1)):
            written = cls(" ".join(words[:count]), " ".join(words[count:]), False)
            if written.field in fields and is_like_a_day(written.value):
                return written
        return None


def _read_block(lines: list[str]) -> Block:
    written = {one.field for line in lines if (one := _Written.of(line))}
    reading = _Reading(frozenset(DAYS) - written)
    for line in _single_spaced(lines):
        reading.take(line)
    return reading.block()


def _single_spaced(lines: list[str]) -> list[str]:
    """Lines without the blank ones between the first key and the last, where every line there has one after it."""
    known = [place for place, line in enumerate(lines) if (written := _Written.of(line)) and written.field]
    if len(known) < 3:
        return lines
    first, last = known[0], known[-1]
    filled = [place for place in range(first, last + 1) if lines[place].strip()]
    if any(after - before == 1 for before, after in pairwise(filled)):
        return lines
    return [*lines[:first], *(lines[place] for place in filled), *lines[last + 1 :]]
