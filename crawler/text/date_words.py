"""Names of months, weekdays and days near today, as the patterns and tables of ``crawler.text.dates``."""

from __future__ import annotations

from crawler.text.letters import plain

_EN_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_EN_SHORT = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec")
_TR_MONTHS = (
    "Ocak",
    "Şubat",
    "Mart",
    "Nisan",
    "Mayıs",
    "Haziran",
    "Temmuz",
    "Ağustos",
    "Eylül",
    "Ekim",
    "Kasım",
    "Aralık",
)
_AR_MONTHS = (
    ("يناير", "كانون الثاني", "جانفي"), ("فبراير", "شباط", "فيفري"), ("مارس", "آذار", "اذار"),
    ("أبريل", "نيسان", "ابريل", "إبريل"),
    ("مايو", "أيار", "ايار"), ("يونيو", "حزيران", "يونيه"), ("يوليو", "تموز", "يوليه"), ("أغسطس", "آب", "اغسطس"),
    ("سبتمبر", "أيلول", "ايلول"), ("أكتوبر", "تشرين الأول", "اكتوبر", "تشرين الاول"),
    ("نوفمبر", "تشرين الثاني"), ("ديسمبر", "كانون الأول", "كانون الاول"),
)  # fmt: skip
_EN_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_TR_WEEKDAYS = ("Pazartesi", "Salı", "Çarşamba", "Perşembe", "Cuma", "Cumartesi", "Pazar")
_AR_WEEKDAYS = (
    ("الاثنين", "الإثنين"), ("الثلاثاء",), ("الأربعاء", "الاربعاء"), ("الخميس",), ("الجمعة",), ("السبت",),
    ("الأحد", "الاحد"),
)  # fmt: skip


def _one_of(words: list[str]) -> str:
    return "(?:" + "|".join(sorted(words, key=lambda word: (-len(word), word))) + ")"


# A stop belongs to a short name only: after a long one it ends the sentence.
EN_MONTH = "(?:" + _one_of(list(_EN_MONTHS)) + "|" + _one_of([*_EN_SHORT, "Sep"]) + r"\.?(?![a-z]))"
TR_MONTH = _one_of([*_TR_MONTHS, *(month.lower() for month in _TR_MONTHS)])
AR_MONTH = _one_of([name for names in _AR_MONTHS for name in names])
EN_WEEKDAY = _one_of(list(_EN_WEEKDAYS))
TR_WEEKDAY = _one_of([*_TR_WEEKDAYS, *(day.lower() for day in _TR_WEEKDAYS)])
AR_WEEKDAY = _one_of([name for names in _AR_WEEKDAYS for name in names])
AR_DAY = "(?:يوم|اليوم|أمس|امس|مساء|صباح|فجر|ليل|ليلة|ظهر)"
AR_LAST = "(?:الماضي|الماضية|الفائت|المنصرم)"
AR_NEXT = "(?:المقبل|المقبلة|القادم|القادمة|التالي)"

MONTHS = {
    **{plain(name): n for names in (_EN_MONTHS, _EN_SHORT, _TR_MONTHS) for n, name in enumerate(names, 1)},
    **{plain(name): n for n, names in enumerate(_AR_MONTHS, 1) for name in names},
    "sep": 9,
}
WEEKDAYS = {
    **{plain(name): n for names in (_EN_WEEKDAYS, _TR_WEEKDAYS) for n, name in enumerate(names)},
    **{plain(name): n for n, names in enumerate(_AR_WEEKDAYS) for name in names},
}
RELATIVE = {plain(word): days for days, words in (
    (-1, ("yesterday", "dün", "أمس", "امس")), (0, ("today", "bugün", "اليوم")),
    (1, ("tomorrow", "yarın", "غدا", "غداً", "غدًا")),
) for word in words}  # fmt: skip
