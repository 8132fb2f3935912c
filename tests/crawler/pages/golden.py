"""The golden cases: a page, who published it, and the article that it holds.

Some have an article.json, all that the reader made of the page. These are written again by

    python -m tests.crawler.pages.golden

and the difference is read before it is committed. Others have an expected.json: what the page says, written by a
person who looked at the page and not at the reader, with the fields that depend on nothing else. No command writes it.
"""

from __future__ import annotations

import json
from difflib import unified_diff
from functools import cache
from pathlib import Path

from crawler.article_json import to_json
from crawler.pages import read
from crawler.records import Json, Outlet

_FOLDER = Path(__file__).parent / "golden"
CASES = sorted(path.parent for path in _FOLDER.glob("*/page.html") if not (path.parent / "expected.json").exists())
STATED = sorted(path.parent for path in _FOLDER.glob("*/expected.json"))


@cache
def read_case(case: Path) -> Json:
    """The article of a case as JSON; the reader's name is left out, for it says nothing of the page."""
    about = json.loads((case / "about.json").read_text(encoding="utf-8"))
    outlet = Outlet(**about["outlet"]) if about["outlet"] else None
    article = read(page_of(case), about["url"], outlet=outlet)
    return to_json(article) | {"key": article.key, "published_raw": article.published_raw, "reader": ""}


def page_of(case: Path) -> str:
    return (case / "page.html").read_text(encoding="utf-8")


@cache
def stated(case: Path) -> Json:
    """What a person says of the page, field by field."""
    fields: Json = json.loads((case / "expected.json").read_text(encoding="utf-8"))
    return fields


def lines_of(block: Json) -> list[str]:
    """The lines of a block's text, each of which stands on the page on its own."""
    cells = [cell for row in block.get("rows", ()) for cell in row if cell]
    return [*block.get("items", ()), *cells] or [text for text in [block.get("text")] if text]


def difference(wanted: object, found: object) -> str:
    """How two values of a field differ, a line for each block or name that one has and the other has not."""
    lines = unified_diff(_lines(wanted), _lines(found), "as the page says", "as it was read", n=0, lineterm="")
    return "\n".join(["", *lines])


def _lines(value: object) -> list[str]:
    parts = value if isinstance(value, list) else [value]
    return [json.dumps(part, ensure_ascii=False, sort_keys=True) for part in parts]


def main() -> None:
    for case in CASES:
        text = json.dumps(read_case(case), ensure_ascii=False, indent=1, sort_keys=True)
        (case / "article.json").write_text(text + "\n", encoding="utf-8")
        print(case.name)


if __name__ == "__main__":
    main()
