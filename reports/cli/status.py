"""`deskofficer status`: how things stand, and a day as it was."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import click

from crawler.archive import Archive, Institute, Visit, load_institute, open_archive
from reports.cli.options import Clock, Day, home_option, json_option, now_option, print_json
from reports.correspondence import Step
from reports.enumeration import counted
from reports.ledger import Ledger, order_of_work
from reports.newsroom.day import Happening, the_day
from reports.newsroom.shifts import OpenRun, open_runs
from reports.records import Commission


@dataclass(frozen=True, slots=True)
class _Standing:
    """How things stand at an instant."""

    institute: Institute
    now: datetime
    runs: list[OpenRun]
    articles: int
    undated: dict[str, tuple[int, int]]
    commissions: int
    open: list[tuple[Commission, Step]]
    letters: int
    dispatches: Counter[str]
    day: list[Happening]
    visits: list[Visit]


@click.command("status")
@click.option("--day", type=Day(), help="The day to tell, in the institute's time zone; today if not given.")
@click.option("--visits", "most", type=click.IntRange(0), default=20, show_default=True,
              help="With --json: at most so many of the latest visits.")  # fmt: skip
@home_option
@now_option
@json_option
def status_command(day: date | None, most: int, home: Path, clock: Clock, as_json: bool) -> None:
    """Say how things stand: runs, archive, open commissions, what waits for whom; and tell the day as it was.

    Example: deskofficer status --day 2023-11-10 --home institute
    """
    with open_archive(home) as archive:
        standing = _standing(home, archive, clock(), day, most)
    if as_json:
        print_json(_to_json(standing))
    else:
        _print(standing)


def _standing(home: Path, archive: Archive, now: datetime, day: date | None, most: int) -> _Standing:
    ledger, institute = Ledger(archive.connection), load_institute(home)
    zone = ZoneInfo(institute.timezone)
    told = day or now.astimezone(zone).date()
    since = datetime.combine(told, time(), zone)
    latest = ledger.way.latest()
    open_ones = [(ledger.commission(key), step) for key, step in latest.items() if not ledger.is_done(step)]
    return _Standing(
        institute=institute,
        now=now,
        runs=open_runs(home, ledger),
        articles=archive.count(),
        undated=archive.undated(),
        commissions=len(latest),
        open=sorted(open_ones, key=lambda one: order_of_work(one[0])),
        letters=len(ledger.letters.waiting()),
        dispatches=Counter(ledger.dispatches.count()),
        day=the_day(archive, ledger, since, since + timedelta(days=1)),
        visits=archive.visits(limit=most),
    )


def _print(standing: _Standing) -> None:
    zone = ZoneInfo(standing.institute.timezone)
    click.echo(f"{standing.institute.name}, {standing.now.astimezone(zone):%Y-%m-%d %H:%M} {zone.key}")
    for run in standing.runs:
        how = "running" if run.is_alive else "killed, and not taken up again"
        click.echo(f"{how:<10} run {run.name}, since {run.started.astimezone(zone):%Y-%m-%d %H:%M}")
    if not standing.runs:
        click.echo("not running")
    held = f"{counted(standing.articles, 'article')}, {counted(standing.commissions, 'commission')}"
    click.echo(f"{held}; outbox: {_counts(standing)}")
    for outlet, (undated, number) in standing.undated.items():
        click.echo(
            f"{outlet}: {undated} of {counted(number, 'article')} without a date: no report of a period has such"
        )
    if standing.letters:
        click.echo(f"waiting for the editor: {counted(standing.letters, 'letter')}; deskofficer inbox --waiting")
    for commission, step in standing.open:
        due = f", due {commission.deadline.astimezone(zone):%Y-%m-%d %H:%M}" if commission.deadline else ""
        what = step.edition or commission.id
        why = f"  ({step.why})" if step.why and step.state in _TOLD else ""
        click.echo(f"{what:<14} {step.state}{due}  {commission.client}: {commission.topic}{why}")
    if standing.day:
        click.echo("")
    _print_day(standing.day, zone)


_TOLD = ("building", "awaiting approval", "rejected", "failed")  # states whose reason is worth a word
_STATES = {
    "draft": "to be approved", "approved": "to send", "sending": "being sent", "sent": "sent", "failed": "failed",
}  # fmt: skip


def _counts(standing: _Standing) -> str:
    there = standing.dispatches
    return ", ".join(f"{there[state]} {said}" for state, said in _STATES.items() if there[state]) or "empty"


def _print_day(day: list[Happening], zone: ZoneInfo) -> None:
    """The day's lines; of visits that brought nothing, or failed as they did before, there are too many for a line."""
    plain, again, seen = Counter[str](), Counter[str](), set[tuple[str, str]]()
    for one in day:
        if one.is_plain:
            plain[one.about] += 1
        elif one.kind == "visit" and one.brought_nothing and (one.about, one.what) in seen:
            again[one.about] += 1
        else:
            seen.add((one.about, one.what))
            about = f"{one.about}: " if one.about else ""
            click.echo(f"{one.at.astimezone(zone):%H:%M:%S}  {one.kind:<10} {about}{one.what}")
    for counted_ones, said in ((again, "visits that failed as before"), (plain, "visits that brought nothing new")):
        if counted_ones:
            click.echo(f"{'':8}  {said}: {', '.join(f'{outlet} {n}' for outlet, n in sorted(counted_ones.items()))}")


def _to_json(standing: _Standing) -> dict[str, Any]:
    return {
        "now": standing.now.isoformat(),
        "runs": [{"run": r.name, "started": r.started.isoformat(), "running": r.is_alive} for r in standing.runs],
        "articles": standing.articles,
        "undated": {outlet: undated for outlet, (undated, _) in standing.undated.items()},
        "commissions": standing.commissions,
        "open": [
            {"commission": commission.id, "state": step.state, "edition": step.edition or None, "why": step.why,
             "client": commission.client, "since": step.at.isoformat(),
             "deadline": commission.deadline.isoformat() if commission.deadline else None}
            for commission, step in standing.open
        ],
        "letters_waiting": standing.letters,
        "outbox": dict(standing.dispatches),
        "day": [asdict(one) | {"at": one.at.isoformat()} for one in standing.day],
        "visits": [
            asdict(v) | {"started": v.started.isoformat(), "finished": v.finished.isoformat(), "kept": v.kept}
            for v in standing.visits
        ],
    }  # fmt: skip
