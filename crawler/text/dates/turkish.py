"""Dates in Turkish: the endings that its words take are left outside the phrase or read over."""

from __future__ import annotations

import re
from functools import cache

from crawler.text.dates.language import Cues, Language, Words, listed, table

_MONTHS = "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık"
_WEEKDAYS = "Pazartesi Salı Çarşamba Perşembe Cuma Cumartesi Pazar"
_NUMBERS: Words = {
    **listed("bir iki üç dört beş altı yedi sekiz dokuz on"),
    **table("11 on bir; 12 on iki; 15 on beş; 20 yirmi; 24 yirmi dört; 30 otuz; 40 kırk; 50 elli; 60 altmış; 70 "
            "yetmiş; "
            "80 seksen; 90 doksan; 100 yüz; X birkaç|bir kaç|birçok"),
}  # fmt: skip
_WORDS: dict[str, Words] = {
    "month": listed(_MONTHS),
    "weekday": listed(_WEEKDAYS, 0),
    "number": _NUMBERS,
    "unit": table(
        "second saniye; minute dakika; hour saat; day gün; week hafta; weekend hafta sonu; month ay; year yıl|sene; "
        "century yüzyıl|asır"
    ),
    "many": {},
    "way": table(
        "last geçen|geçtiğimiz; this bu|içinde bulunduğumuz; next gelecek|önümüzdeki; past son; coming "
        "önümüzdeki|gelecek"
    ),
    "day": table("-1 dün; 0 bugün; 0 bu; 1 yarın; -2 evvelsi gün|önceki gün"),
    "part": table("MO sabah|sabahı|sabahleyin; AF öğleden sonra; EV akşam|akşamı; NI gece|gecesi"),
    "side": table("ago önce|evvel; hence sonra"),
    "season": table("SP ilkbahar|bahar; SU yaz; FA sonbahar; WI kış"),
    "ref": table(
        "PRESENT şimdi|halen|şu anda|günümüzde; PAST geçmişte|son zamanlarda|yakın zamanda; FUTURE gelecekte|yakında"
    ),
    "quarters": table("1 ilk|birinci|1; 2 ikinci|2; 3 üçüncü|3; 4 dördüncü|son|4"),
}
_M = "(?-i:" + "|".join(_MONTHS.split()) + ")"
_M_ANY = "(?:" + "|".join(_MONTHS.split()) + ")"
_W = "(?:Pazartesi|Salı|Çarşamba|Perşembe|Cumartesi|Cuma|Pazar)"
_D = r"(?:3[01]|[12]\d|0?[1-9])"
_Y = r"(?:1[5-9]|20)\d\d"
_N = (
    r"(?:\d+(?:[.,]\d+)?|(?:on|yirmi|otuz|kırk|elli) (?:bir|iki|üç|dört|beş|altı|yedi|sekiz|dokuz)|bir kaç|"
    r"birkaç|birçok|"
    r"bir|iki|üç|dört|beş|altı|yedi|sekiz|dokuz|on|yirmi|otuz|kırk|elli|altmış|yetmiş|seksen|doksan|yüz)"
)
_U = "(?:saniye|dakika|saat|gün|hafta|ay|yıl|sene|yüzyıl|asır)"
_P = "(?:sabahı|sabah|öğleden sonra|akşamı|akşam|gecesi|gece)"
_DAY = (
    rf"(?:dün|bugün|yarın|{_D} {_M_ANY}(?: {_Y})?(?: {_W}(?: günü)?)?|(?:geçen |önümüzdeki |gelecek )?{_W}(?: günü)?)"
)
_CLOCK = r"(?:saat )?(?P<hour>[01]?\d|2[0-3])[.:](?P<minute>[0-5]\d)"

_FORMS = (
    ("iso", r"(?P<year>(?:19|20)\d\d)-(?P<number>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])"),
    ("numbers", r"(?P<a>\d\d?)(?P<sep>[./-])(?P<b>\d\d?)(?P=sep)(?P<year>(?:19|20)\d\d)"),
    ("clock", rf"(?P<phrase>{_DAY}),? {_CLOCK}"),
    ("clock", r"saat (?P<hour>[01]?\d|2[0-3])[.:](?P<minute>[0-5]\d)"),
    ("part", rf"(?P<phrase>{_DAY}) (?P<part>{_P})"),
    ("part", rf"(?P<day>bu) (?P<part>{_P})"),
    ("written", rf"(?P<day>{_D})(?: ?[-–] ?|['’]?(?:den|dan|ten|tan) )(?P<until>{_D}) (?P<month>{_M_ANY})(?: "
                rf"(?P<year>{_Y}))?"),
    ("written", rf"(?P<day>{_D}) (?P<month>{_M_ANY})(?: (?P<year>{_Y}))?(?: (?P<weekday>{_W})(?: günü)?)?"),
    ("month", rf"(?P<month>{_M_ANY}) (?P<year>{_Y})"),
    ("month", rf"(?P<year>{_Y})(?: yılı(?:nın)?)? (?P<month>{_M_ANY})(?: ayı(?:nda|nın)?)?"),
    ("month", rf"(?:(?P<way>geçen|geçtiğimiz|gelecek|önümüzdeki|bu) )?(?P<month>{_M_ANY}) ay(?:ı(?:n(?:da|ın|dan|"
              rf"a))?)"),
    ("month", rf"(?P<way>geçen|geçtiğimiz|gelecek|önümüzdeki|bu) (?P<month>{_M})"),
    ("set", rf"her (?:(?P<weekday>{_W})|(?P<unit>gün|hafta|ay|yıl))"),
    ("weekday", rf"(?P<way>geçen|geçtiğimiz|gelecek|önümüzdeki|bu) (?P<weekday>{_W})(?: günü)?"),
    ("weekday", rf"(?P<weekday>{_W}) günü"),
    ("day", r"(?P<day>evvelsi gün|önceki gün|dün|bugün|yarın)"),
    ("unit", r"(?P<way>geçen|geçtiğimiz|bu|gelecek|önümüzdeki) (?P<unit>hafta sonu|hafta|ay|yıl|sene|yüzyıl)"),
    ("ago", rf"(?P<number>{_N}) (?P<unit>{_U}) (?P<side>önce|evvel|sonra)"),
    ("span", rf"(?P<way>son|önümüzdeki|gelecek) (?P<number>{_N}) (?P<unit>{_U})(?:da|de|dır|dir|lık|lik)?"),
    ("quarter", rf"(?P<year>{_Y})(?: yılı(?:nın)?|['’]\w+)? (?P<quarters>ilk|birinci|ikinci|üçüncü|dördüncü|son) "
                rf"çeyre(?:k|ği)\w*"),
    ("decade", r"(?P<decade>(?:1[5-9]|20)\d0)['’]?l[ıiuü](?: yıllar\w*)?"),
    ("decade", r"(?P<decade>(?:1[5-9]|20)\d0)['’]?l[ae]r\w*"),
    ("year", rf"(?P<year>{_Y})(?:[-–](?P<until>{_Y}))?(?: (?:yılı|senesi)\w*)?"),
    ("count", rf"(?P<number>{_N}) (?P<unit>{_U})(?:lük|lık|lik|luk|dır|dir|dür|dur)?"),
    ("ref", r"(?P<ref>şimdi|halen|şu anda|günümüzde|son zamanlarda|yakında)"),
)  # fmt: skip
_COUNTED = re.compile(
    r" (?:kişi|lira|dolar|euro|metre|ton|asker|puan|model|adet|konut|araç|kilometre|bin|milyon)|[.,]\d|%"
)


def _refuses(kind: str, phrase: str, before: str, after: str) -> bool:
    if kind == "year":
        return not phrase[-1].isalpha() and (bool(_COUNTED.match(after)) or bool(re.search(r"[\d$€₺.,/-]\s?$", before)))
    if kind == "count":
        return phrase.lower() == "bir gün" or bool(re.search(r"\d[.,]$", before))
    if kind == "written":
        return phrase[0] == "0" and len(phrase.split()[0]) > 2
    return False


@cache
def turkish() -> Language:
    """Turkish, compiled when first asked for."""
    return Language(
        words=_WORDS,
        forms=_FORMS,
        refuses=_refuses,
        cues=Cues(
            future=re.compile(
                r"(?P<future>\b\w+(?:[ae]ca[kğ]|[ae]ce[kğ])\w{0,6}\b|\b(?:planlan|beklen|hazırlan)\w*|\bkadar\b)",
                re.IGNORECASE,
            ),
            past=re.compile(
                r"\b\w{2,}(?:[dt][ıiuü]|[dt][ıiuü]lar|[dt][ıiuü]ler|m[ıiuü]şt[ıiuü]|m[ıiuü]ş|[dt][ıiuü]ğ[ıiuü]\w*)\b",
                re.IGNORECASE,
            ),
            verb_last=True,
            about=re.compile(r"\byaklaşık $", re.IGNORECASE),
        ),
    )
