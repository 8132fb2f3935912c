"""A composed report for tests of the drawing, in the forms of statement that composition writes.

``sample_report()`` fills six pages; ``times`` repeats its matter, for long reports, and ``short`` keeps what a note
would hold.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import count
from string import Formatter

from crawler.archive import Article, Capture
from reports.records import (
    Chosen,
    Citation,
    Client,
    Commission,
    CoverageDay,
    DifferencePrinted,
    Group,
    Paragraph,
    Printed,
    PrintedAnswer,
    Report,
    Source,
    Statement,
    StatementForm,
)
from tests.reports import sample_matter as matter
from tests.reports.sample_matter import Line

NOW = datetime(2023, 11, 10, 8, 0, tzinfo=UTC)
CLIENT = Client(id="kestrel", name="Kestrel Foundation, Near East Desk", handling="Client confidential")
COMMISSION = Commission(
    id="C-2023-0041",
    client="kestrel",
    topic="The Secretary’s Long Week",
    received=NOW,
    since=date(2023, 11, 3),
    until=date(2023, 11, 9),
    questions=matter.QUESTIONS,
    countries=("JO", "IQ", "TR", "EG"),
)


class _Pen:
    """Writes statements one after the other, each with its own id."""

    def __init__(self) -> None:
        self.written: list[Statement] = []

    def write(self, section: str, line: Line, form: StatementForm = "quoted", paragraph: int | None = None) -> Printed:
        statement = Statement(
            id=f"S{len(self.written) + 1:03}",
            section=section,
            form=form,
            frame=line.frame,
            text=line.frame.format(**line.fields),
            fields=line.fields,
            citations=tuple(_citation(number) for number in line.sources),
            languages=line.languages,
        )
        self.written.append(statement)
        return Printed(statement, _parts(line), line.sources, paragraph)

    def rows(self, section: str, lines: Iterable[Line]) -> tuple[Printed, ...]:
        return tuple(self.write(section, line, "row") for line in lines)


def _parts(line: Line) -> tuple[tuple[str, str, str], ...]:
    parts = []
    for words, name, _, _ in Formatter().parse(line.frame):
        parts.append(("", words, "en"))
        if name:
            parts.append((name, line.fields[name], line.languages.get(name, "en")))
    return tuple(part for part in parts if part[1])


def _citation(source: int) -> Citation:
    return Citation("words", f"{source:032x}", f"http://outlet.example/{source}", "outlet", 0, 1, "x")


def sample_report(times: int = 1, short: bool = False) -> Report:
    """A report of our own making; ``times`` multiplies its matter, ``short`` cuts it down to a note."""
    pen = _Pen()
    developments = matter.DEVELOPMENTS[:4] if short else matter.DEVELOPMENTS * times
    last = len(developments)
    sources = tuple(_source(number) for number in range(1, len(matter.SOURCES) * times + 1))
    return Report(
        commission=replace(COMMISSION, form="note") if short else COMMISSION,
        client=CLIENT,
        edition="C-2023-0041-1",
        now=NOW,
        series="Note" if short else "Backgrounder",
        title=COMMISSION.topic,
        subtitle="Jordan, Iraq, Türkiye and Egypt, 3 November 2023 to 9 November 2023",
        cutoff="10 November 2023, 08:00 UTC",
        institute="International Relations Insights & Analysis",
        answers=tuple(
            PrintedAnswer(question, (pen.write("answers", line, paragraph=min(number, last)),))
            for question, (line, number) in zip(matter.QUESTIONS, matter.ANSWERS, strict=True)
        ),
        key_points=tuple(
            pen.write("key points", line, paragraph=min(number, last)) for line, number in matter.KEY_POINTS
        ),
        key_facts=() if short else pen.rows("key facts", matter.KEY_FACTS),
        groups=_groups(pen, developments),
        chronology=pen.rows("chronology", matter.CHRONOLOGY[:5] if short else matter.CHRONOLOGY * times),
        quotations=pen.rows("positions", matter.QUOTATIONS[:2] if short else matter.QUOTATIONS * times),
        differences=()
        if short
        else tuple(DifferencePrinted(note, pen.rows("differences", lines)) for note, lines in matter.DIFFERENCES),
        calendar=() if short else pen.rows("calendar", matter.CALENDAR),
        gaps=tuple(pen.write("gaps", line, "framed") for line in matter.GAPS),
        coverage=() if short else pen.rows("coverage", map(_coverage, matter.COVERED)),
        coverage_days=() if short else tuple(
            CoverageDay(f"2023-11-{day:02}", f"{day} Nov", articles) for day, articles in matter.DAYS.items()
        ),
        method=matter.METHOD,
        sources=sources,
        statements=tuple(pen.written),
        selected=tuple(Chosen(source.article, 1.0, "names a country asked for", 1) for source in sources),
    )  # fmt: skip


def _groups(pen: _Pen, developments: Iterable[tuple[str, str, tuple[Line, ...]]]) -> tuple[Group, ...]:
    groups: dict[str, list[Paragraph]] = {}
    for country, label, lines in developments:
        printed = tuple(pen.write("developments", line) for line in lines)
        groups.setdefault(country, []).append(Paragraph(0, label, printed))
    numbers = count(1)
    return tuple(
        Group(country, tuple(replace(paragraph, number=next(numbers)) for paragraph in paragraphs))
        for country, paragraphs in groups.items()
    )


def _coverage(row: tuple[str, str, str, str]) -> Line:
    outlet, articles, first, last = row
    days = {"first": f"{first} November 2023", "last": f"{last} November 2023"}
    languages = {"outlet": matter.LANGUAGES[outlet]} if outlet in matter.LANGUAGES else {}
    return Line(matter.COVERAGE, {"outlet": outlet, "articles": articles} | days, (), languages)


def _source(number: int) -> Source:
    turn, at = divmod(number - 1, len(matter.SOURCES))
    name, outlet, state, language, author, headline, day, path = matter.SOURCES[at]
    url = f"http://{outlet}.example/{path}" + (f"-{turn + 1}" if turn else "")
    capture = Capture(
        digest=f"sha256:{number:064x}",
        url=url,
        captured=NOW,
        status=200,
        content_type="text/html; charset=utf-8",
        content_encoding="",
        warc="captures/0001.warc.gz",
        offset=0,
        length=1,
    )
    article = Article(
        url=url,
        key=url,
        headline=headline,
        text=f"{headline}.",
        outlet=outlet,
        language=language,
        authors=(author,) if author else (),
        published=f"2023-11-{int(day):02}",
        capture=capture,
    )
    captured = f"10 November 2023, 08:{number:02} UTC"
    return Source(number, article, name, state, f"{day} November 2023", captured, f"E{number}")
