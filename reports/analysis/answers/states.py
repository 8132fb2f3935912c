"""How things stand: who holds a town, who leads a body, who somebody is, where somebody is; in English.

Such a question asks for no deed, and what a report of a deed has in the question's order it has not. So each kind has
the turns by which news tells it. What was told last answers first, for a town changes hands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from crawler.archive.text import plain, stem
from reports.analysis.answers.last import newest_first
from reports.analysis.answers.offices import END, State, of_the_leader, office_asked
from reports.analysis.answers.question import Question
from reports.analysis.names.words import POSSESSIVE
from reports.analysis.reading import Reading, Sentence

_CONTROLS = re.compile(
    r"^\s*who (?:now |currently |still )?(?:controls?|controlled|holds?|rules?|governs?|runs?|"
    r"(?:is|are|was) (?:now |currently )?(?:in (?:control|charge|power)|running|ruling)(?: of| in)?|"
    r"has (?:taken )?(?:control|power)(?: of| in| over)?)(?: the (?:city|town|port|village|capital) of)?"
    rf"(?: the)? (?P<of>[^?]+?){END}",
    re.IGNORECASE,
)
_WHO_IS = re.compile(rf"^\s*[Ww]ho (?:is|was) (?P<of>[A-Z][\w’'-]*(?: [\w’'-]+){{0,4}}?){END}")
# "Who was the gunman?": a name is asked for.
_NAMED = re.compile(
    rf"^\s*who (?:is|was|were|are) the (?:[a-z-]+ ){{0,2}}?(?P<of>gunman|gunmen|shooter|attacker|suspect|killer|driver|"
    rf"pilot|bomber|victim|murderer|hijacker|culprit|perpetrator|winner|successor)s?{END}",
    re.IGNORECASE,
)
# "Who is behind the campaign?": "Behind the campaign are two engineers", "the group behind the campaign".
_BEHIND = re.compile(r"^\s*who (?:is|was|are|were) behind (?:the |this )?(?P<of>[a-z]+)\b", re.IGNORECASE)
_ALIKE = {
    "gunman": "gunman|shooter|attacker|suspect|killer",
    "attacker": "attacker|gunman|suspect|driver|killer|bomber",
}
# "X is under the control of the rebels", "remained in rebel hands".
_HELD = re.compile(
    r"\b(?:(?:in|under)(?: the)?(?: (?:full|firm|complete|total))? control of|(?:in|under) [\w’' -]{2,40}? control|"
    r"controlled by|in the hands of|in [\w’' -]{2,30}? hands|held by|ruled by|governed by|run by|fell to|fallen to)\b"
)
# "The rebels control X", "captured X".
_HOLDS = re.compile(
    r"\b(?:control(?:s|led)?(?: of| over)?|hold|holds|rule|rules|(?:re)?captured?|captures?|seized?|seizes?|"
    r"(?:took|taken)(?: over)?|retook|retaken|overran|overrun|liberated|run(?:s|ning)? (?:the affairs of|the country)|"
    r"(?:took|taken|assumed|seized) (?:power|charge)(?: in| of)?|"
    r"hand(?:ed|ing|s)?(?: over)? (?:power|control)(?: (?:over|of))?)\b"
)
_X_HELD = re.compile(r"\b[a-z]+-(?:held|controlled)(?: [a-z]+){0,3}?(?: of)? $")
_CONTESTED = re.compile(
    r"\b(?:try|tries|trying|tried|attempt\w*|efforts?|fight\w*|fought|battl\w+|bid|key|seek\w*|sought|want\w*|vow\w*|aim\w*|"
    r"hop\w+|fail\w*|could|may|might|would|if|unless|until|before|after|since|when|advanc\w+|push\w*|"
    r"struggl\w*|threat\w*|prevent\w*|not|never|clash\w*|who|whether)\b[^,;]{0,40}$"
)
_PART = (
    "(?:port|airport|outskirts?|suburbs?|part|parts|area|areas|edges?|centre|center|gates?|road|refinery|oil|troops|"
    "forces|government|people|son|sons)"
)
_NEAR = re.compile(
    rf"\b(?:near|outside|around|towards?|from|{_PART} (?:of|in|to|near)|(?:east|west|north|south) of)"
    r"(?: the)?(?: (?:city|town) of)? $"
)
_OF_A_PART = re.compile(rf" ?['’]s? (?:[a-z-]+ ){{0,2}}{_PART}\b")
_A_PART = re.compile(rf"\b{_PART}\b")
# Between a town and the turn: "has remained", ", the last city of the west".
_IS = re.compile(
    r"(?: ?,[^,]{0,60},)? (?:(?:is|are|was|were|has|have|had|been|remain\w*|stay\w*|still|now|firmly|largely|"
    r"the only|the last|the main|the [a-z]+ city|[a-z]+ly|city|town|of|in|the|western|eastern|south\w*|north\w*|"
    r"[A-Z]\w+|already|again|once|mostly|came|back) ?)*$| ?, (?:the|an?) [^,]{0,60}$|$"
)
_OF_ANOTHER = re.compile(rf" (?:the |its |most |a |key )?(?:[a-z-]+ )?{_PART}\b")
WORDS_BETWEEN = 4
NEAR = 70  # characters between a town and the word that tells who holds it
_PLACING = frozenset(
    stem(word)
    for word in (
        "left fled flee hiding whereabouts remained arrived seen stayed crossed entered sheltered shelter refuge exile "
        "sanctuary flew landed travelled traveled went gone"
    ).split()
)
# "Fled Norvia", "had crossed into its territory", "is now in the Red Sea resort of Tarsk".
_AT = re.compile(
    r"\b(?:(?:is|are|was|be) (?:now |still |currently )?|([a-z]+)(?: [a-z]+ly)?(?: ?,)?)"
    r"(?: ?(?:in|to|into|at|for|on|inside|near)(?: (?:the|his|her|its|their|an?))?(?: [a-z-]+){0,3})? ?"
    r"(?:(?<=[ ])(?=[A-Z])|(?:territory|exile|border|abroad)\b)"
)
FAR = 110  # characters after a name in which it is told where its bearer is
_MODAL = re.compile(r"\b(?:could|may|might|should|would|must|if)\b")


def state_asked(question: Question) -> State | None:
    """None for every other kind of question, and in other languages."""
    if question.language != "en":
        return None
    if match := _CONTROLS.match(question.text):
        return State("holds", match["of"])
    if office := office_asked(question):
        return office
    if match := _BEHIND.match(question.text):
        return State("behind", match["of"].lower())
    if match := _NAMED.match(question.text):
        return State("named", match["of"].lower())
    if match := _WHO_IS.match(question.text):
        return State("is", match["of"])
    return None


def telling(state: State, sentences: Iterable[Sentence], readings: Sequence[Reading]) -> list[Sentence]:
    """Those that tell it, the best first; all ``readings`` tell whose offices somebody has."""
    if state.kind == "holds":
        return newest_first(each for each in sentences if _is_held(each, state))
    if state.kind == "named":
        return [each for each in sentences if _names(each, state.of)]
    if state.kind == "behind":
        return [each for each in sentences if _is_behind(each, state.of)]
    if state.kind == "is":
        ranked = [(_defines(each, state.of), each) for each in sentences]
        found = [each for each in ranked if each[0]]
        best = max((rank for rank, _ in found), default=0)
        return [each for rank, each in found if rank == best]
    return of_the_leader(state, sentences, readings)


def _is_held(sentence: Sentence, state: State) -> bool:
    """Is it told who holds it: by a turn that stands near its name, and of which nobody says that it is only tried?"""
    text = sentence.masked
    for start, end in _places(sentence, state):
        if _NEAR.search(text[:start]) or _OF_A_PART.match(text, end):
            continue
        if _X_HELD.search(text[:start]) and text[end : end + 1] != "-":
            return True
        held = _HELD.search(text, end, end + NEAR)
        if held and _IS.match(text[end : held.start()]) and not _OF_ANOTHER.match(text, held.end()):
            return True
        for holds in _HOLDS.finditer(text, max(0, start - NEAR), start):
            between = text[holds.end() : start]
            is_of_it = len(between.split()) <= WORDS_BETWEEN and "," not in between and not _A_PART.search(between)
            if is_of_it and not _CONTESTED.search(text[: holds.start()]):
                return True
    return False


def _places(sentence: Sentence, state: State) -> list[tuple[int, int]]:
    """Where a sentence names what is held; "the country" too, in an article of that country."""
    text = sentence.masked
    if not state.land:
        return [match.span() for match in _named(state.of).finditer(text)]
    found = [(start, end) for code, start, end in sentence.lands_outside if code == state.land]
    if sentence.reading.main_land == state.land:
        found += [match.span() for match in re.finditer(r"\bcountry\b|(?<=took )power\b|(?<=taken )power\b", text)]
        found += [match.span() for match in re.finditer(r"(?<=[a-z] )affairs of the country\b", sentence.text)]
    return found


@cache
def _named(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b{re.escape(name)}\b", re.IGNORECASE)


def _is_behind(sentence: Sentence, noun: str) -> bool:
    """Is somebody with a name said to be behind it, and not only believed to be?"""
    behind = rf"behind (?:the |this |its )?(?:[\w’'-]+ ){{0,3}}?{noun}\b"
    text = sentence.masked
    told = re.search(rf"^B{behind[1:]}[^,;.]{{0,60}} (?:is|are|was|were)\b|\b(?:is|are|was|were|group) {behind}", text)
    return told is not None and not _MODAL.search(text) and bool(sentence.mentions or sentence.bodies)


def _names(sentence: Sentence, noun: str) -> bool:
    """ "The gunman, Karim Valdan", "Karim Valdan, the suspect", "identified the gunman as Karim Valdan"?"""
    return bool(_naming(noun).search(sentence.masked)) and bool(sentence.mentions)


@cache
def _naming(noun: str) -> re.Pattern[str]:
    any_of, name = f"(?:{_ALIKE.get(noun, noun)})", r"[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+)+"
    called = r"(?: ?, (?:identified (?:by [^,]{2,40} )?as )?| |,? (?:was|has been) (?:identified|named) as )"
    return re.compile(
        rf"\b{any_of}{called}{name}|"
        rf"\b(?:identified|named) the (?:[a-z-]+ ){{0,3}}{any_of} as {name}|"
        rf"{name} ?, (?:\d+ ?, )?(?:the|an?) (?:[\w-]+ ){{0,3}}{any_of}\b"
    )


def _defines(sentence: Sentence, name: str) -> int:
    """Does it tell who somebody is: "X is a ...", "X, a ...,", or an office before the name? The higher the better."""
    text = sentence.masked
    last = name.split()[-1]
    full = re.search(rf"\b{re.escape(name)}\b", text)
    match = full or re.search(rf"\b{re.escape(last)}\b", text)
    if match is None:
        return 0
    rest = text[match.end() :]
    if re.match(r" (?:is|was) (?:an?|the|one of)\b(?! (?:day|year|week|month))", rest):
        return 3 + bool(full)
    if full and re.match(
        r" ?(?:,|--|—|–) ?(?:\d+ ?, )?(?:an?|the|one of|head|chief|leader|[A-Z][\w.]+(?: ['’]s|['’]s) [a-z])", rest
    ):
        return 2
    roles = [
        each
        for each in sentence.mentions
        if each.role and each.start - sentence.start <= match.end() <= each.end - sentence.start + 1
    ]
    return 1 if full and roles else 0


def is_placed(sentence: Sentence, question: Question) -> bool:
    """ "Where is Dana Valdan?": who is said by the last word, and where by one of staying or going soon after it."""
    text = sentence.masked
    words = question.placed.split()
    names = [word for word in (POSSESSIVE.sub("", word) for word in words[:-1]) if word[0].isupper()]
    if _MODAL.search(text) or any(not re.search(rf"\b{re.escape(name)}\b", text) for name in names[-1:]):
        return False
    match = re.search(rf"\b{question.spelling_of(words[-1])}\b(?! ?['’]s\b)(?: ?,[^,]{{2,80}},)?", text, re.IGNORECASE)
    return match is not None and any(
        stem(plain(went[1])) in _PLACING if went[1] else True
        for went in _AT.finditer(text, match.end(), match.end() + FAR)
    )


def by_whom(sentence: Sentence, verb: frozenset[str]) -> list[int]:
    """ "The plane was operated by Heron Air": where the verb stands of which the one named after "by" is the doer."""
    told = re.finditer(r"\b([a-z]+) by (?:the |an? )?(?:[a-z-]+ ){0,4}(?=[A-Z])", sentence.text)
    return [match.start() for match in told if stem(match[1]) in verb]
