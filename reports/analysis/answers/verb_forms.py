"""The forms of English verbs that no ending tells: take, took and taken are one verb.

A question is asked with "did", and the news tells it in the past or the perfect: "How many took part?" is answered by
"1,400 had taken part". Forms that are another word as well are left out ("wound", "saw", "felt").
"""

from __future__ import annotations

import re

from crawler.archive.text import stem


def _endings(verb: str) -> tuple[str, str]:
    """Its forms with an ending: "takes", "taking"."""
    root = verb if verb.endswith("ee") else verb.removesuffix("e")
    return verb + ("es" if verb.endswith("o") else "s"), root + "ing"


_VERBS = (
    "arise arose arisen, awake awoke awoken, bear bore, beat beaten, become became, begin began begun, bend bent, "
    "bite bitten, bleed bled, blow blew blown, break broke broken, bring brought, build built, burn burnt, buy "
    "bought, catch caught, choose chose chosen, cling clung, come came, creep crept, deal dealt, dig dug, draw drew "
    "drawn, drink drank drunk, drive drove driven, eat ate eaten, fall fell fallen, feed fed, fight fought, find "
    "found, flee fled, fly flew flown, forbid forbade forbidden, forget forgot forgotten, forgive forgave forgiven, "
    "freeze froze frozen, get got gotten, give gave given, go went gone, grow grew grown, hang hung, hear heard, hide "
    "hid hidden, hold held, keep kept, know knew known, lead led, learn learnt, leave left, lend lent, lose lost, "
    "make made, mean meant, meet met, mislead misled, overcome overcame, oversee oversaw overseen, overtake overtook "
    "overtaken, overthrow overthrew overthrown, pay paid, ride rode ridden, ring rang rung, rise rose risen, run ran, "
    "say said, see seen, seek sought, sell sold, send sent, shake shook shaken, shine shone, shoot shot, show shown, "
    "shrink shrank shrunk, sing sang sung, sink sank sunk, sit sat, sleep slept, slide slid, speak spoke spoken, "
    "spend spent, spin spun, spring sprang sprung, stand stood, steal stole stolen, stick stuck, strike struck "
    "stricken, swear swore sworn, sweep swept, swim swam swum, swing swung, take took taken, teach taught, tear tore "
    "torn, tell told, think thought, throw threw thrown, undergo underwent undergone, undertake undertook undertaken, "
    "understand understood, uphold upheld, wake woke woken, wear wore worn, weep wept, win won, withdraw withdrew "
    "withdrawn, withhold withheld, write wrote written"
)
_FORMS = {
    form: frozenset(map(stem, forms))
    for verb in _VERBS.split(",")
    for forms in ((*verb.split(), *_endings(verb.split()[0])),)
    for form in forms
}
_BASES = frozenset(verb.split()[0] for verb in _VERBS.split(","))  # "running"; "founded" is no form of "find"
_PASTS = frozenset(form for verb in _VERBS.split(",") for form in verb.split()[1:])


# "Sue, sued, suing": so short that their endings are left on them.
_SHORT = re.compile(r"(?P<root>[a-z]{1,3}[iou])e(?:s|d)?")


def forms_of(word: str) -> frozenset[str]:
    """The stems of all forms of the verb of which a plain English word is one; its own where it is no such verb's."""
    own = stem(word)
    if found := _FORMS.get(word) or _FORMS.get(own if own in _BASES else ""):
        return found
    short = _SHORT.fullmatch(word)
    return frozenset({own, *(stem(short["root"] + end) for end in ("e", "es", "ed", "ing"))} if short else {own})


def is_past(word: str) -> bool:
    """Is a plain word the past, or the participle, of such a verb?"""
    return word in _PASTS
