"""Tables of the example press's TOML files, read field by field: a complaint names the file, the field and the cure."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from reports.errors import ReportsError


class PressError(ReportsError):
    """A file of the example press says something that it may not, or is missing.

    The message has the form ``articles/tigris-post/2023-11-05-x.toml: blocks[2].text: expected text, found 3``.
    """


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a TOML file and where it stands there."""

    file: str  # as a complaint shows it: relative to the press's folder
    place: str  # "" for the file itself, else "blocks[2]" or "revisions[0].blocks[1]"
    values: Mapping[str, Any]

    def __contains__(self, name: str) -> bool:
        return name in self.values

    def complain(self, name: str, complaint: str) -> PressError:
        """Return the error to raise."""
        field = ".".join(part for part in (self.place, name) if part)
        return PressError(": ".join(part for part in (self.file, field, complaint) if part))

    def allow_only(self, *names: str) -> None:
        """Raise PressError for a field that is none of ``names``."""
        for name in self.values:
            if name not in names:
                raise self.complain(name, f"unknown field; known are {', '.join(names)}")

    def text(self, name: str) -> str:
        value = self._value(name, "text")
        if not isinstance(value, str) or not value.strip():
            raise self.complain(name, f"expected text, found {value!r}")
        return value

    def optional_text(self, name: str) -> str | None:
        return self.text(name) if name in self else None

    def one_of(self, name: str, allowed: tuple[str, ...]) -> str:
        value = self.text(name)
        if value not in allowed:
            raise self.complain(name, f'expected one of {", ".join(allowed)}, found "{value}"')
        return value

    def texts(self, name: str) -> tuple[str, ...]:
        """Return a list of texts; an absent one is empty."""
        return self._texts_of(name, self.values.get(name, []))

    def rows(self, name: str) -> tuple[tuple[str, ...], ...]:
        """Return a list of lists of texts that are all equally long."""
        value = self._value(name, "rows of text")
        if not isinstance(value, list) or not value:
            raise self.complain(name, f"expected rows of text, found {value!r}")
        rows = tuple(self._texts_of(f"{name}[{number}]", row) for number, row in enumerate(value))
        for number, row in enumerate(rows):
            if len(row) != len(rows[0]):
                raise self.complain(
                    f"{name}[{number}]", f"expected {len(rows[0])} cells as in the first row, found {len(row)}"
                )
        return rows

    def whole_number(self, name: str, default: int) -> int:
        value = self.values.get(name, default)
        if not isinstance(value, int) or isinstance(value, bool):
            raise self.complain(name, f"expected a whole number, found {value!r}")
        return value

    def yes_or_no(self, name: str, default: bool) -> bool:
        value = self.values.get(name, default)
        if not isinstance(value, bool):
            raise self.complain(name, f"expected true or false, found {value!r}")
        return value

    def instant(self, name: str) -> datetime:
        value = self._value(name, "an instant")
        if not isinstance(value, datetime) or value.tzinfo is None:
            raise self.complain(
                name, f"expected an instant with its offset, as 2023-11-04T18:20:00+03:00, found {value}"
            )
        return value

    def table(self, name: str) -> Table:
        value = self._value(name, "a table")
        if not isinstance(value, dict):
            raise self.complain(name, f"expected a table, found {value!r}")
        return Table(self.file, ".".join(part for part in (self.place, name) if part), value)

    def tables(self, name: str) -> tuple[Table, ...]:
        """Return the tables of ``[[name]]``; none where it is absent."""
        value = self.values.get(name, [])
        if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
            raise self.complain(name, f"expected [[{name}]] tables, found {value!r}")
        prefix = f"{self.place}.{name}" if self.place else name
        return tuple(Table(self.file, f"{prefix}[{number}]", each) for number, each in enumerate(value))

    def _value(self, name: str, expected: str) -> Any:
        if name not in self:
            raise self.complain(name, f"missing; expected {expected}")
        return self.values[name]

    def _texts_of(self, name: str, value: object) -> tuple[str, ...]:
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            raise self.complain(name, f"expected a list of texts, found {value!r}")
        return tuple(value)


def read_table(file: Path, folder: Path) -> Table:
    """Return a whole TOML file as a table; complaints show its path relative to ``folder``."""
    shown = file.relative_to(folder).as_posix()
    try:
        return Table(shown, "", tomllib.loads(file.read_text(encoding="utf-8")))
    except FileNotFoundError:
        raise PressError(f"{shown}: no such file in {folder}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise PressError(f"{shown}: not a TOML file: {error}") from None
