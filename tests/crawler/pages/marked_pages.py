"""Pages whose truth is marked in them, and what a reading gets right of it.

A mark is a letter, a colon and the marked text in white brackets (U+27E6, U+27E7), around a piece of the page's own
source: so truth and page cannot drift apart. What only a script would show is marked in a comment, which is taken out.
The letters: p paragraph, s subhead, l standfirst, i list item, t table cell, q quotation, c caption, x unwanted; and
h headline, a an author, d the day of publication, w its instant and m that of the last change, both with the offset,
which stand in a comment at the head of the page. A page begins at a line ``=== name kind``, perhaps with its address,
where the kind is ``article``, ``live``, ``paywall`` (its story ends at a wall) or ``none`` (no article).
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from crawler.errors import PageError
from crawler.pages.reader import read
from crawler.records import Article, Block

PAGES = Path(__file__).with_name("marked")
TEXT = "pslitq"
INSTANTS = "wm"
_MARK = re.compile("\u27e6([a-z]):(.*?)\u27e7", re.DOTALL)
_WORD = re.compile(r"\w+")
_WIDE = re.compile("([\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])")


@dataclass(frozen=True, slots=True)
class MarkedPage:
    """A page and what it holds: pairs of a mark's letter and its folded text, in order."""

    name: str
    kind: str
    source: str
    marks: tuple[tuple[str, str], ...]
    url: str

    def of(self, letters: str) -> list[str]:
        return [text for letter, text in self.marks if letter in letters]


@dataclass(slots=True)
class Score:
    """Counts over pages: right and all, by figure; and what was wrong, for a person to read."""

    right: Counter[str] = field(default_factory=Counter)
    all: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    def count(self, figure: str, right: float, where: str = "") -> None:
        self.right[figure] += right  # type: ignore[assignment]  # a Counter holds fractions as well
        self.all[figure] += 1
        if right < 1 and where:
            self.wrong.append(f"{figure}: {where}")

    def share(self, figure: str) -> float:
        return self.right[figure] / self.all[figure]


def fold(text: str) -> str:
    text = unicodedata.normalize("NFKC", text).casefold()
    return " ".join(_WORD.findall(_WIDE.sub(r" \1 ", text)))


def _plain(markup: str) -> str:
    """What a reader sees of a marked piece."""
    body = LexborHTMLParser(markup).body
    return fold(body.text(separator=" ") if re.search(r"<br\b", markup) and body else body.text() if body else "")


def pages(name: str) -> list[MarkedPage]:
    """The pages of one file."""
    found = []
    for part in re.split(r"^=== ", (PAGES / f"{name}.html").read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        head, source = part.split("\n", 1)
        page, kind, *address = head.split()
        marks = tuple((m[1], m[2] if m[1] in INSTANTS else _plain(m[2])) for m in _MARK.finditer(source))
        shown = _MARK.sub(r"\2", re.sub(r"<!-- \u27e6.*?-->", "", source))
        url = address[0] if address else f"https://marked.example/news/{page}"
        found.append(MarkedPage(page, kind, shown, marks, url))
    return found


def answer(page: MarkedPage) -> Article | None:
    """What is read of a page; None where the reader says that it is no article."""
    try:
        return read(page.source, page.url)
    except PageError:
        return None


def shingles(text: str) -> Counter[tuple[str, ...]]:
    words = text.split()
    return Counter(tuple(words[at : at + 4]) for at in range(max(1, len(words) - 3))) if words else Counter()


def f1(expected: str, got: str) -> float:
    want, have = shingles(expected), shingles(got)
    shared = (want & have).total()
    return 2 * shared / (want.total() + have.total()) if shared else 0.0


def judge(page: MarkedPage, article: Article | None, score: Score) -> None:
    """Adds what is right and wrong of one reading."""
    if page.kind == "none" or article is None:
        score.count("honest", (page.kind == "none") == (article is None), page.name)
        return
    score.count("honest", (page.kind == "paywall") == article.paywalled or page.kind == "article", page.name)
    text = fold(article.text)
    score.count("text", f1(" ".join(page.of(TEXT)), text))
    for letter, wanted in page.marks:
        if letter in TEXT:
            score.count("wanted", wanted in text, f"{page.name} {letter} {wanted}")
        elif letter == "x":
            score.count("unwanted out", wanted not in text, f"{page.name} {wanted}")
    for figure, got, wanted in (*_kinds(page, article), *_facts(page, article)):
        score.count(figure, got, f"{page.name} {wanted}")
    score.wrong.extend(f"more text: {page.name} {block.text}" for block in _extra(page, article))


def _kinds(page: MarkedPage, article: Article) -> Iterator[tuple[str, bool, str]]:
    """Whether what is marked is a block of its kind, as figure, answer and text."""
    blocks = [(block.kind, fold(block.text)) for block in article.blocks]
    subheads = [text for kind, text in blocks if kind == "subhead"]
    yield from (("subheads found", wanted in subheads, wanted) for wanted in page.of("s"))
    yield from (("subheads right", text in page.of("s"), text) for text in subheads)
    yield from (("standfirst", fold(article.standfirst or "") == wanted, wanted) for wanted in page.of("l"))
    captions = " | ".join(fold(f"{block.caption or ''} {block.credit or ''}") for block in article.blocks)
    yield from (("captions", wanted in captions, wanted) for wanted in page.of("c"))
    yield from (("captions out", wanted not in fold(article.text), wanted) for wanted in page.of("c"))
    for letter, form in (("i", "list"), ("t", "table"), ("q", "quote")):
        held = [text for kind, text in blocks if kind == form]
        yield from ((f"{form} blocks", any(wanted in text for text in held), wanted) for wanted in page.of(letter))


def _facts(page: MarkedPage, article: Article) -> Iterator[tuple[str, bool, str]]:
    """Whether headline, authors and day are what the page's head says; only where it says a headline."""
    for headline in page.of("h"):
        yield "headline", fold(article.headline) == headline, f"{headline} | {article.headline}"
        yield "authors", sorted(map(fold, article.authors)) == sorted(page.of("a")), f"{page.of('a')} {article.authors}"
        day = str(article.published)[:10].replace("-", " ")
        yield "published", day == "".join(page.of("d")), f"{page.of('d')} {article.published}"
    for letter, figure, got in (("w", "instant", article.published), ("m", "modified", article.modified)):
        yield from ((figure, _is_instant(got, wanted), f"{wanted} | {got}") for wanted in page.of(letter))


def _is_instant(got: str | None, wanted: str) -> bool:
    """Whether an instant was read, and is the one that is wanted; a day alone is none."""
    said = datetime.fromisoformat(got) if got else None
    return said is not None and said.tzinfo is not None and said == datetime.fromisoformat(wanted)


def _extra(page: MarkedPage, article: Article) -> list[Block]:
    known = " ".join(text for _, text in page.marks)
    return [block for block in article.blocks if block.text and fold(block.text) not in known]


def scored(names: tuple[str, ...]) -> Score:
    score = Score()
    for name in names:
        for page in pages(name):
            judge(page, answer(page), score)
    return score
