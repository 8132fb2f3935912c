"""Whether the machine has what the program needs: Python, SQLite, the libraries that draw pages, time zones."""

from __future__ import annotations

import platform
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from reports.keeping.diagnosis import Diagnosis, Patient, failed, ok

OLDEST_PYTHON = (3, 11)
OLDEST_SQLITE = (3, 37, 0)  # the first that knows STRICT tables
LIBRARIES = "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"


def python(patient: Patient) -> Iterator[Diagnosis]:  # noqa: ARG001
    if sys.version_info < OLDEST_PYTHON:
        yield failed("python", platform.python_version(), "install Python 3.11 or later")
    else:
        yield ok("python", platform.python_version())


def sqlite(patient: Patient) -> Iterator[Diagnosis]:  # noqa: ARG001
    version = sqlite3.sqlite_version
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        yield failed("sqlite", version, "install a Python that is built with SQLite 3.37 or later")
        return
    try:
        with closing(sqlite3.connect(":memory:")) as sql:
            sql.execute("CREATE VIRTUAL TABLE words USING fts5 (text)")
    except sqlite3.OperationalError as error:
        yield failed("sqlite", f"{version} without full-text search ({error})", "install one whose SQLite has FTS5")
    else:
        yield ok("sqlite", f"{version} with full-text search")


def drawing(patient: Patient) -> Iterator[Diagnosis]:  # noqa: ARG001
    """Draw a line of text, which needs all of the system's libraries."""
    try:
        import weasyprint

        pdf = weasyprint.HTML(string="<p>A line of text.</p>").write_pdf()
    except (OSError, ImportError) as error:
        first = str(error).strip().partition("\n")[0]
        yield failed("drawing", f"WeasyPrint can't draw: {first}", f"install its libraries; on Debian: {LIBRARIES}")
    else:
        yield ok("drawing", f"WeasyPrint {weasyprint.__version__} drew a line, {len(pdf)} bytes of PDF")


def time_zones(patient: Patient) -> Iterator[Diagnosis]:  # noqa: ARG001
    try:
        summer = datetime(2023, 7, 1, tzinfo=ZoneInfo("Europe/London")).utcoffset()
    except (ZoneInfoNotFoundError, OSError) as error:
        yield failed("time zones", f"there is no data about them: {error}", "install the package tzdata")
        return
    if summer != timedelta(hours=1):
        yield failed("time zones", f"London's offset in July is given as {summer}", "install the package tzdata anew")
    else:
        yield ok("time zones", "London is an hour ahead of UTC in July")
