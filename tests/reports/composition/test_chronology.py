"""The chronology: where there is room for few rows, they are of all days, and not the first days' alone."""

from __future__ import annotations

from datetime import date, timedelta

from crawler.archive import Block
from reports.composition import phrases
from reports.composition.binding import Binder
from reports.composition.chronology import chronology, chronology_rows
from reports.composition.references import References
from reports.composition.statements import Writer
from reports.records import Dated, Findings, Group, Meeting, Paragraph, Passage, Reference, SentenceFinding
from tests.reports.analysis.made import OUTLETS, article

FIRST = date(2023, 11, 1)
TEXT = "\n\n".join(f"Dana Orlen met Tomas Reval in town number {each} of the coast." for each in range(12))


def passage(number: int) -> Passage:
    made = article(TEXT)
    sentence = TEXT.split("\n\n")[number]
    start = made.text.index(sentence)
    return Passage(made, start, start + len(sentence))


def met(number: int, day: int) -> Meeting:
    words = passage(number)
    first, second = (Passage(words.article, words.start + at, words.start + at + 10) for at in (0, 15))
    return Meeting(first, second, words, 1, Dated(FIRST + timedelta(day), "written"))


def days(meetings: list[Meeting], most: int, *worth: SentenceFinding) -> tuple[list[int], int]:
    found = Findings(meetings=tuple(meetings), chronology=worth)
    rows, there = chronology_rows(found, Writer(Binder(lambda _: None), OUTLETS, "en"), most)
    return [(row.day - FIRST).days for row in rows], there


def test_one_row_of_each_day_comes_before_any_second_one() -> None:
    meetings = [met(0, 0), met(1, 0), met(2, 1), met(3, 1), met(4, 5), met(5, 8)]

    assert days(meetings, 4) == ([0, 1, 5, 8], 6)
    assert days(meetings, 5) == ([0, 0, 1, 5, 8], 6)


def test_of_days_the_weightier_are_kept_in_the_order_of_time() -> None:
    meetings = [met(0, 0), met(1, 3), met(2, 6)]
    worth = SentenceFinding(passage(2), 1, 9.0, Dated(FIRST + timedelta(6), "written"))

    assert days(meetings, 2, worth) == ([0, 6], 3)


def test_a_line_above_an_article_is_an_event_only_where_sentences_are_known() -> None:
    line = "Orlen’in 3 Kasım’da başlayan gezisinde duraklar ve açıklamalar."
    body = "Orlen 3 Kasım’da Ankara’da konuştu."
    other = SentenceFinding(passage(0), 2, 1.0, Dated(date(2023, 11, 4), "written"))

    def told(language: str) -> list[str]:
        blocks = (Block("standfirst", line), Block("paragraph", body))
        made = article(f"{line}\n\n{body}", language=language, blocks=blocks)
        day = Dated(date(2023, 11, 3), "written")
        both = [SentenceFinding(Passage(made, at, at + len(text)), 1, 1.0, day) for at, text in ((0, line), (65, body))]
        found = Findings(chronology=(*both, other), developments=(*both, *both, other, other))
        rows, _ = chronology_rows(found, Writer(Binder(lambda _: None), OUTLETS, "en"), 9)
        return [row.told.passage.text for row in rows if isinstance(row.told, SentenceFinding)][:-1]

    assert told("tr") == [body]
    assert told("en") == [line, body]


def told(number: int, day: int, story: int) -> SentenceFinding:
    return SentenceFinding(passage(number), story, 1.0, Dated(FIRST + timedelta(day), "written"))


def test_a_chronology_is_whole_for_a_day_told_elsewhere_has_a_row_that_says_where() -> None:
    vote, strike, fall = told(0, 0, 1), told(1, 1, 2), told(2, 2, 2)
    found = Findings(chronology=(vote, strike, fall), developments=(vote, strike, fall, told(3, 3, 2)))
    writer = Writer(Binder(lambda _: None), OUTLETS, "en")
    point = phrases.reported(writer, "key points", vote)
    rows, there = chronology_rows(found, writer, 9)
    paragraph = phrases.reported(writer, "developments", told(3, 3, 2))
    assert point is not None
    assert paragraph is not None

    groups = [Group("", (Paragraph(1, "", (paragraph,)),))]
    first, *others = chronology(writer, rows, References(writer, (), [point], groups, ()))

    assert there == len(others) + 1 == 3
    assert first == Reference("key point 1", "S001", "1 November 2023", "The Amman Courier", "en", (1,))
    assert [isinstance(each, Reference) for each in others] == [False, False]


def test_the_only_sentence_of_a_story_stands_in_its_paragraph_and_else_in_its_row() -> None:
    only, other = told(0, 0, 1), told(1, 1, 2)
    found = Findings(chronology=(only, other), developments=(only, other, told(2, 1, 2)))

    for is_told in (True, False):
        writer = Writer(Binder(lambda _: None), OUTLETS, "en")
        rows, _ = chronology_rows(found, writer, 9)
        printed = phrases.reported(writer, "developments", only) if is_told else None
        groups = [Group("", (Paragraph(7, "", (printed,)),))] if printed else []
        first, _ = chronology(writer, rows, References(writer, (), (), groups, ()))
        assert (isinstance(first, Reference) and first.what == "paragraph 7") is is_told


def test_a_happening_alone_is_no_chronology() -> None:
    assert days([met(0, 0)], 9) == ([], 0)
