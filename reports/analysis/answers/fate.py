"""What happened to somebody: the last that is told of him, in English.

A capture is overtaken by a death, wherever the articles tell it: what is printed must tell the last of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from reports.analysis.answers.last import day_of
from reports.analysis.answers.question import Question
from reports.analysis.names.words import POSSESSIVE
from reports.analysis.reading import Sentence

_ASKED = re.compile(
    r"^\s*what (?:has |had )?(?:happened|happens|became|become) (?:to|of)(?: the)? (?P<who>[^?]+?) ?\?? *$",
    re.IGNORECASE,
)
_WHICH = re.compile(r" (?:who|that|which|in|at|from|near|on|after|when|during)\b")  # what follows tells which one
FAR = 70  # characters between a name and what befell its bearer
# What befalls somebody, in the passive or as his own deed; the kinds overtake one another by their days alone.
_FATES = {
    "dead": r"killed|died|dead|buried|executed|assassinated|bod(?:y|ies)|burial|death",
    "held": r"captured|arrested|detained|seized|jailed|imprisoned|in custody|taken prisoner|held",
    "tried": r"sentenced|convicted|acquitted|charged|on trial",
    "away": r"fled|escaped|deported|expelled|crossed into|left|exile|flown|arrived",
    "free": r"released|freed|rescued|set free",
    "hurt": r"wounded|injured|shot|attacked|beaten",
    "out": r"resigned|dismissed|sacked|fired|ousted|stepped down|suspended|replaced|reinstated",
}
_FATE = re.compile(r"\b(?:" + "|".join(rf"(?P<{kind}>{words})" for kind, words in _FATES.items()) + r")\b")
_UNREAL = re.compile(
    r"\b(?:could|may|might|would|will|if|unless|not|never|denied|rumou?r\w*|believed|whether)\b|n['’]t\b"
)


def whose_fate(question: Question) -> str:
    """The last word of the name of the one to whom something happened; "" for every other question."""
    match = _ASKED.match(question.text) if question.language == "en" else None
    names = re.findall(r"\b[^\W\d_a-z][\w`’'-]*", _WHICH.split(match["who"])[0]) if match else []
    return POSSESSIVE.sub("", names[-1]) if names else ""


def whose_fate_in_one_story(question: Question) -> str:
    """ "boy" in "What happened to the boy who fell into the well?": of whom a report on one event may tell."""
    match = _ASKED.match(question.text) if question.language == "en" else None
    noun = re.match(r"[a-z]+", match["who"]) if match else None
    return noun[0] if noun else ""


def last_told(name: str, every: Iterable[Sentence], printable: Sequence[Sentence]) -> list[Sentence]:
    """Of the printable sentences the newest that tell what was told last of all."""
    known = [(each, kinds) for each in every if (kinds := _fates(each, name))]
    if not known:
        return []
    last = max(day_of(each) for each, _ in known)
    final = {kind for each, kinds in known if day_of(each) == last for kind in kinds}
    if any("dead" in kinds for _, kinds in known):
        final = {"dead"}  # what came before it is overtaken, whichever page appeared last
    told = [each for each in printable if not final.isdisjoint(_fates(each, name))]
    return sorted(told, key=lambda each: (day_of(each), each.place), reverse=True)


def _fates(sentence: Sentence, name: str) -> frozenset[str]:
    """What kinds of thing are told to have befallen the one of that name."""
    text = sentence.masked
    found = set()
    for named in re.finditer(rf"(?<![\w-]){re.escape(name)}\b(?! ?['’]s (?!body|death|burial|arrest))", text):
        for match in _FATE.finditer(text, max(0, named.start() - FAR), named.end() + FAR):
            between = text[min(named.end(), match.end()) : max(named.start(), match.start())]
            if not re.search(r"[;:]", between) and not _UNREAL.search(between) and match.lastgroup:
                found.add(match.lastgroup)
    return frozenset(found)
