"""Months and weekdays by name, from the Unicode locale data: in the languages of the inbox and in the client's."""

from __future__ import annotations

from functools import cache
from itertools import product
from typing import Literal

from babel import UnknownLocaleError
from babel.dates import get_day_names, get_month_names

from reports.inbox.keys import folded

# English, French, German and Arabic, with the variants that have names of their own: Sept, Jänner, كانون الثاني, جانفي.
_LOCALES = ("en", "en_GB", "fr", "fr_CA", "de", "de_AT", "ar", "ar_SY", "ar_IQ", "ar_MA", "ar_DZ")
_WIDTHS: tuple[Literal["wide", "abbreviated"], ...] = ("wide", "abbreviated")
_CONTEXTS: tuple[Literal["format", "stand-alone"], ...] = ("format", "stand-alone")


def month(name: str, language: str) -> int | None:
    """January is 1; None of what is no month, or is two of them in two languages."""
    return _numbers("months", language).get(_key(name))


def weekday(name: str, language: str) -> int | None:
    """Monday is 0; None of what is no weekday, or is two of them in two languages."""
    return _numbers("weekdays", language).get(_key(name))


@cache
def _numbers(kind: Literal["months", "weekdays"], language: str) -> dict[str, int]:
    found: dict[str, set[int]] = {}
    for locale in dict.fromkeys([language.replace("-", "_"), *_LOCALES]):
        for width, context in product(_WIDTHS, _CONTEXTS):
            try:
                names = (get_month_names if kind == "months" else get_day_names)(width, context, locale)
            except (UnknownLocaleError, ValueError):
                continue
            for number, name in names.items():
                found.setdefault(_key(name), set()).add(number)
    return {name: numbers.pop() for name, numbers in found.items() if len(numbers) == 1}


def _key(name: str) -> str:
    return folded(name.rstrip("."))
