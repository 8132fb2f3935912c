"""The words of speech, offices and bodies of English."""

from __future__ import annotations

from reports.analysis.speaking.voice import Voice

_REGULAR = (
    "add warn announce state ask reply insist stress declare remark note explain argue continue answer confirm "
    "recall acknowledge "
    "conclude reiterate affirm testify claim admit agree joke quip comment complain observe tweet post shout cry "
    "exclaim whisper "
    "mutter yell scream plead urge vow promise pledge predict suggest respond retort counter emphasize emphasise "
    "maintain allege "
    "boast lament muse opine proclaim protest reason report reveal deny demand concede caution contend assert "
    "interject interrupt "
    "sigh laugh shrug chant repeat recount wonder believe estimate caption crack snap grumble murmur mumble growl "
    "bark groan "
    "grin wail howl gasp scoff sneer tease chuckle giggle smile nod object volunteer venture clarify elaborate "
    "disclose propose "
    "inform assure remind instruct advise implore beg hint marvel gush rave fume moan whine chide scold admonish "
    "echo summarize "
    "summarise theorize theorise speculate reflect reminisce remember advocate attest signal indicate hope offer "
    "deadpan "
    "explode roar rejoin sob blurt confide confess rule disagree emphasise underline underscore highlight"
)
_DOUBLED = frozenset("admit quip nod beg chat snap grin blog rebut sob chip".split())


def _forms(verb: str) -> tuple[str, str]:
    """The past and the present of a regular verb: "cry" to "cried", "cries"."""
    if verb in _DOUBLED and verb != "echo":
        return verb + verb[-1] + "ed", verb + "s"
    if verb.endswith("e"):
        return verb + "d", verb + "s"
    if verb.endswith("y") and verb[-2] not in "aeou":
        return verb[:-1] + "ied", verb[:-1] + "ies"
    return verb + "ed", verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "o")) else "s")


SAID = (
    "suggest|believe|argue|insist|deny|allege|predict|maintain|contend|acknowledge|"
    "said|says|told|tells|wrote|writes|put it|puts it|went on|goes on|went on to say|was quoted as saying|were "
    "quoted as saying|"
    "is quoted as saying|was heard saying|began|begins|thought|thinks|say|tell|sang|sings|swore|swears|spoke up|"
    "read|reads|"
    "described how|pointed out|points out|made clear|makes clear|let it be known|signed off|chimed in|shot back|"
    "fired back|hit back|" + "|".join(dict.fromkeys(form for verb in _REGULAR.split() for form in _forms(verb)))
)
VOICE = Voice(
    said=SAID,
    calls=(
        "called|calls|described|describes|accused|accuses|denounced|denounces|dismissed|dismisses|"
        "criticized|criticised|criticizes|criticises|praised|praises|hailed|hails|congratulated|congratulates|"
        "condemned|condemns|branded|brands|labeled|labelled|labels|dubbed|"
        "referred|refers|rejected|rejects|spoke|speaks|expressed|expresses|blamed|blames|"
        "characterized|characterised|termed|blasted|slammed|lauded|likened|compared|offered|ordered|"
        "mocked|threatened|threatens|apologized|apologised|ruled|found|thanked|defended|wanted|wants|"
        "pleads|saw|sees|felt|feels|considers|considered|advised|requested|ridiculed|attacked|signed|"
        "quoted|quotes|dubs|terms|brands|hails|likens|alluded|cited|cites|deplored|regretted|invited|welcomed|used "
        "the (?:word|term|phrase)"
    ),
    saying="saying|adding|telling|writing|warning|noting|insisting|arguing|explaining|stating|asking|claiming|"
    "declaring|tweeting|vowing|promising|stressing|suggesting|pointing out|announcing|shouting|chanting|joking|"
    "describing|accusing|denouncing|dismissing|criticizing|criticising|praising|hailing|condemning|branding|"
    "labeling|labelling|referring|expressing|calling|"
    "to say|to tell",
    by="according to|in the words of",
    that="that(?: |, )",
    denies="den(?:y|ies|ied)",
    fillers="also|later|then|once|often|sometimes|recently|earlier|previously|repeatedly|simply|quickly|further|"
    "has|have|had|himself|herself|themselves|again|first|reportedly|allegedly|famously|rightly|finally|"
    "publicly|privately|always|still|now|just|even|already|all|both|would|will|did|actually|only|subsequently|"
    "since|today|yesterday|tonight|(?:on |late |early )*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:night|"
    "morning|evening|afternoon))?|long|never|ever|may|might|could|(?!family|ally|rally|assembly|bully|monopoly|"
    "anomaly)[a-z]+ly",
    passive="was|were|been|be|is|are|being|get|got|not|to",
    pronouns={"he": "m", "she": "f", "they": "p", "it": "b", "i": "i", "we": "i", "you": "i"},
    articles=frozenset(
        "the a an his her their its this that another one some many several two three four five both each "
        "these those most few other every any no our my your".split()
    ),
    definite=frozenset("the this that these those".split()),
    prepositions=frozenset(
        "of for to at from in with by on near under against about about into over between among behind like "
        "outside inside around across representing".split()
    ),
    openers="but|and|as|while|when|that|where|after|because|if|though|although|what|whom|which|who|how|why|whether|"
    "before|since|until|so|than|yet|or|whose|once|then",
    relatives=frozenset("who whose which where whom that".split()),
    stops=frozenset(
        "who whose which that when while as after before during since until because if though although but and or "
        "on by via through upon amid following speaking citing adding referring via was were is are had has "
        "yesterday today tomorrow tonight monday tuesday wednesday thursday friday saturday sunday earlier later "
        "does do did can could should has have however meanwhile instead moreover nevertheless indeed perhaps hours "
        "days weeks months years minutes read "
        "getty images image photo "
        "photos advertisement video copyright caption related according asked "
        "last this late early recently shortly then there here".split()
    ),
    heads=frozenset(
        # offices
        "president premier minister chancellor king queen prince princess emir sultan pope sheikh shaikh secretary "
        "ambassador envoy general gen brigadier admiral adm colonel col captain capt lieutenant lt major maj sergeant "
        "sgt cmdr commander senator sen representative rep congressman congresswoman governor gov mayor speaker "
        "director chief spokesman spokeswoman spokesperson adviser advisor counselor counsellor coordinator "
        "commissioner chairman chairwoman chairperson chair leader head justice judge prosecutor attorney deputy "
        "undersecretary lawmaker legislator diplomat counterpart mr mrs ms miss dr professor prof patriarch ayatollah "
        "imam bishop archbishop cardinal reverend rev administrator negotiator inspector analyst activist economist "
        "lawyer politician engineer coach founder co-founder ceo sir dame lord lady baroness baron councillor "
        "councilman councilwoman councilor alderman sheriff detective prefect sub-prefect officer constable "
        "superintendent trooper deputy treasurer "
        "vice-president president-elect monarch principal headteacher dean rector provost rabbi pastor priest father "
        "sister mufti dictator strategist executive manager boss owner chairwoman partner editor publisher "
        "correspondent mp member official aide "
        # trades
        "baker teacher florist farmer driver shopkeeper broker agent student doctor nurse journalist reporter "
        "photographer author writer singer actor actress player fisherman organiser organizer volunteer resident "
        "researcher historian skipper witness trader pharmacist keeper psychologist scientist sociologist "
        "columnist blogger protester demonstrator worker critic poet novelist composer musician rapper artist painter "
        "architect designer producer filmmaker pilot astronaut soldier veteran fighter rebel midfielder striker "
        "goalkeeper defender forward quarterback pitcher champion star guitarist drummer comedian host presenter "
        "anchor model businessman businesswoman entrepreneur investor billionaire tycoon meteorologist geologist "
        "biologist physicist chemist astronomer seismologist surgeon physician paramedic firefighter policeman "
        "policewoman investigator expert specialist consultant campaigner advocate survivor victim tourist "
        "passenger customer shopper voter supporter fan pensioner carpenter plumber builder landlord "
        "tenant retiree mechanic chef cook waiter waitress barber butcher grocer biographer scholar academic lecturer "
        "receiver cornerback linebacker tackle safety lineman coordinator kicker wideout captain batsman bowler "
        "winger sprinter swimmer runner cyclist racer golfer boxer jockey referee umpire comedienne presenter "
        "entertainer billionaire mogul magnate celebrity juror commuter climber hiker diver swimmer holidaymaker "
        "evacuee refugee migrant hostage trainee intern teammate rival opponent predecessor successor translator "
        "interpreter guide ranger gardener "
        "attendee onlooker bystander eyewitness defendant plaintiff suspect technician developer programmer "
        # relations
        "brother mother wife husband son daughter uncle aunt cousin nephew niece grandfather grandmother "
        "grandson granddaughter friend neighbour neighbor colleague fiance fiancee girlfriend boyfriend roommate "
        "classmate parent widow widower man woman boy girl teenager teen".split()
    ),
    bodies=frozenset(
        "ministry department house court council union agency university bank party committee organization "
        "organisation office embassy parliament congress senate assembly army navy force forces guard guards police "
        "association federation league group company corporation inc ltd corp times post news television tv channel "
        "radio newspaper agency institute center centre foundation society hospital school college authority "
        "commission "
        "administration government republic nations states front movement brotherhood crescent cross watch "
        "international airlines airways motors bank partners associates trust museum institution pentagon kremlin "
        "hamas "
        "hezbollah taliban facebook twitter google apple microsoft amazon uber tesla reuters nasa fbi board bureau "
        "service services club network press journal review monitor team fund coalition alliance charity".split()
    ),
    body_heads=frozenset(
        "group company consortium ministry agency organization organisation union party army police government "
        "statement "
        "department firm council club team network charity court bank airline committee paper newspaper report "
        "letter message post tweet sign banner officials authorities residents witnesses prosecutors experts "
        "researchers scientists analysts critics supporters protesters organizers organisers militants rebels campaign "
        "administration institute foundation commission association embassy navy bureau university school "
        "outlets media sources observers villagers "
        "hospital carrier bureau office study lawsuit complaint email memo document indictment".split()
    ),
    feminine=frozenset(
        "mrs ms miss queen princess spokeswoman chairwoman congresswoman actress mother wife sister daughter aunt "
        "niece grandmother granddaughter girlfriend fiancee widow woman girl lady dame baroness policewoman waitress "
        "businesswoman councilwoman her she".split()
    ),
    masculine=frozenset(
        "mr king prince emir sultan pope sheikh spokesman chairman congressman father husband brother son uncle "
        "nephew grandfather grandson boyfriend fiance man boy lord sir baron policeman businessman councilman imam "
        "bishop archbishop ayatollah rabbi fisherman he his".split()
    ),
    alike={
        "airline": frozenset(("airlines", "airways", "air")),
        "carrier": frozenset(("airlines", "airways", "air")),
        "monarch": frozenset(("king", "queen")),
        "pontiff": frozenset(("pope",)),
        "premier": frozenset(("minister",)),
        "spokesperson": frozenset(("spokesman", "spokeswoman")),
        "lawmaker": frozenset(("senator", "sen", "rep", "representative", "congressman", "congresswoman", "mp")),
        "politician": frozenset(("senator", "minister", "mp", "congressman", "leader")),
        "sovereign": frozenset(("king", "queen")),
        "boss": frozenset(("manager", "coach", "ceo", "executive", "chief")),
        "coach": frozenset(("manager",)),
        "manager": frozenset(("coach",)),
        "doctor": frozenset(("dr",)),
        "attorney": frozenset(("lawyer",)),
        "lawyer": frozenset(("attorney",)),
    },
    modifiers=frozenset(
        "prime foreign defense defence interior finance health energy oil trade justice deputy vice former crown "
        "acting interim opposition "
        "assistant national security senior chief supreme special press presidential parliamentary military "
        "permanent general top then "
        "executive political human rights government state party army police school football team law city world "
        "research medical local "
        "regional union company music film head royal chief managing technical public private first second third "
        "high lead leading veteran "
        "retired longtime outgoing incoming newly elected shadow home culture education transport economy "
        "environment business sports "
        "science software real estate fire emergency air force navy village town county district court appeals "
        "criminal civil and".split()
    ),
    nobody=frozenset(
        "who what nobody everyone everybody nothing something anyone someone there which how why when where".split()
    ),
    papers=frozenset(
        "letter note message sign banner placard poster annex appendix version correction caption headline map "
        "declaration treaty protocol agreement".split()
    ),
    ours=frozenset(("our", "my")),
    plain_clause=r"(?:the|a|an|he|she|it|they|there|we|i|his|her|their|its|this|these|those|no|all|some|many|most|"
    r"more|about|at least|one|two|three|four|five|both|such|only|nobody|everyone|if|when|[A-Z][\w.’'-]*,?|\d\S*|"
    r"(?!(?:in|on|at|by|via|during|after|before|to|of|with|from|about|as|for|so|that|later|earlier|last|this|"
    r"yesterday|today|goodbye|nothing|is|was|are|were|\w+ly|something|little|much|through|early|late|under|over|without)\b)[a-z]+)\s",
)
