"""Stories: articles of one event, by their words, names above all, and the days between them; average linkage."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from crawler.archive.text import WORD, plain, stem, stop_words
from reports.selection.candidates import Candidate

NEAR = 0.10  # mean likeness of two groups that are one story
DECAY = 20.0  # days after which two articles are half as alike
HEADLINE, NAME, READ = 3.0, 1.6, 400  # weight of a word in the headline; of a name; words of the text that are read
_CAPITAL = re.compile(r"[A-ZÀ-ÖØ-ÞĞİŞ]")

Vector = Mapping[str, float]


def story_numbers(candidates: Sequence[Candidate]) -> list[int]:
    """A number from 1 for each candidate, equal for those of one story; numbered in the order of the candidates."""
    ids = [each.id for each in candidates]
    order = sorted(range(len(candidates)), key=lambda n: ids[n])  # a function of the set
    weighed = vectors([candidates[n] for n in order])
    days = [candidates[n].day for n in order]
    likeness = [
        [
            alike(weighed[a], weighed[b])
            * (0.5 ** (abs((x - y).days) / DECAY) if (x := days[a]) and (y := days[b]) else 1.0)
            for b in range(a)
        ]
        for a in range(len(order))
    ]
    labels = dict(zip((ids[n] for n in order), _linked(likeness), strict=True))
    numbers: dict[int, int] = {}
    return [numbers.setdefault(labels[each], len(numbers) + 1) for each in ids]


def vectors(candidates: Sequence[Candidate]) -> list[dict[str, float]]:
    """The words of each candidate weighed by their rarity among all, of length one."""
    counts = [_counts(each) for each in candidates]
    holders = Counter(term for each in counts for term in each)
    total = len(counts)
    weighed = []
    for each in counts:
        vector = {
            term: (1 + math.log(count)) * math.log((total + 1) / (holders[term] + 0.5)) for term, count in each.items()
        }
        length = math.sqrt(sum(weight * weight for weight in vector.values())) or 1.0
        weighed.append({term: weight / length for term, weight in vector.items()})
    return weighed


def _counts(candidate: Candidate) -> dict[str, float]:
    counts: defaultdict[str, float] = defaultdict(float)
    stop = stop_words(candidate.language or "en")
    for text, weight in ((candidate.article.headline, HEADLINE), (candidate.article.text, 1.0)):
        for match in list(WORD.finditer(text))[:READ]:
            word = plain(match[0])
            if word not in stop and len(word) > 1:
                counts[stem(word)] += weight * (NAME if _CAPITAL.match(match[0]) or match[0].isdecimal() else 1.0)
    return {term: max(1.0, count) for term, count in counts.items()}


def alike(a: Vector, b: Vector) -> float:
    """The cosine of two vectors, 0 to 1."""
    if len(a) > len(b):
        a, b = b, a
    return sum(weight * b[term] for term, weight in a.items() if term in b)


def _linked(likeness: Sequence[Sequence[float]]) -> list[int]:
    """Labels by average linkage: the two most alike groups join while their mean likeness is at least NEAR."""
    count = len(likeness)
    sizes = dict.fromkeys(range(count), 1)
    labels = list(range(count))
    near = {(b, a): value for a, row in enumerate(likeness) for b, value in enumerate(row)}
    while near:
        (first, second), value = max(near.items(), key=lambda each: (round(each[1], 9), -each[0][0], -each[0][1]))
        if value < NEAR:
            break
        for other in [n for n in sizes if n not in (first, second)]:
            to_first, to_second = _key(first, other), _key(second, other)
            near[to_first] = (near[to_first] * sizes[first] + near.pop(to_second) * sizes[second]) / (
                sizes[first] + sizes[second]
            )
        sizes[first] += sizes.pop(second)
        del near[(first, second)]
        labels = [first if label == second else label for label in labels]
    return labels


def _key(a: int, b: int) -> tuple[int, int]:
    return (a, b) if a < b else (b, a)
