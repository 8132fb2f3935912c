"""Whose "the Defense Ministry" is, where a text names one with its country as well.

A body's name without a country means the one named last before it, but never one that is named only later, nor that of
another country than the dateline's: then its words stay as they are, for nobody is to be given another's word.
"""

from __future__ import annotations

import re
from functools import lru_cache

from crawler.archive.text import countries_in
from reports.analysis.speaking.found import Span
from reports.analysis.speaking.scene import Scene

_OWNER = re.compile(r"\w['’]s? ")


@lru_cache(maxsize=256)  # the same few bodies stand in many sentences
def _lands(name: str) -> frozenset[str]:
    return frozenset(code for code, _, _ in countries_in(name))


def is_anothers(scene: Scene, bare: Span, full: Span) -> bool:
    """Would a body's fuller name give the bare one an owner that it may not have? Not every owner's word is known."""
    name, written = scene.text[slice(*full)], scene.text[slice(*bare)]
    if _OWNER.search(written) or _lands(written):
        return False
    return bare[0] < full[0] or is_foreign(scene, name)


def is_foreign(scene: Scene, name: str) -> bool:
    """Is a body of another country than the text's dateline?"""
    lands = _lands(name)
    return bool(scene.home and lands) and lands.isdisjoint(scene.home)
