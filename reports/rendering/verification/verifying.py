"""Each statement, taken apart and put together again: its citations held against the
pages, its fields derived anew, its text rebuilt from the frame."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from crawler.archive import resolve_date
from reports.derivation import COUNTING, RULES, VERBATIM, Cited, derived, published_day
from reports.frames import filled, is_allowed, parts
from reports.records import Json
from reports.rendering.evidence import ARTICLES, PACK
from reports.rendering.verification.edition import Expected, FoundEdition, open_edition
from reports.rendering.verification.pages import Pages
from reports.rendering.verification.printed import PagesLookedAt, look_at_pages
from reports.rendering.verification.verdict import Fault, Verdict, without_doubles

FORMS = ("quoted", "framed", "row", "analyst")
ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")
LABELS = {"owned": "{outlet}, state-owned", "linked": "{outlet}, linked to a state"}


def verify(path: Path, home: Path | None = None, expected: Expected | None = None) -> Verdict:
    """Verify an edition's folder or PDF. ``home`` is the institute's folder, whose captures are
    then checked too; ``expected`` what the ledger knows of it."""
    found = open_edition(path, expected)
    if isinstance(found, Fault):
        return Verdict.refused(found.where, found.what)
    try:
        return _verdict(found, home)
    except (KeyError, TypeError, AttributeError, ValueError, IndexError) as error:
        return Verdict.refused("manifest.json", f"is not of the form of version 1: {type(error).__name__} {error}")


def _verdict(found: FoundEdition, home: Path | None) -> Verdict:
    manifest = found.manifest
    folder = _folder_of_evidence(found, home)
    if folder is None:
        return _without_evidence(found)
    pages = Pages(manifest, folder, home)
    checker = _Checker(manifest, pages)
    faults: list[Fault] = list(found.faults)
    bound = imported = 0
    seen: set[str] = set()
    for statement in manifest["statements"]:
        wrong = [Fault(statement["id"], what) for what in checker.complaints(statement)]
        if statement["id"] in seen:
            wrong.append(Fault(statement["id"], "stands twice in the manifest"))
        seen.add(statement["id"])
        bound += not wrong
        imported += not wrong and _only_imported(statement)
        faults += wrong
    for article in manifest["articles"]:
        faults += [Fault(f"article {article['id']}", what) for what in checker.date_complaints(article)]
    for capture in manifest["captures"]:
        pages.page(capture["digest"])
    if not manifest["statements"]:
        faults.append(Fault("manifest.json", "holds no statement"))
    faults += pages.faults
    return _with_pages(found, bound, imported, faults)


def _folder_of_evidence(found: FoundEdition, home: Path | None) -> Path | None:
    """The folder with the articles of the edition: that in which it was found, or the institute's own."""
    places = [found.folder, *([home / "editions" / str(found.manifest["edition"])] if home else [])]
    there = (each for each in places if (each / ARTICLES).is_file() or (each / PACK).is_file())
    return found.folder if not found.is_alone else next(there, None)


def _without_evidence(found: FoundEdition) -> Verdict:
    """Of a PDF that lies alone nothing can be held against a captured page; what its own pages print can be."""
    lacking = (
        f"no statement can be held against its captured page: {ARTICLES} and {PACK} of {found.manifest['edition']} are "
        "not beside the PDF; give the edition's folder"
    )
    return _with_pages(found, 0, 0, [*found.faults, Fault("evidence", lacking)])


def _with_pages(found: FoundEdition, bound: int, imported: int, faults: list[Fault]) -> Verdict:
    """The verdict, the pages of the PDF looked at too."""
    manifest = found.manifest
    of_pages = look_at_pages(found.pdf, manifest) if found.pdf else PagesLookedAt()
    return Verdict(
        manifest["edition"],
        len(manifest["statements"]),
        bound,
        imported,
        without_doubles([*faults, *of_pages.faults]),
        of_pages.number,
        of_pages.as_drawn,
    )


def _only_imported(statement: Json) -> bool:
    return bool(statement["citations"]) and all(c["capture"] is None for c in statement["citations"])


class _Checker:
    """Holds one manifest's statements against its pages."""

    def __init__(self, manifest: Json, pages: Pages) -> None:
        self._pages = pages
        self._articles = {article["id"]: article for article in manifest["articles"]}
        self._countries = manifest["commission"]["country_names"]

    def complaints(self, statement: Json) -> Iterator[str]:
        """What is wrong with a statement: nothing, if it is bound."""
        if statement["form"] not in FORMS:
            yield f"unknown form {statement['form']!r}"
        if statement["form"] == "analyst":
            return
        if not statement["citations"]:
            yield "has no citation"
        if not is_allowed(statement["form"], statement["frame"]):
            yield f"its frame is not in the catalogue: {statement['frame']!r}"
        for citation in statement["citations"]:
            yield from self._of_citation(citation)
        yield from self._of_fields(statement)

    def _of_citation(self, citation: Json) -> Iterator[str]:
        quote, said = citation["quote"], self._articles.get(citation["article"])
        if not quote.strip():
            yield "has an empty quote"
            return
        if said is None:
            yield f"cites article {citation['article']}, which the manifest does not list"
            return
        if (citation["url"], citation["outlet"], citation["capture"]) != (said["url"], said["outlet"], said["capture"]):
            yield f"its citation of {said['url']} does not agree with the manifest's list of articles"
        if citation["role"] not in ("words", "field", "also") or citation["rule"] not in (None, *RULES):
            yield f"its citation has an unknown role or rule: {citation['role']!r}, {citation['rule']!r}"
        article = self._pages.article(citation["article"])
        if isinstance(article, str):
            yield article
        elif article.text[_span(citation["start"], citation["end"])] != quote:
            yield f"the article's characters {citation['start']}-{citation['end']} are not {_short(quote)}"
        if citation["capture"] is None:
            if citation.get("text_digest") != said["text_digest"]:
                yield "its citation of imported text does not name that text's digest"
            return
        page = self._pages.page(citation["capture"])
        if isinstance(page, str):
            yield page
        elif page.text[_span(citation["page_start"], citation["page_end"])] != quote:
            place = f"{citation['page_start']}-{citation['page_end']}"
            yield f"the page's characters {place} are not {_short(quote)} ({said['url']})"

    def _of_fields(self, statement: Json) -> Iterator[str]:
        names = [name for _, name in parts(statement["frame"]) if name]
        fields = statement["fields"]
        if sorted(set(names)) != sorted(fields):
            yield f"its fields {sorted(fields)} are not those of its frame"
            return
        for name in names:
            yield from self._of_field(name, fields[name], statement)
        yield from self._of_label(statement)
        own = {c["article"] for c in statement["citations"] if c["role"] != "also" and c["rule"] not in COUNTING}
        if len(own) > 1:
            yield "its fields come from different articles"
        if filled(statement["frame"], fields) != statement["text"]:
            yield "its text is not its frame with the fields filled in"

    def _of_label(self, statement: Json) -> Iterator[str]:
        """An outlet that belongs to a state is labelled wherever it is named."""
        named = [c for c in statement["citations"] if c["rule"] == "outlet"]
        states = {self._articles.get(c["article"], {}).get("state") for c in named}
        for state, label in LABELS.items():
            if (state in states) != (named != [] and label in statement["frame"]):
                yield f"its outlet is {'not ' if state not in states else ''}{label}, and its frame says otherwise"

    def _of_field(self, name: str, value: str, statement: Json) -> Iterator[str]:
        citations = [c for c in statement["citations"] if c["field"] == name and c["role"] != "also"]
        if name == "country" and not citations:
            if value not in self._countries:
                yield f"its country {value!r} is not one that the commission names"
            return
        if not citations:
            yield f"its field {name!r} has no citation"
            return
        if len({c["rule"] for c in citations}) != 1 or any(
            (c["role"] == "words") != (name in VERBATIM) for c in citations
        ):
            yield f"the citations of its field {name!r} have mixed rules or wrong roles"
        if derived(citations[0]["rule"], [self._as_cited(c) for c in citations]) != value:
            yield f"its field {name!r} does not follow from its citations: {_short(value)}"

    def _as_cited(self, citation: Json) -> Cited:
        said = self._articles.get(citation["article"]) or {}
        return Cited(
            quote=citation["quote"],
            article=citation["article"],
            outlet_name=said.get("outlet_name", ""),
            published=said.get("published"),
            language=said.get("language"),
            modified=said.get("modified"),
        )

    def date_complaints(self, article: Json) -> Iterator[str]:
        """An article's days of publication and of change must come from strings of its page."""
        if article["capture"] is None:
            return
        if article["published"] is not None and article["published_raw"] is not None:
            yield from self._of_day(article, "publication", article["published"], article["published_raw"])
        if (modified := article.get("modified")) is not None:
            yield from self._of_day(article, "change", modified, article.get("modified_raw") or "")

    def _of_day(self, article: Json, what: str, instant: str, raw: str) -> Iterator[str]:
        page = self._pages.page(article["capture"])
        if not isinstance(page, str) and raw not in page.source:
            yield f"its date {raw!r} does not stand in the page's source"
        if not _follows(instant, raw, article["language"]):
            yield f"its day of {what}, {instant[:10]}, is not that of {raw!r}"


def _follows(instant: str, raw: str, language: str | None) -> bool:
    """Whether a day is the one that the page's own string names, as far as that can be read alone."""
    day = published_day(instant)
    if day is None or not raw.strip():
        return False
    if ISO_DAY.match(raw):
        return raw[:10] == day.isoformat()
    meant = resolve_date(raw, day, language or "en")
    return meant is None or meant == day


def _span(start: object, end: object) -> slice:
    """A span that can be trusted: two whole numbers, the first from 0 up, the second beyond it; else an empty one."""
    good = type(start) is int and type(end) is int and 0 <= start < end
    return slice(start, end) if good else slice(0, 0)


def _short(words: str) -> str:
    return f"“{words}”" if len(words) <= 60 else f"“{words[:57]}…”"
