"""Reports of one event in another language: they have none of the topic's words, and the people and things of it.

"Lake Turkana talks" stands in no German article of those talks; the ministers and the river do. So an article is of the
topic that has three names from the first lines of one that is nearest to it, and appeared about the same day. Countries
and large cities do not count, for much else takes place there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta

from crawler.archive.text import countries_in, names_in, plain, rarity
from reports.selection.candidates import LEAD, Candidate
from reports.selection.relevance import has_name

SHARED = 3  # names that two reports of one event have in common
NEAR = timedelta(days=3)  # between their days
OWN = 12.0  # rarity of a word that names one thing


def told_abroad(nearest: Iterable[Candidate], others: Iterable[Candidate]) -> dict[str, tuple[str, float]]:
    """Of the others those that tell what one of the nearest articles tells in another language: that one's id, and the
    share of its names that they have."""
    named = [(each, frozenset(_names(each))) for each in nearest]
    found: dict[str, tuple[str, float]] = {}
    for other in others:
        for one, names in named:
            if _of_another_language(one, other) and _about_the_same_day(one, other):
                held = sum(any(has_name(word, other.lead) for word in name) for name in names)
                share = held / len(names) if held >= SHARED else 0.0
                if share > found.get(other.id, ("", 0.0))[1]:
                    found[other.id] = one.id, share
    return found


def _of_another_language(one: Candidate, other: Candidate) -> bool:
    return "" != one.language != other.language != ""


def _about_the_same_day(one: Candidate, other: Candidate) -> bool:
    return one.day is not None and other.day is not None and abs(one.day - other.day) <= NEAR


def _names(candidate: Candidate) -> Iterator[frozenset[str]]:
    """What an article's first lines name, each thing by its rare words, any of which tells it: "Addis Abeba" is Addis
    Ababa. People go by their surnames."""
    article, language = candidate.article, candidate.language
    lead = " ".join(article.text.split()[:LEAD])
    for named in names_in("\n".join((article.headline, article.standfirst or "", lead)), language):
        words = [plain(word) for word in named.key.split() if not countries_in(word.title())]
        rare = [word for word in words if rarity(word, language) >= OWN]
        if rare:
            yield frozenset(rare[-1:] if named.kind == "person" else rare)
