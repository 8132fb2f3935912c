"""What a study finds as a whole, kind by kind; and what holds for every finding."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.archive import Block
from reports.analysis import study
from reports.records import Chosen, Findings, Gap, Passage, Selection
from tests.reports.analysis.made import OUTLETS, article, commission, found

AMMAN = article(
    """
US Secretary of State Dana Orlen met Foreign Minister Karim Valdan in Amman on Saturday, 4 November.

Orlen asked Jordan on 4 November to open the road to the coast.

“The road must be open before the winter,” Orlen told reporters. “We have no other way,” she added.

NATO ministers are to meet in Brussels on 28 November, and Jordan will send an observer, Valdan said.
""",
    headline="Orlen asks Jordan for the road",
    published="2023-11-04T20:00:00+03:00",
)
AMMAN_TOO = article(
    """
Secretary of State Dana Orlen asked Jordan on Nov. 4 to open the road to the coast, the State Department said.

A senior official said on Saturday that Orlen had been in a hurry in Amman.
""",
    "bulletin",
    headline="Orlen wants the road to the coast open",
    published="2023-11-04T15:00:00-04:00",
)
BAGHDAD = article(
    """
President Tomas Reval of Iraq received US Secretary of State Dana Orlen in Baghdad on Sunday, 5 November.

Orlen will fly from Baghdad to Oslo on Tuesday.

Reval told Orlen on Sunday that Iraq would guard the road, the president's office said.
""",
    "ledger",
    headline="Orlen in Baghdad",
    published="2023-11-05T22:00:00+03:00",
)
COLUMN = article(
    "Dana Orlen left Amman on 5 November with an empty folder. Jordan must not forget it.",
    headline="An empty folder",
    kind="opinion",
    published="2023-11-06T08:00:00+03:00",
)
STATE = article(
    """
Foreign Minister Karim Valdan of Jordan met Dana Orlen in Amman on Saturday 4 November.

Egypt asked Dana Orlen on Saturday for a road of its own, the Egyptian Foreign Ministry stated.
""",
    "state",
    headline="Egypt asks for a road",
    published="2023-11-04T21:00:00+02:00",
)
ANKARA = article(
    "ABD Dışişleri Bakanı Dana Orlen, 6 Kasım Pazartesi günü Ankara'ya geldi.",
    "kopru",
    headline="Orlen Ankara'da",
    published="2023-11-06T12:00:00+03:00",
)
ALL = (AMMAN, AMMAN_TOO, BAGHDAD, COLUMN, STATE, ANKARA)
STORIES = (1, 1, 2, 3, 1, 4)


def everything() -> Findings:
    return found(*ALL, stories=STORIES, countries=("JO", "IQ", "TR"), questions=("Did Orlen meet Reval?",))


def passages(findings: Findings) -> Iterator[Passage]:
    for each in (*findings.key_points, *findings.developments, *findings.chronology):
        yield from (each.passage, *each.others, *([each.dated.phrase] if each.dated and each.dated.phrase else []))
    for meeting in findings.meetings:
        yield from (meeting.first, meeting.second, meeting.sentence, *meeting.others)
        yield from [meeting.place] if meeting.place else []
    for quotation in findings.quotations:
        yield from (quotation.words, quotation.speaker)
        yield from [each for each in (quotation.role, quotation.verb) if each]
    for difference in findings.differences:
        for account in difference.accounts:
            yield from (account.sentence, account.phrase)
    yield from (each.sentence for each in findings.calendar)
    yield from (each.passage for answer in findings.answers for each in answer.sentences)


def test_every_passage_is_words_of_one_line_of_its_article() -> None:
    found_passages = list(passages(everything()))

    assert found_passages
    for each in found_passages:
        assert each.text == each.article.text[each.start : each.end]
        assert each.text.strip() == each.text != ""
        assert "\n" not in each.text


def test_a_key_point_has_two_reports_and_each_says_something_else() -> None:
    findings = everything()

    assert [each.passage.text for each in findings.key_points] == [
        "Secretary of State Dana Orlen asked Jordan on Nov. 4 to open the road to the coast, the State Department said."
    ]
    (point,) = findings.key_points
    assert [each.article.outlet for each in point.others] == ["courier"]
    assert point.reason == "2 origins"


def test_developments_leave_out_opinions_states_unnamed_officials_plans_and_other_languages() -> None:
    told = [each.passage for each in everything().developments]

    assert not {each.article for each in told} & {COLUMN, ANKARA}
    assert not any("senior official" in each.text or "will fly" in each.text for each in told)
    assert [each.text for each in told if each.article == STATE] == [
        "Egypt asked Dana Orlen on Saturday for a road of its own, the Egyptian Foreign Ministry stated."
    ]


def test_the_chronology_is_in_order_and_each_row_has_its_day() -> None:
    rows = everything().chronology

    assert [each.dated.day for each in rows if each.dated] == sorted(each.dated.day for each in rows if each.dated)
    assert {each.dated.day for each in rows if each.dated} == {date(2023, 11, 4), date(2023, 11, 5)}


def test_the_calendar_has_days_after_the_cut_off_only() -> None:
    (announced,) = everything().calendar

    assert announced.dated.day == date(2023, 11, 28)
    assert announced.dated.phrase is not None
    assert announced.dated.phrase.text == "28 November"


def test_a_country_of_which_nothing_is_told_is_a_gap() -> None:
    assert everything().gaps == (Gap("country", "TR"),)


def test_stories_keep_their_articles_copies_and_days() -> None:
    copy = article(AMMAN.text, "wire", published="2023-11-05T08:00:00+03:00")
    chosen = Selection((Chosen(AMMAN, 1.0, "made", 1, (copy,)),))

    (story,) = study(commission(), chosen, OUTLETS).stories

    assert (story.articles, story.copies) == ((AMMAN,), (copy,))
    assert (story.first, story.last) == (date(2023, 11, 4), date(2023, 11, 4))
    assert story.countries[0] == "JO"


def test_a_copy_raises_no_count() -> None:
    copy = article(
        AMMAN_TOO.text, "ledger", credit="Potomac Daily", headline="The road", published=str(AMMAN_TOO.published)
    )
    alone = found(AMMAN, AMMAN_TOO, countries=("JO",))
    with_copy = found(AMMAN, AMMAN_TOO, copy, countries=("JO",))

    assert [each.reason for each in with_copy.key_points] == [each.reason for each in alone.key_points]


def test_a_readout_stands_by_itself_for_what_its_issuer_said() -> None:
    readout = article(
        "Secretary of State Dana Orlen met President Tomas Reval in Baghdad on 5 November.",
        "bulletin",
        kind="readout",
        headline="Readout: Orlen and Reval",
    )

    (point,) = found(readout, countries=("IQ",)).key_points
    assert point.reason == "the issuer's own readout"


def test_a_period_means_when_it_happened_unless_the_client_asks_for_publication() -> None:
    old = article("Dana Orlen met Karim Valdan in Amman on 2 October.\n\nOrlen opened the road to Amman on 2 October.")

    assert found(old).developments == ()
    assert {each.dated.day for each in found(old, dates_mean="publication").developments if each.dated} == {
        date(2023, 10, 2)
    }


def test_news_of_the_small_hours_is_not_dated_by_its_article() -> None:
    early = article(
        "Dana Orlen opened the new road to Amman with a short speech.", published="2023-11-06T01:20:00+03:00"
    )

    assert [each.dated for each in found(early).developments] == []


def test_an_empty_selection_finds_nothing_and_says_what_is_missing() -> None:
    findings = found(countries=("JO",), questions=("Did Orlen meet Reval?",))

    assert findings.developments == ()
    assert findings.gaps == (Gap("country", "JO"), Gap("question", "Did Orlen meet Reval?"))
    assert [each.sentences for each in findings.answers] == [()]


def test_a_table_a_list_and_a_pulled_quotation_are_no_sentences() -> None:
    line = "Dana Orlen opened the road to Amman on 4 November with Karim Valdan."
    for kind in ("table", "list", "quote", "subhead"):
        made = article(line, blocks=(Block(kind, line),))  # type: ignore[arg-type]
        assert found(made).developments == ()
    assert len(found(article(line)).developments) == 1


@settings(max_examples=25)
@given(st.permutations(range(len(ALL))))
def test_the_order_of_the_articles_never_shows(order: list[int]) -> None:
    shuffled = found(
        *(ALL[n] for n in order),
        stories=[STORIES[n] for n in order],
        countries=("JO", "IQ", "TR"),
        questions=("Did Orlen meet Reval?",),
    )

    assert shuffled == everything()
