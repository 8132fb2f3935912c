"""Who said what: right, or not at all."""

from __future__ import annotations

import pytest

from crawler.archive import Block
from reports.analysis.reading import Reading
from reports.analysis.spoken import spoken as spoken_in
from tests.reports.analysis.made import article, found

# Offices are given once, as news does; the paragraph under test comes after.
PEOPLE = """
Jordanian Foreign Minister Karim Valdan met US Secretary of State Dana Orlen in Amman on 4 November. President Tomas
Reval of Iraq and Reval's spokesman, Sami Dorran, were there, and so was Maha Zeitun, a spokeswoman for the relief fund.
"""

VALDAN_TR = "Kerim Valdan"  # as Turkish writes it

# The paragraph; then who is quoted with which first words.
SPOKEN = [
    ("“We agree on the road and not on its length,” said Orlen.", [("Dana Orlen", "We agree")]),
    ("“We agree on the road and not on its length,” Orlen said.", [("Dana Orlen", "We agree")]),
    ('"We agree on the road and not on its length," Orlen told reporters.', [("Dana Orlen", "We agree")]),
    ("«We agree on the road and not on its length», said Orlen.", [("Dana Orlen", "We agree")]),
    ("‘We agree on the road and not on its length,’ said Orlen.", [("Dana Orlen", "We agree")]),
    ("“We agree on the road and not on its length”, Orlen said.", [("Dana Orlen", "We agree")]),
    ("“We agree on the road and not on its length,” said Secretary Orlen on Sunday.", [("Dana Orlen", "We agree")]),
    ("“We agree on the road and not on its length,” Karim Valdan told Orlen.", [("Karim Valdan", "We agree")]),
    ("“We agree on the road and not on its length,” said Maha Zeitun, a spokeswoman.", [("Maha Zeitun", "We agree")]),
    ("“We agree on the road and not on its length,” Dorran, the spokesman, said.", [("Sami Dorran", "We agree")]),
    ("Orlen said: “We agree on the road and not on its length.”", [("Dana Orlen", "We agree")]),
    ("Orlen said, “We agree on the road and not on its length.”", [("Dana Orlen", "We agree")]),
    ("Orlen told Valdan: “We agree on the road and not on its length.”", [("Dana Orlen", "We agree")]),
    ("In a letter to Valdan, Orlen wrote: “We agree on the road and not on its length.”", [("Dana Orlen", "We agree")]),
    (
        "Orlen told reporters in Amman on Sunday: “We agree on the road and not on its length.”",
        [("Dana Orlen", "We agree")],
    ),
    (
        "Valdan, the foreign minister, said: “We agree on the road and not on its length.”",
        [("Karim Valdan", "We agree")],
    ),
    (
        "“We agree on the road and not on its length,” said Orlen. “The rest is a matter for engineers.”",
        [("Dana Orlen", "We agree"), ("Dana Orlen", "The rest")],
    ),
    (
        "“We agree on the road and not on its length,” said Orlen. “The rest is a matter for engineers,” she added.",
        [("Dana Orlen", "We agree"), ("Dana Orlen", "The rest")],
    ),
    (
        "“We agree on the road and not on its length,” said Orlen. “It is far too long for us,” Valdan replied.",
        [("Dana Orlen", "We agree"), ("Karim Valdan", "It is")],
    ),
    (
        "Orlen said: “We agree on the road and not on its length.” Valdan said: “It is far too long for us.”",
        [("Dana Orlen", "We agree"), ("Karim Valdan", "It is")],
    ),
    (
        "“The roads are open again at last,” according to the State Department’s readout.",
        [("State Department", "The roads")],
    ),
    ("“Our stores will last until Friday only,” UNRWA said in a statement.", [("UNRWA", "Our stores")]),
    ("“Will the road be open by winter?” asked Orlen.", [("Dana Orlen", "Will the")]),
    (
        "Orlen said that the road would open. “We agree on the road and not on its length,” she said.",
        [("Dana Orlen", "We agree")],
    ),
]

# Traps: nobody may be named here.
UNSPOKEN = [
    "“We agree on the road and not on its length,” said Orlen's aide.",
    "“We agree on the road and not on its length,” said an aide to Orlen.",
    "“We agree on the road and not on its length,” an aide to Orlen said.",
    "“We agree on the road and not on its length,” a spokesman for Valdan said.",
    "A spokesman for Valdan said: “We agree on the road and not on its length.”",
    "“We agree on the road and not on its length,” said Orlen and Valdan.",
    "Orlen and Valdan said: “We agree on the road and not on its length.”",
    "“We agree on the road and not on its length,” the minister said.",
    "“We agree on the road and not on its length,” he said.",
    "“We agree on the road and not on its length,” the official said.",
    "Valdan was told by Orlen: “We agree on the road and not on its length.”",
    "Valdan quoted Orlen as saying: “We agree on the road and not on its length.”",
    "Orlen said Valdan called it “a road that we all agree on by now”.",
    "Orlen described it as “a road that we all agree on by now”.",
    "Orlen never said: “We agree on the road and not on its length.”",
    "“If the winter is mild,” Orlen said, “we shall open the road in March.”",
    "“We shall open the road in March,” Orlen said, “if the winter is mild.”",
    "“We shall open the road in March,” Orlen said. “But only if the winter is mild this year.”",
    "“But only if the winter is mild this year,” Orlen said.",
    "“Too short,” Orlen said.",
    "“We agree on the road and not on its length.” Orlen said nothing of it.",
    "“We agree on the road and not on its length.” Orlen said that it rained.",
    "“We agree on the road and not on its length,” read a banner near Orlen.",
    "Orlen smiled. “We agree on the road and not on its length.”",
    "“We agree on the road,” said Orlen. Valdan shook his head at this. “It is far too long for us.”",
    "“We agree on the road and not on its length,” said Orlen. “It is far too long for us,” replied the minister.",
    "Valdan disagreed with Orlen. “It is far too long for us and for you,” he added.",
    "“We agree on the road and not on its length, Orlen said.",
    "Orlen said that Valdan was late. “We agree on the road and not on its length,” she said.",
    "Orlen said that the road would open. Rain fell. “We agree on the road and not on its length,” she said.",
]


def spoken(
    paragraph: str, language: str = "en", outlet: str = "courier", people: str = PEOPLE
) -> list[tuple[str, str]]:
    findings = found(article(f"{people}\n\n{paragraph}", outlet, language=language))
    quotations = sorted(findings.quotations, key=lambda each: each.words.start)
    return [(each.speaker.text, " ".join(each.words.text.split()[:2])) for each in quotations]


@pytest.mark.parametrize(("paragraph", "wanted"), SPOKEN)
def test_a_plain_attribution_is_read(paragraph: str, wanted: list[tuple[str, str]]) -> None:
    assert spoken(paragraph) == wanted


@pytest.mark.parametrize("paragraph", UNSPOKEN)
def test_where_the_speaker_or_the_context_is_uncertain_nothing_is_quoted(paragraph: str) -> None:
    kept = {("Dana Orlen", "We agree")} if "Valdan shook" in paragraph or "replied the" in paragraph else set()

    assert set(spoken(paragraph)) <= kept


def test_words_stand_without_their_marks_and_the_office_comes_from_the_article() -> None:
    (quotation,) = found(article(f"{PEOPLE}\n\n“We agree on the road and not on its length,” Orlen said.")).quotations

    assert quotation.words.text == "We agree on the road and not on its length"
    assert quotation.role is not None
    assert quotation.role.text == "US Secretary of State"
    assert quotation.verb is not None
    assert quotation.verb.text == "said"
    assert quotation.dated is not None
    assert (quotation.dated.day.isoformat(), quotation.dated.rule) == ("2023-11-06", "published")


def test_the_day_of_saying_is_taken_from_next_to_the_verb_only() -> None:
    said = "“We agree on the road and not on its length,” Orlen told reporters in Amman on Saturday."
    (quotation,) = found(article(f"{PEOPLE}\n\n{said}")).quotations

    assert quotation.dated is not None
    assert (quotation.dated.day.isoformat(), quotation.dated.rule) == ("2023-11-04", "weekday")


def test_two_people_who_share_a_name_are_not_confused() -> None:
    people = "Minister Karim Valdan and Ambassador Lena Valdan came to Amman."

    assert spoken("“We agree on the road and not on its length,” Valdan said.", people=people) == []
    assert spoken("“We agree on the road and not on its length,” Lena Valdan said.", people=people) == [
        ("Lena Valdan", "We agree")
    ]


@pytest.mark.parametrize(
    ("paragraph", "wanted"),
    [
        (
            "Ürdün Dışişleri Bakanı Kerim Valdan, “Yolun açılması hepimizin isteğidir artık” dedi.",
            [(VALDAN_TR, "Yolun açılması")],
        ),
        ("Bakan Valdan şunları söyledi: “Yolun açılması hepimizin isteğidir artık.”", [(VALDAN_TR, "Yolun açılması")]),
        ("Valdan, çıkışta “Yolun açılması hepimizin isteğidir artık” diye konuştu.", [(VALDAN_TR, "Yolun açılması")]),
        ("“Yolun açılması hepimizin isteğidir artık” diyen Valdan, salondan ayrıldı.", [(VALDAN_TR, "Yolun açılması")]),
        ("ABD'li bakan, “Yolun açılması hepimizin isteğidir artık” dedi.", []),
        ("Bakan, “Yolun açılması hepimizin isteğidir artık” dedi.", []),
        ("Valdan'ın yardımcısı, “Yolun açılması hepimizin isteğidir artık” dedi.", []),
        ("“Yolun açılması hepimizin isteğidir artık” dedi.", []),
    ],
)  # fmt: skip
def test_turkish_attributions(paragraph: str, wanted: list[tuple[str, str]]) -> None:
    people = "Ürdün Dışişleri Bakanı Kerim Valdan, cumartesi günü Ankara'ya geldi."

    assert spoken(paragraph, "tr", "kopru", people) == wanted


@pytest.mark.parametrize(
    ("paragraph", "wanted"),
    [
        ("وقال وزير الخارجية الأردني كريم فلدان: «نتفق على الطريق ولا نتفق على طوله».", [("كريم فلدان", "نتفق على")]),
        (
            "وقال وزير الخارجية الأردني كريم فلدان في مؤتمر صحفي: «نتفق على الطريق ولا نتفق على طوله».",
            [("كريم فلدان", "نتفق على")],
        ),
        ("وقال فلدان: «نتفق على الطريق ولا نتفق على طوله».", [("كريم فلدان", "نتفق على")]),
        ("وأكد فلدان أن الطريق مفتوح. وأضاف: «نتفق على الطريق ولا نتفق على طوله».", [("كريم فلدان", "نتفق على")]),
        ("وأضاف: «نتفق على الطريق ولا نتفق على طوله».", []),
        ("وقال بائع القهوة: «نتفق على الطريق ولا نتفق على طوله».", []),
        ("وأكد فلدان أن الطريق مفتوح. وقالت الوكالة إن العمل بدأ. وأضافت: «نتفق على الطريق ولا نتفق على طوله».", []),
        ("وقال للصحفيين: «نتفق على الطريق ولا نتفق على طوله».", []),
    ],
)  # fmt: skip
def test_arabic_attributions(paragraph: str, wanted: list[tuple[str, str]]) -> None:
    people = "وصل وزير الخارجية الأردني كريم فلدان إلى بغداد."

    assert spoken(paragraph, "ar", "sada", people) == wanted


@pytest.mark.parametrize(
    ("language", "paragraph", "wanted"),
    [
        ("fr", "« La route sera ouverte à tous », a déclaré la ministre Dana Orlen.", [("Dana Orlen", "La route")]),
        ("fr", "« La route sera ouverte cet hiver à tous », a déclaré un passant.", []),
        ("de", "„Die Straße wird für alle offen sein“, sagte Ministerin Dana Orlen.", [("Dana Orlen", "Die Straße")]),
        ("de", "„Die Straße wird im Winter für alle offen sein“, sagte ihr Sprecher.", []),
    ],
)  # fmt: skip
def test_french_and_german_attributions(language: str, paragraph: str, wanted: list[tuple[str, str]]) -> None:
    assert spoken(paragraph, language, people="") == wanted


def test_everything_that_is_said_is_at_hand_with_its_places() -> None:
    text = f"{PEOPLE}\n\n“Too short,” he said. Orlen called it “a road for all of us”. Valdan said that it would rain."
    reading = Reading(article(text), "a1", 1, None, ())

    parts = [(each.kind, each.words.text, each.speaker.text if each.speaker else None) for each in spoken_in([reading])]
    assert parts == [
        ("direct", "Too short", "Tomas Reval"),
        ("partial", "a road for all of us", "Orlen"),
        ("indirect", "it would rain", "Valdan"),
    ]
    assert [each.name.text for each in spoken_in([reading]) if each.name] == [
        "Tomas Reval",
        "Dana Orlen",
        "Karim Valdan",
    ]


def test_mr_is_no_office() -> None:
    (quotation,) = found(article("“We agree on the road and not on its length,” said Mr. Tom Varley.")).quotations

    assert (quotation.speaker.text, quotation.role) == ("Tom Varley", None)


def test_the_same_words_are_quoted_once() -> None:
    paragraph = "“We agree on the road and not on its length,” Orlen said."
    first = article(f"{PEOPLE}\n\n{paragraph}")
    second = article(f"{PEOPLE}\n\nIt rained.\n\n{paragraph}", "ledger")

    assert len(found(first, second).quotations) == 1


def test_a_state_outlet_quotes_only_its_own_state() -> None:
    foreign = "“We agree on the road and not on its length,” Orlen said."
    own = "“The road to Egypt is open to all of them,” said Egyptian Foreign Minister Adel Norran."

    assert spoken(foreign, outlet="state") == []
    assert spoken(own, outlet="state") == [("Adel Norran", "The road")]


def test_an_outlet_for_facts_only_and_an_opinion_are_not_quoted() -> None:
    paragraph = "“We agree on the road and not on its length,” Orlen said."

    assert spoken(paragraph, outlet="facts") == []
    assert found(article(f"{PEOPLE}\n\n{paragraph}", kind="opinion")).quotations == ()


def test_a_set_off_quotation_takes_its_speaker_from_its_attribution_if_the_text_names_them() -> None:
    words = "The road will be open to everybody by winter."
    text = f"{PEOPLE}\n\n{words}"
    made = article(text)
    blocks = (*made.blocks[:-1], Block("quote", words, attribution="Dana Orlen, secretary of state"))
    nobody = (*made.blocks[:-1], Block("quote", words, attribution="A driver"))

    (quotation,) = found(article(text, blocks=blocks)).quotations
    assert (quotation.speaker.text, quotation.words.text) == ("Dana Orlen", words)
    assert found(article(text, blocks=nobody)).quotations == ()


# Words of another year, or of a time that has no day; then words of now beside which a year stands.
RECALLED = [
    "“We agree on the road and not on its length,” Orlen said in 2014.",
    "In 2014, Orlen said: “We agree on the road and not on its length.”",
    "“We agree on the road and not on its length,” Orlen told the Ledger in a 2021 interview. “It is far,” she added.",
    "“We agree on the road and not on its length,” Orlen said in May.",
    "“We agree on the road and not on its length,” Orlen said two years ago.",
    "“We agree on the road and not on its length,” Orlen said last year.",
    "Orlen once said: “We agree on the road and not on its length.”",
]
OF_NOW = [
    "“We agree on the road and not on its length,” Orlen said in 2023.",
    "“We agree on the road and not on its length,” Orlen said, as she had in 2014.",
    "“We agree on the road and not on the law of 2014,” Orlen said.",
    "Orlen, who took office in 2014, said: “We agree on the road and not on its length.”",
]


@pytest.mark.parametrize("paragraph", RECALLED)
def test_words_of_an_earlier_year_without_a_day_are_not_quoted(paragraph: str) -> None:
    assert spoken(paragraph) == []


@pytest.mark.parametrize("paragraph", OF_NOW)
def test_a_year_that_does_not_date_the_saying_leaves_it_of_its_article_s_day(paragraph: str) -> None:
    (quotation,) = found(article(f"{PEOPLE}\n\n{paragraph}")).quotations

    assert quotation.dated is not None
    assert (quotation.dated.day.isoformat(), quotation.dated.rule) == ("2023-11-06", "published")


def test_a_full_date_beside_the_verb_is_the_day_of_saying() -> None:
    said = "“We agree on the road and not on its length,” Orlen said on 5 October 2022."
    (quotation,) = found(article(f"{PEOPLE}\n\n{said}")).quotations

    assert quotation.dated is not None
    assert (quotation.dated.day.isoformat(), quotation.dated.rule) == ("2022-10-05", "date")


def test_an_answer_of_small_words_alone_tells_nothing() -> None:
    assert spoken("“It is not about me,” Orlen said.") == []
    assert spoken("“Extremely small. The road will hardly open before the winter comes,” Orlen said.") == []


def test_the_day_before_an_office_is_no_part_of_it() -> None:
    told = "On Tuesday U.S. Secretary of State Dana Orlen said: “The road will be open again before the winter comes.”"

    (quotation,) = found(article(told), topic="Orlen").quotations

    assert (quotation.speaker.text, quotation.role and quotation.role.text) == ("Dana Orlen", "U.S. Secretary of State")


def test_words_that_the_next_paragraph_takes_back_are_not_quoted_alone() -> None:
    said = "“The road to the coast does not satisfy everybody in the north,” Foreign Minister Karim Valdan said.{}"

    def quoted(following: str) -> int:
        return len(found(article(said.format(following)), topic="Karim Valdan").quotations)

    assert quoted("") == 1
    assert quoted("\n\nThe rain went on for a week.") == 1
    assert quoted("\n\nBut, he added, there was something new in it.") == 0
    assert quoted("\n\nHowever, Valdan said there was something new in it.") == 0
    assert quoted("\n\nBut about an hour later in Oslo he walked it back.") == 0


def test_words_after_a_scene_of_an_earlier_year_are_no_news() -> None:
    scene = "At a news conference in Oslo{}, Valdan praised the road.\n\n"
    said = "“The road is the backbone of the peace in the whole of the north,” Foreign Minister Karim Valdan said."

    assert len(found(article(scene.format("") + said), topic="Karim Valdan").quotations) == 1
    assert found(article(scene.format(" in April 2004") + said), topic="Karim Valdan").quotations == ()
