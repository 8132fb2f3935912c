"""A report from commission to verified edition: seconds of each step, of the whole command, and its peak memory.

    python benchmarks/report.py [ROUNDS]

On the example press, crawled into a folder of its own. The peer is WeasyPrint itself: "drawing" is the time that it
takes, and
the ratio says what everything else (selecting, studying, composing, evidence, verifying) adds to it.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from itertools import pairwise
from pathlib import Path
from statistics import median

STEPS = ("selecting", "studying", "composing", "drawing", "verifying")
INSIDE = """
import sys, time
from datetime import datetime
from pathlib import Path
from crawler.archive import open_archive
from reports.newsroom import building as newsroom
home = Path(sys.argv[1])
marks = []
verify = newsroom.verify
def verified(*a): marks.append(("verifying", time.perf_counter())); return verify(*a)
newsroom.verify = verified
with open_archive(home) as archive:
    issued = newsroom.build(home, archive, sys.argv[2], datetime.fromisoformat(sys.argv[3]),
                            lambda step: marks.append((step.split()[0], time.perf_counter())))
marks.append(("end", time.perf_counter()))
for name, at in marks: print(name, at)
print("pages", issued.edition.pages)
"""


def measured(call: list[str]) -> tuple[float, float, float, str]:
    """Seconds of wall and CPU, peak memory in MB, and what a process printed."""
    began = time.perf_counter()
    with tempfile.TemporaryFile("w+") as out:
        process = subprocess.Popen(call, stdout=out, stderr=subprocess.DEVNULL)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        wall = time.perf_counter() - began
        out.seek(0)
        printed = out.read()
    if process.returncode:
        sys.exit(f"failed: {' '.join(call)}")
    return wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, printed


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    now = "2023-11-10T09:30:00+00:00"
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "demo"
        subprocess.run([sys.executable, "-m", "reports.cli", "demo", str(home)], check=True, stdout=subprocess.DEVNULL)
        whole = [
            measured([sys.executable, "-m", "reports.cli", "report", "C-2023-0001", "--home", str(home), "--now", now])
            for _ in range(rounds)
        ]
        inside = [measured([sys.executable, "-c", INSIDE, str(home), "C-2023-0001", now])[3] for _ in range(rounds)]
    steps: dict[str, list[float]] = {name: [] for name in STEPS}
    pages = ""
    for printed in inside:
        *marks, (_, pages) = [line.split() for line in printed.splitlines()]
        for (name, at), (_, after) in pairwise(marks):
            steps[name].append(float(after) - float(at))
    drawing = median(steps["drawing"])
    print(f"{pages} pages, median of {rounds}")
    for name in STEPS:
        print(f"  {name:<12} {median(steps[name]):6.2f} s   {median(steps[name]) / drawing:5.2f} of drawing")
    wall, cpu, peak = (median(one[i] for one in whole) for i in range(3))
    print(f"  the command  {wall:6.2f} s   {wall / drawing:5.2f} of drawing; CPU {cpu:.2f} s; peak {peak:.0f} MB")


if __name__ == "__main__":
    main()
