"""What passes between the steps of the reporting floor: one frozen type a step.

Commission -> Selection -> Findings -> Report -> Edition. The words are those of docs/vocabulary.md. Instants are aware
``datetime`` objects in UTC; spans count Unicode code points, end exclusive.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Literal

from crawler.archive import Article

Json = dict[str, Any]
StatementForm = Literal["quoted", "framed", "row", "analyst"]
Role = Literal["words", "field", "also"]


# ---- commission ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Client:
    """Who may commission, as clients/ID.toml says."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    timezone: str = "UTC"
    date_order: Literal["DMY", "MDY", "YMD"] = "DMY"
    language: str = "en"
    form: str = "backgrounder"
    format: str = "PDF"
    length: int | None = None  # pages
    approval: bool = True
    authentication: Literal["dmarc", "verify"] = "dmarc"
    handling: str = ""
    regions: tuple[str, ...] = ()
    look: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Commission:
    """One request. ``until`` includes its day; ``countries`` are ISO 3166-1 alpha-2."""

    id: str  # C-2023-0041
    client: str
    topic: str
    received: datetime
    since: date
    until: date
    questions: tuple[str, ...] = ()
    purpose: str = ""
    countries: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    dates_mean: Literal["events", "publication"] = "events"
    form: str = "backgrounder"
    language: str = "en"
    length: int | None = None
    format: str = "PDF"
    deadline: datetime | None = None
    reference: str = ""


# ---- selection -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Chosen:
    """An article of the selection. ``copies`` are ids of articles with the
    same text; ``story`` numbers its story from 1."""

    article: Article
    score: float
    reason: str
    story: int
    copies: tuple[Article, ...] = ()


@dataclass(frozen=True, slots=True)
class Selection:
    """The articles chosen for a commission, best first, and how many were passed over for which reason."""

    chosen: tuple[Chosen, ...]
    passed_over: Mapping[str, int] = field(default_factory=dict)
    considered: int = 0


# ---- findings --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Passage:
    """Characters of an article's text: a sentence, a name, a date. ``text`` is always ``article.text[start:end]``."""

    article: Article
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.article.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Dated:
    """A day that a phrase of an article means. ``phrase`` is None where the
    article's own date is meant; ``rule`` says how."""

    day: date
    rule: str
    phrase: Passage | None = None


@dataclass(frozen=True, slots=True)
class SentenceFinding:
    """A sentence that can stand alone, with what makes it worth printing. ``others`` say the same in other articles."""

    passage: Passage
    story: int
    score: float
    dated: Dated | None = None
    countries: tuple[str, ...] = ()  # ISO codes that the sentence or else its article's headline names
    others: tuple[Passage, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Meeting:
    """A met B: every part is words of one article; ``place`` and ``dated`` may be missing."""

    first: Passage
    second: Passage
    sentence: Passage
    story: int
    dated: Dated | None = None
    place: Passage | None = None
    countries: tuple[str, ...] = ()
    others: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words in quotation marks with the speaker who said them. ``words`` excludes the marks."""

    words: Passage
    speaker: Passage
    story: int
    role: Passage | None = None
    verb: Passage | None = None
    dated: Dated | None = None
    score: float = 0.0
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Account:
    """One side of a difference: a sentence with the phrase (a figure, mostly) that differs."""

    sentence: Passage
    phrase: Passage


@dataclass(frozen=True, slots=True)
class Difference:
    """The same matter with differing figures, by outlet, oldest first.
    ``replaced`` where a later figure replaces an earlier one."""

    matter: str
    accounts: tuple[Account, ...]
    story: int
    replaced: bool = False


@dataclass(frozen=True, slots=True)
class Announced:
    """A day after the cut-off for which an article announces something."""

    sentence: Passage
    dated: Dated
    story: int


@dataclass(frozen=True, slots=True)
class StoryFinding:
    """One story of the selection. ``countries`` are those it names most,
    first; ``first`` and ``last`` are days of publication."""

    number: int
    articles: tuple[Article, ...]
    copies: tuple[Article, ...]
    countries: tuple[str, ...]
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Answer:
    """One of the client's questions with the best sentences found, none where nothing was."""

    question: str
    sentences: tuple[SentenceFinding, ...]


@dataclass(frozen=True, slots=True)
class Findings:
    """All that was found for a commission, each list best or oldest first as its name would have it."""

    stories: tuple[StoryFinding, ...] = ()
    key_points: tuple[SentenceFinding, ...] = ()
    developments: tuple[SentenceFinding, ...] = ()  # best first, several a story
    meetings: tuple[Meeting, ...] = ()  # oldest first
    chronology: tuple[SentenceFinding, ...] = ()  # oldest first, each dated
    quotations: tuple[Quotation, ...] = ()  # best first
    differences: tuple[Difference, ...] = ()
    calendar: tuple[Announced, ...] = ()
    answers: tuple[Answer, ...] = ()
    gaps: tuple[str, ...] = ()  # ISO codes of countries asked and not found


# ---- report ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Citation:
    """From a statement to exact characters of an article, and through it to a capture.

    ``start`` and ``end`` are in the article's text, ``page_start`` and ``page_end`` in the capture's page text,
    version 1.
    An imported article has no capture: then ``capture`` and the page's span are None and ``text_digest`` is set.
    ``rule`` names how the field's value is derived from ``quote``; None where it is the quote itself.
    """

    role: Role
    article: str
    url: str
    outlet: str
    start: int
    end: int
    quote: str
    field: str | None = None
    capture: str | None = None
    page_start: int | None = None
    page_end: int | None = None
    rule: str | None = None
    text_digest: str | None = None

    def to_json(self) -> Json:
        out: Json = {name: getattr(self, name) for name in _CITATION_FIELDS}
        if self.text_digest is not None:
            out["text_digest"] = self.text_digest
        return out


_CITATION_FIELDS = (
    "role", "field", "article", "url", "outlet", "capture", "start", "end", "page_start", "page_end", "quote", "rule",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement of a report: ``text`` is ``frame`` with its ``{fields}`` filled, and every field is cited."""

    id: str
    section: str
    form: StatementForm
    frame: str
    text: str
    fields: Mapping[str, str]
    citations: tuple[Citation, ...]
    languages: Mapping[str, str] = field(default_factory=dict)  # BCP 47 of fields that are not in the report's language

    def to_json(self) -> Json:
        return {
            "id": self.id,
            "section": self.section,
            "form": self.form,
            "frame": self.frame,
            "text": self.text,
            "fields": dict(self.fields),
            "citations": [citation.to_json() for citation in self.citations],
        }


@dataclass(frozen=True, slots=True)
class Printed:
    """A statement as a template draws it: ``parts`` are (field name or
    "" for the frame's own words, text, language)."""

    statement: Statement
    parts: tuple[tuple[str, str, str], ...]
    sources: tuple[int, ...]  # numbers in the list of sources, ascending
    paragraph: int | None = None  # on page one: the numbered paragraph that it points to


@dataclass(frozen=True, slots=True)
class PrintedAnswer:
    question: str
    statements: tuple[Printed, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A numbered paragraph of Developments: one story. ``label`` is furniture ("4 November 2023")."""

    number: int
    label: str
    statements: tuple[Printed, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Paragraphs under one heading (a country's name)."""

    heading: str
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class DifferencePrinted:
    """``note`` is furniture: "Accounts differ" or "Figures over time"."""

    note: str
    statements: tuple[Printed, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """One numbered source. ``published`` and ``captured`` are written out for the reader; ``evidence`` is "E3"."""

    number: int
    article: Article
    outlet_name: str
    state: str  # "", "state-owned", "state-linked"
    published: str
    captured: str
    evidence: str


@dataclass(frozen=True, slots=True)
class CoverageDay:
    """How many articles of the selection each day had; ``day`` is ISO."""

    day: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Report:
    """A composed report, ready to be drawn. Everything that is not a Printed statement is furniture."""

    commission: Commission
    client: Client
    edition: str  # C-2023-0041-1
    now: datetime
    series: str  # "Backgrounder"
    title: str
    subtitle: str
    cutoff: str  # the information cut-off, written out
    institute: str
    institute_address: str
    answers: tuple[PrintedAnswer, ...]
    key_points: tuple[Printed, ...]
    groups: tuple[Group, ...]
    chronology: tuple[Printed, ...]  # fields: date, event
    quotations: tuple[Printed, ...]  # fields: speaker, role?, words, outlet, date
    differences: tuple[DifferencePrinted, ...]
    calendar: tuple[Printed, ...]
    gaps: tuple[Printed, ...]
    coverage: tuple[Printed, ...]  # fields: outlet, articles, first, last
    coverage_days: tuple[CoverageDay, ...]
    method: tuple[str, ...]  # sentences about how it was made
    sources: tuple[Source, ...]
    statements: tuple[Statement, ...]  # all of them, in the order of the page
    selected: tuple[Chosen, ...]
