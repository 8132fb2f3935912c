"""An institute with pages, two commissions and an edition, made once; each test works on a copy of its own."""

import shutil
from pathlib import Path

import pytest

from crawler.archive import open_archive
from reports.cli.folder import make_folder
from reports.newsroom.building import build
from reports.shipped import templates_folder
from tests.reports.institute_of_pages import NOW, commission, make_institute


@pytest.fixture(scope="session")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = make_institute(tmp_path_factory.mktemp("kept") / "institute")
    make_folder(home, templates_folder() / "institute")
    for name in ("clients/first-client.toml", "outlets/un-news.toml", "outlets/un-news-arabic.toml"):
        (home / name).unlink()
    with open_archive(home) as archive:
        build(home, archive, commission(archive), NOW)
        commission(archive)
    return home


@pytest.fixture
def home(kept: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(kept, tmp_path / "home"))
