"""What stands around a sentence: is it of all that a topic names, and of whom it asks about?

"NATO", "rebels" and "strike" are in every article of that war: of "NATO strike on rebels near Tarsk" a sentence must
have nearly all of it around it. And who is named in few of many articles says by the name alone which of them are of a
topic: of "defection of Karim Valdan" whatever names Valdan where a defection is spoken of.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from crawler.archive.text import content_words, names_in
from reports.analysis.reading import Reading, Sentence
from reports.analysis.topic.matter import MANY, Matter, said
from reports.analysis.topic.notions import Notion, how_many
from reports.analysis.topic.parts import Part, places_of
from reports.analysis.topic.texts import Text
from reports.analysis.topic.told import TWO

SEVERAL = 3  # things that a topic names
AROUND, BESIDE = 400, 500  # characters around a sentence that tell of what it is, and what is said of somebody
MOST_NAME = 0.5  # share of the articles that name somebody who says which of them are of the topic


def is_told_together(matter: Matter, sentence: Sentence) -> bool:
    """Has a sentence of a topic of three things or more, with what stands around it and the headline, all of them but
    one? And of whomever a topic names, the name."""
    parts = matter.told or matter.parts
    if not parts or any(how_many(part.notions) < SEVERAL and not _named(matter, part) for part in parts):
        return True
    around = _around(sentence, AROUND)
    return any(_has_nearly_all(matter, part, sentence, around) for part in parts)


def is_told_beside(matter: Matter, sentence: Sentence) -> bool:
    """Has the text around a sentence what the topic says of the name that it has: "defection", of Valdan's?"""
    rest = [each for each in _telling(matter, matter.notions) if not each.name]
    around = _around(sentence, BESIDE) if rest else None
    return around is None or any(each.is_in(around) for each in rest)


def names_in_few(matter: Matter, readings: Sequence[Reading]) -> tuple[Notion, ...]:
    """The names of a topic that say by themselves which article is of it: of people and bodies, each in few of many
    articles, if it is not all that is asked about."""
    if len(readings) < MANY:
        return ()
    named = (each for each in _telling(matter, matter.notions) if _is_of_somebody(each))
    return tuple(each for each in named if matter.is_of_names or _is_in_few(each, readings))


@lru_cache(maxsize=256)  # more than a study's topic has notions
def _is_of_somebody(notion: Notion) -> bool:
    """Is it of the name of a person or a body, and of nothing more: not of "Orlen's Road Heavy"?"""
    name = notion.name.removesuffix("'s").removesuffix("’s")
    named = (each for each in names_in(name, "en") if each.kind in ("person", "body"))
    return any((each.start, each.end) == (0, len(name)) for each in named)


def is_any_in(notions: Sequence[Notion], sentence: Sentence) -> bool:
    """Has the sentence one of these?"""
    return bool(notions) and any(each.is_in(said(sentence)) for each in notions)


def _has_nearly_all(matter: Matter, part: Part, sentence: Sentence, around: Text) -> bool:
    named = _named(matter, part)
    if named and not any(each.is_in(around) for each in named):
        return False
    if how_many(part.notions) < SEVERAL:
        return True
    needed, places = _telling(matter, part.notions), _places(part)
    if not is_any_in([each for each in needed if each not in places or each in matter.rare], sentence):
        return False
    found = how_many(each for each in needed if each.is_in(around))
    return found >= min(how_many(needed), max(TWO, how_many(needed) - 1))


def _telling(matter: Matter, notions: Sequence[Notion]) -> list[Notion]:
    return [each for each in notions if each not in matter.usual]


def _named(matter: Matter, part: Part) -> list[Notion]:
    """The names of people and things, not of bodies, which an article has by their letters and short names."""
    return [each for each in _telling(matter, part.notions) if each.name and each.body is None and not each.letters]


def _places(part: Part) -> set[Notion]:
    return {each for some in places_of(part) for each in some}


def _is_in_few(notion: Notion, readings: Sequence[Reading]) -> bool:
    """Has a sentence of half of the articles at most the name? Asked no longer than it takes to know."""
    named = 0
    for each in readings:
        named += any(notion.is_in(said(one)) for one in each.sentences)
        if named > MOST_NAME * len(readings):
            return False
    return True


def _around(sentence: Sentence, characters: int) -> Text:
    article = sentence.reading.article
    text = article.text[max(0, sentence.start - characters) : sentence.end + characters]
    told = f"{article.headline} . {text}"
    return Text.of(content_words(told, sentence.reading.language), (), told)
