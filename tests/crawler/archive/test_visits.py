"""Visits are on record from their start; a killed one leaves a trace, and its outlet is due again at once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from crawler.archive import Archive, BegunVisit, close_killed_visits, held
from crawler.archive.visits import KILLED
from crawler.records import Article, Capture, Failure, Lead, Outlet, Visit

NOW = datetime(2023, 11, 10, 8, tzinfo=UTC)
COURIER = Outlet(id="courier", name="Courier", home="http://www.courier.example/", language="en", country="GB")
TIGRIS = Outlet(id="tigris", name="Tigris", home="http://tigris.example/", language="en", country="IQ")


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive(tmp_path / "archive.sqlite") as opened:
        yield opened


def at(minutes: float) -> datetime:
    return NOW + timedelta(minutes=minutes)


def visit(outlet: Outlet, minutes: float, **fields: object) -> Visit:
    counts = {"found": 0, "fetched": 0, "new": 0, "revised": 0, "same": 0} | fields
    return Visit(outlet.id, at(minutes), at(minutes + 1), **counts)  # type: ignore[arg-type]


def page(archive: Archive, number: int, text: str, minutes: float) -> None:
    """Keep a page of the courier's, with its capture."""
    url = f"http://www.courier.example/{number}"
    capture = Capture("sha256:00", url, at(minutes), 200, "text/html", "", "captures/a.warc.gz", round(minutes * 60), 9)
    article = Article(url=url, key=url, headline="Ministers meet", text=text, outlet="courier", capture=capture)
    archive.keep(article, Lead(url, "courier", "feed", at(minutes)), at(minutes))


def announce(archive: Archive, numbers: range, minutes: float) -> None:
    urls = [f"http://www.courier.example/{number}" for number in numbers]
    archive.due([Lead(url, "courier", "feed", at(minutes), mark=str(minutes)) for url in urls], at(minutes))


def test_a_visit_is_open_until_it_is_recorded(archive: Archive) -> None:
    archive.begin_visit(COURIER, "courier.example", at(0))
    archive.begin_visit(TIGRIS, "tigris.example", at(1))
    assert archive.open_visits() == [
        BegunVisit("courier", "courier.example", "http://www.courier.example/", at(0)),
        BegunVisit("tigris", "tigris.example", "http://tigris.example/", at(1)),
    ]
    archive.record_visit(visit(COURIER, 0))
    assert [begun.outlet for begun in archive.open_visits()] == ["tigris"]
    assert archive.visits() == [visit(COURIER, 0)]


def test_a_killed_visit_is_told_by_its_traces(archive: Archive) -> None:
    announce(archive, range(1, 5), 0)
    page(archive, 1, "As it was.", 1)
    page(archive, 2, "As it was.", 2)
    archive.begin_visit(COURIER, "courier.example", at(60))
    announce(archive, range(1, 8), 60)
    page(archive, 1, "As it is now.", 61)  # revised
    page(archive, 2, "As it was.", 62)  # the same
    page(archive, 3, "A first text.", 63)  # new
    page(archive, 5, "A first text.", 63.5)  # new
    failed = Lead("http://www.courier.example/4", "courier", "feed", at(60))
    archive.lead_failed(failed, "HTTP 404 Not Found", at(64))
    told = Visit(
        "courier", at(60), at(64), found=7, fetched=5, new=2, revised=1, same=1,
        failures=(
            Failure("http://www.courier.example/", KILLED),
            Failure("http://www.courier.example/4", "HTTP 404 Not Found"),
        ),
    )  # fmt: skip
    assert archive.close_killed("courier.example") == [told]
    assert archive.visits() == [told]
    assert archive.open_visits() == []


def test_a_visit_that_was_killed_at_its_start_was_one_of_no_length(archive: Archive) -> None:
    archive.begin_visit(COURIER, "courier.example", at(0))
    (told,) = archive.close_killed("courier.example")
    assert told == Visit("courier", at(0), at(0), 0, 0, 0, 0, 0, (Failure(COURIER.home, KILLED),))


def test_only_visits_whose_site_nobody_holds_were_killed(archive: Archive, tmp_path: Path) -> None:
    archive.begin_visit(COURIER, "courier.example", at(0))
    archive.begin_visit(TIGRIS, "tigris.example", at(0))
    with held(tmp_path, "site-courier.example"):
        assert [visit.outlet for visit in close_killed_visits(tmp_path, archive)] == ["tigris"]
    assert [visit.outlet for visit in close_killed_visits(tmp_path, archive)] == ["courier"]
    assert close_killed_visits(tmp_path, archive) == []


def test_the_last_visits_are_each_outlets_latest(archive: Archive) -> None:
    assert archive.last_visits() == {}
    for outlet, minutes in ((COURIER, 0), (TIGRIS, 5), (COURIER, 30), (COURIER, 15)):
        archive.record_visit(visit(outlet, minutes))
    assert archive.last_visits() == {"courier": at(30), "tigris": at(5)}


def test_a_visit_that_goes_on_is_the_last_one(archive: Archive) -> None:
    archive.record_visit(visit(COURIER, 0))
    archive.begin_visit(COURIER, "courier.example", at(30))
    archive.begin_visit(TIGRIS, "tigris.example", at(40))
    assert archive.last_visits() == {"courier": at(30), "tigris": at(40)}


def test_a_visit_that_was_cut_short_is_no_last_one(archive: Archive) -> None:
    archive.record_visit(visit(COURIER, 0))
    archive.begin_visit(COURIER, "courier.example", at(30))
    archive.close_killed("courier.example")
    archive.record_visit(visit(TIGRIS, 40), cut_short=True)
    assert archive.last_visits() == {"courier": at(0)}


def test_an_outlet_whose_visits_are_cut_short_again_and_again_has_to_wait(archive: Archive) -> None:
    last = []
    for minutes in range(1, 8):
        archive.record_visit(visit(COURIER, minutes), cut_short=True)
        last.append(archive.last_visits().get("courier"))
    assert last == [None, None, at(3), at(3), at(3), at(6), at(6)]


def test_the_last_visits_are_found_by_the_index(archive: Archive) -> None:
    from crawler.archive.visits import _LAST_VISITS

    plan = [row["detail"] for row in archive.connection.execute(f"EXPLAIN QUERY PLAN {_LAST_VISITS}")]
    asked = [step for step in plan if "visits" in step and "open_visits" not in step]
    assert asked
    assert [step for step in asked if "INDEX visits_outlet" not in step] == []
