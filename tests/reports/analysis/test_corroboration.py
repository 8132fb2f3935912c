"""Corroboration at the level of the event: the same deed of the same day, told by two newsrooms in their own words."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.archive import Article
from reports.analysis.corroboration import bears_out, saying, says_the_same, telling
from reports.analysis.corroboration.deeds import deeds
from reports.analysis.origins import newsrooms
from reports.analysis.reading import Reading, Sentence, read
from tests.reports.analysis.made import OUTLETS, article, found, selection

LABELLED = Path(__file__).parent / "labelled"
TUESDAY = "2024-05-07T12:00:00+00:00"


def reading_of(one: Article) -> Reading:
    return read(selection([one]), OUTLETS)[0]


def sentence(text: str, outlet: str = "courier", published: str = TUESDAY) -> Sentence:
    return reading_of(article(text, outlet, published)).sentences[0]


def bears(told: str, other: str, published: str = TUESDAY) -> bool:
    first, second = telling(sentence(told)), telling(sentence(other, "ledger", published))
    return first is not None and second is not None and bears_out(first, second)


def hears(told: str, other: str) -> bool:
    first, second = saying(sentence(told)), saying(sentence(other, "ledger"))
    return first is not None and second is not None and says_the_same(first, second)


# ---- labelled pairs --------------------------------------------------------------------------------------------------


def pairs(name: str) -> list[tuple[bool, str, str]]:
    lines = [
        line for line in (LABELLED / name).read_text("utf-8").splitlines() if line.strip() and not line.startswith("#")
    ]
    return [(one.startswith("+"), one[2:], other.strip()) for one, other in zip(lines[::2], lines[1::2], strict=True)]


# Measured: 17 of 23 held out, 16 of 22 seen.
@pytest.mark.parametrize(("name", "floor"), [("corroborating_held_out.txt", 16), ("corroborating_seen.txt", 15)])
def test_no_labelled_pair_is_falsely_corroborated_and_most_that_tell_the_same_are_found(name: str, floor: int) -> None:
    judged = [(same, bears(one, other), one, other) for same, one, other in pairs(name)]

    assert [(one, other) for same, borne, one, other in judged if borne and not same] == []
    assert sum(borne for _, borne, _, _ in judged) >= floor


def test_there_are_enough_labelled_pairs_both_ways() -> None:
    judged = [same for name in ("corroborating_held_out.txt", "corroborating_seen.txt") for same, _, _ in pairs(name)]

    assert len(judged) >= 120
    assert sum(judged) >= 40


# ---- what is done ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("clause", "done"),
    [
        ("valdan resigned on monday", ["resign"]),
        ("valdan refused to resign", []),
        ("valdan did not resign", []),
        ("valdan will be arrested", []),
        ("valdan had left before", []),
        ("a fire forced valdan to shut the mill", ["close"]),
        ("clashes left 30 people injured", ["wound"]),
        ("girls captured by rebels have been freed", ["release"]),
        ("no bridge was closed", []),
        ("soldiers destroyed two armored cars", ["destroy"]),
    ],
)
def test_a_deed_counts_only_where_it_is_done(clause: str, done: list[str]) -> None:
    assert [each.name for each in deeds(clause.split())] == done


def test_without_a_day_an_event_is_of_the_days_before_its_article() -> None:
    dated = "Police in Tersana arrested the banker Karim Valdan on Monday."
    fresh = "Karim Valdan, a banker, has been arrested in Tersana by police."

    assert bears(dated, fresh)
    assert not bears(dated, fresh, "2024-05-20T12:00:00+00:00")
    # What is done on many days is told by its day alone.
    assert not bears(
        "Warplanes bombed the harbour of Tersana and Port Anwar on Monday.",
        "Warplanes have bombed the harbour of Tersana and Port Anwar.",
    )


def test_a_namesake_is_somebody_else() -> None:
    assert not bears(
        "Police in Tersana arrested Saif Valdan on Monday.", "Police in Tersana arrested Karim Valdan on Monday."
    )
    assert bears(
        "Police in Tersana arrested Karim Qadhimi on Monday.", "Police in Tersana arrested Karim Kadhimi on Monday."
    )


# ---- what is said ----------------------------------------------------------------------------------------------------


def test_what_somebody_said_is_heard_by_two_who_report_the_same_of_it() -> None:
    told = "Foreign Minister Karim Valdan said on Monday that Tersana would pay the port workers of Anwar in June."
    assert hears(
        told, "Speaking on Monday, Foreign Minister Karim Valdan said Tersana would pay port workers in Anwar in June."
    )
    assert not hears(
        told,
        "Foreign Minister Karim Valdan said on Monday that Tersana would not pay the port workers of Anwar in June.",
    )
    assert not hears(
        told, "Trade Minister Dana Orlen said on Monday that Tersana would pay the port workers of Anwar in June."
    )
    assert not hears(
        told, "Foreign Minister Karim Valdan said on Sunday that Tersana would pay the port workers of Anwar in June."
    )


def test_a_day_of_the_deed_is_none_of_the_saying() -> None:
    assert saying(sentence("The Road Council said Karim Valdan closed the road to Anwar on Monday.")) is None
    assert saying(sentence("Former Minister Karim Valdan said on Monday that the road to Anwar was closed.")) is None


AP = "associated press"

# ---- whose work an article is ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "outlet", "more", "rooms"),
    [
        ("TERSANA (Reuters) - Valdan left.", "", {}, {"reuters"}),
        ("TERSANA -LRB- CNN -RRB- -- Valdan left.", "", {}, {"cnn"}),
        ("By the CNN Wire Staff Valdan left.", "", {}, {"cnn"}),
        ("Valdan left.", "", {}, set()),
        ("Valdan left (Monday).", "www.paper.example.com", {}, {"example.com"}),
        ("Valdan left.", "europe.paper.com.cn", {"authors": ("The Associated Press",)}, {"paper.com.cn", AP}),
        ("Valdan left.", "edition.cnn.com", {}, {"cnn"}),
        ("Valdan left.", "www.bbc.co.uk", {}, {"bbc"}),
    ],
)  # fmt: skip
def test_a_newsroom_is_known_by_its_domain_its_authors_and_its_first_lines(
    text: str, outlet: str, more: dict[str, Any], rooms: set[str]
) -> None:
    one = Article(
        url="http://x.example/1", key="http://x.example/1", headline="News", text=text, outlet=outlet,
        published=TUESDAY, language="en", **more,
    )  # fmt: skip

    assert newsrooms(reading_of(one)) == rooms


# ---- properties ------------------------------------------------------------------------------------------------------

ARREST = article("Police in Tersana arrested the banker Karim Valdan on 4 November after a raid.", "courier")
DETAINED = article("On 4 November the banker Karim Valdan was detained in Tersana after a raid.", "ledger")
OF_THE_BANKER: dict[str, Any] = {"topic": "The banker Karim Valdan"}
OTHERS = [
    article("Snow closed the mountain passes of Upper Lumen on 4 November, and the ski lifts stood still.", "wire"),
    article("Striker Ola Brand scored twice on 5 November as Lumen Rovers beat Port Hale 3-1.", "bulletin"),
    article("The opera house of Lumen sold 900 tickets on 6 November for its new season.", "wire"),
]


@settings(max_examples=12, deadline=None)
@given(st.lists(st.sampled_from(OTHERS), unique_by=lambda each: each.url), st.randoms(use_true_random=False))
def test_unrelated_articles_and_their_order_change_no_key_point(some: list[Article], chance: Random) -> None:
    mixed = [ARREST, DETAINED, *some]
    chance.shuffle(mixed)

    (point,) = found(ARREST, DETAINED, **OF_THE_BANKER).key_points
    assert found(*mixed, **OF_THE_BANKER).key_points[0].others == point.others
    assert found(*mixed, **OF_THE_BANKER).key_points[0].passage == point.passage


@settings(max_examples=8, deadline=None)
@given(st.sampled_from(["wire", "bulletin", "state"]), st.sampled_from([ARREST, DETAINED]))
def test_a_copy_raises_no_count(outlet: str, copied: Article) -> None:
    copy = article(copied.text, outlet, headline="The same again")

    assert [each.origins for each in found(ARREST, DETAINED, copy, **OF_THE_BANKER).key_points] == [2]
    assert found(copied, copy, **OF_THE_BANKER).key_points == ()


def test_the_order_of_all_articles_never_shows() -> None:
    seen = {
        tuple((each.passage.text, each.origins) for each in found(*order, **OF_THE_BANKER).key_points)
        for order in permutations([ARREST, DETAINED, *OTHERS[:2]])
    }

    assert len(seen) == 1
