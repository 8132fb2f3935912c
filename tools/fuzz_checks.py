"""What must hold of the reader's answer to any bytes at all; the fuzzer and its short form in the tests ask it here."""

from __future__ import annotations

import json
import re
import time
import traceback
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from crawler.article_json import from_json, to_json
from crawler.errors import CrawlerError
from crawler.pages import read
from crawler.records import Article, Outlet
from crawler.text.decoding import decode_page
from crawler.text.page_text import DROPPED, folded, page_text
from tools.fuzz_pages import Sent

MOST_SECONDS, SECONDS_A_KB = 0.5, 0.004  # of CPU time: about a hundred times what an honest page costs
LARGEST_SANE = 300_000  # characters of a page whose lines are looked for in its page text
# Such a name makes the page text slow, and such a number stops it.
_NO_TAG = re.compile(r"</?[a-zA-Z][^\s/>]{60}|&#\d{4000}")
_LONE = re.compile("[\ud800-\udfff]")


class Broken(Exception):
    """Something that must hold does not."""


@dataclass(frozen=True, slots=True)
class Seen:
    """How a page was answered: ``article``, the reason of an error, or what is broken."""

    outcome: str
    seconds: float = 0.0
    size: int = 0  # bytes
    broken: str = ""  # one line that is the same for the same mistake
    trace: str = ""
    lines: int = 0
    on_page: int = 0  # of the lines


def examine(sent: Sent, *, timed: bool = True) -> Seen:
    """Read the page twice and look at all that must hold; nothing is raised but what kills the process."""
    size = len(sent.payload)
    began = time.process_time()
    try:
        article = _read(sent)
        seconds = time.process_time() - began
        lines, on_page = _checked(article, sent)
    except CrawlerError as error:
        seconds, lines, on_page = time.process_time() - began, 0, 0
        outcome = re.sub(r"\d[\d,]*", "N", getattr(error, "why", str(error)))[:80]
        if not outcome.strip():
            return Seen("broken", seconds, size, f"{type(error).__name__} without a reason")
    except Exception as error:
        return Seen("broken", time.process_time() - began, size, _signature(error), traceback.format_exc())
    else:
        outcome = "article"
    if timed and seconds > MOST_SECONDS + SECONDS_A_KB * size / 1000:
        return Seen("broken", seconds, size, "slow", f"{seconds:.1f} s for {size:,} bytes")
    return Seen(outcome, seconds, size, lines=lines, on_page=on_page)


def _read(sent: Sent) -> Article:
    source = decode_page(sent.payload, sent.content_type)
    outlet = Outlet("courier", "The Courier", "http://a.example/", "en", "JO", "Asia/Amman", select=dict(sent.rules))
    return read(source, _LONE.sub("\ufffd", sent.url), outlet=outlet if sent.rules else None)


def _signature(error: BaseException) -> str:
    """The same for the same mistake: what, and the innermost of our own lines."""
    if isinstance(error, Broken):
        return str(error)
    ours = [frame for frame in traceback.extract_tb(error.__traceback__) if "/crawler/" in frame.filename]
    place = f"{ours[-1].filename.rsplit('/crawler/')[-1]}:{ours[-1].lineno} {ours[-1].name}" if ours else "?"
    return f"{type(error).__name__} at {place}"


def _checked(article: Article, sent: Sent) -> tuple[int, int]:
    """Raise ``Broken`` where something does not hold; how many lines there are, and how many stand on the page."""
    as_json = to_json(article)
    written = json.dumps(as_json, ensure_ascii=False, allow_nan=False).encode()
    again = json.loads(written)
    _hold(again == as_json, "the JSON does not come back as it was")
    _hold(to_json(from_json(again | {"key": article.key})) == as_json, "the article does not come back from its JSON")
    _hold(to_json(_read(sent)) == as_json, "the same page gives another article")
    _hold(article.text == "\n\n".join(b.text for b in article.blocks if b.text), "the text is not that of its blocks")
    _hold(bool(article.text.strip()), "an article without text")
    for what, text in _texts(article):
        _hold(text == folded(text) and not DROPPED.search(text), f"{what} is not folded")
    for what, said in (("published", article.published), ("modified", article.modified)):
        _hold(said is None or _is_instant(said), f"{what} is no instant")
    _hold((article.published is None) == (article.published_rule is None), "published without its rule")
    source = decode_page(sent.payload, sent.content_type)
    if len(source) > LARGEST_SANE or _NO_TAG.search(source):
        return 0, 0
    lines = [line for line in article.text.split("\n") if line]
    text = page_text(source)
    return len(lines), sum(line in text for line in lines)


def _hold(holds: bool, otherwise: str) -> None:
    if not holds:
        raise Broken(otherwise)


def _texts(article: Article) -> Iterator[tuple[str, str]]:
    """Every text of the article by itself, with what it is."""
    yield "headline", article.headline
    for name in ("authors", "sections", "keywords"):
        for text in getattr(article, name):
            yield name, text
            _hold(bool(text), f"an empty string among the {name}")
    for name in ("standfirst", "credit", "dateline"):
        yield name, getattr(article, name) or ""
    for block in article.blocks:
        for line in block.text.split("\n"):
            yield f"text of a {block.kind}", line
        for name in ("attribution", "caption", "credit", "alt"):
            yield f"{name} of a {block.kind}", getattr(block, name) or ""
        for item in block.items:
            yield "item of a list", item
        for cell in (cell for row in block.rows for cell in row):
            yield "cell of a table", cell
        _hold(block.kind in ("figure", "embed") or bool(block.text), f"{block.kind} without text")


def _is_instant(said: str) -> bool:
    try:
        if len(said) == len("2023-11-04"):
            return date.fromisoformat(said).isoformat() == said
        return datetime.fromisoformat(said).tzinfo is not None
    except ValueError:
        return False
