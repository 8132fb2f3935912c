"""Does the reporter judge, or colour, what a sentence tells, on nobody's word?"""

from __future__ import annotations

import re

from reports.analysis.reading import Sentence

# What a reporter asserts on nobody's word, and a judgement is: "clearly", "must", "disappointing".
_JUDGES = re.compile(
    r"\b(?:clearly|obviously|remarkabl\w+|surprisingly|unfortunately|sadly|hopefully|disappoint\w+|"
    r"shameful\w*|outrageous\w*|idiots?|stupid|ridiculous|absurd|exactly|must|should|ought|"
    r"fortunately|of course|indeed|seems?|seemed|appears to|appeared to|perhaps|probably|likely|"
    r"arguably|undoubtedly|no doubt|apparently|supposedly|somehow|worst|best|brilliant|terrible|awful|"
    r"beautiful|wonderful|amazing|incredibl\w+|stunning|faith|dream\w*|tragedy|"
    r"miracle|thanks to|at last|finally|the future of|the question is)\b",
    re.IGNORECASE,
)
# The reporter's own colour, whoever speaks in the sentence.
COLOURS = re.compile(r"\b(?:poor hand|upside down|turned the tables|twisted|hateful|to no avail)\b", re.IGNORECASE)
ATTRIBUTED = re.compile(
    r"\b(?:said|says|told|according to|announced|stated|wrote|reported|warned|asked|called (?:on|for)|"
    r"urged|added|reiterated|affirmed|stressed|denied|confirmed|acknowledged|condemned|denounced|declared|tweeted)\b"
)
# Whose judgement it is, said with no word of speech: "described the road as the worst".
_CALLS = re.compile(
    r"\b(?:described|insisted|argued|responded|replied|complained|praised|criti[cs]i[sz]ed|predicted)\b"
)


def judges(sentence: Sentence) -> bool:
    """Does the reporter judge, on nobody's word?"""
    if not _JUDGES.search(sentence.masked):
        return False
    return not ATTRIBUTED.search(sentence.masked) and not _CALLS.search(sentence.masked)
