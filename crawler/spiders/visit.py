"""The tally of a visit while it goes on."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from crawler.discovery import Ground
from crawler.records import Failure, Kept, Outlet, Visit

MOST_FAILURES = 200  # of one visit that its row names


@dataclass(slots=True)
class OpenVisit:
    """A visit that goes on: its outlet and what came of it so far."""

    outlet: Outlet
    started: datetime
    ground: Ground
    found: int = 0
    due: int = 0
    done: int = 0
    fetched: int = 0
    elsewhere: set[str] = field(default_factory=set)
    kept: dict[Kept, int] = field(default_factory=lambda: dict.fromkeys(Kept, 0))
    undated: int = 0
    failures: list[Failure] = field(default_factory=list)
    no_articles: list[Failure] = field(default_factory=list)

    @classmethod
    def begin(cls, outlet: Outlet, started: datetime) -> OpenVisit:
        return cls(outlet, started, Ground.of(outlet))

    def failed(self, url: str, why: str) -> None:
        failure = Failure(url, why)
        if len(self.failures) < MOST_FAILURES and failure not in self.failures:
            self.failures.append(failure)

    def no_article(self, url: str, what: str) -> None:
        """Note a page that was read for the first time and is something else than an article."""
        if len(self.no_articles) < MOST_FAILURES:
            self.no_articles.append(Failure(url, what))

    def unchanged(self) -> None:
        """Count a page whose server said that it is the same (HTTP 304)."""
        self.kept[Kept.SAME] += 1

    def closed(self, finished: datetime) -> Visit:
        """The visit as it ended. One that read pages and no article among them is not set up rightly, and failed."""
        if not any(self.kept.values()):
            for page in self.no_articles:
                self.failed(page.url, page.why)
            self.no_articles.clear()
        return Visit(
            outlet=self.outlet.id,
            started=self.started,
            finished=finished,
            found=self.found,
            fetched=self.fetched,
            new=self.kept[Kept.NEW],
            revised=self.kept[Kept.REVISED],
            same=self.kept[Kept.SAME],
            failures=tuple(self.failures),
            elsewhere=len(self.elsewhere),
            undated=self.undated,
            no_articles=tuple(self.no_articles),
        )
