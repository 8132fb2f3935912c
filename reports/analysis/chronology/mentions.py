"""Who speaks of which day: the counts that the weight of a day is made from.

A day is counted once an article, however often the article names it: one long transcript is no more than one voice.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from reports.analysis.day_lines import event_of_line
from reports.analysis.days import last_day
from reports.analysis.reading import Reading

LISTED = 3  # days that an article must give one a line before it is a list of days


@dataclass(frozen=True, slots=True)
class Mentions:
    """How many articles appeared on, name, later look back on, and list each day.

    ``back`` counts articles by day and by the days that lie between the day and the article.
    """

    published: Counter[date]
    named: Counter[date]
    back: dict[date, Counter[int]]
    listed: Counter[date]


def mentions(readings: Iterable[Reading]) -> Mentions:
    """The counts of all articles that have a day of their own; copies are folded before and count once.

    A weekday that is the one after its article's last is counted for no day: it may be either of two.
    """
    found = Mentions(Counter(), Counter(), defaultdict(Counter), Counter())
    for reading in readings:
        last = last_day(reading)
        if reading.day is None or last is None:
            continue
        found.published[reading.day] += 1
        days = {
            each.day
            for sentence in reading.sentences
            for each in sentence.dates
            if each.day <= last or each.rule != "weekday"
        }
        found.named.update(days)
        for day in days:
            if day < reading.day:
                found.back[day][(reading.day - day).days] += 1
        found.listed.update(listed_days(reading))
    return found


def listed_days(reading: Reading) -> set[date]:
    """The days of an article that is, or has in it, a list of days."""
    days = {sentence.dates[0].day for sentence in reading.sentences if event_of_line(sentence) is not None}
    return days if len(days) >= LISTED else set()
