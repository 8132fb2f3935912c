"""Which articles are somebody's view, or a transcript."""

from __future__ import annotations

from reports.views import is_view
from tests.reports.analysis.made import article


def test_speakers_who_take_turns_make_a_transcript_and_the_labels_of_a_list_do_not() -> None:
    talk = "\n\n".join(f"{who}: The road is open." for who in ("ORLEN", "VALDAN", "ORLEN", "VALDAN", "ORLEN"))
    labels = "\n\n".join(f"{what}: 12 of them." for what in ("LORRIES", "ROADS", "BRIDGES", "DRIVERS", "PORTS"))

    assert is_view(article(talk))
    assert not is_view(article(labels))
