"""Does a sentence point back to another with a noun: "the meeting", "the King"?

A noun points where nothing in the sentence, nor what a reader knows besides, tells which one is meant.
"""

from __future__ import annotations

import re
from functools import lru_cache

from reports.analysis.days import ANY_WEEKDAY
from reports.analysis.fitness.newcomers import IRREGULAR
from reports.analysis.fitness.subject import APPOSED_NAME
from reports.analysis.names import Mention
from reports.analysis.reading import Sentence

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
    "swap|assault|toll|pact|accord|rally|rallies|ruler|strongman|dictator|weapons|towns|villages|cities|girls|boys|schoolgirls|"
    "interviews?|transaction|vessel|verdict|hotel|offers?|bid|airlift|draft|changes?|initiative|"
    "footage|video|killings?|targets?|witness|witnesses|tweets?|messages?"
)
_CHIEFS = frozenset(("leader", "president", "minister", "king", "dictator", "strongman", "ruler"))
_FALLEN = re.compile(r" (?:deposed|ousted|fallen|toppled|embattled|fugitive|late|former|longtime) ")  # who, a name said
_OF_A_LAND = re.compile(r" [A-Z][a-z]+(?:an|ian|ese|ish|i|ch) ")  # "the Libyan leader", of one who is named before
_ENSUING = re.compile(r" (?:ensuing|resulting) ")  # what from, the sentence says
_FIRMS = frozenset(("company", "agency", "organization", "organisation", "network", "party", "group", "firm"))
_POWERS = frozenset(("army", "military"))  # of the country that the article is about, where the sentence names it
_BODIES = frozenset(("ministry", "agency", "commission"))  # "in Tarsk, the health ministry said": that country's
_LANDS = frozenset(("territory", "capital", "province", "country", "city", "town", "region", "area"))
_AFTER_A_NOUN = (
    r"(?! on (?!\d|[A-Z][a-z]+day\b|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))"
    r"(?! (?:of|in|at|by|which|who|whose|between|against|from|to|for|with|over|where|when|near|inside|about|into|among|"
    r"responsible|called|named|described|they|it|he|she|[a-z]+ed by|[a-z]+ing (?:in|at|on|across|over|near)|"
    r"that (?:would|had|has|was|were|is|are|will|could|struck|hit|led|left|took|brought|made|sent|broke|built|gave|"
    r"sold|bought|held|ran|runs|won|lost|owns|makes|[a-z]+ed))\b)"
    rf"(?! (?!{ANY_WEEKDAY}\b)[A-Z\d])"
)
_POINTING = re.compile(
    rf"\b(?:[Tt]he|[Tt]his|[Tt]hese|[Tt]hose|[Ss]uch) (?:(?!the |an? |those |these )[a-z-]+ "
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
    r"\b(?:[Tt]he|[Tt]his|[Tt]hese|[Tt]hose) (?:[a-z-]+ )?(protesters|demonstrators|"
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
    r"Minister|Prince|of [A-Z])\b)(?! [A-Z])(?! (?:of|to|for) (?:the )?(?:[a-z-]+ ){0,2}[A-Z])"
)
# "The witness in Tarsk", "the freed girls in Tarsk", "the Islamist group", "announced the change in Oslo", "the latest
# round of talks": where or whose it is does not tell which.
_WHICH = (
    re.compile(
        r"\b[Tt]he (?:[a-z-]+ )?(witness|man|woman|boy|girl|official|source|resident|driver|pilot|teenager|doctor|"
        r"soldier|officer|protester|fighter)\b (?=(?:in|at|from|near|on)\b)"
    ),
    re.compile(
        r"\b[Tt]he (?:freed|released|rescued|captured|arrested|detained|injured|wounded|kidnapped|abducted|stranded) "
        r"(girls|boys|women|men|people|hostages|prisoners|soldiers|journalists|workers|migrants|passengers|crew)\b"
        r"(?! (?:of|who)\b)"
    ),
    re.compile(
        r"\b[Tt]he (?:[A-Z][a-z]+(?:an|ian|ese|ish|ist|i|ch)s?|U\.S\.|US|U\.N\.|UN|EU) "
        r"(?:[a-z-]+ )?(sanctions|statement|announcement|group|meeting|"
        r"proposal|offer|decision|report|message|letter|man|woman|official|vessel|ship|journalists?|soldiers?|move)\b(?!-)"
        r"(?! (?:of|to|by|on|that|which|who|from|between|for|called|named)\b)(?! [A-Z])"
    ),
    re.compile(
        r"\b(?:announced|made|gave|issued|delivered|read|released|unveiled|revealed|showed) the "
        r"(?:[a-z-]+ )?(changes?|setup|"
        r"announcement|remarks|comments|statement|decision|claim|claims|call|appeal|offer|pledge|allegations?|accusations?|agreement|"
        r"proposal)\b (?=(?:in|at|during|from|after|before|late|early|while|with)\b)"
    ),
    # "a town southwest of Tripoli", which has a name; not "Tarsk, a town", nor "a town called Tarsk".
    re.compile(
        r"(?<!, )(?<!as )\ban? (?:[A-Za-z-]+ ){0,2}(town|city|village)\b(?!-)(?! ['’]s\b)"
        r"(?! (?:of|called|named|where|like|such|that|hall|council|centre|center|square)\b)"
        r"(?! ?, (?:[A-Z]|called))(?! [A-Z])"
    ),
    re.compile(r"\b[Tt]he (location|island)\b(?!-)(?! ['’]s\b)(?! (?:of|where|that|which|called|named)\b)(?! [A-Z])"),
    # "The figure of 72 counts only riders": of which figure, a sentence before tells.
    re.compile(
        r"^The (figure|number|toll|total|count) of \d[\d,.]* (?:counts|counted|includes|included|is|was|does|did)\b"
    ),
    # "Lift the ban", "echoed that idea", "testified on the matter".
    re.compile(
        r"\b(?:lift|impos|extend|defy|defi|reject|back|discuss|echo|support|repeat|eas|shar|question)"
        r"(?:e?s|e?d|ing|ied|e|y)? (?:the|that|this|their|his|her|its) (?:[a-z-]+ )?"
        r"(ban|idea|matter|proposal|issue|view|demand|request|offer|suggestion|concern|sentiment)\b"
        r"(?! (?:of|on(?! [A-Z][a-z]+day)|to|that|for|against|by|from|in|with|over|about)\b)"
    ),
    re.compile(
        r"\b(?:on|about|into) (?:the|that|this) (matter|issue|subject|case)\b"
        r"(?! (?:of|that|whether|against)\b)(?! [A-Z])"
    ),
    re.compile(
        r"\b[Tt]he latest (round|wave|bout|spate|series|batch|round-up|attempt|step|salvo|sign|blow|"
        r"twist|chapter|move|effort|setback|victim|example)\b"
    ),
)

# "Valdan's decision was a deception", "responding to Orlen's announcement": what, another sentence says.
_HIS_WORD = re.compile(
    r" ?['’]s? (?:own |latest |earlier )?(decision|announcement|comments?|remarks?|statement|offer|request|proposal|"
    r"pledge|promise|claim|suggestion|reply|response|refusal|warning|call|ultimatum|testimony|concession)s?\b(?!-)"
    r"(?! (?:to|that|on|of|for|not|by|about|against|from|in|at|during|with|over|after|not|is to|was to|[a-z]+ing)\b)"
    r"(?! [A-Z])"
)
# "He was confident that would not happen": what would not.
_THAT_WOULD = re.compile(
    r"\b(?:said|says|confident|sure|certain|hopeful|hoped?|hopes|believed?|believes|clear|think|thought|insisted|"
    r"promised) (that) (?:would|will|could|was|is|had|has|did|does|might|may|should|must)\b"
)
# "The two crashes appeared to be alike": which two; after two names "the two ministers agreed" says it.
_SO_MANY = re.compile(
    r"\b[Tt]he (?:two|three|four|five|six) ([a-z]{4,}s)\b"
    r"(?= (?:[a-z]{3,}ed(?! (?:from|by|in|at|on|aboard|near))|were|are|had|have|will|would)\b)"
)
_NAMED_BEFORE = frozenset(  # who has a name
    "leaders ministers presidents premiers kings officials diplomats envoys men women people brothers sisters sons "
    "friends rivals players sides parties groups companies firms bodies agencies unions armies teams clubs countries "
    "nations states neighbours neighbors allies governments towns cities villages".split()
)

_PATTERNS = (_HIS_WORD, _THAT_WOULD, _POINTING, _OF_A_DAY, _THAT, _SO_MANY, _POINTING_AT_PEOPLE, _OFFICE_ALONE, *_WHICH)
# "the military pressure", "the official passports": words that are adjectives before a noun.
_ADJECTIVES = frozenset(("military", "army", "official"))
_NO_NOUN_AFTER = re.compile(
    rf" ?(?:$|[^\sA-Za-z]| (?:{IRREGULAR}|says|say|and|or|but|to|in|on|at|by|of|for|from|with|after|before|as|that|who|"
    r"which|also|not|still|did|does|[a-z]+ed|[a-z]+ly)\b)"
)
# "over the past two weeks": numbers of days, which a date tells; "the two" are of whom two names tell.
_NUMBERS = frozenset(("two", "three", "four"))
_LAST = re.compile(r" (?:last|past|next|first|previous|coming|top|other|only) ")
_COUNTED = re.compile(r"\d|\b(?:most|half|some|many|two|three|four|five) ")
_UPHEAVALS = frozenset(
    "uprising unrest war conflict fighting clashes crisis violence protests demonstrations turmoil riots".split()
)
_BEGAN = re.compile(r" (?:first )?(?:began|started|erupted|broke out)\b")
# "the foreign minister, Karim Valdan, said", "the capital, Tarsk, ...": its name follows.
_NAMED_AFTER = re.compile(r" ?, (?:the )?(?:[A-Z][\w.’'-]* ?){1,4}(?:,|\.$|and [A-Z])")
_OF_NAMES = frozenset(
    "capital city town province village group party company agency king queen president minister premier chancellor "
    "ambassador spokesman spokeswoman governor mayor director leader chief hotel plane ship vessel".split()
)


def points(sentence: Sentence, known: frozenset[str]) -> bool:
    """Is there a "the meeting" or "the King" that an earlier word of the sentence does not explain?"""
    outside = sentence.masked
    told = APPOSED_NAME.match(outside)  # who "the attacker" is
    found = (match for pattern in _PATTERNS for match in pattern.finditer(outside))
    return any(
        not (told is not None and match.end() < told.end())
        and not _ENSUING.search(match[0])
        and not _is_explained(sentence, match, known)
        for match in found
    )


# It is another than the one that all of a report is about.
_THAT_LAND = frozenset(
    f"{word} that {noun}" for word in ("in", "of", "from", "to", "on") for noun in ("country", "nation")
)


def _is_explained(sentence: Sentence, match: re.Match[str], known: frozenset[str]) -> bool:
    """Does a word before it, its form, or what a reader knows besides tell which one is meant?"""
    noun, outside = match[1].lower(), sentence.masked
    if match.re is _THAT_WOULD:
        return False
    is_told = _whole_word(noun).search(outside[: match.start()].lower()) is not None
    if is_told or match.re in _WHICH:
        return is_told
    if match.re is _SO_MANY:
        return noun in _NAMED_BEFORE and _names_before(sentence, match.start()) > 1
    return (
        (noun in known and match[0].lower() not in _THAT_LAND)
        or _is_no_noun(noun, outside, match)
        or _is_named_about(sentence, noun, match)
        or _is_of_a_land(sentence, noun, match)
        or _is_somebody(sentence, noun, match)
    )


def _is_no_noun(noun: str, outside: str, match: re.Match[str]) -> bool:
    """Is it an adjective, or a number of days?"""
    if noun in _ADJECTIVES:
        return _NO_NOUN_AFTER.match(outside, match.end()) is None
    return noun in _NUMBERS and _LAST.search(match[0]) is not None


def _is_named_about(sentence: Sentence, noun: str, match: re.Match[str]) -> bool:
    """Does a name before or after it say which; or, of an upheaval, that it began?"""
    outside = sentence.masked
    if noun == "rest" and _COUNTED.search(outside, 0, match.start()):
        return True
    if noun in _NUMBERS or " two " in match[0]:
        return _names_before(sentence, match.start()) > 1
    if noun in _FIRMS and _bodies_before(sentence, match.start()) == 1:
        return True
    if noun in _UPHEAVALS and _BEGAN.match(outside, match.end()):
        return True
    return noun.split()[-1] in _OF_NAMES and _NAMED_AFTER.match(outside, match.end()) is not None


def _is_of_a_land(sentence: Sentence, noun: str, match: re.Match[str]) -> bool:
    """Is it of a country or in a place that the sentence names?"""
    if noun in _LANDS and _is_placed_before(sentence, match.start()):
        return True
    if noun == "country" and _is_only_land(sentence):
        return True
    if noun in _BODIES and match[0].count(" ") > 1 and _is_placed_before(sentence, match.start()):
        return True
    is_of_people = match.re is _POINTING_AT_PEOPLE or noun in _POWERS
    return is_of_people and sentence.reading.main_land in sentence.named


def _is_somebody(sentence: Sentence, noun: str, match: re.Match[str]) -> bool:
    """Is it the office of one whom the sentence names before it?"""
    before = [each for each in sentence.mentions if each.end - sentence.start <= match.start()]
    if any(noun.split()[-1] in _role_text(sentence, each) for each in before):
        return True
    if match.re is _POINTING_AT_PEOPLE or noun.split()[-1] not in _CHIEFS:
        return False
    is_told = _FALLEN.search(match[0]) is not None or _OF_A_LAND.search(match[0]) is not None
    return is_told and bool(before)


def _is_placed_before(sentence: Sentence, at: int) -> bool:
    """Names it a country or a town before a place of its text?"""
    return any(start < at for _, start, _ in sentence.lands_outside) or any(
        each.start - sentence.start < at for each in sentence.places
    )


def _names_before(sentence: Sentence, at: int) -> int:
    """How many people, countries and bodies it names before a place."""
    people = {each.key for each in sentence.mentions if each.end - sentence.start <= at}
    lands = {code for code, start, _ in sentence.lands_outside if start < at}
    return len(people) + len(lands) + _bodies_before(sentence, at)


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
