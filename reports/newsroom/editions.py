"""Editions' folders on the disk: written whole under a hidden name, and named when the ledger has them."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from crawler.archive import held
from reports.errors import UnknownCommission
from reports.lasting import make_last, write_lasting
from reports.ledger import Edition, Ledger

MANIFEST = "manifest.json"
_HIDDEN = ".{name}.part"


def hidden(home: Path, name: str) -> Path:
    """Where an edition stands until the ledger has it."""
    return home / "editions" / _HIDDEN.format(name=name)


def write_whole(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files into a new folder, and see that they are on the disk for good."""
    folder.mkdir(parents=True)
    for name, content in files.items():
        write_lasting(folder / name, content)
    make_last(folder)


def settle(home: Path, ledger: Ledger) -> None:
    """Give the editions that the ledger has their names, where a kill came in between; clear away what it never had.

    A hidden folder that somebody is still building stays: whoever builds holds the commission.
    """
    for part in sorted((home / "editions").glob(_HIDDEN.format(name="C-*"))):
        name = part.name.removeprefix(".").removesuffix(".part")
        if ledger.edition(name):
            if not (home / "editions" / name).exists():
                _name(part, home / "editions" / name)
        else:
            _clear_away(home, ledger, part, name)


def _name(part: Path, folder: Path) -> None:
    try:
        part.rename(folder)
    except FileNotFoundError:
        return  # another process was faster
    make_last(folder.parent)


def _clear_away(home: Path, ledger: Ledger, part: Path, name: str) -> None:
    with held(home, f"commission-{name.rpartition('-')[0]}") as mine:
        if mine and not ledger.edition(name):
            shutil.rmtree(part, ignore_errors=True)


def edition_folder(home: Path, ledger: Ledger, name: str) -> tuple[Edition, Path]:
    """An edition that was issued, with its folder; ``UnknownCommission`` where there is none of that name."""
    settle(home, ledger)
    edition = ledger.edition(name)
    if edition is None:
        commission = name.rpartition("-")[0]
        made = [one.id for one in ledger.editions(commission)] or [one.id for one in ledger.editions(name)]
        hint = f"there are {', '.join(made)}" if made else "see `deskofficer commissions`"
        raise UnknownCommission(f"no edition {name}; {hint}")
    return edition, home / "editions" / name
