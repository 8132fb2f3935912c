"""From a selection to findings: one module a kind of finding, each a function of the study and of nothing else.

The same commission and selection give the same findings, whatever the order of the articles. Nothing is written here:
every finding is passages of articles, with a day that a phrase or the article's own date gives. What is uncertain is
left out: a missing finding costs less than a wrong one.
"""

from __future__ import annotations

from collections.abc import Mapping

from crawler.archive import Outlet
from reports.analysis.announcements import calendar
from reports.analysis.answers import answers
from reports.analysis.chronology import chronology
from reports.analysis.developments import developments
from reports.analysis.differences import differences
from reports.analysis.key_points import key_points
from reports.analysis.meetings import meetings
from reports.analysis.quotations import quotations
from reports.analysis.reading import read
from reports.analysis.stories import gaps, stories
from reports.analysis.worth import Study
from reports.records import Commission, Findings, Selection

__all__ = ["study"]


def study(commission: Commission, selection: Selection, outlets: Mapping[str, Outlet]) -> Findings:
    """Everything that the selection has to tell for the commission, in the language of the commission."""
    made = Study(commission, read(selection, outlets))
    differing, disputed = differences(made)
    developing = developments(made, disputed)
    return Findings(
        stories=stories(made.readings),
        key_points=key_points(made, disputed),
        developments=developing,
        meetings=meetings(made),
        chronology=chronology(made, disputed),
        quotations=quotations(made),
        differences=differing,
        calendar=calendar(made),
        answers=answers(made, disputed),
        gaps=gaps(made, developing),
    )
