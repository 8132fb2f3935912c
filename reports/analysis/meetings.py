"""Who met whom: sentences that say so in the past tense of two people by name, and nothing looser.

Both must be people of the article with an office somewhere in it; the verb must be plain ("met", "held talks with",
"received"); what was planned, refused, hoped for or happened in another year is no meeting of the period.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from crawler.archive.text import content_words, countries_in, places_in
from reports.analysis.attribution import is_second_hand, is_unnamed
from reports.analysis.days import event_dates, event_day, is_vague
from reports.analysis.names import Mention
from reports.analysis.own_state import may_tell
from reports.analysis.reading import Sentence
from reports.analysis.taken_back import is_taken_back
from reports.analysis.unreal import is_unreal
from reports.analysis.worth import Study
from reports.records import Dated, Meeting, Passage

# What two who meet have to do with, whoever they are.
_OF_TALKS = re.compile(
    r"\b(?:talks?|meet(?:s|ings?)?|met|visit\w*|trips?|tours?|journeys?|travel\w*|summits?|diploma\w+|mediat\w+|"
    r"negotiat\w+|relations?|ties|contacts?|peace|ceasefires?|truces?|dialogue|conferences?|envoys?|wars?|conflicts?|"
    r"crisis|crises)\b",
    re.IGNORECASE,
)
# Between the verb and the one who was met: where, when and how.
_HOW = r"(?: (?:again|separately|alone|briefly|privately|face to face|one on one|in person|first|later|earlier|twice))?"
_WHEN_WHERE = (
    r"(?:,? (?:in|at) (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}|,? (?:on )?(?:Mon|Tues|Wednes|"
    r"Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?|"
    r",? (?:on )?(?:[A-Z][a-z]+\.? \d{1,2}|\d{1,2} [A-Z][a-z]+)(?:,? \d{4})?)"
)
_MET = re.compile(
    rf"^(?: (?:also|later|then|separately|briefly|privately))?{_WHEN_WHERE}{{0,2}}"
    rf" (?:met(?: up)?(?: with)?|held (?:\w+ ){{0,3}}?(?:talks|a meeting|meetings|discussions)(?: "
    rf"with)?|sat down with|received|hosted|had (?:talks|a meeting) with)"
    rf"{_HOW}{_WHEN_WHERE}{{0,3}}(?: with)? $"
)
_BOTH_MET = re.compile(
    rf"^{_WHEN_WHERE}{{0,2}} (?:met|held (?:\w+ ){{0,3}}?(?:talks|a meeting|"
    rf"discussions))(?=[ ,.](?!(?:with )?(?:[A-Z][a-z]+ )?[A-Z][a-z]+ [A-Z][a-z]+ and))"
)
_NEEDS_WITH = re.compile(r"\b(?:held|sat|had)\b")
_JOIN = re.compile(r"^(?:,| and| and with|, and| as well as)(?: with)? (?:the )?$")
_NOT_SO = re.compile(
    r"\b(?:not|never|no|nor|neither|refus\w+|declin\w+|fail\w+|snub\w+|cancel\w+|postpon\w+|would|"
    r"will|could|might|may|should|if|whether|hop\w+|plann?\w*|expected|scheduled|due|"
    r"unless|without|before he met|denied|deny|reportedly|allegedly|who (?:has |had )?(?:once |"
    r"previously )?met)\b|n['’]t\b"
)
_APART = re.compile(
    r"(?:^|[,;:”\"] |[–—-] |\b(?:that|and|as|when|while|after|where|said|because) )(?:(?:the|then|"
    r"earlier|later|on \w+) )*$",
    re.IGNORECASE,
)
# "The two ministers talked for two hours at the palace in Tarsk": the only two whom the sentence before it names.
_THE_TWO = re.compile(
    r"(?:The two|Both)(?: (?:ministers|leaders|men|women|presidents|diplomats|officials|envoys|politicians))?"
    r"(?: (?:later|then|first))? "
    r"(?:(?P<met>met)|talked|conferred|sat down|held (?:[\w-]+ ){0,3}?(?:talks|discussions|meeting))\b"
)
_OF_LAND = re.compile(r" of (?:the )?[A-Z]\w+(?: [A-Z]\w+)*(?= )")
_FROM_AFAR = re.compile(r"\b(?:phone|telephone|call(?:ed)?|video|online|virtual\w*)\b")


@dataclass(frozen=True)
class _Found:
    first: Mention
    second: Mention
    sentence: Sentence
    dated: Dated | None
    place: tuple[int, int] | None  # in the article's text
    named: Sentence  # the sentence that names the two

    @property
    def pair(self) -> frozenset[str]:
        """The two by the last words of their names: what is the same in every article."""
        return frozenset(_short(each) for each in (self.first, self.second))


def meetings(study: Study) -> tuple[Meeting, ...]:
    """Oldest first; the same two on the same day once, with the other reports of it."""
    found = [
        each
        for reading in (study.quotable if study.language == "en" else ())
        for sentence in reading.sentences
        for each in _in_sentence(sentence)
    ]
    found = [each for each in found if study.is_in_period(each.dated) and _is_about(study, each)]
    merged = [_merged(group) for group in _groups(found)]
    return tuple(
        sorted(
            merged,
            key=lambda each: (
                each.dated.day.isoformat() if each.dated else "9",
                each.first.article.published or "",
                each.first.article.id,
                each.sentence.start,
                each.second.start,
            ),
        )
    )


def _in_sentence(sentence: Sentence) -> list[_Found]:
    told_before = _THE_TWO.match(sentence.masked)
    if len(sentence.mentions) < 2 and told_before is None:  # most sentences: nothing else need be asked of them
        return []
    if _NOT_SO.search(sentence.masked) or is_unnamed(sentence) or is_second_hand(sentence) or sentence.paragraph < 0:
        return []
    if not may_tell(sentence) and not _names_own_state(sentence):
        return []
    if is_unreal(sentence) or is_taken_back(sentence):
        return []
    if not event_dates(sentence) and is_vague(sentence):
        return []
    place, named = _place(sentence), sentence
    pairs = _pairs(sentence)
    if told_before and (place or told_before["met"]) and (before := _before(sentence)) is not None:
        pairs, named = _only_two(before), before
    dated = event_day(sentence, by_article=not sentence.dates) if pairs else None
    return [_Found(first, second, sentence, dated, place, named) for first, second in pairs]


def _is_about(study: Study, found: _Found) -> bool:
    is_about = study.is_about(found.sentence) or (found.named is not found.sentence and study.is_about(found.named))
    return is_about and _tells_of_it(study, found)


def _tells_of_it(study: Study, found: _Found) -> bool:
    """That two met, and where, is all that is printed: does that have to do with the topic?

    It does where the topic or a question is of talks and the like, or has a name or country of those two or the place.
    Of one event that has happened in a country, whoever of that country met somebody tells nothing.
    """
    if any(_OF_TALKS.search(each) for each in (study.title, *study.commission.questions)):
        return True
    reading = found.sentence.reading
    spans = [*(each.whole for each in (found.first, found.second)), *([found.place] if found.place else [])]
    told = " ; ".join(reading.article.text[start:end] for start, end in spans)
    lands = {code for code, _, _ in countries_in(told)}
    if found.place:
        lands |= {each.country for each in found.sentence.places if each.start == found.place[0] and each.country}
    asked = study.matter.lands if study.is_one_event else study.matter.lands.union(study.asked)
    return not study.topic.isdisjoint(content_words(told, reading.language)) or not asked.isdisjoint(lands)


def _names_own_state(sentence: Sentence) -> bool:
    outlet = sentence.reading.outlet
    return outlet is not None and outlet.country in sentence.named


def _pairs(sentence: Sentence) -> list[tuple[Mention, Mention]]:
    people = [each for each in sentence.mentions if not each.possessive and _has_office(sentence, each)]
    pairs: list[tuple[Mention, Mention]] = []
    for number, first in enumerate(people[:-1]):
        second = people[number + 1]
        gap = _between(sentence, first, second)
        if _starts_clause(sentence, first) and _MET.match(gap) and (" with" in gap or not _NEEDS_WITH.search(gap)):
            pairs += [(first, each) for each in _listed(sentence, people, number + 1)]
        elif (
            _starts_clause(sentence, first)
            and re.fullmatch(r" and (?:the )?", gap)
            and _BOTH_MET.match(_after(sentence, second))
        ):
            pairs.append((first, second))
    return [(a, b) for a, b in pairs if a.key != b.key]


def _before(sentence: Sentence) -> Sentence | None:
    """The sentence before one that names nobody, on the same matter by its place, if this tells of no call."""
    before = sentence.before
    if before is None or sentence.mentions or _FROM_AFAR.search(sentence.masked):
        return None
    return before if sentence.paragraph - before.paragraph in (0, 1) else None


def _only_two(sentence: Sentence) -> list[tuple[Mention, Mention]]:
    """The two people with an office whom it names, if it names no more."""
    people = {each.key: each for each in reversed(sentence.mentions)}
    if len(people) != 2 or not all(_has_office(sentence, each) for each in people.values()):
        return []
    first, second = sorted(people.values(), key=lambda each: each.start)
    return [(first, second)]


def _listed(sentence: Sentence, people: Sequence[Mention], number: int) -> list[Mention]:
    """The one who was met, and those who are listed after: "with X, Y and Z"."""
    listed = [people[number]]
    for each in people[number + 1 :]:
        if not _JOIN.match(_between(sentence, listed[-1], each)):
            break
        listed.append(each)
    # "met X and Y said": the last one opens a new clause.
    if len(listed) > 1 and re.match(
        r",? (?:said|told|was|were|is|had|has|would|later|also|flew|left|asked|called|did|and)\b",
        _after(sentence, listed[-1]),
    ):
        listed.pop()
    return listed


def _between(sentence: Sentence, first: Mention, second: Mention) -> str:
    text, base = sentence.masked, sentence.start
    end = _end(first)
    gap = text[end - base : second.whole[0] - base]
    return re.sub(r"^ of [A-Z]\w+(?: [A-Z]\w+)*(?= )", "", gap) if end <= second.whole[0] else ""


def _end(mention: Mention) -> int:
    """Where a mention ends, with an office after it and the comma that closes that."""
    return (
        mention.role[1] + 1
        if mention.role and not mention.office_first and mention.role[0] > mention.end
        else mention.end
    )


def _after(sentence: Sentence, mention: Mention) -> str:
    return re.sub(r"^ of [A-Z]\w+(?: [A-Z]\w+)*(?= )", "", sentence.masked[_end(mention) - sentence.start :])


def _starts_clause(sentence: Sentence, mention: Mention) -> bool:
    return bool(_APART.search(sentence.masked[: mention.whole[0] - sentence.start]))


def _has_office(sentence: Sentence, mention: Mention) -> bool:
    return mention.role is not None or sentence.reading.names.role_of(mention.key) is not None


def _place(sentence: Sentence) -> tuple[int, int] | None:
    """The one city that the sentence says it was in."""
    found = [
        (start, end)
        for _, start, end in places_in(sentence.masked)
        if re.search(r"\b(?:in|at) $", sentence.masked[:start]) and not re.match(r"['’-]", sentence.masked[end:])
    ]
    names = {sentence.text[start:end] for start, end in found}
    return (found[0][0] + sentence.start, found[0][1] + sentence.start) if len(names) == 1 else None


def _short(mention: Mention) -> str:
    words = mention.key.split()
    kept = [word for word in words if word not in ("ii", "iii", "iv", "vi", "jr", "sr")]
    return kept[-1] if len(kept[-1]) > 2 else " ".join(kept[-2:])


def _groups(found: Sequence[_Found]) -> list[list[_Found]]:
    """Reports of one meeting: the same pair on the same day; one without a day joins the only day of its pair."""
    groups: list[list[_Found]] = []
    for each in sorted(
        found,
        key=lambda one: (
            one.dated is None,
            one.sentence.reading.article.published or "",
            one.sentence.place,
            one.second.start,
        ),
    ):
        same = [
            group
            for group in groups
            if group[0].pair == each.pair
            and (each.dated is None or group[0].dated is None or group[0].dated.day == each.dated.day)
        ]
        if len(same) == 1:
            same[0].append(each)
        elif not same:
            groups.append([each])
    return groups


def _merged(group: list[_Found]) -> Meeting:
    """The fullest report: with a day and a place, both by office and full name, not a state's, the oldest."""
    best = min(
        group, key=lambda each: (-_fullness(each), each.sentence.reading.article.published or "", each.sentence.place)
    )
    article = best.sentence.reading.article
    others = {
        each.sentence.reading.id: each.sentence
        for each in group
        if each.sentence.reading.id != best.sentence.reading.id
    }
    return Meeting(
        first=_named(best, best.first),
        second=_named(best, best.second),
        sentence=best.sentence.passage,
        story=best.sentence.reading.story,
        dated=best.dated,
        place=Passage(article, *best.place) if best.place else None,
        countries=best.sentence.named or best.named.countries,
        others=tuple(
            each.passage
            for each in sorted(others.values(), key=lambda one: (one.reading.article.published or "", *one.place))
        ),
    )


def _fullness(found: _Found) -> int:
    mentions = (found.first, found.second)
    full = sum(each.role is not None and each.office_first for each in mentions) + sum(
        len(each.key.split()) > 1 and " " in found.sentence.reading.article.text[each.start : each.end]
        for each in mentions
    )
    return (
        8 * (found.dated is not None and found.dated.phrase is not None)
        + 4 * (found.place is not None)
        + full
        - 16 * found.sentence.reading.is_state
    )


def _named(found: _Found, mention: Mention) -> Passage:
    """Who it was: a bare surname gives way to the office and full name by which the article introduces that person."""
    reading = found.sentence.reading
    text = reading.article.text
    if mention.role is None and " " not in text[mention.start : mention.end]:
        every = [each for each in reading.names.mentions(0, len(text)) if each.key == mention.key]
        full = [each for each in every if _is_full(each, text)]
        mention = next((each for each in full if each.role and each.office_first), full[0] if full else mention)
    start, end = mention.whole
    return Passage(reading.article, start, end + len(_of_country(text[end:], text[start:end])))


def _of_country(after: str, named: str) -> str:
    """The country behind an office and a name that have none: "of Norvia"."""
    land = _OF_LAND.match(after)
    return land[0] if land and countries_in(land[0]) and not countries_in(named) else ""


def _is_full(mention: Mention, text: str) -> bool:
    """Is it a name of more than one word, on one line with its office?"""
    return " " in text[mention.start : mention.end] and "\n" not in text[slice(*mention.whole)]
