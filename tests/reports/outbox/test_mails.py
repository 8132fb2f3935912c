"""How a dispatch is worded, and what it is as a mail."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from reports.correspondence import Draft, LetterRow, Request, Said
from reports.outbox import wording
from reports.outbox.mime import as_mail
from reports.records import Client, Commission
from tests.reports.mail_desk import parse

NOW = datetime(2023, 11, 10, 9, 30, tzinfo=UTC)
SENDER = wording.Sender(Path("nowhere"), "Institut für Häfen", "editor@institute.example")
LETTER = LetterRow(
    id=7, file="f", read=NOW, size=1, digest="sha256:00", message_id="<r1@kestrel-risk.example>",
    references=("<r0@kestrel-risk.example>",), sender="ann.shaw@kestrel-risk.example",
    subject="Re: RE: A backgrounder, please [C-2022-0009]", outcome="accepted", why="", waiting=False,
)  # fmt: skip
COMMISSION = Commission(
    id="C-2023-0001", client="kestrel", topic="The harbour wall", received=NOW, since=date(2023, 11, 1),
    until=date(2023, 11, 10), deadline=datetime(2023, 11, 10, 18, tzinfo=UTC),
)  # fmt: skip
CLIENT = Client("kestrel", "Kestrel Risk", timezone="Europe/London")
SAID = (
    Said("topic", "The harbour wall", "letter", "The harbour wall"),
    Said("countries", "Jordan; Iraq", "letter", "JO, Irak"),
    Said("until", "2023-11-10", "rule", "now"),
    Said(
        "questions",
        "Who built the harbour wall in the year in which the second ferry line to the island was opened, and who paid "
        "for its stones?",
        "letter",
    ),
    Said("form", "backgrounder", "profile"),
    Said("purpose", "", "profile"),
)


def acknowledgement() -> Draft:
    return wording.acknowledgement(SENDER, COMMISSION, Request(SAID, COMMISSION), CLIENT, LETTER, NOW)


def test_an_acknowledgement_repeats_every_field_with_its_origin() -> None:
    assert acknowledgement().text == (
        "Your request is commission C-2023-0001.\n\n"
        "This is what was understood, and where each line comes from:\n\n"
        "Topic:       The harbour wall  (your letter)\n"
        "Countries:   Jordan; Iraq  (your letter: “JO, Irak”)\n"
        "Until:       2023-11-10  (our rule)\n"
        "Questions:   Who built the harbour wall in the year in which the second\n"
        "             ferry line to the island was opened, and who paid for its\n"
        "             stones?  (your letter)\n"
        "Form:        backgrounder  (your profile)\n\n"
        "A backgrounder is built from the institute's archive, by 2023-11-10 18:00\n"
        "Europe/London. An editor looks at it before it leaves. It comes as an answer\n"
        "in this thread.\n\n"
        "Is something wrong or missing? Answer this mail: an editor reads it.\n\n"
        "-- \nInstitut für Häfen\neditor@institute.example\n"
    )


def test_an_acknowledgement_says_how_far_a_language_is_served() -> None:
    asked = replace(COMMISSION, language="es")
    text = wording.acknowledgement(SENDER, asked, Request(SAID, asked), CLIENT, LETTER, NOW).text
    assert "Please note: of articles in Spanish a report prints only sentences" in " ".join(text.split())
    assert "Please note" not in acknowledgement().text


def test_an_acknowledgement_promises_nothing_for_a_time_that_is_past() -> None:
    late = replace(COMMISSION, form="analysis", deadline=NOW - timedelta(minutes=1))
    text = wording.acknowledgement(SENDER, late, Request(SAID, late), CLIENT, LETTER, NOW).text
    assert "The deadline is past already: the report comes as soon as it is ready.\n\nAn analysis is built from" in text
    assert "archive. An editor" in text


def test_an_acknowledgement_says_which_year_is_ours() -> None:
    said = (Said("since", "2023-03-08", "completed", "8 March"),)
    text = wording.acknowledgement(SENDER, COMMISSION, Request(said, COMMISSION), CLIENT, LETTER, NOW).text
    assert "Since:       2023-03-08  (your letter: “8 March”; the year by our rule)\n" in text


def test_an_answer_is_in_the_thread_of_its_letter_and_says_that_it_is_automatic() -> None:
    mail = parse(as_mail(acknowledgement(), SENDER, {}))
    assert dict(mail.items()) == {
        "From": "Institut für Häfen <editor@institute.example>",
        "To": "ann.shaw@kestrel-risk.example",
        "Subject": "Re: A backgrounder, please [C-2023-0001]",
        "Date": "Fri, 10 Nov 2023 09:30:00 +0000",
        "Message-ID": acknowledgement().message_id,
        "In-Reply-To": "<r1@kestrel-risk.example>",
        "References": "<r0@kestrel-risk.example> <r1@kestrel-risk.example>",
        "Auto-Submitted": "auto-replied",
        "X-Auto-Response-Suppress": "All",
        "MIME-Version": "1.0",
        "Content-Type": 'text/plain; charset="utf-8"',
        "Content-Transfer-Encoding": "quoted-printable",
    }
    assert mail.get_content().replace("\r\n", "\n") == acknowledgement().text


def test_a_message_id_follows_from_the_commission_and_the_step_and_from_nothing_else() -> None:
    first = acknowledgement()
    later = wording.acknowledgement(
        SENDER, COMMISSION, Request(SAID[:1], COMMISSION), CLIENT, LETTER, NOW.replace(hour=12)
    )
    assert later.message_id == first.message_id
    assert re.fullmatch(r"<c-2023-0001\.acknowledgement\.[0-9a-f]{16}@institute\.example>", first.message_id)
    others = {
        wording.refusal(SENDER, COMMISSION, "no", LETTER, NOW).message_id,
        wording.edition(SENDER, COMMISSION, 1, "m", "p", LETTER.sender, LETTER, NOW).message_id,
        wording.edition(SENDER, COMMISSION, 2, "m", "p", LETTER.sender, LETTER, NOW).message_id,
        wording.refusal(SENDER, replace(COMMISSION, received=NOW.replace(hour=1)), "no", LETTER, NOW).message_id,
        wording.notice(SENDER, "no", LETTER, NOW).message_id,
        wording.clarification(SENDER, Request((), None, ("Topic: missing.",)), "", LETTER, 1, NOW).message_id,
        wording.clarification(SENDER, Request((), None, ("Topic: missing.",)), "", LETTER, 2, NOW).message_id,
    }
    assert len(others | {first.message_id}) == 8


def test_a_clarification_names_what_is_missing_and_gives_the_form_to_fill_in() -> None:
    request = Request(SAID[:1], None, ("Since: missing; the first day of the period.",), ("Colour",))
    draft = wording.clarification(SENDER, request, "Topic: The harbour wall\nSince:", LETTER, 1, NOW)
    assert "- Since: missing; the first day of the period.\n" in draft.text
    assert "Not understood, and left out: Colour.\n" in draft.text
    assert "\nTopic: The harbour wall\nSince:\n" in draft.text
    assert draft.subject == "Re: A backgrounder, please"


def test_a_clarification_says_which_list_is_to_be_mended() -> None:
    listed = (Said("countries", "Kenya; Atlantis", "letter", "Kenya; Atlantis"),)
    for partly in ((), listed):
        request = Request(SAID[:1], None, ("Countries: no country.",), partly=partly)
        text = wording.clarification(SENDER, request, "Countries:", LETTER, 1, NOW).text
        assert ("A list that we ask about stands there as you wrote it" in " ".join(text.split())) is bool(partly)


def test_an_edition_carries_its_pdf_and_page_one_and_the_same_bytes_each_time() -> None:
    draft = wording.edition(SENDER, COMMISSION, 2, "sha256:aa", "PAGE ONE\n\nWords.\n", LETTER.sender, LETTER, NOW)
    raw = as_mail(draft, SENDER, {"C-2023-0001-2.pdf": b"%PDF-1.7 \x00\xff"})
    assert raw == as_mail(draft, SENDER, {"C-2023-0001-2.pdf": b"%PDF-1.7 \x00\xff"})
    mail = parse(raw)
    body, pdf = mail.iter_parts()
    assert "PAGE ONE\r\n\r\nWords.\r\n" in body.get_content()  # type: ignore[attr-defined]
    assert (pdf.get_filename(), pdf.get_content_type()) == ("C-2023-0001-2.pdf", "application/pdf")
    assert pdf.get_payload(decode=True) == b"%PDF-1.7 \x00\xff"
    assert mail["Auto-Submitted"] == "auto-generated"


def test_an_edition_without_a_letter_begins_a_thread() -> None:
    draft = wording.edition(SENDER, COMMISSION, 1, "m", "p", "ann.shaw@kestrel-risk.example", None, NOW)
    assert (draft.subject, draft.in_reply_to, draft.references) == ("Re: The harbour wall [C-2023-0001]", "", ())


def test_an_institutes_own_template_comes_first(tmp_path: Path) -> None:
    (tmp_path / "templates/email").mkdir(parents=True)
    (tmp_path / "templates/email/notice.txt.j2").write_text("We are sorry: {{ why }}\n")
    draft = wording.notice(replace(SENDER, home=tmp_path), "too large", LETTER, NOW)
    assert draft.text.startswith("We are sorry: Too large.\n\n-- \n")


@given(subject=st.text(max_size=60), topic=st.text(max_size=60), why=st.text(max_size=60))
def test_no_words_of_a_letter_become_a_header_of_ours(subject: str, topic: str, why: str) -> None:
    letter = replace(LETTER, subject=" ".join(subject.split()))
    commission = replace(COMMISSION, topic=topic)
    raw = as_mail(wording.refusal(SENDER, commission, why, letter, NOW), SENDER, {})
    mail = parse(raw)
    assert list(mail.keys()) == [
        "From", "To", "Subject", "Date", "Message-ID", "In-Reply-To", "References", "Auto-Submitted",
        "X-Auto-Response-Suppress", "Content-Type", "Content-Transfer-Encoding", "MIME-Version",
    ]  # fmt: skip
    assert mail["To"] == "ann.shaw@kestrel-risk.example"


@given(st.lists(st.integers(min_value=1, max_value=450), min_size=1, max_size=12))
def test_message_ids_stand_as_they_are_however_long(lengths: list[int]) -> None:
    ids = [f"<{'A' * length}{n}@db9pr02mb7099.eurprd02.prod.mail.example>" for n, length in enumerate(lengths)]
    letter = replace(LETTER, message_id=ids[-1], references=tuple(ids[:-1]))
    raw = as_mail(wording.refusal(SENDER, COMMISSION, "no", letter, NOW), SENDER, {})
    head = raw.partition(b"\r\n\r\n")[0].decode("ascii").replace("\r\n ", " ")
    assert f"In-Reply-To: {ids[-1]}\r\n" in head
    assert f"References: {' '.join(ids)}\r\n" in head
    assert max(len(line) for line in raw.split(b"\r\n")) < 998


def test_an_acknowledgement_warns_of_a_topic_in_another_language_than_the_report() -> None:
    asked = replace(COMMISSION, topic="وزير الخارجية في عمان")
    text = wording.acknowledgement(SENDER, asked, Request(SAID, asked), CLIENT, LETTER, NOW).text
    assert "Please look at the topic: it seems to be in another language (ar) than" in text
    assert "Please look at the topic" not in acknowledgement().text
