"""Words that do not name the topic and are said of it: by those who govern, where an article is about it.

"Every family will have a roof by winter", a president says two paragraphs under "Quake kills 23": nobody who reads it
under that title takes it for anything else. Much is asked for, because half of the words that merely stood near the
topic were of something else: the article's headline has the topic, or, of an event, its opening and the sentence right
before the words; the speaker holds an office of a country that is asked for; nothing in the words points out of them,
and they name no other country.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from crawler.archive.text import countries_in
from reports.analysis.positions.framed import Frame
from reports.analysis.reading import Reading, Sentence
from reports.analysis.topic.matter import Matter
from reports.analysis.worth import Study
from reports.records import Quotation

_LONGEST = 120  # characters of a headline; a longer one is of several, or sums the day up
_EARLY = 5  # paragraphs of an article whose headline has the topic
_GOVERNS = re.compile(
    r"\b(?:president|prime minister|premier|minister|chancellor|king|queen|emir|governor|mayor|"
    r"(?:ministry|government|presidential|army|military) spokes(?:man|woman|person)|"
    r"spokes(?:man|woman|person) (?:for|of) the (?:[\w-]+ )?(?:government|ministry|president|army|military))\b",
    re.IGNORECASE,
)
_FORMER = re.compile(r"\b(?:former|ex|late|ousted|opposition|shadow)\b|\bex-", re.IGNORECASE)
_OF = re.compile(r"(?i:\bpresident) of the (?!Republic\b)[A-Z]")  # of a foundation
_POINTS = re.compile(
    r"\b(?:he|she|him|his|her|hers|they|them|their|it|its|this|these|those|here|there)\b", re.IGNORECASE
)
# "said of the budget", "speaking about the wells": of what else it is, the sentence says.
_OF_ELSE = re.compile(r"\b(?:about|of|on|over|regarding|concerning) (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\d)")


def is_said_of_it(study: Study, reading: Reading, quotation: Quotation, frame: Frame) -> bool:
    """Is it English, and as the module says?"""
    if reading.language != "en" or not _tells(study.matter) or not _governs(study, reading, quotation):
        return False
    spoken = quotation.words.text
    if _POINTS.search(spoken) or _OF_ELSE.search(_beside(quotation, frame)) or _names_another(study, reading, spoken):
        return False
    is_headed = len(reading.article.headline) <= _LONGEST and study.matter.heads(reading)
    if is_headed and _paragraph(reading, quotation) < _EARLY:
        return True
    before = _before(reading, quotation) if study.matter.is_of_event else None
    return before is not None and study.matter.opens(reading) and study.matter.is_in_sentence(before)


def _tells(matter: Matter) -> bool:
    """Is a headline of the topic about it: one of an event, of two things, or of what two countries have together?

    "Army" is in the headlines of whatever happens.
    """
    return bool(matter.parts) and (matter.is_of_event or not matter.is_single or len(matter.lands) > 1)


def _governs(study: Study, reading: Reading, quotation: Quotation) -> bool:
    """Has the speaker an office of a country that is asked for? One without a country is of that of its article."""
    role = quotation.role.text if quotation.role else ""
    named = {code for code, _, _ in countries_in(role)}
    if not _GOVERNS.search(role) or _FORMER.search(role) or (_OF.search(role) and not named):
        return False
    lands = named or {reading.main_land}
    return not _asked(study, reading).isdisjoint(lands)


def _names_another(study: Study, reading: Reading, spoken: str) -> bool:
    return not _asked(study, reading).issuperset(code for code, _, _ in countries_in(spoken))


def _asked(study: Study, reading: Reading) -> set[str]:
    """The countries that are asked for; that of the article where none is."""
    return {*study.asked, *study.matter.lands} or {reading.main_land}


def _beside(quotation: Quotation, frame: Frame) -> str:
    """What stands in the sentence beside the words, without the speaker and the office."""
    text = frame.outside.replace(quotation.speaker.text, " ")
    return text.replace(quotation.role.text, " ") if quotation.role else text


def _before(reading: Reading, quotation: Quotation) -> Sentence | None:
    """The sentence right before that of the words, of their paragraph or the one before."""
    number = bisect_right(reading.sentences, quotation.words.start, key=lambda each: each.start) - 1
    before = reading.sentences[number - 1] if number > 0 else None
    gap = reading.article.text[before.end : reading.sentences[number].start] if before else ""
    return before if len(gap.strip(' \n"“')) == 0 else None


def _paragraph(reading: Reading, quotation: Quotation) -> int:
    start = quotation.words.start
    return next((number for number, first, end in reading.paragraphs if first <= start < end), _EARLY)
