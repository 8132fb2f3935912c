"""Which days matter, and the sentence that tells what happened on each."""

from __future__ import annotations

import math
import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import fields
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.archive import Article
from reports.analysis.chronology import chronology, ranked
from reports.analysis.chronology.mentions import Mentions, mentions
from reports.analysis.chronology.weight import DISTANCES, Features, features, frozen, weigh
from reports.analysis.reading import read
from reports.analysis.worth import Study
from reports.records import SentenceFinding
from tests.reports.analysis.made import OUTLETS, article, commission, found, selection

FIRST = date(2023, 9, 1)
PERIOD = {"since": FIRST, "until": date(2023, 12, 31)}


def study_of(*articles: Article, topic: str = "Tirana port strike") -> Study:
    return Study(commission(topic, **PERIOD), read(selection(articles), OUTLETS))


def told(*articles: Article) -> list[tuple[str, str]]:
    """The days and sentences of the ranked chronology, weightiest first."""
    return [(each.dated.edtf, each.passage.text) for each in ranked(study_of(*articles)) if each.dated]


def on(day: int, text: str, **more: str) -> Article:
    """An article of so many days after the first."""
    return article(text, published=f"{(FIRST + timedelta(day)).isoformat()}T12:00:00+03:00", **more)


LOOKING_BACK = [
    on(day, f"Guild leader Arta Lumi spoke at berth {day}.\n\nDockers in Tirana walked out on 11 September.")
    for day in (24, 31, 38, 45)
]  # fmt: skip
NEWS_OF_A_DAY = [
    on(20, f"Minister Gent Prela visited warehouse {number} in Tirana on Thursday.", outlet=outlet)
    for number, outlet in enumerate(("courier", "ledger", "wire", "bulletin"))
]


def test_a_day_that_later_articles_look_back_on_matters_more_than_one_with_as_much_news_at_the_time() -> None:
    days = [day for day, _ in told(*LOOKING_BACK, *NEWS_OF_A_DAY)]

    assert days.index("2023-09-11") < days.index("2023-09-21")


def test_looking_back_counts_against_how_many_articles_could_have() -> None:
    """Two of three later articles are more than four of sixty."""
    early, late = FIRST + timedelta(5), FIRST + timedelta(60)
    published = Counter({FIRST + timedelta(day): 1 for day in range(10, 70)}) + Counter({FIRST + timedelta(80): 3})
    found = Mentions(
        published, Counter({early: 2, late: 2}), {early: Counter({30: 2}), late: Counter({20: 2})}, Counter()
    )

    of_day = features(found, FIRST, FIRST + timedelta(90))

    assert of_day[late].looked_back > of_day[early].looked_back > 0


def test_never_to_be_looked_back_on_is_no_evidence_against_a_day() -> None:
    found = mentions(read(selection([*LOOKING_BACK, *NEWS_OF_A_DAY]), OUTLETS))

    assert features(found, **PERIOD)[FIRST + timedelta(20)].looked_back == 0


def test_a_day_is_counted_once_an_article() -> None:
    once = on(3, "Dockers in Tirana walked out on 2 September.\n\nPolice in Tirana closed the quay on 2 September.")

    found = mentions(read(selection([once]), OUTLETS))

    assert (found.named[date(2023, 9, 2)], found.back[date(2023, 9, 2)]) == (1, Counter({2: 1}))


def test_a_weekday_that_may_be_the_day_after_the_article_counts_for_no_day() -> None:
    monday = on(3, "Dockers in Tirana walked out on Tuesday.\n\nPolice in Tirana closed the quay on Sunday.")

    found = mentions(read(selection([monday]), OUTLETS))

    assert found.named == Counter([date(2023, 9, 3)])


def test_a_line_of_a_list_of_days_is_told_without_its_day_and_cites_the_day_as_its_date() -> None:
    listing = on(
        40,
        "Arta Lumi leads the port guild of Tirana.\n\n"
        "4 September - Dockers in Tirana vote for a strike.\n\n"
        "11 September - The port of Tirana closes its gates.\n\n"
        "18 September: Minister Gent Prela offers talks in Tirana.",
    )

    found = {each.dated.edtf: each for each in ranked(study_of(listing)) if each.dated}

    row = found["2023-09-11"]
    assert row.passage.text == "The port of Tirana closes its gates."
    assert row.dated is not None
    assert row.dated.phrase is not None
    assert row.dated.phrase.text == "11 September"
    assert mentions(read(selection([listing]), OUTLETS)).listed == Counter(
        dict.fromkeys((date(2023, 9, 4), date(2023, 9, 11), date(2023, 9, 18)), 1)
    )


def test_two_dated_lines_are_no_list() -> None:
    two = on(40, "4 September - Dockers in Tirana vote for a strike.\n\n11 September - The port of Tirana closes.")

    assert mentions(read(selection([two]), OUTLETS)).listed == Counter()


def test_the_day_of_publication_is_approximate_and_is_told_only_by_news_of_the_past() -> None:
    news = on(6, "Dockers in Tirana walked out at the western quay.\n\nThe gates stayed shut.")
    planned = on(9, "Dockers in Tirana will walk out at the eastern quay.\n\nThe port is to close.")

    assert told(news, planned) == [("2023-09-07~", "Dockers in Tirana walked out at the western quay.")]


@pytest.mark.parametrize(
    "weaker",
    [
        "Dockers in Tirana will close the western quay on 11 September.",
        "They closed the western quay in Tirana on 11 September.",
        "I saw dockers in Tirana close the western quay on 11 September.",
        "“Dockers in Tirana closed the western quay on 11 September and I was there,” Arta Lumi said.",
        "Dockers in Tirana have held the western quay since 11 September.",
    ],
)
def test_what_happened_on_a_day_is_told_by_a_whole_sentence_of_a_reporter(weaker: str) -> None:
    plain = "Dockers in Tirana closed the western quay on 11 September."
    articles = (on(24, f"{weaker}\n\nTirana waits."), on(25, f"{plain}\n\nTirana waits."))

    assert (FIRST + timedelta(10)).isoformat() in dict(told(*articles))
    assert dict(told(*articles))["2023-09-11"] == plain


@pytest.mark.parametrize(
    "fragment",
    [
        "closed the quay in Tirana on 11 September.",
        "Tirana, 11 September",
        "Lumi: the quay in Tirana closed on 11 September.",
        "11 September | By Arta Lumi of the Courier.",
    ],
)  # fmt: skip
def test_a_fragment_tells_of_no_day(fragment: str) -> None:
    assert [day for day, _ in told(on(24, f"Tirana waits for its dockers.\n\n{fragment}"))] == []


def test_the_sentence_nearest_to_what_most_articles_say_of_the_day_is_taken() -> None:
    common = [
        on(24 + number, f"Dockers in Tirana closed the {quay} quay of the port on 11 September.")
        for number, quay in enumerate(("western", "western", "western"))
    ]
    aside = on(23, "Painter Besa Koci opened a gallery in Tirana on 11 September.")

    assert dict(told(aside, *common))["2023-09-11"].startswith("Dockers in Tirana closed the western quay")


def test_each_day_is_given_once_and_no_sentence_for_two_days() -> None:
    both = on(24, "Dockers in Tirana walked out on 4 September and on 11 September.")
    entries = ranked(study_of(both, *LOOKING_BACK, *NEWS_OF_A_DAY))

    days = [each.dated.day for each in entries if each.dated]
    assert len(days) == len(set(days)) == len(entries)
    assert len({each.passage for each in entries}) == len(entries)


def test_days_outside_the_period_are_not_told() -> None:
    before = on(5, "Dockers in Tirana walked out on 11 July 2023.")

    assert told(before) == []


def test_the_order_of_the_articles_never_shows() -> None:
    articles = [*LOOKING_BACK, *NEWS_OF_A_DAY]
    shuffled = random.Random(3).sample(articles, len(articles))

    assert told(*articles) == told(*shuffled)


def test_articles_in_a_language_without_dates_or_of_an_unknown_day_change_nothing() -> None:
    unknown = article("Dockers in Tirana walked out on 11 September.", published="")

    assert told(*LOOKING_BACK, unknown) == told(*LOOKING_BACK)


def test_turkish_articles_tell_turkish_days() -> None:
    turkish = on(24, "Tiran limanında işçiler 11 Eylül günü batı rıhtımını kapattı ve greve başladı.", outlet="kopru")
    asked = commission("Tiran limanı grevi", language="tr", **PERIOD)

    entries = ranked(Study(asked, read(selection([turkish]), OUTLETS)))

    assert [each.dated.day for each in entries if each.dated] == [date(2023, 9, 11)]


# ---- the printed rows ------------------------------------------------------------------------------------------------


def rows(articles: Sequence[Article], topic: str) -> list[SentenceFinding]:
    return list(chronology(study_of(*articles, topic=topic), frozenset()))


def test_the_printed_rows_are_the_weightiest_days_oldest_first() -> None:
    streets = (
        "Ajo Bema Cikla Dardha Elbasan Fier Gora Himara Isuf Jala Kruja Lezha Mirdita Narta Orik Puka Rubik Saranda"
    )
    daily = [
        on(day, f"Minister Gent Prela opened {street} Street in Tirana on {(FIRST + timedelta(day)).day} "
            f"{(FIRST + timedelta(day)):%B}.\n\nTirana waits.")
        for day, street in enumerate(streets.split(), 12)
    ]  # fmt: skip
    back = [
        on(50, "Dockers of the Lumi guild closed the western quay in Tirana on 11 September.\n\nTirana waits."),
        on(57, "Arta Lumi of the port guild recalled the 11 September walkout in Tirana.\n\nTirana waits."),
        on(64, "Guards and dockers of Tirana fought over a gate on 11 September, Arta Lumi wrote.\n\nTirana waits."),
    ]

    found = rows([*daily, *back], "Tirana")

    days = [each.dated.day for each in found if each.dated]
    assert len(found) == 16
    assert days == sorted(days)
    assert days[0] == date(2023, 9, 11)


def test_a_disputed_sentence_is_no_row() -> None:
    made = study_of(on(24, "Dockers of the Lumi guild closed the western quay in Tirana on 11 September."))
    (row,) = chronology(made, frozenset())

    assert chronology(made, frozenset({(row.passage.article.id, row.passage.start)})) == ()


# ---- weights ---------------------------------------------------------------------------------------------------------


def test_every_feature_has_its_frozen_weight() -> None:
    assert set(frozen()) == {each.name for each in fields(Features)}
    assert all(weight > 0 for weight in frozen().values())


def synthetic(seed: int, share: float) -> tuple[Mentions, set[date]]:
    """Half a year in which eight days of sixty that were news are looked back on, by a share of 300 articles."""
    chance = random.Random(seed)
    news = sorted(chance.sample(range(180), 60))
    great = set(chance.sample(news, 8))
    found = Mentions(Counter(), Counter(), {FIRST + timedelta(day): Counter() for day in news}, Counter())
    for _ in range(300):
        day = chance.choice(range(200))
        if chance.random() > share:
            continue
        past = [each for each in news if each < day]
        named = {each for each in past if chance.random() < (0.12 if each in great else 0.008)} | set(past[-1:])
        found.published[FIRST + timedelta(day)] += 1
        for each in named:
            found.named[FIRST + timedelta(each)] += 1
            found.back[FIRST + timedelta(each)][day - each] += 1
    return found, {FIRST + timedelta(each) for each in great}


def test_great_days_of_made_topics_are_found_with_few_articles_too() -> None:
    def share_found(share: float) -> float:
        hits = 0
        for seed in range(10):
            found, great = synthetic(seed, share)
            weights = weigh(found, FIRST, FIRST + timedelta(200))
            hits += len(great.intersection(sorted(weights, key=lambda day: (-weights[day], day))[:8]))
        return hits / 80

    assert share_found(1.0) >= 0.7
    assert share_found(0.3) >= 0.5


DAYS = st.integers(0, 400).map(lambda day: FIRST + timedelta(day))
COUNTS = st.dictionaries(DAYS, st.integers(1, 5), max_size=12)
BACK = st.dictionaries(DAYS, st.dictionaries(st.integers(1, 500), st.integers(1, 4), max_size=4), max_size=8)


@given(COUNTS, COUNTS, BACK, COUNTS)
def test_any_counts_give_each_day_of_the_period_a_finite_weight(
    published: dict[date, int], named: dict[date, int], back: dict[date, dict[int, int]], listed: dict[date, int]
) -> None:
    found = Mentions(
        Counter(published), Counter(named), {day: Counter(each) for day, each in back.items()}, Counter(listed)
    )
    until = FIRST + timedelta(300)

    weights = weigh(found, FIRST, until)

    assert set(weights) in (set(), {day for day in {*published, *named} if FIRST <= day <= until})
    assert all(math.isfinite(weight) for weight in weights.values())


def test_looking_back_begins_a_week_later() -> None:
    assert DISTANCES[0] == 8
    assert list(DISTANCES) == sorted(set(DISTANCES))


def test_a_day_that_the_revision_of_an_article_tells_of_is_a_row() -> None:
    text = """Envoy Dana Orlen opened the road to Lodan on Monday.

        Envoy Dana Orlen visited the school in Lodan on Tuesday."""
    rows = [found(article(text, modified=each)).chronology for each in (None, "2023-11-07T15:00:00+03:00")]

    assert [[row.dated.day.isoformat() for row in some if row.dated] for some in rows] == [
        ["2023-11-06"],
        ["2023-11-06", "2023-11-07"],
    ]
