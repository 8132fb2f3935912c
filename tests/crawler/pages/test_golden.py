"""Each golden page is read as its article.json says, and every line of it stands on the page."""

import json
from pathlib import Path

import pytest

from crawler.pages.binding import lines_of
from crawler.records import Block
from crawler.text.page_text import page_text
from tests.crawler.pages.golden import CASES, read_case


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_page_is_read_as_it_was(case: Path) -> None:
    assert read_case(case) == json.loads((case / "article.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_line_stands_on_the_page(case: Path) -> None:
    text = page_text((case / "page.html").read_text(encoding="utf-8"))
    blocks = [Block.from_json(block) for block in read_case(case)["blocks"]]
    assert [line for block in blocks for line in lines_of(block) if line not in text] == []
