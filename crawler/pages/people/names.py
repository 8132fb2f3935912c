"""Names of persons out of what bylines say: without "By", what they are, where they were, and their addresses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from crawler.pages.people.agencies import is_agency
from crawler.pages.people.labels import labelled
from crawler.pages.people.personal import is_personal
from crawler.pages.tree import folded

LONGEST = 60  # characters of a name
LONGEST_LIST = 500  # characters of a string of names

BY = (
    r"(?:(?:(?:written|reported|posted|published|story|words|text|interview|analysis|opinion|report|article|"
    r"authored|compiled|"
    r"review|news|presented|created|contributed|researched)\s+)?by|"
    r"(?:eine? (?!foto|bild|video|grafik|karikatur)[^\W\d_]{4,20} |"
    r"(?:kommentar|analyse|gastbeitrag|interview|bericht) )?von|"
    r"aus \S{3,20} (?:berichte[nt]|kommentieren|kommentiert)|es berichte[nt]|"
    r"(?:propos )?recueillis? par|(?:par |de )?notre (?:correspondante?|envoyée? spéciale?)(?: à \S{3,20},?)?|"
    r"van onze (?:verslagge(?:ver|efster)|correspondente?)|von unsere[mr] (?:korrespondent(?:in|en)?|reporter(?:in)?)|"
    r"a cura di|da(?:l|lla) nostr[oa] (?:inviat[oa]|corrispondente)|"
    r"par|por|di|door|av|af|autor(?:in|es|i|ka|zy|s|ius|ė|ul)?|auteurs?|autore|authors?|yazan|muhabir|haber|"
    r"(?:text(?:e|o)?|testo|tekst|teksti)(?:\s*(?:\+|&|/|und|et|og|och|en|y|e|i|ja)\s*(?:foto\w*|photos?|bild\w*|kuvat?))?|"
    r"de|från|автор[ыикаъ]*|аутор[икаке]*|"
    r"текст|беседовал[аи]?|napisa(?:o/la|o|la)|підготу(?:вав|вала)|подготовил[аи]?|написа(?:в|ла|л)|kirjoittaja|napisał[a]?|oprac\.|"
    r"skrevet av|skriven av|"
    r"od|от|szerző|írta|piš[eu]|пиш[еу]|scris de|"
    r"του|της|των|γράφ(?:ει|ουν)(?: [οη])?|συντάκτ(?:ης|ρια)|σύνταξη|επιμέλεια|ρεπορτάζ|κείμενο|oleh|penulis|pewarta|"
    r"laporan|reporter|bởi|โดย|เรื่อง|theo|tác giả|"
    r"بقلم|كتب(?:ت|ه|ها)?|إعداد|تقرير|تحرير|المحرر|الكاتب|من|نویسنده|خبرنگار|گزارش(?:گر)?|نوشته|"
    r"מאת|लेखक|द्वारा)"
)
_BY = re.compile(rf"^{BY}(?:\s*[:：]\s*|,\s+|\s+[-–—]\s+|\s+|\s*[/|]\s*)", re.IGNORECASE)
_BY_JOINED = re.compile(r"^(?:[Ww]ritten )?[Bb]y(?=[A-Z][a-z])")
_BY_WIDE = re.compile(
    r"^(?:[【〔（(［\[]\s*)?(?:[^\s\W\d]{1,8}[报報社網网台闻聞](?=记者\s*\S|記者\s*\S)|本报|本報|本社|本网|记者|記者|作者|文字|文|聞き手|撰文|撰稿|采写|採訪|撰稿人|來源|来源|글|"
    r"사진|취재|取材[・·]?文)"
    r"(?:\s*[・·、]\s*(?:사진|写真|图|圖))?(?:记者|記者)?\s*[:：/／|=＝・]?\s*"
)
# What stands behind the name in scripts that put it there.
_BEHIND = re.compile(
    r"\s*(?:선임기자|인턴기자|전문기자|수습기자|객원기자|기자|특파원|논설위원|앵커|記者|编辑|編輯|編集委員|論説委員|"
    r"特派員|支局長|"
    r"(?:/|／)\s*\S{2,6}(?:报道|報導|報道|电|電)|报道|報導|摄|攝)\s*$"
)
_REPORTED = re.compile(r"[/／][^/／]{2,6}(?:报道|報導|報道|电|電)\s*$")
_PLACE_BEFORE = re.compile(r"^[【〔(（\[]?[^\s=＝)）】]{1,8}\s*[=＝]\s*")
_BETWEEN = re.compile(
    r"\s*(?:[;/|•●▪·、،・\n；／｜]|(?:기자|특파원)\s+(?=[가-힣]{2,4}\s?(?:[가-힣]{2})?(?:기자|특파원))|\s[-–—]\s|\s(?:and|und|et|y|e|en|og|och|ve|ja|with|mit|avec|com|con|med|met|cu|&|\+|и|і|та|και|i|dan|và|at|"
    r"и|&)\s|"
    r"\sو\s?(?=\S{3})|&)\s*",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"\S*@\S*|https?://\S+|www\.\S+|\([^()]*\)|\[[^\[\]]*\]|（[^（）]*）")
# What a byline says after the name: a date, the time it takes to read, when it was changed.
_AFTER = re.compile(
    r"(?:(?:[,|•·–—-]\s*|\s)(?:\d|(?:on\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:last\s+)?(?:updated|"
    r"published|posted)|"
    r"on\s|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d|min(?:utes?)? read|"
    r"view (?:all|profile|bio)|see (?:all|more)|follow(?:ing)?\b|read (?:more|time|full)|share\b|"
    r"is (?:an?|the) |has (?:been|over) |on behalf )|，\s*\d|[.,|·•]?\s(?:(?:medically|expert|fact|"
    r"expertly)[- ])?(?:reviewed|edited|checked|"
    r"updated|verified) by|[.,|·•]?\s(?:publié|mis à jour|veröffentlicht|aktualisiert|publicado|actualizado|atualizado|"
    r"pubblicato|aggiornato|gepubliceerd|publicerad|publisert|julkaistu|opublikowano|опубликовано|опубліковано|"
    r"δημοσιεύθηκε|δημοσίευση)\b|[.,|]?\s(?:photos?|fotos?|illustrations?)(?: by|:)).*$",
    re.IGNORECASE | re.DOTALL,
)
ROLE = re.compile(
    r"\b(?:correspondents?|editors?|editor-in-chief|reporters?|writers?|journalists?|columnists?|contributors?|"
    r"photographers?|producers?|"
    r"staff|bureau|chief|desk|team|redakteur\w*|redaktion\w*|korrespondent\w*|journalist\w*|muhabir\w*|editör\w*|"
    r"yazar\w*|"
    r"temsilci\w*|rédact\w+|corresponsal|redacción|redação|redactor\w*|redazione|redactie|redakcja|redakce|toimitus|"
    r"director|professor|analyst|associate|"
    r"senior|political|science|health|business|sports?|manager|founder|ceo|cto|cfo|co-founder|president|specialist|"
    r"consultant|"
    r"expert|author|blogger|marketing|newsroom|editorial|guest|intern|strategist|engineer|lead|officer|executive|"
    r"partner|attorney|lawyer|"
    r"coach|therapist|owner|institute|university|college|network|group|inc|llc|ltd|company|foundation|association|"
    r"academy|редакция|редактор|корреспондент|журналист|συντάκτης|δημοσιογράφος)\b|"
    r"محرر|مراسل|كاتب|صحفي|خبرنگار|编辑部|編集部|편집국|"
    r"ジャーナリスト|ライター|エコノミスト|アナリスト|コラムニスト|評論家|칼럼니스트|논설위원",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"^(?:(?:dr|prof|sir|dame|mr|mrs|ms|mag|dipl\.?-?ing|phd|univ\.?-prof|dra|doç|av|д-р|проф|د)\.?\s+)+(?=\S+\s+\S)",
    re.IGNORECASE,
)
# As they are written: "Ma" and "Ba" are names of families.
_DEGREES = re.compile(
    r"(?:(?:,?\s+|^)(?:Ph\.?\s?D\.?|M\.?D\.?|MBA|CPA|CFP®?|CFA|CEPF®?|RDN?|M\.?S\.?|M\.?A\.?|B\.?A\.?|B\.?Sc\.?|"
    r"M\.?Sc\.?|LL\.?M\.?|"
    r"J\.?D\.?|Esq\.?|RN|[BM]SN|LCSW|LMFT|MPH|Pharm\.?D|DDS|DVM|Ed\.?D\.?|Psy\.?D\.?|CSCS|PT|DPT|RPH|NP|APRN|PMP|FAAN|FACS|"
    r"CPP|PSP))+\s*$"
)
_NO_NAME = re.compile(
    r"unknown|guest|user|users|null|none|undefined|author|authors|autor|auteur|test|default|anonymous|n/?a|false|true|"
    r"(?:written|article|posted|published|insights|edited|reviewed|photo)?\s*(?:by|from|von|par|por|di|de|door)|"
    r"(?:last\s+)?updated.*|published.*|posted.*|sponsored|veröffentlicht(?: am)?|yayınlanma|güncelleme|"
    r"facebook|twitter|instagram|linkedin|youtube|whatsapp|telegram|share|follow|following|email|e-mail|mail|more|"
    r"read more|posts?|website|home|about|contact|"
    r"profile|bio|biography|news|opinion|published|verified|show more|subscribe|(?:no )?comments?|photos?|artikel|"
    r"full bio|"
    r"learn .*|in this article.*|key takeaways|the author|fact[- ]checked.*|sign in.*|please .*|you might .*|"
    r"pressemitteilung.*|press release.*|medienmitteilung.*|"
    r"reading time.*|open menu.*|.*\b(?:contents|policies|policy|history)|history|research|development|cite .*|last|"
    r"(?:foto|photo|image|bild|credit|quelle|bron|source|kilde|fonte|fuente|图|圖|사진|写真|صورة|фото)\b.*|"
    r"\d+\s\S+(?:\s(?:\d+|ago|read))?|"
    r"(?:about|meet|follow|contact|more (?:from|by|about)|view|see|all|read|over) .*|.*\b(?:minutes?|mins?)\b.*|"
    r"articles by.*|(?:reviewed|edited|checked|verified)\b.*|"
    # "Publié le", "Опубликовано": what stands before a date.
    r"(?:re)?(?:publi|pubbl|gepubl|julkaist|avaldat|opubl|objav|zveřejn|publik|опубл|обновл|оновл|публик|објав|ажур|δημοσ|"
    r"ενημ|paskelb|actuali|atuali|aggiorn|aktuali|bijgew|oppdat|uppdat|opdat|päivit|módos|megjel|güncell|yayın|diterbit)"
    r"\w*(?:\s\w{1,3})?:?|mis à jour(?: le)?|"
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?|"
    r"mon|tue|wed|thu|fri|sat|sun)\.?",
    re.IGNORECASE,
)
_GENERAL = re.compile(
    r"(?:the |our )?(?:admin\w*|(?:wp|site|web|super)?-?(?:admin|master|webmaster|editor)\w*|staff|editors?|"
    r"newsroom|editorial|redaktion|redaktionen|redacción|redacao|redação|redazione|"
    r"redactie|la rédaction|rédaction|redakcja|redakce|redakcija|toimitus|редакция|редакція|σύνταξη|newsroom|"
    r"news desk|web desk|"
    r"(?:staff|web|news|online|our|special|own) (?:report(?:er)?s?|writers?|desk|correspondents?|editors?|team|staff)|"
    r"(?:editorial|news|content|web|digital|online|marketing|writing) (?:team|staff|desk|board|department|office)|"
    r"content|contributor|contributors|"
    r"correspondent|reporter|journalist|columnist|writer|muhabir|haber merkezi|المحرر|التحرير|هيئة التحرير|编辑|"
    r"編輯|编辑部|編集部|관리자|기자)",
    re.IGNORECASE,
)
_ROLE_BEHIND = re.compile(
    r"(?:\s+|(?<=[a-z\u00df-\u00ff])(?=[A-Z]))(?:(?:staff|senior|contributing|guest|chief)\s+)?(?:writer|reporter|"
    r"editor|correspondent|contributor|"
    r"author|journalist|"
    r"redakteur(?:in)?|korrespondent(?:in)?)$",
    re.IGNORECASE,
)
_COMMA = re.compile("[,，、]")
_FOR = re.compile(r"(?:^|\s)(?:d[aeo]|del|della|dell['’]|for|from|für|para|pour|för|til|dla|для)\s*(?<=[\s'’])(\S.*)$")
# "森本 さやか ： 経済記者"
OFFICE_BEHIND = re.compile(
    r"^(?P<who>[^:：]{2,20}?)\s*[:：]\s*\S{0,12}(?:記者|編集委員|編集長|編集部|ライター|コラムニスト|ジャーナリスト|特派員|기자)$"
)
# What a reporter in Chinese works for: "聯合報／記者侯俐安"
_PRESS = re.compile("[\u3400-\u9fff]{1,6}(?:報|报|新聞|新闻|網|网|電視|电视|週刊|周刊|通訊社|通讯社)")
_DIGIT = re.compile(r"\d")
_LETTER = re.compile(r"[^\W\d_]")
_MARKUP = re.compile(r"[${}<>=\\#%。！？!?]")


def clean_names(found: Iterable[str]) -> tuple[str, ...]:
    """The names in some strings, each once; what people are is left out where there are names too."""
    names: dict[str, str] = {}
    for text in found:
        for name in _split(text[:LONGEST_LIST]):
            names.setdefault(name.casefold(), name)
    persons = tuple(name for name in names.values() if not has_role(name))
    if len(persons) > 1 and not all(map(str.isascii, persons)):
        persons = tuple(name for name in persons if is_agency(name) or not _PRESS.fullmatch(name)) or persons
    return persons or tuple(names.values())


@lru_cache(maxsize=256)
def has_role(name: str) -> bool:
    """Whether a word in it says what somebody is, or where."""
    return ROLE.search(name) is not None


def is_general(name: str) -> bool:
    """Whether this names a newsroom or an office, and no one in it."""
    return bool(_GENERAL.fullmatch(name))


def is_login(name: str) -> bool:
    """Whether this is what somebody logs in with: small letters in one word, perhaps with digits."""
    return name.isascii() and " " not in name and name.islower() and len(name) > 4


@lru_cache(maxsize=256)  # a page names the same persons in several places
def _split(text: str) -> tuple[str, ...]:
    return tuple(_parts(text))


def _parts(text: str) -> Iterator[str]:
    text = _BY_JOINED.sub("", _ADDRESS.sub(_agency_alone, folded(text)).strip())
    bare = _BY.sub("", _BY_WIDE.sub("", _PLACE_BEFORE.sub("", text)))
    if bare != text:  # "Por Ana Ruiz — Madrid"
        name, _, place = bare.partition(" — ")
        bare = bare if is_agency(place) else name
    if "：" in bare and (match := OFFICE_BEHIND.match(bare)):
        bare = match["who"]
    first = ""
    for said in labelled(bare) if ":" in bare or "：" in bare else (bare,):
        for name in _of_one_label(_BY.sub("", said), first):
            first = first or name
            yield name


def _agency_alone(match: re.Match[str]) -> str:
    """What stands in brackets is left out, unless it is an agency."""
    inside = match[0][1:-1]
    return f" | {inside} " if match[0][0] in "([（" and is_agency(inside) else " "


def _of_one_label(text: str, first: str) -> Iterator[str]:
    text = _AFTER.sub("", text if text.isascii() else _REPORTED.sub("", text))
    for part in _BETWEEN.split(text):
        for i, piece in enumerate(_COMMA.split(part)):
            name = _name(piece)
            if first and (agency := _of_agency(piece)):
                name = agency
            # "Ann Lee, Tom Ray" are two; "Ann Lee, Baghdad" and "Ann Lee, chief editor" are one.
            if name and (not first or is_agency(name) or _may_follow(name, piece, first, i > 0)):
                first = first or name
                yield name


def _of_agency(piece: str) -> str:
    """The agency for which somebody wrote, as a byline says behind the name: "da Agência Brasil", "for Reuters"."""
    match = _FOR.search(piece)
    return match[1] if match and is_agency(match[1]) else ""


def _may_follow(name: str, piece: str, first: str, after_comma: bool) -> bool:
    """Whether this piece can be a second name: in the form of the first, and no office or town."""
    if not _cased(name):
        return True
    if after_comma and (has_role(piece) or _DIGIT.search(name) or _is_office(name, first)):
        return False
    return is_personal(name) or (not after_comma and (" " not in first or not first[:1].isupper()))


def _is_office(name: str, first: str) -> bool:
    """Whether this is where somebody works: a name that begins with an abbreviation, as the one before does not."""
    word = name.split()[0]
    return len(word) > 2 and word.isupper() and word.isalpha() and not first.split()[0].isupper()


def _cased(text: str) -> bool:
    return text.upper() != text.lower()


def _name(text: str) -> str:
    text = folded(text).strip(" .:–—-*\"'“”«»=【】〔〕")
    name = _DEGREES.sub("", _TITLE.sub("", _BY.sub("", _BY_WIDE.sub("", text)).strip()))
    if not name.isascii():
        name = _BEHIND.sub("", name)
    name = _CAPITALS.sub(r"\1", name)
    if len((placed := _PLACED.sub("", name)).split()) > 1:
        name = placed
    name = name.strip(" .:–—-*\"'“”«»=")
    if len(bare := _ROLE_BEHIND.sub("", name).split()) > 1:
        name = " ".join(bare)
    if (
        not 2 <= len(name) <= LONGEST
        or _MARKUP.search(name)
        or _NO_NAME.fullmatch(name)
        or len(_DIGIT.findall(name)) > 2
    ):
        return ""
    if len(name.split()) > 6 or not _LETTER.search(name):
        return ""
    return name


# "ANN SHAW Valley Herald": the name is in capitals, what follows is not.
_CAPITAL = r"[^\W\d_a-zß-ÿ]"
_CAPITALS = re.compile(rf"^((?:{_CAPITAL}+\.? )+{_CAPITAL}{{2,}}) [^\W\d_][a-zß-ÿ].*$")
_PLACED = re.compile(r"\s+(?:in|à|aus|from|for|für)\s+[^\W\d_a-z].*$")
