"""How many origins stand behind a sentence, counted by passage: three outlets that quote one speech are one.

That something was said and that it is so are counted apart: ``reports`` says how many newsrooms wrote it down for
themselves, ``origins`` on how many words they rest. Opinion, unnamed officials, reports of reports and a state's outlet
on other matters than what its state says support nothing, and are not counted.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from crawler.archive.text import countries_in, is_press, plain, words
from reports.analysis.attribution import body, is_second_hand, is_unnamed
from reports.analysis.own_state import may_tell
from reports.analysis.reading import Reading, Sentence, once
from reports.analysis.voices import Voice, issuer, same_voice, voice

RUN = 9  # words in a row that two passages have from one pen
_SPOKEN = "tweeted|posted|claimed|denied|insisted|declared|vowed|argued|revealed|admitted|acknowledged|called|recalled"
_GOVERNMENT = re.compile(r"\b(?:government|authorit(?:y|ies)|officials?|state)\b", re.IGNORECASE)
PRIMARY = frozenset(("readout", "statement", "document", "release"))
OPENING = 400  # characters in which an article says whose it is
_PRESS_LINE = re.compile(r"(?:\(|-LRB- )(?P<by>[A-Z][\w. ]{1,24}?)(?:\)| -RRB-)")
_BYLINE = re.compile(r"\bBy (?:the |[A-Z])[^\n|]{0,80}")
_HOST = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+")
_SECOND = frozenset("co com org net gov ac edu or ne".split())
_AGENCIES = {
    "ap": "associated press", "associated press": "associated press", "reuters": "reuters", "afp": "afp", "cnn": "cnn",
    "agence france-presse": "afp", "dpa": "dpa", "pa": "press association", "press association": "press association",
    "xinhua": "xinhua", "cnn wire": "cnn", "bbc": "bbc", "bbc news": "bbc", "npr": "npr", "upi": "upi", "efe": "efe",
    "ansa": "ansa", "tass": "tass", "interfax": "interfax", "anadolu": "anadolu", "anadolu agency": "anadolu",
    "bloomberg": "bloomberg", "abc news": "abc news", "al jazeera": "al jazeera", "aljazeera": "al jazeera",
}  # fmt: skip
_AGENCY = re.compile(
    rf"\b(?:{'|'.join(re.escape(name) for name in sorted(_AGENCIES, key=len, reverse=True))})\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Origins:
    """What a sentence rests on. ``said_by``: who says it, as written, "" where it is the reporter's own word.

    ``reports`` counts newsrooms that wrote it down, ``origins`` the words that those rest on; ``words`` says why.
    """

    said_by: str
    reports: int
    origins: int
    words: str


def origins(sentence: Sentence, others: Sequence[Sentence]) -> Origins:
    """Of a sentence and those that say the same elsewhere; the order of ``others`` never shows."""
    own = _voice(sentence)
    if not others:
        return Origins(own.text if own else "", 1, 1, _in_words(sentence, 1, 1, [own]))
    passages = [sentence, *sorted(supporting(others), key=lambda each: each.place)]
    voices = {each.place: _voice(each) for each in passages}
    reports = _count(passages, _of_one_newsroom)
    rests = _count(
        passages,
        lambda a, b: (
            _of_one_newsroom(a, b)
            or _of_one_voice(voices[a.place], voices[b.place])
            or _lets_speak(a, voices[b.place])
            or _lets_speak(b, voices[a.place])
            or _cites(a, b)
        ),
    )
    return Origins(own.text if own else "", reports, rests, _in_words(sentence, reports, rests, list(voices.values())))


def supporting(others: Sequence[Sentence]) -> list[Sentence]:
    """Those of the sentences that may support another."""
    return [each for each in others if may_support(each)]


def may_support(sentence: Sentence) -> bool:
    """Is it news on a word of its own: no opinion, unnamed official, second hand, or state outlet on other matters?"""
    reading = sentence.reading
    if reading.is_opinion or is_unnamed(sentence) or is_second_hand(sentence):
        return False
    return may_tell(sentence)


def is_primary(sentence: Sentence) -> bool:
    """Is it of a document about its issuer: a readout that tells of those with whom it begins?"""
    reading = sentence.reading
    if reading.article.kind not in PRIMARY:
        return False
    head = plain(reading.article.headline + " " + reading.article.text[:200])
    named = {word for each in sentence.mentions for word in each.key.split()}
    return any(word in head.split() for word in named) or bool(body(sentence))


def from_one_pen(a: Sentence, b: Sentence) -> bool:
    """Have the two so many words in a row in common that one was written from the other?"""
    first, second = words(a.text), words(b.text)
    runs = {tuple(first[n : n + RUN]) for n in range(len(first) - RUN + 1)}
    return any(tuple(second[n : n + RUN]) in runs for n in range(len(second) - RUN + 1))


def _voice(sentence: Sentence) -> Voice | None:
    found = voice(sentence)
    return issuer(sentence) if found is None and sentence.reading.article.kind in PRIMARY else found


def _of_one_newsroom(a: Sentence, b: Sentence) -> bool:
    """By one outlet or of one agency, written from one another, or by who knows whom."""
    return not are_of_two_newsrooms(a.reading, b.reading) or from_one_pen(a, b)


@once
def newsrooms(reading: Reading) -> frozenset[str]:
    """The outlet and the agencies whose work an article is, in plain letters, by all that it says of itself.

    Its record, its authors, and its first lines ("(Reuters) -", "By the CNN Wire Staff"). None: it cannot be told from
    another that says nothing either.
    """
    article, outlet = reading.article, reading.outlet
    named = [article.credit or "", outlet.name if outlet else "", _house(article.outlet)]
    named += [author for author in article.authors if _is_press(author)]
    opening = article.text[:OPENING]
    named += [match["by"] for match in _PRESS_LINE.finditer(opening) if _is_press(match["by"])]
    named += [name for line in _BYLINE.finditer(opening) for name in _agencies(line[0])]
    return frozenset(_press_name(name) for name in named if name.strip())


def are_of_two_newsrooms(a: Reading, b: Reading) -> bool:
    """Are two articles the work of two newsrooms, both of them known?"""
    first, second = newsrooms(a), newsrooms(b)
    return bool(first) and bool(second) and first.isdisjoint(second)


def _house(outlet: str) -> str:
    """An outlet that is known by its host only is the domain that it has: three hosts of one paper are one paper."""
    host = outlet.lower().removeprefix("www.")
    labels = host.split(".")
    if len(labels) < 3 or not _HOST.fullmatch(host):
        return host
    return ".".join(labels[-3:] if labels[-2] in _SECOND and len(labels[-1]) == 2 else labels[-2:])


def _is_press(name: str) -> bool:
    return is_press(name) or plain(name).removeprefix("the ") in _AGENCIES


def _agencies(text: str) -> list[str]:
    return [match[0] for match in _AGENCY.finditer(text) if match[0][0].isupper()]


def _press_name(name: str) -> str:
    """One form for an agency or broadcaster: "The Associated Press" and "AP", "CNN" and cnn.com."""
    low = plain(name).removeprefix("the ")
    return _AGENCIES.get(low) or _AGENCIES.get(low.partition(".")[0] if "." in low else low) or low


def _of_one_voice(a: Voice | None, b: Voice | None) -> bool:
    if a is None or b is None:
        return False
    return same_voice(a, b) or (_is_of_a_state(a) and _is_of_a_state(b))


def _lets_speak(sentence: Sentence, one: Voice | None) -> bool:
    """Does the sentence say otherwise what that person says: "Valdan tweeted"?"""
    if one is None or not one.surname:
        return False
    spoken = rf"\b{re.escape(one.surname)}\b[^.;]{{0,40}}\b(?:{_SPOKEN})\b"
    return re.search(spoken, plain(sentence.masked)) is not None


def _is_of_a_state(one: Voice) -> bool:
    """Is it a government without a person's name: "Libya", "the government", "Libyan officials"? Two may be one."""
    return not one.surname and (_GOVERNMENT.search(one.text) is not None or bool(countries_in(one.text)))


def _cites(a: Sentence, b: Sentence) -> bool:
    """Does one name the other's outlet, or the agency that the other is of?"""
    return _names(a, b) or _names(b, a)


def _names(a: Sentence, b: Sentence) -> bool:
    outlet = b.reading.outlet
    known = {b.reading.article.credit or "", outlet.name if outlet else ""} - {""}
    if any(re.search(rf"\b{re.escape(name)}\b", a.masked) for name in known):
        return True
    return any(_press_name(name) in newsrooms(b.reading) for name in _agencies(a.masked))


def _count(passages: Sequence[Sentence], joined: Callable[[Sentence, Sentence], bool]) -> int:
    """How many groups there are: two passages are of one where a chain of joined ones leads from one to the other."""
    group = list(range(len(passages)))  # of each passage, by its number
    for at, each in enumerate(passages):
        for before in range(at):
            if group[before] != group[at] and joined(passages[before], each):
                old, new = group[at], group[before]
                group = [new if one == old else one for one in group]
    return len(set(group))


def _in_words(sentence: Sentence, reports: int, rests: int, voices: Sequence[Voice | None]) -> str:
    if sentence.reading.article.kind in PRIMARY:
        return (
            "the issuer's own readout" if sentence.reading.article.kind == "readout" else "the issuer's own statement"
        )
    if reports == 1:
        return "1 report"
    if rests == reports:
        return f"{rests} origins"
    if rests > 1:
        return f"{reports} reports, {rests} origins"
    named = [each for each in voices if each is not None]
    shortest = min(named, key=lambda each: (len(each.text), each.text), default=None)
    if shortest is None or len(named) < len(voices):
        return f"{reports} reports of one origin"
    return f"{reports} reports, all quoting {shortest.named}"
