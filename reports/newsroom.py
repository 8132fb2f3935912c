"""The steps in order, and the only place where they know of each other: select, study, compose, render, verify, issue.

An edition is built in a hidden folder, verified there, and only then given its name: a kill at any instant leaves
either no
edition or a whole one, and an edition that does not verify is never issued.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from io import BytesIO
from pathlib import Path

from pypdf import PdfReader

from crawler.archive import (
    Archive,
    Article,
    CapturedPage,
    CaptureError,
    Outlet,
    Query,
    country_name,
    load_institute,
    load_outlets,
    read_capture,
)  # fmt: skip
from reports.analysis import study
from reports.composition import Issuer, compose
from reports.config import find_client
from reports.errors import EmptySelection, NotBound
from reports.ledger import Edition, Ledger, commission_to_json
from reports.records import Commission, Report
from reports.rendering.evidence import ARTICLES, PACK, SOURCES, article_lines, csl_json, gather
from reports.rendering.manifest import build_manifest, canonical, digest
from reports.rendering.pdf import draw, environment
from reports.rendering.verification import Expected, Verdict, verify
from reports.selection import select

CANDIDATES = 600  # articles that the archive may hand to selection
MOST_CHOSEN = 60  # articles of one selection
AFTERWARDS = timedelta(days=3)  # articles that appeared a little later may report events of the period
Said = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Issued:
    """An edition that was built, verified and issued."""

    edition: Edition
    folder: Path
    verdict: Verdict
    outlets: int


def build(home: Path, archive: Archive, commission_id: str, now: datetime, say: Said = lambda _: None) -> Issued:
    """Build, verify and issue the next edition of a commission.

    Raises ``UnknownCommission``, ``UnknownClient``, ``EmptySelection``, ``NotBound`` or ``RenderError``.
    """
    ledger = Ledger(archive.connection)
    commission = ledger.commission(commission_id)
    number = _next_number(home, ledger, commission_id)
    name = f"{commission_id}-{number}"
    outlets = load_outlets(home, complain=lambda error: say(f"left out: {error}"))
    report, cited = _report(home, archive, commission, name, outlets, now, say)
    files, pages = _files(home, report, cited, outlets, say)
    folder = home / "editions" / name
    verdict = _issue(home, folder, files)
    edition = Edition(
        id=name,
        commission=commission_id,
        number=number,
        now=now,
        manifest=digest(files["manifest.json"]),
        pdf=digest(files["report.pdf"]),
        statements=len(report.statements),
        pages=pages,
    )
    ledger.issue(edition)
    return Issued(edition, folder, verdict, len({article.outlet for article in cited}))


def _report(
    home: Path,
    archive: Archive,
    commission: Commission,
    edition: str,
    outlets: dict[str, Outlet],
    now: datetime,
    say: Said,
) -> tuple[Report, list[Article]]:
    institute = load_institute(home)
    client = find_client(home, commission.client)
    say("selecting")
    candidates = candidates_for(archive, commission)
    selection = select(commission, candidates, outlets, MOST_CHOSEN)
    if not selection.chosen:
        raise EmptySelection(_nothing_found(archive, commission, len(candidates)))
    say(f"studying {len(selection.chosen)} articles")
    findings = study(commission, selection, outlets)
    say("composing")
    page_of = _pages(home, say)
    issuer = Issuer(institute.name, institute.address)
    report = compose(commission, client, edition, selection, findings, outlets, page_of, issuer, now)
    if not report.statements:
        raise EmptySelection(
            f"{commission.id}: {len(selection.chosen)} articles were chosen and no sentence of them can be printed"
        )
    return report, _cited(report, archive)


def candidates_for(archive: Archive, commission: Commission) -> list[Article]:
    """The articles that have a word of the commission or name its countries, of its period and a few days beyond."""
    names = [country_name(code, "en") for code in commission.countries]
    until = commission.until + AFTERWARDS
    hits = archive.search(
        Query(
            words=" ".join([commission.topic, *commission.questions, *names]),
            since=commission.since,
            until=until,
            any_word=True,
            limit=CANDIDATES,
        )
    )
    found = {hit.article.id: hit.article for hit in hits}
    # Articles in other languages share few words with the topic: those that name a country are looked at too.
    named = Query(countries=commission.countries, since=commission.since, until=until, limit=CANDIDATES)
    if commission.countries:
        found |= {hit.article.id: hit.article for hit in archive.search(named)}
    return [found[key] for key in sorted(found)]


def _nothing_found(archive: Archive, commission: Commission, candidates: int) -> str:
    held = archive.count_between(commission.since, commission.until)
    period = f"{commission.since} to {commission.until}"
    cure = (
        "widen the period, the countries or the words of the topic" if held else "crawl or import articles of that time"
    )
    return (
        f"{commission.id}: nothing found for “{commission.topic}”, {period}, countries "
        f"{', '.join(commission.countries) or 'any'}: {held} articles of that time are in the archive, {candidates} "
        f"have a word of the topic, none is about it; {cure}"
    )


def _pages(home: Path, say: Said) -> Callable[[Article], CapturedPage | None]:
    @cache
    def page(article: Article) -> CapturedPage | None:
        if article.capture is None:
            return None
        try:
            return CapturedPage(read_capture(home, article.capture))
        except CaptureError as error:
            say(f"left out: {error}")
            return None

    return page


def _cited(report: Report, archive: Archive) -> list[Article]:
    """Every article that a statement cites, in the order of their ids."""
    known = {one.id: one for chosen in report.selected for one in (chosen.article, *chosen.copies)}
    ids = sorted({citation.article for statement in report.statements for citation in statement.citations})
    found = (known.get(one) or archive.article(one) for one in ids)
    return [article for article in found if article is not None]


def _files(
    home: Path, report: Report, cited: list[Article], outlets: dict[str, Outlet], say: Said
) -> tuple[dict[str, bytes], int]:
    """All files of the edition, and the PDF's number of pages."""
    evidence = gather(home, cited)
    numbers = {source.article.id: source.number for source in report.sources}
    beside = {
        ARTICLES: article_lines(cited),
        PACK: evidence.pack,
        SOURCES: csl_json(numbers, {article.id: article for article in cited}, outlets),
    }
    manifest = canonical(
        build_manifest(
            report, commission_to_json(report.commission), cited, evidence, outlets, environment(home), beside
        )
    )
    say("drawing")
    pdf = draw(report, manifest, home)
    pages = len(PdfReader(BytesIO(pdf)).pages)
    files = beside | {"manifest.json": manifest, "report.pdf": pdf}
    sums = "".join(f"{hashlib.sha256(content).hexdigest()}  {name}\n" for name, content in sorted(files.items()))
    return files | {"SHA256SUMS": sums.encode()}, pages


def _issue(home: Path, folder: Path, files: dict[str, bytes]) -> Verdict:
    """Write to a hidden folder, verify it there, and give it its name; or raise ``NotBound`` and leave nothing."""
    part = folder.parent / f".{folder.name}.part"
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(parents=True)
    try:
        for name, content in files.items():
            (part / name).write_bytes(content)
        verdict = verify(part, home, Expected(digest(files["manifest.json"]), digest(files["report.pdf"])))
        if not verdict.holds:
            first = "; ".join(str(fault) for fault in verdict.faults[:5])
            raise NotBound(f"{folder.name}: not issued: {verdict}: {first}")
        part.rename(folder)
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return verdict


def _next_number(home: Path, ledger: Ledger, commission_id: str) -> int:
    """One more than any edition that the ledger or the disk knows: a folder is written once and never again."""
    known = [edition.number for edition in ledger.editions(commission_id)]
    on_disk = [path.name.rsplit("-", 1)[1] for path in (home / "editions").glob(f"{commission_id}-*")]
    return max([0, *known, *(int(number) for number in on_disk if number.isdigit())]) + 1
