"""An outlet's page object, loaded from the Python file beside its TOML: once a process, and again when it was changed.

The file is the institute's own configuration, so it is run as it stands. Whatever is wrong with it costs the pages of
its outlet and no others; each is answered with the file, the line and the cure.
"""

from __future__ import annotations

import traceback
from functools import lru_cache
from pathlib import Path
from types import ModuleType

from crawler.errors import PageError
from crawler.pages.own.page_object import ArticlePage

HELP = "docs/outlets.md shows how a page object is written"


def page_class(page: str, url: str) -> type[ArticlePage]:
    """The class of "FOLDER/hill_weekly.py:HillWeekly"; ``PageError`` where it can't be had."""
    file, _, name = page.rpartition(":")
    path = Path(file)
    try:
        changed = path.stat().st_mtime_ns
        module = _module(path, changed)
    except FileNotFoundError:
        raise PageError(
            url, f"{path.name}: not found in {path.parent}; put it there, or take `page` out of the outlet's file"
        ) from None
    except Exception as error:  # a file may do anything
        raise PageError(url, f"{place_of(error, path)}: {said(error)}; {HELP}") from error
    found = vars(module).get(name)
    if found is None:
        raise PageError(url, f"{path.name}: holds no {name!r}; write `class {name}(ArticlePage)`, or correct `page`")
    if not (isinstance(found, type) and issubclass(found, ArticlePage)):
        raise PageError(url, f"{path.name}: {name} is no ArticlePage; write `class {name}(ArticlePage)`")
    return found


@lru_cache(256)
def _module(path: Path, changed: int) -> ModuleType:  # noqa: ARG001 - the instant is there to be a key
    """Run the file as a module of its own; no .pyc is left in the institute's folder."""
    module = ModuleType(f"page_object_{path.stem}")
    module.__file__ = str(path)
    exec(compile(path.read_bytes(), str(path), "exec"), module.__dict__)
    return module


def place_of(error: BaseException, path: Path) -> str:
    """The file, and the last line of it that was at work: "hill_weekly.py, line 7"."""
    if isinstance(error, SyntaxError) and error.filename == str(path):
        return f"{path.name}, line {error.lineno}"
    lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == str(path)]
    return f"{path.name}, line {lines[-1]}" if lines else path.name


def said(error: BaseException) -> str:
    """An error in one line."""
    text = error.msg if isinstance(error, SyntaxError) else str(error)
    return " ".join(f"{type(error).__name__}: {text}".split())
