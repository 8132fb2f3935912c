"""What holds for every test: no deadline on a slow machine, and, where it is asked for, no silent skip.

With ``DESKOFFICER_NO_SKIPS=1`` (the continuous run sets it) a run in which any test was skipped fails, for then every
program and server that a test can use is installed, and a skip hides a fault. One reason is always good: a test reads
real pages from ``../shared`` beside the checkout, and that folder is not there.
"""

from __future__ import annotations

import os
from collections.abc import Generator
from pathlib import Path

import hypothesis
import pytest

SHARED = Path(__file__).resolve().parents[1] / "../shared"

hypothesis.settings.register_profile("deskofficer", deadline=None, derandomize=bool(os.environ.get("CI")))
hypothesis.settings.load_profile("deskofficer")


class NoSkips:
    """Collects what was skipped, and fails the run at its end if there was no good reason."""

    def __init__(self) -> None:
        self.skips: list[str] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self._note(report)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        self._note(report)

    def _note(self, report: pytest.TestReport | pytest.CollectReport) -> None:
        if not report.skipped or hasattr(report, "wasxfail"):
            return
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
        if "shared" in reason and not SHARED.exists():
            return
        self.skips.append(f"{report.nodeid}: {reason}")

    @pytest.hookimpl(wrapper=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> Generator[None, None, None]:
        yield
        if self.skips and session.exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        for skip in self.skips:
            terminalreporter.write_line(f"NOT ALLOWED TO SKIP {skip}", red=True)


def pytest_configure(config: pytest.Config) -> None:
    if os.environ.get("DESKOFFICER_NO_SKIPS") == "1":
        config.pluginmanager.register(NoSkips(), "no-skips")
