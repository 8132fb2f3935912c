"""Days that a text names, in English, Turkish and Arabic: "5 November 2023", "on Sunday", "dün", «الأحد الماضي».

What a phrase means is decided by ``resolve`` from the phrase alone and the article's own day, so that a checker who has
only the two comes to the same answer; ``find_dates`` leaves out phrases that their sentence makes uncertain: a weekday
of the future without "next", a newspaper called Sunday, every Friday.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from crawler.text.date_words import (
    AR_DAY,
    AR_LAST,
    AR_MONTH,
    AR_NEXT,
    AR_WEEKDAY,
    EN_MONTH,
    EN_WEEKDAY,
    MONTHS,
    RELATIVE,
    TR_MONTH,
    TR_WEEKDAY,
    WEEKDAYS,
)  # fmt: skip
from crawler.text.letters import plain

Order = Literal["DMY", "MDY", "YMD"]

NEAR = timedelta(days=100)
_AHEAD = 6  # days back: a weekday by itself, and no "last", is then that of a page written on after midnight

_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_YEAR = r"(?:19|20)\d\d"
_THAT_YEAR = r"(?:of )?(?P<p>last|this|next) year(?! ?['’]s)"
_DASH = r"\s?[-–]\s?"


@dataclass(frozen=True, slots=True)
class DateFound:
    """A phrase of a text and the day that it means. ``rule`` says how: see ``RULES``."""

    start: int
    end: int
    day: date
    rule: str


RULES = {
    "date": 'written out with its year, or with "last year"',
    "year": "day and month as written; the year that brings it near to the article's day",
    "range": "the first day of a range",
    "weekday": "that weekday, on or last before the article's day, or the day after it",
    "last weekday": "that weekday, last before the article's day",
    "next weekday": "that weekday, first after the article's day",
    "relative": "counted from the article's day",
}

_EN = [
    ("mdy", rf"(?:{EN_WEEKDAY},? )?(?P<m>{EN_MONTH}) (?P<d>{_DAY})(?:st|nd|rd|th)?(?P<to>{_DASH}{_DAY})?(?!\d|"
        rf"[.,:]\d|%| ?(?:per ?cent|million|billion))(?: ?,? (?:(?P<y>{_YEAR})|{_THAT_YEAR}))?"),
    ("dmy", rf"(?:{EN_WEEKDAY},? )?(?:the )?(?P<d>{_DAY})(?:st|nd|rd|th)?(?P<to>{_DASH}{_DAY})? (?:of "
        rf")?(?P<m>{EN_MONTH})(?!\s\d\d?\b)(?: ?,? (?:(?P<y>{_YEAR})|{_THAT_YEAR}))?"),
    ("weekday", rf"(?P<w>{EN_WEEKDAY})"),
    ("last weekday", rf"[Ll]ast (?P<w>{EN_WEEKDAY})"),
    ("next weekday", rf"[Nn]ext (?P<w>{EN_WEEKDAY})"),
    ("relative", r"(?P<r>[Yy]esterday|[Tt]oday|[Tt]omorrow)"),
]  # fmt: skip
_TR = [
    ("dmy", rf"(?P<d>{_DAY})(?P<to>{_DASH}{_DAY})? (?P<m>{TR_MONTH})(?: (?P<y>{_YEAR}))?(?: {TR_WEEKDAY})?"),
    ("weekday", rf"(?P<w>{TR_WEEKDAY}) (?:günü|sabahı|akşamı|gecesi)"),
    ("last weekday", rf"[Gg]eçen (?P<w>{TR_WEEKDAY})(?: günü)?"),
    ("next weekday", rf"(?:[Gg]elecek|[Öö]nümüzdeki) (?P<w>{TR_WEEKDAY})(?: günü)?"),
    ("relative", r"(?P<r>[Dd]ün|[Bb]ugün|[Yy]arın)"),
]
_AR = [
    ("dmy", rf"(?:(?:{AR_DAY} )?{AR_WEEKDAY} )?(?P<d>{_DAY}|[٠-٩]{{1,2}})(?: من)? "
        rf"(?P<m>{AR_MONTH})(?:\s?[/(]\s?{AR_MONTH}\)?)?(?: (?:عام )?(?P<y>{_YEAR}|[٠-٩]{{4}}))?"),
    ("last weekday", rf"(?:{AR_DAY} )?(?P<w>{AR_WEEKDAY}) {AR_LAST}"),
    ("next weekday", rf"(?:{AR_DAY} )?(?P<w>{AR_WEEKDAY}) {AR_NEXT}"),
    ("weekday", rf"{AR_DAY} (?P<w>{AR_WEEKDAY})"),
    ("weekday", r"(?P<w>الأحد|الاحد|الثلاثاء|الأربعاء|الاربعاء|الخميس|الجمعة|السبت)"),
    ("relative", r"(?P<r>أمس|امس|اليوم|غدًا|غداً|غدا)"),
]  # fmt: skip
_ANY = [
    ("iso", r"(?P<y>(?:19|20)\d\d)-(?P<n>0[1-9]|1[0-2])-(?P<d>0[1-9]|[12]\d|3[01])"),
    ("numbers", rf"(?P<a>\d\d?)(?P<s>[./-])(?P<b>\d\d?)(?P=s)(?P<y>{_YEAR})"),
]
_FORMS = {
    language: [(kind, re.compile(form)) for kind, form in (*_ANY, *own)]
    for language, own in (("en", _EN), ("tr", _TR), ("ar", _AR), ("", []))
}


def _without_groups(form: str) -> str:
    """A form as part of a larger one: its named groups would collide there."""
    return re.sub(r"[(][?]P<[a-z]+>", "(?:", form).replace("(?P=s)", "[./-]")


# How a phrase begins: what stands first tells soonest where there is none.
_BEGINS = {"en": r"(?=[\dJFMASONDTWLY]|last |next |the \d|yes|to[dm])"}
_FINDERS = {
    language: re.compile(
        _BEGINS.get(language, "") + f"(?:{'|'.join(f'(?:{_without_groups(form.pattern)})' for _, form in forms)})"
    )
    for language, forms in _FORMS.items()
}


def day_of(published: str | None) -> date | None:
    """The day of an article as its page writes it (an instant with offset begins with it): the anchor of phrases."""
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def resolve(phrase: str, anchor: date, language: str, order: Order = "DMY") -> date | None:
    """The day that a phrase means in an article of the day ``anchor``; None where it means none or is not a day."""
    read = _read(phrase.strip(), anchor, language, order)
    return read[0] if read else None


def _read(phrase: str, anchor: date, language: str, order: Order) -> tuple[date, str] | None:
    for kind, form in _FORMS[_known(language)]:
        match = form.fullmatch(phrase)
        if match:
            return _day(kind, match.groupdict(), phrase, anchor, order)
    return None


def _known(language: str | None) -> str:
    base = (language or "").partition("-")[0].lower()
    return base if base in _FORMS else ""


def _day(kind: str, parts: dict[str, str | None], phrase: str, anchor: date, order: Order) -> tuple[date, str] | None:
    try:
        if kind == "numbers":
            return _numbers(parts, order), "date"
        if kind == "iso":
            return date.fromisoformat(phrase), "date"
        if kind in ("mdy", "dmy"):
            return _written(parts, phrase, anchor)
    except ValueError:
        return None
    if kind == "relative":
        return anchor + timedelta(days=RELATIVE[plain(parts["r"] or "")]), "relative"
    return _weekday(kind, WEEKDAYS[plain(parts["w"] or "")], anchor), kind


def _numbers(parts: dict[str, str | None], order: Order) -> date:
    first, second, year = int(parts["a"] or 0), int(parts["b"] or 0), int(parts["y"] or 0)
    return date(year, first, second) if order == "MDY" and parts["s"] != "." else date(year, second, first)


def _written(parts: dict[str, str | None], phrase: str, anchor: date) -> tuple[date, str] | None:
    day, month = int(parts["d"] or 0), MONTHS[plain(parts["m"] or "").rstrip(".")]
    named = _named_weekday(phrase)
    year = int(parts["y"]) if parts["y"] else _that_year(parts.get("p"), anchor)
    if year is not None:
        found, rule = date(year, month, day), "date"
    else:
        nearest = _nearest(anchor, month, day)
        if nearest is None:
            return None
        found, rule = nearest, "year"
    if named is not None and named != found.weekday():
        return None  # the phrase contradicts itself: better no date than a wrong one
    return found, "range" if parts.get("to") else rule


def _that_year(which: str | None, anchor: date) -> int | None:
    return anchor.year + {"last": -1, "this": 0, "next": 1}[which] if which else None


def _nearest(anchor: date, month: int, day: int) -> date | None:
    """Within a hundred days either way; else the past day of the same year; a far day of the future is left open."""
    days = [each for each in (_valid(anchor.year + n, month, day) for n in (0, -1, 1)) if each]
    near = [each for each in days if abs(each - anchor) <= NEAR]
    if near:
        return min(near, key=lambda each: abs(each - anchor))
    return next((each for each in days if each.year == anchor.year and each <= anchor), None)


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _named_weekday(phrase: str) -> int | None:
    found = [WEEKDAYS[word] for word in (plain(each) for each in re.findall(r"[^\W\d_]+", phrase)) if word in WEEKDAYS]
    return found[0] if found else None


def _weekday(kind: str, weekday: int, anchor: date) -> date:
    back = (anchor.weekday() - weekday) % 7
    if kind == "last weekday":
        return anchor - timedelta(days=back or 7)
    if kind == "next weekday":
        return anchor + timedelta(days=7 - back)
    return anchor - timedelta(days=back if back < _AHEAD else -1)


# ---- in a text -------------------------------------------------------------------------------------------------------

_FUTURE = {
    "en": re.compile(
        r"\b(?:will|would|shall|is to|are to|was to|were to|due|scheduled|set to|plans?|planned|planning|"
        r"expected|expects?|hopes?|intends?|aims?|"
        r"ahead of|upcoming|to be held|prepar(?:es?|ing)|vow(?:s|ed)|called for|calls? for|invit(?:ed|es)|"
        r"urg(?:ed|es|ing)|postponed|until|every|each|"
        r"before(?! (?:dawn|sunrise|daybreak|noon|midday|dusk|sunset|midnight)\b)|"
        r"ends|begins|starts|opens|arrives|leaves|meets|visits|travels|heads to|flies|returns|hosts|takes "
        r"place|convenes|holds|concludes|departs|attends|joins|"
        r"going to|about to|may|might|could|[’'‘]ll)\b|"
        # "To meet on Monday", but "sentenced to nine years on Monday", "came to the village on Monday".
        # And "gathered to watch on Monday" is done.
        r"(?<!gathered )(?<!came )(?<!went )(?<!managed )(?<!failed )(?<!forced )(?<!began )(?<!continued )(?<!rushed )"
        r"(?<!returned )(?<!fled )(?<!flocked )(?<!assembled )"
        r"\bto (?!(?:the|its|his|her|their|our|this|that|these|those|some|about|nearly|almost|over|two|three|four|five|"
        r"six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty|hundreds|thousands|death|prison|jail|life|court|"
        r"hospital|power|parliament|office|safety|reporters|journalists|state|local|several|many|all|both)\b)"
        r"[a-z]{3,}\b(?! [A-Z])|"
        r"\bby (?:the end of |late |early |mid-|next )*$"  # "done by Monday", but "was closed by the army on Monday"
    ),
    "tr": re.compile(r"\b(?:planlan|beklen|hazırlan)\w*|\bkadar\b"),
    "ar": re.compile(
        r"(?<!\w)(?:و?س(?!يار|ياس|ياد|يناء|نوات|تين)[ينتأ]\w{2,}|سوف|لن|المقرر|مقرر|يعتزم|تعتزم|المتوقع|قبل|حتى|كل)(?!\w)"
    ),
}
_SAID = {
    "en": re.compile(r"\b(?:said|says|told|announced|reported|added|wrote|confirmed|warned|stated)\b|[.;”\"]"),
    "tr": re.compile(r"(?!)"),
    "ar": re.compile(r"(?<!\w)و?(?:قال|قالت|أعلن|أعلنت|أكد|أكدت|صرح|ذكرت)(?!\w)"),
}  # fmt: skip
# Since a weekday: it is over, whichever it was.
_SINCE = {
    "en": re.compile(r"\b(?:since|from|after|of|until|till|by) (?:late |early )?$"),
    "tr": re.compile(r"(?!)"),
    "ar": re.compile(r"(?<!\w)(?:منذ|بعد|من) $"),
}  # fmt: skip
_TR_FUTURE = re.compile(r"(?:[ae]ca[kğ]|[ae]ce[kğ])(?:\w{0,5})?\b")
_FIGURE = re.compile(r"\d")
_NAME_BEFORE = re.compile(
    r"(?:\b(?:Good|Black|Bloody|Palm|Easter|Ash|Super|Every|every|each|Each|on any|Mail on|Cyber|Fat|"
    r"Man|Ruby)|صلاة|خطبة) $"
)
_NAME_AFTER = re.compile(
    r"^(?: (?:Times|Telegraph|Mail|Mirror|Express|Night|school|Herald|Post|newspaper|edition|Movement|"
    r"Revolution|prayers?)\b|['’]?s? \w+ prayers|-to-|/| (?:to|through) (?:Mon|Tue|Wed|Thu|Fri|Sat|"
    r"Sun))"
)


def find_dates(text: str, start: int, end: int, anchor: date, language: str, order: Order = "DMY") -> list[DateFound]:
    """The days named between ``start`` and ``end`` (one sentence), in order, for an article of the day ``anchor``."""
    base = _known(language)
    sentence = text[start:end]
    if base == "en" and not ("day" in sentence or "omorrow" in sentence or _FIGURE.search(sentence)):
        return []  # no month is a date without a figure, and most sentences have neither
    found: list[DateFound] = []
    for match in _phrases(sentence, base):
        first, last = _trimmed(match)
        read = _read(sentence[first:last], anchor, base, order)
        if read and not _is_uncertain(sentence, first, last, read, anchor, base):
            found.append(DateFound(start + first, start + last, *read))
    return found


def _phrases(sentence: str, base: str) -> Iterator[re.Match[str]]:
    for match in _FINDERS[base].finditer(sentence):
        before, after = sentence[: match.start()], sentence[match.end() :]
        if base == "ar" and re.search(r"(?<!\w)[وفب]$", before):
            before = before[:-1]
        if not re.search(r"[\w./-]$", before[-1:]) and not re.match(r"\w|[./-]\d", after):
            yield match


def _trimmed(match: re.Match[str]) -> tuple[int, int]:
    phrase = match[0]
    return match.start(), match.start() + len(phrase.rstrip(" ,"))


def _is_uncertain(sentence: str, first: int, last: int, read: tuple[date, str], anchor: date, base: str) -> bool:
    before, after, (day, rule) = sentence[:first], sentence[last:], read
    if rule not in ("weekday", "relative") or not base:
        return False
    if rule == "weekday" and (_NAME_BEFORE.search(before) or _NAME_AFTER.match(after)):
        return True
    if rule == "relative":
        return (base == "en" and bool(re.match(r"['’]s (?:world|society|youth|generation)", after))) or _is_abstract(
            before, after, base
        )
    if day > anchor and _SINCE[base].search(before):
        return True
    said = [match.end() for match in _SAID[base].finditer(before)]
    clause = before[said[-1] :] if said else before
    if base == "tr" and _TR_FUTURE.search(after):
        return True
    return bool(_FUTURE[base].search(clause))


def _is_abstract(before: str, after: str, base: str) -> bool:
    """ "Until today", "of tomorrow", «حتى اليوم», «اليوم التالي» are no days."""
    if base == "ar":
        return bool(
            re.search(r"(?:حتى|بعد|منذ|في|هذا|ذلك) $", before) or re.match(r" (?:التالي|نفسه|الأول|الذي|الثاني)", after)
        )
    return base == "en" and bool(re.search(r"(?:of|until|till|even|for|than|from|as of) $", before))
