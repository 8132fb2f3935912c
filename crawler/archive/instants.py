"""Instants as the database writes them: ISO 8601 in UTC with a Z, so that the order of texts is the order of time."""

from __future__ import annotations

from datetime import UTC, datetime


def instant(when: datetime) -> str:
    """An aware datetime as text; microseconds are always written, for texts are compared."""
    return when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def parsed(text: str) -> datetime:
    return datetime.fromisoformat(text)
