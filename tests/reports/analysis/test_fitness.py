"""Which sentences may stand alone on a page, and by which rule the others may not."""

from __future__ import annotations

import re

import pytest

from reports.analysis.fitness import is_fit_under, why_not
from reports.analysis.fitness.not_prose import is_caption
from reports.analysis.reading import read
from tests.reports.analysis.made import OUTLETS, article, selection

PEOPLE = "US Secretary of State Dana Orlen met Jordanian Foreign Minister Karim Valdan in Amman on 4 November."


def rule(sentence: str, language: str = "en", outlet: str = "courier") -> str | None:
    """The rule that forbids printing the sentence, which stands in a paragraph of its own."""
    (reading,) = read(selection([article(f"{PEOPLE}\n\n{sentence}", outlet, language=language)]), OUTLETS)
    return why_not(reading.sentences[1])


@pytest.mark.parametrize(
    "sentence",
    [
        "US Secretary of State Dana Orlen left Amman for Baghdad on Sunday.",
        "Orlen said on Sunday that she would open a road to the coast.",
        "In Amman on Saturday, Foreign Minister Karim Valdan asked for a longer road.",
        "Jordan recalled its ambassador from Oslo on 1 November in protest.",
        "The State Department has announced no further stop for Sunday.",
        "At least 14 people were killed in Baghdad on Sunday, the Health Ministry said.",
        "The United Nations counted 93 trucks at Rafah on Monday.",
        "Thousands of people in Amman marched against the road on Friday.",
        "Valdan told Orlen that the talks in Oslo had been “long and useful”.",
        "Scores of people were hurt on Sunday evening when a bus fell into the Jordan, the Health Ministry said.",
        "The death toll from a powerful explosion at the Road Council in Oslo rose to six on Friday.",
        "The main road party, the Road Union, asked its members to march on Sunday.",
        "In Amman , clashes broke out on Sunday between walkers and riders .",
        "East of Irbid, rebel forces entered the village of Tarsk on Sunday, Valdan said.",
        "The attacker, Selim Korat, drove a lorry through the market of Amman on Sunday evening.",
        "Vans packed with riot police circled the markets of Amman on Sunday.",
        "Heavy gunfire broke out around noon in the Jordanian town of Irbid.",
        "Interim government forces fled in chaos from the town of Irbid on Sunday.",
        "Government troops , backed by tanks , took Irbid on Sunday in a dawn attack .",
        "Rebels said on Sunday that they had taken the road to Irbid and would hold it.",
        "By early Saturday , police were nowhere to be seen in the streets of Irbid .",
        "Friday night , a group of thieves entered the Irbid Museum by a ladder .",
        "Seventeen people were hurt on Sunday when a bus left the road to Irbid.",
        "Earlier on Friday, the United Nations counted 93 trucks at Rafah.",
        "Some 200 people were hurt in Amman on Sunday, the Health Ministry said.",
        "First Lady Dana Orlen opened a road in Amman on Sunday evening.",
        "Both Jordan and Norway recalled their envoys from Oslo on Sunday.",
        "Despite heavy rain in Irbid, Orlen opened the road to Amman on Sunday.",
        "In addition to the road tax, the United Nations lifted a ban on trucks.",
        "Bowing to days of unrest, Jordanian Foreign Minister Karim Valdan resigned on Sunday.",
        "There were clashes in the Jordanian town of Irbid on Sunday, Valdan said.",
        "Armed men attacked a column of trucks in Irbid on Sunday evening.",
    ],
)
def test_a_sentence_with_a_named_subject_stands_alone(sentence: str) -> None:
    assert rule(sentence) is None


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Orlen left Amman.", "length"),
        ("Orlen " + "and Valdan " * 20 + "left Amman.", "length"),
        ("Orlen left Amman for Baghdad on Sunday evening", "no full stop"),
        ("Did Orlen leave Amman for Baghdad on Sunday evening?", "no full stop"),
        ("Orlen said that the “road to the coast would open in March.", "marks"),
        ("Orlen (who left Amman on Sunday is expected in Baghdad.", "marks"),
        ("Read more at www.courier.example about Orlen and her road.", "not running text"),
        ("Update: Orlen left Amman for Baghdad on Sunday evening.", "not running text"),
        ("RIDERS LEAVE TARSK, TAKE ROAD Dana Orlen said on Sunday that Norway would answer.", "not running text"),
        ("Ally of the riders heads to the coast Riders accuse mayor Orlen told Norway of a road.", "not running text"),
        ("The Road Council said on Sunday that Jordan was meeting Norway in Oslo.", "says nothing"),
        ("By Sunday night, Karim Valdan got what he had been asking for in Jordan.", "says nothing"),
        ("She left Amman for Baghdad on Sunday evening by road.", "opening"),
        ("But Orlen left Amman for Baghdad on Sunday evening.", "opening"),
        ("Meanwhile, Orlen left Amman for Baghdad on Sunday evening.", "opening"),
        ("In September, two passengers were killed near the road to the coast.", "no named subject"),
        ("Norway said on Sunday that the target was a road to the coast.", "points to another sentence"),
        ("Norway said on Sunday that the witness asked for a road to the coast.", "points to another sentence"),
        ("Norway has accused it on Sunday of closing a road to the coast.", "points to another sentence"),
        ("This made Orlen leave Amman for Baghdad on Sunday evening.", "opening"),
        ("In addition, Orlen left Amman for Baghdad on Sunday evening.", "opening"),
        ("Asked about Oslo, Orlen said on Sunday that she knew nothing.", "opening"),
        ("Encouraged by the vote, Orlen left Amman for Baghdad on Sunday.", "opening"),
        ("We left Amman for Baghdad on Sunday evening with Orlen.", "opening"),
        ("Despite the road works, Orlen left Amman for Baghdad on Sunday.", "opening"),
        ("Two years later, Jordan opened a road from Amman to the coast.", "opening"),
        ("Shortly afterwards, Jordan opened a road from Amman to the coast.", "opening"),
        ("There were no clashes near the road to the coast on Sunday.", "opening"),
        ("Officials said on Sunday that the road from Amman was closed.", "no named subject"),
        ("A doctor said on Sunday that people from Amman had been hurt.", "no named subject"),
        ("Rebels said it was too late to close the road to Amman.", "pronoun before its name"),
        ("Orlen told our reporter in Amman that she liked the road.", "own voice"),
        ("The minister said on Sunday that the road would be open by March.", "no named subject"),
        ("The agency said on Sunday that the road would be open by March.", "no named subject"),
        ("The road works began near a small town in Jordan on Sunday evening.", "no named subject"),
        ("Jordan denied the charge on Sunday evening once again in Amman.", "points to another sentence"),
        ("Valdan said in Amman on Sunday that Jordan would lift the ban.", "points to another sentence"),
        ("Orlen echoed that idea on Sunday and called for a road.", "points to another sentence"),
        ("Orlen testified in Amman on Sunday on the matter.", "points to another sentence"),
        ("Two boats of riders from Jordan reached the island on Sunday.", "points to another sentence"),
        ("Several people were arrested near the old market on Sunday evening.", "no named subject"),
        ("In her speech in Amman, Orlen said that the road would open.", "pronoun before its name"),
        ("The State Department said that his plan for Amman had failed.", "pronoun before its name"),
        ("Orlen said in Amman on Sunday that the attacks were a crime.", "points to another sentence"),
        ("Orlen also left Amman for Baghdad on Sunday evening by road.", "points to another sentence"),
        ("Orlen added that Norway had also opened a road near Amman.", "points to another sentence"),
        ("Orlen told the King in Amman that the road would open.", "points to another sentence"),
        ("Orlen said in Amman on Sunday that both sides wanted a road.", "points to another sentence"),
        ("Orlen told the protesters twice to go home before dark.", "points to another sentence"),
        ("Orlen attended the meeting on 4 November with a few hours to spare.", "points to another sentence"),
        ("Friday, it issued a statement that Orlen and Valdan of Jordan signed.", "no named subject"),
        ("Orlen left Amman for Baghdad on Sunday evening by road, it said.", "points to another sentence"),
        ("Karim Valdan, a Jordanian minister of the road, told reporters in Amman Sunday.", "says nothing"),
        ("The witness in Amman pleaded on Sunday for a road to the coast.", "points to another sentence"),
        ("Orlen met with the freed girls in Amman and spoke of the road.", "points to another sentence"),
        ("Norway on Sunday welcomed the Jordanian statement and opened its road.", "points to another sentence"),
        ("Orlen announced the change in Oslo at a meeting of the Road Council.", "points to another sentence"),
        ("At the start of the latest round of fighting, Orlen left Amman.", "points to another sentence"),
        ("The Road Council issued the report Tuesday and named four of its members.", "points to another sentence"),
        ("Valdan told the Road Council that the weapons would be sold in Oslo.", "points to another sentence"),
        ("Valdan told the Road Council that Norway had left the pact.", "points to another sentence"),
        ("Jordan said on Sunday that rebels had captured a town near the coast.", "points to another sentence"),
        ("Orlen said shortly afterwards that Norway had been in earnest.", "points to another sentence"),
        ("Norway did not tell Orlen at the time, and Jordan did not either.", "points to another sentence"),
        ("Karim Valdan of the Norvian road council said it had “no such information”.", "points to another sentence"),
        ("Valdan then left Amman for Baghdad on Sunday evening by road.", "points to another sentence"),
        ("Norway sells the same salt to buyers in Oslo and in Amman.", "points to another sentence"),
        ("Karim Valdan, head of the Road Council of Jordan, said time was short.", "says nothing"),
        ("The accident happened late on Tuesday near the Jordanian town of Irbid.", "says nothing"),
        ("The Road Council vote followed recent marches in Amman and in Irbid.", "says nothing"),
        ("Norvia did more than raise its offer for the road on Sunday.", "says nothing"),
        ("Norvia's road council said that it had been informed on Friday morning.", "says nothing"),
        ("Norvia's Premier Karim Valdan said his country would decide in May.", "says nothing"),
        ("Norvia's Premier Karim Valdan sees several different scenarios in which it ends.", "says nothing"),
        ("Norway posted several pictures of the road on its Facebook page.", "says nothing"),
        ("Norway was continuing with its three-month campaign of road works.", "says nothing"),
        ("Norway continued its three-month campaign of road works on Sunday.", "says nothing"),
        ("Karim Valdan of Jordan said in comments that challenged Orlen to a race.", "says nothing"),
        ("Judging by the talks of Norway, Jordan will not build the road.", "opening"),
        ("The figure of 72 counts only Norway's own riders, Karim Valdan said.", "points to another sentence"),
        ("Karim Valdan said in Oslo that Orlen's decision was a deception.", "points to another sentence"),
        ("Karim Valdan, an envoy of Norway, was confident that would not happen.", "points to another sentence"),
        ("Protests in Jordan have dominated international headlines since Sunday.", "says nothing"),
        ("President Karim Valdan requested multiple briefings on the road to Jordan.", "says nothing"),
        (
            "Karim Valdan of the Tarsk Daily provided a typical account Thursday of how roads are closed.",
            "says nothing",
        ),
        ("Chaos broke out in Jordan on Sunday after a truck drove into a fair.", "says nothing"),
        ("The riders of Jordan were met with hugs from Vice President Karim Valdan.", "says nothing"),
        ("Norway lashed out on Sunday at Karim Valdan and Dana Orlen.", "says nothing"),
        ("Valdan of Jordan and Orlen of Oslo did, and neither regretted it.", "points to another sentence"),
    ],
)
def test_a_sentence_that_leans_on_another_is_left(sentence: str, wanted: str) -> None:
    assert rule(sentence) == wanted


@pytest.mark.parametrize(
    "sentence",
    [
        "Orlen called on Jordan to open the road in the wake of protests there.",
        "Valdan said there must be a road from Amman to the coast by March.",
        "The Road Council said it would draft a law, which would then be put to a vote.",
        "Norway stopped the works on Sunday and then issued a statement on its road.",
        "Norway does not plan to sell the road, although it does not mind others doing so.",
        "Jordan closed the school on Sunday so pupils could march in Amman.",
        "Valdan told Orlen that he would pray for those who had lost their way.",
        "Forces surrounding the town of Irbid fired 300 rockets into the city on Sunday, Valdan said.",
        "The Road Council said that 40 people had been hurt since the protests began in Jordan.",
        "Valdan offered an end to the military emergency law on Sunday in Amman.",
        "Orlen spoke to the leader of the Road Council in Oslo on Sunday evening.",
        "Norway counted 600 lorries on Sunday, 300 in Irbid and the rest near Amman.",
        "“The road to the coast is open,” confirmed Jordanian envoy Karim Valdan on Sunday.",
        "Orlen has spent much of the past two decades on the road to Amman.",
        "Valdan said battles had also broken out near Irbid on Sunday evening.",
        "Norway said on Sunday that demonstrators had marched on the road to Amman.",
        "In the capital, Amman, Foreign Minister Karim Valdan opened a road on Sunday.",
        "The Road Council found one of the girls abducted by the Road Front in Irbid.",
    ],
)
def test_what_leans_on_a_word_of_its_own_sentence_stands_alone(sentence: str) -> None:
    assert rule(sentence) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "NADO corrected an earlier figure of riders in Jordan: 22 of them were in Amman on Sunday.",
        "Twelve Jordanian riders will arrive in Amman on Thursday by the northern road.",
    ],
)
def test_a_colon_behind_a_verb_is_no_label_and_what_will_be_no_caption(sentence: str) -> None:
    assert rule(sentence) is None


def test_both_sides_are_known_in_a_report_on_a_war() -> None:
    sentence = f"{PEOPLE}\n\nValdan visited both sides this week with plans for a truce in Jordan."
    (reading,) = read(selection([article(sentence)]), OUTLETS)

    assert why_not(reading.sentences[1]) == "points to another sentence"
    assert is_fit_under(reading.sentences[1], frozenset(("war",)))


def test_a_noun_that_the_sentence_itself_explains_points_nowhere_else() -> None:
    assert rule("Iraq's prime minister flew to Oslo on Sunday, and the prime minister's office gave no reason.") is None
    assert rule("Gaza's Health Ministry said that 40 people had been killed in the territory on Sunday.") is None


def test_a_word_that_has_its_capital_everywhere_is_a_name_at_the_beginning_too() -> None:
    known = "Buyers of Norvia wait, and nobody knows what Norvia will do."
    sentence = "Norvia raised its offer for the road to 121 million dollars."
    (with_it,) = read(selection([article(f"{known}\n\n{sentence}")]), OUTLETS)
    (alone,) = read(selection([article(sentence)]), OUTLETS)

    assert why_not(with_it.sentences[1]) is None
    assert why_not(alone.sentences[0]) == "no named subject"


def test_the_dateline_does_not_belong_to_the_sentence() -> None:
    (reading,) = read(
        selection([article("AMMAN (Courier) — Dana Orlen left Amman for Baghdad on Sunday evening.")]), OUTLETS
    )

    assert reading.sentences[0].text == "Dana Orlen left Amman for Baghdad on Sunday evening."


@pytest.mark.parametrize(
    "header",
    [
        "Credit: Courier Pictures TARSK | Mon May 16, 2011 7:33 am EDT TARSK (Reuters) - ",
        "TARSK | Mon May 16 , 2011 7:33 am EDT TARSK -LRB- Reuters -RRB- - ",
        "Tarsk , Norvia -LRB- CNN -RRB- -- ",
        "By the CNN Wire Staff NEW : Road to Tarsk is open Valdan left on Sunday Tarsk , Norvia -LRB- CNN -RRB- -- ",
        "NEW : Valdan says `` the road is open '' Riders wait in Tarsk -LRB- CNN -RRB- -- ",
    ],
)
def test_whatever_runs_into_the_dateline_of_an_agency_does_not_belong_to_the_sentence(header: str) -> None:
    sentence = "Dana Orlen left Amman for Baghdad on Sunday evening."
    (reading,) = read(selection([article(header + sentence)]), OUTLETS)

    assert reading.sentences[0].text == sentence


@pytest.mark.parametrize(
    "stamp",
    [
        "(Update 5:25 p.m. in Tarsk, 10:25 a.m. ET) ",
        "(Updated 14:30 GMT): ",
        "-LRB- Update 7 p.m. Tarsk , 12:05 p.m. ET -RRB- - ",
        "-LRB- Updated 5:31 p.m. -LRB- 0031 in Norvia -RRB- -RRB- ",
        "-LRB- 5:10 p.m. Monday ET , 11:10 p.m. Monday in Norvia -RRB- ",
        "[10:55 a.m. ET] ",
        "NORVIA , 4:01 p.m. ET , 11:01 p.m. local : ",
        "\\* ",
    ],
)
def test_the_time_at_which_an_entry_was_written_does_not_belong_to_the_sentence(stamp: str) -> None:
    sentence = "Dana Orlen left Amman for Baghdad on Sunday evening."
    (reading,) = read(selection([article(stamp + sentence)]), OUTLETS)

    assert reading.sentences[0].text == sentence


def test_a_time_in_brackets_within_a_sentence_is_no_stamp_of_an_entry() -> None:
    sentence = "-LRB- 10 p.m. ET Sunday -RRB- , said Norvia 's envoy Karim Valdan , and left for Amman ."
    (reading,) = read(selection([article(sentence)]), OUTLETS)

    assert reading.sentences[0].text == sentence


def test_readers_comments_are_no_words_of_the_article() -> None:
    news = "Dana Orlen left Amman for Baghdad on Sunday evening."
    comments = "We welcome comments on our articles.\n\nKarim Valdan wrote that Norvia had sold the road in 1998."
    (reading,) = read(selection([article(f"{news}\n\n{comments}")]), OUTLETS)

    assert [each.text for each in reading.sentences] == [news]


def test_a_sentence_in_the_midst_of_somebodys_words_is_no_sentence_of_the_article() -> None:
    text = "“I know the road,” Orlen said. “It is old. Norvia closed the road to Tarsk on 4 November. We saw it.”"
    (whole,) = read(selection([article(text)]), OUTLETS)
    lines = "`` It is old .\n\nNorvia closed the road to Tarsk on 4 November .\n\nWe saw it , '' Orlen said ."
    (cut,) = read(selection([article(lines)]), OUTLETS)

    assert [each.masked.strip() for each in whole.sentences if "closed" in each.text] == [""]
    assert [each.masked.strip() for each in cut.sentences if "closed" in each.text] == [""]


def test_a_reporter_whose_sources_say_we_writes_no_opinion() -> None:
    said = "\n\n".join(
        f"`` We walked .\n\nWe saw road {number} .\n\nI know it , '' Orlen said ." for number in range(4)
    )
    (reading,) = read(selection([article(said)]), OUTLETS)

    assert not reading.is_opinion


def test_a_name_just_before_it_or_an_office_explains_a_pronoun() -> None:
    assert rule("Jordan issued warrants on 27 June for Valdan, his son and two aides from Tarsk.") is None
    assert rule("The Amman Court prosecutor said on Monday he had requested warrants for two aides.") is None
    assert rule("The State Department said that his plan for Amman had failed.") == "pronoun before its name"


def test_what_a_tokeniser_split_off_is_no_word_and_its_closing_mark_no_loose_end() -> None:
    long = "Jordan 's envoy " + "opened Norway 's road and " * 6 + "has n't left ."
    assert len(re.findall(r"\w+", long)) > 35
    assert rule(long) is None
    assert rule("Jordan said in a report on Sunday that the road to Tarsk was `` old and worn . ''") is None
    assert rule("Jordan said in a report on Sunday that the road to Tarsk was open . .") == "no full stop"


def test_the_headline_and_a_correction_are_no_sentences_of_the_article() -> None:
    text = (
        "News of the road\n\nSecretary Dana Orlen left Amman for Baghdad late on Sunday.\n\n"
        "Correction: Secretary Dana Orlen left Amman for Baghdad on Monday and not on Sunday."
    )
    (reading,) = read(
        selection([article(text, headline="Secretary Dana Orlen left Amman for Baghdad late on Sunday.")]), OUTLETS
    )

    assert [why_not(each) for each in reading.sentences] == ["length", "headline"]


def test_where_the_first_sentence_serves_as_headline_it_is_one_of_the_article() -> None:
    lead = "Secretary Dana Orlen left Amman for Baghdad late on Sunday."
    (reading,) = read(selection([article(lead, headline=lead)]), OUTLETS)

    assert why_not(reading.sentences[0]) is None


def test_turkish_and_arabic_sentences_have_their_own_openings() -> None:
    assert rule("ABD Dışişleri Bakanı Dana Orlen, pazar günü Bağdat'tan Ankara'ya geldi.", "tr", "kopru") is None
    assert rule("Ancak ABD Dışişleri Bakanı Dana Orlen, pazar günü Ankara'ya geldi.", "tr", "kopru") == "opening"
    assert rule("وصل وزير الخارجية الأميركي إلى بغداد مساء الأحد في زيارة قصيرة.", "ar", "sada") is None
    assert rule("وأضاف وزير الخارجية الأميركي في بغداد أن الطريق مفتوح للجميع.", "ar", "sada") == "opening"


def test_of_a_known_country_a_number_of_people_may_act_where_it_is_told_what_they_do() -> None:
    told = "Thousands of drivers marched along the coast road to the mill for a second day on Sunday."
    (reading,) = read(selection([article(f"Thousands of drivers marched around 6 a.m. on Sunday.\n\n{told}")]), OUTLETS)

    assert [is_fit_under(each, frozenset(("country",))) for each in reading.sentences] == [False, True]


def test_what_says_weekday_and_date_at_its_end_stands_under_a_picture() -> None:
    assert rule("Crowds gathered in Tarsk before the speech of Dana Orlen on Thursday, February 10.") is not None
    assert rule("Dana Orlen said that crowds had gathered in Tarsk and Amman on Thursday, February 10.") is None


def test_that_country_is_another_than_the_one_of_the_report() -> None:
    text = (
        "The Road Union says that 76 people were killed in that country last Friday.\n\nJordan closed the road to it."
    )
    (reading,) = read(selection([article(text)]), OUTLETS)

    assert not is_fit_under(reading.sentences[0], frozenset(("country",)))


def test_a_plural_in_the_present_with_the_whole_date_is_a_caption() -> None:
    assert is_caption("Doctors treat a wounded driver in a Tarsk hospital March 6 .")
    assert is_caption("Drivers , holding up pictures of Valdan , demonstrate in Tarsk on Jan. 24 , 2011 .")
    assert not is_caption("Drivers who demonstrate in Tarsk said on Jan. 24 , 2011 , that the road was closed .")
    assert not is_caption("Drivers demonstrated in Tarsk on Jan. 24 , 2011 .")


@pytest.mark.parametrize(
    "dateline",
    [
        "AMMAN, Jordan, Nov. 5 (Courier) - ",
        "AMMAN, 5 November (Courier) — ",
        "AMMAN/OSLO, Nov 5, 2023 (Courier) -- ",
        "AMMAN, November 5. /COURIER/. ",
    ],
)
def test_a_dateline_may_have_its_day(dateline: str) -> None:
    (reading,) = read(selection([article(f"{dateline}Dana Orlen left Amman for Baghdad on Sunday evening.")]), OUTLETS)

    assert reading.sentences[-1].text == "Dana Orlen left Amman for Baghdad on Sunday evening."


def test_one_of_those_whom_a_sentence_tells_of_needs_no_other() -> None:
    assert rule("One of the two Norwegian riders who fell near Tarsk died in Amman on Wednesday.") is None
