"""The chronology: a row a happening, oldest first. Where there is room for few, the weightiest of all days are kept.

It is whole: what is printed elsewhere, on page one or in a paragraph, has its row here too, which says where.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from reports.composition import phrases
from reports.composition.one_event import tells_one_event
from reports.composition.paragraphs import MET
from reports.composition.references import References
from reports.composition.statements import Writer
from reports.languages import primary
from reports.records import Findings, Meeting, Passage, Printed, Reference, SentenceFinding

MOST_OF_DAY = 3  # rows
FEWEST = 2  # rows: one alone is no chronology
FEWEST_OF_ONE = 3  # rows of one story, which its paragraphs tell in order of days anyhow
_Told = SentenceFinding | Meeting


@dataclass(frozen=True, slots=True)
class Row:
    """What a row tells; ``is_here``: in its own words, or else by saying where they are printed."""

    day: date
    told: _Told
    is_here: bool = True


def chronology(writer: Writer, rows: Sequence[Row], references: References) -> list[Printed | Reference]:
    """One row a happening, oldest first. What turns out to be printed nowhere else has its words here after all.

    Where everything is printed elsewhere there is none.
    """
    out: list[Printed | Reference] = []
    for row in rows:
        if isinstance(row.told, Meeting):
            printed: Printed | Reference | None = phrases.met_row(writer, "chronology", row.told)
        elif row.is_here:
            writer.release(row.told.passage)
            printed = phrases.happened(writer, "chronology", row.told)
        else:
            printed = references.to(row.told.passage, row.day) or phrases.happened(writer, "chronology", row.told)
        if printed:
            out.append(printed)
    return out if any(isinstance(each, Printed) for each in out) else []


def chronology_rows(findings: Findings, taken: Writer, most: int) -> tuple[list[Row], int]:
    """The rows that the chronology will print, at most ``most``, and how many there are.

    Sentences are reserved at once, so that developments choose others.
    """
    found = _rows(findings, taken)
    if len(found) < (FEWEST_OF_ONE if tells_one_event(findings) else FEWEST):
        return [], 0
    chosen = _weightiest(found, findings, most)
    for row in chosen:
        if row.is_here and isinstance(row.told, SentenceFinding):
            taken.reserve(row.told.passage)
    return chosen, len(found)


def spare_sentences(writer: Writer, findings: Findings) -> Counter[int]:
    """How many sentences each story has that are not printed yet."""
    return Counter(f.story for f in findings.developments if not writer.is_printed(f.passage))


def _rows(findings: Findings, taken: Writer) -> list[Row]:
    """Of each day what is printed already, its meetings and what else happened; oldest first."""
    rows: list[tuple[int, Row]] = []
    for meeting in findings.meetings:
        if meeting.dated:
            rows.append((1, Row(meeting.dated.day, meeting)))
    spare = spare_sentences(taken, findings)
    met = {passage for meeting in findings.meetings for passage in (meeting.sentence, *meeting.others)}
    for finding in findings.chronology:
        if finding.dated is None or finding.passage in met or _is_heading(finding.passage):
            continue  # of a meeting a row says it already
        if taken.is_printed(finding.passage):
            rows.append((0, Row(finding.dated.day, finding, is_here=False)))
        # The only sentence of a story is told in its paragraph: a table is no place to say it first. Nor has a row
        # room for the sentence that must be read with it.
        elif spare[finding.story] > 1 and not finding.along:
            spare[finding.story] -= 1
            rows.append((2, Row(finding.dated.day, finding)))
        elif any(each.passage == finding.passage for each in findings.developments):
            rows.append((3, Row(finding.dated.day, finding, is_here=False)))
    rows.sort(key=lambda each: (each[1].day, each[0]))
    return [row for _, same in groupby(rows, key=lambda each: each[1].day) for _, row in list(same)[:MOST_OF_DAY]]


def _is_heading(passage: Passage) -> bool:
    """Is it the line above an article, in a language in which a list of matters is not told from a sentence?

    "Stops, talks and statements of the journey that began on 3 November" is no event of that day.
    """
    article = passage.article
    if primary(article.language or "en") == "en":
        return False
    return any(each.kind == "standfirst" and passage.text in each.text for each in article.blocks)


def _weightiest(rows: Sequence[Row], findings: Findings, most: int) -> list[Row]:
    """At most so many, in their order: the first row of each day before any second one, and of these the worthiest."""
    worth = {each.passage: each.score for each in (*findings.developments, *findings.chronology)}

    def weight(told: _Told) -> float:
        if isinstance(told, SentenceFinding):
            return told.score
        return max(worth.get(passage, MET) for passage in (told.sentence, *told.others))

    earlier: Counter[date] = Counter()
    ranked: list[tuple[int, float, int]] = []
    for place, row in enumerate(rows):
        ranked.append((earlier[row.day], -weight(row.told), place))
        earlier[row.day] += 1
    return [rows[place] for place in sorted(place for *_, place in sorted(ranked)[:most])]
