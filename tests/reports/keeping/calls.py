"""The command in a process of its own, as a person or a timer calls it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.reports.keeping.busy import ROOT

COMMAND = [sys.executable, "-W", "error", "-m", "reports.cli"]
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "DESKOFFICER_HOME"}


def run(*words: str | Path) -> subprocess.CompletedProcess[str]:
    call = [*COMMAND, *map(str, words)]
    return subprocess.run(call, capture_output=True, text=True, env=ENVIRONMENT, cwd=ROOT, check=False)


def start(*words: str | Path) -> subprocess.Popen[str]:
    call = [*COMMAND, *map(str, words)]
    return subprocess.Popen(call, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=ENVIRONMENT, cwd=ROOT)


@contextmanager
def at_work(home: Path, *works: str) -> Iterator[None]:
    """Processes that work on the folder during the block; each has done a piece when it begins."""
    call = [sys.executable, "-m", "tests.reports.keeping.busy", str(home)]
    workers = [subprocess.Popen([*call, work], stdout=subprocess.PIPE, text=True, cwd=ROOT) for work in works]
    try:
        for worker in workers:
            assert worker.stdout is not None
            assert worker.stdout.readline() != ""
        yield
        assert [worker.poll() for worker in workers] == [None] * len(workers)
    finally:
        for worker in workers:
            worker.kill()
            worker.communicate()
