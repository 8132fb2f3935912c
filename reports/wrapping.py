"""Plain text in lines that every mail program shows as they are."""

from __future__ import annotations

import textwrap

WIDTH = 76  # columns


def filled(text: str, indent: int = 0, first: int | None = None) -> str:
    """A paragraph in lines of at most ``WIDTH`` columns, but for a word that is longer, such as an address.

    ``indent`` columns stand before each line; before the first one ``first``, where it is given.
    """
    return textwrap.fill(
        text,
        WIDTH,
        initial_indent=" " * (indent if first is None else first),
        subsequent_indent=" " * indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
