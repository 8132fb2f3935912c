"""Key points: what two newsrooms tell of one event, each in its own words; what is open, old or nobody's is none."""

from __future__ import annotations

from crawler.archive import Article
from reports.records import SentenceFinding
from tests.reports.analysis.made import article, found

ARREST = article("Police in Tersana arrested the banker Karim Valdan on 4 November after a raid.", "courier")
DETAINED = "On 4 November the banker Karim Valdan was detained in Tersana after a raid."


def points(*articles: Article, topic: str = "The banker Karim Valdan") -> list[SentenceFinding]:
    return list(found(*articles, topic=topic).key_points)


def test_two_newsrooms_that_tell_one_event_in_their_own_words_make_a_key_point() -> None:
    (point,) = points(ARREST, article(DETAINED, "ledger"))

    assert (point.origins, point.reason, point.said_by) == (2, "2 origins", "")
    assert point.dated is not None
    assert point.dated.edtf == "2023-11-04"


def test_two_articles_of_one_agency_are_one_origin() -> None:
    lines = [ARREST.text, DETAINED]
    told = [
        article(f"TERSANA (Reuters) - {line}", outlet, headline="Arrest in Tersana")
        for line, outlet in zip(lines, ("courier", "ledger"), strict=True)
    ]

    assert points(*told) == []


def test_an_event_that_only_the_other_article_dates_has_the_day_that_it_names() -> None:
    undated = article(
        "The banker Karim Valdan has been arrested in Tersana.\n\nThe city was calm.",
        "ledger",
        published="2023-11-05T12:00:00+03:00",
    )
    found_points = points(ARREST, undated)

    assert [each.dated.edtf for each in found_points if each.dated] == ["2023-11-04"]


def test_a_figure_that_another_newsroom_counts_otherwise_is_open() -> None:
    topic = "The fire in the Karsan mill in Jordan"
    first = article("A fire in the Karsan mill in Jordan killed 14 people on 4 November.", "courier")
    same = article("On 4 November, 14 people died in Jordan when a fire swept through the Karsan mill.", "ledger")
    more = article("A fire in the Karsan mill in Jordan killed 19 people on 4 November.", "wire")

    assert [each.origins for each in points(first, same, topic=topic)] == [2]
    assert points(first, same, more, topic=topic) == []


def test_what_goes_on_is_no_key_point() -> None:
    topic = "Talks of Jordan and Iraq"
    one = article("Envoy Dana Orlen continued the water talks with Minister Tomas Reval in Amman on 4 November.")
    two = article(
        "On 4 November Envoy Dana Orlen continued the long water talks with Minister Tomas Reval in Amman.", "ledger"
    )

    assert points(one, two, topic=topic + ", Envoy Dana Orlen") == []


def test_what_two_newsrooms_heard_somebody_say_is_a_key_point_that_names_him() -> None:
    topic = "Foreign Minister Karim Valdan and the port of Anwar"
    one = article("Foreign Minister Karim Valdan said on 4 November that Jordan had paid the port workers of Anwar.")
    two = article(
        "On 4 November, Foreign Minister Karim Valdan said Jordan had paid all workers in the port of Anwar.", "ledger"
    )
    (point, *rest) = points(one, two, topic=topic)

    assert rest == []
    assert (point.origins, point.said_by) == (1, "Foreign Minister Karim Valdan")
    assert point.reason == "2 reports, all quoting Foreign Minister Karim Valdan"
    assert points(one, topic=topic) == []
