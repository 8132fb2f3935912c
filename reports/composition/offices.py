"""Does the role that an article gives a speaker make him one who acts, or is it a trade, a kinship or a comment?

Who keeps a shop, studies, lives in a place or comments on what others do has a role and holds no office.
"""

from __future__ import annotations

import re

from reports.languages import primary
from reports.records import Quotation

_PRIVATE = re.compile(
    r"\b(?:students?|pupil|teacher|resident|owner|nurse|veteran|driver|farmer|shopkeeper|shop assistant|baker|waiter|"
    r"fisherman|labourer|tourist|passenger|survivor|victim|witness|refugee|migrant|neighbou?r|friend|father|mother|"
    r"coach|brother|sister|son|daughter|husband|wife|widow(?:er)?|uncle|aunt|cousin|nephew|niece|grandmother|grandfather|relative)\b"
    r"(?=$| (?:of|for|in|at|from|near|who|whose|with|and|on|to|living|named)\b| ?,)",  # no programme's director
    re.IGNORECASE,
)
# Who comments on what others do. Behind "of" and "for" stands another: "spokesman for activists".
_COMMENTS = re.compile(
    r"(?:(?!\b(?:of|for|at|in|with|on|to)\b)[\w’'.-]+ ){0,5}?(?:professor|fellow|scholar|analyst|commentator|"
    r"columnist|author|expert|historian|lecturer|strategist|broker|trader|economist|fighter|suspect|"
    r"defendant|prisoner|detainee|correspondent|reporter|editor|presenter|anchor|strategies|activist|protester|"
    r"demonstrator|blogger|researcher)\b|"
    r".*\b\d\d-year-old\b|.*\bjournalist$|"
    r".*\b(?:University|College|Institution|think[ -]tank)\b|"
    r".*\b(?:hedge fund|analysis|analyst|consultancy|Economics)\b",
    re.IGNORECASE,
)
# "Group's spokesman", "chief": of which group, and of what, the role does not say.
_OF_WHAT = re.compile(
    r"(?:the )?(?-i:[a-z]+) ?['’]s? |"
    r"(?:an? |the )?(?:chief|head|leader|director|deputy|member|officer|official|spokes\w+|rebel|fighter|activist|"
    r"blogger|supporter|demonstrator|protester)$",
    re.IGNORECASE,
)
# "the league's president", of whom only "president" is left; in capitals it is a country's.
_BARE = re.compile(
    r"(?:the )?(?:(?:general|executive|managing|vice) )?(?:president|chairman|chairwoman|secretary|manager)"
)
# In the other languages in which quotations are read with their speakers: what heads an office, though it be of a
# chamber of shopkeepers, and the trades, kinships and comments that are none. Of bent words, how all forms begin.
_HEADS = {
    "tr": r"\b(?:\w*başkan|\w*bakan|lider|sözcü|müdür|sekreter|milletveki|vali\b|büyükelçi|komutan|rektör|temsilci|"
    r"kral)",
    "ar": r"(?<!\w)(?:ال)?(?:وزير|رئيس|ناطق|متحدث|مدير|أمين|قائد|سفير|نائب|ملك|أمير|محافظ|مستشار|مبعوث|"
    r"مفوض)(?:ة)?(?!\w)",
    "ru": r"\b(?:\w*министр|\w*президент|премьер|глава|главы|председател|директор|мэр\b|губернатор|посол|представител|"
    r"пресс-секретар|спикер|секретар|депутат|лидер|начальник|руководител|прокурор|генерал|канцлер|корол)",
    "fr": r"\b(?:\w*ministre|\w*président|porte-parole|direct|chef|secrétaire|ambassad|maire|député|sénat|gouvern|"
    r"roi|reine|général|commissaire|émissaire|délégué)",
    "de": r"\b\w*(?:minister|präsident|sprecher|kanzler|direktor|chef|vorsitzende|sekretär|botschafter|bürgermeister|"
    r"abgeordnete|gouverneur|könig|general|kommissar|beauftragte|leiter)",
}
_TRADES = {
    "tr": r"\b(?:esnaf|bakkal|fırıncı|kasap|öğrenci|öğretmen|işçi|çiftçi|şoför|sürücü|emekli|hemşire|tanık|tanığ|"
    r"mağdur|depremzede|vatandaş|sakin|komşu|yolcu|turist|mülteci|sığınmacı|anne|baba|kardeş|akraba|uzman|analist|"
    r"akademisyen|profesör|gazeteci|yazar|yorumcu|ekonomist|araştırmacı|aktivist|muhabir|stratejist|tarihçi|eylemci|gösterici)",
    "ar": r"(?<!\w)(?:صاحب|صاحبة|(?:ال)?(?:مواطن|طالب|معلم|مدرس|سائق|مزارع|تاجر|بائع|خباز|ممرض|شاهد|لاجئ|نازح|متقاعد|"
    r"والد|شقيق|ابن|جار|محلل|خبير|باحث|أستاذ|كاتب|صحفي|صحافي|مراسل|ناشط|مؤرخ|متظاهر)(?:ة)?)(?!\w)"
    r"(?! (?:السمو|الجلالة))",
    "ru": r"\b(?:студент|школьник|учител|жител|водител|фермер|продав|пенсионер|врач|медсестр|свидетел|беженец|беженк|"
    r"отец|отца|мать|сын\b|дочь|брат|сестр|вдова|сосед|турист|пассажир|аналитик|эксперт|экономист|профессор|журналист|"
    r"корреспондент|историк|политолог|активист|исследовател|тренер)",
    "fr": r"\b(?:boulang|étudiant|lycéen|habitant|riverain|commerçant|enseignant|chauffeur|agricult|témoin|infirmi|"
    r"réfugié|retraité|touriste|passag|rescapé|victime|voisin|père|mère|frère|sœur|fils|fille|veuve|analyste|expert|"
    r"cherche|professeur|politologue|historien|journaliste|correspondant|économiste|militant|manifestant|éditorialiste)",
    "de": r"\b(?:Bäcker|Student|Schüler|Anwohner|Bewohner|Händler|Ladenbesitzer|Lehrer|Fahrer|Bauer|Bäuerin|Landwirt|"
    r"Zeug|Augenzeug|Pfleger|Krankenschwester|Rentner|Flüchtling|Tourist|Überlebende|Nachbar|Vater|Mutter|Bruder|"
    r"Schwester|Sohn|Tochter|Witwe|Demonstrant)|\b\w*(?:analyst|expert|forscher|professor|politolog|wissenschaftler|"
    r"historiker|journalist|korrespondent|ökonom|aktivist)",
}


def has_office(quotation: Quotation) -> bool:
    """Has the speaker an office, as far as his article says?"""
    role, language = _role(quotation), primary(quotation.language)
    if not role:  # a ministry has none, and is one
        return language in _HEADS and _is(_HEADS[language], quotation.speaker.text)
    is_bare = language not in _TRADES and (_BARE.fullmatch(role) or _OF_WHAT.match(role))
    return not is_bare and not holds_none(quotation)


def holds_none(quotation: Quotation) -> bool:
    """Does the article say that he keeps a shop, lives there or comments on what others do?"""
    role, language = _role(quotation), primary(quotation.language)
    if language in _TRADES:
        return _is(_TRADES[language], role) and not _is(_HEADS[language], role)
    return bool(_PRIVATE.search(role) or _COMMENTS.match(role))


def _role(quotation: Quotation) -> str:
    return quotation.role.text if quotation.role else ""


def _is(kind: str, role: str) -> bool:
    return re.search(kind, role, re.IGNORECASE) is not None
