"""Which words of somebody may stand by themselves."""

from __future__ import annotations

import pytest

from reports.composition.alone import stands_alone
from tests.reports.analysis.made import article, found


@pytest.mark.parametrize(
    ("words", "does"),
    [
        ("Norvia opened the coast road to everybody who walks", True),
        ("This war has cost Norvia ten thousand lorries of flour", True),
        ("Norvia is aware of reports of this strike on the coast road", True),
        ("Norvia is aware of reports that this strike hurt two walkers", False),
        ("Supporters of such a decision are supporters of longer roads", False),
        ("Norvia would agree with that", False),
        ("Furthermore, Norvia opened the coast road to walkers", False),
        ("Nobody in Norvia even considered meeting him", False),
    ],
)
def test_words_that_lean_on_the_article_do_not(words: str, does: bool) -> None:
    made = article(f"Norvian Foreign Minister Karim Valdan came to Amman on Sunday.\n\n“{words},” Karim Valdan said.")
    (quotation,) = found(made, topic="Norvia").quotations

    assert stands_alone(quotation) is does
