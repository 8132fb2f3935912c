"""The actors of a selection, the weightiest first: each with its offices, its spellings and where it is named."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from crawler.archive.text import is_press, plain
from reports.analysis.actors.finding import ActorFound, ActorKind, actors_among, may_name
from reports.analysis.actors.joining import bodies_joined, people_joined
from reports.analysis.names import is_courtesy
from reports.analysis.reading import Reading
from reports.analysis.worth import Study
from reports.records import ActorFinding, Passage

MOST, MOST_MENTIONS, MOST_ROLES, MOST_SPELLINGS = 40, 12, 5, 6
LONGEST_ROLE = 10  # words
RARELY = 8  # times less often than the commonest office: a slip of the reading
OF_THE_PRESS = 0.3
PER_ORIGIN, PER_ARTICLE, IN_HEADLINE, OF_A_COUNTRY = 1.0, 0.5, 1.0, 0.5


_BYLINE = re.compile(r"^By [^\n]{2,80}$", re.MULTILINE)
_CREDITS = (
    *("contributed to this", "contributed reporting", "reported from", "wrote this story", "wrote this report"),
    *("Reporting by", "reporting by", "Writing by", "writing by", "Editing by", "editing by"),
)


@dataclass(frozen=True, slots=True)
class _Naming:
    """One naming of an actor in an article; ``role`` is the office next to it, before or after."""

    reading: Reading
    actor: ActorFound
    role: tuple[int, int] | None
    written: str

    @property
    def name(self) -> Passage:
        return Passage(self.reading.article, self.actor.start, self.actor.end)


def actors(study: Study) -> tuple[ActorFinding, ...]:
    """At most ``MOST`` actors. An article of which nothing may be used names none; copies count with their origin."""
    namings = _told_apart([each for reading in study.readings if may_name(reading) for each in _namings(reading)])
    groups: defaultdict[tuple[ActorKind, str], list[_Naming]] = defaultdict(list)
    heads = _heads(namings)
    for each in namings:
        groups[each.actor.kind, heads[each.actor.kind][each.actor.key]].append(each)
    scored = [(_score(kind, group), kind, _fullest(kind, group), group) for (kind, _), group in groups.items()]
    scored.sort(key=lambda each: (-each[0], plain(each[2].text), each[1]))
    return tuple(_finding(*each) for each in scored[:MOST])


def _namings(reading: Reading) -> Iterator[_Naming]:
    after = _roles_after(reading) if reading.language == "en" else {}
    text = reading.article.text
    credits = _credits(text)
    for actor in actors_among(reading.named, reading.places):
        if credits and any(start <= actor.start < end for start, end in credits):
            continue
        role = _fuller(actor.role, after.get(actor.start), text)
        yield _Naming(reading, actor, role, text[actor.start : actor.end])


def _fuller(role: tuple[int, int] | None, other: tuple[int, int] | None, text: str) -> tuple[int, int] | None:
    """Of two offices next to one name the one that says more: who is "former President" is not "President".

    One word with a capital in front was left out for a reason: "in Nice French President Hollande said".
    """
    if role is None or other is None:
        return role or other
    more = text[other[0] : role[0]].strip() if other[0] < role[0] and role[1] <= other[1] else ""
    return other if " " in more or more[:1].islower() else role


def _told_apart(namings: list[_Naming]) -> list[_Naming]:
    """A single word that most articles have for a body is one in the others too, unless an office stands by it."""
    articles: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    keys: dict[str, str] = {}
    for each in namings:
        if " " not in each.written:
            articles[each.actor.kind, each.written].add(each.reading.id)
            if each.actor.kind == "organisation":
                keys.setdefault(each.written, each.actor.key)
    mostly = {word for word in keys if len(articles["organisation", word]) >= len(articles.get(("person", word), ()))}
    return [
        replace(each, actor=replace(each.actor, kind="organisation", key=keys[each.written], role=None), role=None)
        if each.actor.kind == "person" and each.written in mostly and each.role is None
        else each
        for each in namings
    ]


def _credits(text: str) -> list[tuple[int, int]]:
    """The lines that say who wrote: the people in them report and do not act."""
    lines = [match.span() for match in _BYLINE.finditer(text)] if text.startswith("By ") or "\nBy " in text else []
    return lines + [_line_around(text, at) for each in _CREDITS for at in _places_of(each, text)]


def _places_of(piece: str, text: str) -> Iterator[int]:
    at = text.find(piece)
    while at >= 0:
        yield at
        at = text.find(piece, at + 1)


def _line_around(text: str, place: int) -> tuple[int, int]:
    end = text.find("\n", place)
    return text.rfind("\n", 0, place) + 1, end if end >= 0 else len(text)


def _roles_after(reading: Reading) -> dict[int, tuple[int, int]]:
    mentions = reading.names.mentions(0, len(reading.article.text))
    return {each.start: each.role for each in mentions if each.role}


def _heads(namings: Sequence[_Naming]) -> dict[ActorKind, dict[str, str]]:
    """For each kind, each key of an article with the key that it has in the selection."""
    people: defaultdict[str, set[str]] = defaultdict(set)
    bodies: defaultdict[str, set[str]] = defaultdict(set)
    countries: dict[str, str] = {}
    for each in namings:
        if each.actor.kind == "person":
            people[each.actor.key].add(each.reading.id)
        elif each.actor.kind == "organisation":
            bodies[each.actor.key].add(each.written)
        else:
            countries[each.actor.key] = each.actor.key
    counts = {name: len(articles) for name, articles in people.items()}
    return {"person": people_joined(counts), "organisation": bodies_joined(bodies), "country": countries}


def _finding(score: float, kind: ActorKind, name: Passage, group: Sequence[_Naming]) -> ActorFinding:
    first = {each.reading.id: each for each in reversed(group)}
    named_in = list(dict.fromkeys(each.reading.id for each in group))
    return ActorFinding(
        name=name,
        kind=kind,
        roles=_roles(group),
        spellings=_spellings(name, group),
        mentions=tuple(first[each].name for each in named_in[:MOST_MENTIONS]),
        articles=len(named_in),
        origins=_origins(group),
        score=score,
    )


def _origins(group: Sequence[_Naming]) -> int:
    readings = {each.reading.id: each.reading for each in group}
    return len({reading.credited for reading in readings.values()})


def _score(kind: ActorKind, group: Sequence[_Naming]) -> float:
    articles, origins = len({each.reading.id for each in group}), _origins(group)
    in_headlines = len({each.reading.id for each in group if each.written in each.reading.article.headline})
    score = PER_ORIGIN * origins + PER_ARTICLE * articles + IN_HEADLINE * in_headlines + 0.5 * math.log2(1 + len(group))
    press = kind == "organisation" and is_press(group[0].actor.key)
    return round(score * (OF_A_COUNTRY if kind == "country" else OF_THE_PRESS if press else 1.0), 4)


def _fullest(kind: ActorKind, group: Sequence[_Naming]) -> Passage:
    """The first naming by the fullest of the names in use; of a country and of a body by the one used most."""
    used = Counter(each.written for each in group)
    most = max(used.values())

    def rank(text: str) -> tuple[float, int, str]:
        fullness = min(len(text.split()), 4) if kind != "country" else 0
        # A name that one article in twenty has is a slip or a rarity, however full.
        return (fullness if used[text] * 20 >= most else 0, used[text], text)

    best = max(used, key=rank)
    return next(each.name for each in group if each.written == best)


def _roles(group: Sequence[_Naming]) -> tuple[Passage, ...]:
    """The offices of one person, without those that another says in full and the slips."""
    found: dict[str, Passage] = {}
    used: Counter[str] = Counter()
    for each in sorted(group, key=lambda each: (each.reading.article.published or "", each.reading.id), reverse=True):
        if each.role:
            passage = Passage(each.reading.article, *each.role)
            words = plain(passage.text)
            if not is_courtesy(passage.text) and len(words.split()) <= LONGEST_ROLE and "\n" not in words:
                found.setdefault(words, passage)
                used[words] += 1
    most = max(used.values(), default=0)
    known = [role for role in found if used[role] * RARELY > most]
    return tuple(found[role] for role in known if not any(_says_more(other, role) for other in known))[:MOST_ROLES]


def _says_more(role: str, than: str) -> bool:
    """ "Egyptian President" says all that "President" does."""
    return role != than and role.endswith(f" {than}")


def _spellings(name: Passage, group: Sequence[_Naming]) -> tuple[Passage, ...]:
    used = Counter(each.written for each in group)
    first = {each.written: each for each in reversed(group)}
    others = sorted((text for text in used if text != name.text), key=lambda text: (-used[text], text))
    return tuple(first[text].name for text in others)[:MOST_SPELLINGS]
