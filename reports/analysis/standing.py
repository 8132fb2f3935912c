"""What only the whole study can tell of a sentence that would stand alone: does a reader know its people and its day?

A surname alone ("Brown said") means nothing on a page, unless the topic, a headline or many articles name that person.
"Monday" in an article of a Sunday may be the day before or the day after: such a day is no date. The entries of a log
that is written on all day have days of their own, and nobody can tell which, but where an entry names it. A line of a
list of days ("14 August - Rebels take the town") is for a chronology; two such lists rest on one another.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cached_property

from crawler.archive.text import countries_in, is_press, plain, stop_words, words
from reports.analysis.day_lines import event_of_line
from reports.analysis.days import event_dates, is_doubtful
from reports.analysis.fitness.pointing import points
from reports.analysis.going_along import going_along, must_take_along
from reports.analysis.judging import ATTRIBUTED
from reports.analysis.names import Mention
from reports.analysis.not_yet import NotYet
from reports.analysis.origins import PRIMARY
from reports.analysis.profiles import tells_who
from reports.analysis.put_off import what_it_puts_off
from reports.analysis.reading import Reading, Sentence, once
from reports.analysis.roles import HEADS, PARTICLES
from reports.analysis.strangers import Strangers
from reports.analysis.tolls import tolls_of
from reports.analysis.undone import Undone
from reports.analysis.voices import is_body, voice
from reports.analysis.worth import Study
from reports.records import Dated, Quotation, SentenceFinding

FEWEST, SHARE = 3, 0.2  # articles that name a person whom a reader is to know by the surname; the higher counts
NEAR = 400  # characters before an office in which its country is named
A_DAY = timedelta(days=1)
STAMPS = 4  # from so many times of the clock at the beginnings of entries on, an article is a log
_NAME = re.compile(r"\b[A-Z][\w-]+")
# "the Taliban", "Boko Haram", "Qualcomm": a group or a firm by its name.
_PROPER = re.compile(r"(?:[Tt]he )?[A-Z][\w’'-]+(?: (?:of |for |and )?[A-Z][\w’'-]+){0,4}")
OFFICE_OF_A_STATE = re.compile(
    r"(?:the )?(?:(?:acting|deputy|former|vice|foreign|prime|defen[cs]e|interior|finance|justice|oil|information) )*"
    r"(?:minister|president|secretary|premier|ambassador|envoy)",
    re.IGNORECASE,
)
_POWER = re.compile(r"\b(?:ministry|government|army|military|police|parliament|cabinet|navy)$")
_HAS = re.compile(r" (?:has|have)(?: also| now| since)?$")  # "the ministry has said", "Orlen has denied"
# "The chief prosecutor of the court in Tarsk, Karim Valdan, said": the office stands before the name.
_OFFICE_BEFORE = re.compile(
    rf"The (?=[^,]*\b[A-Z])(?:[\w.’'-]+ ){{0,3}}?(?i:{'|'.join(sorted(HEADS))})\b(?: [\w.’'-]+){{0,7}} ?, "
)
_TIME = re.compile(r"\d[:.]\d\d")
_STAMP = re.compile(
    r"(?:^|[.!?”\"'] |-LRB- |\()(?:[Uu]pdated?:?|[Pp]osted|UPDATE)\b[^\n]{0,24}\d{1,2}[:.]\d\d|"
    r"^\s*\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?|GMT|BST|CET|ET|EST)?\s*(?:[-–—:]|$)|"
    r"\b[Uu]pdated ?: \w{3} \w{3} \d{1,2} \d{4}",
    re.MULTILINE,
)
# What a denial calls what stands before it.
_SAID_BEFORE = frozenset(
    "claim claims report reports accusation accusations allegation allegations charge charges figure figures".split()
)
# "A day-by-day summary of events": under which day a sentence of it stood, the text no longer tells.
_OF_DAYS = re.compile(r"\b(?:day-by-day|timeline|time line|chronology|key (?:dates|moments|events))\b", re.IGNORECASE)
_OPENING = 200  # characters in which an article says what it is


@once
def standing_of(study: Study) -> Standing:
    """The one of a study: what it has found out of people and articles holds for all kinds of finding."""
    return Standing(study)


@dataclass(frozen=True)
class Standing:
    """Asked of a study's sentences, one by one."""

    study: Study

    def is_clear(self, sentence: Sentence, dated: Dated | None, as_of: bool = False) -> bool:
        """May it stand on a page: of people whom the reader can know, and of a day that is none other?

        ``as_of``: the day is the one up to which something was counted, not when it happened; in a log a count grows.
        """
        if (
            (self.is_log(sentence.reading) and (as_of or not _is_of_a_day_named(sentence, dated)))
            or event_of_line(sentence) is not None
            or not self.is_of_topic(sentence)
            or not self.knows_the_people(sentence)
            or tolls_of(self.study).is_overtaken(sentence)
            or self._undone.is_undone(sentence)
            or self._not_yet.is_known_since(sentence)
            or (self.study.is_event_told_by(sentence.reading) and self._not_yet.is_over(sentence))
            or self.is_withdrawn(sentence)
            or (must_take_along(sentence) and self.along(sentence) is None)
        ):
            return False
        if dated is not None and dated.phrase is not None and dated.phrase.article is not sentence.reading.article:
            return True  # the day is told by another article of the same event
        if dated is not None:
            return (as_of and dated.phrase is None) or not is_doubtful(sentence, dated)
        if any(sentence.reading.day is not None and each.day > sentence.reading.day for each in event_dates(sentence)):
            return False  # the page was written on after its day
        if self._says_who_said(sentence) or tells_who(sentence, self._names):
            return True
        return self.study.is_lead(sentence) or self.study.is_told_deed(sentence) or self.study.is_its_own(sentence)

    def along(self, sentence: Sentence) -> Sentence | None:
        """The next sentence, if it must be read with this one and the two are understood by themselves."""
        behind = going_along(sentence)
        if behind is None:
            return None
        is_next = behind in sentence.following()
        read = replace(sentence, end=behind.end) if is_next else behind
        known = self.study.known_of(sentence.reading) | _SAID_BEFORE | what_it_puts_off(behind)
        told = () if is_next else sentence.mentions
        return behind if self.knows_the_people(read, told) and not points(read, known) else None

    def finding(
        self, sentence: Sentence, dated: Dated | None, others: Sequence[Sentence], score: float
    ) -> SentenceFinding:
        """The study's, with the sentence that must be read with it."""
        behind = self.along(sentence)
        return replace(
            self.study.finding(sentence, dated, others, score), along=None if behind is None else behind.passage
        )

    def is_worthy(self, sentence: Sentence, dated: Dated | None, others: Sequence[Sentence]) -> bool:
        """Speaks enough for it, and does its reader know who acts or speaks in it?"""
        if not self.study.is_worthy(sentence, dated, others) or self.strangers.are_in(sentence):
            return False
        return not self.strangers.are_witnesses_in(sentence, of_some_age=not self.study.is_its_own(sentence))

    @cached_property
    def strangers(self) -> Strangers:
        return Strangers(self.study.readings, self._heads)

    def is_withdrawn(self, sentence: Sentence) -> bool:
        """Has a later article that it was withdrawn by those who had said it?"""
        return self._undone.is_withdrawn(sentence)

    def knows_the_office(self, quotation: Quotation) -> bool:
        """Is a "Foreign Minister" one of the countries that are asked for, or known by the name?

        The office alone is of the country that was named last before it.
        """
        role = quotation.role
        if role is None or not self.study.asked or not OFFICE_OF_A_STATE.fullmatch(role.text):
            return True
        text, end = role.article.text, quotation.speaker.end
        before = countries_in(text[max(0, role.start - NEAR) : role.start])[-1:]
        after = countries_in(text[end : end + 40])[:1] if text.startswith(" of ", end) else ()
        is_of_another = any(code not in self.study.asked for code, _, _ in after or before)
        return not is_of_another or self._is_known(quotation.speaker.text.split()[-1])

    def is_of_topic(self, sentence: Sentence) -> bool:
        """Has it, or its article's headline, a name of the topic, if that has any, or a country that is asked for?

        Or is it of the country that its article is about?
        """
        matter = self.study.matter
        if not self._names or not matter.lands.union(self.study.asked).isdisjoint(sentence.named):
            return True
        if matter.is_headline and self.study.is_headed(sentence.reading):
            return True
        headline = sentence.reading.article.headline
        if not self._names.isdisjoint([*words(sentence.text), *words(headline)]):
            return True
        if sentence.named:
            return False
        return any(code in self.study.asked for code, _, _ in countries_in(headline)) or self._is_of_its_land(sentence)

    def _is_of_its_land(self, sentence: Sentence) -> bool:
        """Is its article about a country that is asked for, and names it a place of that, or somebody and no place?"""
        asked = self.study.asked
        if sentence.reading.main_land not in asked or not self.study.is_of_lands(sentence):
            return False
        names_any = bool(sentence.places or sentence.mentions or sentence.bodies)
        return names_any and all(each.country in asked for each in sentence.places)

    @cached_property
    def _undone(self) -> Undone:
        return Undone(tuple(self.study.readings))

    @cached_property
    def _not_yet(self) -> NotYet:
        return NotYet(tuple(self.study.readings))

    @cached_property
    def _names(self) -> frozenset[str]:
        """The names of the topic: in English its words with capitals, but for a first word that is none elsewhere."""
        if self.study.language != "en":
            return frozenset()
        named = (word for match in _NAME.finditer(self.study.title) for word in words(match[0]))
        return frozenset(named) - stop_words("en") - PARTICLES

    def knows_the_people(self, sentence: Sentence, told: Sequence[Mention] = ()) -> bool:
        """Is each person whom it names given an office or a full name, known by the surname, or ``told`` before?"""
        return all(
            _tells_who(each, sentence)
            or _is_no_person(each, sentence)
            or any(other.key == each.key and _tells_who(other, sentence) for other in (*sentence.mentions, *told))
            or self._is_known(_written(each, sentence))
            for each in sentence.mentions
        )

    def _is_known(self, surname: str) -> bool:
        """Is it in the topic, the questions or a headline, or in many articles?"""
        if not self._heads.isdisjoint(set(words(surname)) - PARTICLES):
            return True
        known = self._counts.get(surname)
        if known is None:
            named = re.compile(rf"\b{re.escape(surname)}\b")
            texts = (each.article.text for each in self.study.readings)
            known = sum(surname in text and named.search(text) is not None for text in texts)
            self._counts[surname] = known
        return known >= max(FEWEST, SHARE * len(self.study.readings))

    @cached_property
    def _heads(self) -> frozenset[str]:
        asked = (self.study.title, *self.study.commission.questions)
        return frozenset(
            word for text in (*asked, *(each.article.headline for each in self.study.readings)) for word in words(text)
        )

    @cached_property
    def _counts(self) -> dict[str, int]:
        return {}

    def _says_who_said(self, sentence: Sentence) -> bool:
        """A sentence without a day of its own: is it what somebody in office, a body or a document says?"""
        if sentence.reading.article.kind in PRIMARY or sentence.reading.language != "en":
            return True
        found = voice(sentence)
        if found is None:
            return self._is_subject_known(sentence)
        if not found.surname:
            name = _HAS.sub("", found.text)
            return is_body(name) or self._is_group(name) or _is_power_of(name, sentence)
        if self._is_known(found.surname) or _OFFICE_BEFORE.fullmatch(sentence.masked, 0, found.start):
            return True
        return any(each.role is not None and each.key.split()[-1] == found.surname for each in sentence.mentions)

    def _is_subject_known(self, sentence: Sentence) -> bool:
        """ "The United Nations condemned", "Information Minister Karim Valdan denied": who does what only words can."""
        verb = ATTRIBUTED.search(sentence.masked)
        subject = _HAS.sub("", sentence.masked[: verb.start()].strip()) if verb else ""
        if is_body(subject) or self._is_group(subject):
            return True
        return any(
            each.role is not None and each.end - sentence.start == len(subject) for each in sentence.mentions
        ) and bool(subject)

    def _is_group(self, name: str) -> bool:
        """ "The Taliban", "Boko Haram", "Qualcomm": by its article, by two words, or known from a headline."""
        if not _PROPER.fullmatch(name):
            return False
        return " " in name or not self._heads.isdisjoint(words(name))

    def is_log(self, reading: Reading) -> bool:
        known = self._logs.get(reading.id)
        if known is None:
            text = reading.article.text
            most = text.count("pdated") + len(_TIME.findall(text))  # that there can be, soon counted
            is_stamped = most >= STAMPS and len(_STAMP.findall(text)) >= STAMPS
            known = self._logs[reading.id] = is_stamped or _lists_days(reading)
        return known

    @cached_property
    def _logs(self) -> dict[str, bool]:
        return {}


def _is_of_a_day_named(sentence: Sentence, dated: Dated | None) -> bool:
    """An entry of a log that is written on: does it name the weekday, and is that the one on which the log began, or
    the day before? "Friday" in a log of a Thursday may be the day after, for it is written on through the night; and
    "4 November" is no news of its hour."""
    day = sentence.reading.day
    if dated is None or dated.rule != "weekday" or day is None or _lists_days(sentence.reading):
        return False
    return timedelta() <= day - dated.day <= A_DAY


def _lists_days(reading: Reading) -> bool:
    """Is it a list of days, under each of which stands what happened?"""
    return _OF_DAYS.search(reading.article.text, 0, _OPENING) is not None


def _is_power_of(name: str, sentence: Sentence) -> bool:
    """ "China had evacuated 12,000, according to the nation's foreign ministry": the power of a land that is named."""
    return bool(_POWER.search(name)) and bool(sentence.lands_outside)


def _written(mention: Mention, sentence: Sentence) -> str:
    return sentence.reading.article.text[mention.start : mention.end]


def _tells_who(mention: Mention, sentence: Sentence) -> bool:
    """Has it an office, or more than a surname: "Karim Valdan", and not "al Valdan"?"""
    if mention.role is not None:
        return True
    return len([each for each in _written(mention, sentence).split() if plain(each) not in PARTICLES]) > 1


def _is_no_person(mention: Mention, sentence: Sentence) -> bool:
    """Is it an outlet or a place that begins like a name: "Al Jazeera", "Al Khoms"?"""
    written = _written(mention, sentence)
    return " " in written and (is_press(written) or any(each.start == mention.start for each in sentence.places))
