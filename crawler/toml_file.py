"""A TOML file read with precise complaints: which file, which place, what was expected, what was found.

Every field that a file holds must be asked for; what is left over is reported as unknown, with the nearest known name.
"""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import Any, TypeVar

from crawler.errors import ConfigError

T = TypeVar("T")
_MISSING: Any = object()
_LINE = re.compile(r"at line (?P<number>\d+)")  # of tomllib's messages
_KEY = re.compile(r"(?P<name>[^=]+?)\s*=")


class TomlTable:
    """One table of a TOML file. ``text``, ``number``, ... take a field out, and note what is wrong with it; ``done``
    notes what is left, and ``settle`` raises all that was noted of the file.

    In the place of a wrong value stands what is usual, or the emptiest of its kind, so that reading goes on to the next
    field. A check answers a complaint about a value, or None; it is asked of values of the right kind only.
    """

    def __init__(
        self, values: Mapping[str, Any], file: str, place: str = "", mistakes: list[ConfigError] | None = None
    ) -> None:
        self._values, self._file, self._place = dict(values), file, place
        self._asked: set[str] = set()
        self._mistakes: list[ConfigError] = [] if mistakes is None else mistakes

    @classmethod
    def load(cls, path: Path, root: Path) -> TomlTable:
        """Read a file; complaints name it relative to ``root``. ``ConfigError`` where it can't be read at all."""
        file = str(path.relative_to(root)) if path.is_relative_to(root) else str(path)
        try:
            text = path.read_text(encoding="utf-8")
            return cls(tomllib.loads(text), file)
        except FileNotFoundError:
            raise ConfigError(file, "", _not_found(path.parent)) from None
        except tomllib.TOMLDecodeError as error:
            raise ConfigError(file, *_of_syntax(str(error), text)) from None
        except UnicodeDecodeError as error:
            raise ConfigError(file, "", f"not valid TOML: {error}") from None
        except OSError as error:
            raise ConfigError(file, "", f"can't be read: {error.strerror}") from None

    def complain(self, name: str, complaint: str) -> None:
        """Note a mistake in a field."""
        place = f"{self._place}.{name}" if self._place else name
        self._mistakes.append(ConfigError(self._file, place, complaint))

    def settle(self) -> None:
        """Raise what was noted of the whole file until now."""
        if self._mistakes:
            raise ConfigError.of(self._mistakes)

    def _take(
        self,
        name: str,
        kinds: tuple[type, ...],
        wanted: str,
        default: T,
        check: Callable[[T], str | None] | None = None,
    ) -> T:
        self._asked.add(name)
        value = self._values.get(name, _MISSING)
        if value is _MISSING:
            complaint = f"missing; expected {wanted}" if default is _MISSING else None
        elif not (complaint := _of_kind(value, kinds, wanted) or (check(value) if check else None)):
            return value  # type: ignore[no-any-return]
        if complaint:
            self.complain(name, complaint)
        return kinds[0]() if default is _MISSING else default

    def text(self, name: str, default: str = _MISSING, check: Callable[[str], str | None] | None = None) -> str:
        return self._take(name, (str,), "a text", default, check)

    def flag(self, name: str, default: bool = _MISSING) -> bool:
        return self._take(name, (bool,), "true or false", default)

    def number(self, name: str, default: float = _MISSING, check: Callable[[float], str | None] | None = None) -> float:
        return self._take(name, (int, float), "a number", default, check)

    def whole(self, name: str, default: int | None = _MISSING) -> int | None:
        return self._take(name, (int,), "a whole number", default, _from_0_up)

    def choice(self, name: str, allowed: tuple[str, ...], default: str = _MISSING) -> str:
        def complaint(value: str) -> str | None:
            return None if value in allowed else f"expected one of {', '.join(allowed)}, found {_shown(value)}"

        return self.text(name, default, complaint)

    def texts(self, name: str, check: Callable[[str], str | None] | None = None) -> tuple[str, ...]:
        """A list of texts, empty where absent; what is wrong with one of them is noted with its place in the list."""
        good = []
        values: list[Any] = self._take(name, (list,), "a list of texts", [])
        for place, value in enumerate(values):
            if not isinstance(value, str):
                self.complain(f"{name}[{place}]", f"expected a text, found {_shown(value)}")
            elif complaint := check(value) if check else None:
                self.complain(f"{name}[{place}]", complaint)
            else:
                good.append(value)
        return tuple(good)

    def table(self, name: str) -> TomlTable:
        """A table within, empty where absent."""
        values: dict[str, Any] = self._take(name, (dict,), f"a table [{name}]", {})
        return TomlTable(values, self._file, f"{self._place}.{name}" if self._place else name, self._mistakes)

    def mapping(
        self,
        name: str,
        kinds: tuple[type, ...],
        wanted: str,
        known: Collection[str] | None = None,
        check: Callable[[Any], str | None] | None = None,
    ) -> dict[str, Any]:
        """A table whose field names are free, or of the ``known`` ones; without those that are wrong."""
        inner, found = self.table(name), dict[str, Any]()
        for key, value in inner._values.items():
            if known is not None and key not in known:
                inner.complain(key, f"unknown field; known here: {', '.join(known)}")
            elif complaint := _of_kind(value, kinds, wanted) or (check(value) if check else None):
                inner.complain(key, complaint)
            else:
                found[key] = value
        return found

    def is_empty(self) -> bool:
        """Whether the table is missing or holds nothing."""
        return not self._values

    def done(self) -> None:
        """Note the fields that nobody asked for."""
        for name in self._values:
            if name not in self._asked:
                near = difflib.get_close_matches(name, self._asked, 1)
                hint = f"; did you mean {near[0]!r}?" if near else f"; known here: {', '.join(sorted(self._asked))}"
                self.complain(name, f"unknown field{hint}")


def _of_kind(value: object, kinds: tuple[type, ...], wanted: str) -> str | None:
    is_right = isinstance(value, kinds) and (bool in kinds or not isinstance(value, bool))
    return None if is_right else f"expected {wanted}, found {_shown(value)}"


def _from_0_up(value: int | None) -> str | None:
    return f"expected a whole number from 0 up, found {value}" if value is not None and value < 0 else None


def _of_syntax(error: str, text: str) -> tuple[str, str]:
    """The place and the complaint of a file that is no TOML, with the line as it stands there."""
    if not (at := _LINE.search(error)):
        return "", f"not valid TOML: {error}"
    line = text.split("\n")[int(at["number"]) - 1].strip()
    twice = f"stands in line {at['number']} for the second time; expected once"
    if "overwrite a value" in error and (key := _KEY.match(line)):
        return key["name"], twice
    if "twice" in error:
        return line, twice
    return "", f"not valid TOML: {error}: {line}"


def _not_found(folder: Path) -> str:
    where = f"not found in {folder.resolve()}" if folder.is_dir() else f"there is no folder {folder.resolve()}"
    return f"{where}; `deskofficer init FOLDER` makes an institute's folder, and --home names one"


def _shown(value: object) -> str:
    return f'"{value}"' if isinstance(value, str) else repr(value)


def web_address(value: str) -> str | None:
    """A complaint where ``value`` is no http(s) address."""
    good = value.startswith(("http://", "https://")) and len(value.split("/")) > 2 and value.split("/")[2]
    return None if good else f'expected http(s), found "{value}"'
