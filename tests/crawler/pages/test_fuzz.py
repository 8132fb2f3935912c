"""The short form of ``tools/fuzz_reader.py``: spoilt and grown pages, always the same; bytes at random."""

from __future__ import annotations

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tools.fuzz_checks import examine
from tools.fuzz_pages import Grown, Sent, mutated, page, seeds

SEED = 20231105
PAGES, IN_ONE = 120, 10


@pytest.mark.parametrize("first", range(0, PAGES, IN_ONE))
def test_what_must_hold_does_on_pages_that_no_honest_server_sends(first: int) -> None:
    broken = [(number, seen.broken, seen.trace) for number in range(first, first + IN_ONE)
              if (seen := examine(page(SEED, number))).broken]  # fmt: skip
    assert not broken, (
        f"python tools/fuzz_reader.py --seed {SEED} --only {broken[0][0]}: {broken[0][1]}\n{broken[0][2]}"
    )


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(st.binary(max_size=2_000), st.text(max_size=60))
def test_what_must_hold_does_on_any_bytes_under_any_header(payload: bytes, header: str) -> None:
    seen = examine(Sent(payload, header))
    assert not seen.broken, seen.trace


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(st.binary(max_size=300), st.sampled_from(("utf-8", "gb18030", "shift_jis", "windows-1256", "iso-2022-jp", "")))
def test_what_must_hold_does_on_a_page_with_any_bytes_in_it(bytes_in_it: bytes, charset: str) -> None:
    before, _, after = seeds()[len(bytes_in_it) % len(seeds())].partition("</p>")
    seen = examine(Sent(before.encode() + bytes_in_it + b"</p>" + after.encode(), f"text/html; charset={charset}"))
    assert not seen.broken, seen.trace


def test_a_number_makes_one_page_and_another_number_another() -> None:
    assert page(SEED, 1) == page(SEED, 1)
    assert page(SEED, 1) != page(SEED, 2)
    assert Grown(random.Random(1)).page() == Grown(random.Random(1)).page()
    assert mutated(random.Random(1), seeds()) not in seeds()
