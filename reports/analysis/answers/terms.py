"""What a question asks for, one thing a term: a country by its code, or a word with those that mean the same."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from crawler.archive.text import RARE, WORD, content_words, countries_in, names_in, places_in, plain, rarity, stem
from reports.alike import OPPOSED, alike_to
from reports.analysis.answers.accused_of import ACCUSING, accused_asked
from reports.analysis.answers.short_names import Key, ShortName, starts
from reports.analysis.answers.tongues import is_asking, same_words
from reports.analysis.answers.verb_forms import forms_of
from reports.analysis.reading import Sentence, once
from reports.analysis.roles import HEADS, INSIDE

ENOUGH = 3  # things of a question that tell by themselves what it is about
_MUTUAL = frozenset(("meet", "met", "meeting", "talk", "discuss", "speak", "agree", "agreement"))
_ASKING = frozenset(
    "did do does is are was were has have had will would can could should what who whom whose which "
    "when where why how many much long often there any tell us me please about happen happened now still currently "
    "place say position reaction stance answer role view part respond response react country countries "
    "government".split()
)
_AUXILIARY = r"(?:did|do|does|will|would|has|have|had|is|are|was|were|can|could|should)"
# Up to the verb what is asked for stands first, and stands elsewhere in an answer.
_FRONTED = re.compile(
    r"\s*(?:(?:to|for|in|at|on|by|with|from|of|under|during) )?(?:how (?:many|much)|which|what|whose) "
    rf"(?:[\w’'-]+(?: [\w’'-]+){{0,3}}?(?= {_AUXILIARY}\b)|[\w’'-]+)",
    re.IGNORECASE,
)
# "Which members of the council left?" asks who did.
WHO_OF = re.compile(r"\s*(?:which|what) (?:members|people|persons|men|women|relatives) of\b", re.IGNORECASE)
WHETHER = re.compile(r"\s*(?:did|does|do|has|have|had|is|are|was|were|will)\b", re.IGNORECASE)
_WHERE = re.compile(r"\s*(?:to )?where\b", re.IGNORECASE)
# "Where was the ship going?": it "was en route to Tarsk".
_GOING = frozenset(map(stem, "going heading headed bound travelling traveling sailing flying".split()))
_ON_THE_WAY = frozenset(map(stem, "route bound heading headed destined destination".split()))
_NOT = re.compile(r" ?(?:n)?['’]t\b")  # "won't" is not to win
_PLACED = re.compile(
    r"\b(?:in|at|on|during|near|to|from|since|after|before|between|by) (?:the )?$|\bbetween [\w’'-]+ and $",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Term:
    """One thing that the question asks for: a country by its code, or a word with those that mean the same."""

    words: frozenset[str]
    code: str
    free: bool  # a place or time: its position says nothing
    mutual: bool
    number: int  # of its word in the question
    full: tuple[Key, ...] = ()  # the full names of a short one


def with_full_name(term: Term, names: Sequence[ShortName]) -> Term:
    """The term, with the full names of the short one that it is."""
    full = (each.full for each in names if stem(plain(each.short)) in term.words)
    return replace(term, full=next(full, term.full))


def steps_down(text: str, match: re.Match[str]) -> bool:
    """Is a word the first of "step down", which is to resign, in a question as in an article; "step" alone is not?"""
    return text.startswith(" down", match.end()) and stem(plain(match[0])) == "step"


def terms(question: str, language: str) -> list[Term]:
    """What a question, or a part of it, asks for."""
    found: list[Term] = []
    cities = {start for _, start, _ in places_in(question)}
    named = [(start, end, code) for code, start, end in countries_in(question) if start not in cities]
    covered: set[str] = set()
    is_of_accused = bool(accused_asked(question))
    given = _given_names(question, language)
    fronted = match.end() if (match := _FRONTED.match(question)) else 0
    who_of = match.end() if (match := WHO_OF.match(question)) else -1
    for number, match in enumerate(WORD.finditer(question)):
        code = next((code for start, end, code in named if start <= match.start() < end), "")
        word = stem(plain(match[0]))
        free = match.end() <= fronted or bool(_PLACED.search(question[: match.start()]))
        if code:
            if code not in covered:
                found.append(Term(frozenset({plain(match[0])}), code, free, False, number))
                covered.add(code)
        elif match.start() in given or _NOT.match(question, match.end()):
            continue
        elif language != "en":
            if content_words(match[0], language) and not is_asking(plain(match[0]), language):
                found.append(Term(same_words(word, language), "", free, False, number))
        elif plain(match[0]) not in _ASKING and match.start() > who_of and content_words(match[0], language):
            forms = forms_of("resign" if steps_down(question, match) else plain(match[0]))
            if word in _GOING and _WHERE.match(question):
                forms |= _ON_THE_WAY
            if word in ACCUSING and is_of_accused:
                forms |= ACCUSING
            same = frozenset[str]().union(*(alike_to(each) | _opposed(each, question) for each in forms))
            found.append(Term(same, "", free, word in _MUTUAL, number))
    return found


def _given_names(question: str, language: str) -> set[int]:
    """Where the names of people stand that may be missing, and the offices before them: who is "Valdan" in an article
    had his first name and his office before."""
    found = set()
    for each in names_in(question, language):
        words = list(WORD.finditer(question, each.start, each.end))
        is_name = each.kind == "words" and len(words) == 2 and rarity(plain(words[-1][0]), language) >= RARE
        if each.kind == "person" or is_name:  # "Rich Valdan", and not "Arab League"
            found |= {match.start() for match in (*words[:-1], *_offices_before(question, each.start))}
    return found


def _offices_before(question: str, start: int) -> list[re.Match[str]]:
    """ "Interior Minister" before a name."""
    found: list[re.Match[str]] = []
    for match in reversed(list(WORD.finditer(question, 0, start))):
        after = found[-1].start() if found else start
        if plain(match[0]) not in HEADS | INSIDE or match[0].islower() or question[match.end() : after] != " ":
            break
        found.append(match)
    return found


def _opposed(word: str, question: str) -> frozenset[str]:
    """The words that say the contrary: they answer too where it is asked whether something is so."""
    if not WHETHER.match(question):
        return frozenset()
    found = [others if word in ones else ones for ones, others in OPPOSED if word in ones or word in others]
    return frozenset().union(*found)


@once
def stems(sentence: Sentence) -> frozenset[str]:
    """The stems of a sentence's words, which in some languages have none yet."""
    return frozenset(sentence.words) | frozenset(map(stem, sentence.words))


def is_there(term: Term, sentence: Sentence) -> bool:
    """Does a sentence name it?"""
    if term.code:
        return term.code in sentence.named
    return not term.words.isdisjoint(stems(sentence)) or any(starts(key, sentence.text) for key in term.full)
