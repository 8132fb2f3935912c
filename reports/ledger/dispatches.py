"""Dispatches and their states. Each change is a transaction and a row.

A dispatch is a draft, approved, sending and sent; or it failed; or it never leaves, for its edition was rejected, its
commission refused, or a later edition has overtaken it.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from datetime import datetime

from crawler.archive import instant, parsed
from reports.correspondence import Dispatch, DispatchState, Draft
from reports.errors import UnknownDispatch
from reports.ledger.joined import joined

# How the table tells those that never leave, kept as failed, from what failed: by the beginning of the reason.
NEVER_LEAVE: dict[DispatchState, str] = {
    "rejected": "not approved: ", "refused": "refused: ", "overtaken": "overtaken ",
}  # fmt: skip
_NEVER_LEFT = " ".join(f"WHEN why LIKE '{why}%' THEN '{state}'" for state, why in NEVER_LEAVE.items())
_STATE = f"CASE WHEN state <> 'failed' THEN state {_NEVER_LEFT} ELSE 'failed' END"


class Dispatches:
    """All outgoing mail. Nothing leaves but what stands here as approved."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def enter(self, draft: Draft, state: DispatchState, at: datetime, who: str, why: str = "") -> None:
        """Enter a dispatch. One with the same Message-ID is there already if this step was taken before: it stays."""
        with joined(self._connection) as sql:
            row = sql.execute(
                "INSERT INTO dispatches (message_id, kind, recipient, subject, text, dated, in_reply_to, "
                '"references", commission, letter, edition, manifest, state, changed) '
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING id",
                (
                    draft.message_id, draft.kind, draft.recipient, draft.subject, draft.text, instant(draft.dated),
                    draft.in_reply_to, json.dumps(draft.references), draft.commission or None, draft.letter,
                    draft.edition or None, draft.manifest, state, instant(at),
                ),
            ).fetchone()  # fmt: skip
            if row:
                self._note(row["id"], state, at, who, why)

    def change(
        self,
        number: int,
        state: DispatchState,
        at: datetime,
        who: str,
        why: str = "",
        next_try: datetime | None = None,
    ) -> None:
        """Take a dispatch to its next state; a try that is to be made again sets ``next_try``.

        A draft is dated by its approval, and from then on its date stays.
        """
        if state in NEVER_LEAVE:
            state, why = "failed", f"{NEVER_LEAVE[state]}{why}"
        with joined(self._connection) as sql:
            sql.execute(
                "UPDATE dispatches SET dated = iif(state = 'draft', ?2, dated), state = ?1, changed = ?2, why = ?3, "
                "next_try = ?4, tries = tries + ?5 WHERE id = ?6",
                (state, instant(at), why, instant(next_try) if next_try else None, state == "sending", number),
            )
            self._note(number, state, at, who, why)

    def again(self, number: int, at: datetime, who: str) -> Dispatch:
        """Let a dispatch that failed by itself, not by the editor's word, be tried anew; else ``UnknownDispatch``."""
        found = self._found(
            f"id = ? AND {_STATE} = 'failed' AND (edition IS NULL OR edition IN (SELECT edition FROM approvals))",
            (number,),
        )
        if not found:
            raise UnknownDispatch(f"no dispatch {number} that failed and may leave; see `deskofficer outbox`")
        with joined(self._connection) as sql:
            self.change(number, "approved", at, who, "tried anew")
            sql.execute("UPDATE dispatches SET tries = 0 WHERE id = ?", (number,))
        return found[0]

    def begin(self, number: int, at: datetime, who: str) -> bool:
        """Take a dispatch to ``sending``; False where it may no longer leave, for the editor has decided otherwise."""
        with joined(self._connection) as sql:
            row = sql.execute("SELECT state FROM dispatches WHERE id = ?", (number,)).fetchone()
            may_leave = row["state"] in ("approved", "sending")
            if may_leave:
                self.change(number, "sending", at, who)
        return may_leave

    def _note(self, number: int, state: DispatchState, at: datetime, who: str, why: str) -> None:
        self._connection.execute(
            "INSERT INTO dispatch_states (dispatch, state, at, who, why) VALUES (?, ?, ?, ?, ?)",
            (number, state, instant(at), who, why),
        )

    def due(self, now: datetime) -> list[Dispatch]:
        """What is to leave now, in the order in which it was entered.

        ``sending`` is among it: whoever asks holds the outbox, so nobody else is sending it.
        """
        return self._found(
            "state IN ('approved', 'sending') AND (next_try IS NULL OR next_try <= ?) ORDER BY id", (instant(now),)
        )

    def all(self, states: Iterable[str] = (), limit: int = 1000) -> list[Dispatch]:
        """Dispatches, newest first, of all states or of some."""
        wanted = list(states)
        where = f"{_STATE} IN ({','.join('?' * len(wanted))})" if wanted else "1"
        return self._found(f"{where} ORDER BY id DESC LIMIT ?", (*wanted, limit))

    def count(self) -> dict[str, int]:
        """How many there are in each state."""
        rows = self._connection.execute(f"SELECT {_STATE} AS shown, count(*) AS n FROM dispatches GROUP BY shown")
        return {row["shown"]: row["n"] for row in rows}

    def of_commission(self, commission: str) -> list[Dispatch]:
        return self._found("commission = ? ORDER BY id", (commission,))

    def of_edition(self, edition: str) -> list[Dispatch]:
        return self._found("edition = ? ORDER BY id", (edition,))

    def by_message_ids(self, message_ids: Iterable[str]) -> list[Dispatch]:
        """Those of our own mails that a letter says it answers."""
        asked = list(dict.fromkeys(message_ids))[:100]
        return self._found(f"message_id IN ({','.join('?' * len(asked))}) ORDER BY id", tuple(asked))

    def answers_since(self, recipient: str, since: datetime) -> int:
        """How many answers an address was given since an instant; editions are no answers."""
        row = self._connection.execute(
            "SELECT count(*) FROM dispatches WHERE lower(recipient) = lower(?) AND kind <> 'edition' AND dated >= ?",
            (recipient, instant(since)),
        ).fetchone()
        return int(row[0])

    def had_step_since(self, recipient: str, step: str, since: datetime) -> bool:
        """Whether an address was answered with this step, as our Message-IDs tell it, since an instant."""
        row = self._connection.execute(
            "SELECT 1 FROM dispatches WHERE lower(recipient) = lower(?) AND dated >= ? AND message_id LIKE ? LIMIT 1",
            (recipient, instant(since), f"<letter.{step}.%"),
        ).fetchone()
        return row is not None

    def states_between(self, since: datetime, until: datetime) -> list[tuple[Dispatch, DispatchState, datetime, str]]:
        """Every change of a state in a period: the dispatch, the state it came to, when, and why."""
        rows = self._connection.execute(
            "SELECT s.state AS to_state, s.at, s.why AS because, d.* FROM dispatch_states s "
            "JOIN dispatches d ON d.id = s.dispatch WHERE s.at >= ? AND s.at < ? ORDER BY s.at, s.id",
            (instant(since), instant(until)),
        )
        found = [(_dispatch(row), *_shown(row["to_state"], row["because"]), parsed(row["at"])) for row in rows]
        return [(dispatch, state, at, why) for dispatch, state, why, at in found]

    def _found(self, where: str, values: tuple[object, ...]) -> list[Dispatch]:
        rows = self._connection.execute(f"SELECT * FROM dispatches WHERE {where}", values)
        return [_dispatch(row) for row in rows]


def _shown(state: DispatchState, why: str) -> tuple[DispatchState, str]:
    """A state and its reason, as the table has them, for a reader."""
    for never, beginning in NEVER_LEAVE.items():
        if state == "failed" and why.startswith(beginning):
            return never, why.removeprefix(beginning)
    return state, why


def _dispatch(row: sqlite3.Row) -> Dispatch:
    state, why = _shown(row["state"], row["why"])
    draft = Draft(
        message_id=row["message_id"],
        kind=row["kind"],
        recipient=row["recipient"],
        subject=row["subject"],
        text=row["text"],
        dated=parsed(row["dated"]),
        in_reply_to=row["in_reply_to"],
        references=tuple(json.loads(row["references"])),
        commission=row["commission"] or "",
        letter=row["letter"],
        edition=row["edition"] or "",
        manifest=row["manifest"],
    )
    return Dispatch(
        id=row["id"],
        draft=draft,
        state=state,
        changed=parsed(row["changed"]),
        tries=row["tries"],
        next_try=parsed(row["next_try"]) if row["next_try"] else None,
        why=why,
    )
