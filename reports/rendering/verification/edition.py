"""An edition as it is found on the disk: the manifest's bytes, the files
beside it, and what of them does not fit together."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass, field
from pathlib import Path

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from reports.records import Json
from reports.rendering.manifest import canonical, digest
from reports.rendering.verification.verdict import Fault

MANIFEST, PDF, SUMS = "manifest.json", "report.pdf", "SHA256SUMS"
PDF_KEY = "/deskofficer-manifest"
_GIVE = "give an edition's folder or its PDF"
_LOOKED_AT = 1024  # bytes within which a PDF says that it is one (ISO 32000-1, implementation note 13 of annex H)
_SUM = re.compile(r"([0-9a-f]{64}) [ *](\S.*)")


@dataclass(slots=True)
class FoundEdition:
    """The manifest, the folder that the evidence is looked for in, and the faults of the files.

    ``pdf`` is the one whose pages are looked at, if there is any; ``is_alone``: it was given without its folder.
    """

    manifest: Json
    folder: Path
    faults: list[Fault] = field(default_factory=list)
    pdf: Path | None = None
    is_alone: bool = False


@dataclass(frozen=True, slots=True)
class Expected:
    """What the ledger knows of an edition: digests, ``sha256:<hex>``; ``pdf`` is None where it does not matter."""

    manifest: str
    pdf: str | None = None


def open_edition(path: Path, expected: Expected | None = None) -> FoundEdition | Fault:
    """Open an edition's folder, or its PDF alone; ``expected`` is what the ledger knows of it, where one is at hand."""
    if complaint := _no_edition(path):
        return Fault(str(path), complaint)
    folder = path if path.is_dir() else path.parent
    if not path.is_dir():
        attached, faults = _attachment(path)
        faults += _of_ledger(path, expected)
        alone = _opened(attached, folder, faults, expected, f"{path.name}: the attached manifest")
        if isinstance(alone, FoundEdition):
            alone.pdf, alone.is_alone = path, True
            alone.faults += _sums(folder) + _unnamed(folder) if (folder / SUMS).is_file() else []
        return alone
    try:
        content = (path / MANIFEST).read_bytes()
    except OSError as error:
        return Fault(MANIFEST, f"can't be read: {error.strerror}")
    faults = _sums(path)
    if (path / PDF).exists():
        attached, of_pdf = _attachment(path / PDF)
        faults += of_pdf + _of_ledger(path / PDF, expected)
        if attached and attached != content:
            faults.append(Fault(PDF, "the attached manifest is not the same as manifest.json"))
    else:
        faults.append(Fault(PDF, "missing"))
    found = _opened(content, folder, faults, expected, MANIFEST)
    if isinstance(found, FoundEdition):
        found.faults += _files(path, found.manifest) + _unnamed(path)
        found.pdf = path / PDF if (path / PDF).exists() else None
    return found


def _no_edition(path: Path) -> str:
    """What to say of a path where evidently no edition is; "" where there may be one."""
    if not path.exists():
        return f"not found; {_GIVE}"
    if path.is_dir():
        is_there = any((path / name).exists() for name in (MANIFEST, PDF, SUMS))
        return "" if is_there else f"is no edition's folder: none of {MANIFEST}, {PDF}, {SUMS} is in it"
    try:
        with path.open("rb") as file:
            return "" if b"%PDF-" in file.read(_LOOKED_AT) else f"is no PDF; {_GIVE}"
    except OSError as error:
        return f"can't be read: {error.strerror}"


def edition_named_in(path: Path) -> str:
    """The edition that a folder or a PDF says it is, wherever it lies; "" where it does not say."""
    try:
        content = (path / MANIFEST).read_bytes() if path.is_dir() else _attachment(path)[0]
        return str(json.loads(content)["edition"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return ""


def _of_ledger(pdf: Path, expected: Expected | None) -> list[Fault]:
    """What is drawn on the pages is proved by the PDF's own digest: no reading of its text would be sure enough."""
    if expected is None or expected.pdf is None or "sha256:" + _hex(pdf) == expected.pdf:
        return []
    return [Fault(pdf.name, f"is not the one that the ledger knows ({expected.pdf})")]


def _opened(
    content: bytes, folder: Path, faults: list[Fault], expected: Expected | None, where: str
) -> FoundEdition | Fault:
    if not content:
        return faults[0] if faults else Fault(where, "empty")
    try:
        manifest = json.loads(content)
        version = manifest["version"]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        return Fault(where, f"can't be read as a manifest: {error}")
    if version != 1:
        return Fault(where, f"has version {version}; this program knows version 1")
    if expected and digest(content) != expected.manifest:
        faults.append(Fault(where, f"is not the one that the ledger knows ({expected.manifest})"))
    try:
        if canonical(manifest) != content:
            faults.append(Fault(where, "is not canonical JSON"))
    except ValueError:
        faults.append(Fault(where, "is not canonical JSON"))
    return FoundEdition(manifest, folder, faults)


def _sums(folder: Path) -> list[Fault]:
    """What SHA256SUMS says of the files beside it."""
    try:
        *lines, rest = (folder / SUMS).read_bytes().decode().split("\n")
    except (OSError, UnicodeDecodeError) as error:
        return [Fault(SUMS, f"can't be read: {error}")]
    matches = [_SUM.fullmatch(line) for line in (lines if not rest else [*lines, ""])]
    said = {match[2]: match[1] for match in matches if match}
    faults = [Fault(SUMS, f"line {n} can't be read") for n, match in enumerate(matches, 1) if not match]
    faults += [Fault(SUMS, f"does not name {name}") for name in (MANIFEST, PDF) if name not in said]
    for name, digest_said in said.items():
        if "/" in name or not (folder / name).is_file():
            faults.append(Fault(SUMS, f"names {name}, which is missing from the edition's folder"))
        elif _hex(folder / name) != digest_said:
            faults.append(Fault(name, f"is not the file that {SUMS} names"))
    return faults


def _unnamed(folder: Path) -> list[Fault]:
    """What lies in the folder and is no part of the edition."""
    try:
        named = set(re.findall(r"^[0-9a-f]{64} [ *](\S.*)$", (folder / SUMS).read_text(encoding="utf-8"), re.MULTILINE))
    except (OSError, UnicodeDecodeError):
        return []  # told already
    there = sorted(each.name for each in folder.iterdir() if each.name not in named | {SUMS})
    return [Fault(name, f"is no part of the edition: {SUMS} does not name it") for name in there]


def _files(folder: Path, manifest: Json) -> list[Fault]:
    faults = []
    files = manifest.get("files")
    for name, said in sorted(files.items()) if isinstance(files, dict) else ():
        if "/" in name or not (folder / name).is_file():
            faults.append(Fault(name, "missing from the edition's folder"))
        elif "sha256:" + _hex(folder / name) != said:
            faults.append(Fault(name, "is not the file that the manifest names"))
    return faults


def _hex(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def _attachment(pdf: Path) -> tuple[bytes, list[Fault]]:
    """The manifest attached to a PDF, and what does not fit the digest that the PDF itself carries."""
    try:
        reader = PdfReader(pdf, strict=False)
        said = str(reader.metadata.get(PDF_KEY, "")) if reader.metadata else ""
        content = bytes(reader.attachments[MANIFEST][0])
    except (PyPdfError, OSError, ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError) as error:
        return b"", [Fault(pdf.name, f"its attached manifest can't be read: {error or type(error).__name__}")]
    if digest(content) != said:
        return content, [Fault(pdf.name, "the attached manifest is not the one that the PDF was made with")]
    return content, []
