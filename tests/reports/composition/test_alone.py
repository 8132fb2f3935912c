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
        ("Norvia wants to end this suffering on the coast road before winter", True),
        ("Norvia is aware of reports of this strike on the coast road", True),
        ("Norvia is aware of reports that this strike hurt two walkers", False),
        ("Supporters of such a decision are supporters of longer roads", False),
        ("Norvia would agree with that", False),
        ("Furthermore, Norvia opened the coast road to walkers", False),
        ("Nobody in Norvia even considered meeting him", False),
        ("It is appalling that Norvia uses this weapon in the streets of Tarsk", False),
        ("Norvia calls for strikes on the strongholds of these mercenaries", False),
        ("Norvia would never use such weapons against walkers on the coast road", False),
        ("Norvia asked for a resolution on the coast road and a legal basis for such a resolution", True),
        ("Countries such as Norvia and Ostria will open the coast road", True),
        ("Many issues were discussed around this, and the coast road of Norvia was one", False),
        ("Norvia needs to address the coast road when that's the focus", False),
        ("Norvia asked the lorry drivers of the coast road for analogous steps", False),
        ("The current meeting prepares the opening of the coast road of Norvia", False),
        ("Norvia has made good progress with a lot of things", False),
        ("I saw the lorries burn on the coast road of Norvia", False),
        ("We have been clear that the coast road of Norvia must stay open", True),
        ("This continues to show the tactics of the coast guard of Norvia", False),
        ("The bombing has hurt lorry drivers of Norvia and other countries", False),
        ("The bombing of the coast road has hurt lorry drivers of Norvia", True),
        ("Norvia (Tarsk) opened the coast road (the old one) to walkers", False),
        ("Norvia opened the coast road (to walkers) before winter", False),
        ("Who in Norvia would close the coast road to walkers?", False),
        ("Who closed the coast road of Norvia wanted exactly that", False),
    ],
)
def test_words_that_lean_on_the_article_do_not(words: str, does: bool) -> None:
    made = article(f"Norvian Foreign Minister Karim Valdan came to Amman on Sunday.\n\n“{words},” Karim Valdan said.")
    (quotation,) = found(made, topic="Norvia").quotations

    assert stands_alone(quotation) is does
