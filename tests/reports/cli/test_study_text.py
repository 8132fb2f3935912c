"""How a study reads on a terminal."""

from __future__ import annotations

from typing import Any

import pytest

from reports.cli.study_text import print_part

WHERE = [{"role": "words", "outlet": "courier", "url": "http://courier.example/a", "start": 3, "end": 30}]


def said(kind: str) -> dict[str, Any]:
    return {
        "certainty": "2023-11-06",
        "speaker": "Karim Valdan",
        "role": "Transport Minister",
        "words": "the road stays open",
        "kind": kind,
        "citations": WHERE,
    }


@pytest.mark.parametrize(
    ("kind", "head", "words"),
    [
        ("direct", "Karim Valdan, Transport Minister", "“the road stays open”"),
        ("partial", "Karim Valdan, Transport Minister  partial", "“the road stays open”"),
        ("indirect", "Karim Valdan, Transport Minister  indirect", "the road stays open"),
    ],
)
def test_only_what_stood_in_marks_is_printed_in_them(
    kind: str, head: str, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    print_part("quotations", [said(kind)])

    assert capsys.readouterr().out.splitlines()[2:4] == [f"  2023-11-06  {head}", f"    {words}"]


def test_what_must_be_read_with_a_sentence_is_printed_behind_it(capsys: pytest.CaptureFixture[str]) -> None:
    told = {"certainty": "2023-11-06", "sentence": "Orlen had planned to go.", "along": "The visit was put off."}
    print_part("developments", [told | {"reason": "1 report", "citations": WHERE}])

    lines = capsys.readouterr().out.splitlines()
    assert lines[3:5] == ["    Orlen had planned to go.", "    The visit was put off."]


@pytest.mark.parametrize(("certain", "end"), [(True, "3 origins"), (False, "3 origins  not certain")])
def test_a_place_that_may_be_another_is_said_to_be(certain: bool, end: str, capsys: pytest.CaptureFixture[str]) -> None:
    place = {"name": "Tarsk", "country": "JO", "latitude": 31.5, "longitude": 35.0, "origins": 3, "certain": certain}
    print_part("places", [place])

    assert capsys.readouterr().out.splitlines()[2] == f"  Tarsk  Jordan  31.50, 35.00  {end}"


@pytest.mark.parametrize(("part", "said"), [("answers", "no question was asked"), ("facts", "nothing found")])
def test_a_part_without_entries_says_why(part: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    print_part(part, [])

    assert capsys.readouterr().out.splitlines()[2] == f"  {said}"
