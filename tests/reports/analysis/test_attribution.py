"""On whose word a sentence stands: somebody without a name, another outlet, or neither."""

from __future__ import annotations

import pytest

from reports.analysis.attribution import is_second_hand, is_unnamed
from reports.analysis.reading import Sentence, read
from reports.analysis.voices import voice
from tests.reports.analysis.made import OUTLETS, article, found, selection


def sentence(text: str) -> Sentence:
    (reading,) = read(selection([article(text)]), OUTLETS)
    return reading.sentences[0]


@pytest.mark.parametrize(
    "text",
    [
        "A former national security adviser of Jordan said on Sunday that the road would stay closed.",
        "A high-level Road Council source said on Sunday that Orlen had left Amman.",
        "A spokesman for the Jordanian government denied on Sunday that the road was closed.",
        "A driver in Tarsk who asked to be identified only as Selim said on Monday that the road was closed.",
        "Three people were hurt in Tarsk on Wednesday, medical workers said.",
        "Dana Orlen's road is closed, an official said on condition of anonymity.",
    ],
)
def test_who_gives_no_name_is_unnamed(text: str) -> None:
    assert is_unnamed(sentence(text))


@pytest.mark.parametrize(
    "text",
    [
        "Jordanian Interior Minister Karim Valdan denied on Sunday that the road was closed.",
        "The road was closed on Sunday, an Interior Ministry spokesman told reporters.",
        "The spokesman of the Road Council, Karim Valdan, said on Sunday that the road was closed.",
        "The Road Council said on Sunday that the road was closed.",
    ],
)
def test_a_named_person_and_a_body_are_not(text: str) -> None:
    assert not is_unnamed(sentence(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("CNN reported on Sunday that the road to Tarsk was closed.", True),
        ("The road to Tarsk was closed on Sunday, reported The Potomac Times.", True),
        ("The road to Tarsk was closed on Sunday, local media said.", True),
        ("The Road Council said witnesses told it of lorries leaving Tarsk on Sunday.", True),
        ("Karim Valdan, head of the Road Council, told CNN on Sunday that the road was closed.", False),
        ("Karim Valdan, head of the Road Council, told local media that the road was closed.", False),
        ("The road to Tarsk was closed on Sunday, reported the Ministry of Roads.", False),
        ("Reuters said on Monday that two of its photographers had been held.", False),
        ("The newspaper Tarsk Daily said its office in Oslo was searched.", False),
        ("Reuters said on Monday that two roads had been closed.", True),
    ],
)
def test_another_outlets_report_is_second_hand_and_what_somebody_tells_it_is_not(text: str, expected: bool) -> None:
    assert is_second_hand(sentence(text)) is expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Walkers met friends of Dana Orlen, leaving 12 of them hurt, said Karim Valdan, a doctor.", "Karim Valdan"),
        ("Karim Valdan, speaking in Oslo, said Dana Orlen was at home.", "Karim Valdan"),
        ("Karim Valdan, who left on Sunday, said Dana Orlen was at home.", "Karim Valdan"),
    ],
)
def test_who_is_named_right_behind_the_word_of_speech_speaks_if_nothing_follows(text: str, speaker: str) -> None:
    found = voice(sentence(text))

    assert found is not None
    assert found.text == speaker


@pytest.mark.parametrize(
    ("said", "is_printed"),
    [
        ("officials said", True),
        ("witnesses said", True),
        ("rescue workers said", True),
        ("the health ministry said", True),
        ("the disaster agency announced", True),
        ("police said", True),
        ("security sources said", False),
        ("a senior official said", False),
        ("the state news agency reported", False),
    ],
)
def test_the_lead_of_a_wire_story_is_printed_on_the_word_of_those_who_deal_with_it(said: str, is_printed: bool) -> None:
    lead = f"A flood killed 12 people in the city of Aqaba in Jordan on Sunday, {said}."
    findings = found(article(lead), topic="flood in Jordan", countries=("JO",))

    assert ([each.passage.text for each in findings.developments] == [lead]) is is_printed
    assert findings.key_points == ()


def test_further_down_officials_alone_are_no_word_to_print() -> None:
    text = "Bread is cheap in Amman.\n\nTea is dear there.\n\nA flood killed 12 in Jordan on Sunday, officials said."

    assert found(article(text), topic="flood in Jordan", countries=("JO",)).developments == ()
