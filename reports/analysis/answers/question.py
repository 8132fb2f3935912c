"""A client's question, read once: of what kind it is, and what an answer must have."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from crawler.archive.text import WORD, plain, stem
from reports.analysis.answers.accused_of import accused_asked
from reports.analysis.answers.short_names import ShortName, key_of, starts
from reports.analysis.answers.terms import WHETHER, WHO_OF, Term, terms, with_full_name
from reports.analysis.answers.tongues import asks_how_many, asks_when
from reports.analysis.cached import cached_property

_LED_IN = re.compile(r"\s*(?:for|in|to|from|by|with|on|at|of|under) (?=(?:how|which|what|whom|whose)\b)", re.IGNORECASE)
_WHICH_COUNTRIES = re.compile(r"\s*(?:which|what) (?:countries|states|nations|governments)\b", re.IGNORECASE)
_WHICH_WERE = re.compile(
    r"\s*which (?!countries\b|states\b|nations\b|governments\b)\w+s (?:was|were|are|have been)\b", re.IGNORECASE
)
_WHICH = re.compile(r"\s*which (?!countries\b|states\b|nations\b|governments\b)[a-z]+ [a-z]+", re.IGNORECASE)
_HOW_MUCH = re.compile(r"\s*how much\b", re.IGNORECASE)
_HOW_LONG = re.compile(r"\s*how long\b", re.IGNORECASE)
_HOW_MANY = re.compile(r"\s*how many\b", re.IGNORECASE)
_HOW = re.compile(r"\s*how (?:did|was|were|has|have|is|are)\b", re.IGNORECASE)
_SIZE = re.compile(r"\s*how (?:heavy|big|large|tall|deep|high|far|fast|wide)\b", re.IGNORECASE)
_HOW_OLD = re.compile(r"\s*how old\b", re.IGNORECASE)
_WHO = re.compile(r"\s*who(?:m|se)?\b", re.IGNORECASE)
_WHO_IS_THE = re.compile(r"\s*who (?:is|was|are|were) the\b", re.IGNORECASE)
_BY_HOW_MUCH = re.compile(r"\s*by how much\b", re.IGNORECASE)
_WHO_IS = re.compile(r"\s*who (?:is|was) [A-Z]")
_WHEN = re.compile(r"\s*when\b", re.IGNORECASE)
_WHY = re.compile(r"\s*why\b", re.IGNORECASE)
_WHERE_IS = re.compile(
    r"\s*where (?:is|are|was|were) (?:the )?(?P<who>[^\W\d_][\w’'-]*(?: [^\W\d_][\w’'-]*){0,4}?)(?: now)? ?\?",
    re.IGNORECASE,
)
# "Where did Valdan go?" asks for the same.
_WHERE_GONE = re.compile(
    r"\s*where (?:did|has|have) (?P<who>[^\W\d_][\w’'-]*(?: [^\W\d_][\w’'-]*){0,4}) "
    r"(?:go|gone|flee|fled|travel\w*|escaped?|fly|flown|move|moved) ?(?:to)? ?\?",
    re.IGNORECASE,
)
_WHERE = re.compile(r"\s*where\b", re.IGNORECASE)
_WHERE_WAS = re.compile(r"\s*where (?:did|was|were|has|have)\b", re.IGNORECASE)
_PASSIVE = re.compile(
    r"\b(?:was|were|been|is|are) (?:the |an? )?(?:[\w’'-]+ ){1,4}?(?-i:[a-z]+(?:ed|en|wn|un)|lost|shot|hit|"
    r"sent|held|told|found|built|sold|made|paid|struck|sunk|won|led|left)\b",
    re.IGNORECASE,
)
# "When will the bridge open?", "When is the vote?", "Is Valdan going to resign?": of what is to come.
_AHEAD = re.compile(
    r"\s*(?:(?:when|where|why|how long|how (?:many|much)(?: [a-z-]+){1,4}|what|who|which [a-z]+) )?"
    r"(?:will|would|won['’]t)\b|\s*when (?:is|are)\b|\bgoing to\b",
    re.IGNORECASE,
)
# Of what somebody is accused stands behind "denied", in other words.
_ACCUSED = frozenset(map(stem, "accusation accusations allegation allegations charges claims wrongdoing".split()))


@dataclass(frozen=True)
class Question:
    """What the client asks. Its kind is told by how it begins, and found once however many sentences are held
    against it."""

    text: str
    language: str
    short_names: tuple[ShortName, ...] = ()  # that it has, or has the full names of
    spelt: tuple[tuple[str, frozenset[str]], ...] = ()  # its names, and how the articles spell them otherwise

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        found = [self._in_every_spelling(each) for each in terms(self.text, self.language)]
        for each in self.short_names:
            found = self._joined(found, each)
        if any("deny" in each.words for each in found):
            found = [each for each in found if each.words.isdisjoint(_ACCUSED)]
        return tuple(found[1:] if self.is_of_size or self.is_how_old else found)  # "heavy" stands in no answer

    def _in_every_spelling(self, term: Term) -> Term:
        word = self.words[term.number]
        return term if term.code else replace(term, words=term.words | {stem(plain(each)) for each in self.forms(word)})

    def forms(self, name: str) -> frozenset[str]:
        """A name as it is written in the question, and as the articles spell it otherwise."""
        return frozenset({name}).union(*(others for one, others in self.spelt if one == plain(name)))

    def spelling_of(self, name: str) -> str:
        """An expression for the name in any of its forms."""
        return f"(?:{'|'.join(sorted(map(re.escape, self.forms(name))))})"

    def _joined(self, found: list[Term], name: ShortName) -> list[Term]:
        """With one term for the name, be it short or full in the question, that either form answers."""
        word = stem(plain(name.short))
        if any(word in each.words for each in found):
            return [with_full_name(each, (name,)) for each in found]
        numbers = self._numbers_of(name)
        first = next((at for at, each in enumerate(found) if each.number in numbers), None)
        if first is None:
            return found
        one = replace(found[first], words=frozenset({word}), code="", full=name.full)
        return [*found[:first], one, *(each for each in found[first:] if each.number not in numbers)]

    def _numbers_of(self, name: ShortName) -> frozenset[int]:
        """Which words of the question are those of the full name."""
        starting = [match.start() for match in WORD.finditer(self.text)]
        found: set[int] = set()
        for key in name.full:
            for start in starts(key, self.text):
                first = starting.index(start)
                sizes = (size for size in range(len(key), len(starting) - first + 1))
                last = next(size for size in sizes if key_of(self._slice(first, size)) == key)
                found |= set(range(first, first + last))
        return frozenset(found)

    def _slice(self, first: int, size: int) -> str:
        return " ".join(self.words[first : first + size])

    @cached_property
    def names(self) -> tuple[Term, ...]:
        """Of what it asks for the countries, and what it writes with a capital."""
        return tuple(each for each in self.terms if each.code or self.words[each.number][0].isupper())

    @cached_property
    def words(self) -> tuple[str, ...]:
        return tuple(WORD.findall(self.text))

    @cached_property
    def plain_words(self) -> frozenset[str]:
        return frozenset(map(plain, self.words))

    @cached_property
    def known(self) -> frozenset[str]:
        """The small words that stand in it: under it a reader knows which one "the court" is."""
        return frozenset(re.findall(r"\b[a-z]+\b", self.text))

    @cached_property
    def has_a_name(self) -> bool:
        """Names it anything by a name of its own? "Who leads the operation?" does not."""
        return re.search(r"(?<!^)\b[^\W\d_a-z]", self.text.strip()) is not None

    @cached_property
    def asking(self) -> str:
        """The question without a word before how or which: "For how long?" asks how long."""
        return _LED_IN.sub("", self.text, count=1) if _LED_IN.match(self.text) else self.text

    @cached_property
    def is_who(self) -> bool:
        return _WHO.match(self.asking) is not None

    @cached_property
    def is_of_members(self) -> bool:
        """ "Which members of the council left?": who of them."""
        return WHO_OF.match(self.text) is not None

    @cached_property
    def is_when(self) -> bool:
        return _WHEN.match(self.asking) is not None or asks_when(self.text, self.language)

    @cached_property
    def is_why(self) -> bool:
        return _WHY.match(self.asking) is not None

    @cached_property
    def is_how(self) -> bool:
        """Is it asked in which way something came about?"""
        return _HOW.match(self.asking) is not None

    @cached_property
    def is_how_many(self) -> bool:
        return _HOW_MANY.match(self.asking) is not None or asks_how_many(self.text, self.language)

    @cached_property
    def is_how_much(self) -> bool:
        """What is paid a year is told without a day."""
        return _HOW_MUCH.match(self.asking) is not None

    @cached_property
    def is_by_how_much(self) -> bool:
        """Not any sum is asked for, but that by which something changed."""
        return _BY_HOW_MUCH.match(self.text) is not None

    @cached_property
    def is_who_is_the(self) -> bool:
        """Is a person's name asked for?"""
        return _WHO_IS_THE.match(self.text) is not None

    @cached_property
    def is_how_long(self) -> bool:
        return _HOW_LONG.match(self.asking) is not None

    @cached_property
    def is_of_size(self) -> bool:
        return _SIZE.match(self.asking) is not None

    @cached_property
    def is_how_old(self) -> bool:
        return _HOW_OLD.match(self.asking) is not None

    @cached_property
    def is_timeless(self) -> bool:
        """How heavy or old one is, what is paid a year, who somebody is and of what he is accused are told without a
        day."""
        if self.accused or self.is_how_much or self.is_of_size or self.is_how_old:
            return True
        return _WHO_IS.match(self.asking) is not None

    @cached_property
    def accused(self) -> str:
        """The last word of the name of the one of whom it is asked of what he is accused; "" if of nobody."""
        return accused_asked(self.text) if self.language == "en" else ""

    @cached_property
    def is_which_countries(self) -> bool:
        """ "Which countries abstained?" has one word, and its answer the names."""
        return _WHICH_COUNTRIES.match(self.asking) is not None

    @cached_property
    def is_which_were(self) -> bool:
        return _WHICH_WERE.match(self.asking) is not None

    @cached_property
    def is_which(self) -> bool:
        """ "Which ship did the navy seize?": a name is asked for."""
        return _WHICH.match(self.asking) is not None and not self.is_of_members

    @cached_property
    def is_where(self) -> bool:
        return _WHERE.match(self.text) is not None

    @cached_property
    def is_where_was(self) -> bool:
        return _WHERE_WAS.match(self.asking) is not None

    @cached_property
    def is_whether(self) -> bool:
        """Is yes or no an answer?"""
        return WHETHER.match(self.asking) is not None

    @cached_property
    def passive(self) -> re.Match[str] | None:
        """Where it is asked what was done to something: up to the verb."""
        return _PASSIVE.search(self.text)

    @cached_property
    def is_passive(self) -> bool:
        return self.passive is not None

    @cached_property
    def is_ahead(self) -> bool:
        """Is it of what is still to come?"""
        return _AHEAD.search(self.text) is not None

    @cached_property
    def placed(self) -> str:
        """Whose whereabouts are asked for; "" if nobody's."""
        match = _WHERE_IS.match(self.text) or _WHERE_GONE.match(self.text)
        return match["who"] if match else ""

    @cached_property
    def is_of_a_deed(self) -> bool:
        """Who did it, when, why and how it was done: the words alone do not tell."""
        return self.is_who or self.is_when or self.is_why or self.is_how or self.is_which_were
