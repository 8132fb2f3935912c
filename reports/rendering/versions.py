"""The versions of the programs that draw a page; a rebuild names the one that differs."""

from __future__ import annotations

import ctypes
import zlib
from importlib.metadata import version
from pathlib import Path

from reports.rendering import fonts

_PACKAGES = ("weasyprint", "pydyf", "fonttools", "tinycss2", "tinyhtml5", "pyphen", "jinja2")


def versions(folders: tuple[Path, ...]) -> dict[str, str]:
    """Program -> version, of Python's packages and of the libraries under them; ``folders`` is where fonts are."""
    fonts.use_only(folders)  # Pango is about to be loaded
    from weasyprint.text.ffi import pango

    number = pango.pango_version()
    found = {name: version(name) for name in _PACKAGES}
    found["pango"] = f"{number // 10000}.{number // 100 % 100}.{number % 100}"
    found["harfbuzz"] = _harfbuzz()
    found["zlib"] = zlib.ZLIB_RUNTIME_VERSION
    return found


def _harfbuzz() -> str:
    """HarfBuzz's own word for its version; WeasyPrint has loaded the library, but declares no function that tells."""
    tell = ctypes.CDLL("libharfbuzz.so.0").hb_version_string
    tell.restype = ctypes.c_char_p
    return str(tell().decode())
