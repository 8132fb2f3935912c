"""Of which country a sentence is that names none: of its outlet's, if its article is of that."""

from __future__ import annotations

import pytest

from reports.analysis.reading import read
from tests.reports.analysis.made import OUTLETS, article, selection

MORE = "The boat had left at dawn and was full of baskets, bread and people. " * 9
OPENING = f"A ferry sank on the great lake on Tuesday.\n\n{MORE}\n\nThe Norwegian ambassador sent a letter.\n\n"


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("Police arrested the captain in Tarskhafen, his home town, on Wednesday.", "JO"),
        ("Police arrested the captain on Wednesday.", ""),
        ("Police arrested the captain in November.", ""),
        ("Police found a letter in that house.", ""),
    ],
)
def test_what_happened_at_a_place_that_no_gazetteer_has_is_of_the_articles_country(text: str, home: str) -> None:
    (reading,) = read(selection([article(OPENING + text)]), OUTLETS)

    assert reading.sentences[-1].home == home
    assert reading.sentences[0].home == "JO"


def test_an_article_that_opens_with_another_country_is_not_of_its_outlets() -> None:
    text = "A ferry sank in Norway on Tuesday.\n\nPolice arrested the captain in Tarskhafen on Wednesday."
    (reading,) = read(selection([article(text)]), OUTLETS)

    assert reading.sentences[-1].home == ""
