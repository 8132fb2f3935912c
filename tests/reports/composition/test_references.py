"""A country's heading names what page one has of that country, so that whoever asked for it finds it there."""

from __future__ import annotations

from datetime import date

from reports.composition import phrases
from reports.composition.binding import Binder
from reports.composition.references import References
from reports.composition.statements import Writer
from reports.records import Findings, Paragraph, Passage, Printed, PrintedAnswer, Reference, SentenceFinding
from reports.records import Group as Under
from tests.reports.analysis.made import OUTLETS, article, commission

ASKED = commission(countries=("JO", "IQ"), since=date(2023, 11, 1))
TEXTS = ("Jordan opened a road.", "Iraq sold a mill.", "Iraq sold a port.", "Jordan has a port.", "Iraq has a bridge.")


def found() -> tuple[Writer, list[SentenceFinding], list[Printed]]:
    writer = Writer(Binder(lambda _: None), OUTLETS, "en")
    findings = [SentenceFinding(Passage(article(each), 0, len(each)), 1, 1.0) for each in TEXTS]
    printed = [phrases.reported(writer, "x", each) for each in findings]
    return writer, findings, [each for each in printed if each]


def test_each_heading_leads_to_the_questions_and_points_of_its_country() -> None:
    writer, findings, (road, closed, sold, port, bridge) = found()
    answers = (PrintedAnswer("Is it open?", (closed, sold)), PrintedAnswer("Where?", (road,), is_answered=False))
    groups = [Under("Iraq", (Paragraph(1, "", (bridge,)),)), Under("Elsewhere", (Paragraph(2, "", ()),))]

    headed = References(writer, answers, (port,), groups, ()).under_headings(
        Findings(developments=tuple(findings)), ASKED
    )

    assert [each.heading for each in headed] == ["Jordan", "Iraq", "Elsewhere"]
    assert [each.above for each in headed] == [
        (Reference("key point 1", port.statement.id),),
        (Reference("question 1", closed.statement.id),),
        (),
    ]


def test_a_row_that_points_labels_the_outlet_of_a_state() -> None:
    writer = Writer(Binder(lambda _: None), OUTLETS, "en")
    made = article("Cairo opened a bridge.", "state")
    told = SentenceFinding(Passage(made, 0, len(made.text)), 1, 1.0)
    point = phrases.reported(writer, "key points", told)
    assert point is not None

    row = References(writer, (), (point,), (), ()).to(told.passage, date(2023, 11, 6))

    assert row == Reference("key point 1", "S001", "6 November 2023", "Cairo State Wire, state-owned", "en")
