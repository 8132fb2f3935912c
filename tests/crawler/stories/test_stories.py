"""Articles of one event are one story: whatever their order, and whatever else there is."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.stories import LARGE, Matter, group, likeness_table, matter_of
from crawler.stories.linkage import linked

DAY = date(2023, 11, 4)


def told(name: str, headline: str, text: str, day: date | None = DAY, language: str = "en") -> Matter:
    return matter_of(name, day, language, headline, "", text)


FERRY = (
    told("f1", "Ferry runs aground off Mersin", "The Deniz Yildizi ran aground off Mersin with 212 people aboard."),
    told("f2", "212 rescued from ferry", "Boats took 212 people off the Deniz Yildizi near Mersin on Saturday."),
    told("f3", "Captain of Deniz Yildizi held", "Police in Mersin held the captain of the ferry.", DAY + timedelta(3)),
)  # fmt: skip
DAM = (
    told("d1", "Cracks found in Tavra dam", "Engineers found cracks in the wall of the Tavra dam above Kelmet."),
    told("d2", "Kelmet is cleared below the dam", "People left Kelmet as the Tavra dam was said to be in danger."),
)
CHESS = told("c1", "Ilves wins in Tallinn", "Grandmaster Ilves won the tournament in Tallinn with seven points.")
TURKISH = (
    told("t1", "Mersin açıklarında feribot karaya oturdu",
         "Mersin açıklarında karaya oturan feribotta 212 yolcu vardı. Kaptan gözaltına alındı.", language="tr"),
    told("t2", "Feribottaki 212 yolcu kurtarıldı",
         "Mersin'de karaya oturan feribottaki yolcular teknelerle kurtarıldı.", language="tr"),
)  # fmt: skip
ARABIC = (
    told("a1", "جنوح عبارة قبالة مرسين", "جنحت العبارة قبالة مرسين وعلى متنها 212 راكبا مساء السبت.", language="ar"),
    told("a2", "إنقاذ ركاب العبارة", "أنقذت القوارب ركاب عبارة جنحت قرب مرسين وعددهم 212.", language="ar"),
)
ALL = (*FERRY, *DAM, CHESS, *TURKISH, *ARABIC)


def together(stories: dict[str, str]) -> set[frozenset[str]]:
    return {frozenset(name for name, story in stories.items() if story == each) for each in stories.values()}


def test_articles_of_one_event_are_together_and_others_are_not() -> None:
    assert together(group([*FERRY, *DAM, CHESS])) == {
        frozenset({"f1", "f2", "f3"}), frozenset({"d1", "d2"}), frozenset({"c1"}),
    }  # fmt: skip


def test_languages_without_much_in_common_are_grouped_each_by_its_own_words() -> None:
    assert together(group(TURKISH)) == {frozenset({"t1", "t2"})}
    assert together(group(ARABIC)) == {frozenset({"a1", "a2"})}


def test_a_language_without_blanks_is_read_by_two_letters() -> None:
    one = told("j1", "連絡船が座礁", "連絡船が港の沖で座礁し乗客が救助された。", language="ja")
    two = told("j2", "座礁した連絡船の乗客を救助", "港の沖で座礁した連絡船から乗客が救助された。", language="ja")
    other = told("j3", "大会で優勝", "将棋の大会で新人が優勝した。", language="ja")

    assert together(group([one, two, other])) == {frozenset({"j1", "j2"}), frozenset({"j3"})}


def test_the_same_words_years_apart_are_less_alike() -> None:
    later = told("x", "Ferry runs aground off Mersin", "The ferry ran aground off Mersin.", DAY + timedelta(2_000))
    now = told("y", "Ferry runs aground off Mersin", "The ferry ran aground off Mersin.")

    assert likeness_table([now, later])[0, 1] < 0.5 < likeness_table([now, now])[0, 1]
    assert likeness_table([now, Matter("z", None, later.terms)])[0, 1] == likeness_table([now, now])[0, 1]


def test_a_great_matter_is_told_apart_by_what_few_of_its_articles_have() -> None:
    war = "The war in Zarland between the Zarland army and the Belvian rebels of General Korvat went on."
    events = ["Rebels shelled the harbour of Port Anselm", "A truce was signed in Lindholm by envoy Marta Quist",
              "Cholera broke out in the camp of Tessaly"]  # fmt: skip
    articles = [
        told(f"{event}{n}", f"Zarland war: {events[event]}", f"{events[event]}, witnesses said. {war}",
             DAY + timedelta(20 * event))
        for event in range(3) for n in range(9)
    ]  # fmt: skip
    assert len(articles) > LARGE
    assert together(group(articles)) == {frozenset(f"{event}{n}" for n in range(9)) for event in range(3)}


def test_nothing_and_an_article_without_words_are_no_trouble() -> None:
    assert group([]) == {}
    assert group([told("e", "", "")]) == {"e": "e"}
    assert together(group([told("e", "", ""), told("g", "", "")])) == {frozenset("e"), frozenset("g")}


@settings(max_examples=50)
@given(st.permutations(ALL))
def test_order_never_shows(order: list[Matter]) -> None:
    assert group(order) == group(ALL)


@settings(max_examples=50)
@given(st.lists(st.lists(st.text("bcdfgklm", min_size=9, max_size=12), min_size=1, max_size=9), max_size=4))
def test_an_article_of_other_matters_changes_no_story(texts: list[list[str]]) -> None:
    others = [told(f"o{n}", "", " ".join(words)) for n, words in enumerate(texts)]
    stories = group([*ALL, *others])

    assert {name: story for name, story in stories.items() if not name.startswith("o")} == group(ALL)


def slowly_linked(likeness: list[list[float]], near: float) -> list[set[int]]:
    """Average linkage by its definition."""
    groups = [{n} for n in range(len(likeness))]
    while len(groups) > 1:
        best, first, second = max(
            (sum(likeness[a][b] for a in x for b in y) / len(x) / len(y), -i, -j)
            for i, x in enumerate(groups)
            for j, y in enumerate(groups)
            if i < j
        )
        if best < near:
            break
        groups[-first] |= groups.pop(-second)
    return groups


@given(st.integers(0, 2**32 - 1), st.integers(0, 12))
def test_linkage_is_average_linkage(seed: int, count: int) -> None:
    table = np.random.default_rng(seed).random((count, count))
    table = np.round((table + table.T) / 2, 9)
    labels = linked(table, 0.55)

    found = {frozenset(n for n, label in enumerate(labels) if label == each) for each in labels}
    assert found == {frozenset(each) for each in slowly_linked(table.tolist(), 0.55)}


def test_a_country_and_a_weekday_in_all_news_of_a_small_archive_make_no_story_of_them() -> None:
    texts = {
        "accord1": ("Kenya and Ethiopia agree on fish", "Kenya and Ethiopia agreed in Nairobi on Tuesday on quotas."),
        "accord2": ("Kenyan-Ethiopian fish accord signed", "Fish quotas of Kenya and Ethiopia were agreed in Nairobi."),
        "flood1": ("Flood kills three in Kenya", "A flood killed three people in Kenya on Tuesday, Nairobi said."),
        "flood2": ("Kenyan flood takes bridge", "Three people died in the Kenyan flood, which took a bridge Tuesday."),
        "tea": ("Kenya sells tea to Ethiopia", "Kenyan growers sold tea to Ethiopian shops, Nairobi said on Tuesday."),
    }
    articles = [told(name, headline, text) for name, (headline, text) in texts.items()]

    assert together(group(articles)) == {
        frozenset({"accord1", "accord2"}), frozenset({"flood1", "flood2"}), frozenset({"tea"}),
    }  # fmt: skip


def test_the_agency_in_a_dateline_and_the_month_are_no_matter_of_an_article() -> None:
    def terms(text: str) -> set[str]:
        return {"harbour", "wire", "november"} & matter_of("a", DAY, "en", "", "", text).terms.keys()

    line = "CAIRO, November 5 (Harbour Wire) – A ferry ran aground"
    assert terms(f"{line}.") == set()
    assert terms(f"A ferry is lost.\n\n{line}.") == set()
    assert terms(f"{line}, the Harbour Wire wrote.") == {"harbour", "wire"}
