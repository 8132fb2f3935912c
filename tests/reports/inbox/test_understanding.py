"""What a client asks for, field by field: where each value comes from, and what is asked about and never guessed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.correspondence import Said
from reports.inbox import key_of, request_form, understand
from reports.inbox.keys import fields
from reports.records import Client, Commission
from tests.reports.inbox.made import KESTREL, MERIDIAN, NOW, REQUEST, asked, understood

WHOLE = """\
Dear editor,
could you please look into this:

Topic: Blinken's Middle East trip
Countries: Jordan; Iraq
Since: 2023-11-01
Until: now
Questions: Did Iraq commit troops?
Who met whom in Amman?
Purpose: minister's visit
Dates mean: publication
Form: special-report
Language: English
Length: 3 pages
Format: pdf
Deadline: 2023-11-10 18:00 Asia/Amman
Reference: KR-2023/7

Best regards,
Ann
"""


def test_a_whole_request() -> None:
    request = understood(WHOLE)
    assert (request.missing, request.unknown) == ((), ())
    assert request.commission == Commission(
        id="",
        client="kestrel",
        topic="Blinken's Middle East trip",
        received=NOW,
        since=date(2023, 11, 1),
        until=date(2023, 11, 10),
        questions=("Did Iraq commit troops?", "Who met whom in Amman?"),
        purpose="minister's visit",
        countries=("JO", "IQ"),
        dates_mean="publication",
        form="special report",
        language="en",
        length=3,
        format="PDF",
        deadline=datetime(2023, 11, 10, 15, 0, tzinfo=UTC),
        reference="KR-2023/7",
    )
    assert request.said == (
        Said("topic", "Blinken's Middle East trip", "letter", "Blinken's Middle East trip"),
        Said("countries", "Jordan; Iraq", "letter", "Jordan; Iraq"),
        Said("since", "2023-11-01", "letter", "2023-11-01"),
        Said("until", "2023-11-10", "letter", "now"),
        Said("questions", "Did Iraq commit troops?\nWho met whom in Amman?", "letter",
             "Did Iraq commit troops?\nWho met whom in Amman?"),
        Said("purpose", "minister's visit", "letter", "minister's visit"),
        Said("dates_mean", "publication", "letter", "publication"),
        Said("form", "special report", "letter", "special-report"),
        Said("language", "en", "letter", "English"),
        Said("length", "3 pages", "letter", "3 pages"),
        Said("format", "PDF", "letter", "pdf"),
        Said("deadline", "2023-11-10 15:00 Europe/London", "letter", "2023-11-10 18:00 Asia/Amman"),
        Said("reference", "KR-2023/7", "letter", "KR-2023/7"),
    )  # fmt: skip


def test_what_is_not_said_comes_from_the_profile_or_a_rule() -> None:
    request = understood("Topic: the grain deal\nSince: 11/01/2023\n", MERIDIAN)
    assert request.said == (
        Said("topic", "the grain deal", "letter", "the grain deal"),
        Said("regions", "Middle East; East Asia", "profile"),
        Said("since", "2023-11-01", "letter", "11/01/2023"),
        Said("until", "2023-11-10", "rule"),
        Said("dates_mean", "events", "rule"),
        Said("form", "note", "profile"),
        Said("language", "en", "profile"),
        Said("length", "2 pages", "profile"),
        Said("format", "PDF", "profile"),
    )
    assert request.commission == Commission(
        id="", client="meridian", topic="the grain deal", received=NOW, since=date(2023, 11, 1),
        until=date(2023, 11, 10), regions=("Middle East", "East Asia"), form="note", length=2,
    )  # fmt: skip


def test_the_profiles_regions_do_not_join_what_is_said() -> None:
    commission = understood(REQUEST, MERIDIAN).commission
    assert commission is not None
    assert (commission.countries, commission.regions) == (("JO", "IQ"), ())


def test_the_year_of_a_day_that_has_none_is_ours() -> None:
    request = understood("Topic: ports\nCountries: Jordan\nVon: 20. Dezember\nUntil: 8 March 2023")
    assert Said("since", "2022-12-20", "completed", "20. Dezember") in request.said
    assert Said("until", "2023-03-08", "letter", "8 March 2023") in request.said
    assert request.commission is not None
    later = understood("Topic: ports\nCountries: Jordan\nSince: 8 March 2023\nUntil: 9 March").commission
    assert later is not None
    assert (later.since, later.until) == (date(2023, 3, 8), date(2023, 3, 9))


def test_a_last_day_without_its_year_is_asked_about_where_there_are_several() -> None:
    (sentence,) = understood("Topic: ports\nCountries: Jordan\nSince: 8 March 2022\nUntil: 9 March").missing
    assert sentence == 'Until: "9 March" (2023-03-09) has no year, and there are several; write it.'
    (sentence,) = understood("Topic: ports\nCountries: Jordan\nSince: 8 March\nUntil: 9 February").missing
    assert sentence == 'Since: "8 March" (2023-03-08) is later than the last day, "9 February" (2023-02-09).'


def test_until_is_the_clients_today() -> None:
    late = datetime(2023, 11, 10, 2, 0, tzinfo=UTC)
    days = [request.commission.until for client in (KESTREL, MERIDIAN)
            for request in understand(REQUEST, client, late) if request.commission]  # fmt: skip
    assert days == [date(2023, 11, 10), date(2023, 11, 9)]


# ---- languages and layouts -------------------------------------------------------------------------------------------

FRENCH = """\
SUJET : le voyage de Blinken
Pays : Jordanie ; l'Irak
Depuis : 1er novembre 2023
Jusqu’à : aujourd’hui
Question : L'Irak a-t-il engagé des troupes ?
Dates désignent : publication
Les dates désignent : événements
Longueur : 3 pages
"""
GERMAN = """\
Thema: Blinkens Reise
Länder: Jordanien und der Irak
Seit: 1. November 2023
Bis: gestern
Fragen: Hat der Irak Truppen zugesagt?
Daten bedeuten: Ereignisse
Umfang: 3 Seiten
"""
ARABIC = """\
الموضوع: زيارة بلينكن
الدول: الأردن، العراق
منذ: ١ تشرين الثاني ٢٠٢٣
حتى: اليوم
الأسئلة: هل أرسل العراق قوات؟
التواريخ تعني: الأحداث
الطول: ٣ صفحات
"""


FROM_GERMAN = GERMAN.replace("Seit:", "Von:").replace("gestern", "9. November 2023")
FROM_ARABIC = ARABIC.replace("منذ:", "من:").replace("حتى:", "إلى:")
FROM_FRENCH = FRENCH.replace("Depuis :", "Du :")


def test_from_and_to_are_keys_where_a_day_stands_behind_them() -> None:
    text = "From: 2023-11-01\nTo: 9 November 2023\nTopic: ports\nCountries: Jordan"
    commission = understood(text).commission
    assert commission is not None
    assert (commission.since, commission.until) == (date(2023, 11, 1), date(2023, 11, 9))
    forwarded = "Topic: ports\nCountries: Jordan\nSince: 2023-11-01\nFrom: Ann Shaw\nTo: desk"
    assert understood(forwarded).unknown == ("From", "To")
    assert understand("From: 2023-11-01\nTo: 2023-11-09\n\nthe week when I was away", KESTREL, NOW) == ()


@pytest.mark.parametrize("text", [FRENCH, GERMAN, ARABIC, FROM_GERMAN, FROM_ARABIC, FROM_FRENCH])
def test_the_languages_of_the_keys(text: str) -> None:
    request = understood(text)
    commission = request.commission
    assert request.missing == ()
    assert commission is not None
    assert (commission.countries, commission.since, commission.length) == (("JO", "IQ"), date(2023, 11, 1), 3)
    assert (len(commission.questions), commission.dates_mean) == (1, "events")


@pytest.mark.parametrize(
    "text",
    [
        "topic: ports\nCOUNTRY: Jordan\nsInCe: 2023-11-01",
        "  Topic :  ports  \n\tCountries\u00a0: Jordan\nSince： 2023-11-01",
        "*Topic:* ports\n*Countries*: Jordan\n**Since:** 2023-11-01",
        "* Topic: ports\n* Countries: Jordan\n* Since: 2023-11-01",
        "- Topic: ports\n\n- Countries: Jordan\n\n- Since: 2023-11-01\n- Questions:\n  - Form: why?\n  - Paris: a port",
        "1. Topic: ports\n2. *Countries:* Jordan\n3. Since: 2023-11-01",
        "Topic:\nports\nCountries:\nJordan\nSince:\n2023-11-01",
        "Topic: ports\n\nCountries: Jordan\n\n\nSince: 2023-11-01\n\nBest regards,\n\nAnn",
        "Topic: ports\r\nCountries: Jordan\r\nSince: 2023-11-01\r\n",
        "> Topic: y\nTopic: ports\n>> Countries: Iraq\nCountries: Jordan\nSince: 2023-11-01",
        "Topic: ports\nCountries: Jordan\nSince: 2023-11-01\n\nSince: 2022-01-01\nTopic: of a forwarded letter",
        "Topic: ports\nCountries: Jordan\nCountries: jordan\nSince: 2023-11-01\nSince:\n",
    ],
)
def test_layouts_of_mail_programs(text: str) -> None:
    commission = understood(text).commission
    assert commission is not None
    assert (commission.topic, commission.countries, commission.since) == ("ports", ("JO",), date(2023, 11, 1))


@pytest.mark.parametrize("line", ["since 2023-11-03", "Since 3 November", "seit dem 3. November 2023", "Von 3/11/2023",
                                  "À partir du 3 novembre 2023", "منذ 3 نوفمبر 2023"])  # fmt: skip
def test_a_day_needs_no_colon_on_a_line_of_its_own(line: str) -> None:
    commission = understood(f"Topic: ports\nCountry: kenia\n{line}\nuntil yesterday\nReference: 7").commission
    assert commission is not None
    assert (commission.countries, commission.reference) == (("KE",), "7")
    assert (commission.since, commission.until) == (date(2023, 11, 3), date(2023, 11, 9))


def test_what_is_asked_of_such_a_line_is_its_day() -> None:
    for day in ("last Monday", "lundi dernier"):
        assert understood(f"Topic: ports\nCountry: kenia\nsince {day}").missing == (
            f'Since: "{day}" may be 2023-10-30 or 2023-11-06; write year, month and day in numbers, in that order.',
        )


@pytest.mark.parametrize("line", ["since 3 November", "since it began", "until now"])
def test_where_the_days_have_lines_of_their_own_such_a_line_is_no_key(line: str) -> None:
    commission = understood(f"Topic: the strike\n{line}\nCountries: Jordan\nSince: 2023-11-01\nUntil: now").commission
    assert commission is not None
    assert commission.topic == f"the strike {line}"
    assert commission.since == date(2023, 11, 1)


def test_a_value_goes_on_until_the_next_key_or_a_blank_line() -> None:
    commission = understood(REQUEST + "Purpose: the minister's visit\n to Amman\nReference: 7\n\nBest, Ann").commission
    assert commission is not None
    assert (commission.purpose, commission.reference) == ("the minister's visit to Amman", "7")


def test_a_list_may_be_broken_or_have_a_line_for_each() -> None:
    broken = understood(REQUEST.replace("Jordan; Iraq", "Jordan; United\nArab Emirates")).commission
    listed = understood(REQUEST.replace("Jordan; Iraq", "\nJordan\nUnited Arab Emirates")).commission
    assert broken == listed
    assert broken is not None
    assert broken.countries == ("JO", "AE")


def test_questions_stand_one_a_line_and_add_up() -> None:
    text = REQUEST + "Questions: 1. Who?\n- What?\nIraq: when?\nQuestion: Where?\nWho?\n\nAnd why?"
    commission = understood(text).commission
    assert commission is not None
    assert commission.questions == ("Who?", "What?", "Iraq: when?", "Where?")


def test_blocks_are_parted_by_a_line() -> None:
    other = REQUEST.replace("Iraq", "Egypt")
    first, second = understand(f"{REQUEST}---\nHello\n---\n{other}\n --- \nAnn", KESTREL, NOW)
    assert first.commission is not None
    assert second.commission is not None
    assert (first.commission.countries, second.commission.countries) == (("JO", "IQ"), ("JO", "EG"))


@pytest.mark.parametrize(
    "text",
    ["", "Dear editor,\nplease call me.", "Note: please call.", "http://topic.example", "> Topic: x", "---\n---",
     "From: a\nTo: b\nSubject: Topic\nDate: now"],
)  # fmt: skip
def test_a_letter_without_a_block(text: str) -> None:
    assert understand(text, KESTREL, NOW) == ()


def test_unknown_keys_are_reported_and_not_guessed() -> None:
    text = "Aim: first\n" + REQUEST + "Colour: blue\n and green\nUnti: 2023-11-03\nsee http://a.example\nPaper size: A4"
    request = understood(text + "\nPurpose: x\nhttps://a.example/b: c\n\nSigned: Ann")
    assert request.unknown == ("Colour", "Unti", "Paper size")
    assert request.commission is not None
    assert (request.commission.until, request.commission.purpose) == (date(2023, 11, 10), "x https://a.example/b: c")


def test_of_very_many_blocks_the_first_are_read_and_the_rest_asked_for() -> None:
    requests = understand("---\n".join([REQUEST] * 25), KESTREL, NOW)
    assert len(requests) == 21
    assert requests[-1].missing == ("The letter holds 25 requests, and 20 of them were read; send the others again.",)


# ---- what is asked ---------------------------------------------------------------------------------------------------


def test_everything_missing_is_asked_at_once() -> None:
    assert understood("Purpose: x").missing == (
        "Topic: nothing is written; say the subject in the words that articles use.",
        "Countries: no country and no region is written; name at least one.",
        "Since: no first day is written; write its year, month and day.",
    )


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ("Topic:", "Topic: nothing is written; say the subject in the words that articles use."),
        ("Since:", "Since: no first day is written; write its year, month and day."),
        ("Countries:", "Countries: no country and no region is written; name at least one."),
        ("Countries: ;", 'Countries: ";" is no country.'),
        ("Topic: x\nTopic: y", 'Topic: "x" stands beside "y"; which is it?'),
        ("Topic: " + "x" * 301, f'Topic: "{"x" * 79}…" has 301 characters; say it in at most 300.'),
        ("Countries: Jordan; Jordania", 'Countries: "Jordania" is no country that the archive knows.'),
        ("Countries: Amman", 'Countries: "Amman" is no country that the archive knows.'),
        ("Countries: Middle East", 'Countries: "Middle East" is a region; write it on the line Regions.'),
        ("Countries: Congo", 'Countries: "Congo" is the name of two countries; write Congo-Kinshasa or '
                             "Congo-Brazzaville."),
        ("Countries: no", 'Countries: "no" is no country that the archive knows.'),
        ("Regions: Middle Earth", 'Regions: "Middle Earth" is no region that the archive knows; name its countries '
                                  "instead."),
        ("Since: 2023-11-11", 'Since: "2023-11-11" is in the future; today is 2023-11-10.'),
        ("Until: 12/11/2023", 'Until: "12/11/2023" (2023-11-12) is in the future; today is 2023-11-10.'),
        ("Until: 31/10/2023", 'Since: "2023-11-01" is later than the last day, "31/10/2023" (2023-10-31).'),
        ("Dates mean: both", 'Dates mean: "both" is neither events (when they happened) nor publication (when articles '
                             "appeared)."),
        ("Form: book", 'Form: "book" is no form of report; there are note, backgrounder, special report, analysis, '
                       "digest."),
        ("Language: Dutch", 'Language: "Dutch" is no language that reports for you are written in; there is en.'),
        ("Length: three pages", 'Length: "three pages" is no number of pages; write a number alone.'),
        ("Length: 3-5 pages", 'Length: "3-5 pages" is no number of pages; write a number alone.'),
        ("Length: 0", 'Length: "0" is not between 1 and 60 pages.'),
        ("Length: 61 pages", 'Length: "61 pages" is not between 1 and 60 pages.'),
        ("Deadline: 2023-11-10 11:59", 'Deadline: "2023-11-10 11:59" (2023-11-10 11:59 Europe/London) is past; write a '
                                       "later one."),
        ("Format: Word", 'Format: "Word" is no format that there is; there is PDF.'),
        ("Questions: " + "\n".join(f"Why {n}?" for n in range(41)),
         "Questions: there are 41; ask at most 40 at a time."),
    ],
)  # fmt: skip
def test_a_value_without_a_reading_is_asked_about(changes: str, sentence: str) -> None:
    assert asked(changes) == (sentence,)


def test_what_is_asked_about_does_not_stand() -> None:
    request = understood("Topic: ports\nCountries: Jordania\nSince: 2023-11-05\nUntil: 2023-11-01\nLength: 99")
    assert request.commission is None
    assert [said.field for said in request.said] == ["topic", "until", "dates_mean", "form", "language", "format"]


def test_an_empty_line_for_the_place_is_not_filled_from_the_profile() -> None:
    assert understood("Topic: ports\nCountries:\nSince: 2023-11-01", MERIDIAN).commission is None
    assert understood("Topic: ports\nCountries:\nRegions: Gulf\nSince: 2023-11-01", MERIDIAN).commission is not None


@pytest.mark.parametrize(
    ("words", "language"),
    [("EN", "en"), ("english", "en"), ("anglais", "en"), ("ar", "ar"), ("Arabic", "ar"), ("العربية", "ar"),
     ("Arabisch", "ar")],
)  # fmt: skip
def test_the_language_is_the_clients_or_english(words: str, language: str) -> None:
    request = understood(REQUEST + f"Language: {words}", replace(KESTREL, language="ar"))
    assert request.commission is not None
    assert request.commission.language == language


@pytest.mark.parametrize(("words", "pages"), [("3", 3), ("3 pp.", 3), ("12 Seiten", 12), ("1 page", 1), ("٣ صفحات", 3)])
def test_lengths(words: str, pages: int) -> None:
    request = understood(REQUEST + f"Length: {words}")
    assert request.commission is not None
    assert request.commission.length == pages


# ---- any text --------------------------------------------------------------------------------------------------------

_KEYS = st.sampled_from([*(key_of(field) for field in fields()), "Colour", "Länder", "منذ"])
_VALUES = st.one_of(
    st.text(max_size=30),
    st.dates().map(str),
    st.dates().map(lambda day: f"{day.day}/{day.month}/{day.year}"),
    st.sampled_from(["Jordan; Iraq", "UK", "Gulf", "now", "3 pages", "3 November 2023", "2023-11-10 18:00 Asia/Amman",
                     "2023-10-29 01:30", "2023-10-29 01:30+01:00", "EN", "PDF", "note", "events", "", "---", "> x"]),
)  # fmt: skip
_LINES = st.tuples(_KEYS, _VALUES).map(lambda pair: f"{pair[0]}: {pair[1]}")
_TEXTS = st.one_of(st.text(), st.lists(st.one_of(_LINES, _VALUES), max_size=20).map("\n".join))
_CLIENTS = st.builds(
    Client,
    id=st.just("any"),
    name=st.just("Any"),
    timezone=st.sampled_from(["UTC", "Europe/London", "America/New_York", "Asia/Kathmandu"]),
    date_order=st.sampled_from(["DMY", "MDY", "YMD"]),
    language=st.sampled_from(["en", "ar", "tr", "pt-BR", "xx", "no such language"]),
    form=st.sampled_from(["note", "special report"]),
    length=st.one_of(st.none(), st.integers(0, 99)),
    regions=st.lists(st.sampled_from(["Middle East", "the  Gulf", "Middle Earth", "Körfez"]), max_size=2).map(tuple),
)


@given(_TEXTS, _CLIENTS)
def test_no_text_raises(text: str, client: Client) -> None:
    for request in understand(text, client, NOW):
        assert (request.commission is None) == bool(request.missing)
        known = [said.field for said in request.said]
        assert len(known) == len(set(known))
        request_form(request)


@given(st.dates(date(2000, 1, 1), date(2022, 12, 31)), _CLIENTS)
def test_a_date_in_numbers_is_never_swapped(day: date, client: Client) -> None:
    written = {"DMY": f"{day.day}/{day.month}/{day.year}", "MDY": f"{day.month}.{day.day}.{day.year}",
               "YMD": f"{day.year}/{day.month}/{day.day}"}  # fmt: skip
    for order, words in written.items():
        request = understood(f"Topic: ports\nCountries: Jordan\nSince: {words}", client)
        since = request.commission.since if request.commission else None
        if order == client.date_order:
            assert since == day
        else:
            assert since is None or (since.day, since.month) == (day.month, day.day)
