"""Times that a text names: certain days (``find_dates``), and all of them, in TIMEX3 and EDTF (``find_times``).

``days`` gives few and sure answers, which reports rest on, and never changes what an old edition's phrase means.
``tagger`` gives everything: times of day, months, quarters, decades, durations, sets, with what is uncertain said so.
"""

from crawler.text.dates.days import RULES, DateFound, Order, day_of, find_dates, resolve
from crawler.text.dates.tagger import TimeFound, find_times, resolve_time

__all__ = [
    "RULES",
    "DateFound",
    "Order",
    "TimeFound",
    "day_of",
    "find_dates",
    "find_times",
    "resolve",
    "resolve_time",
]
