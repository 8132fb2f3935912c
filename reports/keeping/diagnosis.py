"""What a check of the doctor finds, and what it may look at."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """One line of the doctor's: how it is, and the cure where it is not well."""

    state: Literal["ok", "warning", "failed"]
    name: str
    found: str
    cure: str = ""

    def __str__(self) -> str:
        return f"{self.state:<8} {self.name}: {self.found}{'; ' if self.cure else ''}{self.cure}"


@dataclass(frozen=True, slots=True)
class Patient:
    """The institute's folder, and the instant at which it is looked at."""

    home: Path
    now: datetime


Check = Callable[[Patient], Iterable[Diagnosis]]


def ok(name: str, found: str) -> Diagnosis:
    return Diagnosis("ok", name, found)


def warning(name: str, found: str, cure: str) -> Diagnosis:
    return Diagnosis("warning", name, found, cure)


def failed(name: str, found: str, cure: str) -> Diagnosis:
    return Diagnosis("failed", name, found, cure)
