"""The name with which the main clause of an English sentence begins: whoever or whatever it is about."""

from __future__ import annotations

import re

from reports.analysis.days import ANY_MONTH, ANY_WEEKDAY
from reports.analysis.fitness.newcomers import GROUP, IRREGULAR, QUANTITY, is_indefinite, is_new
from reports.analysis.reading import Sentence
from reports.analysis.roles import HEADS

WORD = re.compile(r"[^\W_]+(?:[-'’.,][^\W_]+)*")
OPENERS = frozenset(
    "he she it they we i you this that these those there his her its their our my also then but and "
    "or so yet however meanwhile moreover furthermore instead still "
    "nevertheless nonetheless earlier later afterwards afterward additionally besides such here now "
    "another other others both each some asked speaking among like nor "
    "because thus therefore hence similarly likewise indeed again elsewhere perhaps maybe one either "
    "neither none most many few according once again finally then next "
    "first second third lastly what why how who when where which whether if not only well yes no "
    "citing quoting adding asking noting having being despite too rather "
    "otherwise overall together separately as doing even just all nobody everyone everybody anyone "
    "watch see read hear click look let please don listen join meet someone something nothing "
    "everything thereafter accordingly anyway interestingly surprisingly notably ironically "
    "incidentally tellingly".split()
)
_LEADING = re.compile(
    r"(?:According to|In|On|At|After|During|Before|Following|Since|Under|From|With|By|Throughout|Over|For|Across|"
    r"Inside|Outside|Near|Ahead of|Late|Early|(?:North|South|East|West)(?:east|west)? of)\b[^,]{2,80}, |"
    rf"(?:Despite|[A-Z][a-z]{{2,}}(?:ed|ing))\b(?! (?:[A-Z]|{IRREGULAR}))"
    rf"(?:(?! (?:{IRREGULAR}|says)\b)[^,]){{4,120}}, |"
    r"(?:(?:An?|Two|Three|Four|Several) )?(?i:minute|hour|day|week|month)s? (?:after|before) [^,]{2,80}, |"
    rf"(?:Earlier (?:on )?)?{ANY_WEEKDAY}(?: morning| afternoon| evening| night)? ?, "
)
_INSERTED = re.compile(r"[a-z][^,]{2,80}, (?=[A-Z]|the )")  # "In a short, sombre speech, Valdan announced"
_WEEKDAYS = re.compile(rf"{ANY_WEEKDAY}|{ANY_MONTH}")
_SMALL_SUBJECT = re.compile(
    r"(?:The|A|An|This|That|These|Those|Some|Many|Most|Several|Both|All|No|Two|Three|Four|Five|Six|"
    r"Seven|Eight|Nine|Ten) "
)
_SHARE = re.compile(r"(?:\w+ ){0,3}[\d.]+ ?(?:percent|per cent|%)")
_SMALL_WORDS = (
    r"of|in|at|on|by|near|from|to|for|with|between|against|over|that|which|who|also|now|not|never|then|[a-z]+ly"
)
_VERBS = rf"\w+ed|{IRREGULAR}"
# "The death toll from a truck bombing at the German consulate rose": the noun is told by the name that follows it.
_OF_A_NAME = re.compile(
    rf"The (?:(?!(?:{_VERBS}) )[a-z-]+ ){{1,4}}(?:(?:of|in|at|from|by|on|between|against|over|for|near) (?:the |an? )?"
    rf"(?:(?!(?:{_VERBS}) )[a-z-]+ ){{0,3}}){{1,2}}"
    rf"(?!(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|{ANY_MONTH})\b)[A-Z][\w’'-]+"
)
# "The oil flows", not "The oil firm said".
THE_NOUN = re.compile(
    rf"[Tt]he ([a-z]+)\b(?! (?:and [a-z-]+ )?(?!(?:{_VERBS}|{_SMALL_WORDS})\b)[a-z-]+ (?:{_VERBS})\b)"
)
# "The attacker, Karim Valdan, ...", "The country's main party, the Road Union, ..."
APPOSED_NAME = re.compile(
    r"(?:The|An?) (?:[a-z-]+(?: ?['’]s)? ){0,4}[a-z-]+ ?, (?:the )?(?:[A-Z][\w’'-]+ ){1,4}?(?:al-)?[A-Z][\w’'-]+ ?,"
)
_DAY = re.compile(rf"\b{ANY_WEEKDAY}\b")
_BELONG = re.compile(r"(?:\w+ )(?:[a-z-]+ ){1,4}?(?:of|at|from|with) (?:the )?(?=[^\W\d_a-z])")
_SPEAKS = re.compile(r" (?:said|says|announced|confirmed|told|denied|agreed|added|declared)\b")
_NEAR = 120  # letters of a sentence within which it must say where
_POSSESSIVE = re.compile(r"['’]s?$")
_FINITE = re.compile(rf"[a-z]{{3,}}ed|{IRREGULAR}|says|does|do|did|must")


def named_subject(sentence: Sentence) -> int | None:
    """Where the name ends with which the main clause begins, in the sentence's own text; None without one."""
    outside = sentence.masked
    if outside[:1] == " ":
        return _speaker_after(outside)
    if _SHARE.match(outside):
        return None
    if QUANTITY.match(_spoken(outside)) or GROUP.match(outside):
        named, of_body = named_anywhere(sentence), _of_body(sentence)
        return named if of_body is None or (named is not None and named < of_body) else of_body
    if is_new(outside) and (placed_at := _placed(sentence)) is not None:
        return placed_at
    if is_indefinite(outside):
        return None
    if placed := _OF_A_NAME.match(outside) or APPOSED_NAME.match(outside):
        return placed.end()
    start = main_clause(outside)
    clause = outside[start:]
    if start and is_new(clause[:1].upper() + clause[1:]):
        placed_at = _placed(sentence, _NEAR if _DAY.search(outside[:start]) else start)
        if placed_at is not None:
            return placed_at
    small = _SMALL_SUBJECT.match(clause) or re.match(r"the ", clause)
    words = list(WORD.finditer(clause))[: 8 if small else 9]
    for number, match in enumerate(words):
        if number and re.search(r"[,;:]", clause[words[number - 1].end() : match.start()]) and number > 1:
            return None
        if number and _FINITE.fullmatch(match[0]):
            return None
        if _is_named(sentence, clause, start, match, number, bool(small)):
            return start + match.end()
    return None


def main_clause(outside: str) -> int:
    """Where its main clause begins, behind when, where and why it was."""
    start = 0
    while leading := _LEADING.match(outside, start):
        start = leading.end()
        if outside[start : start + 1].islower() and not outside.startswith("the ", start):
            inserted = _INSERTED.match(outside, start)
            return inserted.end() if inserted else start
    return start


def _spoken(outside: str) -> str:
    """ "AT least two people", as some papers begin, in the letters of other papers."""
    first = outside.partition(" ")[0]
    return first.capitalize() + outside[len(first) :] if first.isupper() else outside


def _of_body(sentence: Sentence) -> int | None:
    """Where the body's name ends to which some people belong: "two employees of the Road Union"."""
    found = _BELONG.match(sentence.masked)
    if found is None:
        return None
    at = sentence.start + found.end()
    return next((each.end - sentence.start for each in sentence.bodies if each.start == at), None)


def known_subject(outside: str, known: frozenset[str]) -> int | None:
    """Where its subject ends if that is "the attack", "the rebels" or the like, of which a reader has been told."""
    start = main_clause(outside)
    noun = THE_NOUN.match(outside, start)
    return noun.end() if noun is not None and noun[1] in known else None


def _placed(sentence: Sentence, before: int = _NEAR) -> int | None:
    """Where the first country or town ends that the sentence names before a place of its text."""
    lands = [(start, end) for _, start, end in sentence.lands_outside]
    towns = [(each.start - sentence.start, each.end - sentence.start) for each in sentence.places]
    return min((end for start, end in lands + towns if start < before), default=None)


def named_anywhere(sentence: Sentence) -> int | None:
    """Where the first country, person or town ends that the sentence names."""
    named = [end for _, _, end in sentence.lands_outside] + [each.end - sentence.start for each in sentence.mentions]
    return min(named) if named else min((each.end - sentence.start for each in sentence.places), default=None)


def _is_named(sentence: Sentence, clause: str, offset: int, match: re.Match[str], number: int, small: bool) -> bool:
    word = match[0]
    if not word[0].isupper() or _WEEKDAYS.fullmatch(word):
        return False
    at = offset + match.start()
    if number == 0 and at == 0:
        # A capital at the very start says nothing: it is a name if known as one, or if another capital follows.
        if small:
            return False
        following = clause[match.end() : match.end() + 2]
        known = (
            any(start <= at < end for _, start, end in sentence.lands)
            or any(each.whole[0] - sentence.start <= at < each.end - sentence.start for each in sentence.mentions)
            or (_SPEAKS.match(clause, match.end()) is not None and _is_body(sentence, match[0], at))
        )
        return (
            known
            or (following[:1] == " " and following[1:].isupper())
            or (word.isupper() and len(word) > 2)
            or bool(re.search(r"-[A-Z]", word))
            or _POSSESSIVE.sub("", word) in sentence.reading.proper
        )
    return word.lower() not in OPENERS | HEADS | {"prime", "foreign", "crown", "defense", "defence", "i"}


def _is_body(sentence: Sentence, word: str, at: int) -> bool:
    """Is a word by itself the name of a firm or another body: "Valda said"?"""
    text = sentence.reading.article.text
    return any(each.start - sentence.start == at and text[each.start : each.end] == word for each in sentence.bodies)


def _speaker_after(outside: str) -> int | None:
    """A sentence that opens with a quotation is about its speaker: a name must follow the closing mark."""
    after = re.search(r"[^\s,]", outside)
    if after is None:
        return None
    rest = outside[after.start() :]
    match = re.match(
        r"(?:said |says |according to the |according to |added |asked |replied |told |confirmed |warned |announced )?"
        r"(?:the )?[A-Z][\w’'.-]+",
        rest,
    )
    if match is None or match[0].split(" ")[-1].lower() in OPENERS:
        return None
    return after.start() + match.end()
