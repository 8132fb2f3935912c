"""Names of countries and regions as clients write them, as the codes and names that a commission has.

A country can be written by its name in English, French, German, Arabic or the client's language, by a common short
form, as the state that it is ("Republic of Ghana", "Italian Republic"), or by its ISO 3166-1 code of two or three
capitals ("no" and "in" are words). Only countries that the archive knows can be asked for.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.core import get_global

from crawler.archive import country_name, region_countries
from crawler.archive.text import country_words
from reports.inbox.keys import folded, key_of, meant, names
from reports.inbox.unclear import Unclear

LANGUAGES = ("en", "fr", "de", "ar")

_PARTED = re.compile(r"[;,،؛\n]")
_AND = re.compile(r"\s+(?:and|et|und|&)\s+|\s+و\s*", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:(?:the|la|le|les|der|die|das|den) |[ld]')")


def read_countries(words: str, language: str) -> tuple[str, ...]:
    """The codes of the countries in a value, each once, in the order written; raises ``Unclear``."""
    codes = _each(_parts(words), lambda name: _codes(name, language))
    if not codes:
        raise Unclear("countries", words, "is no country.")
    return codes


def read_regions(words: str) -> tuple[str, ...]:
    """The names of the regions in a value, each once; raises ``Unclear``."""
    regions = _each(_parts(words), _region)
    if not regions:
        raise Unclear("regions", words, "is no region.")
    return regions


def _region(name: str) -> list[str]:
    if not region_countries(name):
        raise Unclear("regions", name, "is no region that the archive knows; name its countries instead.")
    return [name]


def _each(names: list[str], read: Callable[[str], list[str]]) -> tuple[str, ...]:
    """What all names mean, each once; raises the first ``Unclear``, with the list where other names are understood."""
    found: list[str] = []
    unclear: Unclear | None = None
    for name in names:
        try:
            found += read(name)
        except Unclear as error:
            unclear = unclear or error
    if unclear:
        unclear.whole = "; ".join(names) if found else ""
        raise unclear
    return tuple(dict.fromkeys(found))


def written_country(code: str) -> str:
    """A country's English name, such that ``read_countries`` finds the country in it again."""
    name = country_name(code)
    return _territories("en").get(code, name) if meant("two_countries", name) else name


def _parts(words: str) -> list[str]:
    return [name for part in _PARTED.split(words) if (name := " ".join(part.split()))]


def _codes(name: str, language: str) -> list[str]:
    if both := meant("two_countries", name):
        raise Unclear("countries", name, f"is the name of two countries; write {both}.")
    if code := _code(name, language):
        return [code]
    joined = [_code(part, language) for part in _AND.split(name)]
    if len(joined) > 1 and all(joined):
        return joined
    if region_countries(name):
        raise Unclear("countries", name, f"is a region; write it on the line {key_of('regions')}.")
    raise Unclear("countries", name, "is no country that the archive knows.")


def _code(name: str, language: str) -> str:
    if code := _codes_of_letters().get(name):
        return code
    key = folded(name)
    return _named(key, language) or _of_state(key, language)


def _named(key: str, language: str) -> str:
    for known in (_known(language), _known("")):
        if code := known.get(key) or known.get(_ARTICLE.sub("", key, count=1)):
            return code
    return ""


def _of_state(key: str, language: str) -> str:
    """The code of a state by its full name: what the words for its form leave of it names a country or its people."""
    words = [_ARTICLE.sub("", word) for word in key.split()]
    left = " ".join(word for word in words if meant("states", word) == "")
    if not any(meant("states", word) == "form" for word in words) or meant("two_countries", left):
        return ""
    return _named(left, language) or _of_people().get(left, "")


@cache
def _of_people() -> dict[str, str]:
    return {folded(word): code for word, code in country_words().items() if _is_kept(code)}


@cache
def _known(language: str) -> dict[str, str]:
    """Codes by name: of one language, or, for "", in all that every client may use."""
    if language:
        found = {folded(name): code for code, name in _territories(language).items() if _is_kept(code)}
        return found | {folded(country_name(code, language)): code for code in _territories("en") if _is_kept(code)}
    found = {}
    for one in reversed(LANGUAGES):  # where a name is another country's in another language, English wins
        found |= _known(one)
    return found | {folded(word): code for code, words in names("countries").items() for word in words}


@cache
def _codes_of_letters() -> dict[str, str]:
    """Codes by themselves, and by those of three letters."""
    two = {code: code for code in _territories("en") if _is_kept(code)}
    three = {alias: codes[0] for alias, codes in get_global("territory_aliases").items()
             if len(alias) == 3 and alias.isalpha() and len(codes) == 1 and _is_kept(codes[0])}  # fmt: skip
    return two | three


def _is_kept(code: str) -> bool:
    return country_name(code) != code


def _territories(language: str) -> dict[str, str]:
    try:
        return dict(Locale.parse(language, sep="-").territories)
    except (UnknownLocaleError, ValueError):
        return {}
