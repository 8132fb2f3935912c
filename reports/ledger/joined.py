"""Several entries in one transaction: each book's own writing joins the transaction that its caller has begun."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from crawler.archive import transaction


@contextmanager
def joined(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """The transaction that is open, or one of its own."""
    if connection.in_transaction:
        yield connection
    else:
        with transaction(connection) as sql:
            yield sql
