"""Two newsrooms with two numbers of what is asked are printed side by side."""

from __future__ import annotations

import pytest

from tests.reports.analysis.made import article, found

LEASE = "Jordan and Egypt signed a lease on Sunday that will let 30 ferries moor at Aqaba for three years."
SUM = "Egypt will pay $41 million a year for the berths, Karim Valdan said."


def told(
    question: str, lead: str, other: str, second: str = "ledger", day: str = "2023-11-06"
) -> tuple[str, list[str]]:
    (answer,) = found(
        article(lead, published="2023-11-05T12:00:00Z", headline="Jordan and Egypt sign a lease"),
        article(other, second, f"{day}T12:00:00Z", headline="Egypt's lease in Jordan"),
        topic="lease of berths in Jordan",
        questions=(question,),
    ).answers
    return answer.note, [each.passage.text for each in answer.sentences]


@pytest.mark.parametrize(
    ("other", "differs"),
    [
        ("The lease covers 28 ferries; two more are to follow in 2025, Dana Orlen said.", True),
        ("The lease covers at least 28 ferries, Dana Orlen said.", False),
        ("The harbour holds 28 ferries, Dana Orlen said.", False),
        ("The lease covers 28 more ferries, Dana Orlen said.", False),
    ],
)
def test_another_number_of_what_the_question_counts_stands_beside_the_answer(other: str, differs: bool) -> None:
    question = "How many ferries may moor at Aqaba?"

    assert told(question, LEASE, other) == (("Accounts differ", [LEASE, other]) if differs else ("", [LEASE]))
    assert told(question, LEASE, other, second="courier") == ("", [LEASE])
    assert told(question, LEASE, other, day="2023-11-09") == ("", [LEASE])


@pytest.mark.parametrize(
    ("other", "note"),
    [
        ("Egypt will pay $38 million a year under the lease, Dana Orlen said.", "Accounts differ"),
        ("Egypt will pay about $40 million a year under the lease, Dana Orlen said.", ""),
        ("Egypt will pay $3 million a month under the lease, Dana Orlen said.", ""),
    ],
)
def test_two_sums_that_cannot_both_be_paid_are_said_to_differ(other: str, note: str) -> None:
    assert told("How much will Egypt pay?", SUM, other)[0] == note
