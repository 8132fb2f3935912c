"""Who speaks in Turkish: NAME, “…” dedi · NAME şunları söyledi: “…” · “…” diyen NAME · NAME'e göre …

The subject stands first and the verb last; a verb without a subject goes on with the one before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from crawler.archive.text import countries_in
from reports.analysis.quote_marks import Marked
from reports.analysis.speaking.beside import Attribution
from reports.analysis.speaking.found import Span
from reports.analysis.speaking.phrases import read_part, split_at_commas
from reports.analysis.speaking.scene import Scene
from reports.analysis.speaking.tokens import Phrase, Token, tokens
from reports.analysis.speaking.told import Told
from reports.analysis.speaking.voice import HIDDEN, UPPER, Voice

_FINITE = (
    "dedi|demişti|dediler|diyor|diyorlar|der|demiş|dedim|söyledi|söylüyor|söylediler|konuştu|konuşuyor|ekledi|"
    "ekliyor|belirtti|belirtiyor|"
    "kullandı|kullandılar|verdi|veriyor|yaptı|bulundu|bulundular|sordu|soruyor|anlattı|anlatıyor|yazdı|yazıyor|"
    "uyardı|uyarıyor|açıkladı|"
    "kaydetti|vurguladı|vurguluyor|ifade etti|savundu|savunuyor|yanıtladı|seslendi|denildi|dendi|niteledi|"
    "nitelendirdi|tanımladı|"
    "değerlendirdi|yorumladı|haykırdı|bağırdı|aktardı|dile getirdi|devam etti|sürdürdü|paylaştı|yer verildi|yer "
    "verdi|duyurdu|"
    "bildirdi|öne sürdü|iddia etti|itiraf etti|tepki gösterdi|özetledi|söylemişti|belirtmişti|cevapladı|kutladı|"
    "çıkıştı|"
    "sözlerini tamamladı|kullanıldı"
)
_TELLING = (
    "diyerek|diye|denilerek|şeklinde|ifadesiyle|sözleriyle|söyleyerek|belirterek|vurgulayarak|ekleyerek|kaydederek"
)
_BEFORE_NAME = "diyen|konuşan|kullanan|veren|yapan|bulunan|söyleyen|belirten|ekleyen|soran|vurgulayan|seslenen|gösteren"
VOICE = Voice(
    verb_last=True,
    said=_FINITE,
    calls="(?!)x",
    saying="(?!)x",
    by="göre",
    that="ki ",
    fillers="(?!)x",
    passive="(?!)x",
    pronouns={"o": "", "kendisi": "", "onlar": "p"},
    articles=frozenset(("bir", "bu", "şu")),
    definite=frozenset(("bu", "şu")),
    prepositions=frozenset(("ile", "için", "gibi", "göre")),
    openers="ve|ama|ancak|fakat|çünkü",
    relatives=frozenset(("ki",)),
    stops=frozenset(
        "ise de da ve ama ancak dün bugün yarın pazartesi salı çarşamba perşembe cuma cumartesi pazar ocak şubat "
        "mart nisan mayıs haziran "
        "temmuz ağustos eylül ekim kasım aralık".split()
    ),
    heads=frozenset(
        "bakan başkan cumhurbaşkanı başbakan kral kraliçe prens prenses emir sözcü büyükelçi sekreter müdür "
        "temsilci koordinatör milletvekili "
        "lider komutan vali elçi danışman general komiser şeyh papa profesör doktor yetkili prof dr avukat savcı "
        "hakim hâkim yargıç yönetmen "
        "ekonomist kaptan oyuncu çiftçi muhtar uzman gazeteci yazar öğretmen hoca antrenör direktör doç av op esnaf "
        "öğrenci işçi hemşire "
        "sanatçı şarkıcı akademisyen analist polis asker albay binbaşı yüzbaşı tanık görgü imam müftü rektör dekan "
        "kaymakam "
        "futbolcu teknik ressam şair kardeş anne baba eşi oğlu kızı vatandaş".split()
    ),
    head_ends=tuple(
        "bakanı başkanı sözcüsü elçisi sekreteri müdürü temsilcisi koordinatörü vekili lideri komutanı valisi "
        "danışmanı avukatı oyuncusu muhtarı uzmanı yöneticisi yardımcısı direktörü kaptanı hakemi hocası öğretmeni "
        "üyesi müftüsü rektörü başbakanı kralı prensi yazarı editörü kardeşi annesi babası komiseri "
        "savcısı hakimi antrenörü sahibi kurucusu çalışanı adayı yetkilisi".split()
    ),
    bodies=frozenset(
        "bakanlığı partisi bankası ordusu polisi örgütü derneği vakfı sendikası üniversitesi meclisi kurumu ajansı "
        "birliği "
        "belediyesi emniyeti valiliği hastanesi şirketi holding chp akp mhp bm ab nato abd reuters".split()
    ),
    body_heads=frozenset("açıklamada açıklama bakanlık parti örgüt şirket".split()),
    feminine=frozenset("kraliçe prenses anne annesi".split()),
    masculine=frozenset("kral prens baba babası imam".split()),
    particles=frozenset("bin bint al el es er ez ebu ibn de van von".split()),
)

_FAR = 400  # characters around a quotation in which its speaker is looked for
_WORD = r"[^\W\d_]+"
_AFTER = re.compile(rf"[\s,]*(?P<verb>(?:{_WORD} ){{0,4}}?(?:{_FINITE}|(?:{_TELLING})(?! (?:{_FINITE}))))(?!\w)")
_NAMED_AFTER = re.compile(rf"[\s,]*(?P<verb>(?:{_WORD} ){{0,3}}?(?:{_BEFORE_NAME})) ")
_LEAD = re.compile(rf"(?P<verb>(?:şunları |şöyle |şu {_WORD} |{_WORD} ve )?(?:{_FINITE}|dedi ki))\s?:\s*$")
_INFLECTED = re.compile(
    r"['’](?:[dt][ae]n?|[ıiuü]n|n[ıiuü]n|y[aeıiuü]|[aeıiuü]|n[ae]|n[ıiuü]|yl[ae]|l[ae]|nd[ae]n?|s[ıi])$", re.IGNORECASE
)
_PARTICLE = re.compile(r"\s(?:ise|de|da|bile|hemen|da ise|sonra|şöyle|şunları)$")
_ADVERBIAL = re.compile(
    r"(?:ken|arak|erek|ınca|ince|unca|ünce|[dt][ae]n?|s[ıi]nd[ae]|ıp|ip|up|üp|açıklamada|sonra|önce|için|gün[üu])$"
)
_PARTICIPLE = re.compile(r"[a-zçğıöşü]{3,}[ae]n")
# "Ovaköy Valiliğinin hesabından yapılan", "Bakanlıktan yapılan": whose statement it is, without the ending
_ISSUED = re.compile(
    r"(?P<name>(?:[A-ZÇĞİÖŞÜ]\w+ ){0,3}[A-ZÇĞİÖŞÜ]\w+?)['’]?"
    r"(?:n?[dt][ae]n|n?[ıiuü]n(?: [a-zçğıöşü]+){0,3} hesab\w+) yapılan"
)
_TO = re.compile(r"['’][yn]?[ae] göre(?: ise| de| da)?,?\s")
_NOMINALISED = re.compile(
    rf"(?:[dt][ıiuü]ğ[ıiuü]n[ıiuü]|[ae]ca?[ğg][ıi]n[ıi]|m[ae]s[ıi]n[ıi]|l[ae]r[ıi]n[ıi]|"
    rf"ğ[ıiuü]n[ıiuü])\s(?P<verb>(?:{_FINITE}))\b"
)


def beside(scene: Scene, mark: Marked, limit: int) -> Attribution | None:
    """The attribution of a quotation; its phrase is None where the verb has no subject of its own."""
    start, end = scene.sentence(mark.start)
    start, end = max(start, mark.start - _FAR), min(end, mark.end + _FAR)
    after = scene.hidden[mark.end : min(end, limit if limit > mark.end else end)]
    named = _NAMED_AFTER.match(after)
    if named:
        phrase = _name_from(scene, mark.end + named.end(), end)
        return Attribution(phrase, _moved(named.span("verb"), mark.end), True)
    verb = _AFTER.match(after)
    if verb:
        phrase = _subject(scene, start, mark.start)
        return Attribution(phrase, _moved(verb.span("verb"), mark.end), True)
    if mark.start == scene.line(mark.start)[0]:
        start = _announced(scene, start)
    lead = _LEAD.search(scene.hidden[start : mark.start])
    if lead:
        phrase = _subject(scene, start, start + lead.start())
        return Attribution(phrase, _moved(lead.span("verb"), start), False)
    if scene.hidden[start : mark.start].rstrip().endswith(":"):
        return Attribution(_subject(scene, start, mark.start), None, False)
    return _by_end(scene, mark, start, end)


def _announced(scene: Scene, start: int) -> int:
    """Where the sentence begins that announces a paragraph: it ends in a colon."""
    before, last = scene.sentence(start - 1) if start else (0, 0)
    return max(before, last - _FAR) if scene.hidden[before:last].rstrip().endswith(":") else start


def _by_end(scene: Scene, mark: Marked, start: int, end: int) -> Attribution | None:
    """A piece of a sentence whose verb stands at its end: kararı “…” olarak niteledi."""
    found = list(VOICE.said_at.finditer(scene.hidden, mark.end, end))
    phrase = _subject(scene, start, mark.start) if found else None
    return Attribution(phrase, found[-1].span("verb"), True) if phrase else None


def _moved(span: Span, by: int) -> Span:
    return span[0] + by, span[1] + by


def _subject(scene: Scene, start: int, end: int) -> Phrase | None:
    """The first part of a sentence that ends in a name; else the part before the quotation that can be somebody."""
    bound = scene.hidden.rfind(HIDDEN, start, end) + 1
    start = max(start, bound)
    parts = [part for part in split_at_commas(scene.hidden, start, end) if part[1] > part[0]]
    for part in parts:
        found = _named(scene, part)
        if found is not None:
            return found
    for part in reversed(parts):
        found = _unnamed(scene, part)
        if found is not None:
            return found
    return None


def _named(scene: Scene, part: Span) -> Phrase | None:
    hidden = scene.hidden
    piece = hidden[slice(*part)].rstrip(" :")
    for _ in range(3):
        piece = _PARTICLE.sub("", piece)
    words = tokens(hidden, part[0], part[0] + len(piece), VOICE)
    while words and words[-1][2][0] not in UPPER and len(words) > 1 and words[-1][2] not in VOICE.particles:
        if part[1] < len(hidden) and hidden[part[1] : part[1] + 1] == ",":
            return None  # the comma marks the end of the subject
        words = words[:-1]
    if not words or _INFLECTED.search(words[-1][2]) or words[-1][2][0] not in UPPER:
        return None
    words = words[_behind_participle(words) :]
    phrase = read_part(hidden, words[0][0], words[-1][1], VOICE)
    if phrase is None or phrase.name is None or VOICE.is_head(hidden[slice(*phrase.name)].split()[-1]):
        return None
    name = hidden[slice(*phrase.name)]
    if phrase.role is None and (countries_in(name) or len(words) > 6):
        return None
    return phrase


def _behind_participle(words: list[Token]) -> int:
    """ "Yolun kapandığını vurgulayan Doğan": where the phrase begins that a clause leads to."""
    return 1 + max((n for n, (_, _, word) in enumerate(words[:-1]) if _PARTICIPLE.fullmatch(word)), default=-1)


def _unnamed(scene: Scene, part: Span) -> Phrase | None:
    """ "Duruşmayı izleyen bir yakını": from "bir" on, or a short part that no case marks."""
    piece = scene.hidden[slice(*part)].rstrip(" :")
    words = tokens(scene.hidden, part[0], part[0] + len(piece), VOICE)
    if not words or (_ADVERBIAL.search(words[-1][2].lower()) and not VOICE.is_head(words[-1][2])):
        issued = _ISSUED.search(piece)
        if issued:
            span = (part[0] + issued.start("name"), part[0] + issued.end("name"))
            return Phrase(span, "body", name=span)
        return None
    one = next((number for number, (_, _, word) in enumerate(words) if word.lower() == "bir"), None)
    if one is None and (
        len(words) > 4 or not (VOICE.is_head(words[-1][2]) or re.search(r"(?:[ıiuü]|l[ae]r)$", words[-1][2]))
    ):
        return None
    chosen = words[one or 0 :]
    return Phrase((chosen[0][0], chosen[-1][1]), "nominal", head=chosen[-1][2].lower(), definite=len(chosen) == 1)


def _name_from(scene: Scene, start: int, end: int) -> Phrase | None:
    """The name right after "diyen"."""
    words = tokens(scene.hidden, start, min(end, start + 90), VOICE)
    count = last = 0
    for number, (first, stop, word) in enumerate(words):
        if number and scene.hidden[last:first].strip(" ."):
            break
        if word[0] in UPPER:
            count = number + 1
        elif not (VOICE.is_head(word) or word in VOICE.particles):
            break
        last = stop
    if not count or _INFLECTED.search(words[count - 1][2]):
        return None
    return read_part(scene.hidden, words[0][0], words[count - 1][1], VOICE)


def _behind_adverbials(scene: Scene, start: int, end: int) -> int:
    """ "düzenlediği basın toplantısında, ticaretin artacağını": what says when and where it was said is not told."""
    for first, last in split_at_commas(scene.hidden, start, end)[:-1]:
        if first != start or not _ADVERBIAL.search(scene.hidden[first:last].lower()):
            break
        start = last + 2
    return start


def told(scene: Scene) -> Iterator[Told]:
    """NAME, …-diğini söyledi; NAME'e göre …"""
    for start, last in scene.sentences:
        end = min(last, start + 4 * _FAR)
        to = _TO.search(scene.hidden, start, end)
        if to and to.start() - start < 70:
            phrase = read_part(scene.hidden, start, to.start(), VOICE)
            if phrase is not None and phrase.name is not None and HIDDEN not in scene.hidden[start:end]:
                yield Told(
                    (to.end(), start + len(scene.hidden[start:end].rstrip(" ."))), phrase, (to.start() + 1, to.end())
                )
            continue
        verb = _NOMINALISED.search(scene.hidden, start, end)
        comma = scene.hidden.find(",", start, end)
        if verb and 0 < comma < verb.start():
            phrase = _named(scene, (start, comma))
            words = (_behind_adverbials(scene, comma + 2, verb.start()), verb.start("verb") - 1)
            if phrase is not None and HIDDEN not in scene.hidden[slice(*words)] and words[1] - words[0] > 8:
                yield Told(words, phrase, verb.span("verb"))
