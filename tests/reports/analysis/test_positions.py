"""Which quotations may be printed: on the topic, of their day, heard out, and with an office that tells whose it is.

All are found; ``on_topic`` are those of which a reader of the words alone is told nothing wrong. The sixth of November
2023 is a Monday.
"""

# ruff: noqa: E501 - a paragraph a line
from __future__ import annotations

import pytest

from crawler.archive import Article
from tests.reports.analysis.made import article, found

LEAD = "Jordanian Foreign Minister Karim Valdan opened the harbour of Tarsk in the north."
WORDS = "The harbour of Tarsk will stay open to ships from every country of the world"


def printed(*articles: Article, topic: str = "harbour of Tarsk") -> list[str]:
    """The words that may be printed, each with its speaker's office."""
    quotations = [each for each in found(*articles, topic=topic).quotations if each.on_topic]
    return [each.role.text if each.role else "" for each in quotations]


def said(paragraph: str, lead: str = LEAD, topic: str = "harbour of Tarsk") -> list[str]:
    return printed(article(f"{lead}\n\n{paragraph}"), topic=topic)


# ---- on the topic --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("paragraph", "does"),
    [
        (f"“{WORDS},” Valdan said.", True),
        (
            "“Norvia will answer every question of its neighbours in good time,” Valdan said of the harbour of Tarsk.",
            True,
        ),
        ("“Norvia will answer every question of its neighbours in good time,” Valdan said.", False),
        (
            "“Norvia will answer every question of its neighbours in good time,” said Dana Orlen, a lawyer who lived in "
            "the harbour of Tarsk.",
            False,
        ),
        ("“Norvia will answer every question of its neighbours in good time,” Valdan told reporters in Tarsk.", False),
    ],
)
def test_the_words_or_their_sentence_speak_of_the_topic(paragraph: str, does: bool) -> None:
    text = f"{LEAD}\n\n{paragraph}"

    assert bool(printed(article(text, headline="Valdan opens the harbour of Tarsk"))) is does


def test_headlines_beside_a_paragraph_are_no_frame_of_its_words() -> None:
    line = (
        "Old harbour of Tarsk wins a prize “Norvia will answer every question of its neighbours in time,” Valdan said."
    )

    assert said(line) == []


def test_that_somebody_of_the_topic_speaks_is_not_enough() -> None:
    words = "“The wheat of the south was never as good as in these dry years,” Karim Valdan told Radio Tarsk."

    assert printed(article(f"{LEAD}\n\n{words}"), topic="Valdan's talks with the opposition") == []
    assert printed(article(f"{LEAD}\n\n{words}"), topic="Karim Valdan") == ["Jordanian Foreign Minister"]


def test_of_two_countries_both_are_spoken_of() -> None:
    lead = "Norwegian Foreign Minister Karim Valdan spoke in Oslo."

    def told(words: str) -> bool:
        return bool(printed(article(f"{lead}\n\n“{words},” Valdan said."), topic="Norway and Jordan"))

    assert told("Norway and Jordan will build ships together in the yards of the north")
    assert not told("Norway will build ships of iron and of wood in the yards of the north")

    # A fund's director has no country of which he could speak.
    of_a_fund = "“We ask for a safe road through the mountains of Norway,” said Lena Ruud, director of the Road Fund."
    of_a_state = "“We ask for a safe road through the mountains of Norway,” said Foreign Minister Lena Ruud."
    at_home = "Jordan opened its roads. Jordan's king was there.\n\n"
    assert printed(article(at_home + of_a_fund), topic="Norway and Jordan") == []
    assert printed(article(at_home + of_a_state), topic="Norway and Jordan") == ["Foreign Minister"]
    assert (
        printed(article(at_home + of_a_fund.replace("said Lena", "said in Jordan Lena")), topic="Norway and Jordan")
        == []
    )
    of_a_third = "“Sweden will help the people of Norway after the flood,” Foreign Minister Lena Ruud said of Jordan."
    assert printed(article(at_home + of_a_third), topic="Norway and Jordan") == []


def test_a_country_that_is_one_of_many_is_an_example() -> None:
    words = "Roads in Sweden and Denmark were shut , bridges in Jordan too , and ports in Finland stood still"

    assert said(f"“{words} in the storm,” Valdan said.", topic="roads in Jordan") == []
    assert said("“Roads in Jordan were shut in the storm as those of Sweden,” Valdan said.", topic="roads in Jordan")


def test_who_shares_a_name_with_the_topic_is_another() -> None:
    lead = "Port chief Omar Veil met the spokesman of the port authority of Tarsk, Veil Haddan."
    words = "“There was fierce wind at the northern pier for days,” {} said."

    assert printed(article(f"{lead}\n\n{words.format('Omar Veil')}"), topic="Omar Veil")
    assert printed(article(f"{lead}\n\n{words.format('Veil Haddan')}"), topic="Omar Veil") == []


def test_of_a_town_no_other_is_spoken_of() -> None:
    lead = "Jordanian Interior Minister Karim Valdan spoke of Amman after the flood."
    words = "“Our men hold all the bridges of {} after the flood and clear the mud,” Valdan said."

    assert printed(article(f"{lead}\n\n{words.format('Amman')}"), topic="Amman after the flood")
    assert printed(article(f"{lead}\n\n{words.format('Aqaba')}"), topic="Amman after the flood") == []


OPENED = "Valdan opens the harbour of Tarsk"
BERTHS = "Every ship of the north will have a berth before the first ice"


@pytest.mark.parametrize(
    ("text", "headline", "does"),
    [
        (f"{LEAD}\n\n“{BERTHS},” Valdan said.", OPENED, True),
        (f"{LEAD}\n\n“{BERTHS},” Valdan said.", "Valdan comes to Amman", False),
        (f"{LEAD}\n\nRain fell all day.\n\n“{BERTHS},” Valdan said.", "Valdan comes to Amman", False),
        (f"{LEAD}\n\n“{BERTHS},” said Dana Orlen, president of the Ships Foundation.", OPENED, False),
        (f"{LEAD}\n\nRain fell all day.\n\n“{BERTHS},” Valdan said.", OPENED, True),
        (f"{LEAD}\n\nRain fell all day.\n\n“{BERTHS},” Valdan said.", f"{OPENED} {'and more ' * 20}", False),
        (f"{LEAD}\n\n“{BERTHS},” Valdan said about the budget.", OPENED, False),
        (f"{LEAD}\n\n“They will have a berth before the first ice of winter,” Valdan said.", OPENED, False),
        (f"{LEAD}\n\n“Every ship of Norway will have a berth before the ice,” Valdan said.", OPENED, False),
        (f"{LEAD}\n\n“{BERTHS},” said Dana Orlen, a lawyer from Tarsk.", OPENED, False),
        (f"{LEAD}\n\n“{BERTHS},” said former Jordanian Prime Minister Dana Orlen.", OPENED, False),
        (f"{LEAD}\n\n“{BERTHS},” said Norwegian Foreign Minister Dana Orlen.", OPENED, False),
        (f"{LEAD}" + "\n\nRain fell in the north all day." * 5 + f"\n\n“{BERTHS},” Valdan said.", OPENED, False),
    ],
)
def test_who_governs_speaks_of_the_topic_under_a_headline_of_it(text: str, headline: str, does: bool) -> None:
    assert bool(printed(article(text, headline=headline))) is does


def test_who_governs_speaks_of_an_event_behind_a_sentence_of_it() -> None:
    lead = "An earthquake struck Jordan. Jordanian Interior Minister Karim Valdan came after the earthquake in Jordan."
    rain = "Rain fell in the north all day."
    words = f"“{BERTHS},” Valdan said."

    assert printed(article(f"{lead}\n\n{words}", headline="Valdan comes to Amman"), topic="earthquake in Jordan")
    assert not printed(article(f"{lead}\n\n{rain}\n\n{words}", headline="Valdan comes"), topic="earthquake in Jordan")


def test_the_town_and_the_process_are_named_by_the_article_alone() -> None:
    assert said("“Our boats keep the harbour of Tarsk open and protect the town,” Valdan said.") == []
    assert said("“Our boats keep the harbour of Tarsk open and protect the town of Tarsk,” Valdan said.")
    assert said(
        "“Our boats keep the harbour of Tarsk and the port open,” Valdan said.", topic="port and harbour of Tarsk"
    )


# ---- of their day --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("paragraph", "does"),
    [
        (f"“{WORDS},” Valdan said on Monday.", True),
        (f"“{WORDS},” Valdan said on Sunday.", True),
        (f"“{WORDS},” Valdan told a newspaper last week.", False),
        (f"“{WORDS},” Valdan said in a recent speech.", False),
        (f"“{WORDS},” Valdan said before the council's vote.", False),
        (f"“{WORDS} from today,” Valdan said.", False),
        (f"“{WORDS} from today,” Valdan said on Monday.", True),
        (f"“{WORDS} from Thursday,” Valdan said.", False),
        (f"Valdan spoke in an interview on Saturday.\n\n“{WORDS},” Valdan said.", False),
        (f"Valdan spoke in an interview on Sunday.\n\n“{WORDS},” Valdan said.", True),
        (f"(5:10 p.m. Tuesday ET) Rain fell in Tarsk all day.\n\n“{WORDS},” Valdan said.", False),
    ],
)
def test_words_stand_beside_the_day_on_which_they_were_said(paragraph: str, does: bool) -> None:
    assert bool(said(paragraph)) is does


def test_an_article_that_opens_with_an_earlier_day_is_of_that() -> None:
    lead = "Jordanian Foreign Minister Karim Valdan opened the harbour of Tarsk on {}."

    assert said(f"“{WORDS},” Valdan said.", lead.format("Monday"))
    assert said(f"“{WORDS},” Valdan said.", lead.format("Friday")) == []


def test_words_that_an_article_of_some_days_before_has_are_brought_back() -> None:
    late = article(f"{LEAD}\n\n“{WORDS},” Valdan said.")
    early = article(f"In Amman “{WORDS}” was heard.", "ledger", published="2023-11-02T12:00:00+03:00")

    assert printed(late)
    assert printed(late, early) == []


# ---- heard out -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "paragraph",
    [
        f"Asked whether the port would close, Valdan said: “{WORDS}.”",
        f"“{WORDS},” Valdan said when asked about the strike.",
        f"“{WORDS},” Valdan said, referring to the price of grain.",
        f"“{WORDS},” Valdan said in defending the new toll.",
        f"“{WORDS},” Valdan said, but the council expects to shut it in May.",
        f"“{WORDS},” Valdan said.\n\nBut the gates were shut for most of the month.",
        f"“{WORDS},” Valdan said.\n\n“And so nobody needs the old pier,” he said.",
        f"“{WORDS},” Valdan said.\n\nHis men have repeatedly claimed to hold the port, only to lose it again.",
        f"“{WORDS},” Valdan said.\n\nShip owners rejected the claim.",
        f"“{WORDS},” Valdan said.\n\nRain fell. The owners have ignored this warning, he added.",
        f"“{WORDS},” Valdan said.\n\nHe added, however, that ice was a danger.",
        "“The harbour of Tarsk was in the hands of our northern neighbours,” Valdan said.\n\n“They have to give it back at once,” he said.",
        "“Troops surround the harbour of Tarsk and shell its northern pier,” Valdan said.\n\nIt could not be independently verified.",
    ],
)
def test_words_whose_sense_the_question_or_the_next_sentence_turns_are_not_printed(paragraph: str) -> None:
    assert said(paragraph) == []


def test_an_article_that_goes_on_turns_nothing() -> None:
    assert said(f"“{WORDS},” Valdan said.\n\nThe pier is one of the longest of the coast.")


def test_words_cut_short_in_the_lines_that_sum_an_article_up_are_not_printed() -> None:
    short = "“The harbour of Tarsk will stay open to ships,” Karim Valdan says"

    assert said(f"{short}.")
    assert said(f"{short}.\n\n“The harbour of Tarsk will stay open to ships of our friends alone,” he said.") == []


# ---- an office that tells ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lead", "office"),
    [
        ("Foreign Minister Karim Valdan came to Tarsk.", "Foreign Minister"),
        ("Captain Karim Valdan came to Tarsk.", None),
        ("Norvian Lieutenant General Karim Valdan came to Tarsk.", None),
        ("Council spokesman Karim Valdan came to Tarsk.", None),
        ("Vice Chairman Karim Valdan came to Tarsk.", None),
        ("Norvian Navy Vice Adm. Karim Valdan came to Tarsk.", None),
        ("Undersecretary Karim Valdan came to Tarsk.", None),
        ("Karim Valdan, a former interior minister of Norvia who defected, came to Tarsk.", None),
        ("Lieutenant General Karim Valdan, commander of the Norvian coast guard, came to Tarsk.", "commander of the Norvian coast guard"),
    ],
)  # fmt: skip
def test_an_office_says_whose_it_is(lead: str, office: str | None) -> None:
    assert said(f"“{WORDS},” Valdan said.", lead) == ([office] if office else [])


def test_an_office_cut_short_is_taken_from_another_mention_in_the_same_article() -> None:
    words = f"Foreign Minister Karim Valdan came to Tarsk.\n\n“{WORDS},” Valdan said.\n\n"

    assert said("Jordanian Foreign Minister Karim Valdan likes ships.", words) == ["Jordanian Foreign Minister"]
    assert said("Jordanian Deputy Foreign Minister Karim Valdan likes ships.", words) == ["Foreign Minister"]
    other = article("Jordanian Foreign Minister Karim Valdan likes ships.", "ledger")
    assert printed(article(words), other) == ["Foreign Minister"]  # what stands in a row is of one article


def test_a_ministry_without_its_country_is_nobodys() -> None:
    lead = "The harbour of Tarsk was shut, Jordan's Transport Ministry announced."
    words = f"“{WORDS},” {{}} said."

    assert said(words.format("Jordan's Transport Ministry"), lead) == [""]
    assert said(words.format("the Transport Ministry"), "The harbour of Tarsk was shut.") == []


# ---- whose office --------------------------------------------------------------------------------------------------


def test_what_a_reporter_adds_is_none_of_an_office() -> None:
    lead = LEAD.replace("Jordanian Foreign Minister", "Embattled Jordanian President")

    assert said(f"“{WORDS},” Valdan said.", lead=lead) == ["Jordanian President"]


def test_a_name_that_most_articles_spell_otherwise_is_nobody_s() -> None:
    one = article(f"{LEAD}\n\n“{WORDS},” Valdan said.".replace("Valdan", "Valden"), "ledger")
    others = [article(f"{LEAD} It has {each} piers.", "wire") for each in ("two", "three")]

    assert printed(one) == ["Jordanian Foreign Minister"]
    assert printed(one, *others) == []


def test_far_from_any_naming_of_a_country_words_are_of_none() -> None:
    spoken = "“Grain ships leave port again when insurers lower their price,” said Water Minister Dana Orlen."
    filler = "It rained on the road to the mill for most of the day, and nobody came by. " * 8

    assert len(printed(article(f"Riders came to Jordan.\n\n{spoken}"), topic="Jordan")) == 1
    assert printed(article(f"Riders came to Jordan.\n\n{filler}\n\n{spoken}"), topic="Jordan") == []
