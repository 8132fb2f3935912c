"""The main clause of an English sentence that is too long to print, where what follows it only adds.

"Fighters pushed the troops out of Tarsk, clearing the way to the road": the words before the comma stand by themselves.
Nothing is cut off that takes back, conditions, doubts or says whose word it is, nor a clause that another waits for.
"""

from __future__ import annotations

import re
from dataclasses import replace

from reports.analysis.fitness import FEWEST, MOST, count_words
from reports.analysis.fitness.newcomers import IRREGULAR
from reports.analysis.reading import Sentence, once

_SAYING = r"saying|adding|noting|stressing"
# What may follow: who and what somebody or something was, what came with it, what went before.
_ADDS = re.compile(
    # "On three harbours on Sunday -- the first time that it did", and no dash that closes what stands between two.
    r" (?:--|–|—) (?=(?:the|an?|one|two|three|all|most|some|including|part)\b(?!.* (?:--|–|—) ))|"
    r" ?, ?(?=(?:who|which|whose|where|whom|including|after|as|while|amid|following|part of|one of|"
    rf"{_SAYING}|(?!accord|exclud|pend|assum|provid|depend|deny|reject|say|warn|ask|threaten|claim)[a-z]{{3,}}ing|"
    r"with|and [a-z]{3,}ed\b|"
    r"and (?:the |its |his |her |their )?[\w’'-]+ (?:[\w’'-]+ ){0,3}?(?:was|were|is|are|has|had|have|[a-z]+ed)|"
    r"(?:an?|the|one|two|three|days|weeks|months|hours) (?:[a-z-]+ ){1,3}?(?:that|which|after|of|to|aimed|for|by|when|"
    r"since|in)|the (?:first|second|latest|largest|biggest|bulk|most|worst))\b)"
)
# What must not be lost with it.
_BINDS = re.compile(
    r"\b(?:but|although|though|unless|if|except|however|not|no|none|never|nor|neither|without|den(?:y|ies|ied|ying)|"
    r"disput\w+|despite|until|before|provided|only|or|whether|reject\w*|refus\w+|instead|alleg\w+|suspect\w*|"
    r"apparent\w*|perhaps|might|may|could|would|claim\w*|then|later|according|said|says|told|reported|reports|announc\w+|"
    r"added|warned|insisted|confirmed|wrote|tweeted|acknowledged|admitted|believ\w+|unclear|contradict\w*|cannot|yet|say|"
    r"rather|fail\w*)\b|n ?['’]t\b"
)
# A clause that another one waits for, or a part of one.
_WAITS = re.compile(
    r"(?:While|After|As|When|Whenever|Although|Though|If|Since|Before|Because|Despite|Once|Until|Unless|Even|Given|With|"
    r"(?:An? |One |Two |Three |\d+ |Several )?(?:hours?|days?|weeks?|months?|years?) (?:after|before))\b"
)
# What stands before the comma goes on behind the next one: "forces, operating from Tarsk, had been"; or waits for it.
_GOES_ON = re.compile(r", ?(?:to|for|from|in|on|at|by|with|had|has|have|was|were|is|are|will|that|[a-z]+ed)\b")
_OPEN = re.compile(r"\b(?:that|and|but) (?:with|after|while|when|if|as|since|because|although|though)\b[^,]*$")
_INSERTED = re.compile(r", ?(?:(?:who|which|whose|where|whom|including)\b[^,]*|[A-Z][a-z]+ ?)$")
_DASH = re.compile(r" (?:--|–|—) ")
_BARE = re.compile(r"\b(?:the|an?|of|to|in|on|at|for|by|with|from|and|or|that|which|who|its|his|her|their|not)$")
_VERB = re.compile(rf"\b(?:[a-z]{{3,}}ed|{IRREGULAR}|says|does|do|did|[a-z]{{3,}}es|wants?)\b")


def short_enough(sentence: Sentence) -> Sentence:
    """The sentence, or its main clause where it is too long and has one that may stand for it."""
    return (count_words(sentence.text) > MOST and main_clause(sentence)) or sentence


@once
def main_clause(sentence: Sentence) -> Sentence | None:
    """The longest beginning of a sentence that is a clause of few enough words; None where nothing may be cut off."""
    if sentence.reading.language != "en" or _WAITS.match(sentence.masked):
        return None
    found = None
    for match in _ADDS.finditer(sentence.masked):
        count = count_words(sentence.text[: match.start()])
        if count > MOST:
            break
        if count >= FEWEST and _is_clause(sentence.masked[: match.start()]) and not _binds(sentence, match):
            found = match.start()
    return None if found is None else replace(sentence, end=sentence.start + found, is_cut=True)


def _is_clause(text: str) -> bool:
    is_open = _INSERTED.search(text) or _OPEN.search(text) or _BARE.search(text)
    return not is_open and _VERB.search(text) is not None


def _binds(sentence: Sentence, mark: re.Match[str]) -> bool:
    """Must what stands from a mark on be read with what stands before it? What a dash closes off must."""
    behind = sentence.text[mark.start() :]
    if "," not in mark[0] and _DASH.search(sentence.masked, 0, mark.start()):
        return True
    return (_BINDS.search(behind.lower()) or _GOES_ON.search(behind, len(mark[0].rstrip()))) is not None
