"""What a sentence is worth: how many signs speak for it, and what nobody else tells of a country."""

from __future__ import annotations

from reports.analysis.days import event_day
from reports.analysis.reading import Sentence, read
from reports.analysis.worth import Study
from tests.reports.analysis.made import OUTLETS, article, commission, selection


def study(*texts: str, topic: str = "mills in Jordan", one_story: bool = False) -> Study:
    stories = None if one_story else range(len(texts))
    articles = [article(each, published=f"2023-11-{4 + at % 5:02}T12:00:00Z") for at, each in enumerate(texts)]
    return Study(commission(topic, countries=("JO",)), read(selection(articles, stories), OUTLETS))


def last_of(made: Study) -> Sentence:
    return made.readings[-1].sentences[-1]


PAD = "It rained.\n\nIt snowed.\n\nIt thawed.\n\n"


def test_what_has_a_day_words_of_the_topic_and_a_speaker_is_worth_its_place() -> None:
    made = study("Norway opened a bank.", PAD + "Envoy Dana Orlen said the mills of Jordan reopened on 4 November.")

    assert made.is_worthy(last_of(made), event_day(last_of(made)), ())


def test_what_has_none_of_these_far_down_an_article_is_not() -> None:
    made = study("Norway opened a bank.", "Riders came by.", PAD + "Envoy Dana Orlen left the harbour.")

    assert not made.is_worthy(last_of(made), None, ())


def test_of_one_story_less_is_asked() -> None:
    line = PAD + "Envoy Dana Orlen toured the mills."
    one = study("The mills of Jordan burned.", line, one_story=True)
    many = study("The mills of Jordan burned.", "The mills of Jordan shut.", "The mills of Jordan grew.", line)

    assert one.is_one_story
    assert one.is_worthy(last_of(one), None, (one.readings[0].sentences[0],))
    assert not many.is_worthy(last_of(many), None, ())


def test_beside_the_news_of_a_country_what_nobody_else_tells_is_not_about_it() -> None:
    news = [
        f"The mill {each} of Jordan burned on Sunday after riders set fire to its grain stores." for each in range(12)
    ]
    singer = "A singer of Jordan named Tomas Reval praised her violin teacher."
    made = study(*news, f"{news[0]}\n\n{singer}", topic="Jordan")

    about = {each.text for reading in made.readings for each in reading.sentences if made.is_about(each)}
    assert news[0] in about
    assert singer not in about
