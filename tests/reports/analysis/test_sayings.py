"""Which sentences say the same: what is left out before a full comparison could not have been alike."""

from __future__ import annotations

import random

import pytest

from reports.analysis.reading import Sentence, read
from reports.analysis.sayings import RECURS, Sayings
from tests.reports.analysis.made import OUTLETS, article, selection

NAMES = "Orlen Valdan Lumi Prela Koci".split()
DEEDS = "opened closed toured seized painted".split()
THINGS = "bridge gallery harbour station archive tower quay market tunnel orchard".split()


def made(seed: int) -> Sayings:
    """Sixty articles of one sentence, most of them one of fifteen with a word or two changed: alike in all degrees."""
    chance = random.Random(seed)
    patterns = [
        [
            "Dana", chance.choice(NAMES), chance.choice(DEEDS), "the", *chance.sample(THINGS, 3), "of Karim",
            chance.choice(NAMES),
        ]
        for _ in range(15)
    ]  # fmt: skip
    texts = []
    for _ in range(60):
        words = list(chance.choice(patterns))
        for _ in range(chance.choice((0, 0, 1, 2))):
            words[chance.randrange(4, 7)] = chance.choice(THINGS)
        texts.append(" ".join(words) + ".")
    articles = [
        article(text, published=f"2023-11-{number % 9 + 1:02}T12:00:00+03:00", url=f"http://courier.example/{number}")
        for number, text in enumerate(texts)
    ]
    return Sayings(read(selection(articles), OUTLETS))


def all_others(sayings: Sayings, sentence: Sentence) -> list[Sentence]:
    return [each for each in sayings.sentences if each.reading.id != sentence.reading.id]


@pytest.mark.parametrize("seed", range(4))
def test_no_sentence_that_says_the_same_is_passed_over(seed: int) -> None:
    sayings = made(seed)

    for sentence in sayings.sentences:
        same = {each.place for each in all_others(sayings, sentence) if sayings.same(sentence, each)}
        assert {each.place for each in sayings.others(sentence)} == same


@pytest.mark.parametrize("seed", range(4))
def test_no_recurrence_is_passed_over(seed: int) -> None:
    sayings = made(seed)

    found = [sentence.place for sentence in sayings.sentences if sayings.is_background(sentence)]
    compared = [
        sentence.place
        for sentence in sayings.sentences
        if len(
            {
                each.reading.day
                for each in all_others(sayings, sentence)
                if sayings.likeness(sentence, each)[0] >= RECURS
            }
            - {sentence.reading.day}
        )
        > 1
    ]
    assert found == compared
    assert compared
