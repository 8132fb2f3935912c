"""Whether an edition says what a rejected one said: then the editor who rejected that should know."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

from reports.ledger import Ledger
from reports.newsroom.editions import MANIFEST


def repeated(home: Path, ledger: Ledger, commission: str, manifest: bytes) -> str:
    """The rejected edition of a commission, the latest, whose manifest has the same statements; "" where none has."""
    said = _said(manifest)
    for step in reversed(ledger.way.of(commission)):
        if step.state == "rejected":
            with suppress(OSError, ValueError, KeyError):  # it may have been filed away, or damaged
                if _said((home / "editions" / step.edition / MANIFEST).read_bytes()) == said:
                    return step.edition
    return ""


def _said(manifest: bytes) -> list[tuple[str, str]]:
    return [(each["section"], each["text"]) for each in json.loads(manifest)["statements"]]
