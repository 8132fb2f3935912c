"""The catalogue of frames: the only sentences of ours that a report may hold (templates/report/frames.toml).

It is read from the shipped file alone: an institute may change how a page looks, not what the program can say.
"""

from __future__ import annotations

import tomllib
from functools import cache
from string import Formatter
from typing import cast

from reports.records import StatementForm
from reports.shipped import templates_folder


@cache
def _catalogue() -> dict[str, dict[str, dict[str, str]]]:
    return tomllib.loads((templates_folder() / "report" / "frames.toml").read_text(encoding="utf-8"))


def frame(language: str, name: str) -> tuple[StatementForm, str]:
    """A frame's form and text by its name; English where the language has no catalogue yet."""
    forms = _catalogue().get(language) or _catalogue()["en"]
    for form, frames in forms.items():
        if name in frames:
            return cast(StatementForm, form), frames[name]
    raise KeyError(name)


def is_allowed(form: str, text: str) -> bool:
    """Whether the catalogue has this frame, letter for letter, for this form."""
    return any(text in forms.get(form, {}).values() for forms in _catalogue().values())


def parts(text: str) -> list[tuple[str, str]]:
    """A frame cut into (words of ours, name of the field that follows or "")."""
    return [(literal, name or "") for literal, name, _, _ in Formatter().parse(text)]


def filled(text: str, fields: dict[str, str]) -> str:
    """A frame with its fields put in; a field's own braces mean nothing. ``KeyError`` names a field that is missing."""
    return "".join(literal + (fields[name] if name else "") for literal, name in parts(text))
