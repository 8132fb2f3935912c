"""Words and capitals read the quick way, where all is ASCII, are the same as read letter by letter."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crawler.text import gazetteer
from crawler.text.letters import WORD, plain, words, written_words

TEXTS = st.text(st.sampled_from("aZx09_ -.'\n\t\x1c’“”—…\u00a0\u2009éİşم\u064b\u0640²")) | st.text()
NAMES = st.lists(st.sampled_from(["U.S.", "US", "Iran", "Chad", "New ", " ", "_", "1", ".", "'", "-", "x", "a"]))


@given(TEXTS)
def test_the_words_of_a_text_are_those_of_the_expression(text: str) -> None:
    assert written_words(text) == WORD.findall(text)
    assert words(text) == [word for word in map(plain, WORD.findall(text)) if word]


@given(NAMES)
def test_the_capitals_of_a_text_in_ascii_are_the_same_as_in_any_other(names: list[str]) -> None:
    text = "".join(names)
    found = [match.span() for match in gazetteer._FIRST_OF_ASCII.finditer(text)]
    assert found == [match.span() for match in gazetteer._FIRST.finditer(text)]
