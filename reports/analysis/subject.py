"""The name with which the main clause of an English sentence begins: whoever or whatever it is about."""

from __future__ import annotations

import re

from reports.analysis.days import ANY_MONTH, ANY_WEEKDAY
from reports.analysis.reading import Sentence
from reports.analysis.roles import HEADS

WORD = re.compile(r"[^\W_]+(?:[-'’.,][^\W_]+)*")
OPENERS = frozenset(
    "he she it they we i you this that these those there his her its their our my also then but and "
    "or so yet however meanwhile moreover furthermore instead still "
    "nevertheless nonetheless earlier later afterwards afterward additionally besides such here now "
    "another other others both each some asked speaking among like nor "
    "because thus therefore hence similarly likewise indeed again elsewhere perhaps maybe one either "
    "neither none most many few according once again finally then next "
    "first second third lastly what why how who when where which whether if not only well yes no "
    "citing quoting adding asking noting having being despite too rather "
    "otherwise overall together separately as doing even just all nobody everyone everybody anyone "
    "watch see read hear click look let please don listen join meet someone something nothing "
    "everything thereafter accordingly anyway interestingly surprisingly notably ironically incidentally".split()
)
_LEADING = re.compile(
    r"(?:According to|In|On|At|After|During|Before|Following|Since|Under|From|With|By|Throughout|Over|For|Across|"
    r"Inside|Outside|Near|Ahead of|Late|Early|(?:North|South|East|West)(?:east|west)? of)\b[^,]{2,80}, |"
    rf"{ANY_WEEKDAY}(?: morning| afternoon| evening| night)? ?, "
)
_INSERTED = re.compile(r"[a-z][^,]{2,80}, (?=[A-Z]|the )")  # "In a short, sombre speech, Valdan announced"
_WEEKDAYS = re.compile(rf"{ANY_WEEKDAY}|{ANY_MONTH}")
_SMALL_SUBJECT = re.compile(
    r"(?:The|A|An|This|That|These|Those|Some|Many|Most|Several|Both|All|No|Two|Three|Four|Five|Six|"
    r"Seven|Eight|Nine|Ten) "
)
_SHARE = re.compile(r"(?:\w+ ){0,3}[\d.]+ ?(?:percent|per cent|%)")
# "Ninety-three trucks entered Gaza": what is counted is the subject, if the sentence names where or of whom.
QUANTITY = re.compile(
    r"(?:(?:A total of|At least|More than|About|Around|Some|Nearly|Almost|Up to|Roughly|Over|Fewer "
    r"than|An estimated) )?"
    r"(?:\d[\d,.]*|(?i:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|"
    r"fifty|sixty|seventy|eighty|ninety|hundreds|thousands|tens|dozens|scores)(?:-[a-z]+)?) (?:of "
    r")?(?!years?\\b|percent\\b|per cent\\b|days?\\b|months?\\b)[a-z]"
)
# "Police shot the driver, said Karim Valdan of the Interior Ministry": of which land, a name of the sentence tells.
_GROUP = re.compile(
    r"(?:(?:Riot |Security |Government |Rebel |Opposition )?(?:[Pp]olice|[Ff]orces|[Tt]roops)|Rebels|Rebel fighters|"
    r"Protesters|Demonstrators|Soldiers|Prosecutors|Investigators|Lawmakers|Gunmen|Militants|Insurgents|Warplanes) "
    r"(?!who\b|that\b|in\b|of\b|from\b)[a-z]"
)
# "In Tarsk, clashes broke out": the same, and what happens, behind the name of a place.
_HAPPENINGS = re.compile(
    r"(?:(?:fierce|heavy|fresh|new|deadly|violent|sporadic|thousands of|hundreds of) )?"
    r"(?:clashes|fighting|protests|demonstrations|rallies|explosions|gunfire|shelling|air ?strikes|riots|looting)"
    r"(?! (?:that|which|who)\b) [a-z]"
)
# "A truck drove into a crowd in Nice": nobody knows more of it, if the sentence says where. Of a person one would.
_INDEFINITE = re.compile(
    r"An? (?!man\b|woman\b|boy\b|girl\b|person\b|statement\b|report\b|source\b|spokes|senior\b|top\b|few\b|"
    r"number\b|lot\b|day\b|week\b|month\b|year\b|second\b|third\b|similar\b|separate\b|further\b|new\b|recent\b|"
    r"(?:[a-z-]+ )?(?:official|minister|diplomat|lawmaker|analyst|expert|witness|resident|survivor|family|member)s?\b)"
    r"(?:[a-z-]+ ){0,3}[a-z-]+\b"
)
IRREGULAR = (
    r"was|were|is|are|has|had|have|will|would|could|may|might|can|should|began|became|blew|broke|brought|built|"
    r"came|chose|cut|drew|drove|fell|fled|flew|fought|found|gave|got|grew|held|hit|kept|knew|led|left|lost|met|paid|"
    r"put|ran|rose|said|sank|sat|saw|sent|set|shot|shut|sold|spent|spoke|stood|struck|threw|told|took|went|won|wrote"
)
_SMALL_WORDS = (
    r"of|in|at|on|by|near|from|to|for|with|between|against|over|that|which|who|also|now|not|never|then|[a-z]+ly"
)
_VERBS = rf"\w+ed|{IRREGULAR}"
# "The death toll from a truck bombing at the German consulate rose": the noun is told by the name that follows it.
_OF_A_NAME = re.compile(
    rf"The (?:(?!(?:{_VERBS}) )[a-z-]+ ){{1,4}}(?:(?:of|in|at|from|by|on|between|against|over|for|near) (?:the |an? )?"
    rf"(?:(?!(?:{_VERBS}) )[a-z-]+ ){{0,3}}){{1,2}}"
    rf"(?!(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|{ANY_MONTH})\b)[A-Z][\w’'-]+"
)
# "The oil flows", not "The oil firm said".
THE_NOUN = re.compile(rf"The ([a-z]+)\b(?! (?:and [a-z-]+ )?(?!(?:{_VERBS}|{_SMALL_WORDS})\b)[a-z-]+ (?:{_VERBS})\b)")
# "The attacker, Karim Valdan, ...", "The country's main party, the Road Union, ..."
APPOSED_NAME = re.compile(
    r"The (?:[a-z-]+(?: ?['’]s)? ){0,4}[a-z-]+ ?, (?:the )?(?:[A-Z][\w’'-]+ ){1,4}?[A-Z][\w’'-]+ ?,"
)
_POSSESSIVE = re.compile(r"['’]s?$")
_FINITE = re.compile(rf"[a-z]{{3,}}ed|{IRREGULAR}|says|does|do|did|must")


def named_subject(sentence: Sentence) -> int | None:
    """Where the name ends with which the main clause begins, in the sentence's own text; None without one."""
    outside = sentence.masked
    if outside[:1] == " ":
        return _speaker_after(outside)
    if _SHARE.match(outside):
        return None
    if QUANTITY.match(outside) or _GROUP.match(outside):
        return named_anywhere(sentence)
    if _INDEFINITE.match(outside):
        return _placed(sentence)
    if placed := _OF_A_NAME.match(outside) or APPOSED_NAME.match(outside):
        return placed.end()
    start = 0
    while leading := _LEADING.match(outside, start):
        start = leading.end()
        if outside[start : start + 1].islower() and not outside.startswith("the ", start):
            inserted = _INSERTED.match(outside, start)
            start = inserted.end() if inserted else start
            break
    clause = outside[start:]
    if start and _is_counted_or_happens(clause) and (placed_at := _place_before(sentence, start)) is not None:
        return placed_at
    small = _SMALL_SUBJECT.match(clause) or re.match(r"the ", clause)
    words = list(WORD.finditer(clause))[: 8 if small else 9]
    for number, match in enumerate(words):
        if number and re.search(r"[,;:]", clause[words[number - 1].end() : match.start()]) and number > 1:
            return None
        if number and _FINITE.fullmatch(match[0]):
            return None
        if _is_named(sentence, clause, start, match, number, bool(small)):
            return start + match.end()
    return None


def _is_counted_or_happens(clause: str) -> bool:
    """Begins a clause with so many of them, with troops, or with what happened?"""
    begun = clause[:1].upper() + clause[1:]
    return (QUANTITY.match(begun) or _GROUP.match(begun) or _HAPPENINGS.match(clause)) is not None


def _placed(sentence: Sentence) -> int | None:
    """Where the first place that the sentence names ends; it must be named near the beginning."""
    ends = [end for _, start, end in sentence.lands_outside if start < 120]
    return min(ends, default=None)


def _place_before(sentence: Sentence, end: int) -> int | None:
    """Where the first country or town ends that the sentence names before a place of its text."""
    ends = [last for _, _, last in sentence.lands_outside] + [each.end - sentence.start for each in sentence.places]
    return min((each for each in ends if each <= end), default=None)


def named_anywhere(sentence: Sentence) -> int | None:
    """Where the first country, person or town ends that the sentence names."""
    named = [end for _, _, end in sentence.lands_outside] + [each.end - sentence.start for each in sentence.mentions]
    return min(named) if named else min((each.end - sentence.start for each in sentence.places), default=None)


def _is_named(sentence: Sentence, clause: str, offset: int, match: re.Match[str], number: int, small: bool) -> bool:
    word = match[0]
    if not word[0].isupper() or _WEEKDAYS.fullmatch(word):
        return False
    at = offset + match.start()
    if number == 0 and at == 0:
        # A capital at the very start says nothing: it is a name if known as one, or if another capital follows.
        if small:
            return False
        following = clause[match.end() : match.end() + 2]
        known = any(start <= at < end for _, start, end in sentence.lands) or any(
            mention.whole[0] - sentence.start <= at < mention.end - sentence.start for mention in sentence.mentions
        )
        return (
            known
            or (following[:1] == " " and following[1:].isupper())
            or (word.isupper() and len(word) > 2)
            or bool(re.search(r"-[A-Z]", word))
            or _POSSESSIVE.sub("", word) in sentence.reading.proper
        )
    return word.lower() not in OPENERS | HEADS | {"prime", "foreign", "crown", "defense", "defence", "i"}


def _speaker_after(outside: str) -> int | None:
    """A sentence that opens with a quotation is about its speaker: a name must follow the closing mark."""
    after = re.search(r"[^\s,]", outside)
    if after is None:
        return None
    rest = outside[after.start() :]
    match = re.match(
        r"(?:said |says |according to the |according to |added |asked |replied |told )?(?:the "
        r")?[A-Z][\w’'.-]+",
        rest,
    )
    if match is None or match[0].split(" ")[-1].lower() in OPENERS:
        return None
    return after.start() + match.end()
