"""People and bodies in Arabic text, which has no capitals: people after an office, bodies by their names and heads.

A name begins, after the office and its adjectives, with a first name or a word too rare to be any other; it goes on
over names, "bin", and words with the article. Its last word alone then stands for the person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from crawler.text.frequency import rarity
from crawler.text.gazetteer import countries_in
from crawler.text.letters import plain
from crawler.text.places.bodies import body, longest_body
from crawler.text.places.naming import Named
from crawler.text.places.people import People
from crawler.text.places.table import is_arabic_forename, places

WORD = re.compile("[\u0620-\u065f\u0670-\u06d3\u06fa-\u06ff]+")
_GAP = re.compile("[ \u00a0]+$")
_OFFICES = frozenset(
    "رئيس الرييس رييس الرئيس وزير وزيره الوزير الوزيره الامين امين المتحدث المتحدثه الناطق الناطقه السفير سفير "
    "الامير الملك ملك الشيخ الدكتور الدكتوره اللواء العميد العقيد الفريق الجنرال القايد قايد النايب النايبه "
    "المدير مدير المديره المبعوث المبعوثه مبعوث المستشار المستشاره مستشار ولي نظيره نظيرته نظيرها الزعيم زعيم "
    "المرشد البابا القاضي المحامي الصحفي الصحفيه الناشط الناشطه المحلل الخبير الكاتب السيد السيده المفوض المفوضه "
    "مفوض حاكم الحاكم عمده نايب السيناتور المعارض القيادي العاهل المنسق المنسقه المندوب رييسه الرييسه الفريق "
    "الرقيب النقيب الرايد المقدم المهندس الاستاذ البروفيسور الامينه المستشاره المشير".split()
)
_INSIDE = frozenset("بن ابن ال ابو ابي عبد بنت ام دي فان فون دو لا".split())
_HEADS = frozenset(
    "وزاره حزب حركه منظمه جمعيه وكاله مجلس لجنه هييه جامعه بنك مصرف شركه صحيفه قناه جيش قوات كتايب سرايا جبهه "
    "تحالف محكمه اتحاد نقابه موسسه مكتب برلمان حكومه المفوضيه جماعه تنظيم ميليشيا الوزاره اداره دايره شبكه مركز "
    "معهد نادي".split()
)  # words after which the next ones with the article belong to the name
_COUNTED = frozenset("الاول الثاني الثالث الرابع الخامس السادس".split())
_RARE, _SOME = 11.0, 9.3
_RARE_FORENAME = 10.0
_LONGEST = 4


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    low: str
    joined: bool  # by a blank to the word before


def arabic_names(text: str) -> tuple[Named, ...]:
    """The people and bodies named in an Arabic text, in order."""
    words = _words(text)
    people = People()
    found: list[Named] = []
    lands = {start for _, start, _ in countries_in(text)}
    at = 0
    while at < len(words):
        named, after = _body(text, words, at) or _person(words, at, lands) or (None, at + 1)
        if named is not None:
            found.append(named)
            if named.kind == "person":
                people.learn(_key(text[named.start : named.end]))
        at = after
    people.settle()
    taken = [(each.start, each.end) for each in found]
    found = [_keyed(each, people, text) for each in found]
    return tuple(sorted([*found, *_again(text, words, people, taken)], key=lambda each: each.start))


def _words(text: str) -> list[_Word]:
    found: list[_Word] = []
    last = 0
    for match in WORD.finditer(text):
        joined = bool(found) and bool(_GAP.fullmatch(text[last : match.start()]))
        found.append(_Word(match.start(), match.end(), plain(match[0]), joined))
        last = match.end()
    return found


def _key(name: str) -> list[str]:
    words = [plain(match[0]) for match in WORD.finditer(name)]
    return [word.removeprefix("ال") if len(word) > 4 else word for word in words]


def _keyed(each: Named, people: People, text: str) -> Named:
    if each.kind != "person":
        return each
    words = _key(text[each.start : each.end])
    return Named(each.start, each.end, "person", people.find(words) or " ".join(words), each.role)


def _again(text: str, words: list[_Word], people: People, taken: list[tuple[int, int]]) -> Iterator[Named]:
    """The last word of somebody's name by itself, where it is rare enough to be nothing else."""
    held = {at for start, end in taken for at in range(start, end)}
    for word in words:
        key = people.find(_key(text[word.start : word.end]))
        if not key or word.start in held or len(key.split()) == 1:
            continue
        rare = _RARE_FORENAME if is_arabic_forename(word.low) else _SOME
        if people.is_surname(_key(text[word.start : word.end])[-1]) and rarity(word.low, "ar") >= rare:
            yield Named(word.start, word.end, "person", key)


# ---- bodies ----------------------------------------------------------------------------------------------------------


def _body(text: str, words: list[_Word], at: int) -> tuple[Named, int] | None:
    for cut, low in _forms(words[at].low):
        for length in range(min(longest_body().get(low, 0), len(words) - at), 0, -1):
            rest = words[at + 1 : at + length]
            name = " ".join([low, *(word.low for word in rest)])
            known = body(name)
            if known and all(word.joined for word in rest):
                return Named(words[at].start + cut, words[at + length - 1].end, "body", known), at + length
        if low in _HEADS:
            end = at + 1
            while end < len(words) and end - at < _LONGEST and words[end].joined and words[end].low.startswith("ال"):
                end += 1
            if end - at >= 2 and (
                end - at > 2 or low not in ("قوات", "جيش", "حكومه", "مكتب", "مجلس", "مركز", "جماعه", "تنظيم")
            ):
                name = text[words[at].start + cut : words[end - 1].end]
                return Named(words[at].start + cut, words[end - 1].end, "body", name), end
    return None


def _forms(low: str) -> list[tuple[int, str]]:
    """A word, and the word without "and", "in" or "for" before it, with how many letters were cut."""
    forms = [(0, low)]
    if len(low) > 4 and low[0] in "وف":
        forms.append((1, low[1:]))
        low = low[1:]
        if low[0] in "بل":
            forms.append((2, low[1:]))
    elif len(low) > 4 and low[0] in "بل":
        forms.append((1, low[1:]))
    return forms


# ---- people ----------------------------------------------------------------------------------------------------------


def _person(words: list[_Word], at: int, lands: set[int]) -> tuple[Named, int] | None:
    office = next((cut for cut, low in _forms(words[at].low) if low in _OFFICES), None)
    if office is None:
        return None
    first = at + 1
    while first < len(words) and first - at < 7 and words[first].joined and not _starts(words, first, lands):
        if rarity(words[first].low, "ar") < 6.0:  # "in", "that": the clause goes on to something else
            return None
        first += 1
    if first >= len(words) or not words[first].joined or first - at >= 7:
        return None
    end = first + 1
    while end < len(words) and end - first < _LONGEST and words[end].joined and _goes_on(words, end, lands):
        end += 1
    if end - first < 2 and not (is_arabic_forename(words[first].low) or rarity(words[first].low, "ar") > 12):
        return None
    role = (words[at].start + office, words[first - 1].end)
    return Named(words[first].start, words[end - 1].end, "person", "", role), end


def _starts(words: list[_Word], at: int, lands: set[int]) -> bool:
    """Does a name begin here: a word that begins one, or any but a small one after an adjective of a people?"""
    if words[at].low == "باسم":
        return False
    after_people = words[at - 1].start in lands and words[at - 1].low.startswith("ال")
    plain_word = (
        not words[at].low.startswith(("ال", "لل")) and words[at].low not in _OFFICES and words[at].start not in lands
    )
    return _begins(words[at], lands) or (after_people and plain_word and rarity(words[at].low, "ar") > 8.0)


def _begins(word: _Word, lands: set[int]) -> bool:
    if word.start in lands or word.low.startswith(("ال", "لل")) or word.low in _OFFICES or places(word.low)[:1]:
        return is_arabic_forename(word.low) and not word.low.startswith(("ال", "لل")) and word.start not in lands
    return is_arabic_forename(word.low) or word.low in _INSIDE or rarity(word.low, "ar") >= _RARE


def _goes_on(words: list[_Word], at: int, lands: set[int]) -> bool:
    word, before = words[at], words[at - 1]
    if before.low in _INSIDE:
        return True
    after_servant = words[at - 2].low == "عبد"
    if word.low in _COUNTED:
        return True
    if word.start in lands and word.low.startswith("ال") and (after_servant or not before.low.startswith("ال")):
        return True  # a surname that is a people's name too
    if word.start in lands or word.low in ("قال", "ان", "في", "من", "على", "الى"):
        return False
    if (
        before.low.startswith("ال") and not after_servant
    ):  # a word with the article ends a name, but for what counts a king
        return False
    if word.low in _INSIDE or is_arabic_forename(word.low):
        return True
    if word.low.startswith("ال"):
        return rarity(word.low, "ar") >= _SOME - 0.3
    rare = rarity(word.low, "ar") >= _RARE
    return rare and (word.low[0] not in "وفبل" or rarity(word.low[1:], "ar") >= _RARE)
