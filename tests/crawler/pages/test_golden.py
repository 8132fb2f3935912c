"""Each golden page is read as its article.json or expected.json says, and every line of it stands on the page."""

import json
from pathlib import Path
from typing import get_args

import pytest

from crawler.records import Block, BlockKind
from crawler.text.page_text import folded, page_text
from tests.crawler.pages.golden import CASES, STATED, difference, lines_of, page_of, read_case, stated

SCRIPTS = "arabic bengali chinese cyrillic devanagari hebrew japanese korean latin persian thai urdu".split()
FIELDS = frozenset(
    "url canonical_url headline standfirst authors published modified sections keywords language kind paywalled "
    "credit dateline blocks".split()
)


def name_of(case: Path) -> str:
    return case.name


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_the_page_is_read_as_it_was(case: Path) -> None:
    assert read_case(case) == json.loads((case / "article.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_every_line_stands_on_the_page(case: Path) -> None:
    text = page_text(page_of(case))
    assert [line for block in read_case(case)["blocks"] for line in lines_of(block) if line not in text] == []


@pytest.mark.parametrize(
    ("case", "field"), [pytest.param(case, f, id=f"{case.name}-{f}") for case in STATED for f in stated(case)]
)
def test_the_page_is_read_as_a_person_reads_it(case: Path, field: str) -> None:
    wanted, found = stated(case)[field], read_case(case)[field]
    assert found == wanted, difference(wanted, found)


def test_each_script_has_a_page_that_a_person_has_read() -> None:
    assert [case.name.partition("-")[0] for case in STATED] == SCRIPTS


@pytest.mark.parametrize("case", STATED, ids=name_of)
def test_a_person_names_every_field_and_every_kind_of_block(case: Path) -> None:
    assert set(stated(case)) >= FIELDS
    assert {block["kind"] for block in stated(case)["blocks"]} == set(get_args(BlockKind))


@pytest.mark.parametrize("case", STATED, ids=name_of)
def test_what_a_person_says_stands_on_the_page(case: Path) -> None:
    text, fields = page_text(page_of(case)), stated(case)
    said = [fields["headline"], *fields["authors"], fields["dateline"], fields["credit"]]
    for block in fields["blocks"]:
        said += [*lines_of(block), block.get("attribution"), block.get("caption"), block.get("credit")]
    assert [line for line in said if line and (line not in text or line != folded(line))] == []


@pytest.mark.parametrize("case", STATED, ids=name_of)
def test_a_person_says_it_in_the_form_of_an_article(case: Path) -> None:
    fields = stated(case)
    assert [Block.from_json(block).to_json() for block in fields["blocks"]] == fields["blocks"]
    assert [b["text"] for b in fields["blocks"] if "text" in b] == [
        "\n".join(lines_of(b)) for b in fields["blocks"] if "text" in b
    ]
    assert fields["blocks"][0] == {"kind": "standfirst", "text": fields["standfirst"]}
