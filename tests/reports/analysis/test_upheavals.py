"""Which "protesters" and which "government" a report on a country needs not tell."""

from __future__ import annotations

from typing import Any

import pytest

from crawler.archive import Article
from tests.reports.analysis.made import article, found

FILLER = "Protesters marched in Amman on {day} November during the protests over the coast road in Jordan."


def _report(text: str, others: int, **asked: Any) -> list[str]:
    told: list[Article] = [
        article(FILLER.format(day=day), published=f"2023-11-0{day}T12:00:00+03:00") for day in range(1, 1 + others)
    ]
    findings = found(*told, article(f"{FILLER.format(day=6)}\n\n{text}"), topic="The coast road", **asked)
    return [each.passage.text for each in findings.developments if each.passage.text == text]


@pytest.mark.parametrize(
    ("countries", "others", "is_known"),
    [
        (("JO",), 6, True),
        (("JO", "NO"), 6, True),  # of the country that the article is about
        (("JO",), 2, False),  # too few articles call it so
        (("NO",), 6, False),
    ],
)
def test_a_reader_knows_the_protesters_of_whom_half_of_the_articles_on_a_country_tell(
    countries: tuple[str, ...], others: int, is_known: bool
) -> None:
    text = "Minister Karim Valdan told the protesters on Monday to leave the coast road of Jordan."

    assert bool(_report(text, others, countries=countries)) is is_known


@pytest.mark.parametrize(
    ("text", "countries", "is_known"),
    [
        ("The government closed the coast road on Monday with hundreds of drivers in Jordan.", ("JO",), True),
        ("The government closed the coast road on Monday with hundreds of drivers in Norway.", ("JO",), False),
        ("The government closed the coast road on Monday with hundreds of drivers in Jordan.", ("JO", "NO"), False),
        ("Protesters closed a lane of the coast road on Monday for more than four hours.", ("JO",), True),
        ("Protesters closed a lane of the coast road in Oslo on Monday for more than four hours.", ("JO",), False),
        ("Protesters closed a lane of the coast road on Monday for more than four hours.", ("JO", "NO"), False),
        ("The government of the coast closed the road on Monday with many drivers in Jordan.", ("JO",), False),
    ],
)
def test_the_government_and_protesters_are_of_the_one_country_asked_for_where_no_other_is_named(
    text: str, countries: tuple[str, ...], is_known: bool
) -> None:
    assert bool(_report(text, 1, countries=countries)) is is_known
