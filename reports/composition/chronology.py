"""The chronology: a row a happening, oldest first. Where there is room for few, the weightiest of all days are kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from itertools import groupby

from reports.composition import phrases
from reports.composition.paragraphs import MET
from reports.composition.statements import Writer
from reports.languages import primary
from reports.records import Findings, Meeting, Passage, Printed, SentenceFinding

MOST_OF_DAY = 3  # rows
_Row = tuple[date, SentenceFinding | Meeting]


def chronology(writer: Writer, rows: Sequence[SentenceFinding | Meeting]) -> list[Printed]:
    """One row a happening, oldest first."""
    out = []
    for row in rows:
        if isinstance(row, Meeting):
            printed = phrases.met_row(writer, "chronology", row)
        else:
            writer.release(row.passage)
            printed = phrases.happened(writer, "chronology", row)
        if printed:
            out.append(printed)
    return out


def chronology_rows(findings: Findings, taken: Writer, most: int) -> tuple[list[SentenceFinding | Meeting], int]:
    """The rows that the chronology will print, at most ``most``, and how many there are.

    Sentences are reserved at once, so that developments choose others.
    """
    found = _rows(findings, taken)
    chosen = [row for _, row in _weightiest(found, findings, most)]
    for row in chosen:
        if isinstance(row, SentenceFinding):
            taken.reserve(row.passage)
    return chosen, len(found)


def spare_sentences(writer: Writer, findings: Findings) -> Counter[int]:
    """How many sentences each story has that are not printed yet."""
    return Counter(f.story for f in findings.developments if not writer.is_printed(f.passage))


def _rows(findings: Findings, taken: Writer) -> list[_Row]:
    """Meetings, and for days without one a sentence that page one does not print; oldest first, meetings before."""
    rows: list[tuple[date, int, SentenceFinding | Meeting]] = []
    for meeting in findings.meetings:
        if meeting.dated:
            rows.append((meeting.dated.day, 0, meeting))
    spare = spare_sentences(taken, findings)
    met = {passage for meeting in findings.meetings for passage in (meeting.sentence, *meeting.others)}
    for finding in findings.chronology:
        if finding.passage in met:
            continue  # a row says it already
        if _is_heading(finding.passage):
            continue
        if finding.along:
            continue  # a row has no room for the sentence that must be read with it
        # The only sentence of a story is told in its paragraph: a table is no place to say it first.
        if finding.dated and spare[finding.story] > 1 and not taken.is_printed(finding.passage):
            spare[finding.story] -= 1
            rows.append((finding.dated.day, 1, finding))
    rows.sort(key=lambda row: (row[0], row[1]))
    return [(day, row) for _, same in groupby(rows, key=lambda row: row[0]) for day, _, row in list(same)[:MOST_OF_DAY]]


def _is_heading(passage: Passage) -> bool:
    """Is it the line above an article, in a language in which a list of matters is not told from a sentence?

    "Stops, talks and statements of the journey that began on 3 November" is no event of that day.
    """
    article = passage.article
    if primary(article.language or "en") == "en":
        return False
    return any(each.kind == "standfirst" and passage.text in each.text for each in article.blocks)


def _weightiest(rows: Sequence[_Row], findings: Findings, most: int) -> list[_Row]:
    """At most so many, in their order: the first row of each day before any second one, and of these the worthiest."""
    worth = {each.passage: each.score for each in (*findings.developments, *findings.chronology)}

    def weight(row: SentenceFinding | Meeting) -> float:
        if isinstance(row, SentenceFinding):
            return row.score
        return max(worth.get(passage, MET) for passage in (row.sentence, *row.others))

    earlier: Counter[date] = Counter()
    ranked: list[tuple[int, float, int]] = []
    for place, (day, row) in enumerate(rows):
        ranked.append((earlier[day], -weight(row), place))
        earlier[day] += 1
    return [rows[place] for place in sorted(place for *_, place in sorted(ranked)[:most])]
