"""What a text says to a topic: its words and what longer expressions mean, its countries, and how its names sound.

"Stepped down" is a resignation and "on strike" no attack; neither can be told from the words one by one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from crawler.archive.text import WORD, Remembered, content_words, plain, sounds, stem
from reports.analysis.cached import cached_property
from reports.analysis.hinted import Hinted

BESIDE = 3  # words from one to another that stand beside each other
TWO = 2  # letters of the shortest name by letters
FEWEST = 3  # consonants by which a name is known in another spelling
_PIECE = re.compile(r"\b[^\W\d_a-z][\w’']+")  # a name, or each part of one with a hyphen
_NAME = re.compile(r"\b[^\W\d_a-z][\w’'-]+")
_CAPITAL = re.compile(r"\b[A-Z][a-z][\w’'-]*")
_RUN = re.compile(rf"{_CAPITAL.pattern}(?: (?:(?:of|for|and|on|the) ){{0,2}}{_CAPITAL.pattern})+")
_WORK = re.compile(r"\b(?:on|general|hunger|labou?r|nationwide) strikes?\b", re.IGNORECASE)  # no attack
# "Its opposition to the road" is nobody: the opposition is who opposes.
_AGAINST = re.compile(r"\bopposition to\b", re.IGNORECASE)
_OPPOSITION = re.compile(r"\bopposition\b", re.IGNORECASE)
# "Government troops" fight; of the government they tell nothing.
_OF_FIGHTERS = re.compile(
    r"\bgovernments?(?: ?['’])?(?= (?:forces?|troops?|soldiers?|fighters?|tanks?|jets?|aircraft|warplanes?|artillery|"
    r"militias?|positions?|loyalists?|snipers?|gunmen|commanders?|maritime|air force|army|lines|shell\w*)\b)",
    re.IGNORECASE,
)
_GOVERNMENT = re.compile(r"\bgovernments?\b", re.IGNORECASE)
# "Told reporters in Tarsk": to whom something was said is none of its matter.
_PRESS = r"(?:reporters?|journalists?|correspondents?|newspapers?|broadcasters?|media)"
_ADDRESSED = re.compile(
    rf"\b(?:told|tells?|telling|spoke to|spoke with|speaking to|briefed|briefing|addressed|informed|assured|said to) "
    rf"(?:[\w’'-]+ ){{0,3}}?{_PRESS}\b"
    rf"|\b{_PRESS} (?:that|travelling|traveling|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)
_ANY_PRESS = re.compile(rf"\b{_PRESS}\b")
# The United States and their State Department are no state; women among "men, women and children" are anybody.
_THE_STATES = re.compile(r"\bUnited States\b|\bState (?=Department\b|Dept\b)|\b(?:of|for) State\b")
_ANY_STATE = re.compile(r"\bstates?\b", re.IGNORECASE)
_WITH_CHILDREN = re.compile(r"\bwomen(?= (?:and|or|,) children\b)|\bchildren(?:,| and| or) women\b", re.IGNORECASE)
_ANY_WOMEN = re.compile(r"\bwomen\b", re.IGNORECASE)
# A chamber's vote is no election.
CHAMBER_VOTE = "chamber-vote"
VOTES = frozenset("vot vote".split())
_VOTED = re.compile(
    r"\b(?:Councils?|Assembl(?:y|ies)|[Pp]arliaments?|Congress|Senat\w+|House|[Ll]awmakers?|[Rr]esolutions?|League|UN|"
    r"abstain\w*|veto\w*|no[ -]confidence|unanimous\w*|to a vote)\b|\bU\.N\."
)
_OPPOSITION_STEMS = frozenset(content_words("opposition", "en"))
_PRESS_STEMS = frozenset("reporter journalist correspondent newspaper broadcaster media".split())
_MEANS = (  # what longer expressions say
    (
        "resign",
        Hinted(re.compile(r"\bst(?:ep|epped|epping|ands?|ood) down\b|\boust(?:ed|er|ing)?\b"), (" down", "oust")),
    ),
    (
        "ceasefir",
        Hinted(
            re.compile(
                r"\b[Cc]ease ?- ?fires?\b|\b[Pp]eace (?:plans?|initiatives?|proposals?|deals?|offers?|roadmap)\b|"
                r"\b(?:[Ee]nd(?:ing|ed|s)?|[Hh]alt(?:ing|ed|s)?|[Cc]essation of|[Ss]top(?:ping|ped|s)?) (?:all |the )?"
                r"(?:hostilities|civil war)\b"
            ),
            ("ease-fire", "ease - fire", "eace ", "ostilities", "civil war"),
        ),
    ),
    (
        "government",
        Hinted(
            re.compile(r"\b(?:new|interim|transitional) (?:[A-Z]\w+ )?(?:leaders|rulers|leadership)\b"),
            ("leader", "ruler"),
        ),
    ),
    # "$ 108 a barrel", "traded at a premium".
    (
        "pric",
        Hinted(
            re.compile(r"[$€£] ?\d[\d.,]* (?:a|per) [a-z]+\b|\btrad(?:ed|ing) (?:at|around|above|below|near)\b"),
            (" a ", " per ", "trad"),
        ),
    ),
    ("military", Hinted(re.compile(r"\b[Aa]rmed [Ff]orces\b"), ("rmed ",))),
    # In capitals they are of a body's name.
    (
        "new",
        Hinted(re.compile(r"\b(?:interim|transitional|caretaker|provisional)\b"), ("inter", "trans", "care", "prov")),
    ),
    # The chamber of the American Congress; the White House is none, and what one member says is not its deed.
    (
        "lawmaker",
        Hinted(
            re.compile(r"(?<!White )\bHouse (?!of (?:Lords|Commons)\b|(?:\w+ ){1,3}[Cc]ommittee\b)|\b[Ss]enators\b"),
            ("House ", "enators"),
        ),
    ),
)
# Somebody gets something from somebody.
_GIVES = re.compile(
    r"\b(?:suppl(?:y|ies|ied|ying)|sen[dt]|sends|sending|provid\w+|deliver\w*|ship(?:s|ped|ping|ments?)|"
    r"(?:air-?)?drop(?:s|ped|ping)?|parachut\w+|giv(?:e|es|en|ing)|gave|hand(?:s|ed|ing)? over|smuggl\w+|procur\w+|"
    r"obtain\w*|receiv\w+|arming|arms? (?:the|them|rebels|fighters|insurgents|any)|transfer\w*|"
    r"fund(?:ed|ing|s)?|financ\w+|len[dt]|donat\w+|pledg\w+|offer\w*|promis\w+|s(?:ell|old|elling)|b(?:uy|ought)|"
    r"pass(?:ed|es|ing)? out|equip\w*|import\w*|export\w*|embargo|releas\w+|unfr[eo]\w+)\b"
)
_FOR = re.compile(r"\b(?:for|to) ((?:the )?(?:[\w’'-]+ ?){1,3})")


@dataclass(frozen=True)
class Text:
    """What a text says to a topic: its content words, the countries that it names, and how its names sound."""

    words: frozenset[str]
    lands: frozenset[str]
    written: str

    @classmethod
    def of(cls, words: Iterable[str], lands: Iterable[str], written: str) -> Text:
        held = frozenset(words)
        if "strik" in held and _WORK.search(written):
            held -= {"strik"}
        if "government" in held and len(_OF_FIGHTERS.findall(written)) == len(_GOVERNMENT.findall(written)):
            held -= {"government"}
        if held & _OPPOSITION_STEMS and len(_AGAINST.findall(written)) == len(_OPPOSITION.findall(written)):
            held -= _OPPOSITION_STEMS
        if held & _PRESS_STEMS and len(_ADDRESSED.findall(written)) == len(_ANY_PRESS.findall(written)):
            held -= _PRESS_STEMS
        if "stat" in held and len(_THE_STATES.findall(written)) == len(_ANY_STATE.findall(written)):
            held -= {"stat"}
        if "women" in held and len(_WITH_CHILDREN.findall(written)) == len(_ANY_WOMEN.findall(written)):
            held -= {"women"}
        if held & VOTES and _VOTED.search(written):
            held = (held - VOTES) | {CHAMBER_VOTE}
        held |= {meant for meant, expression in _MEANS if expression.is_in(written)}
        return cls(held, frozenset(lands), written)

    def gives(self, receivers: frozenset[str]) -> bool:
        """Does it tell of something that somebody is given, or that is for those of these stems?"""
        if _GIVES.search(self.written):
            return True
        return any(not receivers.isdisjoint(content_words(each[1], "en")) for each in _FOR.finditer(self.written))

    def has_or_sounds_like(self, words: frozenset[str]) -> bool:
        """Has it one of some words, be it a name in another spelling?"""
        if not words.isdisjoint(self.words):
            return True
        return any(_SOUNDS[each] and _SOUNDS[each] in self.sounds for each in words)

    def has_beside(self, ones: frozenset[str], others: frozenset[str]) -> bool:
        """Stands one of some words near one of others, as in "foreign and Asian workers"?

        So it may be where a longer expression means one of them.
        """
        first, second = ([at for at, word in enumerate(self._stems) if word in words] for words in (ones, others))
        return not first or not second or any(abs(one - other) <= BESIDE for one in first for other in second)

    @cached_property
    def _stems(self) -> tuple[str, ...]:
        return tuple(stem(plain(match[0])) for match in WORD.finditer(self.written))

    @cached_property
    def initials(self) -> frozenset[str]:
        """The first letters of names of two words and more, and of those within them: EU of the European Union."""
        runs = ["".join(word[0] for word in _CAPITAL.findall(run[0])) for run in _RUN.finditer(self.written)]
        return frozenset(run[at:end] for run in runs for at in range(len(run)) for end in range(at + TWO, len(run) + 1))

    @cached_property
    def in_capitals(self) -> frozenset[str]:
        """The stems of the words that begin with a capital somewhere."""
        return frozenset(stem(plain(each)) for each in _PIECE.findall(self.written))

    @cached_property
    def sounds(self) -> frozenset[str]:
        return frozenset(map(_SOUNDS.__getitem__, _NAME.findall(self.written))) - {""}


def sound(name: str) -> str:
    """The consonants of a name, without a possessive; "" where they are too few to tell it."""
    heard = sounds(plain(name).removesuffix("'s").removesuffix("’s"))
    return heard if len(heard) >= FEWEST else ""


_SOUNDS = Remembered(sound)  # of the words of articles, which come again and again
