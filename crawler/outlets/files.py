"""outlets/ID.toml -> Outlet. One broken file is one complaint; the other outlets are loaded all the same."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Literal, cast

from crawler.codes import country_complaint, language_complaint, time_zone_complaint
from crawler.errors import ConfigError
from crawler.records import Outlet
from crawler.toml_file import TomlTable, web_address

STATES = ("none", "owned", "linked")
USES = ("quote", "facts", "none")
SELECTABLE = ("body", "headline", "standfirst", "authors", "date", "drop")
EXPECTED = ("articles", "dated")
_ID = re.compile(r"[\w-]+")
_PAGE = re.compile(r"(?P<file>[^/\\:]+\.py):(?P<name>[^\W\d]\w*)")


def load_outlets(home: Path, complain: Callable[[ConfigError], None] | None = None) -> dict[str, Outlet]:
    """Outlets by id, in the order of their ids.

    What is wrong with a file goes to ``complain``, mistake by mistake, and the rest is loaded; without ``complain`` the
    first broken file raises ``ConfigError``.
    """
    outlets = {}
    for path in sorted((home / "outlets").glob("*.toml"), key=lambda file: file.stem):
        try:
            outlets[path.stem] = load_outlet(path, home)
        except ConfigError as error:
            if complain is None:
                raise
            for mistake in error.each:
                complain(mistake)
    return outlets


def load_outlet(path: Path, home: Path) -> Outlet:
    """Read one file; ``ConfigError`` names each mistake with its place and its cure."""
    table = TomlTable.load(path, home)
    if not _ID.fullmatch(path.stem):
        table.complain(
            "", f'the file\'s name is the outlet\'s id; expected letters, digits, "-" or "_", found "{path.stem}"'
        )
    outlet = Outlet(
        id=path.stem,
        name=table.text("name"),
        home=table.text("home", check=web_address),
        language=table.text("language", check=language_complaint),
        country=table.text("country", check=country_complaint),
        timezone=table.text("timezone", "UTC", time_zone_complaint),
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
        expect=table.mapping("expect", (int,), "a whole number", EXPECTED),
    )
    table.done()
    table.settle()
    return outlet


def shared_addresses(outlets: Iterable[Outlet]) -> dict[str, tuple[str, ...]]:
    """Addresses at which the pages of one outlet are announced, and which another outlet has too; with the ids of both.

    A page belongs to the outlet that announced it first, so the others would find nothing there for ever.
    """
    claimed: dict[str, list[str]] = defaultdict(list)
    announcing = set[str]()
    for outlet in outlets:
        places = {*outlet.feeds, *outlet.sitemaps, *outlet.sections} or {outlet.home}
        announcing |= {place.rstrip("/") for place in places}
        for address in {place.rstrip("/") for place in places | {outlet.home}}:
            claimed[address].append(outlet.id)
    return {address: tuple(ids) for address, ids in sorted(claimed.items()) if address in announcing and len(ids) > 1}


def _page(table: TomlTable, folder: Path) -> str:
    """The page object's file, whole path, and its class."""
    value = table.text("page", "", lambda value: _of_page(value, folder) if value else None)
    if not (match := _PAGE.fullmatch(value)):
        return ""
    return f"{(folder / match['file']).resolve()}:{match['name']}"


def _of_page(value: str, folder: Path) -> str | None:
    """What is wrong with a page object. Its file is looked into and not run: not all who load outlets read pages."""
    if not (match := _PAGE.fullmatch(value)):
        return f'expected FILE.py:CLASS, such as "hill_weekly.py:HillWeekly", found "{value}"'
    try:
        module = ast.parse((folder / match["file"]).resolve().read_bytes())
    except OSError:
        return f"there is no {match['file']} beside this file; put it there"
    except (SyntaxError, ValueError) as error:
        line = f", line {error.lineno}" if isinstance(error, SyntaxError) else ""
        return f"{match['file']}{line}: not valid Python: {error}"
    classes = [node.name for node in module.body if isinstance(node, ast.ClassDef)]
    if match["name"] not in classes:
        return f"{match['file']} holds no class {match['name']}; classes there: {', '.join(classes) or 'none'}"
    return None


def _rules(table: TomlTable) -> dict[str, Any]:
    """The CSS rules, each tried on an empty page: what is no rule should show now, and not at the next crawl."""
    return table.mapping("select", (str,), "a CSS rule", SELECTABLE, _of_rule)


def _of_rule(rule: str) -> str | None:
    # Who verifies an edition reads outlets' files too, and should need no parser of pages.
    from selectolax.lexbor import LexborHTMLParser, SelectolaxError

    try:
        LexborHTMLParser("<html></html>").css(rule)
    except SelectolaxError:
        return f'expected a CSS rule, found "{rule}"'
    return None
