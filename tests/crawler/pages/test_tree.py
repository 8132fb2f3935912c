"""What is asked of the whole page: the elements that are called something, and those that have an attribute."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crawler.pages.tree import Tree, parse

URL = "http://hill.example/2023/11/ferry"
PAGE = """<html><body>
<div class="Top-SOURCE" id="head"><a rel="author" class="name">Ann Shaw</a></div>
<p class>The ferry stays.</p><p>It sails on Sunday.</p>
<p class="note source agency" itemprop="text">Hill Press</p><nav><a class="source" id="in-nav">Menu</a></nav>
<span class="top-source">Bay Press</span>
</body></html>"""


def named(tree: Tree, *words: str) -> list[tuple[str, str]]:
    return [(element.tag, tree.text(element)) for element in tree.called(*words)]


def test_elements_are_found_by_their_class_in_any_case_in_the_order_of_the_page_and_each_once() -> None:
    tree = parse(PAGE, URL)
    assert named(tree, "source", "agenc") == [("div", "Ann Shaw"), ("p", "Hill Press"), ("span", "Bay Press")]
    assert named(tree, "agenc") == [("p", "Hill Press")]
    assert named(tree, "nam", "name") == [("a", "Ann Shaw")]


def test_a_word_that_no_class_has_finds_nothing() -> None:
    tree = parse(PAGE, URL)
    assert tree.called("credit") == []
    assert tree.called() == []
    assert parse("<p>The ferry stays.</p>", URL).called("source") == []


def test_a_word_does_not_reach_from_one_class_to_the_next() -> None:
    assert named(parse('<p class="a">One</p><p class="b">Two</p>', URL), "ab", "a\0b") == []


def test_elements_are_found_by_an_attribute() -> None:
    tree = parse(PAGE, URL)
    found = {name: [element.tag for element in tree.having(name)] for name in ("id", "rel", "itemprop")}
    assert found == {"id": ["div"], "rel": ["a"], "itemprop": ["p"]}


def test_elements_of_several_tags_are_in_the_order_of_the_page() -> None:
    tree = parse(PAGE, URL)
    assert [element.tag for element in tree.all("span", "p", "h1")] == ["p", "p", "p", "span"]
    assert tree.all("h1", "h2") == []


names = st.lists(st.sampled_from(["", "ad", "Lead", "lead-in", "BAD lead", "été", "İ", "x"]), min_size=1, max_size=30)


@given(names, st.sampled_from(["lead", "ad", "é", "x", "d l"]))
def test_what_is_found_by_class_is_what_a_look_at_each_element_finds(classes: list[str], word: str) -> None:
    tree = parse("".join(f'<p class="{name}">text</p>' for name in classes), URL)
    looked = [element for element in tree.elements if word in element.get("class").lower()]
    assert tree.called(word) == looked
