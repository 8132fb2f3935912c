"""What stands beside a sentence may take back what it tells."""

from __future__ import annotations

import pytest

from reports.analysis.reading import read
from reports.analysis.taken_back import is_taken_back
from tests.reports.analysis.made import OUTLETS, article, selection

CLAIM = "A spokesman for the drivers said 12 lorries of Norvia had been stopped near Tarsk."


def is_so(*sentences: str) -> bool:
    (reading,) = read(selection([article("\n\n".join(sentences))]), OUTLETS)
    return is_taken_back(reading.sentences[0])


@pytest.mark.parametrize(
    "following",
    [
        "It was not immediately possible to verify the report.",
        "His account could not be independently verified.",
        "There was no independent confirmation of the stop.",
        "In Oslo, a minister said no such incident had been reported.",
        "The drivers have repeatedly claimed to have stopped lorries, only to let them go.",
        "The drivers are known to exaggerate.",
    ],
)
def test_a_claim_that_its_article_doubts_is_taken_back(following: str) -> None:
    assert is_so(CLAIM, following)
    assert not is_so(following, CLAIM)


def test_a_denial_two_sentences_on_must_be_of_the_same() -> None:
    between = "The road is narrow there."

    assert is_so(CLAIM, between, "Norvia denied a report that lorries had been stopped near Tarsk by drivers.")
    assert not is_so(CLAIM, between, "Jordan denied a report about the price of bread.")


def test_what_nobody_claims_needs_no_proof() -> None:
    told = "Envoy Dana Orlen opened the coast road near Amman on Saturday."

    assert not is_so(told, "It was not immediately possible to verify the price of bread.")
