"""Which articles are chosen for a commission, why, and what is passed over for which reason."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.archive import Article
from reports.records import Selection
from reports.selection import select
from tests.reports.analysis.made import OUTLETS, article, commission

TALKS = """
US Secretary of State Dana Orlen met Foreign Minister Karim Valdan in Amman on Saturday to speak about the road to the
coast. The two agreed that the road should be open before the winter, and that Jordan would pay for the bridges on its
own side of the border. Orlen left Jordan for Baghdad on Sunday morning with a promise of further talks in Oslo.
"""
AMMAN = article(
    TALKS, "wire", headline="Orlen and Valdan agree on the road in Amman", published="2023-11-04T18:00:00+03:00"
)
COPY = article(
    TALKS.replace("on its\nown side", "on their side") + "\n\nIt rained.",
    "courier",
    headline="Road to the coast: a deal in Jordan",
    published="2023-11-04T17:00:00+03:00",
    credit="Anatolia Wire",
)
BAGHDAD = article(
    """President Tomas Reval received Dana Orlen in Baghdad on Sunday. Orlen asked Iraq to guard the bridges,
    and Reval gave her a map of the marshes that his grandfather had drawn.""",
    "ledger",
    headline="Orlen in Baghdad asks for guards",
    published="2023-11-05T22:00:00+03:00",
)
WATER = article("Jordan's dams are low, and farmers near Irbid wait for rain.", headline="Dams are low")
ASIDE = article(
    """Olive growers in Jordan fear frost. The price of a tin of oil rose by a fifth in Irbid this week, traders in the
    market said, and pickers were hard to find. {} The visit of Dana Orlen closed the market for a day.""".format(
        "Some trees bore nothing this year, and others bent low. " * 12
    ),
    headline="Olives before the frost",
)
EARLY = article("Dana Orlen spoke of Jordan in Oslo.", headline="Orlen in Oslo", published="2023-10-20T10:00:00+02:00")
LATE = article(
    "Dana Orlen wrote of her days in Jordan.", headline="Orlen looks back", published="2023-11-12T10:00:00+03:00"
)
TOO_LATE = article("Dana Orlen wrote of Jordan again.", headline="Orlen again", published="2023-11-14T10:00:00+03:00")
ELSEWHERE = article("Dana Orlen opened a school in Lima.", headline="Orlen opens a school")
CLOSED = article("Dana Orlen was in Jordan.", "closed", headline="Orlen in Jordan")
ARABIC = article(
    "وصلت وزيرة الخارجية الأميركية دانا أورلن إلى عمان. وقالت أورلن إن الأردن شريك في الطريق.",
    "sada",
    headline="أورلن في الأردن",
)
ALL = (AMMAN, COPY, BAGHDAD, WATER, ASIDE, EARLY, LATE, TOO_LATE, ELSEWHERE, CLOSED, ARABIC)


def chosen(*articles: Article, limit: int = 20, **asked: object) -> Selection:
    wanted = commission(**({"countries": ("JO", "IQ")} | asked))
    return select(wanted, articles, OUTLETS, limit)


def test_an_article_of_a_country_need_not_name_it() -> None:
    resigned = "The minister of roads, Salma Tarif, resigned on Monday over the bridge to the coast."
    at_home = article(resigned, headline="Minister of roads resigns over the bridge")
    dated = article(f"AMMAN — {resigned} He wept.", "bulletin", headline="Resigned over a bridge")
    abroad = article(f"{resigned} It rained.", "bulletin", headline="Minister of roads resigns over bridge")

    result = chosen(at_home, dated, abroad, countries=("JO",), topic="minister of roads resigns")

    assert {each.article for each in result.chosen} == {at_home, dated}
    assert result.passed_over == {"names none of the countries": 1}


def test_what_is_chosen_and_what_is_passed_over_add_up() -> None:
    result = chosen(*ALL)

    assert {each.article for each in result.chosen} == {AMMAN, BAGHDAD, LATE, ARABIC}
    assert result.passed_over == {
        "names none of the countries": 1,
        "not to be used": 1,
        "other matters": 2,
        "outside the period": 2,
    }
    folded = sum(len(each.copies) for each in result.chosen)
    assert result.considered == len(ALL) == len(result.chosen) + folded + sum(result.passed_over.values())


def test_a_copy_is_folded_into_the_article_of_the_agency_that_it_credits() -> None:
    result = chosen(COPY, AMMAN)

    assert [(each.article, each.copies) for each in result.chosen] == [(AMMAN, (COPY,))]
    assert result.chosen[0].reason == "names Orlen and Amman in the headline; 1 copy folded"


def test_without_a_credit_the_earliest_is_the_origin() -> None:
    first = article(TALKS, "courier", published="2023-11-04T15:00:00+03:00")

    assert [each.article for each in chosen(AMMAN, first).chosen] == [first]


def test_a_readout_that_is_quoted_in_full_is_no_copy() -> None:
    readout = article(TALKS, "bulletin", kind="readout", headline="Readout: Orlen in Jordan")
    more = " ".join(f"On bridge {n} Orlen asked Jordan for {n} guards and {n} lamps." for n in range(30))
    report = article(f"{TALKS}\n\n{more}", "courier", headline="Orlen's two days in Jordan")

    assert {each.article for each in chosen(readout, report).chosen} == {readout, report}


def test_only_the_latest_state_of_a_page_is_looked_at() -> None:
    url = "http://courier.example/orlen"
    first = article(TALKS, url=url, headline="Orlen in Jordan", modified="2023-11-04T18:00:00+03:00")
    second = article(
        TALKS + "\n\nIt rained.", url=url, headline="Orlen in Jordan", modified="2023-11-05T18:00:00+03:00"
    )

    result = chosen(first, second)

    assert [each.article for each in result.chosen] == [second]
    assert result.passed_over == {"an earlier state of the same page": 1}


def test_articles_that_appear_a_little_later_may_report_the_period_unless_publication_is_meant() -> None:
    assert [each.article for each in chosen(LATE, TOO_LATE).chosen] == [LATE]
    assert chosen(LATE, TOO_LATE, dates_mean="publication").chosen == ()


def test_an_article_that_names_the_topic_once_in_passing_is_another_matter() -> None:
    assert chosen(AMMAN, ASIDE).passed_over == {"other matters": 1}


def test_an_article_in_another_script_is_found_by_the_sound_of_the_name() -> None:
    assert [each.article for each in chosen(AMMAN, ARABIC).chosen] == [AMMAN, ARABIC]


def test_articles_of_one_event_are_one_story_and_its_origins_are_counted() -> None:
    again = article(
        "Karim Valdan said on Sunday that the road to the coast would cross three bridges. Orlen met Valdan in Amman.",
        headline="Valdan: three bridges for the road that Orlen wants",
        published="2023-11-05T09:00:00+03:00",
    )
    marsh = article(
        """Buffalo herders of the Hammar marshes showed their dry wells to visitors on Tuesday. Pumps had been promised
        in spring, Haji Salman of Chibayish said, and no pump had come; seven hundred animals had died of thirst since.
        Reeds that stood as high as a house were straw. Fishermen sold their boats to builders. The ministry of water
        in Iraq said that a barrage near Qurna would be opened in December. Among the visitors was Dana Orlen, who
        drank tea with the herders.""",
        "ledger",
        headline="Herders show dry wells in the marshes of Iraq",
        published="2023-11-07T20:00:00+03:00",
    )
    result = chosen(AMMAN, COPY, marsh, again)
    stories = {each.article: each.story for each in result.chosen}
    reasons = {each.article: each.reason for each in result.chosen}

    assert stories[AMMAN] == stories[again] != stories[marsh]
    assert sorted(set(stories.values())) == [1, 2]
    # The copy is no origin.
    assert reasons[AMMAN] == "names Orlen and Amman in the headline; 2 origins; 1 copy folded"
    assert reasons[marsh] == "names Iraq in the headline"


def test_an_article_is_found_by_what_the_nearest_ones_are_about() -> None:
    """It has none of the topic's words; the articles of the topic tell what belongs to it."""
    valdan = article(
        "Foreign Minister Karim Valdan said the road to the coast should be open before the winter. The bridges on the "
        "Jordanian side of the border would be paid for by Jordan, Valdan said.",
        headline="Valdan promises bridges for the road to the coast before winter",
        published="2023-11-05T09:00:00+03:00",
    )

    assert {each.article for each in chosen(AMMAN, BAGHDAD, valdan, WATER).chosen} == {AMMAN, BAGHDAD, valdan}


def test_a_name_is_known_in_another_spelling_too() -> None:
    one = article("Envoy Muhtar Kadhafov came to Jordan.", headline="Kadhafov in Jordan")
    two = article("Envoy Muhtar Kaddafov left Jordan.", headline="Kaddafov has left Jordan")

    result = chosen(one, two, topic="Muhtar Kadhafov's journey")

    assert {each.article for each in result.chosen} == {one, two}


def test_no_outlet_and_no_day_takes_all_of_a_short_selection() -> None:
    many = [
        article(f"{TALKS} Bridge {n} was measured by surveyor number {n} and found {n} metres too short, they wrote. "
                + " ".join(f"Stone {n * 50 + k} of bridge {n} is loose, said mason {n * 70 + k}." for k in range(60)),
                "courier", headline=f"Orlen in Amman: bridge {n}", published="2023-11-04T18:00:00+03:00")
        for n in range(8)
    ]  # fmt: skip
    result = chosen(*many, BAGHDAD, limit=8)

    assert BAGHDAD in {each.article for each in result.chosen}


def test_the_limit_passes_over_the_least_near() -> None:
    result = chosen(*ALL, limit=2)

    assert len(result.chosen) == 2
    assert result.passed_over["less near to the topic than those chosen"] > 1
    assert result.considered == len(ALL)
    assert [each.score for each in result.chosen] == sorted((each.score for each in result.chosen), reverse=True)


def test_regions_stand_for_their_countries_where_no_country_is_given() -> None:
    assert {each.article for each in chosen(AMMAN, ELSEWHERE, countries=(), regions=("Middle East",)).chosen} == {AMMAN}


def test_nothing_to_choose_from_chooses_nothing() -> None:
    assert chosen() == Selection((), {}, 0)
    assert chosen(WATER, since=date(2023, 1, 1), until=date(2023, 1, 2)).chosen == ()


OTHERS = (
    article(
        "Grandmaster Ilves won the chess tournament in Tallinn with seven points.", headline="Ilves wins in Tallinn"
    ),
    article("Orange growers pick oranges by night. The dana of a scale is its pan, weighers say.", headline="Oranges"),
    article("Şehirde kar yağışı yolları kapattı, okullar tatil edildi.", "kopru", headline="Kar yolları kapattı"),
    article("هطلت الأمطار على المزارع شمال البلاد.", "sada", headline="أمطار على المزارع"),
    article("Cracks were found in the wall of the Tavra dam above Kelmet.", "ledger", headline="Cracks in Tavra dam"),
)


@settings(max_examples=25)
@given(st.permutations(ALL))
def test_the_order_of_candidates_never_shows(order: list[Article]) -> None:
    assert chosen(*order) == chosen(*ALL)


@settings(max_examples=25)
@given(st.sets(st.sampled_from(OTHERS)), st.sampled_from([("JO", "IQ"), ()]))
def test_an_article_of_other_matters_changes_nothing_but_their_count(
    others: set[Article], countries: tuple[str, ...]
) -> None:
    without, beside = chosen(*ALL, countries=countries), chosen(*ALL, *others, countries=countries)

    assert beside.chosen == without.chosen
    assert beside.considered == without.considered + len(others)


@settings(max_examples=15)
@given(st.sets(st.sampled_from(["ledger", "bulletin", "state", "facts"]), min_size=1))
def test_a_copy_raises_no_count_and_no_score(outlets: set[str]) -> None:
    copies = [article(TALKS, outlet, published="2023-11-04T23:00:00+03:00") for outlet in outlets]
    without, beside = chosen(*ALL), chosen(*ALL, *copies)

    def told(result: Selection) -> list[tuple[Article, float, int, str]]:
        return [(each.article, each.score, each.story, each.reason.partition("; ")[0]) for each in result.chosen]

    assert told(beside) == told(without)
    assert sum(len(each.copies) for each in beside.chosen) == 1 + len(copies)


DAMS = article(
    """Farmers near Irbid wait for rain, for the dams of the north are low. The ministry of water said that wells would
    be opened to farmers who have none of their own, and that the price of water would not rise before the spring.""",
    headline="Farmers wait for rain as dams are low",
)
WELLS = article(
    "The ministry of water opened nine wells to farmers near Mafraq, where the dams are dry and rain is rare.",
    "ledger",
    headline="Wells are opened to farmers",
)


def test_capitals_of_a_topic_that_is_written_as_a_title_are_no_names() -> None:
    title = "Thirsty Farmers Receive Wells While Dams Are Low"

    assert {each.article for each in chosen(AMMAN, DAMS, WELLS, topic=title, countries=()).chosen} == {DAMS, WELLS}


def test_a_name_that_no_article_has_is_left_out_where_all_the_rest_is_there() -> None:
    asked = "low dams and thirsty farmers near Irbid as seen by Moravec"

    assert DAMS in {each.article for each in chosen(AMMAN, DAMS, topic=asked, countries=()).chosen}


def test_a_name_that_no_article_has_finds_nothing_where_little_else_is_there() -> None:
    assert not chosen(DAMS, WELLS, topic="Moravec visits wells", countries=()).chosen


def test_a_transcript_takes_only_the_room_that_reports_leave() -> None:
    turns = "\n\n".join(f"DANA ORLEN: Karim Valdan and the road to the coast, part {each}." for each in range(6))
    spoken = article(turns, "wire", headline="Dana Orlen and Karim Valdan on the road in Amman, Jordan")
    asked = commission("Karim Valdan's road to the coast", countries=("JO",))

    narrow = select(asked, [spoken, AMMAN], OUTLETS, 1)
    wide = select(asked, [spoken, AMMAN], OUTLETS, 2)

    assert [each.article for each in narrow.chosen] == [AMMAN]
    assert narrow.passed_over == {"views, logs and transcripts, after the reports": 1}
    assert {each.article.url for each in wide.chosen} == {AMMAN.url, spoken.url}


RIVER = article(
    "Lena Marsh of Vendria and her guest, Pavel Ostrow, signed a paper in Karst on the gauges of the Tolva.",
    headline="Lake Mirna talks end with a paper",
)
GERMAN = article(
    "Lena Marsh und Pavel Ostrow haben am Freitag ein Papier über die Pegel an der Tolva unterschrieben.", "wire",
    headline="Ein Papier für die Tolva", language="de",
)  # fmt: skip
SCHOOL = article("In einer Schule am Hafen lasen Kinder einander vor, und alle haben laut geklatscht.", "wire",
                 headline="Kinder lesen vor", language="de")  # fmt: skip


def test_a_report_in_another_language_is_found_by_the_names_that_it_shares_with_the_nearest() -> None:
    asked = {"topic": "Lake Mirna talks", "countries": ()}
    later = replace(GERMAN, published="2023-11-10T10:00:00+01:00")

    assert {each.article for each in chosen(RIVER, GERMAN, SCHOOL, WATER, **asked).chosen} == {RIVER, GERMAN}
    assert {each.article for each in chosen(RIVER, later, SCHOOL, WATER, **asked).chosen} == {RIVER}


def test_what_stands_in_another_language_is_not_said_to_be_about_other_matters() -> None:
    passed = chosen(RIVER, SCHOOL, WATER, topic="Lake Mirna talks", countries=()).passed_over

    assert passed == {"in another language, without a name of the topic": 1, "other matters": 1}


def test_a_town_of_the_topic_says_more_than_its_country_though_that_was_asked_for() -> None:
    harbour = article("Ninety lorries went through the crossing at Aqaba in Jordan on Monday, the port said.",
                      headline="Ninety lorries cross at Aqaba")  # fmt: skip
    desert = article("Jordan closed a crossing in the desert, where lorries with sheep had waited for days.", "wire",
                     headline="Jordan closes crossing to lorries")  # fmt: skip

    assert {each.article for each in chosen(harbour, desert, topic="Aqaba crossing lorries").chosen} == {harbour}
    assert {each.article for each in chosen(harbour, desert, topic="crossing lorries").chosen} == {harbour, desert}


def test_of_several_countries_the_one_that_the_topic_names_is_what_it_is_about() -> None:
    team = article("Iraq will send a team of thirty rescuers to Jordan, the foreign ministry said on Monday.",
                   headline="Rescuers are to come after the flood")  # fmt: skip
    bakery = article("A bakery in Jordan sold the first bread made of barley since the mill was mended.", "wire",
                     headline="Barley bread is back")  # fmt: skip

    assert {each.article for each in chosen(team, bakery, topic="Iraq's help").chosen} == {team}


def test_a_name_of_two_words_may_be_half_another_in_another_language() -> None:
    near = article("Lena Marsh and Pavel Ostrow signed a paper in Addir Abelba on the gauges of the Tolva.",
                   headline="Lake Mirna talks end with a paper")  # fmt: skip
    french = article("Ostrow a signé un papier sur la Tolva à Addir-Abelbe, où il pleut encore cette semaine.", "wire",
                     headline="Un papier est signé", language="fr")  # fmt: skip

    found = chosen(near, french, topic="Lake Mirna talks", countries=()).chosen
    assert {each.article for each in found} == {near, french}
