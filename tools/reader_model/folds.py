"""Which pages are kept apart: a site is in one fold alone, so that no model is judged by a site that it learnt from."""

from __future__ import annotations

import hashlib

from crawler.pages.keys import _registered, host_of

FOLDS = 5


def site_of(url: str) -> str:
    """The registered name of a page's host."""
    return _registered(host_of(url))


def fold_of(site: str) -> int:
    """The fold of a site: the weights of that number were fitted without it."""
    return part_of(site, FOLDS)


def part_of(name: str, parts: int) -> int:
    """Which of so many parts a name falls into, the same on every machine."""
    return int(hashlib.md5(name.encode(), usedforsecurity=False).hexdigest(), 16) % parts
