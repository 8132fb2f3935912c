"""The form that a client is asked with, and what an answer to it changes."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from reports.correspondence import Request
from reports.inbox import merge, request_form, understand
from reports.records import Client, Commission
from tests.reports.inbox.made import KESTREL, MERIDIAN, NOW, REQUEST, understood

SENT = "Topic: the grain deal\nCountries: Turkey; Ukrain\nSince: 13/13/2023\nQuestions: Who?\nWhat?\n"
FORM = """\
Topic: the grain deal
Countries: Turkey; Ukrain
Regions:
Since:
Until: 2023-11-10
Questions: Who?
Questions: What?
Purpose:
Dates mean: events
Form: backgrounder
Language: en
Length:
Format: PDF
Deadline:
Reference:
"""


def merged(answer: str, sent: str = SENT) -> Request:
    (request,) = merge(sent, answer, KESTREL, NOW)
    return request


def commission(request: Request) -> Commission:
    assert request.missing == ()
    assert request.commission is not None
    return request.commission


def quoted(text: str) -> str:
    return "".join(f"> {line}\n" for line in text.splitlines())


def filled(text: str) -> str:
    return text.replace("Turkey; Ukrain", "Turkey; Ukraine").replace("Since:", "Since: 2023-10-13")


# ---- the form --------------------------------------------------------------------------------------------------------


def test_the_form_has_every_key_and_nothing_after_what_is_missing() -> None:
    assert request_form(understood(SENT)) == FORM
    assert "\nCountries:\n" in request_form(understood(SENT.replace("Turkey; Ukrain", "Atlantis; Ukrain")))


def test_a_list_of_which_one_item_is_missing_stands_as_it_was_written() -> None:
    for line in ("Countries: Kenya; Ethiopia; Atlantis", "Regions: Gulf; Atlantis", "Countries:\nKenya\nAtlantis"):
        request = understood(f"{REQUEST.replace('Countries: Jordan; Iraq', '')}{line}\nReference: 7")
        assert len(request.missing) == 1
        assert "Atlantis" in request.missing[0]
        assert "; ".join(line.partition(":")[2].split("\n")).strip("; ") in request_form(request)
    assert request_form(understood("Countries: Kenya; Atlantis; Congo")).count("Kenya; Atlantis; Congo") == 1


def test_an_answer_mends_the_one_item_or_takes_it_out() -> None:
    sent = REQUEST.replace("Jordan; Iraq", "Kenya; Atlantis")
    form = request_form(understood(sent))
    assert merged(form, sent).missing == ('Countries: "Atlantis" is no country that the archive knows.',)
    assert commission(merged(form.replace("Atlantis", "Ethiopia"), sent)).countries == ("KE", "ET")
    assert commission(merged(quoted(form.replace("; Atlantis", "")), sent)).countries == ("KE",)


# ---- answers ---------------------------------------------------------------------------------------------------------


def test_lines_of_the_answer_replace_those_that_were_sent() -> None:
    found = commission(merged("Countries: Turkey; Ukraine\nSince: 2023-10-13\n\nAnn"))
    assert (found.topic, found.countries, found.since, found.questions) == (
        "the grain deal", ("TR", "UA"), date(2023, 10, 13), ("Who?", "What?"))  # fmt: skip


def test_the_form_filled_in_below_the_mark_of_quotation() -> None:
    found = commission(merged(f"Here you are.\n\n{quoted(filled(FORM))}"))
    assert (found.countries, found.since) == (("TR", "UA"), date(2023, 10, 13))


def test_the_form_filled_in_without_marks() -> None:
    assert commission(merged(filled(FORM))) == commission(merged(f"\n{quoted(filled(FORM))}"))


def test_a_new_line_above_beats_the_copied_form_below() -> None:
    answer = f"Countries: Turkey; Ukraine\nSince: 2023-10-13\nUntil: 2023-11-01\n\nFrom: editor\nSubject: Re\n\n{FORM}"
    assert commission(merged(answer)).until == date(2023, 11, 1)


def test_a_new_line_beats_a_quoted_one() -> None:
    answer = f"Since: 2023-10-20\n\n{quoted(filled(FORM))}"
    assert commission(merged(answer)).since == date(2023, 10, 20)


def test_a_quoted_line_that_was_cut_changes_nothing() -> None:
    topic = "the talks of the ministers in Amman, Baghdad and Ankara in autumn"
    answer = "Since: 2023-11-02\n> Topic: the talks of the ministers in Amman, Baghdad\nand Ankara in autumn\n"
    assert commission(merged(answer, REQUEST.replace("Blinken's Middle East trip", topic))).topic == topic


def test_a_topic_can_be_shortened_above() -> None:
    assert commission(merged("Topic: the grain\nCountries: Turkey\nSince: 2023-10-13")).topic == "the grain"


def test_an_empty_line_takes_nothing_away() -> None:
    answer = "Topic:\nCountries: Turkey\nSince: 2023-10-13\nQuestions:\n"
    assert commission(merged(answer)).questions == ("Who?", "What?")


def test_questions_of_an_answer_are_the_whole_list() -> None:
    answer = filled(FORM).replace("Questions: What?", "Questions: Why?")
    assert commission(merged(answer)).questions == ("Who?", "Why?")


def test_what_is_still_missing_is_asked_again() -> None:
    assert merged("Since: 2023-10-13").missing == ('Countries: "Ukrain" is no country that the archive knows.',)
    assert merged("Thank you.").missing == understood(SENT).missing


def test_two_new_values_are_asked_about() -> None:
    assert merged("Countries: Turkey\nSince: 2023-10-13\nSince: 2023-10-14").missing == (
        'Since: "2023-10-13" stands beside "2023-10-14"; which is it?',
    )


def test_where_several_blocks_could_be_meant_the_answer_stands_alone() -> None:
    answer = "Since: 2023-10-13"
    assert merge(f"{SENT}---\n{SENT}", answer, KESTREL, NOW) == understand(answer, KESTREL, NOW)
    two = f"{REQUEST}---\n{REQUEST}"
    assert merge(SENT, two, KESTREL, NOW) == understand(two, KESTREL, NOW)
    assert merge("Dear editor", REQUEST, KESTREL, NOW) == understand(REQUEST, KESTREL, NOW)


# ---- properties ------------------------------------------------------------------------------------------------------

_WORDS = st.text(min_size=1, max_size=60)
_DAYS = st.dates(date(1900, 1, 1), NOW.date()).map(str)
_OPTIONAL = st.fixed_dictionaries({}, optional={
    "Until": st.dates(date(2023, 11, 1), NOW.date()).map(str),
    "Questions": st.lists(_WORDS, min_size=1, max_size=4).map("\n".join),
    "Purpose": _WORDS,
    "Dates mean": st.sampled_from(["events", "publication"]),
    "Form": st.sampled_from(["note", "special-report", "Digest"]),
    "Language": st.sampled_from(["en", "English", "ar"]),
    "Length": st.integers(1, 60).map(str),
    "Deadline": st.one_of(
        st.datetimes(NOW.replace(tzinfo=None), (NOW + timedelta(days=3000)).replace(tzinfo=None)).map(
            lambda moment: f"{moment:%Y-%m-%d %H:%M}+00:00"),
        st.dates(NOW.date(), date(2040, 1, 1)).map(str)),
    "Reference": _WORDS,
})  # fmt: skip
_PLACES = st.sampled_from([
    "Countries: Jordan; CG; Korea, North", "Countries: Congo-Kinshasa; Congo-Brazzaville; Bosnia", "Purpose: x",
    "Regions: Middle East; the Gulf", "Countries: UK\nRegions: ASEAN",
])  # fmt: skip
_PROFILES = st.sampled_from([
    KESTREL, MERIDIAN, Client("q", "Q", timezone="America/New_York", language="ar", regions=("Gulf", "Middle Earth")),
])  # fmt: skip


@given(_WORDS, _DAYS, _PLACES, _OPTIONAL, _PROFILES)
def test_a_form_is_understood_as_the_request_that_it_was_made_of(
    topic: str, since: str, places: str, optional: dict[str, str], client: Client
) -> None:
    lines = "\n".join(f"{key}: {value}" for key, value in optional.items())
    for request in understand(f"Topic: {topic}\nSince: {since}\n{places}\n{lines}", client, NOW):
        (again,) = understand(request_form(request), client, NOW)
        if request.commission:
            assert again.commission == request.commission
            assert request_form(again) == request_form(request)
        assert merge(request_form(request), "Thank you.", client, NOW) == (again,)


@given(st.text(max_size=200), st.text(max_size=200))
def test_no_answer_raises(sent: str, answer: str) -> None:
    merge(sent, answer, KESTREL, NOW)
    merge(SENT, f"Since: {answer}\n> Topic: {sent}", KESTREL, NOW)
