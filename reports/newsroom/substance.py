"""Whether an edition holds enough to leave by itself: one with next to nothing in it is for an editor to see."""

from __future__ import annotations

from reports.composition.sections import NEAREST
from reports.enumeration import counted
from reports.records import PrintedAnswer, Report, Statement
from reports.telling import TELL_NOTHING, is_telling

LEAST = {"note": 1, "digest": 1}  # statements that tell something; of the longer forms more
LEAST_OF_OTHERS = 3


def little(report: Report) -> str:
    """That next to nothing was found, in a line for the editor; "" where there is enough.

    What tells something is every statement but the table of coverage, the gaps, and answers that are none: "not found",
    the passages nearest to it, the articles that only speak of it. What is told in two parts is told once.
    """
    unanswered = {
        each.statement.id for answer in report.answers if not _is_answered(answer) for each in answer.statements
    }
    telling = (each for each in report.statements if each.section not in TELL_NOTHING and each.id not in unanswered)
    told = len({_rests_on(each) for each in telling})
    if told >= LEAST.get(report.commission.form, LEAST_OF_OTHERS):
        return ""
    found = counted(told, "statement") if told else "nothing"
    return f"little was found: {found}{' besides answers that were not found' if unanswered else ''}"


def _rests_on(statement: Statement) -> frozenset[tuple[str, int, int]]:
    """The passages that a statement tells, without those that say who reported it and when, and who else did."""
    told = (each for each in statement.citations if each.field not in ("outlet", "date") and each.role != "also")
    return frozenset((each.article, each.start, each.end) for each in told)


def _is_answered(answer: PrintedAnswer) -> bool:
    return answer.note != NEAREST and any(is_telling(each.statement) for each in answer.statements)
