"""Short names and full ones: what articles tell of a name's other form."""

from __future__ import annotations

import pytest

from reports.analysis.answers.short_names import known_in, starts
from tests.reports.analysis.made import article, found

TEXTS = (
    "The Northern Road Council (NRC) met in Tarsk.",
    "LASTRA, the UN agency for lorry drivers, has closed.",
    "The Eastern Union met. An Eastern Union envoy left. The Ferry Owners Group met.",
)


@pytest.mark.parametrize(
    ("question", "full"),
    [
        ("Who leads the NRC?", {("northern", "road", "council")}),
        ("Who leads the Northern Road Council?", {("northern", "road", "council")}),
        ("Did LASTRA close?", {("un", "agency", "lorry", "driver")}),
        ("Did the EU meet?", {("eastern", "union")}),
        ("Did the FOG meet?", set()),  # one place is too few
        ("Did the Ferry Owners Group meet?", set()),  # nobody calls it so
    ],
)
def test_what_a_short_name_stands_for_the_articles_tell(question: str, full: set[tuple[str, ...]]) -> None:
    assert {key for each in known_in(TEXTS, question) for key in each.full} == full


def test_a_full_name_is_found_in_other_forms_of_its_words() -> None:
    assert starts(("un", "agency", "lorry", "driver"), "She leads the United Nations agency for lorry drivers.") == [14]
    assert starts(("un", "agency", "lorry", "driver"), "The UN agency for drivers of lorries closed.") == []


LEADER = "Dana Orlen, who leads the UN agency for lorry drivers, left Tarsk in Jordan on Sunday, the mayor said."
CLOSED = "LASTRA, the UN agency for lorry drivers, closed its office in Tarsk on Monday, the mayor said."
REFUSED = "The Northern Road Council (NRC) refused the road of Tarsk on Sunday, saying that Jordan had no lorries."


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Who leads LASTRA?", LEADER),
        ("Who is the head of LASTRA?", LEADER),
        ("Why did the NRC refuse the road?", REFUSED),
        ("Did the NRC refuse the road?", REFUSED),
    ],
)
def test_either_form_of_a_name_answers(question: str, answer: str) -> None:
    text = "\n\n".join((LEADER, CLOSED, REFUSED))
    (told,) = found(article(text), topic="Road of Tarsk in Jordan", questions=(question,)).answers

    assert [each.passage.text for each in told.sentences] == [answer]
