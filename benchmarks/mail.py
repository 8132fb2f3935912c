"""Letters taken in and dispatches delivered, against the standard library alone; and the memory of a run over hours.

    python benchmarks/mail.py [LETTERS]

The peer of intake reads each letter with the email package and takes sender, subject and text out of it.
The peer of delivery hands the same mails over with smtplib to the same server on the loopback. Both do nothing else: no
proof, no row, nothing forced to the disk. The run visits the example press every ten seconds at a speed of 180.
"""

from __future__ import annotations

import os
import re
import signal
import smtplib
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.policy import default
from pathlib import Path

from crawler.archive import open_archive
from reports.cli.demo import set_port
from reports.cli.folder import make_folder
from reports.cli.options import Clock
from reports.demo.mailbox import post
from reports.demo.press import Press
from reports.demo.server import free_port, serve
from reports.ledger import Ledger
from reports.newsroom.delivering import deliver
from reports.newsroom.receiving import receive
from reports.shipped import examples_folder
from tests.sink import HOST
from tests.sink_process import sink_process

NOW = datetime(2023, 11, 10, 9, 30, tzinfo=UTC)
SERVER = "mx.ir-ia.com"


def measured(work: Callable[[], object]) -> tuple[float, float]:
    """Seconds of wall and of CPU."""
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - wall, time.process_time() - cpu


def letters(home: Path, count: int) -> None:
    """The example's letter from as many desks of its client."""
    pattern = (examples_folder() / "letters" / "kestrel-blinken.eml").read_bytes()
    for number in range(count):
        own = pattern.replace(b"ann.shaw@", b"desk-%d@" % number).replace(
            b"Message-ID: <", b"Message-ID: <%d." % number
        )
        post(own, home / "mail/inbox", SERVER, NOW, f"{number:05}")


def read_plainly(box: Path) -> None:
    for path in sorted((box / "new").iterdir()):
        mail = message_from_bytes(path.read_bytes(), policy=default)
        assert mail["From"]
        assert mail["Subject"]
        assert mail.get_body(("plain",)).get_content()  # type: ignore[attr-defined]


def intake(home: Path, count: int) -> None:
    letters(home, count)
    plain, plain_cpu = measured(lambda: read_plainly(home / "mail/inbox"))
    with open_archive(home) as archive:
        ledger = Ledger(archive.connection)
        ours, ours_cpu = measured(lambda: receive(home, ledger, lambda: NOW))
        taken = len(ledger.commissions())
    print(f"intake, {taken} letters, each acknowledged: ms a letter, wall (CPU)")
    print(f"  the email package alone  {1000 * plain / count:7.2f} ({1000 * plain_cpu / count:.2f})")
    each = f"{1000 * ours / count:7.2f} ({1000 * ours_cpu / count:.2f})"
    print(f"  taken in                 {each}, {ours / plain:.1f} times")


def delivery(home: Path, count: int) -> None:
    with open_archive(home) as archive, tempfile.TemporaryDirectory() as folder:
        ledger = Ledger(archive.connection)
        box, _ = measured(lambda: deliver(home, ledger, lambda: NOW))
        mails = [path.read_bytes() for path in (home / "mail/outbox/new").iterdir()]
        with sink_process(Path(folder) / "sink") as port:
            plain, _ = measured(lambda: [hand_over(port, mail) for mail in mails])
            with (home / "institute.toml").open("a") as file:
                file.write(f'\n[mail.smtp]\nhost = "{HOST}"\nport = {port}\nsecurity = "none"\n')
            archive.connection.execute("UPDATE dispatches SET state = 'approved', tries = 0")
            ours, _ = measured(lambda: deliver(home, ledger, lambda: NOW))
    print(f"delivery, {count} acknowledgements: ms a mail, wall")
    print(f"  into the Maildir         {1000 * box / count:7.2f}")
    print(f"  smtplib alone            {1000 * plain / count:7.2f}")
    print(f"  by SMTP                  {1000 * ours / count:7.2f}, {ours / plain:.1f} times")


def hand_over(port: int, mail: bytes) -> None:
    with smtplib.SMTP(HOST, port, "ir-ia.com") as server:
        server.sendmail("editor@ir-ia.com", ["ann.shaw@kestrel-risk.example"], mail)


def memory(seconds: int = 100) -> None:
    """A run's memory while it crawls the example press again and again; the first crawl is not counted."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "institute"
        make_folder(home, examples_folder() / "institute")
        clock = Clock(NOW, 180.0)
        press = Press(examples_folder() / "press", clock)
        port = free_port([outlet.address for outlet in press.outlets.values()])
        set_port(home, press.hosts(port))
        call = [sys.executable, "-m", "reports.cli", "run", "--home", str(home)]
        with serve(press.sites(port), clock), open(os.devnull, "wb") as nowhere:
            run = subprocess.Popen(call, stdout=nowhere, stderr=nowhere, env=os.environ | clock.shared())
            time.sleep(seconds / 4)
            shown = [resident(run.pid)]
            for _ in range(3):
                time.sleep(seconds / 4)
                shown.append(resident(run.pid))
            run.send_signal(signal.SIGTERM)
            run.wait()
        with open_archive(home) as archive:
            visits = len(archive.visits(limit=100_000))
    hours = timedelta(seconds=seconds * clock.speed)
    print(f"a run over {hours} of its clock, {visits} visits: MB resident at each quarter")
    print(f"  {', '.join(f'{one:.0f}' for one in shown)}")


def resident(process: int) -> float:
    text = Path(f"/proc/{process}/status").read_text()
    match = re.search(r"VmRSS:\s+(\d+) kB", text)
    return int(match[1]) / 1024 if match else 0.0


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "institute"
        make_folder(home, examples_folder() / "institute")
        intake(home, count)
        delivery(home, count)
    memory()


if __name__ == "__main__":
    main()
