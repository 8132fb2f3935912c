"""Findings -> a Report: sections, statements bound to their pages, numbered sources."""

from reports.composition.composing import Issuer, compose

__all__ = ["Issuer", "compose"]
