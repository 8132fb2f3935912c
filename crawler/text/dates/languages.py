"""The languages whose dates are read: five with words of their own, all others that CLDR knows by their months."""

from __future__ import annotations

from collections.abc import Callable

from crawler.text.dates.arabic import arabic
from crawler.text.dates.english import english
from crawler.text.dates.french import french
from crawler.text.dates.german import german
from crawler.text.dates.language import Language
from crawler.text.dates.turkish import turkish
from crawler.text.dates.written import written

_OWN: dict[str, Callable[[], Language]] = {"en": english, "tr": turkish, "ar": arabic, "fr": french, "de": german}


def language_of(code: str | None) -> Language | None:
    """The language of a tag like ``pt-BR``; None where nothing is known of it."""
    base = (code or "").replace("_", "-").partition("-")[0].lower()
    own = _OWN.get(base)
    return own() if own else written(base)
