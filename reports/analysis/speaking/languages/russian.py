"""Who speaks in Russian: NAME заявил, что … · «…», — сказал NAME · …, сообщили в OFFICE · по данным NAME, …

A name is the run of capitals that ends a phrase; the small words before it are its office. Endings are not undone: a
name in another case than the first is known again where its letters are the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reports.analysis.quote_marks import Marked
from reports.analysis.speaking.beside import Attribution
from reports.analysis.speaking.scene import Scene
from reports.analysis.speaking.tokens import Phrase
from reports.analysis.speaking.told import Told
from reports.analysis.speaking.voice import HIDDEN, NEVER, Voice

_PAST = (
    "сказал|заявил|сообщил|добавил|отметил|подчеркнул|пояснил|объяснил|рассказал|объявил|уточнил|признал|предупредил|"
    "пообещал|обещал|написал|ответил|заметил|напомнил|заверил|подтвердил|выразил мнение|указал|спросил|"
    "утверждал|считал|опроверг|опровергл|отрицал"
)
_PRESENT = (
    "говор[ия]т|отрица[ею]т|сообща[ею]т|счита[ею]т|утвержда[ею]т|отмеча[ею]т|заявля[ею]т|пиш[еу]т|"
    "подч[её]ркива[ею]т|уверен[аы]?"
)
_SAID = rf"(?:(?:{_PAST})(?:а|и|о)?|{_PRESENT})"
_CALLED = r"(?:назвал|охарактеризовал|обвинил)(?:а|и|о)?"
VOICE = Voice(
    said=_SAID,
    calls=_CALLED,
    saying=NEVER,
    by=NEVER,
    that=NEVER,
    denies=r"опроверг(?:л[аио])?|отрица(?:[ею]т|л[аио]?)",
    fillers=NEVER,
    passive=NEVER,
    pronouns={"он": "m", "она": "f", "они": "p", "оно": "b"},
    articles=frozenset(),
    definite=frozenset(),
    prepositions=frozenset("в во на с со к о об по от из за для при у".split()),
    openers=NEVER,
    relatives=frozenset(),
    stops=frozenset(),
    heads=frozenset(
        "министр президент премьер премьер-министр глава председатель директор мэр губернатор посол представитель "
        "представительница пресс-секретарь спикер секретарь депутат лидер начальник руководитель адвокат прокурор "
        "судья командир генерал полковник эксперт аналитик экономист врач учитель отец мать сын дочь брат сестра вдова "
        "житель жительница водитель фермер студент студентка тренер вице-премьер канцлер король".split()
    ),
    bodies=frozenset(
        "министерство минэнерго минобороны мид мвд мчс правительство полиция прокуратура парламент суд армия компания "
        "комиссия комитет партия агентство ведомство банк кремль оон ес пресс-служба посольство совет".split()
    ),
)
_NAME = r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁа-яё][а-яё]+)?"
_PERSON = re.compile(rf"(?:{_NAME} (?:{_NAME}(?:вич|вна) )?)?{_NAME}$")
# The first case of a last name, "президент Стан"; "житель Кочкора" and "глава Орлании" are of a place.
_SURNAME = re.compile(r"(?:[бвгдйжзклмнпрстфхцчшщ]|[её]ва|ова|ина|ая|ко)$")
_LEAD = re.compile(r"(?:Ранее|Позже|Затем|Также|Накануне|Сегодня|Вчера|Однако|При этом)\s")
_AS_SAID = re.compile(r"Как\s(?:[а-яё]+\s)?$")
_FIRST = re.compile(rf"(?:{_NAME} )?{_NAME}(?= [а-яё])")  # "Садыров сотрудникам", "Демирсой прибыл и"
_WORDS = r"[\w-]+(?: [\w-]+)*"
_VERB = re.compile(rf"(?<!\w)(?P<verb>{_SAID})(?!\w)")
_CALLS = re.compile(rf"(?<!\w)(?P<verb>{_CALLED})(?!\w)")
# "сообщило в среду Министерство": the day stands between
_DAY = (
    r"(?:(?:во? (?:понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье)|"
    r"сегодня|вчера|накануне|также|тогда) )?"
)
_AFTER = re.compile(rf"[\s,—–-]*(?P<verb>{_SAID})(?!\w)\s{_DAY}")
_THAT = re.compile(r"[^,;:.]{0,60},\s(?:что|будто)\s")
_BY = re.compile(
    r"(?:^|(?<=, )|(?<=\. ))(?:[Пп]о|[Сс]о|[Сс])\s(?P<verb>данным|словам|сообщению|информации|мнению|утверждению)\s"
    r"(?P<who>[^,.;:]{3,60}),\s"
)
_CLOSING = re.compile(rf",\s(?P<verb>{_SAID})\s{_DAY}(?:в\s)?(?P<who>[^,.;:{HIDDEN}]{{3,70}})\.?$")
_ENDS = re.compile(rf"[,.;:(—–{HIDDEN}]|\s(?:в|на|после|во|журналистам|накануне|со|что)\s")
_FEWEST = 3  # words that are told


def beside(scene: Scene, mark: Marked, limit: int) -> Attribution | None:
    """The attribution of a quotation: behind it, before its colon, or at the verb that calls something so."""
    start, end = scene.sentence(mark.start)
    after = _AFTER.match(scene.hidden, mark.end, min(max(end, mark.end), limit))
    if after:
        return Attribution(_behind(scene, after.end(), limit), after.span("verb"), True)
    verbs = [each for kind in (_VERB, _CALLS) for each in kind.finditer(scene.hidden, start, mark.start)]
    verb = max(verbs, key=lambda each: each.start(), default=None)
    leads = scene.hidden[start : mark.start].rstrip().endswith(":")
    if verb is None or not (leads or verb.re is _CALLS):
        return None
    return Attribution(_before(scene, start, verb.start()), verb.span("verb"), False)


def told(scene: Scene) -> Iterator[Told]:
    """NAME VERB, что …; …, VERB NAME; по данным NAME, …"""
    for start, end in scene.sentences:
        ways = (way(scene, start, end) for way in (_that, _as_said, _closing, _by))
        found = next((each for each in ways if each is not None), None)
        if found is not None and len(scene.hidden[slice(*found.words)].replace(HIDDEN, " ").split()) >= _FEWEST:
            yield found


def subject_of(hidden: str, start: int, end: int, _: Voice) -> Phrase | None:
    """Whom a sentence is about: who speaks in it."""
    verb = _VERB.search(hidden, start, end)
    return _phrase(hidden, _clause(hidden, start, verb.start()), verb.start()) if verb else None


def _that(scene: Scene, start: int, end: int) -> Told | None:
    for verb in _VERB.finditer(scene.hidden, start, end):
        that = _THAT.match(scene.hidden, verb.end(), end)
        phrase = _before(scene, start, verb.start()) if that else None
        if that and (phrase is not None or not scene.hidden[start : verb.start()].strip()):
            return Told((that.end(), _stop(scene, end)), phrase, verb.span("verb"))
    return None


def _as_said(scene: Scene, start: int, end: int) -> Told | None:
    """ "Как заявил министр, …" """
    verb = _VERB.search(scene.hidden, start, end)
    if verb is None or not _AS_SAID.fullmatch(scene.hidden, start, verb.start()):
        return None
    phrase = _behind(scene, verb.end() + 1, end)
    comma = scene.hidden.find(", ", verb.end(), end)
    return Told((comma + 2, _stop(scene, end)), phrase, verb.span("verb")) if phrase and comma >= 0 else None


def _closing(scene: Scene, start: int, end: int) -> Told | None:
    closing = _CLOSING.search(scene.hidden, start, end)
    phrase = _behind(scene, closing.start("who"), end) if closing else None
    if closing is None or phrase is None or scene.hidden[closing.start() - 1] == HIDDEN:
        return None
    return Told((start, closing.start()), phrase, closing.span("verb"))


def _by(scene: Scene, start: int, end: int) -> Told | None:
    by = _BY.search(scene.hidden, start, end)
    if by is None:
        return None
    return Told((by.end(), _stop(scene, end)), _phrase(scene.hidden, *by.span("who")), by.span("verb"))


def _stop(scene: Scene, end: int) -> int:
    return len(scene.text[:end].rstrip(" ."))


def _behind(scene: Scene, start: int, limit: int) -> Phrase | None:
    """The phrase right behind a verb."""
    line = scene.line(start)[1]
    ends = _ENDS.search(scene.hidden, start + 1, min(limit, line))
    return _phrase(scene.hidden, start, ends.start() if ends else min(limit, line)) or _opening(scene.hidden, start)


def _opening(hidden: str, start: int) -> Phrase | None:
    """A name that opens a stretch, whatever comes behind it."""
    name = _FIRST.match(hidden, start)
    return _phrase(hidden, *name.span()) if name else None


def _before(scene: Scene, start: int, verb: int) -> Phrase | None:
    """The phrase right before a verb, from its clause's beginning."""
    start = _led_in(scene.hidden, start)
    clause = _clause(scene.hidden, start, verb)
    goes_on = scene.hidden[start:clause].endswith(" и ") and not scene.hidden[clause:verb].strip()
    return _opening(scene.hidden, start) if goes_on else _phrase(scene.hidden, clause, verb)


def _led_in(hidden: str, start: int) -> int:
    """Behind "earlier" and the like."""
    lead = _LEAD.match(hidden, start)
    return lead.end() if lead else start


def _clause(hidden: str, start: int, end: int) -> int:
    piece = hidden[start:end]
    marks = (", ", ": ", "; ", "— ", HIDDEN, " и ")
    return start + max(piece.rfind(mark) + len(mark) if mark in piece else 0 for mark in marks)


def _phrase(hidden: str, start: int, end: int) -> Phrase | None:
    """A person with the office before the name, a pronoun, a body, or somebody without a name."""
    start, end = (
        start + len(hidden[start:end]) - len(hidden[start:end].lstrip()),
        start + len(hidden[start:end].rstrip(" ,")),
    )
    piece = hidden[start:end]
    words = piece.split()
    if not words or not re.fullmatch(_WORDS, piece) or len(words) > 10:
        return None
    pronoun = VOICE.pronouns.get(piece.lower())
    if pronoun is not None:
        return Phrase((start, end), "nominal", pronoun=pronoun)
    name = _PERSON.search(piece)
    at = name.start() if name else len(piece)
    if name and VOICE.is_head(name[0].split()[0].lower()):
        at += len(name[0].split()[0]) + 1
    is_whole = " " in piece[at:] or at == 0 or _SURNAME.search(piece) is not None
    if name and at < len(piece) and is_whole and not VOICE.is_body(words[0]):
        role = (start, start + len(piece[:at].rstrip())) if at else None
        return Phrase((start, end), "person", name=(start + at, end), role=role)
    if any(word.lower() in VOICE.bodies or word.lower().startswith(_STEMS) for word in words):
        return Phrase((start, end), "body", name=(start, end))
    return (
        Phrase((start, end), "nominal", head=words[0].lower(), definite=len(words) == 1)
        if VOICE.is_head(words[0])
        else None
    )


_STEMS = tuple(word[:-1] for word in VOICE.bodies if len(word) > len("кремль"))
