"""Whose verb it is: the phrase that is the subject of a verb of speech, before it, after it or opening the sentence."""

from __future__ import annotations

from reports.analysis.speaking.subjects.after import inverted_subject, subject_after, subject_of_by
from reports.analysis.speaking.subjects.before import subject_before, subject_of_participle
from reports.analysis.speaking.subjects.opening import sentence_subject
from reports.analysis.speaking.subjects.verbs import is_negated, is_passive

__all__ = [
    "inverted_subject",
    "is_negated",
    "is_passive",
    "sentence_subject",
    "subject_after",
    "subject_before",
    "subject_of_by",
    "subject_of_participle",
]
