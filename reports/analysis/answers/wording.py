"""Sentences that answer a question in its own words.

A sentence answers where nearly all words of the question stand in it, near each other and in their order, so that the
same subject does the same thing to the same object. It is printed whole, with its "not", if it has one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from crawler.archive.text import WORD, content_words, countries_in, places_in, plain, stem
from reports.analysis.alike import OPPOSED, alike_to
from reports.analysis.reading import Sentence
from reports.analysis.worth import Study

COVERED = 0.8  # share of the question's words
MANY_WORDS = 4  # of so many words in a question one may be missing where an article speaks of it
STRETCH = 4  # words of a sentence for each word of the question
NEAR_DATE = 8  # words between the verb and its date
SUBJECT, OBJECT = 8, 3  # words more than in the question between subject and verb, and between verb and object
_MUTUAL = frozenset(("meet", "met", "meeting", "talk", "discuss", "speak", "agree", "agreement"))
_ASKING = frozenset(
    "did do does is are was were has have had will would can could should what who whom whose which "
    "when where why how many much long often there any tell us me please about happen happened "
    "say position reaction stance answer role view part respond response react country countries government".split()
)
# "To how many years was he sentenced?", "Which port did the ship leave?": what is asked for stands first, wherever the
# answer has it.
_WHETHER = re.compile(r"\s*(?:did|does|do|has|have|had|is|are|was|were|will)\b", re.IGNORECASE)
_FRONTED = re.compile(
    r"\s*(?:(?:to|for|in|at|on|by|with|from|of|under|during) )?(?:how (?:many|much)|which|what|whose) [\w’'-]+",
    re.IGNORECASE,
)
# "Who resigned?" and "Which countries abstained?" have one word, and their answer the names.
_WHICH_COUNTRIES = re.compile(r"\s*(?:which|what) (?:countries|states|nations|governments)\b", re.IGNORECASE)
_HOW_MUCH = re.compile(r"\s*how much\b", re.IGNORECASE)
_AMOUNT = re.compile(
    r"[$€£] ?\d|\b\d[\d.,]* ?(?:million|billion|trillion|percent|per cent|barrels|tons|tonnes|dollars|euros)\b"
)
_GETS = frozenset(stem(word) for word in "receive get give pay provide cost spend earn lose".split())
_HOW_LONG = re.compile(r"\s*how long\b", re.IGNORECASE)
_DURATION = re.compile(
    r"\b(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|several)[ -]"
    r"(?:year|month|week|day|hour|minute)s?\b"
)
_WHICH_WERE = re.compile(
    r"\s*which (?!countries\b|states\b|nations\b|governments\b)\w+s (?:was|were|are|have been)\b", re.I
)
_WHO = re.compile(r"\s*who\b", re.IGNORECASE)
_CLAIMS = re.compile(r"\b(?:claim\w* responsibility|sa(?:id|ys) (?:it|they) (?:had |have |has )?carried out)\b")
_NO_DEED = frozenset(("death", "dead", "die"))  # nobody is said to have done it
_PAST = re.compile(r"(?:ed|t|ew|ook|uck|ld|ode|ose|oke|ole|ave|ade|ought|an|un|on|ell|ent|ame|egan|led|fled)$")
_NO_DEED_AFTER = re.compile(r"(?:\b(?:to|the|an?|their|his|her|its|these|those|such|any)|['’]s?) (?:[a-z-]+al )?$")
_WHERE = re.compile(r"\b(?:in|at|near|around|outside|towards?) (?:the )?$")
_MODAL = re.compile(r"\b(?:could|may|might|should|would|must|if)\b")
_WHERE_IS = re.compile(
    r"\s*[Ww]here (?:is|are|was|were) (?:the )?(?P<who>[^\W\d_][\w’'-]*(?: [^\W\d_][\w’'-]*){0,3}) ?\?"
)
_WHERE_WAS = re.compile(r"\s*where (?:did|was|were|has|have)\b", re.IGNORECASE)
_DEAD = re.compile(r"\b(?:killed|died|dead)\b")
_RETALIATION = re.compile(
    r"\b(?:in (?:retaliation|revenge|response|protest)|retaliat\w+|avenge\w*|because of|in reprisal)\b"
)
_PLACING = frozenset(stem(word) for word in "left fled flee hiding whereabouts remained arrived seen stayed".split())
_PASSIVE = re.compile(
    r"\b(?:was|were|been|is|are) (?:the |an? )?(?:[\w’'-]+ ){1,4}?(?:[a-z]+(?:ed|en|wn|un)|lost|shot|hit|"
    r"sent|held|told|found|built|sold|made|paid|struck|sunk|won|led|left)\b",
    re.IGNORECASE,
)
_WHEN = re.compile(r"\s*when\b", re.IGNORECASE)
_WHY = re.compile(r"\s*why\b", re.IGNORECASE)
_REASON = re.compile(r"\b(?:because|due to|in protest|in response to|since|after|citing|so that|over|for fear)\b")
# "promised to investigate how he was killed": that it is asked there is no answer.
_EMBEDDED = re.compile(
    r"\b(?:investigat\w+|look\w* into|ask\w*|know\w*|clear|"
    r"determin\w+|establish\w*|question\w*|inquir\w+|probe|decid\w+|wonder\w*)"
    r"(?: \w+){0,2} (?:how|whether|why|when|if|who|what)\b"
)
# "Would not step down", "refused to resign", "called on him to resign" before a verb.
_UNREAL = re.compile(
    r"(?:\b(?:not|never|would|will|could|may|might|should|must|if|unless|whether|until|refus\w+ to|call\w* on \w+ to|"
    r"demand\w* that|urg\w+ \w+ to)|n['’]t)(?: \w+){0,2} $"
)
_PLACED = re.compile(r"\b(?:in|at|on|during|near|to|from|since|after|before|between|by) (?:the )?$", re.IGNORECASE)


@dataclass(frozen=True)
class Term:
    """One thing that the question asks for: a country by its code, or a word with those that mean the same."""

    words: frozenset[str]
    code: str
    free: bool  # a place or time: its position says nothing
    mutual: bool
    number: int  # of its word in the question


def says_so(study: Study, question: str, sentences: Iterable[Sentence]) -> list[Sentence]:
    """Those that say in the question's words what it asks."""
    asked = terms(question, study.language)
    if place := _WHERE_IS.match(question):
        return [each for each in sentences if _is_placed(each, place["who"]) and study.is_about(each)]
    if _HOW_MUCH.match(question):
        return _of_an_amount(study, asked, sentences)
    if _HOW_LONG.match(question):
        sentences = [each for each in sentences if _DURATION.search(each.masked)]
        if len(asked) == 1:
            return [each for each in sentences if is_there(asked[0], each) and study.is_about(each)]
    if _WHICH_WERE.match(question):
        sentences = [each for each in sentences if each.mentions or each.bodies]
    if len(asked) == 1:
        return _by_one_word(study, question, asked[0], sentences)
    if _WHO.match(question):
        asked = [replace(each, words=each.words - _NO_DEED) for each in asked]
    told = [each for each in sentences if asked and _answers_it(each, asked, question) and study.is_of_lands(each)]
    if _WHO.match(question) and not told and asked and "attack" in asked[0].words:
        return [each for each in sentences if _CLAIMS.search(each.masked) and study.is_about(each)]
    if not _WHY.match(question):
        return told
    given = [each for each in sentences if _gives_reason(each, asked) and study.is_about(each)]
    return [each for each in told if _REASON.search(each.masked)] or given


def is_answered_in_part(sentence: Sentence, before: Sentence | None, question: str, asked: Sequence[Term]) -> bool:
    """Has a sentence, with the one before it, what the question names, in whatever order; one word may be missing of
    four or more, and one must be its own. ``asked`` are the question's terms."""
    if place := _WHERE_IS.match(question):
        return _is_placed(sentence, place["who"])
    own = [each for each in asked if is_there(each, sentence)]
    missing = [each for each in asked if each not in own and not (own and before and is_there(each, before))]
    if not asked or len(missing) > len(asked) // MANY_WORDS or any(each.code for each in missing):
        return False
    if _HOW_MUCH.match(question):
        return _AMOUNT.search(sentence.text) is not None
    if _HOW_LONG.match(question):
        return _DURATION.search(sentence.text) is not None
    if _WHO.match(question) or _WHICH_COUNTRIES.match(question):
        return bool(sentence.named)
    return not _WHEN.match(question) or bool(sentence.dates)


def asks_for_a_deed(question: str) -> bool:
    """Who did it, when and why it was done: the words alone do not tell."""
    return any(each.match(question) for each in (_WHO, _WHEN, _WHY, _WHICH_WERE))


def asks_how_much(question: str) -> bool:
    """What is paid a year is told without a day."""
    return _HOW_MUCH.match(question) is not None


def _of_an_amount(study: Study, asked: Sequence[Term], sentences: Iterable[Sentence]) -> list[Sentence]:
    """ "How much aid does Egypt receive?": who receives it, and an amount of it, by whatever verb."""
    things = [each for each in asked if each.code or each.words.isdisjoint(_GETS)]
    return [
        each
        for each in sentences
        if things
        and all(is_there(term, each) for term in things)
        and _AMOUNT.search(each.masked)
        and study.is_about(each)
    ]


def _gives_reason(sentence: Sentence, asked: Sequence[Term]) -> bool:
    """Does it say for what something was done, and name half of what is asked?"""
    there = sum(is_there(each, sentence) for each in asked)
    return 2 * there >= len(asked) > 0 and _RETALIATION.search(sentence.masked) is not None


def _is_placed(sentence: Sentence, who: str) -> bool:
    """ "Where is Dana Valdan?": who is said by the last word, and where by one of staying or going soon after it."""
    named = rf"\b{re.escape(who.split()[-1])}\b(?! ?['’]s\b)(?: ?,[^,]{{2,80}},)?(?P<rest>.{{0,60}})"
    match = re.search(named, sentence.masked, re.IGNORECASE)
    if match is None or _MODAL.search(sentence.masked):
        return False
    return not _PLACING.isdisjoint(stem(plain(word)) for word in WORD.findall(match["rest"]))


def _by_one_word(study: Study, question: str, term: Term, sentences: Iterable[Sentence]) -> list[Sentence]:
    """ "Who resigned?", "Which countries abstained?" """
    word = WORD.findall(question)[term.number]
    itself = _DEAD if "kill" in term.words else re.compile(rf"\b{re.escape(word)}\b", re.IGNORECASE)
    told = (each for each in sentences if itself.search(each.masked) and study.is_about(each))
    if _WHICH_COUNTRIES.match(question):
        naming = [each for each in told if each.named]
        most = max((len(each.named) for each in naming), default=0)
        return [each for each in naming if 2 * len(each.named) > most]  # not one of the five that abstained
    if _WHERE_WAS.match(question):
        return [each for each in told if any(place.kind == "city" for place in each.places)]
    return [each for each in told if each.mentions] if _WHO.match(question) else []


def terms(question: str, language: str) -> list[Term]:
    """What a question, or a part of it, asks for."""
    found: list[Term] = []
    cities = {start for _, start, _ in places_in(question)}
    named = [(start, end, code) for code, start, end in countries_in(question) if start not in cities]
    covered: set[str] = set()
    fronted = match.end() if (match := _FRONTED.match(question)) else 0
    for number, match in enumerate(WORD.finditer(question)):
        code = next((code for start, end, code in named if start <= match.start() < end), "")
        word = stem(plain(match[0]))
        free = match.end() <= fronted or bool(_PLACED.search(question[: match.start()]))
        if code:
            if code not in covered:
                found.append(Term(frozenset({plain(match[0])}), code, free, False, number))
                covered.add(code)
        elif plain(match[0]) not in _ASKING and content_words(match[0], language):
            same = alike_to(word) | _opposed(word, question)
            found.append(Term(same, "", free, word in _MUTUAL, number))
    return found


def _opposed(word: str, question: str) -> frozenset[str]:
    """The words that say the contrary: they answer too where it is asked whether something is so."""
    if not _WHETHER.match(question):
        return frozenset()
    found = [others if word in ones else ones for ones, others in OPPOSED if word in ones or word in others]
    return frozenset().union(*found)


def is_there(term: Term, sentence: Sentence) -> bool:
    """Does a sentence name it?"""
    return term.code in sentence.named if term.code else not term.words.isdisjoint(map(stem, sentence.words))


def _answers_it(sentence: Sentence, terms: Sequence[Term], question: str) -> bool:
    outside = sentence.text
    words = [(match.start(), _word(outside, match)) for match in WORD.finditer(outside)]
    countries = sentence.lands
    places: list[list[int]] = [_found(term, words, countries) for term in terms]
    if _WHICH_WERE.match(question):
        places[-1] = _done(places[-1], words, outside, question)
    if _WHO.match(question):
        places[0] = _done(places[0], words, outside, question)
    if _WHEN.match(question):
        places = [_not_where(term, at, words, outside) for term, at in zip(terms, places, strict=True)]
    missing = [term for term, at in zip(terms, places, strict=True) if not at]
    # Names, countries and the verb are never done without; only with five words or more may one be missing.
    if len(missing) > len(terms) * (1 - COVERED) or (
        missing and (len(terms) < 5 or any(term.code for term in missing))
    ):
        return False
    if re.match(r"\s*how many\b", question, re.IGNORECASE) and not re.search(
        r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands)\b", outside
    ):
        return False
    if _EMBEDDED.search(outside):
        return False
    if _WHEN.match(question) and (not _is_dated(sentence, places, words) or _is_not_so(outside, terms, words)):
        return False
    return _in_order(terms, places, _PASSIVE.search(question) is not None)


def _is_dated(sentence: Sentence, places: Sequence[Sequence[int]], words: Sequence[tuple[int, str]]) -> bool:
    """Stands a date near what is asked for? "Lost contact with the ship, which left on Tuesday" says not when."""
    verb = places[-1]
    days = [sum(at < each.start - sentence.start for at, _ in words) for each in sentence.dates]
    return any(abs(day - at) <= NEAR_DATE for day in days for at in verb)


def _is_not_so(text: str, terms: Sequence[Term], words: Sequence[tuple[int, str]]) -> bool:
    """Is one of the things asked for denied, or only to come? It has no day then."""
    return any(
        _UNREAL.search(text[max(0, at - 40) : at]) for at, word in words if any(word in term.words for term in terms)
    )


def _word(text: str, match: re.Match[str]) -> str:
    """The stem of a word; "stepped down" is to resign, "stepped" alone is not."""
    word = stem(plain(match[0]))
    return "resign" if word == "step" and text.startswith(" down", match.end()) else word


def _found(term: Term, words: Sequence[tuple[int, str]], countries: Sequence[tuple[str, int, int]]) -> list[int]:
    """Positions, counted in words, at which a term stands in the sentence."""
    if term.code:
        starts = [start for code, start, _ in countries if code == term.code]
        return [sum(at < start for at, _ in words) for start in starts]
    return [number for number, (_, word) in enumerate(words) if word in term.words]


def _done(at: Sequence[int], words: Sequence[tuple[int, str]], text: str, question: str) -> list[int]:
    """Where a verb tells a deed: "the rebels attacked", not "attacks on" and not "to attack"."""
    found = []
    for each in at:
        start = words[each][0]
        written = WORD.match(text, start)
        is_past = written is not None and (_PAST.search(written[0]) or written[0] in WORD.findall(question))
        if is_past and not _NO_DEED_AFTER.search(text[:start]):
            found.append(each)
    return found


def _not_where(term: Term, at: Sequence[int], words: Sequence[tuple[int, str]], text: str) -> list[int]:
    """Of what something happened to, without the places where it only says where: "the hospital at Tarsk was taken"."""
    if term.free or term.code:
        return list(at)
    return [each for each in at if not _WHERE.search(text[max(0, words[each][0] - 12) : words[each][0]])]


def _in_order(terms: Sequence[Term], places: Sequence[list[int]], is_passive: bool) -> bool:
    """Can every term be given a position so that subject, verb and object follow each other, none too far off?

    What was done to something may be told by who did it: then the order says nothing.
    """
    bound = [(term, at) for term, at in zip(terms, places, strict=True) if at and not term.free]
    if is_passive or any(term.mutual for term, _ in bound):
        stretch = STRETCH * len(bound)
        return any(all(any(abs(each - first) <= stretch for each in at) for _, at in bound) for first in bound[0][1])
    return not bound or any(_follows(bound, 1, first) for first in bound[0][1])


def _follows(bound: Sequence[tuple[Term, list[int]]], number: int, position: int) -> bool:
    """Do the terms from ``number`` on follow a position, each about as far from the last as in the question?"""
    if number == len(bound):
        return True
    term, at = bound[number]
    # The subject may have two words: "aid ships".
    room = term.number - bound[number - 1][0].number + (SUBJECT if number == 1 or len(bound) > number + 1 else OBJECT)
    return any(position < each <= position + room and _follows(bound, number + 1, each) for each in at)
