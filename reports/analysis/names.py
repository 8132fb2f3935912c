"""People whom an article names, in English: with their offices as written, and chained through the article.

A run of capitals is a person only on evidence: an office before it ("Foreign Minister Hakan Fidan"), one after it
("Matthew Miller, the spokesman"), a word of speech next to it ("said Yusuf Demirel, a teacher"), or words that are
people's names and nothing else (``crawler.text.places`` tells). One word of a full name then stands for the person
("Fidan"), unless two people of the article share it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate

from crawler.archive.text import Mention as CountryMention
from crawler.archive.text import Named, countries_in, guess_language, names_in, plain
from reports.analysis.cached import cached_property
from reports.analysis.roles import (
    APPOSED,
    ASKING,
    BODIES,
    COURTESIES,
    HEADS,
    INSIDE,
    LEADS,
    LOOSE,
    MODIFIERS,
    OF,
    PARTICLES,
    RANKS,
)

# What stands first tells soonest: where no word begins, and which word is of small letters alone.
_WORD = re.compile(
    r"(?=\w)([a-z]++(?![^\W\d_]|[-’'.][^\W\d_])|(?:[A-Z]\.)+(?:-[a-z]+)?|[^\W\d_]+(?:[-’'.](?=[^\W\d_])[^\W\d_]+)*|\d+)"
)
_PLAIN_GAP = re.compile(r" ?\.? ?$")
_DAY = re.compile(r" ?,? \d")
_ROMAN = frozenset(("II", "III", "IV", "V", "VI", "XIV", "XVI", "Jr", "Sr"))
_POSSESSIVE = re.compile(r"['’]s?$")
_OWNING = ("'s", "’s")
_OWNS = (*_OWNING, "'", "’")  # what ``_POSSESSIVE`` finds
_WITH_ARTICLE = re.compile(r"(?:al|el|es)-[A-Z]")
SPEECH = (
    "said|says|told|tells|added|wrote|warned|announced|stated|asked|replied|insisted|stressed|"
    "declared|remarked|noted|explained|argued|"
    "continued|answered|confirmed|recalled|acknowledged|concluded|reiterated|affirmed|testified"
)
_SAID_BEFORE = re.compile(r"(?:[,”\"’'»]|^)\s*(?:said|says|added|warned|asked|replied|explained|recalled|wrote) $")
_SAID_AFTER = re.compile(rf"^ (?:{SPEECH})\b")
_ACTS = re.compile(rf"\b(?:{SPEECH}|met|and|was|were|is|are|has|had)\b")
_NO_NAME_BEFORE = re.compile(r"\b(?:and|of|the|for) $")
_APPOSITION = re.compile(
    r"^ ?, ((?:the |a |an |one of )?[^,;:“”\"()—–\n]{3,90}?)(?= who | which | that | ?[,;:“”\"()—–\n]|"
    r" ?(?<!\b[A-Z])\.(?:\s|$)|\.(?=\s(?:He|She|They|It|The|But|In|On|And|A)\b)|$)"  # not that of "the U.N. agency"
)
_BODY_OF = re.compile(
    r"(?<![\w-])((?:[A-Z][\w’'-]+ ){0,4}([A-Z][\w’'-]+) (?:of|for)(?: the)? )$"
)  # "Party of Japan leader"
_NO_RANK = frozenset(("major", "private"))  # in small letters: "a major Qorvane customer"
_REACHING = LEADS | BODIES
_NO_OFFICE = re.compile(r"(?!acting |retired )[a-z]+(?:ly|ing|ed) |\w{2,4}$")  # "described the old chairman as a fool"
_BEFORE_NAMES = frozenset(
    ("president", "spokesman", "spokeswoman", "director", "chairman", "minister", "chief", "coach")
)
_AGED = re.compile(r"^, \d\d,")
_FIRST_OFFICE = 6  # words of an apposition in which its office must come
_OFFICE_BEFORE = re.compile(r"((?:[A-Z][\w’'.-]*[’']s )?(?:[\w’'-]+ ){0,4}?[\w-]+), $")
_BLANKS = 6  # in what it finds, at most
_BEFORE_HEADS = INSIDE - {"the"}
_HONOURS = frozenset(("h.e.", "majesty", "highness", "excellency", "royal", "his"))
# Small words that may open a run; the others that stand in an office do so only after its first word.
_OPENING = INSIDE - frozenset("the general state party rights human then top security".split())
# Trades that open a sentence before a name: "Baker Ragab Shaltout said".
_TRADES = frozenset(
    "baker teacher florist farmer driver shopkeeper broker agent owner student doctor nurse "
    "journalist reporter photographer author writer singer actor "
    "actress player fisherman organiser organizer volunteer resident researcher historian skipper "
    "witness agronomist guesthouse trader officer "
    "pharmacist keeper captain psychologist scientist sociologist columnist blogger protester "
    "demonstrator worker".split()
)


@dataclass(frozen=True, slots=True)
class Mention:
    """One naming of a person. ``start`` to ``end`` is the name; ``role`` the span of the office written next to it.

    ``key`` is the same for all mentions of one person in an article. ``whole`` is where office and name begin and end.
    """

    start: int
    end: int
    key: str
    role: tuple[int, int] | None = None
    possessive: bool = False
    office_first: bool = True

    @property
    def whole(self) -> tuple[int, int]:
        return (self.role[0], self.end) if self.role and self.office_first else (self.start, self.end)


@dataclass
class NameBook:
    """The people of one article."""

    text: str
    people: dict[str, str] = field(default_factory=dict)  # plain full name to key
    aliases: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    runs: list[_Run] = field(default_factory=list)

    @classmethod
    def of(
        cls, text: str, named: Sequence[Named] | None = None, lands: Iterable[CountryMention] | None = None
    ) -> NameBook:
        """The book of a text. ``named`` are the names of an English one, ``lands`` its countries, where known."""
        book = cls(text, runs=_runs(text, countries_in(text) if lands is None else lands))
        runs = book.runs
        certain = [run for run in runs if run.name and (run.role or run.titled)]
        likely, single, inside = _told(text, named)
        for run in certain:
            body = bisect_left(inside, (run.name[0][0],)) - 1
            if body < 0 or run.role is None or not run.role[0] <= inside[body][0] <= run.name[0][0] < inside[body][1]:
                book._learn(run)  # but not of "General Motors"
        for run in runs:
            if run.role or not run.name:
                continue
            start = run.name[0][0]
            alone = single is not None and len(run.name) == 1 and start not in single
            if start in likely or (not alone and _is_person(text, run)):
                book._learn(run)
        book._settle()
        return book

    def _learn(self, run: _Run) -> None:
        words = run.plain_name(self.text)
        if words:
            self.people.setdefault(" ".join(words), " ".join(words))

    def _settle(self) -> None:
        """Shorter names of one person join the longer: "Blinken" and "Antony J. Blinken" are "Antony Blinken"."""
        full = sorted(self.people, key=lambda name: (-len(name.split()), name))
        keys: dict[str, str] = {}
        by_word: defaultdict[str, list[str]] = defaultdict(list)  # the full names that have a word
        for name in full:
            words = name.split()
            longer = [other for other in by_word[words[0]] if _is_shorter(words, other.split())]
            keys[name] = longer[0] if len(longer) == 1 else name
            if keys[name] == name:
                for word in dict.fromkeys(words):
                    by_word[word].append(name)
        self.people = keys
        for name, key in keys.items():
            for word in name.split():
                if word not in PARTICLES:
                    self.aliases[word].add(key)

    def person(self, words: list[str]) -> str | None:
        """The key of the one person whom these words can mean; None where none or several."""
        whole = " ".join(words)
        if whole in self.people:
            return self.people[whole]
        candidates = [self.aliases.get(word, set()) for word in words if word not in PARTICLES]
        shared = set.intersection(*candidates) if candidates else set()
        return next(iter(shared)) if len(shared) == 1 else None

    @cached_property
    def _mentions(self) -> list[Mention]:
        found = []
        for run in self.runs:
            words = run.plain_name(self.text)
            key = self.person(words) if words else None
            if key is not None:
                found.append(_mention(run, self.text, key))
        return found

    @cached_property
    def _starts(self) -> list[int]:
        return [each.start for each in self._mentions]

    def mentions(self, start: int, end: int) -> list[Mention]:
        """The people named between two places of the text, in order."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [each for each in self._mentions[first:last] if each.whole[0] >= start]

    @cached_property
    def _offices(self) -> dict[str, tuple[int, int]]:
        offices: dict[str, tuple[int, int]] = {}
        for mention in sorted(self._mentions, key=lambda each: (not each.office_first, each.start)):
            if mention.role and mention.key not in offices and not is_courtesy(self.text[slice(*mention.role)]):
                offices[mention.key] = mention.role
        return offices

    def role_of(self, key: str) -> tuple[int, int] | None:
        """The first office that the article gives a person: before the name, else after it."""
        return self._offices.get(key)


def _told(
    text: str, named: Sequence[Named] | None
) -> tuple[frozenset[int], frozenset[int] | None, list[tuple[int, int]]]:
    """Where names of several words begin that are people's by their words alone, and where people are named by one.

    The second is None where nobody tells, in a text that is not English. The third: where bodies' names start and end.
    """
    if named is None and guess_language(text) != "en":
        return frozenset(), None, []
    known = names_in(text, "en") if named is None else named
    people = [(each.start, " " in text[each.start : each.end], each.role) for each in known if each.kind == "person"]
    several = frozenset(start for start, wide, role in people if wide and role is None)
    inside = [(each.start, each.end) for each in known if each.kind == "body"]
    return several, frozenset(start for start, wide, _ in people if not wide), inside


@dataclass(slots=True)  # not frozen, for there are hundreds an article; nobody changes one
class _Run:
    """Words with capitals that belong together: an office, a name, or both."""

    name: tuple[tuple[int, int], ...]
    role: tuple[int, int] | None
    titled: bool  # "Mr." and the like, which are no office
    possessive: bool
    end: int

    def plain_name(self, text: str) -> list[str]:
        return [word for start, end in self.name for word in _name_words(text[start:end])]


@lru_cache(maxsize=1 << 16)
def _name_words(written: str) -> tuple[str, ...]:
    """The plain words of one word of a name, without initials: "al-Sisi" is "al" and "sisi"."""
    word = plain(_POSSESSIVE.sub("", written).rstrip("."))
    parts = word.split("-")
    return tuple(part for part in (parts if parts[0] in PARTICLES else [word]) if len(part) > 1)


def _is_shorter(words: list[str], more: list[str]) -> bool:
    return len(words) < len(more) and all(word in more for word in words)


def is_courtesy(role: str) -> bool:
    """ "Mr." and "his counterpart" say nothing of the person to a reader who meets the words alone."""
    return plain(role).strip(". ").split()[-1] in ("mr", "mrs", "ms", "dr", "counterpart", "head", "deputy")


def _mention(run: _Run, text: str, key: str) -> Mention:
    start, end = run.name[0][0], run.name[-1][1]
    bare = _POSSESSIVE.sub("", text[start:end])
    role, office_first = run.role, True
    if role is None:
        after = None if run.possessive else _APPOSITION.match(text[end : end + 140])
        base = max(0, start - 90)
        before = _office_before(text[base:start])
        if after and _is_office(after[1]):
            role, office_first = (end + after.start(1), end + after.end(1)), False
        elif before and re.match(r"[,.]|$", text[end : end + 1]):
            role, office_first = (base + before[0], base + before[1]), False
    return Mention(start, start + len(bare), key, role, run.possessive, office_first)


def _is_office(phrase: str) -> bool:
    """Is an apposition an office: one of its first words heads it, no other name follows that, and nobody acts?"""
    words = [match[0] for match in _WORD.finditer(phrase)]
    at = next((n for n, word in enumerate(words[:_FIRST_OFFICE]) if _is_apposed(word)), None)
    if at is None or len(words) > 14 or _NO_OFFICE.match(phrase):
        return False
    after = words[at + 1] if at + 1 < len(words) else ""
    if after[:1].isupper() and words[at] in _BEFORE_NAMES:  # "Qorvane Records president Omar Veil"
        return False
    return not _ACTS.search(phrase) and not phrase.startswith(("al-", "el-"))


@lru_cache(maxsize=1 << 12)
def _is_apposed(word: str) -> bool:
    low = plain(word)
    return low in APPOSED and low not in COURTESIES and (low not in RANKS or word != low or low == "head")


def _is_person(text: str, run: _Run) -> bool:
    """A run without an office: is there other evidence next to it?"""
    start, end = run.name[0][0], run.name[-1][1]
    if len(run.name) < 2 and not text.startswith((", ", " , "), end):
        return False
    before, after = text[max(0, start - 90) : start], text[end : end + 140]
    apposition = _APPOSITION.match(after)
    if apposition and not run.possessive and _is_office(apposition[1]):
        return True
    if len(run.name) < 2:
        return False
    if (
        _SAID_BEFORE.search(before[-24:])
        or _AGED.match(after)
        or after.startswith((", who ", ", whose ", " , who ", " , whose "))
    ):
        return True
    if _SAID_AFTER.match(after):
        return not _NO_NAME_BEFORE.search(before[-6:])
    return _office_before(before) is not None


def _office_before(before: str) -> tuple[int, int] | None:
    """The office in "Ukraine's foreign minister, Dmytro Kuleba": where it stands in the words before the name."""
    if not before.endswith((", ", ", \n")):
        return None
    pieces = before.rsplit(" ", _BLANKS + 1)
    match = _OFFICE_BEFORE.search(before, len(pieces[0]) if len(pieces) > _BLANKS + 1 else 0)
    if match is None:
        return None
    words = [(each.start(), each.end()) for each in _WORD.finditer(match[1])]
    lows = [plain(_POSSESSIVE.sub("", match[1][start:end])) for start, end in words]
    if not lows or lows[-1] not in HEADS:
        return None
    at = len(lows) - 1
    while at and (lows[at - 1] in _BEFORE_HEADS or match[1][words[at - 1][0]].isupper() or lows[at - 1] == "policy"):
        at -= 1
    return match.start(1) + words[at][0], match.end(1)


def _runs(text: str, lands: Iterable[CountryMention]) -> list[_Run]:
    runs: list[_Run] = []
    places = {at for _, start, end in lands for at in range(start, end)}
    pieces = _WORD.split(text)  # what stands between words, and the words
    words, ends = pieces[1::2], list(accumulate(map(len, pieces)))
    spans = list(zip(ends[::2], ends[1::2], strict=False))
    opens = [*map(_opens, words), True]  # most words open nothing, and are passed over at once
    at = opens.index(True)
    while at < len(words):
        group = [spans[at]]
        while True:
            word = words[at]
            at += 1
            if word.endswith(_OWNING) and _ends_name(text, group[-1][1]):
                break
            if at == len(words) or not (
                _joins(text, word, group[-1][1], spans[at][0]) and _belongs(words[at], text, spans[at][0], word)
            ):
                break
            group.append(spans[at])
        runs += _split(text, group, places)
        at = opens.index(True, at)
    return runs


@lru_cache(maxsize=1 << 16)
def _low(word: str) -> str:
    """A word plain, without the ending that says whose it is."""
    return plain(_POSSESSIVE.sub("", word))


def _joins(text: str, before: str, end: int, start: int) -> bool:
    """Does a word that starts here join the one before it, which has this end?

    A blank joins; a stop and a blank only after a short title or an initial ("Gen. Milley", "J. Blinken").
    """
    gap = text[end:start]
    if gap == " ":
        return True
    if gap not in (". ", "."):
        return False
    return (len(before) < 6 and (plain(before) in HEADS or plain(before) == "st")) or len(before) == 1


@lru_cache(maxsize=1 << 16)
def _opens(word: str) -> bool:
    low = _low(word)
    if low in LOOSE and word != "US":
        return False
    return word[0].isupper() or low in LEADS or low in _OPENING or _WITH_ARTICLE.match(word) is not None


def _belongs(word: str, text: str, start: int, before: str) -> bool:
    low = _loose(word)
    if low == "may" and word[0] == "M":
        # "May" is a name and no month right after a word with a capital, and with no day after it.
        return before[0].isupper() and not _DAY.match(text, start + 3)
    if low:
        return bool(low == "of" and OF.match(text, start)) or (low == "the" and before == "of")
    return _goes_on(word)


@lru_cache(maxsize=1 << 16)
def _loose(word: str) -> str:
    """The word plain where it is one that ends a name; else ""."""
    low = _low(word)
    return low if word not in _ROMAN and low in LOOSE and word != "US" else ""


@lru_cache(maxsize=1 << 16)
def _goes_on(word: str) -> bool:
    low = _low(word)
    if word in _ROMAN or word[0].isupper() or low in LEADS or low in INSIDE or low in PARTICLES:
        return True
    return _WITH_ARTICLE.match(word) is not None


def _ends_name(text: str, end: int) -> bool:
    """A possessive ends the run unless an office follows: "Blinken's aircraft", but "Jordan's King Abdullah"."""
    following = _WORD.match(text, end + 1)
    if following is None:
        return True
    low = plain(following[0])
    return not (low in LEADS or low in INSIDE or following[0][0].isupper())


def _split(text: str, group: list[tuple[int, int]], places: set[int]) -> list[_Run]:
    """Part a run into office and name; nothing where it names a body or a place."""
    if len(group) == 1:
        return _single(text, *group[0], places)
    if len(group) > 2 and _low(text[slice(*group[0])]) in ASKING:
        group = group[1:]
    words = [text[start:end] for start, end in group]
    lows = [_low(word) for word in words]
    head = max(
        (
            n
            for n, low in enumerate(lows[:-1])
            if (low in LEADS and words[n] not in _NO_RANK) or (n == 0 and low in _TRADES)
        ),
        default=-1,
    )
    name_at = _after_office(lows, head)
    while name_at < len(group) and lows[name_at] in INSIDE and words[name_at][0].islower():
        name_at += 1
    name = group[name_at:]
    while name and (lows[len(group) - 1] in PARTICLES or (words[-1][0].islower() and "-" not in words[-1])):
        name, group, words, lows = name[:-1], group[:-1], words[:-1], lows[:-1]
    if (
        not name
        or any(low in BODIES for low in lows[name_at:])
        or name[0][0] in places
        or all(low in LEADS or low in MODIFIERS for low in lows[name_at:])
        or lows[name_at:] in (["order"], ["board"])
        or (not text[name[0][0]].isupper() and "-" not in text[name[0][0] : name[0][1]])
    ):
        return []
    if any(word.endswith(_OWNS) for word in words[name_at:-1]) or len(name) > 6:
        return []
    titled = head >= 0 and lows[head] in ("mr", "mrs", "ms", "dr")
    first = next(
        (n for n, word in enumerate(words) if plain(word) not in _HONOURS and plain(word) + "." not in _HONOURS), 0
    )
    role = (group[first][0], group[name_at - 1][1]) if head >= first and not (titled and name_at == 1) else None
    if role and first == 0:
        over = text[max(0, role[0] - 4) : role[0]].endswith(("of ", "for ", "the "))
        body = _BODY_OF.search(text, max(0, role[0] - 80), role[0]) if over else None
        heads = body is not None and plain(body[2]) in _REACHING
        role = (body.start(1) if body and heads else role[0], role[1])
        ordinal = text[max(0, role[0] - 6) : role[0]]
        role = (role[0] - 6, role[1]) if ordinal in ("First ", "first ") else role  # "First Lady"
    if role and text[role[1] : role[1] + 1] == ".":
        role = (role[0], role[1] + 1)
    return [_Run(tuple(name), role, titled, words[-1].endswith(_OWNS), group[-1][1])]


def _single(text: str, start: int, end: int, places: set[int]) -> list[_Run]:
    """The run of a single word, if that may be a name."""
    word = text[start:end]
    low = _low(word)
    if word[0].islower() and ("-" not in word or low in MODIFIERS):
        return []
    if low in PARTICLES or low in BODIES or start in places or not (word[0].isupper() or "-" in word):
        return []
    return [_Run(((start, end),), None, False, word.endswith(_OWNING), end)]


def _after_office(lows: list[str], head: int) -> int:
    """The place of the first word of the name after an office: "of State" belongs to the office."""
    at = head + 1
    if head >= 0 and at < len(lows) and lows[at] == "of":
        at += 1
        if at < len(lows) and lows[at] == "the":
            at += 1
        at += 2 if at + 1 < len(lows) and lows[at] in ("foreign", "homeland", "national") else 1
    return at
