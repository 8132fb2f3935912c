"""What an editor leaves out: statements of the latest edition, by their numbers, and the findings without them.

A statement goes with the words that it rests on: no finding that has any of them, in that article or letter for letter
in another, is composed again.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from reports.enumeration import counted
from reports.errors import ReportsError, UnknownCommission
from reports.ledger import Edition, Ledger, Omission, Span
from reports.newsroom.editions import MANIFEST, edition_folder
from reports.records import (
    Account,
    Announced,
    Answer,
    Difference,
    Fact,
    Findings,
    Json,
    Meeting,
    Overtaken,
    Passage,
    Quotation,
    Report,
    SentenceFinding,
)  # fmt: skip
from reports.rendering.manifest import digest

_Finding = SentenceFinding | Meeting | Quotation | Announced | Overtaken | Fact | Account | Passage
_F = TypeVar("_F", bound=_Finding)
_OF_NO_WORDS = ("coverage", "gaps")  # their statements count articles


def latest_statements(home: Path, ledger: Ledger, commission_id: str) -> tuple[Edition, list[Json]]:
    """A commission's latest edition with its statements, as its manifest has them."""
    ledger.commission(commission_id)
    editions = ledger.editions(commission_id)
    if not editions:
        raise UnknownCommission(f"{commission_id}: has no edition yet; `deskofficer report {commission_id}` makes one")
    edition, folder = edition_folder(home, ledger, editions[-1].id)
    try:
        manifest = (folder / MANIFEST).read_bytes()
    except OSError as error:
        raise ReportsError(f"{folder / MANIFEST}: can't be read: {error.strerror}; bring it back") from error
    if digest(manifest) != edition.manifest:
        raise ReportsError(f"{folder / MANIFEST}: is not what was issued; bring it back from a backup")
    statements: list[Json] = json.loads(manifest)["statements"]
    return edition, statements


def leave_out(
    home: Path, ledger: Ledger, commission_id: str, numbers: Iterable[int], who: str, why: str, now: datetime
) -> None:
    """Note that statements of the latest edition are to be in no edition that comes."""
    edition, statements = latest_statements(home, ledger, commission_id)
    by_number = {int(each["id"][1:]): each for each in statements}
    with ledger.together():
        for number in numbers:
            if number not in by_number:
                raise ReportsError(f"{edition.id}: has no statement {number}; it has 1 to {len(statements)}")
            spans = _spans(by_number[number])
            if not spans:
                raise ReportsError(f"{edition.id}: statement {number} counts articles; there are no words to leave out")
            ledger.omissions.enter(Omission(commission_id, edition.id, by_number[number]["id"], spans, who, why, now))


def _spans(statement: Json) -> tuple[Span, ...]:
    """What a statement rests on: the sentences that it quotes, else the words in its fields, else where it points."""
    cited = statement["citations"]
    if statement["section"] in _OF_NO_WORDS or not {"outlet", "words"} & {each["rule"] or "words" for each in cited}:
        return ()
    chosen = (
        [each for each in cited if each["role"] == "words"]
        # An office may stand far from what its holder did.
        or [each for each in cited if each["role"] == "field" and each["rule"] is None and each["field"] != "role"]
        or [each for each in cited if each["role"] == "field"]
    )
    spans = (Span(each["article"], each["start"], each["end"], each["quote"]) for each in chosen)
    return tuple(dict.fromkeys(spans))


def without(findings: Findings, omissions: Sequence[Omission]) -> Findings:
    """The findings from which a report is composed, without those that have words that were left out."""
    if not omissions:
        return findings
    kept = _Kept(tuple(span for omission in omissions for span in omission.spans))
    return replace(
        findings,
        key_points=kept.of(findings.key_points),
        developments=kept.of(findings.developments),
        meetings=kept.of(findings.meetings),
        chronology=kept.of(findings.chronology),
        quotations=kept.of(findings.quotations),
        differences=tuple(each for one in findings.differences if (each := kept.difference(one))),
        calendar=kept.of(findings.calendar),
        overtaken=kept.of(findings.overtaken),
        answers=tuple(map(kept.answer, findings.answers)),
        facts=kept.of(findings.facts),
    )


@dataclass(frozen=True, slots=True)
class _Kept:
    """What is left of findings where the spans are left out."""

    spans: tuple[Span, ...]

    def of(self, found: Sequence[_F]) -> tuple[_F, ...]:
        return tuple(each for each in found if not any(map(self._is_left_out, _passages(each))))

    def difference(self, difference: Difference) -> Difference | None:
        accounts = self.of(difference.accounts)
        return replace(difference, accounts=accounts) if len(accounts) > 1 else None

    def answer(self, answer: Answer) -> Answer:
        return replace(
            answer,
            sentences=self.of(answer.sentences),
            quotations=self.of(answer.quotations),
            figures=self.of(answer.figures),
            meetings=self.of(answer.meetings),
            nearest=self.of(answer.nearest),
            spoken_of=self.of(answer.spoken_of),
        )

    def _is_left_out(self, passage: Passage) -> bool:
        return any(
            passage.text == span.words
            or (passage.article.id == span.article and passage.start < span.end and span.start < passage.end)
            for span in self.spans
        )


def _passages(finding: _Finding) -> list[Passage]:
    """What a report would print of a finding."""
    if isinstance(finding, Passage):
        return [finding]
    if isinstance(finding, SentenceFinding):
        return [finding.passage, *([finding.along] if finding.along else [])]
    if isinstance(finding, Quotation):
        return [finding.words]
    if isinstance(finding, Overtaken):
        return [finding.sentence, *([finding.took_place] if finding.took_place else [])]
    return [finding.sentence]


def unanswered(before: Findings, after: Findings) -> list[str]:
    """The questions to which something was found, all of which was left out."""
    pairs = zip(before.answers, after.answers, strict=True)
    return [one.question for one, left in pairs if one.is_found and not left.is_found]


def noted(report: Report, omissions: Sequence[Omission]) -> Report:
    """The report, whose method says how many statements the editor left out."""
    if not omissions:
        return report
    said = f"Left out by the editor: {counted(len(omissions), 'statement')}."
    return replace(report, method=(*report.method, said))


def for_manifest(omissions: Sequence[Omission]) -> Json:
    """The key of the manifest, where there is anything to say. Who left it out, and why, is for the institute alone."""
    left = [{"edition": each.edition, "statement": each.statement} for each in omissions]
    return {"left_out": left} if left else {}
