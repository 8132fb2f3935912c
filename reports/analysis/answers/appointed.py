"""Is somebody new in an office: was he appointed, or is he called the new one? In English.

That a sentence has "the appointment of a council" says nothing of the president whom it names as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reports.analysis.names import Mention
from reports.analysis.reading import Sentence

_APPOINTED = (
    r"(?:appoint(?:ed|s|ing)|nam(?:ed|es|ing)|cho(?:se|sen|osing)|elect(?:ed|s|ing)|nominat(?:ed|es|ing)|"
    r"designat(?:ed|es|ing)|sw(?:ore|orn|earing)(?: in)?|succeed(?:ed|s|ing)|replac(?:ed|es|ing)|pick(?:ed|s|ing)|"
    r"installed)"
)
# "New Prime Minister Valdan", "appointed the spy chief Valdan", "replaced by Valdan".
_BEFORE = re.compile(rf"(?:\b[Nn]ew(?:ly [a-z]+)?|\b{_APPOINTED}(?: by| with| as)?)(?: ,)?(?: [\w’'-]+){{0,8}} ?$")
_CALLED_NEW = re.compile(r"(?:the |its |his |her |an? )?(?:new|newly [a-z]+|incoming)\b", re.IGNORECASE)
_BECAME = r"(?:became|becomes|took over|takes over|took office|took up (?:the post|office)|took (?:the|his|her) oath)"
# Behind a name: "has been sworn in as", "was named", "took over".
_AFTER = re.compile(
    rf"(?: ?, [^,;]{{2,80}} ?,)? (?:(?:has|have|had|was|is|will|who) )+(?:been |be )?(?:newly )?{_APPOINTED}\b|"
    rf"(?: ?, [^,;]{{2,80}} ?,)? (?:who )?{_BECAME}\b|"
    r" ?, (?:the |its |his |her |an? )?(?:new|newly [a-z]+)\b"
)
_AS = re.compile(
    rf"(?: (?:has|have|had|was|is) (?:been )?(?:newly )?{_APPOINTED}| {_BECAME}(?: of office)?)?(?: as)? "
    r"(?:(?:the|his|her|its|an?) )?(?:new )?"
    r"(?P<office>[a-z’' -]{3,60})"
)


def is_new(sentence: Sentence, mention: Mention) -> bool:
    """Is a person whom a sentence names one who came into an office?"""
    first = (mention.role or mention.whole)[0] - sentence.start
    end = mention.whole[1] - sentence.start
    text = sentence.masked
    if _CALLED_NEW.match(text, first) or _BEFORE.search(text[: min(first, mention.start - sentence.start)]):
        return True
    return _AFTER.match(text, end) is not None


def offices_after(sentence: Sentence, mention: Mention) -> Iterator[str]:
    """What a person became, behind his name: "appointed Valdan as vice president", "Valdan was named spy chief"."""
    found = _AS.match(sentence.masked, mention.whole[1] - sentence.start)
    if found:
        yield found["office"]
