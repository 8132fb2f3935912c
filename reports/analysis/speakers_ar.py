"""Who said the words in quotation marks, in Arabic: «قال OFFICE NAME: «…»», and «وأضاف: «…»» after it.

Arabic has no capitals, so a name is what follows an office, or a word that follows an office elsewhere in the article.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from crawler.archive.text import countries_in, plain
from reports.analysis.quote_marks import Marked
from reports.analysis.speakers import Said, Span

_WORD = re.compile("[\u0620-\u065f\u0670-\u06d3]+")
_VERBS = (
    "قال|قالت|صرح|صرحت|صرّح|أكد|أكدت|أكّد|أعلن|أعلنت|أوضح|أوضحت|شدد|شددت|"
    "شدّد|أضاف|أضافت|ذكر|ذكرت|تابع|تابعت|اعتبر|اعتبرت|رأى|رأت|حذر|حذرت|حذّر|"
    "يقول|تقول|كتب|كتبت|وصف|وصفت|طالب|طالبت|شكر|دعا|دعت|رحب|رحبت|استقبل|"
    "التقى"
)
_VERB = re.compile(rf"(?<![\u0620-\u06ff])[وف]?(?P<verb>{_VERBS})(?![\u0620-\u06ff])")
_STOPS = frozenset(
    "في خلال بعد على عبر امام عقب اثر ان إن بان الى إلى عن مع لدى حول قبل منذ الذي التي من اليوم امس "
    "السبت الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه وهو وهي ايضا كما لكن بحسب وفق حيث بينما يوم "
    "مساء صباح ردا تعليقا".split()
)
_HEADS = frozenset(
    "وزير وزيره الوزير الوزيره رئيس رئيسه الرئيس الرئيسه الملك ملك الملكه ولي الامير امير الشيخ "
    "المتحدث المتحدثه الناطق الناطقه المفوض المفوضه الامين مدير المدير قائد القائد سفير السفير "
    "السفيره مستشار "
    "المستشار نائب المبعوث المبعوثه منسق المنسق السيناتور النائب الجنرال اللواء العقيد زعيم الزعيم "
    "المرشد البابا الدكتور".split()
)
_MODIFIERS = frozenset(
    "الخارجيه الدفاع الداخليه الماليه الصحه الوزراء الدوله العام العامه الاعلى العهد السامي باسم "
    "وزاره الحكومه الرئاسه البيت الابيض البنتاغون مجلس الامن القومي الامم المتحده لشؤون الشؤون الجيش "
    "الاتحاد الاوروبي "
    "وكاله الاغاثه النواب الشعب البرلمان الديوان الملكي التنفيذي الاقليمي الخاص الاعلامي الرسمي "
    "السابق الحالي الاول العسكري الشرق الاوسط".split()
)


def speakers(line: str, offset: int, masked: str, marks: Sequence[Marked], text: str) -> list[Said | None]:
    """The speaker of each quotation of a line, or None."""
    known = _known(text)
    return [_speaker(line, offset, masked, mark, known) for mark in marks]


def _speaker(line: str, offset: int, masked: str, mark: Marked, known: set[str]) -> Said | None:
    before = masked[: mark.start]
    if not re.search(r":\s*$", before):
        return None
    verbs = list(_VERB.finditer(before))
    if not verbs:
        return None
    last = verbs[-1]
    # The sentence of the last verb must run up to the colon.
    if re.search(r"[.!؟]", before[last.end() :]):
        return None
    verb = (last.start("verb") + offset, last.end("verb") + offset)
    words = _subject_words(before, last.end())
    if words:
        found = _name(before, words, known)
        return _said(line, offset, found, verb) if found else None
    if not re.fullmatch(r"\s*(?:ل[\u0620-\u06ff]+|أيضا|قائلا|في [^:]{0,40})?\s*:\s*", before[last.end() :]):
        return None
    return _carried(line, offset, before, verbs[:-1], known, verb)


def _carried(
    line: str, offset: int, before: str, verbs: list[re.Match[str]], known: set[str], verb: Span
) -> Said | None:
    """Without a subject of its own the verb goes on with the last one of the line; one that is no name ends it."""
    for earlier in reversed(verbs):
        words = _subject_words(before, earlier.end())
        if words:
            found = _name(before, words, known)
            return _said(line, offset, found, verb) if found else None
    return None


def _subject_words(before: str, start: int) -> list[re.Match[str]]:
    """The words after a verb up to a preposition, a mark or nine words."""
    words: list[re.Match[str]] = []
    at = start
    for match in _WORD.finditer(before, start):
        if before[at : match.start()].strip() or plain(match[0]) in _STOPS or len(words) == 10:
            break
        if not words and re.match("لل|ل(?!ي|ا)", match[0]) and plain(match[0]) not in _HEADS:
            break  # "told the reporters": no subject
        words.append(match)
        at = match.end()
    return words


def _name(before: str, words: list[re.Match[str]], known: set[str]) -> tuple[Span, Span | None] | None:
    """Name and office among the words of a subject."""
    if plain(words[0][0]) in _HEADS:
        split = _office_ends([each[0] for each in words])
        name = words[split:]
        if not name or len(name) > 6 or (len(name) == 1 and len(name[0][0]) < 4):
            return None
        return (name[0].start(), name[-1].end()), (words[0].start(), words[split - 1].end())
    name = words[:1]
    if plain(words[0][0]) in known and (len(words) == 1 or before[words[0].end() : words[0].end() + 1] in " :،"):
        return (name[0].start(), name[-1].end()), None
    return None


def _office_ends(words: Sequence[str]) -> int:
    """How many of the words belong to the office that the first of them heads."""
    split = 0
    while split < len(words):
        low = plain(words[split])
        if low not in _HEADS and low not in _MODIFIERS and not _is_demonym(words[split]):
            break
        split += 1
    return split


def _is_demonym(word: str) -> bool:
    return word.startswith("ال") and bool(countries_in(word))


def _known(text: str) -> set[str]:
    """The words of names that follow an office somewhere in the article."""
    known: set[str] = set()
    words = list(_WORD.finditer(text))
    for number, match in enumerate(words):
        head = _bare(match[0])
        if plain(head) not in _HEADS:
            continue
        at = number + _office_ends([head, *(each[0] for each in words[number + 1 : number + 9])])
        known |= {plain(each[0]) for each in _run(text, words, at) if len(each[0]) > 3}
    return known


def _run(text: str, words: list[re.Match[str]], at: int) -> list[re.Match[str]]:
    """The first two words of a name from a place on: up to a mark or a word that belongs to no name."""
    run: list[re.Match[str]] = []
    for each in words[at : at + 2]:
        if plain(each[0]) in _STOPS or text[words[at - 1 + len(run)].end() : each.start()] != " ":
            break
        run.append(each)
    return run


def _bare(word: str) -> str:
    """A word without the "and", "for" or "in" that is written on to it, where an office is left."""
    return word if plain(word) in _HEADS or plain(word[1:]) not in _HEADS else word[1:]


def _said(line: str, offset: int, found: tuple[Span, Span | None], verb: Span) -> Said:
    (start, end), role = found
    return Said(
        (start + offset, end + offset),
        plain(line[start:end]),
        (role[0] + offset, role[1] + offset) if role else None,
        verb,
    )
