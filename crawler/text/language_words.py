"""Common words of many languages, and the letters and endings that tell near relations apart.

Written by hand: words so frequent that a line of news shows some of them.
"""

from __future__ import annotations

import re

COMMON = {
    "en": "the of and to in that is was for on with as at by from his it he has have were said which not are be an "
    "been a about after all also but can could had her how if into its just more most new no or our out over say she "
    "so than their them there they this two up us we what when who will would you your",
    "tr": "ve bir bu da de için ile olarak olan daha çok gibi ise ancak kadar sonra göre en dedi olduğunu "
    "yeni ne şu var değil",
    "fr": "le la les de des et en un une du que qui dans pour sur est au avec par il ne pas plus sont a ses cette",
    "de": "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an "
    "werden aus er hat dass",
    "es": "el la los las de que y en un una del por con para se su al como más es fue pero sus este lo ha",
    "it": "il la le di che e in un una del della per con non si da sono gli dei alla come più anche nel ha è i",
    "pt": "o a os as de que e em um uma do da dos das para com não por no na se mais como ao foi é são",
    "nl": "de het een en van in is dat op te zijn met voor niet aan er om ook als bij door heeft maar naar uit",
    "pl": "i w na z do się że nie jest o jak to po od za przez ale oraz są dla tym być co jego",
    "sv": "och i att det som en på är av för med den till inte om ett har de från var men han sig",
    "id": "yang dan di dengan untuk dari pada dalam ini itu tidak ke akan oleh juga karena sebagai telah adalah bahwa",
    "ro": "și în de la a cu pe nu este din care mai că o pentru un au fost sau ce după prin",
    "az": "və bu bir ilə üçün olan də da edib edən ki olub daha sonra isə kimi görə",
    "ru": "и в на не что с по как это к из за от для его он но о был также",
    "uk": "і в на що не з та до у за від як про це його для був але також є",
    "bg": "и в на че за от се да не с по са е като до но при ще той това",
    "sr": "и у на је да се за од са који су не као што ће из по али то био i u je na se da su za od sa što koji "
    "kao iz te ali bi nije će kako više pre nakon ko gde juče hiljade savet evro spoljnih posle takođe "
    "protiv njegov bio šta",
    "ar": "في من على أن إلى عن التي الذي مع هذا هذه بعد بين كان كما قال وقال لا ما أو خلال",
    "fa": "و در به از که این را با است برای آن شد یک خود تا بر هم می های کرد",
    "ur": "کے کی میں اور ہے سے کو کا نے پر یہ کہ ہیں نہیں ایک بھی تھا لیے گیا",
    "da": "og i at er en den til af det på som med for har de han ikke blev var ikke også efter nu hun kan skal "
    "blev sig ud når op uden mod siger nogle hvad være noget år alle bliver",
    "no": "og i at er en den til av det på som med for har de han ikke ble var også etter nå hun kan skal seg "
    "ut når opp uten mot sier noen hva være noe år alle blir fra dette",
    "fi": "ja on ei että oli se hän myös mutta ovat kun niin kuin joka mukaan sekä tai vuonna sen jo olla hänen",
    "cs": "a v se na je že s z do o to i ve jako za který by jeho od podle však také jsou byl si po které při "
    "jen už ale roku pro",
    "sk": "a v sa na je že s z do o to aj vo ako za ktorý by jeho od podľa však tiež sú bol si po ktoré pri len "
    "už ale roku pre",
    "hr": "i u je na se da su za od s što koji kao iz te ali bi nije će kako više prije nakon tko gdje jučer "
    "tisuće vijeće euro vanjskih poslije ministar također protiv njegov bio",
    "sl": "in v je na se da so za od s ki kot iz pa ali bi ni bo kako več pred po kdo kje včeraj tudi še do pri "
    "leta ko",
    "hu": "a az és hogy nem is egy volt meg csak már de ez mint azt el után lesz ki még szerint vagy van",
    "ms": "yang dan di dengan untuk dari pada dalam ini itu tidak ke akan oleh juga kerana sebagai telah adalah "
    "bahawa bagi beliau kata semalam tersebut peratus boleh selepas",
    "ca": "el la els les de que i en un una del per amb no es al com més però va ser són aquest seva han pels als",
    "mk": "и на во да се за од не со е што како по до ги го ќе беше но или",
    "be": "і ў на не што з да як па для за ад гэта яго быў але таксама ці пра",
    "hi": "के की में और है से को का ने पर यह कि हैं नहीं एक भी था लिए गया हो इस कर हुए थे गई",
    "mr": "आणि आहे या होते आहेत ते की मध्ये हे असून झाला केला नाही त्यांनी यांनी आला असे होती झाली होता तर",
    "ne": "र छ को मा ले पनि हो भने गरेको छन् थियो गर्न भएको यो तथा लागि गरे भयो उनले गरेका हुने",
    "ps": "د په او چې کې له سره دي ته یې دا هم څخه نه وي شوي کوي وروسته ده",
    "ckb": "لە و بە کە بۆ ئەو لەگەڵ ئەم بوو دەکات هەموو نێوان دوای",
}
# Seen beside a relation that shares the list above, they decide: Indonesian or Malay, Croatian or Serbian.
TELLING = {
    "id": "tersebut kata bisa setelah kemarin persen seorang saat karena bahwa mereka namun polisi",
    "ms": "semalam beliau peratus kerana bahawa selepas boleh awak polis hari kata",
    "hr": "tisuće vijeće vanjskih tko gdje jučer prije nakon poslije euro tjedan posto",
    "sr": "hiljade savet spoljnih ko gde juče pre posle evro nedelja odsto šta bezbednost",
    "de": "derweil gegen über durch wird wurde beim seit auch nach",
    "nl": "samen met wordt werd ook nog tegen over omdat",
}
# Letters that tell a language among those of its script.
LETTERS = {
    "ur": "ٹڈڑںےہۓ", "ps": "ړښډټېۍځڅګږڼ", "ckb": "ێۆەڵڕ", "uk": "їєґ", "be": "ў", "sr": "ђћјљњџ", "mk": "ѓќѕјљњџ",
    "ru": "ыэё", "tg": "ӣӯҳҷ", "kk": "қңғұһ", "ky": "үң", "tt": "җә",
}  # fmt: skip
LATIN_LETTERS = {
    "az": "ə", "tr": "ğ", "pl": "łąężś", "cs": "ěřů", "sk": "ľĺŕô", "hu": "őű", "ro": "țșăâ", "is": "ðþ", "sv": "äö",
    "vi": "ơưđạếộ", "de": "ß", "es": "ñ¿¡", "pt": "ãõ",
}  # fmt: skip
# Endings, clusters and small words of languages that share most of their words: Danish writes no doubled consonant at
# a word's end, Norwegian "-sjon" for "-tion" and "kj" for "k".
SHAPES = {
    "da": re.compile(
        r"\w(?:ede|edes|hed|heden|tion|tionen|ndt|øj\w*|ej|ejd\w*)\b"
        r"|\b(?:af|efter|nu|hvad|ud|op|blev|blevet|været|siger|sagde|havde|igen|mellem|mod|nogle|hjalp|mig|dig|sig|gør|kvinde\w*)\b"
    ),
    "no": re.compile(
        r"\w(?:het|heten|sjon|sjonen|øy\w*|eid\w*|ei|kk|tt|nn|ll|pp)\b|\b\w*(?:kj|gj)\w+"
        r"|\b(?:av|etter|nå|hva|ut|opp|ble|blitt|vært|fått|gått|sier|sa|hadde|igjen|mellom|mot|noen|noe|mye|deg|meg|seg)\b"
    ),
    "sv": re.compile(
        r"\w(?:ade|ades|ligt|ningen|tt)\b"
        r"|\b(?:och|att|är|för|från|efter|nu|vad|ut|upp|bara|blev|säger|hade|mot|några|när|hon|sig|inte|mellan|eller|av)\b"
    ),
    "id": re.compile(r"\w{4}nya\b|\b(?:meng|meny|mem|men)\w{4,}|\bber\w{4,}"),
    "ms": re.compile(r"\w{4}nya\b|\b(?:meng|meny|mem|men)\w{4,}|\bber\w{4,}"),
    "bg": re.compile(r"\w(?:та|ът|ят|ите)\b|\b(?:ще|са|няма|беше)\b"),
    "mr": re.compile(r"\w(?:ात|ांचा|ांनी|ला)(?!\w)|ळ"),
    "ne": re.compile(r"\w(?:मा|लाई|को|हरू)(?!\w)"),
}
# Letters that a language does not write.
UNWRITTEN = (
    (re.compile("[äö]"), ("da", "no")),
    (re.compile("[æø]"), ("sv", "fi", "de")),
)
# Of the signs that China and Japan share, those that only Japan writes so: its names come without kana.
JAPANESE = re.compile("[県駅円気発権総売図沢桜労検験価戦続経済応変読択観歳楽渋鉄広対実関拠仏弾圧囲単様]")
# What the model may answer: languages that news is written in. Its small Wikipedias only mislead it.
NEWS = frozenset(
    "en de fr es it pt nl tr ru uk bg sr mk be pl cs sk sl hr bs hu ro sq el he ar fa ur ps ckb ku az uz kk ky tg tk "
    "mn hy ka ja zh ko th vi id ms tl my km lo bn as hi mr ne gu pa ta te kn ml si or am so sw ha yo ig rw mg af sv da "
    "no fi is et lv lt ga cy eu ca gl mt lb ug tt ba sd yi".split()
)
