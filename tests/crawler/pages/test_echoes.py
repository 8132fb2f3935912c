# ruff: noqa: E501 - markup, a piece a line
"""What a page sets large once more is told once; a box with a title in the midst of a text is none of it."""

import pytest

from crawler.pages.reader import read
from crawler.records import Article

URL = "http://hill.example/2023/11/ferry"
TEXT = (
    "The ferry that links the two halves of Port Hill sailed again on Monday after eleven days at the quay.",
    "Its engine had failed in the storm of 22 October. “We had no spare part on this side of the sea,” said Ann Shaw.",
    "About four hundred people cross the bay each day, most of them to the fish market and to the two schools.",
    "The old boat will be sold when the new one arrives from the yard in the spring of next year, she added.",
)


HEADS = "Dockers stop work at the old quay", "The Hill sends an envoy to the coast"


def article(middle: str) -> Article:
    first, *rest = (f"<p>{part}</p>" for part in TEXT)
    body = f"{first}{rest[0]}{middle}{rest[1]}{rest[2]}"
    return read(
        f"<html lang=en><body><main><article><h1>The ferry sails again</h1><div>{body}</div></article></main></body></html>",
        URL,
    )


@pytest.mark.parametrize(
    "echo",
    [
        "<blockquote>We had no spare part on this side of the sea</blockquote>",
        '<div class="pull-quote"><p>“We had no spare part on this side of the sea”</p></div>',
        "<aside><p>We had no spare part on this side of the sea</p><cite>Ann Shaw</cite></aside>",
    ],
)
def test_what_a_paragraph_says_is_not_told_again(echo: str) -> None:
    assert article(echo).text.split("\n\n") == list(TEXT)


def test_a_quotation_that_no_paragraph_has_stays() -> None:
    said = "Without the boat my children walk two hours to school, and two hours home again in the dark."
    assert said in article(f"<blockquote>{said}</blockquote>").text


def test_a_box_with_a_title_of_which_each_line_is_doubted_is_left_out() -> None:
    box = '<aside class="slot"><h4>The morning letter of the Hill</h4><p>The best of the paper, every day at six.</p></aside>'
    assert article(box).text.split("\n\n") == list(TEXT)


def test_the_first_of_several_headings_alike_is_no_standfirst() -> None:
    briefs = "".join(
        f"<article><h2>{head}</h2><p>{told}</p></article>" for head, told in zip(HEADS, TEXT, strict=False)
    )
    found = read(
        f"<html lang=en><body><main><article><h1>Briefs: a boat; a quay</h1><p class=by>By Ann Shaw</p>{briefs}</article></main></body></html>",
        URL,
    )
    assert found.standfirst is None
    assert [block.text for block in found.blocks if block.kind == "subhead"] == list(HEADS)
