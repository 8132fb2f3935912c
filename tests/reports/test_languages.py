"""How far a language is served is said to whoever asks for reports in it."""

from __future__ import annotations

import pytest

from reports.languages import limits_of


@pytest.mark.parametrize(
    ("language", "said"),
    [("en-GB", ""), ("fr", "reports in French are shorter"), ("es-PE", "sentences that name a country"),
     ("ja", "articles in Japanese are kept and searched, but")],
)  # fmt: skip
def test_the_limits_of_a_language_are_said(language: str, said: str) -> None:
    assert (said in limits_of(language)) if said else limits_of(language) == ""
