"""What somebody did or said, or how somebody responded: the facts whose subject that one is, in English.

"What did NATO do?" asks for no word but the name, and "do" stands in no answer. So the subject of what a sentence tells
is held against the one asked for: the doer of a deed, or who says it. Of a country, its offices, bodies and forces are
the country; a tourist from there is not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from crawler.archive.text import countries_in, plain, stem, words
from reports.analysis.answers.terms import Term, is_there, terms
from reports.analysis.corroboration.clauses import Token, same_word, tokens_of
from reports.analysis.corroboration.naming import names_of
from reports.analysis.corroboration.sides import Part, sides_of
from reports.analysis.fitness.newcomers import IRREGULAR
from reports.analysis.framing import frame_of
from reports.analysis.reading import Sentence
from reports.analysis.roles import BODIES, HEADS, MODIFIERS
from reports.analysis.voices import Voice
from reports.records import Quotation

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
_POSITION = re.compile(
    rf"^\s*what (?:is|was|are|were) (?P<who>.+?)['’]s? (?:position|stance|view|views|opinion){_ABOUT}", re.IGNORECASE
)
_ANNOUNCING = (
    "issued|published|presented|unveiled|revealed|released|pledged|promised|vowed|urged|warned|ordered|suspended|"
    "dissolved|decreed|called (?:on|for)"
)
_STANCES = (
    "expressed voiced slammed condemned denounced criticized criticised welcomed praised hailed rejected dismissed "
    "backed supported opposed defended demanded accused blamed denied insisted affirmed reaffirmed reiterated stressed "
    "pledged promised vowed threatened proposed offered urged warned appealed called lamented regretted ruled"
)
_NO_OFFICE = re.compile(
    r"\b(?:former|ex-|opposition|activist|rebel|analyst|professor|expert|protester|exiled|dissident)", re.IGNORECASE
)
_SENT_TO = re.compile(r"\b(?:to|in|at|for|on|with) (?:the )?$", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:the )?(?:government of )?(?:the )?", re.IGNORECASE)
_BASED = re.compile(
    r"-(?:based|born|backed|led|educated|trained|funded)\b"
)  # a "US-based activist" is no American office
_PLACED = re.compile(r"\b(?:in|at|near|from|outside) (?:the )?$")
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
MANY = 3  # words of what it shall be about, of which one may be missing
_PLAN = re.compile(
    r"\b(?:plans?|proposals?|initiative|road ?map|offer)\b(?= (?:(?:that |which )?(?:calls? for|called for|includ\w+|"
    r"envisag\w+|provid\w+ for|would|had [a-z]+ (?:elements|points|parts)|demand\w*)|to (?!be\b)[a-z]+)\b)"
)
# In its clause something stands before the name that acts, or of which the name is a part: it is no subject.
_BEFORE_IT = re.compile(
    rf"\b(?:{IRREGULAR}|says|[a-z]{{3,}}ed|of|for|to|by|with|against|from|about|than|over)\b(?: (?:the|an?))?[^,]*$"
)
OPENING = 40  # characters in which a sentence names who does something
# "China said", "Libyan officials", "the Libyan strongman Valdan has made clear": the country acts, or one who is of it.
_ACTS = re.compile(
    r"(?:['’]s)? (?:government|authorit\w+|officials?|state|foreign|prime|president|leaders?|minist\w+|army|military|"
    r"strongman|spokes\w+|parliament|has|had|have|[a-z]{3,}ed|said|says|told|sent|began|took|put|gave|made)\b"
)


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
        verb.startswith(("propos", "offer")),
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


def does_it(sentence: Sentence, asked: Doing) -> bool:
    """Does a fact tell what the one asked for did or said, and half of what it shall be about?"""
    if asked.proposes and _plans(sentence, asked):
        return True
    missing = sum(not is_there(term, sentence) for term in asked.about)
    if MANY * missing > len(asked.about) or not _may_tell(sentence, asked):
        return False
    frame = frame_of(sentence)
    if frame and _is_voice(frame.voice, asked, sentence):
        return True
    if asked.announces and not asked.land and _announces(asked.name, sentence.masked):
        return True
    first, last = (frame.first, frame.last) if frame else (0, len(sentence.masked))
    main = [each for each in tokens_of(sentence, first, last) if each.kind == "main"]
    if asked.says:
        if not any(same_word(each.low) in _stances() and not _is_suffered(main, at) for at, each in enumerate(main)):
            return False
        if opens_with(sentence, asked) and _says_soon(sentence, asked, main):
            return True
    names = [each for each in names_of(sentence) if first <= each.start < last]
    return any(_is_side(each.agents, asked) for each in sides_of(main, names, sentence.date_spans))


def _plans(sentence: Sentence, asked: Doing) -> bool:
    """ "The Road Council's plan would close the port": is there a plan of theirs, and what it is, or has not?"""
    for match in _PLAN.finditer(sentence.masked):
        before = sentence.masked[max(0, match.start() - OPENING) : match.start()]
        if asked.land and any(code == asked.land for code, _, _ in countries_in(before)):
            return True
        if not asked.land and re.search(
            rf"\b{re.escape(asked.name)}\b(?: ?['’]s)?(?: [\w-]+){{0,3}} $", before, re.IGNORECASE
        ):
            return True
    return False


def _says_soon(sentence: Sentence, asked: Doing, main: Sequence[Token]) -> bool:
    """Stands the verb of speech soon after the name?"""
    named = re.search(rf"\b{re.escape(asked.name)}\b", sentence.masked, re.IGNORECASE)
    if asked.land or named is None:
        return True
    verbs = (each.start for each in main if same_word(each.low) in _stances() and each.start >= named.end())
    return min(verbs, default=len(sentence.masked)) - named.end() < 2 * OPENING


def _is_suffered(main: Sequence[Token], at: int) -> bool:
    """ "Valdan has been criticized": it is not he who says anything."""
    return any(each.low in ("was", "were", "been", "being", "is", "are") for each in main[max(0, at - 2) : at])


def _announces(name: str, text: str) -> bool:
    """ "On Thursday, the Road Council, meeting in Tarsk, issued a statement": does the name open the main clause?"""
    opens = rf"(?:[^,]{{2,40}} ?, )?(?:[Tt]he )?{re.escape(name)}(?: ?,[^,]{{2,80}},)? (?:{_ANNOUNCING})\b(?! by\b)"
    return bool(re.match(opens, text))


def opens_with(sentence: Sentence, asked: Doing) -> bool:
    """Does a sentence begin with the one who is asked for, as somebody who acts?"""
    if asked.land:
        return any(
            code == asked.land
            and start < OPENING
            and _ACTS.match(sentence.masked, end)
            and (not asked.power or not asked.power.isdisjoint(words(sentence.masked[end : end + OPENING])))
            for code, start, end in sentence.lands_outside
        )
    opening = _undotted(sentence.masked)[: OPENING * 2]
    named = re.search(rf"\b{re.escape(_undotted(asked.name))}\b(?! ?['’]s?\b)", opening)
    return named is not None and not _BEFORE_IT.search(opening[: named.start()])


def _undotted(text: str) -> str:
    """In plain letters, the U.N. as UN."""
    return plain(text).replace("u.n.", "un").replace("u.s.", "us")


def said_it(quotation: Quotation, asked: Doing) -> bool:
    """Are these the words of the one asked for, and is half of what they shall be about among them?"""
    if not asked.says or quotation.language != "en":
        return False
    spoken = frozenset(map(stem, words(quotation.words.text)))
    if 2 * sum(not term.code and term.words.isdisjoint(spoken) for term in asked.about) > len(asked.about):
        return False
    speaker = " ".join(each.text for each in (quotation.role, quotation.speaker) if each)
    if asked.land:
        return _speaks_for(speaker, asked)
    named = frozenset(plain(word) for word in speaker.replace("-", " ").split())
    last = plain(quotation.speaker.text).split()[-2:]  # "Luis Guillermo Solis Rivera" is Solis
    return 2 * len(asked.words & named) > len(asked.words) and not asked.words.isdisjoint(last)


def _speaks_for(speaker: str, asked: Doing) -> bool:
    """ "Egyptian Foreign Minister", and neither "Egyptian opposition leader" nor "ambassador to Egypt"."""
    lands = [start for code, start, _ in countries_in(speaker) if code == asked.land]
    if asked.power and asked.power.isdisjoint(words(speaker)):
        return False
    return not _NO_OFFICE.search(speaker) and any(not _SENT_TO.search(speaker[:start]) for start in lands)


def _may_tell(sentence: Sentence, asked: Doing) -> bool:
    """The quick question first: does it name the one at all?"""
    if asked.land:
        return asked.land in sentence.named
    return all(word in plain(sentence.text) for word in asked.words)


def _is_voice(voice: Voice, asked: Doing, sentence: Sentence) -> bool:
    if not asked.land:
        return asked.words <= frozenset(plain(word) for word in voice.text.replace("-", " ").split())
    # "the police in Amman": of where they are, it does not follow for whom they speak.
    lands = _lands_of(voice.text)
    for each in sentence.mentions:  # "South Korean President Park Geun-hye" speaks for her country
        if voice.surname and each.role and each.start - sentence.start < voice.end:
            lands |= _lands_of(sentence.reading.article.text[slice(*each.role)])
    if asked.power and asked.power.isdisjoint(words(voice.text)):
        return False
    return asked.land in lands and (bool(voice.surname) or not _strangers(voice.words, asked))


def _lands_of(told: str) -> set[str]:
    """The countries for which somebody speaks who is told of so."""
    return {
        code
        for code, start, end in countries_in(told)
        if not _PLACED.search(told[:start]) and not _BASED.match(told, end)
    }


def _is_side(part: Part, asked: Doing) -> bool:
    if asked.land:
        if asked.power and part.words.isdisjoint(map(same_word, asked.power)):
            return False
        return any(each.land == asked.land for each in part.names) and not _strangers(part.words, asked)
    named = frozenset(word for each in part.names for word in each.words)
    return asked.words <= named | part.words and not _strangers(part.words - asked.words, asked)


def _strangers(words: frozenset[str], asked: Doing) -> set[str]:
    """The words that are none of an office, a body or a force: "a South Korean tourist"."""
    return {
        word for word in words if not is_official(word) and word not in asked.words and not _is_of(word, asked.land)
    }


def _is_of(word: str, land: str) -> bool:
    return any(code == land for code, _, _ in countries_in(word.capitalize()))


def is_official(word: str) -> bool:
    """Is a word one of an office, a body or a force: no name, and no deed?"""
    return same_word(word) in _official()


@cache
def _stances() -> frozenset[str]:
    """The verbs by which somebody is told to have said something, without his words."""
    return frozenset(map(same_word, _STANCES.split()))


@cache
def _official() -> frozenset[str]:
    forces = (
        "troops forces officials warplanes jets aircraft planes helicopters ships authorities leaders lawmakers "
        "soldiers airstrikes airstrike strikes delegation negotiators fighters rebels militants"
    )
    return frozenset(same_word(word) for word in {*HEADS, *BODIES, *MODIFIERS, *forces.split()})
