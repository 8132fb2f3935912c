"""Who speaks in Arabic: قال OFFICE NAME: «…» · «…»، قال NAME · وأضاف: «…», which goes on with the speaker before.

Arabic has no capitals, so a name is what follows an office, or the few words between a verb and the next preposition.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from crawler.archive.text import countries_in, plain
from reports.analysis.quote_marks import Marked
from reports.analysis.speaking.beside import Attribution
from reports.analysis.speaking.found import Span
from reports.analysis.speaking.scene import Scene
from reports.analysis.speaking.tokens import Phrase
from reports.analysis.speaking.told import Told
from reports.analysis.speaking.voice import HIDDEN, Voice

_LETTERS = "\u0620-\u065f\u0670-\u06d3"
_WORD = re.compile(f"[{_LETTERS}]+")
_STEMS = (
    "قال صرح صرّح أكد أكّد أعلن أوضح شدد شدّد أضاف ذكر تابع اعتبر رأى حذر حذّر كتب وصف طالب دعا رحب أشار رد ردّ "
    "أجاب نفى "
    "لفت بين بيّن أفاد أعرب عبر كشف روى زعم ادعى اتهم انتقد علق علّق تساءل سأل أقر اعترف قدر توقع نقل استطرد ختم "
    "واصل جدد كرر "
    "أبلغ أخبر هدد تعهد وعد ناشد اشتكى صاح هتف نوه نوّه شكر استدرك اختتم"
)
_PRESENT = (
    "قول صرح ؤكد علن وضح شدد ضيف ذكر تابع عتبر رى حذر كتب صف طالب دعو شير رد جيب "
    "نفي روي علق تساءل عترف توقع زعم حكي شرح فيد"
)
_PARTICIPLES = (
    "قائلا قائلة قائلًا قائلاً مضيفا مضيفة مضيفًا مضيفاً مؤكدا مؤكدة مؤكدًا مؤكداً موضحا موضحة موضحًا موضحاً مشيرا "
    "مشيرة مشيرًا مشيراً معتبرا معتبرة معتبرًا معتبراً "
    "محذرا محذرة محذرًا محذراً لافتا لافتة لافتًا لافتاً مشددا مشددة مشددًا مشدداً متسائلا مبينا داعيا مطالبا معلنا "
    "واصفا"
)
_FINITE = "|".join(
    sorted(
        {f"{stem}{end}" for stem in _STEMS.split() for end in ("", "ت", "وا")}
        | set("نفت رأت روت دعت ادعت نفوا".split())
        | {f"{first}{stem}" for stem in _PRESENT.split() for first in "يت"},
        key=len,
        reverse=True,
    )
)
_SAYING = "|".join(_PARTICIPLES.split())
_BY = "بحسب|وفقا ل|وفقاً ل|وفقًا ل|حسب|وفق|نقلا عن|نقلاً عن|على حد قول|على حد تعبير"
_EDGE = f"(?<![{_LETTERS}])"
_END = f"(?![{_LETTERS}])"
_VERB = re.compile(rf"{_EDGE}[وف]?(?:س)?(?:(?P<verb>{_FINITE})|(?P<saying>{_SAYING})){_END}")
_BY_AT = re.compile(rf"{_EDGE}و?(?P<verb>{_BY})(?=[\s{_LETTERS}])\s?")
_THAT = re.compile(rf"(?:\s|،\s?)(?:إلى )?(?P<that>[أإ]ن|ب[أإ]ن|[أإ]نه[ام]?|ب[أإ]نه[ام]?){_END}\s*")
_STOPS = frozenset(
    map(
        plain,
        "في خلال بعد على عبر أمام عقب إثر أن إن بأن إنه أنه بأنه بأنها إنها أنها إلى عن مع لدى حول قبل منذ الذي "
        "التي من اليوم أمس السبت الأحد الاثنين الثلاثاء "
        "الأربعاء الخميس الجمعة وهو وهي أيضا كما لكن بحسب وفق حيث بينما يوم مساء صباح ردا تعليقا قائلا قائلة مضيفا "
        "فإن هذا هذه ذلك لم لن قد "
        "للصحفيين للصحافيين لوكالة لقناة إنهم ما هل كان كانت".split(),
    )
)
_HEADS = frozenset(
    map(
        plain,
        "وزير وزيرة الوزير الوزيرة رئيس رئيسة الرئيس الرئيسة الملك ملك الملكة ولي الأمير أمير الشيخ المتحدث "
        "المتحدثة الناطق الناطقة متحدث متحدثة ناطق المفوض المفوضة "
        "الأمين مدير المدير مديرة المديرة قائد القائد سفير السفير السفيرة سفيرة مستشار المستشار نائب المبعوث "
        "المبعوثة مبعوث منسق المنسق السيناتور النائب النائبة الجنرال اللواء "
        "العقيد العميد الفريق زعيم الزعيم المرشد البابا الدكتور الدكتورة محافظ المحافظ المدرب مدرب المخرج المخرجة "
        "الناقد الناقدة الخبير الخبيرة خبير خبيرة المحلل المحللة محلل محامي محامية "
        "المحامي المحامية القاضي القاضية المدعي الحاج الحاجة الكاتب الكاتبة الصحفي الصحفية الباحث الباحثة الأستاذ "
        "الأستاذة الطبيب الطبيبة اللاعب قائدة حارس المهندس السيد السيدة الفنان الفنانة الناشط الناشطة "
        "رئيسا عضو أمين مسؤول المسؤول حفيدته حفيده ابنه ابنته زوجته زوجها شقيقه شقيقته والده والدته المتحدثه الأب "
        "الشاعر الشاعرة المطران القس الرائد النقيب الملازم".split(),
    )
)
_MODIFIERS = frozenset(
    map(
        plain,
        "باسم لشؤون وزارة مجلس خارجية دفاع داخلية مالية صحة عام وزراء جيش وكالة دولة حكومة حزب هيئة منظمة مركز شركة "
        "بنك نقابة رئاسة مكتب نائب عهد".split(),
    )
)
_BODIES = frozenset(
    map(
        plain,
        "وزارة الوزارة حركة الحركة منظمة المنظمة شرطة الشرطة جيش الجيش وكالة الوكالة هيئة الهيئة حزب الحزب جماعة "
        "الجماعة شركة الشركة حكومة الحكومة لجنة اللجنة مجلس المجلس "
        "البيان بيان صحيفة الصحيفة قناة القناة المحكمة محكمة النيابة السلطات البيت البنتاغون الكرملين الأمم مصادر "
        "مصدر رئاسة الرئاسة مكتب".split(),
    )
)
_ANYBODY = frozenset(
    map(plain, "الرجل المرأة المسؤول المتحدث الوزير الوزيرة الرئيس الشاب الفتاة الكاتب المخرج المخرجة المدرب".split())
)
_FAR = 400  # characters around a quotation in which its speaker is looked for
_MOST = 10
_NOTHING = "(?!)x"
VOICE = Voice(
    said=rf"{_EDGE}(?:{_FINITE}){_END}",
    calls=_NOTHING,
    saying=_NOTHING,
    by=_NOTHING,
    that=_NOTHING,
    fillers=_NOTHING,
    passive=_NOTHING,
    pronouns={},
    articles=frozenset(),
    definite=frozenset(),
    prepositions=frozenset(),
    openers=_NOTHING,
    relatives=frozenset(),
    stops=_STOPS,
    heads=_HEADS | _ANYBODY,
    bodies=_BODIES,
    body_heads=frozenset(("الحركه", "الجماعه", "المنظمه", "الوزاره", "الشركه")),
)


def beside(scene: Scene, mark: Marked, limit: int) -> Attribution | None:
    """The attribution of a quotation; its phrase is None where the verb has no subject of its own."""
    start, end = scene.sentence(mark.start)
    start, end = max(start, mark.start - _FAR), min(end, mark.end + _FAR)
    return _before(scene, start, mark) or _after(scene, mark, min(end, limit if limit > mark.end else end))


def _after(scene: Scene, mark: Marked, end: int) -> Attribution | None:
    verb = re.compile(rf"[\s،,–—-]*{_VERB.pattern}").match(scene.hidden, mark.end, end)
    if verb:
        return Attribution(_subject(scene.hidden, verb.end(), end), verb.span(verb.lastgroup or 0), True)
    by = re.compile(rf"[\s،,–—-]*{_BY_AT.pattern}").match(scene.hidden, mark.end, end)
    if by:
        return Attribution(_subject(scene.hidden, by.end(), end), by.span("verb"), True)
    return None


def _before(scene: Scene, start: int, mark: Marked) -> Attribution | None:
    hidden = scene.hidden
    verbs = list(_VERB.finditer(hidden, start, mark.start))
    by = list(_BY_AT.finditer(hidden, start, mark.start))
    if by and (not verbs or by[-1].start() > verbs[-1].start()):
        phrase = _subject(hidden, by[-1].end(), mark.start)
        return Attribution(phrase, by[-1].span("verb"), False) if phrase else None
    for verb in reversed(verbs):
        phrase = _subject(hidden, verb.end(), mark.start)
        if phrase is None and verb.lastgroup == "verb" and verb is verbs[-1]:
            phrase = _subject_first(hidden, start, verb.start())
        if phrase is not None:
            return Attribution(phrase, verbs[-1].span(verbs[-1].lastgroup or 0), False)
    return Attribution(None, verbs[-1].span(verbs[-1].lastgroup or 0), False) if verbs else None


def _subject_first(hidden: str, start: int, verb: int) -> Phrase | None:
    """ "أما قائد الفريق علي الزبيدي فقال": the subject before its verb."""
    lead = re.compile(r"\s*(?:أما|لكن|ولكن|غير أن|إلا أن|من جهته،?|من جانبه،?|بدوره،?)\s+").match(hidden, start, verb)
    at = lead.end() if lead else start
    if not re.search(r"\S", hidden[at:verb]) or re.search(rf"[{HIDDEN}.؟!]", hidden[at:verb]):
        return None
    found = None if _VERB.search(hidden, at, verb) else _subject(hidden, at, verb)
    return found if found is not None and hidden[found.whole[1] : verb].strip(" ،") == "" else None


def _subject(hidden: str, start: int, end: int) -> Phrase | None:
    """Name and office among the words after a verb, up to a preposition, a mark or ten words."""
    words = _subject_words(hidden, start, end)
    if not words:
        return None
    whole = (words[0].start(), words[-1].end())
    first = plain(words[0][0])
    if first in _HEADS:
        split = _office_ends([each[0] for each in words])
        name = words[split:]
        if name and len(name) <= 5:
            return _person(name, (words[0].start(), words[split - 1].end()), whole)
        second = _after_comma(hidden, whole[1], end)
        if second:
            return _person(second, whole, whole)
        return Phrase(whole, "nominal", head=first, definite=len(words) == 1)
    if first in _BODIES:
        span = (words[0].start(), words[min(len(words), 4) - 1].end())
        return Phrase(
            span,
            "nominal" if len(words) == 1 and first.startswith("ال") else "body",
            name=None if len(words) == 1 and first.startswith("ال") else span,
            head=first,
            definite=True,
        )
    trade = _trade_ends([each[0] for each in words])
    if trade:
        return _person(words[trade:][:3], (words[0].start(), words[trade - 1].end()), whole)
    return _short(words[:3], first)


def _trade_ends(words: Sequence[str]) -> int:
    """ "مصور الحفلات البيروتي سامي نجم": a trade of several words, all but the first with the article, then a name."""
    split = 1
    while split < len(words) and words[split].startswith("ال"):
        split += 1
    return split if 2 < split < len(words) and not words[0].startswith("ال") else 0


def _person(name: Sequence[re.Match[str]], role: Span, whole: Span) -> Phrase:
    return Phrase(whole, "person", name=(name[0].start(), name[-1].end()), role=role)


def _short(words: Sequence[re.Match[str]], first: str) -> Phrase:
    span = (words[0].start(), words[-1].end())
    if first in _ANYBODY:
        return Phrase(span, "nominal", head=first, definite=True)
    return Phrase(span, "person", name=span)


def _after_comma(hidden: str, place: int, end: int) -> list[re.Match[str]]:
    """ "محامي المتهم، زياد قاسم": the name that a comma adds."""
    comma = re.compile(r"\s?،\s").match(hidden, place, end)
    words = _subject_words(hidden, comma.end(), end) if comma else []
    return words if 1 < len(words) < 5 and plain(words[0][0]) not in _HEADS and not words[0][0].startswith("و") else []


def _subject_words(hidden: str, start: int, end: int) -> list[re.Match[str]]:
    words: list[re.Match[str]] = []
    at = start
    for match in _WORD.finditer(hidden, start, min(end, start + 160)):
        low = plain(match[0])
        if (
            hidden[at : match.start()].strip()
            or (low in _STOPS and match[0] != "علي")
            or len(words) == _MOST
            or (_VERB.fullmatch(match[0]) and words)
        ):
            break
        if not words and re.match("لل|ل(?!ي|ا)|ب(?=ال)|عن", match[0]) and low not in _HEADS:
            break  # "told the reporters": no subject
        if words and ((low[0] == "و" and low[1:] in _HEADS) or (low[0] == "ل" and low[1:] in _BODIES)):
            break  # "… and the minister", "… to the newspaper"
        words.append(match)
        at = match.end()
    return words


def _office_ends(words: Sequence[str]) -> int:
    """How many of the words belong to the office that the first of them heads: adjectives and what it is head of."""
    split = 0
    while split < len(words):
        low = plain(words[split])
        belongs = (
            low in _HEADS or low in _MODIFIERS or low.startswith(("ال", "لل")) or (split and countries_in(words[split]))
        )
        if not belongs:
            break
        split += 1
    if split == len(words) and len(words) == 2 and plain(words[0]) in _HEADS and words[0].startswith("ال"):
        return 1  # "الوزير الدباغ"
    return split


def told(scene: Scene) -> Iterator[Told]:
    """VERB NAME أن …; بحسب NAME فإن …"""
    hidden = scene.hidden
    for first, last in scene.sentences:
        start, end = first, min(last, first + 4 * _FAR)
        for verb in _VERB.finditer(hidden, start, end):
            that = _THAT.search(hidden, verb.end(), min(end, verb.end() + 120))
            phrase = _subject(hidden, verb.end(), end) or _subject_first(hidden, start, verb.start())
            if that is None or re.search(rf"[{HIDDEN}:.؟]", hidden[verb.end() : that.start()]):
                continue
            yield from _tale(hidden, that.end(), end, phrase, verb.span(verb.lastgroup or 0))
            break
        for by in _BY_AT.finditer(hidden, start, end):
            phrase = _subject(hidden, by.end(), end)
            that = re.compile(r"،?\s(?:فإن|،)\s?").match(hidden, phrase.whole[1], end) if phrase else None
            if phrase is not None and that:
                yield from _tale(hidden, that.end(), end, phrase, by.span("verb"))
                break


def _tale(hidden: str, start: int, end: int, phrase: Phrase | None, verb: Span) -> Iterator[Told]:
    words = (start, start + len(hidden[start:end].rstrip(" .،")))
    written = hidden[slice(*words)].replace(HIDDEN, " ").split()
    if len(written) > 2:
        yield Told(words, phrase, verb)


def people(scene: Scene) -> Iterator[Phrase]:
    """Who is named with an office anywhere in a text."""
    for match in _WORD.finditer(scene.hidden):
        word = match[0]
        low = plain(word)
        at = match.start() + (low not in _HEADS and low[:1] in "وبل" and low[1:] in _HEADS)
        if low in _HEADS or at > match.start():
            phrase = _subject(scene.hidden, at, len(scene.hidden))
            if phrase is not None and phrase.sort == "person":
                yield phrase


def subject_of(hidden: str, start: int, end: int, _: Voice) -> Phrase | None:
    """Whom a sentence is about: the subject of its first verb."""
    for verb in _VERB.finditer(hidden, start, end):
        found = _subject(hidden, verb.end(), end)
        if found is not None:
            return found
    first = _WORD.search(hidden, start, end)
    return _subject(hidden, first.end(), end) if first else None
