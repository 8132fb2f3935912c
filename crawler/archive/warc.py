"""Captures as WARC 1.1 ``response`` records (ISO 28500), each in a gzip member of its own.

One file a process and run: nobody else ever writes to it, so a record that a kill cut short can only be the last of
its file, and
the archive, which learns of a record after it is on the disk, never points at it. The payload is kept as the server
sent it
after transfer decoding; its digest is SHA-256 over exactly these bytes.
"""

from __future__ import annotations

import gzip
import hashlib
import os
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from warcio.archiveiterator import ArchiveIterator
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from crawler.errors import CaptureError
from crawler.records import Capture

FOLDER = "captures"
LARGEST_FILE = 1_000_000_000  # bytes; then a new file is begun
_OVERTAKEN = {
    "transfer-encoding",
    "content-length",
    "connection",
    "keep-alive",
}  # true of the connection, not the record


def digest_of(payload: bytes) -> str:
    return "sha256:" + hashlib.sha256(payload).hexdigest()


@dataclass(frozen=True, slots=True)
class WarcRecord:
    """One record as read back: the page's address, its instant, its headers' two that matter, and its payload."""

    url: str
    captured: datetime
    content_type: str
    content_encoding: str
    payload: bytes


class WarcWriter:
    """Appends captures to a file of its own below ``home/captures``; the file is made with the first capture."""

    def __init__(self, home: Path, now: datetime, largest: int = LARGEST_FILE) -> None:
        self._home, self._now, self._largest = home, now, largest
        self._out: BinaryIO | None = None
        self._name = ""
        self._begun = 0

    def append(
        self,
        url: str,
        captured: datetime,
        status: int,
        reason: str,
        headers: Iterable[tuple[bytes, bytes]],
        payload: bytes,
        ip: str = "",
    ) -> Capture:
        """Write one response to the disk for good; then say where it is."""
        out = self._file()
        offset = out.tell()
        sent = [(k.decode("latin-1"), v.decode("latin-1")) for k, v in headers]
        http = [(k, v) for k, v in sent if k.lower() not in _OVERTAKEN]
        http.append(("Content-Length", str(len(payload))))
        digest = digest_of(payload)
        extra = {"WARC-Date": _warc_date(captured), "WARC-Payload-Digest": digest}
        if ip:
            extra["WARC-IP-Address"] = ip
        status_line = StatusAndHeaders(f"{status} {reason}".strip(), http, protocol="HTTP/1.1")
        out.write(_member(url, payload, status_line, extra))
        out.flush()
        os.fdatasync(out.fileno())
        named = {k.lower(): v for k, v in reversed(sent)}
        return Capture(
            digest=digest,
            url=url,
            captured=captured,
            status=status,
            content_type=named.get("content-type", ""),
            content_encoding=named.get("content-encoding", ""),
            warc=f"{FOLDER}/{self._name}",
            offset=offset,
            length=out.tell() - offset,
        )

    def close(self) -> None:
        if self._out is not None:
            self._out.close()
            self._out = None

    def _file(self) -> BinaryIO:
        if self._out is not None and self._out.tell() > self._largest:
            self.close()
        if self._out is None:
            self._out = self._begin()
        return self._out

    def _begin(self) -> BinaryIO:
        folder = self._home / FOLDER
        folder.mkdir(parents=True, exist_ok=True)
        while True:  # "x" refuses a name that exists, so two processes never share a file
            self._begun += 1
            self._name = f"{self._now:%Y%m%dT%H%M%SZ}-{os.getpid()}-{self._begun}.warc.gz"
            try:
                out = open(folder / self._name, "xb")  # noqa: SIM115 - closed by close()
            except FileExistsError:
                continue
            out.write(_info_member(self._name))
            return out


def _member(url: str, payload: bytes, status_line: StatusAndHeaders, extra: dict[str, str]) -> bytes:
    """One response record as a gzip member: the same bytes for the same arguments, but for the record's own id."""
    plain = BytesIO()
    writer = WARCWriter(plain, gzip=False, warc_version="WARC/1.1")
    record = writer.create_warc_record(
        url,
        "response",
        payload=BytesIO(payload),
        length=len(payload),
        http_headers=status_line,
        warc_headers_dict=extra,
    )
    writer.write_record(record)
    return gzip.compress(plain.getvalue(), 6, mtime=0)


def _info_member(name: str) -> bytes:
    plain = BytesIO()
    writer = WARCWriter(plain, gzip=False, warc_version="WARC/1.1")
    info = {"software": "DeskOfficer", "format": "WARC File Format 1.1"}
    record = writer.create_warcinfo_record(name, info)
    writer.write_record(record)
    return gzip.compress(plain.getvalue(), 6, mtime=0)


def _warc_date(instant: datetime) -> str:
    return instant.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def member_bytes(file: Path, offset: int, length: int) -> bytes:
    """The record's gzip member as it stands in the file; ``CaptureError`` where it can't be read."""
    try:
        with open(file, "rb") as source:
            source.seek(offset)
            member = source.read(length)
    except OSError as error:
        raise CaptureError(f"{file}: {error.strerror}") from error
    if len(member) != length:
        raise CaptureError(f"{file}: ends before the record at byte {offset} does")
    return member


def parse_member(member: bytes, where: str) -> WarcRecord:
    """Read one gzip member that holds one response record; ``CaptureError`` where it is damaged."""
    try:
        plain = gzip.decompress(member)  # checks the member's CRC, which a lenient reader would not
        record = next(iter(ArchiveIterator(BytesIO(plain))))
        http, warc = record.http_headers, record.rec_headers
        return WarcRecord(
            url=warc.get_header("WARC-Target-URI"),
            captured=datetime.fromisoformat(warc.get_header("WARC-Date")),
            content_type=http.get_header("Content-Type") or "",
            content_encoding=http.get_header("Content-Encoding") or "",
            payload=record.raw_stream.read(),
        )
    except (OSError, EOFError, zlib.error, StopIteration, AttributeError, TypeError, ValueError, KeyError) as error:
        raise CaptureError(f"{where}: the WARC record is damaged: {error}") from error


def read_capture(home: Path, capture: Capture) -> WarcRecord:
    """Read a capture back and hold it against its digest; ``CaptureError`` names file and byte."""
    where = f"{capture.warc} at byte {capture.offset}"
    record = parse_member(member_bytes(home / capture.warc, capture.offset, capture.length), where)
    if digest_of(record.payload) != capture.digest:
        raise CaptureError(f"{where}: the payload is not what {capture.digest} says")
    return record
