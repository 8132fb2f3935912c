"""Languages: their names as a report prints them, and the direction of their writing."""

from __future__ import annotations

NOT_KNOWN = "a language not known"
RIGHT_TO_LEFT = frozenset("ar arc ckb dv fa he ps sd ug ur yi".split())


def primary(language: str) -> str:
    """``ar-JO`` -> ``ar``."""
    return language.lower().replace("_", "-").split("-")[0]


def direction(language: str) -> str:
    """``rtl`` or ``ltr``, by the language; a script's subtag is believed first (``az-Arab``)."""
    if "-arab" in language.lower() or "-hebr" in language.lower():
        return "rtl"
    return "rtl" if primary(language) in RIGHT_TO_LEFT else "ltr"


def language_name(language: str) -> str:
    """``tr-TR`` -> ``Turkish``; what has no name keeps its tag."""
    from babel import Locale  # slow to import, and many a run never names a language

    if not language:
        return NOT_KNOWN
    return str(Locale("en").languages.get(primary(language), language))
