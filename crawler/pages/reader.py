"""From a page to an article: the one place where the reader's parts are put together."""

from __future__ import annotations

from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from crawler.errors import PageError
from crawler.pages.authors import clean_names, read_authors, read_named
from crawler.pages.binding import PageLetters
from crawler.pages.body import Known, read_body
from crawler.pages.engine import NAME, find_body
from crawler.pages.headline import read_headline
from crawler.pages.keys import key_of
from crawler.pages.kinds import read_credit, read_dateline, read_kind
from crawler.pages.metadata import (
    gather,
    is_paywalled,
    read_canonical,
    read_images,
    read_keywords,
    read_language,
    read_sections,
)
from crawler.pages.published import read_modified, read_published
from crawler.pages.select import Rules, chosen, chosen_body, chosen_date, chosen_texts, drop_chosen
from crawler.pages.tree import parse
from crawler.records import Article, Block, Capture, Outlet
from crawler.text.decoding import decode_page
from crawler.text.languages import guess_language
from crawler.text.page_text import page_text

READER = f"{NAME}/1"
FEWEST_WORDS = 25
FEWEST_LETTERS = 80


def read_capture(capture: Capture, payload: bytes, outlet: Outlet | None = None) -> Article:
    """The article of a capture, whose payload is given as its WARC record holds it.

    Raises as ``read`` and ``decode_page`` do.
    """
    source = decode_page(payload, capture.content_type, capture.content_encoding)
    return read(source, capture.url, outlet=outlet, capture=capture)


def read(source: str, url: str, *, outlet: Outlet | None = None, capture: Capture | None = None) -> Article:
    """The article of a decoded page; ``PageError`` where it holds none, with the reason.

    The same page, outlet and capture give the same article: nothing here asks the clock.
    """
    try:
        return _read(source, url, outlet, capture)
    except RecursionError as error:
        raise PageError(url, "the page is nested too deeply") from error


def _read(source: str, url: str, outlet: Outlet | None, capture: Capture | None) -> Article:
    root = parse(source, url)
    facts = gather(root, url)
    site = outlet.name if outlet else facts.site
    rules: Rules = outlet.select if outlet else {}
    zone, captured = _zone(outlet), capture.captured if capture else None
    headline, head = read_headline(root, facts.names, site, chosen(root, rules, "headline", url))
    published = read_published(facts, source, zone, captured, chosen_date(root, rules, url))
    named = read_named(facts)
    authors = clean_names(chosen_texts(root, rules, "authors", url)) or read_authors(facts, named, head, site)
    canonical, sections = read_canonical(facts), read_sections(facts)
    drop_chosen(root, rules, url)
    page = PageLetters(page_text(source))
    body = chosen_body(root, rules, url) or find_body(root, url)
    blocks = read_body(root, body, page, Known(url, headline, head, facts.descriptions))
    text = "\n\n".join(block.text for block in blocks if block.text)
    _check(text, blocks, url)
    return Article(
        url=url,
        key=key_of(url, canonical),
        headline=headline,
        text=text,
        outlet=outlet.id if outlet else "",
        canonical_url=canonical,
        standfirst=next((block.text for block in blocks if block.kind == "standfirst"), None),
        authors=authors,
        published=published.value if published else None,
        modified=read_modified(facts, published, zone, captured),
        published_rule=published.rule if published else None,
        published_raw=published.raw if published else None,
        sections=sections,
        keywords=read_keywords(facts),
        language=read_language(facts, guess_language(text), outlet.language if outlet else None),
        kind=read_kind(facts, sections),
        paywalled=is_paywalled(facts),
        blocks=blocks,
        images=read_images(facts, [block.image for block in blocks if block.kind == "figure" and block.image]),
        credit=read_credit(facts, blocks, named, authors, site),
        dateline=read_dateline(blocks),
        reader=READER,
        capture=capture,
    )


def _zone(outlet: Outlet | None) -> ZoneInfo | None:
    try:
        return ZoneInfo(outlet.timezone) if outlet else None
    except (ZoneInfoNotFoundError, ValueError):
        return None


def _check(text: str, blocks: tuple[Block, ...], url: str) -> None:
    words = len(text.split())
    if not words:
        raise PageError(url, "no text that could be an article")
    # Scripts without blanks between words are long before they count many words.
    if words < FEWEST_WORDS and (
        len(text) < FEWEST_LETTERS or not any(b.kind in ("paragraph", "quote") for b in blocks)
    ):
        raise PageError(url, f"only {words} words: no article")
