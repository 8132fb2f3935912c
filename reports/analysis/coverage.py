"""What a selection rests on, and what was asked and not found in it: by country, by week, by question, by outlet."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from crawler.archive.text import countries_in, day_of
from reports.analysis.reading import Reading
from reports.analysis.worth import Study
from reports.records import Answer, Coverage, Gap, OutletCoverage, OutletRecord, SentenceFinding

WEEK = timedelta(days=7)
FEWEST_WEEKS = 3  # in a shorter period a week without a country's name says nothing


def gaps(study: Study, developments: Sequence[SentenceFinding], answered: Sequence[Answer]) -> tuple[Gap, ...]:
    """Countries of which no development tells; weeks in which no article names one; questions without an answer.

    A country that articles of the topic do name is no gap in what is known: there is only nothing to print of it.
    """
    answering = [each for answer in answered for each in answer.sentences]
    told = {code for each in (*developments, *answering) for code in each.countries}
    named = {code for each in study.quotable if _speaks_of_it(study, each) for code in _named(each)}
    missing = [Gap("country", code) for code in study.asked if code not in told | named]
    weeks = [gap for code in study.asked if code in told for gap in _silent_weeks(study, code)]
    questions = [Gap("question", answer.question) for answer in answered if not answer.is_found]
    return (*missing, *weeks, *questions)


def _speaks_of_it(study: Study, reading: Reading) -> bool:
    """Is an article of the topic, or has one of its sentences something of it?"""
    return study.is_of_topic(reading) or any(map(study.matter.has_any, reading.sentences))


def _silent_weeks(study: Study, code: str) -> Iterator[Gap]:
    weeks = list(_weeks(study.commission.since, study.commission.until))
    if len(weeks) < FEWEST_WEEKS:
        return
    named = {_monday(each.day) for each in study.readings if each.day is not None and code in _named(each)}
    yield from (Gap("country", code, week) for week in weeks if week not in named)


def _weeks(since: date, until: date) -> Iterator[date]:
    """The Mondays of all weeks that the period touches."""
    monday = _monday(since)
    while monday <= until:
        yield monday
        monday += WEEK


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _named(reading: Reading) -> set[str]:
    article = reading.article
    named = {code for text in (article.headline, article.text) for code, _, _ in countries_in(text)}
    return named | {reading.home} - {""}


def coverage(readings: Sequence[Reading], record: Mapping[str, OutletRecord]) -> Coverage:
    """Counts of a selection. ``record`` is what the archive says of the institute's outlets in the period, by id."""
    articles = [(each.article, each.day) for each in readings]
    copies = [(copy, day_of(copy.published)) for each in readings for copy in each.copies]
    days = Counter(day for _, day in (*articles, *copies) if day is not None)
    languages = Counter(each.language for each in readings)
    return Coverage(
        articles=len(articles),
        copies=len(copies),
        origins=len({each.credited for each in readings}),
        days=tuple(sorted(days.items())),
        outlets=_outlets(readings),
        languages=tuple(sorted(languages.items(), key=lambda each: (-each[1], each[0]))),
        silent=tuple(sorted(outlet for outlet, kept in record.items() if not kept.articles)),
        failing=tuple(
            (outlet, kept.visits, kept.failed)
            for outlet, kept in sorted(record.items())
            if kept.failed > kept.visits / 2
        ),
    )


def _outlets(readings: Sequence[Reading]) -> tuple[OutletCoverage, ...]:
    own: Counter[str] = Counter(each.article.outlet for each in readings)
    copied: Counter[str] = Counter(copy.outlet for each in readings for copy in each.copies)
    days: defaultdict[str, list[date]] = defaultdict(list)
    for each in readings:
        for article in (each.article, *each.copies):
            if day := day_of(article.published):
                days[article.outlet].append(day)
    found = [
        OutletCoverage(
            outlet,
            own[outlet],
            copied[outlet],
            min(days[outlet], default=None),
            max(days[outlet], default=None),
        )
        for outlet in own.keys() | copied.keys()
    ]
    return tuple(sorted(found, key=lambda each: (-each.articles - each.copies, each.outlet)))
