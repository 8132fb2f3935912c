"""Sentences that answer a question in its own words.

A sentence answers where nearly all words of the question stand in it, near each other and in their order, so that the
same subject does the same thing to the same object. It is printed whole, with its "not", if it has one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from crawler.archive.text import WORD, plain, stem
from reports.analysis.answers.age import tells_age
from reports.analysis.answers.deed import doers_asked, verb_asked
from reports.analysis.answers.numbers import counts_it
from reports.analysis.answers.question import Question
from reports.analysis.answers.short_names import starts
from reports.analysis.answers.states import by_whom, is_placed
from reports.analysis.answers.terms import Term, is_there
from reports.analysis.answers.verb_forms import is_past as is_past_form
from reports.analysis.days import ANY_MONTH, ANY_WEEKDAY
from reports.analysis.reading import Sentence
from reports.analysis.worth import Study

COVERED = 0.8  # share of the question's words
MANY_WORDS = 4  # of so many words in a question one may be missing where an article speaks of it
ENOUGH = 3  # things of a question that tell by themselves what it is about
STRETCH = 4  # words of a sentence for each word of the question
BESIDE = 4  # words between a noun and its name
NEAR_DATE, SAME_CLAUSE = 8, 14  # words between the verb and its date
SUBJECT, OBJECT = 8, 4  # words more than in the question between subject and verb, and between verb and object
_AMOUNT = re.compile(
    r"[$€£] ?\d|\b\d[\d.,]* ?(?:million|billion|trillion|percent|per cent|barrels|tons|tonnes|dollars|euros)\b"
)
_GETS = frozenset(stem(word) for word in "receive get give pay provide cost spend earn lose".split())
_DURATION = re.compile(
    r"\b(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|several)[ -]"
    r"(?:decade|year|month|week|day|hour|minute)s?\b(?! (?:ago|earlier|later|before|after)\b)"
)
_CLAIMS = re.compile(
    r"\b(?:claim(?:s|ed) (?:responsibility|(?:an?|the|\d+|two|three|several|both) (?:[a-z]+ )?(?:attack|strike)s?)|"
    r"claiming responsibility|sa(?:id|ys) (?:it|they) (?:had |have |has )?carried out)\b"
)
_CARRIED_OUT = frozenset(stem(word) for word in "carry carried launch stage commit behind perpetrate".split())
_NO_DEED = frozenset(("death", "dead", "die"))  # nobody is said to have done it
_PAST = re.compile(r"(?:ed|t|ew|ook|uck|ld|ode|ose|oke|ole|ave|ade|ought|an|un|on|ell|ent|ame|egan|led|fled)$")
_NO_DEED_AFTER = re.compile(r"(?:\b(?:to|the|an?|their|his|her|its|these|those|such|any)|['’]s?) (?:[a-z-]+al )?$")
_WHERE = re.compile(r"\b(?:in|at|near|around|outside|towards?) (?:the )?$")
_DEAD = re.compile(r"\b(?:killed|died|dead)\b")
_RETALIATION = re.compile(
    r"\b(?:in (?:retaliation|revenge|response|protest)|retaliat\w+|avenge\w*|because of|in reprisal|"
    r"(?:an? |as )(?:reprisal|revenge|response)|reprisal for|revenge attack)\b"
)
_REASON = re.compile(
    r"\b(?:because|due to|in (?:protest|response to|retaliation|revenge|reprisal)|since|after|citing|so that|over|"
    r"for fear|saying|arguing|accus\w+|"
    r"blam\w+|on (?:the )?grounds?|for [a-z]{3,}ing|in order to|to (?:avoid|prevent|protest|stop|allow|ensure|protect|"
    r"give|make|show|discuss|be questioned))\b"
)
# Why something is not done: "will not join without guarantees".
_UNLESS = re.compile(rf"{_REASON.pattern}|\b(?:without|unless|until)\b")
_NOT_SO = re.compile(r"n['’]t\b|\b(?:not|never|no longer)\b")
# In what way: "of a bullet wound", "when a fight broke out", "shot as he fled".
_MANNER = re.compile(
    r"\b(?:from|by|after|when|while|as|with|using|through|of|in) (?:an?|the|his|her|its|their|[a-z]+ing)\b|"
    r"\b(?:shot|beat|beaten|stabbed|strangled|crossfire|drowned|hanged)\b"
)
_SIZE = re.compile(
    r"\b\d[\d,.]*(?: ?(?:million|billion))?[ -]?"
    r"(?:m|tons?|tonnes?|kilogrammes?|kilograms?|kg|pounds?|kilomet(?:re|er)s?|"
    r"miles?|feet|foot|met(?:re|er)s?|mph|km)\b"
)
# "promised to investigate how he was killed": that it is asked there is no answer.
_EMBEDDED = re.compile(
    r"\b(?:investigat\w+|look\w* into|ask\w*|know\w*|clear|"
    r"determin\w+|establish\w*|question\w*|inquir\w+|probe|decid\w+|wonder\w*)"
    r"(?: \w+){0,2} (?:how|whether|why|when|if|who|what)\b"
)
_OPEN = re.compile(r"\b(?:over|about|of) who\b[^,;]*$")  # "confusion reigned over who had killed him"
# "Would not step down", "refused to resign", "called on him to resign" before a verb.
_UNREAL = re.compile(
    r"(?:\b(?:not|never|would|will|could|may|might|should|must|if|unless|whether|until|refus\w+ to|call\w* on \w+ to|"
    r"demand\w* that|urg\w+ \w+ to)|n['’]t)(?: \w+){0,2} $"
)
_SPLIT_OFF = frozenset(("s", "LRB", "RRB"))  # what a tokeniser has made of one word's end, or of a bracket
# When something is to come, by a day or not: "in late March", "within a few months", "next year".
_WHENEVER = re.compile(
    rf"\b(?:{ANY_MONTH}|{ANY_WEEKDAY}|tomorrow|tonight|20\d\d|"
    r"(?:next|this|coming|within|in)(?: the)?(?: [a-z]+){0,3} (?:days?|weeks?|months?|years?|spring|summer|autumn|"
    r"winter)|first half|second half)\b"
)
_KIND_AFTER = re.compile(
    r"-| (?:[a-z-]+ )?(?:ships?|vessels?|boats?|[a-z]+ers?|officials|authorities)\b"
)  # "a Norvian ship"
# "Valdan loyalists", "Valdan's forces": others than Valdan.
_OTHERS = re.compile(
    r"[A-Z][\w-]+(?: ?['’]s)?(?: [a-z]+)? (?:forces|troops|loyalists?|supporters|fighters|regime|opponents|son|sons|"
    r"family|aides?|wife|daughter|spokes\w+|soldiers|militias?)\b"
)
# "Captured the strategic oil port of Tarsk": what was captured is Tarsk.
_OF_A_PLACE = re.compile(
    r"\b(?:the |a )?(?:[a-z-]+ ){0,3}(?:town|city|port|village|capital|hub|stronghold|terminal)(?: of)? (?=[A-Z])"
)
_BECAUSE = re.compile(r"\b(?:because|citing|on (?:the )?grounds|saying (?:that )?)\b")
_CLAUSE = re.compile(r"\b(?:which|who|that|after|before|when|while|and|but|as|said)\b")
_PLACES = frozenset(stem(word) for word in "town city port village capital hub stronghold terminal".split())
_NUMBER = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands)\b", re.IGNORECASE
)
_COMING = re.compile(r"\b(?:will|would|could|may|might|expect\w*|plan(?:s|ned)? to|is to|are to|due to)\b")
_SOMEWHERE = re.compile(
    r"\b(?:in|at|near|on|to|into|from|off|outside) (?:an?|the|his|her|its|their) (?:[\w’'-]+ ){0,3}[a-z]{3,}"
)
_POSSIBLE = re.compile(r"\b(?:could|may|might|if|unless)\b")
_NEGATED = re.compile(
    r"\b(?:[Nn]ot|[Nn]o|[Nn]ever|[Nn]either|denied|denies|without|silent|refus\w+|reject\w+|declin\w+|nor|false|untrue|"
    r"baseless|unfounded)\b|n['’]t\b"
)
_WHAT_IS_THE = re.compile(r"\s*what (?:is|was|are|were) (?:the|his|her|its|their) [a-z]+ of\b", re.IGNORECASE)
_OF_OTHERS = re.compile(r"\b(?:that|which|who)(?: (?:ha[sd]|have|is|are|was|were|would|will|also|already|recently))* $")


def says_so(
    study: Study, question: Question, sentences: Iterable[Sentence], untold: Sequence[Term] = ()
) -> list[Sentence]:
    """Those that say in the question's words what it asks; the ``untold`` are those that the report's title has not."""
    asked: Sequence[Term] = question.terms
    if question.placed:
        return [each for each in sentences if is_placed(each, question)]
    if question.is_how_old:
        return [each for each in sentences if tells_age(each, question)]
    if question.is_how_much:
        return _of_an_amount(study, asked, sentences)
    if question.is_of_size:
        sized = (each for each in sentences if _SIZE.search(each.masked) and asked and _is_of_it(each, asked))
        return [each for each in sized if study.is_about(each)]
    if question.is_how_long:
        sentences = [each for each in sentences if _DURATION.search(each.masked)]
        if len(asked) == 1:
            return [each for each in sentences if is_there(asked[0], each) and study.is_about(each)]
    if question.is_which_were:
        sentences = [each for each in sentences if each.mentions or each.bodies]
    if question.is_which:
        sentences = [each for each in sentences if asked and _names_one(each, asked[0], question)]
    if len(asked) == 1:
        return _by_one_word(study, question, asked[0], sentences)
    if question.is_who:
        asked = [replace(each, words=each.words - _NO_DEED) for each in asked]
    told = [each for each in sentences if asked and answers_it(each, asked, question) and study.is_of_lands(each)]
    if question.is_who and not told and asked:
        told = [each for each in sentences if _is_done_to(each, asked[1:], by_whom(each, asked[0].words))]
    if question.is_who and not told and asked and _asks_whose_attack(asked):
        return [each for each in sentences if _CLAIMS.search(each.masked) and study.is_about(each)]
    if not question.is_ahead and (question.is_whether or question.is_how or question.is_when):
        told = [each for each in told if not _is_only_possible(each)]
    if question.is_whether:
        return yes_or_no(told, asked)
    if not question.is_why:
        return told
    doers = doers_asked(question)
    given = [each for each in sentences if _gives_reason(each, untold, doers) and _is_of_it_all(study, each)]
    reason = _UNLESS if _NOT_SO.search(question.text) else _REASON
    told = [each for each in told if reason.search(each.masked)] or given
    if not told and len(asked) >= ENOUGH:  # who did it, and because of what: what it was done to may have another name
        because = [each for each in sentences if _BECAUSE.search(each.masked)]
        told = [each for each in because if answers_it(each, asked[:-1], question) and study.is_about(each)]
    return told


def _is_done_to(sentence: Sentence, asked: Sequence[Term], verbs: Sequence[int]) -> bool:
    """Stands all that is asked for before one of the verbs, or as a place anywhere: is it done to that?"""
    words = [(match.start(), _word(sentence.text, match)) for match in WORD.finditer(sentence.text)]
    places = [
        [words[at][0] for at in _found(term, words, sentence.lands, sentence.text) if at < len(words)] for term in asked
    ]
    return any(
        all(at and (term.free or min(at) < verb) for term, at in zip(asked, places, strict=True)) for verb in verbs
    )


def gives_reason_if_asked(sentence: Sentence, question: Question) -> bool:
    return not question.is_why or _REASON.search(sentence.masked) is not None


def _asks_whose_attack(asked: Sequence[Term]) -> bool:
    """ "Who attacked?", "Who carried out the attack?", and not "Who condemned the attack?"."""
    return "attack" in asked[0].words or (
        not asked[0].words.isdisjoint(_CARRIED_OUT) and any("attack" in each.words for each in asked)
    )


def _another_does_it(sentence: Sentence, asked: Sequence[Term]) -> bool:
    """ "Norvia criticised countries that have recognised the council": has it itself done so?"""
    if len(asked) < ENOUGH:
        return False
    words = [(match.start(), _word(sentence.text, match)) for match in WORD.finditer(sentence.text)]
    does, did = (_found(each, words, sentence.lands, sentence.text) for each in asked[:2])
    between = [sentence.text[words[one][0] : words[other][0]] for one in does for other in did if one < other]
    return bool(between) and all(_OF_OTHERS.search(each) for each in between)


def _is_only_possible(sentence: Sentence) -> bool:
    """ "A fire could prevent the ships from reaching Tarsk": nothing is said to have been so, or denied."""
    modal = _POSSIBLE.search(sentence.masked)
    return modal is not None and not _NEGATED.search(sentence.masked, 0, modal.start())


def yes_or_no(found: Sequence[Sentence], asked: Sequence[Term]) -> list[Sentence]:
    """What was said last by those that say whether it is so of the one who is asked about."""
    return last_word([each for each in found if not _another_does_it(each, asked)])


def last_word(found: Sequence[Sentence]) -> list[Sentence]:
    """Of those that say it is so and those that say it is not: what was said last, for "no group has claimed it" is
    overtaken by the claim. Both where they were said on one day."""
    no = [each for each in found if denies(each)]
    yes = [each for each in found if each not in no]
    if not no or not yes:
        return list(found)
    last_no, last_yes = (max(each.reading.article.published or "" for each in side)[:10] for side in (no, yes))
    if last_no == last_yes:
        return list(found)
    return no if last_no > last_yes else yes


def denies(sentence: Sentence) -> bool:
    """Says it that something is not so?"""
    return _NEGATED.search(sentence.masked) is not None


def is_answered_in_part(sentence: Sentence, before: Sentence | None, question: Question) -> bool:
    """Has a sentence what the question names, in whatever order? One word may be missing of four or more, or stand in
    the sentence ``before``; of what is asked whether it is so, only there."""
    if question.placed:
        return is_placed(sentence, question)
    if question.is_how_old:
        return tells_age(sentence, question)
    missing = [each for each in question.terms if not is_there(each, sentence)]
    if len(missing) > 1 or len(missing) == len(question.terms):
        return False
    if missing and ((before is None and question.is_whether) or missing[0] == verb_asked(question)):
        return False  # without its verb nothing says what was done, and whether it was so
    if missing and missing[0] is question.terms[0] and _WHAT_IS_THE.match(question.text):
        return False  # "What is the price of a flight?" is not answered without a price
    if (
        missing
        and not (len(question.terms) >= MANY_WORDS and not missing[0].code)
        and not (before and len(question.terms) > 2 and is_there(missing[0], before))
    ):
        return False
    return has_what_is_asked(sentence, question)


def has_what_is_asked(sentence: Sentence, question: Question) -> bool:
    """An amount, a time, a name: has a sentence a thing of the kind that the question is for?"""
    if question.is_how_much:
        return _AMOUNT.search(sentence.text) is not None
    if question.is_how_long:
        return _DURATION.search(sentence.text) is not None
    if question.is_of_size:
        return _SIZE.search(sentence.text) is not None
    if question.is_how_many:
        return counts_it(sentence, question)
    if question.is_where:
        return _names_a_place(sentence, question) and not _COMING.search(sentence.masked)
    if question.is_how:
        return _MANNER.search(sentence.masked) is not None and not _is_only_possible(sentence)
    if question.is_why:
        return _REASON.search(sentence.masked) is not None
    if question.is_who or question.is_of_members or question.is_which_countries:
        return bool(sentence.named or sentence.mentions or sentence.bodies)
    if question.is_which:
        return bool(question.terms) and _names_one(sentence, question.terms[0], question)
    if question.is_when and question.is_ahead:
        return _WHENEVER.search(sentence.masked) is not None
    return not question.is_when or bool(sentence.dates)


def _names_a_place(sentence: Sentence, question: Question) -> bool:
    """Another than the question names, or some spot in its own words."""
    named = (sentence.text[each.start - sentence.start : each.end - sentence.start] for each in sentence.places)
    return any(plain(each) not in plain(question.text) for each in named) or bool(_SOMEWHERE.search(sentence.masked))


def _names_one(sentence: Sentence, kind: Term, question: Question) -> bool:
    """ "The vessel, the Heron": has it a name beside what is asked for, or as its own, that the question has not?"""
    text = sentence.masked
    origins = [(start, end) for _, start, end in sentence.lands_outside if _KIND_AFTER.match(text, end)]
    skipped = (*sentence.date_spans, *origins)
    words = [each for each in WORD.finditer(text) if not any(start <= each.start() < end for start, end in skipped)]
    kinds = [number for number, each in enumerate(words) if stem(plain(each[0])) in kind.words]
    named = [
        number
        for number, each in enumerate(words)
        if each.start() and each[0][0].isupper() and plain(each[0]) not in question.plain_words
    ]
    return any(abs(name - at) <= BESIDE for name in named for at in kinds)


def _is_of_it(sentence: Sentence, asked: Sequence[Term]) -> bool:
    return all(is_there(each, sentence) for each in asked)


def _of_an_amount(study: Study, asked: Sequence[Term], sentences: Iterable[Sentence]) -> list[Sentence]:
    """ "How much aid does Egypt receive?": who receives it, and an amount of it, by whatever verb."""
    things = [each for each in asked if each.code or each.words.isdisjoint(_GETS)]
    return [
        each
        for each in sentences
        if things
        and all(is_there(term, each) for term in things)
        and _AMOUNT.search(each.masked)
        and (len(things) >= ENOUGH or study.is_about(each))
    ]


def _is_of_it_all(study: Study, sentence: Sentence) -> bool:
    return study.is_about(sentence) or (study.is_one_story and study.is_of_topic(sentence.reading))


def _gives_reason(sentence: Sentence, asked: Sequence[Term], doers: Sequence[Term]) -> bool:
    """Does it say for what something was done, name half of what is asked, and all of who did it?"""
    there = sum(is_there(each, sentence) for each in asked)
    return (
        2 * there >= len(asked) > 0
        and _RETALIATION.search(sentence.masked) is not None
        and all(is_there(each, sentence) or each not in asked for each in doers)
    )


def _by_one_word(study: Study, question: Question, term: Term, sentences: Iterable[Sentence]) -> list[Sentence]:
    """ "Who resigned?", "Which countries abstained?" """
    word = question.words[term.number]
    itself = _DEAD if "kill" in term.words else re.compile(rf"\b{re.escape(word)}\b", re.IGNORECASE)
    told = (each for each in sentences if itself.search(each.masked) and study.is_about(each))
    if question.is_which_countries:
        naming = [each for each in told if each.named]
        most = max((len(each.named) for each in naming), default=0)
        return [each for each in naming if 2 * len(each.named) > most]  # not one of the five that abstained
    if question.is_where_was:
        return [each for each in told if any(place.kind == "city" for place in each.places)]
    return [each for each in told if each.mentions] if question.is_who else []


def answers_it(sentence: Sentence, terms: Sequence[Term], question: Question) -> bool:
    """Stand nearly all of the terms in a sentence, near each other and in their order?"""
    outside = sentence.text
    if not any(term.words & _PLACES for term in terms):
        outside = _OF_A_PLACE.sub(lambda match: " " * len(match[0]), outside)
    words = [(match.start(), _word(outside, match)) for match in WORD.finditer(outside) if match[0] not in _SPLIT_OFF]
    countries = sentence.lands
    places: list[list[int]] = [_found(term, words, countries, outside) for term in terms]
    if question.is_which_were:
        places[-1] = _done(places[-1], words, outside, question)
    if question.is_who:
        places[0] = _done(places[0], words, outside, question)
    if question.is_when:
        places = [_not_where(term, at, words, outside) for term, at in zip(terms, places, strict=True)]
    missing = [term for term, at in zip(terms, places, strict=True) if not at]
    # Names, countries and the verb are never done without; only with five words or more may one be missing.
    if len(missing) > len(terms) * (1 - COVERED) or (
        missing and (len(terms) < 5 or any(term.code for term in missing))
    ):
        return False
    if question.is_how_many and not _NUMBER.search(outside):
        return False
    if _EMBEDDED.search(outside) or (question.is_who and _OPEN.search(outside)):
        return False
    if question.is_when and question.is_ahead:
        return _WHENEVER.search(sentence.masked) is not None and _in_order(terms, places, question.is_passive)
    if question.is_when and (not _is_dated(sentence, places, words) or _is_not_so(outside, terms, words)):
        return False
    return _in_order(terms, places, question.is_passive)


def _is_dated(sentence: Sentence, places: Sequence[Sequence[int]], words: Sequence[tuple[int, str]]) -> bool:
    """Stands a date near what is asked for? "Lost contact with the ship, which left on Tuesday" says not when."""
    for each in sentence.dates:
        start = each.start - sentence.start
        day = sum(at < start for at, _ in words)
        for verb in places[-1]:
            between = sentence.text[slice(*sorted((words[verb][0], start)))]
            far = NEAR_DATE if _CLAUSE.search(between) else SAME_CLAUSE
            if abs(day - verb) <= far:
                return True
    return False


def _is_not_so(text: str, terms: Sequence[Term], words: Sequence[tuple[int, str]]) -> bool:
    """Is one of the things asked for denied, or only to come? It has no day then."""
    return any(
        _UNREAL.search(text[max(0, at - 40) : at]) for at, word in words if any(word in term.words for term in terms)
    )


def _word(text: str, match: re.Match[str]) -> str:
    """The stem of a word; "stepped down" is to resign, "stepped" alone is not."""
    word = stem(plain(match[0]))
    return "resign" if word == "step" and text.startswith(" down", match.end()) else word


def _found(
    term: Term, words: Sequence[tuple[int, str]], countries: Sequence[tuple[str, int, int]], text: str
) -> list[int]:
    """Positions, counted in words, at which a term stands in the sentence."""
    if term.code:
        named = [start for code, start, _ in countries if code == term.code]
        return [sum(at < start for at, _ in words) for start in named]
    at = [number for number, (_, word) in enumerate(words) if word in term.words]
    full = [start for key in term.full for start in starts(key, text)]
    at += [sum(place < start for place, _ in words) for start in full]
    return (
        [each for each in at if not _OTHERS.match(text, words[each][0])] or at
        if term.free
        else [each for each in at if not _OTHERS.match(text, words[each][0])]
    )


def _done(at: Sequence[int], words: Sequence[tuple[int, str]], text: str, question: Question) -> list[int]:
    """Where a verb tells a deed: "the rebels attacked", not "attacks on", not "to attack" and not "attacked by"."""
    found = []
    for each in at:
        start = words[each][0]
        written = WORD.match(text, start)
        if written and not question.is_passive and text.startswith(" by ", written.end()):
            continue
        is_past = written is not None and (
            _PAST.search(written[0]) or is_past_form(written[0]) or written[0] in question.words
        )
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
    return not bound or any(_follows(each, 1, first) for each in _turns(bound) for first in each[0][1])


def _turns(bound: Sequence[tuple[Term, list[int]]]) -> list[Sequence[tuple[Term, list[int]]]]:
    """The order of the question; and, of two nouns side by side, the other: "oil production", "producing oil"."""
    if len(bound) < ENOUGH or bound[-1][0].number != bound[-2][0].number + 1:
        return [bound]
    (first, at), (second, then) = bound[-2:]
    turned = (replace(second, number=first.number), then), (replace(first, number=second.number), at)
    return [bound, [*bound[:-2], *turned]]


def _follows(bound: Sequence[tuple[Term, list[int]]], number: int, position: int) -> bool:
    """Do the terms from ``number`` on follow a position, each about as far from the last as in the question?"""
    if number == len(bound):
        return True
    term, at = bound[number]
    # The subject may have two words: "aid ships".
    room = term.number - bound[number - 1][0].number + (SUBJECT if number == 1 or len(bound) > number + 1 else OBJECT)
    return any(position < each <= position + room and _follows(bound, number + 1, each) for each in at)
