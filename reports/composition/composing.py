"""Findings -> Report: every part in the order of the page, each statement bound before it is printed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from crawler.archive import Article, Outlet, country_name
from reports.composition import sections
from reports.composition.binding import Binder, PageOf
from reports.composition.chronology import chronology, chronology_rows
from reports.composition.key_points import key_points
from reports.composition.layout import FRAMES, SERIES, Bounds, bounds
from reports.composition.paragraphs import Told, developments, paragraph_of
from reports.composition.references import STATES, References
from reports.composition.statements import Writer
from reports.derivation import NOT_DATED, appeared, shown_change, written
from reports.enumeration import counted, enumerated
from reports.languages import language_name
from reports.records import (
    Client,
    Commission,
    Difference,
    Findings,
    Group,
    Printed,
    PrintedAnswer,
    Report,
    Selection,
    Source,
)  # fmt: skip


def compose(
    commission: Commission,
    client: Client,
    edition: str,
    selection: Selection,
    findings: Findings,
    outlets: Mapping[str, Outlet],
    page_of: PageOf,
    issuer: str,
    now: datetime,
    within: Bounds | None = None,
    telling: Sequence[Difference] = (),
) -> Report:
    """Compose a report. The same arguments give the same report; a passage that can't be bound is left out of it.

    ``issuer`` is the institute's name. ``within`` bounds its parts, where the form and the length asked for are not to.
    The differences ``telling`` are told, whatever else is worth it: those of which it would else print one side alone.
    """
    binder = Binder(page_of)
    writer = Writer(binder, outlets, FRAMES, findings.retold)
    most = within or bounds(commission)
    answered = sections.answers(writer, findings, selection)
    points, of_one_source = key_points(writer, findings, most.key_points, commission.countries)
    kept = sections.kept_differences(writer, findings, most.differences, telling)
    facts = sections.key_facts(writer, findings, most.facts)
    rows, happened = chronology_rows(findings, writer, most.chronology)
    groups, where = developments(writer, findings, commission, most)
    pointed_answers = tuple(_pointing(answer, days, where, groups) for answer, days in answered)
    pointed_points = tuple(_pointed(printed, day, where, groups) for printed, day in points)
    references = References(writer, pointed_answers, pointed_points, groups, kept)
    if most.paragraphs:
        groups = references.under_headings(findings, commission)
    told = chronology(writer, rows, references)
    quotations = sections.quotations(writer, findings.quotations, most.quotations, commission.language)
    differing = sections.differences(writer, kept)
    calendar = sections.calendar(writer, findings.calendar, most.calendar)
    overtaken = sections.overtaken(writer, findings.overtaken, most.calendar)
    headings = {each.heading for each in groups}
    missing = sections.gaps(writer, findings, selection, commission, headings, now.date())
    if not telling and (needed := sections.one_sided(writer.statements, findings)):
        of = (commission, client, edition, selection, findings, outlets, page_of, issuer, now, within)
        return compose(*of, telling=needed)
    coverage, days = sections.coverage(writer, selection) if most.coverage else ([], [])
    return Report(
        commission=commission,
        client=client,
        edition=edition,
        now=now,
        series=SERIES.get(commission.form, "Report"),
        title=_title(commission.topic),
        subtitle=_subtitle(commission),
        cutoff=_instant(now, client.timezone),
        institute=issuer,
        answers=pointed_answers,
        key_points=pointed_points,
        of_one_source=of_one_source,
        groups=tuple(groups),
        chronology=tuple(told),
        quotations=tuple(quotations),
        differences=tuple(differing),
        calendar=tuple(calendar),
        gaps=tuple(missing),
        coverage=tuple(coverage),
        coverage_days=tuple(days),
        method=tuple(_method(commission, selection, binder.unbound, writer)),
        sources=tuple(_sources(writer, client.timezone)),
        statements=tuple(writer.statements),
        selected=selection.chosen,
        overtaken=tuple(overtaken),
        happened=happened if happened > most.chronology else len(told),
        key_facts=tuple(facts),
    )


def _pointing(
    answer: PrintedAnswer, days: Sequence[date | None], where: Sequence[Told], groups: Sequence[Group]
) -> PrintedAnswer:
    pointed = (_pointed(one, day, where, groups) for one, day in zip(answer.statements, days, strict=True))
    return replace(answer, statements=tuple(pointed))


def _pointed(printed: Printed, day: date | None, where: Sequence[Told], groups: Sequence[Group]) -> Printed:
    """With the paragraph that has the same sentence of ours, or else tells most of its matter."""
    for paragraph in (each for group in groups for each in group.paragraphs):
        if any(each.statement.text == printed.statement.text for each in paragraph.statements):
            return replace(printed, paragraph=paragraph.number)
    fields = printed.statement.fields.items()
    text = " ".join(value for field, value in fields if field not in ("outlet", "date", "n"))
    return replace(printed, paragraph=paragraph_of(where, day, text, "en"))


def _title(topic: str) -> str:
    """The topic with a capital before it, but for a word that has its own: "iPhone"."""
    first, *_ = topic.split(maxsplit=1)
    return topic[0].upper() + topic[1:] if first == first.lower() else topic


def _subtitle(commission: Commission) -> str:
    names = [country_name(code, "en") for code in commission.countries] or list(commission.regions)
    listed = enumerated(names)
    period = _period(commission.since, commission.until)
    return f"{listed}, {period}" if listed else period


def _period(since: date, until: date) -> str:
    """1 to 10 November 2023."""
    first, last = written(since), written(until)
    if since == until:
        return last
    common = 2 if (since.year, since.month) == (until.year, until.month) else 1 if since.year == until.year else 0
    return f"{' '.join(first.split()[: 3 - common])} to {last}"


def _instant(when: datetime, timezone: str) -> str:
    local = when.astimezone(ZoneInfo(timezone))
    return f"{written(local.date())}, {local:%H:%M} {timezone.replace('_', ' ')}"


def _sources(writer: Writer, timezone: str) -> list[Source]:
    out = []
    for article_id, number in sorted(writer.sources.items(), key=lambda item: item[1]):
        article = writer.cited[article_id]
        outlet = writer.outlet(article)
        captured = (
            _instant(article.capture.captured, timezone) if article.capture else "Imported as text, no page captured"
        )
        out.append(
            Source(
                number=number,
                article=article,
                outlet_name=outlet.name,
                state=STATES.get(outlet.state, ""),
                published=appeared(article.published, shown_change(article)) or NOT_DATED,
                captured=captured,
                evidence=f"E{number}",
            )
        )
    return out


def _method(commission: Commission, selection: Selection, unbound: int, writer: Writer) -> list[str]:
    copies = sum(len(chosen.copies) for chosen in selection.chosen)
    articles = [chosen.article for chosen in selection.chosen]
    outlets = {article.outlet for article in articles}
    subtitle = _subtitle(commission)
    asked = subtitle if subtitle.startswith(f"{commission.topic},") else f"{commission.topic}, {subtitle}"
    meaning = "when events happened" if commission.dates_mean == "events" else "when articles appeared"
    folded = (
        "copy of the same text was folded into its original and is not counted as a source of its own"
        if copies == 1
        else "copies of the same text were folded into their originals and are not counted as sources of their own"
    )
    out = [
        f"Asked: {asked}; the dates mean {meaning}.",
        f"Read: {counted(selection.considered, 'article')} of the archive with a word of the question or a country of "
        f"it, of which {_were(len(articles))} chosen, from {counted(len(outlets), 'outlet')}, "
        f"in {_languages(articles)}.{f' {copies} {folded}.' if copies else ''}",
        "Chosen by rule: words of the topic and the questions, countries named, period, and balance over outlets. "
        "A machine chose and arranged; it wrote nothing but the fixed phrases around what is quoted.",
    ]
    if states := sorted({outlet.name for outlet in map(writer.outlet, articles) if outlet.state != "none"}):
        out.append(
            f"Of {enumerated(states)}, owned by a state or linked to one, nothing is printed on others than that state."
        )
    if selection.passed_over:
        reasons = "; ".join(f"{reason}: {n}" for reason, n in sorted(selection.passed_over.items()))
        out.append(f"Passed over: {reasons}.")
    if unbound:
        left = f"{counted(unbound, 'passage')} {'was' if unbound == 1 else 'were'} left out"
        out.append(f"{left}, for the words could not be found on the captured page.")
    if imported := sum(writer.cited[each].capture is None for each in writer.sources):
        behind = "it" if imported == 1 else "them"
        out.append(
            f"Of the articles cited {_were(imported)} imported as text: no capture of a page stands behind {behind}."
        )
    return out


def _were(n: int) -> str:
    return f"{n} was" if n == 1 else f"{n} were"


def _languages(articles: Sequence[Article]) -> str:
    return enumerated(sorted({language_name(article.language or "") for article in articles}))
