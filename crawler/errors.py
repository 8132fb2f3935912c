"""The errors of the crawling floor.

CrawlerError                 the root; the command line prints its message and ends with status 1
├── ConfigError              a configuration file says something that it may not; names the place and the cure
├── NotFetched               a page could not be fetched; says why
│   └── Refused              the guard would not let the request out
├── PageError                a page can't be read as an article
│   └── NoArticle            it was read, and is something else: a gallery, a section front
├── CaptureError             a WARC record is missing, damaged or not what its digest says
└── ArchiveError             the database can't be opened, written or understood
"""

from __future__ import annotations

from collections.abc import Sequence


class CrawlerError(Exception):
    """Root of all errors that the crawling floor raises on purpose."""


class ConfigError(CrawlerError):
    """A configuration file holds something that it may not.

    The message has the form ``outlets/x.toml: feeds[1]: expected http(s), found "www.example.org"``, a line for each
    mistake of the file.
    """

    def __init__(self, file: str, place: str, complaint: str, others: Sequence[ConfigError] = ()) -> None:
        self.file, self.place, self.complaint, self.others = file, place, complaint, tuple(others)
        own = ": ".join(part for part in (file, place, complaint) if part)
        super().__init__("\n".join([own, *(str(other) for other in others)]))

    @classmethod
    def of(cls, mistakes: Sequence[ConfigError]) -> ConfigError:
        """One error that tells all mistakes of a file; there must be one at least."""
        first, *others = mistakes
        return cls(first.file, first.place, first.complaint, others)

    @property
    def each(self) -> tuple[ConfigError, ...]:
        """The mistakes one by one."""
        return (ConfigError(self.file, self.place, self.complaint), *self.others)


class NotFetched(CrawlerError):
    """A page could not be fetched."""

    def __init__(self, url: str, why: str) -> None:
        self.url, self.why = url, why
        super().__init__(f"{url}: {why}")


class Refused(NotFetched):
    """The guard would not let the request out."""


class PageError(CrawlerError):
    """A page can't be read as an article."""

    def __init__(self, url: str, why: str) -> None:
        self.url, self.why = url, why
        super().__init__(f"{url}: {why}")


class NoArticle(PageError):
    """A page was read and is something else than an article; to read it again will not help."""


class CaptureError(CrawlerError):
    """A WARC record is missing, damaged, or not what its digest says."""


class ArchiveError(CrawlerError):
    """The archive's database can't be opened, written or understood."""
