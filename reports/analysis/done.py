"""Is it a deed that a sentence tells first of all: "the council voted", "two have died", "the match was halted"?

What stands beside a name between commas ("the council, which meets in Oslo, voted") is passed over.
"""

from __future__ import annotations

import re

from reports.analysis.reading import Sentence, once

CLAUSE = 90  # characters of the first clause, where no mark ends it
_MADE = (  # participles that do not end in "ed"
    r"died|won|left|lost|struck|taken|hit|met|shot|run|begun|sent|held|put|set|given|made|fled|told|sold|bought|built|"
    r"brought|caught|fallen|broken|withdrawn|chosen|sworn|thrown|cut|shut|quit|found|said|seen|become|gone|grown|risen|drawn|split"
)
# What an article leads with, in the perfect: "two people have died", "the Taliban has claimed responsibility".
_JUST = re.compile(rf"^[^,;]{{3,110}}? (?:has|have) (?:now |been |just )*(?:[a-z]+ed|{_MADE})\b")
# "The council voted for", "Valdan met": a deed of a past that is over, first of all that the sentence tells.
_DEED = re.compile(
    r"^(?!.*\b(?:has|have|had|was|were|is|are|been|later|then|once|used to|would|looks?|seems?|remains?|"
    r"consists?|includes?|belongs?|costs?|resembles?)\b).{3,90}? "
    r"(?:[a-z]{3,}ed|met|took|overtook|won|left|lost|struck|hit|shot|told|gave|put|set|held|sent|chose|broke|fell|rose|"
    r"fled|did (?!not\b)[a-z]+|beat|began|ran|cut|shut|quit|withdrew|sank|flew)\b"
)
# "The match was halted", "five men were shot"; not "was founded" and the like, which nobody leads with.
_SUFFERED = re.compile(rf"^[^,;]{{3,110}}? (?:was|were) (?:[a-z]+ly )?(?:[a-z]{{3,}}ed|{_MADE})\b(?! to\b)")
_ASIDE = re.compile(r"^([^,;]{3,60}) ?, (?:who|which|the|an?|its|his|her|whose) [^,;]{2,70} ?,(?= )")
_BEFORE_IT = re.compile(r"^(?:In|At|Over|Under|Near|With|Across|Outside|Inside) [^,;]{3,70} ?, (?=\S)")
_OTHERS_TOO = re.compile(r"^(?:[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3} ?, ){1,6}(?=[A-Z])")  # "Norvia, Jordan and Iraq"
_ENDS_CLAUSE = re.compile(r"[,;]| (?:when|after|as|while|because|who|which|that|what|before|until|since|where)\b")


@once
def is_just_done(sentence: Sentence) -> bool:
    """In the perfect: "has been removed"."""
    return _JUST.search(_bare(sentence)) is not None


@once
def is_deed(sentence: Sentence) -> bool:
    """In the past, of those who did it: "removed"."""
    text = _bare(sentence)
    end = _ENDS_CLAUSE.search(text)
    return _DEED.match(text, 0, end.start() if end else CLAUSE) is not None


@once
def is_suffered(sentence: Sentence) -> bool:
    """In the past, of those to whom it was done: "was removed"."""
    return _SUFFERED.match(_bare(sentence)) is not None


def _bare(sentence: Sentence) -> str:
    """Its text outside quotations, without what stands before or beside its first name."""
    return _ASIDE.sub(r"\1", _OTHERS_TOO.sub("", _BEFORE_IT.sub("", sentence.masked)))
