"""One edition, built by the newsroom once; each test works on a copy of its own."""

import shutil
from pathlib import Path

import pytest

from crawler.archive import open_archive
from reports.newsroom.building import build
from tests.reports.institute_of_pages import NOW, commission, make_institute


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = make_institute(tmp_path_factory.mktemp("institute"))
    with open_archive(home) as archive:
        build(home, archive, commission(archive), NOW)
    return home


@pytest.fixture
def home(built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(built, tmp_path / "home"))


@pytest.fixture
def edition(home: Path) -> Path:
    return home / "editions" / "C-2023-0001-1"
