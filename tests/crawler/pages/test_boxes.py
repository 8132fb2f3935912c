"""Boxes of facts and of letters to be ordered, amid a text, are none of it; what only sounds like them is."""

import pytest

from crawler.pages.body.boxes import Boxes
from crawler.pages.tree import parse

URL = "http://hill.example/2023/11/ferry"
PROSE = "The council voted on Monday to keep the ferry running through the winter, and asked the port for a report."
BOX = (
    "<h3>The ferry in short</h3><p>Built in the yard of Hill in 1998, it carries sixty cars and two hundred people.</p>"
)
LETTERS = "<p>The best stories of the week, each Sunday in your box</p><a href=/l>Order</a>"


def out(box: str, before: str = f"<p>{PROSE}</p>") -> list[str]:
    after = f"<p>{PROSE} Again.</p>" * 4
    tree = parse(f"<html><body><main><div>{before}{box}{after}</div></main></body></html>", URL)
    boxes = Boxes(tree, range(len(tree.lines)))
    return [line.text for at, line in enumerate(tree.lines) if boxes.hold(at)]


@pytest.mark.parametrize(
    "name",
    [
        "factbox",
        "mol-factbox news",
        "FactBox__root___4",
        "dre-fact-box",
        "fact-reference",
        "infobox",
        "faktaboks",
        "faktaruta",
        "p-4 donation",
    ],
)
def test_a_box_of_facts_is_no_text(name: str) -> None:
    assert len(out(f'<div class="{name}">{BOX}</div>')) == 2


@pytest.mark.parametrize("name", ["artefact-box", "facts", "information"])
def test_what_is_called_otherwise_is_text(name: str) -> None:
    assert out(f'<div class="{name}">{BOX}</div>') == []


def test_the_facts_at_the_head_of_a_text_are_what_it_says_in_short() -> None:
    assert out(f'<div class="infobox">{BOX}</div>', before="<h1>The ferry stays</h1>") == []


def test_a_text_in_a_box_is_a_text() -> None:
    assert out(f'<div class="infobox">{f"<p>{PROSE}</p>" * 9}</div>') == []


@pytest.mark.parametrize(
    "heading", ["Newsletter", "Boletín", "Hírlevél", "Sign up for our letters", "Iratkozzon fel hírlevelünkre!"]
)
def test_a_box_headed_by_letters_to_be_ordered_is_no_text(heading: str) -> None:
    assert len(out(f"<section><h4>{heading}</h4>{LETTERS}</section>")) == 3


def test_a_text_about_letters_is_a_text() -> None:
    assert out(f"<section><h4>The letters of 1912</h4>{LETTERS}</section>") == []
    assert out(f"<p>“Subscribe to nothing,” he said.</p><p>{PROSE}</p>") == []


def test_a_box_that_says_how_much_is_left_to_read_is_no_text() -> None:
    wall = "<h3>Il vous reste 61.2% de cet article à lire.</h3><p>Tous nos articles pour un euro, le premier mois.</p>"
    assert len(out(f"<section>{wall}</section>")) == 2


def test_the_linked_title_in_a_card_is_another_articles() -> None:
    title = '<h4><a href="/2">The ferry has a new captain</a></h4>'
    assert out(f"<div class=box><article>{title}</article></div>") == ["The ferry has a new captain"]
    assert out(f"<div class=box>{title}</div>") == []
    assert out("<div class=box><article><h4>The ferry has a new captain</h4></article></div>") == []


def test_a_linked_title_and_what_it_is_about_between_paragraphs_is_a_teaser() -> None:
    title = '<a href="/2">The ferry has a new captain</a>'
    teaser = f'<div class="one">{title}<p>She has sailed the bay for nine years.</p></div>'
    assert out(teaser) == ["The ferry has a new captain", "She has sailed the bay for nine years."]
    assert out(teaser * 4) == []  # so some set the chapters of a text


@pytest.mark.parametrize("name", ["article__support", "story__support"])
def test_a_box_that_asks_for_money_is_no_text(name: str) -> None:
    assert len(out(f'<div class="{name}">{BOX}</div>')) == 2


@pytest.mark.parametrize("heading", ["Fakta: Macken", "FAKTA", "Fakta om färjan", "Fakten zur Fähre"])
def test_a_box_headed_by_facts_is_no_text(heading: str) -> None:
    assert len(out(f'<div class="c1"><h3>{heading}</h3><p>Opened in 1957, with two pumps.</p></div>')) == 2


def test_a_chapter_of_facts_is_a_text() -> None:
    assert out('<div class="c1"><h3>Faktisch ein Ende</h3><p>Opened in 1957, with two pumps.</p></div>') == []


def test_a_title_that_leads_on_to_its_article_is_no_text() -> None:
    box = "<div class='inline'><p>The quay has a crane again</p><a href=/2>Číst článek</a></div>"
    assert len(out(box)) == 2
    assert out(box.replace("Číst článek", "the crane")) == []


def test_of_many_such_boxes_each_is_a_part_of_the_text() -> None:
    box = "<div class='boat'><p>A boat of 1998, for sixty cars</p><a href=/2>Read article</a></div>"
    assert out(box * 5) == []
