"""The whole way once: from a letter in the Maildir to the PDF in the client's mailbox, over a real mail server."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from pypdf import PdfReader

from reports.rendering.verification import verify
from tests.reports.mail_desk import arrive, ledger_of, letter, make_mail_institute, parse
from tests.sink import sink, smtp_table

SCHEDULE = '\n[schedule]\ninbox = "1 s"\nreports = "1 s"\noutbox = "1 s"\n'
TOPIC = "Blinken's visit to Jordan and Iraq"


def command(home: Path, *words: str) -> list[str]:
    return [sys.executable, "-W", "error", "-m", "reports.cli", *words, "--home", str(home)]


def until(what: Callable[[], Any]) -> Any:
    end = time.monotonic() + 120
    while time.monotonic() < end:
        if found := what():
            return found
        time.sleep(0.1)
    raise AssertionError("waited in vain")


def test_a_request_by_mail_comes_back_as_a_verified_pdf_in_its_thread(tmp_path: Path) -> None:
    home = make_mail_institute(tmp_path / "home")
    with sink() as box:
        with (home / "institute.toml").open("a") as file:
            file.write(smtp_table(box) + SCHEDULE)
        for outlet in (home / "outlets").iterdir():  # nobody answers at their addresses
            outlet.rename(outlet.with_suffix(".off"))
        request = letter(References="<first@kestrel-risk.example>")
        arrive(home, request, now=datetime.now(UTC))
        run = subprocess.Popen(command(home, "run"), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        until(lambda: box.taken)  # the acknowledgement
        year = datetime.now(UTC).year

        def edition() -> str:
            with ledger_of(home) as ledger:
                steps = ledger.way.latest().values()
                return next((step.edition for step in steps if step.state == "awaiting approval"), "")

        name = until(edition)
        assert name == f"C-{year}-0001-1"
        subprocess.run(command(home, "approve", name, "--by", "Jane Roe"), check=True, capture_output=True)
        until(lambda: len(box.taken) == 2)
        run.send_signal(signal.SIGTERM)
        assert run.wait(60) == 0
        run.communicate()

    acknowledgement, answer = (parse(taken.content) for taken in box.taken)
    assert [taken.recipients for taken in box.taken] == [("ann.shaw@kestrel-risk.example",)] * 2
    assert [taken.sender for taken in box.taken] == ["editor@institute.example"] * 2
    for mail in (acknowledgement, answer):
        assert mail["Subject"] == f"Re: A backgrounder, please [C-{year}-0001]"
        assert mail["In-Reply-To"] == "<request-1@kestrel-risk.example>"
        assert mail["References"] == "<first@kestrel-risk.example> <request-1@kestrel-risk.example>"
        assert mail["From"] == "Test Institute <editor@institute.example>"
        assert mail["To"] == "ann.shaw@kestrel-risk.example"
    assert acknowledgement["Message-ID"] != answer["Message-ID"]
    assert acknowledgement["Auto-Submitted"] == "auto-replied"
    text, attached = answer.iter_parts()
    assert TOPIC in text.get_content()  # type: ignore[attr-defined]
    pdf = attached.get_payload(decode=True)
    assert isinstance(pdf, bytes)
    assert TOPIC in " ".join((PdfReader(BytesIO(pdf)).metadata or {}).get("/Title", "").split())
    (tmp_path / "received.pdf").write_bytes(pdf)
    (tmp_path / "evidence.warc.gz").write_bytes((home / "editions" / name / "evidence.warc.gz").read_bytes())
    (tmp_path / "articles.jsonl").write_bytes((home / "editions" / name / "articles.jsonl").read_bytes())
    assert verify(tmp_path / "received.pdf", None).faults == ()
    with ledger_of(home) as ledger:
        assert [(step.state, step.who) for step in ledger.way.of(f"C-{year}-0001")] == [
            ("received", "inbox"), ("building", "newsroom"), ("awaiting approval", "newsroom"),
            ("approved", "Jane Roe"), ("dispatched", "outbox"),
        ]  # fmt: skip
