# ruff: noqa: E501 - markup, a piece a line
"""A page that reports from minute to minute keeps each hour above what was told then, or none of them."""

import pytest

from crawler.pages.reader import read
from crawler.records import Article

URL = "http://hill.example/2023/11/storm"
TOLD = (
    "The ferry stays at the quay until the wind has fallen, the harbour master said.",
    "Two boats broke loose in the night. Nobody was on board.",
    "The road along the bay is open again.",
    "Good morning from Port Hill, where the storm came in at four and took the roof off the fish market.",
)
HOURS = ("16:00", "15:20", "11:30", "09:00")


def article(body: str) -> Article:
    return read(
        f"<html lang=en><body><main><article><h1>Live: the storm at Port Hill</h1>{body}</article></main></body></html>",
        URL,
    )


def parts(found: Article) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in found.blocks]


ALL = [part for hour, told in zip(HOURS, TOLD, strict=True) for part in (("subhead", hour), ("paragraph", told))]


@pytest.mark.parametrize(
    ("before", "behind", "expected"),
    [
        ("<h2>", "</h2>", ALL),
        ("<h4 class=when>", "</h4>", ALL),
        ("<p><b>", "</b></p>", ALL[1::2]),
        ('<div class="time">', "</div>", ALL[1::2]),
    ],
)
def test_each_hour_stands_above_what_was_told_then_or_none(
    before: str, behind: str, expected: list[tuple[str, str]]
) -> None:
    pieces = (f"{before}{hour}{behind}<p>{told}</p>" for hour, told in zip(HOURS, TOLD, strict=True))
    assert parts(article(f"<p class=byline>By Ann Shaw</p>{''.join(pieces)}")) == expected


def test_posts_side_by_side_are_all_told() -> None:
    posts = (
        f"<article class=post id=p{n}><header><time>{hour}</time></header><p>{told}</p><button>Share</button></article>"
        for n, (hour, told) in enumerate(zip(HOURS, TOLD, strict=True))
    )
    assert parts(article(f"<p class=byline>By Ann Shaw</p><div class=posts>{''.join(posts)}</div>")) == ALL[1::2]


def test_two_hours_are_no_live_page() -> None:
    body = "".join(f"<p>{told}</p>" for told in TOLD)
    assert parts(article(f"<p>16:00</p>{body}<p>17:30</p>")) == [("paragraph", told) for told in TOLD]
