"""Make crawler/text/countries_abroad.json: names of countries and capitals in languages that countries.txt has not.

    .venv/bin/python tools/countries_abroad.py

They come from babel, so from the Unicode CLDR (Unicode licence). A name that is a person's, or a word of another
meaning in English, is left out, and so is one that two languages give to two countries. Languages that decline names
give them in all their forms; what newspapers write instead of CLDR's names is in SHORT.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from babel import Locale
from babel.core import get_global

from crawler.text.frequency import rarity
from crawler.text.letters import plain
from crawler.text.places.table import is_forename, is_surname

TEXT = Path(__file__).resolve().parents[1] / "crawler" / "text"
TABLE = TEXT / "countries_abroad.json"
SPACED = ("es", "it", "fr", "de", "pt", "nl", "ca", "pl", "cs", "hr", "ro", "hu", "sv", "da", "nb", "fi", "id",
          "ru", "uk", "bg", "sr", "el", "fa")  # fmt: skip
UNSPACED = ("ja", "zh", "zh_Hant", "ko")
COMMON = 11.5  # a word of English that is less rare means something else
SHORT = {
    "US": "EE.UU., EEUU, EUA, États-Unis, Vereinigten Staaten, Spojené státy, США, ΗΠΑ, САЩ, 米国, アメリカ, 美國",
    "GB": "Gran Bretaña, Gran Bretagna, Grande-Bretagne, Grã-Bretanha, Großbritannien, Groot-Brittannië, "
    "Wielka Brytania, Vereinigten Königreich, Британия, Британии, Βρετανία, Βρετανίας, 英国, 英國, 영국",
    "KR": "Corea del Sur, Южная Корея, Южной Кореи, Южной Корее, Южную Корею, 韓国, 한국",
    "KP": "Северная Корея, Северной Кореи, Северной Корее, 北朝鮮, 北韓, 북한",
    "CD": "RD Congo, RDC, ДР Конго, ΛΔ Κονγκό, コンゴ民主共和国, 刚果金, 민주콩고",
    "CG": "República del Congo, コンゴ共和国",
    "PS": "Palestina, Palästina, Палестина, Палестины, Палестине, Παλαιστίνη, Παλαιστίνης, パレスチナ, 巴勒斯坦, "
    "팔레스타인, Cisjordania, Cisjordanie, Westjordanland, Сектор Газа, секторе Газа",
    "AE": "EAU, ВАЭ, ОАЭ, ΗΑΕ, アラブ首長国連邦, 阿联酋",
    "TW": "台湾, 台灣, 대만",
    "RU": "РФ",
    "NL": "Нидерландов, Нидерландах",
    "CZ": "República Checa, Repubblica Ceca, République tchèque",
}
# Of the scripts without capitals and blanks: words that hold a name and mean something else.
PASSED = tuple(
    "马里兰 馬里蘭 马里乌波尔 馬里烏波爾 印度洋 内蒙古 內蒙古 インド洋 인도양 인도적 인도주의 가나다 日本海".split()
)
UNSAFE = frozenset(
    "Того Мали Чад Чада Чаду Чаде Чадом Chili Aman Akra Grenade Togas Viro 말리 수단 오만 기니 차드 토고 マリ".split()
)
# Names of countries that some people bear too, seldom enough.
SAFE = frozenset(
    "Francia Grecia Libia España Dinamarca Kenia Liban Malte Luxemburg Dania Jerman Kina Kinas Omã París".split()
)
_CYRILLIC, _GREEK = re.compile("[\u0400-\u04ff]"), re.compile("[\u0370-\u03ff]")
# How names decline: an ending and what may stand for it. The first that fits is taken.
_SLAVIC, _POLISH = "(?<=[бвгджзклмнпрстфхцчшщ])", "(?<=[bcčdfghjklmnprsštvwzž])"
_FORMS = {
    "ru": (("ия", "ия ии ию ией"), ("ья", "ья ьи ье ью"), ("а", "а ы и е у ой"), ("я", "я и е ю ей"),
           ("ы", "ы ов ам ах ами"), ("ь", "ь и ью я ю ем е"), ("й", "й я ю ем е"), (_SLAVIC, " а у ом е")),
    "uk": (("ія", "ія ії ію ією"), ("а", "а и і у ою"), ("я", "я і ю ею"), ("ь", "ь і ю я ем"), (_SLAVIC, " а у ом і")),
    "el": (("ία", "ία ίας"), ("α", "α ας"), ("η", "η ης"), ("ος", "ος ου ο"), ("ό", "ό ού"), ("ές", "ές ών"),
           ("ο", "ο ου")),
    "pl": (("ia", "ia ii ię ią"), ("ja", "ja ji ję ją"), ("a", "a y i ę ą"), ("y", "y om ach"),
           (_POLISH, " u em owi ie")),
    "hr": (("ija", "ija ije iji iju ijom"), ("a", "a e i u om"), (_POLISH, " a u om")),
    "cs": (("ie", "ie ii ií"), ("o", "o a u em"), ("a", "a y u ou"), (_POLISH, " u em")),
    "de": (("(?<=[a-zäöüß])", " s"),),
}  # fmt: skip
_LIKE = {"bg": "", "sr": "ru"}
LONG = 6  # letters of a declined form in Latin letters: a short one is too often something else


def table() -> dict[str, Any]:
    """The whole table, ready to be written as JSON."""
    own = json.loads((TEXT / "countries.json").read_text(encoding="utf-8"))
    known = {*own["words"], *own["places"], *own["passed"]}
    words = _agreed(_names(set(own["names"]), SPACED))
    places = _agreed(_capitals(own["places"], SPACED))
    unspaced = _agreed(_names(set(own["names"]), UNSPACED)) | _agreed(_capitals(own["places"], UNSPACED))
    short = {name: code for code, names in SHORT.items() for name in names.split(", ")}
    spaced = {name: code for name, code in short.items() if not _is_unspaced(name)}
    unspaced |= {name: code for name, code in short.items() if _is_unspaced(name)} | dict.fromkeys(PASSED, "")
    words = {name: code for name, code in (words | spaced).items() if name not in known}
    return {
        "words": words,
        "places": {name: code for name, code in places.items() if name not in known | words.keys()},
        "unspaced": {name: code for name, code in unspaced.items() if len(name) > 1 and _is_unspaced(name)},
    }


def _names(codes: set[str], languages: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for language in languages:
        territories = Locale.parse(language).territories
        for code in sorted(codes):
            name = re.sub(r"[（(].*$", "", territories.get(code, "")).strip()
            for form in _declined(name, language):
                if _is_safe(form, language):
                    yield form, code


def _capitals(known: dict[str, str], languages: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """The cities after which time zones are called, where countries.txt has them."""
    english, of_zone = Locale("en").time_zones, get_global("zone_territories")
    for language in languages:
        for zone, names in Locale.parse(language).time_zones.items():
            told = english.get(zone) or {}
            city = told.get("city") or zone.rpartition("/")[2].replace("_", " ")
            if known.get(city) and known[city] == of_zone.get(zone):
                for form in _declined(names.get("city") or "", language):
                    if _is_safe(form, language):
                        yield form, known[city]


def _declined(name: str, language: str) -> list[str]:
    """All forms of a name of one word; of several words, of a name of another script and of "" the name alone."""
    rules = _FORMS.get(_LIKE.get(language, language), ())
    if not name or " " in name or "-" in name:
        return [name]
    for ending, forms in rules:
        if match := re.search(f"{ending}$", name):
            found = [name[: match.start()] + form for form in forms.split(" ")]
            return [name, *(each for each in found if len(each) >= LONG or not each.isascii())]
    return [name]


def _is_safe(name: str, language: str) -> bool:
    if len(name) < (2 if _is_unspaced(name) else 4) or name in UNSAFE or " - " in name or "/" in name:
        return False
    if _is_unspaced(name) or " " in name or _CYRILLIC.search(name) or _GREEK.search(name):
        return language in UNSPACED or name[0].isupper() or language == "fa"
    if language == "fa":
        return len(name) > 4 or " " in name
    if name in SAFE or not name[0].isupper():
        return name in SAFE
    if is_forename(name) or is_surname(name):
        return False
    return not name.isascii() or rarity(plain(name), "en") > COMMON


def _agreed(found: Iterator[tuple[str, str]]) -> dict[str, str]:
    """The names that are of one country in all languages."""
    codes: dict[str, set[str]] = {}
    for name, code in found:
        codes.setdefault(name, set()).add(code)
    return {name: min(each) for name, each in codes.items() if len(each) == 1}


def _is_unspaced(name: str) -> bool:
    return re.search("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]", name) is not None


if __name__ == "__main__":
    TABLE.write_text(json.dumps(table(), ensure_ascii=False, indent=0, sort_keys=True) + "\n", encoding="utf-8")
    print(f"{TABLE}: {TABLE.stat().st_size} bytes; {', '.join(f'{len(v)} {k}' for k, v in table().items())}")
