"""A small institute for tests: a few pages of two outlets, captured, read
and kept by the real archive; every sentence ours."""

# ruff: noqa: E501 - a paragraph a line
from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from html import escape
from pathlib import Path

from crawler.archive import Archive, open_archive
from crawler.archive.warc import WarcWriter
from crawler.outlets import load_outlets
from crawler.pages import read_capture

NOW = datetime(2023, 11, 10, 9, 30, tzinfo=UTC)
HTML = [(b"Content-Type", b"text/html; charset=utf-8")]


@dataclass(frozen=True)
class TestPage:
    """One page: its outlet, its address, and what stands on it."""

    __test__ = False
    outlet: str
    slug: str
    published: str
    headline: str
    paragraphs: tuple[str, ...]
    modified: str = ""

    @property
    def url(self) -> str:
        return f"http://{self.outlet}.example/2023/11/{self.slug}"

    @property
    def html(self) -> bytes:
        body = "".join(f"<p>{escape(text, quote=False)}</p>" for text in self.paragraphs)
        changed = f'<meta property="article:modified_time" content="{self.modified}">' if self.modified else ""
        return (
            f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{self.headline}</title>'
            f'<meta property="article:published_time" content="{self.published}">{changed}'
            f'<link rel="canonical" href="{self.url}"></head><body><nav><a href="/">Home</a> <a href="/world">World</a></nav>'
            f"<article><h1>{self.headline}</h1>{body}</article><footer><p>All rights reserved.</p></footer></body></html>"
        ).encode()


PAGES = (
    TestPage("courier", "king", "2023-11-04T18:20:00+03:00", "King Abdullah receives Blinken in Amman", (
        "King Abdullah II received US Secretary of State Antony Blinken at the Basman Palace in Amman on Saturday.",
        "Blinken met Jordanian Foreign Minister Ayman Safadi in Amman on 4 November 2023 before the ministers of five Arab states joined them.",
        "The Royal Court said the King asked Blinken for an immediate ceasefire and for food and water to reach Gaza without interruption.",
        "“Jordan will not accept any attempt to move people out of their homes,” Safadi told reporters after the meeting in Amman.",
        "The Jordanian government announced a field hospital for the strip and named a doctor from Irbid to lead it.",
    )),
    TestPage("courier", "aid", "2023-11-06T10:00:00+03:00", "Aid lorries wait at Rafah as Blinken leaves Amman", (
        "The Jordanian charity organisation counted 93 lorries at the Rafah crossing on Monday.",
        "Blinken left Jordan on Sunday for talks in Iraq, the Foreign Ministry in Amman said.",
        "Drivers in the queue told the Courier that the papers of each lorry are read four times before the gate opens.",
    )),
    TestPage("tigris", "talks", "2023-11-05T23:00:00+03:00", "Blinken holds talks with al-Sudani in Baghdad", (
        "US Secretary of State Antony Blinken met Iraqi Prime Minister Mohammed Shia al-Sudani in Baghdad on Sunday, 5 November 2023.",
        "The talks in Baghdad lasted more than an hour, the office of the Iraqi prime minister said in a statement.",
        "“Iraq decides about its own territory and will protect the advisers who are here at its invitation,” al-Sudani said.",
        "The Iraqi government announced that its prime minister will travel to Riyadh for the Arab summit on 11 November 2023.",
    )),
    TestPage("tigris", "after", "2023-11-07T09:00:00+03:00", "Baghdad weighs the visit of Blinken", (
        "Iraqi lawmakers discussed the visit of Secretary of State Antony Blinken in a closed session in Baghdad on Monday.",
        "The Iraqi Foreign Ministry said on 6 November 2023 that the protection of embassies is a duty of the state.",
        "A lecturer at the University of Baghdad, Hind al-Rawi, said the visit to Iraq was shorter than the motorcade.",
    )),
)  # fmt: skip


def make_institute(home: Path, *more: TestPage) -> Path:
    """The institute's folder with its pages, and more, in the archive."""
    for name, text in _files().items():
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).write_text(text, encoding="utf-8")
    outlets = load_outlets(home)
    writer = WarcWriter(home, NOW)
    with open_archive(home) as archive:
        for page in (*PAGES, *more):
            capture = writer.append(page.url, NOW, 200, "OK", HTML, page.html, "127.0.0.11")
            archive.keep(
                read_capture(capture, page.html, outlets[page.outlet]), None, NOW, outlets[page.outlet].country
            )
    writer.close()
    return home


def _files() -> dict[str, str]:
    outlet = (
        'name = "{name}"\nhome = "http://{id}.example/"\nlanguage = "en"\ncountry = "{country}"\ntimezone = "{zone}"\n'
    )
    return {
        "institute.toml": '[institute]\nname = "Test Institute"\naddress = "editor@institute.example"\n',
        "clients/kestrel.toml": 'name = "Kestrel Risk"\naddresses = ["ann.shaw@kestrel-risk.example"]\ntimezone = "Europe/London"\n',
        "outlets/courier.toml": outlet.format(name="The Courier", id="courier", country="JO", zone="Asia/Amman"),
        "outlets/tigris.toml": outlet.format(name="Tigris Post", id="tigris", country="IQ", zone="Asia/Baghdad"),
    }


def edition(home: Path, *more: TestPage) -> Path:
    """The folder of an edition over the pages and more."""
    from reports.newsroom.building import build

    make_institute(home, *more)
    with open_archive(home) as archive:
        return build(home, archive, commission(archive), NOW).folder


def commission(archive: Archive, **fields: object) -> str:
    """Record a commission over the pages; its id."""
    from datetime import date

    from reports.ledger import Ledger
    from reports.records import Commission

    said: dict[str, object] = {
        "id": "", "client": "kestrel", "topic": "Blinken's visit to Jordan and Iraq", "received": NOW,
        "since": date(2023, 11, 1), "until": date(2023, 11, 10), "countries": ("JO", "IQ"),
        "questions": ("Did Iraq commit troops?", "What did the King ask Blinken for?"),
    }  # fmt: skip
    return Ledger(archive.connection).record(Commission(**(said | fields))).id  # type: ignore[arg-type]
