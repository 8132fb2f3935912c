"""On whose word a sentence stands: an official without a name, a report of a report, a body, a state's own outlet."""

from __future__ import annotations

import re

from crawler.archive.text import plain
from reports.analysis.reading import Sentence

_SPEECH = r"(?:said|says|told|added|announced|confirmed|reported|say|stated|described|warned|noted|wrote|affirmed)"
_PEOPLE = (
    r"(?:officials?|sources?|diplomats?|aides?|advis[eo]rs?|people|person|witness(?:es)?|insiders?|"
    r"lawmakers?|members?|analysts?|experts?|observers?|critics?|residents?|employees?|"
    r"spokes(?:man|woman|person|people)|coordinator|photographer|officers?|activists?|protesters?|"
    r"medics?|doctors?|negotiators?)"
)
# "a US official said", "officials in Baghdad said", "two people familiar with the talks said"
_UNNAMED = re.compile(
    rf"(?:^|[,;] |\bthat |\band |\bbut )(?:(?:a|an|the|some|several|many|one|two|three|senior|other|"
    rf"most|all|local) )?(?:[\w.’'-]+ ){{0,4}}?{_PEOPLE}(?: (?!{_SPEECH}\b)[\w.’'-]+){{0,8}}?,? "
    rf"{_SPEECH}\b"
    rf"|(?:(?:^|[,”\"»’] ?){_SPEECH}|\b{_SPEECH} by|\baccording to|\bquoting|\bciting) (?:(?:a|an|the|"
    rf"some|several|one|two|senior|its|his) )?"
    rf"(?:(?!that\b|on\b|in\b|how\b)[\w.’'-]+ ){{0,4}}?{_PEOPLE}\b(?! [A-Z])"
)
_SAID = re.compile(rf"\b{_SPEECH}\b|\baccording to\b|\bciting\b|\bquoting\b")
_SECOND_HAND = re.compile(
    r"\b(?:media reports?|reports? (?:from|say|said|indicate|suggest|that)|reportedly|local media|"
    r"reports said|unconfirmed|allegedly|rumou?rs?|it is believed|(?:is|are|was|were) (?:widely "
    r")?(?:believed|thought|suspected|alleged|rumou?red)|is said to|are said to|social media|state "
    r"media|state-run|state television|state TV|TV reported|"
    r"news agency (?:said|reported)|news agency|newspaper|television (?:said|reported)|Reuters|AFP|"
    r"Associated Press|AP reported|CNN|BBC|Al Jazeera)\b",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"((?:the )?(?:[A-Z][\w’'.-]+ |of |and |for ){0,6}?(?:Department|Ministry|House|Court|Council|"
    r"Office|Agency|Committee|Commission|Presidency|Pentagon|Crescent|Cross|UNRWA|OCHA|UN|U\.N\.|"
    r"Nations|NATO|"
    r"Authority|Secretariat|Embassy|Army))(?:[’']s)?"
)


def is_unnamed(sentence: Sentence) -> bool:
    """Does the sentence rest on somebody who gave no name?"""
    outside = sentence.masked
    named = [(each.whole[0] - sentence.start, each.end - sentence.start) for each in sentence.mentions]
    roles = [(each.role[0] - sentence.start, each.role[1] - sentence.start) for each in sentence.mentions if each.role]
    for match in _UNNAMED.finditer(outside):
        inside = [
            start
            for start, end in (*named, *roles)
            if match.start() <= start < match.end() or start <= match.start() < end
        ]
        if not inside:
            return True
    return False


def is_second_hand(sentence: Sentence) -> bool:
    """Does it report what others have reported?"""
    return bool(_SECOND_HAND.search(sentence.masked))


def says_its_own_state(sentence: Sentence) -> bool:
    """A state outlet's sentence: is it what somebody of that state, or a body of it, said?"""
    outlet = sentence.reading.outlet
    if outlet is None:
        return False
    said = _SAID.search(sentence.masked)
    if said is None:
        return False
    own = [start for code, start, _ in sentence.lands if code == outlet.country and start < said.end() + 60]
    return bool(own)


def body(sentence: Sentence) -> str | None:
    """The body whose word the sentence is, in plain letters: "state department"; None where it names none."""
    said = _SAID.search(sentence.masked)
    if said is None:
        return None
    for match in _BODY.finditer(sentence.masked):
        if match.start() - 12 <= said.end() <= match.end() + 30 or match.end() <= said.start() <= match.end() + 14:
            return plain(match[1]).removeprefix("the ")
    return None


def origin(sentence: Sentence) -> str:
    """What the passage rests on: the agency that its article credits, the body that it quotes, or else its outlet."""
    article = sentence.reading.article
    if article.credit:
        return f"credit {plain(article.credit)}"
    if article.kind == "readout":
        return f"body {body_of_readout(sentence) or article.outlet}"
    named = body(sentence)
    if named:
        return f"body {named}"
    outlet = sentence.reading.outlet
    return f"credit {plain(outlet.name)}" if outlet else f"outlet {article.outlet or article.key}"


def body_of_readout(sentence: Sentence) -> str | None:
    text = sentence.reading.article.text[:600]
    if re.search(r"Department of State|State Department", text):
        return "state department"
    match = _BODY.search(text)
    return plain(match[1]).removeprefix("the ") if match else None
