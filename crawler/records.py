"""What passes between the steps of the crawling floor: one frozen type a step.

Outlet -> Lead -> Capture -> Article -> Kept. The words are those of docs/vocabulary.md. Instants are aware
``datetime`` objects in UTC unless said otherwise; spans count Unicode code points, end exclusive.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from operator import attrgetter
from typing import Any, Literal

import msgspec

Via = Literal["feed", "sitemap", "section", "given"]
BlockKind = Literal["standfirst", "subhead", "paragraph", "quote", "list", "figure", "table", "embed"]
Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Outlet:
    """A title that publishes news, as its TOML file says (docs/outlets.md explains each field)."""

    id: str
    name: str
    home: str
    language: str  # BCP 47
    country: str  # ISO 3166-1 alpha-2
    timezone: str = "UTC"  # IANA name
    regions: tuple[str, ...] = ()
    kind: str = "news"  # news, agency, official, magazine, ...
    owner: str = ""
    state: Literal["none", "owned", "linked"] = "none"
    use: Literal["quote", "facts", "none"] = "quote"
    words_of_article: int | None = None  # most words that an edition may quote of one article
    words_of_edition: int | None = None  # most words that an edition may quote of this outlet
    feeds: tuple[str, ...] = ()
    sitemaps: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    select: Mapping[str, str] = field(default_factory=dict)  # CSS rules for the reader
    page: str = ""  # its page object: PATH/outlets/hill_weekly.py:HillWeekly
    expect: Mapping[str, int] = field(default_factory=dict)  # bounds that a visit should meet


@dataclass(frozen=True, slots=True)
class Lead:
    """A URL that was announced and not yet fetched.

    ``mark`` is what the announcement said of the page's state (a lastmod or updated value), as written; a changed mark
    is the reason to fetch the page again.
    """

    url: str
    outlet: str
    via: Via
    found: datetime
    mark: str | None = None
    published: str | None = None
    headline: str | None = None


@dataclass(frozen=True, slots=True)
class Capture:
    """The bytes that a server sent at an instant: one WARC ``response`` record, never changed.

    ``digest`` is ``sha256:<hex>`` over the payload as the record holds it (transfer-decoded, before decompression).
    ``warc`` is a path relative to the institute's folder; ``offset`` and ``length`` bound the record's gzip member,
    in bytes.
    """

    digest: str
    url: str
    captured: datetime
    status: int
    content_type: str  # the header as sent, "" where absent
    content_encoding: str
    warc: str
    offset: int
    length: int


_FIELDS = ("text", "level", "attribution", "image", "caption", "credit", "alt")  # of a block
_fields_of = attrgetter(*_FIELDS)


class Block(msgspec.Struct, frozen=True, gc=False):
    """One piece of an article's body. Only the fields of its kind are filled.

    ``text`` is what stands in the article's text ("" for figure and embed); a list's is its items, a table's its cells,
    joined by line breaks. No dataclass, for an article has dozens, and this is made in a tenth of the time.
    """

    kind: BlockKind
    text: str = ""
    level: int | None = None  # subhead: 2 to 6
    items: tuple[str, ...] = ()  # list
    attribution: str | None = None  # quote
    image: str | None = None  # figure: an address; embed: likewise
    caption: str | None = None
    credit: str | None = None
    alt: str | None = None
    rows: tuple[tuple[str, ...], ...] = ()  # table

    def to_json(self) -> Json:
        if self.kind == "paragraph" and self.text:  # as nearly all are
            return {"kind": "paragraph", "text": self.text}
        out: Json = {"kind": self.kind}
        for name, value in zip(_FIELDS, _fields_of(self), strict=True):
            if value:  # of its kind
                out[name] = value
        if self.items:
            out["items"] = list(self.items)
        if self.rows:
            out["rows"] = [list(row) for row in self.rows]
        return out

    @classmethod
    def from_json(cls, data: Json) -> Block:
        if len(data) == 2 and "text" in data:  # as nearly all are
            return cls(data["kind"], data["text"] or "")
        return cls(
            kind=data["kind"],
            text=data.get("text") or "",
            level=data.get("level"),
            items=tuple(data.get("items") or ()),
            attribution=data.get("attribution"),
            image=data.get("image"),
            caption=data.get("caption"),
            credit=data.get("credit"),
            alt=data.get("alt"),
            rows=tuple(tuple(row) for row in data.get("rows") or ()),
        )


@dataclass(frozen=True, slots=True)
class Article:
    """What was read from a capture, or imported (then ``capture`` is None). docs/article.md gives its JSON form.

    ``text`` is NFC, without soft hyphens, U+200B and U+FEFF, its blanks folded inside a block, blocks joined by one
    blank line: a span into it never moves, for the text belongs to the id. ``published`` and ``modified`` are ISO 8601
    with offset, or a day alone where the page says no more; None rather than a guess. ``published_raw`` and
    ``modified_raw`` are the strings of the page that they were read from, so that a checker can find them there; the
    latter is None where the page's source does not have it in one piece.
    """

    url: str
    key: str
    headline: str
    text: str
    outlet: str = ""  # an outlet's id, "" for a page that was merely extracted
    canonical_url: str | None = None
    standfirst: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    modified: str | None = None
    published_rule: str | None = None
    published_raw: str | None = None
    modified_raw: str | None = None
    sections: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    language: str | None = None
    kind: str = "news"
    paywalled: bool = False
    blocks: tuple[Block, ...] = ()
    images: tuple[str, ...] = ()
    credit: str | None = None  # the agency that the page credits
    dateline: str | None = None
    reader: str = ""
    capture: Capture | None = None

    @property
    def id(self) -> str:
        """32 hex digits over key, headline and text (docs/decisions/0003 says why the headline counts)."""
        return hashlib.sha256(f"{self.key}\n{self.headline}\n{self.text}".encode()).hexdigest()[:32]

    @property
    def words(self) -> int:
        from crawler.text.word_count import count_between_blanks  # with it comes numpy, which few need

        return count_between_blanks(self.text)

    @property
    def text_digest(self) -> str:
        return "sha256:" + hashlib.sha256(self.text.encode()).hexdigest()


class Kept(StrEnum):
    """What keeping an article changed."""

    NEW = "new"
    REVISED = "revised"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Failure:
    """One page of a visit that came to nothing, or is no article, and what is the matter."""

    url: str
    why: str


@dataclass(frozen=True, slots=True)
class Visit:
    """One look at one outlet: what it announced, what was kept, what failed and why."""

    outlet: str
    started: datetime
    finished: datetime
    found: int  # leads that were announced
    fetched: int  # article pages that were requested and answered
    new: int
    revised: int
    same: int
    failures: tuple[Failure, ...] = ()
    elsewhere: int = 0  # pages announced on other sites, and so not asked for; the archive keeps no count of them
    undated: int = 0  # of the new and revised, without a date; the archive counts them of its articles
    no_articles: tuple[Failure, ...] = ()  # pages that are something else, told once; the archive has it of each lead

    @property
    def kept(self) -> int:
        return self.new + self.revised


@dataclass(frozen=True, slots=True)
class Reread:
    """What came of an outlet's captures. ``failures`` are those in which no article is found: they stay as they are."""

    outlet: str
    read: int
    new: int
    revised: int
    same: int
    undated: int  # of the articles
    failures: tuple[Failure, ...] = ()
