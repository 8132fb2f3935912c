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
NOTE_LENGTH = 3  # pages
BEYOND = "less near to the topic than those chosen"  # why articles of the topic are passed over where there are many


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

    @property
    def is_note(self) -> bool:
        """Of a form that is set small and without a break after page one, to stay on two or three pages."""
        return self.form in ("note", "digest")

    @property
    def is_short(self) -> bool:
        """Asked for no longer than a note, whatever its form."""
        return self.length is not None and self.length <= NOTE_LENGTH


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
    """The articles chosen for a commission, best first, and how many were passed over for which reason.

    ``beyond`` are the first and the last instant, as published, of those for which there was no room.
    """

    chosen: tuple[Chosen, ...]
    passed_over: Mapping[str, int] = field(default_factory=dict)
    considered: int = 0
    beyond: tuple[str, ...] = ()

    @property
    def is_cut(self) -> bool:
        """Are there more articles of the topic than were chosen? Then days without one may have had some."""
        return self.passed_over.get(BEYOND, 0) > 0


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
    article's own date is meant; ``rule`` says how.

    ``time`` is given where the phrase means more than a day, or a day yet to come: EDTF, ``day`` being its first.
    """

    day: date
    rule: str
    phrase: Passage | None = None
    time: str = ""

    @property
    def edtf(self) -> str:
        """With its certainty, as Extended Date/Time Format: a day that no phrase names is approximate."""
        return self.time or (self.day.isoformat() if self.phrase else f"{self.day.isoformat()}~")


@dataclass(frozen=True, slots=True)
class SentenceFinding:
    """A sentence that can stand alone, with what makes it worth printing. ``others`` say the same in other articles."""

    passage: Passage
    story: int
    score: float
    dated: Dated | None = None
    countries: tuple[str, ...] = ()  # ISO codes that the sentence or else its article's headline names
    home: str = ""  # ISO code of its outlet's country, where the sentence is of that though it names none
    others: tuple[Passage, ...] = ()
    reason: str = ""
    origins: int = 1  # independent ones, counted by passage: three outlets that quote one speech are one
    said_by: str = ""  # whose word it is, as written; "" where it is the reporter's own
    along: Passage | None = None  # the next sentence of the article, where it must be read with this one


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
    on_topic: bool = True  # they, or their article, speak of what the topic is about besides its countries


@dataclass(frozen=True, slots=True)
class Spoken:
    """Words that somebody said. ``speaker`` is the writing nearest to them, ``name`` the fullest one of the article.

    ``cue`` is what stands at the verb for the speaker ("he", "the minister"); ``way`` tells how the speaker was found.
    """

    words: Passage
    kind: Literal["direct", "partial", "indirect"]
    way: str
    story: int
    language: str
    speaker: Passage | None = None
    name: Passage | None = None
    role: Passage | None = None
    verb: Passage | None = None
    cue: Passage | None = None


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
    stands_alone: bool = True  # only such accounts are printed
    on_topic: bool = True  # and only if one of them is about what was asked
    side_by_side: bool = True  # or such as are understood beside each other, where one of them is printed anyhow


@dataclass(frozen=True, slots=True)
class Announced:
    """A day after the cut-off for which an article announces something. ``by`` is who announces it, where it says."""

    sentence: Passage
    dated: Dated
    story: int
    by: Passage | None = None
    others: tuple[Passage, ...] = ()
    stands_alone: bool = True  # only such a sentence is printed


@dataclass(frozen=True, slots=True)
class Overtaken:
    """Announced for a time that the cut-off has overtaken. ``took_place`` is a later report that it did, if found."""

    sentence: Passage
    dated: Dated
    story: int
    took_place: Passage | None = None
    others: tuple[Passage, ...] = ()  # that announce it too


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure: what is counted, as of when, and who counts. ``phrase`` is the number with its unit as written."""

    sentence: Passage
    phrase: Passage
    value: float
    unit: str  # in one form for all that mean the same: "people", "truck"
    deed: str  # what happened to them: killed, wounded, entered; "" where nothing of that kind is said
    story: int
    dated: Dated | None = None
    source: Passage | None = None  # who counts, where the sentence names somebody
    others: tuple[Passage, ...] = ()
    origins: int = 1
    score: float = 0.0


@dataclass(frozen=True, slots=True)
class ActorFinding:
    """Who acts, under all names of the selection. ``name`` is the fullest; ``spellings`` one passage for each other.

    ``roles`` are the offices as reported, each once, the newest first; ``mentions`` the first naming in each article.
    """

    name: Passage
    kind: Literal["person", "organisation", "country"]
    roles: tuple[Passage, ...] = ()
    spellings: tuple[Passage, ...] = ()
    mentions: tuple[Passage, ...] = ()
    articles: int = 1
    origins: int = 1
    score: float = 0.0


@dataclass(frozen=True, slots=True)
class PlaceFinding:
    """A place that the selection names, in degrees; ``certain`` where no other of its name is likely in any article."""

    name: Passage
    kind: str  # country, region, district, city, continent, water, land
    latitude: float
    longitude: float
    country: str | None = None
    geonameid: int | None = None
    certain: bool = False
    mentions: tuple[Passage, ...] = ()  # the first naming in each article, oldest first
    articles: int = 1
    origins: int = 1
    score: float = 0.0


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
    """One of the client's questions with the best sentences found, none where nothing was. ``note`` says how they stand
    to each other: "Accounts differ", "Of single days", "Latest found" of how things stand, or "Latest figure found"
    where earlier ones were replaced."""

    question: str
    sentences: tuple[SentenceFinding, ...]
    note: str = ""
    quotations: tuple[Quotation, ...] = ()  # what the one asked for said, where that is the question
    figures: tuple[Passage, ...] = ()  # the count, one an article, the last first, where no sentence may be quoted
    meetings: tuple[Meeting, ...] = ()  # where it is asked who met whom
    nearest: tuple[SentenceFinding, ...] = ()  # else the passages that have most of what is asked, best first
    spoken_of: tuple[Passage, ...] = ()  # else what answers and cannot stand alone, one an article, the last first

    @property
    def is_found(self) -> bool:
        told = self.sentences or self.quotations or self.figures or self.meetings
        return bool(told or self.nearest or self.spoken_of)


@dataclass(frozen=True, slots=True)
class OutletRecord:
    """What the archive knows of an outlet in a period: its articles, and its visits with those that brought nothing."""

    articles: int = 0
    visits: int = 0
    failed: int = 0


@dataclass(frozen=True, slots=True)
class OutletCoverage:
    """An outlet's share of a selection; days are of publication."""

    outlet: str
    articles: int
    copies: int
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Coverage:
    """What a selection rests on. ``origins`` counts articles by whom they credit, copies folded."""

    articles: int = 0
    copies: int = 0
    origins: int = 0
    days: tuple[tuple[date, int], ...] = ()
    outlets: tuple[OutletCoverage, ...] = ()
    languages: tuple[tuple[str, int], ...] = ()
    silent: tuple[str, ...] = ()  # outlets of the institute without an article in the period
    failing: tuple[tuple[str, int, int], ...] = ()  # outlet, visits of the period, those that failed


@dataclass(frozen=True, slots=True)
class Gap:
    """Asked and not found: a country in the whole period or in the week that begins on ``week``, or a question."""

    kind: Literal["country", "question"]
    asked: str  # ISO code, or the question
    week: date | None = None


@dataclass(frozen=True, slots=True)
class Findings:
    """All that was found for a commission, each list best or oldest first as its name would have it."""

    stories: tuple[StoryFinding, ...] = ()
    key_points: tuple[SentenceFinding, ...] = ()
    developments: tuple[SentenceFinding, ...] = ()  # best first, several a story
    meetings: tuple[Meeting, ...] = ()  # oldest first
    chronology: tuple[SentenceFinding, ...] = ()  # oldest first, each dated
    ranked: tuple[SentenceFinding, ...] = ()  # every day that matters, by the sentence nearest to it, weightiest first
    quotations: tuple[Quotation, ...] = ()  # best first: those that may be printed
    spoken: tuple[Spoken, ...] = ()  # all that is said, in the order of the articles
    differences: tuple[Difference, ...] = ()
    calendar: tuple[Announced, ...] = ()
    overtaken: tuple[Overtaken, ...] = ()  # earliest first
    answers: tuple[Answer, ...] = ()
    facts: tuple[Fact, ...] = ()  # best first
    actors: tuple[ActorFinding, ...] = ()  # weightiest first
    places: tuple[PlaceFinding, ...] = ()  # weightiest first
    gaps: tuple[Gap, ...] = ()
    coverage: Coverage = Coverage()
    retold: tuple[tuple[Passage, Passage], ...] = ()  # sentences of these of which a reader needs one alone


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
class Reference:
    """Furniture that says where something is printed: ``what`` is "key point 2", ``anchor`` leads there.

    As a row of the chronology it has a day and who reported it besides; ``language`` is that of the outlet's name.
    """

    what: str
    anchor: str
    date: str = ""
    outlet: str = ""
    language: str = ""
    sources: tuple[int, ...] = ()

    @property
    def is_above(self) -> bool:
        """Is it on page one, whose questions and key points are numbered?"""
        return self.what.startswith(("question", "your question", "key point"))


@dataclass(frozen=True, slots=True)
class PrintedAnswer:
    """``note`` is furniture: "Accounts differ", "Latest figure found", "Latest found", "Of single days" or ""."""

    question: str
    statements: tuple[Printed, ...]
    note: str = ""
    is_answered: bool = True  # not by passages that are only near to it


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A numbered paragraph of Developments: one story. ``label`` is furniture ("4 November 2023")."""

    number: int
    label: str
    statements: tuple[Printed, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Paragraphs under one heading: a country's name, "" where no country was asked for. ``above`` leads to what page
    one has of that country, and no paragraph repeats."""

    heading: str
    paragraphs: tuple[Paragraph, ...]
    above: tuple[Reference, ...] = ()


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
    answers: tuple[PrintedAnswer, ...]
    key_points: tuple[Printed, ...]
    groups: tuple[Group, ...]
    chronology: tuple[Printed | Reference, ...]  # fields: date, event
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
    overtaken: tuple[Printed, ...] = ()  # announced for days that are past: took place, or no report found
    key_facts: tuple[Printed, ...] = ()  # fields: date, figure, source?, words, outlet
    remark: str = ""  # on page one: that little was found
    of_one_source: int = 0  # key points, the last ones, that rest on one source each
    happened: int = 0  # rows that the chronology could have; it prints the weightiest
