"""From archive to findings: how fast articles are kept, and how fast a commission is studied in a large archive.

    python benchmarks/study.py [--articles 100000]

The archive is made at run time: the real news of ../shared/news, and around it articles that are put together from
sentences of it, names and numbers changed, so that nothing is a copy. Then topics are studied, sixty articles each.
Printed are seconds of CPU and of the clock, and articles a second. The archive lies in a temporary folder, which goes
away again.
"""

from __future__ import annotations

import random
import re
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from crawler.archive import Archive, Article
from crawler.imports import read_import
from reports.newsroom.studying import study_commission
from reports.records import Commission

NEWS = Path(__file__).resolve().parents[2] / "shared" / "news"
NOW = datetime(2018, 3, 1, tzinfo=UTC)
SEED = 20261125
TOPICS = ("Costa Rica plane crash", "Chibok schoolgirls released by Boko Haram", "Nice Bastille Day truck attack")


def main() -> None:
    if not NEWS.exists():
        sys.exit(f"{NEWS} is not at hand: nothing measured")
    count = int(sys.argv[sys.argv.index("--articles") + 1]) if "--articles" in sys.argv else 10_000
    real = [each for name in ("events", "egypt", "libya") for each in _articles(NEWS / f"{name}.jsonl")]
    with tempfile.TemporaryDirectory() as folder, Archive(Path(folder) / "archive.sqlite") as archive:
        _keep(archive, [*real, *_made(real, count - len(real))])
        for topic in TOPICS:
            _study(archive, topic, date(2013, 1, 1), date(2018, 3, 1), 60)
        _study(archive, "Libya Gaddafi rebels", date(2011, 1, 1), date(2012, 12, 31), 60)
        _study(archive, "Libya Gaddafi rebels", date(2011, 1, 1), date(2012, 12, 31), 1_000)


def _articles(file: Path) -> list[Article]:
    return [each for each in read_import(file.read_text(encoding="utf-8").splitlines()) if isinstance(each, Article)]


def _made(real: list[Article], count: int) -> Iterator[Article]:
    """Articles put together from sentences of others."""
    choose = random.Random(SEED)
    lines = [line for article in real for line in article.text.split("\n") if 40 < len(line) < 400]
    first = date(2011, 1, 1)
    for number in range(max(0, count)):
        day = first + timedelta(days=choose.randrange(2_600))
        text = "\n\n".join(_changed(choose.choice(lines), choose) for _ in range(choose.randrange(6, 24)))
        outlet = f"outlet-{number % 40}"
        url = f"http://{outlet}.example/{number}"
        yield replace(
            real[0], url=url, key=url, canonical_url=None, outlet=outlet, headline=text.split("\n")[0][:90], text=text,
            blocks=(), standfirst=None, published=f"{day.isoformat()}T12:00:00Z", authors=(),
        )  # fmt: skip


def _changed(line: str, choose: random.Random) -> str:
    """A line with its numbers and most of its capitalised words changed."""
    line = re.sub(r"\d+", lambda _: str(choose.randrange(2, 900)), line)
    return re.sub(
        r"(?<= )[A-Z][a-z]{3,}", lambda match: "".join(choose.sample(match[0].lower(), len(match[0]))).title(), line
    )


def _keep(archive: Archive, articles: list[Article]) -> None:
    cpu, clock = time.process_time(), time.perf_counter()
    shown = cpu
    for number, article in enumerate(articles, 1):
        archive.keep(article, None, NOW)
        if number % 10_000 == 0:
            now = time.process_time()
            print(f"{number:7} kept, the last 10,000 at {10_000 / (now - shown):6.0f} a CPU second", flush=True)
            shown = now
    spent, waited = time.process_time() - cpu, time.perf_counter() - clock
    count = len(articles)
    print(f"{count} articles kept: {count / spent:.0f} a CPU second, {count / waited:.0f} a second")


def _study(archive: Archive, topic: str, since: date, until: date, most: int) -> None:
    cpu, clock = time.process_time(), time.perf_counter()
    studied = study_commission(archive, Commission("", "", topic, NOW, since, until), {}, most)
    spent, waited = time.process_time() - cpu, time.perf_counter() - clock
    chosen = len(studied.selection.chosen)
    print(
        f"{topic!r}, {chosen} articles: {spent:.2f} s CPU, {waited:.2f} s, {chosen / spent:.0f} articles a CPU second"
    )


if __name__ == "__main__":
    main()
