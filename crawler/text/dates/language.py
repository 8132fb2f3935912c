"""What a language brings to the reading of dates: its words and the forms in which it puts them together."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from crawler.text.letters import plain

Words = Mapping[str, int | str]

_NAMED = re.compile(r"[(][?]P<\w+>")
_NEVER = re.compile(r"(?!)")


def _refuses_nothing(*_phrase: str) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Cues:
    """Verbs and words that say whether a sentence looks ahead or back, and how sure it is.

    Groups of ``past``: ``weak`` for verbs of saying, which count only where nothing else does; ``passive`` for "be
    sold", which is neither. Groups of ``future``: ``weak`` for the present, ``till`` for "until".
    """

    future: re.Pattern[str] = _NEVER
    past: re.Pattern[str] = _NEVER
    verb_last: bool = False  # what stands behind the date counts first
    told: re.Pattern[str] = _NEVER  # after a date: "soll am Montag getötet worden sein" tells hearsay of the past
    about: re.Pattern[str] = _NEVER  # right before a date: "around"
    maybe: re.Pattern[str] = _NEVER  # "perhaps"
    ahead: re.Pattern[str] = _NEVER  # right before a length of time: "in" two weeks


class Form:
    """One form of a phrase; its pattern is compiled when it is first tried, for few texts need all of a language's."""

    __slots__ = ("_compiled", "_pattern", "rule")

    def __init__(self, rule: str, pattern: str) -> None:
        self.rule, self._pattern = rule, pattern
        self._compiled: re.Pattern[str] | None = None

    def fullmatch(self, phrase: str) -> re.Match[str] | None:
        if self._compiled is None:
            self._compiled = re.compile(self._pattern, re.IGNORECASE)
        return self._compiled.fullmatch(phrase)


@dataclass(frozen=True, slots=True)
class Language:
    """``words``: by kind (month, weekday, number, unit, way ...), each plain word and what it means.

    ``forms``: kind of reading and pattern, the fuller form before the shorter; a group is named after the kind of its
    word. ``refuses`` is given kind, phrase, and what stands before and after it. ``leading`` are words before a phrase
    that belong to it and don't change its value, ``counting`` those before a length of time; ``rate`` is what stands
    before "a year" when it means every year. ``opens``: every word that a phrase can begin with, where they are few
    enough to pass over all others quickly. ``glued``: letters that a language writes to the front of a word.
    """

    words: Mapping[str, Words]
    forms: tuple[tuple[str, str], ...]
    cues: Cues = Cues()
    leading: str = "(?!)"
    counting: str = "(?!)"
    rate: re.Pattern[str] = _NEVER
    refuses: Callable[[str, str, str, str], bool] = _refuses_nothing
    opens: str = ""
    glued: str = ""
    month_first: bool = False
    bounded: bool = True  # words stand apart
    finder: re.Pattern[str] = field(init=False)
    compiled: tuple[Form, ...] = field(init=False)
    led: re.Pattern[str] = field(init=False)  # at a phrase's start
    leads: re.Pattern[str] = field(init=False)  # at the end of what stands before it
    counts: re.Pattern[str] = field(init=False)

    def __post_init__(self) -> None:
        forms = tuple(Form(kind, form) for kind, form in self.forms)
        union = "|".join(f"(?:{_NAMED.sub('(?:', form).replace('(?P=sep)', '[./-]')})" for _, form in self.forms)
        start, end = (r"(?<![\w$€£])" + gate(self.opens), r"(?!\w)") if self.bounded else ("", "")
        glued = f"(?:[{self.glued}])??" if self.glued else ""
        object.__setattr__(self, "compiled", forms)
        object.__setattr__(self, "led", re.compile(f"(?:{self.leading}|{self.counting})", re.IGNORECASE))
        object.__setattr__(self, "leads", re.compile(rf"(?<!\w){self.leading}$", re.IGNORECASE))
        object.__setattr__(self, "counts", re.compile(rf"(?<!\w){self.counting}$", re.IGNORECASE))
        object.__setattr__(self, "finder", re.compile(f"{start}{glued}(?P<phrase>{union}){end}", re.IGNORECASE))


def gate(opens: str) -> str:
    """A look ahead that lets only words pass that begin like one of these (by five letters), and figures."""
    if not opens:
        return r"(?=[\w'’‘])"
    by_letter: dict[str, set[str]] = {}
    for word in opens.lower().split():
        by_letter.setdefault(word[0], set()).add(word[1:5] if len(word) > 2 else word[1:] + r"\b")
    letters = (f"{letter}(?:{'|'.join(sorted(rest))})" for letter, rest in sorted(by_letter.items()))
    return rf"(?=[\d'’‘]|{'|'.join(letters)})"


def key(word: str) -> str:
    """A word as the tables have it: plain, single blanks, no stop at its end."""
    return " ".join(plain(word).rstrip(".").split())


def amount(text: str, numbers: Words) -> str:
    """The count that a phrase writes: "two and a half" 2.5, "1 1/2" 1.5, "thirty-one" 31, "a few" X."""
    word = key(text).replace(",", "")
    if word in numbers:
        return str(numbers[word])
    half = re.search(r"\s*(?:and a half|1/2|½)$", word)
    if half:
        return f"{amount(word[: half.start()], numbers)}.5" if half.start() else "0.5"
    if re.fullmatch(r"\d+(?:\.\d+)?", word):
        return word.lstrip("0") or "0"
    times = re.fullmatch(r"(\w+) (hundred|thousand)", word)
    if times and isinstance(numbers.get(times[1]), int):
        return str(int(numbers[times[1]]) * (100 if times[2] == "hundred" else 1000))
    pieces = [numbers.get(piece) for piece in re.split(r"[ -]", word) if piece != "and"]
    known = [piece for piece in pieces if isinstance(piece, int)]
    return str(sum(known)) if known and len(known) == len(pieces) else "X"


def table(entries: str) -> dict[str, int | str]:
    """A table of words: "1 one|a; 2 two" as {"one": 1, "a": 1, "two": 2}."""
    found: dict[str, int | str] = {}
    for entry in filter(None, (entry.strip() for entry in entries.split(";"))):
        meaning, _, names = entry.partition(" ")
        for name in names.split("|"):
            found[key(name)] = int(meaning) if re.fullmatch(r"-?\d+", meaning) else meaning
    return found


def listed(entries: str, first: int = 1) -> dict[str, int | str]:
    """A table of names in their order: "Monday|Mon Tuesday|Tue" from ``first`` on; a blank in a name is written _."""
    return {
        key(name.replace("_", " ")): number
        for number, names in enumerate(entries.split(), first)
        for name in names.split("|")
    }
