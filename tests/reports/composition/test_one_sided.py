"""Of accounts that differ a report tells all: where one would stand in the calendar alone, both are told."""

from __future__ import annotations

from datetime import UTC, datetime

from crawler.archive import Article
from reports.analysis import study
from reports.composition.composing import compose
from reports.records import Client
from tests.reports.analysis.made import OUTLETS, article, commission, selection

APRIL = "Envoy Dana Orlen said that Jordan would let a joint commission visit the Karun dam in April."
MAY = "A joint commission is to inspect the Karun dam in May, Orlen said."
ONE = article(APRIL, published="2023-11-09T12:00:00+03:00")
OTHER = article(f"Envoy Dana Orlen spoke in Amman on Thursday.\n\n{MAY}", "ledger", "2023-11-09T15:00:00+03:00")


def printed(*articles: Article, question: str = "") -> list[tuple[str, str]]:
    """The section of each statement that has words of these articles on the dam, and the words."""
    asked = commission("Karun dam", questions=(question,) if question else ())
    chosen = selection(articles)
    findings = study(asked, chosen, OUTLETS)
    now = datetime(2023, 11, 10, 9, tzinfo=UTC)
    report = compose(
        asked, Client("kestrel", "Kestrel"), "C-2023-0001-1", chosen, findings, OUTLETS, lambda _: None, "Lakeside", now
    )
    told = ((each.section, each.fields.get("words", "")) for each in report.statements)
    return [(section, words) for section, words in told if words in (APRIL, MAY)]


def test_accounts_of_which_one_would_stand_alone_are_both_told_as_differing() -> None:
    assert printed(ONE, OTHER) == [("differences", APRIL), ("differences", MAY)]


def test_what_nobody_tells_otherwise_is_told_once() -> None:
    assert [words for _, words in printed(ONE)] == [APRIL]


def test_a_question_on_which_accounts_differ_is_answered_by_all_of_them() -> None:
    question = "When will the commission visit the Karun dam?"

    assert printed(ONE, OTHER, question=question) == [("answers", APRIL), ("answers", MAY)]


def test_accounts_that_differ_in_the_day_do_not_answer_who_it_will_be() -> None:
    assert "answers" not in dict(printed(ONE, OTHER, question="Who will open the Karun dam?"))
