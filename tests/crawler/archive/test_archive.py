"""The archive keeps an article as new, revised or the same, finds it again, and remembers what has to be fetched."""

import sqlite3
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from crawler.archive import Archive, ArchiveError, Query
from crawler.archive.query import full_text
from crawler.records import Article, Block, Failure, Kept, Lead, Visit

NOW = datetime(2023, 11, 10, 8, tzinfo=UTC)


def article(text: str = "Ministers met in Amman on Saturday.", **fields: object) -> Article:
    said: dict[str, object] = {
        "url": "http://courier.example/1", "key": "http://courier.example/1", "headline": "Ministers meet",
        "outlet": "courier",
        "published": "2023-11-04T18:00:00+03:00", "published_raw": "2023-11-04T18:00:00+03:00", "language": "en",
        "blocks": (Block("paragraph", text),),
    }  # fmt: skip
    return Article(text=text, **(said | fields))  # type: ignore[arg-type]


def lead(url: str = "http://courier.example/1", **fields: object) -> Lead:
    return Lead(url, "courier", fields.pop("via", "feed"), NOW, **fields)  # type: ignore[arg-type]


@pytest.fixture
def archive(tmp_path: Path):
    with Archive(tmp_path / "archive.sqlite") as opened:
        yield opened


def test_an_article_comes_back_as_it_was_kept(archive: Archive) -> None:
    kept = article(authors=("Ann Shaw",), standfirst="A summary.", keywords=("Jordan",))
    assert archive.keep(kept, None, NOW) is Kept.NEW
    assert archive.article(kept.id) == kept


def test_the_same_words_are_the_same_whatever_the_bytes(archive: Archive) -> None:
    archive.keep(article(), None, NOW)
    assert archive.keep(article(keywords=("changed",)), None, NOW) is Kept.SAME
    assert archive.count() == 1


def test_a_changed_headline_or_text_is_a_revision_and_the_earlier_one_stays(archive: Archive) -> None:
    first, second = article(), article(headline="Ministers meet again")
    third = article("Ministers met in Amman on Sunday.")
    archive.keep(first, None, NOW)
    assert archive.keep(second, None, NOW) is Kept.REVISED
    assert archive.keep(third, None, NOW) is Kept.REVISED
    assert archive.article(first.id) == first
    assert archive.current(first.key) == third
    assert list(archive.all()) == [third]


def test_a_page_that_goes_back_to_an_earlier_state_is_revised_again(archive: Archive) -> None:
    first, second = article(), article("Another text.")
    for state in (first, second):
        archive.keep(state, None, NOW)
    assert archive.keep(first, None, NOW) is Kept.REVISED
    assert archive.current(first.key) == first


def test_only_the_newest_revision_is_found(archive: Archive) -> None:
    archive.keep(article("The toll is 38."), None, NOW)
    archive.keep(article("The toll is 41."), None, NOW)
    assert archive.search(Query("38")) == []
    assert [hit.article.text for hit in archive.search(Query("41"))] == ["The toll is 41."]


def test_search_filters_by_outlet_language_country_and_period(archive: Archive) -> None:
    archive.keep(article(), None, NOW, home_country="JO")
    archive.keep(article("Talks in Baghdad.", key="k2", outlet="tigris", published="2023-11-05"), None, NOW, "IQ")
    archive.keep(
        article("Görüşme yapıldı.", key="k3", outlet="haber", language="tr", published="2023-11-06"), None, NOW, "TR"
    )

    def found(**fields: object) -> set[str]:
        return {hit.article.outlet for hit in archive.search(Query(**fields))}  # type: ignore[arg-type]

    assert found(outlets=("courier",)) == {"courier"}
    assert found(languages=("tr",)) == {"haber"}
    assert found(countries=("JO",)) == {"courier"}
    assert found(since=date(2023, 11, 5)) == {"tigris", "haber"}
    assert found(until=date(2023, 11, 5)) == {"courier", "tigris"}
    assert found(words="talks OR") == set()
    assert found(words="Talks Saturday", any_word=True) == {"courier", "tigris"}


@pytest.mark.parametrize("words", ['"', "AND", "a NEAR(b", "x:y", "*", "-", '"unclosed', "(", "col:", "'", "\x00"])
def test_nothing_that_a_person_types_is_a_syntax_error(archive: Archive, words: str) -> None:
    archive.keep(article(), None, NOW)
    archive.search(Query(words))


def test_words_become_a_query() -> None:
    assert full_text('king "two states" -oil minist*') == '("king" AND "two states" AND "minist"*) NOT ("oil")'
    assert full_text("king oil", any_word=True) == '"king" OR "oil"'
    assert full_text("-oil") == ""


def test_an_i_finds_the_dotless_one_and_the_other_way_round(archive: Archive) -> None:
    for number, headline in enumerate(("Dışişleri Bakanı Ankara'ya indi", "Kıyı kentinde ilk kar")):
        archive.keep(article(headline, headline=headline, key=f"http://haber.example/{number}"), None, NOW)

    def found(words: str) -> list[str]:
        hits = archive.search(Query(words=words))
        assert archive.count_answers(Query(words=words)) == len(hits)
        return [hit.article.headline for hit in hits]

    for words in ("disisleri bakani", '"disisleri bakani"', "DISISLERI", "disis*", "dışişleri"):
        assert found(words) == ["Dışişleri Bakanı Ankara'ya indi"], words
    assert found("kiyi -disisleri") == ["Kıyı kentinde ilk kar"]
    assert found("ılk") == ["Kıyı kentinde ilk kar"]
    assert found("disisleri kiyi") == []


def test_a_lead_is_due_until_it_was_read_and_again_when_its_mark_changes(archive: Archive) -> None:
    first = lead(mark="2023-11-04")
    assert archive.due([first], NOW) == [first]
    assert archive.due([first], NOW) == [first]  # the visit was cut short: nothing is lost
    archive.keep(article(), first, NOW)
    assert archive.due([first], NOW) == []
    changed = replace(first, mark="2023-11-09")
    assert archive.due([changed], NOW) == [changed]
    assert archive.waiting("courier", NOW) == [changed]


def test_a_failed_lead_is_tried_again_later_and_not_for_ever(archive: Archive) -> None:
    one = lead()
    now = NOW
    for wait in (timedelta(minutes=10), timedelta(hours=1), timedelta(hours=6)):
        assert archive.due([one], now) == [one]
        archive.lead_failed(one, "answered 500", now)
        assert archive.due([one], now) == []
        now += wait
    archive.lead_failed(one, "answered 500", now)
    assert archive.due([one], now + timedelta(days=30)) == []


def test_a_page_without_a_mark_is_looked_at_again_during_its_first_day(archive: Archive) -> None:
    one = lead(via="section")
    archive.due([one], NOW)
    archive.keep(article(), one, NOW)
    looked = []
    for hours in range(1, 48):
        now = NOW + timedelta(hours=hours)
        if archive.due([one], now):
            archive.read(one.url, now)
            looked.append(hours)
    assert looked == [1, 4, 12]


def test_a_visit_is_kept_with_its_failures(archive: Archive) -> None:
    visit = Visit(
        "courier", NOW, NOW + timedelta(seconds=9), 12, 11, 9, 1, 1, (Failure("http://x.example/", "answered 404"),)
    )
    archive.record_visit(visit)
    assert archive.visits() == [visit]
    assert archive.visits("tigris") == []


def test_a_failure_in_the_middle_of_keeping_leaves_nothing(archive: Archive) -> None:
    archive.connection.execute(
        "CREATE TRIGGER full BEFORE INSERT ON article_countries BEGIN SELECT raise(ABORT, 'full'); END"
    )
    with pytest.raises(sqlite3.IntegrityError):
        archive.keep(article(), None, NOW, home_country="JO")
    assert archive.count() == 0


def test_a_file_that_is_no_archive_is_named(tmp_path: Path) -> None:
    (tmp_path / "archive.sqlite").write_text("no database at all, but long enough to be looked at as one" * 20)
    with pytest.raises(ArchiveError, match=r"archive\.sqlite"):
        Archive(tmp_path / "archive.sqlite")


def test_an_archive_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    with Archive(tmp_path / "archive.sqlite") as archive:
        archive.connection.execute("INSERT INTO migrations VALUES ('archive', 99)")
    with pytest.raises(ArchiveError, match="newer version"):
        Archive(tmp_path / "archive.sqlite")


def test_words_of_a_script_without_blanks_are_found_wherever_they_stand(archive: Archive) -> None:
    archive.keep(article("大臣は日本経済の協定に署名した。", headline="道路の協定"), None, NOW)
    archive.keep(article("장관은 페루와 협정에 서명했다.", url="http://courier.example/2", key="2"), None, NOW)

    found = {
        words: archive.count_answers(Query(words))
        for words in ("経済", "協定 -経済", "済の協", "本", "本協", "협정", "Amman 経済")
    }
    assert found == {"経済": 1, "協定 -経済": 0, "済の協": 1, "本": 1, "本協": 0, "협정": 1, "Amman 経済": 0}
    (hit,) = archive.search(Query("経済"))
    assert hit.excerpt == "大臣は日本経済の協定に署名した。"
    assert len(archive.found(Query("経済の改革", any_word=True))) == 1
