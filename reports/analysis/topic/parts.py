"""The parts of a topic: what stands on each side of its "and", what is asked about in it, and where that is.

Of "fighting in the western mountains" the fighting is the head and the mountains are the place: a sentence must speak
of the one and be in the other. Weapons "for the rebels" must be given.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from crawler.archive.text import content_words, names_in, places_in, plain, rarity, stem
from reports.alike import spellings
from reports.analysis.days import ANY_MONTH
from reports.analysis.topic.headline import LONG
from reports.analysis.topic.notions import TELLING, Notion, how_many, lands_of, notions_of, without_lands
from reports.analysis.topic.texts import Text

_AND = re.compile(r"(?P<before>[\w’'-]+) and (?=(?P<after>(?:the )?[\w’'-]+))")
_ATTACHED = re.compile(
    # "In Tarsk" and "near Tarsk" only say where.
    r"\b(?:of|on|for|to|by|with|from|against|over) (?:(?!in |at |near |on |of )[a-z-]+ ){0,3}[^\W\d_a-z]|"
    r"\b[^\W\d_a-z][\w-]+['’]s\b"
)
_HEAD = re.compile(  # "in" and "at" a country, which are blanks here, only say where
    r"^\s*(?:the )?([\w’' -]+?) (?:(?:of|to|on|for|from|against|after|since) |(?:in|at) (?=\w))|"
    r"^\s*(?-i:[^\W\d_a-z][\w-]*(?: [^\W\d_a-z][\w-]*)*)['’]s ([\w’' -]+)$",
    re.IGNORECASE,
)
_WHERE = re.compile(
    r"\b(?:in|at|near|on) (?:the )?([^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+)*)"
    r"(?: (?:hotel|hospital|airport|prison|base|camp|port|harbou?r|palace|university|stadium|mosque|square|refinery|"
    r"airfield|barracks|embassy|crossing|dam|plant|school|market))?\s*$"
)
# "In the western mountains", "on the border": a place as well, and it is by its last word.
_SMALL_WHERE = re.compile(
    r"\b(?:in|at|near|on|along|around|across) (?:the )?(?:[a-z-]+ ){0,2}(mountains?|hills?|highlands?|plains?|"
    r"valleys?|deserts?|borders?|frontiers?|coasts?|islands?|peninsula|delta|countryside|suburbs|provinces|capital|"
    r"(?:north|south)?(?:east|west)|north|south)(?: of)?\s*$"
)
TWO = 2  # words of a compound
WITH_AND = 2  # notions more that a topic with "and" must have to be one headline
_TWO_WORDS = re.compile(r"\s*(?:the )?[\w’'-]+\s+[\w’'-]+(?:\s+(?:in|of|on))?\s*")
# "Riders captured in Tarsk": whom and what, neither of which tells alone.
_DONE_TO = re.compile(
    r"\s*(?:the )?[\w’'-]+\s+(?:[a-z]{3,}ed|held|shot|lost|taken|hurt|missing|stolen|slain)"
    r"(?:\s+(?:in|on|at|by|near|of))?\s*"
)
# "Contact group": the first word alone is of others.
_SMALL_BODY = re.compile(r"\s*(?:the )?[a-z-]+ (?:group|fund|panel|forum|mission|team|board|office)\s*")
# "Mass graves", "presidential election": the first word says what kind they are, and is of much else.
_ATTRIBUTE = re.compile(
    r"\s*(?:the )?(?:mass|state|trade|air|peace|press|hunger|death|war|power|human|armed|free|"
    r"[a-z]{3,}(?:ial|ional|ary|ive|ic|ical)) [a-z-]+(?:\s+(?:in|of|on))?\s*"
)
# "Norwegian ambassadors", of which the country is a blank: every country has some.
_SENT = re.compile(
    r"\s+(?:['’]s? )?(?:ambassadors?|envoys?|diplomats?|embass(?:y|ies)|consulates?|ministers?|delegations?)\s*"
)
_BORDER = frozenset("border frontier crossing".split())
_GIVEN = re.compile(  # "Weapons for the rebels": what is given
    r"^\s*(?:the )?(?:[a-z-]+ )?(?:weapons?|arms|ammunition|aid|money|funds|funding|loans?|cash|help|relief|food|fuel|"
    r"medicines?|supplies|training|visas?|vaccines?|equipment|tanks|jets|aircraft|drones|missiles|troops|advisers) "
    r"(?:for|to) "
)
# Before a noun they say nothing alone: "the new bridge".
_SAYS_LITTLE = frozenset(
    "new old former next last first recent current young big local foreign national public political social".split()
)
_SAYS_LITTLE_STEMS = frozenset(map(stem, _SAYS_LITTLE))
# "Tarsk after Valdan", "Tarsk since the fall of Valdan": since when, and nothing that it is about.
_SINCE_WHOM = re.compile(
    r"(?P<about>[^\W\d_a-z][\w’' -]*?) (?:after|since|under|without|before) "
    r"(?:the [a-z-]+ (?:of|in|on|at|by) )?[^\W\d_a-z][\w’' -]*"
)
_IN_A_MONTH = re.compile(
    rf" (?:in|of|during|since|for) (?:early |late |mid-)?(?:{ANY_MONTH})(?: (?:19|20)\d\d)?(?![\w’'-])|"
    r" (?:in|of|during|since|for) (?:19|20)\d\d\b"
)
# What happens at a place is told by all who tell of the place; its wounded and its harbour are not.
_HAPPENS = frozenset(
    stem(word)
    for word in "siege fall battle capture liberation fighting war offensive attack assault bombing bombardment strike "
    "airstrike clash violence unrest protest uprising revolt revolution rebellion conflict crisis situation event life "
    "shelling advance news development security massacre explosion blast crash disaster earthquake flood fire shooting "
    "stabbing riot rampage terror front frontline".split()
)
_HELD = frozenset(
    stem(word)
    for word in "election vote referendum trial summit conference talks negotiations visit campaign strike coup reform "
    "quake eruption storm hurricane drought famine epidemic outbreak evacuation merger takeover launch".split()
)
_AT = re.compile(r" (?:of|in|at|near|from) (?:the )?")
# "Tarsk harbour" is the harbour of Tarsk, and "UN road works" are the road works of the UN.
_NAME_FIRST = re.compile(
    r"\s*(?:the )?(?P<name>[^\W\d_a-z]\w+(?: [^\W\d_a-z]\w+)?)(?:['’]s)? (?P<rest>[a-z][a-z-]+(?: [a-z][a-z-]+)?)\s*"
)
# A war is where things happen; protests and elections are what happens.
_BESIDE = re.compile(r"\s*the (?:[\w’'-]+ ){0,2}(?:war|conflict|crisis|fighting|violence|unrest|pandemic)\b")


@dataclass(frozen=True, slots=True)
class Part:
    """A topic, or what stands on one side of its "and". ``needs_name``: its name says what the other words are of, as
    in "the siege of Tarsk"; ``head`` is the word before "of", "to" and the like, which says what is asked about.
    ``where``: the names of the place at its end, "in the Eastern Hills"; ``spot``: the last word of one in small
    letters, "in the eastern hills". ``is_beside``: it only says in what the other was, as "the war" does in "oil and
    the war". ``is_of_head``: of "aid to Tarsk" Tarsk alone says nothing, while of "the siege of Tarsk" it does.
    ``is_given``: it is something that somebody is given, "weapons for the rebels". ``compound``: it is no more than a
    noun with a word before it, "road council", of which the noun alone is of others as well; ``is_bare``: that word
    says nothing alone. ``whose``: the name before the other words, "Road Union mediation", which says whose it is.
    ``needs_both``: neither of its words tells alone. ``of_land``: of "Norwegian ambassadors", whose they must be;
    ``by_land``: of "the Norwegian navy", whose it is where a sentence says whose.
    ``is_long``: it is a whole headline, of which any two notions tell.
    """

    notions: tuple[Notion, ...]
    needs_name: bool = False
    head: Notion | None = None
    is_beside: bool = False
    where: tuple[Notion, ...] = ()
    spot: Notion | None = None
    is_of_head: bool = False
    is_given: bool = False
    compound: tuple[Notion, Notion] | None = None
    is_bare: bool = False
    whose: tuple[Notion, ...] = ()
    needs_both: bool = False
    of_land: frozenset[str] = frozenset()
    by_land: frozenset[str] = frozenset()
    is_long: bool = False


def parts_of(topic: str, language: str) -> tuple[Part, ...]:
    """In the order of the topic, without its countries, and without its time, which the period has."""
    topic = _IN_A_MONTH.sub(" ", topic).strip() if language == "en" else topic
    if language == "en" and (since := _SINCE_WHOM.fullmatch(topic)) and without_lands(since["about"]).strip():
        topic = since["about"]
    pieces = _pieces(topic) if language == "en" else [topic]
    rest = without_lands(topic)
    notions = notions_of(rest, language, rest != topic)
    if language == "en" and how_many(notions) >= LONG + (WITH_AND if len(pieces) > 1 else 0):
        return (Part(notions, is_long=True),)
    found = [_part(each, language) for each in pieces]
    return tuple(each for each in found if each.notions)


def lands_alone(topic: str, language: str) -> frozenset[str]:
    """The countries that have a side of its "and" for themselves, or all of it: "Norway and the riders"."""
    pieces = _pieces(topic) if language == "en" else [topic]
    return frozenset(code for each in pieces if not _part(each, language).notions for code in lands_of(each))


def _pieces(topic: str) -> list[str]:
    """ "Canal and port" are two things, "Relief and Works Agency" is one."""
    cuts = [
        match.end()
        for match in _AND.finditer(topic)
        if not (match["before"][0].isupper() and match["after"][0].isupper()) or match["after"].endswith(("'s", "’s"))
    ]
    return [topic[start:end] for start, end in zip([0, *cuts], [*cuts, len(topic)], strict=True)]


def _part(topic: str, language: str) -> Part:
    topic = _turned(topic) if language == "en" else topic
    rest = without_lands(topic)
    notions = notions_of(rest, language, rest != topic)
    if language != "en":
        return Part(notions, _needs_name(rest, notions))
    if all(each.words & _SAYS_LITTLE_STEMS for each in notions):
        return Part(())  # "the political crisis in Norland" is all that happens there
    heads = _HEAD.match(rest)
    words = frozenset(content_words(heads[1] or heads[2], language)[-1:] if heads else ())
    head = next((each for each in notions if not each.name and not each.words.isdisjoint(words)), None)
    behind = rest[heads.end(1) :].lstrip() if heads and heads[1] else ""
    return Part(
        notions,
        _needs_name(rest, notions),
        head,
        is_beside=_BESIDE.match(topic) is not None,
        where=_named_place(rest, notions),
        spot=_spot(rest),
        is_of_head=head is not None
        and (behind.startswith(("to ", "from ", "with ", "after ", "since ")) or _is_of_town(topic, heads, words)),
        is_given=head is not None and len(notions) > 1 and _GIVEN.match(rest) is not None,
        compound=_compound(rest, notions),
        of_land=lands_of(topic) if _SENT.fullmatch(rest) else frozenset(),
        by_land=lands_of(topic)
        if how_many(notions) == 1 and heads is None and not _is_border(notions[0])
        else frozenset(),
        needs_both=(
            how_many(notions) > 1
            and any(each.fullmatch(rest) is not None for each in (_DONE_TO, _SMALL_BODY, _ATTRIBUTE))
        )
        or (head is not None and behind.startswith("of ") and _is_person(behind.removeprefix("of "))),
        whose=_whose(notions) if head is None else (),
        is_bare=not _SAYS_LITTLE.isdisjoint(content_words(rest, language)[:1]),
    )


def _is_person(text: str) -> bool:
    """Is it somebody's name? Of "the trial of Karim Valdan" neither he nor a trial tells alone."""
    return any(each.kind == "person" and each.start == 0 for each in names_in(text, "en"))


def may_happen(notion: Notion) -> bool:
    """Is it an event, or a state of things?"""
    return not notion.words.isdisjoint(_HAPPENS)


def is_event(notion: Notion) -> bool:
    """The same, or something that is held or done: an election, a trial."""
    return may_happen(notion) or not notion.words.isdisjoint(_HELD)


def _is_border(notion: Notion) -> bool:
    """Is it a border? Those have two owners."""
    return not notion.words.isdisjoint(_BORDER)


def _turned(topic: str) -> str:
    """ "The harbour of Tarsk", for "Tarsk harbour"; so too of a body that is known by its letters."""
    first = _NAME_FIRST.fullmatch(topic)
    if first is None:
        return topic
    is_town = any((start, end) == first.span("name") for _, start, end in places_in(topic))
    return f"{first['rest']} of {first['name']}" if is_town or first["name"].isupper() else topic


def _is_of_town(topic: str, heads: re.Match[str] | None, head: frozenset[str]) -> bool:
    """Is it about somebody or something of a town, or of a body, and not about what happens there?"""
    if heads is None or not heads[1] or not head.isdisjoint(_HAPPENS):
        return False
    at = _AT.match(topic, heads.end(1))
    is_town = at is not None and any(start == at.end() for _, start, _ in places_in(topic))
    return is_town or (at is not None and topic[at.end() :].isupper())


def places_of(part: Part) -> tuple[tuple[Notion, ...], ...]:
    """The names of the place in which a topic is, and of the body whose it is."""
    return (part.where, part.whose)


def has_place(part: Part, text: Text) -> bool:
    """Has a text the whole name of the place, "the western mountains"?"""
    rest = [each for each in part.notions if each != part.head]
    return part.spot is not None and len(rest) >= TWO and all(each.is_in(text) for each in rest)


def is_shortened(part: Part, text: Text, opening: Text) -> bool:
    """Has a text the noun of what an article opens with, or one word of the body's name with which it does?"""
    if part.compound is not None:
        is_open = all(each.is_in(opening) for each in part.compound) and (
            not part.is_bare or opening.has_beside(*(each.words for each in part.compound))
        )
        return is_open and part.compound[1].is_in(text)
    bodies = {each.body for each in part.notions if each.body is not None and each.name}
    return any(each.is_shortened_in(text.written) and each.is_in(opening.written) for each in bodies)


def _whose(notions: tuple[Notion, ...]) -> tuple[Notion, ...]:
    """The words of the body's name before one or more words that are of none: of a person or a thing the rest may say
    enough."""
    names = tuple(each for each in notions if each.name)
    is_first = names[:1] == notions[:1] and len(names) < len(notions)
    return names if is_first and any(each.body is not None for each in names) else ()


def _compound(rest: str, notions: tuple[Notion, ...]) -> tuple[Notion, Notion] | None:
    rest = rest.strip().removesuffix(" and")
    if len(notions) != TWO or any(each.name for each in notions) or not _TWO_WORDS.fullmatch(rest):
        return None
    first = rest.split()[0]
    is_name = first[0].isupper() and rarity(plain(first), "en") >= TELLING  # "Norvian oil"
    return None if is_name else (notions[0], notions[1])


def _needs_name(rest: str, notions: tuple[Notion, ...]) -> bool:
    return _ATTACHED.search(rest) is not None and any(each.name for each in notions)


def _named_place(rest: str, notions: tuple[Notion, ...]) -> tuple[Notion, ...]:
    """The names of the place with which a topic ends."""
    place = _WHERE.search(rest)
    named = frozenset(content_words(place[1], "en")) if place else frozenset()
    return tuple(each for each in notions if each.name and not each.words.isdisjoint(named))


def _spot(rest: str) -> Notion | None:
    """The last word of the place in small letters with which a topic ends, with those that say the same."""
    place = _SMALL_WHERE.search(rest)
    if place is None:
        return None
    (word,) = content_words(place[1], "en")
    quarter = frozenset({word, f"{word}ern"}) if word.endswith(("north", "south", "east", "west")) else spellings(word)
    return Notion(_BORDER if word in _BORDER else quarter)
