"""What holds for every study, from archive to findings: citations stand; order, strangers and copies change nothing."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.archive import Archive, Article
from reports.findings_json import findings_json, selection_json
from reports.newsroom.studying import study_commission
from reports.records import Commission
from tests.reports.analysis.made import OUTLETS
from tests.reports.orlen_trip import AMMAN, AMMAN_COPY, TRIP, UNRELATED

ASKED = Commission(
    id="C-2023-0001",
    client="kestrel",
    topic="Dana Orlen and the road to the coast",
    received=datetime(2023, 11, 10, 8, tzinfo=UTC),
    since=date(2023, 11, 1),
    until=date(2023, 11, 10),
    questions=("Did Orlen meet Reval?",),
    countries=("JO", "IQ", "TR", "NO"),
)


def told(articles: Sequence[Article], commission: Commission = ASKED) -> dict[str, Any]:
    """The findings from an archive of these articles, kept in this order."""
    with Archive(Path(":memory:")) as archive:
        for article in articles:
            archive.keep(article, None, ASKED.received, OUTLETS[article.outlet].country)
        studied = study_commission(archive, commission, OUTLETS, most=60, whole=True)
    return findings_json(studied.findings) | {"selection": selection_json(studied.selection)}


def citations(found: Any) -> Iterator[dict[str, Any]]:
    if isinstance(found, dict):
        if {"start", "end", "quote", "article"} <= found.keys():
            yield found
        for value in found.values():
            yield from citations(value)
    elif isinstance(found, list):
        for value in found:
            yield from citations(value)


def test_every_part_finds_something_in_the_small_archive() -> None:
    found = told(TRIP)

    empty = [part for part, entries in found.items() if not entries]
    assert empty == []


def test_the_words_of_every_citation_stand_at_its_place() -> None:
    texts = {article.id: article.text for article in TRIP}
    found = list(citations(told(TRIP)))

    assert len(found) > 30
    assert [each for each in found if texts[each["article"]][each["start"] : each["end"]] != each["quote"]] == []


@given(st.permutations(TRIP))
@settings(max_examples=12)
def test_the_order_in_which_articles_were_kept_never_shows(articles: list[Article]) -> None:
    assert told(articles) == told(TRIP)


@pytest.mark.parametrize("stranger", UNRELATED, ids=lambda each: str(each.headline))
def test_an_unrelated_article_changes_no_finding(stranger: Article) -> None:
    before, after = told(TRIP), told((*TRIP, stranger))

    before.pop("selection")
    after.pop("selection")
    assert after == before


def test_a_copy_never_raises_a_count() -> None:
    third = replace(
        AMMAN, url="http://wire.example/orlen", key="http://wire.example/orlen", outlet="wire",
        published="2023-11-05T07:00:00+03:00", credit="The Amman Courier",
    )  # fmt: skip
    without = told([article for article in TRIP if article is not AMMAN_COPY])

    for more in ((AMMAN_COPY,), (AMMAN_COPY, third)):
        found = told([*(article for article in TRIP if article is not AMMAN_COPY), *more])
        for part in ("key_points", "developments", "chronology", "quotations", "facts", "differences", "meetings"):
            assert found[part] == without[part], part
        assert found["coverage"]["origins"] == without["coverage"]["origins"]
        assert found["coverage"]["articles"] == without["coverage"]["articles"]
        assert found["coverage"]["copies"] == len(more)


def test_the_same_findings_are_the_same_bytes() -> None:
    first, second = (json.dumps(told(TRIP), ensure_ascii=False, sort_keys=True) for _ in range(2))

    assert first == second
