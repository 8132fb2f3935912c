"""Figures that count something: the number with its unit, what happened to it, where, and as of when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from crawler.archive.text import countries_in, plain, stem
from reports.analysis.cached import cached_property
from reports.analysis.counted import WRITTEN, Bare, bare_counts, is_more, is_old
from reports.analysis.deeds import REACH, nearest_deed, tells_of, with_deed
from reports.analysis.numbers import VALUES, bounds
from reports.analysis.reading import Sentence, once

_NUMBER = re.compile(
    rf"(?=[\dotfsenOTFSEN])(?<![\w.,$€£-])(?P<n>{WRITTEN})"
    rf"(?![\w%]|[.,:/]\d|-\w)(?P<scale> (?:thousand|million|billion))?"
)
_AFTER = re.compile(
    r"^ (?:of (?:the |its |their |his |her )?(?:(?:more than |about |nearly |at least |over |some )?\d[\d,]* )?|"
    r"members of (?:the |its |their |his |her )?|more |other |"
    r"further |additional )?(?:(?!and |or |of |in |at |on |to |were |was |had |have |has |who |that "
    r")[\w.’'-]+ ){0,3}?(?P<unit>[a-z]+)(?![\w-])"
)
_CLAUSE = frozenset("have has had were was are is and or who that which died fled".split())  # what is counted is behind
_LONGER = re.compile(r" (?:of (?:its |the |their )?)?(?P<unit>[a-z]+)(?![\w-])")  # what follows a word that is no unit
_NO_UNIT = frozenset(
    "year season day hour month week minute second percent cent kilometer kilometre mile meter metre degree "
        "dollar euro pound dinar lira yen point time decade century old ago other "
    "million billion thousand side part third half quarter stage round foot inch acre hectare am pm "
        "first goal run set game step country state city capital stop word text floor story room number "
        "figure "
    "article page line paragraph occasion power brother sister minister leader president meeting talk".split()
)  # fmt: skip
# Words for the same thing.
_UNITS = {
    "employee": "staff",
    "staff": "staff",
    "worker": "staff",
    "lorry": "truck",
    "truck": "truck",
    "demonstrator": "protester",
    "protester": "protester",
    "soldier": "soldier",
    "troop": "soldier",
    "person": "people",
    "people": "people",
    "civilian": "civilian",
    "citizen": "citizen",
    "member": "",
    "dead": "people",
}
_UNITS |= {stem(word): unit for word, unit in _UNITS.items()}
# "2,000 to 3,000 people": the higher is no count, but in "rose from 14 to 19" it is.
_RANGE = re.compile(rf"(?<!from )(?<![\w,])(?:{WRITTEN}) (?:to|or) $|\bbetween (?:{WRITTEN}) and $")
# "The figure of 72 counts only drivers": a number that is spoken of, and what follows may be a verb.
_SPOKEN_OF = re.compile(r"\b[Ff]igures? of $")
_YEAR = re.compile(r"(?:\b(?:[Ii]n|[Ss]ince|until|by|of|from|early|late|mid)|[A-Z][a-z]{2,8}\.?(?: \d{1,2},?)?) $")
_TIMES = re.compile(r"^ times\b")
_TOTAL = re.compile(
    r"\b(?:since|in total|altogether|total since|so far|to date|as of|between|overall|cumulative|"
    r"brings? to|death toll|toll from|have been killed|had been killed|has lost|had lost|"
    r"(?:has|have) (?:documented|confirmed|recorded|verified|counted))\b"
)
_AS_OF = re.compile(r"\b(?:as of|by|through|until|up to)\s$")
_SINCE = re.compile(r"\b(?:since|between|from)\s$")
_FROM = re.compile(r"\b(?:since|between|from|after|of)\s$")
# "told reporters in New York": where it was said, not where it happened.
_SAID_THERE = re.compile(r"\b(?:told|said|says|reporters|journalists|announced)\b(?:(?!that\b)[^,;]){0,70}$")
_NAME = re.compile(r"\b[A-Z][\w’'-]+")


@dataclass(frozen=True)
class Figure:
    """A count in a sentence, at ``start`` to ``end`` of it. ``low`` and ``high`` bound what its words allow."""

    sentence: Sentence
    start: int
    end: int
    value: int
    low: float
    high: float
    unit: str
    deed: str
    word: str  # the unit as written
    bare: Bare | None = None  # counts people by its turn, "killing 27", whatever noun there is
    is_more: bool = False  # comes on top of others: "15 more bodies"

    @property
    def key(self) -> tuple[str, str, bool]:
        return (self.unit, self.deed, self.is_total)

    @cached_property
    def is_total(self) -> bool:
        return (self.bare is not None and self.bare.is_toll) or _TOTAL.search(self.sentence.masked) is not None

    @cached_property
    def places(self) -> frozenset[str]:
        """The places that the sentence names, by their words, without demonyms of those who count."""
        text = self.sentence.masked
        return frozenset(
            plain(text[start:end]).removesuffix(" strip").removesuffix(" city")
            for _, start, end in self.sentence.lands_outside
            if re.search(
                r"\b(?:in|at|into|through|from|of|across|entered|near|inside) (?:the |northern |southern |eastern "
                r"|western )*$",
                text[:start],
            )
            and not _SAID_THERE.search(text[:start])
        )

    @cached_property
    def is_near_its_deed(self) -> bool:
        """Does what happened stand close to what is counted: no further than ``REACH`` characters?"""
        text = self.sentence.masked
        return self.bare is not None or tells_of(self.deed, text[max(0, self.start - REACH) : self.end + REACH])

    @cached_property
    def since(self) -> date | None:
        """The day from which on a sum is counted, where the sentence says it."""
        text = self.sentence.masked
        days = (each.day for each in self.sentence.dates if _SINCE.search(text[: each.start - self.sentence.start]))
        return next(days, None) if self.is_total else None

    @cached_property
    def told(self) -> tuple[int, int]:
        """Where it stands with what happened, if that is right beside it: "killed 19 people", "19 people were hurt"."""
        return with_deed(self.deed, self.sentence.masked, self.start, self.end)

    @cached_property
    def names(self) -> frozenset[str]:
        skipped = {
            plain(text).strip(".,")
            for each in self.sentence.dates
            for text in self.sentence.reading.article.text[each.start : each.end].split()
        }
        found = {
            plain(match[0]).removesuffix("'s").removesuffix("’s")
            for match in _NAME.finditer(self.sentence.masked)
            if match.start() or self._is_known(match[0])
        }
        return frozenset(found - skipped)

    def _is_known(self, word: str) -> bool:
        """Is the first word of the sentence a name, whatever its capital?"""
        return (word.isupper() and len(word) > 2) or bool(countries_in(word))

    @cached_property
    def as_of(self) -> date | None:
        """The day for which the figure holds: said with "as of", else told by the sentence, else the article's."""
        text = self.sentence.masked
        for each in self.sentence.dates:
            if _AS_OF.search(text[: each.start - self.sentence.start]):
                return each.day
        if not self.is_total and self.sentence.dates:
            return self.sentence.dates[0].day
        from_since = [
            each.day for each in self.sentence.dates if not _FROM.search(text[: each.start - self.sentence.start])
        ]
        return max(from_since) if from_since else self.sentence.reading.day


@once
def figures(sentence: Sentence) -> tuple[Figure, ...]:
    """The counts of a sentence; none of a unit that it counts twice, for then nobody can say which is meant."""
    found = list(_figures(sentence))
    return tuple(each for each in found if sum(_are_mixed(each, other) for other in found) == 1)


def _are_mixed(one: Figure, other: Figure) -> bool:
    """Of two of one unit the turn of a bare one tells which it is, but for another one of its deed that is as bare."""
    if one.unit != other.unit or (one.bare and not other.bare):
        return False
    return not other.bare or (one.deed, one.is_more) == (other.deed, other.is_more)


def unit_of(word: str) -> str:
    """One form for all words that count the same: "lorries" are "truck"."""
    root = _root(plain(word))
    return _UNITS.get(root) or root


def _root(word: str) -> str:
    root = stem(word)
    return {"peopl": "people"}.get(root, root)


def _figures(sentence: Sentence) -> Iterator[Figure]:
    text = sentence.masked
    written = list(_NUMBER.finditer(text))
    bare = bare_counts(text) if written else {}
    for match in written:
        if any(start <= match.start() < end for start, end in sentence.date_spans) or match["scale"]:
            continue
        if _RANGE.search(text[: match.start()]) or _SPOKEN_OF.search(text[: match.start()]):
            continue
        if re.fullmatch(r"1[5-9]\d\d|20\d\d", match["n"]) and _YEAR.search(text[: match.start()]):
            continue
        if is_old(text[: match.start()]):
            continue
        unit, end = _unit(text, match)
        turn = bare.get(match.start())
        if turn and (turn.of or unit != "people" or text.count(" ", match.end(), end) > 1):  # "killing 27 in clashes"
            unit, end = stem(plain(turn.of)) if turn.of else "people", turn.end
        if unit is None:
            continue
        value = _value(match["n"])
        low, high, length = bounds(text[max(0, match.start() - 24) : match.start()], value)
        # A turn tells of what: in "rose to six, with a hundred wounded" another word is nearer.
        deed = turn.deed if turn else nearest_deed(text, match.start(), end)
        if unit == "time" and deed == "attacked":
            unit = "attack"
        start, word = match.start() - length, text[:end].split()[-1] if end > match.end("n") else "people"
        more = is_more(text, match.start())
        yield Figure(sentence, start, end, value, low, high, unit, deed, word, turn, more)


_HAS_RISEN = re.compile(r"\b(?:toll|count|number)\b[^.]{0,160}\b(?:rose|risen|rises|climbed|climbs|jumped) to\b")


@once
def is_stale_standfirst(sentence: Sentence) -> bool:
    """Is it a standfirst with a count for which its article, which was written on, gives others?

    One that says that the count has risen is newer than the text.
    """
    if sentence.paragraph >= 0 or _HAS_RISEN.search(sentence.masked):
        return False
    text = [figure for each in sentence.reading.sentences if each.paragraph >= 0 for figure in figures(each)]
    counted, given = {each.deed for each in text}, {(each.deed, each.value) for each in text}
    return any(each.deed in counted and (each.deed, each.value) not in given for each in figures(sentence) if each.deed)


def _unit(text: str, match: re.Match[str]) -> tuple[str | None, int]:
    rest = text[match.end() :]
    if _TIMES.match(rest):
        return "time", match.end() + len(" times")
    after = _AFTER.match(rest)
    while after:
        word = _root(after["unit"])
        if _UNITS.get(word):
            return _UNITS[word], match.end() + after.end("unit")
        if (
            after["unit"].endswith("s") and not after["unit"].endswith("ss") and word not in _NO_UNIT and len(word) > 3
        ) or word in ("children", "women"):
            return (word, match.end() + after.end("unit")) if word != "member" else (None, 0)
        if word in _NO_UNIT or after["unit"] in _CLAUSE:
            return None, 0
        longer = _LONGER.match(rest, after.end())
        near = longer and longer.end() - match.end() < 400 and rest.count(" ", 0, longer.end()) < 6
        after = longer if near else None
    return None, 0


def _value(written: str) -> int:
    if written[0].isdigit():
        return int(written.replace(",", ""))
    return sum(VALUES[part] for part in re.split("[- ]", written.lower()))
