"""Words made comparable: letters, stems, shingles, languages."""

from __future__ import annotations

import pytest

from crawler.text.content import content_words, stem
from crawler.text.languages import guess_language
from crawler.text.letters import plain, sounds, words
from crawler.text.shingles import containment, shingles, tokens


def test_one_word_is_one_word_however_it_is_typed() -> None:
    assert plain("İSTANBUL") == plain("istanbul") == plain("ıstanbul")
    assert plain("Erdoğan") == plain("ERDOGAN")
    assert plain("الأُردن") == plain("الاردن")
    assert plain("محـمّد") == plain("محمد")
    assert plain("٢٠٢٣") == "2023"
    assert words("It’s Al-Sudani’s office.") == ["it", "s", "al", "sudani", "s", "office"]


def test_a_lone_tatweel_is_no_word() -> None:
    assert words("الأردن ـ العراق") == words("الأردن العراق")
    assert words("ـ") == []


def test_a_name_sounds_the_same_in_latin_and_arabic_letters() -> None:
    assert sounds("Blinken") == sounds("بلينكن")
    assert sounds("Erdogan") == sounds("أردوغان")
    assert sounds("Oslo") != sounds("Orlen")


@pytest.mark.parametrize(
    "forms",
    [
        "commit commits committed committing",
        "agree agrees agreed",
        "visit visited visiting",
        "agency agencies",
        "release releases released",
        "pass passed passes",
    ],
)
def test_the_forms_of_a_word_have_one_stem(forms: str) -> None:
    assert len({stem(form) for form in forms.split()}) == 1


def test_different_words_keep_different_stems() -> None:
    assert stem("plan") != stem("plane")
    assert stem("news") == "new" or stem("news") == "news"
    assert stem("Paris".lower()) == "paris"


def test_content_words_leave_the_commonest_out() -> None:
    assert content_words("The envoy said that he would visit the king on 5 November") == [
        "envoy",
        "visit",
        "king",
        "5",
        "november",
    ]


def test_a_copy_keeps_its_runs_of_words() -> None:
    text = (
        "The delegation arrived in the capital on Sunday and left for the coast after two hours of talks with the mayor"
    )
    cut = shingles("The delegation arrived in the capital on Sunday and left for the coast")

    assert containment(cut, shingles(text)) == 1.0
    assert containment(shingles(text.upper()), shingles(text)) == 1.0
    assert containment(shingles("Nothing of this was ever written anywhere by anybody"), shingles(text)) == 0.0
    assert containment(shingles(""), shingles(text)) == 0.0
    assert tokens("Too short") == ["too", "short"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The minister said that he would be in Amman", "en"),
        ("Bakan, Ankara'da bir toplantı için açıklama yaptı ve ayrıldı", "tr"),
        ("قال الوزير إن اللقاء في عمان على أن يعود", "ar"),
        ("وزیر خارجه در تهران از این که نامه را دید", "fa"),
        ("Le ministre a dit que les envoyés sont dans la ville", "fr"),
        ("Der Minister hat das nicht gesagt und ist in der Stadt", "de"),
        ("El ministro dijo que no es para los enviados", "es"),
        ("Министр сказал, что это не так", "ru"),
        ("Міністр сказав, що це не так і що він був", "uk"),
        ("שר החוץ אמר", "he"),
        ("外務大臣は東京で会談した", "ja"),
        ("外交部长表示", "zh"),
        ("외무장관이 말했다", "ko"),
        ("विदेश मंत्री ने कहा", "hi"),
        ("Blinken", None),
        ("12 345", None),
        ("", None),
    ],
)
def test_the_language_of_a_text_is_told_or_left_open(text: str, language: str | None) -> None:
    assert guess_language(text) == language
