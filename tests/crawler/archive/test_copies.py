"""The archive knows copies as they come: in any order, through revisions, after an upgrade, and in what it answers."""

from __future__ import annotations

import json
import sqlite3
from datetime import UTC, datetime
from itertools import permutations
from pathlib import Path

import pytest

from crawler.archive import Archive, Article, Kept, Query
from tests.crawler.text.plants import LEADS, TAILS, sentences

NOW = datetime(2023, 11, 10, 8, tzinfo=UTC)
TEXTS = {
    told["name"]: told["text"]
    for told in map(json.loads, (Path(__file__).parents[1] / "text/copies.jsonl").read_text("utf-8").splitlines())
}
GRAIN, VACCINE = TEXTS["grain"], TEXTS["vaccine"]


def article(outlet: str, text: str, hour: int = 8, **fields: object) -> Article:
    url = f"http://{outlet}.example/1"
    said: dict[str, object] = {
        "url": url, "key": url, "outlet": outlet, "headline": f"Seen by {outlet}",
        "published": f"2023-11-04T{hour:02}:00:00+00:00",
    }  # fmt: skip
    return Article(text=text, **(said | fields))  # type: ignore[arg-type]


WIRE = article("wire", GRAIN, 9)
CUT = article("courier", "\n\n".join(sentences(GRAIN)[:7]), 10)
FRAMED = article("hill", "\n\n".join([LEADS[0], GRAIN, TAILS[0], "— Wire"]), 11, credit="Wire")
OTHER = article("tigris", VACCINE, 7)


@pytest.fixture
def archive(tmp_path: Path):
    with Archive(tmp_path / "archive.sqlite") as opened:
        yield opened


def outlets(archive: Archive, asked: Article) -> list[str]:
    return [copy.outlet for copy in archive.copies_of(asked.id)[0]]


def count(archive: Archive, table: str) -> int:
    return int(archive.connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


def test_a_copy_is_kept_all_the_same_and_its_group_known_in_whatever_order_they_came(tmp_path: Path) -> None:
    for number, order in enumerate(permutations((WIRE, CUT, FRAMED, OTHER))):
        with Archive(tmp_path / f"{number}.sqlite") as archive:
            assert [archive.keep(each, None, NOW) for each in order] == [Kept.NEW] * 4
            assert [outlets(archive, each) for each in (WIRE, CUT, FRAMED)] == [["wire", "courier", "hill"]] * 3
            assert archive.copies_of(OTHER.id) == ((archive.copies_of(OTHER.id)[0][0],), "")
            assert archive.copies_of(CUT.id)[1] == "Wire"


def test_a_revision_leaves_the_group_of_its_earlier_text_and_comes_back_with_it(archive: Archive) -> None:
    for each in (WIRE, CUT):
        archive.keep(each, None, NOW)
    changed = article("courier", VACCINE, 10)
    assert archive.keep(changed, None, NOW) is Kept.REVISED
    assert outlets(archive, WIRE) == ["wire"]
    assert archive.copies_of(CUT.id) == ((), "")  # no longer current
    archive.keep(OTHER, None, NOW)
    assert outlets(archive, changed) == ["tigris", "courier"]
    archive.keep(CUT, None, NOW)
    assert outlets(archive, WIRE) == ["wire", "courier"]
    assert outlets(archive, OTHER) == ["tigris"]


def test_keeping_the_same_again_changes_nothing(archive: Archive) -> None:
    for each in (WIRE, CUT, FRAMED):
        archive.keep(each, None, NOW)
    before = count(archive, "copy_numbers"), count(archive, "copies")
    assert archive.keep(CUT, None, NOW) is Kept.SAME
    assert (count(archive, "copy_numbers"), count(archive, "copies")) == before


def test_a_roundup_joins_none_of_its_stories_whichever_came_first(tmp_path: Path) -> None:
    roundup = article("digest", f"{GRAIN}\n\n{VACCINE}", 12)
    for number, order in enumerate(permutations((WIRE, OTHER, roundup))):
        with Archive(tmp_path / f"{number}.sqlite") as archive:
            for each in order:
                archive.keep(each, None, NOW)
            assert [outlets(archive, each) for each in (WIRE, OTHER, roundup)] == [["wire"], ["tigris"], ["digest"]]


def test_what_is_kept_and_what_is_known_of_copies_change_together_or_not_at_all(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive.keep(WIRE, None, NOW)
    before = count(archive, "copy_numbers")
    monkeypatch.setattr(archive, "_link", lambda *_: (_ for _ in ()).throw(MemoryError))
    with pytest.raises(MemoryError):
        archive.keep(CUT, None, NOW)
    assert archive.count() == 1
    assert (count(archive, "copy_numbers"), count(archive, "copies")) == (before, 0)


def test_an_archive_of_an_earlier_version_learns_its_copies_a_few_at_a_time(tmp_path: Path) -> None:
    file = tmp_path / "archive.sqlite"
    with Archive(file) as archive:
        for each in (WIRE, CUT, FRAMED):
            archive.keep(each, None, NOW)
    with sqlite3.connect(file) as sql:  # as it was before the migration
        for table in ("copy_numbers", "copies", "copies_waiting"):
            sql.execute(f"DELETE FROM {table}")
        sql.execute("INSERT INTO copies_waiting SELECT number FROM articles WHERE current = 1")
    sql.close()
    with Archive(file) as archive:
        assert outlets(archive, WIRE) == ["wire"]
        assert archive.look_for_copies(2) == 1
        assert outlets(archive, CUT) == ["courier", "hill"]
        archive.keep(OTHER, None, NOW)  # keeping looks at some, too
        assert count(archive, "copies_waiting") == 0
        assert outlets(archive, WIRE) == ["wire", "courier", "hill"]
        assert archive.look_for_copies(10) == 0


def test_a_search_that_folds_gives_one_answer_a_text_and_the_origin_where_it_answers(archive: Archive) -> None:
    for each in (CUT, FRAMED, WIRE, OTHER):
        archive.keep(each, None, NOW)
    (hit,) = archive.search(Query("Constanta", fold=True))
    assert (hit.article.outlet, [copy.outlet for copy in hit.copies], hit.agency) == (
        "wire",
        ["courier", "hill"],
        "Wire",
    )
    assert hit.score == archive.search(Query("Constanta"))[0].score
    assert len(archive.search(Query("Constanta"))) == 3
    (only,) = archive.search(Query("Constanta", outlets=("hill",), fold=True))
    assert (only.article.outlet, [copy.outlet for copy in only.copies]) == ("hill", ["wire", "courier"])
    assert [len(hit.copies) for hit in archive.search(Query(fold=True))] == [2, 0]


def test_a_search_that_folds_fills_its_limit_behind_many_copies(archive: Archive) -> None:
    for number in range(30):
        archive.keep(article(f"outlet-{number:02}", f"{GRAIN}\n\n{TAILS[number % 4]}", 9), None, NOW)
    archive.keep(OTHER, None, NOW)
    hits = archive.search(Query(fold=True, limit=2))
    assert [len(hit.copies) for hit in hits] == [29, 0]
