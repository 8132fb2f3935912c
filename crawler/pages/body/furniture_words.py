"""What labels between paragraphs say, in many languages: read also, share, larger letters, comments, by whom.

The model knows no words, and such a label in the midst of an article looks like a short paragraph to it. The lists stay
short on purpose: a label is here if outlets of many countries or a whole country's system of pages write it, and only
in words that are no sentence of an article. Folded by ``titles.letters``: blanks, accents of Arabic and capitals count
for nothing.
"""

from __future__ import annotations

import re

from crawler.pages.titles import letters

# Before links to other articles.
_RELATED = (
    "related; related article; related articles; related stories; related story; related news; related content; "
    "related topics; related coverage; read also; also read; see also; you may also like; you might also like; "
    "recommended stories; recommended articles; more on this story; more on this topic; "
    "lesen sie auch; lesen sie mehr; lesen sie hier; mehr zum thema; das könnte sie auch interessieren; "
    "auch interessant; lire aussi; à lire aussi; a lire aussi; lire également; à lire également; voir aussi; "
    "sur le même sujet; articles liés; lea también; lee también; leer también; te puede interesar; le puede interesar; "
    "también te puede interesar; noticia relacionada; noticias relacionadas; artículos relacionados; relacionado; "
    "relacionadas; relacionados; leia também; leia mais; veja também; notícias relacionadas; leggi anche; vedi anche; "
    "articoli correlati; potrebbe interessarti; lees ook; lees meer; lees verder; læs også; les også; läs också; "
    "läs även; läs mer; lue myös; lue lisää; czytaj także; czytaj też; czytaj również; zobacz także; zobacz też; "
    "przeczytaj także; čtěte také; čtěte též; přečtěte si také; čítajte aj; prečítajte si aj; mohlo by vás zajímat; "
    "recomandarea video; recomandări; "
    "kapcsolódó cikkek; kapcsolódó; olvassa el ezt is; citește și; citiți și; vezi și; articole similare; "
    "pročitajte i; pročitajte još; povezane vijesti; povezane vesti; preberite tudi; прочитајте и; повезане вести; "
    "ilgili haber; ilgili haberler; benzer haberler; διαβάστε επίσης; διαβάστε ακόμη; διαβάστε ακόμα; "
    "διαβάστε περισσότερα; σχετικό άρθρο; σχετικά άρθρα; σχετικές ειδήσεις; ειδήσεις σήμερα; "
    "δείτε επίσης; читайте также; читать также; читайте по теме; по теме; "
    "материалы по теме; новости по теме; смотрите также; читайте також; дивіться також; прочетете още; вижте още; "
    "още по темата; по темата; свързани статии; още новини; zobacz wideo; zobacz film; "
    "اقرأ أيضا; إقرأ أيضا; اقرا ايضا; اقرأ المزيد; شاهد أيضا; قد يهمك أيضا; مواضيع ذات صلة; موضوعات ذات صلة; "
    "أخبار ذات صلة; مقالات ذات صلة; ذات صلة; بیشتر بخوانید; همچنین بخوانید; مطالب مرتبط; اخبار مرتبط; "
    "یہ بھی پڑھیں; متعلقہ خبریں; مزید پڑھیں; קראו גם; קראו עוד; כתבות נוספות; כתבות קשורות; עוד בנושא; "
    "यह भी पढ़ें; ये भी पढ़ें; संबंधित ख़बरें; संबंधित खबरें; আরও পড়ুন; আরো পড়ুন; আরও পড়ুন; "
    "อ่านเพิ่มเติม; ข่าวที่เกี่ยวข้อง; บทความที่เกี่ยวข้อง; xem thêm; đọc thêm; tin liên quan; bài liên quan; "
    "baca juga; berita terkait; artikel terkait; 相关新闻; 相关阅读; 相关报道; 相关文章; "
    "相關新聞; 相關報導; 相關文章; 延伸閱讀; 延伸阅读; 推荐阅读; 推薦閱讀; 更多新聞; 更多新闻; 関連記事; 関連ニュース; "
    "関連リンク; あわせて読みたい; おすすめ記事; 관련 기사; 관련 뉴스; 추천 기사; 주요 뉴스; 많이 본 뉴스; "
    "διαβάστε αναλυτικά εδώ; σχετικά; δείτε το βίντεο; δείτε βίντεο; δείτε ακόμη; δείτε ακόμα; смотрите видео; "
    "читать далее; читать полностью; подробнее; ещё по теме; еще по теме; ранее по теме; рекомендуем; "
    "рекомендуем прочитать; новости партнёров; новости партнеров; главное за день; також читайте; читати також; "
    "більше за темою; дивіться відео; новини партнерів; матеріали по темі; матеріали за темою; виж още; "
    "още от рубриката; прочети още; bonus video; pogledajte video; pogledajte i; прочитајте још; погледајте видео; "
    "pilihan editor; lihat juga; simak juga; halaman selanjutnya; baca selengkapnya; "
    "baca selengkapnya di halaman berikutnya; có thể bạn quan tâm; tin cùng chuyên mục; recomandările redacției; "
    "te ar putea interesa; te ar putea interesa și; mai multe știri; kapcsolódó cikkünk; olvasta már; ezt olvasta már; "
    "további cikkek; ez is érdekelheti; ez is érdekelhet; ajánlott cikkek; přečtěte si více; související články; "
    "související; další články; podívejte se na video; katso video; katso myös; les mer; se også; hør podkast; "
    "hør også; se video; les hele saken; polecamy; polecamy także; czytaj dalej; czytaj więcej; więcej na ten temat; "
    "zobacz galerię; zobacz również; saiba mais; assista; assista ao vídeo; veja mais; ler mais; leia a íntegra; "
    "ouça o podcast; tópicos relacionados; continue lendo; llegeix també; llegiu també; més informació; relacionat; "
    "notícies relacionades; 看更多; 更多新聞請搜尋; 編輯推薦; 编辑推荐; 更多相關新聞; 相關影音; 点击进入专题; "
    "この記事の写真をすべて見る; 続きを読む; 次のページ; ニュースをもっと読む; この記事に関するニュース"
)
# Above a box of what others read, or what is new.
_POPULAR = (
    "most read; most popular; most viewed; trending; trending now; latest news; more news; more stories; "
    "editor's picks; "
    "recommended for you; up next; read next; read more; recent posts; popular posts; meistgelesen; meist gelesen; "
    "neueste artikel; auch interessant; weitere artikel; mehr aus dem ressort; les plus lus; à lire ensuite; "
    "à la une; dernières actualités; lo más leído; lo más visto; lo último; últimas noticias; más noticias; "
    "mais lidas; "
    "mais lidos; mais notícias; i più letti; ultime notizie; meest gelezen; mest läst; senaste nytt; mest lest; "
    "siste nytt; mest læste; seneste nyt; luetuimmat; uusimmat; najczęściej czytane; najnowsze; polecane; nejčtenější; "
    "najčítanejšie; legolvasottabb; legfrissebb; cele mai citite; ultimele știri; najčitanije; najnovije; najbranije; "
    "найчитаније; самое читаемое; популярное; последние новости; новости партнеров; популярне; останні новини; "
    "най-четени; последни новини; δημοφιλή; τελευταία νέα; ροή ειδήσεων; çok okunanlar; son haberler; الأكثر قراءة; "
    "آخر الأخبار; المزيد; پربازدیدترین; آخرین اخبار; הנקראות ביותר; सबसे ज्यादा पढ़े गए; terpopuler; berita lainnya; "
    "đọc nhiều; tin mới; ข่าวล่าสุด; 热门排行; 最新文章; 最新新聞; 熱門新聞; 相关推荐; 猜你喜欢; アクセスランキング; "
    "najnovije vesti; tin mới nhất; cele mai citite; legfrissebb; nejčtenější; luetuimmat; mest lest; mais lidas; "
    "últimas notícias; el més llegit; останні новини; προτεινόμενα για εσάς; "
    "人気記事; 新着記事; 많이 본 뉴스; 인기 기사; 최신 기사"
)
# Before or on buttons.
_TOOLS = (
    "share; share this; share this article; share this story; teilen; artikel teilen; partager; compartir; "
    "compartilhar; condividi; paylaş; udostępnij; sdílet; поделиться; поширити; κοινοποίηση; شارك; مشاركة; "
    "اشتراک گذاری; शेयर करें; 分享; 分享到; シェア; シェアする; 공유; 공유하기; print; drucken; imprimir; imprimer; "
    "stampa; 打印; 列印; 印刷; 인쇄; 인쇄하기; طباعة; 스크랩; 댓글; 기사원문; "
    "προσθήκη σχολίου; γράψτε το σχόλιό σας; κοινοποιήστε το άρθρο; ετικέτες; κατεβάστε την εφαρμογή μας; "
    "оставить комментарий; обсудить; на правах рекламы; теги; поделиться в социальных сетях; новость дополняется; "
    "материал обновляется; новина доповнюється; сообщите об этом нам; коментарі; додати коментар; "
    "підтримати редакцію; коментирай; сподели статията; свали приложението; komentari; pošaljite komentar; "
    "preuzmite našu aplikaciju; budi prvi koji će ostaviti komentar; loading; gửi bình luận; chia sẻ bài viết; "
    "đăng ký nhận tin; lasă un comentariu; comentează; descarcă aplicația; hozzászólások; tetszett a cikk; "
    "vstoupit do diskuze; diskuse; tagy; sdílet článek; kommentit; ilmoita virheestä; jaa artikkeli; "
    "lähetä uutisvinkki; saken oppdateres; kommenter saken; vis mer; del på facebook; tagi; kup prenumeratę; "
    "komentarze; dołącz do dyskusji; oglądaj na żywo; deixe o seu comentário; compartilhe; partilhar; comparteix; "
    "lineで送る; この記事を書いた人; 著者プロフィール; スポンサーリンク; みんなのコメント; 会員登録無料; "
    "無料会員登録はこちら; ログインして続きを読む; 画像ギャラリー; 立即訂閱; 디지털뉴스팀; 온라인 뉴스팀; 제보하기; "
    "이 기사를 공유합니다; 당신이 좋아할 만한 기사; 관련 태그; 댓글 쓰기; 이 시각 주요뉴스; 이 시각 헤드라인; "
    "기사 원문 보기; 좋아요 0; "
    "この記事をプレゼントする; ポスト; ポストする; 구독하기; 举报; 舉報; "
    "listen to this article; artikel anhören; écouter l'article; ascolta l'articolo; versão em áudio; ouvir artigo; "
    "ouça o artigo; escuchar artículo; posłuchaj artykułu; άκουσε το άρθρο; прослушать статью; "
    "この記事を聴く; 기사 듣기"
)
# Around an advertisement in the midst of a text.
_GOES_ON = (
    "article continues after ad; article continues after advertisement; article continues below; "
    "article continues below advertisement; story continues below; story continues below advertisement; "
    "der artikel geht nach der anzeige weiter; la suite après la publicité; la suite après cette publicité; "
    "continúa después de la publicidad; continua depois da publicidade; continua após a publicidade; "
    "continua após publicidade; continua dopo la pubblicità; l'articolo continua dopo la pubblicità; "
    "lees verder onder de advertentie; artikel gaat verder onder advertentie; artikkelen fortsetter under annonsen; "
    "artiklen fortsætter efter annoncen; artikeln fortsätter efter annonsen; artikeln fortsätter under annonsen; "
    "juttu jatkuu mainoksen jälkeen; dalsza część artykułu pod materiałem wideo; dalsza część tekstu pod reklamą; "
    "článek pokračuje pod reklamou; článok pokračuje pod reklamou; a cikk a hirdetés után folytatódik; "
    "articolul continuă după reclamă; nastavak teksta ispod oglasa; članek se nadaljuje po oglasu; "
    "продолжение после рекламы; η συνέχεια μετά τη διαφήμιση; haberin devamı reklamdan sonra; haberin devamı; "
    "haberin devamı için tıklayın; scroll to continue; scroll to continue with content; "
    "scroll ke bawah untuk melanjutkan membaca; gulir ke bawah untuk melanjutkan; "
    "advertisement scroll to continue with content; scroll untuk melanjutkan; mainos päättyy; annonsen slutar; "
    "請繼續往下閱讀; "
    "広告の後に続きます; 記事は広告の後に続きます"
)
_LETTERS_OF_SIZE = (
    "font size; text size; schriftgröße; taille du texte; tamaño de letra; размер шрифта; حجم الخط; تكبير الخط; "
    "تصغير الخط; 글자 크기; 글자크기; 폰트 크기; 字号; 字體大小; 小字号; 大字号; 文字サイズ; ขนาดตัวอักษร"
)


def _folded(words: str) -> frozenset[str]:
    """The labels' letters; those in Greek once more without accents, as they are in capitals."""
    labels = frozenset(letters(label) for label in words.split(";"))
    return labels | {label.translate(_UNACCENTED) for label in labels}


_UNACCENTED = str.maketrans("άέήίόύώ", "αεηιουω")


RELATED = tuple(sorted(_folded(_RELATED)))
ELSEWHERE = _folded(_RELATED) | _folded(_POPULAR)
LABELS = _folded(_RELATED) | _folded(_TOOLS) | _folded(_GOES_ON) | _folded(_LETTERS_OF_SIZE)
# What leads on from a short box about another article.
READ_ON = frozenset(
    letters(words)
    for words in (
        "číst článek; přečíst článek; čítať článok; read article; read story; read the article; "
        "artikel lesen; zum artikel; lire l'article; leer artículo; ler artigo; leggi l'articolo; "
        "lees artikel; läs artikeln; les saken; læs artiklen; lue juttu; czytaj artykuł; czytaj więcej; elolvasom; "
        "citește articolul; читать статью; читати статтю; прочети статията; διαβάστε το άρθρο; "
        "查看全文; 記事を読む; 기사 보기"
    ).split(";")
)
# How boxes are headed in which letters are to be ordered.
NEWSLETTERS = frozenset(
    letters(words)
    for words in (
        "newsletter; newsletters; our newsletters; boletín; boletines; boletim; nyhetsbrev; nyhedsbrev; uutiskirje; "
        "nieuwsbrief; hírlevél; biuletyn; buletin; bülten; рассылка; розсилка; бюлетин; билтен; ενημερωτικό δελτίο; "
        "ニュースレター; 뉴스레터; 电子报; 電子報"
    ).split(";")
)
# How a line begins that asks to follow or to pay the outlet; the second only count with the name of a channel.
_FOLLOW_US = (
    "follow us; subscribe to; subscribe for; sign up for; sign up to; join our; folgen sie uns; folge uns; "
    "abonnieren sie; abonniere unser; suivez nous; abonnez vous; inscrivez vous; retrouvez nous sur; síguenos; "
    "siga nos; suscríbete; suscríbase; suscribite; apúntate; inscreva se; assine a; assine o; seguici; iscriviti; "
    "abbonati a; volg ons; abonneer; meld je aan; följ oss; prenumerera på; følg oss; følg os; seuraa meitä; "
    "tilaa uutiskirje; obserwuj nas; śledź nas; zapisz się; sledujte nás; sledujte nas; odebírejte; iratkozz fel; "
    "iratkozzon fel; kövessen minket; kövess minket; csatlakozz; urmăriți ne; urmăriţi ne; urmărește ne; abonează te; "
    "abonați vă; pratite nas; pretplatite se; пратите нас; последвайте ни; следвайте ни; абонирайте се; "
    "подписывайтесь; подпишитесь; подпишись; читайте нас; підписуйтесь; підписуйтеся; підпишіться; підпишись; "
    "підписуйся; "
    "подписывайся; katılmak için tıklayın; takip etmek için tıklayın; abone olmak için tıklayın; "
    "читайте нас; ακολουθήστε μας; ακολουθήστε το; ακολουθήστε τον; εγγραφείτε στο; تابعونا; تابعنا; اشترك في; "
    "اشتركوا في; انضموا; हमें फॉलो; ikuti kami; theo dõi chúng tôi; 欢迎关注; 關注我們; 关注我们; 追蹤我們; "
    "dapatkan update berita; dapatkan berita terbaru; 点击关注; 長按關注; フォローする; 채널을 구독; "
    "δείτε όλες τις τελευταίες; διαβάστε όλες τις τελευταίες; "
    # to pay it, or to tell it something
    "become a member; become a supporter; become a subscriber; support independent journalism; support our journalism; "
    "support local journalism; unterstützen sie unser; soutenez notre; soutenez nous; hazte socio; "
    "hazte socia; apóyanos; "
    "apoie o jornalismo; sostieni il nostro; sostienici; wesprzyj nas; wspieraj nas; wspieraj niezależne; "
    "wesprzyj niezależne; fes te subscriptor; fes te n subscriptor; subscriu te; segueix nos; поддержите нас; "
    "поддержите редакцию; "
    "поддержите нашу; підтримайте нас; підтримай нас; podržite nas; подкрепете ни; "
    "do you have a story; do you have a tip; do you have a news tip; got a tip; got a story; got a news tip; "
    "have a tip; "
    "have a news tip; har du tips; har du et tips; har du et tip; tipp oss; tips oss; tipsa oss; tip os; "
    "tip de redactie; "
    "heb je een tip; heb jij een tip; hast du einen tipp; haben sie einen tipp; fehler gefunden; "
    "fehler entdeckt; lähetä juttuvinkki; "
    # what one agrees to who does
    "mit der anmeldung; mit ihrer anmeldung; by signing up you; by subscribing you; by providing an email; "
    "by providing your email; by clicking subscribe; by clicking sign up; by entering your email; en vous inscrivant; "
    "votre adresse email sera; al suscribirte; al registrarte; ao se inscrever; ao assinar; iscrivendoti; "
    # to let it load what others hold
    "externer inhalt; dieser externe inhalt; an dieser stelle finden sie inhalte; "
    "an dieser stelle finden sie einen externen; "
    "an dieser stelle befindet sich ein externer; um diesen inhalt anzuzeigen; wir benötigen ihre zustimmung; "
    "wir benötigen ihre einwilligung; this content is hosted by a third party; we need your consent to load; "
    "to view this content; ce contenu est bloqué; pour afficher ce contenu; per visualizzare questo contenuto; "
    "para ver este contenido; om deze inhoud te; aby zobaczyć tę treść"
)
_FOLLOW = (
    "follow; get; join; download; folgen sie; folge; suivez; rejoignez; recevez; téléchargez; sigue; siga; recibe; "
    "recibí; reciba; únete; receba; participe; entre no; clique aqui; segui; ricevi; entra nel; volg; följ; følg; "
    "seuraa; "
    "zapište; přihlaste; prihláste; zapíšte; zapisz; iratkozz; abonați; абонирайте; пријавите; prijavite; naročite; "
    "tellige; užsisakykite; prenumeruokite; piesakies; dołącz; obserwuj; "
    "śledź; pridružite se; sledujte; pratite; urmăriți; urmărește; intră pe; bizi; haberleri; "
    "следете; следите за; присоединяйтесь; kövesse; больше новостей; больше важных новостей; "
    "ещё больше новостей; еще больше новостей; быстрее всех; simak; ikuti; cek berita; "
    "download aplikasi; dă-ne like; subscreva; bądź na bieżąco; segueix; "
    "самые важные новости; самое важное; слідкуйте; приєднуйтесь; приєднуйтеся; долучайтесь; більше новин; "
    "більше важливих новин; "
    "ακολουθήστε; ακολούθησε; μπείτε στο; γίνετε μέλος; للاشتراك; لمتابعة; برای دریافت; ما را در; theo dõi"
)
CHANNELS = re.compile(
    r"google|celular|inbox|bolet[ií][nm]|whatsapp|telegram|facebook|viber|instagram|tiktok|twitter|youtube|threads|bluesky|newsletter|"
    r"соцсет|соцмереж|социальн|соціальн|hírekben|телеграм|telegrám|вайбер|канал|вконтакте|дзен|рассылк|واتس|تلغرام|تيليجرام|تلگرام|فيسبوك"
)
NETWORKS = "google whatsapp viber telegram facebook instagram телеграм вайбер".split()
SIZES = tuple(sorted(_folded(_LETTERS_OF_SIZE)))
FOLLOW_US = tuple(sorted(_folded(_FOLLOW_US)))
FOLLOW = tuple(
    sorted({f"{words.strip()} ".casefold() for words in _FOLLOW.split(";")})
)  # whole words, with the blank after them

# What calls to pay the outlet, whatever it is called.
SUPPORT = re.compile(
    r"support .{2,30}['’]s? (?:independent |quality |local )?journalism|αν σας άρεσε .{0,40}στηρίξτε", re.IGNORECASE
)
# "The article goes on below the film": going on, and then what stands between, in so short a line.
PAUSES = (
    "anúncio public pubblic anzeige werbung rekl reclam oglas annons annonc advert hirdet διαφήμ mainos iklan рекл "
    "ideo vidéo vídeo видео pub mainok"
).split()
GOES_ON = re.compile(
    r"(?:continu|continú|weiter|suite|dalsz|ciąg|jatku|fortsæt|fortsett|fortsätt|pokrač|folytat|nastav|verder|nadaljuj|"
    r"продолж|продълж|продовж|συνέχ|devam|lanjut|lendo|reading|lesen|scroll|tęsin|turpin|jätku).{0,60}?"
    rf"(?:{'|'.join(PAUSES)})|(?:public|pub\b|rekl|рекл|advert)\w*\s?[-–—:•·]\s?(?:continu|продолж|lendo|keep|scroll|devam)"
)
# What the systems of a country's portals write under every article.
UNDER = (
    *("섹션으로 분류했습니다", "기사를 무단", "뉴스는 24시간 여러분", "는 여러분의 제보", "чуйте в звуковия файл"),
    *("广告合作，请", "廣告合作，請"),
)
