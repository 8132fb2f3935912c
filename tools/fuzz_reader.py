"""Fuzz the reader: any bytes at all must end in an article or a clear error, in bounded time and memory.

    python tools/fuzz_reader.py --minutes 60 --seed 1
    python tools/fuzz_reader.py --seed 1 --only 4711     # one page again, with its trace
    python tools/fuzz_reader.py --minutes 10 --coverage  # guided by coverage; needs atheris, in any environment

A child process reads page after page with little memory (``RLIMIT_AS``) and little time for each (a timer that kills);
where it dies or what must hold does not (``fuzz_checks``), the page is kept in the folder, made smaller, and told. A
page is known by the seed and its number, so nothing but these is needed to see it again.
"""

from __future__ import annotations

import argparse
import faulthandler
import importlib
import json
import os
import resource
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tools.fuzz_checks import Seen, examine
from tools.fuzz_pages import Sent, golden, page, seeds

MEMORY = 1_500_000_000  # bytes of address space of a child
SECONDS = 10.0  # of CPU time for a page, all checks with it
PAGES_A_CHILD = 2_000  # then a new one, so that what leaks does not count as a page's
KEPT = 3  # pages that are kept for one mistake
TRIES, SMALLING_SECONDS = 150, 60.0  # to make a page smaller
EVERY = 60.0  # seconds between two lines of progress


@dataclass
class Tally:
    """What a run has seen."""

    began: float = field(default_factory=time.monotonic)
    pages: int = 0
    kilobytes: float = 0.0
    lines: int = 0
    on_page: int = 0
    most_memory: int = 0  # kB
    outcomes: Counter[str] = field(default_factory=Counter)
    broken: dict[str, list[int]] = field(default_factory=dict)
    slowest: list[tuple[float, int, int]] = field(default_factory=list)  # ms a kB, number, bytes

    def add(self, number: int, seen: Seen) -> None:
        self.pages += 1
        self.kilobytes += seen.size / 1000
        self.lines += seen.lines
        self.on_page += seen.on_page
        self.outcomes[seen.outcome] += 1
        if seen.size >= 10_000:  # the cost of a small page is that of starting
            self.slowest = sorted([*self.slowest, (seen.seconds * 1e6 / seen.size, number, seen.size)], reverse=True)[
                :5
            ]

    def told(self) -> str:
        minutes = (time.monotonic() - self.began) / 60
        share = 100 * self.on_page / max(1, self.lines)
        mistakes = {what: len(numbers) for what, numbers in self.broken.items()}
        slowest = ", ".join(f"{cost:.1f} (page {number}, {size:,} bytes)" for cost, number, size in self.slowest)
        return (
            f"{minutes:.1f} min: {self.pages:,} pages, {self.kilobytes / 1000:,.1f} MB, "
            f"{self.outcomes['article']:,} articles, {share:.1f} % of {self.lines:,} lines stand on their page, "
            f"most memory {self.most_memory / 1000:,.0f} MB; slowest in ms a kB: {slowest}; "
            f"broken: {mistakes or 'nothing'}"
        )


# ---- the child -------------------------------------------------------------------------------------------------------


def _forked(work: Callable[[int], None]) -> tuple[int, int]:
    """Begin the work in a bounded child; its number, and the pipe that it writes to."""
    reading, writing = os.pipe()
    child = os.fork()
    if child:
        os.close(writing)
        return child, reading
    status = 1
    try:
        os.close(reading)
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        work(writing)
        status = 0
    finally:
        os._exit(status)


def _wind(seconds: float) -> None:
    signal.setitimer(signal.ITIMER_PROF, seconds)


def _tell(pipe: int, what: object) -> None:
    os.write(pipe, json.dumps(what).encode() + b"\n")


def _read_from(seed: int, first: int, until: float) -> Callable[[int], None]:
    def work(pipe: int) -> None:
        for number in range(first, first + PAGES_A_CHILD):
            if time.monotonic() > until:
                return
            faulthandler.register(signal.SIGPROF, all_threads=False, chain=True)  # says where it was, then it dies
            sent = page(seed, number)
            _tell(pipe, [number, None])
            _wind(SECONDS)
            seen = examine(sent)
            _wind(0)
            _tell(pipe, [number, asdict(replace(seen, trace=seen.trace[-3000:]))])

    return work


def alone(sent: Sent, seconds: float = SECONDS) -> Seen:
    """How a page is answered by a child of its own, whatever becomes of it."""

    def work(pipe: int) -> None:
        _wind(seconds)
        _tell(pipe, asdict(replace(examine(sent), trace="")))

    child, pipe = _forked(work)
    with os.fdopen(pipe, "rb") as answers:
        line = answers.readline()
    status = os.waitpid(child, 0)[1]
    return Seen(**json.loads(line)) if line.endswith(b"\n") else Seen("broken", broken=_death(status))


def _death(status: int) -> str:
    if os.WIFSIGNALED(status):
        number = os.WTERMSIG(status)
        if number == signal.SIGPROF:
            return f"slow: killed after {SECONDS:g} s"
        return f"killed by {signal.Signals(number).name}"
    return f"the process ended with {os.WEXITSTATUS(status)}"


# ---- the parent ------------------------------------------------------------------------------------------------------


class Run:
    """One run: children one after the other, and what they tell."""

    def __init__(self, seed: int, folder: Path) -> None:
        self.seed, self.folder = seed, folder
        self.tally = Tally()
        self._told = time.monotonic()

    def go(self, minutes: float) -> None:
        until = time.monotonic() + minutes * 60
        number = 0
        while time.monotonic() < until:
            number = self._child(number, until)
        print(self.tally.told(), flush=True)
        for outcome, count in self.tally.outcomes.most_common():
            print(f"{count:9,}  {outcome}", flush=True)

    def _child(self, first: int, until: float) -> int:
        """Let one child read until it dies or has read enough; the number of the next page."""
        child, pipe = _forked(_read_from(self.seed, first, until))
        at, begun = first, False
        with os.fdopen(pipe, "rb") as answers:
            for line in answers:
                at, told = json.loads(line)
                begun = told is None
                if told is not None:
                    self._seen(at, Seen(**told))
        _, status, used = os.wait4(child, 0)
        self.tally.most_memory = max(self.tally.most_memory, used.ru_maxrss)
        if status:
            at += not begun  # it died while it made the next page: that is the fuzzer's own mistake
            self._seen(at, Seen("broken", broken=("" if begun else "the fuzzer itself: ") + _death(status)))
        return at + 1

    def _seen(self, number: int, seen: Seen) -> None:
        self.tally.add(number, seen)
        if seen.outcome == "broken":
            numbers = self.tally.broken.setdefault(seen.broken, [])
            numbers.append(number)
            if len(numbers) <= KEPT:
                self._keep(number, seen, smaller=len(numbers) == 1)
        if time.monotonic() - self._told > EVERY:
            self._told = time.monotonic()
            print(self.tally.told(), flush=True)

    def _keep(self, number: int, seen: Seen, *, smaller: bool) -> None:
        print(f"BROKEN page {number} of seed {self.seed}: {seen.broken}\n{seen.trace}", flush=True)
        sent = page(self.seed, number)
        keep(self.folder, f"{self.seed}-{number}", sent, seen)
        if smaller:
            less = smallest(sent, seen.broken)
            keep(self.folder, f"{self.seed}-{number}-small", less, seen)
            print(f"  made smaller: {len(less.payload):,} bytes: {less.payload[:300]!r}", flush=True)


def keep(folder: Path, name: str, sent: Sent, seen: Seen) -> None:
    """Write the page and what was wrong with it into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.html").write_bytes(sent.payload)
    about: dict[str, object] = {"content_type": sent.content_type, "url": sent.url, "rules": dict(sent.rules)}
    about |= {"broken": seen.broken, "trace": seen.trace, "seconds": round(seen.seconds, 2)}
    (folder / f"{name}.json").write_text(json.dumps(about, indent=1) + "\n", encoding="utf-8")


def smallest(sent: Sent, broken: str) -> Sent:
    """The page without the halves, quarters, eighths, ... that its mistake can do without."""
    until, tries = time.monotonic() + SMALLING_SECONDS, 0
    if sent.rules and alone(replace(sent, rules=())).broken == broken:
        sent = replace(sent, rules=())
    part = len(sent.payload) // 2
    while part and tries < TRIES and time.monotonic() < until:
        at = 0
        while at < len(sent.payload) and tries < TRIES and time.monotonic() < until:
            less = replace(sent, payload=sent.payload[:at] + sent.payload[at + part :])
            tries += 1
            if alone(less).broken == broken:
                sent = less
            else:
                at += part
        part //= 2
    return sent


# ---- the command -----------------------------------------------------------------------------------------------------


def guided(folder: Path, minutes: float) -> None:
    """Let atheris choose the bytes by the lines of ``crawler.pages`` that they reach."""
    import atheris  # type: ignore[import-untyped, import-not-found, unused-ignore]

    with atheris.instrument_imports(include=["crawler.pages", "crawler.text"]):
        for name in [name for name in sys.modules if name.startswith(("crawler.pages", "crawler.text"))]:
            del sys.modules[name]
        del sys.modules["tools.fuzz_checks"]
        look_at = importlib.import_module("tools.fuzz_checks").examine

    corpus = folder / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    for number, source in enumerate(golden()):
        (corpus / f"seed-{number}.html").write_text(source, encoding="utf-8")

    def look(payload: bytes) -> None:
        seen = look_at(Sent(payload), timed=False)
        if seen.outcome == "broken":
            raise RuntimeError(f"{seen.broken}\n{seen.trace}")

    bounds = [
        f"-max_total_time={int(minutes * 60)}",
        f"-timeout={int(SECONDS)}",
        "-rss_limit_mb=1500",
        "-max_len=200000",
    ]
    atheris.Setup([sys.argv[0], *bounds, f"-artifact_prefix={folder}/", str(corpus)], look)
    atheris.Fuzz()


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--minutes", type=float, default=1.0)
    words.add_argument("--seed", type=int, default=1)
    words.add_argument("--only", type=int, help="read the page of this number alone")
    words.add_argument("--coverage", action="store_true", help="choose bytes by the lines they reach (needs atheris)")
    words.add_argument("--folder", type=Path, default=Path("/tmp/fuzz_reader"), help="for pages that break something")
    said = words.parse_args()
    if said.coverage:
        guided(said.folder, said.minutes)
    elif said.only is not None:
        seen = examine(page(said.seed, said.only))
        print(replace(seen, trace=""), seen.trace, sep="\n")
    else:
        seeds()
        run = Run(said.seed, said.folder)
        run.go(said.minutes)
        sys.exit(1 if run.tally.broken else 0)


if __name__ == "__main__":
    main()
