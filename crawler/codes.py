"""Names that standards give: languages (BCP 47), countries (ISO 3166-1) and time zones; what is wrong with those that
are none.

The form of a tag says little: "klingon" and "en-UK" have it. What the parts name is asked of Unicode's tables (CLDR); a
language of three letters is taken by its form, for ISO 639-3 has thousands and the tables a few hundred.
"""

from __future__ import annotations

import re
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from crawler.text.gazetteer import country_name, country_words
from crawler.text.language_words import NEWS

# RFC 5646, 2.1: language, script, region, variants, extensions, private use. Extended language subtags are not used.
_TAG = re.compile(
    r"(?P<language>[a-z]{2,3})(-[a-z]{4})?(-(?P<region>[a-z]{2}|\d{3}))?"
    r"(-([a-z\d]{5,8}|\d[a-z\d]{3}))*(-[a-wy-z\d](-[a-z\d]{2,8})+)*(-x(-[a-z\d]{1,8})+)?",
    re.IGNORECASE,
)
# Of the territories of CLDR those that ISO 3166-1 does not have as countries, but for Kosovo.
_NO_COUNTRIES = frozenset("AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ".split())


def language_complaint(tag: str) -> str | None:
    """What is wrong with a language tag; None where it is one."""
    wanted = f'expected a BCP 47 language such as "en" or "pt-BR", found "{tag}"'
    if not (match := _TAG.fullmatch(tag)) or not match["language"].islower():
        return wanted
    language, region = match["language"], (match["region"] or "").upper()
    if len(language) == 2 and language not in NEWS and language not in _languages():
        return wanted
    if region.isalpha() and not _is_country(region):
        return f"{wanted}: no country has the code {region}{_meant(region)}"
    return None


def country_complaint(code: str) -> str | None:
    """What is wrong with a country's code; None where it is one, in capitals."""
    if _is_country(code):
        return None
    return f'expected an ISO 3166-1 alpha-2 country such as "JO", found "{code}"{_meant(code)}'


def country_called(name: str) -> str:
    """The code of a country by its English name, in any case, or another code of its; "" where there is none."""
    called = " ".join(name.split())
    return called.upper() if _is_country(called.upper()) else _names().get(called.casefold(), "")


def _meant(name: str) -> str:
    code = country_called(name)
    return f"; did you mean {code}?" if code else ""


def time_zone_complaint(name: str) -> str | None:
    """What is wrong with a time zone's name (IANA); None where it is one."""
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return f'expected a time zone such as "Europe/London", found "{name}"'
    return None


def _is_country(code: str) -> bool:
    """Whether a code of two capitals is a country's."""
    return len(code) == 2 and code.isupper() and (country_name(code) != code or code in _countries())


@cache
def _names() -> dict[str, str]:
    from babel import Locale
    from babel.core import get_global

    names = {name.casefold(): code for code, name in Locale("en").territories.items() if _is_country(code)}
    others = {alias.casefold(): codes[0] for alias, codes in get_global("territory_aliases").items() if len(codes) == 1}
    own = {word.casefold(): code for word, code in country_words().items()}
    return {name: code for name, code in (others | own | names).items() if _is_country(code)}


@cache
def _languages() -> frozenset[str]:
    from babel import Locale  # a twentieth of a second, and seldom needed

    return frozenset(Locale("en").languages)


@cache
def _countries() -> frozenset[str]:
    from babel import Locale

    return frozenset(Locale("en").territories) - _NO_COUNTRIES
