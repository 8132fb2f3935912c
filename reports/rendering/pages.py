"""Report -> HTML, by the templates: an institute's own first, then those that ship with the program.

Everything is escaped and every name must be known, so a slip in a template stops the drawing with the template's name
and line, and no word of an article can become markup.
"""

from __future__ import annotations

import re
from pathlib import Path
from traceback import extract_tb
from typing import Any

import jinja2

from reports.errors import RenderError
from reports.languages import direction, primary
from reports.records import Report
from reports.rendering import cells, marks
from reports.shipped import template_folders
from reports.telling import is_telling, telling
from reports.wrapping import filled

_DATE = re.compile(r"\d{1,2} \w+ \d{4}")
_SHORT_TITLE = 40  # characters of the title that a running foot has room for


def draw_page(template: str, report: Report, home: Path | None, **matter: Any) -> str:
    """Fill ``report/<template>`` with a report. Raises RenderError naming the template and line that failed."""
    cells.check_parts(report)
    environment = _environment(home, is_markup=not template.endswith(".txt.j2"))
    name = f"report/{template}"
    try:
        return environment.get_template(name).render(_words(report) | matter)
    except jinja2.TemplateSyntaxError as error:
        raise RenderError(f"templates/{error.name or name}, line {error.lineno}: {error.message}") from error
    except jinja2.TemplateNotFound as error:
        raise RenderError(f"templates/{error.name or name}: there is no such template") from error
    except Exception as error:  # a template can fail in any way that Python can
        raise RenderError(f"{_place(error, home) or f'templates/{name}'}: {error}") from error


def _environment(home: Path | None, is_markup: bool) -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(template_folders(home)),
        autoescape=is_markup,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "shown_address": _shown_address,
        "whole_dates": _whole_dates,
        "dir": direction,
        "primary": primary,
        "filled": filled,
        "typeset": marks.typeset,
        "typeset_parts": marks.typeset_parts,
        "printed_text": marks.printed_text,
    }
    environment.tests["telling"] = lambda printed: is_telling(printed.statement)
    environment.globals |= {
        "cells": cells.cells,
        "cell": cells.cell,
        "is_reference": cells.is_reference,
        "is_row": cells.is_row,
        "in_language": cells.in_language,
        "other_cells": cells.other_cells,
        "cells_around": cells.cells_around,
        "chart_days": cells.chart_days,
    }
    return environment


def _words(report: Report) -> dict[str, Any]:
    return {
        "report": report,
        "language": cells.frame_language(report),
        "sections": cells.sections(report),
        "telling": telling(report.statements),
        "short_title": _shortened(marks.typeset(report.title)),
        "undrawn": "",
    }


def _shortened(title: str) -> str:
    """The title for the running foot, cut at a word."""
    if len(title) <= _SHORT_TITLE:
        return title
    return title[:_SHORT_TITLE].rsplit(" ", 1)[0].rstrip(" ,;:–—") + "…"


def _shown_address(url: str) -> str:
    """An address as it is printed: without its scheme, which says nothing to a reader."""
    return url.split("://", 1)[-1].removeprefix("www.").rstrip("/")


def _whole_dates(text: str) -> str:
    """No line break inside "9 November 2023": for headings alone, since a statement is drawn as it is."""
    return _DATE.sub(lambda date: date[0].replace(" ", "\N{NO-BREAK SPACE}"), text)


def _place(error: Exception, home: Path | None) -> str:
    """The deepest template in the error's traceback, with its line: Jinja writes templates' own lines into it."""
    folders = template_folders(home)
    for frame in reversed(extract_tb(error.__traceback__)):
        file = Path(frame.filename)
        if folder := next((folder for folder in folders if file.is_relative_to(folder)), None):
            return f"templates/{file.relative_to(folder)}, line {frame.lineno}"
    return ""
