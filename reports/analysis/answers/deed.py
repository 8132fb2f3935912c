"""Who is asked to have done what, and does a sentence tell that he did it, and to what? In English.

"Where did Norvia strike?" has the words of "Norvian troops had been attacked", and "What did Norvia sign?" those of
"Norvia signed after six hours of talks". The one does not tell where Norvia struck, the other not what it signed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crawler.archive.text import WORD, plain, stem
from reports.analysis.answers.doing import doing_asked, is_official
from reports.analysis.answers.question import Question
from reports.analysis.answers.terms import Term
from reports.analysis.answers.verb_forms import forms_of, is_past
from reports.analysis.days import ANY_MONTH, ANY_WEEKDAY
from reports.analysis.reading import Sentence

FAR = 40  # characters behind "by", and between a name and its verb of speech
# "Have been killed" is done to them.
_DID = re.compile(r"(?:[\w’'-]+ ){0,4}?(?:did|does|do|has|have|had) (?:the )?(?!been\b)", re.IGNORECASE)
_AUXILIARY = re.compile(r"(?:[\w’'-]+ ){0,4}?(?:will|would|may|might|can|could|should) (?:the )?", re.IGNORECASE)
_WHAT = re.compile(r"\s*what (?:else )?(?:did|does|do|has|have|had)\b", re.IGNORECASE)
_WHOM = re.compile(r"\s*(?:with )?whom? (?:else )?(?:did|does|do|has|have|had)\b", re.IGNORECASE)
_BE = re.compile(r"\b(?:was|were|been|being|be|is|are|got)(?: (?:[a-z]+ly|also|not|never|again|since|already))? $")
# What one does and what becomes of one are told by one verb: "the port opened", "was opened".
_EITHER = frozenset(
    stem(form)
    for verb in "open close shut begin start end resume stop sink burn break crash change move return gather".split()
    for form in {verb, *forms_of(verb)}
)
# Words of forces and offices that are verbs as well where something follows to which it is done.
_VERBS_TOO = frozenset("strike raid head command force chair".split())
_AFTER_A_VERB = re.compile(r"(?:an?|the|its|his|her|their|in|on|at|near|[A-Z].*|\d.*)$")
_NAMED = re.compile(r"[A-Z][\w’-]*(?! ?['’]s\b)(?=\W)")  # "Norvia", and not "Norvia's trade minister"
_BY = re.compile(r" (?:[a-z]+ ){0,3}?(?:by|of|from) ")
# "Norvian troops came under attack", "condemned the attack": it is another's.
_SUFFERS = re.compile(
    r"\b(?:fac(?:ed|es|ing)|suffer\w*|under|sustain\w*|endur\w*|repel\w*|repuls\w*|surviv\w*|condemn\w*|denounc\w*|"
    r"protest\w*|deplor\w*|victims? of|targets? of|after|amid|against|despite)\b[^,;]{0,40}$"
)
_NOUN = re.compile(
    r"(?:\b(?:the|an?|of|these|those|its|his|her|their|on|for|to|in|under|after|more|[\d,]+)|['’]s?)(?: [a-z]+)? $"
)
_CARRIES_OUT = re.compile(r"\b(?:carr(?:ied|ies) out|launched|conducted|staged|made|mounted)\b[^,;]{0,40}$")
_SAYS = re.compile(r"\b(?:said|says|told|announced|reported|confirmed|denied|according)\b")
# "Valdan said", "according to Valdan": not "of Valdan, others said".
_SAYS_AFTER = re.compile(rf"[^,;]{{1,{FAR}}}? (?:{_SAYS.pattern})")
_SAYS_BEFORE = re.compile(r"\b(?:said|says|according to|told by) (?:the )?(?:[\w’'.-]+ ){0,4}$")
_A_DAY = rf"(?:{ANY_WEEKDAY}|{ANY_MONTH}|\d)"
_NO_OBJECT = re.compile(
    r" ?(?:$|[.,;:!?)—–]|(?:(?:[a-z]+ly|also|again) )?(?:after|before|during|at|in|since|until|when|while|as|and|but|"
    r"or|late|early|earlier|yesterday|today|with|by|near|from|for (?:[a-z]+ ){1,4}?(?:minutes|hours?|days?|weeks?))\b|"
    rf"on {_A_DAY}|{ANY_WEEKDAY})"
)
_TALKS = re.compile(r"talk|spok|speak|meeting|discussion|negotiation")
_ON_WHAT = re.compile(rf"[^,;.]{{0,60}}? (?:about|on|over|of|that|regarding|focus\w*|cent(?:re|er)d)\b(?! {_A_DAY})")
_THAT = re.compile(r"\b(?:that|which|what)\b[^,;]{0,60}$")
_WITH = re.compile(r"[^,;.]{0,50}?\b(?:with|by) [^,;.]{0,50}?[A-Z]")
_AND_ANOTHER = re.compile(r"[A-Z][\w’'-]+ and (?:[\w’'-]+ ){0,5}$|\band (?:[\w’'-]+ ){0,6}?[A-Z]")


@dataclass(frozen=True, slots=True)
class Deed:
    """ "Where did Norvia strike?": who does it, by name or not, and the verb."""

    doer: Term
    verb: Term
    is_named: bool
    is_where_or_how: bool = False


def deed_asked(question: Question) -> Deed | None:
    """None where nobody is asked to have done anything, it was done to him, or he said something."""
    match = _DID.match(question.text) if question.language == "en" and not question.is_passive else None
    if match is None or doing_asked(question.text, question.language):
        return None
    begins = len(WORD.findall(question.text[: match.end()]))
    named = [each for each in question.terms if each.number >= begins]
    if len(named) < 2:  # who, and what he did
        return None
    doer, *others = named
    words = question.words
    small = [each for each in others if words[each.number].islower()]
    verb = next((each for each in small if _may_be_verb(words, each.number)), small[-1] if small else None)
    is_named = _NAMED.match(question.text, match.end()) is not None
    return Deed(doer, verb, is_named, question.is_where or question.is_how) if verb else None


def doers_asked(question: Question) -> list[Term]:
    """All that names who is asked to have done it: "Why did the justice minister resign?" has two words of it."""
    deed = deed_asked(question)
    return [each for each in question.terms if each.number < deed.verb.number] if deed else []


def _may_be_verb(words: Sequence[str], number: int) -> bool:
    """ "Strike" is none in "Did the air strike kill anybody?", and one in "Where did the jets strike the port?"."""
    if not is_official(words[number]):
        return True
    after = words[number + 1] if number + 1 < len(words) else ""
    return words[number] in _VERBS_TOO and _AFTER_A_VERB.match(after) is not None


def _is_past(word: str) -> bool:
    return word.islower() and (word.endswith("ed") or is_past(word))


def verb_asked(question: Question) -> Term | None:
    """The verb of what is asked: "paid" in "Was a ransom paid?", "leads" in "Who leads the council?"."""
    if question.language != "en" or doing_asked(question.text, question.language):
        return None
    if deed := deed_asked(question):
        return deed.verb
    words = question.words
    if passive := question.passive:
        at = len(WORD.findall(question.text[: passive.end()])) - 1
        return next((each for each in question.terms if each.number == at), None)
    first = question.terms[0] if question.terms else None
    if question.is_who and first and first.number == 1 and words[1].islower():
        return first  # "Who commands the fleet?": no matter that a command is a force as well
    if question.is_which:
        return next((each for each in question.terms if _is_past(words[each.number])), None)
    begins = 0
    if auxiliary := _AUXILIARY.match(question.text):
        begins = len(WORD.findall(question.text[: auxiliary.end()])) + 1
    elif question.is_how_many:
        begins = 3
    elif not question.is_who:
        return None
    small = (each for each in question.terms if each.number >= begins and words[each.number].islower())
    return next((each for each in small if not is_official(words[each.number])), None)


def may_have_done(sentence: Sentence, deed: Deed) -> bool:
    """Is the one asked for, if the sentence names him with the verb, not the one to whom it is done?"""
    doers, verbs = _places(sentence, deed.doer), list(_verbs(sentence, deed))
    if deed.verb.mutual or not deed.is_named or not doers or not verbs:
        return True
    if deed.is_where_or_how:  # "discussed the attacks" tells no place of one, and "before his arrival" not how he came
        verbs = [each for each in verbs if not _is_noun(sentence.text, each)]
    return any(_may_do(sentence.text, verb, doers) for verb in verbs)


def _is_noun(text: str, verb: re.Match[str]) -> bool:
    """ "Of the attacks", and not "carried out attacks" or "attacked"."""
    before = text[: verb.start()]
    return not verb[0].endswith("ed") and bool(_NOUN.search(before)) and not _CARRIES_OUT.search(before)


def _may_do(text: str, verb: re.Match[str], doers: list[int]) -> bool:
    by = _BY.match(text, verb.end())
    if by is not None and any(by.end() <= each < by.end() + FAR for each in doers):
        return True
    before = [each for each in doers if each < verb.start()]
    if not before:  # its object, or who says it
        return any(_SAYS_AFTER.match(text, each) or _SAYS_BEFORE.search(text, 0, each) for each in doers)
    between = text[before[-1] : verb.start()]
    if _SAYS.search(between):
        return True
    if _is_passive(text, verb):
        return stem(plain(verb[0])) in _EITHER
    return not _SUFFERS.search(between)


def tells_object(sentence: Sentence, question: Question, deed: Deed) -> bool:
    """Where it is asked what somebody did something to, or whom he met: is that told?"""
    verbs = list(_verbs(sentence, deed))
    if not verbs:
        return True
    if _WHAT.match(question.text):
        return any(_has_object(sentence.text, each) for each in verbs)
    if _WHOM.match(question.text):
        return any(_has_whom(sentence.text, each) for each in verbs)
    return True


def _has_object(text: str, verb: re.Match[str]) -> bool:
    if _is_passive(text, verb) or _THAT.search(text[: verb.start()]):
        return True
    if _TALKS.match(verb[0]):
        return _ON_WHAT.match(text, verb.end()) is not None
    return not _NO_OBJECT.match(text, verb.end())


def _has_whom(text: str, verb: re.Match[str]) -> bool:
    if _WITH.match(text, verb.end()) or _AND_ANOTHER.search(text[: verb.start()]):
        return True
    is_noun = _TALKS.match(verb[0]) is not None
    return not is_noun and not _is_passive(text, verb) and not _NO_OBJECT.match(text, verb.end())


def _is_passive(text: str, verb: re.Match[str]) -> bool:
    return not verb[0].endswith("ing") and _BE.search(text[: verb.start()]) is not None


def _verbs(sentence: Sentence, deed: Deed) -> Iterator[re.Match[str]]:
    return (each for each in WORD.finditer(sentence.text) if stem(plain(each[0])) in deed.verb.words)


def _places(sentence: Sentence, term: Term) -> list[int]:
    if term.code:
        return [start for code, start, _ in sentence.lands if code == term.code]
    return [each.start() for each in WORD.finditer(sentence.text) if stem(plain(each[0])) in term.words]
