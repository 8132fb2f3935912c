"""The page that this project began with, laid out again as the WordPress page that it was, is read without its chrome.

Its text is not in the repository: it comes from ../shared/seed at test time, and the layout around it is ours.
"""

from dataclasses import dataclass
from pathlib import Path

import jinja2
import pytest

from crawler.pages import read
from crawler.records import Article

HERE = Path(__file__).resolve().parent
SEED = HERE.parents[1] / "../shared/seed/000_83b5ac5e2b922410.txt"
URL = "https://news.example/2023/11/the-journey/"
PUBLISHED = "2023-11-07T09:30:00+00:00"

pytestmark = pytest.mark.skipif(not SEED.exists(), reason="../shared/seed is not there")


@dataclass(frozen=True)
class Seed:
    """The seed's text, taken apart: what is the article's, and what stood around it."""

    headline: str
    sections: list[str]
    body: list[tuple[str, str, str]]
    footer: list[str]


def seed() -> Seed:
    lines = [line.strip() for line in SEED.read_text(encoding="utf-8").split("\n")]
    headline = lines[0]
    sections = next(line for line in lines if "No Comments on" in line).split(" No Comments")[0].split(", ")
    start = next(n for n, line in enumerate(lines) if "No Comments on" in line) + 1
    end = lines.index("Related Articles")
    body: list[tuple[str, str, str]] = []
    n = start
    while n < end:
        if not lines[n]:
            n += 1
        elif lines[n + 1]:  # two lines together: a picture's own title, and its caption
            body.append(("figure", lines[n], lines[n + 1]))
            n += 2
        else:
            body.append(("paragraph" if len(lines[n]) > 80 else "subhead", lines[n], ""))
            n += 1
    return Seed(headline, sections, body, [line for line in lines[end + 2 :] if line])


@pytest.fixture(scope="module")
def article() -> Article:
    given = seed()
    page = jinja2.Environment(autoescape=True).from_string((HERE / "wordpress.html.j2").read_text(encoding="utf-8"))
    return read(
        page.render(
            headline=given.headline, sections=given.sections, body=given.body, url=URL, published=PUBLISHED,
            related="Related Articles", comment=given.footer[0], footer=given.footer[1:], subscribe=given.footer[-2],
        ),
        URL,
    )  # fmt: skip


def test_the_headline_stands_there_once(article: Article) -> None:
    assert article.headline == seed().headline
    assert seed().headline not in article.text


def test_the_sections_and_the_instant_are_read(article: Article) -> None:
    assert article.sections == ("Middle East", "News", "US")
    assert article.published == PUBLISHED


def test_the_text_is_the_paragraphs_and_subheads_and_nothing_else(article: Article) -> None:
    assert article.text.split("\n\n") == [" ".join(text.split()) for kind, text, _ in seed().body if kind != "figure"]


def test_there_are_three_subheads(article: Article) -> None:
    subheads = [block.text for block in article.blocks if block.kind == "subhead"]
    assert subheads == [text for kind, text, _ in seed().body if kind == "subhead"]
    assert len(subheads) == 3


def test_the_figure_has_its_caption_and_credit(article: Article) -> None:
    caption, _, credit = next(more for kind, _, more in seed().body if kind == "figure").rpartition(" (Image Credit: ")
    figure = next(block for block in article.blocks if block.kind == "figure")
    assert figure.caption is not None
    assert figure.caption.startswith(caption)
    assert credit.rstrip(")") in f"{figure.credit}"
    assert figure.image == "https://news.example/wp-content/uploads/2023/11/ministers-700x400.jpg"
