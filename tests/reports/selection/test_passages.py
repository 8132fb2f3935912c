"""Which articles are taken where more are of the topic than may be studied: those whose passages are about it."""

from __future__ import annotations

import pytest

from reports.selection import select
from reports.selection.candidates import Candidate
from reports.selection.passages import Passages
from reports.selection.relevance import Brief
from tests.reports.analysis.made import OUTLETS, article, commission

ASIDE = " ".join(f"Stall {each} sold figs, and they were cheap all week in the old market." for each in range(9))


def said(text: str, topic: str, *countries: str) -> float:
    """What an article has to say of a topic."""
    candidate = Candidate.of(article(text, headline="A day in the hills"))
    return Passages(Brief.of(commission(topic, countries=countries), [candidate])).nearness(candidate)


def test_words_of_a_topic_side_by_side_say_more_than_far_from_each_other() -> None:
    together = f"Shepherds carried lamps for the herders over the pass. {ASIDE}"
    apart = f"Shepherds carried lamps over the pass. {ASIDE} {ASIDE} The herders slept."

    assert said(together, "lamps for the herders") > said(apart, "lamps for the herders") > 0


def test_more_passages_say_more() -> None:
    one = f"Shepherds carried lamps for the herders. {ASIDE}"

    assert said(f"{one} The herders broke two lamps.", "lamps for the herders") > said(one, "lamps for the herders")


@pytest.mark.parametrize(
    ("topic", "text"),
    [
        ("weapons for the herders", "Orlen would not arm the herders of the pass."),
        ("deaths at the dam", "Two masons were killed at the dam."),
        ("ceasefire at the dam", "The masons at the dam kept the cease-fire for a day."),
        ("cease-fire at the dam", "The masons at the dam kept the ceasefire for a day."),
        ("truce at the dam", "The masons at the dam called a cease fire."),
    ],
)
def test_a_notion_is_told_by_words_that_mean_the_same(topic: str, text: str) -> None:
    other = text.replace("arm ", "wake ").replace("killed", "seen").replace("cease", "new ")

    assert said(text, topic) > said(other, topic)


def test_what_is_only_part_of_a_notion_counts_less() -> None:
    assert said("Rifles of the herders.", "weapons for the herders") == pytest.approx(
        said("Weapons of the herders.", "weapons for the herders")
    )  # a rifle is a weapon
    assert said("Missiles of the herders.", "weapons for the herders") < said(
        "Weapons of the herders.", "weapons for the herders"
    )


def test_a_topic_of_two_countries_is_about_what_is_between_them() -> None:
    both = "Italian engineers looked at the wells of Jordan."

    assert said(both, "Italy and Jordan", "IT", "JO") > 2 * said(
        "Engineers looked at the wells of Jordan.", "Italy and Jordan", "IT", "JO"
    )
    # Its people stand for a country that was not asked for, too.
    assert said(both, "Italy and the wells", "JO") > said(both.replace("Italian", "Young"), "Italy and the wells", "JO")


def test_an_article_without_a_word_of_the_topic_says_nothing() -> None:
    assert said(ASIDE, "lamps for the herders") == 0


def _figs(number: int) -> str:
    """A text like no other of its kind."""
    return " ".join(
        f"{each * 7} crates at {each * 3} cents, row {each}." for each in range(number * 40, number * 40 + 30)
    )


def test_where_not_all_can_be_taken_passages_tell_which() -> None:
    wide = [
        article(f"Herders came to row {each}. {_figs(each)} Lamps were dear.", headline=f"Figs of week {each}")
        for each in range(6)
    ]
    both = "Orlen promised the herders a hundred lamps. {} The herders asked for more lamps."
    close = article(f"{_figs(8)} {_figs(9)} {both.format(_figs(10))} {_figs(11)}", headline="Figs of week 9")

    result = select(commission("lamps for the herders", countries=()), [*wide, close], OUTLETS, 3)

    assert close in {each.article for each in result.chosen}
    assert [each.score for each in result.chosen] == sorted((each.score for each in result.chosen), reverse=True)
