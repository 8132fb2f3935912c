"""A TOML file read with precise complaints: which file, which place, what was expected, what was found.

Every field that a file holds must be asked for; what is left over is reported as unknown, with the nearest known name.
"""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from crawler.errors import ConfigError

T = TypeVar("T")
_MISSING: Any = object()


class TomlTable:
    """One table of a TOML file. ``text``, ``number``, ... take a field out; ``done`` complains of what is left."""

    def __init__(self, values: Mapping[str, Any], file: str, place: str = "") -> None:
        self._values, self._file, self._place = dict(values), file, place
        self._asked: set[str] = set()

    @classmethod
    def load(cls, path: Path, root: Path) -> TomlTable:
        """Read a file; complaints name it relative to ``root``."""
        file = str(path.relative_to(root)) if path.is_relative_to(root) else str(path)
        try:
            return cls(tomllib.loads(path.read_text(encoding="utf-8")), file)
        except FileNotFoundError:
            raise ConfigError(file, "", _not_found(path.parent)) from None
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise ConfigError(file, "", f"not valid TOML: {error}") from None
        except OSError as error:
            raise ConfigError(file, "", f"can't be read: {error.strerror}") from None

    def complain(self, name: str, complaint: str) -> ConfigError:
        return ConfigError(self._file, f"{self._place}.{name}" if self._place else name, complaint)

    def _take(self, name: str, kinds: tuple[type, ...], wanted: str, default: T) -> T:
        self._asked.add(name)
        value = self._values.get(name, _MISSING)
        if value is _MISSING:
            if default is _MISSING:
                raise self.complain(name, f"missing; expected {wanted}")
            return default
        if not isinstance(value, kinds) or (isinstance(value, bool) and bool not in kinds):
            raise self.complain(name, f"expected {wanted}, found {_shown(value)}")
        return value  # type: ignore[return-value]

    def text(self, name: str, default: str = _MISSING) -> str:
        return self._take(name, (str,), "a text", default)

    def flag(self, name: str, default: bool = _MISSING) -> bool:
        return self._take(name, (bool,), "true or false", default)

    def number(self, name: str, default: float = _MISSING) -> float:
        return self._take(name, (int, float), "a number", default)

    def whole(self, name: str, default: int | None = _MISSING) -> int | None:
        value = self._take(name, (int,), "a whole number", default)
        if value is not None and value < 0:
            raise self.complain(name, f"expected a whole number from 0 up, found {value}")
        return value

    def choice(self, name: str, allowed: tuple[str, ...], default: str = _MISSING) -> str:
        value = self.text(name, default)
        if value not in allowed:
            raise self.complain(name, f"expected one of {', '.join(allowed)}, found {_shown(value)}")
        return value

    def texts(self, name: str, check: Callable[[str], str | None] | None = None) -> tuple[str, ...]:
        """A list of texts, empty where absent; ``check`` answers a complaint about one, or None."""
        values: list[Any] = self._take(name, (list,), "a list of texts", [])
        for place, value in enumerate(values):
            complaint = (
                f"expected a text, found {_shown(value)}"
                if not isinstance(value, str)
                else check(value)
                if check
                else None
            )
            if complaint:
                raise self.complain(f"{name}[{place}]", complaint)
        return tuple(values)

    def table(self, name: str) -> TomlTable:
        """A table within, empty where absent."""
        values: dict[str, Any] = self._take(name, (dict,), f"a table [{name}]", {})
        return TomlTable(values, self._file, f"{self._place}.{name}" if self._place else name)

    def mapping(self, name: str, kinds: tuple[type, ...], wanted: str) -> dict[str, Any]:
        """A table whose field names are free."""
        inner = self.table(name)
        return {key: inner._take(key, kinds, wanted, _MISSING) for key in inner._values}

    def is_empty(self) -> bool:
        """Whether the table is missing or holds nothing."""
        return not self._values

    def done(self) -> None:
        """Complain of the first field that nobody asked for."""
        for name in self._values:
            if name not in self._asked:
                near = difflib.get_close_matches(name, self._asked, 1)
                hint = f"; did you mean {near[0]!r}?" if near else f"; known here: {', '.join(sorted(self._asked))}"
                raise self.complain(name, f"unknown field{hint}")


def _not_found(folder: Path) -> str:
    where = f"not found in {folder.resolve()}" if folder.is_dir() else f"there is no folder {folder.resolve()}"
    return f"{where}; `deskofficer init FOLDER` makes an institute's folder, and --home names one"


def _shown(value: object) -> str:
    return f'"{value}"' if isinstance(value, str) else repr(value)


def web_address(value: str) -> str | None:
    """A complaint where ``value`` is no http(s) address."""
    good = value.startswith(("http://", "https://")) and len(value.split("/")) > 2 and value.split("/")[2]
    return None if good else f'expected http(s), found "{value}"'
