"""A demo made anew: what the last one left goes, what somebody has commissioned in it stays."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from reports.cli import main
from reports.cli.demo import LETTER, make_way
from reports.cli.folder import make_folder
from reports.config import mail_of
from reports.demo.mailbox import post
from reports.errors import ReportsError
from reports.shipped import examples_folder

NOW = datetime(2023, 11, 10, 8, tzinfo=UTC)


@pytest.fixture
def demo(tmp_path: Path) -> Path:
    """The folder of a demo whose letter has arrived and was taken in."""
    folder = tmp_path / "demo"
    make_folder(folder, examples_folder() / "institute")
    letter = (examples_folder() / "letters" / f"{LETTER}.eml").read_bytes()
    post(letter, folder / "mail" / "inbox", mail_of(folder).authserv_id, NOW, LETTER)
    assert "C-2023-0001" in said(folder, "inbox", "--now", NOW.isoformat())
    return folder


def said(folder: Path, *words: str) -> str:
    done = CliRunner().invoke(main, [*words, "--home", str(folder)])
    assert done.exit_code == 0, done.output
    return done.stdout


def test_what_the_demo_made_itself_is_removed(demo: Path) -> None:
    make_way(demo)
    assert not demo.exists()
    make_way(demo)  # there is nothing in the way now


def test_a_demo_in_which_somebody_has_commissioned_is_left_as_it_is(demo: Path) -> None:
    asked = ("--client", "kestrel", "--topic", "Rafah crossing trucks", "--since", "2023-11-01")
    assert said(demo, "commission", *asked, "--now", NOW.isoformat()) == "C-2023-0002\n"
    done = CliRunner().invoke(main, ["demo", "--anew", str(demo)])
    assert done.exit_code == 1
    assert "holds what was commissioned after the demo (C-2023-0002), which would be lost" in done.stderr
    assert "C-2023-0002" in said(demo, "commissions")


def test_an_institute_of_ones_own_is_no_demo(tmp_path: Path) -> None:
    assert CliRunner().invoke(main, ["init", str(tmp_path)]).exit_code == 0
    with pytest.raises(ReportsError, match="is no demo's folder"):
        make_way(tmp_path)
    assert (tmp_path / "institute.toml").exists()
