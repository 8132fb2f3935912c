"""Locks exclude each other over threads and processes, and end with their holder."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from crawler.archive.locks import held

ROOT = Path(__file__).resolve().parents[3]
HOLD = """
import sys
from pathlib import Path
from crawler.archive.locks import held
with held(Path(sys.argv[1]), sys.argv[2], shared=sys.argv[3] == "shared") as ours:
    print(ours, flush=True)
    sys.stdin.read()
"""


@contextmanager
def process_that_holds(home: Path, name: str, how: str = "alone") -> Iterator[subprocess.Popen[str]]:
    """Another process that tries to hold a name until it is told to end; it says whether it does."""
    words = [sys.executable, "-c", HOLD, str(home), name, how]
    with subprocess.Popen(words, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        yield process
        process.communicate("")


def said(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def is_free(home: Path, name: str, shared: bool = False) -> bool:
    with held(home, name, shared) as ours:
        return ours


def test_a_name_has_one_holder_and_is_free_again_when_the_block_ends(tmp_path: Path) -> None:
    with held(tmp_path, "site-paper.example") as ours:
        assert ours
        assert not is_free(tmp_path, "site-paper.example")
        assert is_free(tmp_path, "site-other.example")
    assert is_free(tmp_path, "site-paper.example")


def test_a_name_is_free_again_when_the_block_ends_with_an_error(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), held(tmp_path, "inbox"):
        raise ZeroDivisionError
    assert is_free(tmp_path, "inbox")


def test_two_threads_of_one_process_exclude_each_other(tmp_path: Path) -> None:
    answers: list[bool] = []
    with held(tmp_path, "inbox"):
        thread = threading.Thread(target=lambda: answers.append(is_free(tmp_path, "inbox")))
        thread.start()
        thread.join()
    assert answers == [False]


def test_of_many_threads_at_once_one_holds_the_name(tmp_path: Path) -> None:
    start, end, answers = threading.Barrier(8), threading.Barrier(8), list[bool]()

    def ask() -> None:
        start.wait()
        with held(tmp_path, "inbox") as ours:
            answers.append(ours)
            end.wait()

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answers) == [False] * 7 + [True]


def test_two_processes_exclude_each_other(tmp_path: Path) -> None:
    with process_that_holds(tmp_path, "inbox") as other:
        assert said(other) == "True"
        assert not is_free(tmp_path, "inbox")
        with process_that_holds(tmp_path, "inbox") as third:
            assert said(third) == "False"
    assert is_free(tmp_path, "inbox")


def test_a_killed_holder_holds_nothing(tmp_path: Path) -> None:
    with process_that_holds(tmp_path, "inbox") as other:
        assert said(other) == "True"
        other.send_signal(signal.SIGKILL)
        other.wait()
        assert is_free(tmp_path, "inbox")


def test_what_is_held_shared_is_held_by_many_and_by_nobody_alone(tmp_path: Path) -> None:
    with process_that_holds(tmp_path, "folder", "shared") as other:
        assert said(other) == "True"
        with held(tmp_path, "folder", shared=True) as ours:
            assert ours
        assert not is_free(tmp_path, "folder")
    with held(tmp_path, "folder"):
        assert not is_free(tmp_path, "folder", shared=True)


def test_any_name_becomes_a_file_in_the_folder_of_locks(tmp_path: Path) -> None:
    with held(tmp_path, "site-../[::1]/x y"):
        assert [file.name for file in (tmp_path / "locks").iterdir()] == ["site-.._1_x_y.lock"]
