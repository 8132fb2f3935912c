"""Findings -> a Report: sections, statements bound to their pages, numbered sources."""

from reports.composition.composing import compose
from reports.composition.layout import Bounds, left_out, shorter, times_full

__all__ = ["Bounds", "compose", "left_out", "shorter", "times_full"]
