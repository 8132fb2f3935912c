"""Approved dispatches leave; each state in its own transaction, and what can't leave keeps nothing else back."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from crawler.archive import held
from reports.correspondence import Draft
from reports.errors import Busy, NotBound, ReportsError, UnknownCommission, UnknownDispatch
from reports.ledger import Ledger
from reports.newsroom import building, editions
from reports.newsroom.building import build
from reports.newsroom.delivering import MOST_TRIES, deliver
from reports.newsroom.dispatching import approve, refuse, reject_edition
from reports.newsroom.receiving import receive
from tests.reports.institute_of_pages import NOW
from tests.reports.mail_desk import (
    Clock,
    add_mail,
    archive_of,
    arrive,
    ledger_of,
    letter,
    make_mail_institute,
    outbox,
    parse,
)
from tests.sink import sink, smtp_table

EDITION = "C-2023-0001-1"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An institute in which Kestrel's letter was taken in and its edition awaits approval."""
    home = make_mail_institute(tmp_path_factory.mktemp("built"))
    arrive(home, letter())
    with archive_of(home) as archive:
        receive(home, Ledger(archive.connection), Clock())
        build(home, archive, "C-2023-0001", NOW)
    return home


@pytest.fixture
def home(built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(built, tmp_path / "home"))


@pytest.fixture
def ledger(home: Path) -> Iterator[Ledger]:
    with ledger_of(home) as ledger:
        yield ledger


def states(ledger: Ledger) -> list[tuple[str, str]]:
    return [(one.draft.kind, one.state) for one in reversed(ledger.dispatches.all())]


def way(ledger: Ledger) -> list[str]:
    return [step.state for step in ledger.way.of("C-2023-0001")]


def test_nothing_leaves_but_what_is_approved(home: Path, ledger: Ledger) -> None:
    deliver(home, ledger, Clock())
    assert states(ledger) == [("acknowledgement", "sent"), ("edition", "draft")]
    assert [mail["Subject"] for mail in outbox(home)] == ["Re: A backgrounder, please [C-2023-0001]"]
    assert way(ledger) == ["received", "building", "awaiting approval"]


def test_an_approved_edition_leaves_in_its_thread_with_pdf_and_page_one(home: Path, ledger: Ledger) -> None:
    clock = Clock()
    clock.forward(hours=3)
    assert approve(home, ledger, EDITION, "Jane Roe", clock()).id == EDITION
    deliver(home, ledger, clock)
    assert way(ledger) == ["received", "building", "awaiting approval", "approved", "dispatched"]
    edition = next(mail for mail in outbox(home) if mail.is_multipart())
    assert edition["In-Reply-To"] == "<request-1@kestrel-risk.example>"
    assert edition["Date"] == "Fri, 10 Nov 2023 12:30:00 +0000"  # of the approval
    text, pdf = edition.iter_parts()
    assert pdf.get_payload(decode=True) == (home / "editions" / EDITION / "report.pdf").read_bytes()
    page_one = (home / "editions" / EDITION / "page-one.txt").read_text(encoding="utf-8")
    assert page_one.strip() in text.get_content().replace("\r\n", "\n")  # type: ignore[attr-defined]


def test_page_one_holds_the_statements_of_the_manifest_and_the_manifest_holds_its_digest(home: Path) -> None:
    folder = home / "editions" / EDITION
    manifest = json.loads((folder / "manifest.json").read_bytes())
    page_one = " ".join((folder / "page-one.txt").read_text(encoding="utf-8").split())
    first = [s["text"] for s in manifest["statements"] if s["section"] in ("answers", "key_points")]
    assert first != []
    assert [text for text in first if " ".join(text.split()) not in page_one] == []
    assert "page-one.txt" in manifest["files"]


def test_an_approval_holds_for_exactly_its_manifest(home: Path, ledger: Ledger) -> None:
    approve(home, ledger, EDITION, "Jane Roe", NOW)
    manifest = home / "editions" / EDITION / "manifest.json"
    manifest.write_bytes(manifest.read_bytes().replace(b"Kestrel", b"Kastrel") + b" ")
    done = deliver(home, ledger, Clock())
    assert [(one.state, one.why) for one in done if one.dispatch.draft.kind == "edition"] == [
        ("failed", f"{EDITION}: its manifest is not the one that was approved")
    ]
    assert way(ledger)[-1] == "failed"
    assert len(outbox(home)) == 1  # the acknowledgement


def test_another_pdf_than_the_one_issued_does_not_leave(home: Path, ledger: Ledger) -> None:
    approve(home, ledger, EDITION, "Jane Roe", NOW)
    pdf = home / "editions" / EDITION / "report.pdf"
    pdf.write_bytes(pdf.read_bytes() + b"%")
    deliver(home, ledger, Clock())
    assert states(ledger)[-1] == ("edition", "failed")


def test_an_edition_that_no_longer_verifies_is_not_approved(home: Path, ledger: Ledger) -> None:
    pack = home / "editions" / EDITION / "evidence.warc.gz"
    pack.write_bytes(pack.read_bytes()[:-1])
    with pytest.raises(NotBound, match=f"{EDITION}: not approved"):
        approve(home, ledger, EDITION, "Jane Roe", NOW)
    assert states(ledger)[-1] == ("edition", "draft")


def test_a_later_edition_needs_an_approval_of_its_own(home: Path, ledger: Ledger) -> None:
    with archive_of(home) as archive:
        build(home, archive, "C-2023-0001", NOW)
    with pytest.raises(ReportsError, match="C-2023-0001-1: was overtaken by C-2023-0001-2"):
        approve(home, ledger, EDITION, "Jane Roe", NOW)
    approve(home, ledger, "C-2023-0001-2", "Jane Roe", NOW)
    deliver(home, ledger, Clock())
    assert states(ledger) == [("acknowledgement", "sent"), ("edition", "overtaken"), ("edition", "sent")]
    assert ledger.dispatches.all(["overtaken"])[0].why == "by C-2023-0001-2"
    assert len({one.draft.message_id for one in ledger.dispatches.all()}) == 3


def test_an_approved_edition_is_taken_back_when_a_later_one_is_made(home: Path, ledger: Ledger) -> None:
    approve(home, ledger, EDITION, "Jane Roe", NOW)
    with archive_of(home) as archive:
        assert build(home, archive, "C-2023-0001", NOW).taken_back == (EDITION,)
        assert build(home, archive, "C-2023-0001", NOW).taken_back == ()  # the second had no approval
    deliver(home, ledger, Clock())
    assert states(ledger) == [
        ("acknowledgement", "sent"), ("edition", "overtaken"), ("edition", "overtaken"), ("edition", "draft"),
    ]  # fmt: skip
    assert (ledger.approval(EDITION), way(ledger)[-1]) == (None, "awaiting approval")
    with pytest.raises(ReportsError, match="C-2023-0001-1: was overtaken by C-2023-0001-3"):
        approve(home, ledger, EDITION, "Jane Roe", NOW)


def test_what_has_left_is_not_taken_back(home: Path, ledger: Ledger) -> None:
    approve(home, ledger, EDITION, "Jane Roe", NOW)
    deliver(home, ledger, Clock())
    with archive_of(home) as archive:
        assert build(home, archive, "C-2023-0001", NOW).taken_back == ()
    assert states(ledger) == [("acknowledgement", "sent"), ("edition", "sent"), ("edition", "draft")]
    assert ledger.approval(EDITION) is not None


def test_one_that_was_being_tried_when_a_later_one_came_is_not_tried_again(home: Path, ledger: Ledger) -> None:
    approve(home, ledger, EDITION, "Jane Roe", NOW)
    deliver(home, ledger, Clock())
    tried = ledger.dispatches.of_edition(EDITION)[0]
    with archive_of(home) as archive:
        build(home, archive, "C-2023-0001", NOW)
    ledger.dispatches.change(tried.id, "approved", NOW, "outbox", "the server is down", NOW)
    (done,) = deliver(home, ledger, Clock())
    assert (done.dispatch.id, done.state, done.why) == (tried.id, "overtaken", "by C-2023-0001-2")
    assert states(ledger)[1:] == [("edition", "overtaken"), ("edition", "draft")]


def test_an_approval_is_given_once_and_for_an_edition_that_there_is(home: Path, ledger: Ledger) -> None:
    approve(home, ledger, EDITION, "Jane Roe", NOW)
    with pytest.raises(ReportsError, match="approved already, by Jane Roe at 2023-11-10 09:30Z"):
        approve(home, ledger, EDITION, "John Doe", NOW)
    with pytest.raises(UnknownCommission, match=r"no edition C-2023-0001-7; there are C-2023-0001-1"):
        approve(home, ledger, "C-2023-0001-7", "Jane Roe", NOW)


def test_a_rejected_edition_stays_and_its_commission_waits_for_the_next(home: Path, ledger: Ledger) -> None:
    reject_edition(home, ledger, EDITION, "Jane Roe", "the second answer misleads", NOW)
    with pytest.raises(ReportsError, match="the second answer misleads"):
        approve(home, ledger, EDITION, "Jane Roe", NOW)
    assert states(ledger)[-1] == ("edition", "rejected")
    assert ledger.dispatches.count() == {"approved": 1, "rejected": 1}
    assert ledger.work(NOW) == []  # a person builds the next one


def test_an_approval_is_taken_back_while_nothing_has_left(home: Path, ledger: Ledger) -> None:
    approve(home, ledger, EDITION, "Jane Roe", NOW)
    reject_edition(home, ledger, EDITION, "Jane Roe", "approved by mistake", NOW)
    assert ledger.approval(EDITION) is None
    assert deliver(home, ledger, Clock())[0].dispatch.draft.kind == "acknowledgement"
    assert states(ledger) == [("acknowledgement", "sent"), ("edition", "rejected")]
    assert way(ledger)[-2:] == ["approved", "rejected"]
    with pytest.raises(ReportsError, match="was rejected by Jane Roe: approved by mistake"):
        approve(home, ledger, EDITION, "Jane Roe", NOW)


def test_an_approval_of_what_has_left_stays(home: Path, ledger: Ledger) -> None:
    approve(home, ledger, EDITION, "Jane Roe", NOW)
    deliver(home, ledger, Clock())
    with pytest.raises(ReportsError, match=r"^C-2023-0001-1: has left already"):
        reject_edition(home, ledger, EDITION, "Jane Roe", "too late", NOW)
    assert (ledger.approval(EDITION) is not None, way(ledger)[-1]) == (True, "dispatched")


def test_a_refused_commission_is_told_and_builds_no_more(home: Path, ledger: Ledger) -> None:
    refuse(home, ledger, "C-2023-0001", "Jane Roe", "outside our field", NOW)
    deliver(home, ledger, Clock())
    assert states(ledger) == [("acknowledgement", "sent"), ("edition", "refused"), ("refusal", "sent")]
    refusal = next(mail for mail in outbox(home) if "not taken on" in mail.get_content())
    assert "Reason: Outside our field." in refusal.get_content()
    assert ledger.work(NOW) == []
    with pytest.raises(ReportsError, match="was refused"):
        approve(home, ledger, EDITION, "Jane Roe", NOW)


def test_a_client_who_wants_no_approval_gets_the_edition_at_once(home: Path) -> None:
    arrive(home, letter(sender="desk@meridian-foundation.example", message_id="<m@meridian-foundation.example>"), "m")
    with archive_of(home) as archive:
        ledger = Ledger(archive.connection)
        receive(home, ledger, Clock())
        build(home, archive, "C-2023-0002", NOW)
        deliver(home, ledger, Clock())
        last = ledger.way.of("C-2023-0002")
    assert [(s.state, s.who) for s in last] == [
        ("received", "inbox"), ("building", "command line"), ("approved", "clients/meridian.toml"),
        ("dispatched", "outbox"),
    ]  # fmt: skip


def test_what_a_server_does_not_take_now_is_tried_again_later_and_what_it_never_takes_is_not(home: Path) -> None:
    with sink() as box, ledger_of(home) as ledger:
        (home / "institute.toml").write_text((home / "institute.toml").read_text() + smtp_table(box))
        clock = Clock()
        approve(home, ledger, EDITION, "Jane Roe", clock())
        box.answers += [("RCPT", "451 try later"), ("RCPT", "550 nobody here")]
        assert [one.state for one in deliver(home, ledger, clock)] == ["approved", "failed"]
        assert deliver(home, ledger, clock) == []
        clock.forward(seconds=61)
        assert [one.state for one in deliver(home, ledger, clock)] == ["sent"]
        assert way(ledger)[-1] == "failed"
        assert ledger.way.of("C-2023-0001")[-1].why.endswith("550 nobody here")
        failed = next(one for one in ledger.dispatches.all() if one.state == "failed")
        ledger.dispatches.again(failed.id, clock(), "Jane Roe")
        assert [one.state for one in deliver(home, ledger, clock)] == ["sent"]
    assert [parse(taken.content)["Message-ID"] for taken in box.taken] == [
        one.draft.message_id for one in _by_kind(home, "acknowledgement", "edition")
    ]


def _by_kind(home: Path, *kinds: str) -> list[object]:
    with ledger_of(home) as ledger:
        return [next(one for one in ledger.dispatches.all() if one.draft.kind == kind) for kind in kinds]


def test_a_server_that_is_down_for_days_ends_with_a_person_not_with_a_loop(home: Path, ledger: Ledger) -> None:
    with sink() as box:
        table = smtp_table(box)
    (home / "institute.toml").write_text((home / "institute.toml").read_text() + table)
    clock, tries = Clock(), 0
    while done := deliver(home, ledger, clock):
        tries += 1
        again = ledger.dispatches.all(["approved"])
        if again:
            assert again[0].next_try is not None
            clock.now = again[0].next_try
    assert (tries, done) == (MOST_TRIES, [])
    (dispatch,) = ledger.dispatches.all(["failed"])
    assert dispatch.why.startswith(f"given up after {MOST_TRIES} tries: ")
    assert (clock.now - NOW).days >= 1


def test_one_that_cannot_be_made_keeps_no_other_back(home: Path, ledger: Ledger) -> None:
    draft = ledger.dispatches.all()[-1].draft
    bad = replace(draft, message_id="<bad@institute.example>", recipient="no address at all\n")
    ledger.dispatches.enter(Draft(**{name: getattr(bad, name) for name in Draft.__slots__}), "approved", NOW, "test")
    assert sorted(one.state for one in deliver(home, ledger, Clock())) == ["approved", "sent"]
    (waiting,) = ledger.dispatches.all(["approved"])
    assert waiting.why.startswith("could not be made: ")


def test_only_one_delivers_at_a_time(home: Path, ledger: Ledger) -> None:
    with held(home, "outbox") as mine:
        assert mine
        with pytest.raises(Busy):
            deliver(home, ledger, Clock())


def test_without_a_table_mail_nothing_is_drafted(tmp_path: Path) -> None:
    from tests.reports.institute_of_pages import commission, make_institute

    home = make_institute(tmp_path)
    with archive_of(home) as archive:
        number = commission(archive)
        build(home, archive, number, NOW)
        ledger = Ledger(archive.connection)
        approve(home, ledger, f"{number}-1", "Jane Roe", NOW)
        assert ledger.dispatches.all() == []
        assert [step.state for step in ledger.way.of(number)] == [
            "received", "building", "awaiting approval", "approved",
        ]  # fmt: skip
    add_mail(home)


def test_a_commission_refused_while_it_is_built_makes_no_edition(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    proven = building._proven

    def meanwhile(*arguments: object) -> object:
        with ledger_of(home) as other:
            refuse(home, other, "C-2023-0001", "Jane Roe", "outside our field", NOW)
        return proven(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(building, "_proven", meanwhile)
    with archive_of(home) as archive:
        with pytest.raises(ReportsError, match="was refused by Jane Roe: outside our field"):
            build(home, archive, "C-2023-0001", NOW)
        ledger = Ledger(archive.connection)
        assert (way(ledger)[-1], len(ledger.editions("C-2023-0001")), ledger.work(NOW)) == ("refused", 1, [])
        with pytest.raises(ReportsError, match="was refused"):
            build(home, archive, "C-2023-0001", NOW)
        with pytest.raises(ReportsError, match="was refused"):
            refuse(home, ledger, "C-2023-0001", "John Doe", "again", NOW)


def test_an_edition_that_is_rejected_while_others_are_handed_over_does_not_leave(home: Path, ledger: Ledger) -> None:
    approve(home, ledger, EDITION, "Jane Roe", NOW)

    def meanwhile(_: object) -> None:
        with ledger_of(home) as other:
            if way(other)[-1] != "refused":
                refuse(home, other, "C-2023-0001", "Jane Roe", "outside our field", NOW)

    assert [one.dispatch.draft.kind for one in deliver(home, ledger, Clock(), meanwhile)] == ["acknowledgement"]
    assert states(ledger)[:2] == [("acknowledgement", "sent"), ("edition", "refused")]
    failed = next(one for one in ledger.dispatches.all(["refused"]))
    with pytest.raises(UnknownDispatch):
        ledger.dispatches.again(failed.id, NOW, "Jane Roe")


def test_an_edition_that_cannot_be_named_now_is_issued_all_the_same(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with archive_of(home) as archive:
        with monkeypatch.context() as patched:
            patched.setattr(editions, "_name", full)
            build(home, archive, "C-2023-0001", NOW)
        ledger = Ledger(archive.connection)
        assert (way(ledger)[-1], ledger.work(NOW + timedelta(days=9))) == ("awaiting approval", [])
        approve(home, ledger, "C-2023-0001-2", "Jane Roe", NOW)
    assert (home / "editions/C-2023-0001-2/report.pdf").is_file()


def test_an_address_that_a_server_cannot_take_keeps_no_other_back(home: Path) -> None:
    with sink() as box, ledger_of(home) as ledger:
        (home / "institute.toml").write_text((home / "institute.toml").read_text() + smtp_table(box))
        sql = "UPDATE dispatches SET recipient = 'müller@kestrel-risk.example' WHERE id = 1"
        with ledger.together() as connection:
            connection.execute(sql)
        approve(home, ledger, EDITION, "Jane Roe", NOW)
        assert [one.state for one in deliver(home, ledger, Clock())] == ["approved", "sent"]
    assert len(box.taken) == 1
