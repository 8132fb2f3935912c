"""Make crawler/text/frequencies/: how rare each word of a language is, from wordfreq's small lists.

    .venv/bin/pip install wordfreq==3.1.1      (57 MB, for this script alone)
    .venv/bin/python tools/word_frequencies.py

One gzip file a language, one line for each step of rarity: a whole number, -4 ln p rounded, and the words of that
step in the form that ``crawler.text.letters.plain`` gives, sorted. Words rarer than one in 333,000 are left out: they
are what ``crawler.text.frequency`` calls rare. The same lists give the same bytes.
"""

from __future__ import annotations

import gzip
import math
from collections import defaultdict
from pathlib import Path

from wordfreq import available_languages, get_frequency_list

from crawler.text.letters import WORD, plain

FOLDER = Path(__file__).resolve().parents[1] / "crawler" / "text" / "frequencies"
LEAST = 3e-6  # of all words
STEPS = 4  # in one unit of rarity


def frequencies(language: str) -> dict[str, float]:
    """How often each plain word comes; spellings that are one in their plain form are added up."""
    found: defaultdict[str, float] = defaultdict(float)
    for centibels, words in enumerate(get_frequency_list(language, "small")[1:]):
        for written in words:
            for match in WORD.finditer(written):
                found[plain(match[0])] += 10 ** (-centibels / 100)
    return {word: often for word, often in found.items() if often >= LEAST}


def table(language: str) -> str:
    """The lines of a language's file."""
    steps: defaultdict[int, list[str]] = defaultdict(list)
    for word, often in frequencies(language).items():
        steps[max(0, round(-math.log(often) * STEPS))].append(word)
    return "".join(f"{step} {' '.join(sorted(words))}\n" for step, words in sorted(steps.items()))


def main() -> None:
    for language in sorted(available_languages("small")):
        packed = gzip.compress(table(language).encode(), compresslevel=9, mtime=0)
        (FOLDER / f"{language}.txt.gz").write_bytes(packed)
        print(f"{language}: {len(packed)} bytes")


if __name__ == "__main__":
    main()
