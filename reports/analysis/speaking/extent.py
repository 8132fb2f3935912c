"""Where what is told without marks begins and ends in its sentence: which clause belongs to a word of speech."""

from __future__ import annotations

import re

from reports.analysis.speaking.found import Span
from reports.analysis.speaking.scene import Scene

_FINITE = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|can|could|should|may|might|must)\b")
_SHORT = 60  # characters before a verb in which its clause about a noun begins
_ADDING = re.compile(r",\s(?:and\s)?(?:adding|saying|but|while|although|an? (?:claim|charge|account|assertion))\s")
_CONTRASTS = re.compile(r", (?:while|whereas|although|though) ")
_LEADS_IN = re.compile(
    r"(?:When|While|After|Before|As|Since|If|Though|Although|Because|Until|In|On|At|Just|Not|So|\w+ing)\b"
)
_RELATIVE_LEAD = re.compile(r", (?:which|who)(?: (?:has|had|have|also|long|\w+ly))* $")
_NEXT_SAID = re.compile(r",? (?:and|but) (?:also |later )?(?:said|says|added|told \w+|called|warned|denied) ")
# "that he had left but he came back and said": it is he who said
_OTHERS_DEED = re.compile(r"\b(?:and|but|when|while|as) (?:he|she|they|it)\b|\b(?:who|which)\b")


def end_of_clause(hidden: str, verb: re.Match[str], end: int) -> int:
    """Of a verb in a clause about its noun the comma: "Azerbaijan, which demanded that they leave, called"; else before
    the next word of speech: "confirmed that they met but said that".
    """
    after = _NEXT_SAID.search(hidden, verb.end(), end)
    end = after.start() if after and not _OTHERS_DEED.search(hidden, verb.end(), after.start()) else end
    is_relative = _RELATIVE_LEAD.search(hidden, max(0, verb.start() - _SHORT), verb.start())
    comma = hidden.find(",", verb.end(), end) if is_relative else -1
    return comma if comma >= 0 else end


def is_statement(lead: str) -> bool:
    """Is what stands before ", the commission said, up from" all that was said, and no "When she could talk again"?"""
    return bool(_FINITE.search(lead)) and not _LEADS_IN.match(lead)


def contrasted(hidden: str, start: int, end: int) -> int:
    """Where the clause begins to which "according to" belongs: "They signed, while 2,000 protested, according to"."""
    return max((each.end() for each in _CONTRASTS.finditer(hidden, start, end)), default=start)


def ended(scene: Scene, start: int, end: int) -> Span:
    """Without blanks, and without the stop."""
    adding = _ADDING.search(scene.hidden, start, end)
    piece = scene.text[start : adding.start() if adding else end]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip().rstrip(".,;").rstrip())
