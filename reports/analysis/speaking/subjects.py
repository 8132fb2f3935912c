"""Whose verb it is: the phrase that is the subject of a verb of speech, before it, after it or opening the sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from reports.analysis.speaking.found import Span
from reports.analysis.speaking.phrases import phrase_end, read_part, read_phrase, split_at_commas
from reports.analysis.speaking.tokens import Phrase, tokens
from reports.analysis.speaking.voice import HIDDEN, UPPER, Voice

_NEGATED = re.compile(r"\b(?:not|never|n['’]t|ne|nie|nicht|jamais)\s*$", re.IGNORECASE)
_ISSUED = re.compile(
    r"(?:the |The )?(?P<name>(?:U\.S\. |US )?[A-Z][\w’'-]+?(?: (?:of )?[A-Z][\w’'-]+?){0,4})['’]s (?:official |own |"
    r"latest )?"
    r"(?:readout|statement|account|summary|communiqu[eé]|website|press release|transcript)\b"
)
# "…, Academy President Neil Portnow, who said"
_ANTECEDENT = re.compile(
    r"(?<![\w’'-])(?P<name>[A-Z][\w’'.-]*(?: (?:[a-z]{2,3} )?[A-Z][\w’'.-]*){0,5}),? "
    r"who(?: (?:has|had|have|also|later|then|recently))*\s$"
)
_WITH_NAME = re.compile(r"\bwith (?P<name>(?:the )?[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,5})\s$")
# "from Aldham" at the end of an apposition, and a part that has a name
_FROM = re.compile(r"(?:^|\s)(?P<word>from|in|near|of|aus|bei) [A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*$")
_IS_NAMED = re.compile(r"[A-Z][\w’'.-]* [A-Z]")
# "a report that said", "the company that built the bridge said": the noun before a clause about it
_WHICH = re.compile(
    r" (?:that|which)(?:\s*$| (?:[a-z]+ed|built|made|led|won|took|held|ran|runs|owns|makes|represents|operates|"
    r"oversees|monitors|tracks|includes|is|are|was|were|has|have|had)\b)"
)
_DASHES = (" - ", " -- ", "-RRB-")  # as tokenisers write them
_BLANKS = re.compile(r"\s*")
_FILLER = 4  # words of the longest filler: "on late Monday night"
_MOST_BEFORE = 40  # characters of a phrase before "zufolge"
_COMMA = re.compile(r"\s*,\s")
_PART_ENDS = re.compile(r"[.;:█—–(]|, ")
_AND_AFTER = re.compile(r" (?:and|et|und) ")
_AND = re.compile(r"\s(?:and|et|und)\s")
_LEAD = re.compile(r"(?:But|And|Yet|So|Then|Still|Mais|Et|Aber|Und|Doch)\s")
_CONTRACTED = re.compile(r"['’](?:s|d|ll|re|ve|m)?$")
_FINITE = frozenset("is was are were has had will would est sont était ist war sind hat".split())
_WHEN = re.compile(r"\b(?:after|before|since|until|than) $", re.IGNORECASE)
_OF_WHOM = re.compile(r" (?:of|for|at|from|with) (?:the |a )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,5}")


def is_negated(hidden: str, start: int, verb: int) -> bool:
    """Does "not" or "never" stand right before a verb?"""
    return bool(_NEGATED.search(hidden[max(start, verb - 12) : verb]))


def is_passive(hidden: str, start: int, verb: int, voice: Voice) -> bool:
    """Does what stands before a verb make its subject no speaker: "was called", "to say"?"""
    end = _stripped(hidden, start, verb, voice)
    return bool(
        voice.passive_at_end.search(hidden[max(start, end - 14) : end])
        or voice.passive_at_end.search(hidden[max(start, verb - 14) : verb])
    )


def subject_after(hidden: str, place: int, stop: int, voice: Voice) -> Phrase | None:
    """The phrase right after a verb, with the name that a comma adds to it."""
    issued = _ISSUED.match(hidden, place, stop)
    if issued:
        return Phrase(issued.span(), "body", name=issued.span("name"))
    end = phrase_end(hidden, place, stop, voice)
    first = read_part(hidden, place, end, voice) if end > place else None
    if first is None or first.pronoun is not None:
        return first
    opens = hidden[first.whole[0] : first.whole[1]].lower().split()[0]
    if first.sort == "nominal" and (
        opens in voice.stops or (opens in voice.prepositions and opens not in voice.articles)
    ):
        return None
    if first.sort == "nominal" and not _may_be_nominal(hidden, first, voice):
        return None
    comma = _COMMA.match(hidden, end, stop)
    if comma:
        following = _PART_ENDS.search(hidden, comma.end(), stop)
        return read_phrase(hidden, place, following.start() if following else stop, voice)
    joined = _AND_AFTER.match(hidden, end, stop)
    if joined and first.sort != "nominal":
        other_end = phrase_end(hidden, joined.end(), stop, voice)
        other = read_part(hidden, joined.end(), other_end, voice) if other_end > joined.end() else None
        if other is not None and (other.sort != "nominal" or hidden[joined.end()] in "tahl"):
            return Phrase((first.whole[0], other.whole[1]), "nominal", head="both", joint=True)
    return first


def subject_before(hidden: str, start: int, verb: int, voice: Voice) -> Phrase | None:
    """The phrase that a verb has for its subject, read backwards from the verb."""
    end = _stripped(hidden, start, verb, voice)
    bound = max(hidden.rfind(mark, start, end) for mark in (";", ":", "(", ")", HIDDEN, "—", "–"))
    ends = (hidden.rfind(mark, start, end) + len(mark) for mark in _DASHES if mark in hidden[start:end])
    low = max(start, bound + 1, *ends)
    before = max(low, verb - 90)
    antecedent = _ANTECEDENT.search(hidden, before, verb) if hidden.find(" who", before, verb) >= 0 else None
    if antecedent:
        return read_part(hidden, *antecedent.span("name"), voice)
    piece = hidden[low:end]
    if piece.rstrip().endswith(","):
        return _before_apposition(hidden, low, low + len(piece.rstrip()) - 1, voice)
    at = hidden.rfind(",", low, end) + 1 or low
    which = _WHICH.search(hidden, at, end)
    if which and which.start() > at:
        return _last_clause(hidden, at, which.start(), voice)
    found = _last_clause(hidden, at, end, voice)
    if found is not None and at > low and _is_trade(hidden, at, found, voice):
        return _named_before(hidden, low, at - 1, found, voice) or found
    if found is None and at > low:
        relative = _opens_relative(hidden, at, end, voice)
        if relative:
            return _before_apposition(hidden, low, at - 1, voice)
    if found is None and not _cut(hidden, at, end, voice)[1].strip():
        return sentence_subject(hidden, low, end, voice)
    return found


def _is_trade(hidden: str, at: int, found: Phrase, voice: Voice) -> bool:
    """ "A teacher", "head of planning": what is said of the name before a comma."""
    if hidden.startswith((" a ", " an "), at):
        return found.sort == "nominal"
    words = hidden[at : at + 60].split(None, 2)
    return len(words) > 2 and voice.is_head(words[0]) and words[1] in ("of", "at", "der", "des", "von", "bei", "beim")


def _named_before(hidden: str, low: int, end: int, trade: Phrase, voice: Voice) -> Phrase | None:
    """ "Orlen, a teacher said": the name before a trade whose second comma was left out."""
    earlier = _part(hidden, split_at_commas(hidden, low, end)[-1], voice)
    if earlier is None or earlier.sort != "person" or earlier.pronoun is not None:
        return None
    return replace(earlier, role=earlier.role or trade.whole)


def subject_of_participle(hidden: str, start: int, place: int, voice: Voice) -> Phrase | None:
    """ "Orlen told reporters, adding": who did what the sentence says before; else its first phrase."""
    with_name = _WITH_NAME.search(hidden, max(start, place - 90), place)
    if with_name:
        return read_part(hidden, *with_name.span("name"), voice)
    if not re.search(r"[,—–]\s*$", hidden[start:place]):
        near = subject_before(hidden, start, place, voice)
        if near is not None and near.sort != "nominal":
            return near
    for verb in reversed(list(voice.said_at.finditer(hidden, start, place))):
        found = subject_before(hidden, start, verb.start(), voice)
        if found is None and hidden[start : verb.start()].rstrip(" ,'\"”’")[-1:] == HIDDEN:
            found = subject_after(hidden, verb.end() + 1, place, voice)
        if found is not None:
            return found
    return sentence_subject(hidden, start, place, voice)


def subject_of_by(hidden: str, start: int, by: re.Match[str], stop: int, voice: Voice) -> Phrase | None:
    """The phrase after "according to", or before the German "zufolge" that opens a sentence."""
    if by[0].lower() == "zufolge":
        return read_part(hidden, start, by.start(), voice) if by.start() - start < _MOST_BEFORE else None
    blanks = _BLANKS.match(hidden, by.end())
    return subject_after(hidden, blanks.end() if blanks else by.end(), stop, voice)


def inverted_subject(hidden: str, start: int, verb: re.Match[str], stop: int, voice: Voice) -> Phrase | None:
    """German: "Das Netz hat gehalten, sagte Orlen am Montag": a verb right behind a comma has its subject after it."""
    if not voice.nouns_are_capital or not hidden[start : verb.start()].rstrip().endswith(","):
        return None
    found = subject_after(hidden, verb.end() + 1, stop, voice)
    return found if found is not None and (found.sort != "nominal" or found.definite or found.pronoun) else None


def sentence_subject(hidden: str, start: int, end: int, voice: Voice) -> Phrase | None:
    """The first phrase of a sentence that could be its subject, behind "In a statement," and the like."""
    for first, last in split_at_commas(hidden, start, end):
        for phrase in _opening(hidden, first, last, voice):
            return phrase
    return None


@lru_cache(maxsize=16)  # two questions about one verb need it
def _stripped(hidden: str, start: int, verb: int, voice: Voice) -> int:
    """Where the words before a verb end without adverbs and auxiliaries."""
    end = verb
    for _ in range(4):
        before = hidden[start:end].rsplit(None, _FILLER)
        if len(before) > _FILLER:  # the last words alone, with the blank before them
            filler = voice.filler_at_end.search(hidden, start + len(before[0]), end)
            found = filler.start() if filler else None
        else:
            filler = voice.filler_at_end.search(hidden[start:end])
            found = start + filler.start() if filler else None
        if found is None:
            break
        end = found
    return end


def _opens_relative(hidden: str, start: int, end: int, voice: Voice) -> bool:
    words = hidden[start:end].split()
    return bool(words) and words[0].lower() in voice.relatives and len(words) < 4


def _cut(hidden: str, start: int, end: int, voice: Voice) -> tuple[int, str]:
    """A clause without the word that opens it: "but", "when"."""
    opener = _last_opener(hidden, start, end, voice)
    at = min(start + opener.end(), end) if opener else start
    return at, hidden[at:end]


@lru_cache(maxsize=16)  # two questions about one clause need it
def _last_opener(hidden: str, start: int, end: int, voice: Voice) -> re.Match[str] | None:
    """The last word of a clause that opens one."""
    found = None
    for opener in voice.opener.finditer(hidden[start:end] + " "):
        found = opener
    return found


def _last_clause(hidden: str, start: int, end: int, voice: Voice) -> Phrase | None:
    joint = _joint(hidden, start, end, voice)
    if joint is not None:
        return joint
    at, clause = _cut(hidden, start, end, voice)
    if not clause.strip() or len(clause) > 160:
        return None
    words = tokens(hidden, at, end, voice)
    for word in reversed(words[-3:]):
        if word[2].lower() in voice.pronouns and voice.pronouns[word[2].lower()] in ("m", "f", "p"):
            return read_part(hidden, *word[:2], voice)
    relative = _relative(hidden, start, end, voice)
    if relative is not None:
        return _last_clause(hidden, start, relative, voice)
    phrase = read_part(hidden, at, end, voice)
    if phrase is None or phrase.pronoun is not None:
        return phrase
    if phrase.whole[1] < at + len(clause.rstrip()) - 1:
        return None
    if phrase.sort == "nominal" and not _may_be_nominal(hidden, phrase, voice):
        return None
    return phrase


def _relative(hidden: str, start: int, end: int, voice: Voice) -> int | None:
    """Where "who works for the council" begins, that stands without a comma behind its noun."""
    last = _last_opener(hidden, start, end, voice)
    return start + last.start() if last and last[0].strip() in voice.relatives - {"that"} and last.start() > 2 else None


def _joint(hidden: str, start: int, end: int, voice: Voice) -> Phrase | None:
    """ "Orlen and Valdan said": two names at the start of a clause."""
    match = _AND.search(hidden, start, end)
    if match is None:
        return None
    first = read_part(hidden, start, match.start(), voice)
    if first is None or first.sort == "nominal":
        return None
    second = read_part(hidden, match.end(), end, voice)
    if second is None or second.sort == "nominal":
        return None
    words = tokens(hidden, start, match.start(), voice)
    if not words or words[0][0] < first.whole[0] - 6:
        return None
    return Phrase((first.whole[0], second.whole[1]), "nominal", head="both", joint=True)


def _may_be_nominal(hidden: str, phrase: Phrase, voice: Voice) -> bool:
    """A phrase without a name is a subject if its noun can speak; what a clause is made of cannot."""
    words = [word for _, _, word in tokens(hidden, *phrase.whole, voice)]
    if (
        len(words) > 16
        or any(word in _FINITE for word in words)
        or voice.passive_at_end.search(hidden[phrase.whole[0] : phrase.whole[1]])
    ):
        return False
    opens = words[0].lower().rstrip("'’")
    if opens not in voice.articles and (opens in voice.prepositions or opens in voice.ends):
        return False
    if _WHEN.search(hidden[max(0, phrase.whole[0] - 8) : phrase.whole[0]]) and not (
        voice.is_head(phrase.head) or voice.is_body(phrase.head)
    ):
        return False
    if opens in voice.nobody:
        return False
    last = next(
        (word.lower() for before, word in zip(words[1:], words, strict=False) if before.lower() in voice.prepositions),
        words[-1].lower(),
    )
    return (
        opens in voice.articles
        or (words[0][0] in UPPER and (last.endswith("s") or len(words) == 1 or voice.nouns_are_capital))
        or any(
            voice.is_head(word) or voice.is_body(word)
            for word in (last, last.removesuffix("s"), words[0].removesuffix("s"))
        )
    )


def _before_apposition(hidden: str, start: int, end: int, voice: Voice) -> Phrase | None:
    """The subject in "Orlen, the envoy, said": up to the comma before the verb."""
    parts = split_at_commas(hidden, start, end)
    relative = [
        number
        for number, (first, last) in enumerate(parts)
        if hidden[first:last].split(" ")[0].lower() in voice.relatives
    ]
    if relative and relative[-1] > 0:
        parts = parts[: relative[-1]]
        one = _part(hidden, parts[-1], voice)
        if one is not None and one.sort != "nominal":
            return _with_role(hidden, parts, len(parts) - 1, one, voice)
        return _before_apposition(hidden, start, parts[-1][1], voice) if len(parts) > 1 else one
    for number in reversed(range(max(0, len(parts) - 5), len(parts))):
        if number and _goes_on_from(hidden, parts, number, voice):
            continue
        phrase = None if number and _FROM.match(hidden[slice(*parts[number])]) else _part(hidden, parts[number], voice)
        if phrase is not None and phrase.sort == "person" and phrase.pronoun is None:
            return _with_role(hidden, parts, number, phrase, voice)
    for number in reversed(range(max(0, len(parts) - 3), len(parts) - 1)):
        phrase = _part(hidden, parts[number], voice)
        if phrase is not None:
            return _before_its_apposition(hidden, parts, number, phrase, voice)
    return _part(hidden, parts[-1], voice) if len(parts) == 1 else None


def _goes_on_from(hidden: str, parts: list[Span], number: int, voice: Voice) -> bool:
    """Does a part only say where a town is: "Orlen, from Aldham, North Riding, said"?"""
    town = _FROM.search(hidden[slice(*parts[number - 1])])
    if town is None:
        return False
    same = hidden[slice(*parts[number - 1])][: town.start()]
    if _IS_NAMED.search(same):
        return not any(voice.is_head(word) for word in same.split())
    return town["word"] != "of" and any(_IS_NAMED.search(hidden[slice(*part)]) for part in parts[: number - 1])


def _before_its_apposition(hidden: str, parts: list[Span], number: int, phrase: Phrase, voice: Voice) -> Phrase:
    """ "One juror, a retired driver who declined to be named, said": the first of two that mean the same."""
    if not number or phrase.sort != "nominal" or phrase.pronoun is not None:
        return phrase
    opens = hidden[phrase.whole[0] : phrase.whole[1]].split()[0].lower()
    earlier = _part(hidden, parts[number - 1], voice) if opens in ("a", "an", "one") else None
    return earlier if earlier is not None and earlier.sort == "nominal" and earlier.pronoun is None else phrase


def _part(hidden: str, part: Span, voice: Voice) -> Phrase | None:
    return _last_clause(hidden, *part, voice) if part[1] > part[0] else None


def _with_role(hidden: str, parts: list[Span], number: int, phrase: Phrase, voice: Voice) -> Phrase:
    """A name with the office in the part behind it, or before it."""
    if phrase.role is not None or phrase.name is None:
        return phrase
    pair = [parts[number], parts[number + 1]] if number + 1 < len(parts) else []
    found = read_phrase(hidden, pair[0][0], pair[1][1], voice) if pair else None
    if found is not None and found.name == phrase.name and found.role is not None:
        return found
    if number:
        found = read_phrase(hidden, parts[number - 1][0], parts[number][1], voice)
        if found is not None and found.name == phrase.name:
            return found
    return phrase


def _opening(hidden: str, start: int, end: int, voice: Voice) -> Iterator[Phrase]:
    lead = _LEAD.match(hidden, start, end)
    start = lead.end() if lead else start
    words = tokens(hidden, start, end, voice)
    if not words:
        return
    opens = _CONTRACTED.sub("", words[0][2].lower())
    if opens in voice.pronouns:
        yield Phrase(words[0][:2], "nominal", pronoun=voice.pronouns[opens])
        return
    skipped = (opens not in voice.articles and (opens in voice.prepositions or opens in voice.stops)) or opens.endswith(
        "ing"
    )
    if skipped or voice.said_at.fullmatch(words[0][2]):
        return
    stop = _noun_end(words, voice)
    if stop:
        tail = _OF_WHOM.match(hidden, words[stop - 1][1], end)
        phrase = read_part(hidden, words[0][0], words[stop - 1][1], voice)
        if phrase is not None and phrase.sort == "nominal" and tail:
            phrase = read_part(hidden, words[0][0], tail.end(), voice)
        if phrase is not None:
            yield phrase


def _noun_end(words: list[tuple[int, int, str]], voice: Voice) -> int:
    """How many words from the first on are one phrase: up to the last capital or noun of office in a row."""
    stop = 0
    for number, (_, _, word) in enumerate(words[:12]):
        low = word.lower().rstrip("'’")
        if number and low in voice.stops:
            break
        if word[0] in UPPER or low in voice.particles or voice.is_head(word) or low in voice.body_heads:
            stop = number + 1
        elif low in voice.articles and number == 0:
            continue
        elif (stop and low not in ("of", "de", "du", "des")) or number > 4:
            break
    return stop if stop and not (stop == 1 and words[0][2].lower() in voice.articles) else 0
