"""Sentences of a text: where each starts and ends, by the marks of its script and a list of what is no end.

A line break always ends a sentence, for it parts blocks. For scripts with capital letters a stop is an end only where
the next word could begin a sentence; abbreviations, initials, ordinals and decimal points are no ends.
"""

from __future__ import annotations

import re

Span = tuple[int, int]

_CLOSERS = "\"'”’»›)\\]」』“"
_ENDS = re.compile(
    rf"(?:[.!?…؟۔।॥։።။]+(?: ?''|[ \u00a0\u202f]»|[{_CLOSERS}])*(?=\s|$)|[。！？]+[{_CLOSERS}]*|"
    rf"[.?!][{_CLOSERS}]*(?=[A-ZÇĞİÖŞÜ“][a-zçğıöşü]+\s))"
)
_OPENERS = " \u00a0\"'“‘„«‹([「『—–-`"
_LINE = re.compile(r"[^\n\r\u2028\u2029\x0b\x0c\x85]+")
_LAST_WORD = re.compile(r"[^\s\"'“”‘’«»(\[—–/]+$")
_NEXT_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")

# These stand before a name or a number, so they never end a sentence.
_TITLES = frozenset(
    "mr mrs ms mx dr prof gen sen rep reps gov lt col maj sgt capt cpt cmdr adm brig rev hon fr st "
    "ste mt ft messrs mme mlle pres "
    "sec supt insp det pvt cpl amb atty asst assoc dep dist vs viz cf eg ie eds ed al approx est no "
    "nos nr art arts pp par paras fig figs vol "
    "rs op sn av doç yrd öğr alb yzb bnb org korg tümg tuğg alm bkz hz örn haz der mah cad sok bul apt "
    "د أ م ص ب أ.د hr fra bzw ca z.b d.h u.a".split()
)
# These may end one: then the next word decides.
_SHORT = frozenset(
    "u.s u.n u.k u.s.a u.a.e e.u d.c l.a a.m p.m inc ltd co corp jr sr bros etc dept univ jan feb "
    "mar apr jun jul aug sep sept oct nov "
    "dec mon tue tues wed thu thur thurs fri sat sun ave blvd rd sq calif fla mass pa tex va wash "
    "ariz colo conn ill ind kan ky la md mich minn mo "
    "neb nev okla ore tenn vt wis wyo vb vd vs yy a.ş ş.ti t.c a.b.d ph.d m.d m.p b.a i.e e.g".split()
)
# Words that begin a sentence far more often than they follow an abbreviation.
_BEGINNERS = frozenset(
    "the a an he she it they we i you this that these those in on at but and as for if when while "
    "after before however meanwhile there "
    "his her its their our my what who why how with by from since during some many most no not now "
    "so then also both one according "
    "bu o ve ancak ama bir biz onlar ise".split()
)
_SPEECH = r"(?:said|says|asked|asks|added|replied|told|wrote|shouted|cried|exclaimed|wondered|dedi|diye)"
# After a question or exclamation in quotation marks: the words that belong to the same sentence.
_ATTRIBUTION = re.compile(rf"\s(?:[A-Z][\w.’'-]+\s){{1,3}}{_SPEECH}\b")


def sentences(text: str) -> list[Span]:
    """The spans of the sentences of a text, in order, without the blanks around them."""
    found: list[Span] = []
    for line in _LINE.finditer(text):
        start = line.start()
        for end in _ends(line[0]):
            _add(found, text, start, line.start() + end)
            start = line.start() + end
        _add(found, text, start, line.end())
    return found


def _add(found: list[Span], text: str, start: int, end: int) -> None:
    part = text[start:end]
    start += len(part) - len(part.lstrip())
    end -= len(part) - len(part.rstrip())
    if start < end:
        found.append((start, end))


def _ends(line: str) -> list[int]:
    ends: list[int] = []
    for mark in _ENDS.finditer(line):
        if mark.end() < len(line) and _is_end(line, ends[-1] if ends else 0, mark.start(), mark.end()):
            ends.append(mark.end())
    return ends


def _is_end(line: str, start: int, mark: int, end: int) -> bool:
    stop, closed = line[mark], end - mark > 1 and line[end - 1] in _CLOSERS
    if stop not in ".!?…":
        return True
    rest = line[end:].lstrip(_OPENERS)
    word = _NEXT_WORD.match(rest)
    if not word:
        return bool(rest) and not rest[0].islower() and rest[0] not in ",;:)"
    following = word[0]
    if following[0].islower() or line[end:].lstrip()[:1] in (",", ";"):
        return False
    if stop in "!?" or closed:
        return not (closed and _ATTRIBUTION.match(line[end : end + 80]))
    if line[mark : mark + 2] in ("..", ".…"):
        return True
    before = _LAST_WORD.search(line, start, mark)
    return before is None or _word_ends(
        before[0], following, line, start, before.start(), glued=not line[end].isspace()
    )


def _word_ends(word: str, following: str, line: str, start: int, at: int, glued: bool) -> bool:
    """May the stop after ``word`` end a sentence, where ``following`` comes next?"""
    low, begins = word.lower().lstrip("('"), following.lower() in _BEGINNERS
    if glued:  # "the end.The next": only where no address or name is written so
        return len(word) > 2 and word.islower() and following.lower() not in ("com", "org", "net", "co")
    if low in _TITLES:
        return low in ("no", "st", "art", "fig", "ed", "al", "der", "av", "par", "est", "op") and _is_plain_word(
            low, following, begins
        )
    if low in _SHORT:
        return begins and following != "I"
    if len(word) == 1 and word.isalpha():
        return (begins and following not in ("I", "A")) if word.isupper() else begins
    if re.fullmatch(r"(?:[A-Za-z]\.)+[A-Za-z]", word):
        return begins
    if word.isdecimal() and len(word) < 4:
        return not _is_ordinal(word, line, at == start or not line[start:at].strip(_OPENERS), begins)
    return True


def _is_plain_word(word: str, following: str, begins: bool) -> bool:
    """ "He said no. The ..." ends; "No. 5" and "St. Petersburg" don't."""
    return begins and not following[0].isdecimal() and word not in ("st",)


def _is_ordinal(word: str, line: str, first: bool, begins: bool) -> bool:
    """Turkish and German write "6. Filo"; a number that opens the line counts an item of a list."""
    if first:
        return True
    if begins:
        return False
    return bool(re.search("[ğışİ]|ß|ä", line)) and len(word) < 3
