"""Work that is killed: in a forked child, by SIGKILL, at an instant or at a line of our own code.

A fork starts in a moment with everything imported, so fifty kills cost seconds. The parent must have no other threads
and no open database while it forks.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from types import FrameType, ModuleType

Work = Callable[[], object]


def run_whole(work: Work) -> float:
    """Do the work in a child to its end; how many seconds it took."""
    began = time.monotonic()
    child = _forked(work)
    assert os.waitpid(child, 0)[1] == 0
    return time.monotonic() - began


def kill_after(work: Work, seconds: float) -> bool:
    """Begin the work in a child and kill it after a while; whether the kill came before its end."""
    child = _forked(work)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    status = os.waitpid(child, 0)[1]
    assert status in (0, signal.SIGKILL), f"the work itself failed: {status}"
    return status != 0


def kill_at_line(
    work: Work, number: int, within: tuple[str, ...], entered: tuple[ModuleType, str] | None = None
) -> bool:
    """Kill the child as it comes to the n-th line of files whose path ends so; False where it ended before.

    Lines count from the call of the function ``entered`` (a module and a name in it) on, where one is given: until
    then nothing is watched, and all runs at its usual speed.
    """
    left = number

    def watch(frame: FrameType, event: str, _: object) -> Callable[..., object] | None:
        nonlocal left
        if not frame.f_code.co_filename.endswith(within):
            return None
        if event == "line":
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)
        return watch

    def watched() -> None:
        if entered:
            module, name = entered
            function = getattr(module, name)

            def watching(*arguments: object) -> object:
                sys.settrace(watch)
                return function(*arguments)

            setattr(module, name, watching)
        else:
            sys.settrace(watch)
        try:
            work()
        finally:
            sys.settrace(None)

    status = os.waitpid(_forked(watched), 0)[1]
    assert status in (0, signal.SIGKILL), f"the work itself failed: {status}"
    return status != 0


def instants(count: int, longest: float, seed: int) -> Iterator[float]:
    """Random instants over a piece of work; the seed is printed, so that a failure can be repeated."""
    print(f"kills: seed {seed}, over {longest:.3f} s")
    chance = random.Random(seed)
    for _ in range(count):
        yield chance.uniform(0, longest)


def _forked(work: Work) -> int:
    child = os.fork()
    if child:
        return child
    status = 1
    try:
        work()
        status = 0
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(status)
