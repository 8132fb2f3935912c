"""Languages by name, as a report prints them."""

from __future__ import annotations

NOT_KNOWN = "a language not known"


def primary(language: str) -> str:
    """``ar-JO`` -> ``ar``."""
    return language.lower().replace("_", "-").split("-")[0]


def language_name(language: str) -> str:
    """``tr-TR`` -> ``Turkish``; what has no name keeps its tag."""
    from babel import Locale  # slow to import, and many a run never names a language

    if not language:
        return NOT_KNOWN
    return str(Locale("en").languages.get(primary(language), language))
