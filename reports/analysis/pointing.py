"""Does a sentence point back to another: "the meeting", "the King", "also", "the same"?

A noun points where nothing in the sentence, nor what a reader knows besides, tells which one is meant.
"""

from __future__ import annotations

import re
from functools import lru_cache

from reports.analysis.days import ANY_WEEKDAY
from reports.analysis.names import Mention
from reports.analysis.reading import Sentence
from reports.analysis.subject import APPOSED_NAME

# Nouns that point back when nothing after them says which: "after the meeting".
_POINTS = (
    "attack|attacks|meeting|meetings|talks|visit|trip|tour|journey|incident|move|decision|"
    "announcement|statement|statements|group|man|woman|men|women|minister|ministers|"
    "leader|leaders|official|officials|deal|agreement|proposal|plan|plans|report|case|vote|comments|"
    "remarks|call|letter|victims|victim|deaths|blast|explosion|bombing|strike|strikes|"
    "raid|shooting|operation|ship|plane|aircraft|country|countries|city|town|region|sides|parties|"
    "agency|ministry|office|court|company|party|pair|two|three|four|duo|trio|"
    "sources|source|spokesman|spokeswoman|spokesperson|secretary|prime minister|king|text|texts|"
    "document|committee|commission|file|request|matter|issue|subject|"
    "news|claim|claims|figure|figures|number|numbers|count|rest|delegation|crowd|protests?|"
    "protesters|demonstrations?|demonstrators|clashes|violence|riots?|unrest|uprising|turmoil|speech|"
    "address|network|blast|army|military|"
    "suspect|suspects|accused|latter|former|pipeline|corridor|programme|program|bill|law|measure|"
    "measures|ruling|event|events|session|conference|summit|resolution|amendment|readout|visitors|guests|"
    "hostages|crossing|bases|base|sites|site|area|areas|building|line|coalition|department|state "
    "department’s|dispute|accident|fire|storm|match|game|film|book|actor|singer|"
    "territory|capital|province|neighbourhood|neighborhood|family|couple|boy|girl|driver|pilot|"
    "teenager|employees|workers|staff|conflict|crisis|organi[sz]ation|charges?|accusations?|allegations?|funds|drones|"
    "swap|assault|toll|interviews?|transaction|vessel|verdict|hotel|offers?|bid|airlift|draft|changes?|initiative|"
    "footage|video|killings?|targets?|witness|witnesses"
)
_CHIEFS = frozenset(("leader", "president", "minister", "king", "dictator", "strongman"))
_FALLEN = re.compile(r" (?:deposed|ousted|fallen|toppled|embattled|fugitive|late|former|longtime) ")  # who, a name said
_OF_A_LAND = re.compile(r" [A-Z][a-z]+(?:an|ian|ese|ish|i|ch) ")  # "the Libyan leader", of one who is named before
_ENSUING = re.compile(r" (?:ensuing|resulting) ")  # what from, the sentence says
_FIRMS = frozenset(("company", "agency", "organization", "organisation", "network", "party", "group", "firm"))
_POWERS = frozenset(("army", "military"))  # of the country that the article is about, where the sentence names it
_LANDS = frozenset(("territory", "capital", "province", "country", "city", "town", "region", "area"))
_AFTER_A_NOUN = (
    r"(?! on (?!\d|[A-Z][a-z]+day\b|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))"
    r"(?! (?:of|in|at|by|which|who|whose|between|against|from|to|for|with|over|where|when|near|inside|about|into|among|"
    r"responsible|called|named|described|[a-z]+ing (?:in|at|on|across|over|near)|"
    r"that (?:would|had|has|was|were|is|are|will|could|struck|hit|led|left|took|brought|made|sent|broke|[a-z]+ed))\b)"
    r"(?! [A-Z\d])"
)
_POINTING = re.compile(
    rf"\b(?:[Tt]he|[Tt]hat|[Tt]his|[Tt]hese|[Tt]hose|[Ss]uch) (?:(?!the |an? |those |these )[a-z-]+ "
    rf")?({_POINTS})\b(?!-){_AFTER_A_NOUN}"
)
# "Three died in Monday's incident": which one, and "to carry out that transition": which. "Sunday's vote" is known.
_OF_A_DAY = re.compile(
    rf"\b{ANY_WEEKDAY} ?['’]s (?:[a-z-]+ )?(incident|attacks?|meeting|move|decision|announcement|statement|strikes?|"
    rf"raid|explosion|blast|clashes|violence|comments|remarks|call|accident|talks)\b(?!-){_AFTER_A_NOUN}"
)
_THAT = re.compile(
    r"\b(?:to|of|in|for|with|from|on|at|by|about|after|before|during|out|up|under|into) (?:that|those) ([a-z-]{4,})"
    r"(?=[ ,.;](?!(?:of|in|who|which|that|had|has|have|is|are|was|were)\b))"
)
# People are told by where they are or what they do; "the protesters to go home" tells nothing of them.
_POINTING_AT_PEOPLE = re.compile(
    r"\b(?:[Tt]he|[Tt]hat|[Tt]his|[Tt]hese|[Tt]hose) (?:[a-z-]+ )?(protesters|demonstrators|"
    r"officials?|soldiers|troops|leaders?|ministers?|workers|employees|victims?|suspects?|residents|"
    r"journalists|reporters traveling|activists|police|officers?|students|women|men|children|hostages|"
    r"prisoners|rebels|militants|fighters|gunmen|attackers?|patients|passengers)\b(?!-)"
    r"(?! (?:of|in|at|who|whose|from|near|outside|inside|that|on|killed|held|arrested|wounded|"
    r"responsible|aboard)\b)(?! [A-Z])"
)
# An office alone ("the King", "the Turkish minister") is somebody only where the person is named before.
_OFFICE_ALONE = re.compile(
    r"\b[Tt]he (?:[A-Z][\w.’'-]+ |foreign |defen[cs]e |state ){0,2}(?i:(secretary of state|secretary "
    r"of defen[sc]e|secretary|king|queen|prime minister|minister|president|chancellor|"
    r"crown prince|prince|emir|spokesman|spokeswoman|ambassador|diplomat|director|general|"
    r"commissioner-general|premier|leader|governor|mayor|judge))(?:[’']s)?\b(?!-)(?! (?:General|"
    r"Minister|Prince|of [A-Z])\b)(?! [A-Z])"
)
_LEANING = re.compile(
    r"\b(?:also|meanwhile|however|therefore|moreover|furthermore|nevertheless|in addition)\b|"
    r"\btoo[.,]|\b(?:did|does|do|had|has|was|were|is|are)[,;]|\b(?:all|both|the|these|those) (?:two|"
    r"three|four|five|six)\b(?! [a-z-])|\bfollowing (?:statement|words|reasons|points|terms|"
    r"constants)\b|"
    r"\bsimilar(?:ly)?\b(?! to\b)|\b(?:as follows|below|above-mentioned|aforementioned)\b|"
    r"\b[Tt]he (?:table|chart|map|picture|list|graph)\b|"
    r"\blater (?:said|told|added|wrote|acknowledged|admitted|announced|confirmed|denied)\b|"
    r"\b(?:said|told|added|asked) (?:so|as much)\b|"
    r"\bin response\b(?! to)|, (?:it|they|he|she|who) (?:said|added|reported|says|announced) ?[.]?$"
)
_SAME = re.compile(
    r"\b(?:the same|the latter|the former|both sides(?! of\b)|either side|such|then|there|so|that day|these|"
    r"those|this|another|"
    r"the other(?! (?:[\w’'-]+ ){1,4}, (?:the|an?) )|the others|each other's)\b"
    r"(?! (?:is|are|was|were|has|had|have|will|"
    r"would|could|that|much|far|many|long|called|week|month|year|as)\b)"
)

# "Orlen has accused him": somebody else, whom only an earlier sentence names.
_DONE_TO_IT = re.compile(
    r"^(?:The )?[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,4} (?:has |have |had )?"
    r"(?:[a-z]+ed|told|met|took|gave|saw|sent|left|hit) (?:it|him|them)\b"
)


def leans(outside: str) -> bool:
    """Says it "also", "the same" or "as follows"? ``outside`` is its text without quotations."""
    return (
        _SAME.search(outside.lower()) is not None
        or _LEANING.search(outside) is not None
        or _DONE_TO_IT.match(outside) is not None
    )


def points(sentence: Sentence, known: frozenset[str]) -> bool:
    """Is there a "the meeting" or "the King" that an earlier word of the sentence does not explain?"""
    outside = sentence.masked
    roles = [(each.end - sentence.start, _role_text(sentence, each)) for each in sentence.mentions]
    told = APPOSED_NAME.match(outside)  # who "the attacker" is
    for pattern in (_POINTING, _OF_A_DAY, _THAT, _POINTING_AT_PEOPLE, _OFFICE_ALONE):
        for match in pattern.finditer(outside):
            noun = match[1].lower()
            explained = (
                noun in known
                or _whole_word(noun).search(outside[: match.start()].lower())
                or any(end <= match.start() and noun.split()[-1] in role for end, role in roles)
            )
            explained = explained or (told is not None and match.end() < told.end())
            if noun in _LANDS:
                explained = explained or any(start < match.start() for _, start, _ in sentence.lands_outside)
            if noun == "country":
                explained = explained or _is_only_land(sentence)
            if pattern is _POINTING_AT_PEOPLE or noun in _POWERS:
                explained = explained or sentence.reading.main_land in sentence.named
            if noun in _FIRMS:
                explained = explained or _bodies_before(sentence, match.start()) == 1
            if pattern is not _POINTING_AT_PEOPLE and noun.split()[-1] in _CHIEFS:
                explained = explained or (
                    (_FALLEN.search(match[0]) is not None or _OF_A_LAND.search(match[0]) is not None)
                    and any(each.end - sentence.start <= match.start() for each in sentence.mentions)
                )
            if not explained and not _ENSUING.search(match[0]):
                return True
    return False


def _is_only_land(sentence: Sentence) -> bool:
    """Does the sentence name one country alone, that which its article is about?"""
    return {code for code, _, _ in sentence.lands_outside} == {sentence.reading.main_land}


def _bodies_before(sentence: Sentence, at: int) -> int:
    """How many firms, agencies and other bodies the sentence names before a place."""
    text, end = sentence.reading.article.text, sentence.start + at
    return len({text[each.start : each.end] for each in sentence.bodies if each.end <= end})


@lru_cache(maxsize=256)  # more than there are nouns that point
def _whole_word(word: str) -> re.Pattern[str]:
    return re.compile(rf"\b{word}\b")


def _role_text(sentence: Sentence, mention: Mention) -> str:
    role = mention.role or sentence.reading.names.role_of(mention.key)
    return sentence.reading.article.text[slice(*role)].lower() if role else ""
