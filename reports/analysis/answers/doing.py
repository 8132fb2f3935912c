"""What somebody did or said, or how somebody responded: who is asked for, and about what, in English.

"What did NATO do?" asks for no word but the name, and "do" stands in no answer. So the subject of what a sentence tells
is held against the one asked for (``doers``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from crawler.archive.text import countries_in, plain, words
from reports.analysis.answers.terms import Term, terms
from reports.analysis.corroboration.clauses import same_word
from reports.analysis.roles import BODIES, HEADS, MODIFIERS

_ABOUT = r"(?: (?:to|about|on|over|against|with|for|of|in response to|after|regarding) (?P<about>.+?))?\s*\??\s*$"
_DOING = (
    re.compile(
        rf"^\s*(?:what|how) (?:did|has|have|had) (?P<who>.+?) (?:do|done|respond(?:ed)?|react(?:ed)?|reply|replied)"
        rf"{_ABOUT}",
        re.IGNORECASE,
    ),
    re.compile(
        r"^\s*what (?:is|was|were|are|has been|have been) (?P<who>.+?)['’]s? (?:response|reaction|reply|answer)s?"
        rf"{_ABOUT}",
        re.IGNORECASE,
    ),
)
_SAYING = re.compile(
    rf"^\s*what (?:did|do|does|has|have|had) (?P<who>.+?) "
    r"(?P<verb>say|said|state|stated|announce|announced|promise|promised|pledge|pledged|demand|demanded|propose|proposed|"
    rf"offer|offered|threaten|threatened|decide|decided|recommend|recommended|accuse){_ABOUT}",
    re.IGNORECASE,
)
# "What are the demands of the drivers?", "What are the drivers' demands?"
_DEMANDS = re.compile(
    r"^\s*what (?:is|was|are|were) (?:(?:the )?(?:[a-z]+ )?demands? (?:of|by|from) (?P<who>[^?]+?)|"
    r"(?P<of>[^?]+?) ?['’]s? (?:[a-z]+ )?demands?)\s*\??\s*$",
    re.IGNORECASE,
)
_POSITION = re.compile(
    rf"^\s*what (?:is|was|are|were) (?P<who>.+?)['’]s? (?:position|stance|view|views|opinion){_ABOUT}", re.IGNORECASE
)
_ARTICLE = re.compile(r"^(?:the )?(?:government of )?(?:the )?", re.IGNORECASE)
# "The Egyptian army" is a country's, by whichever of these words.
_POWERS = tuple(
    frozenset(line.split())
    for line in (
        "army military forces troops soldiers",
        "police",
        "navy",
        "opposition rebels",
        "parliament assembly lawmakers",
    )
)
_GOVERNMENT = frozenset(("government", "authorities", "administration"))  # who speaks for a country is of these
_UNITED_NATIONS = frozenset(("un", "u.n", "u.n.", "united", "nations"))  # "the Security Council" is that of the UN


@dataclass(frozen=True)
class Doing:
    """Who is asked for: a country by its code, perhaps one power of it, or a name by its words; and about what."""

    name: str
    land: str
    power: frozenset[str]
    words: frozenset[str]
    about: tuple[Term, ...]
    says: bool  # what was said is asked for, not what was done
    announces: bool  # by a paper or an order, perhaps
    responds: bool  # to what the topic is about, if the question names nothing else
    proposes: bool = False  # a plan, perhaps, of which something is told
    holds: bool = False  # what that one thinks of the topic is asked for, if the question names nothing else


def doing_asked(question: str, language: str, asked_for: Sequence[str] = ()) -> Doing | None:
    """None for every other kind of question. "The army" is that of the one country that is asked for."""
    if language != "en":
        return None
    if demands := _DEMANDS.match(question):
        question = f"What did {demands['who'] or demands['of']} demand?"
    saying = _SAYING.match(question)
    decides = saying is not None and saying["verb"].lower().startswith("decid")
    says = None if decides else saying or _POSITION.match(question)
    match = says or saying or next((found for pattern in _DOING if (found := pattern.match(question))), None)
    if match is None:
        return None
    who = _ARTICLE.sub("", match["who"])
    asked = frozenset(words(question[match.end("who") :]))
    land, power = _land_and_power(who)
    if not land and len(asked_for) == 1:
        power = _power(plain(who))
        land = asked_for[0] if power or plain(who) in _GOVERNMENT else ""
    named = frozenset(plain(word) for word in who.replace("-", " ").split())
    about = tuple(terms(match["about"], language)) if match["about"] else ()
    verb = saying["verb"].lower() if saying else ""
    announces = verb.startswith("announce")
    if verb and not verb.startswith(("sa", "stat", "announc", "decid")):
        about = (*about, *terms(verb, language))  # it must be told that somebody promised
    return Doing(
        who,
        land,
        power,
        named - _UNITED_NATIONS or named,
        about,
        bool(says),
        announces,
        not says and not decides and asked.isdisjoint(("do", "done")),
        verb.startswith(("propos", "offer", "demand")),
        says is not None and saying is None and not about,
    )


def _land_and_power(who: str) -> tuple[str, frozenset[str]]:
    """ "Egypt", "the Egyptian army": the country, and the words for the power of it; "" for anybody else."""
    for code, start, end in countries_in(who):
        rest = plain(re.sub(r"^['’]s? ", "", who[end:].lstrip())).removeprefix("armed ").strip()
        power = _power(rest)
        if start == 0 and (power or not rest or rest in _GOVERNMENT):
            return code, power
    return "", frozenset()


def _power(word: str) -> frozenset[str]:
    """The words for the power of a country that one of them names, none for anything else."""
    return next((words for words in _POWERS if word in words), frozenset())


def is_official(word: str) -> bool:
    """Is a word one of an office, a body or a force: no name, and no deed?"""
    return same_word(word) in _official()


@cache
def _official() -> frozenset[str]:
    forces = (
        "troops forces officials warplanes jets aircraft planes helicopters ships authorities leaders lawmakers "
        "soldiers airstrikes airstrike strikes delegation negotiators fighters rebels militants"
    )
    return frozenset(same_word(word) for word in {*HEADS, *BODIES, *MODIFIERS, *forces.split()})
