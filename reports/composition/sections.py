"""The parts of a report, each a function from findings to printed statements, called in the order of the page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice

from crawler.archive import Article, country_name
from crawler.archive.text import countries_in
from reports.composition import phrases
from reports.composition.alone import says_of_what
from reports.composition.chronology import spare_sentences
from reports.composition.layout import FEWEST_FACTS
from reports.composition.offices import has_office
from reports.composition.paragraphs import day_of
from reports.composition.said_already import is_said_already
from reports.composition.silence import days_without_articles
from reports.composition.speakers import in_office, is_fresh, surname
from reports.composition.statements import Field, Writer
from reports.derivation import published_day
from reports.languages import primary
from reports.records import (
    Account,
    Announced,
    Answer,
    Commission,
    CoverageDay,
    Difference,
    DifferencePrinted,
    Fact,
    Findings,
    Overtaken,
    Passage,
    Printed,
    PrintedAnswer,
    Quotation,
    Selection,
    Statement,
)  # fmt: skip

MANY = 10  # articles, from which on that all of them name a country tells nothing
MOST_OF_ONE = 3  # positions of one speaker
OWN_TO_OTHER = 2  # positions in the report's language for each one in another
NEAREST = "Not found in so many words; nearest"  # above passages that answer nothing by themselves
ABOVE = "Answered above, by what another question is told"  # a passage is printed once
FEW_QUESTIONS, NEAREST_OF_MANY = 2, 2  # of more questions fewer passages are told that are only near to each
MOST_MET = 4  # meetings that an answer tells of
MOST_ANSWERS = 2  # statements an answer; where accounts differ one more


def answers(
    writer: Writer, findings: Findings, selection: Selection
) -> list[tuple[PrintedAnswer, tuple[date | None, ...]]]:
    """The client's questions, each with its answers and the days that those belong to; or "not found"."""
    articles = tuple(chosen.article for chosen in selection.chosen)
    answering = {each.passage for answer in findings.answers for each in answer.sentences}  # kept for what they answer
    out: list[tuple[PrintedAnswer, tuple[date | None, ...]]] = []
    for answer in findings.answers:
        note, told = answer.note, _told(writer, answer)
        if not told and any(writer.is_printed(each.passage) for each in answer.sentences):
            out.append((PrintedAnswer(answer.question, (), ABOVE), ()))
            continue
        is_answered = bool(told)
        if not told:
            most = NEAREST_OF_MANY if len(findings.answers) > FEW_QUESTIONS else len(answer.nearest)
            told = _nearest(writer, answer, answering, most) or _said(writer, answer)
            note = NEAREST if told else ""
        told = told or _not_told(writer, answer, articles)
        printed, days = zip(*told, strict=True) if told else ((), ())
        out.append((PrintedAnswer(answer.question, printed, note, is_answered), days))
    return out


_Dated = tuple[Printed, date | None]


def _told(writer: Writer, answer: Answer) -> list[_Dated]:
    """What answers it: meetings, sentences, words of whom it asks for, a count."""
    told: list[_Dated] = []
    for meeting in answer.meetings[:MOST_MET]:
        if one := phrases.met(writer, "answers", meeting):
            told.append((one, day_of(meeting)))
    for finding in answer.sentences[: MOST_ANSWERS + bool(answer.note)]:
        if one := phrases.reported(writer, "answers", finding):
            told.append((one, day_of(finding)))
    for quotation in filter(says_of_what, in_office(answer.quotations)):
        if len(told) < MOST_ANSWERS and (one := phrases.said(writer, "answers", quotation)):
            told.append((one, published_day(quotation.words.article.published)))
    if answer.figures and (one := phrases.counted(writer, "answers", answer.figures)):
        told.append((one, None))
    return told


def _nearest(writer: Writer, answer: Answer, answering: Container[Passage | None], most: int) -> list[_Dated]:
    """The passages nearest to it, but for words that answer another question."""
    free = (each for each in answer.nearest if each.passage not in answering and each.along not in answering)
    told = ((phrases.reported(writer, "answers", each), day_of(each)) for each in free)
    return list(islice(((one, day) for one, day in told if one), most))


def _said(writer: Writer, answer: Answer) -> list[_Dated]:
    """What those of office said whom it asks for, be it of anything: near to it at least."""
    told = (
        (phrases.said(writer, "answers", each), published_day(each.words.article.published))
        for each in answer.quotations
        if has_office(each) and is_fresh(each)
    )
    return list(islice(((one, day) for one, day in told if one), MOST_ANSWERS))


def _not_told(writer: Writer, answer: Answer, articles: tuple[Article, ...]) -> list[_Dated]:
    """Where the articles speak of it, or that nothing was found."""
    one = phrases.unquotable(writer, "answers", answer.spoken_of) if answer.spoken_of else None
    one = one or phrases.not_found(writer, "answers", articles)
    return [(one, None)] if one else []


def key_facts(writer: Writer, findings: Findings, most: int) -> list[Printed]:
    """The figures of the matter, the worthiest first; none where there are fewer than two.

    What page one prints, and what stands in a difference, is not said again; and as in the chronology, a table does not
    take the only sentence of a story.
    """
    told = {account.sentence for difference in findings.differences for account in difference.accounts}
    spare = spare_sentences(writer, findings)
    free: list[Fact] = []
    for fact in findings.facts:
        own = any(f.passage == fact.sentence for f in findings.developments)
        if fact.sentence in told or not writer.may_print(fact.sentence) or (own and spare[fact.story] < 2):
            continue
        if fact.dated and not any(other.sentence == fact.sentence for other in free):
            spare[fact.story] -= own
            free.append(fact)
    if min(len(free), most) < FEWEST_FACTS:
        return []
    return [row for fact in free[:most] if (row := phrases.key_figure(writer, "key facts", fact))]


def quotations(writer: Writer, found: Sequence[Quotation], most: int, language: str) -> list[Printed]:
    """In their own words: not more than three of one speaker, those with an office first.

    What is in another language than the report's, which its reader may not read, comes last, and takes at most a third
    of the section.
    """
    offered = sorted(in_office(found), key=lambda each: not has_office(each))
    own = [each for each in offered if primary(each.language) == primary(language)]
    spoken: Counter[str] = Counter()
    out = _positions(writer, own, most, spoken)
    others = [each for each in offered if primary(each.language) != primary(language)]
    return out + _positions(writer, others, min(most - len(out), len(out) // OWN_TO_OTHER), spoken)


def _positions(writer: Writer, offered: Sequence[Quotation], most: int, spoken: Counter[str]) -> list[Printed]:
    out: list[Printed] = []
    for quotation in offered:
        speaker = surname(quotation)
        if len(out) == most or spoken[speaker] == MOST_OF_ONE or is_said_already(writer, quotation):
            continue
        if row := phrases.position(writer, "positions", quotation):
            out.append(row)
            spoken[speaker] += 1
    return out


def kept_differences(
    writer: Writer, findings: Findings, most: int, one_sided: Sequence[Difference] = ()
) -> list[Difference]:
    """Those of which two accounts at least may be printed; their sentences are kept, so that no other part has one.

    ``one_sided`` are those of which one account would be printed elsewhere, without the other: they are always told.
    """
    kept: list[Difference] = []
    for difference in findings.differences:
        is_worth_it = len(kept) < most and difference.stands_alone and difference.on_topic
        if not is_worth_it and difference not in one_sided:
            continue
        accounts = tuple(each for each in difference.accounts if _may_be_account(writer, each.sentence))
        if len(accounts) > 1:
            kept.append(replace(difference, accounts=accounts))
            for each in accounts:
                writer.reserve(each.sentence)
    return kept


def one_sided(statements: Sequence[Statement], findings: Findings) -> list[Difference]:
    """The differences of which a report prints some accounts and not the others, if all are understood together.

    Of figures that later ones replaced the last alone is no side.
    """
    printed = [(c.article, c.start, c.end) for one in statements for c in one.citations if c.role == "words"]

    def is_printed(account: Account) -> bool:
        words = account.sentence
        return any(of == words.article.id and start < words.end and words.start < end for of, start, end in printed)

    found = []
    for difference in findings.differences:
        told = [is_printed(each) for each in difference.accounts]
        is_new = difference.replaced and told[-1]
        if difference.side_by_side and any(told) and not all(told) and not is_new:
            found.append(difference)
    return found


def _may_be_account(writer: Writer, passage: Passage) -> bool:
    return passage.article.published is not None and writer.may_print(passage)


def differences(writer: Writer, kept: Sequence[Difference]) -> list[DifferencePrinted]:
    """The same matter with other figures: where they differ, and where a later one replaces an earlier one."""
    out: list[DifferencePrinted] = []
    for difference in kept:
        with writer.together(fewest=2) as printed:  # one account alone differs from nothing
            for account in difference.accounts:
                writer.release(account.sentence)
                fields = phrases.outlet_and_day(account.sentence) | {"words": Field((account.sentence,))}
                row = writer.write("differences", writer.labelled("account", account.sentence.article), fields)
                printed += [row] if row else []
        if printed:
            note = "Figures over time" if difference.replaced else "Accounts differ"
            out.append(DifferencePrinted(note, tuple(printed)))
    return out


def calendar(writer: Writer, found: Sequence[Announced], most: int) -> list[Printed]:
    """Days after the cut-off for which something was announced."""
    out: list[Printed] = []
    for one in found:
        fields = {
            "date": phrases.time(one.dated, one.sentence),
            "words": Field((one.sentence,)),
            "outlet": Field((one.sentence,), "outlet"),
        }
        name = writer.labelled("announced", one.sentence.article)
        if len(out) < most and one.stands_alone and (row := writer.write("calendar", name, fields)):
            out.append(row)
    return out


def overtaken(writer: Writer, found: Sequence[Overtaken], most: int) -> list[Printed]:
    """What was announced for days that are past, each with the report that it took place, if there is one to print."""
    out: list[Printed] = []
    for one in found[:most]:
        row = phrases.overtaken(writer, "calendar", one)
        if row is not None:
            out.append(row)
            told = phrases.took_place(writer, "calendar", one.took_place) if one.took_place else None
            out += [told] if told else []
    return out


def gaps(
    writer: Writer,
    findings: Findings,
    selection: Selection,
    commission: Commission,
    printed: Container[str],
    today: date,
) -> list[Printed]:
    """Long parts of the period without an article, and countries that were asked for by name and not found.

    ``printed`` are the headings that have paragraphs; what is later than ``today`` can't have any article.
    Of a region nobody expects every country: those that are not found are no gap.
    """
    articles = tuple(chosen.article for chosen in selection.chosen)
    rows = (
        phrases.nothing_under(writer, "gaps", articles, country_name(gap.asked, "en"), named)
        for gap in findings.gaps
        if gap.kind == "country" and gap.week is None and gap.asked in commission.countries
        if country_name(gap.asked, "en") not in printed
        # What every article names is what all of them are about, and its count says nothing.
        if len(named := _names_of_land(articles, gap.asked)) < max(len(articles), MANY)
    )
    of_time = days_without_articles(writer, selection, commission.topic, commission.since, min(commission.until, today))
    return [*of_time, *(row for row in rows if row)]


def _names_of_land(articles: Sequence[Article], code: str) -> tuple[Passage, ...]:
    """Where each article that names a country names it first."""
    named = ((each, next(((s, e) for c, s, e in countries_in(each.text) if c == code), None)) for each in articles)
    return tuple(Passage(article, *span) for article, span in named if span)


def coverage(writer: Writer, selection: Selection) -> tuple[list[Printed], list[CoverageDay]]:
    """How many articles each outlet had and on which days, copies included."""
    articles = [one for chosen in selection.chosen for one in (chosen.article, *chosen.copies)]
    by_outlet: dict[str, list[Article]] = {}
    for article in sorted(articles, key=lambda a: (a.published or "9", a.id)):
        by_outlet.setdefault(article.outlet, []).append(article)
    rows = [_coverage_row(writer, of) for of in sorted(by_outlet.values(), key=lambda of: (-len(of), of[0].outlet))]
    return [row for row in rows if row], _days(articles)


def _coverage_row(writer: Writer, articles: Sequence[Article]) -> Printed | None:
    counted = tuple(phrases.first_words(article) for article in articles)
    fields: Mapping[str, Field] = {
        "outlet": Field(counted[:1], "outlet"),
        "articles": Field(counted, "count"),
        "first": Field(counted, "earliest"),
        "last": Field(counted, "latest"),
    }
    return writer.write("coverage", writer.labelled("coverage", articles[0]), fields)


def _days(articles: Sequence[Article]) -> list[CoverageDay]:
    counts: dict[date, int] = {}
    for article in articles:
        if day := published_day(article.published):
            counts[day] = counts.get(day, 0) + 1
    return [CoverageDay(day.isoformat(), f"{day.day} {day:%b}", counts[day]) for day in sorted(counts)]
