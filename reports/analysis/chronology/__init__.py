"""The chronology: which days matter, and what happened on each, by the sentence that tells it best.

``chronology`` is what a report prints: few rows, each a fact that stands alone. ``ranked`` is every day that the
articles speak of, weightiest first, for those who choose for themselves.
"""

from reports.analysis.chronology.days_ranked import ranked
from reports.analysis.chronology.rows import chronology

__all__ = ["chronology", "ranked"]
