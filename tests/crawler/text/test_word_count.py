"""The count of words by numpy is that of splitting at blanks, and two letters of an unspaced script are a word."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from crawler.text.word_count import count_between_blanks, count_words

UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")


@given(st.text(alphabet=st.sampled_from("a é中日ไ\n\t\xa0\u3000\u2028\u200b\x1f\x85😀\ud800")))
def test_words_are_counted_as_by_splitting(text: str) -> None:
    assert count_between_blanks(text) == len(text.split())
    assert count_words(text) == len(text.split()) + len(UNSPACED.findall(text)) // 2


def test_a_sentence_of_each_kind_of_script() -> None:
    assert count_words("The road to the coast is open.") == 7
    assert count_words("道路开放了") == 1 + 2
    assert count_words("") == 0
