"""From a page to an article: the one place where the reader's parts are put together.

The page is parsed once and walked once (``tree``); a small model says which of its lines are the article (``features``,
``model``); what the elements around them make of these lines is the body (``body``, ``forms``); beside it stand the
figures and what the page says of itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from crawler.errors import NoArticle, PageError
from crawler.pages.body.choose import Shown, body_lines, choose
from crawler.pages.body.compose import compose
from crawler.pages.body.features import HINT, Hints, describe
from crawler.pages.body.forms import Forms
from crawler.pages.body.model import Chances, Model, load
from crawler.pages.dates.published import read_modified, read_published
from crawler.pages.embedded.bodies import embedded_body
from crawler.pages.headline import read_headline
from crawler.pages.jsonld import text_value
from crawler.pages.keys import key_of
from crawler.pages.kinds import read_kind
from crawler.pages.metadata import (
    Facts,
    gather,
    is_language_doubted,
    is_paywalled,
    read_canonical,
    read_images,
    read_keywords,
    read_language,
    read_sections,
)
from crawler.pages.own.own_page import OwnPage, with_standfirst
from crawler.pages.own.select import Rules, chosen, chosen_body, chosen_date, chosen_texts, drop
from crawler.pages.people.authors import Named, clean_names, read_authors, read_named
from crawler.pages.people.credits import read_credit, read_dateline
from crawler.pages.pictures.embeds import find_embeds
from crawler.pages.pictures.figures import belongs, find_figures
from crawler.pages.titles import bare as letters
from crawler.pages.tree import Element, Tree, parse
from crawler.pages.unfit.fitness import PASSING, is_stub, what_it_is
from crawler.records import Article, Block, Capture, Outlet
from crawler.text.decoding import decode_page
from crawler.text.languages import guess_language
from crawler.text.word_count import count_words

READER = "deskofficer/2"
FEWEST_WORDS = 25
FEWEST_LETTERS = 80
MEAGRE = 600  # letters of shown text below which the page's data are looked at
MUCH_MORE = 2  # times as long as what is shown must be what the data hold
_SHORTEST_BODY = 150  # letters of a text in the metadata against which lines are held
_SHORTEST_NAME, _SHORTEST_DESCRIPTION = 6, 20


def read_capture(capture: Capture, payload: bytes, outlet: Outlet | None = None) -> Article:
    """The article of a capture, whose payload is given as its WARC record holds it.

    Raises as ``read`` and ``decode_page`` do.
    """
    source = decode_page(payload, capture.content_type, capture.content_encoding)
    return read(source, capture.url, outlet=outlet, capture=capture)


def read(
    source: str, url: str, *, outlet: Outlet | None = None, capture: Capture | None = None, model: Model | None = None
) -> Article:
    """The article of a decoded page; ``PageError`` where it holds none, with the reason.

    The same page, outlet and capture give the same article: nothing here asks the clock. ``model`` is the shipped one
    unless another is given.
    """
    return Reading(source, url, outlet, capture, model).article()


@dataclass(frozen=True, slots=True)
class Choice:
    """Which lines were taken for the text, and what the model thought of each line of the page."""

    chances: Chances
    lines: Sequence[int]


class Reading:
    """One reading of one page; ``explain`` looks at its steps."""

    def __init__(
        self, source: str, url: str, outlet: Outlet | None, capture: Capture | None = None, model: Model | None = None
    ) -> None:
        self.url, self.outlet, self.capture = url, outlet, capture
        self.rules: Rules = outlet.select if outlet else {}
        self.tree: Tree = parse(source, url, whole=bool(self.rules or (outlet and outlet.page)))
        self.facts: Facts = gather(self.tree, url)
        self.own: OwnPage | None = self._own_page()
        self._model = model
        self.site = outlet.name if outlet else self.facts.site
        self.headline, self.head = self._headline()

    def _own_page(self) -> OwnPage | None:
        """What the outlet's page object says of this page; None for the many that have none."""
        if self.outlet is None or not self.outlet.page:
            return None
        from crawler.pages.own.answers import ask_page  # with it comes BeautifulSoup, which the others need not load

        return ask_page(self.outlet.page, self.tree, self.facts, self.url)

    def _headline(self) -> tuple[str, Element | None]:
        by_rule = chosen(self.tree, self.rules, "headline", self.url)
        found = read_headline(self.tree, self.facts.names, self.site, by_rule)
        return self.own.shown_headline(*found) if self.own else found

    def dropped(self) -> list[Element]:
        """The elements that the outlet calls no part of an article."""
        by_rule = chosen(self.tree, self.rules, "drop", self.url)
        return [*by_rule, *self.own.drop] if self.own else by_rule

    @cached_property
    def hints(self) -> Hints:
        """What the metadata know of the text."""
        body = self.facts.article.get("articleBody")
        said = letters(text_value(body)) if isinstance(body, str) else ""
        names = (letters(name)[:HINT] for name in dict.fromkeys(self.facts.names))
        about = (letters(text) for text in self.facts.descriptions)
        return Hints(
            frozenset(name for name in names if len(name) >= _SHORTEST_NAME),
            tuple(text for text in about if len(text) >= _SHORTEST_DESCRIPTION),
            said if len(said) > _SHORTEST_BODY else "",
        )

    @cached_property
    def named(self) -> Named:
        """Whom JSON-LD and microdata name as author."""
        return read_named(self.facts)

    @cached_property
    def authors(self) -> tuple[str, ...]:
        """Who wrote the article, by the outlet's own rules or by what the page says."""
        by_rule = (self.own.authors if self.own else ()) or chosen_texts(self.tree, self.rules, "authors", self.url)
        return clean_names(by_rule) or read_authors(self.facts, self.named, self.head, self.site)

    @cached_property
    def forms(self) -> Forms:
        """What the elements around the lines make of them."""
        return Forms(self.tree)

    def shown(self) -> Shown:
        """The figures and embeds of the page, and its headline."""
        known: dict[int, int] = {}
        figures = [figure for figure in find_figures(self.tree, self.url) if belongs(self.tree, figure, known)]
        embeds = find_embeds(self.tree, self.url)
        if gone := self.dropped():
            figures = [each for each in figures if not _is_inside(each.element, gone)]
            embeds = [each for each in embeds if not _is_inside(each.element, gone)]
        return Shown(figures, embeds, self.headline, self.head, frozenset(self.authors))

    def choice(self, shown: Shown) -> Choice | None:
        """The lines that are the article's text; None on a page without any line."""
        if not self.tree.lines:
            return None
        chances = (self._model or load()).chances(describe(self.tree, self.hints))
        by_rule = (self.own.body if self.own else ()) or chosen_body(self.tree, self.rules, self.url)
        gone = drop(self.tree, self.dropped())
        lines = choose(self.tree, by_rule or body_lines(self.tree, chances), chances, shown, self.forms)
        return Choice(chances, [at for at in lines if at not in gone])

    def article(self) -> Article:
        """The article; ``PageError`` where there is none."""
        facts, rules, url = self.facts, self.rules, self.url
        zone, captured = _zone(self.outlet), self.capture.captured if self.capture else None
        said = (self.own.published if self.own else "") or chosen_date(self.tree, rules, url)
        published = read_published(facts, self.tree.source, zone, captured, said, head=self.head)
        modified = read_modified(facts, published, zone, captured, head=self.head)
        authors = self.authors
        canonical, sections = read_canonical(facts), read_sections(facts)
        paywalled = is_paywalled(facts)
        blocks = self._named(self._blocks())
        text = text_of(blocks)
        words = count_words(text)
        if not self._names_body() and (kind := what_it_is(self.tree, facts, words, paywalled)):
            raise (PageError if kind in PASSING else NoArticle)(url, f"{kind}, no article")
        _check(text, blocks, url)
        stub = not self._is_said_to_be_free() and is_stub(self.tree, facts, words, paywalled)
        article = Article(
            url=url,
            key=key_of(url, canonical),
            headline=self.headline,
            text=text,
            outlet=self.outlet.id if self.outlet else "",
            canonical_url=canonical,
            standfirst=next((block.text for block in blocks if block.kind == "standfirst"), None),
            authors=authors,
            published=published.value if published else None,
            modified=modified.value if modified else None,
            published_rule=published.rule if published else None,
            published_raw=published.raw if published else None,
            modified_raw=modified.raw if modified else None,
            sections=sections,
            keywords=read_keywords(facts),
            language=self._language(text),
            kind="stub" if stub else read_kind(facts, sections),
            paywalled=paywalled or stub,
            blocks=blocks,
            images=read_images(facts, [block.image for block in blocks if block.kind == "figure" and block.image]),
            credit=read_credit(facts, blocks, self.named, authors, self.site),
            dateline=read_dateline(blocks),
            reader=READER,
            capture=self.capture,
        )
        article = self.own.finished(article, self._as_instant) if self.own else article
        return article if (article.modified_raw or "") in self.tree.source else replace(article, modified_raw=None)

    def _language(self, text: str) -> str | None:
        default = self.outlet.language if self.outlet else None
        guessed = guess_language(text) if is_language_doubted(self.facts, text, default) else None
        return read_language(self.facts, guessed, default)

    def _is_said_to_be_free(self) -> bool:
        """Whether the outlet's page object says that all of its text is there, whatever the page asks for."""
        return self.own is not None and dict(self.own.rest).get("paywalled") is False

    def _names_body(self) -> bool:
        """Whether the outlet itself says where its pages have their text: then they are articles."""
        return "body" in self.rules or bool(self.own and self.own.body)

    def _named(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        """With the standfirst that the outlet's rule names, and the blocks that its page object has of its own."""
        if standfirst := chosen_texts(self.tree, self.rules, "standfirst", self.url):
            blocks = with_standfirst(blocks, standfirst[0])
        return self.own.arranged(blocks) if self.own else blocks

    def _as_instant(self, raw: str) -> str | None:
        """A date that the page object names, read as ``published`` is."""
        captured = self.capture.captured if self.capture else None
        said = read_published(self.facts, self.tree.source, _zone(self.outlet), captured, raw, head=self.head)
        return said.value if said and said.raw == raw else None

    def _blocks(self) -> tuple[Block, ...]:
        """The blocks of the page's lines; where it shows next to none, those of the data from which a script would."""
        shown = self.shown()
        choice = self.choice(shown)
        blocks = compose(self.tree, choice.lines, choice.chances, shown, self.forms) if choice else ()
        letters_shown = len(text_of(blocks))
        meagre = letters_shown < MEAGRE or letters_shown * MUCH_MORE < len(self.hints.body)
        if not meagre or "<script" not in self.tree.source:
            return blocks
        embedded = embedded_body(self.tree, self.facts)
        if embedded is None or len(text_of(embedded.blocks)) < MUCH_MORE * letters_shown:
            return blocks
        return (*(block for block in blocks if block.kind == "figure"), *embedded.blocks)


def text_of(blocks: Sequence[Block]) -> str:
    """The article's text: that of its blocks, with blank lines between them."""
    return "\n\n".join([block.text for block in blocks if block.text])


def _zone(outlet: Outlet | None) -> ZoneInfo | None:
    try:
        return ZoneInfo(outlet.timezone) if outlet else None
    except (ZoneInfoNotFoundError, ValueError):
        return None


def _is_inside(element: Element, others: Sequence[Element]) -> bool:
    return any(other.index <= element.index < other.end for other in others)


def _check(text: str, blocks: tuple[Block, ...], url: str) -> None:
    words = len(text.split(maxsplit=FEWEST_WORDS))
    if not words:
        raise NoArticle(url, "no text that could be an article")
    # Scripts without blanks between words are long before they count many words.
    if words < FEWEST_WORDS and (
        (len(text) < FEWEST_LETTERS and count_words(text) < FEWEST_WORDS)
        or not any(b.kind in ("paragraph", "quote") for b in blocks)
    ):
        raise NoArticle(url, f"only {words} words: no article")
