"""Captures that are read again after an outlet's rules were mended: nothing is fetched."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from crawler.archive import Outlet, Reread
from crawler.reread import reread
from reports.demo.server import serve
from tests.crawler.crawl.desk import Desk
from tests.crawler.crawl.test_visits import Paper
from tests.press.pages import article

PaperMaker = Callable[..., Outlet]
WALL = "/news/harbour-wall-1001"
AD = '<span class="ad">Buy the almanac of the harbour, with all tides in it.</span>'
META = b'<meta property="article:published_time" content="2023-11-05T08:00:00+00:00">'
STAMPED = (
    article("The harbour wall", AD)
    .replace(META, b"")
    .replace(b"of this paper.</p>", b'of this paper.</p><p class="set">5 November 2023</p>')
)


@pytest.fixture
def press(desk: Desk) -> Iterator[Paper]:
    paper = Paper()
    paper.show(WALL, STAMPED)
    paper.announce(WALL)
    with serve({("127.0.0.1", 0): paper}) as served:
        desk.name("paper.example", served.addresses[0][1])
        paper.log = served.log
        yield paper


def again(desk: Desk, outlet: Outlet) -> Reread:
    desk.clock.forward(hours=1)
    with desk.archive() as archive:
        return reread(desk.home, archive, outlet, desk.clock())


def days(desk: Desk) -> list[str | None]:
    with desk.archive() as archive:
        return [each.published for each in archive.all()]


def test_a_date_that_a_rule_finds_now_is_put_right_in_place(desk: Desk, press: Paper, paper: PaperMaker) -> None:
    outlet = paper(sections=("/news/",))
    visit = desk.visit(outlet)
    assert (visit.new, visit.undated, days(desk)) == (1, 1, [None])
    with desk.archive() as archive:
        assert archive.undated() == {"paper": (1, 1)}
    press.log.clear()

    mended = replace(outlet, select={"date": "p.set"})
    assert again(desk, mended) == Reread("paper", read=1, new=0, revised=1, same=0, undated=0)
    assert days(desk) == ["2023-11-05"]
    assert again(desk, mended) == Reread("paper", read=1, new=0, revised=0, same=1, undated=0)
    with desk.archive() as archive:
        assert archive.undated() == {}
    assert press.log == []


@pytest.mark.usefixtures("press")
def test_other_words_are_a_revision_of_the_same_capture(desk: Desk, paper: PaperMaker) -> None:
    outlet = paper(sections=("/news/",))
    desk.visit(outlet)
    with desk.archive() as archive:
        (before,) = archive.all()

    assert again(desk, replace(outlet, select={"drop": "p:last-of-type"})).revised == 1
    with desk.archive() as archive:
        (now,) = archive.all()
    assert "almanac" in before.text
    assert "almanac" not in now.text
    assert now.capture == before.capture


@pytest.mark.usefixtures("press")
def test_a_page_in_which_nothing_was_found_gives_its_article(desk: Desk, paper: PaperMaker) -> None:
    outlet = paper(sections=("/news/",))
    desk.visit(replace(outlet, select={"text": "div.nowhere", "drop": "article"}))
    assert days(desk) == []

    assert again(desk, outlet) == Reread("paper", read=1, new=1, revised=0, same=0, undated=1)
    assert again(desk, outlet).same == 1
