"""The sample report drawn once for all tests that only look at it."""

from __future__ import annotations

import json
from io import BytesIO

import pytest
from pypdf import PdfReader

from reports.records import Report
from reports.rendering.pdf import draw
from tests.reports.sample_report import sample_report

MANIFEST = json.dumps({"version": 1, "edition": "C-2023-0041-1", "institute": "ستة عشر"}, indent=2).encode()


@pytest.fixture(scope="session")
def report() -> Report:
    return sample_report()


@pytest.fixture(scope="session")
def manifest() -> bytes:
    return MANIFEST


@pytest.fixture(scope="session")
def drawn(report: Report) -> bytes:
    return draw(report, MANIFEST)


@pytest.fixture(scope="session")
def pdf(drawn: bytes) -> PdfReader:
    return PdfReader(BytesIO(drawn))


@pytest.fixture(scope="session")
def long_pdf() -> PdfReader:
    return PdfReader(BytesIO(draw(sample_report(times=2), MANIFEST)))
