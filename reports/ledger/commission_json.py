"""A commission as JSON: the form of the ledger and of the manifest."""

from __future__ import annotations

from datetime import date, datetime

from reports.records import Commission, Json

_LISTS = ("questions", "countries", "regions")
_PLAIN = ("id", "client", "topic", "purpose", "dates_mean", "form", "language", "length", "format", "reference")


def commission_to_json(commission: Commission) -> Json:
    out: Json = {name: getattr(commission, name) for name in _PLAIN}
    out |= {name: list(getattr(commission, name)) for name in _LISTS}
    return out | {
        "received": commission.received.isoformat(),
        "since": commission.since.isoformat(),
        "until": commission.until.isoformat(),
        "deadline": commission.deadline.isoformat() if commission.deadline else None,
    }


def commission_from_json(data: Json) -> Commission:
    deadline = data.get("deadline")
    fields: Json = {name: data[name] for name in _PLAIN} | {name: tuple(data[name]) for name in _LISTS}
    return Commission(
        **fields,
        received=datetime.fromisoformat(data["received"]),
        since=date.fromisoformat(data["since"]),
        until=date.fromisoformat(data["until"]),
        deadline=datetime.fromisoformat(deadline) if deadline else None,
    )
