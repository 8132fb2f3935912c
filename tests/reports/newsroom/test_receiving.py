"""From a letter in the mailbox to a commission and its acknowledgement, or to whatever else becomes of it."""

from __future__ import annotations

import os
import re
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from crawler.archive import ConfigError
from reports.correspondence import Dispatch, DispatchState, Letter, LetterRow
from reports.errors import ReportsError, UnknownLetter
from reports.ledger import Edition
from reports.newsroom.receiving import Received, accept_letter, receive, refuse_letter
from tests.reports.institute_of_pages import NOW
from tests.reports.mail_desk import (
    KESTREL,
    REQUEST,
    SERVER,
    Clock,
    add_mail,
    arrive,
    arrive_unproven,
    ledger_of,
    letter,
)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "institute.toml").write_text('[institute]\nname = "Institute"\naddress = "desk@institute.example"\n')
    add_mail(tmp_path)
    return tmp_path


def take_in(home: Path, clock: Clock | None = None) -> list[Received]:
    with ledger_of(home) as ledger:
        return receive(home, ledger, clock or Clock())


def rows(home: Path) -> list[LetterRow]:
    with ledger_of(home) as ledger:
        return ledger.letters.between(datetime(2000, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC))


def answers(home: Path) -> list[Dispatch]:
    with ledger_of(home) as ledger:
        return list(reversed(ledger.dispatches.all()))


def test_a_request_of_a_known_client_becomes_a_commission_and_is_acknowledged(home: Path) -> None:
    arrive(home, letter())
    (received,) = take_in(home)
    assert (received.letter.outcome, received.commissions) == ("accepted", ("C-2023-0001",))
    with ledger_of(home) as ledger:
        commission = ledger.commission("C-2023-0001")
        assert (commission.client, commission.topic) == ("kestrel", "Blinken's visit to Jordan and Iraq")
        assert (commission.countries, commission.questions) == (("JO", "IQ"), ("Did Iraq commit troops?",))
        assert (commission.since, commission.until) == (date(2023, 11, 1), date(2023, 11, 10))
        assert ledger.mail_of("C-2023-0001") == (received.letter, "ann.shaw@kestrel-risk.example")
        assert [(s.state, s.who, s.why) for s in ledger.way.of("C-2023-0001")] == [("received", "inbox", "letter 1")]
    (answer,) = answers(home)
    assert (answer.state, answer.draft.kind, answer.draft.recipient) == (
        "approved", "acknowledgement", "ann.shaw@kestrel-risk.example",
    )  # fmt: skip
    assert answer.draft.in_reply_to == "<request-1@kestrel-risk.example>"


def test_a_letter_is_moved_once_it_has_its_row_and_never_taken_in_again(home: Path) -> None:
    file = arrive(home, letter())
    take_in(home)
    assert not file.exists()
    assert [path.name for path in (home / "mail/inbox/cur").iterdir()] == [f"{file.name}:2,S"]
    assert take_in(home) == []


def test_a_letter_that_a_person_has_opened_already_is_taken_in_all_the_same(home: Path) -> None:
    file = arrive(home, letter())
    file.rename(home / "mail/inbox/cur" / f"{file.name}:2,S")
    assert [one.letter.outcome for one in take_in(home)] == ["accepted"]


def test_a_kill_between_the_row_and_the_move_makes_nothing_twice(home: Path) -> None:
    file = arrive(home, letter())
    take_in(home)
    (home / "mail/inbox/cur" / f"{file.name}:2,S").rename(file)
    assert take_in(home) == []
    assert not file.exists()
    assert len(answers(home)) == 1


def test_several_blocks_are_several_commissions_each_acknowledged(home: Path) -> None:
    second = REQUEST.replace("Blinken's visit to Jordan and Iraq", "Lorries at Rafah").replace("Jordan; Iraq", "Egypt")
    arrive(home, letter(REQUEST + "---\n" + second))
    assert [one.commissions for one in take_in(home)] == [("C-2023-0001", "C-2023-0002")]
    assert [answer.draft.commission for answer in answers(home)] == ["C-2023-0001", "C-2023-0002"]


def test_what_is_missing_is_asked_for_once_and_its_answer_completes_the_request(home: Path) -> None:
    arrive(home, letter(REQUEST.replace("Since: 2023-11-01\n", "")))
    assert [(one.letter.outcome, one.commissions) for one in take_in(home)] == [("clarify", ())]
    (question,) = answers(home)
    assert question.draft.kind == "clarification"
    reply = letter(
        "Since: 2023-11-01\n\n> Topic: Blinken's visit to Jordan and Iraq\n> Since:\n",
        message_id="<reply@kestrel-risk.example>", In_Reply_To=question.draft.message_id,
    )  # fmt: skip
    arrive(home, reply, "letter-2")
    (received,) = take_in(home)
    assert (received.letter.outcome, received.commissions) == ("completed", ("C-2023-0001",))
    with ledger_of(home) as ledger:
        commission = ledger.commission("C-2023-0001")
    assert (commission.since, commission.topic) == (date(2023, 11, 1), "Blinken's visit to Jordan and Iraq")
    assert commission.questions == ("Did Iraq commit troops?",)
    thread = f"{question.draft.message_id} {answers(home)[-1].draft.message_id}"
    arrive(home, letter("Thanks!", message_id="<thanks@kestrel-risk.example>", References=thread), "letter-3")
    assert [one.letter.outcome for one in take_in(home)] == ["quarantine"]
    assert len(answers(home)) == 2


def test_a_question_asked_twice_over_keeps_what_was_said_before(home: Path) -> None:
    arrive(home, letter("Topic: Blinken's visit\n"))
    take_in(home)
    first = answers(home)[-1].draft.message_id
    arrive(home, letter("Since: 2023-11-01\n", message_id="<2@kestrel-risk.example>", In_Reply_To=first), "letter-2")
    assert [one.letter.outcome for one in take_in(home)] == ["clarify"]
    second = answers(home)[-1].draft.message_id
    arrive(home, letter("Countries: Jordan\n", message_id="<3@kestrel-risk.example>", In_Reply_To=second), "letter-3")
    assert [one.commissions for one in take_in(home)] == [("C-2023-0001",)]


def test_days_count_from_the_letters_own_day_whenever_it_is_read_and_when_an_answer_completes_it(home: Path) -> None:
    said = REQUEST.replace("Since: 2023-11-01", "Since: yesterday").replace("Countries: Jordan; Iraq\n", "")
    arrive(home, letter(said))  # of Friday 10 November
    clock = Clock()
    clock.forward(days=2)
    assert [one.letter.outcome for one in take_in(home, clock)] == ["clarify"]
    question = answers(home)[-1].draft
    assert "\nSince: 2023-11-09\n" in question.text
    clock.forward(days=1)
    reply = "Countries: Jordan\nUntil: last Saturday\n"
    headers = {"In-Reply-To": question.message_id, "Date": "Mon, 13 Nov 2023 09:00:00 +0000"}
    arrive(home, letter(reply, message_id="<2@kestrel-risk.example>", **headers), "letter-2")
    assert [one.commissions for one in take_in(home, clock)] == [("C-2023-0001",)]
    with ledger_of(home) as ledger:
        commission = ledger.commission("C-2023-0001")
    assert (commission.since, commission.until) == (date(2023, 11, 9), date(2023, 11, 11))


@pytest.mark.parametrize("by", ["its Message-ID", "its subject"])
def test_an_answer_to_our_acknowledgement_is_no_new_request_whatever_it_repeats(home: Path, by: str) -> None:
    arrive(home, letter())
    take_in(home)
    (acknowledgement,) = answers(home)
    headers = {"In_Reply_To": acknowledgement.draft.message_id} if by == "its Message-ID" else {}
    subject = "Thanks" if by == "its Message-ID" else acknowledgement.draft.subject
    thanks = "Thank you!\n\nFrom: Test Institute\nSent: Friday\n\n" + acknowledgement.draft.text
    arrive(home, letter(thanks, message_id="<2@kestrel-risk.example>", Subject=subject, **headers), "letter-2")
    (received,) = take_in(home)
    assert (received.letter.outcome, received.letter.waiting, received.commissions) == ("quarantine", True, ())
    assert received.letter.why.startswith("goes on from ")
    assert len(answers(home)) == 1


def sent_edition(home: Path, state: DispatchState = "sent") -> Dispatch:
    """An edition that went to Ann Shaw for the commission of her letter, without one being built."""
    arrive(home, letter())
    take_in(home)
    acknowledged = answers(home)[-1].draft
    edition = replace(
        acknowledged, message_id="<c-2023-0001.edition-1.aa@institute.example>", kind="edition",
        edition="C-2023-0001-1", manifest="sha256:aa", letter=None,
    )  # fmt: skip
    with ledger_of(home) as ledger:
        ledger.issue(Edition("C-2023-0001-1", "C-2023-0001", 1, NOW, "sha256:aa", "sha256:bb", 9, 3))
        ledger.dispatches.enter(edition, state, NOW, "newsroom")
    return answers(home)[-1]


WRONG = "You write that the wall has held. It has not; please correct that."


@pytest.mark.parametrize("by", ["edition", "acknowledgement", "subject"])
def test_who_answers_an_edition_is_told_that_it_has_come_in_and_the_editor_which_edition_it_is(
    home: Path, by: str
) -> None:
    edition = sent_edition(home)
    to = {"edition": edition.draft.message_id, "acknowledgement": answers(home)[0].draft.message_id}
    headers = {"In_Reply_To": to[by]} if by in to else {}
    arrive(home, letter(WRONG, message_id="<2@a.example>", Subject="Re: [C-2023-0001]", **headers), "letter-2")
    (received,) = take_in(home)
    assert (received.letter.outcome, received.letter.waiting, received.commissions) == ("quarantine", True, ())
    commission = "commission C-2023-0001 (“Blinken's visit to Jordan and Iraq”)"
    what = {
        "edition": f"our edition C-2023-0001-1, of {commission}",
        "acknowledgement": f"our acknowledgement of {commission}, of which edition C-2023-0001-1 was sent",
        "subject": f"the thread of {commission}, of which edition C-2023-0001-1 was sent",
    }
    assert received.letter.why == f"goes on from {what[by]}: what it changes is for the editor to see"
    receipt = answers(home)[-1].draft
    assert (receipt.kind, receipt.recipient, receipt.in_reply_to) == (
        "notice", "ann.shaw@kestrel-risk.example", "<2@a.example>",
    )  # fmt: skip
    assert " ".join(receipt.text.split()).startswith(
        "Your letter about edition C-2023-0001-1 (“Blinken's visit to Jordan and Iraq”) has come in, and waits for an "
        "editor. This mail is automatic: it says nothing on what you write. -- "
    )


def test_an_answer_to_an_edition_is_acknowledged_once_a_day_and_an_answer_to_that_not_at_all(home: Path) -> None:
    edition, clock, told = sent_edition(home).draft.message_id, Clock(), len(answers(home)) + 1
    for number, references in enumerate([edition, edition, f"{edition} %s"], 2):
        if number == 4:
            clock.forward(days=2)
        references = references.replace("%s", answers(home)[-1].draft.message_id)
        raw = letter(f"{WRONG} {number}", message_id=f"<{number}@a.example>", References=references)
        arrive(home, raw, f"letter-{number}")
        assert [one.letter.waiting for one in take_in(home, clock)] == [True]
        assert "edition C-2023-0001-1" in rows(home)[-1].why
        assert len(answers(home)) == told


def test_an_edition_that_has_not_left_is_no_edition_that_its_client_has(home: Path) -> None:
    sent_edition(home, "draft")
    arrive(home, letter(WRONG, message_id="<2@a.example>", Subject="Re: [C-2023-0001]"), "letter-2")
    take_in(home)
    assert "edition" not in rows(home)[-1].why
    assert [one.draft.kind for one in answers(home)] == ["acknowledgement", "edition"]


@pytest.mark.parametrize("by", ["edition", "subject"])
def test_another_clients_edition_is_neither_named_nor_acknowledged(home: Path, by: str) -> None:
    edition = sent_edition(home)
    headers = {"In_Reply_To": edition.draft.message_id} if by == "edition" else {}
    sender, subject = "desk@meridian-foundation.example", "Re: [C-2023-0001]"
    arrive(home, letter(WRONG, sender, "<9@meridian.example>", Subject=subject, **headers), "letter-2")
    (received,) = take_in(home)
    assert (received.letter.outcome, received.letter.waiting) == ("quarantine", True)
    assert "of C-2023-0001, which is none of this client's" in received.letter.why
    assert {one.draft.recipient for one in answers(home)} == {"ann.shaw@kestrel-risk.example"}


def test_lines_that_our_form_had_filled_in_are_not_said_to_be_the_letters(home: Path) -> None:
    (home / "clients/kestrel.toml").write_text(KESTREL + 'regions = ["Middle East"]\nlength = 4\n')
    arrive(home, letter(WITHOUT_LINES))
    take_in(home)
    form = answers(home)[-1].draft
    clock = Clock()
    clock.forward(days=1)
    lines = form.text.partition("\n\nTopic:")[2].partition("\n\n-- ")[0]
    whole = f"Topic: The harbour wall{lines}".replace("Since:", "Since: 2023-11-01").replace(
        "Form: backgrounder", "Form: note"
    )
    arrive(home, letter(whole, message_id="<2@a.example>", In_Reply_To=form.message_id), "letter-2")
    assert [one.letter.outcome for one in take_in(home, clock)] == ["completed"]
    text = answers(home)[-1].draft.text
    origins = dict(re.findall(r"^(\w[\w ]*): .*  \((.*)\)$", text, re.MULTILINE))
    assert origins == {
        "Topic": "your letter", "Regions": "your profile", "Since": "your letter", "Until": "our rule",
        "Dates mean": "our rule", "Form": "your letter", "Language": "your profile", "Length": "your profile",
        "Format": "your profile",
    }  # fmt: skip
    with ledger_of(home) as ledger:
        assert ledger.commission("C-2023-0001").until == date(2023, 11, 10)  # as the form said, a day ago


def test_another_clients_question_is_no_thread_for_this_one(home: Path) -> None:
    arrive(home, letter("Topic: A secret matter\nCountries: Jordan\n"))
    take_in(home)
    question = answers(home)[-1].draft.message_id
    foreign = letter(
        "Since: 2023-11-01\n", "desk@meridian-foundation.example", "<9@meridian-foundation.example>",
        In_Reply_To=question,
    )  # fmt: skip
    arrive(home, foreign, "letter-2")
    (received,) = take_in(home)
    assert (received.letter.outcome, received.letter.waiting, received.commissions) == ("quarantine", True, ())
    assert [answer.draft.recipient for answer in answers(home)] == ["ann.shaw@kestrel-risk.example"]


@pytest.mark.parametrize(
    ("raw", "outcome", "waiting"),
    [
        (letter(sender="Mallory <mallory@elsewhere.example>"), "rejected-unknown", True),
        (letter(Auto_Submitted="auto-replied"), "ignored-automatic", False),
        (letter(sender="editor@institute.example"), "quarantine", True),
        (b"\xff\x00 no mail at all", "quarantine", True),
    ],
)
def test_what_is_no_request_makes_no_commission_and_no_mail(
    home: Path, raw: bytes, outcome: str, waiting: bool
) -> None:
    arrive_unproven(home, raw) if raw.startswith(b"\xff") else arrive(home, raw)
    (received,) = take_in(home)
    assert (received.letter.outcome, received.letter.waiting, received.commissions) == (outcome, waiting, ())
    assert received.letter.why != ""
    assert answers(home) == []


WITHOUT_LINES = "Could you look into the harbour wall for us?"


def test_a_client_whose_letter_holds_no_request_gets_the_form_and_the_editor_sees_the_letter(home: Path) -> None:
    arrive(home, letter(WITHOUT_LINES))
    (received,) = take_in(home)
    assert (received.letter.outcome, received.letter.waiting, received.commissions) == ("quarantine", True, ())
    (form,) = answers(home)
    assert (form.draft.recipient, form.draft.in_reply_to) == (
        "ann.shaw@kestrel-risk.example", "<request-1@kestrel-risk.example>",
    )  # fmt: skip
    assert form.draft.text.startswith(
        "We could not read a request in your letter, for no line of it begins with a\nword"
    )
    assert "\n- Topic: nothing is written; " in form.draft.text
    assert "\nTopic:\nCountries:\nRegions:\nSince:\nUntil: 2023-11-10\n" in form.draft.text
    filled = letter(REQUEST, message_id="<2@kestrel-risk.example>", In_Reply_To=form.draft.message_id)
    arrive(home, filled, "letter-2")
    assert [(one.letter.outcome, one.commissions) for one in take_in(home)] == [("completed", ("C-2023-0001",))]


def test_the_form_is_filled_in_where_it_stands_quoted_and_sent_back_as_it_was(home: Path) -> None:
    quoted = "".join(f"> {line}\n" for line in REQUEST.splitlines())
    for number, (body, answer) in enumerate(
        [(WITHOUT_LINES, f"Filled in.\n\n{quoted}"), (quoted, REQUEST), (quoted, "Until: 2023-11-09")]
    ):
        clock = Clock()
        clock.forward(days=2 * number)
        arrive(home, letter(body, message_id=f"<{number}@a.example>", Subject=str(number)), f"letter-{number}")
        take_in(home, clock)
        form = answers(home)[-1].draft.message_id
        arrive(home, letter(answer, message_id=f"<r{number}@a.example>", In_Reply_To=form), f"reply-{number}")
        assert [one.commissions for one in take_in(home, clock)] == [(f"C-2023-{number + 1:04}",)]
    with ledger_of(home) as ledger:
        assert {one.topic for one in ledger.commissions()} == {"Blinken's visit to Jordan and Iraq"}


def test_thanks_for_the_form_ask_for_nothing_even_where_the_editor_has_accepted_what_was_quoted(home: Path) -> None:
    arrive(home, letter("".join(f"> {line}\n" for line in REQUEST.splitlines())))
    take_in(home)
    form = answers(home)[-1].draft.message_id
    with ledger_of(home) as ledger:
        accept_letter(home, ledger, 1, "", "Jane Roe", NOW)
    arrive(home, letter("Thank you!", message_id="<2@a.example>", In_Reply_To=form), "letter-2")
    assert [(one.letter.outcome, one.commissions) for one in take_in(home)] == [("quarantine", ())]


def test_the_form_goes_out_once_a_day_and_never_in_answer_to_an_answer(home: Path) -> None:
    clock = Clock()
    for number in range(2):
        arrive(home, letter(f"{WITHOUT_LINES} {number}", message_id=f"<{number}@a.example>"), f"letter-{number}")
    take_in(home, clock)
    (form,) = answers(home)
    clock.forward(hours=25)
    arrive(home, letter("I am away.", message_id="<3@a.example>", In_Reply_To=form.draft.message_id), "letter-3")
    assert [one.letter.outcome for one in take_in(home, clock)] == ["quarantine"]
    assert len(answers(home)) == 1
    arrive(home, letter(f"{WITHOUT_LINES} Again.", message_id="<4@a.example>"), "letter-4")
    take_in(home, clock)
    assert len(answers(home)) == 2


@pytest.mark.parametrize("sender", ["Ann Shaw <ann.shaw@kestrel-risk.example>", "mallory@elsewhere.example"])
def test_nobody_who_is_not_proven_or_not_known_gets_the_form(home: Path, sender: str) -> None:
    raw = letter(WITHOUT_LINES, sender)
    arrive(home, raw) if "elsewhere" in sender else arrive_unproven(home, raw)
    take_in(home)
    assert answers(home) == []


def test_a_sender_who_is_not_proven_waits_for_the_editor(home: Path) -> None:
    arrive_unproven(home, letter())
    arrive_unproven(home, f"Authentication-Results: {SERVER}; dmarc=fail header.from=kestrel-risk.example\r\n".encode()
                    + letter(message_id="<2@kestrel-risk.example>", Subject="Again"), "letter-2")  # fmt: skip
    assert [(one.letter.outcome, one.letter.waiting) for one in take_in(home)] == [("rejected-auth", True)] * 2
    assert answers(home) == []


def test_the_editor_can_accept_what_waits(home: Path) -> None:
    arrive_unproven(home, letter())
    arrive_unproven(home, letter(sender="ann@elsewhere.example", message_id="<2@elsewhere.example>"), "letter-2")
    take_in(home)
    with ledger_of(home) as ledger:
        assert accept_letter(home, ledger, 1, "", "Jane Roe", NOW).commissions == ("C-2023-0001",)
        with pytest.raises(ReportsError, match="--client says whose it is"):
            accept_letter(home, ledger, 2, "", "Jane Roe", NOW)
        assert accept_letter(home, ledger, 2, "kestrel", "Jane Roe", NOW).commissions == ("C-2023-0002",)
        with pytest.raises(ReportsError, match="does not wait; it was accepted: accepted by Jane Roe"):
            accept_letter(home, ledger, 1, "", "Jane Roe", NOW)
        assert [step.who for step in ledger.way.of("C-2023-0001")] == ["Jane Roe"]
        assert ledger.mail_of("C-2023-0002")[1] == "ann@elsewhere.example"


def test_a_forwarded_request_waits_and_the_editor_can_accept_it(home: Path) -> None:
    forwarded = "See below.\n\n> From: Ann Shaw\n> Subject: A request\n>\n" + "".join(
        f"> {line}\n" for line in REQUEST.splitlines()
    )
    arrive(home, letter(forwarded))
    arrive(home, letter("> Buy now!", message_id="<2@kestrel-risk.example>"), "letter-2")
    first, second = take_in(home)
    assert (first.letter.outcome, first.letter.why) == (
        "quarantine",
        "in quoted lines, which `deskofficer inbox --accept` takes in, it asks for “Blinken's visit to Jordan and "
        "Iraq”",
    )
    assert (
        second.letter.why
        == "holds no line such as “Topic: …” (Sujet, Thema, الموضوع), so no request that could be read"
    )
    (form,) = answers(home)  # one a day
    assert "\nTopic: Blinken's visit to Jordan and Iraq\nCountries: Jordan; Iraq\n" in form.draft.text
    with ledger_of(home) as ledger:
        assert accept_letter(home, ledger, 1, "", "Jane Roe", NOW).commissions == ("C-2023-0001",)
        with pytest.raises(ReportsError, match=r"holds no line such as .*; `deskofficer commission` records"):
            accept_letter(home, ledger, 2, "", "Jane Roe", NOW)
        assert ledger.commission("C-2023-0001").questions == ("Did Iraq commit troops?",)


def test_what_an_answer_to_our_acknowledgement_quotes_is_no_request(home: Path) -> None:
    arrive(home, letter())
    take_in(home)
    ours = answers(home)[0].draft
    quoted = "".join(f"> {line}\n" for line in ours.text.splitlines())
    thanks = letter(f"Thank you.\n\n{quoted}", message_id="<2@kestrel-risk.example>", In_Reply_To=ours.message_id)
    arrive(home, thanks, "letter-2")
    assert take_in(home)[0].letter.outcome == "quarantine"
    with ledger_of(home) as ledger, pytest.raises(ReportsError, match=r"holds no line such as"):
        accept_letter(home, ledger, 2, "", "Jane Roe", NOW)


def test_the_editor_can_refuse_what_waits_and_nobody_is_told(home: Path) -> None:
    arrive_unproven(home, letter())
    take_in(home)
    with ledger_of(home) as ledger:
        assert refuse_letter(ledger, 1, "Jane Roe", "not hers").waiting is False
        with pytest.raises(ReportsError, match="refused by Jane Roe: not hers"):
            accept_letter(home, ledger, 1, "", "Jane Roe", NOW)
    assert answers(home) == []


def test_the_same_mail_twice_is_one_request(home: Path) -> None:
    arrive(home, letter(), "letter-1")
    arrive(home, letter(), "letter-2")
    nameless = letter(message_id="", Subject="Another")
    arrive(home, nameless, "letter-3")
    arrive(home, nameless, "letter-4")
    arrive(home, letter("Topic: Something else\n"), "letter-5")
    assert [one.letter.outcome for one in take_in(home)] == [
        "accepted", "duplicate", "accepted", "duplicate", "quarantine",
    ]  # fmt: skip
    assert rows(home)[-1].why == "has the Message-ID of letter 1 and says otherwise"


def test_too_large_a_letter_gets_one_notice_and_its_bytes_stay(home: Path) -> None:
    text = (home / "institute.toml").read_text().replace("[mail]", "[mail]\nlargest_letter = 20000")
    (home / "institute.toml").write_text(text)
    arrive(home, letter(REQUEST + "x" * 30000))
    (received,) = take_in(home)
    assert received.letter.outcome == "too-large"
    (notice,) = answers(home)
    assert (notice.draft.kind, notice.state) == ("notice", "approved")
    (kept,) = (home / "mail/inbox/cur").iterdir()
    assert kept.stat().st_size == received.letter.size > 30000


def test_a_letter_whose_file_cannot_be_read_keeps_no_other_back_and_can_be_accepted_later(home: Path) -> None:
    arrive(home, letter(), "letter-2")
    (home / "mail/inbox/new/0-letter").symlink_to(home)  # a folder: to read it fails, whoever asks
    first, second = take_in(home)
    assert (first.letter.outcome, first.letter.why) == ("quarantine", "its file can't be read: Is a directory")
    assert second.commissions == ("C-2023-0001",)
    (home / "mail/inbox/cur/0-letter:2,S").unlink()
    (home / "mail/inbox/cur/0-letter:2,S").write_bytes(letter(message_id="<2@kestrel-risk.example>", Subject="Two"))
    with ledger_of(home) as ledger:
        assert accept_letter(home, ledger, 1, "kestrel", "Jane Roe", NOW).commissions == ("C-2023-0002",)


def test_more_letters_than_answers_a_day_wait_and_the_next_day_goes_on(home: Path) -> None:
    clock = Clock()
    for number in range(12):
        arrive(
            home, letter(message_id=f"<{number}@kestrel-risk.example>", Subject=f"No {number}"), f"letter-{number:02}"
        )
    outcomes = [one.letter.outcome for one in take_in(home, clock)]
    assert outcomes == ["accepted"] * 10 + ["quarantine"] * 2
    assert rows(home)[-1].why == "had 10 answers within a day, the most; asks for “Blinken's visit to Jordan and Iraq”"
    notices = [answer.draft for answer in answers(home) if answer.draft.kind == "notice"]
    assert [(notice.recipient, notice.subject) for notice in notices] == [
        ("ann.shaw@kestrel-risk.example", "Re: No 10")
    ]
    assert "You have had 10 answers from us within a day" in " ".join(notices[0].text.split())
    clock.forward(hours=25)
    arrive(home, letter(message_id="<next@kestrel-risk.example>", Subject="Next day"), "letter-99")
    assert [one.letter.outcome for one in take_in(home, clock)] == ["accepted"]


def test_what_a_letter_beyond_the_most_holds_is_told_to_the_editor(home: Path) -> None:
    text = (home / "institute.toml").read_text().replace("[mail]", "[mail]\nreplies_a_day = 1")
    (home / "institute.toml").write_text(text)
    bodies = (REQUEST, "Buy now!", "Topic: ports", f"{REQUEST}---\nTopic: ports")
    for number, body in enumerate(bodies):
        arrive(
            home, letter(body, message_id=f"<{number}@kestrel-risk.example>", Subject=str(number)), f"letter-{number}"
        )
    take_in(home)
    why = [row.why.removeprefix("had 1 answer within a day, the most; ") for row in rows(home)[1:]]
    assert why == [
        "holds no line such as “Topic: …” (Sujet, Thema, الموضوع), so no request that could be read",
        "holds 1 request with something missing",
        "asks for “Blinken's visit to Jordan and Iraq” and holds 1 request with something missing",
    ]
    assert [answer.draft.kind for answer in answers(home)].count("notice") == 1


def test_without_a_table_mail_the_inbox_says_what_it_needs(tmp_path: Path) -> None:
    (tmp_path / "institute.toml").write_text('[institute]\nname = "Institute"\naddress = "desk@institute.example"\n')
    with ledger_of(tmp_path) as ledger, pytest.raises(ConfigError, match=r"institute\.toml: mail: missing"):
        receive(tmp_path, ledger, Clock())


def test_a_mailbox_without_authserv_id_is_not_read(home: Path) -> None:
    text = (home / "institute.toml").read_text()
    (home / "institute.toml").write_text(text.replace("authserv_id", "# authserv_id"))
    with ledger_of(home) as ledger, pytest.raises(ConfigError, match=r"mail\.authserv_id: missing"):
        receive(home, ledger, Clock())


def test_a_file_whose_name_is_no_text_keeps_no_letter_back(home: Path) -> None:
    arrive(home, letter(), "letter-1")
    os.rename(
        os.fsencode(next((home / "mail/inbox/new").iterdir())), os.fsencode(home / "mail/inbox/new") + b"/0.\xff.h"
    )
    arrive(home, letter(message_id="<2@kestrel-risk.example>", Subject="Two"), "letter-2")
    assert [one.letter.outcome for one in take_in(home)] == ["accepted", "accepted"]
    assert take_in(home) == []
    assert list((home / "mail/inbox/new").iterdir()) == []


def test_a_letter_that_fails_by_no_fault_of_its_own_stays_for_the_next_time(home: Path) -> None:
    (home / "clients/kestrel.toml").write_text("no TOML", encoding="utf-8")
    arrive(home, letter(), "letter-1")
    arrive(home, letter(sender="desk@meridian-foundation.example", message_id="<m@m.example>"), "letter-2")
    with pytest.raises(ConfigError, match=r"clients/kestrel\.toml"):
        take_in(home)
    assert [row.sender for row in rows(home)] == ["desk@meridian-foundation.example"]  # the other went on
    (home / "clients/kestrel.toml").write_text(KESTREL, encoding="utf-8")
    assert [one.letter.outcome for one in take_in(home)] == ["accepted"]


def test_an_unproven_copy_that_comes_first_does_not_make_the_real_letter_a_duplicate(home: Path) -> None:
    arrive_unproven(home, letter(), "0-letter")
    arrive(home, letter(), "letter-1")
    assert [one.letter.outcome for one in take_in(home)] == ["rejected-auth", "accepted"]


def test_an_answer_stands_alone_where_the_letter_that_we_asked_about_was_filed_away(home: Path) -> None:
    arrive(home, letter("Topic: Blinken's visit\n"))
    take_in(home)
    question = answers(home)[-1].draft.message_id
    next((home / "mail/inbox/cur").iterdir()).unlink()
    arrive(home, letter(message_id="<2@kestrel-risk.example>", In_Reply_To=question), "letter-2")
    assert [one.commissions for one in take_in(home)] == [("C-2023-0001",)]


def test_of_two_editors_who_accept_a_letter_the_second_is_told(home: Path) -> None:
    arrive_unproven(home, letter())
    take_in(home)
    with ledger_of(home) as ledger:
        row = ledger.letters.letter(1)
        ledger.letters.accept(1, Letter(row.file, row.size, row.digest), "accepted by John Doe", "kestrel")
        with pytest.raises(UnknownLetter, match="waits no longer"):
            ledger.letters.accept(1, Letter(row.file, row.size, row.digest), "accepted by Jane Roe", "kestrel")
