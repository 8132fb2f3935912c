"""Can somebody's words stand by themselves in a report? English alone is read so; in other languages all may stand.

"Nobody even considered meeting him": whom, only the article says. "This is a short extension": nor of what.
"Furthermore, we agreed" is the second half of a thought.
"""

from __future__ import annotations

import re

from crawler.archive.text import content_words, names_in, stem
from reports.records import Quotation

_SOMEBODY = re.compile(r"\b(?:he|she|him|his|her|hers|himself|herself)\b", re.IGNORECASE)
_PERSON = re.compile(r"\b(?:man|woman|boy|girl|son|daughter|father|mother|president|minister|leader|king)\b")
_SEVERAL = re.compile(r"\b(?:they|them|their|theirs|themselves)\b", re.IGNORECASE)
_MANY = re.compile(r"\b(?:\w{3,}s|people|children|women|men|police|government|team|everyone|everybody|nobody|who)\b")
_SECOND = re.compile(
    r"(?:Furthermore|Moreover|Also|In addition|Additionally|Besides|Secondly|Second|Thirdly|Finally|Meanwhile|"
    r"Therefore|Thus|Nevertheless|Nonetheless|Still|Instead|Again|No|Yes|Yeah|Well|Look|Sure|Absolutely|Exactly|"
    r"Of course) ?,"
)
# "I would agree with that": with what, only the question before it says.
_LEANS = re.compile(
    r"\b(?:with|about|of|for|do|did|doing|done|say|said|want|wanted|exactly|like|know|see|as) "
    r"(?:that|this|it|those|these)\b"
    r"(?= ?[.,;!?]|$| (?:at|in|on|now|today|again|because|and|but)\b)|"
    r"^(?:This|That|These|Those|Both|Such) (?:is|was|are|were|will|would|has|have|had|can|may|means?|meant|shows?|"
    r"needs?|continues|comes|makes|gives|marks|proves|demonstrates|remains|follows|goes|takes|looks|sounds|sends)\b|"
    r"^You\b|"  # whom, only the article says
    r"^The (?:attacks?|bombing|strikes?|explosion|blast|incident|decision|meeting|vote|shelling|move|announcement)\b"
    r"(?! (?:of|on|in|at|by|against|near|that|to|for|with)\b)"
)
# "It becomes like new": what does? A thing must stand before it; "it is time that", "it seems" are about nothing else.
_IT = re.compile(r"\b[Ii]t(?=\b|[’'])")
_THING = re.compile(
    r"\b(?:the|an?|this|these|our|my|your|his|her|their|every|each|any|some|no) \w|[’']s? \w|(?<=[\w,] )[A-Z][a-z]"
)
_OF_NOTHING = re.compile(
    r" ?(?:[’']s|[’']d|[’']ll)? ?(?:(?:is|was|will be|would be|may be|has been|could be|should be|takes?|took|seems?|"
    r"seemed|looks?|means?) )?(?:(?:not|very|so|too|also|quite|really|more|always|still) )*"
    r"(?:[a-z]+ (?:that|to|for|if|when|how|why|whether|because|who|which)\b|time\b|up to\b|clear|important|possible|"
    r"unclear|likely|necessary|hard|difficult|easy|our\b|my\b|the (?:first|only|duty|right|responsibility)\b|"
    r"a (?:pity|shame|fact|matter|question)\b|depends|matters|rain)"
)
_POINTS_AWAY = re.compile(
    r"\b(?:at|from|in|by|for) (?:that|this) (?:point|time|stage|way|place|area|country|city|town|meeting|moment|day)\b|"
    r"\b(?:here|there)\b(?! (?:is|are|was|were|will|has|have|can|must|should|may|could|would|wo|ca|seems|'s|’s))"
)
# "That this strike hurt anybody": which, only the article says; "this war" and "this country" are told by the report.
_THIS = re.compile(
    r"\b(?:this|that|these|those|such an?) (?:[a-z]+ )?(?:strike|attack|raid|incident|decision|statement|move|meeting|"
    r"proposal|plan|report|allegation|claim|figure|number|step|composition|offer|agreement|deal|letter|comment|remark|"
    r"request|question|change|measure|bombing|explosion|killing|shooting)s?\b"
    r"(?! (?:of|on|by|in|at|to|against|that|which|who|where)\b)"
)
# Of the same shape with any other noun: "this weapon", "these mercenaries"; but a reader knows this war, this regime.
_ANY_THIS = re.compile(
    r"\b(?:[Tt]his|[Tt]hese|[Ss]uch(?! as\b| that\b)(?: an?)?|"
    r"(?:at|in|of|by|on|with|from|under|beyond|behind|over|about) (?:that|those)) (?:[a-z-]+ly )?"
    r"(?:(?!kinds?\b|sorts?\b|types?\b|year|month|week|time|moment|morning|afternoon|evening|who\b|which\b|is\b|are\b|was\b|were\b|will\b|would\b|has\b|have\b|had\b|can\b|could\b|may\b|must\b|should\b|that\b|and\b|or\b|"
    r"(?:the|an?|it|he|she|they|we|you|there|our|my|your|his|her|their)\b)"
    r"(?P<what>[a-z][\w-]+))(?: (?:[a-z-]+))?"
)
_KNOWN = re.compile(
    r"\b(?:war|conflict|crisis|suffering|bloodshed|violence|fighting|country|nation|regime|government|revolution|"
    r"uprising|region|continent|world|land|people|"
    r"man|dictator|tyrant|president|leader|of (?!that|those|this|these)|by |on |to |against |who |which |where )"
)
# "around this", "when that's the focus", "analogous steps", "the same": to what, only the article says.
_HANGS = re.compile(
    r"\b(?:around|at|by|on|from|to|against|after|before|over|into|in|through|without|behind|than) (?:this|that)"
    r"(?= ?[.,;!?]|$| (?:and|but|or)\b)|"
    r"\b(?:[Ww]hen|[Ii]f|[Bb]ecause|[Ww]here|[Ww]hile|[Uu]ntil|[Uu]nless|[Oo]nce) (?:-LRB- |\()?(?:that|this) ?"
    r"(?:is|was|['’]s|has|had|happens|continues|goes|means)\b|"
    r"^(?:When|If|Because|Where|While|Until|Unless|Once) (?:it|they)\b(?! is (?:time|clear|necessary))|"
    r"\bkinds? of [\w -]+ that (?:it|they|this)\b|"
    r"\b(?:analogous|similar|comparable|[Tt]he (?:same|others?|latter|former)|both of|[Ee]ither of)\b"
    r"(?! (?:to|as|time|way|right)\b)|\b[Tt]he (?:only|main|other) things? (?:that|is|was)\b|\b(?:current|present|"
    r"upcoming|forthcoming|last|latest) (?:meeting|talks|vote|offer|proposal|session|round|trip|visit|deal)\b"
)
# What somebody saw or went through is a story, not a position.
_TELLS = re.compile(
    r"(?:I|We|You)(?: (?:just|then|first|suddenly|have|had))? (?:started|seen|went|saw|heard|ran|walked|tried|woke|"
    r"arrived|drove|stood|sat|looked|felt|was (?:in|at|on|[a-z]+ing)|were (?:in|at|on|[a-z]+ing)|"
    r"(?:can ?not|ca ?n['’]t|could ?n['’]t|can) (?:see|hear))\b"
)
# What a reporter put in may be what makes it wrong; and who asks takes no position.
_IS_NO_POSITION = re.compile(r"\(|-LRB-|\?")
_FEWEST_TELLING = 4  # words that carry what is said; "We have made good progress" has two
_IDLE = frozenset(
    map(stem, "great good progress lot lots reason reasons thing things concerned worried important lrb rrb".split())
)
_SHOWN = re.compile(r"(?:This|That|It|These|Those|Both|Such)\b")


def stands_alone(quotation: Quotation) -> bool:
    """Does it say of whom it speaks, and does it begin a thought?"""
    if quotation.language != "en":
        return True
    text = quotation.words.text
    leans = any(each.search(text) for each in (_LEANS, _POINTS_AWAY, _THIS, _HANGS)) or _points_at_it(text)
    if _SECOND.match(text) or leans or _TELLS.match(text) or _IS_NO_POSITION.search(text):
        return False
    return len({*content_words(text, "en")} - _IDLE) >= _FEWEST_TELLING and _says_of_whom(text) and _says_of_it(text)


def _points_at_it(text: str) -> bool:
    """Is there a "this" or a "such a" before a noun that only the article explains?"""
    for each in _ANY_THIS.finditer(text):
        is_said_before = each["what"] in text[: each.start()]
        is_known = _KNOWN.search(f"{each[0]} {text[each.end() : each.end() + 10]}") and each[0][:4].lower() != "such"
        if not is_said_before and not is_known:
            return True
    return False


def says_of_what(quotation: Quotation) -> bool:
    """Do the words begin with what they are about, so that they may follow a sentence about something else?"""
    return quotation.language != "en" or _SHOWN.match(quotation.words.text) is None


def _says_of_it(text: str) -> bool:
    """Does no "it" stand before anything that it can mean?"""
    it = _IT.search(text)
    return it is None or bool(_THING.search(text, 0, it.start()) or _OF_NOTHING.match(text, it.end()))


def _says_of_whom(text: str) -> bool:
    """Does no "him" or "them" stand before anybody whom it can mean?"""
    somebody, several = _SOMEBODY.search(text), _SEVERAL.search(text)
    if several and not _MANY.search(text, 0, several.start()):
        return False
    if somebody is None or _PERSON.search(text, 0, somebody.start()):
        return True
    return any(each.kind == "person" for each in names_in(text[: somebody.start()], "en"))
