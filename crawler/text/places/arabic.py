"""Places in Arabic text: the names of the gazetteer, with the letters for "and", "in", "for" before them cut off."""

from __future__ import annotations

from collections.abc import Iterator

from crawler.text.frequency import rarity
from crawler.text.gazetteer import looked_up_as
from crawler.text.letters import plain
from crawler.text.places.arabic_names import WORD, arabic_names
from crawler.text.places.table import Place, is_arabic_forename, longest_arabic, places
from crawler.text.places.toponyms import Toponym

AMMAN, _OMAN = "عمان", "عُ"
WELL_KNOWN = 2_000  # thousands of people
COMMON = 10.0  # rarity under which a name of a smaller place is a word of every day
FEWEST = 3  # letters of a name that is looked for
# Words of every day, or first names, that some town is called by too.
_NOT_ALONE = frozenset(
    "امان سلام نور سعيد حسن علي محمد احمد محمود كريم جميل صالح خالد سالم سليم ناصر منصور رشيد كمال جمال حمد راشد "
    "فيصل سلمان الان هنا قال كان بعد قبل مال دار بيت باب راس عين جبل وادي تل نهر بحر شرق غرب شمال جنوب وسط الوسط "
    "الشرق الغرب الشمال الجنوب مدينه قريه منطقه الجديده الكبير الصغير الاحمر الابيض الاسود بني ابو ام اين اور بون "
    "ليما كان مان سان باي هي هو ما لا دي ري الحي الدرب العلم الفجر النصر السلام الحريه الوحده الثوره الجمهوريه "
    "الاسلام السعيد مهدي طارق".split()
)


def arabic_toponyms(text: str) -> list[Toponym]:
    """The places named in an Arabic text, in order."""
    spans = [match.span() for match in WORD.finditer(text)]
    people = {at for each in arabic_names(text) if each.kind == "person" for at in range(each.start, each.end)}
    found: list[Toponym] = []
    at = 0
    while at < len(spans):
        hit = None if spans[at][0] in people else next(_named(text, spans, at), None)
        if hit is None:
            at += 1
        else:
            toponym, length = hit
            found.append(toponym)
            at += length
    return found


def _named(text: str, spans: list[tuple[int, int]], at: int) -> Iterator[tuple[Toponym, int]]:
    start, end = spans[at]
    for form, cut in looked_up_as(text[start:end]):
        for length in range(min(longest_arabic().get(form, 1), len(spans) - at), 0, -1):
            last = spans[at + length - 1][1]
            if "\n" in text[start:last]:
                continue
            name = " ".join([form, *(plain(text[a:b]) for a, b in spans[at + 1 : at + length])])
            known = places(name)
            if name == AMMAN:
                known = _amman(text[start:last], text, known)
            if known and (length > 1 or _may_stand_alone(name, known, cut)):
                yield Toponym(start + cut, last, text[start + cut : last], known), length


def _amman(written: str, text: str, known: tuple[Place, ...]) -> tuple[Place, ...]:
    """Without vowels Amman and Oman are written alike; then it is Oman only where the text has the sultanate."""
    is_oman = _OMAN in written or ("\u0651" not in written and ("سلطنة" in text or "مسقط" in text))
    return tuple(place for place in known if (place.country == "OM") == is_oman) or known


def _may_stand_alone(name: str, known: tuple[Place, ...], cut: int) -> bool:
    """A short name, or one whose first letter may be its own, is only that of a place that everybody knows."""
    if name in _NOT_ALONE or len(name) < FEWEST:
        return False
    if known[0].kind in ("country", "capital"):
        return True
    if known[0].people < WELL_KNOWN and (rarity(name, "ar") < COMMON or is_arabic_forename(name)):
        return False
    return known[0].kind == "country" or known[0].people >= (500 if cut or len(name) == FEWEST else 50)
