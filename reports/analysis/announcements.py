"""The calendar: times after the cut-off for which something is announced, by a sentence that says so by itself.

A time is a day, several days or a month. What was once announced for a time and has been put off, denied or only asked
for is nothing to put in a calendar.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from crawler.archive.text import TimeFound, find_times, plain
from reports.analysis.attribution import announcer, is_second_hand, is_unnamed
from reports.analysis.days import speaks_of_future
from reports.analysis.fitness import is_fit
from reports.analysis.hinted import Hinted
from reports.analysis.own_state import may_tell
from reports.analysis.planned import done_once
from reports.analysis.put_off import is_put_off
from reports.analysis.reading import Reading, Sentence, once
from reports.analysis.standing import standing_of
from reports.analysis.worth import Study
from reports.records import Announced, Dated, Passage

LONGEST = 31  # days: what is announced for a quarter or a year has no place in a calendar
# Nobody announces what is denied, doubted, wished or made to depend on something.
_NOT_SO = re.compile(
    r"\b(?:den(?:y|ies|ied)|not|never|no longer|if|whether|could|should|might|may(?= [a-z])|wants?|wanted|hopes?|hoped|"
    r"fears?|feared|worr(?:y|ies|ied)|warn(?:s|ed|ing)?|rumou?rs?|false|would have|was to have|were to have|"
    r"had (?:planned|hoped|been)|postponed|cancel+ed|called off|put off|calling for|urging|demand(?:s|ed|ing)?)\b|"
    r"n['’]t\b"
)
_BY_WEEKDAY = ("weekday", "part", "clock")
_UNTIL = re.compile(
    r"\b(?:(?:until|till|from 1[89]\d\d|between) (?:the |early |late )?|since (?:[\w’'-]+ ){0,3})$", re.IGNORECASE
)
# In the present tense, a programme: "Senegal goes to the polls on 24 March".
_HAPPENS = Hinted(
    re.compile(
        r"\b(?:ends?|begins?|starts?|opens?|arrives?|leaves?|meets?|visits?|travels?|heads?|flies|fly|returns?|hosts?|"
        r"takes? (?:place|effect)|convenes?|holds?|concludes?|departs?|attends?|joins?|gathers?|elects?|votes?|goes|go|"
        r"expires?|comes? into force|enters? into force|runs? out|resumes?|chooses?|must|has until|have until|"
        r"adjourned|agreed to|called for)\b"
    ),
    (
        "end", "begin", "start", "open", "arrive", "leave", "meet", "visit", "travel", "head", "flies", "fly", "return",
        "host", "place", "effect", "convene", "hold", "conclude", "depart", "join", "gather", "elect", "vote", "go",
        "expire", "into force", " out", "resume", "choose", "must", " until", "adjourned", "agreed to", "called for",
    ),
)  # fmt: skip
_WOULD = Hinted(re.compile(r"\bwould\b"), ("would",))
# "Was to speak on Monday", of a Tuesday's article, is most likely yesterday's Monday; "will speak on Monday" is not.
_SURELY_AHEAD = re.compile(
    r"\b(?:will|shall|next|coming|(?:is|are) (?:\w+ly )?(?:to|due|set|scheduled|expected|planned|slated|going)|"
    r"(?:has|have|must|plans?|intends?|aims?|agreed|decided|promised|vowed) (?:\w+ )?(?:to|until))\b|[’']ll\b"
)
_BY = re.compile(r"\bby $")
JUST_OVER = 2  # days since the weekday was last
_TR_FUTURE = re.compile(r"\w+(?:acak|ecek|acağ|eceğ)\w*\b")
_AR_FUTURE = re.compile(r"(?:^|[\s«“])(?:و|ف)?(?:س[يتن]\w{2,}|سوف|من المقرر|من المتوقع|المقرر)")


def calendar(study: Study) -> tuple[Announced, ...]:
    """Earliest first; of several announcements of one thing the worthiest, with the others."""
    found = sorted(
        _announcements(study),
        key=lambda each: (each[0].day, not is_fit(each[1]), -study.worth(each[1]), each[1].place, each[0].edtf),
    )
    kept: list[tuple[Dated, Sentence, list[Sentence]]] = []
    for dated, sentence in found:
        same = next(
            (each for each in kept if each[0].edtf == dated.edtf and study.sayings.alike(sentence, each[1])), None
        )
        if same is None:
            kept.append((dated, sentence, []))
        elif sentence.reading.id not in {each.reading.id for each in (same[1], *same[2])}:
            same[2].append(sentence)
    return tuple(
        Announced(
            sentence.passage,
            dated,
            sentence.reading.story,
            announcer(sentence),
            tuple(each.passage for each in sorted(others, key=lambda one: one.place)),
            is_fit(sentence),
        )
        for dated, sentence, others in kept
    )


def _announcements(study: Study) -> Iterator[tuple[Dated, Sentence]]:
    for sentence in looking_ahead(study):
        dated = announced(sentence, study.commission.until)
        if dated is None or _was_done_since(study, sentence) or is_put_off(sentence, study.readings):
            continue
        yield dated, sentence


def _was_done_since(study: Study, sentence: Sentence) -> bool:
    """Has he who "will step down in September" stepped down by a later article?"""
    told, day = done_once(sentence), sentence.reading.day
    if told is None or day is None:
        return False
    later = (each for each in study.readings if each.day is not None and each.day >= day)
    return any(
        told.search(plain(each.masked)) is not None and not _NOT_SO.search(each.masked)
        for reading in later
        for each in reading.sentences
    )


@once
def looking_ahead(study: Study) -> tuple[Sentence, ...]:
    """The sentences that tell of what will be and may announce it: of the topic, and in no log."""
    standing = standing_of(study)
    readings = (each for each in study.quotable if each.day is not None and not standing.is_log(each))
    sentences = (each for reading in readings for each in reading.sentences if _tells_what_will_be(each))
    return tuple(each for each in sentences if _may_announce(study, each))


def _may_announce(study: Study, sentence: Sentence) -> bool:
    """Is it about the topic, on the word of somebody named, and no state outlet's about other matters?"""
    if not study.is_about(sentence) or is_unnamed(sentence) or is_second_hand(sentence):
        return False
    if study.towns and not study.matter.has_head(sentence) and not study.is_of_topic(sentence.reading):
        return False  # a fair in the town of a shooting
    return may_tell(sentence)


def announced(sentence: Sentence, cutoff: date) -> Dated | None:
    """The one time after the cut-off for which the sentence announces something; None where it announces nothing."""
    if not _tells_what_will_be(sentence):
        return None
    times = [each for each in _times(sentence) if each.first is not None and each.first > cutoff]
    if len({each.edtf for each in times}) != 1 or _may_be_over(sentence, times[0]):
        return None
    return _dated(sentence.reading, times[0], sentence)


def _may_be_over(sentence: Sentence, time: TimeFound) -> bool:
    """Is it a weekday that was just before the article too, and no verb that says that it is still to come?"""
    day = sentence.reading.day
    if day is None or time.first is None or time.rule not in _BY_WEEKDAY or sentence.reading.language != "en":
        return False
    if _BY.search(sentence.masked[: time.start]):
        return False
    by_name = re.search(r"\d", sentence.masked[time.start : time.end]) is None or time.rule == "clock"
    return by_name and 7 - (time.first - day).days in range(JUST_OVER + 1) and not _SURELY_AHEAD.search(sentence.masked)


@once
def _tells_what_will_be(sentence: Sentence) -> bool:
    return _is_of_a_time_to_come(sentence) and not _NOT_SO.search(sentence.masked)


def _is_of_a_time_to_come(sentence: Sentence) -> bool:
    outside = sentence.masked
    if sentence.reading.language == "tr":
        return bool(_TR_FUTURE.search(outside))
    if sentence.reading.language == "ar":
        return bool(_AR_FUTURE.search(outside))
    return speaks_of_future(sentence) or _HAPPENS.is_in(outside) or _WOULD.is_in(outside)


@once
def _times(sentence: Sentence) -> tuple[TimeFound, ...]:
    return tuple(_times_to_come(sentence))


def _times_to_come(sentence: Sentence) -> Iterator[TimeFound]:
    """The certain times to come of a sentence that are short enough, outside quotations."""
    day = sentence.reading.day
    if day is None:
        return
    for each in find_times(sentence.masked, day, sentence.reading.language):
        if each.first is None or each.last is None or each.first <= day or _UNTIL.search(sentence.masked[: each.start]):
            continue
        if each.rule in _BY_WEEKDAY and not each.certain:
            continue  # which of two it is, the sentence does not say
        if "following" in sentence.masked[each.start : each.end]:
            continue  # of what it is the following week, another sentence says
        if each.kind in ("DATE", "TIME") and (each.last - each.first).days < LONGEST:
            yield each


def _dated(reading: Reading, time: TimeFound, sentence: Sentence) -> Dated | None:
    if time.first is None or time.last is None:
        return None
    phrase = Passage(reading.article, sentence.start + time.start, sentence.start + time.end)
    edtf = time.first.isoformat() if time.first == time.last else time.edtf or ""
    return Dated(time.first, "ahead", phrase, edtf)
