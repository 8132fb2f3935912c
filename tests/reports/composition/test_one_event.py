"""A report on one event: all under the one country asked for, and its best sentences on page one."""

from __future__ import annotations

from reports.composition.binding import Binder
from reports.composition.chronology import chronology_rows
from reports.composition.key_points import key_points
from reports.composition.layout import ELSEWHERE, bounds
from reports.composition.one_event import tells_one_event
from reports.composition.paragraphs import developments
from reports.composition.statements import Writer
from reports.records import Findings
from tests.reports.analysis.made import OUTLETS, article, commission, found

LEAD = "A lorry crashed into the market of Aqaba in Jordan on Sunday and killed nine people, the police said."
INSIDE = (
    "The police of Aqaba closed the road to the lorry park on Monday for the whole week.",
    "Winds of 40 knots pushed the lorry towards the market on Sunday, the police said.",
    "The driver told the police that the brakes of his lorry had failed on the hill.",
)
ASKED = commission("lorry crash in Aqaba", countries=("JO",))


def made(others: int) -> Findings:
    outlets = ("courier", "ledger", "wire")[:others]
    articles = [
        article(f"{LEAD}\n\nThe driver of the lorry jumped out.\n\n{text}", outlet, headline="Lorry crash in Aqaba")
        for outlet, text in zip(outlets, INSIDE, strict=False)
    ]
    return found(*articles, topic=ASKED.topic, countries=("JO",))


def writer() -> Writer:
    return Writer(Binder(lambda _: None), OUTLETS, "en")


def test_three_articles_make_an_event() -> None:
    assert [tells_one_event(made(each)) for each in (2, 3)] == [False, True]


def test_what_names_no_country_is_of_the_one_that_is_asked_for() -> None:
    groups, _ = developments(writer(), made(3), ASKED, bounds(ASKED))
    told = {each.heading: [s.statement.text for p in each.paragraphs for s in p.statements] for each in groups}

    assert ELSEWHERE not in told
    assert any("brakes of his lorry" in each for each in told["Jordan"])


def test_page_one_has_what_is_dated_wherever_it_stands_and_two_rows_are_no_chronology() -> None:
    findings = made(3)
    points, _ = key_points(writer(), findings, bounds(ASKED).key_points, ("JO",))

    assert any(each in printed.statement.text for printed, _ in points for each in (LEAD, *INSIDE[:2]))
    assert chronology_rows(findings, writer(), 8)[0] == []
