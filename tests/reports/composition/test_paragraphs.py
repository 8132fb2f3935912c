"""Developments: a paragraph is one event, and the day beside it is that of all that stands in it."""

from __future__ import annotations

from datetime import date

from reports.composition.binding import Binder
from reports.composition.layout import ELSEWHERE, bounds
from reports.composition.paragraphs import Told, developments, paragraph_of
from reports.composition.statements import Writer
from reports.records import Passage
from tests.reports.analysis.made import OUTLETS, article, commission, found

ROAD = """
Jordan closed the road near the airport of Amman on Monday, Interior Minister Mazen Karam told Dana Orlen.

“The road opens again when the last guest of Amman has left,” Interior Minister Mazen Karam said.

On 3 November the Jordanian parliament discussed the journey of Dana Orlen for three hours.
"""
SCHOOL = """
Jordan opened a second school for nurses in Amman on Monday, the Health Ministry said as Dana Orlen flew home.

“We waited for three hours at the gate of the school in the sun,” said Rima Haddar, a student of nursing.
"""
TALK = """
“The journey of Dana Orlen brings nothing new to Amman,” Interior Minister Mazen Karam said.
"""


def paragraphs(text: str) -> tuple[dict[str, str], list[Told]]:
    """The words of each paragraph by its day, and what each of them tells."""
    topic = "Orlen's journey and the road to the airport"
    asked = commission(countries=("JO",), topic=topic)
    writer = Writer(Binder(lambda _: None), OUTLETS, "en")
    findings = found(article(text), countries=("JO",), topic=topic)
    groups, where = developments(writer, findings, asked, bounds(asked))
    told = {
        each.label: " ".join(printed.statement.text for printed in each.statements)
        for group in groups
        for each in group.paragraphs
    }
    return told, where


def test_the_day_beside_a_paragraph_is_that_of_what_it_tells() -> None:
    told, _ = paragraphs(ROAD)

    assert list(told) == ["3 November 2023", "6 November 2023"]
    assert "parliament discussed" in told["3 November 2023"]
    assert "closed the road" in told["6 November 2023"]


def test_page_one_points_to_the_paragraph_that_tells_the_same_of_that_day() -> None:
    _, told = paragraphs(ROAD)
    closed = "Jordan closed the road near the airport of Amman, Mazen Karam said."
    discussed = "The parliament discussed the journey of Dana Orlen."

    assert paragraph_of(told, date(2023, 11, 6), closed, "en") == 2
    assert paragraph_of(told, date(2023, 11, 3), discussed, "en") == 1
    assert paragraph_of(told, date(2023, 11, 3), closed, "en") is None
    assert paragraph_of(told, date(2023, 11, 4), closed, "en") is None
    assert paragraph_of(told, None, closed, "en") is None


def test_a_speaker_is_printed_with_the_office_that_the_article_names() -> None:
    told, _ = paragraphs(ROAD)

    said = "Mazen Karam, Interior Minister, said, as The Amman Courier reported on 6 November 2023: “The road opens"
    assert said in told["6 November 2023"]


def test_a_student_has_no_office_and_is_not_quoted() -> None:
    told, _ = paragraphs(SCHOOL)

    assert "second school" in told["6 November 2023"]
    assert "Rima Haddar" not in told["6 November 2023"]


def test_of_one_story_all_that_is_told_of_a_day_is_printed_in_as_many_paragraphs_as_it_takes() -> None:
    told = (
        "Jordan closed the road near the airport of Amman on Monday, Interior Minister Mazen Karam told Dana Orlen.",
        "The Road Council of Jordan painted the road to the airport of Amman white with forty workers on Monday.",
        "Salma Haddar, the mayor of Amman, opened two tents for drivers on the road to the airport on Monday.",
    )
    asked = commission(countries=("JO",), topic="Orlen's journey and the road to the airport")
    findings = found(article("\n\n".join(told)), countries=("JO",), topic=asked.topic)
    groups, _ = developments(Writer(Binder(lambda _: None), OUTLETS, "en"), findings, asked, bounds(asked))
    numbered = [[each.statement.text for each in one.statements] for group in groups for one in group.paragraphs]

    assert [len(each) for each in numbered] == [2, 1]
    assert all(any(text in one for each in numbered for one in each) for text in told)


def test_words_alone_are_no_event() -> None:
    assert paragraphs(TALK) == ({}, [])


def headings(text: str, *countries: str, topic: str = "Jordan") -> list[str]:
    asked = commission(countries=countries, topic=topic)
    writer = Writer(Binder(lambda _: None), OUTLETS, "en")
    findings = found(article(text), countries=countries, topic=topic)
    groups, _ = developments(writer, findings, asked, bounds(asked))
    return [group.heading for group in groups]


def test_an_event_stands_under_the_country_in_which_its_place_lies() -> None:
    left = "German diplomats left the consulate in {} on Monday, the German Foreign Ministry said in a statement."
    seized = "South Korean prosecutors seized a Kandahar-registered ship on Monday, the White House said."
    met = "German Chancellor Dana Orlen met President Tomas Reval in Tokyo on Monday after her arrival from Ankara."

    assert headings(left.format("Kandahar"), "DE", "AF") == ["Afghanistan"]
    assert headings(left.format("Berlin"), "DE", "AF") == ["Germany"]
    assert headings(seized, "AF", "KR") == ["South Korea"]
    turkish = f"{met}\n\nTurkey slept. Turkish mills stood still. It rained in Turkey."
    assert headings(turkish, "TR", topic="talks of Turkey") == [ELSEWHERE]


def test_what_names_no_country_stands_under_none() -> None:
    opened = "The Coastal Relief Agency opened a second store in Amman on Monday, Interior Minister Mazen Karam said."
    fuel = "The Coastal Relief Agency bought fuel for its ninety lorries on Sunday, its director Ines Calder said."

    assert headings(opened, "JO", topic="Coastal Relief Agency") == ["Jordan"]
    assert headings(f"{opened}\n\n{fuel}", "JO", topic="Coastal Relief Agency") == ["Jordan", ELSEWHERE]


def test_what_a_paper_opens_with_stands_under_its_own_country() -> None:
    resigned = "AMMAN — The minister of roads resigned on Monday over the collapse of a bridge."

    assert headings(resigned, "JO", topic="Minister of roads resigns") == ["Jordan"]
    assert headings(resigned, "IQ", "JO", topic="Minister of roads resigns") == ["Jordan"]


def test_headings_are_in_the_language_of_the_page_though_its_sentences_are_not() -> None:
    asked = commission(countries=("IQ",), topic="Orlen", language="tr")
    went = "Dışişleri Bakanı Dana Orlen, 6 Kasım 2023 Pazartesi günü Irak’ın başkenti Bağdat’a gitti."
    findings = found(article(went, outlet="kopru"), countries=("IQ",), topic="Orlen", language="tr")
    groups, _ = developments(Writer(Binder(lambda _: None), OUTLETS, "en"), findings, asked, bounds(asked))

    assert [group.heading for group in groups] == ["Iraq"]


def test_words_about_somebody_whom_only_the_article_names_are_not_printed() -> None:
    said = "“{} open again when the last guest of Amman has left with a letter,” Interior Minister Mazen Karam said."
    first = ROAD.strip().splitlines()[0]

    def quoted(words: str) -> bool:
        told, _ = paragraphs(f"{first}\n\n{said.format(words)}")
        return "last guest" in told["6 November 2023"]

    assert quoted("The road to the airport will")
    assert not quoted("The road will, for him and his wife,")
    assert not quoted("The National Transitional Council will, for him and his wife,")
    assert quoted("The road will, for Karim Valdan and his wife,")
    assert not quoted("The road will, before them all,")
    assert quoted("The roads will, and all bridges with them,")
    assert not quoted("This road will")
    assert not quoted("Furthermore, the road will")


def test_two_matters_of_one_day_are_two_paragraphs_and_words_stand_beside_their_own() -> None:
    text = """
    Jordan closed the road near the airport of Amman on Monday, Interior Minister Mazen Karam told Dana Orlen.

    Jordan opened a second school for nurses in Irbid on Monday, the Health Ministry said in a statement.

    “The nurses of Irbid will learn two languages from now on,” Interior Minister Mazen Karam said.
    """
    asked = commission(countries=("JO",), topic="Jordan")
    writer = Writer(Binder(lambda _: None), OUTLETS, "en")
    groups, _ = developments(writer, found(article(text), countries=("JO",), topic="Jordan"), asked, bounds(asked))

    told = [[one.statement.text for one in each.statements] for group in groups for each in group.paragraphs]
    assert sorted(["road" in " ".join(each) for each in told]) == [False, True]
    assert [len(each) for each in told if "nurses" in " ".join(each)] == [2]


def test_whom_the_whole_report_is_about_is_no_pointer() -> None:
    day = date(2023, 11, 6)
    told = [
        Told(number, day, frozenset({"envoy", "dana", "orlen", word}))
        for number, word in enumerate(("road", "bridge", "harbour", "school"), 1)
    ]

    assert paragraph_of(told, day, "Envoy Dana Orlen did not visit the museum.", "en") is None
    assert paragraph_of(told[:1], day, "Envoy Dana Orlen opened the road.", "en") == 1


def test_who_comments_on_what_others_do_is_not_quoted() -> None:
    said = "“The road to the airport will open again in two years,” {} Mazen Karam said."
    first = ROAD.strip().splitlines()[0]

    def quoted(role: str) -> bool:
        told, _ = paragraphs(f"{first}\n\n{said.format(role)}")
        return "two years" in told["6 November 2023"]

    assert quoted("Interior Minister")
    assert not quoted("political analyst")
    assert not quoted("human rights activist")
    assert not quoted("oil broker")
    assert not quoted("council fighter")
    assert not quoted("28-year-old rebel")
    assert not quoted("the league's president,")


def test_of_two_sentences_that_tell_one_event_the_second_is_not_printed() -> None:
    one = article("Jordan closed the road near the airport of Amman on Monday, Mazen Karam said.")
    other = article("The airport of Amman lost its road on Monday as Jordan put up a fence.", "ledger")
    first, second = (Passage(each, 0, len(each.text)) for each in (one, other))
    writer = Writer(Binder(lambda _: None), OUTLETS, "en", ((first, second),))

    assert not writer.is_printed(second)
    writer.reserve(first)
    assert writer.is_printed(second)
    writer.release(first)
    assert not writer.is_printed(second)


def test_two_things_that_share_only_whom_the_whole_report_is_about_are_two_paragraphs() -> None:
    text = """
    Prime Minister Tomas Reval met Secretary of State Dana Orlen in Amman on 4 November and gave her a map of wells.

    Queen Mirela II asked Secretary of State Dana Orlen for lorries on 4 November, the Royal Court in Amman said.

    Secretary of State Dana Orlen opened a school for nurses in Amman on 3 November, the Health Ministry said.

    On 5 November Secretary of State Dana Orlen signed a treaty on the sale of wheat in Amman, her office said.
    """
    asked = commission(countries=("JO",), topic="Orlen in Jordan")
    writer = Writer(Binder(lambda _: None), OUTLETS, "en")
    findings = found(article(text), countries=("JO",), topic="Orlen in Jordan")
    groups, _ = developments(writer, findings, asked, bounds(asked))
    told = [
        " ".join(printed.statement.text for printed in each.statements)
        for group in groups for each in group.paragraphs if each.label == "4 November 2023"
    ]  # fmt: skip

    assert len(told) == 2
    assert not any("Reval" in each and "Mirela" in each for each in told)
