"""Where the shipped templates and examples are: inside the package in an installed wheel, beside it in a checkout."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def templates_folder() -> Path:
    """The shipped templates: report/, email/, desk/."""
    return _found(_PACKAGE / "templates", _PACKAGE.parent / "templates")


def template_folders(home: Path | None) -> list[Path]:
    """Where to look for a template, in order: the institute's folder, where there is one, and the shipped ones."""
    own = [home / "templates"] if home else []
    return [*own, templates_folder()]


def examples_folder() -> Path:
    """The example institute and its press."""
    return _found(_PACKAGE / "demo" / "examples", _PACKAGE.parent / "examples")


def _found(installed: Path, checkout: Path) -> Path:
    return installed if installed.is_dir() else checkout
