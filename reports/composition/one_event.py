"""Is one event all that a report tells? Then its paragraphs and page one are made otherwise than those of many."""

from __future__ import annotations

from reports.records import Findings

FEWEST, MOST = 3, 0.8  # articles that tell it, and their share of all; the higher counts


def tells_one_event(findings: Findings) -> bool:
    """Do nearly all articles tell one story?"""
    told = [len(each.articles) for each in findings.stories]
    return max(told, default=0) >= max(FEWEST, MOST * sum(told))
