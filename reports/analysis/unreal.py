"""Tells a sentence what never was: a scenario, a film, what would have been?"""

from __future__ import annotations

import re

from reports.analysis.reading import Sentence, once

_TALE = (
    r"scenarios?|films?|movies?|novels?|simulations?|war[ -]?games?|"
    r"thought experiment|satires?|parod(?:y|ies)|dreams?|cartoons?|comics?|jokes?|skits?|fiction"
)
# "In a scenario drawn up by the institute, President Valdan met ...": what follows is part of it.
_IN_A_TALE = re.compile(
    rf"(?:In|According to|Under|During) (?:an?|the|one|another|its|his|her) (?:[\w-]+ ){{0,3}}?(?:{_TALE})\b"
    r"[^,]{0,90},"
    r"|Imagine\b|Suppose\b|What if\b|(?:Fictional|Imaginary|Hypothetically)\b"
)
# "Had Norvia closed its embassy, ...": it did not.
_HAD_IT = re.compile(r"(?:Had|Were|Should) (?:the |an? )?[\w’'-]+ (?:[\w’'-]+ ){1,14}[^.]*\b(?:would|could|might)\b")


@once
def is_unreal(sentence: Sentence) -> bool:
    """Is what it tells as done part of a tale, or what would have been?"""
    if sentence.reading.language != "en":
        return False
    text = sentence.masked
    return bool(_IN_A_TALE.match(text) or _HAD_IT.match(text))
