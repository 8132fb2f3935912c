"""The fonts that a page is drawn with: those shipped beside the templates, and no others.

A page must look the same on every machine, so the system's fonts are put out of sight: a ``fonts.conf`` with one
``<dir>`` is written at run time, and ``FONTCONFIG_FILE`` names it before WeasyPrint is imported, which reads it then.
"""

from __future__ import annotations

import atexit
import hashlib
import os
import shutil
import tempfile
from functools import cache
from pathlib import Path
from xml.sax.saxutils import escape

_CONF = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>{fonts}</dir>
  <cachedir>{cache}</cachedir>
</fontconfig>
"""


def font_digests(folder: Path) -> dict[str, str]:
    """File name -> ``sha256:<hex>`` of each font in a folder, sorted by name."""
    return {
        file.name: "sha256:" + hashlib.sha256(file.read_bytes()).hexdigest() for file in sorted(folder.glob("*.ttf"))
    }


@cache
def use_only(folder: Path) -> Path:
    """Point fontconfig at one folder of fonts for the rest of this process; the file that says so."""
    scratch = Path(tempfile.mkdtemp(prefix="deskofficer-fonts-"))
    atexit.register(shutil.rmtree, scratch, ignore_errors=True)
    conf = scratch / "fonts.conf"
    conf.write_text(_CONF.format(fonts=escape(str(folder)), cache=escape(str(scratch / "cache"))), encoding="utf-8")
    os.environ["FONTCONFIG_FILE"] = str(conf)
    return conf
