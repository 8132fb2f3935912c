"""How rare a word is in its language, from tables that never change: so that no article changes another's weight.

The tables are made by ``tools/word_frequencies.py`` from wordfreq's lists (docs/decisions/0015): 42 languages, each
read when it is first asked for. A table of our own archive would be nearer to the news, but then every article that is
kept would move every score.
"""

from __future__ import annotations

import gzip
import math
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files

RARE = -math.log(3e-6)  # 12.7: a word that is in no table, or comes less than once in 333,000
NUMBER = 7.0  # a number of two figures, or a year: there are many of them in any article
_STEPS = 4  # of the tables, in one unit of rarity
_SAME = {"bs": "sh", "hr": "sh", "sr": "sh", "no": "nb", "nn": "nb", "tl": "fil", "in": "id", "iw": "he"}


def rarity(word: str, language: str = "en") -> float:
    """-ln of a plain word's share of all words of its language (BCP 47), from about 3 for the commonest to ``RARE``.

    ``word`` is as ``crawler.text.letters.plain`` gives it. In a language without a table every word is rare.
    """
    if word.isdecimal():
        return NUMBER if len(word) <= 2 or (len(word) == 4 and word[:2] in ("19", "20")) else RARE
    return _table(language).get(word, RARE)


@lru_cache(maxsize=256)
def _table(language: str) -> Mapping[str, float]:
    return table_of(language.partition("-")[0].lower())


@cache
def table_of(language: str) -> Mapping[str, float]:
    """The rarity of each word of a language that is not rare; empty where there is no table."""
    file = files("crawler.text") / "frequencies" / f"{_SAME.get(language, language)}.txt.gz"
    if not language.isalpha() or not file.is_file():
        return {}
    found: dict[str, float] = {}
    for line in gzip.decompress(file.read_bytes()).decode().splitlines():
        step, _, words = line.partition(" ")
        found.update(dict.fromkeys(words.split(" "), int(step) / _STEPS))
    return found
