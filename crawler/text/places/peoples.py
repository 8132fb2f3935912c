"""Words for peoples and their things ("Turkish", "Iraqis", "Islamic"): they tell of a country and name none."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from crawler.text.gazetteer import country_words
from crawler.text.letters import ARABIC, plain
from crawler.text.places.table import is_place

# Words of peoples, faiths and parts of the world that are no country's.
_PEOPLES = frozenset(
    "korean koreans lankan lankans rican ricans leonean leoneans cypriot cypriots zealander zealanders north "
    "south east west northeast northwest southeast southwest arab arabs arabic european europeans african "
    "africans asian asians latin western eastern northern southern central islamic islamist islamists muslim "
    "muslims christian christians jewish jews jew hindu hindus sunni sunnis shia shias shiite shiites shi'ite "
    "shi'ites alawite alawites druze coptic copts copt kurdish kurds kurd palestinian palestinians yazidi yazidis "
    "catholic catholics protestant orthodox buddhist tibetan uighur uyghur uighurs uyghurs rohingya chechen "
    "chechens catalan basque scottish scots welsh english irish flemish bavarian texan californian siberian "
    "crimean kashmiri punjabi pashtun pashtuns tajik hazara berber tuareg bedouin hispanic hispanics latino "
    "latinos american americans soviet soviets ottoman nazi nazis communist communists balkan caucasian "
    "transatlantic saudi saudis emirati french german israeli israelis gazan gazans turkic persian levantine "
    "maghrebi salafi salafist wahhabi democrat democrats republican republicans labour tory kurt kurtler "
    "kurdistani arap araplar musluman muslumanlar avrupali francais francaise francaises deutsche deutscher "
    "deutschen europaische".split()
)


@cache
def demonyms() -> dict[str, str]:
    """Each plain word with the code of its country, "" where it is of none or of several."""
    found = dict.fromkeys(_PEOPLES, "")
    for word, code in country_words().items():
        if " " not in word and not ARABIC.match(word) and not is_place(word):
            found[plain(word)] = code
    return found


_CAPITAL = re.compile(r"[A-ZÇİÖŞÜ](?<!\w.)[a-zçğıöşüé]{3,}")  # what stands first is soon found


def peoples_in(text: str) -> Counter[str]:
    """How often a text speaks of each country's people or things."""
    known = demonyms()
    words = Counter(_CAPITAL.findall(text))
    counted: Counter[str] = Counter()
    for word, count in words.items():
        code = known.get(plain(word))
        if code:
            counted[code] += count
    return counted
