"""Makes reports/analysis/speaking/first_names.json from lists of the US Census Bureau (1990).

They are in the public domain.

    python tools/first_names.py dist.female.first dist.male.first > reports/analysis/speaking/first_names.json

A name is taken for one gender where at least four in five of its bearers have it. The package ``names`` on PyPI holds
the two files as the bureau published them (name, per cent of the gender's population, cumulated, rank).
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

SURE = 4.0  # times as many of the one as of the other


def shares(path: str) -> dict[str, float]:
    """The per cent of a gender's population that bears each name."""
    lines = (line.split() for line in Path(path).read_text(encoding="ascii").splitlines() if line.strip())
    return {name.lower(): float(share) for name, share, *_ in lines}


def main(female: str, male: str) -> None:
    """Print the table: {"f": "names in one string", "m": …}."""
    women, men = shares(female), shares(male)
    only_f = sorted(name for name, share in women.items() if share >= SURE * men.get(name, 0.0))
    only_m = sorted(name for name, share in men.items() if share >= SURE * women.get(name, 0.0))
    print(json.dumps({"f": " ".join(only_f), "m": " ".join(only_m)}, indent=1))


if __name__ == "__main__":
    main(*sys.argv[1:])
