"""Make crawler/text/places/person_names.txt.gz: first names and surnames that tell a person from a place or a body.

    .venv/bin/pip install faker
    .venv/bin/python tools/person_names.py

The names are those of Faker's lists (MIT licence, Daniele Faraglia and contributors) in Latin and Arabic letters, and
of tools/person_names.txt. The first line of the table holds the first names, the second the surnames.
"""

from __future__ import annotations

import gzip
import importlib
import re
from pathlib import Path

SOURCE = Path(__file__).with_name("person_names.txt")
TABLE = Path(__file__).resolve().parents[1] / "crawler" / "text" / "places" / "person_names.txt.gz"
FIRST = ("first_names", "first_names_male", "first_names_female", "first_names_unisex")
LAST = ("last_names", "last_names_male", "last_names_female")
_NAME = re.compile(
    "[A-Z\u00c0-\u024f][a-z\u00df-\u024f]+(?:['’-][A-Z\u00c0-\u024f]?[a-z\u00df-\u024f]+)*|[\u0621-\u064a]{3,}"
)
# First names somewhere, but news means the month, the day or the country.
NEVER = frozenset(
    "April May June August January March December Monday Friday Sunday Saturday China India America Germany Israel "
    "Iran Iraq Ireland Kenya Cuba Holland England Asia Africa Europe Russia Egypt Syria Libya Yemen Tunisia Christian "
    "Muslim Arab German French English Turkish American Lord King Prince Princess Queen Duke Major General Judge "
    "President Minister Senator Royal Church House West East North South Will Can An In The Is Do So Me My One Man Day "
    "Young Long Many More Still Just New Best Good High Low Small Short Power Law Price Rich Street Hill River "
    "Field Fields Wood Woods Bridge Ford Park Parks Gates Banks Bank Post Page Media Early Love Peace Rose Summer "
    "Winter Autumn Spring Union Liberty Justice Heaven Star Sky Angel Baby Unknown Male Female Ocean Sea Rain Storm "
    "London Paris Berlin Sydney Cairo Amman Beirut Tunis Tripoli Damascus Jerusalem Washington Texas Florida Dallas "
    "Houston".split()
)  # fmt: skip


def table() -> list[list[str]]:
    """First names and surnames, each once, in order."""
    import faker.providers.person as persons

    first = set(" ".join(line for line in SOURCE.read_text(encoding="utf-8").splitlines() if line[0] != "#").split())
    last: set[str] = set()
    for folder in sorted(Path(str(persons.__file__)).parent.iterdir()):
        if folder.is_dir() and not folder.name.startswith("_"):
            provider = importlib.import_module(f"faker.providers.person.{folder.name}").Provider
            first |= _listed(provider, FIRST)
            last |= _listed(provider, LAST)
    return [sorted(first - NEVER), sorted(last - NEVER)]


def _listed(provider: type, fields: tuple[str, ...]) -> set[str]:
    found: set[str] = set()
    for field in fields:
        names = getattr(provider, field, ())
        if not isinstance(names, property):
            found |= {part.replace("’", "'") for name in names for part in name.split() if _NAME.fullmatch(part)}
    return found


if __name__ == "__main__":
    lines = "\n".join(" ".join(names) for names in table()) + "\n"
    TABLE.write_bytes(gzip.compress(lines.encode(), 9, mtime=0))
    print(f"{TABLE}: {TABLE.stat().st_size} bytes, {[len(line.split()) for line in lines.splitlines()]} names")
