"""From passages to citations: a passage that does not stand on the page
that was captured is not cited, and so not printed."""

from __future__ import annotations

from collections.abc import Callable

from crawler.archive import Article, CapturedPage
from reports.records import Citation, Passage, Role

PageOf = Callable[[Article], CapturedPage | None]


class Binder:
    """Makes citations. ``unbound`` counts the passages that could not be bound, each once."""

    def __init__(self, page_of: PageOf) -> None:
        self._page_of = page_of
        self._unbound: set[tuple[str, int, int]] = set()

    @property
    def unbound(self) -> int:
        return len(self._unbound)

    def cite(self, passage: Passage, role: Role, field: str | None = None, rule: str | None = None) -> Citation | None:
        """A citation of exactly these characters, or None where the page does not hold them."""
        article = passage.article
        page_start = page_end = None
        if article.capture is not None:
            page = self._page_of(article)
            span = page.bind(article, passage.start, passage.end) if page else None
            if span is None:
                self._unbound.add((article.id, passage.start, passage.end))
                return None
            page_start, page_end = span
        return Citation(
            role=role,
            article=article.id,
            url=article.url,
            outlet=article.outlet,
            start=passage.start,
            end=passage.end,
            quote=passage.text,
            field=field,
            capture=article.capture.digest if article.capture else None,
            page_start=page_start,
            page_end=page_end,
            rule=rule,
            text_digest=None if article.capture else article.text_digest,
        )
