"""The one door between the floors: what was kept, and how to ask for it, read it back and bind words to it.

The reporting floor imports nothing of the crawling floor but this. It hands on the records, the text tools and the
configuration that both need, and imports neither Scrapy nor a reader.
"""

from pathlib import Path

from crawler.archive.counts import Counts, OutletCounts
from crawler.archive.database import connect, migrate, pending, run_pending, transaction
from crawler.archive.instants import instant, parsed
from crawler.archive.leads import Validators
from crawler.archive.locks import held
from crawler.archive.pages import CapturedPage
from crawler.archive.query import Hit, Query
from crawler.archive.store import Archive, keep_all
from crawler.archive.stories import StoryArticle
from crawler.archive.visits import BegunVisit, close_killed_visits
from crawler.archive.warc import digest_of, member_bytes, parse_member, read_capture
from crawler.article_json import from_json, to_json
from crawler.codes import country_called, language_complaint, time_zone_complaint
from crawler.config import Institute, load_institute
from crawler.errors import ArchiveError, CaptureError, ConfigError, CrawlerError
from crawler.outlets import load_outlets, shared_addresses
from crawler.records import Article, Block, Capture, Failure, Kept, Outlet, Reread, Visit
from crawler.schedule import Timetable, due_outlets
from crawler.text.dates import resolve as resolve_date
from crawler.text.dates import resolve_time
from crawler.text.gazetteer import country_name, region_countries
from crawler.toml_file import TomlTable

__all__ = [
    "Archive",
    "ArchiveError",
    "Article",
    "BegunVisit",
    "Block",
    "Capture",
    "CaptureError",
    "CapturedPage",
    "ConfigError",
    "Counts",
    "CrawlerError",
    "Failure",
    "Hit",
    "Institute",
    "Kept",
    "Outlet",
    "OutletCounts",
    "Query",
    "Reread",
    "StoryArticle",
    "Timetable",
    "TomlTable",
    "Validators",
    "Visit",
    "close_killed_visits",
    "connect",
    "country_called",
    "country_name",
    "digest_of",
    "due_outlets",
    "from_json",
    "held",
    "instant",
    "keep_all",
    "language_complaint",
    "load_institute",
    "load_outlets",
    "member_bytes",
    "migrate",
    "open_archive",
    "parse_member",
    "parsed",
    "pending",
    "read_capture",
    "region_countries",
    "resolve_date",
    "resolve_time",
    "run_pending",
    "shared_addresses",
    "time_zone_complaint",
    "to_json",
    "transaction",
]


def open_archive(home: Path) -> Archive:
    """Open the archive of an institute's folder; the file is made where it is missing."""
    return Archive(load_institute(home).database_file)
