"""The golden cases: a page, who published it, and the article that is read from it.

    python -m tests.crawler.pages.golden

reads every page again and writes its article.json; read the difference before you commit it.
"""

from __future__ import annotations

import json
from pathlib import Path

from crawler.article_json import to_json
from crawler.pages import read
from crawler.records import Json, Outlet

CASES = sorted(path.parent for path in (Path(__file__).parent / "golden").glob("*/page.html"))


def read_case(case: Path) -> Json:
    """The article of a case as JSON; the reader's name is left out, for it says nothing of the page."""
    about = json.loads((case / "about.json").read_text(encoding="utf-8"))
    outlet = Outlet(**about["outlet"]) if about["outlet"] else None
    article = read((case / "page.html").read_text(encoding="utf-8"), about["url"], outlet=outlet)
    return to_json(article) | {"key": article.key, "published_raw": article.published_raw, "reader": ""}


def main() -> None:
    for case in CASES:
        text = json.dumps(read_case(case), ensure_ascii=False, indent=1, sort_keys=True)
        (case / "article.json").write_text(text + "\n", encoding="utf-8")
        print(case.name)


if __name__ == "__main__":
    main()
