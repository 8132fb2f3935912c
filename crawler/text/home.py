"""Which countries an article is of: those that it names, and the one in which its outlet is at home.

Who writes at home hardly ever writes his country's name. So an article is of its outlet's country too, unless it opens
with another: "The transport minister resigned" in a paper of Accra.
"""

from __future__ import annotations

from crawler.text.gazetteer import countries_in

OPENING = 600  # characters of the text in which an article that is of another country names it


def is_of_home(headline: str, text: str, home: str) -> bool:
    """Is it of the country where its outlet is at home, for it names no other in its headline or opening?"""
    opening = text[:OPENING] if len(text) <= OPENING else text[:OPENING].rpartition(" ")[0]
    return bool(home) and all(code == home for code, _, _ in countries_in(f"{headline}\n{opening}"))


def countries_of(headline: str, text: str, home: str) -> set[str]:
    """The codes of the countries that it names, and its outlet's where it is of that."""
    named = {code for code, _, _ in countries_in(f"{headline}\n{text}")}
    return named | {home} if is_of_home(headline, text, home) else named
