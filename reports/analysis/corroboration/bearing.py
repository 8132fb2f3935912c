"""Does one sentence bear out another: is all that the one tells told by the other too, and nothing against it?

The same day, the same deeds done by and to the same; every name and every figure of the one in the other; and enough of
the other words. Where both have a name that the other has not, they tell of two things.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reports.analysis.corroboration.deeds import MUTUAL, is_speech, may_recur
from reports.analysis.corroboration.naming import Name, same_name
from reports.analysis.corroboration.sides import Done, Part
from reports.analysis.corroboration.telling import Matter, Telling
from reports.analysis.numbers import Number
from reports.analysis.reading import Reading

COVERED = 0.6  # of the weight of the words that are no names
SPOKEN = 0.8  # the same, where the deed is something said
FAMILIAR, ALONG = 3.5, 0.35  # with so much in common, so much of the words is enough
ENOUGH = 2.0  # names, figures and other words in common
CERTAIN = 3.0  # the same, where only one of the two says when
FRESH = 2  # days for which an article tells of an event without saying when
ROUGH = 0.1  # a figure borne out by one that differs no more, where its words allow it


def bears_out(told: Telling, other: Telling) -> bool:
    """Is what ``told`` tells told by ``other`` too? Not the same in both directions: the other may tell more."""
    own, its = told.matter, other.matter
    if not _are_of_one_day(told, other) or own.related != its.related:
        return False
    if not all(_is_done(each, other) for each in told.done) or not numbers_agree(own, its):
        return False
    if not names_agree(own, its, other.sentence.reading) or not _has_all_sides(told, its):
        return False
    common = in_common(own, its)
    if (told.day is None or told.day != other.day) and (common < CERTAIN or _may_recur(told)):
        return False
    # "Taliban fighters" are the Taliban, where both name them.
    named = {word for each in told.done if _are_named(each.agents, its) for word in each.agents.words}
    return common >= ENOUGH and words_covered(own, its, named) >= _least(told, common)


def _are_of_one_day(told: Telling, other: Telling) -> bool:
    """The same day; or one that the other tells of as news, in an article of that day or of the next two."""
    if told.day is not None and other.day is not None:
        return told.day == other.day
    if told.day is None and other.day is None:
        return appeared_together(told.sentence.reading, other.sentence.reading)
    day, undated = (told.day, other) if told.day else (other.day, told)
    published = undated.sentence.reading.day
    return day is not None and published is not None and 0 <= (published - day).days <= FRESH


def contradicts(told: Telling, other: Telling) -> bool:
    """Does the other give another figure for the same deed done to the same: an older count, or another newsroom's?"""
    own, its = told.matter, other.matter
    if not own.numbers or not its.numbers or numbers_agree(own, its) or not _are_of_one_day(told, other):
        return False
    deeds = {each.deed.name for each in told.done} & {each.deed.name for each in (*other.done, *other.beside)}
    shared = any(same_name(name, each) for name in own.names for each in its.names)
    return bool(deeds) and shared and in_common(own, its) >= ENOUGH


def appeared_together(one: Reading, other: Reading) -> bool:
    """Articles of one day, or of two days in a row: what both tell as news happened then."""
    return one.day is not None and other.day is not None and abs((one.day - other.day).days) <= 1


def _may_recur(told: Telling) -> bool:
    """Could it have been done on both days, no figure telling which?"""
    counted = any(each.value > 2 for each in told.matter.numbers)
    return not counted and any(may_recur(each.deed.name) for each in told.done)


def _least(told: Telling, common: float) -> float:
    if any(is_speech(each.deed.name) for each in told.done):
        return SPOKEN
    return ALONG if common >= FAMILIAR else COVERED


def numbers_agree(told: Matter, other: Matter) -> bool:
    """Has the other every figure of the one?"""
    if not told.amounts <= other.amounts:
        return False
    missing = [each for each in told.numbers if not any(_bears_number(each, one) for one in other.numbers)]
    return not missing or _add_up(told.numbers, missing, other.numbers)


def _add_up(numbers: Sequence[Number], missing: Sequence[Number], others: Sequence[Number]) -> bool:
    """ "10 passengers and two pilots" are the 12 people of whom 10 were passengers."""
    if len(numbers) != 2 or len(missing) != 1 or any(each.low != each.high for each in numbers):
        return False
    return any(one.value == sum(each.value for each in numbers) for one in others)


def names_agree(told: Matter, other: Matter, reading: Reading) -> bool:
    """Has the other, which is of ``reading``, every name of the one? A country may go without saying in its article."""
    missing = _strange(told.names, other.names)
    if not missing:
        return True
    if _strange(other.names, told.names) or any(not each.land for each in missing):
        return False
    known = {code for code, _, _ in (*reading.lands, *reading.headline_lands)}
    return all(each.land in known for each in missing)


def words_covered(told: Matter, other: Matter, known: Iterable[str] = ()) -> float:
    """The share of the weight of the words of the one that the other has, 0 to 1."""
    has = {word for word, _ in other.words}.union(known, *(each.words for each in other.names))
    whole = sum(weight for _, weight in told.words)
    return sum(weight for word, weight in told.words if word in has) / whole if whole else 1.0


def in_common(told: Matter, other: Matter) -> float:
    """How much the two share: names, countries less, figures, and a few of the other words."""
    found = 0.0
    for name in _distinct(told.names):
        if any(same_name(name, each) for each in other.names):
            found += 0.5 if name.land else 1.0 + 0.5 * (len(name.words) > 1)
    found += sum(each.value > 1 and any(_bears_number(each, one) for one in other.numbers) for each in told.numbers)
    has = {word for word, _ in other.words}
    return found + min(1.5, 0.5 * sum(word in has for word, _ in told.words))


def _is_done(deed: Done, other: Telling) -> bool:
    own = [each for each in other.done if each.deed.name == deed.deed.name]
    if own:
        return any(not _contradict(deed, each) for each in own)
    return any(each.deed.name == deed.deed.name for each in other.beside)


def _has_all_sides(told: Telling, other: Matter) -> bool:
    """Has the other each country too that did or suffered a deed? Only places go without saying."""
    sides = [name for each in told.done for part in (each.agents, each.patients) for name in part.names]
    return not _strange([name for name in sides if name.land], other.names)


def _contradict(a: Done, b: Done) -> bool:
    """Did others do it, or was it done to him who did it?"""
    if a.deed.name in MUTUAL or b.deed.noun:
        return False
    if a.agents and b.agents and not _meet(a.agents, b.agents):
        return True
    return _are_turned(a.agents, b) or _are_turned(b.agents, a)


def _are_turned(agents: Part, other: Done) -> bool:
    return any(
        any(same_name(name, each) for each in other.patients.names)
        and not any(same_name(name, each) for each in other.agents.names)
        for name in agents.names
    )


def _meet(a: Part, b: Part) -> bool:
    return not a.words.isdisjoint(b.words) or any(same_name(one, other) for one in a.names for other in b.names)


def _bears_number(number: Number, other: Number) -> bool:
    if number.sign != other.sign:
        return False
    if number.value == other.value:
        return True
    return number.low <= other.value <= number.high and abs(other.value - number.value) <= ROUGH * number.value


def _strange(names: Sequence[Name], others: Sequence[Name]) -> list[Name]:
    return [each for each in names if not any(same_name(each, other) for other in others)]


def _are_named(part: Part, other: Matter) -> bool:
    return any(same_name(name, each) for name in part.names if not name.land for each in other.names)


def _distinct(names: Sequence[Name]) -> list[Name]:
    kept: list[Name] = []
    for each in names:
        if not any(same_name(each, one) for one in kept):
            kept.append(each)
    return kept
