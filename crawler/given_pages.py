"""Pages that a person names, by file or address, looked at before they are read: a file may be anything.

A PDF, a picture or a program is told from a page by how its bytes begin (WHATWG MIME Sniffing, 6 and 7.2); else its
characters would be printed as an article's words.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from crawler.errors import PageError
from crawler.pages.extract import page_of

PAGE_KINDS: Final = ("text/html", "application/xhtml+xml", "")  # of an answer's Content-Type
_LOOKED_AT = 1445  # bytes, as many as a browser looks at
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")  # byte order marks: text, whatever follows
_SIGNATURES = ((b"%PDF-", "a PDF file"), (b"\x89PNG", "a picture"), (b"GIF8", "a picture"),
               (b"\xff\xd8\xff", "a picture"), (b"PK\x03\x04", "a ZIP archive or an office document"),
               (b"\x1f\x8b", "a compressed file"), (b"{\\rtf", "an RTF document"))  # fmt: skip
_BINARY = re.compile(rb"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f]")
_MARKUP = re.compile(r"<(!doctype|html|head|body|article|main|div|p|h1)\b", re.IGNORECASE)
_JSON = re.compile(r"[\[{]\s*[\"{\[]")
_SCHEME = re.compile(r"(?P<scheme>[a-z][a-z0-9+.-]+)://", re.IGNORECASE)


def is_web_address(source: str) -> bool:
    """Whether a source is to be fetched; ``PageError`` where it is an address that is not."""
    match = _SCHEME.match(source)
    if match and match["scheme"].lower() not in ("http", "https"):
        raise PageError(source, f"{match['scheme']} addresses are not fetched; expected http(s), or a file's path")
    return match is not None


def page_of_file(path: Path) -> tuple[str, str]:
    """A file's page and the address that it names itself, else the file's; ``PageError`` where it is no page,
    ``CaptureError`` where it can't be decoded."""
    _check_bytes(path)
    page, url = page_of(path)
    _check_markup(path, page)
    return page, url


def _check_bytes(path: Path) -> None:
    """``PageError`` where there is no such file, it may not be read, or it is evidently no page."""
    try:
        with path.open("rb") as file:
            head = file.read(_LOOKED_AT)
    except FileNotFoundError:
        raise PageError(str(path), "there is no such file") from None
    except IsADirectoryError:
        raise PageError(str(path), "is a folder; name the files in it") from None
    except OSError as error:
        raise PageError(str(path), f"can't be read: {error.strerror}") from None
    if found := other_than_a_page(head):
        raise PageError(str(path), f"is {found}, no page")


def other_than_a_page(payload: bytes) -> str:
    """What bytes are that are no page, "a PDF file"; "" where they may be one."""
    head = payload[:_LOOKED_AT]
    for signature, kind in _SIGNATURES:
        if head.startswith(signature):
            return kind
    is_text = head.startswith(_MARKS) or head.lstrip().startswith(b"<") or not _BINARY.search(head)
    return "" if is_text else "binary data"


def _check_markup(path: Path, page: str) -> None:
    """``PageError`` where a file is text and no HTML: notes, a program, JSON."""
    begins = page.lstrip("\ufeff \t\r\n")
    if _JSON.match(begins):
        raise PageError(str(path), "is JSON, no page; lines with url and html are read with --jsonl")
    if not begins.startswith("<") and not _MARKUP.search(page):
        raise PageError(str(path), "is text without HTML, no page")
