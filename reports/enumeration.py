"""Numbers with their nouns, and names in a row, as an English sentence has them."""

from __future__ import annotations

from collections.abc import Sequence


def counted(n: int, noun: str, plural: str = "") -> str:
    """``1 page``, ``3 pages``; ``plural`` where it is not made with an s."""
    return f"{n} {noun if n == 1 else plural or f'{noun}s'}"


def enumerated(names: Sequence[str]) -> str:
    """``Jordan``, ``Jordan and Qatar``, ``Egypt, Jordan and Qatar``; "" of none."""
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))
