"""What somebody who waits at a terminal sees, and what goes into a log."""

from __future__ import annotations

import io
import sys
import time

import pytest

from reports.cli.progress import Steps


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_into_a_log_goes_a_line_a_step(monkeypatch: pytest.MonkeyPatch) -> None:
    log = io.StringIO()
    monkeypatch.setattr(sys, "stderr", log)
    with Steps(long=0.0, often=0.0) as say:
        say("selecting")
        say("studying 3 articles")
    assert log.getvalue() == "selecting\nstudying 3 articles\n"


def test_on_a_terminal_a_step_that_takes_long_tells_for_how_long(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with Steps(long=0.01, often=0.01) as say:
        say("studying 3 articles")
        until = time.monotonic() + 10
        while ", 0 s" not in terminal.getvalue() and time.monotonic() < until:
            time.sleep(0.01)
    assert terminal.getvalue().startswith("studying 3 articles\r\x1b[Kstudying 3 articles, 0 s")
    assert terminal.getvalue().endswith("\n")


def test_on_a_terminal_a_step_that_is_quick_is_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with Steps() as say:
        say("selecting")
    assert terminal.getvalue() == "selecting\n"
