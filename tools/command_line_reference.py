"""Write docs/command-line.md from the commands themselves, so that it never says anything else than ``--help``.

    .venv/bin/python tools/command_line_reference.py            writes the page
    .venv/bin/python tools/command_line_reference.py --print    prints it

``tests/test_repository.py`` compares the page with what this prints.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click
from click.testing import CliRunner

PAGE = Path(__file__).resolve().parents[1] / "docs" / "command-line.md"

HEAD = """\
# Command line

Everything that `deskofficer` can do. This page is written by `make docs` from the commands' own `--help`.

- Data goes to standard output, talk and progress to standard error; a progress bar shows only on a terminal.
- Exit status: 0 done, 1 done in part or failed with a reason, 2 wrong usage: an argument that is right in no folder.
- The institute's folder is `--home FOLDER`, else what `DESKOFFICER_HOME` says, else the current folder.
- `--now INSTANT` starts a clock of the command's own at that instant; nothing else in the program asks what time it is.
"""


def commands(command: click.Command, *path: str) -> Iterator[tuple[str, ...]]:
    """Yield the words of each command, a group before its members."""
    yield path
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            member = command.get_command(context, name)
            if member is not None and not member.hidden:
                yield from commands(member, *path, name)


def help_of(main: click.Command, *path: str) -> str:
    """What the command prints for --help; click's runner is a terminal of 80 columns wherever it runs."""
    runner = CliRunner(env={"DESKOFFICER_HOME": None})
    return runner.invoke(main, [*path, "--help"], prog_name="deskofficer", catch_exceptions=False).stdout


def page(main: click.Command) -> str:
    """The whole page, in Markdown."""
    sections = [
        f"## {' '.join(('deskofficer', *path))}\n\n```text\n{_stripped(help_of(main, *path))}\n```\n"
        for path in commands(main)
    ]
    return "\n".join([HEAD, *sections])


def _stripped(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.strip().splitlines())


if __name__ == "__main__":
    from reports.cli import main

    if "--print" in sys.argv[1:]:
        print(page(main), end="")
    else:
        PAGE.write_text(page(main), encoding="utf-8")
        print(f"wrote {PAGE.relative_to(PAGE.parents[1])}", file=sys.stderr)
