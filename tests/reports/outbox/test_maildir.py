"""Handing over to a Maildir: once, however often, and never half."""

from pathlib import Path

import pytest

from reports.errors import NotSent
from reports.outbox.maildir import put


def files(box: Path) -> list[str]:
    return sorted(str(path.relative_to(box)) for path in box.rglob("*") if path.is_file())


def test_a_mail_handed_over_twice_is_there_once(tmp_path: Path) -> None:
    first = put(tmp_path, "<one@institute.example>", b"one")
    assert put(tmp_path, "<one@institute.example>", b"one") == first
    put(tmp_path, "<two@institute.example>", b"two")
    assert len(files(tmp_path)) == 2


def test_a_mail_that_was_read_meanwhile_is_not_put_there_again(tmp_path: Path) -> None:
    first = put(tmp_path, "<one@institute.example>", b"one")
    moved = tmp_path / "cur" / f"{first.name}:2,S"
    first.rename(moved)
    assert put(tmp_path, "<one@institute.example>", b"one") == moved
    assert files(tmp_path) == [f"cur/{moved.name}"]


def test_what_a_kill_left_half_written_is_no_mail(tmp_path: Path) -> None:
    first = put(tmp_path, "<one@institute.example>", b"one")
    first.rename(tmp_path / "tmp" / first.name)
    (tmp_path / "tmp" / first.name).write_bytes(b"o")
    assert put(tmp_path, "<one@institute.example>", b"one").read_bytes() == b"one"
    assert files(tmp_path) == [f"new/{first.name}"]


def test_a_box_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "box").write_text("a file")
    with pytest.raises(NotSent, match="box"):
        put(tmp_path / "box", "<one@institute.example>", b"one")
