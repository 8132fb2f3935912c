"""`deskofficer study`: the findings for a topic, without a report."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

import click

from crawler.archive import Archive, load_outlets, open_archive
from reports.cli.filters import check_period, country_codes, language_tags, region_names, telling_topic
from reports.cli.options import Clock, Day, home_option, now_option, print_json, say
from reports.cli.progress import Steps
from reports.findings_json import PARTS, findings_json, selection_json, sentence_json
from reports.newsroom.studying import Studied, study_commission
from reports.records import Commission, Json

WHOLE = ("selection", "coverage")  # parts that are no lists
MOST = 2_000  # articles: a study reads whatever is about the topic, a report its best sixty


@click.command("study")
@click.option("--topic", required=True, help="The subject, in the words that articles use.")
@click.option("--countries", default="", help="Articles that name these countries: JO,IQ.")
@click.option("--regions", default="", help="Names of regions: Middle East.")
@click.option("--since", type=Day(), help="The first day of the period; the archive's first if not given.")
@click.option("--until", type=Day(), help="The last day of the period, included; the archive's last if not given.")
@click.option("--question", "questions", multiple=True, help="A question to be answered or reported as not found.")
@click.option("--dates-mean", type=click.Choice(["events", "publication"]), default="events", show_default=True,
              help="Whether the period is when events happened or when articles appeared.")  # fmt: skip
@click.option("--language", default="en", show_default=True, help="Whose sentences are printed as facts.")
@click.option("--most", type=click.IntRange(1), default=MOST, show_default=True, help="Study at most so many articles.")
@click.option("--part", "parts", multiple=True, type=click.Choice([*PARTS, *WHOLE]),
              help="Only this part; may be given again.")  # fmt: skip
@click.option("--ranked", is_flag=True, help="Every day that matters in the chronology, the weightiest first.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.option("--jsonl", "as_lines", is_flag=True, help="Print the entries of one part, a JSON object a line.")
@home_option
@now_option
def study_command(
    topic: str, countries: str, regions: str, since: date | None, until: date | None, questions: tuple[str, ...],
    dates_mean: str, language: str, most: int, parts: tuple[str, ...], ranked: bool, as_json: bool, as_lines: bool,
    home: Path, clock: Clock,
) -> None:  # fmt: skip
    """Print what the archive has to tell about a topic: key points, chronology, quotations and the rest.

    Every finding carries the characters of the articles that it rests on. Nothing is kept, no report is made.

    Example: deskofficer study --topic "Blinken's Middle East trip" --countries JO,IQ --part chronology --home institute
    """
    if as_lines and as_json:
        raise click.UsageError("--json and --jsonl exclude each other")
    if as_lines and len(parts) != 1:
        raise click.UsageError("--jsonl prints the entries of one part: name it with --part")
    if as_lines and parts[0] in WHOLE:
        raise click.UsageError(f"--jsonl prints entries, and {parts[0]} is one object: print it with --json")
    if ranked and parts and "chronology" not in parts:
        raise click.UsageError("--ranked orders the chronology: name it with --part chronology, or name no part")
    with open_archive(home) as archive:
        first, last = _period(archive, since, until, clock())
        commission = Commission(
            id="",
            client="",
            topic=telling_topic(topic),
            received=clock(),
            since=first,
            until=last,
            questions=tuple(" ".join(question.split()) for question in questions),
            countries=country_codes(countries, "--countries"),
            regions=region_names(regions, "--regions"),
            dates_mean=dates_mean,  # type: ignore[arg-type]
            language=_one_language(language),
        )
        check_period(commission.since, commission.until)
        outlets = load_outlets(home, lambda _: None)
        with Steps() as say_step:
            studied = study_commission(
                archive, commission, outlets, most, say_step, whole=True, cutoff=commission.received
            )
    answer = _answer(studied, ranked)
    if as_lines:
        for entry in answer[parts[0]]:
            click.echo(json.dumps(entry, ensure_ascii=False, sort_keys=True))
    elif as_json:
        print_json({part: answer[part] for part in parts} if parts else answer)
    else:
        _print(answer, parts)


def _one_language(value: str) -> str:
    tags = language_tags(value, "--language")
    if len(tags) != 1:
        raise click.UsageError(f'--language: expected one language, found "{value}"')
    return tags[0]


def _period(archive: Archive, since: date | None, until: date | None, now: datetime) -> tuple[date, date]:
    first, last = archive.days() or (now.date(), now.date())
    return since or min(first, until or first), until or max(last, since or last)


def _answer(studied: Studied, ranked: bool) -> Json:
    """All parts by name; with ``ranked``, the chronology is the long one."""
    answer = findings_json(studied.findings)
    if ranked:
        answer["chronology"] = [sentence_json(each) for each in studied.findings.ranked]
    commission = studied.commission
    return {
        "topic": commission.topic,
        "countries": list(commission.countries),
        "since": commission.since.isoformat(),
        "until": commission.until.isoformat(),
        "selection": selection_json(studied.selection),
    } | answer


def _print(answer: Json, parts: Sequence[str]) -> None:
    """For a person: each part under its name, empty ones left out unless they were asked for."""
    from reports.cli.study_text import print_part  # what draws mails and verifies editions comes with its words

    for part in parts or [*PARTS, "coverage"]:
        if part == "answers" and parts and not answer[part]:
            say("answers: no --question was asked")
        elif answer[part] or parts:
            print_part(part, answer[part])
