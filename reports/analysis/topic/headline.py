"""A topic that is an article's headline: "Norvia Seizes Ship Suspected of Sending Oil to Orlen".

It says in one breath who did what to whom and where. So no word of it is the head that the others belong to, and a
text speaks of it that has some of its words. Where most words have capitals these make no names of them.
"""

from __future__ import annotations

import re

from crawler.archive.text import countries_in, names_in, places_in, plain, rarity, stop_words

LONG = 5  # notions, a name being one, from which on a topic says more than what it is about
FEWEST, LETTERS = 5, 4  # words of so many letters that tell how a headline is written
SMALL = 11.5  # rarity up to which a word is none of a name by itself
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
# "Human Rights Council": what a body is called.
_BODY = re.compile(
    r"(?:[^\W\d_a-z][\w’'.-]* ){1,4}(?:Council|Union|League|Agency|Committee|Court|Organi[sz]ation|Commission|Bank|"
    r"Fund|Ministry|Department|Assembly|Parliament|Congress|Party|Army|Brotherhood|Front|Movement|Authority|Nations|"
    r"Watch)\b"
)
_ENDINGS = ("s", "es", "d", "ed", "ing")


def in_small_letters(topic: str, language: str) -> str:
    """A headline with capitals throughout as a sentence would have it; any other topic as it is."""
    found = list(_WORD.finditer(topic))
    long = [match[0] for match in found if len(match[0]) >= LETTERS]
    if language != "en" or len(long) < FEWEST or any(each[0].islower() for each in long):
        return topic
    names = [(each.start, each.end) for each in names_in(topic, language) if each.kind == "person"]
    names += [match.span() for match in _BODY.finditer(topic)]
    names += [(start, end) for _, start, end in (*countries_in(topic), *places_in(topic))]
    letters = list(topic)
    for match in found[1:]:
        if not any(start <= match.start() < end for start, end in names) and _is_word(match[0]):
            letters[match.start()] = match[0][0].lower()
    return "".join(letters)


def _is_word(written: str) -> bool:
    """Is it a common word, or a form of one, and no name?"""
    word = plain(written)
    if word in stop_words("en") or written.isupper():
        return not written.isupper()
    bases = [word, *(word.removesuffix(each) for each in _ENDINGS if word.endswith(each))]
    return any(rarity(each, "en") <= SMALL for each in bases)
