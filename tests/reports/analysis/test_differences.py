"""Accounts that differ, figures that are replaced, and what is neither."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crawler.archive import Article
from reports.analysis import study
from reports.analysis.figures import figures
from reports.analysis.numbers import numbers
from reports.analysis.reading import read
from reports.records import Chosen, Difference, Selection
from tests.reports.analysis.made import OUTLETS, article, commission, found, selection


def two(first: str, second: str, later: str = "2023-11-06T15:00:00+03:00") -> tuple[Difference, ...]:
    return found(article(first), article(second, "ledger", later)).differences


def told(differences: tuple[Difference, ...]) -> list[tuple[bool, list[str]]]:
    return [(each.replaced, [account.phrase.text for account in each.accounts]) for each in differences]


ONE = "Ninety-three trucks with flour entered Gaza through the Rafah crossing on Sunday, the Orlen Fund said."


def test_two_outlets_that_count_one_day_differently_differ() -> None:
    other = "The Valdan Office said that 105 trucks with flour entered Gaza through the Rafah crossing on Sunday."

    assert told(two(ONE, other)) == [(False, ["Ninety-three trucks", "105 trucks"])]


def test_a_later_count_of_a_growing_total_replaces_the_earlier() -> None:
    first = "The Orlen Fund said that 72 of its employees had been killed in Gaza as of 4 November."
    second = "The Orlen Fund said that 89 of its employees had been killed in Gaza as of 8 November."

    assert told(two(first, second, "2023-11-09T09:00:00+03:00")) == [
        (True, ["72 of its employees", "89 of its employees"])
    ]


def test_of_two_deeds_that_one_sentence_sets_apart_the_day_is_of_one() -> None:
    first = "Secretary of State Dana Orlen raised the attacks with President Tomas Reval in Baghdad on Sunday."
    other = "The road opened on Monday, the day after Orlen raised the attacks with President Tomas Reval in Baghdad."

    assert two(first, other, "2023-11-07T09:00:00+03:00") == ()


def test_where_somebody_went_after_a_meeting_is_not_where_it_was() -> None:
    met = "Secretary of State Dana Orlen saw Tomas Ardan Reval, Iraq’s prime minister, in Baghdad on Nov. 5."
    went = (
        "Prime Minister Tomas Ardan Reval flew to Tehran on Monday, November 6, less than a day after he had seen US "
        "Secretary of State Dana Orlen in Baghdad."
    )

    assert two(met, went, "2023-11-07T09:00:00+03:00") == ()


def test_whom_somebody_met_a_day_after_the_vote_may_differ() -> None:
    one, other = (
        f"Envoy Dana Orlen met President {name} in Baghdad on Sunday, a day after the vote."
        for name in ("Reval", "Tork")
    )

    assert told(two(one, other)) == [(False, ["Reval", "Tork"])]


@pytest.mark.parametrize(
    "other",
    [
        "The Valdan Office said that 93 trucks with flour entered Gaza through the Rafah crossing on Sunday.",
        "The Valdan Office said that about 90 trucks with flour entered Gaza through the Rafah crossing on Sunday.",
        "The Valdan Office said that more than 80 trucks with flour entered Gaza through the Rafah crossing on Sunday.",
        "The Valdan Office said that 105 trucks with flour entered Gaza through the Rafah crossing on Saturday.",
        "The Valdan Office said that 105 trucks with flour entered Jordan through the Aqaba crossing on Sunday.",
        "The Valdan Office said that 105 buses with pilgrims entered Gaza through the Rafah crossing on Sunday.",
        "The Valdan Office said that 756 trucks with flour had entered Gaza through Rafah since 21 October.",
        "The Valdan Office said that 105 trucks with flour entered Gaza through the Rafah crossing.",
        "The Valdan Office said that 60 trucks with flour and 45 trucks with tea entered Gaza through Rafah on Sunday.",
        "The Valdan Office said on Sunday that 105 drivers were waiting in Rafah for their trucks.",
    ],
)
def test_what_counts_another_thing_or_may_be_the_same_does_not_differ(other: str) -> None:
    assert two(ONE, other) == ()


def test_one_article_does_not_differ_from_itself() -> None:
    other = "The Valdan Office said that 105 trucks with flour entered Gaza through the Rafah crossing on Sunday."

    assert found(article(f"{ONE}\n\n{other}")).differences == ()


def test_a_disputed_or_replaced_figure_stands_nowhere_as_a_fact() -> None:
    other = "The Valdan Office said that 105 trucks with flour entered Gaza through the Rafah crossing on Sunday."
    findings = found(article(ONE), article(other, "ledger"), topic="Trucks in Gaza")

    assert findings.differences
    printed = {each.passage.text for each in (*findings.developments, *findings.chronology, *findings.key_points)}
    assert not printed & {ONE, other}


def test_a_copy_is_no_account() -> None:
    origin, copy = article(ONE, "wire"), article(ONE, "ledger")
    chosen = Selection((Chosen(origin, 1.0, "made", 1, (copy,)),))

    assert study(commission(), chosen, OUTLETS).differences == ()
    assert _count(origin, copy) == 0


def _count(*articles: Article) -> int:
    return len(study(commission(), selection(articles), OUTLETS).differences)


def test_the_same_word_for_the_day_is_no_difference_however_the_articles_are_dated() -> None:
    first = "Foreign Minister Karim Valdan opened the bridge over the Arda on Monday, the ministry said."
    second = "Karim Valdan, the foreign minister, opened the bridge over the Arda on Monday."

    assert two(first, second, "2023-11-07T15:00:00+03:00") == ()
    assert found(article(first), article(second, "ledger", "2023-11-05T15:00:00+03:00")).differences == ()


def test_articles_that_name_no_outlet_are_no_two_accounts() -> None:
    other = "The Valdan Office said that 105 trucks with flour entered Gaza through the Rafah crossing on Sunday."
    nobody = [
        replace(article(ONE), outlet="", url="u1", key="u1"),
        replace(article(other), outlet="", url="u2", key="u2"),
    ]

    assert [each.accounts for each in found(*nobody).differences] == []


def test_two_accounts_are_never_of_one_newsroom() -> None:
    other = "The Valdan Office said that 105 trucks with flour entered Gaza through the Rafah crossing on Sunday."
    line = "GAZA (Reuters) - "

    assert two(ONE, other)
    assert two(f"{line}{ONE}", f"{line}{other}") == ()


def test_a_third_account_of_a_newsroom_that_has_one_is_left_out() -> None:
    texts = [ONE, ONE.replace("Ninety-three", "99"), ONE.replace("Ninety-three", "105")]
    articles = [
        article(text, outlet, url=f"http://{number}.example/")
        for number, (text, outlet) in enumerate(zip(texts, ("courier", "courier", "ledger"), strict=True))
    ]

    assert told(found(*articles).differences) == [(False, ["Ninety-three trucks", "105 trucks"])]


def test_articles_of_one_hour_do_not_replace_each_other() -> None:
    first = "The death toll of the ferry accident off Samsa rose to 27."
    second = "The death toll of the ferry accident off Samsa stood at 18."
    when = "2023-11-06T12:00:00+03:00"

    assert [each for each, _ in told(two(first, second, when))] == [False]


@pytest.mark.parametrize(
    ("one", "other", "excluded"),
    [
        ("at least 223 dead", "at least 233 dead", True),
        ("at least 20 dead", "at least 22 dead", False),
        ("more than 200 dead", "more than 230 dead", False),
        ("more than 100 dead", "more than 150 dead", True),
        ("less than 50 km", "less than 100 km", True),
        ("about 85% of it", "about 88% of it", True),
        ("about 4,000 men", "about 4,500 men", False),
        ("nearly 50 dead", "48 dead", False),
        ("at least 10 dead", "12 dead", False),
        ("1.2 million men", "1,230,000 men", False),
        ("$7 million", "$7.2 million", False),
        ("$50 million", "$48 million", True),
        ("12.5 per cent", "12.75 per cent", True),
        ("a 58-year-old", "a 52-year-old", True),
    ],
)
def test_numbers_exclude_each_other_unless_one_may_be_the_other(one: str, other: str, excluded: bool) -> None:
    (first,), (second,) = numbers(one), numbers(other)

    assert (first.excludes(second), second.excludes(first)) == (excluded, excluded)


@pytest.mark.parametrize(
    "text", ["an F-16 jet", "a one-sided match", "two-thirds of it", "the 34-6 win", "at 0031 in Orsk"]
)
def test_what_is_no_count_is_no_number(text: str) -> None:
    assert list(numbers(text)) == []


def test_figures_and_numbers_read_nearly_alike() -> None:
    nearly = "Nearly 200 trucks entered Gaza through Rafah on Sunday, the Orlen Fund said."
    (sentence,) = read(selection([article(nearly)]), OUTLETS)[0].sentences

    assert [(each.low, each.high) for each in figures(sentence)] == [(each.low, each.high) for each in numbers(nearly)]
