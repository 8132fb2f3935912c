"""What speaks for a person, in points: the words of a name, and what stands before and after it.

The points were set by hand, on the labelled passages and by reading finds in real news; two are enough for a name of
several words, three for one word in all its places together.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from crawler.text.frequency import rarity
from crawler.text.letters import plain
from crawler.text.places import words as w
from crawler.text.places.heads import is_common
from crawler.text.places.parts import Part
from crawler.text.places.runs import Unit
from crawler.text.places.table import is_forename, is_surname

NAMED_ALWAYS = 11.0  # rarity over which a word with a capital is hardly anything but a name
ARTICLES = frozenset(
    ("the", "a", "an", "this", "these", "those", "every", "each", "any", "some", "no", "der", "die", "das")
)
_WITH = frozenset(
    ("with", "by", "and", "when", "while", "whom", "called", "named", "that", "mit", "von", "par", "avec")
)
_BEFORE = re.compile(r"[ \u00a0\"“‘(`]*(,?)([\w’'.-]+)")  # of the letters before a name, the last one first
_AFTER = re.compile(r"[\"”’' \u00a0)]*(?:['’]s )?(,?)[ \u00a0]*([\w’'-]*)")
_SMALL = re.compile(r"[a-zß-ÿğışœ]{3,}")
_NO_WORD_BEFORE, _NO_WORD_AFTER = frozenset("_.@/-÷"), frozenset("_@÷")
INNER_CAPITAL = re.compile(r"^(?!(?:Mc|Mac|De|Di|El|Le|La|Fitz|Van|O)[A-Z])[A-Z][a-z]+[A-Z]")  # "SpaceX", but "McCain"
_LISTED_AFTER = re.compile(r"(?: ?, (?:and )?| and )([A-Z][a-z]+)\b")
_LISTED_BEFORE = re.compile(r"\b([A-Z][a-z]+)(?: ?, (?:and )?| and )$")
_AGED = re.compile(r" ?, \d\d ?,")
_APPOSED = re.compile(
    r" ?, (?:who\b|whose\b|(?:(?:a|an|the|his|her|its|one of|then) )?(?:[\w’'-]+ ){0,4}?([\w-]+)"
    r"(?: (?:of|for|at|in|to|with|who|from|whose|and)\b| ?,))"
)


@dataclass(slots=True)  # not frozen, for there are hundreds an article; nobody changes one
class Scored:
    part: Part
    name: str  # as written
    person: float
    before: str
    after: str


class Evidence:
    """Reads the parts of one text."""

    def __init__(self, text: str, language: str) -> None:
        self.text, self.language = text, language
        self._small: dict[str, bool] = {}
        self._by_itself: dict[tuple[str, str, bool], float] = {}

    def writes_small(self, low: str) -> bool:
        """Does the text write a word without a capital?"""
        known = self._small.get(low)
        if known is None:
            known = self._small[low] = low in self.text and _SMALL.fullmatch(low) is not None and self._stands(low)
        return known

    def _stands(self, low: str) -> bool:
        text, at = self.text, self.text.find(low)
        while at >= 0:
            before, after = text[at - 1 : at] if at else "", text[at + len(low) : at + len(low) + 1]
            inside = before.isalnum() or before in _NO_WORD_BEFORE or after.isalnum() or after in _NO_WORD_AFTER
            if not inside:
                return True
            at = text.find(low, at + 1)
        return False

    def scored(self, part: Part) -> Scored:
        """How strongly its words and its neighbours speak for a person; far below nought where it is none."""
        name = self.text[part.start : part.end]
        if part.kind == "person":
            return Scored(part, name, 9.0, "", "")
        if part.kind not in ("words", "place"):
            return Scored(part, name, -9.0, "", "")
        before, after = self._around(part)
        score = self._alone(part, before, after) if len(part.units) == 1 else self._together(part, before, after)
        return Scored(part, name, score, before, after)

    def _around(self, part: Part) -> tuple[str, str]:
        """The words before and after, plain; nothing where a sentence opens."""
        before = None
        if not part.units[0].opens:
            before = _BEFORE.match(self.text[max(0, part.start - 24) : part.start][::-1])
        word = before[2][::-1] if before else ""
        after = _AFTER.match(self.text, part.end, part.end + 30)
        said = after[2].lower() if after and after[2] and (not after[1] or after[2].lower() in w.SPEECH) else ""
        return (plain(word) if word and word[0].islower() else ""), said

    def _together(self, part: Part, before: str, after: str) -> float:
        named = [unit for unit in part.units if unit.kind != "c"]
        if part.kind == "place" or any(unit.text == "&" for unit in part.units):
            return -9.0
        first, last = named[0], named[-1]
        score = 3.0 * is_forename(first.text) + 1.5 * is_surname(last.text) + 2.0 * (len(named) < len(part.units))
        score += 2.0 * any(unit.kind == "I" for unit in named) + 1.0 * ("-" in last.text and last.text[:1].islower())
        score -= sum(
            2.0
            for unit in named
            if unit.kind == "W" and unit.low != "may" and self._is_word(unit, is_forename(first.text))
        )
        score -= sum(2.0 for unit in named if unit.kind == "A") + 4.0 * (first.low in w.PLACE_FIRST)
        if all(rarity(unit.low, self.language) >= NAMED_ALWAYS or is_surname(unit.text) for unit in named):
            score += 0.0 if self.language == "de" else 2.0 if len(named) < 4 else 1.0
        if part.units[-1].kind == "P" and before in w.IN:
            score -= 2.0
        return score + self._neighbours(part, before, after)

    def _is_word(self, unit: Unit, after_forename: bool) -> bool:
        """Is it a word of every day? Next to a first name only the commonest are, or those that the article has so."""
        if not is_common(unit, self.language):
            return False
        return not after_forename or self.writes_small(unit.low) or rarity(unit.low, self.language) < 8.5

    def _neighbours(self, part: Part, before: str, after: str) -> float:
        end = part.end
        following = self.text[end : end + 2]
        if following[:1] == "-" and following[1:].isdigit():
            return -9.0
        score = 0.0
        if before:
            told = 1.0 if before in w.EITHER and len(part.units) == 1 else 3.0
            score = told * (before in w.TRADES) + 0.5 * (before in w.SPEECH or before in _WITH) - 1.5 * (before in w.IN)
        ruled = after in w.RULE and part.kind != "place"
        score += (
            2.0 * (after in w.SPEECH)
            + 1.5 * (after in w.ALIVE)
            - 4.0 * (before in ARTICLES and not ruled)
            + 2.0 * ruled
        )
        if "," not in following:
            return score
        if _AGED.match(self.text, end):
            return score + 3.0
        apposed = _APPOSED.match(self.text, end, end + 90)
        if apposed:
            score += 2.0 if apposed[1] is None or apposed[1].lower() in w.TRADES else 0.0
        return score

    def _alone(self, part: Part, before: str, after: str) -> float:
        (unit,) = part.units
        if unit.kind not in "WP" or unit.text in w.NO_BODY:
            return -9.0
        score = self.by_itself(unit)
        score -= 2.5 * (part.kind == "place") + 1.0 * (before in w.TOWARDS)
        score += 2.5 * (unit.kind == "W" and is_forename(unit.text) and self._is_listed(part))
        if self.language == "de" and not (is_surname(unit.text) or before in w.TRADES):
            return -3.0
        return score + self._neighbours(part, before, after)

    def _is_listed(self, part: Part) -> bool:
        """Does another first name stand next to it, over a comma or "and": "their sons Owen, Felix and Amos"?"""
        after = _LISTED_AFTER.match(self.text, part.end, part.end + 30)
        if after and is_forename(after[1]):
            return True
        before = _LISTED_BEFORE.search(self.text, max(0, part.start - 30), part.start)
        return before is not None and is_forename(before[1])

    def by_itself(self, unit: Unit) -> float:
        """What a word says by itself, wherever it stands in the text."""
        word = (unit.text, unit.kind, unit.possessive)
        known = self._by_itself.get(word)
        if known is None:
            known = self._by_itself[word] = self._word_alone(unit)
        return known

    def _word_alone(self, unit: Unit) -> float:
        common = is_common(unit, self.language) or self.writes_small(unit.low)
        score = 0.5 * is_surname(unit.text) + 0.5 * is_forename(unit.text) + 0.5 * unit.possessive - 3.0 * common
        score += 0.5 * (rarity(unit.low, self.language) >= NAMED_ALWAYS) + 3.0 * (unit.low in w.KNOWN)
        return score - 2.0 * bool(INNER_CAPITAL.search(unit.text))
