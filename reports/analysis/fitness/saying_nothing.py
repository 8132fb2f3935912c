"""Does a sentence tell nothing that anybody could use: no comment, when something was, how it looked?"""

from __future__ import annotations

import re

from reports.analysis.fitness.newcomers import IRREGULAR
from reports.analysis.hinted import Hinted

# "A spokesman, Karim Valdan, told reporters in Tarsk on Sunday.": what, another sentence says.
_SAYS_NOTHING = re.compile(
    r"^[^,]{3,70}?(?: ?, [^,]{3,90} ?,)? (?:told (?:the )?(?:reporters|journalists|[A-Z][\w.]+(?: [A-Z][\w.]+){0,2})|"
    r"spoke to (?:reporters|journalists))"
    r"(?: (?:in|at|on|from|late|early|by) (?:[A-Z][\w-]+ ?|telephone|phone){1,3}){0,3}(?: \w+day)? ?\.$"
)
# "The ministry had no immediate comment", "The White House continues to monitor the situation."
_NO_COMMENT = re.compile(
    r"\b(?:no (?:immediate |further )?comment|declined (?:immediate |to )?comment|did not (?:immediately )?"
    r"(?:comment|respond)|(?:could not|couldn[’']t|could n't) (?:immediately )?be reached|"
    r"(?:continues?|continued|continuing) to monitor|(?:is|are|was|were) (?:closely )?monitoring (?:the|events)|"
    r"spoke to (?:reporters|journalists) about)\b"
)
# "Valdan said time was short.": so few words, none of them a name or a number, tell nothing.
_SHORT = re.compile(
    rf"^(?:(?!(?:{IRREGULAR}|[a-z]{{3,}}ed) )[^\s,]+(?: |(?=,))){{1,8}}?(?:, [^,]+, )?"
    rf"(?:said|says|stressed|insisted) (?:that )?(?!in |at |on |this |last |so )[a-z]+ (?:{IRREGULAR})(?: [a-z]+)? ?\.$"
)
# "The accident happened late Tuesday near Tarsk.": what, its name does not tell.
_ONLY_WHEN = re.compile(
    r"The (?:[a-z-]+ ){0,2}(?:accident|incident|attack|crash|blast|explosion|shooting|collision|meeting|fire|raid) ?"
    r"(?:happened|occurred|took place)\b[^,]*\.$"
)
# "The vote followed recent successes", "The announcement came a day after": how what is known stands to what is known.
_SET_BESIDE = re.compile(
    r"(?:The|[A-Z][a-z]+day ?['’]s) (?:[\w.’'-]+ ){0,5}?(?:vote|announcements?|decision|move|statements?|attacks?|"
    r"strikes?|meeting|visit|talks|comments|remarks|resolution|offensive|report|news|speech|demonstrations?|protests?|calls?|"
    r"fighting|clashes|violence|assault|advance|arrests?|killings?|deaths?|incident|blast|raids?|"
    r"letter|exchange) (?:in [A-Z][\w-]+ )?(?:[A-Z][a-z]+day )?"
    r"(?:(?:also )?(?:comes?|came|took place|happened|occurred) (?:just |only |\w+ )?(?:\w+ )?"
    r"(?:after|as|amid|ahead|before|hours|days|weeks)\b|followed (?!by\b))"
)
_TELLS_NOTHING = re.compile(
    r"\b(?:did|does|do) more than [a-z]|"  # a lead-in
    r"\b(?:looks?|looked) (?:\w+ )?like\b|"
    r"\b(?:posted|shared|tweeted|uploaded|released) (?:an? |the |several |some |many |\d+ )?(?:[a-z-]+ ){0,2}"
    r"(?:images?|photos?|photographs?|pictures?|animations?|selfies?|statements?)\b[^,]*\b"
    r"(?:Facebook|Twitter|Instagram|Weibo|showing|launch)\b|"
    r"\b(?:posted|shared|released|showed|aired) (?:the |some |dramatic )?(?:footage|videos?|images|photos|photographs|"
    r"pictures) of the (?:[a-z]+ )?(?:wreckage|scene|site|crash|damage|fire|aftermath|victims)\b|"
    r"\b(?:(?:is|are|was|were) continuing|continues?|continued) (?:with (?:its|their|his|her)\b|"
    r"(?:its|their) (?:[a-z-]+ )?(?:campaign|mission|work|operations?|efforts)\b)|"
    r"\bsaid in (?:comments|remarks|an? (?:statement|interview|speech|letter))(?: that [a-z]+ed\b(?! by)| to)[^,]*\.$|"
    r"\bstill (?:waiting|awaiting)\b|\bno word on\b|\bremains? to be seen\b|"
    r"\b(?:was|were) (?:meeting|gathering|holding (?:a |the )?(?:talks|meetings?))\b|"  # what came of it, others tell
    # "Had been informed", "would decide in May": of what, another sentence says.
    r"\b(?:been|was|were) (?:informed|notified)\b(?! (?:of|about|that|by|in writing)\b)|"
    r"\bwould decide\b(?! (?:on|whether|if|who|what|how|which|about|to|between)\b)|"
    # "Sees several different scenarios": which, he does not say here.
    r"\b(?:several|various|different|a number of|many) (?:different |possible |other )?"
    r"(?:scenarios|options|possibilities|factors|ways)\b"
    r"(?! (?:of|to|for|including|such)\b)(?!,? (?:including|from|among))|"
    r"\bstepped (?:out of|off|down from) (?:an?|the|his|her) (?:[a-z-]+ )?"
    r"(?:helicopter|plane|aircraft|car|train|ship|bus)\b|"
    r"\b(?:grilled|quizzed) [A-Z]|"
    # At whom, and not what he said.
    r"\b(?:lashed out|hit out|hit back|took aim|spoke out|took note)\b(?![^.]*\b(?:saying|calling|accusing|for|over|"
    r"because|said|after)\b)|"
    # What was told of it, and not what happened.
    r"\b(?:dominat(?:ed|ing)|made|making|grabb(?:ed|ing)) (?:[a-z-]+ )?headlines\b|"
    r"\b(?:provided|gave|offered) an? (?:[a-z-]+ )?account (?:[A-Z][a-z]+day )?of (?:how|what)\b|"
    r"\b(?:requested|asked for|received|been given|given) (?:multiple |several |regular |daily )?"
    r"briefings?\b|"
    r"\b[Cc]haos (?:broke out|erupted|reigned|ensued)\b|"
    r"\b(?:was|were) (?:met|greeted|welcomed) (?:with|by) (?:hugs|cheers|applause|tears|kisses|flowers|smiles)\b|"
    r"\b(?:got|gets?|had) what (?:they|he|she|it)\b|"
    r"\bcame off the fence\b|\bin the nick of time\b"
)


# What pictures show; "responded with a statement", "had something to say": what, another sentence says.
_ONLY_POINTS = Hinted(
    re.compile(
        r"\b(?:[Vv]ideos?|[Ff]ootage|[Pp]hotographs?|[Pp]hotos|[Ii]mages|[Pp]ictures)\b[^,]{0,60} "
        r"(?:shows?|showed|showing) (?!that\b)|"
        r"\b[Ww]itnesses (?:described|recalled|spoke of) (?:a )?(?:[a-z]+ )?scenes?\b|"
        r"\b(?:has|have|had|was|were) (?:been )?(?:contacted|approached|asked) for (?:a )?comment\b|"
        r"\b(?:responded|replied|answered|reacted) (?:with|in) (?:an? )?(?:[a-z]+ )?(?:statement|tweet|post|letter)\b"
        r"[^,]*(?:\.|, per\b)|"
        r"\b(?:refused|declined) to (?:take|answer) (?:any )?questions\b|\breleased (?:a|the) statement from\b|"
        r"\bmarked the \d+(?:st|nd|rd|th) (?:day|week|month)\b|\bused the words? [\"“‘`' ]*\w|"
        r"\bhad something to (?:say|tell|add)\b|\b(?:was|were|is|are) “?(?:giddy|thrilled|delighted|excited)\b|"
        r"\b(?:best of luck|good luck)\b|^Wearing\b|\bsat in rows\b|"
        r"\bposted (?:an? )?(?:[a-z]+ )?(?:clip|photo|photograph|picture|video|selfie) of\b"
    ),
    (
        "ideo", "ootage", "hotograph", "hotos", "mages", "ictures", "itnesses", "comment", "statement", "tweet", "post",
        "letter", "questions", "marked the", "the word", "something to", "giddy", "thrilled", "delighted", "excited",
        "luck", "Wearing", "in rows", "posted",
    ),
)  # fmt: skip


def says_nothing(outside: str) -> bool:
    """Does it? ``outside`` is its text without quotations."""
    if any(each.search(outside) for each in (_NO_COMMENT, _TELLS_NOTHING)) or _ONLY_POINTS.is_in(outside):
        return True
    return any(each.match(outside) for each in (_SAYS_NOTHING, _SHORT, _ONLY_WHEN))


def sets_beside(outside: str) -> bool:
    """Says it only after or before what else something was: "The vote followed recent successes"?"""
    return _SET_BESIDE.match(outside) is not None
