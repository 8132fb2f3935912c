"""The names of the months in the page's languages, folded, and the patterns that find a date with one.

The names come from CLDR, by Babel. A language takes a hundredth of a second to load, so it is loaded when a page first
asks for it; English, which every page may use, is written down here. CLDR knows one spelling where people write
several, and only our own calendar: the rest is written down too.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from crawler.pages.dates.calendars import GREGORIAN, HIJRI, PERSIAN

Months = dict[str, tuple[str, int]]  # folded name: calendar and number

_ZEROS = (0x660, 0x6F0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xE50, 0xED0, 0xF20,
          0x1040, 0x17E0, 0x1810, 0xFF10)  # fmt: skip
_ACCENTED = (*range(0xC0, 0x180), *range(0x386, 0x3CF), *range(0x1F00, 0x2000))
_LETTERS = {"İ": "i", "ı": "i", "ي": "ی", "ى": "ی", "ئ": "ی", "ك": "ک", "أ": "ا", "إ": "ا", "آ": "ا", "ة": "ه",
            "ۀ": "ه", "\u200c": " ", "\u00a0": " ", "\u202f": " "}  # fmt: skip


def _table() -> dict[int, str]:
    table = {zero + n: str(n) for zero in _ZEROS for n in range(10)}
    for code in _ACCENTED:
        base = unicodedata.normalize("NFD", chr(code))[0]
        if base != chr(code):
            table[code] = base
    return table | {ord(letter): plain for letter, plain in _LETTERS.items()}


_FOLDS = _table()
_ENGLISH = "january february march april may june july august september october november december".split()
_LOCALES = {
    "ar": ("ar", "ar_LB", "ar_DZ", "ar_MA"),
    "de": ("de", "de_AT"),
    "pt": ("pt", "pt_PT"),
    "sr": ("sr", "sr_Latn"),
    "bs": ("bs", "bs_Cyrl"),
    "uz": ("uz", "uz_Cyrl"),
    "no": ("nb", "nn"),
    "iw": ("he",),
    "in": ("id",),
    "tl": ("fil",),
}
_MORE = {
    "fa": {"می": 5, "اگوست": 8, "جولای": 7, "ژوییه": 7, "سپتمبر": 9},
    "es": {"setiembre": 9, "sept": 9, "set": 9},
    "fr": {"fev": 2, "juill": 7},
    "id": {"agu": 8, "pebruari": 2, "nopember": 11},
    "bn": {"জানুয়ারি": 1, "ফেব্রুয়ারি": 2, "অগস্ট": 8},
    "hi": {"फरवरी": 2, "सितम्बर": 9, "अक्तूबर": 10, "नवम्बर": 11, "दिसम्बर": 12},
    "he": {"מרס": 3},
    "ru": {"фев": 2, "сен": 9, "ноя": 11},
    "uk": {"січ": 1, "лют": 2, "бер": 3, "кві": 4, "тра": 5, "чер": 6, "лип": 7, "сер": 8, "вер": 9, "жов": 10,
           "лис": 11, "гру": 12},
    "bg": {"мар": 3},
    "ro": {"noi": 11},
}  # fmt: skip
_PERSIAN_MONTHS = (
    "فروردین حمل", "اردیبهشت ثور", "خرداد جوزا", "تیر سرطان", "مرداد اسد", "شهریور سنبله", "مهر میزان", "آبان عقرب",
    "آذر قوس", "دی جدی", "بهمن دلو", "اسفند حوت",
)  # fmt: skip
_HIJRI_MONTHS = (
    "محرم", "صفر", "ربيع الأول|ربيع الاول", "ربيع الثاني|ربيع الآخر", "جمادى الأولى|جمادى الأول",
    "جمادى الآخرة|جمادى الثانية|جمادى الثاني|جمادى الآخر", "رجب", "شعبان", "رمضان", "شوال",
    "ذو القعدة|ذي القعدة|ذیقعده", "ذو الحجة|ذي الحجة|ذیحجه",
)  # fmt: skip
_OF_PERSIAN = frozenset({"fa", "ps", "prs"})
_OF_HIJRI = _OF_PERSIAN | {"ar", "ur", "ckb"}


def fold(text: str) -> str:
    """Western digits, no accents, no capitals, one spelling of Arabic letters; as long as the text itself."""
    if text.isascii():
        return text.lower()
    return text.translate(_FOLDS).lower()


@lru_cache(maxsize=200)
def months_of(languages: tuple[str, ...]) -> Months:
    """Every name of a month in these languages without its blanks, that of an earlier language first."""
    found: Months = {}
    for language in languages:
        for name, month in _of_language(language).items():
            found.setdefault("".join(name.split()), month)
    return found


@lru_cache(maxsize=200)
def _of_language(language: str) -> Months:
    found: Months = {}
    if language == "en":
        for number, name in enumerate(_ENGLISH, 1):
            found[name] = found[name[:3]] = (GREGORIAN, number)
        return found | {"sept": (GREGORIAN, 9)}
    for locale in _LOCALES.get(language, (language,)):
        found |= _of_locale(locale)
    found |= {fold(name): (GREGORIAN, number) for name, number in _MORE.get(language, {}).items()}
    if language in _OF_PERSIAN:
        found |= {fold(name): (PERSIAN, n) for n, names in enumerate(_PERSIAN_MONTHS, 1) for name in names.split()}
    if language in _OF_HIJRI:
        found |= {fold(name): (HIJRI, n) for n, names in enumerate(_HIJRI_MONTHS, 1) for name in names.split("|")}
    return found


def _of_locale(code: str) -> Months:
    from babel import Locale, UnknownLocaleError  # slow to import, and most pages need none

    try:
        months = Locale.parse(code).months
    except (UnknownLocaleError, ValueError, TypeError):
        return {}
    found: Months = {}
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, name in (months.get(context, {}).get(width) or {}).items():
                name = fold(unicodedata.normalize("NFC", str(name))).strip(" .")
                # "11月" is found by its sign, and the root's "M11" means nothing.
                if len(name) > 1 and name[0].isalpha() and not name.endswith(("月", "월")) and name[1:3] != "0":
                    found.setdefault(name, (GREGORIAN, int(number)))
    return found


@lru_cache(maxsize=200)
def named_patterns(languages: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """Patterns for dates with a named month; groups ``day``, ``name`` and ``year``, the text to be folded."""
    names = sorted({name for language in languages for name in _of_language(language)}, key=len, reverse=True)
    if not names:
        return ()
    name = "(?P<name>" + "|".join(re.escape(name).replace(r"\ ", r"\s?") for name in names) + r")(?![0-9])"
    day, year = r"(?<![\d:.,])(?P<day>\d{1,2})(?!\d)", r"(?<!\d)(?P<year>\d{4})(?!\d)"
    second = r"(?:\s?[/(]\s?\D{3,18}?)?"  # a second name of the month, as Arabic outlets give it
    of_year = r"[\s.,/-]{0,2}(?:[^\W\d_]{1,5}(?=\W))?[\s.,/-]{0,3}"  # "m.", "gada", "жылғы"
    return (
        re.compile(rf"{day}\D{{0,8}}?{name}{second}\D{{0,8}}?{year}"),
        re.compile(
            rf"(?<![^\W\d_]){name}\D{{0,4}}?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s,./-]{{1,3}}(?:de\s|del\s)?{year}"
        ),
        re.compile(rf"{year}{of_year}(?<![^\W\d_]){name}\D{{0,5}}?(?P<day>\d{{1,2}})(?![\d:])"),
        re.compile(rf"{year}{of_year}{day}\D{{0,3}}?(?<![^\W\d_]){name}(?!\D{{0,8}}\d{{4}})"),
    )
