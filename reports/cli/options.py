"""Options that many verbs share: the institute's folder, the clock, JSON output, and progress on a terminal."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])


class Clock:
    """Tells the time, or runs on from another instant: the only clock of the program."""

    def __init__(self, start: datetime | None = None) -> None:
        self._start, self._began = start, time.monotonic()

    def __call__(self) -> datetime:
        if self._start is None:
            return datetime.now(UTC)
        return self._start + timedelta(seconds=time.monotonic() - self._began)


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
        callback=lambda ctx, param, value: Clock(value),  # noqa: ARG005
        help="Run on a clock that starts at this instant, for example 2023-11-10T08:00Z.",
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


class ProgressLine:
    """How far work in several parts has come: one line on standard error that writes over itself, on a terminal."""

    def __init__(self, noun: str) -> None:
        self._noun, self._parts = noun, dict[str, tuple[int, int]]()
        self._shown = sys.stderr.isatty()

    def step(self, part: str, done: int, due: int) -> None:
        """Note that ``done`` of ``due`` are done of one part, and show the sum over all parts."""
        self._parts[part] = (done, due)
        if self._shown:
            done, due = (sum(column) for column in zip(*self._parts.values(), strict=True))
            click.echo(f"\r\x1b[K{done} of {due} {self._noun}", nl=False, err=True)

    def clear(self) -> None:
        if self._shown:
            click.echo("\r\x1b[K", nl=False, err=True)
