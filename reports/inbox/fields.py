"""The fields of a request: how each is read from a client's words, written out again, and filled where nothing is said.

What ``read`` makes of words, ``write`` turns into words of which it makes the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

from babel import Locale, UnknownLocaleError

from crawler.archive import region_countries
from reports.config import FORMS
from reports.enumeration import counted
from reports.inbox.blocks import Filled
from reports.inbox.cleaning import one_line
from reports.inbox.countries import LANGUAGES, read_countries, read_regions, written_country
from reports.inbox.days import read_day, read_deadline, today, written_deadline
from reports.inbox.keys import folded, meant
from reports.inbox.questions import questions_of
from reports.inbox.unclear import Unclear
from reports.records import Client

LONGEST = {"topic": 300, "purpose": 500, "reference": 100, "questions": 500}  # characters; of each question
MOST_QUESTIONS = 40
PAGES = range(1, 61)
FORMAT = "PDF"

Usual = tuple[Any, Literal["profile", "rule"]]

_LENGTH = re.compile(r"(?P<number>\d{1,3})\s*(?P<unit>\D*)")


@dataclass(frozen=True, slots=True)
class Field:
    """One field. ``read`` raises ``Unclear``; ``usual`` answers None where only the client can say."""

    name: str
    read: Callable[[tuple[Filled, ...], Client, datetime], Any]
    write: Callable[[Any, Client], str]
    usual: Callable[[Client, datetime], Usual | None]
    nothing: Any = None  # its value where nothing is said and nothing is usual


def _single(reader: Callable[[str, str, Client, datetime], Any]) -> Callable[..., Any]:
    """A reader of a field that is written once; written again it must say the same."""

    def read(filled: tuple[Filled, ...], client: Client, now: datetime) -> Any:
        one = _sole(filled)
        return reader(one.field, one.words, client, now)

    return read


def _list(reader: Callable[[str, Client], tuple[str, ...]]) -> Callable[..., Any]:
    """A reader of a field that is a list, in a line that may have been broken or with a line for each of its items."""

    def read(filled: tuple[Filled, ...], client: Client, _now: datetime) -> tuple[str, ...]:
        one = _sole(filled)
        try:
            return reader(one.words, client)
        except Unclear:
            if len(one.lines) == 1:
                raise
            return reader("; ".join(one.lines), client)

    return read


def _sole(filled: tuple[Filled, ...]) -> Filled:
    first, *others = filled
    for other in others:
        if folded(other.words) != folded(first.words):
            raise Unclear(first.field, first.words, f'stands beside "{one_line(other.words, 80)}"; which is it?')
    return first


# ---- readers ---------------------------------------------------------------------------------------------------------


def _text(field: str, words: str, _client: Client, _now: datetime) -> str:
    if len(words) > LONGEST[field]:
        raise Unclear(field, words, f"has {len(words)} characters; say it in at most {LONGEST[field]}.")
    return words


def _questions(filled: tuple[Filled, ...], client: Client, now: datetime) -> tuple[str, ...]:
    questions = tuple(dict.fromkeys(one for each in filled for one in questions_of(each.lines) if one))
    if len(questions) > MOST_QUESTIONS:
        raise Unclear("questions", "", f"there are {len(questions)}; ask at most {MOST_QUESTIONS} at a time.")
    return tuple(_text("questions", question, client, now) for question in questions)


def _dates_mean(field: str, words: str, _client: Client, _now: datetime) -> str:
    if meaning := meant("dates_mean", words):
        return meaning
    raise Unclear(field, words, "is neither events (when they happened) nor publication (when articles appeared).")


def _form(field: str, words: str, _client: Client, _now: datetime) -> str:
    for form in FORMS:
        if folded(words) == form:
            return form
    raise Unclear(field, words, f"is no form of report; there are {', '.join(FORMS)}.")


def _language(field: str, words: str, client: Client, _now: datetime) -> str:
    for language in (client.language, "en"):
        if folded(words) in {folded(name) for name in _language_names(language)}:
            return language
    others = "" if client.language == "en" else f" and {client.language}"
    raise Unclear(field, words, f"is no language that reports for you are written in; there is en{others}.")


def _language_names(language: str) -> list[str]:
    names = [language]
    try:
        locale = Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return names
    return names + [name for other in (*LANGUAGES, language.replace("-", "_"))
                    if (name := locale.get_language_name(other))]  # fmt: skip


def _length(field: str, words: str, _client: Client, _now: datetime) -> int:
    match = _LENGTH.fullmatch(words)
    if match is None or (match["unit"].strip() and not meant("length", match["unit"])):
        raise Unclear(field, words, "is no number of pages; write a number alone.")
    if int(match["number"]) not in PAGES:
        raise Unclear(field, words, f"is not between {PAGES[0]} and {PAGES[-1]} pages.")
    return int(match["number"])


def _format(field: str, words: str, _client: Client, _now: datetime) -> str:
    if folded(words) != folded(FORMAT):
        raise Unclear(field, words, f"is no format that there is; there is {FORMAT}.")
    return FORMAT


def _deadline(_field: str, words: str, client: Client, now: datetime) -> datetime:
    return read_deadline(words, client, now)


# ---- writers and what is usual ---------------------------------------------------------------------------------------


def _as_it_is(value: Any, _client: Client) -> str:
    return str(value)


def _iso(value: date, _client: Client) -> str:
    return value.isoformat()


def _listed(value: tuple[str, ...], _client: Client) -> str:
    return "; ".join(value)


def _country_names(value: tuple[str, ...], _client: Client) -> str:
    return "; ".join(written_country(code) for code in value)


def _a_line_each(value: tuple[str, ...], _client: Client) -> str:
    return "\n".join(value)


def _pages(value: int, _client: Client) -> str:
    return counted(value, "page")


def _none(_client: Client, _now: datetime) -> None:
    return None


def profile_regions(client: Client) -> tuple[str, ...]:
    """The regions of a client's profile that the archive knows."""
    return tuple(dict.fromkeys(" ".join(name.split()) for name in client.regions if region_countries(name)))


def _usual_length(client: Client, _now: datetime) -> Usual | None:
    return (client.length, "profile") if client.length in PAGES else None


FIELDS = (
    Field("topic", _single(_text), _as_it_is, _none),
    Field("countries", _list(lambda words, client: read_countries(words, client.language)), _country_names, _none, ()),
    Field("regions", _list(lambda words, _client: read_regions(words)), _listed, _none, ()),
    Field("since", _single(read_day), _iso, _none),
    Field("until", _single(read_day), _iso, lambda client, now: (today(client, now), "rule")),
    Field("questions", _questions, _a_line_each, _none, ()),
    Field("purpose", _single(_text), _as_it_is, _none, ""),
    Field("dates_mean", _single(_dates_mean), _as_it_is, lambda _client, _now: ("events", "rule")),
    Field("form", _single(_form), _as_it_is, lambda client, _now: (client.form, "profile")),
    Field("language", _single(_language), _as_it_is, lambda client, _now: (client.language, "profile")),
    Field("length", _single(_length), _pages, _usual_length),
    Field("format", _single(_format), _as_it_is, lambda _client, _now: (FORMAT, "profile")),
    Field("deadline", _single(_deadline), written_deadline, _none),
    Field("reference", _single(_text), _as_it_is, _none, ""),
)
