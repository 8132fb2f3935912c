"""On whose word a sentence stands: an official without a name, a report of a report, a body."""

from __future__ import annotations

import re

from crawler.archive.text import is_press, plain
from reports.analysis.hinted import Hinted, holds_any
from reports.analysis.reading import Sentence, once
from reports.records import Passage

_SPEECH = r"(?:said|says|told|added|announced|confirmed|reported|say|stated|described|warned|noted|wrote|affirmed)"
_DENIAL = r"(?:denied|acknowledged|condemned|denounced|declared|tweeted|disclosed|claimed)"  # words too
_PEOPLE = (
    r"(?:officials?|sources?|diplomats?|aides?|advis[eo]rs?|people|person|witness(?:es)?|insiders?|"
    r"lawmakers?|members?|analysts?|experts?|observers?|critics?|residents?|employees?|"
    r"spokes(?:man|woman|person|people)|coordinator|photographer|officers?|activists?|protesters?|"
    r"medics?|doctors?|negotiators?|(?:medical|aid|rescue|health) workers?)"
)
# "a US official said", "officials in Baghdad said", "two people familiar with the talks said"
_UNNAMED = re.compile(
    r"(?:^|[,;] |\bthat |\band |\bbut )(?:(?i:a|an|the|some|several|many|one|two|three|senior|other|most|all|local) )?"
    rf"(?:[\w.’'-]+ ){{0,4}}?{_PEOPLE}(?: (?:who|that) (?:was|were|had|have|are|is))?"
    # "People were killed, said Karim Valdan": they said nothing.
    rf"(?: (?!(?:{_SPEECH}|was|were|had|have|has|are|is|died|fled)\b)[\w.’'-]+){{0,8}}?,? (?:{_SPEECH}|{_DENIAL})\b"
    rf"|(?:(?:^|[,”\"»’] ?){_SPEECH}|\b{_SPEECH} by|\baccording to|\bquoting|\bciting) (?:(?:a|an|the|"
    rf"some|several|one|two|senior|its|his) )?"
    rf"(?:(?!that\b|on\b|in\b|how\b)[\w.’'-]+ ){{0,4}}?{_PEOPLE}\b(?! [A-Z])"
)
_ASKED_NOT_TO_BE_NAMED = re.compile(
    r"\b(?:identified (?:him|her|them)sel(?:f|ves) only|be identified only|(?:not|declined|refused) to be (?:named|"
    r"identified|quoted by name)|(?:want|wish)(?:ed|s|ing)? to be (?:named|identified)|"
    r"condition of anonymity|gave only (?:his|her|one)|by (?:his|her) first name)\b"
)
# One of them is in whatever ``_PEOPLE`` finds, and so in whatever ``_UNNAMED`` does.
_PEOPLE_HINTS = (
    "official", "source", "diplomat", "aide", "advis", "people", "person", "witness", "insider", "lawmaker", "member",
    "analyst", "expert", "observer", "critic", "resident", "employee", "spokes", "coordinator", "photographer",
    "officer", "activist", "protester", "medic", "doctor", "negotiator", "worker",
)  # fmt: skip
SAID = re.compile(rf"\b{_SPEECH}\b|\b[Aa]ccording to\b|\b[Cc]iting\b|\b[Qq]uoting\b")
_SECOND_HAND = Hinted(
    re.compile(
        r"\b(?:media (?:said|says?|report(?:s|ed)?)|"
        r"reports? (?:from|say|said|indicate|suggest|that)|reportedly|(?<!told )local media|"
        r"reports said|unconfirmed|allegedly|rumou?rs?|it is believed|(?:is|are|was|were) (?:widely "
        r")?(?:believed|thought|suspected|alleged|rumou?red)|is said to|are said to|"
        r"(?:said|says|say) (?:that )?(?:[a-z]+ )?(?:witnesses|residents|refugees|sources|contacts) (?:had )?told|"
        r"social media (?:reports?|posts?|users?|accounts?|rumou?rs|said|says?)|"
        # Who speaks on it is heard at first hand.
        r"(?<!on )state media|(?<!on )(?<!told )state-run|(?<!on )(?<!told )state (?:television|TV)|TV reported|"
        r"news agency (?:said|reported)|news agency|newspaper|television (?:said|reported)|AP reported|"
        # Who tells a broadcaster, or speaks there, is heard at first hand.
        r"(?<!told )(?<!told the )(?<!with )(?<!to )(?:Reuters|AFP|Associated Press|CNN|BBC|Al Jazeera))\b",
        re.IGNORECASE,
    ),
    (
        "media", "report", "unconfirmed", "alleg", "rumo", "believed", "thought", "suspected", "said to", "state-run",
        "tv", "television", "news agency", "newspaper", "reuters", "afp", "associated press", "cnn", "bbc",
        "al jazeera", " told",
    ),
    minds_case=False,
)  # fmt: skip
# "Al Jazeera said that six of its reporters were held": of its own people an outlet is the source.
_OF_ITSELF = re.compile(
    rf"\b{_SPEECH}\b[^,]{{0,60}}\b(?:its|their) (?:own )?(?:[\w-]+ ){{0,2}}?"
    r"(?:journalist|reporter|correspondent|photographer|crew|camera(?:man|men)|producer|staff|employee|bureau|office|"
    r"headquarters|studio|equipment)s?\b"
)
# "..., Korean Central Television (KCTV) reported.": another outlet's report, if it is not a ministry's.
_OPENING_REPORT = re.compile(r"(?:The )?(?P<who>[A-Z][\w.]*(?: [A-Z][\w.]*){0,3}) (?:reports?|reported)\b")
_REPORTED = re.compile(
    r", (?P<who>(?:[Tt]he )?[A-Z][\w’'.-]*(?: [A-Z(][\w’'.)-]*){0,5}) reports?(?:ed)?\b[^,]{0,24}\.?$"
)
_CLOSING_REPORT = re.compile(r", reports?(?:ed)? (?P<who>(?:[Tt]he )?[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,5})\.$")
_BODY = re.compile(
    r"((?:the )?(?:[A-Z][\w’'.-]+ |of |and |for ){0,6}?(?:Department|Ministry|House|Court|Council|"
    r"Office|Agency|Committee|Commission|Presidency|Pentagon|Crescent|Cross|UNRWA|OCHA|UN|U\.N\.|"
    r"Nations|NATO|"
    r"Authority|Secretariat|Embassy|Army))(?:[’']s)?"
)

# Who speaks for a body that is named is that body: "a spokesman for the Foreign Ministry", "a War Office spokesman".
_SPEAKS = r"spokes(?:man|woman|person)"
_SPEAKS_FOR = re.compile(
    rf"\b{_SPEAKS} (?:for|of) {_BODY.pattern}|\b[A-Z][\w’'-]* (?:[A-Z][\w’'-]* ){{0,3}}?"
    rf"(?:Department|Ministry|House|Council|Office|Agency|Committee|Commission|Pentagon|Army|Embassy) {_SPEAKS}\b"
)


# Who keeps himself hidden: not "officials said", by which a government speaks, nor a doctor who tells of his hospital.
_HIDING = re.compile(
    r"\b(?:sources?|diplomats?|aides?|advis[eo]rs?|insiders?|people|person|official|officer|member|lawmaker|negotiators?|"
    r"insiders?)\b(?! (?:of|at) the (?:hospital|clinic))"
)
# Those who speak in public, many with one voice.
_OF_MANY = re.compile(
    r"\b(?:officials|witnesses|medics|doctors|officers|residents|(?:medical|aid|rescue|health) workers)\b"
)
_RUMOUR = re.compile(
    r"\b(?:reportedly|unconfirmed|allegedly|rumou?rs?|it is believed|(?:is|are|was|were) (?:widely )?(?:believed|"
    r"thought|suspected|alleged|rumou?red)|(?:is|are) said to|reports (?:say|said|indicate|suggest|that|from)|"
    r"social media)\b",
    re.IGNORECASE,
)

_DENIED = re.compile(r"\b(?:den(?:y|ies|ied)|dismiss\w+|reject\w+|rebuff\w+)\b")


@once
def is_unnamed(sentence: Sentence) -> bool:
    """Does the sentence rest on somebody who gave no name?"""
    return _ASKED_NOT_TO_BE_NAMED.search(sentence.masked) is not None or bool(_without_name(sentence))


_BODIES = (
    "ministry|police|army|military|navy|air force|government|parliament|court|coast ?guard|hospital|council|embassy"
)
# "A foreign ministry spokesman said", "said a police spokeswoman": on behalf of a body, whoever speaks.
_OF_A_BODY = re.compile(
    rf"\b(?:{_BODIES}|presidential|Nato|NATO|UN|U\.N\.) {_SPEAKS}\b|"
    rf"\b{_SPEAKS} (?:for|of) the (?:[a-z]+ ){{0,2}}(?:{_BODIES}|president)\b"
)


@once
def speaks_for_a_body(sentence: Sentence) -> bool:
    """Is all that it tells without a name the word of a body's spokesman?"""
    told = _without_name(sentence)
    is_asked_away = _ASKED_NOT_TO_BE_NAMED.search(sentence.masked) is not None
    return bool(told) and not is_asked_away and all(_OF_A_BODY.search(each) for each in told)


@once
def is_hidden(sentence: Sentence) -> bool:
    """Does it rest on somebody who keeps himself hidden: a source, a senior official, one who asked not to be named?"""
    if _ASKED_NOT_TO_BE_NAMED.search(sentence.masked):
        return True
    return any(_HIDING.search(told) for told in _without_name(sentence))


@once
def is_of_many(sentence: Sentence) -> bool:
    """Is it the word of those who deal with an event, or saw it, together: "officials said", "rescue workers said"?"""
    told = _without_name(sentence)
    return bool(told) and not is_hidden(sentence) and all(_OF_MANY.search(each) for each in told)


@once
def is_rumour(sentence: Sentence) -> bool:
    """Does it tell what is only said to be so, and nobody denies it?"""
    rumour = _RUMOUR.search(sentence.masked)
    return rumour is not None and not _DENIED.search(sentence.masked, 0, rumour.start())


@once
def _without_name(sentence: Sentence) -> tuple[str, ...]:
    """The words by which it names those who say it, where they have no name."""
    outside = sentence.masked
    if not holds_any(outside, _PEOPLE_HINTS):
        return ()
    found = []
    named = [(each.whole[0] - sentence.start, each.end - sentence.start) for each in sentence.mentions]
    roles = [(each.role[0] - sentence.start, each.role[1] - sentence.start) for each in sentence.mentions if each.role]
    for match in _UNNAMED.finditer(outside):
        inside = [
            start
            for start, end in (*named, *roles)
            if match.start() <= start < match.end() or start <= match.start() < end
        ]
        if not inside and not _SPEAKS_FOR.search(outside, match.start()):
            found.append(match[0])
    return tuple(found)


@once
def is_second_hand(sentence: Sentence) -> bool:
    """Does it report what others have reported, and not on themselves?"""
    if _OF_ITSELF.search(sentence.masked):
        return False
    return _SECOND_HAND.is_in(sentence.masked) or is_relayed(sentence)


@once
def is_relayed(sentence: Sentence) -> bool:
    """Is all of it what another outlet reported: ", Amman Central Radio reported"?"""
    opening = _OPENING_REPORT.match(sentence.masked)
    if opening and is_press(opening["who"]):
        return True
    reported = _REPORTED.search(sentence.masked)
    if reported is not None and not _BODY.search(reported["who"]):
        return True
    closing = _CLOSING_REPORT.search(sentence.masked)
    return closing is not None and not _BODY.search(closing["who"])


def body(sentence: Sentence) -> str | None:
    """The body whose word the sentence is, in plain letters: "state department"; None where it names none."""
    span = body_span(sentence)
    return plain(sentence.masked[slice(*span)]).removeprefix("the ") if span else None


def body_span(sentence: Sentence) -> tuple[int, int] | None:
    """Where the sentence names the body whose word it is, in its own text."""
    said = SAID.search(sentence.masked)
    if said is None:
        return None
    for match in _BODY.finditer(sentence.masked):
        if match.start() - 12 <= said.end() <= match.end() + 30 or match.end() <= said.start() <= match.end() + 14:
            return match.span(1)
    return None


_ANNOUNCES = re.compile(
    r"\b(?:said|says|announced|announces|stated|told \w+|confirmed|declared|decided|wrote|warned|agreed|adjourned|"
    r"asked|called for|expects|plans)\b"
)
_SUBJECT = re.compile(
    r"(?:\w+ly )?((?:[Tt]he |[Aa]n? |[Hh]is |[Hh]er |[Ii]ts |[Tt]heir )?"
    r"[\w’'.-]+(?: (?:of the |of |for |in )?[\w’'.-]+){0,6}) "
)
_OWNER = re.compile(r"(?:his|her|its|their) ", re.IGNORECASE)
_PRONOUNS = frozenset("he she it they we i you who which that this these those".split())
_CLAUSE_STARTS = (", ", "; ", "” ", "» ", ": ", " and ")


def announcer(sentence: Sentence) -> Passage | None:
    """Who says it, as the sentence has it: the name or noun before the word of speech. None where it names nobody.

    Of "his office said" the answer is whose office it is: the first whom the sentence names.
    """
    outside = sentence.masked
    for match in _ANNOUNCES.finditer(outside):
        start = max(_after(outside, mark, match.start()) for mark in _CLAUSE_STARTS)
        subject = _SUBJECT.fullmatch(outside[start : match.start()])
        if subject is None or subject[1].lower() in _PRONOUNS:
            continue
        at = start + subject.start(1)
        return _owner(sentence) if _OWNER.match(subject[1]) else _without_office(sentence, at, at + len(subject[1]))
    return None


def _after(text: str, mark: str, end: int) -> int:
    """Where the text goes on after the last such mark before ``end``; 0 where there is none."""
    at = text.rfind(mark, 0, end)
    return at + len(mark) if at >= 0 else 0


def _without_office(sentence: Sentence, start: int, end: int) -> Passage:
    """The person among these words, with the office; else all of them."""
    for each in sentence.mentions:
        if start <= each.start - sentence.start < end:
            return sentence.part(max(start, each.whole[0] - sentence.start), each.end - sentence.start)
    return sentence.part(start, end)


def _owner(sentence: Sentence) -> Passage | None:
    """The first person of a sentence, else its subject."""
    if sentence.mentions:
        first = sentence.mentions[0]
        return sentence.part(first.whole[0] - sentence.start, first.end - sentence.start)
    subject = re.match(r"(?:(?:The|An?) )?[\w’'.-]+(?: (?:of |in )?[A-Z][\w’'.-]+)*", sentence.masked)
    return sentence.part(*subject.span()) if subject else None


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
