"""The clock by which a page writes its times where neither it nor an outlet says so: that of its country.

Asked of pages that no outlet of ours stands for. Only a country whose press keeps one clock has one, by the end of the
address; under an address for everybody the language tells, where it is written by such a clock alone.
"""

from __future__ import annotations

from datetime import tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from crawler.pages.keys import host_of
from crawler.pages.metadata import Facts

# Countries of several clocks (Russia, Brazil, the United States) are left out.
_OF_COUNTRIES = (
    "Europe: ad Andorra, al Tirane, at Vienna, ba Sarajevo, be Brussels, bg Sofia, by Minsk, cat Madrid, ch Zurich, "
    "cz Prague, de Berlin, dk Copenhagen, ee Tallinn, es Madrid, fi Helsinki, fr Paris, gr Athens, hr Zagreb, "
    "hu Budapest, ie Dublin, it Rome, li Vaduz, lt Vilnius, lu Luxembourg, lv Riga, md Chisinau, mk Skopje, mt Malta, "
    "nl Amsterdam, no Oslo, pl Warsaw, pt Lisbon, ro Bucharest, rs Belgrade, se Stockholm, si Ljubljana, "
    "sk Bratislava, tr Istanbul, ua Kyiv, uk London; "
    "Asia: ae Dubai, af Kabul, am Yerevan, az Baku, bd Dhaka, bh Bahrain, cn Shanghai, cy Nicosia, ge Tbilisi, "
    "hk Hong_Kong, il Jerusalem, in Kolkata, iq Baghdad, ir Tehran, jo Amman, jp Tokyo, kg Bishkek, kh Phnom_Penh, "
    "kr Seoul, kw Kuwait, lb Beirut, lk Colombo, mm Yangon, mo Macau, my Kuala_Lumpur, np Kathmandu, om Muscat, "
    "ph Manila, pk Karachi, qa Qatar, sa Riyadh, sg Singapore, sy Damascus, th Bangkok, tj Dushanbe, tw Taipei, "
    "uz Tashkent, vn Ho_Chi_Minh, ye Aden; "
    "Africa: ao Luanda, bw Gaborone, ci Abidjan, cm Douala, dz Algiers, eg Cairo, et Addis_Ababa, gh Accra, "
    "ke Nairobi, ma Casablanca, mw Blantyre, mz Maputo, na Windhoek, ng Lagos, rw Kigali, sd Khartoum, sn Dakar, "
    "tn Tunis, tz Dar_es_Salaam, ug Kampala, za Johannesburg, zm Lusaka, zw Harare; "
    "America: ar Argentina/Buenos_Aires, bo La_Paz, cr Costa_Rica, cu Havana, do Santo_Domingo, gt Guatemala, "
    "hn Tegucigalpa, ni Managua, pa Panama, pe Lima, py Asuncion, sv El_Salvador, uy Montevideo, ve Caracas; "
    "Atlantic: is Reykjavik; Pacific: nz Auckland"
)
# Those in which nearly all is written by one clock, in one country or in several that share it.
_OF_LANGUAGES = {
    "az": "az", "bg": "bg", "bs": "ba", "ca": "es", "cs": "cz", "da": "dk", "de": "de", "el": "gr", "et": "ee",
    "fi": "fi", "he": "il", "hr": "hr", "hu": "hu", "hy": "am", "is": "is", "it": "it", "ja": "jp", "ka": "ge",
    "ko": "kr", "lt": "lt", "lv": "lv", "mk": "mk", "nb": "no", "nl": "nl", "nn": "no", "no": "no", "pl": "pl",
    "ro": "ro", "sk": "sk", "sl": "si", "sq": "al", "sr": "rs", "sv": "se", "th": "th", "tr": "tr", "uk": "ua",
    "vi": "vn", "zh": "cn",
}  # fmt: skip
_FOR_EVERYBODY = frozenset("com net org info news press tv eu me io co media online".split())


def clock_of(facts: Facts, zone: tzinfo | None) -> tzinfo | None:
    """The outlet's time zone, or that of the country in the page's address or of its language."""
    return zone or home_zone(facts)


def home_zone(facts: Facts) -> ZoneInfo | None:
    """The zone of the country in the page's address, or of that of its language; None where there are several."""
    end = host_of(facts.url).rpartition(".")[2]
    if end in _FOR_EVERYBODY:
        end = _OF_LANGUAGES.get(facts.tree.root.get("lang").lower()[:3].rstrip("-_"), "")
    return _zone(end)


@lru_cache(64)
def _zone(country: str) -> ZoneInfo | None:
    for part in _OF_COUNTRIES.split("; "):
        continent, _, countries = part.partition(": ")
        for each in countries.split(", "):
            code, _, city = each.partition(" ")
            if code == country:
                return _named(f"{continent}/{city}")
    return None


def _named(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, OSError):  # a machine without the tables
        return None
