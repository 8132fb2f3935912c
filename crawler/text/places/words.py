"""Words that tell what a run of capitals names: offices, heads of bodies, what makes a site, what is no name at all.

English, Turkish, French and German words stand together: a word of one is seldom a name in another. All are plain, as
``crawler.text.letters.plain`` gives them.
"""

from __future__ import annotations

# The last word of an office that stands before a name.
TITLES = frozenset(
    "president premier minister chancellor king queen prince princess emir sultan pope sheikh shaikh sheik "
    "secretary ambassador envoy general gen brigadier admiral adm colonel col captain capt lieutenant lt major maj "
    "sergeant sgt cmdr commander senator sen sens representative rep reps congressman congresswoman governor gov "
    "govs mayor speaker director chief spokesman spokeswoman spokesperson adviser advisor counselor counsellor "
    "coordinator commissioner chairman chairwoman chairperson chair leader head justice judge prosecutor attorney "
    "deputy undersecretary lawmaker legislator diplomat counterpart mr mrs ms miss dr professor prof patriarch "
    "ayatollah imam doctor bishop archbishop cardinal reverend rev high-commissioner administrator secretary-general "
    "commissioner-general director-general vice-president co-ordinator opposition-leader negotiator inspector "
    "analyst activist economist lawyer engineer coach founder co-founder ceo cfo coo sir lord lady dame baroness "
    "baron count duke duchess crown-prince constable detective superintendent sheriff private corporal cpl pvt pfc "
    "marshal commodore rabbi father brother sister mullah caliph spc lance-corporal trooper officer firefighter "
    "paramedic striker midfielder defender goalkeeper captain manager editor editor-in-chief correspondent reporter "
    "author filmmaker director-general rapporteur lt-gen actor actress singer quarterback pitcher champion "
    "vice-chancellor chancellor vice-chairman co-chairman ex-president "
    # Turkish
    "bakani basbakani cumhurbaskani baskani basbakan cumhurbaskan sozcusu sekreteri milletvekili buyukelcisi valisi "
    "komutani muduru lideri yardimcisi vekili temsilcisi danismani bakan baskan sayin orgeneral general korgeneral "
    "vali kaymakam bassavci emiri krali karani papa prof doc av genel-sekreteri "
    # French
    "president-directeur ministre president presidente chancelier chanceliere roi reine ambassadeur depute deputee "
    "senateur maire prefet juge procureur porte-parole directeur directrice secretaire mme mlle maitre "
    # German
    "prasident prasidentin kanzler kanzlerin bundeskanzler bundeskanzlerin bundesprasident minister ministerin "
    "aussenminister aussenministerin innenminister innenministerin verteidigungsminister verteidigungsministerin "
    "finanzminister finanzministerin wirtschaftsminister wirtschaftsministerin justizminister gesundheitsminister "
    "ministerprasident ministerprasidentin premierminister premierministerin regierungschef regierungschefin "
    "staatschef generalsekretar generalsekretarin sprecher sprecherin regierungssprecher chef chefin vorsitzende "
    "vorsitzender parteichef parteichefin burgermeister burgermeisterin oberburgermeister botschafter konig konigin "
    "prasidenten ministers kanzlers bundeskanzlers aussenministers ministerprasidenten vorsitzenden sprechers chefs "
    "generalsekretars regierungschefs papst herr frau".split()
)
TITLE_ENDINGS = tuple(
    "chef chefin minister ministerin prasident prasidentin sprecher sprecherin kanzler sekretar sekretarin leiter "
    "leiterin trainer vorsitzende vorsitzender meister meisterin direktor direktorin professor kommissar kommissarin "
    "botschafter experte expertin".split()
)  # of German words
TITLES_OF = {"fr": frozenset(("m", "me"))}
# Words that a title may be made of before its last one.
OFFICES = frozenset(
    "prime foreign defense defence interior finance health energy oil trade vice former crown acting interim "
    "opposition assistant national security senior supreme special high press presidential parliamentary military "
    "permanent top ex-president ex-minister outgoing incoming executive political human rights government state "
    "party army air force navy police external internal home education culture economy economic agriculture "
    "environment regional ruling attorney managing chief deputy lieutenant major brigadier white general united "
    "treasury transport labor labour majority minority whip republican democratic conservative socialist first "
    "lady second grand disisleri icisleri savunma milli maliye saglik adalet genel meclis ab abd bm".split()
)
# Heads of bodies: a run of capitals that has one names a body.
BODIES = frozenset(
    "ministry department council union agency university bank party committee organization organisation office "
    "embassy consulate parliament congress senate assembly army navy force forces guard guards police institute "
    "institution association federation league group company corporation corp inc ltd llc plc co gmbh ag news tv "
    "network club team movement front brotherhood brigade networks systems brigades battalion regiment division "
    "militia authority commission directorate administration cabinet confederation court tribunal foundation "
    "society trust fund bureau board chamber command corps service services secretariat school college academy "
    "hospital clinic mosque temple synagogue church cathedral museum theatre observatory alliance coalition bloc "
    "partnership campaign caucus taskforce holdings holding industries technologies airlines airways motors "
    "pharmaceuticals laboratories labs partners capital securities energy petroleum times post herald tribune "
    "gazette chronicle telegraph newspaper magazine radio television broadcasting press centre center house "
    "initiative legion cross mission unit squad seminary consortium cooperative fc afc united rovers "
    # Turkish
    "bakanligi partisi universitesi konseyi meclisi orgutu birligi bankasi ordusu kurumu kurulu baskanligi "
    "mahkemesi dernegi federasyonu vakfi ajansi gazetesi hareketi cephesi komutanligi emniyeti belediyesi mudurlugu "
    "sendikasi teskilati holding sirketi ittifaki komisyonu hukumeti buyukelciligi "
    # French
    "ministere parti universite conseil banque assemblee organisation agence armee federation syndicat comite "
    "mouvement commission tribunal cour societe ligue gouvernement institut "
    # German
    "ministerium auswartiges partei universitat rat verband behorde gericht bundestag bundesrat stiftung "
    "gewerkschaft auswartige verein gesellschaft".split()
)
GERMAN_ENDINGS = (
    "ministerium",
    "ministeriums",
    "behorde",
    "gericht",
    "gerichts",
    "verband",
    "partei",
    "agentur",
    "rat",
)
# Heads of bodies that go on after "of" and "for".
REACHING = BODIES
# Last words of companies and the like, which by themselves head nothing.
TAILS = frozenset(
    "markets health healthcare database studios pictures records entertainment foods pharma logistics shipping "
    "steel mining oil gas electric power software semiconductor semiconductors robotics aerospace dynamics "
    "insurance financial brewery publishing books research consulting analytics investments investment management "
    "advisors advisers associates ventures equity properties realty resources solutions telecom "
    "telecommunications railways railway rail shipyard media news politics sports money "
    "business online digital today post stores brands".split()
)
SUFFIXES = frozenset("inc ltd llc llp plc corp co gmbh ag sa nv spa bhd oyj ab kg as".split())
# Heads of what stands at one place: no actor, and no person.
SITES = frozenset(
    "square street road avenue airport port valley gate bridge palace hotel stadium prison jail station park "
    "tower towers camp base crossing corridor boulevard highway plaza mall arena garden gardens cemetery dam "
    "plant refinery field fields terminal checkpoint lane drive crescent beach resort theater hall building "
    "meydani caddesi havalimani havaalani koprusu stadyumu place rue aeroport gare pont platz strasse flughafen "
    "bahnhof brucke".split()
)
# Heads that make a name of land or water a place.
LAND = frozenset(
    "river sea lake ocean gulf bay strait island islands isle mountain mountains mount peninsula desert province "
    "county district governorate region state territory coast canal delta basin hills heights creek falls valley "
    "parish gorge canyon plateau glacier municipality village township oblast prefecture canton cape".split()
)
LAND_FIRST = frozenset("mount mt lake cape gulf strait isle river port fort ft".split())
# Heads of things that are neither person nor body nor place.
THINGS = frozenset(
    "act treaty accord accords agreement protocol convention plan program programme project war wars spring "
    "summit forum dialogue day week month year olympics games cup prize award awards operation revolution crisis "
    "conflict massacre hurricane typhoon storm earthquake christmas easter ramadan eid hajj amendment resolution "
    "doctrine declaration bill law report review index festival championship championships tournament open prix "
    "series bible koran quran torah constitution internet web language culture time era age century affair "
    "scandal deal talks process prix conference meeting world earth god lord allah parliamentary standard rule "
    "chapter article section part flight boeing airbus".split()
)
LOOSE = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december jan feb mar apr jun jul aug sept sep oct nov dec the a an in on at by "
    "for from with to of and but or as if when while after before since during until although though because he "
    "she it they we i you his her its their our my this that these those there here asked speaking according "
    "meanwhile however also both neither either one two three four five six seven eight nine ten no not so then "
    "now many some most several all any each every other another such what who why how where which than more "
    "about over under between among against through across near like unlike despite amid around outside inside "
    "without within earlier later today yesterday tomorrow once still even yet again only just nearly almost "
    "perhaps maybe citing quoting saying adding noting calling describing referring following given having being "
    "based separately additionally moreover furthermore instead besides thus hence therefore finally first second "
    "third last next him them us is are was were be been do does did has have had will would can could should may "
    "might must let please yes hello thanks am pm gmt est utc lrb rrb photo image video read more related "
    "advertisement copyright file updated mon tue tues wed thu thur thurs fri".split()
)
LOOSE_OF = {
    "tr": frozenset(
        "pazartesi sali carsamba persembe cuma cumartesi pazar ocak subat mart nisan mayis haziran temmuz agustos "
        "eylul ekim kasim aralik bu bir ve ancak ama biz onlar ise".split()
    ),
    "fr": frozenset(
        "lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet aout "
        "septembre octobre novembre decembre le la les un une des du de et en au aux il elle ils nous dans pour sur "
        "ce cette selon mais".split()
    ),
    "de": frozenset(
        "montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar marz juni juli oktober dezember "
        "der die das den dem ein eine und im am er sie es wir nach bei mit auch aber".split()
    ),
}
SMALL_OF_OTHERS = frozenset("de da di la le du des del dei della".split())  # no part of a name in Turkish
PARTICLES = frozenset(
    "al el es bin bint ibn de van von der den la le di da del dos du abu ben af ter ul ud zu y dei della ould".split()
)
SPEECH = frozenset(
    "said says told tells added wrote warned announced stated asked replied insisted stressed declared remarked "
    "noted explained argued continued answered confirmed recalled acknowledged concluded reiterated affirmed "
    "testified tweeted vowed pledged urged denied claimed admitted suggested accused criticized criticised "
    "condemned welcomed promised believes thinks hopes dedi soyledi belirtti aciklamada konustu declare affirme "
    "explique ajoute sagte erklarte betonte".split()
)
# What people do and bodies don't.
ALIVE = frozenset(
    "who recalls wore wears died starred sang married divorced grew smiled laughed wept cried graduated retired "
    "resigned born himself herself walked sat stood".split()
)
# What a person does, written in small letters right before a name.
TRADES = TITLES | frozenset(
    "baker teacher florist farmer driver shopkeeper broker agent owner student doctor nurse journalist "
    "photographer writer player fisherman organiser organizer volunteer resident researcher historian skipper "
    "witness agronomist trader pharmacist keeper psychologist scientist sociologist columnist blogger protester "
    "demonstrator worker member official candidate veteran expert consultant strategist pollster politician "
    "billionaire businessman businesswoman entrepreneur rival colleague wife husband son daughter father mother "
    "brother sister cousin uncle nephew friend predecessor successor running-mate frontrunner nominee winner star brit "
    "briton legend dissident militant suspect gunman bomber warlord dictator strongman rebel fighter soldier pilot "
    "hostage victim defendant cleric preacher priest contractor whistleblower physicist chemist biologist "
    "astronaut artist musician composer novelist poet playwright direktor yazar gazeteci avukat doktor profesor "
    "uzman analist koc ogretmen doktoru komutan siyasetci isadami president presidente ministre general procureur "
    "depute senateur maire avocat avocate journaliste chercheur chercheuse directeur directrice porte-parole "
    "ecrivain chanteur chanteuse comedian presenter anchor host producer".split()
)
# Of these, what a body is too: "rival Qorvane", "winner Ferrari".
EITHER = frozenset(
    "rival winner star champion member owner contractor producer predecessor successor leader frontrunner nominee "
    "host partner supplier agent broker".split()
)
# Heads of states and the like whom news names without a first name, where their names are no words and no places.
KNOWN = frozenset(
    "obama trump biden reagan nixon clinton bush putin medvedev yeltsin gorbachev zelensky zelenskyy zelenskiy "
    "poroshenko yanukovych lukashenko merkel scholz schroeder merz macron hollande sarkozy chirac mitterrand thatcher "
    "cameron sunak starmer berlusconi meloni renzi prodi zapatero rajoy aznar erdogan gul netanyahu sharon olmert "
    "peres rabin arafat abbas gaddafi gadhafi qaddafi kadhafi gaddhafi mubarak morsi mursi sisi elbaradei assad saddam "
    "maliki abadi khamenei khomeini ahmadinejad rouhani raisi pezeshkian karzai ghani musharraf zardari bhutto modi "
    "vajpayee xi jinping jintao jiang abe koizumi kishida ishiba takaichi duterte marcos yudhoyono widodo prabowo "
    "mahathir mandela mbeki zuma ramaphosa mugabe mnangagwa museveni kagame kenyatta ruto obasanjo buhari tinubu "
    "chavez maduro castro lula bolsonaro rousseff fujimori pinochet milei orban tusk kaczynski milosevic karadzic "
    "tsipras papandreou rutte trudeau carney bolton blinken kissinger netanyahu sinwar haniyeh nasrallah zawahiri "
    "zarqawi baghdadi guterres annan".split()
)
# What stands after a town's name and makes it one: "the Charlotte metro area", "a Denver native".
SETTLED = frozenset(
    "metro metropolitan area suburb suburbs resident residents native natives senator lawmaker lawmakers police "
    "authorities officials councillor firefighters".split()
)
IN = frozenset(
    "in at near inside outside around across throughout within northern southern eastern western central downtown "
    "north south east west northeast northwest southeast southwest nearby neighboring neighbouring dans pres in "
    "bei aus nach".split()
)
TOWARDS = frozenset(
    "de en au aux from to into toward towards over leaving left reached visited via through between of outside "
    "vers depuis".split()
)
CALLED = frozenset(
    "city town village province region district port state county suburb island capital area stronghold enclave "
    "neighborhood neighbourhood outskirts streets governorate coast mayor governor airport people ville province "
    "stadt".split()
)
NO_BODY = frozenset(
    "TV AM PM GMT EST EDT PST UTC OK DNA HIV AIDS UFO CEO CFO GDP PDF USD EUR GBP VIP SUV DVD CD PC IT AI IQ PR "
    "HQ ID RIP FAQ DIY RSVP ASAP MP MPS MEP MD PHD BA MA JR SR II III IV VI VII VIII IX XI XII XIV XVI ISBN URL "
    "WWW HTTP RSS PDT CET BST IST SMS GPS LED LGBT LGBTQ COVID SARS MERS ATM PIN VAT IED IEDS RPG WMD POW MIA "
    "WIFI API XML HTML CSS SQL JSON GPU CPU RAM SSD USB LCD OMG LOL WTF BTW FYI IMO MVP YEN "
    "PTSD CCTV MRI X I A THE AND FOR NOT BUT ALL NEW NO YES SO ON IN AT BY OF TO IS IT WE HE AN AS OR IF UP MY ME "
    "DO GO US RUSH LIVE FILE PHOTO NEWS BREAKING UPDATE VIDEO WATCH READ MORE HERE STORY END BEGIN CLIP LRB RRB "
    "RSB LSB KM KG MPH ET PT CT MT".split()
)
# What belongs to somebody who rules: "the Mubarak regime".
RULE = frozenset(
    "administration regime government presidency campaign loyalists loyalist supporters family era clan dynasty "
    "camp hukumeti rejimi yonetimi".split()
)
# First words of many places' names, none by themselves: "Ras Lanuf", "Beni Suef", "Deir al-Balah".
PLACE_FIRST = frozenset(
    "ras bir ain ayn deir dayr tel tal tell wadi jebel jabal beni bani kafr umm bab port fort san santa qasr beit "
    "bayt kfar kiryat sidi oued ksar khan nahr camp villa mont punta puerto playa isla ciudad cabo sao st. saint "
    "kampung pulau kota tanjung bandar".split()
)
NO_PLACE = frozenset("abu bin ben al el umm bab ras beni bani deir ain aba um".split())
# Whom there are many of, and who are no team: "the Sikhs".
FLOCKS = frozenset(
    "sikhs hindus buddhists muslims christians jews sunnis shiites shias alawites yazidis druze copts catholics "
    "protestants evangelicals mormons democrats republicans tories liberals conservatives communists socialists nazis "
    "bolsheviks islamists salafists jihadists marxists pyramids plains twenties thirties forties fifties sixties "
    "seventies eighties nineties".split()
)
# What stands next to a company's, a newspaper's or an armed group's name and to no person's.
BODY_BEFORE = frozenset(
    "company firm maker giant chipmaker carmaker automaker airline bank retailer newspaper daily agency group "
    "startup operator lender broadcaster network brand insurer miner producer channel magazine website "
    "manufacturer broker subsidiary conglomerate tabloid weekly utility supplier store chain".split()
)
BODY_AFTER = frozenset(
    "shares stock stocks spokesman spokeswoman spokesperson employees executives executive officials lawmakers "
    "newspaper magazine daily fighters militants gunmen insurgents analyst analysts correspondent investors "
    "shareholders customers users subsidiary headquarters website plc party movement militia bank group stores "
    "products stockholders stockholder shareholder board employee engineers app".split()
)
# Whose bodies there are: "General People's Congress", "Workers' Party".
OWNERS = frozenset(
    "people peoples workers women men children farmers teachers lawyers doctors writers students citizens "
    "consumers veterans traders employers mothers journalists soldiers peasants lords commons".split()
)
