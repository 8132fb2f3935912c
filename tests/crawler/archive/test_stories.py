"""As an article is kept it joins a story or founds one, and what is kept later may join two of them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from crawler.archive import Archive, Article
from crawler.records import Block, Kept

NOW = datetime(2023, 11, 10, 8, tzinfo=UTC)
FERRY = "The ferry Deniz Yildizi ran aground off Mersin on Saturday with 212 people aboard. Boats took all of them off."
RESCUE = "Boats brought 212 people from the ferry Deniz Yildizi to Mersin. The ship lies aground on a bank of sand."
DAM = "Engineers found cracks in the wall of the Tavra dam above Kelmet, and the people of Kelmet left their houses."


def article(name: str, text: str, day: str | None = "2023-11-04", **fields: object) -> Article:
    url = f"http://courier.example/{name}"
    said: dict[str, object] = {"url": url, "key": url, "headline": text[:40], "outlet": "courier", "published": day,
                               "language": "en", "blocks": (Block("paragraph", text),)}  # fmt: skip
    return Article(text=text, **(said | fields))  # type: ignore[arg-type]


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive(tmp_path / "archive.sqlite") as opened:
        yield opened


def stories(archive: Archive) -> set[frozenset[str]]:
    found = archive.in_stories()
    return {
        frozenset(each.url.rsplit("/", 1)[1] for each in found if each.story == story)
        for story in {each.story for each in found}
    }


def keep(archive: Archive, *articles: Article) -> None:
    for each in articles:
        archive.keep(each, None, NOW)


def test_an_article_joins_the_story_of_its_event_or_founds_one(archive: Archive) -> None:
    keep(archive, article("ferry", FERRY), article("dam", DAM), article("rescue", RESCUE, "2023-11-05"))

    assert stories(archive) == {frozenset({"ferry", "rescue"}), frozenset({"dam"})}


def test_an_article_without_a_date_has_a_story_too(archive: Archive) -> None:
    keep(archive, article("ferry", FERRY), article("rescue", RESCUE, None))

    assert stories(archive) == {frozenset({"ferry", "rescue"})}


def test_a_copy_is_in_the_story_of_what_it_copies(archive: Archive) -> None:
    long = " ".join(f"Witness {n} told the court of Mersin what she saw on deck {n} that night." for n in range(20))
    keep(archive, article("ferry", FERRY + "\n\n" + long), article("copy", long, "2024-06-01", outlet="ledger"))

    assert stories(archive) == {frozenset({"ferry", "copy"})}
    assert {each.rsplit("/")[-1] for each in (a.url for a in archive.all() if a.id in archive.sharing_text())} == {
        "ferry", "copy",
    }  # fmt: skip


def test_a_revision_takes_the_place_of_what_it_revises(archive: Archive) -> None:
    keep(archive, article("ferry", FERRY), article("rescue", RESCUE))
    assert archive.keep(article("ferry", DAM), None, NOW) is Kept.REVISED
    assert stories(archive) == {frozenset({"ferry"}), frozenset({"rescue"})}

    assert archive.keep(article("ferry", FERRY), None, NOW) is Kept.REVISED
    assert stories(archive) == {frozenset({"ferry", "rescue"})}


def test_a_revision_that_stays_alone_keeps_its_story(archive: Archive) -> None:
    keep(archive, article("ferry", FERRY))
    before = archive.in_stories()[0].story
    keep(archive, article("ferry", "Quite other words about nothing."))

    assert [each.story for each in archive.in_stories()] == [before]


def test_stories_of_a_period_and_of_countries(archive: Archive) -> None:
    keep(archive, article("ferry", "In Turkey, " + FERRY), article("dam", DAM, "2023-12-01"))

    assert [each.day for each in archive.in_stories(since=date(2023, 12, 1))] == [date(2023, 12, 1)]
    assert [each.day for each in archive.in_stories(until=date(2023, 11, 30))] == [date(2023, 11, 4)]
    assert [each.day for each in archive.in_stories(countries=("TR",))] == [date(2023, 11, 4)]


def test_articles_of_an_older_archive_get_their_stories_later(archive: Archive) -> None:
    keep(archive, article("ferry", FERRY), article("dam", DAM), article("rescue", RESCUE))
    before = stories(archive)
    archive.connection.execute("DELETE FROM article_stories")
    archive.connection.execute("DELETE FROM story_terms")
    waiting = [found for each in archive.without_story() if (found := archive.article(each))]

    assert (len(waiting), stories(archive)) == (3, set())
    assert archive.place_all(waiting, NOW) == 3
    assert (archive.without_story(), stories(archive)) == ([], before)


def test_two_stories_become_one_when_an_article_shows_that_they_are(archive: Archive) -> None:
    captain = "Captain Orhan Selvi of Mersin was held by police and said that a chart was wrong. Selvi wept."
    sand = "The sand bank moves every winter, a professor of the sea in Izmir said, and no chart shows it. Charts lie."
    both = (
        "Police held captain Orhan Selvi; Selvi said a chart of the sand bank was wrong. The bank moves every winter."
    )
    keep(archive, article("captain", captain), article("sand", sand))
    apart = stories(archive)
    keep(
        archive, article("both", both + " Captain Selvi said that no chart shows the bank of sand, a professor agreed.")
    )

    assert apart == {frozenset({"captain"}), frozenset({"sand"})}
    assert stories(archive) == {frozenset({"captain", "sand", "both"})}


def test_a_story_that_outgrows_an_event_is_parted(archive: Archive) -> None:
    war = "The war in Zarland between the army of Zarland and the Belvian rebels of General Korvat went on."
    events = ("Rebels shelled the harbour of Port Anselm", "A truce was signed in Lindholm by envoy Marta Quist",
              "Cholera broke out in the camp of Tessaly")  # fmt: skip
    for n in range(9):
        for event, said in enumerate(events):
            more = f"{said}, witness {n} said. {war} Nurse number {n * 7} saw it from street {n * 3} at hour {n}."
            keep(archive, article(f"{event}-{n}", more, f"2023-0{2 + 2 * event}-1{n}"))

    sizes = [len(each) for each in stories(archive)]
    pure = [each for each in stories(archive) if len({name[0] for name in each}) == 1]
    assert max(sizes) <= 20
    assert sum(map(len, pure)) >= 20


HOSPITAL = (
    "The hospital has no beds left, its head Ada Rask said. Tired nurses sleep in the corridors of the hospital.",
    "Nurses struck at the hospital for more beds. Ada Rask, head of the hospital, said there were none to be had.",
    "More beds came to the hospital after the strike of its nurses, and Ada Rask thanked the nurses for waiting.",
)
BRIDGE = (
    "The bridge was closed after a lorry hit a pillar. Engineer Ivo Bern said that the bridge would stay closed.",
    "Engineer Ivo Bern opened a lane of the bridge. The pillar that the lorry had hit was propped up with steel.",
    "Lorries may use the bridge again, engineer Ivo Bern said, now that steel holds the pillar that a lorry hit.",
)
BOTH = "The week of Tavra: nurses struck at the hospital for beds, and engineer Ivo Bern closed the bridge to lorries."


@pytest.mark.parametrize("at", range(7))
def test_an_article_of_two_events_does_not_make_one_story_of_them_for_good(archive: Archive, at: int) -> None:
    told = [article(f"hospital-{n}", text) for n, text in enumerate(HOSPITAL)]
    told += [article(f"bridge-{n}", text) for n, text in enumerate(BRIDGE)]
    keep(archive, *told[:at], article("both", BOTH), *told[at:])

    assert stories(archive) == {
        frozenset({"hospital-0", "hospital-1", "hospital-2"}), frozenset({"bridge-0", "bridge-1", "bridge-2", "both"}),
    }  # fmt: skip
