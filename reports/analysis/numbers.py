"""Numbers as a text writes them, in figures or in English words, with what the words around them allow.

"more than 80" may be 105, "about 90" may be 93; "two dozen" is 24 and "1.2 million" is 1,200,000. Dates are no numbers:
whoever asks leaves them out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from math import inf

ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
VALUES = {word: n for n, word in enumerate(ONES, 1)} | {word: 10 * n for n, word in enumerate(TENS, 2)}
_SCALES = {"dozen": 12, "hundred": 100, "thousand": 1_000, "million": 10**6, "billion": 10**9, "trillion": 10**12,
           "bn": 10**9, "bin": 1_000, "milyon": 10**6, "milyar": 10**9, "millionen": 10**6, "milliarden": 10**9,
           "millions": 10**6, "milliards": 10**9, "mille": 1_000, "tausend": 1_000, "ألف": 1_000, "مليون": 10**6,
           "مليار": 10**9}  # fmt: skip
_WORDS = rf"(?:{'|'.join(TENS)})(?:[- ](?:{'|'.join(ONES[:9])}))?|{'|'.join(sorted(ONES, key=len, reverse=True))}"
# "a 58-year-old", "the six-member council": what is counted stands behind a hyphen.
_HYPHENED = (
    r"(?:years?|months?|weeks?|days?|hours?|minutes?|decades?|miles?|kilomet(?:re|er)s?|met(?:re|er)s?|yards?|f(?:oo|ee)t|"
    r"acres?|tons?|tonnes?|degrees?|pounds?|members?|nations?|seats?|points?|passengers?|pages?|storey|story|strong)\b"
)
_NUMBER = re.compile(
    rf"(?<![\w.,:/-])(?P<sign>[$€£₺¥]|US\$ ?)?(?!0\d)"
    rf"(?P<n>\d{{1,3}}(?:[,.  ]\d{{3}})+(?:[.,]\d{{1,2}})?|\d+(?:[.,]\d+)?|"
    rf"(?<![’'])(?i:an? (?=(?:dozen|hundred|thousand|million|billion)\b)|{_WORDS}))"
    rf"(?P<scales>(?:[ -](?:{'|'.join(sorted(_SCALES, key=len, reverse=True))})\b)*)"
    rf"(?P<percent> ?(?:%|per ?cent\b|٪)| (?:percentage )?points\b)?"
    rf"(?![\d%]|[.,:/]\d|[A-Za-z]|-(?!{_HYPHENED})[A-Za-z]|[-–]\d|['’]\d)"
)
_MORE_THAN = re.compile(
    r"(?:at least|more than|over|no fewer than|no less than|above|upwards of|not less than|exceed\w*|en az|au moins|"
    r"plus de|mindestens|mehr als|أكثر من|ما لا يقل عن) $",
    re.IGNORECASE,
)
_AT_MOST = re.compile(
    r"(?:up to|as (?:many|much) as|at most|fewer than|less than|under|no more than|below|en fazla|moins de|höchstens|"
    r"weniger als|أقل من) $",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"(?:about|around|some|roughly|approximately|an estimated|estimated|circa|nearly|almost|close to|yaklaşık|environ|"
    r"près de|rund|etwa|fast|نحو|حوالي|قرابة) $",
    re.IGNORECASE,
)
_DECIMAL_COMMA = frozenset(("tr", "de", "fr", "es", "it", "pt", "ru", "nl", "pl"))
MOST_ROUNDED = 0.25  # how much of a number may be lost when it is rounded
ROUGH = 0.1  # how far "about" may be off


@dataclass(frozen=True, slots=True)
class Number:
    """A number at ``start`` to ``end`` of a text, ``first`` with the words that qualify it.

    ``low`` and ``high`` bound what these allow. ``sign`` is a currency's, "%" or "". ``step`` is what the last place
    stands for, where the number has decimals or a word like "million"; 1 where every unit counts.
    """

    first: int
    start: int
    end: int
    value: float
    low: float
    high: float
    sign: str = ""
    step: float = 1.0

    def excludes(self, other: Number) -> bool:
        """Can the two not both be right? Of two with the same "about" or "at least" one must be the other rounded."""
        slack = max(self.step, other.step) / 2 if self.step != other.step else 0.0  # "1.2 million" for 1,230,000
        if self.high + slack < other.low or other.high + slack < self.low:
            return True
        return self._allowance == other._allowance != "exact" and not (self._rounds(other) or other._rounds(self))

    def _rounds(self, other: Number) -> bool:
        """Is it the other one rounded, and to the side that its words say: "more than 200" for "more than 230"?"""
        part, apart = _round_part(self.value), abs(self.value - other.value)
        if part < _round_part(other.value) or apart > MOST_ROUNDED * max(self.value, other.value):
            return False
        if self._allowance == "about":
            return apart <= part / 2
        less = self.value - other.value if self._allowance == "less" else other.value - self.value
        return 0 <= less < part

    @property
    def _allowance(self) -> str:
        """What the words before it allow: "exact", "more", "less" or "about"."""
        if self.low == self.high:
            return "exact"
        return "more" if self.high == inf else "less" if self.high == self.value else "about"


def numbers(text: str, language: str = "en") -> Iterator[Number]:
    """The numbers of a text in order."""
    for match in _NUMBER.finditer(text):
        value, step = _value(match["n"].strip(), language)
        for scale in re.split(r"[ -]", match["scales"])[1:]:
            value *= _SCALES[scale.lower()]
            step *= _SCALES[scale.lower()]
        before = text[max(0, match.start() - 24) : match.start()]
        low, high, length = bounds(before, value)
        sign = "%" if match["percent"] else (match["sign"] or "").strip().removeprefix("US")
        yield Number(match.start() - length, match.start(), match.end(), value, low, high, sign, step)


def _round_part(value: float) -> float:
    """The tens, hundreds or thousands to which a whole number is round: 100 of 200, 10 of 230, 1 of 233."""
    part = 1.0
    while value and value % (part * 10) == 0:
        part *= 10
    return part


def _value(written: str, language: str) -> tuple[float, float]:
    """The value, and what its last place stands for."""
    low = written.lower()
    if low in ("a", "an"):
        return 1.0, 1.0
    if low[0].isalpha():
        return float(sum(VALUES[part] for part in re.split(r"[- ]", low))), 1.0
    decimal = "," if language in _DECIMAL_COMMA else "."
    whole, _, part = written.rpartition(decimal)
    digits = re.compile(r"\D")
    if whole and not (len(part) == 3 and digits.sub("", whole) and decimal == "," and "." not in written):
        return float(f"{digits.sub('', whole)}.{part}"), float(10.0 ** -len(part))
    return float(digits.sub("", written)), 1.0


def bounds(before: str, value: float) -> tuple[float, float, int]:
    """The least and the most that the words before a number allow, and how long those words are."""
    if found := _MORE_THAN.search(before):
        return value, inf, len(found[0])
    if found := _AT_MOST.search(before):
        return 0.0, value, len(found[0])
    if found := _ABOUT.search(before):
        return value * (1 - ROUGH), value * (1 + ROUGH), len(found[0])
    return value, value, 0
