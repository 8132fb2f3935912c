"""Options that many verbs share: the institute's folder, the clock, JSON output."""

from __future__ import annotations

import getpass
import json
import os
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])
CLOCK = "DESKOFFICER_CLOCK"  # how processes of one rehearsal share a clock: instant, speed, epoch


class Clock:
    """The program's only clock: tells the time, or runs on from another instant, at another speed if asked to."""

    def __init__(self, start: datetime | None = None, speed: float = 1.0, began: float | None = None) -> None:
        """``start`` is what it showed at ``began``, in seconds of this world's epoch; now where that is left out."""
        self.speed, self._began = speed, time.time() if began is None else began
        self._start = start if start or speed == 1.0 else datetime.now(UTC)

    def __call__(self) -> datetime:
        if self._start is None:
            return datetime.now(UTC)
        return self._start + timedelta(seconds=(time.time() - self._began) * self.speed)

    def seconds_until(self, instant: datetime) -> float:
        """How long one has to wait, in seconds of this world, until the clock shows an instant; 0 where it is past."""
        return max(0.0, (instant - self()).total_seconds() / self.speed)

    def shared(self) -> dict[str, str]:
        """What tells other processes this clock, in their environment; nothing where it is this world's."""
        if self._start is None:
            return {}
        return {CLOCK: f"{self._start.isoformat()} {self.speed!r} {self._began!r}"}


def clock_of(start: datetime | None = None, speed: float = 1.0) -> Clock:
    """The clock that was asked for, else the one that the environment shares with us, else this world's."""
    if start is None and speed == 1.0 and CLOCK in os.environ:
        instant, pace, began = os.environ[CLOCK].split()
        return Clock(datetime.fromisoformat(instant), float(pace), float(began))
    return Clock(start, speed)


class Instant(click.ParamType[datetime]):
    """An ISO 8601 instant with its offset."""

    name = "instant"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        if isinstance(value, datetime):
            return value
        try:
            instant = datetime.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is no instant; expected for example 2023-11-10T08:00Z", param, ctx)
        if instant.tzinfo is None:
            self.fail(f"{value!r} has no offset; expected for example 2023-11-10T08:00Z", param, ctx)
        return instant.astimezone(UTC)


class Day(click.ParamType[date]):
    """An ISO 8601 day."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        try:
            return value if isinstance(value, date) else date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is no day; expected for example 2023-11-01", param, ctx)


class Words(click.ParamType[str]):
    """A text with at least one letter or digit; spaces around it and between its words don't count."""

    name = "text"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        text = " ".join(str(value).split())
        if not any(map(str.isalnum, text)):
            self.fail("holds no word; the ledger keeps it for good, so it must say something", param, ctx)
        return text


def home_option(function: F) -> F:
    """--home FOLDER, or DESKOFFICER_HOME, or the current folder."""
    return click.option(
        "--home",
        type=click.Path(path_type=Path, file_okay=False),
        default=Path("."),
        envvar="DESKOFFICER_HOME",
        help="The institute's folder; the current one if not given, or DESKOFFICER_HOME.",
    )(function)


def now_option(function: F) -> F:
    """--now INSTANT: a running clock that starts there."""
    return click.option(
        "--now",
        "clock",
        type=Instant(),
        callback=lambda ctx, param, value: clock_of(value),  # noqa: ARG005
        help="Run on a clock that starts at this instant, for example 2023-11-10T08:00Z.",
    )(function)


def speed_option(function: F) -> F:
    """--speed N: a clock that runs so many times as fast; for rehearsals."""
    return click.option(
        "--speed",
        type=click.FloatRange(0.1, 10_000),
        default=1.0,
        show_default=True,
        help="Let the clock run so many times as fast, to rehearse a day.",
    )(function)


def by_option(function: F) -> F:
    """--by NAME: who decides, as the ledger notes it."""
    return click.option(
        "--by",
        "who",
        type=Words(),
        default=getpass.getuser,
        show_default="your user name",
        help="Who decides; the ledger notes it.",
    )(function)


def json_option(function: F) -> F:
    """--json: for programs."""
    return click.option("--json", "as_json", is_flag=True, help="Print JSON for programs to read.")(function)


def print_json(value: Any) -> None:
    click.echo(json.dumps(value, ensure_ascii=False, indent=2, sort_keys=True))


def listed(value: str) -> tuple[str, ...]:
    """ "JO, IQ; TR" as a list."""
    return tuple(part.strip() for part in value.replace(";", ",").split(",") if part.strip())


def say(message: str) -> None:
    """Talk, on standard error."""
    click.echo(message, err=True)
