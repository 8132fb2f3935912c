"""What matters is told by many articles; what one of them tells besides is left, even if it is of the land asked."""

from __future__ import annotations

import pytest

from reports.analysis.fitness import is_fit_under
from reports.analysis.reading import Sentence, read
from reports.analysis.worth import Study
from reports.records import Findings
from tests.reports.analysis.made import OUTLETS, article, commission, found, selection

TOPIC = {"topic": "Protests in Jordan", "countries": ("JO",)}
DAMS = "The Road Council closed three dams near Irbid on Saturday and told farmers to leave the valley."
TOLD = [
    "Protests went on in Amman on Sunday. Road Council engineers closed three dams near Irbid on Saturday.",
    "Protesters filled Amman on Sunday. Farmers left the valley near Irbid after the Road Council closed three dams.",
    "Protests spread to Aqaba on Sunday. The Road Council closed three dams in Jordan on Saturday, Karim Valdan said.",
]
CIRCUS = "Envoy Dana Orlen opened a circus of forty elephants at the old market of Amman in Jordan on Saturday."
TEXTS = [*TOLD, f"Protests reached Irbid on Sunday, in the rain of Jordan. {DAMS} {CIRCUS}"]


def studied(*texts: str, **asked: object) -> Study:
    articles = [
        article(text, headline="News of the day", url=f"http://courier.example/{n}") for n, text in enumerate(texts)
    ]
    return Study(commission(**(TOPIC | asked)), read(selection(articles), OUTLETS))


def sentence(study: Study, text: str) -> Sentence:
    (found,) = [each for reading in study.readings for each in reading.sentences if each.text == text]
    return found


def printed(findings: Findings) -> set[str]:
    return {each.passage.text for each in (*findings.developments, *findings.chronology)}


def test_what_several_articles_tell_is_salient_and_what_one_tells_is_not() -> None:
    study = studied(*TEXTS)
    assert study.salience(sentence(study, DAMS)) > 3 * study.salience(sentence(study, CIRCUS))
    assert study.salience(sentence(study, CIRCUS)) < 0.25


def test_the_order_of_the_articles_and_the_number_of_sentences_of_one_change_nothing() -> None:
    once, turned = studied(*TEXTS), studied(*TEXTS[::-1])
    again = studied(*TEXTS[:2], f"{TEXTS[2]} The Road Council closed three dams on Saturday near Irbid.", TEXTS[3])
    assert once.salience(sentence(once, DAMS)) == turned.salience(sentence(turned, DAMS))
    assert again._salience.of(sentence(again, DAMS)) < 1.3 * once._salience.of(sentence(once, DAMS))


def test_of_a_wide_topic_what_matters_is_about_it_without_its_words() -> None:
    study = studied(*TEXTS[2:], countries=())
    assert not study.matter.has_any(sentence(study, DAMS))
    assert not study.is_about(sentence(study, DAMS))  # it names no country that is asked for
    wide = studied(*TEXTS)
    told = sentence(wide, "The Road Council closed three dams in Jordan on Saturday, Karim Valdan said.")
    assert wide.is_about(told)
    assert not wide.is_about(sentence(wide, CIRCUS))


def test_of_a_topic_that_few_articles_open_with_nothing_else_is_told() -> None:
    others = [text.replace("Protests", "Rain").replace("Protesters", "Rain") for text in TEXTS]
    study = studied(*others, "Protests went on in Amman on Sunday.")
    told = sentence(study, "The Road Council closed three dams in Jordan on Saturday, Karim Valdan said.")
    assert study.salience(told) == 0.0
    assert not study.is_about(told)


def test_the_title_tells_which_protests_are_meant() -> None:
    leans = "Minister Karim Valdan of Jordan said on Saturday that the protests were over and the roads were free."
    opening = "Protests went on in Amman, and drivers waited at the bridges of Jordan on Sunday."
    articles = [article(f"{opening} {leans}", url=f"http://courier.example/{n}") for n in range(2)]
    assert leans in printed(found(*articles, **TOPIC))
    assert leans not in printed(found(*articles, topic="Bridges of Jordan", countries=("JO",)))


def test_a_report_on_a_land_full_of_rebels_need_not_tell_which_the_rebels_are() -> None:
    leans = "On Saturday, the rebels said that they had opened the road to the coast."
    opening = "Rebels in Amman held the bridges of Jordan on Sunday, and rebels held the roads of Jordan."
    articles = [article(f"{opening} {leans}", url=f"http://courier.example/{n}") for n in range(8)]
    (few, many) = (
        Study(commission("Bridges of Jordan", countries=("JO",)), read(selection(articles[:count]), OUTLETS))
        for count in (2, 8)
    )

    assert not is_fit_under(few.readings[0].sentences[1], few.known_of(few.readings[0]))
    assert is_fit_under(many.readings[0].sentences[1], many.known_of(many.readings[0]))


@pytest.mark.parametrize(
    ("headline", "text", "does"),
    [
        ("Rebels launch rocket", "Rebels in Jordan launched a rocket of their own making.", True),
        ("Morning briefing", "Rebels in Jordan launched a rocket of their own making.", False),
        ("Rebels launch rocket", "Rebels in Jordan launched a rocket of their own making last year.", False),
        ("Rebels launch rocket", "Rebels in Jordan had launched a rocket of their own making.", False),
    ],
)
def test_what_the_headline_has_and_the_article_leads_with_is_news(headline: str, text: str, does: bool) -> None:
    (reading,) = read(selection([article(f"{text} It rained.", headline=headline)]), OUTLETS)
    assert Study(commission("Rockets"), (reading,)).is_lead(reading.sentences[0]) is does


def test_a_deed_that_many_tell_is_news_without_a_day_in_the_perfect_too() -> None:
    has = "The Road Council has closed three dams near Irbid."
    study = studied(*TEXTS[:3], f"Protests reached Irbid on Sunday, in the rain of Jordan.\n\nIt rained.\n\n{has}")

    assert study.is_told_deed(sentence(study, has))
    assert not study.is_told_deed(sentence(study, "It rained."))
