"""Which of the quotations a report may print: on the topic, of their day, heard out, and by an office that tells.

``quotations`` finds what was certainly said; here it is asked what a reader of the words alone would take them for.
What is left out stays a finding, for who reads them in their article.
"""

from __future__ import annotations

from dataclasses import replace

from reports.analysis.positions.framed import frame_of
from reports.analysis.positions.heard_out import is_heard_out
from reports.analysis.positions.misspelt import Holders
from reports.analysis.positions.offices import Offices, plain_office
from reports.analysis.positions.on_topic import is_on_topic
from reports.analysis.positions.quotations import quotations
from reports.analysis.positions.said_when import SaidWhen
from reports.analysis.positions.unnamed import speaks_of_unnamed
from reports.analysis.reading import Reading
from reports.analysis.standing import standing_of
from reports.analysis.worth import Study
from reports.records import Quotation


def positions(study: Study) -> tuple[Quotation, ...]:
    """All quotations, best first; ``on_topic`` are those that may be printed, with the office that tells most."""
    judged = _Judged(study)
    return tuple(judged.of(each) for each in quotations(study))


class _Judged:
    def __init__(self, study: Study) -> None:
        self._study = study
        self._readings = {each.article.id: each for each in study.readings}
        self._offices, self._said_when = Offices(study), SaidWhen(study)
        self._holders = Holders(study.readings)

    def of(self, quotation: Quotation) -> Quotation:
        reading = self._readings[quotation.words.article.id]
        if not self._may_print(reading, quotation):
            return replace(quotation, on_topic=False)
        known = self._offices.with_office(reading, quotation)
        if known is None:
            return replace(quotation, on_topic=False)
        return replace(known, role=plain_office(known.role), on_topic=standing_of(self._study).knows_the_office(known))

    def _may_print(self, reading: Reading, quotation: Quotation) -> bool:
        frame = frame_of(reading, quotation)
        said = quotation.words
        return (
            not self._holders.is_misspelt(quotation)
            and is_on_topic(self._study, reading, quotation, frame)
            and self._said_when.is_of_its_day(reading, quotation, frame)
            and is_heard_out(reading, said.text, said.start, frame)
            and not (reading.language == "en" and speaks_of_unnamed(said.text, self._study.title))
        )
