"""The agency that an article says its text is from: in its credit, its dateline, or a line at its end.

An agency has one name here, however an outlet writes it, so that "(AP)" and "The Associated Press" are one origin.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from crawler.text.letters import letters

_AGENCIES = (
    "Reuters; Thomson Reuters; رويترز; 路透社; 路透; ロイター通信; ロイター; Рейтер; 로이터",
    "Associated Press; The Associated Press; AP; AP News; أسوشيتد برس; 美联社; 美聯社; AP通信",
    "AFP; Agence France-Presse; Agence France Presse; AFP Deutschland; أ ف ب; فرانس برس; 法新社; АФП",
    "dpa; DPA; Deutsche Presse-Agentur; dpa-AFX; د ب أ; 德新社",
    "Anadolu; Anadolu Agency; Anadolu Ajansı; AA; الأناضول",
    "Xinhua; Xinhua News Agency; 新华社; 新華社; شينخوا",
    "TASS; ITAR-TASS; ТАСС; 塔斯社",
    "Interfax; Интерфакс",
    "RIA Novosti; РИА Новости",
    "Ukrinform; Укринформ; Укрінформ",
    "EFE; Agencia EFE",
    "ANSA",
    "Adnkronos",
    "Europa Press",
    "Kyodo; Kyodo News; 共同通信; 共同社",
    "Jiji Press; Jiji; 時事通信",
    "Yonhap; Yonhap News Agency; 연합뉴스",
    "PTI; Press Trust of India",
    "ANI",
    "IANS",
    "PA; PA Media; Press Association",
    "UPI; United Press International",
    "AAP; Australian Associated Press",
    "Canadian Press; The Canadian Press; La Presse Canadienne",
    "DHA; Demirören Haber Ajansı",
    "İHA; İhlas Haber Ajansı",
    "Petra; بترا",
    "WAM; وام",
    "SPA; Saudi Press Agency; واس",
    "KUNA; كونا",
    "SANA; سانا",
    "WAFA; وفا",
    "MENA; Middle East News Agency; أ ش أ",
    "INA; Iraqi News Agency; واع",
    "IRNA; ایرنا",
    "Bloomberg; Bloomberg News",
    "Bernama",
    "Antara",
    "BelTA; БЕЛТА",
    "CNN",
)
_SPELLINGS = [[name.strip() for name in line.split(";")] for line in _AGENCIES]
_NAMES = {letters(name): spelled[0] for spelled in _SPELLINGS for name in spelled}
_SPELLED = frozenset(name for spelled in _SPELLINGS for name in spelled)
_ALL = {spelled[0]: frozenset(map(letters, spelled)) for spelled in _SPELLINGS}
_NAMED = re.compile(
    r"(?<![^\W_])(?:" + "|".join(sorted((re.escape(name) for spelled in _SPELLINGS for name in spelled), key=len,
                                        reverse=True)) + r")(?![^\W_])"
)  # fmt: skip
_BRACKETS = re.compile(r"[(（\[【/]\s*([^()（）\[\]【】/\n]{2,60}?)\s*[)）\]】/]")
_BEFORE_DASH = re.compile(r"\s*([^\W\d][^\n–—:()]{1,40}?)\s*(?:[–—]|--| - )")
_WIRED = re.compile(r"(新华社|新華社|中新社)\S{2,20}[电電]")
_PARTS = re.compile(r"\s*(?:[,/;&|]|\s[-–—]\s|\band\b|\bund\b|\bve\b|、)\s*")
_OWNER = re.compile(r"\s*(?:copyright|©|\(c\))", re.IGNORECASE)
_THANKS = re.compile(
    r"contribut\w+ to (?:this|the) |reporting by|inputs? from|with (?:material|reporting|agenc)|"
    r"\b(?:source|kaynak|quelle|fuente|fonte|источник)\b|المصدر|来源|來源|出典",
    re.IGNORECASE,
)
_PICTURE = re.compile(r"getty|image|photo|foto|picture|via\b", re.IGNORECASE)
HEAD, LINES, LINE = 160, 3, 160  # letters of a text's beginning; its last lines; letters of one that credits
SHORT = 4  # letters


def agency(name: str) -> str:
    """The one name of an agency, "" where it is none that is known. Of several, as "AFP/dpa", the first."""
    return _whole(name) or next(filter(None, (_whole(part) for part in _PARTS.split(name))), "")


def _whole(name: str) -> str:
    """An agency by all of a name; a short one by its capitals, too, for "Erie, Pa." is a place."""
    bare = name.strip(" .")
    found = _NAMES.get(letters(bare), "")
    return "" if len(bare) <= SHORT and bare.islower() + bare.istitle() and bare not in _SPELLED else found


def spellings(name: str) -> frozenset[str]:
    """The letters of all names of an agency, or of one that is not known."""
    return _ALL.get(agency(name), frozenset({letters(name)}))


def credited(text: str, credit: str | None = None, others: Iterable[str] = ()) -> str:
    """Who an article says its text is from: an agency's one name, one of the ``others`` as given, else its credit.

    "" where it says nothing. Its credit counts before its dateline, and that before a line at its end. ``others`` are
    names of outlets that may be credited, too.
    """
    if credit and letters(credit):
        return agency(credit) or credit
    known = {letters(other): other for other in others}
    head = text[:HEAD]
    names = [agency(match[1]) or known.get(letters(match[1]), "") for match in _BRACKETS.finditer(head)
             if not _PICTURE.search(match[1])]  # fmt: skip
    names += [_whole(match[1]) for match in (_BEFORE_DASH.match(head), _WIRED.match(head)) if match]
    if found := next(filter(None, names), ""):
        return found
    lines = [line.strip() for line in text[-LINES * LINE :].splitlines() if line.strip()][-LINES:]
    return next(filter(None, (_at_end(line, known) for line in reversed(lines))), "")


def _at_end(line: str, known: dict[str, str]) -> str:
    if len(line) > LINE:
        return ""
    bare = line.strip(" \t-–—―()[]（）.*•")
    if letters(bare) in known:
        return known[letters(bare)]
    parts = [part for part in _PARTS.split(bare) if part]
    if parts and all(letters(part) in _NAMES for part in parts) and (found := agency(bare)):
        return found
    closing = list(_BRACKETS.finditer(line))
    if closing and not line[closing[-1].end() :].strip(" .") and (found := agency(closing[-1][1])):
        return found
    if _OWNER.match(line) or _THANKS.search(line):
        named = _NAMED.search(line)
        return agency(named[0]) if named else ""
    return ""
