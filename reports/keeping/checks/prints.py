"""Whether there are fonts for what pages will show: the names of outlets and clients, and their languages."""

from __future__ import annotations

from collections.abc import Iterator

from crawler.archive import load_outlets
from reports.config import load_clients
from reports.keeping.diagnosis import Diagnosis, Patient, ok, warning
from reports.languages import primary
from reports.rendering.fonts import font_folders, letters
from reports.rendering.undrawn import SIGNS, by_script, cure, undrawn_in


def fonts(patient: Patient) -> Iterator[Diagnosis]:
    """Which scripts of the outlets and clients no font has; a file that can't be read is named by another check."""
    outlets = load_outlets(patient.home, lambda _: None).values()
    clients = load_clients(patient.home, lambda _: None).values()
    shown = {f"outlets/{each.id}.toml": each.name + _written_in(each.language) for each in outlets}
    shown |= {f"clients/{each.id}.toml": each.name + _written_in(each.language) for each in clients}
    folders = font_folders(patient.home)
    lacking = {file: by_script(undrawn_in(text, folders)) for file, text in shown.items()}
    scripts = sorted({script for found in lacking.values() for script in found})
    if len(scripts) > 1 and SIGNS in scripts:
        scripts.remove(SIGNS)  # a script's font has its signs
    if scripts:
        files = ", ".join(file for file, found in lacking.items() if found)
        yield warning("fonts", f"none has {', '.join(scripts)}, for {files}: a box is drawn instead", cure(scripts))
    else:
        yield ok("fonts", f"{len(letters(folders))} characters, all those of the outlets' and clients' languages")


def _written_in(language: str) -> str:
    """Words of a language: what it calls countries (CLDR). Of one without such words nothing is known."""
    from babel import Locale, UnknownLocaleError

    try:
        return "".join(Locale.parse(language, sep="-").territories.values())
    except (UnknownLocaleError, ValueError):
        return _written_in(primary(language)) if primary(language) != language else ""
