"""The words of speech, offices and bodies of German."""

from __future__ import annotations

from reports.analysis.speaking.voice import Voice

VOICE = Voice(
    said="sagte|sagt|sagten|sagen|erklärte|erklärt|erklärten|betonte|betont|betonten|ergänzte|ergänzt|meinte|meint|"
    "teilte|teilten|warnte|warnt|warnten|kündigte|kündigten|kündigt|fügte|fügt|fragte|fragt|antwortete|antwortet|"
    "erwiderte|"
    "berichtete|berichtet|berichteten|schrieb|schreibt|schrieben|mahnte|mahnt|forderte|fordert|forderten|"
    "kritisierte|kritisiert|lobte|lobt|"
    "behauptete|behauptet|räumte|versicherte|versichert|unterstrich|resümierte|bilanzierte|erinnerte|erinnert|"
    "erzählte|erzählt|rief|ruft|klagte|klagt|scherzte|hieß es|heißt es|bestätigte|bestätigt|stellte|so|zitierte|"
    "gab|äußerte|bekräftigte|bekräftigt|twitterte|konterte|freute sich|freut sich|nannte|urteilte|prophezeite|"
    "wetterte|gestand|"
    "befand|findet|fand|hofft|hoffte|sprach|spricht|hatte gesagt|hat gesagt|versprach|verspricht|drohte|appellierte|"
    "nickt|nickte|verweist|verwies|vermutet|vermutete|glaubt|glaubte|schätzt|schätzte|spekuliert|spekulierte",
    calls=(
        "nannte|nennt|bezeichnete|bezeichnet|sprach|spricht|kritisierte|warf|wirft|lobte|verurteilte|rügte|hält|hielt"
    ),
    saying="(?!)x",
    by="laut|so|nach angaben|nach den worten|zufolge|nach ansicht|nach einschätzung|nach aussage",
    that="dass ",
    fillers=(
        "auch|dann|später|zudem|zuvor|selbst|weiter|noch|ebenfalls|aber|dagegen|hingegen|jedoch|sich|außerdem|wiederum"
    ),
    passive="wurde|wurden|wird|werden|worden|nicht",
    pronouns={"er": "m", "sie": "f", "es": "b", "ich": "i", "wir": "i", "man": "i", "dieser": "m", "diese": "f"},
    particles=frozenset("al el bin ibn de van von der den di da".split()),
    articles=frozenset(
        "der die das den dem des ein eine einer eines einem einen sein seine seiner seinem ihr ihre ihrer ihrem "
        "mehrere viele einige zwei drei dieser diese beide unser unsere".split()
    ),
    definite=frozenset("der die das den dem dieser diese".split()),
    prepositions=frozenset(
        "von vom für aus bei beim in im am an auf mit zu zum zur über nach gegen unter vor des der".split()
    ),
    openers="aber|und|dass|weil|wenn|als|während|wie|ob|oder|doch|denn|sondern|wer|was|wo",
    relatives=frozenset("der die das dessen deren".split()),
    stops=frozenset(
        "dass weil wenn als während und aber oder am im in bei beim nach vor auf zu zum zur gegenüber laut mit über "
        "hinzu "
        "an montag dienstag mittwoch donnerstag freitag samstag sonntag gestern heute soll sollen hat haben "
        "ist sind war waren wird werden mittlerweile inzwischen aber jedoch allerdings bereits derzeit".split()
    ),
    heads=frozenset(
        "präsident bürgermeister oberbürgermeister kanzler minister trainer anwalt richter staatsanwalt könig königin "
        "prinz professor dr prof general oberst hauptmann kommandeur direktor leiter leiterin chef chefin sprecher "
        "sprecherin vorsitzende vorsitzender abgeordnete abgeordneter senator gouverneur botschafter papst bischof "
        "kardinal imam rabbi herr frau kapitän stürmer torwart torhüter spieler spielerin lehrer bauer ärztin arzt "
        "krankenschwester student forscher experte expertin historiker ökonom analyst autor schriftsteller regisseur "
        "schauspieler sänger zeuge zeugin augenzeuge nachbar bruder schwester vater mutter sohn tochter mann ehemann "
        "ehefrau freund freundin kollege kollegin unternehmer gründer geschäftsführer vorstand manager sekretär "
        "generalsekretär anwohner polizist feuerwehrmann meteorologe oppositionsführer parteichef mandant angeklagte "
        "angeklagter innensenator landrat dekan rektor pfarrer".split()
    ),
    head_ends=(
        "minister",
        "ministerin",
        "präsident",
        "präsidentin",
        "sprecher",
        "sprecherin",
        "chef",
        "chefin",
        "meister",
        "meisterin",
        "kanzler",
        "kanzlerin",
        "anwalt",
        "anwältin",
        "richter",
        "richterin",
        "leiter",
        "leiterin",
        "führer",
        "führerin",
        "trainer",
        "trainerin",
        "direktor",
        "direktorin",
        "sekretär",
        "sekretärin",
        "forscher",
        "forscherin",
        "vorsitzende",
        "vorsitzender",
        "experte",
        "expertin",
        "loge",
        "login",
        "ärztin",
        "arzt",
        "lehrer",
        "lehrerin",
        "beauftragte",
        "beauftragter",
        "politiker",
        "politikerin",
        "senatorin",
        "rätin",
    ),
    bodies=frozenset(
        "ministerium regierung partei gewerkschaft polizei armee universität bank institut gericht rat verband verein "
        "stiftung uno nato eu dpa reuters afp kommission ag gmbh se amt behörde klinik bundeswehr konzern".split()
    ),
    body_heads=frozenset(
        "ministerium regierung partei gewerkschaft polizei armee konzern unternehmen verband behörde "
        "staatsanwaltschaft "
        "mitteilung firma verein gericht stadt feuerwehr".split()
    ),
    feminine=frozenset("frau königin mutter schwester tochter ehefrau freundin ärztin kollegin sie zeugin".split()),
    masculine=frozenset(
        "herr könig vater bruder sohn ehemann mann freund arzt kollege er zeuge präsident bürgermeister kanzler "
        "minister trainer anwalt richter papst bischof torwart oppositionsführer".split()
    ),
    nouns_are_capital=True,
    nobody=frozenset(
        "stattdessen darin dabei dort später zuvor zudem außerdem dennoch gleichzeitig anschließend dagegen daher dazu "
        "danach allerdings jedoch deshalb darauf inzwischen mittlerweile schließlich weiter auch hier so nun "
        "dann".split()
    ),
    reported=r"[^,.;:█]{0,60},\s(?!(?:ob|weil|wenn|als|obwohl|da|um|wie|wer|was|wo)\b)"
    r"(?=[^.;:]{0,150}?\b(?:sei|seien|habe|hätten?|werde|würden?|könnten?|könne|müsse|müssten?|solle|"
    r"wolle|dürfe|gebe|wäre|wären)\b)",
)
