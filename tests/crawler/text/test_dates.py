"""Days that a text names, and that a phrase alone means the same day."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.text.dates import RULES, day_of, find_dates, resolve

MONDAY = date(2023, 11, 6)

# The phrase stands in brackets; then its day.
ENGLISH = [
    ("The envoy left on [5 November 2023].", "2023-11-05"),
    ("The envoy left on [November 5, 2023].", "2023-11-05"),
    ("The envoy left on [November 5].", "2023-11-05"),
    ("The envoy went to the hills on [Friday].", "2023-11-03"),
    ("The envoy was sent to prison on [Friday] for nine years.", "2023-11-03"),
    ("The envoy left before dawn on [Friday].", "2023-11-03"),
    ("The envoy met riders who had gathered to watch the sea on [Friday].", "2023-11-03"),
    ("The envoy failed to reach the hills on [Friday].", "2023-11-03"),
    ("The envoy left on [Nov. 4] for Oslo.", "2023-11-04"),
    ("The envoy left on [Nov 4th].", "2023-11-04"),
    ("The envoy left on [the 3rd of November].", "2023-11-03"),
    ("The envoy left on [3 Nov. 2023].", "2023-11-03"),
    ("The envoy left on [June 12 last year] for Oslo.", "2022-06-12"),
    ("The envoy left on [12 June of last year].", "2022-06-12"),
    ("The envoy left on [March 3 this year].", "2023-03-03"),
    ("On [November 5], last year's envoy left.", "2023-11-05"),
    ("The envoy left on [Sunday, November 5].", "2023-11-05"),
    ("The envoy left on [Sunday 5 November 2023].", "2023-11-05"),
    ("The log says [2023-11-04].", "2023-11-04"),
    ("The log says [4.11.2023].", "2023-11-04"),
    ("The talks lasted from [November 7-8] in Oslo.", "2023-11-07"),
    ("The talks lasted [3–5 November].", "2023-11-03"),
    ("The envoy left on [Sunday].", "2023-11-05"),
    ("The envoy left [Monday].", "2023-11-06"),
    ("The envoy left on [Wednesday] evening.", "2023-11-01"),
    # An article written on after midnight, or in a later time zone: seldom are six days meant.
    ("The envoy left on [Tuesday] evening.", "2023-11-07"),
    ("[Friday]’s talks ended early.", "2023-11-03"),
    ("The envoy left [last Monday].", "2023-10-30"),
    ("The envoys meet [next Friday].", "2023-11-10"),
    ("The envoy said on [Sunday] he would go.", "2023-11-05"),
    ("The envoy left [yesterday].", "2023-11-05"),
    ("The envoy left [today].", "2023-11-06"),
    ("The envoys meet [tomorrow].", "2023-11-07"),
    ("It was signed on [December 28].", "2023-12-28"),
    ("It was signed on [March 6].", "2023-03-06"),
]
TURKISH = [
    ("Heyet [5 Kasım 2023] günü geldi.", "2023-11-05"),
    ("Heyet [5 Kasım]'da geldi.", "2023-11-05"),
    ("Heyet [5 Kasım 2023 Pazar] günü geldi.", "2023-11-05"),
    ("Heyet [pazar günü] geldi.", "2023-11-05"),
    ("Heyet [geçen Cuma] geldi.", "2023-11-03"),
    ("Heyet [önümüzdeki Salı günü] gelecek.", "2023-11-07"),
    ("Heyet [dün] geldi.", "2023-11-05"),
    ("[Yarın] toplantı var.", "2023-11-07"),
]
ARABIC = [
    ("وصل الوفد في [4 نوفمبر 2023].", "2023-11-04"),
    ("وصل الوفد في [4 نوفمبر/تشرين الثاني 2023] مساء.", "2023-11-04"),
    ("وصل الوفد في [٤ تشرين الثاني].", "2023-11-04"),
    ("وصل الوفد [يوم الأحد].", "2023-11-05"),
    ("وصل الوفد [الأحد الماضي].", "2023-11-05"),
    ("يعقد اللقاء [الجمعة المقبل].", "2023-11-10"),
    ("وصل الوفد [أمس].", "2023-11-05"),
    ("وصل الوفد [أمس الأحد].", "2023-11-05"),
    ("التقى الوفد و[السبت] غادر.", "2023-11-04"),
]
NO_DATE = [
    ("He reads the Sunday Times.", "en"),
    ("They shopped on Black Friday.", "en"),
    ("They meet every Monday.", "en"),
    ("Shops close on Fridays.", "en"),
    ("After Friday prayers the square filled.", "en"),
    ("The envoy will leave on Friday.", "en"),
    ("The envoy is to leave on Friday.", "en"),
    ("The talks are expected on Friday.", "en"),
    ("The envoys agreed to meet in the hills on Friday.", "en"),
    ("Nothing was heard until today.", "en"),
    ("March 3 percent higher, the firm said.", "en"),
    ("It happened in November 2023.", "en"),
    ("They may 5 times ask.", "en"),
    ("It is due on 31 November.", "en"),
    ("They met on Saturday, November 5.", "en"),  # it was a Sunday
    ("Pazar yerinde kalabalık vardı.", "tr"),
    ("Heyet pazar günü gelecek.", "tr"),
    ("بعد صلاة الجمعة خرجوا.", "ar"),
    ("في اليوم التالي غادر.", "ar"),
    ("سيصل الوفد يوم الجمعة.", "ar"),
    ("On Sunday.", "xx"),
]


@pytest.mark.parametrize(
    ("marked", "day", "language"),
    [(*each, language) for language, cases in (("en", ENGLISH), ("tr", TURKISH), ("ar", ARABIC)) for each in cases],
)
def test_a_phrase_is_found_and_alone_means_the_same_day(marked: str, day: str, language: str) -> None:
    text = marked.replace("[", "").replace("]", "")
    start, end = marked.index("["), marked.index("]") - 1

    found = find_dates(text, 0, len(text), MONDAY, language)

    assert [(each.start, each.end, each.day) for each in found] == [(start, end, date.fromisoformat(day))]
    assert resolve(text[start:end], MONDAY, language) == date.fromisoformat(day)
    assert found[0].rule in RULES


@pytest.mark.parametrize(("text", "language"), NO_DATE)
def test_what_is_no_day_or_an_uncertain_one_is_left_out(text: str, language: str) -> None:
    assert find_dates(text, 0, len(text), MONDAY, language) == []


def test_a_day_without_a_year_lies_near_or_else_in_the_past_of_the_same_year() -> None:
    assert resolve("January 25", date(2011, 9, 2), "en") == date(2011, 1, 25)
    assert resolve("December 30", date(2012, 1, 5), "en") == date(2011, 12, 30)
    assert resolve("January 5", date(2011, 12, 20), "en") == date(2012, 1, 5)
    assert resolve("July 10", date(2012, 1, 5), "en") is None  # half a year ahead, half a year ago: nobody can say


def test_the_order_of_day_and_month_is_the_clients() -> None:
    assert resolve("05/11/2023", MONDAY, "en", "DMY") == date(2023, 11, 5)
    assert resolve("11/05/2023", MONDAY, "en", "MDY") == date(2023, 11, 5)
    assert resolve("5.11.2023", MONDAY, "de", "MDY") == date(2023, 11, 5)


def test_only_the_span_is_read_and_places_are_of_the_whole_text() -> None:
    text = "It ended on Friday. It began on Sunday."

    assert [(each.start, each.end) for each in find_dates(text, 20, len(text), MONDAY, "en")] == [(32, 38)]


def test_what_means_no_day_resolves_to_none() -> None:
    assert resolve("soon", MONDAY, "en") is None
    assert resolve("30 February 2023", MONDAY, "en") is None
    assert resolve("", MONDAY, "ar") is None


def test_the_day_of_an_article_is_the_one_that_its_page_writes() -> None:
    assert day_of("2023-11-05T00:20:00+03:00") == date(2023, 11, 5)
    assert day_of("2023-11-05") == date(2023, 11, 5)
    assert day_of(None) is None
    assert day_of("yesterday") is None


@given(
    st.dates(date(1990, 1, 1), date(2040, 1, 1)),
    st.sampled_from([case[0] for case in ENGLISH]),
)
def test_text_and_phrase_agree_on_any_anchor(anchor: date, marked: str) -> None:
    text = marked.replace("[", "").replace("]", "")

    for each in find_dates(text, 0, len(text), anchor, "en"):
        assert resolve(text[each.start : each.end], anchor, "en") == each.day
