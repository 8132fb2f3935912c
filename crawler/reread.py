"""Reading an outlet's captures again, by today's rules: once these are mended, so is what was crawled before.

Nothing is fetched. Of each article the newest state's capture is read, and that of each page in which no article was
found.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from crawler.archive import Archive, Article, Capture, Failure, Kept, Outlet, Reread, read_capture
from crawler.errors import CrawlerError
from crawler.pages import read_capture as read_page


def reread(
    home: Path, archive: Archive, outlet: Outlet, now: datetime, step: Callable[[str, int, int], None] | None = None
) -> Reread:
    """Read all captures of an outlet again; ``step`` is told the outlet's id, and how many are done and due."""
    captures = archive.captures_of(outlet.id)
    counts, failures, undated = dict.fromkeys(Kept, 0), list[Failure](), 0
    for number, (page, key, capture) in enumerate(captures, 1):
        try:
            article = _read(home, outlet, capture, key)
        except CrawlerError as error:
            failures.append(Failure(capture.url, str(error)))
        else:
            counts[archive.keep_reread(article, page, now, outlet.country)] += 1
            undated += article.published is None
        if step:
            step(outlet.id, number, len(captures))
    new, revised, same = (counts[each] for each in (Kept.NEW, Kept.REVISED, Kept.SAME))
    return Reread(outlet.id, len(captures), new, revised, same, undated, tuple(failures))


def _read(home: Path, outlet: Outlet, capture: Capture, key: str) -> Article:
    """The article of a capture, under the key that it has in the archive, if any."""
    article = read_page(capture, read_capture(home, capture).payload, outlet)
    return replace(article, key=key) if key else article
