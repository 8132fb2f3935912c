"""A desk and papers for tests of the crawl."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from crawler.config import load_institute
from crawler.records import Outlet
from tests.crawler.crawl.desk import INSTITUTE, Clock, Desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A desk whose guard lets 127.0.0.1 through, and nothing else of the loopback."""
    (tmp_path / "institute.toml").write_text(INSTITUTE, encoding="utf-8")
    desk = Desk(tmp_path, Clock(), load_institute(tmp_path))
    desk.network(allow=("127.0.0.1/32",))
    return desk


@pytest.fixture
def paper() -> Callable[..., Outlet]:
    """Makes outlets: ``paper("paper", feeds=("/feed",))`` is found at http://paper.example."""

    def make(id: str = "paper", scheme: str = "http", **places: tuple[str, ...]) -> Outlet:
        home = f"{scheme}://{id}.example"
        absolute: dict[str, Any] = {
            name: tuple(path if "://" in path else home + path for path in paths) for name, paths in places.items()
        }
        return Outlet(id=id, name=id.title(), home=home + "/", language="en", country="GB", **absolute)

    return make
