"""Languages: their names as a report prints them, and the direction of their writing."""

from __future__ import annotations

NOT_KNOWN = "a language not known"
UNPARTED = frozenset("ja zh yue ko th km lo my".split())  # whose words no rule here parts
SPEECH = frozenset("tr ar fr de".split())  # besides English: in which it is known who says what
RIGHT_TO_LEFT = frozenset("ar arc ckb dv fa he ps sd ug ur yi".split())


def primary(language: str) -> str:
    """``ar-JO`` -> ``ar``."""
    return language.lower().replace("_", "-").split("-")[0]


def direction(language: str) -> str:
    """``rtl`` or ``ltr``, by the language; a script's subtag is believed first (``az-Arab``)."""
    if "-arab" in language.lower() or "-hebr" in language.lower():
        return "rtl"
    return "rtl" if primary(language) in RIGHT_TO_LEFT else "ltr"


def limits_of(language: str) -> str:
    """What a client whose reports are in a language should know of them, "" where they are as good as they get."""
    code = primary(language)
    if code == "en":
        return ""
    name = language_name(code)
    if code in UNPARTED:
        return (
            f"articles in {name} are kept and searched, but their sentences are not read: a report prints none of them"
        )
    if code in SPEECH:
        return f"reports in {name} are shorter than in English, and answer few questions"
    return f"of articles in {name} a report prints only sentences that name a country, no positions and few answers"


def language_name(language: str) -> str:
    """``tr-TR`` -> ``Turkish``; what has no name keeps its tag."""
    from babel import Locale  # slow to import, and many a run never names a language

    if not language:
        return NOT_KNOWN
    return str(Locale("en").languages.get(primary(language), language))
