"""When what a sentence tells happened: one day, or none."""

from __future__ import annotations

import pytest

from reports.analysis.days import event_day, is_doubtful, is_future, is_vague, speaks_of_future
from reports.analysis.reading import Sentence, read
from tests.reports.analysis.made import OUTLETS, article, selection


def sentence(text: str) -> Sentence:
    """The sentence in the third paragraph of an article of Monday, 6 November 2023."""
    made = article(f"Dana Orlen opened the road on Monday.\n\nIt rained.\n\n{text}")
    return read(selection([made]), OUTLETS)[0].sentences[2]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Dana Orlen left Amman on 4 November.", "2023-11-04"),
        ("Dana Orlen left Amman on Saturday, the palace said on Sunday.", "2023-11-04"),
        ("Dana Orlen left Amman on the night of 4 November, the palace said on 5 November.", "2023-11-04"),
        ("Dana Orlen said on Sunday that 40 people had been killed since 7 October.", "2023-11-05"),
        ("Dana Orlen left Amman on Saturday and Baghdad on Sunday.", None),
        ("Dana Orlen spoke of the 7 October attack.", None),
        ("Dana Orlen said that Sunday's attack would be looked into.", None),
        ("Dana Orlen said that Sunday 's attack would be looked into .", None),
        ("Dana Orlen thanked the crew of Karim Valdan, who left Amman on Saturday.", None),
        ("Dana Orlen, who left Amman on Saturday, said on Sunday that the road was open.", "2023-11-05"),
        ("Dana Orlen has been in Amman since Saturday.", None),
        ("Dana Orlen left Amman after the talks.", None),
        ("Dana Orlen will leave Amman on 9 November.", None),
        ("The camp attacked by riders on Sunday is the seat of the road council, Orlen said.", None),
        ("Riders have been moving to Tarsk, a town that the council seized on Sunday.", None),
        ("Jordan reopened the road to Tarsk, after the riders of the council were driven out on Sunday.", None),
        ("Dana Orlen called it worse in Tarsk -- the scene of fierce riots on Sunday.", None),
        ("Dana Orlen -- a driver of old -- left Amman on Saturday.", "2023-11-04"),
        ("Dana Orlen is in earnest -- the palace said on Sunday.", "2023-11-05"),
        ("Dana Orlen ends her journey in Oslo on Friday.", None),
        ("Dana Orlen said that she would be in Oslo on 9 November.", None),
    ],
)
def test_the_day_of_an_event_is_told_by_its_own_phrase(text: str, day: str | None) -> None:
    dated = event_day(sentence(text))

    assert (dated.day.isoformat() if dated else None) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Dana Orlen said on Sunday that she will not leave the palace.", "2023-11-05"),
        ("Dana Orlen said Sunday she wo n't seek office again in a vote on Friday , but vowed to stay .", "2023-11-05"),
        ("Dana Orlen announced the end of the talks on Sunday and said the road will reopen on Friday.", "2023-11-05"),
        ("Dana Orlen said on Sunday that there were no plans to close the road.", "2023-11-05"),
        ("Dana Orlen said on Sunday that she plans to close the road.", None),
        ("Dana Orlen said on Sunday that she will leave the palace.", None),
        ("Dana Orlen will not leave the palace on Friday.", None),
    ],
)
def test_what_somebody_refuses_to_do_or_says_besides_is_no_news_to_come(text: str, day: str | None) -> None:
    dated = event_day(sentence(text))

    assert is_future(sentence(text)) is (day is None)
    assert (dated.day.isoformat() if dated else None) == day


def test_a_time_that_only_tells_which_makes_nothing_vague() -> None:
    told = "Jordan has refused to give back two ferries that were taken to Aqaba by their crews last week."
    asked = "Jordan has refused to give back two ferries to their crews last week."

    assert not is_vague(sentence(told))
    assert is_vague(sentence(asked))


def test_fresh_news_in_the_first_paragraphs_has_the_articles_day_if_the_article_tells_of_it() -> None:
    told = read(selection([article("Dana Orlen opened the road.\n\nShe left Amman on Monday.")]), OUTLETS)[0]
    silent = read(selection([article("Dana Orlen opened the road.\n\nShe left Amman by car.")]), OUTLETS)[0]

    dated = event_day(told.sentences[0])
    assert dated is not None
    assert (dated.day.isoformat(), dated.rule, dated.phrase) == ("2023-11-06", "published", None)
    assert event_day(silent.sentences[0]) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Orlen summoned Norvia's ambassador on Sunday over a duty that Norvia will levy from April 1.", 5),
        ("Norvia and Orlen signed an accord in Tarsk on Monday under which they will share 12 gauges.", 6),
        ("The union imposed sanctions on 14 officials on Sunday that will come into force in June.", 5),
        ("They signed a treaty in Tarsk on Sunday that will open four border posts, both governments said.", 5),
        ("King Valdan, who will visit Tarsk on Tuesday, met the envoys on 5 November.", 5),
    ],
)
def test_what_a_side_clause_says_of_the_future_takes_no_day_from_its_sentence(text: str, day: int) -> None:
    told = sentence(text)
    dated = event_day(told)
    assert not is_future(told)
    assert speaks_of_future(told)
    assert dated is not None
    assert dated.day.day == day


@pytest.mark.parametrize(
    "text",
    [
        "The minister said on Tuesday that Norvia will levy a duty on coffee.",
        "The minister told the council on Tuesday that it will meet in Tarsk.",
        "Orlen will sign a treaty that was agreed on Monday.",
        "The road council said on Sunday that it expected to open the road within days.",
        "The council, which met on Monday, will vote on the treaty.",
    ],
)
def test_what_is_said_of_the_future_stays_of_the_future(text: str) -> None:
    assert is_future(sentence(text))


@pytest.mark.parametrize(
    ("modified", "text", "day"),
    [
        (None, "Dana Orlen visited the school in Lodan on Tuesday.", None),
        ("2023-11-06T20:00:00+03:00", "Dana Orlen visited the school in Lodan on Tuesday.", None),
        ("2023-11-07T20:00:00+03:00", "Dana Orlen visited the school in Lodan on Tuesday.", "2023-11-07"),
        ("2023-11-07T20:00:00+03:00", "Dana Orlen visited the school in Lodan on Sunday.", "2023-11-05"),
        ("2023-11-07T20:00:00+03:00", "Dana Orlen visited the school in Lodan on Wednesday.", "2023-11-01"),
        # Of last week in the first version, or of this week in the revision: nobody knows.
        ("2023-11-08T20:00:00+03:00", "Dana Orlen visited the school in Lodan on Wednesday.", None),
        ("2023-11-08T20:00:00+03:00", "Dana Orlen visited the school in Lodan on 8 November.", "2023-11-08"),
        # The same evening where the article appeared, and a change of years later by whoever tends the pages.
        ("2023-11-06T21:30:00Z", "Dana Orlen visited the school in Lodan on Tuesday.", "2023-11-07"),
        ("2023-11-06T20:30:00Z", "Dana Orlen visited the school in Lodan on Tuesday.", None),
        ("2025-11-07T20:00:00+03:00", "Dana Orlen visited the school in Lodan on Wednesday.", "2023-11-01"),
    ],
)
def test_of_a_revised_article_a_weekday_may_be_of_the_revision(
    modified: str | None, text: str, day: str | None
) -> None:
    made = article(f"It rained.\n\nIt rained.\n\n{text}", modified=modified)
    told = read(selection([made]), OUTLETS)[0].sentences[2]
    dated = event_day(told)
    is_certain = dated is not None and not is_doubtful(told, dated)

    assert (dated.day.isoformat() if dated and is_certain else None) == day


def test_a_revision_that_tells_of_a_later_day_is_no_news_of_its_first_one() -> None:
    text = "Dana Orlen opened the road.\n\nShe left Amman on Monday. She came to Lodan on Tuesday."
    first, revised = article(text), article(text, modified="2023-11-07T12:00:00+03:00")
    days = [event_day(read(selection([each]), OUTLETS)[0].sentences[0]) for each in (first, revised)]

    assert [each and each.day.isoformat() for each in days] == ["2023-11-06", None]


def test_what_is_planned_is_future() -> None:
    assert is_future(sentence("Dana Orlen is to meet Karim Valdan on Friday."))
    assert is_future(sentence("Dana Orlen is expected in Oslo."))
    assert not is_future(sentence("Dana Orlen met Karim Valdan on Friday."))
