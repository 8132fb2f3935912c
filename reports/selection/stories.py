"""The stories of a selection, by the function that groups any set of articles, and what they say of its articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from crawler.archive.text import group
from reports.selection.candidates import Candidate
from reports.selection.feedback import matter

LIFT = 0.6  # share of a story's nearness in the nearness of its articles
MATES = 3  # nearest articles of a story, of which its nearness is the mean


def stories_of(candidates: Sequence[Candidate]) -> dict[str, str]:
    """The story of each candidate by its id. A function of the set."""
    return group(matter(each) for each in candidates)


def lifted(scores: Mapping[str, float], stories: Mapping[str, str]) -> dict[str, float]:
    """The nearness of each article with that of its story: what is reported beside a near article is near."""
    members: defaultdict[str, list[float]] = defaultdict(list)
    for id_, story in stories.items():
        members[story].append(scores[id_])
    mean = {story: sum(best) / len(best) for story, own in members.items() if (best := sorted(own)[-MATES:])}
    return {id_: round((1 - LIFT) * scores[id_] + LIFT * mean[story], 6) for id_, story in stories.items()}


def story_numbers(ids: Sequence[str], stories: Mapping[str, str]) -> list[int]:
    """A number from 1 for each article, equal for those of one story; numbered in the order of the articles."""
    numbers: dict[str, int] = {}
    return [numbers.setdefault(stories[id_], len(numbers) + 1) for id_ in ids]
