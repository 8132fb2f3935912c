"""Is the one who is asked for the one who did it, or who said it? In English.

The subject of what a sentence tells is held against him: the doer of a deed, or who says it. Of a country, its offices,
bodies and forces are the country; a tourist from there is not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from crawler.archive.text import countries_in, plain, stem, words
from reports.analysis.answers.doing import Doing, is_official
from reports.analysis.answers.terms import is_there
from reports.analysis.corroboration.clauses import Token, same_word, tokens_of
from reports.analysis.corroboration.naming import names_of
from reports.analysis.corroboration.sides import Part, sides_of
from reports.analysis.fitness.newcomers import IRREGULAR
from reports.analysis.framing import frame_of
from reports.analysis.reading import Sentence
from reports.analysis.voices import Voice
from reports.records import Quotation

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
_BASED = re.compile(
    r"-(?:based|born|backed|led|educated|trained|funded)\b"
)  # a "US-based activist" is no American office
_PLACED = re.compile(r"\b(?:in|at|near|from|outside) (?:the )?$")
_SAID = frozenset(("said", "says", "told", "argued", "claimed", "called", "described", "announced"))
MANY = 3  # words of what it shall be about, of which one may be missing
_PLAN = re.compile(
    r"\b(?:plans?|proposals?|initiative|road ?map|offer|demands?)\b"
    r"(?= (?:(?:that |which )?(?:calls? for|called for|includ\w+|envisag\w+|provid\w+ for|would|"
    r"had [a-z]+ (?:elements|points|parts)|demand\w*)|to (?!be\b)[a-z]+)\b)"
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
        if not asked.land and _says_as_aside(asked.name, sentence.masked):
            return True
        if not any(same_word(each.low) in _stances() and not _is_suffered(main, at) for at, each in enumerate(main)):
            return False
        if opens_with(sentence, asked) and _says_soon(sentence, asked, main):
            return True
    names = [each for each in names_of(sentence) if first <= each.start < last]
    return any(_is_side(each.agents, asked) for each in sides_of(main, names, sentence.date_spans))


def is_about_it(sentence: Sentence, asked: Doing) -> bool:
    """Tells it of what the question names beside the doer, or does one of the two sentences on which it follows?"""
    before = sentence.before
    near = [each for each in (sentence, before, before.before if before else None) if each is not None]
    return all(any(is_there(term, each) for each in near) for term in asked.about)


def _plans(sentence: Sentence, asked: Doing) -> bool:
    """ "The Road Council's plan would close the port": is there a plan of theirs, and what it is, or has not?"""
    name = re.escape(asked.name)
    if re.search(
        rf"\b(?:demands?|plans?|proposals?) (?:of|by|from) (?:the )?{name} (?:includ|would\b)", sentence.masked
    ):
        return True
    for match in _PLAN.finditer(sentence.masked):
        before = sentence.masked[max(0, match.start() - OPENING) : match.start()]
        if asked.land and any(code == asked.land for code, _, _ in countries_in(before)):
            return True
        if not asked.land and re.search(rf"\b{name}\b(?: ?['’]s?)?(?: [\w-]+){{0,3}} $", before, re.IGNORECASE):
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


def _says_as_aside(name: str, text: str) -> bool:
    """ "The remarks of Karim Valdan, who said that the road was shut, angered them": it is told who said what."""
    last = re.escape(name.split()[-1])
    told = re.finditer(rf"\b{last} ?, who (?:has |had |have |also |later )*([a-z]+)\b(?! by\b)", text)
    return any(same_word(each[1]) in _stances() or each[1] in _SAID for each in told)


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


@cache
def _stances() -> frozenset[str]:
    """The verbs by which somebody is told to have said something, without his words."""
    return frozenset(map(same_word, _STANCES.split()))
