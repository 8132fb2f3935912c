"""The voice of Arabic: of what the other languages are read by, it needs its verbs and nouns alone."""

from __future__ import annotations

from reports.analysis.speaking.languages.arabic.verbs import EDGE, END, FINITE
from reports.analysis.speaking.languages.arabic.words import ANYBODY, BODIES, HEADS, STOPS
from reports.analysis.speaking.voice import Voice

_NOTHING = "(?!)x"
VOICE = Voice(
    said=rf"{EDGE}(?:{FINITE}){END}",
    calls=_NOTHING,
    saying=_NOTHING,
    by=_NOTHING,
    that=_NOTHING,
    denies=r"[وف]?(?:نف[ىيت]|نفوا|[يت]نف[ىي])",
    fillers=_NOTHING,
    passive=_NOTHING,
    pronouns={},
    articles=frozenset(),
    definite=frozenset(),
    prepositions=frozenset(),
    openers=_NOTHING,
    relatives=frozenset(),
    stops=STOPS,
    heads=HEADS | ANYBODY,
    bodies=BODIES,
    body_heads=frozenset(("الحركه", "الجماعه", "المنظمه", "الوزاره", "الشركه")),
)
