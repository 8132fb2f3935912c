"""A character that no font has stops no edition: a box is drawn for it, and the manifest and `verify` know it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from pypdf import PdfReader

from crawler.archive import open_archive
from reports.newsroom.building import build
from reports.records import Json
from reports.rendering.fonts import font_digests, font_folders
from reports.rendering.undrawn import boxed, by_script, cure, undrawn_in
from reports.rendering.verification import verify
from reports.rendering.verification.printed import look_at_pages
from tests.reports.institute_of_pages import NOW, TestPage, commission, make_institute

SAID = "The harbour of 東京 is open to Jordan, Foreign Minister Ayman Safadi said after he had met Blinken in Amman."
LIVE = TestPage(
    "courier",
    "harbour",
    "2023-11-06T12:00:00+03:00",
    "🔴 LIVE: Safadi and Blinken in Amman speak of the harbour of 東京 and of תל",
    (SAID, "Rain fell in Amman on Monday."),
)
ASKED = {"topic": "Blinken's visit to Jordan 🌊", "questions": ("What did Safadi say of 東京?",)}


def edition(home: Path) -> tuple[Path, list[str]]:
    """An edition over the page, and what was said while it was built."""
    make_institute(home, LIVE)
    said: list[str] = []
    with open_archive(home) as archive:
        return build(home, archive, commission(archive, **ASKED), NOW, said.append).folder, said


def manifest_of(folder: Path) -> Json:
    return json.loads((folder / "manifest.json").read_text(encoding="utf-8"))


def text_of(folder: Path) -> str:
    pages = PdfReader(folder / "report.pdf").pages
    return " ".join("".join(page.extract_text() for page in pages).replace("\u200b", "").split())


def test_an_edition_with_characters_that_no_font_has_is_issued_and_proved(tmp_path: Path) -> None:
    folder, said = edition(tmp_path)

    assert manifest_of(folder)["undrawn"] == "".join(sorted("תל東京🌊🔴"))
    assert SAID in "".join(each["text"] for each in manifest_of(folder)["statements"])  # as cited
    text = text_of(folder)
    assert "□ LIVE: Safadi and Blinken in Amman speak of the harbour of □□ and of □□" in text
    assert "□ stands for a character that no font of this institute has (Han, Hebrew, emoji and signs)" in text
    assert verify(folder, tmp_path).faults == ()
    (told,) = [each for each in said if "box" in each]
    named = "京 東 (Han); ל ת (Hebrew); 🌊 🔴 (emoji and signs)"
    assert told.startswith(f"a box is drawn for what no font has: {named}; copy a font that has them into")


def test_a_box_stands_for_the_named_characters_alone(tmp_path: Path) -> None:
    folder, _ = edition(tmp_path)
    manifest = manifest_of(folder)
    del manifest["pages"], manifest["document"]
    assert look_at_pages(folder / "report.pdf", manifest).faults == ()

    manifest["undrawn"] = manifest["undrawn"].replace("東", "")
    faults = look_at_pages(folder / "report.pdf", manifest).faults

    assert {fault.what[:14] for fault in faults} >= {"is not printed"}


def test_an_edition_without_such_characters_says_nothing_of_them(tmp_path: Path) -> None:
    make_institute(tmp_path)
    with open_archive(tmp_path) as archive:
        folder = build(tmp_path, archive, commission(archive), NOW).folder

    assert "undrawn" not in manifest_of(folder)
    assert "□" not in text_of(folder)


def test_a_font_of_the_institutes_own_draws_what_the_shipped_ones_can_not(tmp_path: Path) -> None:
    shipped = font_folders(None)
    _draw_too("東", shipped[0] / "SourceSerif4-Regular.ttf", tmp_path / "templates/report/fonts/Own.ttf")
    folder, _ = edition(tmp_path)

    assert "東" not in manifest_of(folder)["undrawn"]
    assert manifest_of(folder)["environment"]["fonts"].keys() - font_digests(shipped).keys() == {"Own.ttf"}
    assert "The harbour of 東□" in text_of(folder)
    assert verify(folder, tmp_path).faults == ()


def _draw_too(letter: str, font: Path, made: Path) -> None:
    """Write a font under another name that draws a letter more, in the shape of an X."""
    made.parent.mkdir(parents=True)
    with TTFont(font) as changed:
        for table in changed["cmap"].tables:
            table.cmap[ord(letter)] = "X"
        for name in changed["name"].names:
            name.string = name.toUnicode().replace("Source", "Own")
        changed.save(made)


def test_what_is_not_seen_needs_no_font() -> None:
    assert undrawn_in("a\u200bb\u00ad\ufe0f\u2009\u3000\n東", font_folders(None)) == "東"


def test_the_address_of_a_link_is_never_changed() -> None:
    html = '<a href="http://courier.example/東京">東京 &amp; more</a>'
    assert boxed(html, "東京") == '<a href="http://courier.example/東京">□\u200b□\u200b &amp; more</a>'


@pytest.mark.parametrize(
    ("characters", "scripts", "packages"),
    [
        ("東あ", ["Han", "Hiragana"], "(on Debian from fonts-noto-cjk)"),
        ("🔴", ["emoji and signs"], "(on Debian from fonts-symbola)"),
        ("अ東", ["Devanagari", "Han"], "(on Debian from fonts-noto-cjk, fonts-noto-core)"),
    ],
)
def test_the_cure_names_the_packages_of_debian(characters: str, scripts: list[str], packages: str) -> None:
    assert list(by_script(characters)) == scripts
    assert cure(scripts).endswith(packages)
