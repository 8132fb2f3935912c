"""`deskofficer demo`: the whole way on the example institute, with its
press served on loopback addresses of this machine."""

from __future__ import annotations

import contextlib
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import click

from reports.cli.folder import make_folder
from reports.cli.options import Clock, Instant, say
from reports.errors import ReportsError
from reports.shipped import examples_folder

START = datetime(2023, 11, 10, 8, tzinfo=UTC)
SECOND_LOOK = timedelta(minutes=65)  # by then one article of the press has been revised
COMMISSION = (
    "--client", "kestrel",
    "--topic", "Blinken's Middle East trip",
    "--countries", "JO,IQ,TR",
    "--since", "2023-11-01",
    "--until", "2023-11-10",
    "--question", "Did Iraq commit troops?",
    "--question", "Did President Erdogan meet Blinken in Ankara?",
    "--question", "What did King Abdullah II ask Blinken for?",
    "--purpose", "minister's visit",
)  # fmt: skip


@click.command("demo")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option(
    "--now", "start", type=Instant(), default=START, help="Where its clock starts.", show_default="2023-11-10T08:00Z"
)
@click.option("--serve", is_flag=True, help="Only serve the press of a demo made before, until interrupted.")
def demo_command(folder: Path, start: datetime, serve: bool) -> None:
    """Make the example institute, serve its press, crawl it twice, commission a backgrounder and issue its edition.

    Nothing leaves this machine: eight outlets answer on loopback addresses. Under a minute.

    Example: deskofficer demo demo
    """
    from reports.demo.press import Press
    from reports.demo.server import free_port  # fmt: skip
    from reports.demo.server import serve as served

    if not serve:
        if (folder / "institute.toml").exists():
            raise ReportsError(f"{folder}: a demo is there already; remove the folder, or serve its press with --serve")
        make_folder(folder, examples_folder() / "institute")
    clock = _Shifted(Clock(start))
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
        _set_port(folder, press.hosts(port))
        _walk(folder, clock)


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
    say("3. A commission")
    number = _run("commission", "--home", str(folder), *COMMISSION, now=clock(), quiet=True).strip()
    click.echo(number)
    say("4. Its report")
    _run("report", number, "--home", str(folder), now=clock())
    edition = folder / "editions" / f"{number}-1"
    say("5. The proof")
    _run("verify", str(edition))
    click.echo(
        f"""
The edition:    {edition / "report.pdf"}
Its manifest:   {edition / "manifest.json"}
The institute:  {folder / "institute.toml"}, outlets/, clients/

What to try next:
  deskofficer search Rafah trucks --home {folder}
  deskofficer status --home {folder}
  deskofficer verify {edition / "report.pdf"}
  deskofficer commission --client meridian --topic "UNRWA staff killed in Gaza" \\
              --since 2023-11-01 --until 2023-11-10 --home {folder}
  deskofficer demo {folder} --serve --now 2023-11-10T12:00Z      (later that day; then, in another window:)
  deskofficer crawl --home {folder} --now 2023-11-10T12:00Z"""
    )


def _run(*words: str, now: datetime | None = None, quiet: bool = False) -> str:
    """Run the command in a process of its own, as a person would; its output goes on to ours, or comes back."""
    clock = ["--now", now.isoformat()] if now else []
    call = [sys.executable, "-m", "reports.cli", *words, *clock]
    done = subprocess.run(call, stdout=subprocess.PIPE if quiet else None, text=True, check=False)
    if done.returncode:
        raise ReportsError(f"the demo stopped at: deskofficer {' '.join(words)}")
    return done.stdout or ""


def _set_port(folder: Path, hosts: dict[str, str]) -> None:
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
