"""The crawl on real pages: all pages of ../shared/pages, served on the
loopback as two outlets, crawled, kept and scored.

    python benchmarks/real_pages.py

`news` is announced by a feed, `web` by a news sitemap. Prints how many pages became articles, why the others did not,
and
the figures of ../shared/pages/score.py on what stands in the archive. Ends quietly where ../shared is not there.
"""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
import tempfile
import time
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from xml.sax.saxutils import escape

from crawler.archive import load_institute, load_outlets, open_archive, to_json
from crawler.crawl import crawl
from reports.demo.server import Page, free_port, serve

SHARED = Path(__file__).resolve().parents[1] / "../shared/pages"
ADDRESSES = {"news": "127.0.0.31", "web": "127.0.0.32"}
NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


def site(name: str, ids: list[str]):
    """The pages of one set, with what announces them."""
    home = f"http://{name}.example"
    items = "".join(f"<item><title>{escape(one)}</title><link>{home}/{escape(one)}</link></item>" for one in ids)
    urls = "".join(f"<url><loc>{home}/{escape(one)}</loc><lastmod>2026-11-01</lastmod></url>" for one in ids)
    fixed = {
        "/feed.xml": Page(f'<rss version="2.0"><channel>{items}</channel></rss>'.encode(), "application/rss+xml"),
        "/news.xml": Page(
            f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}</urlset>'.encode(), "application/xml"
        ),
        "/robots.txt": Page(b"User-agent: *\nDisallow:\n", "text/plain"),
    }
    known = set(ids)

    def answer(path: str) -> Page | None:
        if path in fixed:
            return fixed[path]
        if path[1:] not in known:
            return None
        body = gzip.decompress((SHARED / name / "html" / f"{path[1:]}.html.gz").read_bytes())
        return Page(body, "text/html; charset=utf-8")

    return answer


def institute(home: Path, port: int) -> None:
    (home / "outlets").mkdir(parents=True)
    hosts = "".join(f'"{name}.example" = "{address}:{port}"\n' for name, address in ADDRESSES.items())
    (home / "institute.toml").write_text(
        '[institute]\nname = "Benchmark"\naddress = "editor@benchmark.example"\n[network]\nallow = ["127.0.0.0/8"]\n'
        f"delay = 0\n[network.hosts]\n{hosts}"
    )
    for name, found_by in (
        ("news", 'feeds = ["http://news.example/feed.xml"]'),
        ("web", 'sitemaps = ["http://web.example/news.xml"]'),
    ):
        (home / "outlets" / f"{name}.toml").write_text(
            f'name = "{name}"\nhome = "http://{name}.example/"\nlanguage = "en"\ncountry = "US"\n{found_by}\n'
        )


def main() -> None:
    if not SHARED.is_dir():
        print("skipped: ../shared/pages is not there")
        return
    ids = {
        name: [
            json.loads(line)["id"]
            for line in (SHARED / name / "truth.jsonl").read_text(encoding="utf-8").split("\n")
            if line
        ]
        for name in ADDRESSES
    }
    port = free_port(list(ADDRESSES.values()))
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "institute"
        institute(home, port)
        with serve({(address, port): site(name, ids[name]) for name, address in ADDRESSES.items()}):
            began = time.monotonic()
            visits = crawl(load_institute(home), list(load_outlets(home).values()), lambda: NOW)
            seconds = time.monotonic() - began
        for visit in visits:
            print(f"{visit.outlet}: {visit.found} announced, {visit.fetched} fetched, {visit.new} became articles")
            for why, n in Counter(failure.why for failure in visit.failures).most_common():
                print(f"    {n} x {why}")
        print(f"{seconds:.1f} s, server included")
        with open_archive(home) as archive:
            articles = [to_json(article) for article in archive.all()]
    for name in ADDRESSES:
        answers = [a | {"id": a["url"].rsplit("/", 1)[1], "url": ""} for a in articles if a["outlet"] == name]
        lines = "\n".join(json.dumps(answer) for answer in answers)
        subprocess.run([sys.executable, str(SHARED / "score.py"), "text", name], input=lines, text=True, check=True)


if __name__ == "__main__":
    main()
