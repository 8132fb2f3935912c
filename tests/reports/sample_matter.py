"""The words of the sample report: all our own, about people and outlets who do not exist."""

from __future__ import annotations

from dataclasses import dataclass, field

COURIER, TIGRIS, ANATOLIA, KOPRU = "The Jordan Courier", "Tigris Post", "Anatolia Line", "Haber Köprüsü"
SADA, NILE, POTOMAC, PACIFIC = "صدى الشرق", "Nile State Wire", "Potomac Bulletin", "Pacific Review"
LANGUAGES = {KOPRU: "tr", SADA: "ar"}

REPORTED = "{outlet} reported on {date}: “{words}”"
REPORTED_STATE_OWNED = "{outlet}, state-owned, reported on {date}: “{words}”"
SAID = "{speaker} said, as {outlet} reported on {date}: “{words}”"
MET = "On {date}, in {place}, {first} met {second}."
HAPPENED = "{date} · “{event}” · {outlet}"
HAPPENED_STATE_OWNED = "{date} · “{event}” · {outlet}, state-owned"
MET_ROW = "{date} · {first} met {second} in {place}. · {outlet}"
POSITION = "{speaker} · {role} · “{words}” · {outlet} · reported on {date}"
POSITION_NO_ROLE = "{speaker} · not reported · “{words}” · {outlet} · reported on {date}"
ACCOUNT = "{outlet} · {date} · “{words}”"
ACCOUNT_STATE_OWNED = "{outlet}, state-owned · {date} · “{words}”"
ANNOUNCED = "{date} · “{words}” · {outlet}"
COVERAGE = "{outlet} · {articles} · {first} · {last}"
NO_REPORT = "Nothing is printed under {country}; none of the {n} articles that were read names it."


@dataclass(frozen=True)
class Line:
    """One statement to be written: frame, fields, numbers of its sources, languages of fields that are not English."""

    frame: str
    fields: dict[str, str]
    sources: tuple[int, ...] = ()
    languages: dict[str, str] = field(default_factory=dict)


def reported(outlet: str, day: str, words: str, *sources: int, foreign: bool = False) -> Line:
    frame = REPORTED_STATE_OWNED if outlet == NILE else REPORTED
    languages = {"outlet": LANGUAGES[outlet]} if outlet in LANGUAGES else {}
    if foreign:
        languages["words"] = LANGUAGES[outlet]
    return Line(frame, {"outlet": outlet, "date": f"{day} November 2023", "words": words}, sources, languages)


def said(speaker: str, outlet: str, day: str, words: str, *sources: int) -> Line:
    fields = {"speaker": speaker, "outlet": outlet, "date": f"{day} November 2023", "words": words}
    return Line(SAID, fields, sources)


def met(day: str, place: str, first: str, second: str, *sources: int) -> Line:
    return Line(MET, {"date": f"{day} November 2023", "place": place, "first": first, "second": second}, sources)


TRUCE = "The ministers asked for an immediate ceasefire and for the delivery of aid without conditions."
LORRIES = (
    "The crossing handled one hundred and two lorries on Monday, the authority said, of which thirty carried "
    "medical supplies."
)

FIGURE = "{date} · {figure} · given by: {source} · “{words}” · {outlet}"
FIGURE_ALONE = "{date} · {figure} · “{words}” · {outlet}"


def figure(day: str, amount: str, source: str, words: str, outlet: str, number: int) -> Line:
    fields = {"date": f"{day} November 2023", "figure": amount, "words": words, "outlet": outlet}
    fields |= {"source": source} if source else {}
    return Line(FIGURE if source else FIGURE_ALONE, fields, (number,))


KEY_FACTS = (
    figure("5", "88 staff", "the relief agency", "The relief agency said that 88 staff had been killed.", COURIER, 1),
    figure("6", "$40 million in food aid", "", "The fund paid $40 million in food aid to three ports.", POTOMAC, 7),
)

QUESTIONS = ("What did the ministers in Amman ask for?", "What was said of aid crossings?")
ANSWERS = ((reported(COURIER, "4", TRUCE, 1), 1), (reported(NILE, "7", LORRIES, 6), 8))

KEY_POINTS = (
    (met("4", "Amman", "Secretary Marsh", "the foreign ministers of five Arab states", 1, 5, 7), 1),
    (
        reported(
            TIGRIS,
            "5",
            "The Secretary spent a little over an hour with Prime Minister Haidar al-Rubaie and left the capital "
            "before midnight.",
            2,
        ),
        4,
    ),
    (
        reported(
            ANATOLIA,
            "6",
            "No joint statement was issued after talks of two and a half hours between Kemal Aydın and his American "
            "counterpart.",
            3,
            4,
        ),
        6,
    ),
)

DEVELOPMENTS = (
    (
        "Jordan",
        "4 November 2023",
        (
            met("4", "Amman", "Secretary Marsh", "the foreign ministers of five Arab states", 1, 5, 7),
            reported(COURIER, "4", "The hosts spoke of a ceasefire, the visitor of pauses, and neither gave way.", 1),
            reported(
                POTOMAC,
                "4",
                "The Secretary underscored the importance of protecting civilians and of a path towards two states.",
                7,
            ),
        ),
    ),
    (
        "Jordan",
        "4 November 2023",
        (
            reported(
                SADA,
                "4",
                "طالب الوزراء بوقف فوري لإطلاق النار وبإدخال المساعدات إلى القطاع دون شروط، وأكدوا رفضهم تهجير السكان.",
                5,
                foreign=True,
            ),
            said("Samir Qutaishat", COURIER, "4", "Security will not come to anyone out of this war.", 1),
        ),
    ),
    (
        "Jordan",
        "1 November 2023",
        (
            reported(
                COURIER,
                "2",
                "Jordan recalled its ambassador and told the other side that its own envoy should not return while the "
                "war goes on.",
                9,
            ),
        ),
    ),
    (
        "Iraq",
        "5 November 2023",
        (
            met("5", "Baghdad", "Secretary Marsh", "Prime Minister Haidar al-Rubaie", 2),
            reported(
                TIGRIS,
                "5",
                "The visit had not been announced, and both delegations wore body armour on the way from the airfield.",
                2,
            ),
            said(
                "Alden Marsh",
                TIGRIS,
                "5",
                "Whoever fires on our advisers should expect an answer, and I said so in every room that I entered "
                "today.",
                2,
                7,
            ),
        ),
    ),
    (
        "Iraq",
        "7 November 2023",
        (
            reported(
                TIGRIS,
                "7",
                "The government said that it would pursue those who fire rockets at bases where foreign advisers are "
                "stationed, if their names can be established.",
                2,
            ),
        ),
    ),
    (
        "Türkiye",
        "6 November 2023",
        (
            met("6", "Ankara", "Kemal Aydın", "Secretary Marsh", 3, 4),
            reported(
                KOPRU,
                "6",
                "Görüşme iki buçuk saat sürdü; taraflar insani yardımın kesintisiz ulaştırılması gerektiğini "
                "vurguladı, ancak ortak bir açıklama yapılmadı.",
                4,
                foreign=True,
            ),
        ),
    ),
    (
        "Türkiye",
        "6 November 2023",
        (
            reported(
                ANATOLIA,
                "6",
                "President Tekin was travelling in the north-east of the country and did not receive the visitor.",
                3,
            ),
        ),
    ),
    (
        "Egypt",
        "7 November 2023",
        (
            reported(NILE, "7", LORRIES, 6),
            reported(
                PACIFIC,
                "8",
                "Seven ministers agreed on a single paragraph that supports humanitarian pauses and corridors and does "
                "not mention a ceasefire.",
                8,
            ),
        ),
    ),
)


def happened(day: str, event: str, outlet: str, *sources: int) -> Line:
    frame = HAPPENED_STATE_OWNED if outlet == NILE else HAPPENED
    return Line(frame, {"date": f"{day} November 2023", "event": event, "outlet": outlet}, sources)


def met_row(day: str, first: str, second: str, place: str, outlet: str, *sources: int) -> Line:
    fields = {"date": f"{day} November 2023", "first": first, "second": second, "place": place, "outlet": outlet}
    return Line(MET_ROW, fields, sources)


CHRONOLOGY = (
    happened("1", "Jordan recalls its ambassador for consultations.", COURIER, 9),
    happened("3", "The Secretary lands in Tel Aviv and meets the war cabinet.", POTOMAC, 7),
    met_row("4", "Secretary Marsh", "the foreign ministers of five Arab states", "Amman", COURIER, 1, 5, 7),
    happened("5", "The Secretary calls on the Palestinian president in Ramallah.", COURIER, 1),
    happened(
        "5",
        "The Secretary makes an unannounced stop in Baghdad and drives in body armour from the airfield to the "
        "Prime Minister’s office.",
        TIGRIS,
        2,
    ),
    met_row("6", "Kemal Aydın", "Secretary Marsh", "Ankara", ANATOLIA, 3, 4),
    happened("6", "The crossing at Rafah handles one hundred and two lorries.", NILE, 6),
    happened("7", "Ministers of seven industrial states begin a two-day meeting in Tokyo.", PACIFIC, 8),
    happened("8", "The seven publish a statement that supports humanitarian pauses and corridors.", PACIFIC, 8),
    happened("9", "The Secretary meets his South Korean counterpart in Seoul.", PACIFIC, 8),
)


def position(speaker: str, role: str, words: str, outlet: str, day: str, source: int, language: str = "en") -> Line:
    fields = {"speaker": speaker, "words": words, "outlet": outlet, "date": f"{day} November 2023"}
    languages = {} if language == "en" else dict.fromkeys(("speaker", "role", "words", "outlet"), language)
    if not role:
        return Line(POSITION_NO_ROLE, fields, (source,), languages)
    return Line(POSITION, fields | {"role": role}, (source,), languages)


QUOTATIONS = (
    position(
        "Samir Qutaishat",
        "foreign minister of Jordan",
        "What is destroyed this week will be mourned for a generation, and no army will be the safer for it.",
        COURIER,
        "4",
        1,
    ),
    position(
        "سمير القطيشات",
        "وزير الخارجية الأردني",
        "ما يُدمَّر هذا الأسبوع سيُبكى عليه جيلًا كاملًا، ولن يصبح أي جيش أكثر أمنًا بسببه.",
        SADA,
        "4",
        5,
        "ar",
    ),
    position(
        "Alden Marsh",
        "secretary of state",
        "A pause can begin on any day that both sides choose; a ceasefire has to be built first.",
        POTOMAC,
        "4",
        7,
    ),
    position(
        "Haidar al-Rubaie",
        "",
        "Iraq will not be turned into a field on which others settle their accounts.",
        TIGRIS,
        "5",
        2,
    ),
    position(
        "Kemal Aydın",
        "dışişleri bakanı",
        "Bir an önce tam bir ateşkes sağlanmalı ve yardımların önündeki bütün engeller kaldırılmalıdır.",
        KOPRU,
        "6",
        4,
        "tr",
    ),
    position(
        "Yoko Hayashi",
        "foreign minister of Japan",
        "We were able to speak with one voice, and we said what should be said about pauses for aid.",
        PACIFIC,
        "8",
        8,
    ),
)


def account(outlet: str, day: str, words: str, source: int) -> Line:
    frame = ACCOUNT_STATE_OWNED if outlet == NILE else ACCOUNT
    return Line(frame, {"outlet": outlet, "date": f"{day} November 2023", "words": words}, (source,))


DIFFERENCES = (
    (
        "Accounts differ",
        (
            account(NILE, "7", "One hundred and two lorries went through on Monday, the authority said.", 6),
            account(COURIER, "7", "Fewer than eighty went through on Monday, by the count of two aid agencies.", 1),
        ),
    ),
    (
        "Figures over time",
        (
            account(COURIER, "4", "The ministry of health puts the dead at 9,488.", 1),
            account(PACIFIC, "8", "The count of the ministry of health stood at 10,569 on Wednesday.", 8),
        ),
    ),
)

CALENDAR = (
    Line(
        ANNOUNCED,
        {
            "date": "11 November 2023",
            "words": "The leaders of two organisations of states are to meet in Riyadh on Saturday.",
            "outlet": PACIFIC,
        },
        (8,),
    ),
    Line(
        ANNOUNCED,
        {
            "date": "15 November 2023",
            "words": "The Security Council takes up the draft on humanitarian pauses next Wednesday.",
            "outlet": PACIFIC,
        },
        (8,),
    ),
)

GAPS = (Line(NO_REPORT, {"country": "Cyprus", "n": "43"}),)

COVERED = (
    (COURIER, "9", "1", "9"),
    (TIGRIS, "7", "4", "9"),
    (ANATOLIA, "6", "5", "8"),
    (KOPRU, "5", "5", "8"),
    (SADA, "5", "3", "8"),
    (NILE, "4", "5", "9"),
    (POTOMAC, "4", "3", "7"),
    (PACIFIC, "3", "7", "9"),
)
DAYS = {1: 2, 3: 3, 4: 9, 5: 8, 6: 10, 7: 5, 8: 4, 9: 2}

METHOD = (
    "The program searched the archive of eight outlets in English, Turkish and Arabic for articles published between "
    "1 and 10 November 2023 that name the Secretary of State and a country asked for.",
    "Of 61 articles considered, 43 were chosen; eleven copies of agency texts were folded into their originals, and "
    "seven were passed over because they fell outside the period.",
    "Sentences were chosen whole and are printed as they stand; a date such as “on Sunday” was worked out from the day "
    "of publication. A machine chose and arranged, and wrote no sentence of its own.",
    "Statements in Turkish and Arabic are given in the original only, for no translation was signed.",
)

# outlet, its id, whether a state's, language, author, headline, day of publication, address
SOURCES = (
    (COURIER, "jordan-courier", "", "en", "Rania Haddad", "Ministers press visitor for a truce", "4", "truce"),
    (TIGRIS, "tigris-post", "", "en", "Salim Jabbar", "An unannounced night in Baghdad", "5", "night-in-baghdad"),
    (ANATOLIA, "anatolia-line", "", "en", "", "Two and a half hours, no joint statement", "6", "wire/20231106-talks"),
    (KOPRU, "haber-koprusu", "", "tr", "Elif Şahingöz", "Bakanlıkta iki buçuk saat", "6", "gundem/bakanlikta-saat"),
    (SADA, "sada-alsharq", "", "ar", "ليلى الخطيب", "وزراء يطالبون بهدنة عاجلة في عمّان", "4", "akhbar/amman-hudna"),
    (NILE, "nile-state-wire", "state-owned", "en", "", "Crossing handles 102 lorries", "7", "economy/crossing"),
    (POTOMAC, "potomac-bulletin", "", "en", "Dana Whitlock", "Readout: the meeting in Amman", "4", "readouts/amman"),
    (PACIFIC, "pacific-review", "", "en", "Kenji Morita", "Seven ministers, one paragraph", "8", "asia/one-paragraph"),
    (COURIER, "jordan-courier", "", "en", "Omar Nabulsi", "What does Amman’s step mean?", "2", "analysis/envoy"),
)
