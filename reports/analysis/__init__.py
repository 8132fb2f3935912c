"""From a selection to findings: one module a kind of finding, each a function of the study and of nothing else.

The same commission and selection give the same findings, whatever the order of the articles. Nothing is written here:
every finding is passages of articles, with a day that a phrase or the article's own date gives. What is uncertain is
left out: a missing finding costs less than a wrong one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from crawler.archive import Outlet
from reports.analysis.actors import actors
from reports.analysis.announcements import calendar
from reports.analysis.answers import DIFFER, answers
from reports.analysis.chronology import chronology, ranked
from reports.analysis.coverage import coverage, gaps
from reports.analysis.developments import developments
from reports.analysis.differences import differences
from reports.analysis.facts import facts
from reports.analysis.key_points import key_points
from reports.analysis.meetings import meetings
from reports.analysis.places import places
from reports.analysis.positions import positions
from reports.analysis.reading import read
from reports.analysis.repeats import retold
from reports.analysis.spoken import spoken
from reports.analysis.stale import overtaken
from reports.analysis.stories import stories
from reports.analysis.worth import Study
from reports.records import Commission, Findings, OutletRecord, Selection

__all__ = ["study"]


def study(
    commission: Commission,
    selection: Selection,
    outlets: Mapping[str, Outlet],
    record: Mapping[str, OutletRecord] = MappingProxyType({}),
    whole: bool = False,
) -> Findings:
    """Everything that the selection has to tell for the commission, in the language of the commission.

    ``record`` is what the archive says of each outlet of the institute in the period: which were silent or failed.
    ``whole`` asks for what a report does not print as well: every day that matters, all that is said,
    who acts and where.
    """
    made = Study(commission, read(selection, outlets))
    differing, disputed = differences(made)
    differing = tuple(replace(each, on_topic=made.is_matter_of_it(each)) for each in differing)
    developing = developments(made, disputed)
    quoted = positions(made)
    points, rows, figures = key_points(made, disputed), chronology(made, disputed), facts(made, disputed)
    met = meetings(made)
    answered = answers(made, differing, disputed, quoted, met)
    return Findings(
        stories=stories(made.readings),
        key_points=points,
        developments=developing,
        meetings=met,
        chronology=rows,
        ranked=ranked(made) if whole else (),
        quotations=quoted,
        spoken=spoken(made.readings) if whole else (),
        differences=differing,
        calendar=calendar(made),
        overtaken=overtaken(made),
        answers=answered,
        facts=figures,
        actors=actors(made) if whole else (),
        places=places(made) if whole else (),
        gaps=gaps(made, developing, answered),
        coverage=coverage(made.readings, record),
        retold=tuple(
            retold(
                made.sayings,
                made.readings,
                [
                    *((each.passage, each.dated) for each in (*points, *developing, *rows)),
                    *((each.sentence, each.dated) for each in figures),
                    *((one.passage, one.dated) for each in answered if each.note != DIFFER for one in each.sentences),
                ],
            )
        ),
    )
