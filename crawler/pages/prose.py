"""What tells running text from what stands around it, in any script: its headings, and how its sentences end."""

from __future__ import annotations

HEADINGS = {f"h{level}": max(level, 2) for level in range(1, 7)}  # the level of each: the first is the page's own
SENTENCE_ENDS = (".", "!", "?", "…", "。", "؟", "।", "۔", "！", "？", '"', "”", "“", "»", "」")
