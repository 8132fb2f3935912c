"""A topic is looked at before any article is read."""

from __future__ import annotations

import pytest

from reports.topics import LONGEST, in_another_language, says_nothing


@pytest.mark.parametrize("topic", ["", "A", "the", "of the", "?", "x" * (LONGEST + 1)])
def test_a_topic_that_names_nothing_or_too_much_is_refused(topic: str) -> None:
    assert says_nothing(topic)


@pytest.mark.parametrize("topic", ["EU", "the lorries of Tolmar", "G7", "水", "عمان"])
def test_a_topic_of_one_telling_word_is_enough(topic: str) -> None:
    assert says_nothing(topic) == ""


def test_a_topic_in_another_language_than_the_report_is_told() -> None:
    assert "another language (ar) than the report (en)" in in_another_language("وزير الخارجية في عمان", "en")
    assert in_another_language("Foreign ministers in Tolmar", "en") == ""
