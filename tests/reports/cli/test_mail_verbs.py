"""The verbs of mail and approval, used as a person uses them: each in a process of its own."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.reports.institute_of_pages import NOW
from tests.reports.mail_desk import REQUEST, arrive, arrive_unproven, letter, make_mail_institute


def run(home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    call = [sys.executable, "-W", "error", "-m", "reports.cli", *words, "--home", str(home)]
    return subprocess.run(call, capture_output=True, text=True, check=False)


def out(home: Path, *words: str) -> str:
    done = run(home, *words)
    assert done.returncode == 0, done
    return done.stdout


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return make_mail_institute(tmp_path / "home")


AT = ("--now", NOW.isoformat())


def test_from_letter_to_outbox_step_by_step(home: Path) -> None:
    arrive(home, letter("Deadline: 2023-11-10 18:00 Europe/London\n" + REQUEST))
    assert out(home, "inbox", *AT).splitlines() == [
        "letter 1  accepted C-2023-0001  ann.shaw@kestrel-risk.example: A backgrounder, please",
        "    dmarc=pass for kestrel-risk.example",
    ]
    assert out(home, "commissions").startswith("C-2023-0001  received, due 2023-11-10 18:00Z  kestrel, backgrounder, ")
    assert "C-2023-0001-1: " in out(home, "report", "C-2023-0001", *AT)
    assert out(home, "approve", "C-2023-0001-1", "--by", "Jane Roe", *AT) == (
        "C-2023-0001-1: approved by Jane Roe; leaves for ann.shaw@kestrel-risk.example with the next delivery\n"
    )
    assert out(home, "outbox", "--deliver", *AT).splitlines() == [
        "acknowledgement C-2023-0001 to ann.shaw@kestrel-risk.example: sent",
        "edition C-2023-0001-1 to ann.shaw@kestrel-risk.example: sent",
    ]
    (listed,) = json.loads(out(home, "commissions", "C-2023-0001", "--json"))
    assert [step["state"] for step in listed["way"]] == [
        "received", "building", "awaiting approval", "approved", "dispatched",
    ]  # fmt: skip
    assert (listed["state"], listed["letter"], listed["mail_to"]) == ("dispatched", 1, "ann.shaw@kestrel-risk.example")
    assert [(one["kind"], one["state"]) for one in json.loads(out(home, "outbox", "--json"))] == [
        ("edition", "sent"), ("acknowledgement", "sent"),
    ]  # fmt: skip
    status = json.loads(out(home, "status", "--json", "--day", "2023-11-10"))
    assert (status["commissions"], status["open"], status["outbox"]) == (1, [], {"sent": 2})
    assert Counter(one["kind"] for one in status["day"]) == {"letter": 1, "commission": 5, "dispatch": 2}
    shown = out(home, "status", "--day", "2023-11-10")
    assert "1 commission; outbox: 2 sent" in shown
    assert "C-2023-0001-1: approved, by Jane Roe" in shown


def test_what_waits_is_listed_accepted_and_refused(home: Path) -> None:
    arrive_unproven(home, letter(), "letter-1")
    arrive_unproven(home, letter(sender="Eve <eve@elsewhere.example>", message_id="<e@elsewhere.example>"), "letter-2")
    assert out(home, "inbox", *AT).count("waits for the editor") == 2
    assert "waiting for the editor: 2 letters" in out(home, "status")
    assert out(home, "inbox", "--waiting").splitlines()[0] == (
        "letter 1  rejected-auth, waits for the editor  ann.shaw@kestrel-risk.example: A backgrounder, please"
    )
    assert "accepted C-2023-0001" in out(home, "inbox", "--accept", "1", "--by", "Jane Roe", *AT)
    assert "letter 2  refused" in out(home, "inbox", "--refuse", "2", "--why", "an advertisement")
    assert run(home, "inbox", "--waiting").stderr == "no letter waits\n"
    assert run(home, "inbox", "--refuse", "2").returncode == 2
    done = run(home, "inbox", "--accept", "2")
    assert (done.returncode, "refused by" in done.stderr) == (1, True)


def test_a_strangers_letter_is_accepted_with_a_warning_and_its_edition_waits(home: Path) -> None:
    arrive_unproven(home, letter(sender="Eve <eve@elsewhere.example>", message_id="<e@elsewhere.example>"))
    out(home, "inbox", *AT)
    done = run(home, "inbox", "--accept", "1", "--client", "meridian", *AT)  # whose file says approval = false
    assert "eve@elsewhere.example is no address of meridian, and its editions will go there" in done.stderr
    out(home, "report", "C-2023-0001", *AT)
    assert "awaiting approval" in out(home, "commissions")
    assert "eve@elsewhere.example is no address of its client" in run(home, "approve", "C-2023-0001-1", *AT).stderr


def test_a_commission_by_command_can_be_mailed_to_an_address_of_its_client(home: Path) -> None:
    asked = ("commission", "--client", "kestrel", "--topic", "Blinken's visit", "--since", "2023-11-01", *AT)
    assert out(home, *asked, "--mail-to", "press@kestrel-risk.example") == "C-2023-0001\n"
    done = run(home, *asked, "--mail-to", "eve@elsewhere.example")
    assert (done.returncode, '"eve@elsewhere.example" is no address of kestrel' in done.stderr) == (1, True)
    for address in (
        "müller@kestrel-risk.example",
        "eve@elsewhere.example,ann@kestrel-risk.example",
        "x@kestrel-risk.example\n",
    ):
        assert run(home, *asked, "--mail-to", address).returncode == 2
    out(home, "report", "C-2023-0001", *AT)
    out(home, "approve", "C-2023-0001-1", *AT)
    assert out(home, "outbox", "--deliver", *AT) == "edition C-2023-0001-1 to press@kestrel-risk.example: sent\n"


def test_a_rejected_edition_and_a_refused_commission(home: Path) -> None:
    arrive(home, letter())
    out(home, "inbox", *AT)
    out(home, "report", "C-2023-0001", *AT)
    assert "C-2023-0001-1: not approved" in out(home, "reject", "C-2023-0001-1", "--why", "misleads", *AT)
    assert re.search(r" rejected  .* edition +C-2023-0001-1 to ann.shaw@.*  misleads\n", out(home, "outbox"))
    assert out(home, "reject", "C-2023-0001", "--why", "outside our field", "--by", "Jane Roe", *AT) == (
        "C-2023-0001: refused by Jane Roe\n"
    )
    assert "refusal C-2023-0001 to ann.shaw@kestrel-risk.example: sent" in out(home, "outbox", "--deliver", *AT)
    assert out(home, "commissions").startswith("C-2023-0001  refused (outside our field)  kestrel")
    done = run(home, "approve", "C-2023-0001-1")
    assert (done.returncode, "was refused by Jane Roe: outside our field" in done.stderr) == (1, True)


LITTLE = """Topic: the motorcade
Countries: Iraq
Since: 11/1/2023
Until: 11/10/2023
Questions: Who drove the motorcade?
"""
WHY = "little was found: nothing besides answers that were not found"


def test_an_edition_with_next_to_nothing_in_it_waits_for_an_editor_who_is_told_why(home: Path) -> None:
    sender, number = "desk@meridian-foundation.example", "<m@meridian-foundation.example>"
    arrive(home, letter(LITTLE, sender, number))  # whose client's file says approval = false
    out(home, "inbox", *AT)
    assert out(home, "report", "C-2023-0001", *AT).endswith(f"; {WHY}, so it waits for an editor\n")
    assert out(home, "outbox", "--deliver", *AT).count("sent") == 1  # the acknowledgement
    assert f"C-2023-0001-1  awaiting approval  meridian: the motorcade  ({WHY})\n" in out(home, "status")
    page_one = (home / "editions" / "C-2023-0001-1" / "page-one.txt").read_text(encoding="utf-8")
    assert re.search(r"\n\nLittle was found on this in \d+ articles?\.\n\n", page_one)
    assert out(home, "commissions").startswith(f"C-2023-0001  awaiting approval ({WHY})  meridian")
    assert run(home, "approve", "C-2023-0001-1", *AT).stderr == f"C-2023-0001-1: {WHY}\n"
    assert "edition C-2023-0001-1 to desk@meridian-foundation.example: sent" in out(home, "outbox", "--deliver", *AT)


def test_a_rejected_edition_is_no_failure_and_one_with_the_same_statements_is_told(home: Path) -> None:
    asked = ("commission", "--client", "meridian", "--topic", "the motorcade", "--countries", "IQ", *AT)
    out(home, *asked, "--since", "2023-11-01", "--question", "Who drove the motorcade?")
    assert run(home, "report", "C-2023-0001", *AT).stderr.count("rejected") == 0
    out(home, "reject", "C-2023-0001-1", "--why", "says nothing", "--by", "Jane Roe", *AT)
    assert out(home, "commissions").startswith("C-2023-0001  rejected (says nothing)  meridian")
    assert "C-2023-0001-1  rejected  meridian: the motorcade  (says nothing)" in out(home, "status")
    refused = run(home, "approve", "C-2023-0001-1", *AT)
    assert refused.stderr.startswith("deskofficer: C-2023-0001-1: was rejected by Jane Roe: says nothing; ")
    again = run(home, "report", "C-2023-0001", *AT)
    assert "C-2023-0001-2: has the same statements as C-2023-0001-1, which was rejected\n" in again.stderr
    (listed,) = json.loads(out(home, "commissions", "C-2023-0001", "--json"))
    assert [step["state"] for step in listed["way"]] == [
        "received", "building", "awaiting approval", "rejected", "building", "awaiting approval",
    ]  # fmt: skip


@pytest.mark.parametrize("client", ["kestrel", "meridian"])
def test_an_edition_that_is_mailed_to_nobody_is_named_as_such_from_first_to_last(home: Path, client: str) -> None:
    asked = ("commission", "--client", client, "--topic", "Blinken's visit to Jordan and Iraq", "--countries", "JO,IQ")
    recorded = run(home, *asked, "--since", "2023-11-01", "--until", "2023-11-10", *AT)
    assert (recorded.stdout, recorded.returncode) == ("C-2023-0001\n", 0)
    assert "C-2023-0001: its editions are mailed to nobody; --mail-to " in recorded.stderr
    out(home, "report", "C-2023-0001", *AT)
    by_hand = "mailed to nobody: hand over editions/C-2023-0001-1/report.pdf"
    if client == "kestrel":  # Meridian's leave without approval
        done = out(home, "approve", "C-2023-0001-1", "--by", "Jane Roe", *AT)
        assert done == f"C-2023-0001-1: approved by Jane Roe; {by_hand}\n"
    assert out(home, "commissions").startswith(f"C-2023-0001  approved ({by_hand})  {client}")


def test_report_tells_news_from_all_that_is_bound_and_takes_an_approved_edition_back(home: Path) -> None:
    arrive(home, letter())
    out(home, "inbox", *AT)
    told = r".*/C-2023-0001-1: \d pages?, (\d+) statements of news, \d outlets?; in all (\d+) statements, (\d+) bound\n"
    line = re.fullmatch(told, out(home, "report", "C-2023-0001", *AT))
    assert line
    news, all_of_them, bound = map(int, line.groups())
    statements = statements_of(home, "C-2023-0001-1")
    assert all_of_them == bound == len(statements)
    told_by_articles = [each for each in statements if each["section"] not in ("coverage", "gaps")]
    assert news == len([each for each in told_by_articles if not each["text"].startswith("Not found in ")]) > 0
    out(home, "approve", "C-2023-0001-1", *AT)
    left_out = ("--without", "2", "--why", "of another day")
    again = out(home, "report", "C-2023-0001", *left_out, *AT)
    assert again.endswith(" bound; C-2023-0001-1, approved and not sent yet, is taken back\n")
    assert "edition" not in out(home, "outbox", "--deliver", *AT)
    third = json.loads(out(home, "report", "C-2023-0001", "--json", *AT))
    assert (third["taken_back"], third["news"] < third["statements"]) == ([], True)


def statements_of(home: Path, edition: str) -> list[dict[str, str]]:
    manifest = json.loads((home / "editions" / edition / "manifest.json").read_bytes())
    return list(manifest["statements"])


def test_a_statement_is_left_out_by_its_number_and_the_day_tells_why(home: Path) -> None:
    asked = ("commission", "--client", "kestrel", "--topic", "Blinken's visit to Jordan and Iraq", *AT)
    out(home, *asked, "--countries", "JO,IQ", "--since", "2023-11-01", "--until", "2023-11-10")
    out(home, "report", "C-2023-0001", *AT)
    assert out(home, "commissions").startswith("C-2023-0001  awaiting approval  kestrel")
    first, *others = out(home, "report", "C-2023-0001", "--statements").splitlines()
    assert re.match(r"  1  [a-z ]+: .+", first)
    assert "C-2023-0001 --statements` lists them" in run(home, "reject", "C-2023-0001-1", "--why", "no", *AT).stderr
    why = ("--why", "of another day", "--by", "Jane Roe")
    assert "C-2023-0001-2: " in out(home, "report", "C-2023-0001", "--without", "S001", *why, *AT)
    after = out(home, "report", "C-2023-0001", "--statements").splitlines()
    assert first[5:] not in [each[5:] for each in after]
    told = "left out: S001 of C-2023-0001-1, by Jane Roe: of another day"
    assert told in out(home, "status", "--day", "2023-11-10", *AT)
    out(home, "report", "C-2023-0001", "--whole", *AT)
    assert out(home, "report", "C-2023-0001", "--statements").splitlines() == [first, *others]
    for wrong in (("--without", "1"), why[:2], ("--without", "x", *why), ("--statements", "--whole")):
        assert run(home, "report", "C-2023-0001", *wrong).returncode == 2


@pytest.mark.parametrize(
    "words",
    [
        ("approve", "C-2023-0001-1", "--by", " "),
        ("reject", "C-2023-0001", "--why", ""),
        ("inbox", "--refuse", "1", "--why", " . "),
        ("commission", "--client", "kestrel", "--topic", "Talks", "--since", "2023-11-01", "--question", ""),
    ],
)
def test_the_ledger_keeps_no_empty_name_reason_or_question(home: Path, words: tuple[str, ...]) -> None:
    done = run(home, *words)
    assert done.returncode == 2
    assert "holds no word" in done.stderr


def test_each_duty_once_does_what_is_due_and_ends(home: Path) -> None:
    arrive(home, letter(), now=datetime.now(UTC))
    for outlet in (home / "outlets").iterdir():
        outlet.unlink()
    done = run(home, "run", "--once", *AT)
    assert done.returncode == 0, done
    kinds = [line.split()[2] for line in done.stdout.splitlines()]
    assert kinds == ["inbox", "reports", "outbox"]
    assert "awaiting approval" in out(home, "commissions")


def test_a_letter_and_a_commission_that_fail_keep_no_other_back(home: Path) -> None:
    cables = letter(
        "Topic: Submarine cables\nCountries: Fiji\nSince: 2023-11-01\nDeadline: 2023-11-10 10:00\n",
        message_id="<1@kestrel-risk.example>", Subject="Cables, urgent",
    )  # fmt: skip
    arrive_unproven(home, b"\xff\xfe no mail\0", "1-letter")
    arrive(home, cables, "letter-2")
    arrive(home, letter(), "letter-3")
    for outlet in (home / "outlets").iterdir():
        outlet.write_text(outlet.read_text() + 'timezone = "Nowhere/At all"\n', encoding="utf-8")
    (home / "outlets" / "third.toml").write_text("no TOML", encoding="utf-8")
    done = run(home, "run", "--once", *AT)
    assert done.returncode == 1  # for cron
    assert [line for line in done.stderr.splitlines() if line.count("deskofficer:") > 1] == []
    assert "reports: C-2023-0001: nothing found for “Submarine cables”" in done.stderr
    assert "kestrel: Submarine cables  (nothing found for “Submarine cables”" in out(home, "status")
    states = [line.split("  ")[1].partition(" (")[0] for line in out(home, "commissions").splitlines()]
    assert states == ["failed", "awaiting approval"]  # the urgent one first
    assert "rejected" not in out(home, "outbox")
    assert len(json.loads(out(home, "inbox", "--waiting", "--json"))) == 1


def test_a_build_that_finds_nothing_is_noted_with_its_reason(home: Path) -> None:
    asked = ("commission", "--client", "kestrel", "--topic", "Submarine cables", "--countries", "FJ", *AT)
    out(home, *asked, "--since", "2023-11-01", "--until", "2023-11-02")
    assert run(home, "report", "C-2023-0001", *AT).returncode == 1
    assert "C-2023-0001  failed (nothing found for “Submarine cables”" in out(home, "commissions")
