"""Make crawler/text/countries.json: babel's names of countries, and what tools/countries.txt adds by hand.

    .venv/bin/python tools/countries_table.py

The gazetteer reads the result, so that the program itself needs neither babel nor this script.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from babel import Locale

SOURCE = Path(__file__).with_name("countries.txt")
TABLE = Path(__file__).resolve().parents[1] / "crawler" / "text" / "countries.json"
LANGUAGES = ("en", "tr", "ar")
COLUMNS = 8
# What a reader expects to see, where babel prints something longer or newer.
SHOWN = {
    "en": {"TR": "Türkiye", "PS": "Palestine", "HK": "Hong Kong", "MM": "Myanmar", "CD": "DR Congo", "CG": "Congo",
           "BA": "Bosnia and Herzegovina", "CI": "Ivory Coast", "AG": "Antigua and Barbuda",
           "TT": "Trinidad and Tobago",
           "KN": "Saint Kitts and Nevis", "ST": "Sao Tome and Principe", "VC": "Saint Vincent and the Grenadines",
           "LC": "Saint Lucia"},
    "tr": {"US": "ABD", "PS": "Filistin", "HK": "Hong Kong", "MM": "Myanmar", "CD": "Kongo DC", "CG": "Kongo",
           "AE": "BAE"},
    "ar": {"PS": "فلسطين", "HK": "هونغ كونغ", "MM": "ميانمار", "SA": "السعودية", "AE": "الإمارات"},
}  # fmt: skip
# Names that are common words or first names of people in one of the languages.
UNSAFE = {"مالي", "تشاد", "غانا", "توغو", "بنين", "Guinea", "الكونغو - كينشاسا", "الكونغو - برازافيل", "Çad"}
_ARABIC = re.compile("[\u0620-\u06ff]")


def table() -> dict[str, Any]:
    """The whole table, ready to be written as JSON."""
    lines = [line for line in SOURCE.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    rows = [_columns(line) for line in lines if line[0] not in "!@"]
    shown = {language: Locale(language).territories for language in LANGUAGES}
    names = {
        row[0]: {language: SHOWN[language].get(row[0], shown[language].get(row[0], row[0])) for language in LANGUAGES}
        for row in rows
        if row[0] != "--"
    }
    words: dict[str, str] = {}
    nisbas: dict[str, str] = {}
    places: dict[str, str] = {}
    for row in rows:
        code = "" if row[0] == "--" else row[0]
        for name in _names(row, shown):
            words.setdefault(name, code)
        nisbas |= dict.fromkeys(_list(row[5]), code)
        places |= {name: code for place in _list(row[7]) for name in place.split("/") if name}
    return {
        "names": names,
        "words": {name: code for name, code in words.items() if code},
        "nisbas": nisbas,
        "places": places,
        "passed": _passed(lines),
        "regions": _regions(lines),
    }


def _columns(line: str) -> list[str]:
    row = [column.strip() for column in line.split("|")]
    return row + [""] * (COLUMNS - len(row))


def _list(column: str) -> list[str]:
    return [each.strip() for each in column.split(",") if each.strip()]


def _names(row: list[str], shown: dict[str, Any]) -> list[str]:
    code, english, english_names, turkish, turkish_names, _, arabic_names, _ = row
    names = [shown[language].get(code) or "" for language in LANGUAGES]
    names += [SHOWN[language].get(code, "") for language in LANGUAGES]
    names += _list(english_names) + _list(turkish_names) + _list(arabic_names)
    for demonym in _list(english):
        names += [demonym, *_english_plural(demonym)]
    for demonym in _list(turkish):
        names += [demonym, *_turkish_forms(demonym)]
    names = [re.sub(r"^the ", "", name, flags=re.IGNORECASE) for name in names]
    return [name for name in names if name and name not in UNSAFE and "(" not in name]


def _english_plural(demonym: str) -> list[str]:
    return [] if re.search(r"(?:s|sh|ch|ese|i?z)$", demonym) else [demonym + "s"]


def _turkish_forms(demonym: str) -> list[str]:
    """Plural, and plural with the cases that take no apostrophe."""
    last = [letter for letter in demonym.lower() if letter in "aeıioöuü"][-1]
    plural, vowel = ("lar", "ı") if last in "aıou" else ("ler", "i")
    open_vowel = plural[1]
    return [demonym + plural + ending for ending in ("", f"{vowel}n", open_vowel, vowel, f"d{open_vowel}n")]


def _passed(lines: list[str]) -> dict[str, str]:
    """Phrases that must not be read word by word; with the code that they mean as a whole, or none."""
    phrases = [phrase.strip() for line in lines if line[0] == "!" for phrase in line[1:].split(";")]
    return {name: code for name, _, code in (phrase.partition("=") for phrase in phrases)}


def _regions(lines: list[str]) -> dict[str, list[str]]:
    regions: dict[str, list[str]] = {}
    for line in lines:
        if line[0] == "@":
            names, _, codes = line[1:].partition("=")
            regions |= {name.strip(): codes.split() for name in names.split(";")}
    return regions


if __name__ == "__main__":
    TABLE.write_text(json.dumps(table(), ensure_ascii=False, indent=0, sort_keys=True) + "\n", encoding="utf-8")
    print(f"{TABLE}: {TABLE.stat().st_size} bytes; {', '.join(f'{len(v)} {k}' for k, v in table().items())}")
