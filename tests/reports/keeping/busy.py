"""An institute at work, for tests: `python -m tests.reports.keeping.busy HOME WORK` goes on until it is killed.

Each of the works is done in the order in which the program does it, by the archive's and the ledger's own functions,
and says a line for each piece that is done.
"""

from __future__ import annotations

import hashlib
import os
import sys
import time
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from crawler.archive import held, open_archive
from crawler.archive.warc import WarcWriter
from crawler.outlets import load_outlets
from crawler.pages import read_capture
from reports.correspondence import Letter
from reports.ledger import Edition, Ledger
from reports.newsroom.building import build
from reports.newsroom.editions import hidden, settle, write_whole
from reports.outbox.maildir import put
from tests.reports.institute_of_pages import HTML, TestPage

ROOT = Path(__file__).resolve().parents[3]
TEXT = "The committee met for the {n}th time on Thursday and heard a report about the bridge over the river at Mafraq."


def captures(home: Path) -> None:
    """Capture and keep: the record is on the disk before the archive learns of it."""
    outlet = load_outlets(home)["courier"]
    writer = WarcWriter(home, datetime.now(UTC), largest=200_000)
    with open_archive(home) as archive:
        for n in count():
            page = TestPage("courier", f"{os.getpid()}-{n}", "2023-11-09T10:00:00+03:00", f"Meeting {n}", (
                TEXT.format(n=n), os.urandom(30_000).hex(),
            ))  # fmt: skip
            now = datetime.now(UTC)
            capture = writer.append(page.url, now, 200, "OK", HTML, page.html)
            archive.keep(read_capture(capture, page.html, outlet), None, now, "JO")
            print(n, flush=True)


def letters(home: Path) -> None:
    """Take letters in: one comes, its row is entered, and only then it is marked as read; an answer goes out."""
    box = home / "mail/inbox"
    with open_archive(home) as archive:
        ledger = Ledger(archive.connection)
        for n in count():
            name = f"{time.time():.6f}.{n}.mail"
            mail = f"From: ann.shaw@kestrel-risk.example\nSubject: Number {n}\n\nTopic: Bridges\n".encode()
            (box / "tmp" / name).write_bytes(mail)
            (box / "tmp" / name).rename(box / "new" / name)
            letter = Letter(name, len(mail), "sha256:" + hashlib.sha256(mail).hexdigest())
            ledger.letters.enter(letter, datetime.now(UTC), "refused", "a letter of a test")
            put(home / "mail/outbox", f"<{n}@institute.example>", b"Subject: Refused\n\nSorry.\n")
            (box / "new" / name).rename(box / "cur" / f"{name}:2,S")
            print(n, flush=True)


def editions(home: Path) -> None:
    """Issue editions that hold little: whole in a hidden folder, then in the ledger, then under their name."""
    with open_archive(home) as archive, held(home, "commission-C-2023-0002"):
        ledger = Ledger(archive.connection)
        for n in count(1):
            name = f"C-2023-0002-{n}"
            files = {"manifest.json": f'{{"edition": "{name}"}}'.encode(), "report.pdf": os.urandom(40_000)}
            sums = {file: hashlib.sha256(content).hexdigest() for file, content in files.items()}
            files["SHA256SUMS"] = "".join(f"{digest}  {file}\n" for file, digest in sums.items()).encode()
            write_whole(hidden(home, name), files)
            digests = [f"sha256:{sums[file]}" for file in ("manifest.json", "report.pdf")]
            ledger.issue(Edition(name, "C-2023-0002", n, datetime.now(UTC), *digests, 1, 1))
            settle(home, ledger)
            print(n, flush=True)


def reports(home: Path) -> None:
    """Build the editions of a commission in earnest."""
    with open_archive(home) as archive:
        for n in count():
            print(n, flush=True)  # a build takes seconds, so it is said when one begins
            build(home, archive, "C-2023-0001", datetime.now(UTC))


WORKS = {work.__name__: work for work in (captures, letters, editions, reports)}

if __name__ == "__main__":
    WORKS[sys.argv[2]](Path(sys.argv[1]))
