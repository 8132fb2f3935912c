"""Which speakers are certain enough to be printed: readers fear a wrong attribution above all.

Of all that is found, only whole direct words count whose speaker is named right beside them, by a plain verb, with the
office or the full name that the article gives elsewhere; and what follows in the same paragraph while nobody else is
named there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from crawler.archive.text import words
from reports.analysis.reading import Reading
from reports.analysis.speaking import Found, Span, Speaker

# Verbs that lead to the very words; "Valdan quoted Orlen as saying" and "Orlen described it as" do not.
_PLAIN = re.compile(
    r"(?:said|says|told|tells|added|adds|wrote|writes|warned|announced|stated|asked|replied|insisted|stressed|declared|"
    r"remarked|noted|explained|argued|continued|answered|confirmed|recalled|acknowledged|concluded|reiterated|affirmed|"
    r"testified|tweeted|vowed|promised|responded|admitted|according to)$"
)
_BETWEEN = re.compile(
    r"\b(?:said|says|told|that|was|were|is|are|who|which|as|called|describ\w+|and)\b(?!\s*$)|[;.?!]", re.IGNORECASE
)
_RIGHT_AFTER = re.compile(r"[\s,—–'\"’”-]*(?:(?:the|a|an|his|her|their|its) |(?:[A-Z][\w’'-]* ){0,4})?")
_ONE_STOP = re.compile(r"[^.!?]*[.!?] ?")  # no sentence stands between
_TOLD_TO = re.compile(r"\b(?:told|to|of|with|by) (?:the )?(?:[A-Z]\w+ )*$")


def certain_speaker(reading: Reading, said: Sequence[Found], position: int, line: Span) -> Speaker | None:
    """The speaker of one of the quotations of a paragraph, if nobody could doubt it."""
    found = said[position]
    if found.kind != "direct" or found.speaker is None or found.split or found.speaker.joint:
        return None
    if found.speaker.sort == "nominal" or not _is_known(reading, found.speaker):
        return None
    if found.way == "beside":
        return found.speaker if _is_plain(reading, found) else None
    if found.way not in ("cue", "chained"):
        return None
    is_told = _is_told_here(reading, said, position, line) or _has_just_spoken(reading, said, position, line)
    return found.speaker if is_told else None


def _is_known(reading: Reading, speaker: Speaker) -> bool:
    """Is it one person whom the article knows by office or full name, or a body?"""
    text = reading.article.text
    if speaker.sort == "body":
        return reading.language != "en" or _is_body_name(text[slice(*speaker.span)])
    if reading.language == "en":
        return reading.names.person(words(text[slice(*speaker.span)])) is not None
    # Arabic has no capitals: there only an office makes a name.
    return speaker.role is not None or (reading.language != "ar" and " " in text[slice(*speaker.full)])


def _is_body_name(name: str) -> bool:
    return bool(re.fullmatch(r"[A-Z]{3,}|Hamas|Hezbollah", name)) or name.endswith(("Department", "Ministry", "House"))


def _is_plain(reading: Reading, found: Found) -> bool:
    """By a plain verb, right beside the words, with nothing in between that could turn the sense."""
    if reading.language != "en":
        return found.verb is not None
    text, verb, speaker = reading.article.text, found.verb, found.speaker
    if verb is None or speaker is None or not _PLAIN.match(text[slice(*verb)].lower()):
        return False
    if verb[0] > found.mark[0]:
        role = speaker.role[0] if speaker.role and speaker.role[0] >= found.mark[1] else speaker.span[0]
        return bool(_RIGHT_AFTER.fullmatch(text[found.mark[1] : min(verb[0], role, speaker.span[0])]))
    return speaker.span[1] <= verb[0] and not _BETWEEN.search(text[verb[1] : found.mark[0]])


def _is_told_here(reading: Reading, said: Sequence[Found], position: int, line: Span) -> bool:
    """Was the same speaker certain for the quotation before, and is nobody else named in the paragraph?"""
    speaker = said[position].speaker
    if reading.language in ("tr", "ar") and speaker is not None and said[position].verb is not None:
        # A verb without a subject goes on with the one of the paragraph.
        return line[0] <= speaker.span[0] < said[position].mark[0]
    if not position or said[position - 1].speaker is None:
        return False
    found, previous = said[position], said[position - 1]
    if previous.speaker is None or found.speaker is None or found.speaker.key != previous.speaker.key:
        return False
    if certain_speaker(reading, said, position - 1, line) is None and not previous.split:
        return False
    return reading.language != "en" or not _others(reading, said, found.speaker, line, found)


def _has_just_spoken(reading: Reading, said: Sequence[Found], position: int, line: Span) -> bool:
    """ "Valdan said that the road would open. “…,” he said": named at what is told right before, and nobody else is."""
    found = said[position]
    if reading.language != "en" or found.way != "cue" or found.speaker is None:
        return False
    before = [each for each in reading.said if each.kind == "indirect" and line[0] <= each.words[0] < found.mark[0]]
    last = before[-1] if before else None
    if last is None or last.speaker is None or last.way != "beside" or last.speaker.key != found.speaker.key:
        return False
    stops = _ONE_STOP.fullmatch(reading.article.text, last.words[1], found.mark[0])
    return stops is not None and not _others(reading, said, found.speaker, line, found)


def _others(reading: Reading, said: Sequence[Found], speaker: Speaker, line: Span, found: Found) -> bool:
    """Is another person named in the paragraph before these words, or beside them, but as the one who is told?"""
    text = reading.article.text
    book = reading.names
    own = book.person(words(text[slice(*speaker.span)]))
    for each in book.mentions(line[0], line[1]):
        hidden = any(one.mark[0] <= each.start < one.mark[1] for one in said)
        if hidden or each.key == own:
            continue
        if each.start < found.mark[0] or each.start < found.mark[1] + 60:
            start = min(each.whole[0], each.start)
            if not _TOLD_TO.search(text[max(line[0], start - 40) : start]):
                return True
    return False
