"""What a report says of somebody already is no position of his besides."""

from __future__ import annotations

import pytest

from reports.composition.binding import Binder
from reports.composition.said_already import is_said_already
from reports.composition.statements import Field, Writer
from reports.records import Passage
from tests.reports.analysis.made import OUTLETS, article, found

WORDS = "The coast road of Norvia will stay open to lorries all winter"


@pytest.mark.parametrize(
    ("told", "is_told"),
    [
        (f"“{WORDS},” Karim Valdan said in Tarsk.", True),
        ("Valdan said that the coast road would stay open to lorries.", True),
        ("The coast road would stay open to lorries, a driver said.", False),
        ("Valdan said that the harbour of Tarsk was too small for ships.", False),
    ],
)
def test_told_in_other_words_of_the_same_speaker(told: str, is_told: bool) -> None:
    made = article(f"Norvian Foreign Minister Karim Valdan came to Amman.\n\n“{WORDS},” Karim Valdan said.\n\n{told}")
    quotation = next(each for each in found(made, topic="Norvia").quotations if each.words.text == WORDS)
    writer = Writer(Binder(lambda _: None), OUTLETS, "en")
    at = made.text.rindex(told)
    assert not is_said_already(writer, quotation)

    passage = Passage(made, at, at + len(told))
    fields = {"outlet": Field((passage,), "outlet"), "date": Field((passage,), "published"), "words": Field((passage,))}
    assert writer.write("developments", "reported", fields)

    assert is_said_already(writer, quotation) is is_told
