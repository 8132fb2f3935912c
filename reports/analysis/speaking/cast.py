"""Who is who in one text: the people and bodies named in it, under whatever part of their names, and where."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from functools import lru_cache

from crawler.archive.text import countries_in, plain
from reports.analysis.hinted import Hinted
from reports.analysis.speaking.found import Sort, Span
from reports.analysis.speaking.genders import gender_of
from reports.analysis.speaking.phrases import apposed, read_part, split_at_commas
from reports.analysis.speaking.scene import Scene
from reports.analysis.speaking.tokens import Phrase
from reports.analysis.speaking.voice import UPPER, Voice

_CAP = (
    r"(?:[A-Z]\.(?:-?[A-Z]\.)*|(?:St|Mr|Mrs|Ms|Dr|Gen|Sen|Gov|Lt|Col|Jr|Sr|Rep|Capt|Sgt|Prof)\.|"
    r"[A-ZÀ-ÖØ-ÞÇĞİŞ][^\W\d_]*(?:[-’'&][^\W\d_]+)*)"
)
# What stands first tells soonest where no run begins.
_RUN = re.compile(
    rf"(?=[A-ZÀ-ÖØ-ÞÇĞİŞ])(?<![\w’'-]){_CAP}"
    rf"(?: (?:(?:al|el|bin|ibn|de|van|von|der|den|la|di|da|del|du)[ -]){{0,2}}{_CAP}){{0,6}}"
)
_HE = re.compile(r"\b(?:[Hh]e|himself|[Ii]l|[Ee]r)\b")
_SHE = Hinted(re.compile(r"\b(?:[Ss]he|herself|[Ee]lle)\b"), ("she", "She", "herself", "elle", "Elle"))
_AGED = re.compile(r", \d\d\b|, (?:who|whose|qui|der|die) |\s?\(\d\d\)")
_OFFICE_BEFORE = re.compile(r"\b([A-Z]?[a-z]+) (?:of|for) (?:the )?$")
_WORDS = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"['’]s?$")
_OWNING = ("'s", "’s")
_OF = ("of ", "for ", "the ")  # what ``_OFFICE_BEFORE`` ends with
_INITIAL = re.compile(r"\b[A-Z]\.$|\b(?:Jr|Sr)\.$")
_SMALL_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_PART_ENDS = re.compile(r"[.;:█—–(\n]")
_VERB_MAY_FOLLOW = re.compile(r",? [a-zß-ÿ]")
_HOUSE = re.compile(
    r" (?:family|brothers|sisters|household|era|administration|camp|campaign|regime|affair|case|trial|post|page|report|"
    r"statement|article|letter|website|account|video)\b"
)
_LAST_WORD = re.compile(r"([^\W\d_]+)$")
_NO_NAME = frozenset("mr mrs ms miss dr the".split())
_WHEN = re.compile(r"(?:(?:On|Late|Early|Last|But|And) )*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: ?,)? ")


@dataclass(slots=True)  # not frozen, for there are hundreds an article; nobody changes one
class Naming:
    """One place where somebody is named."""

    start: int
    end: int
    key: str
    sort: Sort
    possessive: bool = False


@dataclass
class Member:
    """What the text tells of one speaker: fullest writing, words of offices, gender."""

    key: str
    full: Span
    sort: Sort
    role: Span | None = None
    offices: set[str] = field(default_factory=set)
    gender: str = ""
    surely: bool = False  # is the gender that of an office?


class Cast:
    """The people and bodies of a text."""

    def __init__(self, scene: Scene, phrases: Iterable[Phrase], known: Iterable[Phrase]) -> None:
        self.scene = scene
        self.members: dict[str, Member] = {}
        self._by_word: dict[str, set[str]] = defaultdict(set)
        runs = list(_runs(scene))
        for phrase in sorted((*phrases, *known, *_evident(scene, runs)), key=_longest_first(scene)):
            self._enter(phrase)
        self.namings = sorted(self._namings(runs) if runs else self._spelled(), key=lambda each: each.start)
        self._starts = [each.start for each in self.namings]
        self._learn_genders()

    def between(self, start: int, end: int) -> list[Naming]:
        return self.namings[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def key_of(self, start: int, end: int) -> str | None:
        """Whom the name at a place means: by all its words, else by the one member that they fit."""
        words = _name_words(self.scene.text[start:end])
        whole = " ".join(words)
        if whole in self.members:
            return whole
        shared: set[str] = set()
        for number, word in enumerate(words):
            known = self._by_word.get(word)
            if known is None:
                return None
            shared = shared & known if number else known
        return next(iter(shared)) if len(shared) == 1 else None

    def member(self, phrase: Phrase) -> Member | None:
        key = self.key_of(*phrase.name) if phrase.name else None
        return self.members[key] if key else None

    def office(self, role: Span | None) -> Span | None:
        """A role that says something of its holder: "Mr." and the like are none."""
        if role is None or _is_courtesy(self.scene.text[slice(*role)]):
            return None
        when = _WHEN.match(self.scene.text, *role)  # "On Tuesday U.S. Secretary of State": since when is no office
        return (when.end(), role[1]) if when else role

    def _enter(self, phrase: Phrase) -> None:
        if phrase.name is None:
            return
        words = _name_words(self.scene.text[slice(*phrase.name)])
        key = self.key_of(*phrase.name) or " ".join(words)
        if not words:
            return
        if key not in self.members:
            self.members[key] = Member(key, phrase.name, phrase.sort)
            for word in words:
                self._by_word[word].add(key)
        self._learn(self.members[key], phrase)

    def _learn(self, member: Member, phrase: Phrase) -> None:
        text, voice = self.scene.text, self.scene.voice
        name = text[slice(*phrase.name)] if phrase.name else ""
        offices = _office_words(text[slice(*phrase.role)], voice) if phrase.role else set()
        member.offices |= offices
        if phrase.role is not None and (member.role is None or _is_courtesy(text[slice(*member.role)])):
            member.role = phrase.role
        of_office = "f" if offices & voice.feminine else "m" if offices & voice.masculine else ""
        if of_office and not member.surely:
            member.gender, member.surely = of_office, True
        elif not member.gender and " " in name:
            member.gender = gender_of(name.split()[0])

    def _learn_genders(self) -> None:
        """What "he" and "she" say of the one person of their sentence, where no office told it.

        A first name goes before a single such word; a word that stands alone is seldom a first name.
        """
        counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
        for start, end in self.scene.sentences:
            named = [each for each in self.between(start, end) if each.sort == "person"]
            if len({each.key for each in named}) == 1 and not self.members[named[0].key].surely:
                rest = self.scene.hidden[named[0].end : end]
                counts[named[0].key][0] += bool(_HE.search(rest))
                counts[named[0].key][1] += _SHE.is_in(rest)
        for key, (he, she) in counts.items():
            if max(he, she) > 2 * min(he, she) and (max(he, she) > 1 or not self.members[key].gender):
                self.members[key].gender = "m" if he > she else "f"
        for member in self.members.values():
            member.gender = member.gender or gender_of(member.key)

    def _spelled(self) -> Iterable[Naming]:
        """Where a script without capitals has the last word of a name, or the whole of it."""
        lasts = {self.scene.text[slice(*each.full)].split()[-1]: each for each in self.members.values()}
        for word in _WORDS.finditer(self.scene.hidden):
            member = lasts.get(word[0])
            if member is not None:
                start = max(0, word.end() - (member.full[1] - member.full[0]))
                whole = self.scene.text[start : word.end()] == self.scene.text[slice(*member.full)]
                yield Naming(start if whole else word.start(), word.end(), member.key, member.sort)

    def _namings(self, runs: list[Phrase]) -> Iterable[Naming]:
        for run in runs:
            if run.name is None or _is_attribute(self.scene.hidden, *run.name):
                continue
            key = self.key_of(*run.name)
            if key is not None:
                after = self.scene.text[run.name[1] : run.name[1] + 2]
                yield Naming(
                    *run.name,
                    key,
                    self.members[key].sort,
                    after[:1] in "'’" and after[1:] in ("s", " ") and after != "",
                )
            elif (
                run.sort == "body"
                and self.scene.text[run.name[1] : run.name[1] + 1] != ":"
                and self.scene.voice.is_body(self.scene.text[slice(*run.name)].split()[-1])
            ):
                yield Naming(*run.name, plain(self.scene.text[slice(*run.name)]), "body")


def _is_attribute(hidden: str, start: int, end: int) -> bool:
    """ "The Orlen family" names a family."""
    return hidden.endswith((" the ", "The "), 0, start) and bool(_HOUSE.match(hidden, end))


def _longest_first(scene: Scene) -> Callable[[Phrase], tuple[int, int]]:
    """An order in which full names come before their parts."""

    def order(phrase: Phrase) -> tuple[int, int]:
        return (-len(_name_words(scene.text[slice(*phrase.name)])) if phrase.name else 0, phrase.span[0])

    return order


@lru_cache(maxsize=1 << 14)
def _name_words(name: str) -> tuple[str, ...]:
    words = [plain(_POSSESSIVE.sub("", word)) for word in _WORDS.findall(name)]
    return tuple(word for word in words if word not in _NO_NAME and len(word) > 1)


def _office_words(role: str, voice: Voice) -> set[str]:
    """The words that say what somebody is, not of what: "president" of "the president of the hospital"."""
    words: list[str] = []
    for word in _WORDS.findall(role):
        if words and word.lower() in voice.prepositions and any(voice.is_head(each) for each in words):
            break
        words.append(plain(word))
    return set(words) - voice.articles


def _is_courtesy(role: str) -> bool:
    return plain(role).strip(". ") in ("mr", "mrs", "ms", "miss", "dr", "mme", "m", "mlle", "herr", "frau", "h.e")


def _runs(scene: Scene) -> Iterable[Phrase]:
    """Runs of capitals outside quotations, each as the phrase that it makes with the noun of office before it."""
    hidden, voice = scene.hidden, scene.voice
    for run in _RUN.finditer(hidden):
        end = run.end() - (run[0].endswith(".") and not _INITIAL.search(run[0]))
        end -= len("'s") if run[0].endswith(_OWNING) else 0
        start = _office_before(hidden, run.start(), voice)
        if start == run.start():
            found = _read_run(hidden[start:end], voice)
            if found is not None:
                yield _moved(found, start)
        else:
            phrase = read_part(hidden, start, end, voice)
            if phrase is not None and phrase.name is not None:
                yield phrase


@lru_cache(maxsize=1 << 14)  # the same names come again and again, and what a run names is in its words alone
def _read_run(run: str, voice: Voice) -> Phrase | None:
    """The name in a run of capitals, its places counted from its start."""
    phrase = read_part(run, 0, len(run), voice)
    return phrase if phrase is not None and phrase.name is not None else None


def _moved(phrase: Phrase, by: int) -> Phrase:
    whole, name, role = phrase.whole, phrase.name or phrase.whole, phrase.role
    return Phrase(
        (whole[0] + by, whole[1] + by),
        phrase.sort,
        (name[0] + by, name[1] + by),
        (role[0] + by, role[1] + by) if role else None,
    )


def _office_before(hidden: str, start: int, voice: Voice) -> int:
    """Where the noun of office before a run of capitals begins; where the run does if there is none."""
    if hidden[start - 1 : start] != " ":
        return start
    if hidden.endswith(_OF, max(0, start - 4), start):
        office = _OFFICE_BEFORE.search(hidden, max(0, start - 40), start)
        if office and voice.is_head(office[1]):
            return office.start(1)
    if not hidden[start - 2 : start - 1].isalpha():
        return start
    (*_, word) = hidden[max(0, start - 24) : start - 1].rsplit(None, 1) or ("",)
    is_office = voice.is_head(word) and word[0] not in UPPER and _SMALL_WORD.fullmatch(word)
    return start - len(word) - 1 if is_office else start


def _evident(scene: Scene, runs: Iterable[Phrase]) -> Iterable[Phrase]:
    """The runs that are a person's on evidence beside them: an office, an age, "who"."""
    hidden, voice = scene.hidden, scene.voice
    runs = list(runs)
    alone = {hidden[slice(*run.name)] for run in runs if run.name}
    for run in runs:
        if run.name is None or run.sort != "person" or _ADVERB.fullmatch(hidden[slice(*run.name)]):
            continue
        end = run.name[1]
        if run.role is not None:
            yield run
        elif role := _apposition(hidden, end, voice):
            yield replace(run, role=role)
        elif office := _apposed_to(hidden, run.name, voice):
            yield replace(run, role=office)
        elif _AGED.match(scene.text, end) or _is_likely(scene, run.name, alone):
            yield run


def _apposition(hidden: str, end: int, voice: Voice) -> Span | None:
    """The office behind a name and a comma."""
    if hidden[end : end + 2] != ", ":
        return None
    first, last = split_at_commas(hidden, end + 2, min(len(hidden), end + 120))[0]
    stop = _PART_ENDS.search(hidden, first, last)
    return apposed(hidden, first, stop.start() if stop else last, voice)


_ADVERB = re.compile(r"[A-Z][a-z]+ly")  # "Incredibly, the teenager"
_LONGEST = 4  # words of a name; a longer run of capitals is a headline
_NO_PERSON = frozenset(
    "new los las san santa saint north south east west united great mount lake port fort white supreme wall red old "
    "high grand royal "
    "national central middle le les la christmas black super world nouvelle neue".split()
)


def _is_likely(scene: Scene, name: Span, alone: set[str]) -> bool:
    """Two words or more that open a sentence or stand between commas, or whose last stands alone elsewhere."""
    hidden, voice = scene.hidden, scene.voice
    words = hidden[slice(*name)].split()
    if (
        len(words) < 2
        or len(words) > _LONGEST
        or words[0].lower() in _NO_PERSON
        or any(voice.is_body(word) for word in words)
        or countries_in(hidden[slice(*name)])
    ):
        return False
    if gender_of(words[0]) or words[-1] in alone or voice.said_at.match(hidden, name[1] + 1):
        return True
    if hidden[max(0, name[0] - 2) : name[0]] == ", " and hidden[name[1] : name[1] + 2] == ", ":
        return True
    return scene.sentence(name[0])[0] == name[0] and bool(_VERB_MAY_FOLLOW.match(hidden, name[1]))


def _apposed_to(hidden: str, name: Span, voice: Voice) -> Span | None:
    """ "the governor, Fawzi Haddan": an office and a comma before the name, and a mark after it."""
    if hidden[max(0, name[0] - 2) : name[0]] != ", " or hidden[name[1] : name[1] + 1] not in (",", ".", ";"):
        return None
    base = max(0, name[0] - 26)
    word = _LAST_WORD.search(hidden[base : name[0] - 2])
    if word is None or word[1][0] in UPPER or not voice.is_head(word[1]):
        return None
    return base + word.start(1), base + word.end(1)
