"""A page object says what its outlet's pages have; what it does not say is read as always, and what is wrong with it
costs one page and is told with file, line and cure."""

from pathlib import Path

import pytest

from crawler.errors import ConfigError, PageError
from crawler.outlets import load_outlet
from crawler.pages import read
from crawler.pages.own.page_object import ArticlePage, field
from crawler.records import Block, Outlet
from crawler.text.page_text import page_text

URL = "http://hill-weekly.example/2023/the-ferry"
FIRST = "The ferry to the islands has been out of service since Monday, and nobody in the harbour office knows why."
SECOND = "Fishermen carry the post across in the meantime, for which the district pays by the sack, as in old days."
THIRD = "A new engine was ordered in the summer, but the yard that was to build it in closed its gates in September."
NOTE = "Readers of the weekly get a discount on the ferry, once it sails again, if they show this page at the counter."
PAGE = f"""<html lang="en"><head><title>The ferry | Hill Weekly</title></head><body><article>
<h1>The ferry that stays</h1><p class="stamp" data-when="2023-11-06 09:30">published as time allows</p>
<section class="part"><p>{FIRST}</p><p>{SECOND}</p></section>
<section class="part"><h2>The engine</h2><p>{THIRD}</p><p class="note">{NOTE}</p></section>
<div class="signed">Words: <b>Ines Okoro</b>, pictures: <b>Tom Vale</b></div></article></body></html>"""
TOML = 'name = "Hill Weekly"\nhome = "http://hill-weekly.example/"\nlanguage = "en"\ncountry = "GB"\n'
HEAD = "from crawler.pages.own.page_object import ArticlePage, Block, field\nclass HillWeekly(ArticlePage):\n"


def outlet(folder: Path, body: str, head: str = HEAD) -> Outlet:
    """The outlet with a page object of which this is the class's body."""
    (folder / "hill_weekly.py").write_text(head + body)
    (folder / "hill-weekly.toml").write_text(TOML + 'page = "hill_weekly.py:HillWeekly"\n')
    return load_outlet(folder / "hill-weekly.toml", folder)


def why(folder: Path, body: str, head: str = HEAD) -> str:
    with pytest.raises(PageError) as caught:
        read(PAGE, URL, outlet=outlet(folder, body, head))
    return caught.value.why


def complaint(folder: Path, page: str) -> str:
    (folder / "hill-weekly.toml").write_text(TOML + f'page = "{page}"\n')
    with pytest.raises(ConfigError) as caught:
        load_outlet(folder / "hill-weekly.toml", folder)
    return str(caught.value)


# ---- what it says ----------------------------------------------------------------------------------------------------


def test_a_page_object_without_a_field_changes_nothing(tmp_path: Path) -> None:
    alone = read(PAGE, URL, outlet=load_outlet(_plain(tmp_path), tmp_path))
    assert read(PAGE, URL, outlet=outlet(tmp_path, "    pass\n")) == alone


def test_what_is_said_to_be_free_is_no_stub(tmp_path: Path) -> None:
    asking = PAGE.replace("</article>", "<p>Subscribe to continue reading this article</p></article>").replace(
        "<head>", '<head><meta property="article:content_tier" content="locked">'
    )
    assert read(asking, URL, outlet=outlet(tmp_path, "    pass\n")).kind == "stub"
    free = read(asking, URL, outlet=outlet(tmp_path, "    paywalled = False\n"))
    assert (free.kind, free.paywalled) == ("news", False)


def _plain(folder: Path) -> Path:
    (folder / "hill-weekly.toml").write_text(TOML)
    return folder / "hill-weekly.toml"


def test_each_field_is_taken_from_the_page_object(tmp_path: Path) -> None:
    weekly = outlet(
        tmp_path,
        """
    @field
    def headline(self):
        return self.select("h1")[0]

    @field
    def authors(self):
        return self.texts(".signed b")[:1]

    @field
    def published(self):
        return self.soup.select_one("p.stamp")["data-when"]

    @field
    def body(self):
        return self.select("section.part")

    @field
    def drop(self):
        return self.soup.select("p.note")

    @field
    def sections(self):
        return ["Islands"]

    kind = "analysis"
    paywalled = True
    credit = "Coast Agency"
""",
    )
    article = read(PAGE, URL, outlet=weekly)
    assert article.headline == "The ferry that stays"
    assert article.authors == ("Ines Okoro",)
    assert (article.published, article.published_rule) == ("2023-11-06T09:30:00+00:00", "page published, zone UTC")
    assert article.text == "\n\n".join([FIRST, SECOND, "The engine", THIRD])
    assert [block.kind for block in article.blocks] == ["paragraph", "paragraph", "subhead", "paragraph"]
    assert (article.kind, article.paywalled, article.credit) == ("analysis", True, "Coast Agency")
    assert article.sections == ("Islands",)


def test_a_part_of_the_page_is_enough_for_a_soup(tmp_path: Path) -> None:
    weekly = outlet(
        tmp_path,
        """
    @field
    def authors(self):
        signed = self.soup_of(self.select(".signed")[0])
        return [name for name in signed.find_all("b") if "pictures" not in name.previous_sibling]
""",
    )
    assert read(PAGE, URL, outlet=weekly).authors == ("Ines Okoro",)


def test_blocks_of_its_own_are_the_body_where_the_page_says_their_words(tmp_path: Path) -> None:
    weekly = outlet(
        tmp_path,
        """
    @field
    def body(self):
        return [Block("quote", self.text(p), attribution="The harbour") for p in self.select("section.part > p")]
""",
    )
    article = read(PAGE, URL, outlet=weekly)
    assert article.blocks == tuple(
        Block("quote", text, attribution="The harbour") for text in (FIRST, SECOND, THIRD, NOTE)
    )
    assert [line for line in article.text.split("\n\n") if line not in page_text(PAGE)] == []


def test_a_standfirst_stands_once_at_the_head(tmp_path: Path) -> None:
    weekly = outlet(
        tmp_path, '    @field\n    def standfirst(self):\n        return self.select("section.part p")[0]\n'
    )
    article = read(PAGE, URL, outlet=weekly)
    assert article.standfirst == FIRST
    assert [block.text for block in article.blocks].count(FIRST) == 1
    assert article.text.startswith(FIRST)


def test_the_fields_alone_can_be_asked_for() -> None:
    class Weekly(ArticlePage):
        @field
        def authors(self) -> list[str]:
            return self.texts(".signed b")

    page = Weekly(PAGE, URL)
    assert page.to_item() == {"authors": ["Ines Okoro", "Tom Vale"]}
    assert page.headline is None


def test_a_field_is_asked_once() -> None:
    class Weekly(ArticlePage):
        times = 0

        @field
        def kind(self) -> str:
            self.times += 1
            return "opinion"

    page = Weekly(PAGE, URL)
    assert (page.kind, page.kind, page.times) == ("opinion", "opinion", 1)


def test_a_changed_file_is_read_again(tmp_path: Path) -> None:
    import os

    weekly = outlet(tmp_path, '    kind = "opinion"\n')
    assert read(PAGE, URL, outlet=weekly).kind == "opinion"
    weekly = outlet(tmp_path, '    kind = "review"\n')
    os.utime(tmp_path / "hill_weekly.py", ns=(1, 1))
    assert read(PAGE, URL, outlet=weekly).kind == "review"
    assert [path.name for path in tmp_path.iterdir() if path.name == "__pycache__"] == []


# ---- the soup --------------------------------------------------------------------------------------------------------


def test_every_tag_of_a_soup_stands_for_its_element() -> None:
    page = ArticlePage(PAGE.replace("<b>Tom", '<br><img src="a.png" hidden><!-- no --><b>Tom'), URL)
    tags = page.soup.find_all(True)
    assert [tag.name for tag in tags] == [element.tag for element in page.tree.elements]
    assert [page.element(tag) for tag in tags] == page.tree.elements
    assert page.soup.select_one("img").attrs == {"src": "a.png", "hidden": ""}
    article = page.soup.select_one("article")
    assert "".join(article.get_text().split()) == page.text(article).replace(" ", "")


def test_a_tag_of_another_soup_is_refused() -> None:
    from bs4 import BeautifulSoup

    with pytest.raises(ValueError, match=r"not a tag of self\.soup"):
        ArticlePage(PAGE, URL).text(BeautifulSoup(PAGE, "html.parser").p)


# ---- what is wrong with it -------------------------------------------------------------------------------------------


def test_an_outlets_file_is_told_what_page_it_can_name(tmp_path: Path) -> None:
    (tmp_path / "other.py").write_text("class Other:\n    pass\n")
    (tmp_path / "broken.py").write_text("x = 1\nclass Broken(:\n")
    assert complaint(tmp_path, "HillWeekly") == (
        'hill-weekly.toml: page: expected FILE.py:CLASS, such as "hill_weekly.py:HillWeekly", found "HillWeekly"'
    )
    assert complaint(tmp_path, "../other.py:Other").startswith("hill-weekly.toml: page: expected FILE.py:CLASS")
    assert complaint(tmp_path, "hill_weekly.py:HillWeekly") == (
        "hill-weekly.toml: page: there is no hill_weekly.py beside this file; put it there"
    )
    assert complaint(tmp_path, "other.py:HillWeekly") == (
        "hill-weekly.toml: page: other.py holds no class HillWeekly; classes there: Other"
    )
    assert complaint(tmp_path, "broken.py:Broken").startswith(
        "hill-weekly.toml: page: broken.py, line 2: not valid Python: "
    )


def test_loading_outlets_runs_no_page_object(tmp_path: Path) -> None:
    assert outlet(tmp_path, "    1 / 0\n").page == f"{tmp_path.resolve()}/hill_weekly.py:HillWeekly"


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("    @field\n    def author(self):\n        return []\n", "unknown field 'author'; did you mean 'authors'?"),
        ("    def authors(self):\n        return []\n", "authors is a field: write @field above it"),
        ("    1 / 0\n", "hill_weekly.py, line 3: ZeroDivisionError: division by zero"),
        ('    @field\n    def kind(self):\n        return {}["x"]\n', "hill_weekly.py, line 5: KeyError: 'x'"),
        ('    @field\n    def drop(self):\n        return self.select("p:(")\n',
         "hill_weekly.py, line 5: ValueError: 'p:(' is not a CSS selector"),
        ('    authors = "Ines Okoro"\n', "authors: expected a list of texts or elements, found 'Ines Okoro'"),
        ("    headline = 3\n", "headline: expected a text or an element, found 3"),
        ('    body = ["<p>x</p>"]\n', "body: expected a list of elements (of self.select or a soup) or blocks"),
        ('    body = [Block("paragraph", "No page says this.")]\n', "body: the page does not say this in one"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_place(tmp_path: Path, body: str, said: str) -> None:
    found = why(tmp_path, body)
    assert said in found
    assert found.startswith("hill_weekly.py")


def test_a_file_that_has_gone_and_a_class_that_is_no_page_are_told(tmp_path: Path) -> None:
    weekly = outlet(tmp_path, "    pass\n")
    (tmp_path / "hill_weekly.py").unlink()
    with pytest.raises(PageError, match="put it there, or take `page` out of the outlet's file"):
        read(PAGE, URL, outlet=weekly)
    assert why(tmp_path, "    pass\n", "class HillWeekly:\n") == (
        "hill_weekly.py: HillWeekly is no ArticlePage; write `class HillWeekly(ArticlePage)`"
    )


def test_a_failure_costs_only_the_page_it_is_on(tmp_path: Path) -> None:
    weekly = outlet(tmp_path, '    @field\n    def authors(self):\n        return [self.select("div.signed b")[0]]\n')
    with pytest.raises(PageError, match=r"hill_weekly\.py, line 5: IndexError"):
        read(PAGE.replace("signed", "unsigned"), URL, outlet=weekly)
    assert read(PAGE, URL, outlet=weekly).authors == ("Ines Okoro",)
