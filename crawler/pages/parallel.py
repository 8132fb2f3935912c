"""Work spread over processes: answers in the order of the questions, and no question that can stop the rest.

A pool of the standard library waits for ever for a worker that was killed, and can't give up one question. Here each worker
has a pipe of its own: one that ends or takes too long is replaced, and its question is answered as failed.
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

Answer = Callable[[str], str]
Failed = Callable[[str, str], str]

AHEAD = 4  # questions a worker that may be read before the oldest is answered
# Processes of their own: a fork would take along the threads' locks, and whatever the caller has open.
_CONTEXT = multiprocessing.get_context("spawn")


@dataclass(slots=True)
class _Worker:
    process: BaseProcess
    pipe: Connection
    question: int | None = None
    deadline: float = 0.0


def in_order(questions: Iterable[str], answer: Answer, failed: Failed, jobs: int, seconds: float) -> Iterator[str]:
    """Answer each question in one of ``jobs`` processes; ``failed(question, why)`` answers for one that ended or took too long.

    ``answer`` must be a function of a module. Questions are read as they come: an answer never waits for a later question.
    """
    workers = [_start(answer) for _ in range(jobs)]
    source = _fed(questions)
    asked: deque[str] = deque()  # those not yielded yet, the oldest first
    answers: dict[int, str] = {}
    first, open_source = 0, True
    try:
        while open_source or asked:
            while asked and first in answers:
                asked.popleft()
                yield answers.pop(first)
                first += 1
            idle = [worker for worker in workers if worker.question is None]
            listen: list[Connection] = [worker.pipe for worker in workers if worker.question is not None]
            if open_source and idle and len(asked) < jobs * AHEAD:
                listen.append(source)
            if not listen:
                continue
            ready = wait(listen, _patience(workers))
            if source in ready:
                question = _received(source)
                open_source = question is not None
                if question is not None:
                    _ask(workers, workers.index(idle[0]), first + len(asked), question, answer, seconds)
                    asked.append(question)
            for i, worker in enumerate(workers):
                if worker.question is None:
                    continue
                why = ""
                if worker.pipe in ready:
                    if (said := _received(worker.pipe)) is not None:
                        answers[worker.question], worker.question = said, None
                        continue
                    why = "the process that read it ended"
                elif time.monotonic() > worker.deadline:
                    why = f"took longer than {seconds:g} seconds"
                if why:
                    answers[worker.question] = failed(asked[worker.question - first], why)
                    _stop(worker)
                    workers[i] = _start(answer)
    finally:
        for worker in workers:
            _stop(worker)


def _patience(workers: list[_Worker]) -> float | None:
    deadlines = [worker.deadline for worker in workers if worker.question is not None]
    return max(min(deadlines) - time.monotonic(), 0) + 0.01 if deadlines else None


def _ask(workers: list[_Worker], i: int, number: int, question: str, answer: Answer, seconds: float) -> None:
    try:
        workers[i].pipe.send(question)
    except OSError:  # it ended while it had nothing to do
        _stop(workers[i])
        workers[i] = _start(answer)
        workers[i].pipe.send(question)
    workers[i].question, workers[i].deadline = number, time.monotonic() + seconds


def _start(answer: Answer) -> _Worker:
    ours, theirs = _CONTEXT.Pipe()
    process = _CONTEXT.Process(target=_work, args=(theirs, answer), daemon=True)
    process.start()
    theirs.close()
    # The first question waits for the imports, but its time does not run yet.
    return _Worker(process, ours)


def _work(pipe: Connection, answer: Answer) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with contextlib.suppress(EOFError, OSError):
        while True:
            pipe.send(answer(pipe.recv()))


def _stop(worker: _Worker) -> None:
    worker.process.kill()
    worker.process.join()
    worker.process.close()
    worker.pipe.close()


def _received(pipe: Connection) -> str | None:
    """What came through, or None at the end; an error of the questions' source is raised here."""
    try:
        said = pipe.recv()
    except (EOFError, OSError):
        return None
    if isinstance(said, Exception):
        raise said
    return str(said)


def _fed(questions: Iterable[str]) -> Connection:
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
