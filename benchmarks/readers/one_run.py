"""One process of benchmarks/reading.py: it reads pages one by one and says what each cost.

    python benchmarks/readers/one_run.py READER PAGES ANSWERS [FOLDS]

READER is ours, folds or trafilatura; PAGES has a line {"id", "url", "html"} a page; ANSWERS is written, a line a page.
Prints CPU seconds of each page and the peak memory of the process. What a reader needs at its first page (imports,
tables) is not counted as time.
"""

from __future__ import annotations

import json
import os
import re
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

Answer = Callable[[str], str]


def ours() -> Answer:
    from crawler.pages.extract import answer_line

    return answer_line


def folds(folder: Path) -> Answer:
    """Ours, each page with the weights that were made without its site."""
    from crawler.article_json import to_json
    from crawler.errors import PageError
    from crawler.pages.body.model import load
    from crawler.pages.reader import read
    from tools.reader_model.folds import FOLDS, fold_of, site_of

    models = [load(folder / f"fold{fold}.npz") for fold in range(FOLDS)]

    def answer(line: str) -> str:
        page = json.loads(line)
        try:
            article = to_json(read(page["html"], page["url"], model=models[fold_of(site_of(page["url"]))]))
        except PageError as error:
            article = {"url": page["url"], "error": error.why}
        except Exception as error:  # as the command does: a mistake costs one page
            article = {"url": page["url"], "error": f"the reader failed: {type(error).__name__}: {error}"}
        return json.dumps(article, ensure_ascii=False)

    return answer


def trafilatura() -> Answer:
    from trafilatura import bare_extraction

    def answer(line: str) -> str:
        page = json.loads(line)
        found = bare_extraction(page["html"], url=page["url"], with_metadata=True, include_comments=False)
        if found is None:
            return json.dumps({"url": page["url"], "error": "nothing"})
        said = found.as_dict()
        authors = [name.strip() for name in (said.get("author") or "").split(";") if name.strip()]
        article = {"text": said.get("text"), "headline": said.get("title"), "published": said.get("date")}
        return json.dumps({"url": page["url"], "authors": authors, **article}, ensure_ascii=False)

    return answer


def peak() -> int:
    """The most memory that this process had, in kilobytes. Linux counts into ru_maxrss what its parent had."""
    status = Path("/proc/self/status")
    if status.is_file():
        found = re.search(r"VmHWM:\s+(\d+)", status.read_text())
        if found:
            return int(found[1])
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def main(name: str, pages: str, answers: str, *more: str) -> None:
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    answer = {"ours": ours, "folds": folds, "trafilatura": trafilatura}[name](*map(Path, more))
    seconds = []
    with open(pages, "rb") as lines, open(answers, "w", encoding="utf-8") as out:
        answer(lines.readline())
        lines.seek(0)
        for line in lines:
            began = time.process_time()
            said = answer(line)
            seconds.append(time.process_time() - began)
            out.write(said + "\n")
    print(json.dumps({"seconds": seconds, "peak": peak()}))


if __name__ == "__main__":
    main(*sys.argv[1:])
