"""Report -> PDF: page one measured, the pages drawn, a cover before them from seven pages on, the manifest attached.

Nothing here asks the clock, a random number or the system's fonts, so the same report and manifest give the same bytes.
WeasyPrint is imported when the first page is drawn: it takes half a second, and reads its fonts' configuration then.
"""

from __future__ import annotations

import hashlib
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC
from functools import cached_property
from pathlib import Path
from typing import Any

from reports.errors import RenderError
from reports.records import Report
from reports.rendering import cells, fonts, undrawn
from reports.rendering.pages import draw_page
from reports.shipped import template_folders

COVER_FROM = 7  # pages
UNKNOWN = "sha256:" + "0" * 64  # stands for the manifest's digest while there is none
_FULL = 0.62  # of page one; with less on it, the developments begin below
_CLOSER = ("closer", "closer note")  # classes of the pages: nearer together, then as small as a note
_LONELY = 0.4  # of the last page; with less on it, the lines are set closer so that it may not be needed


def draw(report: Report, manifest: bytes, home: Path | None = None) -> bytes:
    """Draw a report as PDF/A-3a with its manifest attached; ``home`` is the institute's folder, for its own templates.

    Raises RenderError naming the template that can't be drawn or the address that a template may not load.
    """
    return Press(report, home).draw(manifest)


def environment(home: Path | None = None) -> dict[str, Any]:
    """What else decides on a PDF's bytes: versions of the programs that draw it, digests of fonts and templates."""
    from reports.rendering import versions

    folders = fonts.font_folders(home)
    return {**versions.versions(folders), "fonts": fonts.font_digests(folders), "templates": _templates(home)}


def _templates(home: Path | None) -> dict[str, str]:
    """Name -> digest of each template and style that is in force: an institute's own hides the shipped one."""
    found: dict[str, str] = {}
    for folder in reversed(template_folders(home)):
        for file in sorted((folder / "report").glob("*")):
            if file.suffix in (".j2", ".css"):
                found[file.name] = "sha256:" + hashlib.sha256(file.read_bytes()).hexdigest()
    return dict(sorted(found.items()))


class Press:
    """One report on its way through WeasyPrint."""

    def __init__(self, report: Report, home: Path | None) -> None:
        self.font_folders = fonts.font_folders(home)
        fonts.use_only(self.font_folders)
        from weasyprint.text.fonts import FontConfiguration

        from reports.rendering.fetcher import Bundle

        self.report, self.home = report, home
        self.fetcher = Bundle(template_folders(home))
        self.fonts = FontConfiguration()

    def draw(self, manifest: bytes) -> bytes:
        """As ``draw`` says; what does not depend on the manifest is measured once."""
        digest = "sha256:" + hashlib.sha256(manifest).hexdigest()
        return self._whole(self.body(digest.removeprefix("sha256:")), manifest, digest)

    def draft(self) -> bytes:
        """What will be drawn, but for the manifest, whose digest is yet ``UNKNOWN``."""
        return self._whole(self._measured, b"", UNKNOWN)

    def _whole(self, body: Any, manifest: bytes, digest: str) -> bytes:
        """The body with its cover, where it needs one."""
        if len(body.pages) < COVER_FROM:
            return self.print(body, manifest, digest, cover=False)
        cover = self.render("cover.html.j2", contents=_contents(self.report, body), pages=len(body.pages))
        return self.print(body.copy([*cover.pages, *body.pages]), manifest, digest, cover=True)

    @property
    def pages(self) -> int:
        """How many pages it will have, with its cover."""
        body = len(self._measured.pages)
        return body if body < COVER_FROM else body + 1

    @cached_property
    def _measured(self) -> Any:
        return self.body(UNKNOWN.removeprefix("sha256:"))

    @cached_property
    def undrawn(self) -> str:
        """The characters of the report that no font has, each once: its pages show a box for them."""
        page = draw_page("report.html.j2", self.report, self.home, page_one="alone", closer="", digest="")
        return undrawn.undrawn_in(page, self.font_folders)

    def render(self, template: str, **matter: Any) -> Any:
        """A template as WeasyPrint's pages."""
        from weasyprint import HTML

        scripts = ", ".join(undrawn.by_script(self.undrawn))
        source = draw_page(template, self.report, self.home, undrawn=scripts, **matter)
        source = undrawn.boxed(source, self.undrawn)
        with self._complaints(template):
            return HTML(string=source, url_fetcher=self.fetcher).render(font_config=self.fonts)

    @contextmanager
    def _complaints(self, template: str) -> Iterator[None]:
        """Turn what WeasyPrint raises, or swallows, into a RenderError: its fatal error would end the program."""
        from weasyprint.urls import FatalURLFetchingError

        try:
            yield
        except (FatalURLFetchingError, Exception) as error:  # a style sheet can be wrong in any way
            why = self.fetcher.refused or [f"{type(error).__name__}: {error}"]
            raise RenderError(f"templates/report/{template}: {why[0]}") from error
        if self.fetcher.refused:
            raise RenderError(f"templates/report/{template}: {self.fetcher.refused[0]}")

    def body(self, digest: str) -> Any:
        """All pages but the cover; set closer, and smaller, where that saves a last page with little on it."""
        matter = {"page_one": self.page_one, "digest": digest}
        body = self.render("report.html.j2", closer="", **matter)
        last = body.pages[-1]
        if len(body.pages) == 1 or last.anchors.get("end", (0, last.height))[1] > _LONELY * last.height:
            return body
        for setting in _CLOSER:
            closer = self.render("report.html.j2", closer=setting, **matter)
            if len(closer.pages) < len(body.pages):
                return closer
        return body

    @cached_property
    def page_one(self) -> str:
        """How page one is set: alone on its page, in smaller type where it would run over, or with more below it, as
        where it runs over all the same: a few lines and an empty page would follow."""
        if self.report.commission.is_note or self.report.commission.is_short:
            return "note"
        for setting in ("alone", "close", "tight", "bare"):
            trial = self.render("page_one.html.j2", page_one=setting)
            if len(trial.pages) == 1:
                page = trial.pages[0]
                end = page.anchors["page-one-end"][1]
                return setting if end > _FULL * page.height else "short"
        return "over"

    def print(self, document: Any, manifest: bytes, digest: str, cover: bool) -> bytes:
        """The pages as bytes, with the manifest attached."""
        from weasyprint import Attachment

        from reports.rendering import standards

        now = self.report.now.astimezone(UTC)
        attachment = Attachment(
            string=manifest,
            name="manifest.json",
            description="What this edition was made from: its statements and their evidence",
            created=now,
            modified=now,
            relationship="Source",
            url_fetcher=self.fetcher,
        )
        standards.claim_accessibility(document)
        with self._complaints("report.html.j2"), warnings.catch_warnings():
            warnings.filterwarnings("ignore", "unclosed file .*icc", ResourceWarning)  # WeasyPrint leaves it to Python
            drawn: bytes = document.write_pdf(
                finisher=lambda _, pdf: standards.finish(pdf, digest, cover),
                attachments=[attachment],
                pdf_variant=standards.VARIANT,
                pdf_identifier=hashlib.sha256(f"{self.report.edition} {digest}".encode()).hexdigest()[:32].encode(),
            )
        return standards.end_lines(drawn)


def _contents(report: Report, body: Any) -> list[tuple[cells.Section, int]]:
    """Each section with the page on which it begins."""
    pages = {name: number for number, page in reversed(list(enumerate(body.pages, 1))) for name in page.anchors}
    return [(section, pages[section.name]) for section in cells.sections(report) if section.name in pages]
