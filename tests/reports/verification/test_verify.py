"""`verify` proves an edition, and names what is wrong with every one that was touched; a second checker,
written from the manifest's description alone, agrees with it statement by statement."""

import hashlib
import json
import shutil
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from reports.rendering.manifest import canonical
from reports.rendering.verification import Expected, verify
from reports.rendering.verification.verdict import Verdict
from tests.reports.institute_of_pages import TestPage
from tests.reports.institute_of_pages import edition as edition_of
from tests.reports.verification.checker import check

ROOT = Path(__file__).resolve().parents[3]


def frames() -> set[tuple[str, str]]:
    catalogue = tomllib.loads((ROOT / "templates/report/frames.toml").read_text(encoding="utf-8"))
    return {(form, text) for forms in catalogue.values() for form, names in forms.items() for text in names.values()}


def manifest_of(edition: Path) -> dict[str, Any]:
    return json.loads((edition / "manifest.json").read_text(encoding="utf-8"))


def write_manifest(edition: Path, manifest: dict[str, Any]) -> None:
    """Put a changed manifest in place, with sums that agree with it: what is wrong is then in the manifest alone."""
    (edition / "manifest.json").write_bytes(canonical(manifest))
    sums = [
        f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n"
        for file in sorted(edition.iterdir())
        if file.name != "SHA256SUMS"
    ]
    (edition / "SHA256SUMS").write_text("".join(sums))


def flip(file: Path, at: int) -> None:
    content = bytearray(file.read_bytes())
    content[at] ^= 1
    file.write_bytes(content)


def test_an_edition_as_issued_is_bound_from_first_to_last(edition: Path, home: Path) -> None:
    verdict = verify(edition, home)
    assert verdict.faults == ()
    assert verdict.statements == verdict.bound == len(manifest_of(edition)["statements"])
    assert verdict.statements > 10
    assert set(check(edition, frames()).values()) == {True}


def test_one_statement_is_no_statements() -> None:
    assert str(Verdict("C-2023-0001-1", 1, 1, 0, ())) == "1 statement, 1 bound"
    assert str(Verdict.refused("a", "b")) == "0 statements, 0 bound; 1 fault"


def test_the_pdf_alone_is_enough_where_the_evidence_lies_beside_it(edition: Path, home: Path, tmp_path: Path) -> None:
    assert verify(edition / "report.pdf", home).holds
    sent = tmp_path / "sent"
    sent.mkdir()
    for name in ("report.pdf", "evidence.warc.gz", "articles.jsonl"):
        shutil.copy(edition / name, sent)
    assert verify(sent / "report.pdf").holds


def first(manifest: dict[str, Any], form: str) -> dict[str, Any]:
    return next(s for s in manifest["statements"] if s["form"] == form)


def words(statement: dict[str, Any]) -> dict[str, Any]:
    return next(c for c in statement["citations"] if c["role"] == "words")


def other_word(m: dict[str, Any]) -> str:
    s = first(m, "quoted")
    c = words(s)
    changed = c["quote"].replace(" ", " not ", 1)
    s["text"] = s["text"].replace(c["quote"], changed)
    s["fields"]["words"] = c["quote"] = changed
    return s["id"]


def text_without_its_parts(m: dict[str, Any]) -> str:
    s = first(m, "quoted")
    s["text"] += " Indeed."
    return s["id"]


def moved_on_the_page(m: dict[str, Any]) -> str:
    s = first(m, "quoted")
    words(s)["page_start"] += 1
    words(s)["page_end"] += 1
    return s["id"]


def moved_in_the_article(m: dict[str, Any]) -> str:
    s = first(m, "quoted")
    words(s)["start"] += 1
    words(s)["end"] += 1
    return s["id"]


def spans_from_the_end(m: dict[str, Any]) -> str:
    s = first(m, "quoted")
    words(s)["page_start"] = -words(s)["page_end"]
    return s["id"]


def empty_quote(m: dict[str, Any]) -> str:
    s = first(m, "quoted")
    c = words(s)
    s["text"] = s["text"].replace(c["quote"], "")
    s["fields"]["words"] = c["quote"] = ""
    c["end"], c["page_end"] = c["start"], c["page_start"]
    return s["id"]


def no_citations(m: dict[str, Any]) -> str:
    s = first(m, "quoted")
    s["citations"] = []
    return s["id"]


def a_verb_of_its_own(m: dict[str, Any]) -> str:
    s = next(s for s in m["statements"] if " met " in s["frame"])
    s["frame"] = s["frame"].replace(" met ", " snubbed ")
    s["text"] = s["text"].replace(" met ", " snubbed ")
    return s["id"]


def another_day(m: dict[str, Any]) -> str:
    s = next(s for s in m["statements"] if "date" in s["fields"])
    s["text"] = s["text"].replace(s["fields"]["date"], "1 April 2023")
    s["fields"]["date"] = "1 April 2023"
    return s["id"]


def another_outlet(m: dict[str, Any]) -> str:
    s = first(m, "quoted")
    s["text"] = s["text"].replace(s["fields"]["outlet"], "The Herald")
    s["fields"]["outlet"] = "The Herald"
    return s["id"]


def another_count(m: dict[str, Any]) -> str:
    s = next(s for s in m["statements"] if "articles" in s["fields"])
    s["fields"]["articles"] = "99"
    s["text"] = s["frame"].format(**s["fields"])
    return s["id"]


def an_article_that_is_not_listed(m: dict[str, Any]) -> str:
    s = first(m, "quoted")
    words(s)["article"] = "0" * 32
    return s["id"]


def another_capture(m: dict[str, Any]) -> str:
    s = first(m, "quoted")
    others = [c["digest"] for c in m["captures"] if c["digest"] != words(s)["capture"]]
    words(s)["capture"] = others[0]
    return s["id"]


def not_captured_after_all(m: dict[str, Any]) -> str:
    s = first(m, "quoted")
    for c in s["citations"]:
        c["capture"] = c["page_start"] = c["page_end"] = None
    return s["id"]


def two_words_of_one_field(m: dict[str, Any]) -> str:
    s = first(m, "quoted")
    s["fields"]["extra"] = "x"
    return s["id"]


def words_of_another_article(m: dict[str, Any]) -> str:
    """The speaker or outlet stays, the words come from elsewhere: each is bound, and together they are false."""
    s = first(m, "quoted")
    other = next(
        s2 for s2 in m["statements"] if s2["form"] in ("quoted", "row") for c in s2["citations"]
        if c["role"] == "words" and c["article"] != words(s)["article"]
    )  # fmt: skip
    taken = dict(words(other), field="words")
    s["citations"] = [taken if c["role"] == "words" else c for c in s["citations"]]
    s["text"] = s["text"].replace(s["fields"]["words"], taken["quote"])
    s["fields"]["words"] = taken["quote"]
    return s["id"]


MUTATIONS = [
    other_word,
    text_without_its_parts,
    moved_on_the_page,
    moved_in_the_article,
    spans_from_the_end,
    empty_quote,
    no_citations,
    a_verb_of_its_own,
    another_day,
    another_outlet,
    another_count,
    an_article_that_is_not_listed,
    another_capture,
    not_captured_after_all,
    two_words_of_one_field,
    words_of_another_article,
]


@pytest.mark.parametrize("mutate", MUTATIONS)
def test_a_changed_statement_is_named_and_the_second_checker_agrees(
    edition: Path, home: Path, mutate: Callable[[dict[str, Any]], str]
) -> None:
    manifest = manifest_of(edition)
    changed = mutate(manifest)
    write_manifest(edition, manifest)
    verdict = verify(edition, home)
    named = {fault.where for fault in verdict.faults if fault.where.startswith("S")} - {"SHA256SUMS"}
    assert named == {changed}
    assert verdict.bound == verdict.statements - 1
    assert {one for one, bound in check(edition, frames()).items() if not bound} == {changed}


def test_every_changed_byte_of_the_pack_unbinds_the_statements_that_rest_on_its_record(edition: Path) -> None:
    captures = manifest_of(edition)["captures"]
    whole = (edition / "evidence.warc.gz").read_bytes()
    for capture in captures:
        for at in (capture["pack_offset"], capture["pack_offset"] + 40, capture["pack_offset"] + capture["length"] - 1):
            flip(edition / "evidence.warc.gz", at)
            verdict = verify(edition)
            unbound = {one for one, bound in check(edition, frames()).items() if not bound}
            assert unbound
            assert {fault.where for fault in verdict.faults if fault.where in unbound} == unbound
            assert verdict.statements - verdict.bound == len(unbound)
            (edition / "evidence.warc.gz").write_bytes(whole)


def test_the_place_of_a_damaged_record_is_named_once(edition: Path) -> None:
    capture = manifest_of(edition)["captures"][0]
    flip(edition / "evidence.warc.gz", capture["pack_offset"] + 40)
    where = f"evidence.warc.gz at byte {capture['pack_offset']}"

    said = [str(fault) for fault in verify(edition).faults if fault.where == where]

    assert said == [f"{where}: the WARC record is not the one that the manifest names"]


def test_a_changed_byte_of_the_institutes_own_captures_is_named(edition: Path, home: Path) -> None:
    capture = manifest_of(edition)["captures"][0]
    flip(home / capture["warc"], capture["offset"] + capture["length"] // 2)
    verdict = verify(edition, home)
    assert not verdict.holds
    assert any(capture["warc"] in str(fault) for fault in verdict.faults)
    assert verify(edition).holds  # the evidence pack has a whole copy


@pytest.mark.parametrize(
    "name", ["manifest.json", "report.pdf", "articles.jsonl", "sources.json", "SHA256SUMS", "evidence.warc.gz"]
)
def test_one_changed_byte_of_any_file_is_noticed(edition: Path, home: Path, name: str) -> None:
    size = (edition / name).stat().st_size
    for at in {0, size // 3, size // 2, size - 1}:
        whole = (edition / name).read_bytes()
        flip(edition / name, at)
        assert not verify(edition, home).holds, (name, at)
        (edition / name).write_bytes(whole)


@pytest.mark.parametrize("name", ["manifest.json", "report.pdf", "articles.jsonl", "evidence.warc.gz", "SHA256SUMS"])
def test_a_missing_file_is_named(edition: Path, name: str) -> None:
    (edition / name).unlink()
    verdict = verify(edition)
    assert not verdict.holds
    assert any(name in str(fault) for fault in verdict.faults)


def test_the_ledger_is_held_against_the_manifest(edition: Path, home: Path) -> None:
    verdict = verify(edition, home, Expected("sha256:" + "0" * 64, "sha256:" + "0" * 64))
    assert not verdict.holds
    assert [fault.where for fault in verdict.faults if "ledger" in fault.what] == ["report.pdf", "manifest.json"]


@pytest.mark.parametrize(
    "content", [b"", b"{}", b"[]", b"null", b'{"version": 2}', b'{"version": 1}', b"\xff\xfe", b"[" * 100_000]
)
def test_what_is_no_manifest_is_refused_with_a_reason(edition: Path, content: bytes) -> None:
    (edition / "manifest.json").write_bytes(content)
    verdict = verify(edition)
    assert not verdict.holds
    assert verdict.faults


def test_nothing_is_refused_by_a_path_that_leads_out_of_the_folder(edition: Path) -> None:
    manifest = manifest_of(edition)
    manifest["files"]["../../institute.toml"] = "sha256:" + "0" * 64
    write_manifest(edition, manifest)
    assert any("institute.toml" in fault.where for fault in verify(edition).faults)


def test_an_outlet_that_belongs_to_a_state_must_be_labelled(edition: Path, home: Path) -> None:
    manifest = manifest_of(edition)
    outlet = manifest["articles"][0]["outlet"]
    for article in manifest["articles"]:
        article["state"] = "owned" if article["outlet"] == outlet else "none"
    write_manifest(edition, manifest)
    faults = verify(edition, home).faults
    named = [
        s["id"]
        for s in manifest["statements"]
        for c in s["citations"]
        if c["rule"] == "outlet" and c["outlet"] == outlet
    ]
    assert {fault.where for fault in faults if "state-owned" in fault.what} == set(named)


REVISED = TestPage(
    "tigris", "flood", "2023-11-05T09:00:00+03:00", "Flood in Baghdad as Blinken leaves Iraq",
    (
        "A flood killed 19 people in Baghdad after US Secretary of State Antony Blinken had left Iraq, the Iraqi "
        "government said on Monday.",
        "The Tigris burst its banks in Baghdad on Sunday and swept away a bridge and some 80 houses, the Iraqi "
        "government said.",
    ),
    modified="2023-11-06T07:30:00Z",
)  # fmt: skip


@pytest.fixture(scope="module")
def revised(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("revised")
    edition_of(home, REVISED)
    return home


def test_an_article_that_was_revised_on_a_later_day_says_so_wherever_it_is_named(revised: Path) -> None:
    edition = revised / "editions/C-2023-0001-1"
    manifest = manifest_of(edition)
    (article,) = [each for each in manifest["articles"] if each["modified"]]
    printed = [s["text"] for s in manifest["statements"] for c in s["citations"] if c["rule"] == "revised"]
    said = "5 November 2023 (revised on 6 November 2023)"

    assert (article["modified"], article["modified_raw"]) == ("2023-11-06T07:30:00+00:00", "2023-11-06T07:30:00Z")
    assert printed != []
    assert [text for text in printed if f"Tigris Post reported on {said}: “" not in text] == []
    sources = "".join(page.extract_text() for page in PdfReader(edition / "report.pdf").pages[-2:])
    assert "".join(said.split()) in "".join(sources.split())
    assert verify(edition, revised).faults == ()
    assert set(check(edition, frames()).values()) == {True}


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("modified", "2023-11-07T07:30:00+00:00"),
        ("modified", None),
        ("modified_raw", None),
        ("modified_raw", "2023-11-06T07:30:01Z"),
    ],
)
def test_a_day_of_change_must_be_the_one_that_the_page_names(
    revised: Path, tmp_path: Path, key: str, value: str | None
) -> None:
    home = Path(shutil.copytree(revised, tmp_path / "home"))
    edition = home / "editions/C-2023-0001-1"
    manifest = manifest_of(edition)
    (article,) = [each for each in manifest["articles"] if each["modified"]]
    article[key] = value
    write_manifest(edition, manifest)
    named = {fault.where for fault in verify(edition, home).faults}
    of_rule = {s["id"] for s in manifest["statements"] for c in s["citations"] if c["rule"] == "revised"}

    assert named >= (of_rule if key == "modified" else {f"article {article['id']}"})


def test_a_day_of_publication_must_be_the_one_that_the_page_names(edition: Path, home: Path) -> None:
    manifest = manifest_of(edition)
    article = manifest["articles"][0]
    article["published"] = "2023-11-01" + article["published"][10:]
    write_manifest(edition, manifest)
    assert f"article {article['id']}" in {fault.where for fault in verify(edition, home).faults}
