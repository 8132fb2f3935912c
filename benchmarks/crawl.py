"""CPU a page of a crawl, against a bare Scrapy spider that fetches the same pages from the same server and drops them.

    python benchmarks/crawl.py [--pages 144] [--runs 3]

The server runs in a process of its own, so its CPU is left out; each crawl runs in a process of its own too, and only
the CPU between its first and its last step counts, not that of imports. The pages are the news pages of ../shared where
they are, else those of the example press. The smallest of some runs is shown, for noise only adds.
"""

from __future__ import annotations

import argparse
import gzip
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from time import process_time

ROOT = Path(__file__).resolve().parents[1]
PAGES = ROOT / "../shared/pages/news/html"
OUT = ROOT / "benchmarks/out/crawl.txt"
ADDRESS = "127.0.0.33"
HOST = "paper.example"
NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


# ---- the server ------------------------------------------------------------------------------------------------------


def bodies() -> list[bytes]:
    """The pages to serve."""
    if PAGES.exists():
        return [gzip.decompress(file.read_bytes()) for file in sorted(PAGES.glob("*.gz"))]
    from reports.demo.press import Press

    press = Press(ROOT / "examples/press", lambda: NOW)
    shown = (
        (press.site(outlet), press.outlets[outlet], article)
        for outlet in press.outlets
        for article in press.shown(outlet)
    )
    pages = (site(outlet.path_of(article)) for site, outlet, article in shown)
    return [page.body for page in pages if page is not None]


def run_server(pages: int) -> None:
    """Serve until the parent closes standard input; say the port first."""
    from reports.demo.server import Page, serve

    known = bodies()
    paths = [f"/news/{number}" for number in range(pages)]
    urls = "".join(f"<url><loc>http://{HOST}{path}</loc><lastmod>2026-11-01</lastmod></url>" for path in paths)
    urlset = f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}</urlset>'
    shown = {path: Page(known[number % len(known)], "text/html; charset=utf-8") for number, path in enumerate(paths)}
    shown["/sitemap.xml"] = Page(urlset.encode(), "application/xml")
    shown["/robots.txt"] = Page(b"User-agent: *\nDisallow:\n", "text/plain")
    with serve({(ADDRESS, 0): shown.get}) as served:
        print(served.addresses[0][1], flush=True)
        sys.stdin.read()


@contextmanager
def server(pages: int) -> Iterator[int]:
    command = [sys.executable, __file__, "--part", "server", "--pages", str(pages)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        yield int(process.stdout.readline())
        process.stdin.close()


# ---- what is measured ------------------------------------------------------------------------------------------------


def bare(port: int) -> tuple[float, int]:
    """A Scrapy spider at Scrapy's defaults, which obeys robots.txt, follows the sitemap and drops each page."""
    import scrapy.core.downloader.handlers.http11  # noqa: F401 - likewise
    from scrapy.crawler import AsyncCrawlerProcess
    from scrapy.spiders import SitemapSpider

    fetched = []

    class Bare(SitemapSpider):
        name = "bare"
        sitemap_urls = (f"http://{ADDRESS}:{port}/sitemap.xml",)

        def sitemap_filter(self, entries):
            for entry in entries:
                yield entry | {"loc": entry["loc"].replace(HOST, f"{ADDRESS}:{port}")}

        def parse(self, response):
            fetched.append(len(response.body))

    settings = {"LOG_LEVEL": "WARNING", "ROBOTSTXT_OBEY": True, "TELNETCONSOLE_ENABLED": False}
    start = process_time()
    process = AsyncCrawlerProcess(settings)
    process.crawl(Bare)
    process.start()
    return process_time() - start, len(fetched)


def desk_officer(port: int, keep: bool = True) -> tuple[float, int]:
    """Our crawl: whole, or without what happens to a page once it is fetched."""
    import crawler.middlewares.wire
    import crawler.pipelines  # noqa: F401 - Scrapy would import them while the clock runs
    from crawler import settings
    from crawler.archive import load_institute
    from crawler.crawl import crawl
    from crawler.records import Outlet

    if not keep:
        settings.ITEM_PIPELINES = {}
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        network = f'[network]\nallow = ["127.0.0.0/8"]\ndelay = 0\n[network.hosts]\n"{HOST}" = "{ADDRESS}:{port}"\n'
        text = '[institute]\nname = "Benchmark"\naddress = "editor@benchmark.example"\n'
        (home / "institute.toml").write_text(text + network, encoding="utf-8")
        sitemap = f"http://{HOST}/sitemap.xml"
        outlet = Outlet("paper", "Paper", f"http://{HOST}/", "en", "GB", sitemaps=(sitemap,))
        institute = load_institute(home)
        start = process_time()
        (visit,) = crawl(institute, [outlet], lambda: NOW)
        return process_time() - start, visit.fetched


def reader(pages: int) -> tuple[float, int]:
    """The reader alone, on the same pages."""
    from crawler.archive import Capture
    from crawler.errors import CrawlerError
    from crawler.pages import read_capture

    known = bodies()
    payloads = [gzip.compress(known[number % len(known)]) for number in range(pages)]
    url = f"http://{HOST}/news/"
    start = process_time()
    for number, payload in enumerate(payloads):
        capture = Capture("", f"{url}{number}", NOW, 200, "text/html; charset=utf-8", "gzip", "", 0, 0)
        try:
            read_capture(capture, payload)
        except CrawlerError:
            continue
    return process_time() - start, pages


PARTS: dict[str, Callable[[int, int], tuple[float, int]]] = {
    "bare": lambda port, _: bare(port),
    "fetch": lambda port, _: desk_officer(port, keep=False),
    "whole": lambda port, _: desk_officer(port),
    "reader": lambda _, pages: reader(pages),
}


def measured(part: str, port: int, pages: int, runs: int) -> float:
    """The smallest CPU time a page of some runs, in milliseconds."""
    command = [sys.executable, __file__, "--part", part, "--pages", str(pages), "--port", str(port)]
    best = float("inf")
    for _ in range(runs):
        answer = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, cwd=ROOT)
        seconds, fetched = json.loads(answer.stdout.splitlines()[-1])
        if fetched != pages:
            raise SystemExit(f"{part}: {fetched} of {pages} pages were fetched")
        best = min(best, 1000 * seconds / pages)
    return best


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pages", type=int, default=144)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--part", choices=["server", *PARTS], help=argparse.SUPPRESS)
    parser.add_argument("--port", type=int, default=0, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.part == "server":
        run_server(options.pages)
    elif options.part:
        print(json.dumps(PARTS[options.part](options.port, options.pages)))
    else:
        with server(options.pages) as port:
            cost = {part: measured(part, port, options.pages, options.runs) for part in PARTS}
        show(cost, options.pages)


def show(cost: dict[str, float], pages: int) -> None:
    named = {
        "bare": "bare Scrapy, pages dropped",
        "fetch": "Desk Officer, pages dropped",
        "reader": "the reader alone",
        "whole": "Desk Officer, captured, read, kept",
    }
    lines = [f"CPU a page over {pages} pages, server left out", "", f"{'':<36}{'ms a page':>10}{'to bare Scrapy':>17}"]
    lines += [f"{name:<36}{cost[part]:>10.2f}{cost[part] / cost['bare']:>16.2f}x" for part, name in named.items()]
    unread = cost["whole"] - cost["reader"]
    lines.append(f"{'Desk Officer without its reader':<36}{unread:>10.2f}{unread / cost['bare']:>16.2f}x")
    print("\n".join(lines))
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
