"""Every expression of time in a text, with its TIMEX3 value, its EDTF and the days meant, as of the article's day.

One expression finds what may be a time; each find is read by itself, and its sentence is asked only for what the words
leave open: which Tuesday ("said", "will meet"), what "a year earlier" counts from, whether it is "about". What the
sentence answered is kept as the find's ``hint``, so that phrase, day and hint alone give the same EDTF again.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from crawler.text.dates import periods
from crawler.text.dates.direction import Choice, choose
from crawler.text.dates.language import Cues, Language
from crawler.text.dates.languages import language_of
from crawler.text.dates.periods import Period
from crawler.text.dates.phrases import read
from crawler.text.dates.reading import Kind, Reading, Setting

_AROUND = 80  # characters that are looked at on each side
_DAY_BACK = 300  # how far back a day may stand that "at 5 p.m." is a time of
_BACK = 500  # how far back a time may stand that "a year earlier" counts from
_NIGHT = timedelta(days=1)
_SINCE = re.compile(r"\b(?:since|from|after|of|until|till|by) (?:late |early )?$", re.IGNORECASE)
_UNDATED = ("duration", "set", "ref")


@dataclass(frozen=True, slots=True)
class TimeFound:
    """An expression of time. ``first`` to ``last`` are the days meant, both within; ``rule``: see ``RULES``.

    ``value`` is TIMEX3's. ``edtf`` ends in ~ where it is about then, in ? where the sentence does not say which of two
    it is (then ``certain`` is false too), and is None where there is no place on the calendar: sets, durations by
    themselves, "recently". ``hint`` is what the sentence said; with phrase and day it gives the ``edtf`` again.
    """

    start: int
    end: int
    kind: Kind
    value: str
    edtf: str | None
    first: date | None
    last: date | None
    rule: str
    certain: bool
    hint: str = ""


def find_times(text: str, anchor: date, language: str, month_first: bool | None = None) -> list[TimeFound]:
    """The expressions of time in a text, in order, for an article of the day ``anchor``; none overlap.

    ``month_first``: whether 3/4/2023 is in March; without it, as the language has it.
    """
    own = language_of(language)
    if own is None:
        return []
    memory = _Memory(anchor, own.month_first if month_first is None else month_first)
    found = (
        _time(text, *_trimmed(match["phrase"], match.start("phrase")), own, memory)
        for match in own.finder.finditer(text)
    )
    return [each for each in found if each is not None]


def resolve_time(
    phrase: str, anchor: date, language: str, hint: str = "", month_first: bool | None = None
) -> str | None:
    """The EDTF of a phrase, from the article's day and what its sentence said; None where it has none."""
    own = language_of(language)
    if own is None:
        return None
    words = hint.split()
    of = next((periods.read_value(word[3:]) for word in words if word.startswith("of:")), None)
    setting = Setting(
        anchor,
        of or periods.day(anchor),
        (of.first if of else None) or anchor,
        own.month_first if month_first is None else month_first,
        "ahead" in words,
    )
    reading = _read_led(phrase.strip(), own, setting)
    if reading is None:
        return None
    option = reading.options[-1 if "future" in words else 0]
    return qualified(option.edtf, "about" in words, "unsure" in words)


def _read_led(phrase: str, language: Language, setting: Setting) -> Reading | None:
    """A phrase as it is, or without the words that lead it: "earlier this month", "the end of" the year."""
    led = language.led.match(phrase)
    starts = [0, *([led.end(), phrase.rfind(" ", 0, led.end() - 1) + 1] if led else [])]
    readings = (read(phrase[start:], language, setting) for start in starts)
    return next((reading for reading in readings if reading), None)


def qualified(edtf: str | None, about: bool, unsure: bool) -> str | None:
    """EDTF with its qualifier; a time of day takes none."""
    mark = "%" if about and unsure else "~" if about else "?" if unsure else ""
    if not edtf or not mark or "T" in edtf:
        return edtf
    return "/".join(each if each[-1] in "~?%" else each + mark for each in edtf.split("/"))


@dataclass(slots=True)
class _Memory:
    """What a text has named so far, from front to back: what "the next day" and "a year earlier" count from."""

    anchor: date
    month_first: bool
    day: tuple[int, date] | None = None
    period: tuple[int, Period] | None = None

    def setting(self, start: int) -> Setting:
        """What a phrase that starts here is read with."""
        day = self.day[1] if self.day and start - self.day[0] <= _DAY_BACK else self.anchor
        period = self.period[1] if self.period and start - self.period[0] <= _BACK else periods.day(self.anchor)
        return Setting(self.anchor, period, day, self.month_first)

    def keep(self, start: int, period: Period) -> None:
        """Remember a time named here."""
        if period.first is None or period.unit == "duration":
            return
        if period.unit in ("day", "time", "range"):
            self.day = (start, period.first)
        self.period = (start, periods.day(period.first) if period.unit in ("time", "range") else period)


def _trimmed(phrase: str, start: int) -> tuple[int, int]:
    return start, start + len(phrase.rstrip(" ,"))


def _time(text: str, start: int, end: int, language: Language, memory: _Memory) -> TimeFound | None:
    phrase, before, after = text[start:end], text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    setting = memory.setting(start)
    reading = read(phrase, language, setting)
    if reading is None or language.refuses(reading.rule, phrase, before, after):
        return None
    hints: list[str] = []
    if reading.rule == "count" and _is_ahead(text, start, end, before, language.cues):
        reading, hints = read(phrase, language, replace(setting, ahead=True)) or reading, ["ahead"]
    option, certain = reading.options[0], True
    if len(reading.options) > 1:
        choice = choose(_by(reading), *_gaps(reading, memory.anchor), text, start, end, language.cues)
        choice = _after_midnight(reading, choice, before, memory.anchor) or choice
        option, certain = reading.options[choice.way == "future"], choice.certain
        hints.append(choice.way)
    if reading.refers:
        hints.append(f"of:{_referred(reading, setting)}")
    memory.keep(start, option)
    led = _led(start, before, reading, language)
    return _found(led, end, reading, option, certain, hints, before[: len(before) - (start - led)], language)


def _after_midnight(reading: Reading, choice: Choice, before: str, anchor: date) -> Choice | None:
    """A weekday of the past that is also the day after the article's: pages are written on after midnight."""
    if choice.way == "future" or reading.options[1].first != anchor + _NIGHT or _SINCE.search(before):
        return None
    return Choice("future", False) if _by(reading) == "weekday" else None


def _is_ahead(text: str, start: int, end: int, before: str, cues: Cues) -> bool:
    """Whether "in two weeks" says when, and not how long."""
    return bool(cues.ahead.search(before)) and choose("weekday", 1, 1, text, start, end, cues) == Choice("future", True)


def _found(
    start: int,
    end: int,
    reading: Reading,
    option: Period,
    certain: bool,
    hints: list[str],
    before: str,
    language: Language,
) -> TimeFound:
    dated = option.unit not in _UNDATED and reading.kind == "DATE"
    about = dated and language.cues.about.search(before) is not None
    sure = certain and not (dated and language.cues.maybe.search(before))
    kind: Kind = "SET" if reading.rule == "count" and language.rate.search(before) and reading.single else reading.kind
    hints = hints + ["unsure"] * (not sure) + ["about"] * about
    edtf = qualified(option.edtf, about, not sure)
    return TimeFound(
        start,
        end,
        kind,
        option.value,
        edtf,
        option.first,
        option.last,
        reading.rule,
        sure and not about,
        " ".join(hints),
    )


def _by(reading: Reading) -> str:
    """Days by their weekday are chosen by the verb alone, all else by nearness too."""
    first, second = (option.first or date.min for option in reading.options)
    return "weekday" if (second - first).days <= 8 and reading.rule != "written" else reading.rule


def _gaps(reading: Reading, anchor: date) -> tuple[int, int]:
    past, future = reading.options
    return max(0, (anchor - (past.last or anchor)).days), max(0, ((future.first or anchor) - anchor).days)


def _referred(reading: Reading, setting: Setting) -> str:
    """What a find referred to, as a hint writes it."""
    if reading.rule in ("day", "part", "clock"):
        return setting.day.isoformat()
    return setting.of.value


def _led(start: int, before: str, reading: Reading, language: Language) -> int:
    """Where an expression begins with the words that lead it: "more than" three days, "late" last year."""
    counted = reading.rule in ("count", "ago")
    match = language.leads.search(before) or (language.counts.search(before) if counted else None)
    return start - (len(before) - match.start()) if match else start
