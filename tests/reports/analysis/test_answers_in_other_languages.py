"""Questions in other languages: their asking words are looked for in no answer, and how many is told by a number."""

from __future__ import annotations

import pytest

from crawler.archive import Outlet
from reports.analysis import study
from reports.records import Answer
from tests.reports.analysis.made import OUTLETS, article, commission, selection

ALSO = OUTLETS | {"courrier": Outlet("courrier", "Le Courrier", "http://courrier.example/", "fr", "FR")}
FRENCH = """
Le bac a chaviré mardi sur le lac de Tarsk, faisant 27 morts et 14 disparus, selon le ministère des Ports.

Le ministre des Ports, Karim Valdan, a démissionné mercredi.
"""
ARABIC = """
انقلبت العبارة يوم الثلاثاء في بحيرة تارسك مما أدى إلى مقتل 27 شخصا وفقدان 14 آخرين، بحسب وزارة الموانئ.

استقال وزير الموانئ كريم فالدان يوم الأربعاء.
"""
GERMAN = """
Die Fähre ist am Dienstag auf dem See von Tarsk gekentert; dabei kamen nach Angaben der Behörden 27 Menschen ums Leben.

Hafenminister Karim Valdan trat am Mittwoch zurück.
"""
TEXTS = {"fr": FRENCH, "ar": ARABIC, "de": GERMAN}


def asked(question: str, language: str) -> Answer:
    text = article(TEXTS[language], "sada" if language == "ar" else "kopru", language=language)
    topic = {"fr": "Naufrage du bac de Tarsk", "ar": "غرق عبارة بحيرة تارسك", "de": "Untergang der Fähre von Tarsk"}
    brief = commission(topic[language], questions=(question,), language=language)
    return study(brief, selection([text]), ALSO).answers[0]


def told(answer: Answer) -> list[str]:
    return [each.passage.text[:12] for each in (*answer.sentences, *answer.nearest)]


@pytest.mark.parametrize(
    ("question", "language", "begins"),
    [
        ("Combien de morts ?", "fr", "Le bac a cha"),
        ("Combien de personnes ont disparu ?", "fr", "Le bac a cha"),
        ("Quand le bac a-t-il chaviré ?", "fr", "Le bac a cha"),
        ("Pourquoi le ministre a-t-il démissionné ?", "fr", "Le ministre "),
        ("كم عدد القتلى؟", "ar", "انقلبت العبا"),
        ("من استقال؟", "ar", "استقال وزير "),
        ("Wie viele Tote gab es?", "de", "Die Fähre is"),
        ("Wann ist die Fähre gekentert?", "de", "Die Fähre is"),
    ],
)
def test_what_has_the_words_but_those_that_ask_is_found(question: str, language: str, begins: str) -> None:
    assert told(asked(question, language)) == [begins]


@pytest.mark.parametrize("question", ["Combien de ministres ?", "Combien de blessés ?"])
def test_without_a_number_of_them_nothing_tells_how_many(question: str) -> None:
    assert told(asked(question, "fr")) == []


LATER = "Le nombre des morts du naufrage du bac est monté mercredi à 41, a annoncé le ministère des Ports."


def test_of_counts_that_grow_the_last_is_told() -> None:
    first = "Un bac a coulé mardi sur le lac, au nord de la Jordanie, faisant au moins 27 morts, a annoncé la police."
    then = "Le bilan du naufrage d'un bac sur le lac de Tarsk, en Jordanie, est monté à 41 morts, selon le ministère."
    articles = [
        article(first, "kopru", "2023-11-07T12:00:00Z", language="fr"),
        article(then, "wire", "2023-11-08T12:00:00Z", language="fr"),
    ]
    brief = commission("Naufrage du bac en Jordanie", questions=("Combien de morts ?",), language="fr")
    (answer,) = study(brief, selection(articles), ALSO).answers

    assert [each.passage.text for each in answer.sentences] == [then]
    assert answer.note == "Latest found"


def test_a_count_is_no_answer_where_a_later_article_may_have_another() -> None:
    articles = [
        article(FRENCH, "kopru", "2023-11-07T12:00:00Z", language="fr"),
        article(LATER, "wire", "2023-11-08T12:00:00Z", language="fr"),
    ]
    brief = commission("Naufrage du bac de Tarsk", questions=("Combien de morts ?",), language="fr")
    (answer,) = study(brief, selection(articles), ALSO).answers

    assert answer.sentences == ()
    assert [each.passage.text[:16] for each in answer.nearest] == ["Le nombre des mo", "Le bac a chaviré"]


@pytest.mark.parametrize("later", ["2023-11-07", "2023-11-08"])
def test_accounts_that_differ_only_in_their_number_are_both_told(later: str) -> None:
    toll = "Le naufrage d'un bac sur le lac de Tarsk, en Jordanie, a fait {} morts, selon le ministère des Ports."
    articles = [
        article(toll.format(27), "courier", "2023-11-07T12:00:00Z", language="fr"),
        article(toll.format(41), "wire", f"{later}T12:00:00Z", language="fr"),
    ]
    brief = commission("Naufrage du bac en Jordanie", questions=("Combien de morts ?",), language="fr")
    (answer,) = study(brief, selection(articles), ALSO).answers

    assert [each.passage.text for each in answer.sentences] == [toll.format(each) for each in (27, 41)]
    assert answer.note == "Accounts differ"
