"""The words and signs of bylines in many languages: before a name, behind it, between two and instead of one."""

from __future__ import annotations

import re

BY = (
    r"(?:(?:(?:written|reported|posted|published|story|words|text|interview|analysis|opinion|report|article|"
    r"authored|compiled|"
    r"review|news|presented|created|contributed|researched|reporting)\s+)?by|"
    r"(?:r[ée]dig[ée]e?|[ée]crite?|publi[ée]e?|article|texte|entretien) par|"
    r"(?:redactado|redacción|escrito|publicado|elaborado|texto|entrevista) por|"
    r"(?:scritto|pubblicato|testo) da|(?:articolo|testo|intervista|servizio) di|(?:geschreven|tekst|verslag) door|"
    r"von unsere[mrn] (?:korrespondent(?:in|en)?|reporter(?:in)?|redakteur(?:in)?|mitarbeiter(?:in)?)|"
    r"(?:eine? (?!foto|bild|video|grafik|karikatur)[^\W\d_]{4,20} |"
    r"(?:kommentar|analyse|gastbeitrag|interview|bericht) )?von|"
    r"aus \S{3,20} (?:berichte[nt]|kommentieren|kommentiert)|es berichte[nt]|"
    r"(?:propos )?recueillis? par|(?:par |de )?notre (?:correspondante?|envoyée? spéciale?)(?: à \S{3,20},?)?|"
    r"van onze (?:verslagge(?:ver|efster)|correspondente?)|"
    r"journalist(?:in|e|ka)?|korrespondent(?:in)?|redakteur(?:in)?|verslagge(?:ver|efster)|"
    r"корреспондент(?:ка)?|кореспондент(?:ка)?|журналист(?:ка)?|журналістка?|записал[аи]?|спілкува(?:в|ла)ся|"
    r"napsal[ai]?|από το(?:ν|υς)|από την?|"
    r"a cura di|da(?:l|lla) nostr[oa] (?:inviat[oa]|corrispondente)|"
    r"par|por|di|door|av|af|autor(?:in|es|i|ři|ka|zy|s|ius|ė|ul)?|auteurs?|autore|authors?|yazan|muhabir|haber|"
    r"(?:text(?:e|o)?|testo|tekst|teksti)(?:\s*(?:\+|&|/|und|et|og|och|en|y|e|i|ja)\s*(?:foto\w*|photos?|bild\w*|kuvat?))?|"
    r"de|från|автор[ыикаъ]*|аутор[икаке]*|"
    r"текст|беседовал[аи]?|napisa(?:o/la|o|la)|підготу(?:вав|вала)|написа(?:в|ла|л)|kirjoittaja|napisał[a]?|oprac\.|"
    r"skrevet av|skriven av|"
    r"od|од(?=\s)|от|szerző|írta|készítette|piš[eu]|пиш[еу]|(?:scris|publicat|un articol) de|redactor(?=:)|"
    r"razgovara(?:o|la)|priredi(?:o|la)|pripremi(?:o|la)|připravil[ai]?|zpracoval[ai]?|opracowa(?:nie|ł|ła)|rozmawia(?:ł|ła)|"
    r"dziennikar(?:z|ka)|toimittaja|reportagem|jornalista|per(?=:)|kontributor|jurnalis|wartawan|"
    r"(?:bài|tin)(?:,| và) ảnh|pv(?=\s)|розмовля(?:в|ла)|(?:материал )?подготовил[аи]?|репорт[её]р|интервю(?=:)|"
    r"του ανταποκριτή μας|της ανταποκρίτριάς μας|συνέντευξη στ(?:ην|ον)|"
    r"του|της|των|γρ[άα]φ(?:ει|ουν)(?: [οη])?|συντ[άα]κτ(?:ης|ρια)|σ[ύυ]νταξη|επιμ[έε]λεια|"
    r"ρεπορτ[άα]ζ|κε[ίι]μενο|oleh|penulis|pewarta|"
    r"nga(?=\s\S+\s\S)|laporan|rep(?=:)|reporter|bởi|โดย|เรื่อง|theo|tác giả|"
    r"بقلم|كتب(?:ت|ه|ها)?|إعداد|تقرير|تحرير|المحرر|الكاتب|من|نویسنده|خبرنگار|گزارش(?:گر)?|نوشته|"
    r"מאת|लेखक|द्वारा)"
)
# Of a text in small letters: whatever their case takes several times as long.
_SAID_BY = re.compile(rf"{BY}(?:\s*[:：]\s*|,\s+|\s+[-–—]\s+|\s+|\s*[/|]\s*)")
BY_JOINED = re.compile(r"^(?:[Ww]ritten )?[Bb]y(?=[A-Z][a-z])")
BY_WIDE = re.compile(
    r"^(?:[【〔（(［\[]\s*)?(?:[^\s\W\d]{1,8}[报報社網网台闻聞刊視视](?=\s?(?:记者|記者)\s*\S)\s?|本报|本報|本社|本网|(?:[^\s\W\d_]{2})?(?:记者|記者)|作者|文字|文(?!章)|聞き手|執筆者?|撰文者?|撰稿|采写|ライター(?=[:：])|編譯(?=\S{2,3}$)|"
    r"기자명\s|[가-힣]{0,6}[A-Z]{2,6}\s(?=[가-힣]{2,4}\s?(?:기자|특파원))|(?:입력|수정|승인|등록)(?=\s\d)|[가-힣]{1,6}[부팀국]\s(?=[가-힣]{2,4}\s?기자)|採訪|撰稿人|來源|来源|글|사진|취재|取材[・·]?文|[^\s\W\d_]{1,6}[部局](?=[・·])|기자\s+(?=[가-힣]{2,4}$))"
    r"(?:\s*[・·、]\s*(?:사진|写真|图|圖))?(?:记者|記者)?\s*[:：/／|=＝・,，]?\s*"
)
# What stands behind the name in scripts that put it there.
BEHIND = re.compile(
    r"\s+(?:기자|특파원)\s+(?:기사|구독|더보기|다른|이메일|승인|입력|등록|수정).*$|"
    r"\s+(?:\S{1,6}[部局班](?:記者|担当)|\S{1,8}(?:新聞|新闻|通信|放送)記者|[가-힣]{1,6}[부팀국]\s?(?:선임|차장|부장)?기자|[가-힣]{2,4}\s?특파원)\s*$|"
    r"\s*(?:선임기자|인턴기자|전문기자|수습기자|객원기자|기자|특파원|논설위원|편집위원|편집장|에디터|앵커|記者|编辑|編輯|編集委員|論説委員|"
    r"特派員|支局長|"
    r"(?:/|／)\s*\S{2,6}(?:报道|報導|報道|电|電)|(?:綜合|综合)?(?:报道|報導)|摄|攝)\s*$|\s+记者$"
)
REPORTED = re.compile(r"[/／][^/／]{2,6}(?:报道|報導|報道|电|電)\s*$|\s*(?:报道|報導|報道)\s*[/／]\s*\S{2,5}\s*$")
# "本报记者 王云娜 申智林": of three letters each is a name whole
OF_THREE = re.compile(r"(?:[\u3400-\u9fff]{3}\s+)+[\u3400-\u9fff]{3}(?=\s*(?:报道|報導|報道|摄|攝|$|[/／]))")

PLACE_BEFORE = re.compile(r"^[【〔(（\[]?[^\s=＝)）】]{1,8}\s*[=＝]\s*")
BETWEEN = re.compile(
    r"\s*(?:[;/|•●▪、،\n；／｜]|(?<![\u3400-\u9fff])·|·(?![\u3400-\u9fff])|(?<![ァ-ヿ])・|・(?![ァ-ヿ])|"
    r"(?:기자|특파원)\s+(?=[가-힣]{2,4}\s?(?:[가-힣]{2})?(?:기자|특파원))|\s[-–—]\s|\s(?:and|und|et|y|e|en|og|och|ve|ja|with|mit|avec|com|con|med|met|cu|&|\+|и|і|та|και|i|dan|và|at|"
    r"и|&)\s|"
    r"\sو\s?(?=\S{3})|&)\s*",
    re.IGNORECASE,
)
ADDRESS = re.compile(r"\S*@\S*|https?://\S+|www\.\S+|\([^()]*\)|\[[^\[\]]*\]|（[^（）]*）")
# What a byline says after the name: a date, the time it takes to read, when it was changed.
AFTER = re.compile(
    r"(?:(?:[,|•·–—-]\s*|\s)(?:\d|(?:on\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:last\s+)?(?:updated|"
    r"published|posted)|"
    r"on\s|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d|min(?:utes?)? read|"
    r"view (?:all|profile|bio)|see (?:all|more)|follow(?:ing)?\b|read (?:more|time|full)|"
    r"share\b|sdílet\b|zdieľať\b|udostępnij\b|teilen\b|partager\b|compartir\b|compartilhar\b|condividi\b|"
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
TITLE = re.compile(
    r"^(?:(?:dr|prof|sir|dame|mr|mrs|ms|mag|dipl\.?-?ing|phd|univ\.?-prof|dra|doç|av|д-р|проф|د)\.?\s+)+(?=\S+\s+\S)",
    re.IGNORECASE,
)
# As they are written: "Ma" and "Ba" are names of families.
DEGREES = re.compile(
    r"(?:(?:,?\s+|^)(?:Ph\.?\s?D\.?|M\.?D\.?|MBA|CPA|CFP®?|CFA|CEPF®?|RDN?|M\.?S\.?|M\.?A\.?|B\.?A\.?|B\.?Sc\.?|"
    r"M\.?Sc\.?|LL\.?M\.?|"
    r"J\.?D\.?|Esq\.?|RN|[BM]SN|LCSW|LMFT|MPH|Pharm\.?D|DDS|DVM|Ed\.?D\.?|Psy\.?D\.?|CSCS|PT|DPT|RPH|NP|APRN|PMP|FAAN|FACS|"
    r"CPP|PSP))+\s*$"
)
NO_NAME = re.compile(
    r"автор\w*|аутор\w*|συντ[άα]κτ\w*|szerzők?|autor(?:es|zy|i|ka)|auteurs|autori|penulis|tim redaksi|"
    r"(?:文章)?作者|撰文|記者|记者|(?:기사\s?)?(?:입력|수정|승인|등록)|role|роль|место работы|"
    r"unknown|guest|user|users|null|none|undefined|author|authors|autor|auteur|test|default|anonymous|n/?a|false|true|"
    r"(?:written|article|posted|published|insights|edited|reviewed|photo)?\s*(?:by|from|von|par|por|di|de|door)|"
    r"(?:last\s+)?updated.*|published.*|posted.*|sponsored|veröffentlicht(?: am)?|yayınlanma|güncelleme|"
    r"facebook|twitter|instagram|linkedin|youtube|whatsapp|telegram|share|follow|following|email|e-mail|mail|more|"
    r"read more|posts?|website|home|about|contact|"
    r"profile|bio|biography|news|opinion|published|verified|show more|subscribe|(?:no )?comments?|photos?|artikel|"
    r"post(?:ado|ed|ato|eado)(?: em| on| il| el)?|takip et|"
    r"seguir|suivre|s'abonner|folgen|segui|volgen|obserwuj|följ|følg|seuraa|"
    r"sledovat|sledovať|követés|urmărește|prati|подписаться|ακολουθήστε|theo dõi|ikuti|full bio|"
    r"(?:다른\s?|더\s?)?(?:기사\s?)?(?:더\s?)?보기|구독(?:하기)?|"
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
GENERAL = re.compile(
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
ROLE_BEHIND = re.compile(
    r"(?:\s+|(?<=[a-z\u00df-\u00ff])(?=[A-Z]))(?:(?:staff|senior|contributing|guest|chief)\s+)?(?:writer|reporter|"
    r"editor|correspondent|contributor|"
    r"author|journalist|"
    r"újságíró|redakteur(?:in)?|korrespondent(?:in)?|skrifar|skriver|schreibt|berichtet|writes|reports)$",
    re.IGNORECASE,
)
COMMA = re.compile("[,，、]")
FOR = re.compile(r"(?:^|\s)(?:d[aeo]|del|della|dell['’]|for|from|für|para|pour|för|til|dla|для)\s*(?<=[\s'’])(\S.*)$")
# "森本 さやか ： 経済記者"
OFFICE_BEHIND = re.compile(
    r"^(?P<who>[^:：]{2,20}?)\s*[:：]\s*\S{0,12}(?:記者|編集委員|編集長|編集部|ライター|コラムニスト|ジャーナリスト|特派員|기자)$"
)
HIDDEN, DROPPED = "\ue000", "\ue001"  # letters of nobody's script
SQUARE = ("[", "]", "［", "］", "【", "】")
PICTURES = re.compile(r"(?:fotos?|photos?|photograph\w*|bild(?:er)?|kuvat?|фото|사진|写真|图|圖)", re.IGNORECASE)
WITH = re.compile(r"^(?:avec|mit|with|con|com|med|met|und|et|and|и|με)\s+", re.IGNORECASE)
_CAPITAL_WORD = r"[^\W\d_a-zß-ÿ][^\W\d_]+"
TWO_SURNAMES = re.compile(
    rf"({_CAPITAL_WORD}(?: (?:d[aeo]s? )?{_CAPITAL_WORD})+) ([yei]) ({_CAPITAL_WORD})(?=$|\s?[,;|(–—])"
)
# "文｜张三 编辑｜李四": whoever follows such a label did something else.
OTHER_HAND_BEHIND = re.compile(
    r"(?:^|[\s|｜])(?:(?:责任?|責任?)?(?:编辑|編輯|編集)|摄影|攝影|校对|校對|审核|監製|监制|图片?|圖片?|撮影|写真|사진|영상|그래픽)"
    r"\s*[:：/／|｜=＝](?!\s*文).*$|\s(?:(?:通讯员|通訊員)\s|(?:責任|责任)?(?:編輯|编辑)\s?\S{2,4}$).*$"
)
# What a reporter in Chinese works for: "聯合報／記者侯俐安"
PRESS = re.compile("[\u3400-\u9fff]{1,6}(?:報|报|新聞|新闻|網|网|電視|电视|週刊|周刊|通訊社|通讯社)")
DIGIT = re.compile(r"\d")
LETTER = re.compile(r"[^\W\d_]")
MARKUP = re.compile(r"[${}<>=\\#%。！？!?]")
# "ANN SHAW Valley Herald": the name is in capitals, what follows is not.
_CAPITAL = r"[^\W\d_a-zß-ÿ]"
CAPITALS = re.compile(rf"^((?:{_CAPITAL}+\.? )+{_CAPITAL}{{2,}}) [^\W\d_][a-zß-ÿ].*$")
PLACED = re.compile(r"\s+(?:in|à|aus|from|[Ff]or|für)\s+[^\W\d_a-z].*$")
# Words of menus and sections, which are set like names.
NO_WORD = re.compile(
    r"\b(?:menu|close|open|home|guides?|tips|health\w*|finance|financial|business|travel|food|news|read|time|top|"
    r"best|how|what|why|"
    r"the|your|our|table|contents|key|common|most|recent|popular|posts?|articles?|blog|share|sign|log|estate|media|"
    r"learning|management|development|design|data|security|marketing|insurance|care|life|lifestyle|style|culture|"
    r"science|"
    r"technology|tech|tools?|reviews?|product\w*|engineering|research|university|privacy|policy|cloud|account|search|"
    r"politics|world|sports?|economy|energy|education|services?|industry|insights?|resources?|featured|video|photo|"
    r"getting|started|introduction|overview|summary|highlights|takeaways|min|minutes|gallery|updates?|library|"
    r"center|facebook|twitter|linkedin|whatsapp|instagram|telegram|weblog)\b",
    re.IGNORECASE,
)


def without_by(text: str) -> str:
    """A text without the "By" that it begins with."""
    match = _SAID_BY.match(lowered(text))
    return text[match.end() :] if match else text


def lowered(text: str) -> str:
    """A text in small letters, each in its place."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
