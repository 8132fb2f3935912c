"""What an editor leaves out is in no later edition, in no part of it, until it is taken back."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from crawler.archive import Archive, open_archive
from reports.errors import ReportsError, UnknownCommission
from reports.ledger import Ledger, Omission, Span
from reports.newsroom.building import build
from reports.newsroom.omitting import latest_statements, leave_out, unanswered, without
from reports.records import Account, Answer, Difference, Findings, Json, Meeting, Passage, SentenceFinding
from tests.reports.analysis.made import article
from tests.reports.institute_of_pages import NOW, commission, edition

ONE = article("The harbour wall broke on Monday.\n\nTwelve boats sank, the port said.", "courier")
COPY = article("Twelve boats sank, the port said.", "ledger")


def passage(words: str, of: object = ONE) -> Passage:
    start = of.text.index(words)  # type: ignore[attr-defined]
    return Passage(of, start, start + len(words))  # type: ignore[arg-type]


BROKE, SANK, COPIED = passage("The harbour wall broke on Monday."), passage(COPY.text), passage(COPY.text, COPY)


def omission(*passages: Passage) -> Omission:
    spans = tuple(Span(each.article.id, each.start, each.end, each.text) for each in passages)
    return Omission("C-2023-0001", "C-2023-0001-1", "S001", spans, "Jane Roe", "misleads", NOW)


def sentence(*, of: Passage, **more: Passage) -> SentenceFinding:
    return SentenceFinding(of, 1, 1.0, **more)


def test_a_finding_goes_with_its_words_in_every_part_and_in_a_copy() -> None:
    findings = Findings(
        key_points=(sentence(of=SANK), sentence(of=BROKE)),
        developments=(sentence(of=COPIED), sentence(of=BROKE, along=SANK), sentence(of=BROKE)),
        meetings=(Meeting(passage("port"), passage("boats"), SANK, 1),),
        answers=(Answer("How many sank?", (sentence(of=SANK),)), Answer("What broke?", (sentence(of=BROKE),))),
    )
    left = without(findings, [omission(SANK)])
    assert left == Findings(
        key_points=(sentence(of=BROKE),),
        developments=(sentence(of=BROKE),),
        answers=(Answer("How many sank?", ()), Answer("What broke?", (sentence(of=BROKE),))),
    )
    assert unanswered(findings, left) == ["How many sank?"]


def test_what_only_shares_a_part_of_the_words_goes_too_and_nothing_else() -> None:
    findings = Findings(developments=(sentence(of=SANK), sentence(of=BROKE)))
    assert without(findings, [omission(passage("boats"))]).developments == (sentence(of=BROKE),)
    assert without(findings, []) is findings


def test_a_difference_needs_two_accounts() -> None:
    accounts = tuple(Account(each, each) for each in (BROKE, SANK))
    findings = Findings(differences=(Difference("boats", accounts, 1),))
    assert without(findings, [omission(SANK)]).differences == ()
    three = replace(findings.differences[0], accounts=(*accounts, Account(passage("port"), passage("port"))))
    kept = without(Findings(differences=(three,)), [omission(BROKE)]).differences
    assert [len(each.accounts) for each in kept] == [2]


# ---- editions --------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def pattern(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("omitting")
    edition(home)
    return home


@pytest.fixture
def home(pattern: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(pattern, tmp_path / "home"))


def next_edition(home: Path, archive: Archive) -> Json:
    issued = build(home, archive, "C-2023-0001", NOW)
    assert issued.verdict.holds
    manifest: Json = json.loads((issued.folder / "manifest.json").read_bytes())
    return manifest


def words(statement: Json) -> set[str]:
    return {each["quote"] for each in statement["citations"] if each["role"] == "words"}


def test_the_next_edition_and_those_after_it_lack_what_was_left_out_and_say_so(home: Path) -> None:
    with open_archive(home) as archive:
        ledger = Ledger(archive.connection)
        _, statements = latest_statements(home, ledger, "C-2023-0001")
        gone = next(each for each in statements if each["section"] == "developments" and words(each))
        leave_out(home, ledger, "C-2023-0001", [int(gone["id"][1:])], "Jane Roe", "misleads", NOW)
        manifests = [next_edition(home, archive), next_edition(home, archive)]
        ledger.omissions.take_back("C-2023-0001", "Jane Roe", NOW)
        whole = next_edition(home, archive)
    for manifest in manifests:
        assert manifest["left_out"] == [{"edition": "C-2023-0001-1", "statement": gone["id"]}]
        assert not any(words(gone) & words(each) for each in manifest["statements"])
    assert "left_out" not in whole
    assert whole["statements"] == statements


def test_each_statement_is_counted_once_and_other_commissions_keep_theirs(home: Path) -> None:
    with open_archive(home) as archive:
        ledger, other = Ledger(archive.connection), commission(archive)
        for _ in range(2):
            leave_out(home, ledger, "C-2023-0001", [2], "Jane Roe", "misleads", NOW)
        assert [str(each) for each in ledger.omissions.of("C-2023-0001")] == [
            "S002 of C-2023-0001-1, by Jane Roe: misleads"
        ]
        assert ledger.omissions.of(other) == ()


def test_what_can_not_be_left_out_is_named_and_nothing_is_entered(home: Path) -> None:
    with open_archive(home) as archive:
        ledger, other = Ledger(archive.connection), commission(archive)
        _, statements = latest_statements(home, ledger, "C-2023-0001")
        counting = int(next(each["id"] for each in statements if each["section"] == "coverage")[1:])
        with pytest.raises(ReportsError, match=f"has no statement 99; it has 1 to {len(statements)}"):
            leave_out(home, ledger, "C-2023-0001", [2, 99], "Jane Roe", "misleads", NOW)
        with pytest.raises(ReportsError, match=f"statement {counting} counts articles"):
            leave_out(home, ledger, "C-2023-0001", [counting], "Jane Roe", "misleads", NOW)
        with pytest.raises(UnknownCommission, match=f"{other}: has no edition yet"):
            leave_out(home, ledger, other, [1], "Jane Roe", "misleads", NOW)
        manifest = home / "editions/C-2023-0001-1/manifest.json"
        manifest.write_bytes(manifest.read_bytes().replace(b"Amman", b"Aqaba"))
        with pytest.raises(ReportsError, match="is not what was issued"):
            leave_out(home, ledger, "C-2023-0001", [1], "Jane Roe", "misleads", NOW)
        assert ledger.omissions.of("C-2023-0001") == ()
