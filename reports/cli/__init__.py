"""The command `deskofficer`: one verb a module, loaded only when it is called; the only place that asks the clock.

Data goes to standard output, talk to standard error. Exit status: 0 done, 1 done in part or failed with a reason, 2
wrong usage.
"""

from __future__ import annotations

import logging
import sqlite3
import sys
from importlib import import_module, metadata
from typing import Any

import click

from crawler.archive import CrawlerError
from reports.errors import ReportsError

# verb -> (module, what `deskofficer --help` says), in the order of the work
VERBS = {
    "init": ("folder", "Make an institute's folder that works at once."),
    "demo": ("demo", "Run the whole way on the example institute and its press."),
    "crawl": ("crawl", "Visit outlets and keep their new articles."),
    "extract": ("extract", "Read pages and print their articles as JSON."),
    "import": ("exchange", "Take articles into the archive from JSON lines."),
    "export": ("exchange", "Print the archive's articles as JSON lines."),
    "search": ("search", "Ask the archive."),
    "stories": ("stories", "Group the archive's articles by the event that they tell of."),
    "study": ("study", "Print the findings for a topic, without a report."),
    "commission": ("commission", "Record a commission."),
    "commissions": ("commission", "List commissions and their editions."),
    "report": ("report", "Build, verify and issue a commission's next edition."),
    "approve": ("approve", "Let an edition leave."),
    "reject": ("approve", "Keep an edition from leaving, or refuse a commission."),
    "verify": ("verify", "Prove an edition: every statement against its captures."),
    "inbox": ("mail", "Take in the letters of the mailbox."),
    "outbox": ("mail", "List dispatches, or hand over what is due."),
    "run": ("run", "Do all of it on a schedule: crawl, read the inbox, build, deliver."),
    "outlets": ("lists", "List outlets, or check their files."),
    "clients": ("lists", "List clients, or check their files."),
    "status": ("status", "Say how things stand, and tell a day as it was."),
    "doctor": ("keep", "Look whether everything is installed, set up, whole and reachable."),
    "backup": ("keep", "Copy the institute's folder into one file, while work goes on."),
    "restore": ("keep", "Make an institute's folder from a backup."),
    "upgrade": ("keep", "Bring the database up to this version, after a copy."),
}


class Verbs(click.Group):
    """A group that imports a verb's module when the verb is called, and turns known errors into a line and status 1."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in VERBS:
            return None
        module = import_module(f"reports.cli.{VERBS[cmd_name][0]}")
        command: click.Command = getattr(module, f"{cmd_name}_command")
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Verbs"):
            formatter.write_dl([(verb, said) for verb, (_, said) in VERBS.items()])

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except (CrawlerError, ReportsError) as error:
            complain(str(error))
        except sqlite3.OperationalError as error:
            complain(f"the archive could not be used: {error}; is the disk full or the folder read-only?")
        except BrokenPipeError:
            sys.stderr.close()  # the reader of our output has gone: nothing to say, nobody to say it to
        except OSError as error:
            complain(f"{error.filename or ''}: {error.strerror or error}".removeprefix(": "))
        raise click.exceptions.Exit(1)


def complain(message: str) -> None:
    """Talk on standard error, each line with the program's name before it."""
    for line in message.splitlines():
        click.echo(f"deskofficer: {line}", err=True)


@click.command(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(metadata.version("deskofficer"), prog_name="deskofficer")
@click.option("-v", "--verbose", count=True, help="Say more on standard error; twice for everything.")
def main(verbose: int) -> None:
    """Desk Officer: from pages on the web to reports that prove themselves.

    Every statement in a report is bound to exact characters of a page that was captured, and `deskofficer verify`
    proves it.

    Example: deskofficer demo demo
    """
    level = (logging.WARNING, logging.INFO, logging.DEBUG)[min(verbose, 2)]
    form = "time=%(asctime)s level=%(levelname)s from=%(name)s %(message)s"
    logging.basicConfig(level=level, format=form, stream=sys.stderr)
