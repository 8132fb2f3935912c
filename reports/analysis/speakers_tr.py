"""Who said the words in quotation marks, in Turkish: NAME, “…” dedi · NAME şunları söyledi: “…” · “…” diyen NAME."""

from __future__ import annotations

import re
from collections.abc import Sequence

from crawler.archive.text import countries_in, sentences
from reports.analysis.quote_marks import Marked
from reports.analysis.speakers import Said, Span

_AFTER = re.compile(
    r"^,?\s?(?P<verb>dedi|diye (?:konuştu|ekledi|belirtti|yanıt verdi|yazdı|seslendi)|şeklinde "
    r"konuştu|(?:ifade|söz|sözler|cümle)(?:sini|lerini|ini) kullandı|ifadelerine yer verdi|"
    r"(?:yorumunu|değerlendirmesini|açıklamasını|uyarısını|çağrısını) yaptı|(?:değerlendirmesinde|"
    r"açıklamasında|uyarısında|çağrısında|yorumunda) bulundu)\b"
)
_BEFORE = re.compile(
    r"(?P<verb>(?:şunları|şöyle|şu ifadeleri|şu sözleri|şu değerlendirmeyi|şu açıklamayı) (?:söyledi|"
    r"dedi|konuştu|kaydetti|kullandı|yaptı|sürdürdü|ifade etti)|dedi ki)\s?:\s*$"
)
_DIYEN = re.compile(r"^,?\s?(?P<verb>diyen|diye konuşan|ifadesini kullanan) ")
_PARTICLES = frozenset(("bin", "bint", "al", "el", "es", "er", "ez", "ebu", "ibn", "de", "van", "von"))
_TOKEN = re.compile(r"(?:es|el|er|ez|al|eş|en)-[^\W\d_]+|\d+\.(?= [A-ZÇĞİÖŞÜ])|[^\W\d_]+(?:[’'][^\W\d_]+)?")
_HEAD = re.compile(
    r"(?:Cumhurbaşkan|Başbakan|Bakan|Başkan|Kral|Kraliçe|Prens|Prenses|Emir|Sözcü|Büyükelçi|Sekreter|"
    r"Müdür|Temsilci|Koordinatör|Milletvekil|Lider|Komutan|Vali|Elçi|Danışman|General|Komiser|Şeyh|"
    r"Papa|Profesör|Doktor|Yetkili)(?:ı|i|u|ü|sı|si|su|sü)?$"
)


def speakers(offset: int, masked: str, marks: Sequence[Marked], text: str) -> list[Said | None]:
    """The speaker of each quotation of a line, or None."""
    bounds = sentences(masked)
    return [_speaker(offset, masked, mark, text, bounds) for mark in marks]


def _speaker(offset: int, masked: str, mark: Marked, text: str, bounds: list[Span]) -> Said | None:
    start = max((first for first, _ in bounds if first <= mark.start), default=0)
    start = max([start, *(end for _, end in bounds if end <= mark.start and masked[end - 1] in ".!?…")])
    after = masked[mark.end :]
    diyen = _DIYEN.match(after)
    if diyen:
        name = _name_at(masked, mark.end + diyen.end(), text)
        return (
            _said(name, offset, (mark.end + diyen.start("verb"), mark.end + diyen.end("verb")), text) if name else None
        )
    verb, before = _AFTER.match(after), masked[start : mark.start]
    if verb:
        name = _subject(start, before, text)
        return _said(name, offset, (mark.end + verb.start("verb"), mark.end + verb.end("verb")), text) if name else None
    lead = _BEFORE.search(before)
    if lead is None:
        return None
    name = _subject(start, before[: lead.start()].rstrip() + ",", text)
    return _said(name, offset, (start + lead.start("verb"), start + lead.end("verb")), text) if name else None


def _subject(start: int, before: str, text: str) -> tuple[Span, Span | None] | None:
    """The name at the end of the first part of the sentence that ends in one; the comma marks the subject."""
    at = 0
    for comma in re.finditer(",|$", before):
        part = before[at : comma.start()]
        found = _name_in(part, start + at, text)
        if found:
            return found
        at = comma.end()
    return None


def _name_in(part: str, offset: int, text: str) -> tuple[Span, Span | None] | None:
    tokens = list(_TOKEN.finditer(part))
    run: list[re.Match[str]] = []
    for token in reversed(tokens):
        word = token[0]
        if run and part[token.end() : run[-1].start()] != " ":
            break
        if word[0].isupper() or word[0].isdigit() or word in _PARTICLES or "-" in word:
            run.append(token)
        else:
            break
    run.reverse()
    if not run or part[run[-1].end() :].strip():
        return None
    heads = [number for number, token in enumerate(run[:-1]) if _HEAD.search(token[0])]
    split = heads[-1] + 1 if heads else 0
    name = run[split:]
    if not _is_name([token[0] for token in name], bool(heads), text) or _is_place(part, name):
        return None
    role = (offset + run[0].start(), offset + run[split - 1].end()) if split else None
    return (offset + name[0].start(), offset + name[-1].end()), role


def _is_name(words: list[str], has_office: bool, text: str) -> bool:
    if not words or any(re.search("[’']", word) for word in words) or _HEAD.search(words[-1]):
        return False
    if has_office or len([word for word in words if word[0].isupper()]) > 1:
        return True
    # One word is a name where the article has it behind another name or an office.
    known = {
        match[0] for match in re.finditer(rf"[A-ZÇĞİÖŞÜ][^\W\d_]+ (?:bin |es-|el-)?{re.escape(words[0])}(?!\w)", text)
    }
    return len(known) >= 1


def _is_place(part: str, name: list[re.Match[str]]) -> bool:
    return any(start <= name[0].start() < end for _, start, end in countries_in(part))


def _name_at(masked: str, place: int, text: str) -> tuple[Span, Span | None] | None:
    match = re.match(
        r"(?:[A-ZÇĞİÖŞÜ][^\W\d_]+|(?:es|el|bin)[- ]?)(?: (?:bin |es-|"
        r"el-)?[A-ZÇĞİÖŞÜ][^\W\d_]+){0,5}(?=[ ,])",
        masked[place:],
    )
    return _name_in(match[0], place, text) if match else None


def _said(found: tuple[Span, Span | None], offset: int, verb: Span, text: str) -> Said:
    (start, end), role = found
    span = (start + offset, end + offset)
    office = (role[0] + offset, role[1] + offset) if role else None
    return Said(span, text[slice(*span)].lower(), office, (verb[0] + offset, verb[1] + offset))
