"""What several verbs are asked to look at: countries, languages, outlets and a period, refused where they name nothing.

A filter that names nothing finds nothing, and "0 articles" would look like an answer.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

import click

from crawler.archive import country_called, country_name, language_complaint, region_countries
from reports.cli.options import listed
from reports.errors import ReportsError
from reports.topics import says_nothing


def country_codes(value: str, option: str) -> tuple[str, ...]:
    """ "JO, IQ" as codes; ``click.UsageError`` for what is none, as it was written."""
    written = listed(value)
    for code in written:
        if country_name(code.upper()) == code.upper():
            meant = country_called(code)
            is_known = bool(meant) and country_name(meant) != meant
            cure = f"did you mean {meant}?" if is_known else "expected for example JO"
            raise click.UsageError(f'{option}: "{code}" is no ISO 3166-1 country code; {cure}')
    return tuple(code.upper() for code in written)


def language_tags(value: str, option: str) -> tuple[str, ...]:
    """ "en, ar" as tags; ``click.UsageError`` for what is none."""
    written = listed(value)
    for tag in written:
        if language_complaint(tag):
            raise click.UsageError(f'{option}: "{tag}" is no BCP 47 language; expected for example en')
    return written


def region_names(value: str, option: str) -> tuple[str, ...]:
    """ "Middle East, East Asia" as names; ``click.UsageError`` for what is no region."""
    written = listed(value)
    for name in written:
        if not region_countries(name):
            raise click.UsageError(f'{option}: "{name}" is not known; expected for example Middle East')
    return written


def telling_topic(value: str) -> str:
    """A topic as it is kept; ``click.UsageError`` for one that says nothing."""
    topic = " ".join(value.split())
    if complaint := says_nothing(topic):
        raise click.UsageError(f"--topic: {complaint}")
    return topic


def check_outlets(wanted: Sequence[str], known: Collection[str]) -> None:
    """``ReportsError`` for an outlet that is neither set up nor in the archive."""
    for name in wanted:
        if name not in known:
            raise ReportsError(f'--outlet: no outlet "{name}"; known: {", ".join(sorted(known)) or "none"}')


def check_period(since: date | None, until: date | None) -> None:
    """``click.UsageError`` where a period ends before it begins."""
    if since and until and since > until:
        raise click.UsageError(f"--since: {since} is after --until, {until}")
