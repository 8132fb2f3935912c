"""Reading pages: ours beside plain trafilatura with metadata, on the same real pages, in turns, one process each.

    python benchmarks/extract.py [PAGES OF EACH SET]

Prints the figures of ../shared/pages/score.py, pages a CPU second, their ratio, and each one's peak memory. Ends
quietly where ../shared is not there.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

SHARED = Path(__file__).resolve().parents[1] / "../shared/pages"
READERS = {
    "desk officer": """
from crawler.pages.extract import answer_line as answer
""",
    "trafilatura": """
import json
import trafilatura
def answer(line):
    page = json.loads(line)
    found = trafilatura.bare_extraction(page["html"], url=page["url"], with_metadata=True, include_comments=False)
    if found is None:
        return json.dumps({"url": page["url"], "error": "nothing"})
    said = found.as_dict()
    authors = [name.strip() for name in (said.get("author") or "").split(";") if name.strip()]
    return json.dumps({"url": page["url"], "text": said.get("text"), "headline": said.get("title"),
                       "authors": authors, "published": said.get("date")})
""",
}
# Each reads a page at a time; what it needs at the first page (imports, tables) is not counted. The peak is the
# process's own.
LOOP = """
import re, sys, time
answer(open(sys.argv[1], encoding="utf-8").readline())
began = time.process_time()
for line in open(sys.argv[1], encoding="utf-8"):
    print(answer(line))
print(time.process_time() - began, re.search(r"VmHWM:\\s+(\\d+)", open("/proc/self/status").read())[1], file=sys.stderr)
"""


def measured(reader: str, pages: Path) -> tuple[float, float, str]:
    """CPU seconds for the pages, peak memory of the process in MB, and what it answered."""
    done = subprocess.run(
        [sys.executable, "-c", READERS[reader] + LOOP, str(pages)], capture_output=True, text=True, check=True
    )
    seconds, kilobytes = done.stderr.split()[-2:]
    return float(seconds), int(kilobytes) / 1024, done.stdout


def main() -> None:
    if not SHARED.is_dir():
        print("skipped: ../shared/pages is not there")
        return
    most = int(sys.argv[1]) if len(sys.argv) > 1 else None
    score = [sys.executable, str(SHARED / "score.py")]
    with tempfile.TemporaryDirectory() as folder:
        for name in ("news", "web"):
            pages = Path(folder) / f"{name}.jsonl"
            given = subprocess.run([*score, "pages", name], capture_output=True, text=True, check=True).stdout
            lines = given.split("\n")[:-1][:most]
            pages.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
            speeds = {}
            for reader in READERS:
                seconds, peak, answers = measured(reader, pages)
                speeds[reader] = len(lines) / seconds
                print(f"\n{name}, {reader}: {speeds[reader]:.1f} pages a CPU second, peak {peak:.0f} MB")
                ids = [json.loads(line)["id"] for line in lines]
                with_ids = [
                    json.dumps(json.loads(line) | {"id": one})
                    for line, one in zip(answers.split("\n")[:-1], ids, strict=True)
                ]
                subprocess.run([*score, "text", name], input="\n".join(with_ids), text=True, check=True)
            print(f"ratio {speeds['desk officer'] / speeds['trafilatura']:.2f}")


if __name__ == "__main__":
    main()
