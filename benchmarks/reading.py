"""Reading pages: ours beside trafilatura with metadata, on the same pages, in turns, one process each, on one core.

    python benchmarks/reading.py [--folds DIR] [--pages N] [--rounds 3]

For each set of ../shared/pages it prints the figures of its score.py side by side; pages a CPU second, and their ratio;
peak memory; milliseconds by page size; what --jobs 2 gives; and how many lines of our text stand in the page text as
they are, for only these can be cited. Each page's time is the least of the rounds.

The weights that are shipped were made from these very pages, so the figures flatter us. With --folds (the folder that
``tools/train_reader.py --folds`` wrote) each page is read by weights that never saw its site; speed and memory are
still those of what is shipped. Ends quietly where ../shared or trafilatura is not there.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

SHARED = Path(__file__).resolve().parents[1] / "../shared/pages"
ONE_RUN = Path(__file__).with_name("readers") / "one_run.py"
SETS = ("news", "web")
SIZES = (50, 100, 200, 400, 800)  # kilobytes: the borders of the classes
NO_TRAFILATURA = (
    "skipped: trafilatura is not installed: "
    ".venv/bin/pip install --constraint constraints.txt --no-build-isolation --editable '.[benchmark]'"
)
BLOCKS = ("structure subheads precision", "structure recall", "structure captions attached")  # trafilatura answers none
# A page's matrices are too small to share over cores.
ENVIRONMENT = os.environ | {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}


@dataclass(slots=True)
class Cost:
    """What reading cost: CPU seconds of each page, the least of the rounds, and the peak memory in MB."""

    seconds: list[float]
    peak: float

    @property
    def speed(self) -> float:
        return len(self.seconds) / sum(self.seconds)


@dataclass(frozen=True, slots=True)
class Bench:
    """One set of pages in a folder of its own, with the scorer and the truth of just these pages."""

    name: str
    folder: Path

    @property
    def pages(self) -> Path:
        return self.folder / "pages.jsonl"

    def answers(self, reader: str) -> list[str]:
        return (self.folder / reader).read_text(encoding="utf-8").split("\n")[:-1]

    def run(self, reader: str, *more: Path) -> Cost:
        """Read all pages in a process of its own."""
        script = [sys.executable, str(ONE_RUN), reader, str(self.pages), str(self.folder / reader), *map(str, more)]
        done = subprocess.run(script, stdout=subprocess.PIPE, text=True, check=True, env=ENVIRONMENT)
        cost = json.loads(done.stdout)
        return Cost(cost["seconds"], cost["peak"] / 1024)

    def score(self, reader: str) -> str:
        """What the scorer says of a reader's answers."""
        with self.pages.open(encoding="utf-8") as lines:
            ids = [json.loads(line)["id"] for line in lines]
        answers = [json.loads(line) | {"id": one} for line, one in zip(self.answers(reader), ids, strict=True)]
        script = [sys.executable, str(self.folder / "score.py"), "text", self.name]
        given = "\n".join(map(json.dumps, answers))
        return subprocess.run(script, input=given, stdout=subprocess.PIPE, text=True, check=True).stdout


def bench_of(name: str, most: int | None, folder: Path) -> Bench:
    """The first pages of a set, as many as asked for."""
    (folder / name).mkdir(parents=True)
    shutil.copy(SHARED / "score.py", folder)
    truth = (SHARED / name / "truth.jsonl").read_text(encoding="utf-8").split("\n")[:-1][:most]
    (folder / name / "truth.jsonl").write_text("\n".join(truth) + "\n", encoding="utf-8")
    given = subprocess.run(
        [sys.executable, str(SHARED / "score.py"), "pages", name], stdout=subprocess.PIPE, text=True, check=True
    ).stdout
    bench = Bench(name, folder)
    bench.pages.write_text("".join(f"{line}\n" for line in given.split("\n")[:-1][:most]), encoding="utf-8")
    return bench


def costs(bench: Bench, rounds: int) -> dict[str, Cost]:
    """Both readers in turns, so that what else the machine does meets both."""
    least: dict[str, Cost] = {}
    for _ in range(rounds):
        for reader in ("ours", "trafilatura"):
            cost = bench.run(reader)
            before = least.setdefault(reader, cost)
            before.seconds = list(map(min, before.seconds, cost.seconds))
            before.peak = max(before.peak, cost.peak)
    return least


def figures(score: str) -> list[tuple[str, str]]:
    """The names and figures of a score."""
    found = []
    for line in score.split("\n"):
        section = line.partition(" ")[0]
        if section not in ("worst", "") and not section.endswith(":"):
            for name, figure in re.findall(r"([A-Za-z][A-Za-z1 ]*?) +(\d\.\d+|nan)", line):
                whole = section in ("headline", *name.split())
                found.append((" ".join(name.split() if whole else [section, *name.split()]), figure))
    return found


def print_scores(bench: Bench, reader: str) -> None:
    own, other = bench.score(reader), bench.score("trafilatura")
    print(f"\n{own.partition(chr(10))[0]}\n{'':<32}{'ours':>10}{'trafilatura':>14}")
    for (name, figure), (_, beside) in zip(figures(own), figures(other), strict=True):
        print(f"{name:<32}{figure:>10}{'-' if name in BLOCKS else beside:>14}")
    print("ours,", own.rstrip("\n").rpartition("\n")[2])


def print_costs(least: dict[str, Cost]) -> None:
    own, other = least["ours"], least["trafilatura"]
    print(f"{'pages a CPU second':<32}{own.speed:>10.1f}{other.speed:>14.1f}   ratio {own.speed / other.speed:.1f}")
    print(f"{'peak memory, MB':<32}{own.peak:>10.0f}{other.peak:>14.0f}")


def print_sizes(bench: Bench, least: dict[str, Cost]) -> None:
    """Milliseconds by page size: linear if a kilobyte costs the same in every class."""
    with bench.pages.open(encoding="utf-8") as lines:
        sizes = [len(json.loads(line)["html"].encode("utf-8", "replace")) / 1000 for line in lines]
    print(f"{'kilobytes of HTML':<20}{'pages':>8}{'mean KB':>10}{'ours, ms':>10}{'us a KB':>9}{'trafilatura, ms':>17}")
    for low, high in zip((0, *SIZES), (*SIZES, float("inf")), strict=True):
        inside = [at for at, size in enumerate(sizes) if low <= size < high]
        if inside:
            size, own, other = (
                sum(row[at] for at in inside) / len(inside)
                for row in (sizes, least["ours"].seconds, least["trafilatura"].seconds)
            )
            border = f"{low} to {high}" if high < float("inf") else f"from {low}"
            line = f"{border:<20}{len(inside):>8}{size:>10.0f}{own * 1e3:>10.2f}{own * 1e6 / size:>9.1f}"
            print(f"{line}{other * 1e3:>17.1f}")


def print_jobs(bench: Bench) -> None:
    """Pages a second of the real command; what it answers is what its line function answered."""
    if len(os.sched_getaffinity(0)) < 2:
        print("--jobs 2: not measured, for there is one core")
        return
    rates = []
    for jobs in (1, 2):
        command = [str(Path(sys.executable).with_name("deskofficer")), "extract", "--jsonl", "--jobs", str(jobs)]
        answers, times = [], []
        with bench.pages.open(encoding="utf-8") as pages:
            process = subprocess.Popen(
                command,
                stdin=pages,
                stdout=subprocess.PIPE,
                encoding="utf-8",
                env=ENVIRONMENT | {"PYTHONUNBUFFERED": "1"},
            )
            assert process.stdout is not None
            for line in process.stdout:
                answers.append(line.rstrip("\n"))
                times.append(time.monotonic())
        process.wait()
        if answers != bench.answers("ours"):
            print(f"extract --jobs {jobs} answered otherwise than its line function")
        begun = len(times) // 5  # all processes have started by then
        rates.append((len(times) - 1 - begun) / (times[-1] - times[begun]))
    print(f"pages a second of `deskofficer extract`: --jobs 1 {rates[0]:.1f}, --jobs 2 {rates[1]:.1f}, "
          f"times {rates[1] / rates[0]:.2f}")  # fmt: skip


def print_citable(bench: Bench, reader: str) -> None:
    from crawler.text.page_text import page_text

    found = lines = 0
    with bench.pages.open(encoding="utf-8") as pages:
        for page, answer in zip(pages, bench.answers(reader), strict=True):
            text = [line for line in (json.loads(answer).get("text") or "").split("\n") if line.strip()]
            if text:
                whole = page_text(json.loads(page)["html"])
                lines += len(text)
                found += sum(line in whole for line in text)
    print(f"lines of our text that stand in the page text as they are: {found} of {lines}, {found / max(lines, 1):.2%}")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--folds", type=Path, metavar="DIR", help="weights of tools/train_reader.py --folds DIR")
    parser.add_argument("--pages", type=int, metavar="N", help="the first N pages of each set")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--sets", nargs="+", choices=SETS, default=SETS)
    asked = parser.parse_args()
    if not (SHARED / "score.py").is_file():
        print("skipped: ../shared/pages is not there")
        return
    if find_spec("trafilatura") is None:
        print(NO_TRAFILATURA)
        return
    for name in asked.sets:
        with tempfile.TemporaryDirectory() as folder:
            bench = bench_of(name, asked.pages, Path(folder))
            least = costs(bench, asked.rounds)
            if asked.folds:
                bench.run("folds", asked.folds.absolute())
            shown = "folds" if asked.folds else "ours"
            print_scores(bench, shown)
            print("ours is out of fold" if asked.folds else "our weights were made from these pages: see --folds")
            print_costs(least)
            print_sizes(bench, least)
            print_jobs(bench)
            print_citable(bench, shown)


if __name__ == "__main__":
    main()
