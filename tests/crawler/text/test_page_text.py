"""The page text, version 1, is frozen: each line here is a promise to every edition ever issued."""

import gzip
import unicodedata
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.errors import CaptureError
from crawler.text.decoding import decode_page
from crawler.text.page_text import BLANKS, DROPPED, page_text

PROMISES = [
    ("<p>One</p><p>two</p>", "One two"),
    ("un<b>brok</b>en wo<a href='/x'>rd</a>s", "unbroken words"),
    ("a<br>b<br/>c", "a b c"),
    ("Fish &amp; chips, caf&eacute; &#8220;x&#x201D; &nbsp; y", "Fish & chips, café “x” y"),
    ("<title>T</title><h1>H</h1>", "T H"),
    ("<script>var a = '<p>no</p>';</script>yes<style>p { }</style>", "yes"),
    ("<SCRIPT>no</SCRIPT >yes", "yes"),
    ("before<!-- <p>no</p> -->after", "beforeafter"),
    ("<!DOCTYPE html><?xml version='1'?>text", "text"),
    ('<a title="a > b">link</a>', "link"),
    ('<p class=a">odd</p>', "odd"),
    ("3 < 4 and 5 > 4", "3 < 4 and 5 > 4"),
    ("unfinished <b", "unfinished <b"),
    ("un\u00adseen zero\u200bwidth \ufeffmark", "unseen zerowidth mark"),
    ("می\u200cخواهم", "می\u200cخواهم"),
    ("e\u0301", "é"),
    ("a\u2003b\u3000c\t\n d", "a b c d"),
    ("<script>never closed <p>x</p>", ""),
    ("<p>ا<b>ل</b>قدس</p>", "القدس"),
    ("", ""),
]


@pytest.mark.parametrize(("source", "text"), PROMISES)
def test_version_1_keeps_its_promises(source: str, text: str) -> None:
    assert page_text(source) == text


@given(st.text())
def test_any_string_has_a_page_text_in_normal_form(source: str) -> None:
    text = page_text(source)
    assert text == unicodedata.normalize("NFC", text)
    assert text == text.strip(" ")
    assert not DROPPED.search(text)
    assert all(run == " " for run in BLANKS.findall(text))


@given(
    st.lists(
        st.sampled_from(["<", ">", "a", '"', "'", "<p>", "</p>", "<!--", "-->", "<script>", "&amp;", " "]), max_size=60
    )
)
def test_broken_markup_neither_fails_nor_loops(pieces: list[str]) -> None:
    page_text("".join(pieces))


@pytest.mark.parametrize(
    "hostile", ['<a "' * 200_000, "<" * 400_000, "<!--" * 200_000, "<a '" * 100_000 + '">', "<script>" * 100_000]
)
def test_hostile_markup_is_read_in_linear_time(hostile: str) -> None:
    page_text(hostile)  # quadratic time would not end within the test run


def test_the_charset_is_found_in_the_order_that_the_standard_says() -> None:
    assert decode_page("\ufeffé".encode(), "text/html; charset=iso-8859-1") == "é"
    assert decode_page("“é”".encode("cp1252"), "text/html; charset=ISO-8859-1") == "“é”"
    assert decode_page('<meta charset="windows-1256">سلام'.encode("cp1256")).endswith("سلام")
    assert decode_page("é".encode(), "text/html") == "é"
    assert decode_page("é".encode("cp1252"), "text/html; charset=nonsense") == "é"


def test_compressed_pages_are_read_and_damaged_ones_are_named() -> None:
    assert decode_page(gzip.compress(b"page"), "", "gzip") == "page"
    assert decode_page(zlib.compress(b"page"), "", "deflate") == "page"
    with pytest.raises(CaptureError, match="damaged"):
        decode_page(b"page", "", "gzip")
    with pytest.raises(CaptureError, match="not known"):
        decode_page(b"page", "", "rot13")


def test_a_reference_beyond_all_numbers_is_no_character_and_no_failure() -> None:
    assert page_text(f"<p>ten &#{'9' * 5000}; stalls &amp; a <b>roof</b></p>") == "ten \ufffd stalls & a roof"


@pytest.mark.parametrize("label", ["hex", "zlib", "rot13", "idna", "undefined"])
def test_a_label_that_is_no_charset_of_text_is_passed_over(label: str) -> None:
    assert decode_page("<p>Café".encode(), f"text/html; charset={label}") == "<p>Café"
