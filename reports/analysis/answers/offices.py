"""Who holds an office, or leads a body, and who is new in it: by the words at his name, in English.

"Dana Orlen, the Road Union's press secretary", "the leader of the Road Union, Dana Orlen, said": whom most articles
call so is the one; a deputy has another office.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from crawler.archive.text import WORD, content_words, countries_in, places_in, plain, stem
from reports.alike import alike_to
from reports.analysis.answers.appointed import is_new, offices_after
from reports.analysis.answers.last import newest_first
from reports.analysis.answers.question import Question
from reports.analysis.answers.short_names import ShortName
from reports.analysis.names import Mention
from reports.analysis.reading import Reading, Sentence
from reports.analysis.roles import HEADS

END = r" ?(?:now|today|currently)? ?\?? *$"
_LEADS = re.compile(
    rf"^\s*who (?:now |currently )?(?:leads?|led|heads?|headed|chairs?|chaired|commands?|commanded)(?: the)? "
    rf"(?P<of>[^?]+?){END}",
    re.IGNORECASE,
)
_EXECUTIVE = r"(?:chief executive(?: officer)?|ceo)"
_OFFICE = (
    rf"(?:(?:[a-z-]+ ){{0,3}}?(?:{'|'.join(sorted(map(re.escape, HEADS), key=len, reverse=True))})(?![\w’'-])|"
    rf"(?i:{_EXECUTIVE}))"
)
_MATTER = r"(?: (?:of|for) (?:the )?(?P<matter>[a-z][^?]+?))?"
_NAME = r"[A-Z][\w’'.-]*(?: (?:of (?:the )?)?[A-Z][\w’'.-]*){0,3}"
_HEADS = re.compile(
    rf"^\s*who (?:is|was|are|were) (?:the )?(?:current )?(?P<office>{_OFFICE}) (?:of|for|at|to)(?: the)? "
    rf"(?P<of>[^?]+?){END}",
    re.IGNORECASE,
)
# "Who is Norvia's justice minister?"
_OWNED = re.compile(
    rf"^\s*[Ww]ho (?:is|was) (?:the )?(?P<of>[A-Z][^?]*?) ?['’]s? (?P<new>new )?(?:current )?"
    rf"(?P<office>{_OFFICE}){_MATTER}{END}"
)
# "Who is the Norvian minister of trade?", "Who is the new Heron Air chief executive?"
_NAMED_SO = re.compile(
    rf"^\s*[Ww]ho (?:is|was) the (?P<new>new )?(?:current )?(?P<of>{_NAME}) (?P<office>{_OFFICE}){_MATTER}{END}"
)
# "Who is the Road Union's envoy to Norvia?", "Who is the U.N. envoy to Norvia?"
_SENT_TO = re.compile(
    rf"^\s*[Ww]ho (?:is|was) (?:the )?(?P<by>{_NAME}?)(?: ?['’]s)? (?:new |current )?(?:[a-z]+ )?"
    rf"(?P<office>envoy|ambassador|representative) (?:to|in|for) (?:the )?(?P<of>[A-Z][^?]*?){END}"
)
# "Who became vice president?", "Whom did the King appoint as prime minister of Norvia?"
_NEW = re.compile(
    r"^\s*(?:who (?:became|has become|(?:was|has been) (?:appointed|named|chosen|elected|made|sworn in)(?: as)?|"
    r"is (?:the )?new)|"
    r"whom? (?:did|has|have) (?P<by>.+?) (?:appoint|name|choose|chosen|pick|nominate|elect|make|made)(?:ed|d)?(?: as)?)"
    rf" (?:the |a |his |her |its )?(?:new )?(?P<office>{_OFFICE})(?: (?:of|for|in)(?: the)? (?P<of>[^?]+?))?{END}",
    re.IGNORECASE,
)
_LEADING = frozenset("leader head chief chairman chairwoman chairperson president commander boss ruler".split())
_OPENS = re.compile(r"(?:Meanwhile ?, )?((?:The |[A-Z][\w’'. -]{1,40}?['’]s? )[^,;]{3,80}?) ?, $")
_AFTER = re.compile(r" ?, (?:the |a |an |who (?:now )?is )?([^,.;]{3,90}(?: ?, [a-z]+ and [a-z]+(?= ?[,.]))?)")
_LED_BY = re.compile(r"\b(?:led|headed|chaired|commanded|under the leadership of)(?: by)? $")
_HEADING = re.compile(r"who (?:now )?(?:leads|heads|led|headed|chairs|chaired|commands|commanded)\b")
_GENERAL = re.compile(r"\b(?:commissioner|director|secretary)-general\b|\b(?:led|leads|heads)\b")
_OTHER_OFFICE = re.compile(r"\b(?:vice|deputy|former|assistant|ex)[ -]$")
SOON = 3  # sentences in which a country's office was spoken of before its bearer is named
NEAR = 70  # characters before a name in which it is told what its bearer leads
_BODIES_ALIKE = {stem("delegation"): frozenset((stem("mission"), stem("team")))}


@dataclass(frozen=True)
class State:
    """What is asked: who "holds", who "leads", who is the "new" one, or who "is" the one at ``of``; ``office``, if one
    is named, and the ``matter`` for which it is; ``called`` how else it is called, where it has a short name."""

    kind: str
    of: str
    office: str = ""
    called: ShortName | None = None
    matter: str = ""

    @property
    def head(self) -> str:
        """The word of the office that every way to tell it has: "minister" of "trade minister", "minister of trade"."""
        return self.office.split()[-1] if self.office else ""

    @property
    def land(self) -> str:
        """The country, where the whole of it is asked for."""
        found = [code for code, start, end in countries_in(self.of) if start == 0 and end >= len(self.of)]
        return found[0] if found and not places_in(self.of) else ""


def office_asked(question: Question) -> State | None:
    """Of whom it is asked by what he leads or by his office; None for every other kind of question."""
    if match := _SENT_TO.match(question.text):
        return _state(question, "leads", match["of"], match["office"], match["by"])
    if match := _OWNED.match(question.text) or _NAMED_SO.match(question.text):
        kind = "new" if match["new"] else "leads"
        return _state(question, kind, match["of"], match["office"].lower(), match["matter"] or "")
    if match := _NEW.match(question.text):
        return State("new", match["of"] or "", match["office"].lower())
    if match := _HEADS.match(question.text):
        return _state(question, "leads", match["of"], match["office"].lower())
    match = _LEADS.match(question.text)
    return _state(question, "leads", match["of"]) if match else None


def _state(question: Question, kind: str, of: str, office: str = "", matter: str = "") -> State:
    called = next((each for each in question.short_names if each.is_all_of(of)), None)
    return State(kind, of, office, called, matter)


def of_the_leader(state: State, sentences: Iterable[Sentence], readings: Sequence[Reading]) -> list[Sentence]:
    """The sentences that name the one whom most articles call so; else, of a country's office, the one who is called
    so where that country is spoken of."""
    sentences = list(sentences)
    found = [(_surname(mention, each), each) for each, mention in _leaders(sentences, state)]
    if not found and state.office and state.land and state.kind == "leads":
        found = list(_at_home(sentences, state, readings))
    counts = Counter({name: len({each.reading.id for other, each in found if other == name}) for name, _ in found})
    if not counts:
        return []
    first = min(counts, key=lambda name: (-counts[name], name))
    return newest_first({each.place: each for name, each in found if name == first}.values())


def _leaders(sentences: Iterable[Sentence], state: State) -> Iterator[tuple[Sentence, Mention]]:
    for sentence in sentences:
        for each in sentence.mentions:
            if _is_leader(each, sentence, state) and (state.kind != "new" or is_new(sentence, each)):
                yield sentence, each


def _at_home(
    sentences: Sequence[Sentence], state: State, readings: Sequence[Reading]
) -> Iterator[tuple[str, Sentence]]:
    """ "Foreign Minister Karim Valdan said", soon after Norvia's foreign minister was spoken of, or in an article of
    Norvia: of nobody who is called another country's anywhere."""
    called = [(_surname(mention, each), each) for each, mention in _calling(sentences, state)]
    if not called:
        return
    strangers = {
        _surname(mention, each)
        for reading in readings
        for each in reading.sentences
        for mention in each.mentions
        if mention.role and _is_abroad(reading.article.text[slice(*mention.role)], state.land)
    }
    for name, each in called:
        if name not in strangers and set(each.named) <= {state.land} and _is_spoken_of(each, state):
            yield name, each


def _calling(sentences: Iterable[Sentence], state: State) -> Iterator[tuple[Sentence, Mention]]:
    """Who is called so at the name, with no country there."""
    for sentence in sentences:
        for each in sentence.mentions:
            told = _told_at(each, sentence)
            if any(_is_office(one, state) for one in told) and not any(map(countries_in, told)):
                yield sentence, each


def _is_abroad(role: str, land: str) -> bool:
    return any(code != land for code, _, _ in countries_in(role))


def _is_spoken_of(sentence: Sentence, state: State) -> bool:
    """Is the article of the country, or did one of the sentences just before speak of its office?"""
    if sentence.reading.main_land == state.land:
        return True
    before, told = sentence.before, False
    for _ in range(SOON):
        told = told or (
            before is not None
            and state.land in before.named
            and re.search(_called(state.office), plain(before.text)) is not None
        )
        before = before.before if before else None
    return told


def _surname(mention: Mention, sentence: Sentence) -> str:
    text = sentence.reading.article.text
    return plain(text[mention.start : mention.end]).split()[-1]


def _is_leader(mention: Mention, sentence: Sentence, state: State) -> bool:
    """Has a person the office: in the words before the name, or between the commas after it?"""
    became = offices_after(sentence, mention) if state.kind == "new" else ()
    for told in (*_told_at(mention, sentence), *became):
        if _is_office(told, state) and _names_body(told, state):
            return True
    before = sentence.text[: (mention.role or mention.whole)[0] - sentence.start]
    return bool(_LED_BY.search(before)) and _names_body(before[-NEAR:], state)


def _told_at(mention: Mention, sentence: Sentence) -> list[str]:
    """What a person is called: in the words before the name, and between the commas before or after it."""
    text = sentence.text
    rest = text[mention.end - sentence.start :]
    role = sentence.reading.article.text[slice(*mention.role)] if mention.role else ""
    after = _AFTER.match(rest)
    before = text[: (mention.role or mention.whole)[0] - sentence.start]
    return [each for each in (role, after[1] if after else "", _apposed(before, rest)) if each]


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
        found = re.finditer(_called(state.office), low)
        is_so = any(not _OTHER_OFFICE.search(low[: each.start()]) for each in found)
        return is_so and _has_matter(told, state.matter)
    return not _LEADING.isdisjoint(WORD.findall(low)) or _GENERAL.search(low) is not None


def _has_matter(told: str, matter: str) -> bool:
    wanted = content_words(matter, "en")  # none of "U.N."
    return frozenset(content_words(told, "en")).issuperset(wanted) if wanted else plain(matter) in plain(told)


@cache
def _called(office: str) -> str:
    """An expression for an office as it may be written: a "trade minister" is a "minister of trade and industry"."""
    if re.fullmatch(_EXECUTIVE, office):
        return rf"\b{_EXECUTIVE}\b"
    *for_what, head = map(re.escape, office.split())
    turned = rf"|\b{head} (?:of|for) (?:[a-z, ]+ )?{' '.join(for_what)}\b" if for_what else ""
    return rf"\b{re.escape(office)}\b{turned}"


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
