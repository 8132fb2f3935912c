"""The sink in a process of its own: prints its port, and writes each mail that it takes into a folder.

python -m tests.sink_process FOLDER
"""

from __future__ import annotations

import itertools
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.sink import Sink, sink

ROOT = Path(__file__).resolve().parents[1]


def main(folder: Path) -> None:
    numbers = itertools.count(1)
    with sink() as box:
        box.on_taken = lambda: _keep(box, folder / f"{next(numbers):05}.eml")
        print(box.port, flush=True)
        threading.Event().wait()


def _keep(box: Sink, file: Path) -> None:
    file.write_bytes(box.taken[-1].content)


@contextmanager
def sink_process(folder: Path) -> Iterator[int]:
    """Serve in another process until the block ends; the port."""
    folder.mkdir(exist_ok=True)
    with subprocess.Popen(
        [sys.executable, "-m", "tests.sink_process", str(folder)], stdout=subprocess.PIPE, text=True, cwd=ROOT
    ) as server:
        assert server.stdout is not None
        try:
            yield int(server.stdout.readline())
        finally:
            server.kill()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
