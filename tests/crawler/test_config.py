"""A broken file is answered with its name, the place in it, what was expected and what was found."""

from pathlib import Path

import pytest

from crawler.config import HostAddress, load_institute
from crawler.errors import ConfigError
from crawler.outlets import load_outlets, shared_addresses

GOOD = '[institute]\nname = "Institute"\naddress = "editor@institute.example"\n'
OUTLET = 'name = "Courier"\nhome = "http://courier.example/"\nlanguage = "en"\ncountry = "JO"\n'


def institute(home: Path, text: str) -> str:
    (home / "institute.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        load_institute(home)
    return str(caught.value)


def outlet(home: Path, text: str) -> str:
    (home / "outlets").mkdir(exist_ok=True)
    (home / "outlets" / "courier.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        load_outlets(home)
    return str(caught.value)


def test_an_institute_is_read_with_its_network(tmp_path: Path) -> None:
    (tmp_path / "institute.toml").write_text(
        GOOD + '[network]\nallow = ["127.0.0.0/8"]\ndelay = 0\n[network.hosts]\n"a.example" = "127.0.0.11:80"\n'
        '"b.example" = "127.0.0.12"\n"c.example" = "[::1]:8080"\n'
    )
    loaded = load_institute(tmp_path)
    assert (loaded.name, loaded.address, loaded.database_file) == (
        "Institute",
        "editor@institute.example",
        tmp_path / "archive.sqlite",
    )
    assert dict(loaded.network.hosts) == {
        "a.example": HostAddress("127.0.0.11", 80),
        "b.example": HostAddress("127.0.0.12"),
        "c.example": HostAddress("::1", 8080),
    }


def test_complaints_about_an_institute_name_place_and_cure(tmp_path: Path) -> None:
    assert institute(tmp_path, "[institute]\n") == (
        "institute.toml: institute.name: missing; expected a text\n"
        "institute.toml: institute.address: missing; expected a text"
    )
    assert (
        institute(tmp_path, GOOD + 'nam = "x"\n')
        == "institute.toml: institute.nam: unknown field; did you mean 'name'?"
    )
    assert institute(tmp_path, GOOD + '[network]\nallow = ["lan"]\n') == (
        'institute.toml: network.allow[0]: expected a network such as "10.1.0.0/16", found "lan"'
    )
    assert institute(tmp_path, GOOD + '[network.hosts]\n"a.example" = "here"\n') == (
        'institute.toml: network.hosts.a.example: expected an address such as "127.0.0.11" or "127.0.0.11:8080", '
        'found "here"'
    )
    assert institute(tmp_path, GOOD.replace("editor@institute.example", "x") + 'timezone = "Mars/Base"\n') == (
        'institute.toml: institute.timezone: expected a time zone such as "Europe/London", found "Mars/Base"'
    )
    assert institute(tmp_path, "[institute\n").startswith("institute.toml: not valid TOML: ")


def test_a_folder_without_an_institute_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="deskofficer init"):
        load_institute(tmp_path)


def test_complaints_about_an_outlet_name_place_and_cure(tmp_path: Path) -> None:
    assert outlet(tmp_path, OUTLET + 'feeds = ["http://a.example/f", "www.a.example/rss"]\n') == (
        'outlets/courier.toml: feeds[1]: expected http(s), found "www.a.example/rss"'
    )
    assert outlet(tmp_path, OUTLET.replace('"JO"', '"Jordan"')) == (
        'outlets/courier.toml: country: expected an ISO 3166-1 alpha-2 country such as "JO", found "Jordan"; '
        "did you mean JO?"
    )
    assert outlet(tmp_path, OUTLET + 'state = "yes"\n') == (
        'outlets/courier.toml: state: expected one of none, owned, linked, found "yes"'
    )
    assert outlet(tmp_path, OUTLET + "words_of_article = true\n") == (
        "outlets/courier.toml: words_of_article: expected a whole number, found True"
    )
    assert outlet(tmp_path, OUTLET + '[select]\nbody = "p[["\n') == (
        'outlets/courier.toml: select.body: expected a CSS rule, found "p[["'
    )
    assert outlet(tmp_path, OUTLET + '[select]\nbdy = "div"\n') == (
        "outlets/courier.toml: select.bdy: unknown field; known here: body, headline, standfirst, authors, date, drop"
    )


def test_one_broken_outlet_does_not_stop_the_others(tmp_path: Path) -> None:
    outlet(tmp_path, "name = 3\n")
    (tmp_path / "outlets" / "tigris.toml").write_text(OUTLET)
    complaints: list[ConfigError] = []
    assert list(load_outlets(tmp_path, complaints.append)) == ["tigris"]
    assert [str(complaint) for complaint in complaints] == [
        "outlets/courier.toml: name: expected a text, found 3",
        "outlets/courier.toml: home: missing; expected a text",
        "outlets/courier.toml: language: missing; expected a text",
        "outlets/courier.toml: country: missing; expected a text",
    ]


def test_all_mistakes_of_a_file_are_told_at_once(tmp_path: Path) -> None:
    text = (
        'nam = "Courier"\nhome = "x"\nlanguage = "english"\ncountry = "UK"\nfeeds = ["http://a.example/f", "f", 3]\n'
        'words_of_article = -1\n[select]\nbody = "p[["\nheadline = "h1"\n[expect]\narticles = true\ndated = 5\n'
    )
    assert outlet(tmp_path, text).splitlines() == [
        "outlets/courier.toml: name: missing; expected a text",
        'outlets/courier.toml: home: expected http(s), found "x"',
        'outlets/courier.toml: language: expected a BCP 47 language such as "en" or "pt-BR", found "english"',
        'outlets/courier.toml: country: expected an ISO 3166-1 alpha-2 country such as "JO", found "UK"; '
        "did you mean GB?",
        "outlets/courier.toml: words_of_article: expected a whole number from 0 up, found -1",
        'outlets/courier.toml: feeds[1]: expected http(s), found "f"',
        "outlets/courier.toml: feeds[2]: expected a text, found 3",
        'outlets/courier.toml: select.body: expected a CSS rule, found "p[["',
        "outlets/courier.toml: expect.articles: expected a whole number, found True",
        "outlets/courier.toml: nam: unknown field; did you mean 'name'?",
    ]


@pytest.mark.parametrize(
    ("more", "complaint"),
    [
        ('language = "ar"\n', "language: stands in line 5 for the second time; expected once"),
        ("[select]\n[expect]\n[select]\n", "[select]: stands in line 7 for the second time; expected once"),
        (
            "use = quote\n",
            "not valid TOML: Invalid value (at line 5, column 7): use = quote",
        ),
    ],
)
def test_what_is_no_toml_is_shown_with_its_key_or_its_line(tmp_path: Path, more: str, complaint: str) -> None:
    assert outlet(tmp_path, OUTLET + more) == f"outlets/courier.toml: {complaint}"


def test_the_name_of_an_outlets_file_must_do_as_an_id(tmp_path: Path) -> None:
    (tmp_path / "outlets").mkdir()
    (tmp_path / "outlets" / "Bad Name.toml").write_text(OUTLET)
    with pytest.raises(ConfigError, match='expected letters, digits, "-" or "_", found "Bad Name"'):
        load_outlets(tmp_path)


def test_an_address_that_announces_pages_of_two_outlets_is_known(tmp_path: Path) -> None:
    (tmp_path / "outlets").mkdir()
    feed = 'feeds = ["http://courier.example/{}.xml"]\n'
    texts = {"whole": "", "world": feed.format("world"), "sport": feed.format("sport"), "copy": feed.format("sport")}
    for name, more in texts.items():
        (tmp_path / "outlets" / f"{name}.toml").write_text(OUTLET + more)
    outlets = load_outlets(tmp_path)
    assert shared_addresses([outlets["world"], outlets["sport"]]) == {}
    assert shared_addresses([outlets["sport"], outlets["copy"]]) == {
        "http://courier.example/sport.xml": ("sport", "copy")
    }
    assert shared_addresses([outlets["world"], outlets["whole"]]) == {"http://courier.example": ("world", "whole")}
