"""Who did a deed and who suffered it, as far as the main clause says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reports.analysis.corroboration.clauses import Token, inside, same_word, weighs
from reports.analysis.corroboration.deeds import Deed, deeds
from reports.analysis.corroboration.naming import Name

_STOPS = frozenset(
    "in at near on from to with for after , during over through into against outside inside aboard board".split()
)


@dataclass(frozen=True, slots=True)
class Part:
    """One side of a deed: the names and the other words of weight of who does or suffers it."""

    names: tuple[Name, ...] = ()
    words: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.names or self.words)


@dataclass(frozen=True, slots=True)
class Done:
    """A deed with who did it and who suffered it, as far as the clause says."""

    deed: Deed
    agents: Part
    patients: Part


def sides_of(main: Sequence[Token], names: Sequence[Name], dates: Sequence[tuple[int, int]]) -> tuple[Done, ...]:
    """The deeds of a main clause, in order, each with its sides."""
    low = [each.low for each in main]
    found: list[Done] = []
    subject = (0, 0)
    for deed in deeds(low):
        if any(name.start <= main[deed.first].start < name.end for name in names):
            continue
        if not found or not _shares_subject(low, deed):
            begin = 0 if not found else _clause_start(low, deed.first)
            subject = (begin, deed.first)
        before = _part(main[slice(*subject)], names, dates, cut=True)
        after = _part(main[deed.last + 1 : deed.last + 11], names, dates, cut=False)
        if deed.passive:
            found.append(Done(deed, _agent(main, deed, names, dates), before))
        else:
            found.append(Done(deed, before, after))
    return tuple(found)


def _shares_subject(low: Sequence[str], deed: Deed) -> bool:
    before = low[max(0, deed.first - 2) : deed.first]
    return bool(before) and (before[-1] in ("and", ",", "then", "but") or low[deed.first].endswith("ing"))


def _clause_start(low: Sequence[str], at: int) -> int:
    return next((n + 1 for n in range(at - 1, -1, -1) if low[n] in (",", "and", "but")), 0)


def _agent(main: Sequence[Token], deed: Deed, names: Sequence[Name], dates: Sequence[tuple[int, int]]) -> Part:
    """Who is named after "by", or who a town fell to."""
    at = deed.last + 1
    if main[deed.last].low == "to":
        return _part(main[at : at + 7], names, dates, cut=True)
    for n in range(at, min(len(main), at + 10)):
        if main[n].low == "by" and n + 1 < len(main) and not main[n + 1].low[0].isdigit():
            return _part(main[n + 1 : n + 8], names, dates, cut=True)
    return Part()


def _part(tokens: Sequence[Token], names: Sequence[Name], dates: Sequence[tuple[int, int]], cut: bool) -> Part:
    """The names and words up to the first place or time ("police in Tarsk" are the police)."""
    if cut and any(each.low in _STOPS for each in tokens):
        last_comma = max((n for n, each in enumerate(tokens) if each.low == ","), default=-1)
        rest = tokens[last_comma + 1 :] if tokens and tokens[0].low in _STOPS else tokens
        while rest and rest[0].low in _STOPS:  # "On Monday the parliament"
            rest = [each for each in rest[1:] if not inside(each.start, dates)]
        tokens = _until_stop(rest)
    elif not cut:
        tokens = _until_stop(tokens)
    named = tuple(name for name in names if any(name.start <= each.start < name.end for each in tokens))
    return Part(named, frozenset(same_word(each.low) for each in tokens if weighs(each, named, dates)))


def _until_stop(tokens: Sequence[Token]) -> Sequence[Token]:
    end = next((n for n, each in enumerate(tokens) if each.low in _STOPS and n), len(tokens))
    return tokens[:end]
