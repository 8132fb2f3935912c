"""Scrapy's settings as they come out, and what never loads Scrapy."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from crawler.config import Institute
from crawler.settings import settings_for, user_agent

ROOT = Path(__file__).resolve().parents[3]


def python(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True).stdout


def test_scrapy_finds_the_spiders() -> None:
    answer = subprocess.run(
        [sys.executable, "-m", "scrapy", "list"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert (answer.stdout, answer.stderr) == ("given\noutlet\n", "")


def test_nothing_that_could_let_anybody_in_or_anything_else_out_is_on() -> None:
    settings = settings_for(Institute(Path(), "Institute", "desk@institute.example"))
    handlers = settings.getwithbase("DOWNLOAD_HANDLERS")
    assert {scheme for scheme, handler in handlers.items() if handler} == {"http", "https"}
    off = "TELNETCONSOLE REMOTE_CONTROL HTTPPROXY COOKIES REFERER METAREFRESH"
    assert [name for name in off.split() if settings.getbool(f"{name}_ENABLED")] == []
    assert (settings.getbool("ROBOTSTXT_OBEY"), settings.getbool("DOWNLOAD_VERIFY_CERTIFICATES")) == (True, True)


@pytest.mark.parametrize(
    ("name", "agent"),
    [
        ("Institute of Affairs", "DeskOfficer/0.1 (+Institute of Affairs; desk@institute.example)"),
        ("Institut für Außenpolitik (IfA)", "DeskOfficer/0.1 (+Institut fur Auenpolitik IfA; desk@institute.example)"),
        ("Two\r\nX-Lines: 1", "DeskOfficer/0.1 (+Two X-Lines: 1; desk@institute.example)"),
    ],
)
def test_the_user_agent_names_the_institute_in_characters_of_a_header(name: str, agent: str) -> None:
    assert user_agent(Institute(Path(), name, "desk@institute.example")) == agent


@pytest.mark.parametrize("module", ["crawler.archive", "crawler.pages", "crawler.outlets", "crawler.config"])
def test_reading_and_searching_load_no_scrapy(module: str) -> None:
    loaded = python(f"import {module}, sys; print(sorted({{'scrapy', 'twisted', 'aiohttp'}} & set(sys.modules)))")
    assert loaded == "[]\n"
