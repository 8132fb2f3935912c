"""The keys of the micro-format and the fixed words of its values, as keys.toml has them."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from crawler.archive.text import ARABIC, plain


def field_of(key: str) -> str:
    """The field of a commission that a key names in any case and any of the languages; "" where it is no key."""
    return _meanings("keys").get(folded(key), "")


def field_of_day(key: str) -> str:
    """The field that a key names where a day stands behind it, as "Von" and "من" do; "" where it is none."""
    return _meanings("keys_of_days").get(folded(key), "")


def key_of(field: str) -> str:
    """The key that forms and questions have for a field: "Dates mean" for ``dates_mean``."""
    return _table()["keys"][field][0]


def fields() -> tuple[str, ...]:
    """The fields in the order of the micro-format."""
    return tuple(_table()["keys"])


def meant(section: str, words: str) -> str:
    """What a value's words mean by one of the other sections ("day", "dates_mean", ...); "" where they mean nothing."""
    return _meanings(section).get(folded(words), "")


def names(section: str) -> Mapping[str, tuple[str, ...]]:
    """A section as it stands: what is meant, and the words for it."""
    return {meaning: tuple(words) for meaning, words in _table()[section].items()}


def folded(words: str) -> str:
    """Words made comparable: case, accents, Arabic spellings, hyphens and blanks do not matter."""
    text = re.sub(r"[\s_‐‑-]+", " ", words.replace("’", "'").strip())
    if ARABIC.search(text):
        return plain(text)
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


@cache
def _meanings(section: str) -> dict[str, str]:
    return {folded(word): meaning for meaning, words in _table()[section].items() for word in words}


@cache
def _table() -> dict[str, dict[str, list[str]]]:
    loaded: dict[str, dict[str, list[str]]] = tomllib.loads(
        Path(__file__).with_name("keys.toml").read_text(encoding="utf-8")
    )
    return loaded
