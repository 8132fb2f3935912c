"""The rules for what may be found, one test a rule: sentence, context, whose word, origins, time, once, silence."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from crawler.archive import Article
from reports.analysis.days import event_day
from reports.analysis.fitness import why_not
from reports.analysis.origins import Origins, origins
from reports.analysis.reading import Sentence, read
from reports.analysis.repeats import tells_again
from reports.analysis.voices import voice
from reports.records import Findings
from tests.reports.analysis.made import OUTLETS, article, found, selection

COAST = "Foreign Minister Karim Valdan closed the coast road near Aqaba on 4 November after the flood."
ROAD = "Envoy Dana Orlen opened the coast road near Amman on 4 November with Foreign Minister Karim Valdan."


def said(text: str, outlet: str = "courier", **more: str) -> Sentence:
    """The first sentence of an article of its own."""
    (reading,) = read(selection([article(text, outlet, **more)]), OUTLETS)
    return reading.sentences[0]


def second(text: str) -> Sentence:
    """The second sentence of its article."""
    (reading,) = read(selection([article(f"{COAST} {text}", "courier")]), OUTLETS)
    return reading.sentences[1]


def counted(*sentences: Sentence) -> tuple[int, int, str]:
    first = origins(sentences[0], sentences[1:])
    assert {(each.reports, each.origins) for each in _each_first(sentences)} == {(first.reports, first.origins)}
    return first.reports, first.origins, first.words


def _each_first(sentences: tuple[Sentence, ...]) -> Iterator[Origins]:
    """The count does not depend on which of the sentences is asked for, nor on the order of the others."""
    for number, each in enumerate(sentences):
        others = [*sentences[:number], *sentences[number + 1 :]]
        yield from (origins(each, others), origins(each, others[::-1]))


def printed(findings: Findings) -> set[str]:
    """All sentences that stand as news."""
    answers = [each for answer in findings.answers for each in answer.sentences]
    told = (*findings.key_points, *findings.developments, *findings.chronology, *answers)
    return {each.passage.text for each in told} | {each.sentence.text for each in findings.facts}


def developments(*articles: Article, **asked: Any) -> list[str]:
    return [each.passage.text for each in found(*articles, **asked).developments]


# ---- sentence --------------------------------------------------------------------------------------------------------


def test_a_sentence_without_a_name_for_its_subject_stands_if_it_says_where() -> None:
    assert why_not(said("A lorry drove into a market in Baghdad on Sunday, killing four people.")) is None
    assert why_not(said("A lorry drove into a market on Sunday evening, killing four people.")) == "no named subject"
    assert why_not(second("A man told the court in Amman on Sunday that he knew nothing.")) == "no named subject"
    assert why_not(second("Police shot the driver of the lorry, said Karim Valdan of the Road Council.")) is None
    assert why_not(second("Police shot the driver of the lorry on Sunday evening.")) == "no named subject"


def test_the_first_sentence_of_an_article_leans_on_nothing_if_it_names_somebody_or_a_place() -> None:
    shots = "A man fired at drivers from the roof of a mill near Amman on Sunday, killing four of them."
    assert (why_not(said(shots)), why_not(second(shots))) == (None, "no named subject")
    assert why_not(said("It was a quiet day on the coast road near Amman until the first shots fell.")) == "opening"
    assert why_not(said("Contact was lost on Sunday with the new ferry and all of its sailors.")) == "no named subject"


def test_the_country_is_the_only_one_that_a_sentence_names_and_its_article_is_about() -> None:
    asked = "Minister Karim Valdan asked the country's envoys to come home to Jordan on Sunday for talks."
    assert why_not(said(asked)) is None
    assert why_not(said(asked.replace("to Jordan", "by way of Jordan and Iraq"))) == "points to another sentence"


@pytest.mark.parametrize(
    "caption",
    [
        "Dana Orlen is seen in Amman with Karim Valdan of Jordan.",
        "This photo released by the Road Council shows Dana Orlen in Amman on Sunday.",
        "Dana Orlen speaks to reporters at the coast road near Amman, November 4, 2023.",
    ],
)
def test_what_is_written_under_a_picture_is_no_sentence(caption: str) -> None:
    assert why_not(said(caption)) == "not running text"


def test_a_surname_that_nothing_explains_is_nobody() -> None:
    text = (
        ROAD
        + "\n\nTeacher Sami Dorran came too."
        + "\n\n{} said on 4 November that Orlen had brought him sheep, goats and a tired donkey."
    )

    assert [each for each in developments(article(text.format("Dorran"))) if "tired donkey" in each] == []
    particle = article(text.replace("Dorran", "al Dorran").format("Al Dorran"), headline="Al Valdan on the road")
    assert [each for each in developments(particle) if "tired donkey" in each] == []
    assert (
        len([each for each in developments(article(text.format("Teacher Sami Dorran"))) if "tired donkey" in each]) == 1
    )
    known = article(text.format("Dorran"), headline="Dorran and Orlen on the road")
    assert len([each for each in developments(known) if "tired donkey" in each]) == 1


def test_an_agency_in_brackets_before_the_first_sentence_is_no_part_of_it() -> None:
    assert said("(CNN) Dana Orlen left Amman for Baghdad on Sunday.").text.startswith("Dana Orlen")
    assert said("West Aqaba, Jordan (CNN) Dana Orlen left for Baghdad on Sunday.").text.startswith("Dana Orlen")
    assert said("United Nations (UN) Secretary Dana Orlen left Amman on Sunday.").text.startswith("United Nations")


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("ENVOY OPENS NEW COAST ROAD Foreign Minister Karim Valdan came to Amman on Sunday.", "not running text"),
        ("US and UN envoys met Foreign Minister Karim Valdan in Amman on Sunday.", None),
    ],
)
def test_a_heading_that_has_run_into_a_sentence_spoils_it(sentence: str, rule: str | None) -> None:
    assert why_not(said(sentence)) == rule


# ---- context ---------------------------------------------------------------------------------------------------------


def test_a_quotation_that_the_next_one_turns_round_is_left_out() -> None:
    text = (
        "US Secretary of State Dana Orlen left Amman.\n\n"
        "“We accept the plan for the coast road,” Orlen said. “But only if the river stays open,” she added."
    )
    whole = "US Secretary of State Dana Orlen left Amman.\n\n“We accept the plan for the coast road,” Orlen said."

    assert [each.words.text for each in found(article(text)).quotations] == []
    assert [each.words.text for each in found(article(whole)).quotations] == ["We accept the plan for the coast road"]


# ---- whose word ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "outlet", "kind"),
    [
        (ROAD, "courier", "opinion"),
        (ROAD, "courier", "live"),
        (ROAD, "state", "news"),
        ("Envoy Dana Orlen opened the coast road near Amman on 4 November, a senior official said.", "courier", "news"),
        ("Envoy Dana Orlen opened the coast road near Amman on 4 November, media reports say.", "courier", "news"),
        ("Envoy Dana Orlen opened the coast road on 4 November, Amman Central Radio reported.", "courier", "news"),
        ("Envoy Dana Orlen reportedly opened the coast road near Amman on 4 November.", "courier", "news"),
        ("Envoy Dana Orlen counted 14 people killed in Amman on 4 November, aides said.", "courier", "news"),
    ],
)  # fmt: skip
def test_opinion_logs_states_unnamed_officials_and_reports_of_reports_make_no_news(
    text: str, outlet: str, kind: str
) -> None:
    question = "Did Orlen open the coast road?"
    asked = article(text, outlet, kind=kind, published="2023-11-04T20:00:00+03:00")

    assert printed(found(asked, questions=(question,))) == set()
    plain = article(ROAD, published="2023-11-04T20:00:00+03:00")
    assert printed(found(plain, questions=(question,))) == {ROAD}


def test_two_sentences_that_name_the_same_people_of_one_day_are_one_development() -> None:
    first = "Dana Orlen and Karim Valdan walked the road to Amman on 4 November to see the works."
    second = "Karim Valdan and Dana Orlen ended a long march from Oslo in Amman on {} November after dark."
    (told,) = read(selection([article("\n\n".join((first, second.format(4), second.format(3))))]), OUTLETS)

    one, same, other = ((each, event_day(each)) for each in told.sentences)
    assert tells_again(*one, *same)
    assert not tells_again(*one, *other)
    assert len(developments(article(f"{first}\n\n{second.format(4)}"))) == 1


def test_what_was_to_be_at_an_hour_is_no_news_and_neither_is_the_copy_of_weeks_later() -> None:
    told = "Envoy Dana Orlen announced in Amman on Sunday that the road would be opened at 4 p.m. Monday."
    assert developments(article(told)) == []

    opened = "Envoy Dana Orlen opened the road near Amman on Saturday, the Road Council said in a statement."
    others = [article(ROAD, outlet, "2023-11-05T12:00:00+03:00") for outlet in ("ledger", "bulletin", "wire")]
    late = article(opened, published="2023-12-06T12:00:00+03:00")
    asked = {"until": date(2023, 12, 10)}
    assert opened in {each.passage.text for each in found(late, **asked).developments}
    assert opened not in {each.passage.text for each in found(late, *others, **asked).developments}


def test_a_page_with_the_times_of_its_entries_is_a_log_whatever_it_is_called() -> None:
    entries = "\n\n".join(f"1{hour}:05 GMT - Somebody walked on the road." for hour in range(5))

    assert developments(article(f"{ROAD}\n\n{entries}")) == []


@pytest.mark.parametrize(
    ("day", "is_told"), [("Sunday", True), ("Saturday", True), ("Monday", False), ("Friday", False)]
)
def test_an_entry_of_a_log_is_told_where_it_names_the_day_of_the_log_or_the_one_before(day: str, is_told: bool) -> None:
    entry = f"Envoy Dana Orlen opened the coast road near Amman on {day}, the Road Council said in a statement."
    entries = "\n\n".join(f"1{hour}:05 GMT - Somebody walked on the road." for hour in range(5))
    log = article(f"{entries}\n\n{entry}", published="2023-11-05T12:00:00+03:00")  # a Sunday

    assert developments(log) == ([entry] if is_told else [])


def test_no_entry_of_a_list_of_days_is_told_by_the_weekday_that_it_names() -> None:
    entry = "Envoy Dana Orlen opened the coast road near Amman on Sunday, the Road Council said in a statement."
    days = article(f"Here is a timeline of the works.\n\n{entry}", published="2023-11-05T12:00:00+03:00")

    assert developments(days) == []


def test_a_site_that_speaks_of_itself_makes_no_opinion_and_a_writer_who_does_makes_one() -> None:
    site = "\n\n".join(["We want to hear from our readers: sign up."] * 5)
    split = "“We walked. We saw the sea. We were glad. We went home. We slept,” Envoy Dana Orlen told reporters."
    column = "\n\n".join(f"I walked the road {n} times and we were glad." for n in ("two", "three", "four", "five"))

    assert developments(article(f"{ROAD}\n\n{site}")) == [ROAD]
    assert developments(article(f"{ROAD}\n\n{split}")) == [ROAD]
    assert developments(article(f"{ROAD}\n\n{column}")) == []


@pytest.mark.parametrize(
    "text",
    [
        "The Jordanian government has denied that Envoy Dana Orlen was in the tunnel of the coast road.",
        "The Road Council has said that Envoy Dana Orlen was in the tunnel of the coast road in Jordan.",
        "Rivers Rights Watch said that Envoy Dana Orlen was in the tunnel of the coast road in Jordan.",
        "The high commissioner of the Road Union, Tella Brandt, said that Envoy Dana Orlen was in the tunnel.",
    ],
)
def test_what_a_body_or_one_in_office_says_needs_no_day_of_its_own(text: str) -> None:
    walk = "The guard of the tunnel spoke of it in the morning.\n\n"
    assert developments(article(f"{walk * 3}{text}")) == [text]
    assert developments(article(f"{walk * 3}{text.replace('said', 'sang').replace('denied', 'sung')}")) == []


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("The Road Council said on Sunday that the tunnel would be closed by its drivers.", True),
        ("The Road Council said on Sunday in Oslo that the tunnel would be closed by its drivers.", False),
        ("At least eight drivers were hurt on Sunday in a tunnel that was closed at noon.", False),
        ("The Road Council of Norway said on Sunday that the tunnel would be closed by its drivers.", False),
    ],
)
def test_what_names_no_country_is_of_the_one_that_its_article_is_about(text: str, is_told: bool) -> None:
    about = "Drivers of Jordan spoke of the tunnel in Jordan.\n\nThe tunnel of Jordan is long."
    told = developments(article(f"{about}\n\n{text}"), topic="The tunnels of Jordan", countries=("JO",))

    assert (text in told) is is_told


@pytest.mark.parametrize(
    ("text", "topic", "is_told"),
    [
        ("Karim Valdan is Jordan's deputy prime minister and the chairman of its council.", "Karim Valdan", True),
        ("Karim Valdan is Jordan's deputy prime minister and the chairman of its council.", "Roads in Jordan", False),
        ("Karim Valdan is not the minister of roads whom everybody in Jordan knows.", "Karim Valdan", False),
        ("Karim Valdan was accused of fraud on the roads of Jordan by a prosecutor.", "Karim Valdan", False),
        ("Karim Valdan is fond of the roads that the ministers of Jordan have built.", "Karim Valdan", False),
    ],
)
def test_who_somebody_is_whom_the_topic_names_is_told_without_a_day(text: str, topic: str, is_told: bool) -> None:
    walk = "Karim Valdan of Jordan spoke of roads in the morning.\n\n"
    told = developments(article(f"{walk * 3}{text}"), topic=topic, countries=("JO",))

    assert (text in told) is is_told


def test_a_sentence_is_on_the_word_of_its_outermost_speaker() -> None:
    words = {
        "Orlen met Valdan in Amman, the State Department said on Sunday.": "the State Department",
        "According to a statement from the Road Council, Jordan opened the road.": "the Road Council",
        "Foreign Minister Karim Valdan, who came from Aqaba, said that Jordan had opened the road.": (
            "Foreign Minister Karim Valdan"
        ),
        "The police said that Foreign Minister Karim Valdan had left.": "The police",
        "Jordan opened the road on Sunday.": "",
        "The road is open, he said.": "",
    }

    voices = {text: voice(said(f"{text}\n\nForeign Minister Karim Valdan left.")) for text in words}
    assert {text: found.text if found else "" for text, found in voices.items()} == words


# ---- origins ---------------------------------------------------------------------------------------------------------


def test_outlets_that_quote_one_body_are_one_origin() -> None:
    assert counted(
        said("Orlen asked Jordan to open the road, the State Department said."),
        said("The US State Department said on Monday that Orlen had asked for the road to be opened.", "bulletin"),
        said("State Department spokesman Kell Adair said Orlen wanted Jordan to open the road.", "ledger"),
    ) == (3, 1, "3 reports, all quoting the State Department")


def test_outlets_that_report_it_themselves_are_as_many_origins() -> None:
    assert counted(
        said("Orlen asked Jordan to open the coast road."),
        said("Dana Orlen wants Jordan to open its road to the coast.", "ledger"),
        said("Jordan should open the road, the Road Council said Orlen had asked.", "bulletin"),
    ) == (3, 3, "3 origins")


def test_that_two_said_it_and_three_wrote_it_is_counted_apart() -> None:
    assert counted(
        said("Jordan opened the road on Sunday, the Road Council said."),
        said("The Road Council said Jordan's road was open.", "ledger"),
        said("Envoy Dana Orlen said that Jordan had opened the road.", "bulletin"),
    ) == (3, 2, "3 reports, 2 origins")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (said("Jordan opened the road."), said("The road was opened by Jordan.", url="http://courier.example/2")),
        (said("Jordan opened the road.", credit="Gulf Line"), said("The road is open.", "ledger", credit="Gulf Line")),
        (said("Jordan opened the road.", "wire"), said("The road is open.", "ledger", credit="Anatolia Wire")),
        (
            said("Jordan opened the long road to the coast near Aqaba before noon on Sunday."),
            said("Officially, Jordan opened the long road to the coast near Aqaba before noon.", "ledger"),
        ),
    ],
    ids=["one outlet", "one agency credited", "an agency and who credits it", "one pen"],
)
def test_one_newsroom_is_one_report(first: Sentence, second: Sentence) -> None:
    assert counted(first, second) == (1, 1, "1 report")


def test_who_names_the_other_outlet_as_the_source_is_no_other_origin() -> None:
    reports, rests, _ = counted(
        said("Jordan opened the road on Sunday, Envoy Dana Orlen told Tigris Ledger."), said("Road open.", "ledger")
    )
    assert (reports, rests) == (2, 1)


def test_what_may_not_be_printed_as_news_supports_nothing() -> None:
    own = said("Jordan opened the road on Sunday.")
    weak = [
        said("Jordan opened its road.", "ledger", kind="opinion"),
        said("Jordan opened its road, a senior official said.", "bulletin"),
        said("Jordan has reportedly opened its road.", "wire"),
        said("Jordan opened its road.", "state"),
    ]

    assert origins(own, weak) == Origins("", 1, 1, "1 report")


def test_a_readout_and_those_who_quote_it_are_one_origin_and_a_key_point() -> None:
    readout = article(
        "Secretary of State Dana Orlen met President Tomas Reval in Baghdad on 5 November.",
        "bulletin",
        kind="readout",
        headline="Readout: the State Department on Orlen and Reval",
        published="2023-11-05T20:00:00+03:00",
    )
    (point,) = found(readout).key_points
    assert (point.origins, point.reason) == (1, "the issuer's own readout")
    long = "The rain fell all day on Orlen and Reval, and on all who were with them in Baghdad. " * 4
    of_others = article(f"{long}\n\n{COAST}", "bulletin", kind="readout", headline="Readout of the talks in Baghdad")
    of_its_own = article(f"{long}\n\n{COAST}", "bulletin", kind="readout", headline="Readout: Valdan at the coast road")
    topic = "The coast road near Aqaba"
    assert [each.passage.text for each in found(of_others, topic=topic).key_points] == []
    assert [each.passage.text for each in found(of_its_own, topic=topic).key_points] == [COAST]


def test_a_key_point_has_two_origins_not_two_outlets() -> None:
    one = article("Envoy Dana Orlen asked Jordan on 4 November to open the coast road, the Road Council said.")
    quoting = article(
        "The Road Council said Envoy Dana Orlen asked Jordan on 4 November to open the coast road.", "ledger"
    )
    seen = article("On 4 November Envoy Dana Orlen asked Jordan to open the long coast road.", "ledger")

    assert found(one, quoting).key_points == ()
    assert [(each.origins, each.reason) for each in found(one, seen).key_points] == [(2, "2 origins")]


# ---- time ------------------------------------------------------------------------------------------------------------

FEWER = article(
    "The Health Ministry in Baghdad said on 5 November that 14 people had been killed in the flood at Kut.",
    "courier",
    "2023-11-05T20:00:00+03:00",
)
MORE = article(
    "The Health Ministry in Baghdad said on 7 November that 31 people had been killed in the flood at Kut.",
    "ledger",
    "2023-11-07T20:00:00+03:00",
)


def test_a_figure_that_a_later_one_replaces_stands_in_a_series_only() -> None:
    findings = found(FEWER, MORE, topic="Flood at Kut", questions=("How many people were killed in the flood?",))

    assert [(each.replaced, len(each.accounts)) for each in findings.differences] == [(True, 2)]
    assert printed(findings) == {MORE.text}


PLAN = article(
    "Envoy Dana Orlen will visit Ankara on Thursday, Foreign Minister Karim Valdan said.",
    "courier",
    "2023-11-06T12:00:00+03:00",
)
DONE = article(
    "Envoy Dana Orlen arrived in Ankara on Thursday with two ministers.", "ledger", "2023-11-09T20:00:00+03:00"
)
LATER = article("Jordan closed the coast road near Amman on Friday.", "ledger", "2023-11-10T08:00:00+03:00")


def became(*articles: Article, **asked: Any) -> list[tuple[date, str, str | None]]:
    return [
        (each.dated.day, each.sentence.text, each.took_place.text if each.took_place else None)
        for each in found(*articles, **asked).overtaken
    ]


def test_what_was_announced_for_a_day_that_is_past_took_place_where_a_later_article_says_so() -> None:
    assert became(PLAN, DONE) == [(date(2023, 11, 9), PLAN.text, DONE.text)]


def test_where_nobody_speaks_of_it_no_report_was_found() -> None:
    assert became(PLAN, LATER) == [(date(2023, 11, 9), PLAN.text, None)]


@pytest.mark.parametrize(
    "plan",
    [
        "Envoy Dana Orlen is expected to visit Ankara on Thursday.",
        "Envoy Dana Orlen will visit Ankara this week, the Road Council said.",
    ],
)
def test_of_what_was_only_expected_or_has_no_day_no_report_is_missed(plan: str) -> None:
    assert became(article(plan, published=PLAN.published), LATER) == []


@pytest.mark.parametrize(
    "text",
    [
        "Envoy Dana Orlen postponed the visit to Ankara on Wednesday, the Road Council said.",
        "Envoy Dana Orlen did not visit Ankara on Thursday.",
        "Envoy Dana Orlen was in Ankara on Thursday.",
        "Envoy Dana Orlen will visit Ankara on 20 November.",
    ],
)
def test_where_it_is_in_doubt_nothing_is_said(text: str) -> None:
    assert became(PLAN, article(text, "ledger", "2023-11-10T08:00:00+03:00")) == []


@pytest.mark.parametrize(
    "text",
    [
        "Envoy Dana Orlen visited Oslo on Thursday.",
        "Foreign Minister Karim Valdan visited Ankara on 3 October.",
        "Envoy Dana Orlen asked Jordan on Wednesday for a visit.",
    ],
)
def test_another_place_another_person_or_another_deed_is_no_proof(text: str) -> None:
    for _, _, proof in became(PLAN, article(text, "ledger", "2023-11-10T08:00:00+03:00")):
        assert proof is None


def test_what_is_still_to_come_stands_in_the_calendar_and_what_no_article_could_report_nowhere() -> None:
    before = found(PLAN, until=date(2023, 11, 8))
    assert [each.dated.day for each in before.calendar] == [date(2023, 11, 9)]
    assert before.overtaken == ()
    assert became(PLAN) == []


def test_where_one_that_names_the_first_otherwise_speaks_of_the_rest_nothing_is_claimed() -> None:
    plan = article(
        "Envoy Dana Orlen will visit Ankara on Thursday for the Road Union, Foreign Minister Karim Valdan said.",
        "courier",
        "2023-11-06T12:00:00+03:00",
    )
    near = "“The road is long,” Dana said at a meeting of the Road Union in Ankara."
    far = "“The road is long,” Dana said at a meeting of the Road Union."

    assert became(plan, article(far, "ledger", "2023-11-20T20:00:00+03:00")) != []
    assert became(plan, article(near, "ledger", "2023-11-09T20:00:00+03:00")) == []


DUTY = "Foreign Minister Karim Valdan said on Monday that Jordan will levy a duty on coffee from 1 December 2023."


@pytest.mark.parametrize(
    ("more", "days"),
    [
        ("", 1),
        ("Jordan put the duty off until spring, its treasury said.", 0),
        ("The duty was postponed, its treasury said.", 0),
        ("Jordan postponed the duty on coffee by a month.", 0),
        ("Jordan called off the vote, its treasury said.", 1),
        ("Jordan would not put the duty off, its treasury said.", 1),
    ],
)
def test_what_was_put_off_is_in_no_calendar(more: str, days: int) -> None:
    told = found(article(f"{DUTY}\n\n{more}".strip()), topic="coffee duty in Jordan")
    assert len(told.calendar) == days


@pytest.mark.parametrize(
    ("text", "published", "days"),
    [
        ("Jordan put the duty off until spring.", "2023-11-08T12:00:00+03:00", 0),
        ("Jordan put the duty off until spring.", "2023-11-04T12:00:00+03:00", 1),
        ("Norway put the duty off until spring.", "2023-11-08T12:00:00+03:00", 1),
    ],
)
def test_a_later_article_can_put_it_off(text: str, published: str, days: int) -> None:
    told = found(article(DUTY), article(text, "ledger", published), topic="coffee duty in Jordan")
    assert len(told.calendar) == days


def test_a_plan_is_no_news_whether_it_took_place_or_not() -> None:
    assert PLAN.text not in printed(found(PLAN, DONE)) | printed(found(PLAN, LATER))


def test_a_sentence_that_recurs_over_days_is_background() -> None:
    line = "Jordan closed the coast road near Amman on 2 November after the flood at Kut."
    days = [
        article(
            f"Envoy Dana Orlen left {place} on {day} November.\n\n{line}", "courier", f"2023-11-0{day}T20:00:00+03:00"
        )
        for day, place in ((4, "Oslo"), (6, "Amman"), (8, "Baghdad"))
    ]

    assert line not in printed(found(*days, topic="Dana Orlen and the coast road in Amman"))
    assert line in printed(found(*days[:1], topic="Dana Orlen and the coast road in Amman"))


def test_a_weekday_that_may_be_the_day_after_the_article_is_no_date() -> None:
    sunday = article(
        "Envoy Dana Orlen opened the coast road near Amman on Monday.", published="2023-11-05T23:00:00+03:00"
    )
    tuesday = article(
        "Envoy Dana Orlen opened the coast road near Amman on Monday.", published="2023-11-07T23:00:00+03:00"
    )

    assert developments(sunday) == []
    assert len(developments(tuesday)) == 1


def test_a_day_of_something_called_for_or_of_what_has_been_so_is_no_day_of_news() -> None:
    called = "Envoy Dana Orlen led a page on the coast road that called for a march on 4 November."
    has_been = "The coast road near Amman has been closed for Envoy Dana Orlen and all others."
    lead = "Jordan took in the delegates on Monday."

    assert developments(article(called)) == []
    assert developments(article(f"{has_been}\n\n{lead}")) == [has_been]
    assert developments(article(f"{lead}\n\n{has_been}")) == []


# ---- once, silence ---------------------------------------------------------------------------------------------------


def test_what_says_the_same_is_found_once() -> None:
    again = article(
        "On 4 November, Envoy Dana Orlen and Minister Karim Valdan opened the coast road near Amman.", "ledger"
    )

    assert len(developments(article(ROAD), again)) == 1


def test_one_origin_is_no_key_point_however_worthy() -> None:
    assert found(article(ROAD)).key_points == ()


def test_a_line_of_a_list_of_days_is_for_the_chronology_only() -> None:
    lists = [
        article("4 November - Envoy Dana Orlen opens the long coast road near Amman.", "courier"),
        article("4 November - Envoy Dana Orlen opens the coast road near Amman with a speech.", "ledger"),
    ]

    assert (found(*lists).key_points, found(*lists).developments) == ((), ())


def test_a_year_and_a_number_far_from_what_happened_count_nothing() -> None:
    topic = "Road Council of Amman"
    year = "Chief Sami Dorran of the Road Council was arrested in March 2006 for deeds in Amman, the police said."
    far = (
        "Chief Sami Dorran of the Road Council has three uncles, all of them farmers of the dry hills of Amman, and "
        "told them on 4 November that a driver had been killed."
    )

    assert found(article(year), topic=topic).facts == ()
    assert found(article(far), topic=topic).facts == ()


def test_a_part_of_what_is_counted_is_no_figure_of_its_own() -> None:
    text = (
        "A plane crash near Amman on 4 November killed 10 U.S. citizens and one of the pilots, the Road Council said."
    )

    assert [each.phrase.text for each in found(article(text), topic="Plane crash near Amman").facts] == [
        "killed 10 U.S. citizens"
    ]


def test_a_toll_that_two_later_articles_raise_is_no_news_any_more() -> None:
    old = "The Road Council said that 7 people were killed in Tarsk, Jordan, on Sunday."
    new = "Karim Valdan of the Jordanian army counts {} people killed in Tarsk by now"  # no sentence to be printed

    def developed(figure: int) -> list[str]:
        findings = found(
            article(old),
            article(new.format(figure), outlet="ledger", published="2023-11-07T12:00:00+03:00"),
            article(f"{new.format(figure)} at last", outlet="bulletin", published="2023-11-08T12:00:00+03:00"),
            topic="Jordan and Tarsk",
        )
        return [each.passage.text for each in findings.developments]

    assert developed(7) == [old]
    assert developed(9) == []


def test_what_an_article_leads_with_comes_after_its_repeated_headline() -> None:
    lead = "Jordan has seized a ship of Norvia under suspicion that it carried oil to the north."
    (alone,) = (found(article(lead), topic="Jordan seizes ship"),)
    repeated = found(
        article(f"Ship seized\n\nEnlarge this image\n\nNaval photo\n\n{lead}", headline="Ship seized"),
        topic="Jordan seizes ship",
    )

    assert [each.passage.text for each in alone.developments] == [lead]
    assert [each.passage.text for each in repeated.developments] == [lead]
