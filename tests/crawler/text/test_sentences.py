"""Where sentences end: in English, Turkish, Arabic and other scripts."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.text.sentences import sentences

CASES = [
    "The envoy landed in Oslo. | Nobody met him.",
    "Mr. Haddad spoke first. | Mrs. Orlen answered.",
    "The U.S. ambassador left. | The U.N. stayed.",
    "She lives in the U.S. | The war went on.",
    "Gen. Mark A. Orlen and Sen. J. P. Reval met at 5 p.m. in Doha.",
    "They met at 5 p.m. | The talks took an hour.",
    "The grant was $3.5 million. | It came late.",
    "On Nov. 6 the ship sailed. | On Dec. 1 it came back.",
    "See No. 5 on the list. | He said no. | The others agreed.",
    "“We will go.” | “We will stay.” | Orlen left.",
    "“Will it end?” Orlen asked. | Nobody knew.",
    "“Enough!” he shouted.",
    "He hesitated ... and went on.",
    "He hesitated... | Then he went on.",
    "Was it true? | It was.",
    "The firm Reval Inc. makes pumps. | The firm is old.",
    "St. Petersburg and Washington, D.C. were named.",
    "1. The first item.",
    "That was in 2011. | The war began later.",
    "The crowd left. | (It was late.) | The lights went out.",
    "The note ended.|The next one began here. | Nobody saw it.",
    "Visit www.courier.example for more. | The page is short.",
    "Bakan Orlen, 6. Filo'yu anlattı. | Dr. Ali geldi.",
    "Toplantı 15.30'da bitti. | Heyet 21. yüzyıl salonundan ayrıldı.",
    "“Hazırız.” dedi. | Sonra çıktı.",
    "وصل الوفد أمس. | هل يعود؟ | لا أحد يعلم.",
    "قال الوزير: «نعم». | وأضاف أنه سيعود.",
    "وفد آیا۔ | بات ہوئی۔",
    "代表团抵达首尔。|他们见了面。",
    "प्रतिनिधिमंडल आया। | बैठक हुई।",
    "Le ministre est arrivé. | « Nous partons. » | Il est parti.",
]


@pytest.mark.parametrize("marked", CASES)
def test_a_line_is_parted_where_an_editor_would_part_it(marked: str) -> None:
    wanted = [part.strip() for part in marked.split("|")]
    text = marked.replace(" | ", " ").replace("|", "")

    assert [text[start:end] for start, end in sentences(text)] == wanted


def test_a_line_break_always_ends_a_sentence() -> None:
    text = "A headline without a stop\nThe first sentence\r\n\nThe second."

    assert [text[a:b] for a, b in sentences(text)] == ["A headline without a stop", "The first sentence", "The second."]


def test_nothing_gives_nothing() -> None:
    assert sentences("") == []
    assert sentences(" \n\t ") == []


@given(st.text(alphabet="ab AB.?!…\n“”\"'()19 ؟。", max_size=80))
def test_sentences_are_in_order_without_blanks_around_and_lose_no_letter(text: str) -> None:
    found = sentences(text)

    assert all(start < end for start, end in found)
    assert all(a[1] <= b[0] for a, b in pairwise(found))
    assert all(text[start:end] == text[start:end].strip() and "\n" not in text[start:end] for start, end in found)
    assert "".join("".join(text[start:end].split()) for start, end in found) == "".join(text.split())
