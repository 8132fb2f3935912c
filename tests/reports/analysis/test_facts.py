"""Key facts: figures with what they count, as of when, and who counts."""

from __future__ import annotations

from datetime import date

import pytest

from crawler.records import Block
from reports.analysis.figures import is_stale_standfirst
from reports.analysis.reading import read
from reports.records import Fact
from tests.reports.analysis.made import OUTLETS, article, found, selection

TOPIC = "Relief fund in Jordan"


def facts(*sentences: str, topic: str = TOPIC) -> tuple[Fact, ...]:
    """The facts of articles of different outlets, a sentence each."""
    outlets = ("courier", "ledger", "wire", "bulletin")
    articles = [article(sentence, outlet) for sentence, outlet in zip(sentences, outlets, strict=False)]
    return found(*articles, topic=topic).facts


def test_a_fact_has_its_figure_unit_deed_day_and_who_counts() -> None:
    (fact,) = facts("The Jordan Relief Fund said that 72 of its employees had been killed in Zarqa as of 4 November.")

    assert (fact.value, fact.unit, fact.deed) == (72.0, "staff", "killed")
    assert fact.phrase.text == "72 of its employees had been killed"
    assert fact.dated is not None
    assert (fact.dated.day, fact.dated.edtf) == (date(2023, 11, 4), "2023-11-04")
    assert fact.dated.phrase is not None
    assert fact.dated.phrase.text == "4 November"


def test_of_figures_that_replace_each_other_only_the_last_is_a_fact() -> None:
    found_facts = facts(
        "The Jordan Relief Fund said that 72 of its employees had been killed in Zarqa as of 4 November.",
        "The Jordan Relief Fund said that 89 of its employees had been killed in Zarqa as of 6 November.",
    )

    assert [fact.value for fact in found_facts] == [89.0]


def test_a_standfirst_that_its_text_has_left_behind_gives_no_figure_and_one_of_a_risen_toll_does() -> None:
    lead = "The Jordan Relief Fund said that 6 of its employees had been killed in Zarqa on Monday."
    old = "The Jordan Relief Fund said that 4 of its employees had been killed in Zarqa."
    new = "The death toll of a fire at the Jordan Relief Fund rose to 9 employees killed in Zarqa on Monday."
    stale, risen = (
        article(f"{first}\n\n{lead}", blocks=(Block("standfirst", first), Block("paragraph", lead)))
        for first in (old, new)
    )

    assert [fact.value for fact in found(stale, topic=TOPIC).facts] == [6.0]
    stands = [
        is_stale_standfirst(each) for made in (stale, risen) for each in read(selection([made]), OUTLETS)[0].sentences
    ]
    assert stands == [True, False, False, False]


def test_disputed_figures_are_no_facts() -> None:
    assert facts(
        "Ninety-three trucks with flour entered Jordan through the Jaber crossing on Sunday, the Orlen Fund said.",
        "On Sunday 105 trucks with flour entered Jordan through the Jaber crossing, the relief fund’s chairman Karim "
        "Valdan said.",
    ) == ()  # fmt: skip


@pytest.mark.parametrize(
    "sentence",
    [
        "A senior official said that 72 employees of the relief fund had been killed in Jordan as of 4 November.",
        "Media reports said that 72 employees of the relief fund had been killed in Jordan as of 4 November.",
        "The relief fund in Jordan will send 72 trucks that entered the port of Aqaba on 14 November.",
        "He said that 72 employees of the relief fund had been killed in Jordan as of 4 November.",
    ],
)
def test_what_rests_on_nobody_leans_on_another_sentence_or_is_to_come_is_no_fact(sentence: str) -> None:
    assert facts(sentence) == ()


def test_what_happened_in_a_month_or_a_year_is_no_figure_of_the_article_s_day() -> None:
    told = "The Jordan Relief Fund said on Sunday that 40 of its employees were kidnapped in Zarqa{}."

    assert [fact.phrase.text for fact in facts(told.format(""))] == ["40 of its employees were kidnapped"]
    assert facts(told.format(" in April 2022")) == ()
    assert facts(told.format(" four months ago")) == ()
    assert (
        facts("Four months ago 40 employees of the Jordan Relief Fund were kidnapped in Zarqa, Dana Orlen said.") == ()
    )


def test_what_stands_aside_of_the_deed_is_no_figure_of_it() -> None:
    found_facts = facts("Nine people from two villages in Jordan were killed in Zarqa on Sunday, the Relief Fund said.")

    assert [fact.phrase.text for fact in found_facts] == ["Nine people"]


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        (
            "A bus crash near Zarqa in Jordan killed 10 Norwegian tourists on Sunday, the Tarn government said.",
            "the Tarn government",
        ),
        (
            "Nearly 180,000 people have fled Zarqa in Jordan amid fighting that began under strongman Idris Bala, "
            "the Relief Office said.",
            "the Relief Office",
        ),
        ("A bus crash near Zarqa in Jordan killed 10 Norwegian tourists on Sunday.", None),
    ],
)
def test_who_counts_is_who_speaks_and_nobody_else_of_the_sentence(sentence: str, source: str | None) -> None:
    (fact,) = facts(sentence, topic="Jordan")

    assert (fact.source.text if fact.source else None) == source


def test_what_stands_behind_a_verb_is_not_what_is_counted() -> None:
    assert facts("Around 400 Jordanians have died and hundreds of camps have closed in Zarqa since Sunday.") == ()


def test_the_parts_of_a_sum_are_no_figures() -> None:
    whole = "The Jordan Relief Fund counted 80 people killed in Amman{}."

    assert len(facts(whole.format(""), topic="Jordan")) == 1
    assert facts(whole.format(", 36 in Zarqa and 13 in Irbid"), topic="Jordan") == ()


@pytest.mark.parametrize(
    ("sentence", "counted"),
    [
        ("The Jordan Relief Fund said that 200 to 300 people had been killed in Zarqa on Saturday.", []),
        ("The Jordan Relief Fund said that between 20 and 30 people had been killed in Zarqa on Saturday.", []),
        ("The Jordan Relief Fund said that the dead had risen from 14 to 19 people in Zarqa on Saturday.", [19.0]),
    ],
)
def test_the_higher_end_of_a_range_is_no_figure(sentence: str, counted: list[float]) -> None:
    assert [fact.value for fact in facts(sentence)] == counted


def test_a_figure_right_behind_another_day_is_of_no_day_of_its_article() -> None:
    told = "The Jordan Relief Fund said that 25 people were hurt in Zarqa."
    (own,) = facts(f"The road was closed on Monday. {told}")
    (before,) = facts(f"The road was closed on Saturday. {told}")

    assert own.dated is not None
    assert before.dated is None


def test_who_speaks_of_a_strike_does_not_count_what_another_alleges() -> None:
    told = "NATO said Monday that a house in Zarqa in Jordan was hit by a strike that the {} killed 15 people."

    assert facts(told.format("government alleges"), topic="Jordan") == ()
    assert len(facts("NATO said Monday that a strike in Zarqa in Jordan killed 15 people.", topic="Jordan")) == 1


def test_a_figure_that_somebody_gave_on_another_day_or_of_the_day_before_has_no_day() -> None:
    sum_of_all = "The Jordan Relief Fund said that 3,300 people have been killed in Zarqa so far."
    of_a_day = "The Jordan Relief Fund said that 25 people were hurt in Zarqa."
    told = [
        facts(f"The Jordan Relief Fund {first}. {then}")
        for first, then in (
            ("spoke in Amman on Monday", sum_of_all),
            ("said on Friday that all was over", sum_of_all),
            ("spoke after an assault followed a day of shelling in Zarqa", of_a_day),
            ("spoke after an assault followed by shelling in Zarqa", of_a_day),
        )
    ]

    assert [[each.dated is not None for each in found] for found in told] == [[True], [False], [False], [True]]


@pytest.mark.parametrize(
    ("sentence", "figure"),
    [
        (
            "A storm killed at least 19 people in Zarqa on Sunday, the Jordan Relief Fund said.",
            "killed at least 19 people",
        ),
        ("The Jordan Relief Fund said that 19 people were hurt in Zarqa on Sunday.", "19 people were hurt"),
        ("The Jordan Relief Fund said that 19 people in Zarqa had been hurt.", "19 people"),
    ],
)
def test_a_figure_says_what_happened_where_that_stands_beside_it(sentence: str, figure: str) -> None:
    assert [fact.phrase.text for fact in facts(sentence)] == [figure]


@pytest.mark.parametrize(
    ("sentence", "day", "phrase"),
    [
        ("A storm killed 19 people in Zarqa on Friday, the Jordan Relief Fund said on Sunday.", 5, "Sunday"),
        ("A storm killed 19 people in Zarqa on Friday, the Jordan Relief Fund said.", 6, None),
        ("Some 90 lorries entered Zarqa on Friday, the Jordan Relief Fund said.", 3, "Friday"),
    ],
)
def test_a_toll_is_of_the_day_on_which_it_was_told_and_a_count_of_its_own(
    sentence: str, day: int, phrase: str | None
) -> None:
    (fact,) = facts(sentence)

    assert fact.dated is not None
    assert (fact.dated.day, fact.dated.phrase.text if fact.dated.phrase else None) == (date(2023, 11, day), phrase)


@pytest.mark.parametrize(
    ("who", "source"),
    [
        ("county governor Karim Valdan", "county governor Karim Valdan"),
        ("the provincial police chief Karim Valdan", "the provincial police chief Karim Valdan"),
        ("when asked by Karim Valdan", "Karim Valdan"),
    ],
)
def test_who_counts_is_named_with_all_of_the_office(who: str, source: str) -> None:
    (fact,) = facts(f"A storm killed 19 people in Zarqa in Jordan on Sunday, {who} said.", topic="Jordan")

    assert fact.source is not None
    assert fact.source.text == source


def test_of_two_sums_since_one_day_the_later_and_larger_is_the_fact_whoever_counts() -> None:
    first = "The United Bank counted 45 trucks that had entered Jordan through Jaber between 2 November and 4 November."
    then = "The Jordan Relief Fund has counted 80 trucks through the northern gate in Jordan since 2 November."
    told = [article(first, published="2023-11-05T10:00:00+03:00"),
            article(then, "ledger", published="2023-11-08T10:00:00+03:00")]  # fmt: skip

    assert [(fact.value, fact.deed) for fact in found(*told[:1], topic="trucks in Jordan").facts] == [(45.0, "entered")]
    assert [(fact.value, fact.deed) for fact in found(*told, topic="trucks in Jordan").facts] == [(80.0, "entered")]


def test_a_state_outlet_may_tell_what_a_body_of_its_state_counted() -> None:
    told = "The {} counted 72 lorries that had entered Egypt through the port of Safaga by 4 November."

    def sources(who: str) -> list[str]:
        facts = found(article(told.format(who), "state"), topic="lorries in Safaga", countries=("EG",)).facts
        return [fact.source.text for fact in facts if fact.source]

    assert sources("Egyptian Harbour Board") == ["The Egyptian Harbour Board"]
    assert sources("Norwegian Harbour Board") == []


def test_a_figure_that_is_spoken_of_counts_nothing() -> None:
    sentence = "The figure of 72 counts only drivers of the Jordan Relief Fund killed since Friday, Karim Valdan said."

    assert facts(sentence) == ()


def test_a_figure_of_what_was_days_before_is_not_what_the_sentence_tells() -> None:
    left = (
        "The Jordan Relief Fund closed its office in Zarqa on Sunday, five days after a raid in which 72 people were "
        "killed."
    )

    assert facts(left) == ()
    assert [each.value for each in facts("A raid on the Jordan Relief Fund in Zarqa killed 72 people on Sunday.")] == [
        72.0
    ]


def test_a_figure_whose_sentence_is_denied_beside_it_is_no_fact() -> None:
    claim = "The Road Council said that 35 people were injured in Zarqa and that a curfew was imposed there on Sunday."
    denial = "The Interior Ministry of Jordan denied claims of a curfew in Zarqa."

    assert len(facts(claim, topic="Jordan")) == 1
    assert facts(f"{claim}\n\n{denial}", topic="Jordan") == ()
