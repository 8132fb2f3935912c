"""An article as analysis reads it: its sentences, each with what every kind of finding asks of it.

``article.py`` is the reading itself; which lines are running text, where a sentence begins after its dateline, and
whether the writer speaks of himself are told beside it.
"""

from __future__ import annotations

from reports.analysis.reading.article import Reading, Sentence, read
from reports.analysis.reading.once import once

__all__ = ["Reading", "Sentence", "once", "read"]
