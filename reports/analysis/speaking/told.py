"""What is told without quotation marks: "X said that …", "X said the …", "…, X said." and "according to X, …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reports.analysis.speaking.extent import contrasted, end_of_clause, ended, is_statement
from reports.analysis.speaking.found import Span
from reports.analysis.speaking.scene import Scene
from reports.analysis.speaking.subjects import (
    inverted_subject,
    is_negated,
    is_passive,
    subject_after,
    subject_before,
    subject_of_by,
    subject_of_participle,
)
from reports.analysis.speaking.tokens import Phrase
from reports.analysis.speaking.voice import HIDDEN, Voice

_FEWEST = 3  # words
_ENDS_SENTENCE = re.compile(
    r"said|says|added|told|tells|reported|announced|warned|confirmed|explained|noted|claimed|acknowledged|"
    r"(?:sag|erklär|mein|beton|warn)te?n?|(?:sag|erklär|mein|beton|warn|schreib|berichte)t|befand|schrieb|berichtete|"
    r"(?:teil|kündig)ten?|(?:teil|kündig)t|"
    r"(?:a|ont) (?:déclaré|annoncé|indiqué|précisé|affirmé|expliqué)"
)
_WORD = re.compile(r"\w+")
_PART_ENDS = re.compile(rf"[.;:{HIDDEN}]")
_SAYS = re.compile(r"sa(?:id|ys?|ying)")
_FINITE = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|can|could|should|may|might|must)\b")
_WENT_ON = re.compile(r"\b(?:used|went on|goes on|go on|continued|came out|took to [A-Z]\w+|turned to [A-Z]\w+)\s$")
_DATELINE = re.compile(r".{0,90}?(?:\)|-RRB-)\s(?:--?|–|—)\s")
_REST = re.compile(r"(?: [^,;.]{1,60})?\s?(?:\.?\s*$|, (?:but|while) )")
# After a verb that can have an object, what ends the sentence says when, where or to whom: "told the Harbour Herald".
_TOLD = re.compile(
    r" (?:(?:the )?[A-Z]|reporters|journalists|lawmakers|investors|staff |deputies|state |"
    r"the (?:court|inquiry|jury|council|parliament|commission|committee|newspaper|paper|agency)\b)"
)
_WHEN = re.compile(
    r"\s*(?:\.|$)|\s(?:in|on|at|to|during|after|late|early|last|this|via|through|by|from|yesterday|today|earlier|"
    r"later|as|when|[A-Z][a-z]+day)\b"
)
_OBJECTLESS = re.compile(
    r"said|says|added|.*[^a-z].*|(?:sag|mein|beton|warn)te?n?|sagt|meint|betont|warnt|befand|schrieb|berichtete?t?"
)
# What may stand between a verb and the "that" which belongs to it: "on Sunday", "in a statement", "reports".
_LEADS = re.compile(
    r"\s*(?:$|,? ?(?:in|on|at(?! least)|to|during|after|before|late|early|earlier|later|last|this|via|through|by|from|"
    r"yesterday|today|again|also|too|separately|however|meanwhile|as well|\w+ly|[A-Z][a-z]+day)\b|"
    r"(?:[^\W\d_]+ ){0,3}(?:reports?|claims?|statements?|suggestions?|allegations?|accusations?|rumou?rs|warnings?|"
    r"assurances?|concerns?|fears|hopes?|demands?|promises?|pledges?|threats?|views?|beliefs?)$)"
)
_INSERTED = re.compile(rf"\s?,\s(?=[^{HIDDEN}])")  # "That year, Orlen said, the"
# "Dismissed claims that", "there were reports that": a noun, and what is denied is no word of theirs.
_NOUN = re.compile(r"reports|claims|hints|estimates|demands|promises|pledges|proposes|hopes|remarks|notes|fears")
_TAKES_NOUN = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|(?:reject|dismiss|refut|disput|contradict|rebuff|denounc|condemn|prob|confirm|ignor|"
    r"investigat|spread|welcom)(?:e?s|e?d|ing)|brush(?:ed|es)|aside|off|false|untrue|face[sd]?|cite[sd]?|heard|of|about|no)\s$"
)
_ADDRESSES = re.compile(r"t(?:old|ells?|elling)|warn\w*|assur\w+|inform\w*|remind\w*|promis\w+|advis\w+|convinc\w+")
# "admitted it had", "proclaimed they were": no noun can begin so
_CLAUSE = re.compile(
    r" (?:he|she|it|they|there|we|I) (?:had|has|have|is|are|was|were|will|would|can|could|should|may|might|must|did|do|"
    r"does|'|’|[a-z]+ed)\b"
)
# "said on Thursday it would pay"
_ON_A_DAY = re.compile(
    r" (?:on |late |early )*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:night|morning|evening|afternoon))?(?!\w)"
)
_NOUN_PHRASE = re.compile(
    r"(?P<noun> (?:(?:the|a|an|two|three|several) |[A-Z])[^,.;:]{1,60}?)(?:, (?:who|which|an?|the)\b|\s?\.?\s*$)"
)
_FARTHEST = 800  # characters on either side of a verb
_CLAUSAL = re.compile(
    r"not(?:ed|es)|argue[sd]?|insist(?:ed|s)?|believes?|warn(?:ed|s)|acknowledge[sd]?|admit(?:ted|s)|concede[sd]|"
    r"suggests?|maintain(?:ed|s)?|stress(?:ed|es)"
)
_NOUN_CLAUSE = re.compile(
    r" (?:the|an?|his|her|their|its|[A-Z]\w+)\b(?:(?!\b(?:who|that|which|as|when|because|whose)\b)[^,.;:]){1,60}?"
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|should|may|might|must)\b"
)
_PAST = re.compile(r"[a-z]+ed\b")
_THING = re.compile(r"\b(?:an?|the) \w+$")
_RELATIVE = re.compile(r"(?:had|has|have|was|were|is|are|would|will)\s")  # "the crowd that had gathered"
_ARTICLE = re.compile(r"\b(?:[Tt]he|[Aa]n?|der|die|das|le|la|les|l['’])\s*$")
_SUBORDINATE = re.compile(r"(?:as|while|after|when|before|since|but|and|though|although|who|which|citing|\w+ing)\b")
_SHORT_LEAD = 60  # characters before words of attribution that are set into a sentence
_SHORTEST = 15  # characters of a clause told before its verb
_MOST_LEAD = 90  # characters between the verb and "that": "told reporters in Amman on Sunday that"


@dataclass(frozen=True, slots=True)
class Told:
    """Words told indirectly; ``place`` is where verb and speaker stand."""

    words: Span
    phrase: Phrase | None  # None where the verb has no subject of its own
    verb: Span

    @property
    def place(self) -> int:
        return self.phrase.whole[0] if self.phrase else self.verb[0]


def told(scene: Scene) -> Iterator[Told]:
    """In the order of the text, at most one a sentence and verb."""
    found = [each for start, end in scene.sentences for each in _in_sentence(scene, start, end)]
    yield from sorted(found, key=lambda each: (each.place, each.words))


def _in_sentence(scene: Scene, start: int, end: int) -> Iterator[Told]:
    hidden, voice = scene.hidden, scene.voice
    taken = start
    sentence_start = start
    for verb in voice.any_at.finditer(hidden, start, end):
        if verb.lastgroup == "calls" or verb.start() < taken:
            continue
        # A sentence without an end, as tables have them, must not be read again for each of its verbs.
        start, stop = max(sentence_start, verb.start() - _FARTHEST), min(end, verb.end() + 2 * _FARTHEST)
        found = _by(scene, start, stop, verb) if verb.lastgroup == "by" else _said(scene, start, stop, verb)
        if found is not None and _counts(scene, found.words):
            taken = found.words[1] if found.words[0] > verb.start() else taken
            yield found


def _counts(scene: Scene, words: Span) -> bool:
    """Enough words of the writer's own: what is all in marks is a quotation."""
    told = scene.hidden[slice(*words)]
    return len(_WORD.findall(told.replace(HIDDEN, " "))) >= _FEWEST


def _said(scene: Scene, start: int, end: int, verb: re.Match[str]) -> Told | None:
    hidden, voice = scene.hidden, scene.voice
    kind = verb.lastgroup or "verb"
    words = _clause(scene, verb, end, kind)
    if words is not None and kind == "verb" and _is_inverted(scene, start, verb, end):
        return _inverted(scene, start, verb, end)
    behind = words is None
    if behind and not (kind == "verb" and _ENDS_SENTENCE.fullmatch(verb[0]) and _may_follow(hidden, start, verb, end)):
        return None
    if is_negated(hidden, start, verb.start()) or is_passive(hidden, start, verb.start(), voice):
        return None
    inverted = inverted_subject(hidden, start, verb, end, voice) if kind == "verb" else None
    phrase = None if inverted else _speaks(scene, start, verb, kind)
    if phrase is None and words is not None and voice.nouns_are_capital:
        phrase = subject_after(hidden, verb.end() + 1, words[0], voice)  # "Darin schrieb Orlen, dass"
    if phrase is None:
        return _inverted(scene, start, verb, end) if kind == "verb" else None
    if behind:
        words = _clause_before(scene, start, verb, end, phrase)
        if words is None and not voice.has_plain:
            return _inverted(scene, start, verb, end)
    return Told(words, phrase, verb.span(kind)) if words is not None else None


def _may_follow(hidden: str, start: int, verb: re.Match[str], end: int) -> bool:
    """Can what was said stand before a verb: does the sentence end soon, or is the verb right behind a comma?"""
    return not hidden.startswith(HIDDEN, start) and (
        bool(_REST.match(hidden, verb.end(), end))
        or hidden.endswith(", ", 0, verb.start())
        or bool(_INSERTED.match(hidden, verb.end(), end))
    )


def _is_inverted(scene: Scene, start: int, verb: re.Match[str], end: int) -> bool:
    """ ", said the officials, who asked": behind a comma and before one or the end, with no verb of its own."""
    behind = _NOUN_PHRASE.match(scene.hidden, verb.end(), end)
    if not scene.voice.has_plain or behind is None or not scene.hidden.endswith(", ", start, verb.start()):
        return False
    phrase = subject_after(scene.hidden, verb.end() + 1, behind.end("noun"), scene.voice)
    if phrase is None or phrase.whole[1] < behind.end("noun") - 1:
        return False
    return phrase.sort != "nominal" or _is_somebody(phrase.head, scene.voice)


def _is_somebody(head: str, voice: Voice) -> bool:
    return any(voice.is_head(one) or voice.is_body(one) for one in (head, head.removesuffix("s")))


def _inverted(scene: Scene, start: int, verb: re.Match[str], end: int) -> Told | None:
    """The price is high, says John Holst."""
    hidden = scene.hidden
    piece = hidden[start : verb.start()].rstrip()
    if (
        not piece.endswith(",")
        or len(piece) < _SHORTEST
        or HIDDEN in (piece[:1], piece[-2:-1])
        or not _ENDS_SENTENCE.fullmatch(verb[0])
    ):
        return None
    phrase = subject_after(hidden, verb.end() + 1, end, scene.voice)
    return Told(ended(scene, start, start + len(piece)), phrase, verb.span("verb")) if phrase is not None else None


def _speaks(scene: Scene, start: int, verb: re.Match[str], kind: str) -> Phrase | None:
    if _NOUN.fullmatch(verb[0]) and _TAKES_NOUN.search(scene.hidden, start, verb.start()):
        return None
    if verb[0] in ("to say", "to tell") and not _WENT_ON.search(scene.hidden, start, verb.start()):
        return None  # "it is fair to say"
    find = subject_of_participle if kind == "saying" else subject_before
    return find(scene.hidden, start, verb.start(), scene.voice)


def _clause(scene: Scene, verb: re.Match[str], end: int, kind: str) -> Span | None:
    """The clause after the verb: behind "that", or right behind the verb."""
    hidden, voice = scene.hidden, scene.voice
    end = end_of_clause(hidden, verb, end)
    that = voice.that_at.search(hidden, verb.end(), min(end, verb.end() + _MOST_LEAD))
    if that and not _is_about(hidden, verb, that) and _leads(scene, verb, that.start()):
        return ended(scene, that.end(), end)
    reported = voice.reported_at.match(hidden, verb.end(), end)
    if reported and kind == "verb":
        return ended(scene, reported.end(), end)
    day = _ON_A_DAY.match(hidden, verb.end(), end) if voice.has_plain else None
    if day and kind == "verb" and _CLAUSE.match(hidden, day.end()):
        return ended(scene, day.end() + 1, end)
    if day and not hidden[day.end() : end].strip(" ."):
        return None  # "…, the ministry said Friday."
    plain = voice.plain_at.match(hidden, verb.end() + 1)
    if plain and plain[0].strip() in ("in", "on", "at", "if", "when") and HIDDEN in hidden[verb.end() : end]:
        return None
    if plain and kind in ("verb", "saying") and _takes_clause(hidden, verb, end):
        return ended(scene, verb.end() + 1, end)
    return None


def _takes_clause(hidden: str, verb: re.Match[str], end: int) -> bool:
    """Does a clause follow a verb without "that", and no mere object: "added the bridge was", not "added a goal"?"""
    if _SAYS.fullmatch(verb[0]) or _CLAUSE.match(hidden, verb.end()):
        return True
    if verb[0] in ("added", "adding"):
        return bool(_FINITE.search(hidden, verb.end(), min(end, verb.end() + _MOST_LEAD)))
    return bool(_CLAUSAL.fullmatch(verb[0]) and _NOUN_CLAUSE.match(hidden, verb.end()))


def _is_about(hidden: str, verb: re.Match[str], that: re.Match[str]) -> bool:
    """Does a clause about a noun follow: "in an appeal that called for", "so weak, dass"?"""
    if verb[0] == "so" or _RELATIVE.match(hidden, that.end()):
        return True
    return bool(_PAST.match(hidden, that.end()) and _THING.search(hidden, verb.end(), that.start()))


def _leads(scene: Scene, verb: re.Match[str], that: int) -> bool:
    """Does "that" belong to a verb: not to a noun of what was said, as in "said the wave that began"?"""
    between = scene.hidden[verb.end() : that]
    if _PART_ENDS.search(between):
        return False
    return not scene.voice.has_plain or bool(_LEADS.match(between) or _ADDRESSES.fullmatch(verb[0]))


def _clause_before(scene: Scene, start: int, verb: re.Match[str], end: int, phrase: Phrase) -> Span | None:
    """The whole sentence before ", X said."; what goes on behind ", X said," where that is set into a sentence."""
    hidden = scene.hidden
    lead = _ARTICLE.sub("", hidden[start : phrase.whole[0]]).rstrip()
    if not lead.endswith(",") and not (lead.endswith(HIDDEN) and scene.text[start + len(lead) - 2] == ","):
        return None
    inserted = _INSERTED.match(hidden, verb.end(), end)
    if inserted and len(lead) < _SHORT_LEAD and not is_statement(lead):
        return None if _SUBORDINATE.match(hidden, inserted.end()) else ended(scene, inserted.end(), end)
    rest = hidden[verb.end() : end]
    addressed = verb[0] in ("told", "tells") and _TOLD.match(rest)
    if not (inserted or addressed or _OBJECTLESS.fullmatch(verb[0]) or _WHEN.match(rest)):
        return None
    if len(lead) <= _SHORTEST or lead.lstrip().startswith(HIDDEN):
        return None
    dateline = _DATELINE.match(hidden, start, start + len(lead))
    begins = max(dateline.end() if dateline else start, hidden.rfind(": ", start, start + len(lead)) + 1)
    return ended(scene, begins, start + len(lead.rstrip(",")))


def _by(scene: Scene, start: int, end: int, by: re.Match[str]) -> Told | None:
    hidden, voice = scene.hidden, scene.voice
    if by[0].lower() == "in the words of" and hidden[start : by.start()].rstrip()[-1:] not in ("", ","):
        return None  # "reflected in the words of"
    phrase = subject_of_by(hidden, start, by, end, voice)
    if phrase is None or (phrase.sort == "nominal" and phrase.pronoun == "b"):
        return None
    if phrase.whole[0] < by.start() or (voice.nouns_are_capital and end - phrase.whole[1] > by.start() - start):
        words = ended(scene, max(by.end(), phrase.whole[1]), end)
    elif by.start() - start > _SHORTEST:
        words = ended(scene, contrasted(hidden, start, by.start() - _SHORTEST), by.start())
    else:
        comma = hidden.find(",", phrase.whole[1], end)
        begin = comma + 1 if comma >= 0 else phrase.whole[1]
        words = ended(scene, begin, end)
    return Told(words, phrase, by.span("by")) if words[1] > words[0] else None
