"""How far long work has come, on standard error where that is a terminal; elsewhere a line for each step, or none."""

from __future__ import annotations

import sys
import threading
import time
from contextlib import suppress
from types import TracebackType
from typing import Self

import click

LONG = 3.0  # seconds, after which somebody who waits wants to know that work goes on
OFTEN = 1.0  # seconds between two looks at how long it has taken
_BACK = "\r\x1b[K"


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
            click.echo(f"{_BACK}{done} of {due} {self._noun}", nl=False, err=True)

    def clear(self) -> None:
        if self._shown:
            click.echo(_BACK, nl=False, err=True)


class Steps:
    """The steps of long work, a line each. On a terminal the step under way tells how many seconds it has taken, once
    these are many: ``studying 1146 articles, 12 s``. Where the reader has gone, as a `run` that was killed, the work
    goes on: to its ledger that is no failure."""

    def __init__(self, long: float = LONG, often: float = OFTEN) -> None:
        self._long, self._often = long, often
        self._shown = sys.stderr.isatty()
        self._ended = threading.Event()
        self._thread: threading.Thread | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()

    def __call__(self, step: str) -> None:
        """Begin a step, and so end the one before it."""
        self._end()
        with suppress(BrokenPipeError):
            click.echo(step, err=True, nl=not self._shown)
        if self._shown:
            self._ended.clear()
            self._thread = threading.Thread(target=self._tell, args=(step, time.monotonic()), daemon=True)
            self._thread.start()

    def _tell(self, step: str, began: float) -> None:
        wait = self._long
        while not self._ended.wait(wait):
            click.echo(f"{_BACK}{step}, {time.monotonic() - began:.0f} s", err=True, nl=False)
            wait = self._often

    def _end(self) -> None:
        if self._thread is not None:
            self._ended.set()
            self._thread.join()
            self._thread = None
            click.echo(err=True)
