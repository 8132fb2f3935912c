"""Who met whom: by name, in the past, in the period; and nothing looser."""

from __future__ import annotations

import pytest

from tests.reports.analysis.made import article, found

PEOPLE = """US Secretary of State Dana Orlen, Jordanian Foreign Minister Karim Valdan and President Tomas Reval of Iraq
spoke about a road."""

# A bare surname gives way to how the article introduces that person.
INTRODUCED = {"Orlen": "US Secretary of State Dana Orlen", "Valdan": "Jordanian Foreign Minister Karim Valdan"}


def met(sentence: str) -> list[tuple[str, str, str | None, str | None]]:
    findings = found(article(f"{PEOPLE}\n\n{sentence}"))
    return [
        (
            each.first.text,
            each.second.text,
            each.place.text if each.place else None,
            each.dated.day.isoformat() if each.dated else None,
        )
        for each in findings.meetings
    ]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (
            "Secretary of State Dana Orlen met Foreign Minister Karim Valdan in Amman on 4 November.",
            [("Secretary of State Dana Orlen", "Foreign Minister Karim Valdan", "Amman", "2023-11-04")],
        ),
        ("Orlen met with Valdan in Amman on Saturday.", [("Orlen", "Valdan", "Amman", "2023-11-04")]),
        ("Orlen met in Amman on November 4 with Valdan.", [("Orlen", "Valdan", "Amman", "2023-11-04")]),
        ("On Sunday, Orlen held talks with Valdan.", [("Orlen", "Valdan", None, "2023-11-05")]),
        ("Valdan received Orlen in Baghdad on Sunday.", [("Valdan", "Orlen", "Baghdad", "2023-11-05")]),
        ("Orlen and Valdan met in Oslo on Sunday for an hour.", [("Orlen", "Valdan", "Oslo", "2023-11-05")]),
        (
            "Orlen met Valdan and President Tomas Reval in Amman on Sunday.",
            [("Orlen", "Valdan", "Amman", "2023-11-05"), ("Orlen", "President Tomas Reval", "Amman", "2023-11-05")],
        ),
        ("Karim Valdan, the foreign minister, met Orlen on Sunday.", [("the", "", None, None)]),
    ],
)
def test_a_plain_report_of_a_meeting_is_read(
    sentence: str, wanted: list[tuple[str, str, str | None, str | None]]
) -> None:
    if wanted[0][0] == "the":  # an office after the name is part of no field
        wanted = [("Karim Valdan", "Orlen", None, "2023-11-05")]
    introduced = [(*(INTRODUCED.get(each, each) for each in row[:2]), *row[2:]) for row in wanted]

    assert met(sentence) == introduced


@pytest.mark.parametrize(
    "sentence",
    [
        "Orlen did not meet Valdan in Amman on Sunday.",
        "Orlen will meet Valdan in Amman on Sunday.",
        "Orlen was to meet Valdan in Amman on Sunday.",
        "Orlen hoped that she had met Valdan in Amman on Sunday.",
        "Orlen refused to meet Valdan in Amman on Sunday.",
        "Orlen met Valdan in Oslo in February 2019.",
        "Orlen met Valdan in Oslo last year.",
        "Orlen met the minister in Amman on Sunday.",
        "Orlen met a friend of Valdan in Amman on Sunday.",
        "Orlen's aide met Valdan in Amman on Sunday.",
        "An aide to Orlen met Valdan in Amman on Sunday.",
        "Orlen met Valdan's aide in Amman on Sunday.",
        "Orlen met resistance from Valdan in Amman on Sunday.",
        "Orlen met Valdan in Amman on Sunday, a senior official said.",
        "Orlen reportedly met Valdan in Amman on Sunday.",
        "Orlen met deadlines, and Valdan was in Amman on Sunday.",
        "“Orlen met Valdan in Amman on Sunday,” a banner read.",
    ],
)
def test_what_is_no_meeting_of_the_period_is_left_out(sentence: str) -> None:
    assert met(sentence) == []


def test_reports_of_one_meeting_are_one_with_the_fullest_first() -> None:
    short = article(f"{PEOPLE}\n\nOrlen met Valdan on Saturday.")
    full = article(f"{PEOPLE}\n\nSecretary of State Dana Orlen met Karim Valdan in Amman on 4 November.", "ledger")

    (meeting,) = found(short, full).meetings

    assert meeting.sentence.article == full
    assert [each.article for each in meeting.others] == [short]


def test_a_meeting_outside_the_period_is_left_out() -> None:
    assert met("Orlen met Valdan in Amman on 4 October.") == []


@pytest.mark.parametrize(
    ("sentence", "is_met"),
    [
        ("The two ministers talked for two hours at the palace in Oslo on Sunday.", True),
        ("The two met on Sunday.", True),
        ("Both later held long talks in Oslo on Sunday.", True),
        ("The two ministers talked for two hours on Sunday.", False),  # perhaps on the telephone
        ("The two ministers talked by telephone from a hotel in Oslo on Sunday.", False),
        ("The two ministers did not meet in Oslo on Sunday.", False),
    ],
)
def test_the_two_are_those_whom_the_sentence_before_names(sentence: str, is_met: bool) -> None:
    before = "US Secretary of State Dana Orlen asked Jordanian Foreign Minister Karim Valdan for a road."
    found_two = found(article(f"{before}\n\n{sentence}")).meetings

    assert [(each.first.text, each.second.text) for each in found_two] == [tuple(INTRODUCED.values())] * is_met
    assert met(sentence) == []  # of three nobody knows which two


@pytest.mark.parametrize(
    ("topic", "is_printed"),
    [
        ("flour at the Aqaba crossing", False),
        ("Orlen and the Aqaba crossing", True),
        ("talks on the Aqaba crossing", True),
        ("Norway and the Aqaba crossing", True),
    ],
)
def test_a_meeting_is_of_a_topic_that_has_to_do_with_the_two(topic: str, is_printed: bool) -> None:
    text = (
        "Norwegian Foreign Minister Dana Orlen met Interior Minister Karim Valdan in Oslo on Sunday after flour had "
        "passed the Aqaba crossing."
    )
    told = found(article(text, headline="Flour passes the Aqaba crossing"), topic=topic)

    assert bool(told.meetings) is is_printed


def test_of_one_event_a_meeting_of_somebody_of_its_country_tells_nothing() -> None:
    met = "President Dana Orlen met Minister Tomas Reval in Oslo on 4 November, and left because of a ferry at home."
    told = [
        article("A ferry sank off Tarsk in Jordan on 4 November.", each, headline="Ferry sinks off Tarsk")
        for each in ("courier", "ledger")
    ]
    asked = {"topic": "ferry off Tarsk", "countries": ("NO",)}

    assert [*found(*told, article(met, "wire"), **asked).meetings] == []
    assert len(found(*told, article(met, "wire"), **asked | {"topic": "talks of Dana Orlen"}).meetings) == 1
