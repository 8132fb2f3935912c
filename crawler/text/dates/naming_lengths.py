"""Lengths of time, what is counted from elsewhere, what comes again and again, and "now"."""

from __future__ import annotations

from collections.abc import Callable

from crawler.text.dates import periods
from crawler.text.dates.periods import Period
from crawler.text.dates.reading import Parts, Reading, Setting, one


def _span(parts: Parts, setting: Setting) -> Reading | None:
    unit, way = str(parts.word("unit")), str(parts.word("way"))
    amount = parts.count()
    length = periods.duration(amount, unit)
    if way in ("last", "past", "next", "coming") and amount.isdecimal():
        step = int(amount) if way in ("next", "coming") else -int(amount)
        return one("DURATION", "span", periods.stretch(length, step, unit, setting.anchor))
    return one("DURATION", "span", length)


def _ago(parts: Parts, setting: Setting) -> Reading | None:
    unit, way, amount = str(parts.word("unit")), str(parts.word("side")), parts.count()
    back = way in ("ago", "earlier")
    if not amount.isdecimal() and way in ("ago", "hence"):
        return one("DATE", "ago", Period("ref", "PAST_REF" if way == "ago" else "FUTURE_REF"))
    if not amount.isdecimal() or (unit not in periods.DAYS_OF and unit not in periods.MONTHS_OF):
        return one("DURATION", "ago", periods.duration(amount, unit))
    of_report = way == "ago" and unit == "year" and setting.of.unit == "quarter"  # profit "from $4 million a year ago"
    refers, step = way in ("earlier", "later") or of_report, int(amount) * (-1 if back else 1)
    if not refers:
        return one("DATE", "ago", periods.around(unit, periods.moved(setting.anchor, step, unit)))
    of = setting.of if setting.of.first else periods.day(setting.anchor)
    shifted = _shifted(of, step, unit)
    return one("DATE", "ago", shifted, True) if shifted else one("DURATION", "ago", periods.duration(amount, unit))


_SIZES = ("day", "week", "month", "quarter", "season", "half", "year", "decade", "century")


def _shifted(of: Period, step: int, unit: str) -> Period | None:
    """A period so many units from another: a quarter a year earlier is a quarter; a day of "1995" is not known."""
    if of.first is None or unit not in _SIZES:
        return None
    own = "day" if of.unit in ("time", "range") else "year" if of.unit == "fiscal" else of.unit
    if own == "weekend" or own not in _SIZES or _SIZES.index(own) > _SIZES.index(unit):
        return None
    kept = own if own in ("month", "quarter", "half", "season") else unit
    return periods.around(kept, periods.moved(of.first, step, unit))


def _count(parts: Parts, setting: Setting) -> Reading | None:
    unit, amount = str(parts.word("unit")), "1.5" if parts.text("whole") else parts.count()
    if setting.ahead and amount.isdecimal() and (unit in periods.DAYS_OF or unit in periods.MONTHS_OF):
        return one("DATE", "count", periods.around(unit, periods.moved(setting.anchor, int(amount), unit)))
    if parts.text("number2"):
        return one("DURATION", "count", periods.joined(amount, unit, parts.count("number2"), str(parts.word("unit2"))))
    if parts.text("fourth"):
        return one("DURATION", "count", Period("duration", _QUARTERS[unit]))
    if parts.text("half"):
        return one("DURATION", "count", Period("duration", _HALVES.get(unit, f"P0.5{unit[0].upper()}")))
    return Reading(
        "DURATION", "count", (periods.duration(amount, unit),), single=parts.text("number").lower() in ("a", "an")
    )


_QUARTERS = {"century": "P25Y", "hour": "PT15M"}
_HALVES = {"hour": "PT30M", "year": "P6M", "decade": "P5Y", "century": "P50Y", "day": "PT12H", "minute": "PT30S"}


def _set(parts: Parts, _setting: Setting) -> Reading | None:
    weekday, month, season, part = (parts.word(name) for name in ("weekday", "month", "season", "part"))
    if isinstance(weekday, int):
        value = f"XXXX-WXX-{weekday + 1}" + (f"T{part}" if part else "")
    elif isinstance(month, int):
        value = f"XXXX-{month:02}"
    elif season or part:
        value = f"XXXX-{season}" if season else f"XXXX-XX-XXT{part}"
    elif parts.word("often"):
        value = str(parts.word("often"))
    elif parts.word("unit") == "weekend":
        value = "XXXX-WXX-WE"
    else:
        amount = "2" if parts.text("other") else parts.count() if parts.text("number") else "1"
        value = periods.duration(amount, str(parts.word("unit"))).value
    return one("SET", "set", Period("set", value))


def _ref(parts: Parts, _setting: Setting) -> Reading | None:
    return one("DATE", "ref", Period("ref", f"{parts.word('ref')}_REF"))


READERS: dict[str, Callable[[Parts, Setting], Reading | None]] = {
    "span": _span, "ago": _ago, "count": _count, "set": _set, "ref": _ref,
}  # fmt: skip
