"""Who holds an office, or leads a body, and who is new in it: by the words at his name, in English.

"Dana Orlen, the Road Union's press secretary", "the leader of the Road Union, Dana Orlen, said": whom most articles
call so is the one; a deputy has another office.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from crawler.archive.text import WORD, content_words, countries_in, places_in, plain, stem
from reports.alike import alike_to
from reports.analysis.answers.appointed import is_new, offices_after
from reports.analysis.answers.last import newest_first
from reports.analysis.answers.question import Question
from reports.analysis.answers.short_names import ShortName
from reports.analysis.names import Mention
from reports.analysis.reading import Sentence
from reports.analysis.roles import HEADS

END = r" ?(?:now|today|currently)? ?\?? *$"
_LEADS = re.compile(
    rf"^\s*who (?:now |currently )?(?:leads?|led|heads?|headed|chairs?|chaired|commands?|commanded)(?: the)? "
    rf"(?P<of>[^?]+?){END}",
    re.IGNORECASE,
)
_OFFICE = rf"(?:[a-z-]+ ){{0,3}}?(?:{'|'.join(sorted(map(re.escape, HEADS), key=len, reverse=True))})"
_HEADS = re.compile(
    rf"^\s*who (?:is|was|are|were) (?:the )?(?:current )?(?P<office>{_OFFICE}) (?:of|for|at)(?: the)? "
    rf"(?P<of>[^?]+?){END}",
    re.IGNORECASE,
)
# "Who is Norvia's justice minister?"
_OWNED = re.compile(
    rf"^\s*[Ww]ho (?:is|was) (?:the )?(?P<of>[A-Z][^?]*?) ?['’]s? (?:current )?(?P<office>{_OFFICE}){END}"
)
_OFFICES = (
    r"(?:leader|head|chief|chairman|chairwoman|vice president|president|prime minister|"
    r"(?:foreign|defen[cs]e|interior|finance|oil|information) minister|"
    r"commander|director|governor|mayor|spokes\w+|secretary[- ]general|ambassador|envoy)"
)
# "Who became vice president?", "Whom did the King appoint as prime minister of Norvia?"
_NEW = re.compile(
    r"^\s*(?:who (?:became|has become|was (?:appointed|named|chosen|elected|made|sworn in)(?: as)?|is (?:the )?new)|"
    r"whom? (?:did|has|have) (?P<by>.+?) (?:appoint|name|choose|chosen|pick|nominate|elect|make|made)(?:ed|d)?(?: as)?)"
    rf" (?:the |a |his |her |its )?(?:new )?(?P<office>{_OFFICES})(?: (?:of|for|in)(?: the)? (?P<of>[^?]+?))?{END}",
    re.IGNORECASE,
)
_LEADING = frozenset("leader head chief chairman chairwoman chairperson president commander boss ruler".split())
_OPENS = re.compile(r"(?:Meanwhile ?, )?((?:The |[A-Z][\w’'. -]{1,40}?['’]s? )[^,;]{3,80}?) ?, $")
_LED_BY = re.compile(r"\b(?:led|headed|chaired|commanded|under the leadership of)(?: by)? $")
_HEADING = re.compile(r"who (?:now )?(?:leads|heads|led|headed|chairs|chaired|commands|commanded)\b")
_GENERAL = re.compile(r"\b(?:commissioner|director|secretary)-general\b|\b(?:led|leads|heads)\b")
_OTHER_OFFICE = re.compile(r"\b(?:vice|deputy|former|assistant|ex)[ -]$")
NEAR = 70  # characters before a name in which it is told what its bearer leads
_BODIES_ALIKE = {stem("delegation"): frozenset((stem("mission"), stem("team")))}


@dataclass(frozen=True)
class State:
    """What is asked: who "holds", who "leads", who is the "new" one, or who "is" the one at ``of``; ``office``, if one
    is named; ``called`` how else it is called, where it has a short name."""

    kind: str
    of: str
    office: str = ""
    called: ShortName | None = None

    @property
    def land(self) -> str:
        """The country, where the whole of it is asked for."""
        found = [code for code, start, end in countries_in(self.of) if start == 0 and end >= len(self.of)]
        return found[0] if found and not places_in(self.of) else ""


def office_asked(question: Question) -> State | None:
    """Of whom it is asked by what he leads or by his office; None for every other kind of question."""
    if match := _NEW.match(question.text):
        return State("new", match["of"] or "", match["office"].lower())
    match, office = _LEADS.match(question.text), ""
    if match is None and (match := _HEADS.match(question.text) or _OWNED.match(question.text)):
        office = match["office"].lower()
    if match is None:
        return None
    called = next((each for each in question.short_names if each.is_all_of(match["of"])), None)
    return State("leads", match["of"], office, called)


def of_the_leader(state: State, sentences: Iterable[Sentence]) -> list[Sentence]:
    """The sentences that name the one whom most articles call so."""
    found: list[tuple[str, Sentence]] = []
    for sentence in sentences:
        found += [
            (_surname(each, sentence), sentence)
            for each in sentence.mentions
            if _is_leader(each, sentence, state) and (state.kind != "new" or is_new(sentence, each))
        ]
    counts = Counter({name: len({each.reading.id for other, each in found if other == name}) for name, _ in found})
    if not counts:
        return []
    first = min(counts, key=lambda name: (-counts[name], name))
    return newest_first({each.place: each for name, each in found if name == first}.values())


def _surname(mention: Mention, sentence: Sentence) -> str:
    text = sentence.reading.article.text
    return plain(text[mention.start : mention.end]).split()[-1]


def _is_leader(mention: Mention, sentence: Sentence, state: State) -> bool:
    """Has a person the office: in the words before the name, or between the commas after it?"""
    text = sentence.text
    end = mention.end - sentence.start
    role = sentence.reading.article.text[slice(*mention.role)] if mention.role else ""
    after = re.match(r" ?, (?:the |a |an |who (?:now )?is )?([^,.;]{3,90})", text[end:])
    became = offices_after(sentence, mention) if state.kind == "new" else ()
    before = text[: (mention.role or mention.whole)[0] - sentence.start]
    for told in (role, after[1] if after else "", _apposed(before, text[end:]), *became):
        if told and _is_office(told, state) and _names_body(told, state):
            return True
    return bool(_LED_BY.search(before)) and _names_body(before[-NEAR:], state)


def _apposed(before: str, after: str) -> str:
    """ "Norvia's trade minister, Karim Valdan, left": what stands between the beginning and the commas of a name."""
    told = _OPENS.match(before) if re.match(r" ?, (?!and\b|[A-Z])", after) else None
    return told[1] if told else ""


def _is_office(told: str, state: State) -> bool:
    """Is it the office that is asked for, and not that of a deputy or of somebody who had it?"""
    low = plain(told)
    if _HEADING.match(low) and (not state.office or state.office in _LEADING):
        return True
    if state.office:
        found = re.finditer(rf"\b{re.escape(state.office)}\b", low)
        return any(not _OTHER_OFFICE.search(low[: each.start()]) for each in found)
    return not _LEADING.isdisjoint(WORD.findall(low)) or _GENERAL.search(low) is not None


def _names_body(told: str, state: State) -> bool:
    """The body's own noun, and whatever names it has: "the African Union delegation"."""
    if state.kind == "new" and (not state.of or (state.land and not countries_in(told))):
        return True  # whose it is, the topic says
    if state.called and state.called.is_in(told):
        return True
    if state.land:
        return any(code == state.land for code, _, _ in countries_in(told))
    words = WORD.findall(state.of)
    stems = frozenset(content_words(told, "en"))
    wanted = [words[-1], *(word for word in words[:-1] if word[0].isupper())]
    return all(
        not stems.isdisjoint(alike_to(stem(plain(word))) | _BODIES_ALIKE.get(stem(plain(word)), frozenset()))
        for word in wanted
    )
