"""What a reader of a report on one event knows without being told: which "the attack", "the driver", "the ship" are.

The title need not have these words. Where nearly all articles of one event of a few days open with "the driver" or "a
driver", there is one of whom the report tells.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from datetime import timedelta

from crawler.archive.text import content_words
from reports.analysis.reading import Reading

FEWEST, SHARE = 2, 0.25  # articles that speak of the thing, and open with it; the higher counts
OPENING = 5  # paragraphs in which an article says what it is about
DAYS = timedelta(days=10)  # in which most articles of one event appear; of longer ones there are many attacks
MOST = 0.75
MANY, PART = 3, 0.33  # articles that open with a word of the event; the higher counts
# What happened, and who and what had part in it.
_THINGS = frozenset(
    "attack assault blast explosion bombing shooting massacre crash collision accident disaster fire blaze "
    "earthquake quake flood storm hurricane cyclone eruption landslide avalanche outbreak raid siege hijacking "
    "kidnapping abduction ambush airstrike strike rescue search operation evacuation "
    "protest protests demonstration march rally riot clashes vote election referendum poll summit talks meeting "
    "conference deal agreement treaty accord bid offer takeover merger purchase trial hearing verdict sentence ruling "
    "launch rocket missile satellite spacecraft station test plane aircraft airliner jet flight helicopter ship vessel "
    "boat ferry tanker cruiser train bus truck lorry car van vehicle bridge tunnel mine well dam building tower hotel "
    "compound embassy consulate mosque church school hospital airport concert festival celebrations crowd beach "
    "attacker attackers gunman shooter bomber driver assailant suspect victims victim dead wounded injured hostages "
    "girls boy girl boys schoolgirls passengers crew pilot pilots survivors rescuers police app apps statue museum "
    "man woman gunmen shooters militants captives group release removal abduction seizure assault killing killings "
    "investigation inquiry authorities prosecutors investigators toll".split()
)
# What a reader calls any event: of one story "the accident" is that of which the headline tells.
ANY_EVENT = frozenset(("accident", "disaster", "tragedy"))
_THE = re.compile(r"\b[Tt]he (?:[a-z-]+ )??([a-z]+)\b")
_WORD = re.compile(r"[a-z]+")


def known_of_event(readings: Collection[Reading]) -> frozenset[str]:
    """Of the articles of one story: the nouns for what happened in it, and for those who had part."""
    if len(readings) < FEWEST or not is_short(readings):
        return frozenset()
    spoken = Counter(word for each in readings for word in _THINGS.intersection(_THE.findall(each.article.text)))
    opened = Counter(word for each in readings for word in _THINGS.intersection(_WORD.findall(_opening(each))))
    least = max(FEWEST, SHARE * len(readings))
    return frozenset(word for word in _THINGS if spoken[word] >= least and opened[word] >= least)


def words_of_event(readings: Collection[Reading]) -> frozenset[str]:
    """The words that tell of it: those with which a good part of the articles open, and which few other texts have."""
    if len(readings) < FEWEST:
        return frozenset()
    opened = Counter(
        word
        for each in readings
        for word in frozenset().union(
            content_words(each.article.headline, each.language),
            *(one.word_set for one in each.sentences if one.paragraph <= OPENING),
        )
    )
    least = max(MANY, PART * len(readings))
    return frozenset(word for word, count in opened.items() if count >= least)


def people_of_event(readings: Collection[Reading]) -> frozenset[str]:
    """The surnames of those whom a good part of the articles name."""
    least = max(MANY, PART * len(readings))
    return frozenset(surname for surname, count in surnames_of(readings).items() if count >= least)


def surnames_of(readings: Collection[Reading]) -> Counter[str]:
    """How many of the articles name each surname."""
    return Counter(
        surname
        for each in readings
        for surname in {one.key.split()[-1] for sentence in each.sentences for one in sentence.mentions}
    )


def _opening(reading: Reading) -> str:
    told = (each.text for each in reading.sentences if each.paragraph <= OPENING)
    return " . ".join((reading.article.headline, *told)).lower()


def is_short(readings: Collection[Reading]) -> bool:
    """Did most of the articles appear within some days?"""
    days = sorted(each.day for each in readings if each.day is not None)
    most = int(MOST * len(days))
    return len(days) >= FEWEST and any(days[at + most - 1] - days[at] <= DAYS for at in range(len(days) - most + 1))
