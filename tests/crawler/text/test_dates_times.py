"""Every expression of time, in TIMEX3 and EDTF, and that a phrase with its hint gives the same EDTF again.

``test_dates_labelled.jsonl`` holds 214 expressions in sentences of our own in eleven languages, written from the TIMEX3
guidelines before the tagger was; ``test_dates_held_out.jsonl`` 83 more in English, written when it stood. The second
was first scored unseen (value F1 .920, spans .920, EDTF .908), then learnt from as well. Brackets mark the spans;
``times`` gives kind, value and EDTF of each.
"""

from __future__ import annotations

import json
import re
import time
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.text.dates import TimeFound, find_times, resolve_time
from crawler.text.dates.reading import RULES

HERE = Path(__file__).parent
MONDAY = date(2023, 11, 6)
EDTF = re.compile(
    r"(?:\d{4}|\d{3}X|\d\dXX|\d{4}-\d\d|\d{4}-\d\d-\d\d)[~?%]?(?:/(?:\d{4}|\d{4}-\d\d|\d{4}-\d\d-\d\d)[~?%]?)?|"
    r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d"
)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A sentence without its brackets, and what was marked in it: start, end, kind, value, EDTF."""

    text: str
    anchor: date
    language: str
    marks: tuple[tuple[int, int, str, str, str | None], ...]

    def found(self) -> list[TimeFound]:
        return find_times(self.text, self.anchor, self.language)


def labelled(name: str) -> list[Labelled]:
    return [_labelled(json.loads(line)) for line in (HERE / name).read_text("utf-8").splitlines()]


def _labelled(line: dict[str, object]) -> Labelled:
    marked, times = str(line["text"]), line["times"]
    assert isinstance(times, list)
    places = [match.start() - number for number, match in enumerate(re.finditer(r"[\[\]]", marked))]
    spans = zip(places[::2], places[1::2], strict=True)
    marks = tuple((*span, *mark) for span, mark in zip(spans, times, strict=True))
    text = re.sub(r"[\[\]]", "", marked)
    return Labelled(text, date.fromisoformat(str(line["anchor"])), str(line["language"]), marks)


SETS = {name: labelled(f"test_dates_{name}.jsonl") for name in ("labelled", "held_out")}
ALL = [each for cases in SETS.values() for each in cases]


def value_f1(cases: list[Labelled]) -> float:
    """As TempEval-3 has it: a find that overlaps a mark and has its value is right."""
    right = wrong = missed = 0
    for case in cases:
        left = case.found()
        for start, end, _, value, _ in case.marks:
            met = next((each for each in left if each.start < end and start < each.end), None)
            right += met is not None and met.value == value
            missed += met is None or met.value != value
            left = [each for each in left if each is not met]
            wrong += met is not None and met.value != value
        wrong += len(left)
    return 2 * right / (2 * right + wrong + missed)


def exact_f1(cases: list[Labelled]) -> float:
    """Span, kind, value and EDTF all as marked."""
    right = found = marked = 0
    for case in cases:
        finds = {(each.start, each.end, each.kind, each.value, each.edtf) for each in case.found()}
        right, found, marked = right + len(finds & set(case.marks)), found + len(finds), marked + len(case.marks)
    return 2 * right / (found + marked)


@pytest.mark.parametrize(("name", "value", "exact"), [("labelled", 0.98, 0.97), ("held_out", 0.97, 0.93)])
def test_most_expressions_are_found_with_their_value(name: str, value: float, exact: float) -> None:
    assert value_f1(SETS[name]) >= value
    assert exact_f1(SETS[name]) >= exact


@pytest.mark.parametrize("language", ["en", "tr", "ar", "fr", "de"])
def test_each_language_of_its_own_is_read_well(language: str) -> None:
    assert value_f1([each for each in ALL if each.language == language]) >= 0.96


SAME_WORDS = [
    ("The panel said [Wednesday] it was over.", "2023-11-01"),
    ("The panel will meet [Wednesday] in Oslo.", "2023-11-08"),
    ("On [Wednesday] the panel will meet in Oslo.", "2023-11-08"),
    ("On [Wednesday] the panel met in Oslo.", "2023-11-01"),
    ("The panel agreed to meet [Wednesday].", "2023-11-08"),
    ("The report, to be published [Wednesday], is short.", "2023-11-08"),
    ("The report was published [Wednesday] and will be read.", "2023-11-01"),
    ("The town was hit by gunmen on [Wednesday].", "2023-11-01"),
    ("The banks are closed until [Wednesday].", "2023-11-08"),
    ("The law passed in [March].", "2023-03"),
    ("The law will pass in [March].", "2024-03"),
    ("The law passed in [December].", "2022-12"),
    ("He said that the plant opening in [December] matters.", "2023-12"),
    ("The town was bombed over [the weekend].", "2023-11-04/2023-11-05"),
]


@pytest.mark.parametrize(("marked", "edtf"), SAME_WORDS)
def test_the_verb_decides_between_the_last_and_the_next(marked: str, edtf: str) -> None:
    text, start = marked.replace("[", "").replace("]", ""), marked.index("[")

    found = [each for each in find_times(text, MONDAY, "en") if each.start == start]

    assert [each.edtf for each in found] == [edtf]


QUALIFIED = [
    # The article is of Monday, but was written on after midnight, or is of a later time zone.
    ("The town was hit by gunmen on Tuesday.", "2023-11-07?", False),
    ("The town has been shelled since Tuesday.", "2023-10-31", True),
    ("The envoy left around November 1.", "2023-11-01~", False),
    ("The envoy left, perhaps on November 1.", "2023-11-01?", False),
    ("Polling day: Friday", "2023-11-03?", False),
    ("The envoy left on November 1.", "2023-11-01", True),
]


@pytest.mark.parametrize(("text", "edtf", "certain"), QUALIFIED)
def test_what_is_not_certain_says_so(text: str, edtf: str, certain: bool) -> None:
    assert [(each.edtf, each.certain) for each in find_times(text, MONDAY, "en")] == [(edtf, certain)]


NO_TIME = [
    ("They shopped on Black Friday.", "en"),
    ("He reads the Sunday Times.", "en"),
    ("She may march to the second floor in a second car.", "en"),
    ("The fall of Tarmouk came early; 2,000 fled.", "en"),
    ("They paid $1984 for 1990 barrels.", "en"),
    ("بعد صلاة الجمعة خرجوا.", "ar"),
    ("Pazar yerinde kalabalık vardı.", "tr"),
    ("On Sunday.", "xx"),
    ("On Sunday.", ""),
]


@pytest.mark.parametrize(("text", "language"), NO_TIME)
def test_what_only_looks_like_a_time_is_passed_over(text: str, language: str) -> None:
    assert find_times(text, MONDAY, language) == []


def test_what_refers_back_counts_from_the_time_last_named() -> None:
    text = "It was signed in 1995. Two years later it failed. A day later, on May 5, he left; the next day he was back."

    values = [each.value for each in find_times(text, MONDAY, "en")]

    assert values == ["1995", "1997", "P1D", "2023-05-05", "2023-05-06"]


def test_the_order_of_figures_is_the_languages_or_the_clients() -> None:
    assert [each.value for each in find_times("It is dated 05/11/2023.", MONDAY, "en")] == ["2023-05-11"]
    assert [each.value for each in find_times("It is dated 05/11/2023.", MONDAY, "en", False)] == ["2023-11-05"]
    assert [each.value for each in find_times("Daté du 05/11/2023.", MONDAY, "fr")] == ["2023-11-05"]
    assert [each.value for each in find_times("It is dated 25/11/2023.", MONDAY, "en")] == ["2023-11-25"]


def test_a_hint_and_the_articles_day_are_all_that_a_phrase_needs() -> None:
    assert resolve_time("Tuesday", MONDAY, "en", "past") == "2023-10-31"
    assert resolve_time("Tuesday", MONDAY, "en", "future") == "2023-11-07"
    assert resolve_time("Tuesday", MONDAY, "en", "past unsure") == "2023-10-31?"
    assert resolve_time("late Tuesday night", MONDAY, "en", "past") == "2023-10-31"
    assert resolve_time("a year earlier", MONDAY, "en", "of:1989-Q3") == "1988-35"
    assert resolve_time("two weeks", MONDAY, "en", "ahead") == "2023-11-20/2023-11-26"
    assert resolve_time("two weeks", MONDAY, "en") is None
    assert resolve_time("in soup", MONDAY, "en", "of:nonsense") is None
    assert resolve_time("30 February 2023", MONDAY, "en") is None


def _agrees(found: list[TimeFound], text: str, anchor: date, language: str) -> None:
    for each in found:
        assert resolve_time(text[each.start : each.end], anchor, language, each.hint) == each.edtf
        assert each.rule in RULES
        assert each.edtf is None or EDTF.fullmatch(each.edtf)
        assert (each.first is None) == (each.last is None)
        assert each.first is None or each.last is None or each.first <= each.last
    assert all(one.end <= other.start for one, other in pairwise(found))


@given(st.dates(date(1900, 1, 1), date(2090, 1, 1)), st.sampled_from(ALL))
def test_phrase_day_and_hint_give_the_edtf_again(anchor: date, case: Labelled) -> None:
    _agrees(find_times(case.text, anchor, case.language), case.text, anchor, case.language)


PIECES = sorted({piece for case in ALL for piece in re.findall(r"\w+|[^\w\s]", case.text)})


@given(
    st.dates(),
    st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join),
    st.sampled_from(["en", "tr", "ar", "fr", "de", "es", "ja"]),
)
def test_no_words_and_no_day_make_it_fail(anchor: date, text: str, language: str) -> None:
    _agrees(find_times(text, anchor, language), text, anchor, language)


@pytest.mark.parametrize("piece", ["1,", "the last ", "10-", "Nov. 3 to ", "the end of the ", ". ", "twenty-"])
def test_long_nonsense_takes_no_more_than_its_length(piece: str) -> None:
    def seconds(length: int) -> float:
        text = piece * (length // len(piece))
        start = time.process_time()
        find_times(text, MONDAY, "en")
        return time.process_time() - start

    seconds(100)
    short, long = (min(seconds(length) for _ in range(3)) for length in (6_000, 24_000))
    assert long < 12 * short + 0.2
