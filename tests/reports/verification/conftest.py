"""One edition, built by the newsroom once; each test works on a copy of its own."""

import shutil
from pathlib import Path

import pytest

from tests.reports import institute_of_pages as pages


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("institute")
    pages.edition(home)
    return home


@pytest.fixture
def home(built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(built, tmp_path / "home"))


@pytest.fixture
def edition(home: Path) -> Path:
    return home / "editions" / "C-2023-0001-1"
