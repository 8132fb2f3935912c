"""outlets/ID.toml -> Outlet. One broken file is one complaint; the other outlets are loaded all the same."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal, cast

from crawler.config import time_zone
from crawler.errors import ConfigError
from crawler.records import Outlet
from crawler.toml_file import TomlTable, web_address

STATES = ("none", "owned", "linked")
USES = ("quote", "facts", "none")
SELECTABLE = ("body", "headline", "standfirst", "authors", "date", "drop")
EXPECTED = ("articles", "dated")
_COUNTRY = re.compile(r"[A-Z]{2}")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_PAGE = re.compile(r"(?P<file>[^/\\:]+\.py):(?P<name>[^\W\d]\w*)")


def load_outlets(home: Path, complain: Callable[[ConfigError], None] | None = None) -> dict[str, Outlet]:
    """Outlets by id, in the order of their ids.

    A broken file goes to ``complain`` and the rest is loaded; without ``complain`` the first one raises
    ``ConfigError``.
    """
    outlets = {}
    for path in sorted((home / "outlets").glob("*.toml"), key=lambda file: file.stem):
        try:
            outlets[path.stem] = load_outlet(path, home)
        except ConfigError as error:
            if complain is None:
                raise
            complain(error)
    return outlets


def load_outlet(path: Path, home: Path) -> Outlet:
    """Read one file; ``ConfigError`` names the place and the cure."""
    table = TomlTable.load(path, home)
    outlet = Outlet(
        id=path.stem,
        name=table.text("name"),
        home=_address(table, "home"),
        language=_matching(table, "language", _LANGUAGE, 'a BCP 47 language such as "en" or "pt-BR"'),
        country=_matching(table, "country", _COUNTRY, 'an ISO 3166-1 alpha-2 country such as "JO"'),
        timezone=time_zone(table, "timezone", "UTC"),
        regions=table.texts("regions"),
        kind=table.text("kind", "news"),
        owner=table.text("owner", ""),
        state=cast(Literal["none", "owned", "linked"], table.choice("state", STATES, "none")),
        use=cast(Literal["quote", "facts", "none"], table.choice("use", USES, "quote")),
        words_of_article=table.whole("words_of_article", None),
        words_of_edition=table.whole("words_of_edition", None),
        feeds=table.texts("feeds", web_address),
        sitemaps=table.texts("sitemaps", web_address),
        sections=table.texts("sections", web_address),
        select=_rules(table),
        page=_page(table, path.parent),
        expect=_known(table, "expect", EXPECTED, (int,), "a whole number"),
    )
    table.done()
    return outlet


def _address(table: TomlTable, name: str) -> str:
    value = table.text(name)
    if complaint := web_address(value):
        raise table.complain(name, complaint)
    return value


def _matching(table: TomlTable, name: str, pattern: re.Pattern[str], wanted: str) -> str:
    value = table.text(name)
    if not pattern.fullmatch(value):
        raise table.complain(name, f'expected {wanted}, found "{value}"')
    return value


def _page(table: TomlTable, folder: Path) -> str:
    """The page object's file, whole path, and its class; the file is looked into and not run, for not all who load
    outlets read pages."""
    value = table.text("page", "")
    if not value:
        return ""
    if not (match := _PAGE.fullmatch(value)):
        raise table.complain("page", f'expected FILE.py:CLASS, such as "hill_weekly.py:HillWeekly", found "{value}"')
    path = (folder / match["file"]).resolve()
    try:
        module = ast.parse(path.read_bytes())
    except OSError:
        raise table.complain("page", f"there is no {match['file']} beside this file; put it there") from None
    except (SyntaxError, ValueError) as error:
        line = f", line {error.lineno}" if isinstance(error, SyntaxError) else ""
        raise table.complain("page", f"{match['file']}{line}: not valid Python: {error}") from None
    classes = [node.name for node in module.body if isinstance(node, ast.ClassDef)]
    if match["name"] not in classes:
        found = ", ".join(classes) or "none"
        raise table.complain("page", f"{match['file']} holds no class {match['name']}; classes there: {found}")
    return f"{path}:{match['name']}"


def _known(
    table: TomlTable, name: str, allowed: tuple[str, ...], kinds: tuple[type, ...], wanted: str
) -> dict[str, Any]:
    values = table.mapping(name, kinds, wanted)
    for key in values:
        if key not in allowed:
            raise table.complain(f"{name}.{key}", f"unknown field; known here: {', '.join(allowed)}")
    return values


def _rules(table: TomlTable) -> dict[str, Any]:
    """The CSS rules, each tried on an empty page: what is no rule should show now, and not at the next crawl."""
    rules = _known(table, "select", SELECTABLE, (str,), "a CSS rule")
    if not rules:
        return rules
    # Who verifies an edition reads outlets' files too, and should need no parser of pages.
    from selectolax.lexbor import LexborHTMLParser, SelectolaxError

    empty = LexborHTMLParser("<html></html>")
    for name, rule in rules.items():
        try:
            empty.css(rule)
        except SelectolaxError:
            raise table.complain(f"select.{name}", f'expected a CSS rule, found "{rule}"') from None
    return rules
