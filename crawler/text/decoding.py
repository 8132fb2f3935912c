"""From the bytes that a server sent to the page as a string. FROZEN with the page text, version 1, which stands on it.

The character set is, in this order: a byte order mark; the Content-Type header; a <meta> in the first 4,096 bytes;
UTF-8
where the bytes are valid UTF-8; windows-1252. Bytes that don't fit become U+FFFD.
"""

from __future__ import annotations

import codecs
import re
import zlib

from crawler.errors import CaptureError

LARGEST = 64 * 1024 * 1024  # bytes after decompression; the guard lets far fewer in
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:+-]+)", re.IGNORECASE)
_META = re.compile(rb"<meta[^>]{0,512}?charset\s*=\s*[\"']?\s*([\w.:+-]+)", re.IGNORECASE)
# Labels that name another set than they say (WHATWG Encoding, 4.2).
_MEANT = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "tis-620": "cp874", "gb2312": "gb18030",
          "gbk": "gb18030", "shift_jis": "cp932", "euc_kr": "cp949", "iso8859-11": "cp874"}  # fmt: skip


def decode_page(payload: bytes, content_type: str = "", content_encoding: str = "") -> str:
    """The page as a string; ``CaptureError`` where its compression is unknown or damaged."""
    body = decompressed(payload, content_encoding)
    for bom, name in _BOMS:
        if body.startswith(bom):
            return body[len(bom) :].decode(name, "replace")
    for label in (_label(_CHARSET.search(content_type)), _label(_META.search(body[:4096]))):
        if label:
            try:
                return body.decode(label, "replace")
            except (LookupError, UnicodeError):
                continue  # codecs that are none of text ("hex"), or that can't replace ("idna"), give no answer at all
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        return body.decode("cp1252", "replace")


def _label(match: re.Match[str] | re.Match[bytes] | None) -> str | None:
    if match is None:
        return None
    said = match[1] if isinstance(match[1], str) else match[1].decode("ascii", "replace")
    try:
        name = codecs.lookup(said).name
        b"".decode(name)  # a codec that is not of text raises here
    except LookupError:
        return None
    if name.startswith(("utf-16", "utf-32")):
        return "utf-8"  # a page that can say so in ASCII is none (WHATWG HTML, 13.2.3.2)
    return _MEANT.get(name, name)


def decompressed(payload: bytes, content_encoding: str) -> bytes:
    """The payload without the codings of its Content-Encoding header (RFC 9110, 8.4)."""
    for coding in reversed([c.strip().lower() for c in content_encoding.split(",") if c.strip()]):
        payload = _without(payload, coding)
    return payload


def _without(payload: bytes, coding: str) -> bytes:
    if coding == "identity" or not payload:
        return payload
    if coding in ("gzip", "x-gzip"):
        return _inflated(payload, (zlib.MAX_WBITS | 16,))
    if coding == "deflate":
        return _inflated(payload, (zlib.MAX_WBITS, -zlib.MAX_WBITS))
    raise CaptureError(f"content coding {coding!r} is not known: only gzip and deflate are asked for")


def _inflated(payload: bytes, windows: tuple[int, ...]) -> bytes:
    why = ""
    for window in windows:
        try:
            unzip = zlib.decompressobj(window)
            body = unzip.decompress(payload, LARGEST)
        except zlib.error as error:
            why = str(error)
            continue
        if unzip.unconsumed_tail:
            raise CaptureError(f"the page is larger than {LARGEST} bytes after decompression")
        return body
    raise CaptureError(f"compressed page is damaged: {why}")
