"""Articles, outlets and commissions made for the tests of selection and analysis; every sentence is invented."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any

from crawler.archive import Article, Block, Outlet
from reports.analysis import study
from reports.records import Chosen, Commission, Findings, Selection

OUTLETS = {
    each.id: each
    for each in (
        Outlet("courier", "The Amman Courier", "http://courier.example/", "en", "JO"),
        Outlet("ledger", "Tigris Ledger", "http://ledger.example/", "en", "IQ"),
        Outlet("wire", "Anatolia Wire", "http://wire.example/", "en", "TR", kind="agency"),
        Outlet("bulletin", "Potomac Daily", "http://bulletin.example/", "en", "US"),
        Outlet("state", "Cairo State Wire", "http://state.example/", "en", "EG", state="owned"),
        Outlet("facts", "Facts Only", "http://facts.example/", "en", "JO", use="facts"),
        Outlet("closed", "Closed Press", "http://closed.example/", "en", "JO", use="none"),
        Outlet("kopru", "Köprü", "http://kopru.example/", "tr", "TR"),
        Outlet("sada", "صدى", "http://sada.example/", "ar", "JO"),
    )
}  # fmt: skip


def article(text: str, outlet: str = "courier", published: str = "2023-11-06T12:00:00+03:00", **more: Any) -> Article:
    """An article whose paragraphs are parted by blank lines; its address follows from its first words."""
    paragraphs = [part.strip() for part in text.strip().split("\n\n")]
    body = "\n\n".join(" ".join(part.split()) for part in paragraphs)
    url = more.pop("url", f"http://{outlet}.example/{'-'.join(body.lower().split()[:6])}-{published[:10]}")
    more.setdefault("headline", f"News of {published[:10]}")
    more.setdefault("language", OUTLETS[outlet].language)
    more.setdefault("blocks", tuple(Block("paragraph", part) for part in body.split("\n\n")))
    return Article(url=url, key=url, text=body, outlet=outlet, published=published, **more)


def commission(topic: str = "Envoy Dana Orlen's journey", **more: Any) -> Commission:
    given: dict[str, Any] = {
        "id": "C-2023-0001",
        "client": "kestrel",
        "received": datetime(2023, 11, 10, 8, tzinfo=UTC),
        "since": date(2023, 11, 1),
        "until": date(2023, 11, 10),
    }
    return Commission(topic=topic, **(given | more))


def selection(articles: Sequence[Article], stories: Sequence[int] | None = None) -> Selection:
    """All of the articles, in one story or in those given."""
    numbers = stories or [1] * len(articles)
    return Selection(tuple(Chosen(each, 1.0, "made", number) for each, number in zip(articles, numbers, strict=True)))


def found(*articles: Article, stories: Sequence[int] | None = None, **asked: Any) -> Findings:
    """The findings of a study of these articles."""
    return study(commission(**asked), selection(articles, stories), OUTLETS)
