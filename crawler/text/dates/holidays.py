"""Days of feasts and American holidays, which newspapers use as dates: fixed, or the n-th weekday of a month."""

from __future__ import annotations

from datetime import date, timedelta

# Month and day; or month, weekday (Monday is 0) and which of them, the last being -1.
_FIXED = {"new_year": (1, 1), "new_years_eve": (12, 31), "valentine": (2, 14), "independence": (7, 4),
          "halloween": (10, 31), "veterans": (11, 11), "christmas": (12, 25), "christmas_eve": (12, 24),
          "bastille": (7, 14), "boxing": (12, 26), "anzac": (4, 25),
          "patrick": (3, 17), "juneteenth": (6, 19)}  # fmt: skip
_MOVED = {"king": (1, 0, 3), "presidents": (2, 0, 3), "memorial": (5, 0, -1), "labor": (9, 0, 1),
          "columbus": (10, 0, 2), "thanksgiving": (11, 3, 4), "mothers": (5, 6, 2)}  # fmt: skip
_ONCE = {"nine_eleven": date(2001, 9, 11)}
_FROM_EASTER = {"ash_wednesday": -46, "palm_sunday": -7, "good_friday": -2, "easter": 0, "easter_monday": 1}


def day_of(name: str, year: int) -> date:
    """The day of a holiday in a year; Easter by the Gregorian reckoning (Anonymous, Nature, 1876)."""
    if name in _ONCE:
        return _ONCE[name]
    if name in _FROM_EASTER:
        return _easter(year) + timedelta(days=_FROM_EASTER[name])
    if name in _FIXED:
        return date(year, *_FIXED[name])
    month, weekday, which = _MOVED[name]
    start = date(year, month, 1) if which > 0 else date(year, month + 1, 1) - timedelta(days=7)
    return start + timedelta(days=(weekday - start.weekday()) % 7 + 7 * (which - 1 if which > 0 else 0))


def _easter(year: int) -> date:
    golden = year % 19
    century, of_century = divmod(year, 100)
    leaps, rest = divmod(century, 4)
    moon = (19 * golden + century - leaps - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * rest + 2 * (of_century // 4) - moon - of_century % 4) % 7
    late = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)
