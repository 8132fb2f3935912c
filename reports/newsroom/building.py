"""From a commission to its next edition: select, study, compose, render, verify, issue.

An edition is built in a hidden folder and verified there. Then one transaction enters it in the ledger, with the step
of its commission and the draft of its dispatch, and only then the folder gets its name. A kill at any instant leaves
either no edition or a whole one (``editions.settle`` gives the name that a kill withheld), and an edition that does not
verify is never issued.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from io import BytesIO
from pathlib import Path

from pypdf import PdfReader

from crawler.archive import (
    Archive,
    Article,
    Capture,
    CapturedPage,
    CaptureError,
    Outlet,
    held,
    load_institute,
    load_outlets,
    read_capture,
)  # fmt: skip
from reports.composition import Bounds, compose, times_full
from reports.config import find_client
from reports.correspondence import Step
from reports.enumeration import counted
from reports.errors import Busy, EmptySelection, NotBound
from reports.frames import frame
from reports.ledger import Edition, Ledger, Omission, commission_to_json
from reports.newsroom.dispatching import check_not_refused, enter_edition, note_failure
from reports.newsroom.editions import MANIFEST, hidden, settle, write_whole
from reports.newsroom.fitting import Presses, fitted
from reports.newsroom.omitting import for_manifest, noted, unanswered, without
from reports.newsroom.repeats import repeated
from reports.newsroom.studying import Said, study_commission
from reports.newsroom.substance import little
from reports.records import Commission, Findings, Report
from reports.rendering.drawn import document_digest, page_digests
from reports.rendering.evidence import ARTICLES, PACK, SOURCES, article_lines, csl_json, gather
from reports.rendering.manifest import build_manifest, canonical, digest
from reports.rendering.pages import draw_page
from reports.rendering.pdf import UNKNOWN, environment
from reports.rendering.undrawn import by_script, cure
from reports.rendering.verification import Expected, Verdict, verify
from reports.telling import telling

PAGE_ONE = "page-one.txt"  # the first page as plain text
MOST_CHOSEN = 60  # articles of one selection, of a report of the usual length; of a longer one as many more
MOST_LOST, SHARE_LOST = 1, 0.1  # articles whose captures can't be read; the higher counts


@dataclass(frozen=True, slots=True)
class Issued:
    """An edition that was built, verified and issued."""

    edition: Edition
    folder: Path
    verdict: Verdict
    outlets: int
    news: int  # statements that tell news; the verdict counts all
    little: str = ""  # that next to nothing was found: it waits for an editor
    repeats: str = ""  # a rejected edition of the same commission that has the same statements
    taken_back: tuple[str, ...] = ()  # earlier editions of it that were approved, and had not left


def build(
    home: Path,
    archive: Archive,
    commission_id: str,
    now: datetime,
    say: Said = lambda _: None,
    who: str = "command line",
    clock: Callable[[], datetime] | None = None,
) -> Issued:
    """Build, verify and issue the next edition of a commission; each step of its way is entered, a failure too.

    ``now`` is the instant that the edition is made for; ``clock`` dates the steps, all of them with ``now`` where it is
    left out. Raises ``UnknownCommission``, ``Busy``, ``UnknownClient``, ``EmptySelection``, ``NotBound`` or
    ``RenderError``.
    """
    clock = clock or (lambda: now)
    ledger = Ledger(archive.connection)
    commission = ledger.commission(commission_id)
    with held(home, f"commission-{commission_id}") as mine:
        if not mine:
            raise Busy(f"{commission_id}: is being built by another process; see `deskofficer commissions`")
        settle(home, ledger)
        with ledger.together():
            check_not_refused(ledger, commission_id)
            ledger.way.enter(Step(commission_id, "building", now, who))
        try:
            issued = _build(home, archive, ledger, commission, now, clock, say)
        except Exception as error:
            why = str(error).removeprefix(f"{commission_id}: ") or type(error).__name__
            note_failure(home, ledger, Step(commission_id, "failed", clock(), who, why))
            raise
    try:
        settle(home, ledger)
    except OSError as error:  # it is issued all the same, and gets its name with the next edition, approval or delivery
        say(f"{issued.edition.id}: its folder has its name later: {error.strerror}")
    return issued


def _build(
    home: Path,
    archive: Archive,
    ledger: Ledger,
    commission: Commission,
    now: datetime,
    clock: Callable[[], datetime],
    say: Said,
) -> Issued:
    number = _next_number(home, ledger, commission.id)
    name = f"{commission.id}-{number}"
    outlets = load_outlets(home, complain=lambda error: say(f"left out: {error}"))
    omissions = ledger.omissions.of(commission.id)
    presses = Presses(home)
    report, cited = _report(home, archive, commission, name, outlets, now, say, omissions, presses)
    files, pages = _files(home, report, cited, outlets, say, omissions, presses)
    edition = Edition(
        id=name,
        commission=commission.id,
        number=number,
        now=now,
        manifest=digest(files[MANIFEST]),
        pdf=digest(files["report.pdf"]),
        statements=len(report.statements),
        pages=pages,
    )
    verdict, too_little = _proven(home, name, files), little(report)
    with ledger.together():
        ledger.issue(edition)
        back = enter_edition(home, ledger, commission, edition, files[PAGE_ONE].decode(), too_little, clock())
    repeats = repeated(home, ledger, commission.id, files[MANIFEST])
    outlets_cited, news = len({article.outlet for article in cited}), telling(report.statements)
    return Issued(edition, home / "editions" / name, verdict, outlets_cited, news, too_little, repeats, back)


def _report(
    home: Path,
    archive: Archive,
    commission: Commission,
    edition: str,
    outlets: dict[str, Outlet],
    now: datetime,
    say: Said,
    omissions: Sequence[Omission] = (),
    presses: Presses | None = None,
) -> tuple[Report, list[Article]]:
    issuer, presses = load_institute(home).name, presses or Presses(home)
    client = find_client(home, commission.client)
    most = round(MOST_CHOSEN * times_full(commission))
    studied = study_commission(archive, commission, outlets, most, say, cutoff=now)
    selection, findings = studied.selection, without(studied.findings, omissions)
    for question in unanswered(studied.findings, findings):
        say(f"“{question}” is told as not found: all that answers it is left out")
    say("composing")
    captures = _Captures(home, say)

    def composed(within: Bounds | None) -> Report:
        of = (commission, client, edition, selection, findings, outlets, captures.page, issuer, now, within)
        return noted(compose(*of), omissions)

    report = fitted(commission.length, composed, presses.pages, say)
    captures.must_be_there(commission.id, _is_answer_hidden(report, findings))
    if not report.statements:
        raise EmptySelection(
            f"{commission.id}: no sentence can be printed of the {counted(len(selection.chosen), 'article')} chosen"
        )
    if little(report):
        report = replace(report, remark=f"Little was found on this in {counted(len(report.selected), 'article')}.")
    return report, _cited(report, archive)


def _is_answer_hidden(report: Report, findings: Findings) -> bool:
    """Does the report say "not found" where something was found, and could not be bound?"""
    not_found = {frame("en", name)[1] for name in ("not_found", "not_found_one")}
    return any(
        found.is_found and any(each.statement.frame in not_found for each in printed.statements)
        for found, printed in zip(findings.answers, report.answers, strict=True)
    )


@dataclass(slots=True)
class _Captures:
    """The captured pages of an institute, each read once, and the reasons why some can't be."""

    home: Path
    say: Said
    read: dict[str, CapturedPage | None] = field(default_factory=dict)
    lost: list[str] = field(default_factory=list)

    def page(self, article: Article) -> CapturedPage | None:
        if article.capture is None:
            return None
        if article.id not in self.read:
            self.read[article.id] = self._read(article.capture)
        return self.read[article.id]

    def _read(self, capture: Capture) -> CapturedPage | None:
        try:
            return CapturedPage(read_capture(self.home, capture))
        except CaptureError as error:
            self.say(f"left out: {error}")
            self.lost.append(str(error))
            return None

    def must_be_there(self, commission: str, is_answer_hidden: bool) -> None:
        """One damaged page is left out, but not where a report would say "not found" for it, nor are many."""
        most = 0 if is_answer_hidden else max(MOST_LOST, SHARE_LOST * len(self.read))
        if len(self.lost) > most:
            raise NotBound(
                f"{commission}: not issued: the captures of {len(self.lost)} of the {len(self.read)} articles that it "
                f"needs can't be read; bring them back from a backup. The first: {self.lost[0]}"
            )


def _cited(report: Report, archive: Archive) -> list[Article]:
    """Every article that a statement cites, in the order of their ids."""
    known = {one.id: one for chosen in report.selected for one in (chosen.article, *chosen.copies)}
    ids = sorted({citation.article for statement in report.statements for citation in statement.citations})
    found = (known.get(one) or archive.article(one) for one in ids)
    return [article for article in found if article is not None]


def _files(
    home: Path,
    report: Report,
    cited: list[Article],
    outlets: dict[str, Outlet],
    say: Said,
    omissions: Sequence[Omission] = (),
    presses: Presses | None = None,
) -> tuple[dict[str, bytes], int]:
    """All files of the edition, and the PDF's number of pages."""
    evidence = gather(home, cited)
    numbers = {source.article.id: source.number for source in report.sources}
    beside = {
        ARTICLES: article_lines(cited),
        PACK: evidence.pack,
        SOURCES: csl_json(numbers, {article.id: article for article in cited}, outlets),
        PAGE_ONE: draw_page("page_one.txt.j2", report, home).encode(),
    }
    manifest = build_manifest(
        report, commission_to_json(report.commission), cited, evidence, outlets, environment(home), beside
    ) | for_manifest(omissions)
    say("drawing")
    press = (presses or Presses(home)).of(report)
    # Drawn twice: the manifest names the pages, and is attached to them.
    drawn = PdfReader(BytesIO(press.draft()))
    manifest["pages"] = page_digests(drawn, UNKNOWN)
    manifest["document"] = document_digest(drawn, UNKNOWN)
    if press.undrawn:
        manifest["undrawn"] = press.undrawn
        say(_of_undrawn(press.undrawn))
    whole = canonical(manifest)
    pdf = press.draw(whole)
    pages = len(PdfReader(BytesIO(pdf)).pages)
    files = beside | {MANIFEST: whole, "report.pdf": pdf}
    sums = "".join(f"{hashlib.sha256(content).hexdigest()}  {name}\n" for name, content in sorted(files.items()))
    return files | {"SHA256SUMS": sums.encode()}, pages


def _of_undrawn(characters: str) -> str:
    scripts = by_script(characters)
    named = "; ".join(f"{' '.join(some)} ({script})" for script, some in scripts.items())
    return f"a box is drawn for what no font has: {named}; {cure(scripts)}"


def _proven(home: Path, name: str, files: dict[str, bytes]) -> Verdict:
    """Write the edition to its hidden folder and verify it there; ``NotBound`` where it does not hold."""
    part = hidden(home, name)
    shutil.rmtree(part, ignore_errors=True)
    try:
        write_whole(part, files)
        verdict = verify(part, home, Expected(digest(files[MANIFEST]), digest(files["report.pdf"])))
        if not verdict.holds:
            first = "; ".join(str(fault) for fault in verdict.faults[:5])
            raise NotBound(f"{name}: not issued: {verdict}: {first}")
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        raise
    return verdict


def _next_number(home: Path, ledger: Ledger, commission_id: str) -> int:
    """One more than any edition that the ledger or the disk knows: a folder is written once and never again."""
    known = [edition.number for edition in ledger.editions(commission_id)]
    on_disk = [path.name.rsplit("-", 1)[1] for path in (home / "editions").glob(f"{commission_id}-*")]
    return max([0, *known, *(int(number) for number in on_disk if number.isdigit())]) + 1
