"""A few verbs and nouns, by their stems, that questions, topics and news use for one another.

Selection and analysis ask it alike: what one of them takes for the same the other finds.
"""

from __future__ import annotations

from crawler.archive.text import stem

_FEWEST = 4  # letters that a verb keeps without its noun's ending
_ADJECTIVE = 8  # letters of "national" and "regional", which are more than of a nation or region

ALIKE = tuple(
    frozenset(line.split())
    for line in (
        "meet met meeting talk receiv",
        "say said tell told state declar ask call urg warn reject stress statement",
        "visit arriv trip travel land tour go went flew",
        "agree agre agreement accept approv",
        "agreement accord deal pact treaty",
        "ratify approv",
        "kill death dead die died dying",
        "attack assault strik struck bomb hit",
        "troop soldier forc",
        "truck lorry",
        "ceasefir truce truc",
        "request ask demand",
        "discuss talk speak spoke spok",
        "commit send sent deploy pledg",
        "employe staff worker",
        "enter cross",
        "announc declar",
        "support back",
        "oppos reject",
        "condemn denounc",
        "resign resignation quit",
        "defect defection defector",
        "arrest detain detention custody imprison jail",
        "evacuat evacuation airlift repatriat repatriation",
        "sieg besieg",
        "flee fle fled escap cross",
        "stole stol stolen steal loot theft",
        "family wife son daughter relativ",
        "recogn recognis recogniz recognition",
        "return arriv",
        "weapon gun rifl firearm",
        "gunman shooter gunmen",
        "negotiat negotiation talk",
        "ship vessel boat ferry",
        "aid relief humanitarian",
        "aircraft plane jet warplane",
        "releas free fre",
        "wound injur hurt",
        "sign conclud",
        "plan initiativ roadmap proposal",
        "protest protester demonstrat demonstration demonstrator rally march",
        "elect election vote vot poll",
        "war conflict fight fought battl",
        "army military",
        "upris revolt rebellion rebel insurrection revolution",
        "crash accident",
        "earthquak quak tremor",
        "handover transfer transition",
        "shoot shot gunfir massacr",
        "takeover acquisition bid",
        "congress congressional congressman congressmen senat lawmaker",
        "produc production output",
        "fall fell fallen crash plung",
        "destroy destruction",
        "plow plough rammed ram drov driv drove drive driven",
        "oper operat run ran",
        "restor restart resum start",
        "shut close clos",
        "expel expell expulsion",
        "envoy ambassador diplomat",
        "membership accession admission",
    )
)
_NOUN_ENDS = ("ation", "ion", "ment", "val", "sal")  # evacuation, election, agreement, removal, proposal


_SPELT = (("gnis", "gniz"), ("anis", "aniz"), ("alis", "aliz"), ("oris", "oriz"), ("our", "or"), ("fenc", "fens"))


def forms(word: str) -> frozenset[str]:
    """The stem of an English word with the verb of a noun and the nouns of a verb: evacuation, evacuat.

    Some of these are no words at all, which does no harm.
    """
    ends = [end for end in _NOUN_ENDS if word.endswith(end) and len(word) - len(end) >= _FEWEST]
    bare = {word.removesuffix(end) + (end[0] if end.endswith("al") else "") for end in ends}
    nouns = {word + end for end in ("ation", "ion", "ment", "al")}
    of_noun = {word.removesuffix("al")} if word.endswith("ional") and len(word) > _ADJECTIVE else set[str]()
    return frozenset().union(*map(spellings, (word, *bare, *(each + "e" for each in bare), *nouns, *of_noun)))


def spellings(word: str) -> frozenset[str]:
    """An English stem as Britons and as Americans write it: recognis, recogniz; labour, labor."""
    found = {word}
    for one, other in _SPELT:
        if word.endswith(one):
            found.add(word.removesuffix(one) + other)
        elif word.endswith(other):
            found.add(word.removesuffix(other) + one)
    return frozenset(found)


def alike_to(word: str) -> frozenset[str]:
    """An English stem in its spellings, with those that mean the same."""
    return spellings(word).union(*(group for group in ALIKE if word in group))


# What a topic's word takes in, one way only: who asks for the unrest is told of protests, not the other way round.
_TAKES_IN = tuple(
    (frozenset(map(stem, ones.split())), frozenset(map(stem, others.split())))
    for ones, others in (
        ("uprising revolt revolution", "protest protester demonstration demonstrator rally march crackdown"),
        (
            "unrest turmoil upheaval",
            "protest protester demonstration demonstrator riot rioter clash crackdown uprising revolt looting",
        ),
        ("violence bloodshed", "attack kill dead wound injure clash shot shoot riot massacre gunfire"),
        ("crackdown repression", "arrest detain beat beaten kill shot torture"),
        ("abuse atrocity", "torture execute massacre rape beat beaten kill"),
        ("casualty victim toll", "kill dead death die died wound injure casualty"),
        (
            "capture captured captivity detention imprisonment",
            "capture captive detain detention arrest imprison jail hold held free freed release missing kidnap abduct",
        ),
        ("loot looter", "loot looter rob robbery steal stole stolen thief thieves ransack vandal"),
        ("reform", "amend amendment constitution referendum repeal"),
        (
            "economy economic",
            "economy economic growth inflation currency budget market tourism tourist export import unemployment wage "
            "price investment investor",
        ),
        ("sanction", "sanction embargo freeze froze frozen asset blacklist"),
        ("mediation mediate", "mediate mediation mediator envoy negotiate talk proposal roadmap ceasefire truce"),
        ("coup putsch", "coup putsch overthrow overthrew oust topple"),
        ("refugee migration migrant", "refugee migrant displace asylum flee fled fleeing exodus"),
        ("border frontier", "cross crossing flee fled fleeing refugee smuggle smuggler contraband"),
        ("election", "ballot candidate referendum runoff turnout constituency"),
        ("journalist reporter media", "journalist reporter correspondent cameraman photographer newspaper broadcaster"),
        ("foreigner expatriate", "foreigner expatriate citizen national tourist embassy consulate evacuate evacuation"),
        ("hostage kidnapping abduction", "hostage kidnap kidnapper abduct abductor captive captor ransom"),
        ("terror terrorism terrorist", "terror terrorism terrorist bomb bomber militant extremist jihadist"),
        ("nuclear", "nuclear uranium enrich enrichment centrifuge reactor plutonium"),
        ("oil petroleum", "oil crude brent petroleum refinery barrel pipeline tanker"),
        ("energy", "energy oil gas electricity pipeline power"),
        ("cyberattack hack hacker", "cyberattack hack hacker malware ransomware breach"),
        ("trade", "trade tariff export import"),
        ("airstrike bombardment", "airstrike bombard bomb bombing strike struck raid jet warplane"),
        ("fight combat offensive", "fight fought clash battle shell advance capture seize retreat push"),
        ("weapon arms armament", "weapon rifle arms ammunition missile munitions"),
        ("government", "government cabinet"),
        ("shutdown blackout outage", "shut block cut disrupt offline restore outage blackout unplug"),
        ("flood earthquake storm hurricane typhoon", "rescue evacuate victim survivor damage"),
        ("epidemic outbreak pandemic disease", "infect infection virus vaccine outbreak quarantine"),
    )
)


def taken_in_by(word: str) -> frozenset[str]:
    """The English stems of what is part of what a topic's word names."""
    return frozenset().union(*(others for ones, others in _TAKES_IN if word in ones))


# Who is asked whether somebody accepted is answered by who rejected.
OPPOSED = tuple(
    (frozenset(ones.split()), frozenset(others.split()))
    for ones, others in (
        ("agree agreement accept approv", "reject refus declin oppos"),
        ("support back", "oppos reject condemn"),
        ("releas free fre", "held detain"),
        ("confirm", "deni deny"),
        ("attend", "boycott"),
        ("stay remain", "left leav"),
        ("wound injur hurt harm", "unharm uninjur unhurt safe"),
        ("open onlin", "clos shut offlin"),
    )
)


# Words that are also written in two, with a hyphen or without.
_APART = tuple(
    (form(first) + between + second, form(first) + second)
    for first, second in (("cease", "fire"), ("air", "strike"), ("air", "lift"))
    for between in "- "
    for form in (str, str.capitalize)
)


def in_one_word(text: str) -> str:
    """An English text that writes "cease-fire" as "ceasefire"."""
    for apart, one in _APART:
        if apart in text:
            text = text.replace(apart, one)
    return text
