"""Print the Debian packages of the libraries that WeasyPrint needs and this machine lacks; status 1 if there are any.

Asked of the dynamic loader and not of dpkg, so that it holds on any Linux. Needs nothing but Python.
"""

import ctypes
import sys

LIBRARIES = {
    "libpango-1.0.so.0": "libpango-1.0-0",
    "libpangoft2-1.0.so.0": "libpangoft2-1.0-0",
    "libharfbuzz-subset.so.0": "libharfbuzz-subset0",
}


def is_missing(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return True
    return False


if __name__ == "__main__":
    missing = [package for library, package in LIBRARIES.items() if is_missing(library)]
    print(*missing)
    sys.exit(1 if missing else 0)
