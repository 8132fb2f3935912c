"""From a day of another calendar to one of ours: Hijri, Solar Hijri (Persian), Buddhist, Japanese and Taiwanese.

A few sums and one small table: the months of the Umm al-Qura calendar follow the moon over Mecca and are published, not
computed. Source of the table: the King Abdulaziz City for Science and Technology, as R. H. van Gent lists it.
"""

from __future__ import annotations

from datetime import date, timedelta

GREGORIAN = ""
HIJRI = "Umm al-Qura calendar"
PERSIAN = "Persian calendar"
BUDDHIST = "Buddhist era"
JAPANESE = "Japanese era"
TAIWANESE = "era of the Republic"

_HIJRI_START = date(1979, 11, 20)  # 1 Muharram 1400
_HIJRI_FIRST = 1400
# Three hexadecimal digits a year from 1400 on; the lowest bit is Muharram's, set where a month has 30 days, not 29.
_HIJRI_MONTHS = (
    "d4b52aa574ae97656cb55aaaa554ad95d2da5d9db2ba4b4aa552b5575b6abd2bc4b89a9552d5adb6a6d4dc9d92aa69562ae56d36ab55aaa9"
    "4d49d95d2ba5b55aad55a9a92e26e55dada6d46a554ba9754eaae5acba9d92b2564bcab55ab556d2ea5e4aa9552daad36c7596d269552da5"
    "b4ba9ba3b4b69b52"
)
_PERSIAN_START = date(1921, 3, 21)  # 1 Farvardin 1300
_PERSIAN_FIRST, _PERSIAN_LAST = 1300, 1470
_PERSIAN_LEAPS = frozenset({1, 5, 9, 13, 17, 22, 26, 30})  # of each 33 years: right for 1178 to 1633
_ERAS = {
    "明治": date(1868, 1, 25),
    "大正": date(1912, 7, 30),
    "昭和": date(1926, 12, 25),
    "平成": date(1989, 1, 8),
    "令和": date(2019, 5, 1),
}


def day_of(calendar: str, year: int, month: int, day: int, era: str = "") -> date | None:
    """The day in our calendar; None where the other calendar has no such day or it is out of the tables."""
    if calendar == HIJRI:
        return _of_hijri(year, month, day)
    if calendar == PERSIAN:
        return _of_persian(year, month, day)
    if calendar == BUDDHIST:
        year -= 543
    elif calendar == TAIWANESE:
        year += 1911
    elif calendar == JAPANESE:
        year += _ERAS[era].year - 1
    try:
        found = date(year, month, day)
    except (ValueError, OverflowError):
        return None
    return None if calendar == JAPANESE and found < _ERAS[era] else found


def _of_hijri(year: int, month: int, day: int) -> date | None:
    at = (year - _HIJRI_FIRST) * 3
    if not (0 <= at < len(_HIJRI_MONTHS) and 1 <= month <= 12):
        return None
    of_year = int(_HIJRI_MONTHS[at : at + 3], 16)
    if not 1 <= day <= 29 + (of_year >> (month - 1) & 1):
        return None
    months_before = (year - _HIJRI_FIRST) * 12 + month - 1
    long_ones = sum(int(digit, 16).bit_count() for digit in _HIJRI_MONTHS[:at])
    long_ones += (of_year & ((1 << (month - 1)) - 1)).bit_count()
    return _HIJRI_START + timedelta(days=29 * months_before + long_ones + day - 1)


def _of_persian(year: int, month: int, day: int) -> date | None:
    if not (_PERSIAN_FIRST <= year <= _PERSIAN_LAST and 1 <= month <= 12):
        return None
    last = 31 if month <= 6 else 30 if month <= 11 or year % 33 in _PERSIAN_LEAPS else 29
    if not 1 <= day <= last:
        return None
    leaps = sum(before % 33 in _PERSIAN_LEAPS for before in range(_PERSIAN_FIRST, year))
    days = (year - _PERSIAN_FIRST) * 365 + leaps + 30 * (month - 1) + min(month - 1, 6) + day - 1
    return _PERSIAN_START + timedelta(days=days)
