"""Short forms that end in a stop, by what the stop may mean: the tables that tell "Gen. Orlen" from "the end. Orlen".

One table for all languages of a script, because a text seldom says its language and quotes others; a form that is a
word elsewhere ("es.", "art.", "min.") stands in the table that lets the next word decide.
"""

from __future__ import annotations


def _words(*lists: str) -> frozenset[str]:
    return frozenset(word for each in lists for word in each.split())


# A name, a noun or the rest of the phrase follows: never an end. What is followed by a small letter needs no entry.
LEADING = _words(
    "mr mrs messrs dr drs prof profs sgt sgts capt capts cpl cmdr lt lts brig viz cf ie eds approx vs",
    # tr
    "doç yrd öğr gör yzb ütğm tğm üstğm bnb korg tümg tuğg gnkur uzm müh bkz hz örn",
    # de
    "hr hrn frl z.b d.h u.a i.d.r v.a z.t z.zt s.o s.u bzw ca vgl evtl ggf inkl exkl sog geb gest verh mio mrd dipl "
    "v.chr n.chr stellv ehem jhdt jhd med jur phil rer theol habil",
    # fr, es, it, pt, ro
    "mme mmes mlle mlles mgr vve c.-à-d p.ex sra srta sres sras dña dra dras uds vd gral tte cnel lic excmo ilmo mons "
    "sto p.ej aprox dpto depto sig.ra sigg dott dott.ssa dott.sa prof.ssa avv on.le s.ten exmo exma profa dna d-na d-l "
    "cca",
    # nl, sv, da, no, fi
    "dhr mevr mw bijv d.w.z o.a m.b.t t.o.v i.p.v m.n t.ex d.v.s s.k f.d bl.a f.eks dvs hhv jf ekskl tlf esim vrt",
    # pl, cs, sk, hu, hr
    "inż płk ppłk mjr kpt kmdr ks bp abp św ul np tzw tzn tj wg nt prok gen.bryg např tzv mudr judr phdr resp "
    "popř mj nám "
    "tř č napr plk pplk npor kb ifj özv npr gđa gosp ún",
    # vi, id, ms
    "tp ths pgs kab kec kel jl sdr bpk",
    # ru, uk, bg, sr
    "пр-т просп ул гр пос дер д-р проф акад доц канд инж см ср напр т.е т.н т.к зам зав гл тов вул ім бул нпр тзв "
    "тј вж",
    # el
    "κ κκ δρ αγ π.χ λ.χ δηλ βλ υπ καθ στρ ταξ λεωφ",
)
# The same, but only with a capital: small, they are words of some language ("det", "sen", "ir").
TITLES = _words(
    "Ms Mx Gen Gens Sen Sens Rep Reps Gov Govs Col Cols Maj Majs Cpt Cdr Adm Adms Rev Revs Hon Fr Msgr Ven Bro "
    "Supt Insp Det Pvt Pfc Spc Amb Atty Asst Assoc Dep Dist Pres Cllr Secy Treas Chmn Sqn Flt Wg Smt Pt "
    "Mohd Abd Ald Alb Org Orgen Alm Kur Kd Ecz Mim Haz Sn Op Av Mag Ing MM Ste Pr Dña Dres Ten Cel Eng Ir Fa Cie "
    "Fco Pte Env PT CV TS GS TP PGS Hab Doc Por Brig Ny Tn Pn Hj En Ts Gs Bs Sdn Sta Sig Geom Rag Uzm",
    "Ген Полк Кап Лейт Адм Им Гр",
)
# A number follows, or the stop ends the sentence: "No. 5", "He said no."
NUMBERED = _words(
    "no nos nr art arts par pars fig figs vol vols p pp s ch chap sec sect abs núm num n pág págs pag str lk sf bd ap "
    "kl klo nro ust pkt poz čl čís br blz tel fl app bk pl ed al alin lit ust r rr § para paras chs cap caps",
    "стр с рис табл гл ст п пп № тел кн т ч д кв корп оф чл ал бр р",
    "αρ σ τ σελ αριθ τηλ",
)
# Names of months cut short: a day's number follows. "mar", "ago" and "set" are words, so small they are left out.
MONTHS = _words(
    "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Okt Dez Mär",
    "jan feb apr jun jul aug sept nov dec okt dez janv févr avr juil déc ene abr oct dic giu lug ott fev szept",
    "янв февр фев апр авг сент сен окт нояб ноя дек Ιαν Φεβρ Μαρ Απρ Ιουν Ιουλ Αυγ Σεπτ Οκτ Νοεμ Δεκ",
)
# May close a sentence or stand inside one: an end only where the next word begins one. Dotted letters need no entry.
EITHER = _words(
    "inc ltd co corp jr sr bros dept univ ave blvd rd sq hwy st mt ft est min max esq ret natl intl govt plc llc "
    "assn mfg av ap gen "
    "ph.d şti gmbh ee uu ee.uu cía cia ltda s.r.o kft zrt nyrt sp avda tbk bhd str",
    "им ген полк кап пл пр пер обл див ред сост англ нем фр лат",
)
# The same, but only with a capital: "Sat. 5" is a day, "he sat. Orlen" is an end.
CAPITALISED = _words(
    "Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Calif Fla Mass Pa Tex Va Wash Ariz Colo Conn Ill Ind Kan Ky La "
    "Md Mich "
    "Minn Miss Mo Neb Nev Okla Ore Penn Tenn Vt Wis Wyo Ont Que Del Ala Ark Ga Min Cap Dem Art Er Ret "
    "Cad Sok Sk Blv Apt Müd Bşk Üni Tic San Koop Böl Bul Mah Bel İst Ank"
)
# Closes a list or names a year: an end wherever a capital follows.
CLOSING = _words(
    "etc usw vb itd itp atd apod stb osv m.m m.v ecc enz jne yms ym e.d dll dsb dkk ff cet u.s.w mln mld mlrd",
    "тыс млн млрд трлн руб коп грн лв дин экз чел т.д т.п др итд ін тощо κλπ κ.λπ κ.ά κτλ κ.α δισ εκατ χιλ χλμ",
)
# Hours: an end, unless a day or a zone of time follows.
HOURS = _words("a.m p.m π.μ μ.μ")
AFTER_HOURS = _words(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january "
    "february march april may june july august september october november december est edt et cst cdt ct mst pst "
    "pdt pt "
    "gmt utc bst cet cest eet ist jst eastern central pacific mountain greenwich local"
)
# Years of Russian, Ukrainian, Bulgarian: "в 2011 г." after a number, "г. Москва" before a name.
YEARS = _words("г гг в вв р рр")
# Whole sentences, though short; other short first words with a stop are short forms.
ANSWERS = _words("yes no ok okay well wow oui non nein ja nee nej evet hayır sí si tak nie да нет так ні ναι όχι why")
# Scripts without capitals; single letters need no entry.
CASELESS = _words(
    "أ.د د.م م.م ص.ب ق.م هـ هـ.ش هـ.ق ت.د עמ מס טל גב פרופ רח שד",
    "डॉ डा प्रो लेफ्टि कि.मी कि.ग्रा रु स्व पं सं ई.पू सु.श्री मो ড ডা মো মোঃ মোসা প্রা লি খ্রি খৃ প্রফে ইঞ্জি অ্যাড কি.মি ডঃ திரு",
    "መ.ቁ ዓ.ም ዶ.ር ዓ.ዓ እ.ኤ.አ ዶር",
)
# Small, they are titles in one language and words in others: only where the line shows words of that language.
HINTED = {
    **dict.fromkeys(("sig", "on", "ing", "geom", "sen", "col"), "it"),
    **dict.fromkeys(("os", "im", "red", "hab", "al"), "pl"),
    **dict.fromkeys(("ir", "ds", "min"), "nl"),
    "ten": "pt",
}
HINTS = {
    "it": _words("il di che della dello gli nel nella alla è ha sono dal dalla"),
    "pl": _words("w się nie że jest przez oraz jego ul prof"),
    "nl": _words("het een van niet zijn voor wordt"),
    "pt": _words("não que uma dos das pelo pela à às"),
}
# After a stop they begin a sentence even without their capital, where English is typed in haste.
SMALL_BEGINNERS = _words("he she it they we i you this there these those the")
# Short Hindi and Bengali words that do end sentences where a text writes "." for the danda.
FINALS = _words(
    "है हैं था थे थी थीं गया गए गई गयी हो हुआ हुए हुई दी दिया दिए ली लिया की किया कि रहा रहे रही गा गे गी करें छे "
    "আছে हूं हूँ "
    "নয় হয় হবে হলো ছিল যায় করে"
)
# Words that begin a sentence far more often than they go on after a short form or an initial. No articles that stand
# in names ("La Rosa", "De Niro"), no surnames ("Das", "An").
BEGINNERS = _words(
    "the a an he an she it they we i you this that these those in on at but and as for if when while after before "
    "however meanwhile there his her its their our my what who why how with by from since during some many most no "
    "not now so then also both one according although though despite because under over until yet still instead "
    "last earlier later more such other others each every only even just once asked nor or to where which whether "
    "here none nothing all any about among between through without police officials authorities critics experts",
    "bu o ve ancak ama bir biz onlar ise fakat ayrıca öte sonra daha hem eğer çünkü toplantı ne ben sen",
    "der die er sie es ein eine dies diese dieser dieses im am bei auch doch aber wir ich nach mit für auf seit als "
    "wenn wie nun nur noch zudem dabei damit dort denn",
    "il elle ils elles nous vous ce cette ces cela mais et dans pour avec selon après depuis une un les",
    "ella ellos pero también según después este esta esto y por para con desde una un los las aunque cuando "
    "gli lei loro però anche secondo dopo questo questa nel nella per una uno "
    "ele ela eles elas mas também segundo depois este esta isso em na no para com uma os as",
    "hij zij ze wij het een maar ook dit deze dat na voor met volgens "
    "han hon den det de vi jag men och efter detta denna samt hun jeg og etter dette hän se he mutta myös",
    "on ona oni to ten ta te ale także po według jednak w na z i",
    "он она оно они мы вы это эта этот эти но и а в на по с из за при после также однако как что если когда так "
    "там тем его ее её их для во со об у к от до не все я вона він вони ми це та але з у після також як тој то той тя "
    "те това се",
    "ο η το οι τα αυτό αυτή αυτός αλλά και στη στην στο στον σε με για από όπως όταν μετά δεν θα να ωστόσο όμως",
)
# Never taken for a beginning after a single initial: they may be the name.
NAME_LIKE = _words("i a an he so no one many last der die sie es de la o on an den han hon das ten po")
# After a Latin number with a stop: what counts months, by name, in languages that write "5. November".
MONTH_NAMES = _words(
    "januar februar märz april mai juni juli august september oktober november dezember jänner "
    "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık"
)
# Before such a number, in those languages: "der 2. Bundesliga", "im 19. Jahrhundert".
BEFORE_ORDINALS = _words(
    "der die das dem den des am im vom zum zur beim bis ab seit und oder ihr ihre ihren sein seine seinen jeder jede "
    "jedes ein eine sowie zwischen gegen für de det od do dne dnia ve bir bu"
)
# Names that end in a mark of exclamation.
EXCLAIMING = _words("yahoo jeopardy jeb mamma")
# What stands after a stop inside an address.
ADDRESS_ENDS = _words("com org net co gov edu io tv uk js info news")
