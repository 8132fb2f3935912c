"""Who speaks in Arabic: قال OFFICE NAME: «…» · «…»، قال NAME · وأضاف: «…», which goes on with the speaker before.

Arabic has no capitals, so a name is what follows an office, or the few words between a verb and the next preposition.
"""

from __future__ import annotations

from reports.analysis.speaking.languages.arabic.attributing import beside, told
from reports.analysis.speaking.languages.arabic.subjects import people, subject_of
from reports.analysis.speaking.languages.arabic.voice import VOICE

__all__ = ["VOICE", "beside", "people", "subject_of", "told"]
