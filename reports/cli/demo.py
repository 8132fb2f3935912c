"""`deskofficer demo`: the whole way on the example institute, with its
press served on loopback addresses of this machine."""

from __future__ import annotations

import contextlib
import shutil
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import click

from reports.cli.folder import make_folder
from reports.cli.options import Clock, Instant, say, speed_option
from reports.errors import ReportsError
from reports.shipped import examples_folder

START = datetime(2023, 11, 10, 8, tzinfo=UTC)
SECOND_LOOK = timedelta(minutes=65)  # by then one article of the press has been revised
LETTER = "kestrel-blinken"
EDITOR = "the editor"


@click.command("demo")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option(
    "--now", "start", type=Instant(), default=START, help="Where its clock starts.", show_default="2023-11-10T08:00Z"
)
@click.option("--anew", is_flag=True, help="Replace a demo made before, unless you have commissioned something in it.")
@click.option("--serve", is_flag=True, help="Only serve the press of a demo made before, until interrupted.")
@speed_option
def demo_command(folder: Path, start: datetime, anew: bool, serve: bool, speed: float) -> None:
    """Make the example institute, crawl its press twice, and answer a client's letter with a backgrounder.

    The letter lies in the mailbox, the edition leaves by mail once the editor has approved it. Nothing leaves this
    machine: eight outlets answer on loopback addresses, and the outbox is a folder. Under a minute.

    Example: deskofficer demo demo
    """
    from reports.demo.press import Press
    from reports.demo.server import free_port  # fmt: skip
    from reports.demo.server import serve as served

    if not serve:
        if anew:
            make_way(folder)
        if (folder / "institute.toml").exists():
            raise ReportsError(
                f"{folder}: a demo is there already; --anew replaces it, --serve serves its press; or remove the folder"
            )
        make_folder(folder, examples_folder() / "institute")
    clock = _Shifted(Clock(start, speed))
    press = Press(examples_folder() / "press", clock)
    port = _port_of(folder) if serve else free_port([outlet.address for outlet in press.outlets.values()])
    with served(press.sites(port), clock):
        if serve:
            say(
                f"serving the press on port {port} of {', '.join(o.address for o in press.outlets.values())}; "
                "Ctrl-C ends it"
            )
            _wait()
            return
        set_port(folder, press.hosts(port))
        _walk(folder, clock)


def make_way(folder: Path) -> None:
    """Remove a demo made before; ``ReportsError`` where the folder is none, or somebody has worked in it."""
    if not (folder / "institute.toml").exists():
        return
    _port_of(folder)
    if own := _commissioned_since(folder):
        raise ReportsError(
            f"{folder}: holds what was commissioned after the demo ({', '.join(own)}), which would be lost; "
            "move the folder away or remove it, and try again"
        )
    shutil.rmtree(folder)


def _commissioned_since(folder: Path) -> list[str]:
    """Commissions and editions that are not the demo's own: one commission by its letter, and the first edition."""
    from crawler.archive import open_archive
    from reports.ledger import Ledger

    with open_archive(folder) as archive:
        ledger = Ledger(archive.connection)
        found = []
        for one in reversed(ledger.commissions()):
            letter, _ = ledger.mail_of(one.id)
            if letter is None or LETTER not in letter.file:
                found.append(one.id)
            else:
                found += [edition.id for edition in ledger.editions(one.id)[1:]]
    return found


class _Shifted:
    """The demo's clock, which can be put forward."""

    def __init__(self, clock: Clock) -> None:
        self._clock, self._ahead = clock, timedelta()

    def __call__(self) -> datetime:
        return self._clock() + self._ahead

    def forward(self, by: timedelta) -> None:
        self._ahead += by


def _walk(folder: Path, clock: _Shifted) -> None:
    say("1. The first visit to eight outlets")
    _run("crawl", "--home", str(folder), now=clock())
    clock.forward(SECOND_LOOK)
    say("2. An hour later: what is new or revised; outlets that announce nothing are asked whether a page has changed")
    _run("crawl", "--home", str(folder), now=clock())
    say("3. A client's letter arrives; the program does by itself what is due: takes it in, acknowledges it, builds")
    letter = _post(folder, clock())
    click.echo(_request_in(letter))
    _run("run", "--once", "--home", str(folder), now=clock())
    edition = _edition(folder)
    say("4. The editor looks at the edition and approves it")
    _run("approve", edition, "--by", EDITOR, "--home", str(folder), now=clock())
    say("5. It leaves, as an answer in the client's thread")
    _run("outbox", "--deliver", "--home", str(folder), now=clock())
    say("6. The proof")
    _run("verify", str(folder / "editions" / edition))
    click.echo(
        f"""
The letter:     {letter}
The answer:     {_answer(folder)}, with the PDF attached
The edition:    {folder / "editions" / edition / "report.pdf"}
Its manifest:   {folder / "editions" / edition / "manifest.json"}
The institute:  {folder / "institute.toml"}, outlets/, clients/

What to try next:
  deskofficer status --day 2023-11-10 --home {folder}
  deskofficer commissions {edition[:-2]} --home {folder}
  deskofficer search Rafah trucks --home {folder}
  deskofficer verify {folder / "editions" / edition / "report.pdf"}
  deskofficer commission --client meridian --topic "UNRWA staff killed in Gaza" \\
              --since 2023-11-01 --until 2023-11-10 --now 2023-11-10T12:00Z --home {folder}
  deskofficer demo {folder} --serve --now 2023-11-10T12:00Z      (later that day; then, in another window:)
  deskofficer run --home {folder} --now 2023-11-10T12:00Z"""
    )


def _post(folder: Path, now: datetime) -> Path:
    """Let the example's letter arrive, as the institute's mail server would put it into the mailbox."""
    from reports.config import load_mail
    from reports.demo.mailbox import post

    mail = load_mail(folder)
    assert mail is not None
    letter = (examples_folder() / "letters" / f"{LETTER}.eml").read_bytes()
    post(letter, folder / "mail" / "inbox", mail.authserv_id, now, LETTER)
    return folder / "mail" / "inbox" / "cur" / f"{int(now.timestamp())}.{LETTER}.{mail.authserv_id}:2,S"


def _request_in(letter: Path) -> str:
    """What the letter asks for, as it stands there."""
    text = (letter.parent.parent / "new" / letter.name.partition(":")[0]).read_text(encoding="utf-8")
    _, _, body = text.partition("\n\n")
    return "\n".join(f"   | {line}" for line in body.strip().splitlines())


def _edition(folder: Path) -> str:
    """The edition that waits for the editor."""
    from crawler.archive import open_archive
    from reports.ledger import Ledger

    with open_archive(folder) as archive:
        ledger = Ledger(archive.connection)
        waiting = [step.edition for step in ledger.way.latest().values() if step.state == "awaiting approval"]
    if not waiting:
        raise ReportsError(f"the demo stopped: no edition awaits approval; see deskofficer status --home {folder}")
    return waiting[0]


def _answer(folder: Path) -> Path:
    """The mail in the outbox that carries the edition: the largest."""
    return max((folder / "mail" / "outbox" / "new").iterdir(), key=lambda file: file.stat().st_size)


def _run(*words: str, now: datetime | None = None, quiet: bool = False) -> str:
    """Run the command in a process of its own, as a person would; its output goes on to ours, or comes back."""
    clock = ["--now", now.isoformat()] if now else []
    call = [sys.executable, "-m", "reports.cli", *words, *clock]
    done = subprocess.run(call, stdout=subprocess.PIPE if quiet else None, text=True, check=False)
    if done.returncode:
        raise ReportsError(f"the demo stopped at: deskofficer {' '.join(words)}")
    return done.stdout or ""


def set_port(folder: Path, hosts: dict[str, str]) -> None:
    """Put the addresses that the press has found free into institute.toml."""
    file = folder / "institute.toml"
    head, _, tail = file.read_text(encoding="utf-8").partition("[network.hosts]")
    rest = tail[tail.index("\n[") :] if "\n[" in tail else "\n"
    table = "".join(f'"{name}" = "{address}"\n' for name, address in hosts.items())
    file.write_text(f"{head}[network.hosts]\n{table}{rest}", encoding="utf-8")


def _port_of(folder: Path) -> int:
    from crawler.archive import load_institute

    ports = {host.port for host in load_institute(folder).network.hosts.values()}
    if len(ports) != 1 or None in ports:
        raise ReportsError(f"{folder}: is no demo's folder: [network.hosts] does not name one port")
    return int(ports.pop() or 0)


def _wait() -> None:
    import signal

    with contextlib.suppress(KeyboardInterrupt):
        signal.sigwait({signal.SIGINT, signal.SIGTERM})
