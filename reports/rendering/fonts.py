"""The fonts that a page is drawn with: those shipped beside the templates, an institute's own, and no others.

A page must look the same on every machine, so the system's fonts are put out of sight: a ``fonts.conf`` with nothing
but these folders is written at run time, and ``FONTCONFIG_FILE`` names it before WeasyPrint reads it.
"""

from __future__ import annotations

import atexit
import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from xml.sax.saxutils import escape

from reports.shipped import template_folders

OWN = "templates/report/fonts"  # in an institute's folder
_KINDS = (".ttf", ".otf", ".ttc")
_CONF = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
{folders}
  <cachedir>{cache}</cachedir>
</fontconfig>
"""


def font_folders(home: Path | None) -> tuple[Path, ...]:
    """Where fonts are: the institute's folder, where it has one, and the shipped ones."""
    folders = (each / "report" / "fonts" for each in template_folders(home))
    return tuple(each for each in folders if each.is_dir())


def font_digests(folders: Sequence[Path]) -> dict[str, str]:
    """File name -> ``sha256:<hex>`` of each font, sorted by name."""
    return {file.name: "sha256:" + hashlib.sha256(file.read_bytes()).hexdigest() for file in _files(folders)}


def use_only(folders: tuple[Path, ...]) -> None:
    """Point fontconfig at these folders of fonts: what WeasyPrint draws from now on in this process knows no others."""
    os.environ["FONTCONFIG_FILE"] = str(_conf(folders))


@cache
def letters(folders: tuple[Path, ...]) -> frozenset[int]:
    """The code points that at least one of the fonts can draw; read once in a process."""
    return frozenset().union(*(_letters_of(file) for file in _files(folders)))


def _letters_of(file: Path) -> Iterable[int]:
    from fontTools.ttLib import TTFont, TTLibError  # slow to import, and `verify` does without

    try:
        with TTFont(file, fontNumber=0, lazy=True) as font:
            return frozenset(font.getBestCmap() or ())
    except (TTLibError, OSError):  # no font; fontconfig passes it over too
        return ()


def _files(folders: Sequence[Path]) -> list[Path]:
    found = (file for folder in folders for file in folder.iterdir() if file.suffix.lower() in _KINDS)
    return sorted(found, key=lambda file: file.name)


@cache
def _conf(folders: tuple[Path, ...]) -> Path:
    scratch = Path(tempfile.mkdtemp(prefix="deskofficer-fonts-"))
    atexit.register(shutil.rmtree, scratch, ignore_errors=True)
    conf = scratch / "fonts.conf"
    lines = "\n".join(f"  <dir>{escape(str(folder))}</dir>" for folder in folders)
    conf.write_text(_CONF.format(folders=lines, cache=escape(str(scratch / "cache"))), encoding="utf-8")
    return conf
