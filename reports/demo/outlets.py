"""Outlets of the example press: where each one answers, how its pages look, what its language calls things."""

from __future__ import annotations

import ipaddress
import re
import unicodedata
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from urllib.parse import quote
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel import Locale, UnknownLocaleError

from reports.demo.articles import PressArticle
from reports.demo.tables import Table, read_table

_PATH_FIELDS = {"year": "2023", "month": "11", "day": "04", "slug": "some-slug", "id": "1234567"}


@dataclass(frozen=True, slots=True)
class PressOutlet:
    """An outlet of the example press, as ``outlets.toml`` says."""

    id: str
    name: str
    host: str
    address: str  # a loopback address of its own
    design: str  # a folder of designs/
    language: str  # BCP 47
    locale: str  # how dates are written: en_GB, tr_TR
    timezone: ZoneInfo
    path: str  # pattern of an article's path: /{year}/{month}/{day}/{slug}
    labels: Mapping[str, str]  # the language's, with the outlet's own over them
    tagline: str = ""
    rss: str | None = None  # path of the feed, where there is one
    atom: str | None = None
    sitemap: str | None = None  # path of the news sitemap, where there is one
    breaks: bool = False  # paragraphs parted by two line breaks instead of tags, as old systems write

    @property
    def home(self) -> str:
        return f"http://{self.host}/"

    def path_of(self, article: PressArticle) -> str:
        published = article.published.astimezone(self.timezone)
        return self.path.format(
            year=f"{published:%Y}",
            month=f"{published:%m}",
            day=f"{published:%d}",
            slug=article.slug,
            id=article_number(article),
        )

    def address_of(self, article: PressArticle) -> str:
        """Return the article's full address, as the world outside knows it: without a port."""
        return f"http://{self.host}{self.path_of(article)}"

    def local(self, instant: datetime) -> datetime:
        return instant.astimezone(self.timezone)


def article_number(article: PressArticle) -> str:
    """Seven digits that stay the same whatever other articles there are."""
    return str(1_000_000 + zlib.crc32(article.id.encode()) % 9_000_000)


def section_path(section: str) -> str:
    """Return the path of a section's page: ``/middle-east/``; letters that don't fold to ASCII are escaped."""
    folded = section.replace("ı", "i").replace("İ", "I")
    ascii_only = unicodedata.normalize("NFKD", folded).encode("ascii", "ignore").decode()
    letters = ascii_only if re.search("[A-Za-z]", ascii_only) else section
    slug = re.sub(r"[^\w]+", "-", letters.lower()).strip("-")
    return f"/{quote(slug)}/"


def load_outlets(file: Path) -> dict[str, PressOutlet]:
    """Read outlets.toml, in its order. Raises PressError for what it may not say."""
    table = read_table(file, file.parent)
    table.allow_only("labels", "outlets")
    labels = _labels(table.table("labels"))
    outlets = table.table("outlets")
    return {name: _outlet(outlets.table(name), name, labels) for name in outlets.values}


def _labels(table: Table) -> dict[str, dict[str, str]]:
    """Return each language's labels, all with the keys that English has."""
    english = table.table("en").values
    for language in table.values:
        each = table.table(language)
        each.allow_only(*english)
        for key in english:
            each.text(key)
    return {language: dict(each) for language, each in table.values.items()}


def _outlet(table: Table, name: str, labels: Mapping[str, Mapping[str, str]]) -> PressOutlet:
    table.allow_only(*PressOutlet.__dataclass_fields__)
    language = table.one_of("language", tuple(labels))
    own = table.table("labels") if "labels" in table else Table(table.file, table.place, {})
    own.allow_only(*labels[language])
    return PressOutlet(
        id=name,
        name=table.text("name"),
        host=table.text("host"),
        address=_loopback(table),
        design=table.text("design"),
        language=language,
        locale=_locale(table),
        timezone=_timezone(table),
        path=_path(table),
        labels={**labels[language], **own.values},
        tagline=table.optional_text("tagline") or "",
        rss=table.optional_text("rss"),
        atom=table.optional_text("atom"),
        sitemap=table.optional_text("sitemap"),
        breaks=table.yes_or_no("breaks", False),
    )


def _loopback(table: Table) -> str:
    address = table.text("address")
    try:
        if ipaddress.ip_address(address).is_loopback:
            return address
    except ValueError:
        pass
    raise table.complain("address", f'expected a loopback address such as 127.0.0.11, found "{address}"')


def _locale(table: Table) -> str:
    locale = table.text("locale")
    try:
        return str(Locale.parse(locale))
    except (ValueError, UnknownLocaleError):
        raise table.complain("locale", f'expected a locale such as en_GB, found "{locale}"') from None


def _timezone(table: Table) -> ZoneInfo:
    name = table.text("timezone")
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        raise table.complain("timezone", f'expected a time zone such as Asia/Amman, found "{name}"') from None


def _path(table: Table) -> str:
    pattern = table.text("path")
    fields = ", ".join("{" + name + "}" for name in _PATH_FIELDS)
    try:
        filled = pattern.format(**_PATH_FIELDS)
    except (KeyError, ValueError, IndexError):
        raise table.complain("path", f'expected a pattern of {fields}, found "{pattern}"') from None
    if not filled.startswith("/") or not {"some-slug", "1234567"} & set(re.split(r"[/.]|-(?=\d)", filled)):
        raise table.complain("path", f'expected a path from / on with {{slug}} or {{id}}, found "{pattern}"')
    return pattern
