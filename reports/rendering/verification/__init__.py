"""Proves an edition: every statement's words stand on the pages that were captured, and every field follows from them.

Imports neither Scrapy nor WeasyPrint, so that a client can check a report with little installed. What is checked, and
how to write a checker of one's own: docs/manifest.md.
"""

from reports.rendering.verification.edition import Expected, edition_named_in
from reports.rendering.verification.verdict import Fault, Verdict
from reports.rendering.verification.verifying import verify

__all__ = ["Expected", "Fault", "Verdict", "edition_named_in", "verify"]
