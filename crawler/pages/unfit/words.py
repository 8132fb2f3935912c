"""What pages that are no articles call themselves, in many languages, and how paywalls speak.

Each is compared as letters alone. A title must be such a phrase whole, or one of its parts must (beside the outlet's
name), or it must begin with it: "Access denied: how ports were closed" is a headline.
"""

from __future__ import annotations

import re

from crawler.pages.titles import letters

_WHOLE = {
    "an error page": """
page not found|not found|404|404 not found|404 error|error 404|http 404|error 404 not found|error|server error|
internal server error|500 internal server error|bad gateway|502 bad gateway|503 service unavailable|
service unavailable|service temporarily unavailable|504 gateway time out|gateway timeout|410 gone|403 forbidden|
forbidden|403 error|400 bad request|this page does not exist|page does not exist|page doesn't exist|
page unavailable|page no longer available|page can't be found|the page you requested could not be found|
the page you are looking for could not be found|we can't find that page|sorry, page not found|
oops! page not found|oops! that page can't be found|nothing found|nothing was found|content not available|
article not found|story not found|something went wrong|an error occurred|error page|file not found|
under maintenance|site under maintenance|site maintenance|we'll be right back|seite nicht gefunden|nicht gefunden|
fehler 404|fehler|404 fehler|seite nicht verfügbar|die seite wurde nicht gefunden|
die seite konnte nicht gefunden werden|diese seite existiert nicht|inhalt nicht gefunden|wartungsarbeiten|
page non trouvée|page introuvable|erreur 404|404 erreur|cette page n'existe pas|cette page est introuvable|
la page demandée n'existe pas|la page que vous recherchez est introuvable|contenu introuvable|
página no encontrada|no encontrado|página no existe|error 404 página no encontrada|la página no existe|
no se encontró la página|la página que buscas no existe|página não encontrada|não encontrado|erro 404|erro|
a página não foi encontrada|pagina non trovata|errore 404|la pagina non esiste|pagina inesistente|
pagina niet gevonden|niet gevonden|deze pagina bestaat niet|sidan hittades inte|sidan kunde inte hittas|
siden blev ikke fundet|siden finnes ikke|siden ble ikke funnet|fant ikke siden|siden findes ikke|
sivua ei löytynyt|sivua ei löydy|nie znaleziono strony|strona nie istnieje|strona nie została znaleziona|błąd 404|
stránka nenalezena|stránka nebyla nalezena|stránka neexistuje|stránka sa nenašla|chyba 404|az oldal nem található|
oldal nem található|pagina nu a fost găsită|pagina nu există|eroare 404|eroare|stranica nije pronađena|
stranica ne postoji|страница не найдена|ошибка 404|ошибка|не найдено|запрашиваемая страница не найдена|
такой страницы не существует|такой страницы нет|сторінку не знайдено|сторінка не знайдена|помилка 404|
страницата не е намерена|страницата не съществува|страница није пронађена|η σελίδα δεν βρέθηκε|
δεν βρέθηκε η σελίδα|σφάλμα 404|η σελίδα δεν υπάρχει|sayfa bulunamadı|aradığınız sayfa bulunamadı|hata 404|
404 hatası|halaman tidak ditemukan|không tìm thấy trang|trang không tồn tại|ไม่พบหน้าที่คุณต้องการ|ไม่พบหน้า|
ไม่พบหน้านี้|الصفحة غير موجودة|غير موجودة|صفحة غير موجودة|خطأ 404|خطأ|الصفحة المطلوبة غير موجودة|
لم يتم العثور على الصفحة|عذرا الصفحة غير موجودة|صفحه پیدا نشد|صفحه یافت نشد|صفحه مورد نظر یافت نشد|خطای 404|
صفحہ نہیں ملا|העמוד לא נמצא|הדף לא נמצא|הדף המבוקש לא נמצא|שגיאה 404|पृष्ठ नहीं मिला|पेज नहीं मिला|
পৃষ্ঠা পাওয়া যায়নি|পাতাটি পাওয়া যায়নি|页面不存在|找不到页面|页面未找到|您访问的页面不存在|见不到|页面找不到|
页面出错|出错了|网页不存在|文章不存在|頁面不存在|找不到頁面|找不到網頁|找不到此頁面|您訪問的頁面不存在|
ページが見つかりません|ページが見つかりませんでした|お探しのページは見つかりませんでした|
お探しのページが見つかりません|指定されたページが見つかりません|ページが存在しません|페이지를 찾을 수 없습니다|
요청하신 페이지를 찾을 수 없습니다|존재하지 않는 페이지입니다|오류
""",
    "a bot check": """
just a moment|attention required|access denied|access to this page has been denied|are you a robot|are you human|
verify you are human|verifying you are human|human verification|security check|security verification|
checking your browser|checking your browser before accessing|pardon our interruption|one moment please|
please wait|robot check|bot verification|ddos guard|ddos protection|captcha|please verify you are a human|
you have been blocked|sorry you have been blocked|request unsuccessful|request blocked|request rejected|
unusual traffic|client challenge|vercel security checkpoint|please enable javascript|
enable javascript and cookies to continue|javascript is disabled|zugriff verweigert|sicherheitsüberprüfung|
einen moment bitte|nur einen moment|accès refusé|accès interdit|un instant|vérification de sécurité|
acceso denegado|un momento|comprobación de seguridad|acesso negado|accesso negato|un attimo|доступ запрещен|
доступ ограничен|проверка браузера|проверка безопасности|вы не робот|один момент|подождите|доступ заборонено|
erişim engellendi|bir dakika lütfen|güvenlik kontrolü|تم رفض الوصول|لحظة من فضلك|دسترسی مسدود شد|安全验证|
访问验证|人机验证|验证码|访问被拒绝|请稍候|请稍等|安全檢查|存取被拒|アクセスが拒否されました|
しばらくお待ちください|セキュリティチェック|접근이 거부되었습니다|잠시만 기다려 주세요|접근 거부
""",
    "a consent wall": """
before you continue|we value your privacy|your privacy choices|we care about your privacy|cookie consent|
cookie settings|privacy settings|we use cookies|your data your choice|manage your cookies|
wir schätzen ihre privatsphäre|ihre privatsphäre ist uns wichtig|bevor sie fortfahren|datenschutzeinstellungen|
privatsphäre einstellungen|cookie einstellungen|ihre einwilligung|zustimmung|mit werbung weiterlesen|
nous respectons votre vie privée|votre vie privée|vos choix concernant les cookies|gestion des cookies|
avant de continuer|valoramos tu privacidad|valoramos su privacidad|su privacidad nos importa|
tu privacidad es importante|antes de continuar|configuración de cookies|valorizamos a sua privacidade|
a sua privacidade|antes de continuar a|la tua privacy|teniamo alla tua privacy|
il rispetto della tua privacy è la nostra priorità|prima di continuare|wij respecteren je privacy|jouw privacy|
cookie instellingen|voordat je verdergaat|vi respekterar din integritet|vi værdsætter dit privatliv|
vi bryr oss om personvernet ditt|arvostamme yksityisyyttäsi|cenimy twoją prywatność|szanujemy twoją prywatność|
zanim przejdziesz dalej|vážíme si vašeho soukromí|než budete pokračovat|fontos számunkra az ön adatainak védelme|
мы ценим вашу конфиденциальность|ми цінуємо вашу конфіденційність|прежде чем продолжить|
σεβόμαστε την ιδιωτικότητά σας|gizliliğinize önem veriyoruz|gizliliğinize değer veriyoruz|devam etmeden önce|
نحن نقدر خصوصيتك|خصوصيتك تهمنا|قبل المتابعة|我们重视您的隐私|我們重視您的隱私|プライバシーを尊重します|
続行する前に|개인정보를 소중히 여깁니다
""",
    "a login page": """
login|log in|sign in|signin|log in or sign up|sign up|register|create account|create an account|
create your account|member login|subscriber login|sign in to your account|log in to your account|
login to your account|forgot password|forgot your password|reset password|anmelden|anmeldung|einloggen|
registrieren|jetzt anmelden|passwort vergessen|connexion|se connecter|identification|identifiez vous|
créer un compte|connectez vous|inscription|iniciar sesión|inicia sesión|regístrate|crear cuenta|identifícate|
fazer login|faça login|iniciar sessão|accedi|registrati|effettua il login|inloggen|logga in|log ind|logg inn|
kirjaudu|kirjaudu sisään|zaloguj się|logowanie|přihlášení|přihlásit se|prihlásenie|bejelentkezés|autentificare|
conectare|prijava|войти|вход|авторизация|вход на сайт|регистрация|увійти|вхід|авторизація|σύνδεση|είσοδος|
giriş yap|üye girişi|oturum aç|masuk|đăng nhập|เข้าสู่ระบบ|تسجيل الدخول|دخول|ورود|ورود به سایت|התחברות|כניסה|
लॉग इन|登录|登入|用户登录|会员登录|會員登入|ログイン|会員ログイン|会員登録|로그인|회원가입
""",
    "search results": """
search|search results|search result|suche|suchergebnisse|suchergebnis|recherche|résultats de recherche|
résultats de la recherche|résultat de recherche|buscar|búsqueda|resultados de búsqueda|resultados de la búsqueda|
buscador|busca|resultados da busca|resultados da pesquisa|pesquisa|cerca|risultati della ricerca|
risultati di ricerca|ricerca|zoeken|zoekresultaten|sök|sökresultat|søg|søgeresultater|søk|søkeresultater|haku|
hakutulokset|szukaj|wyniki wyszukiwania|hledat|vyhledávání|výsledky vyhledávání|keresés|keresési eredmények|
căutare|rezultatele căutării|pretraga|rezultati pretrage|поиск|результаты поиска|пошук|результати пошуку|търсене|
αναζήτηση|αποτελέσματα αναζήτησης|arama|arama sonuçları|pencarian|hasil pencarian|tìm kiếm|kết quả tìm kiếm|ค้นหา|
ผลการค้นหา|بحث|نتائج البحث|البحث|جستجو|نتایج جستجو|חיפוש|תוצאות חיפוש|搜索|搜索结果|搜尋|搜尋結果|検索|検索結果|
검색|검색결과|검색 결과
""",
    "a home page": """
home|homepage|home page|startseite|accueil|inicio|início|главная|главная страница|ana sayfa|الرئيسية|首页|首頁|
トップページ|홈
""",
}  # fmt: skip
# So long that a headline won't begin with it.
_BEGINNINGS = {
    "an error page": """
the page you are looking for|the page you requested|sorry, we couldn't find|sorry, we can't find|
we couldn't find the page|die von ihnen aufgerufene seite|die gesuchte seite|die angeforderte seite|
the requested url was not found|the requested page|страница, которую вы|запрашиваемая вами страница|
de pagina die je zoekt|aradığınız sayfa|お探しのページ|申し訳ございませんお探しの|抱歉您访问的|抱歉您要访问的|
요청하신 페이지
""",
    "a bot check": """
checking if the site connection is secure|verify you are human by completing|checking your browser before|
our systems have detected unusual traffic|please verify you are a human|access to this page has been denied|
you don't have permission to access|enable javascript and cookies to continue|please enable cookies|
attention required cloudflare|why have i been blocked|to continue, please confirm you are|
please complete the security check|мы зарегистрировали подозрительный
""",
    "a consent wall": """
before you continue to|bevor sie fortfahren|bevor du fortfährst|avant d'accéder à|antes de continuar a|
we and our partners store|we and our partners use|nous et nos partenaires|nosotros y nuestros socios|
noi e i nostri partner|wij en onze partners|my i nasi partnerzy|welcome to your privacy|
willkommen bei ihrer privatsphäre
""",
    "search results": """
search results for|search results:|suchergebnisse für|résultats de recherche pour|resultados de búsqueda para|
zoekresultaten voor|результаты поиска по|arama sonuçları:|نتائج البحث عن|you searched for
""",
}  # fmt: skip
# What a page that asks for consent speaks of: cookies, partners, consent, personal data, advertisements.
CONSENT = tuple(
    tuple(stems.split())
    for stems in (
        "cookie tracking cookies куки クッキー 쿠키",
        "partner dienstleister socios parceiros partenaire parceiro vendor поставщик партнер партнёр партнери εταίροι "
        "συνεργάτες ortak パートナー 파트너 合作伙伴",
        "consent zustimm einwillig accord consentement consentimiento consenso toestemming samtyck samtykke zgod "
        "souhlas súhlas hozzájárul acord pristan согласи согласн згод συγκατάθεση συναίνεση rıza onay izin 同意 동의",
        "personal data personenbezogen données datos dados dati gegevens uppgifter oplysninger tietoja danych údaj "
        "adatok datele podat данны дані даних δεδομένα veri daten 個人 个人 개인정보",
        "advert anzeigen werbung publicit anuncios anúncios pubblicità advertenties annons annonce mainon reklam oglas "
        "реклам διαφημ 広告 广告 廣告 광고",
        "withdraw widerruf retirer retirar revocar revoca intrekken återkalla trække tilbake wycofać odvolat visszavon "
        "retrage povući отозвать відкликати ανακαλέσετε geri çekme 撤回 철회",
        "privacy datenschutz vie privée privacidad privacidade integritet privatliv personvern prywatnoś soukrom "
        "adatvédel confidențialitate privatnost конфиденциальн конфіденційн απόρρητο gizlilik プライバシー 隐私 隱私 "
        "개인정보",
    )
)
# What stands where the rest of the text would.
_WALLS = """
subscribe to continue|subscribe to read|subscribe to keep reading|subscribe now to continue|
subscribe for full access|subscribe to unlock|to continue reading|to keep reading|to read the full|
to read the rest of|keep reading with|continue reading with|this article is for subscribers|
this story is for subscribers|this content is for subscribers|this article is only available to|
this content is only available to|this is a subscriber only|subscriber only content|subscriber exclusive|
exclusive to subscribers|for subscribers only|for members only|already a subscriber|already have a subscription|
unlock this article|you have reached your|you've reached your|you have read your last free|
log in to continue reading|sign in to continue reading|sign in to read|register to continue|register to read|
weiterlesen mit|jetzt weiterlesen|lesen sie weiter mit|lesen sie diesen artikel mit|um weiterzulesen|
diesen artikel weiterlesen|sie möchten weiterlesen|weiter lesen mit|dieser artikel ist exklusiv|
nur für abonnenten|exklusiv für abonnenten|schon abonnent|bereits abonnent|sie haben bereits ein abo|
mit dem digitalabo|réservé aux abonnés|réservé à nos abonnés|réservée aux abonnés|reservé aux abonnes|
la suite est réservée|pour lire la suite|abonnez vous pour lire|abonnez vous pour continuer|déjà abonné|
para seguir leyendo|para continuar leyendo|contenido exclusivo para suscriptores|exclusivo para suscriptores|
solo para suscriptores|contenido para suscriptores|ya eres suscriptor|para continuar lendo|para continuar a ler|
exclusivo para assinantes|conteúdo exclusivo para assinantes|já é assinante|per continuare a leggere|
continua a leggere con|contenuto riservato agli abbonati|riservato agli abbonati|sei già abbonato|lees verder met|
alleen voor abonnees|al abonnee|för att läsa vidare|bli prenumerant|redan prenumerant|for at læse videre|
læs videre med|kun for abonnenter|les videre med|allerede abonnent|tilaa jatkaaksesi|jatka lukemista|
vain tilaajille|artykuł tylko dla prenumeratorów|czytaj dalej w|dostęp tylko dla prenumeratorów|
tylko dla subskrybentów|pro předplatitele|článek je pouze pro předplatitele|pokračování článku|pre predplatiteľov|
csak előfizetőknek|só előfizetőknek|чтобы читать дальше|материал доступен только подписчикам|
доступно только подписчикам|оформите подписку чтобы|читати далі за|лише для передплатників|για συνδρομητές|
μόνο για συνδρομητές|devamını okumak için|abonelere özel|yalnızca aboneler|للمشتركين فقط|لمتابعة القراءة|
اشترك للمتابعة|המשך קריאה למנויים|למנויים בלבד|לקריאת הכתבה המלאה|会員限定|有料会員|この記事は有料|続きを読むには|
残り文字|この記事は会員|続きをご覧|ログインして続きを|订阅后|订阅以继续|付费内容|登录后阅读|會員限定|訂閱以繼續|
付費會員|구독자 전용|유료회원|유료 회원|회원 전용|구독하고 계속
"""

WHOLE = {letters(phrase): kind for kind, said in _WHOLE.items() for phrase in said.split("|") if phrase.strip()}
BEGINNINGS = {
    letters(phrase): kind for kind, said in _BEGINNINGS.items() for phrase in said.split("|") if phrase.strip()
}
WALLS = tuple(sorted({" ".join(phrase.split()).casefold() for phrase in _WALLS.split("|") if phrase.strip()}))
WALL = re.compile("|".join(map(re.escape, WALLS)))
# Addresses under which no outlet has its articles.
SEARCHED = re.compile(
    r"/(?:search|suche|recherche|buscar|busqueda|busca|cerca|zoeken|sok|hledat|arama|poisk)/?$"
    r"|[?&](?:s|q|query|keyword|keywords|search)=",
    re.IGNORECASE,
)
LOGGED = re.compile(
    r"/(?:log-?in|sign-?in|sign-?up|register|anmelden|connexion|account|auth|konto)(?:/|\.\w{2,5})?$", re.IGNORECASE
)
FILMED = re.compile(r"/(?:videos?|watch|mediathek|videolar|vídeos?|tv)/", re.IGNORECASE)
PICTURED = re.compile(
    r"/(?:galler(?:y|ies)|photos?|fotos?|bilder|(?:foto|bild)strecken?|(?:foto-?)?galer[ií][ae]?s?|diaporamas?|slideshows?"
    r"|photo-gallery|in-pictures|picture-gallery|pictures|photo-essay)/",
    re.IGNORECASE,
)
