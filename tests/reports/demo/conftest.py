"""What the tests of the example press share: its real outlets and designs, filled with articles of the tests' own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reports.demo import examples_folder
from reports.demo.press import Press

ARTICLES = Path(__file__).parent / "articles"
PressAt = Callable[[str], Press]


@pytest.fixture(scope="session")
def press_at() -> PressAt:
    """A press whose clock stands at an instant."""

    def at(instant: str) -> Press:
        now = datetime.fromisoformat(instant).astimezone(UTC)
        return Press(examples_folder() / "press", lambda: now, articles=ARTICLES)

    return at


@pytest.fixture(scope="session")
def press(press_at: PressAt) -> Press:
    """A press on the morning of 7 November, when all articles and revisions are out."""
    return press_at("2023-11-07T08:00:00+00:00")
