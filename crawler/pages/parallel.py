"""Work spread over processes: answers in the order of the questions, and no question that can stop the rest.

A pool of the standard library waits for ever for a worker that was killed, and can't give up one question. Here each
worker has a pipe of its own: one that ends or takes too long is replaced, and its question is answered as failed.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import signal
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, Generic, TypeVar

Question = TypeVar("Question", bound=str | bytes)
Answer = Callable[[Question], str]
Failed = Callable[[Question, str], str]

AHEAD = 4  # questions a worker that may be read before the oldest is answered
# Processes of their own: a fork would take along the threads' locks, and whatever the caller has open.
_CONTEXT = multiprocessing.get_context("spawn")


@dataclass(slots=True)
class _Worker:
    process: BaseProcess
    pipe: Connection
    question: int | None = None  # its number
    deadline: float = 0.0


def in_order(
    questions: Iterable[Question], answer: Answer[Question], failed: Failed[Question], jobs: int, seconds: float
) -> Iterator[str]:
    """Answer each question in one of ``jobs`` processes.

    ``answer`` must be a function of a module; ``failed(question, why)`` answers for a process that ended or took longer
    than so many seconds. Questions are read as they come: no answer waits for a later question.
    """
    desk = _Desk(answer, failed, jobs, seconds, _fed(questions))
    try:
        while desk.is_open:
            yield from desk.answered()
            desk.wait()
    finally:
        desk.close()


class _Desk(Generic[Question]):
    """The workers, the questions that are out, and the answers that wait for an earlier one."""

    def __init__(
        self, answer: Answer[Question], failed: Failed[Question], jobs: int, seconds: float, source: Connection
    ) -> None:
        self.answer, self.failed, self.seconds = answer, failed, seconds
        self.source: Connection | None = source
        self.workers = [_start(answer) for _ in range(jobs)]
        self.asked: deque[Question] = deque()  # questions not yet answered to the caller, the oldest first
        self.answers: dict[int, str] = {}
        self.first = 0  # the number of the oldest

    @property
    def is_open(self) -> bool:
        return self.source is not None or bool(self.asked)

    def answered(self) -> Iterator[str]:
        while self.asked and self.first in self.answers:
            self.asked.popleft()
            yield self.answers.pop(self.first)
            self.first += 1

    def wait(self) -> None:
        """Until a question comes, an answer comes, or a worker's time is over."""
        busy = [worker for worker in self.workers if worker.question is not None]
        listen = [worker.pipe for worker in busy]
        if self.source and len(busy) < len(self.workers) and len(self.asked) < AHEAD * len(self.workers):
            listen.append(self.source)
        if not listen:
            return
        ready = wait(listen, _patience(busy))
        if self.source in ready:
            self._ask_next()
        for worker in busy:
            if worker.pipe in ready:
                self._hear(worker)
            elif time.monotonic() > worker.deadline:
                self._give_up(worker, f"took longer than {self.seconds:g} seconds")

    def close(self) -> None:
        for worker in self.workers:
            _stop(worker)
        if self.source:
            self.source.close()

    def _ask_next(self) -> None:
        assert self.source is not None
        question = _received(self.source)
        if question is None:
            self.source = None
            return
        i = next(i for i, worker in enumerate(self.workers) if worker.question is None)
        try:
            self.workers[i].pipe.send(question)
        except OSError:  # it ended while it had nothing to do
            _stop(self.workers[i])
            self.workers[i] = _start(self.answer)
            self.workers[i].pipe.send(question)
        self.workers[i].question = self.first + len(self.asked)
        self.workers[i].deadline = time.monotonic() + self.seconds
        self.asked.append(question)

    def _hear(self, worker: _Worker) -> None:
        said = _received(worker.pipe)
        if said is None:
            self._give_up(worker, "the process that read it ended")
        elif worker.question is not None:
            self.answers[worker.question], worker.question = said, None

    def _give_up(self, worker: _Worker, why: str) -> None:
        assert worker.question is not None
        self.answers[worker.question] = self.failed(self.asked[worker.question - self.first], why)
        _stop(worker)
        self.workers[self.workers.index(worker)] = _start(self.answer)


def _patience(busy: list[_Worker]) -> float | None:
    return max(min(worker.deadline for worker in busy) - time.monotonic(), 0) + 0.01 if busy else None


def _start(answer: Answer[Any]) -> _Worker:
    ours, theirs = _CONTEXT.Pipe()
    process = _CONTEXT.Process(target=_work, args=(theirs, answer), daemon=True)
    process.start()
    theirs.close()
    return _Worker(process, ours)


def _work(pipe: Connection, answer: Answer[Any]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with contextlib.suppress(EOFError, OSError):
        while True:
            pipe.send(answer(pipe.recv()))


def _stop(worker: _Worker) -> None:
    worker.process.kill()
    worker.process.join()
    worker.process.close()
    worker.pipe.close()


def _received(pipe: Connection) -> Any:
    """The question or answer that came, or None at the end; an error of the questions' source is raised here."""
    try:
        said = pipe.recv()
    except (EOFError, OSError):
        return None
    if isinstance(said, Exception):
        raise said
    return said


def _fed(questions: Iterable[Question]) -> Connection:
    """A pipe with the questions, filled by a thread, so that one can wait for them and for answers at once."""
    ours, theirs = _CONTEXT.Pipe(duplex=False)

    def feed() -> None:
        with contextlib.suppress(OSError), theirs:
            try:
                for question in questions:
                    theirs.send(question)
            except Exception as error:
                theirs.send(error)

    threading.Thread(target=feed, name="questions", daemon=True).start()
    return ours
