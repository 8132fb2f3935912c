"""The example institute's mailbox: what its mail server would do with a letter before it lies in the Maildir.

The server puts its own Received and Authentication-Results on top (RFC 8601); here every letter passes, for the example
has only honest writers.
"""

from __future__ import annotations

import os
from datetime import datetime
from email import message_from_bytes
from email.utils import format_datetime, parseaddr
from pathlib import Path

_RESULTS = "{server}; dmarc=pass (p=REJECT) header.from={domain}; spf=pass smtp.mailfrom={domain}"


def post(letter: bytes, box: Path, server: str, now: datetime, name: str) -> Path:
    """Put a letter into ``box/new`` as ``server`` (its authserv-id) would; ``name`` tells it from the others."""
    domain = parseaddr(str(message_from_bytes(letter)["From"]))[1].rpartition("@")[2]
    stamp = (
        f"Received: from mail.{domain} (mail.{domain} [192.0.2.25]) by {server} with ESMTPS;\r\n"
        f" {format_datetime(now)}\r\n"
        f"Authentication-Results: {_RESULTS.format(server=server, domain=domain)}\r\n"
    ).encode()
    for folder in ("tmp", "new", "cur"):
        (box / folder).mkdir(parents=True, exist_ok=True)
    file = f"{int(now.timestamp())}.{name}.{server}"
    part = box / "tmp" / file
    part.write_bytes(stamp + letter.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))
    os.rename(part, box / "new" / file)
    return box / "new" / file
