"""Pages in, articles out, one JSON line each: what ``deskofficer extract`` does.

A page that can't be read is answered with ``{"url": ..., "error": ...}``, and the rest goes on.
"""

from __future__ import annotations

import ctypes
import gc
import json
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import msgspec

from crawler.article_json import to_json
from crawler.errors import PageError
from crawler.pages.body.model import load
from crawler.pages.metadata import gather, read_canonical
from crawler.pages.parallel import in_order
from crawler.pages.reader import read
from crawler.pages.tree import encoded, parse
from crawler.records import Json, Outlet
from crawler.text.decoding import decode_page
from crawler.text.languages import guess_language

Line = str | bytes  # of JSON; as bytes it is read quicker, for JSON is UTF-8, to which a text is first brought back
SECONDS = 20.0  # for one page, where there are processes that can be stopped
_NOT_ENGLISH = "Gestern wurde in der Stadt eine neue Brücke für Fußgänger eröffnet."
_TRIM_THRESHOLD, _MMAP_THRESHOLD = -1, -3  # of glibc's mallopt(3)
_KEPT = 32 * 1024 * 1024  # bytes, the most that it takes for the second


def extract_lines(lines: Iterable[Line], jobs: int = 1) -> Iterator[str]:
    """Answer lines ``{"url": ..., "html": ...}`` in order; with ``jobs`` over 1 in as many processes."""
    if jobs > 1:
        yield from in_order(lines, answer_line, _failed_line, jobs, SECONDS)
    else:
        yield from map(answer_line, lines)


def page_of(path: Path) -> tuple[str, str]:
    """A file's page and the address that it names itself, else the file's; ``OSError``, ``PageError``."""
    source = decode_page(path.read_bytes())
    return source, read_canonical(gather(parse(source, str(path)), "")) or path.absolute().as_uri()


@cache
def _settle() -> None:
    """What a process does once, before its first page.

    The tables that most pages need are loaded. The collector of cycles is left to sleep: a page's elements have none,
    and looking at them costs a tenth. What a page leaves is kept for the next one: to give it back to the system, and
    to ask for it again, costs a fiftieth.
    """
    load()
    guess_language(_NOT_ENGLISH)  # in English the tables are not asked
    if sys.platform == "linux" and (mallopt := getattr(ctypes.CDLL(None), "mallopt", None)):
        mallopt(_TRIM_THRESHOLD, _KEPT)
        mallopt(_MMAP_THRESHOLD, _KEPT)
    gc.freeze()
    gc.set_threshold(100_000, 20, 20)


def answer_line(line: Line) -> str:
    """The article of one line as JSON, or what is wrong with it."""
    try:
        page = _decoded(line)
    except (ValueError, RecursionError) as error:
        return failed_answer("", f"the line is not JSON: {error}")
    if isinstance(page, dict) and isinstance(page.get("error"), str):
        return failed_answer(_url_of(page), page["error"])  # what could not even be fetched is answered as it came
    if not isinstance(page, dict) or not isinstance(page.get("url"), str) or not isinstance(page.get("html"), str):
        return failed_answer(_url_of(page), 'expected an object with the strings "url" and "html"')
    return answer(_url_of(page), page["html"])


def answer(url: str, source: str, outlet: Outlet | None = None) -> str:
    """The article of a page as a line of JSON, by the rules of its outlet where one is named; or what is wrong with
    it."""
    _settle()
    try:
        return _line(to_json(read(source, url, outlet=outlet)))
    except PageError as error:
        return failed_answer(url, error.why)
    except Exception as error:
        # A mistake of the reader's costs one page.
        return failed_answer(url, f"the reader failed: {type(error).__name__}: {error}")


def _failed_line(line: Line, why: str) -> str:
    try:
        return failed_answer(_url_of(_decoded(line)), why)
    except (ValueError, RecursionError):
        return failed_answer("", why)


def _decoded(line: Line) -> object:
    """A line's JSON. What the quick reader refuses (NaN, lone surrogates) the standard one reads, or says why."""
    try:
        return msgspec.json.decode(line)
    except (ValueError, RecursionError):  # its own errors are ``ValueError`` too
        decoded: object = json.loads(line)
        return decoded


def whole(text: str) -> str:
    """The text without surrogates that have lost their fellows, which JSON can bring and nothing can write."""
    return text if text.isascii() else encoded(text)[0]


def _url_of(page: object) -> str:
    url = page.get("url") if isinstance(page, dict) else None
    return whole(url) if isinstance(url, str) else ""


def failed_answer(url: str, why: str) -> str:
    """The line for a page that could not be read."""
    return _line({"url": url, "error": whole(why)})


def _line(answer: Json) -> str:
    return msgspec.json.encode(answer).decode()
