"""How often the language of a line is told rightly, and lines a CPU second, beside the bare model and py3langid.

    python benchmarks/languages.py

Lines of 60 and of 30 characters, cut at a blank, from the pages of ``../shared/pages/news`` (in the language that the
page declares; most are English or German), titles of those and headlines of ``../shared/news/events.jsonl``, and our
own labelled lines (tests/crawler/text/). Pages in Zulu and Xhosa that declare English are left out: fastText knows
neither. No answer counts as a wrong one.
"""

from __future__ import annotations

import gzip
import json
import re
import time
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path

from crawler.text.languages import _model, guess_language

HERE = Path(__file__).resolve().parent
SHARED = HERE.parent.parent / "shared"
TESTS = HERE.parent / "tests" / "crawler" / "text"
DECLARED = re.compile(r"<html[^>]*?\blang=[\"']?([A-Za-z]{2,3})")
NGUNI = re.compile(
    r"\b(?:uku|ukuba|noku|ngoku|loku|kwe|abe|iin|izin|ama|uma|nge|kule|ngoba|futhi|kusho|ithi|uthi|uthe)\w*"
)
SAME = {"nb": "no", "nn": "no"}

Line = tuple[str, str]


def cut(text: str, length: int) -> str:
    short = text[:length]
    return short[: short.rfind(" ")] if " " in short[length // 2 :] and len(text) > length else short


def pages() -> Iterator[tuple[str, str, list[str]]]:
    """Language, title and longer paragraphs of each page that declares its language."""
    for line in (SHARED / "pages" / "news" / "truth.jsonl").open(encoding="utf-8"):
        truth = json.loads(line)
        path = SHARED / "pages" / "news" / "html" / f"{truth['id']}.html.gz"
        declared = DECLARED.search(gzip.decompress(path.read_bytes())[:4_000].decode("utf-8", "replace"))
        paragraphs = [text for kind, text in truth["blocks"] if kind == "paragraph" and len(text) >= 70]
        if declared and not (declared[1].lower() == "en" and len(NGUNI.findall(" ".join(paragraphs).lower())) > 10):
            yield declared[1].lower(), truth["title"] or "", paragraphs[1:14]


def sets() -> Iterator[tuple[str, list[Line]]]:
    if SHARED.is_dir():
        read = list(pages())
        yield "pages, 60 characters", [(code, cut(text, 60)) for code, _, texts in read for text in texts]
        yield "pages, 30 characters", [(code, cut(text, 30)) for code, _, texts in read for text in texts]
        events = (json.loads(line) for line in (SHARED / "news" / "events.jsonl").open(encoding="utf-8"))
        titles = [(code, title) for code, title, _ in read] + [("en", event["headline"]) for event in events]
        yield "headlines", [(code, cut(title, 60)) for code, title in titles if len(title) >= 15]
    else:
        print(f"skipped: {SHARED} is not there")
    lines = [json.loads(line) for line in (TESTS / "sentences.jsonl").read_text("utf-8").splitlines()]
    yield "our sentences", [(line["language"], part) for line in lines for part in line["sentences"] if len(part) >= 20]
    own = [json.loads(line) for line in (TESTS / "languages.jsonl").read_text("utf-8").splitlines()]
    yield "our headlines, 80 languages", [(line["language"], line["text"]) for line in own]


def guessers() -> Iterator[tuple[str, Callable[[str], str | None]]]:
    yield "ours", guess_language
    yield "lid.176.ftz alone", lambda text: str(_model().predict(text)[0][0]).removeprefix("__label__")
    if find_spec("py3langid"):
        import py3langid

        yield "py3langid", lambda text: str(py3langid.classify(text)[0])


def main() -> None:
    for name, lines in sets():
        print(f"{name}: {len(lines)} lines in {len({code for code, _ in lines})} languages")
        for guesser, guess in guessers():
            guess("this is read once before the clock starts")
            began = time.process_time()
            answers = [guess(text) for _, text in lines]
            seconds = time.process_time() - began
            right = sum(
                SAME.get(code, code) == SAME.get(answer or "", answer)
                for (code, _), answer in zip(lines, answers, strict=True)
            )
            print(f"  {guesser:<18} {right / len(lines):.4f} {len(lines) / seconds:>8.0f} a second")


if __name__ == "__main__":
    main()
