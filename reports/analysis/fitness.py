"""Can a sentence stand alone on a page? The rules of a careful editor, each with a name, so that a test can ask which.

A sentence is never mended: one that leans on another ("He added", "the attacks", "also") is left, and another is taken.
"""

from __future__ import annotations

import re
from functools import lru_cache

from reports.analysis.days import ANY_MONTH
from reports.analysis.names import Mention
from reports.analysis.quote_marks import is_balanced
from reports.analysis.reading import Sentence, once
from reports.analysis.roles import HEADS

FEWEST, MOST = 8, 35  # words
NO_TEXT = frozenset(("headline", "not running text", "length", "no full stop"))  # what tells nothing by itself

_WORD = re.compile(r"[^\W_]+(?:[-'’.,][^\W_]+)*")
_SPLIT_OFF = frozenset(("s", "n't", "LRB", "RRB"))  # what a tokeniser has made of one word's end, or of a bracket
_OPENERS = frozenset(
    "he she it they we i you this that these those there his her its their our my also then but and "
    "or so yet however meanwhile moreover furthermore instead still "
    "nevertheless nonetheless earlier later afterwards afterward additionally besides such here now "
    "another other others both each some asked speaking among like nor "
    "because thus therefore hence similarly likewise indeed again elsewhere perhaps maybe one either "
    "neither none most many few according once again finally then next "
    "first second third lastly what why how who when where which whether if not only well yes no "
    "citing quoting adding asking noting having being despite too rather "
    "otherwise overall together separately as doing even just all nobody everyone everybody anyone "
    "watch see read hear click look let please don listen join meet someone something nothing "
    "everything thereafter accordingly anyway interestingly surprisingly notably ironically incidentally".split()
)
_PHRASES = re.compile(r"(?:A short (?:distance|while|time)|Not far|"
        r"In addition|As a result|At the same time|For example|For instance|In contrast|On the other "
        r"hand|In return|In response|In turn|In fact|Of course|By contrast|That said|"
                      r"In other words|Even so|After that|Since then|Until then|By then|So far|For now|On (?:that|the "
        r"same) day|In (?:the|that) meantime|At that|At the time)\b")  # fmt: skip
_PRONOUN = re.compile(
    r"\b(?:he|she|they|him|his|her|hers|their|theirs|them|it|its|himself|herself|themselves)\b", re.IGNORECASE
)
_PERSONAL = re.compile(r"\b(?:he|she|him|his|her|hers|himself|herself)\b", re.IGNORECASE)
_NAME_BESIDE = re.compile(r"(?<!^)\b[A-Z][\w’'-]+(?: ?,| and) $")  # "warrants for Valdan, his son and"
# "The International Criminal Court prosecutor said on Monday he": one man has that office.
_OFFICE_SAYS = re.compile(
    rf"(?:The )?(?:[A-Z][\w.’'-]+(?: of| for)? ){{1,6}}(?:{'|'.join(sorted(HEADS))}) "
    r"(?:said|announced|told|confirmed)\b[^,;]*$"
)
# "Valdan said they had been killed": who, only a sentence before says.
_SAID_THEY = re.compile(r"\b(?:said|says|announced|confirmed|told [\w ]{1,30}?) (?:that )?they\b")
_SEVERAL = re.compile(
    r"\b(?:[\w’'-]{3,}s|people|police|men|women|children|staff|and|ministry|government|army|military)\b"
)
_OWN_VOICE = re.compile(r"\b(?:I|we|We|our|Our|us|my|My|me|you|You|your|Your|I['’]m|we['’]re|you['’]re)\b")
# Nouns that point back when nothing after them says which: "after the meeting".
_POINTS = (
    "attack|attacks|meeting|meetings|talks|visit|trip|tour|journey|incident|move|decision|"
    "announcement|statement|statements|group|man|woman|men|women|minister|ministers|"
    "leader|leaders|official|officials|deal|agreement|proposal|plan|plans|report|case|vote|comments|"
    "remarks|call|letter|victims|victim|deaths|blast|explosion|bombing|strike|strikes|"
    "raid|shooting|operation|ship|plane|aircraft|country|countries|city|town|region|sides|parties|"
    "agency|ministry|office|court|company|party|pair|two|three|four|duo|trio|"
    "sources|source|spokesman|spokeswoman|spokesperson|secretary|prime minister|king|text|texts|"
    "document|committee|commission|file|request|matter|issue|subject|"
    "news|claim|claims|figure|figures|number|numbers|count|rest|delegation|crowd|protests?|"
    "protesters|demonstrations?|demonstrators|clashes|violence|riots?|unrest|uprising|turmoil|speech|"
    "address|network|blast|army|military|"
    "suspect|suspects|accused|latter|former|pipeline|corridor|programme|program|bill|law|measure|"
    "measures|ruling|event|events|session|conference|summit|resolution|amendment|readout|visitors|guests|"
    "hostages|crossing|bases|base|sites|site|area|areas|building|line|coalition|department|state "
    "department’s|dispute|accident|fire|storm|match|game|film|book|actor|singer|"
    "territory|capital|province|neighbourhood|neighborhood|family|couple|boy|girl|driver|pilot|"
    "teenager|employees|workers|staff|conflict|crisis|organi[sz]ation|charges?|accusations?|allegations?|funds|drones|"
    "swap|assault|toll|interviews?|transaction|vessel|verdict|hotel"
)
_CHIEFS = frozenset(("leader", "president", "minister", "king", "dictator", "strongman"))
_FALLEN = re.compile(r" (?:deposed|ousted|fallen|toppled|embattled|fugitive|late|former|longtime) ")  # who, a name said
_OF_A_LAND = re.compile(r" [A-Z][a-z]+(?:an|ian|ese|ish|i|ch) ")  # "the Libyan leader", of one who is named before
_ENSUING = re.compile(r" (?:ensuing|resulting) ")  # what from, the sentence says
_FIRMS = frozenset(("company", "agency", "organization", "organisation", "network", "party", "group", "firm"))
_POWERS = frozenset(("army", "military"))  # of the country that the article is about, where the sentence names it
_LANDS = frozenset(("territory", "capital", "province", "country", "city", "town", "region", "area"))
_AFTER_A_NOUN = (
    r"(?! on (?!\d|[A-Z][a-z]+day\b|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))"
    r"(?! (?:of|in|at|by|which|who|whose|between|against|from|to|for|with|over|where|when|near|inside|about|into|among|"
    r"responsible|called|named|described|"
    r"that (?:would|had|has|was|were|is|are|will|could|struck|hit|led|left|took|brought|made|sent|broke|[a-z]+ed))\b)"
    r"(?! [A-Z\d])"
)
_POINTING = re.compile(
    rf"\b(?:[Tt]he|[Tt]hat|[Tt]his|[Tt]hese|[Tt]hose|[Ss]uch) (?:(?!the |an? |those |these )[a-z-]+ "
    rf")?({_POINTS})\b(?!-){_AFTER_A_NOUN}"
)
# People are told by where they are or what they do; "the protesters to go home" tells nothing of them.
_POINTING_AT_PEOPLE = re.compile(
    r"\b(?:[Tt]he|[Tt]hat|[Tt]his|[Tt]hese|[Tt]hose) (?:[a-z-]+ )?(protesters|demonstrators|"
    r"officials?|soldiers|troops|leaders?|ministers?|workers|employees|victims?|suspects?|residents|"
    r"journalists|reporters traveling|activists|police|officers?|students|women|men|children|hostages|"
    r"prisoners|rebels|militants|fighters|gunmen|attackers?|patients|passengers)\b(?!-)"
    r"(?! (?:of|in|at|who|whose|from|near|outside|inside|that|on|killed|held|arrested|wounded|"
    r"responsible|aboard)\b)(?! [A-Z])"
)
# An office alone ("the King", "the Turkish minister") is somebody only where the person is named before.
_OFFICE_ALONE = re.compile(
    r"\b[Tt]he (?:[A-Z][\w.’'-]+ |foreign |defen[cs]e |state ){0,2}(?i:(secretary of state|secretary "
    r"of defen[sc]e|secretary|king|queen|prime minister|minister|president|chancellor|"
    r"crown prince|prince|emir|spokesman|spokeswoman|ambassador|diplomat|director|general|"
    r"commissioner-general|premier|leader|governor|mayor|judge))(?:[’']s)?\b(?!-)(?! (?:General|"
    r"Minister|Prince|of [A-Z])\b)(?! [A-Z])"
)
_LEANING = re.compile(
    r"\b(?:also|meanwhile|however|therefore|moreover|furthermore|nevertheless|in addition)\b|"
    r"\btoo[.,]|\b(?:did|does|do|had|has|was|were|is|are)[,;]|\b(?:all|both|the|these|those) (?:two|"
    r"three|four|five|six)\b(?! [a-z-])|\bfollowing (?:statement|words|reasons|points|terms|"
    r"constants)\b|"
    r"\bsimilar(?:ly)?\b(?! to\b)|\b(?:as follows|below|above-mentioned|aforementioned)\b|"
    r"\b[Tt]he (?:table|chart|map|picture|list|graph)\b|\blater (?:said|told|added|wrote)\b|"
    r"\b(?:said|told|added|asked) (?:so|as much)\b|"
    r"\bin response\b(?! to)|, (?:it|they|he|she|who) (?:said|added|reported|says|announced) ?[.]?$"
)
_SAME = re.compile(
    r"\b(?:the same|the latter|the former|both sides(?! of\b)|either side|such|then|there|so|that day|these|"
    r"those|this|another|"
    r"the other(?! (?:[\w’'-]+ ){1,4}, (?:the|an?) )|the others|each other's)\b"
    r"(?! (?:is|are|was|were|has|had|have|will|"
    r"would|could|that|much|far|many|long|called|week|month|year|as)\b)"
)
_ADDRESS = re.compile(
    r"https?:|www\.|\.com\b|@|#\w|\bclick\b|\bsubscribe\b|\bsign up\b|\bnewsletter\b|read more|follow us|"
    r"all rights reserved|copyright|©|contributed to this|reporting by|editing by|\bphoto(?:graph)?s?\b ?[:(]|\(photo|"
    r"image credit|file photo|getty|pictured|tune in|watch:|video:|live updates|this article|this story|"
    r"advertisement|\|",
    re.IGNORECASE,
)
# One of them is in whatever ``_ADDRESS`` finds: to look for these first takes a tenth of the time.
_ADDRESS_HINTS = (
    "http", "www.", ".com", "@", "#", "click", "subscribe", "sign up", "newsletter", "read more", "follow us",
    "all rights", "copyright", "©", "contributed", "reporting by", "editing by", "photo", "image credit", "getty",
    "pictured", "watch:", "video:", "live updates", "this article", "this story", "advertisement", "|", "tune in",
)  # fmt: skip
# "COOPER : Good evening", "NEW: ...", "Security -- Clinton said": a speaker or a label before the sentence.
_LABELLED = re.compile(r"(?:[A-Z][A-Z.'’-]+(?:[ ,][^:]{0,60})?|[A-Z]\w+(?: \w+){0,2}) ?(?::|--|—) ")
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_ACCORDING = re.compile(r"According to (?:the |an? )?(?:[a-z-]+ ){0,3}[A-Z]")
_LEADING = re.compile(
    r"(?:According to|In|On|At|After|During|Before|Following|Since|Under|From|With|By|Throughout|Over|For|Across|"
    r"Inside|Outside|Near|Ahead of|Late|Early)\b[^,]{2,80}, |"
    rf"{_WEEKDAY}(?: morning| afternoon| evening| night)? ?, "
)
_INSERTED = re.compile(r"[a-z][^,]{2,80}, (?=[A-Z]|the )")  # "In a short, sombre speech, Valdan announced"
_WEEKDAYS = re.compile(rf"{_WEEKDAY}|{ANY_MONTH}")
_SMALL_SUBJECT = re.compile(
    r"(?:The|A|An|This|That|These|Those|Some|Many|Most|Several|Both|All|No|Two|Three|Four|Five|Six|"
    r"Seven|Eight|Nine|Ten) "
)
_TR_OPENERS = frozenset(
    "bu bunu bunun o onu onun onlar bunlar şu ayrıca ancak ama fakat ise sonra daha ardından öte "
    "böylece bununla burada orada biz ben siz ve veya çünkü yine bakan kendisi".split()
)
_AR_OPENERS = frozenset(
    "هو هي هم هذا هذه ذلك تلك لكن كما ثم أيضا وهو وهي وهم وهذا وهذه وذلك ولكن كما وأضاف وأضافت وتابع "
    "وتابعت وقال وقالت وأكد وأكدت من جهته وكان وكانت وفي إلا أما لذلك وأوضح وبين".split()
)


# What is written under a picture: "Valdan is seen in Amman", "... in San Jose, California, November 6, 2017."
_CAPTION = re.compile(
    r"\b(?:is|are|can be) (?:seen|pictured|shown|photographed)\b|"
    r"\b(?:photo|photograph|picture|image|screengrab|handout)s? (?:released|provided|taken|shows?|made|by|from)\b|"
    r"^(?:In )?[Tt]h(?:is|ese) [^,]{0,40}(?:photo|picture|image)"
)
_CAPTION_DAY = re.compile(r"(?: ?,)? (?:\w+day ?, )?(?<!\bon )[A-Z][a-z]+\.? \d{1,2}(?: ?, (?:19|20)\d\d)? ?\.?$")
_PRESENT = re.compile(
    r"^[^,]{2,80}? (?:speaks?|stands?|walks?|poses?|waves?|arrives?|attends?|looks?|gestures?|greets?|shakes?|sits?|"
    r"holds?|listens?|leaves?|talks?|takes?|watch(?:es)?|gathers?|march|marches|"
    r"scrambles?|flee|flees|carry|carries|cheers?|celebrates?|prays?|chants?|rides?|inspects?|searches|search|fires?|"
    r"throws?|hurls?|clash|demonstrate|hug|kiss|dance|shout|mourn|guard|patrol|wait|kneel|push|pull|climb)\b"
)


# "A spokesman, Karim Valdan, told reporters in Tarsk on Sunday.": what, another sentence says.
_SAYS_NOTHING = re.compile(
    r"^[^,]{3,70}?(?: ?, [^,]{3,90} ?,)? (?:told (?:the )?(?:reporters|journalists|[A-Z][\w.]+(?: [A-Z][\w.]+){0,2})|"
    r"spoke to (?:reporters|journalists))"
    r"(?: (?:in|at|on|from|late|early|by) (?:[A-Z][\w-]+ ?|telephone|phone){1,3}){0,3}(?: \w+day)? ?\.$"
)
# "REBELS SAY TOWN TAKEN Vice Admiral Valdan said": a heading that has run into the sentence.
_HEADED = re.compile(r"(?:[A-Z][A-Z.,'’&-]+ ){4,}[A-Z][a-z]")
# "Freed Prisoners Tell Their Stories Valdan said": so too, in the capitals of a title.
_TITLED = re.compile(
    r"(?:[A-Z][\w’'-]+ ){2,}"
    r"(?:Their|Your|His|Her|Its|Is|Are|Was|Were|With|From|As|After|Over|Into|To|For|How|Why) [A-Z]"
)


# "Ally reacts to turmoil To Karim Valdan, a teacher, ...": a heading in small letters.
_RUN_IN = re.compile(
    r"\b[a-z][a-z-]{2,} (?:To|For|With|From|As|After|When|While|But|In|At|By|If) (?:the |a |an )?[A-Z][a-z]|"
    r"[\w’'] (?:However|Meanwhile|Nevertheless|Earlier) ?, "
)


def _is_caption(text: str) -> bool:
    if _CAPTION.search(text):
        return True
    return _PRESENT.search(text) is not None and (bool(_CAPTION_DAY.search(text)) or not _TELLS.search(text))


def _is_address(text: str) -> bool:
    low = text.casefold()
    return any(hint in low for hint in _ADDRESS_HINTS) and _ADDRESS.search(text) is not None


@once
def why_not(sentence: Sentence) -> str | None:
    """The first rule that forbids printing the sentence by itself; None where it may stand."""
    text = sentence.text
    if text in sentence.reading.article.headline and not sentence.reading.is_headed_by_its_lead:
        return "headline"
    if (
        _LABELLED.match(text)
        or _HEADED.match(text)
        or _TITLED.match(text)
        or _RUN_IN.search(sentence.masked)
        or re.search(r" ?: [A-Z]", sentence.masked)
    ):
        return "not running text"
    count = sum(each not in _SPLIT_OFF for each in _WORD.findall(text))
    if not FEWEST <= count <= MOST:
        return "length"
    if not re.search(r"[.۔](?:['’\"”»]| ?'')?$", text) or text.endswith(("...", "….", "…", ". .")):
        return "no full stop"
    if not is_balanced(text):
        return "marks"
    if _is_address(text) or _is_caption(sentence.masked) or (text.upper() == text and not _is_caseless(sentence)):
        return "not running text"
    return {"en": _english, "tr": _turkish, "ar": _arabic}.get(sentence.reading.language, _other)(sentence)


def is_fit(sentence: Sentence) -> bool:
    return why_not(sentence) is None


def _is_caseless(sentence: Sentence) -> bool:
    return sentence.text.lower() == sentence.text.upper()


def is_fit_under(sentence: Sentence, question: frozenset[str]) -> bool:
    """May it stand under a heading that has these words, which tell what "the court" and "the vote" are?"""
    why = why_not(sentence)
    if why is None:
        return True
    leans = why in ("no named subject", "points to another sentence")
    return leans and sentence.reading.language == "en" and _english(sentence, question) is None


def _english(sentence: Sentence, known: frozenset[str] = frozenset()) -> str | None:
    text, outside = sentence.text, sentence.masked
    first = _WORD.search(outside)
    if first is None or (not text[0].isupper() and not text[0].isdigit() and text[0] not in '“"‘'):
        return "opening"
    opening = outside.strip().split(" ")[0].strip(",;:").lower() if outside[0] != " " else ""
    if (
        (opening in _OPENERS and not _ACCORDING.match(outside))
        or _PHRASES.match(outside)
        or _is_participle(sentence, outside, opening)
    ):
        return "opening"
    if _OWN_VOICE.search(outside):
        return "own voice"
    if _SAYS_NOTHING.match(outside):
        return "says nothing"
    subject = named_subject(sentence)
    if subject is None and known and (noun := _THE_NOUN.match(outside)) and noun[1] in known:
        subject = noun.end()
    if subject is None and "country" in known and (people := _QUANTITY.match(outside)):
        subject = people.end()
    if subject is None and _opens_its_article(sentence):
        subject = _anywhere(sentence)
    if subject is None:
        return "no named subject"
    pronoun = _PRONOUN.search(outside)
    if (pronoun and pronoun.start() < subject) or _personal_without_person(sentence):
        return "pronoun before its name"
    if (they := _SAID_THEY.search(outside)) and not _SEVERAL.search(outside, 0, they.start()):
        return "points to another sentence"
    if _points(sentence, known) or _SAME.search(outside.lower()) or _LEANING.search(outside):
        return "points to another sentence"
    return None


def _opens_its_article(sentence: Sentence) -> bool:
    """Is it the first sentence that tells anything? Nothing stands before it that it could lean on."""
    if not 0 <= sentence.paragraph <= 1 or sentence.reading.article.kind != "news":
        return False
    before = (each for each in sentence.reading.sentences if each.start < sentence.start and each.paragraph >= 0)
    return all(why_not(each) in NO_TEXT and each.text.count(" ") < FEWEST for each in before)


def _is_participle(sentence: Sentence, outside: str, opening: str) -> bool:
    """ "Inspired by events in Tunisia, ..." hangs in the air; "United Nations" does not."""
    if not re.fullmatch(r"[a-z]{3,}(?:ed|ing)", opening) or any(start == 0 for _, start, _ in sentence.lands):
        return False
    return not re.match(r"\w+ [A-Z]", outside)


def _personal_without_person(sentence: Sentence) -> bool:
    pronoun = _PERSONAL.search(sentence.masked)
    if pronoun is None or any(each.start - sentence.start < pronoun.start() for each in sentence.mentions):
        return False
    before = sentence.masked[: pronoun.start()]
    return not (_NAME_BESIDE.search(before) or _OFFICE_SAYS.match(before))


def _points(sentence: Sentence, known: frozenset[str]) -> bool:
    """Is there a "the meeting" or "the King" that an earlier word of the sentence does not explain?"""
    outside = sentence.masked
    roles = [(each.end - sentence.start, _role_text(sentence, each)) for each in sentence.mentions]
    told = _APPOSED_NAME.match(outside)  # who "the attacker" is
    for pattern in (_POINTING, _POINTING_AT_PEOPLE, _OFFICE_ALONE):
        for match in pattern.finditer(outside):
            noun = match[1].lower()
            explained = (
                noun in known
                or _whole_word(noun).search(outside[: match.start()].lower())
                or any(end <= match.start() and noun.split()[-1] in role for end, role in roles)
            )
            explained = explained or (told is not None and match.end() < told.end())
            if noun in _LANDS:
                explained = explained or any(start < match.start() for _, start, _ in sentence.lands_outside)
            if noun == "country":
                explained = explained or _is_only_land(sentence)
            if pattern is _POINTING_AT_PEOPLE or noun in _POWERS:
                explained = explained or sentence.reading.main_land in sentence.named
            if noun in _FIRMS:
                explained = explained or _bodies_before(sentence, match.start()) == 1
            if pattern is not _POINTING_AT_PEOPLE and noun.split()[-1] in _CHIEFS:
                explained = explained or (
                    (_FALLEN.search(match[0]) is not None or _OF_A_LAND.search(match[0]) is not None)
                    and any(each.end - sentence.start <= match.start() for each in sentence.mentions)
                )
            if not explained and not _ENSUING.search(match[0]):
                return True
    return False


def _is_only_land(sentence: Sentence) -> bool:
    """Does the sentence name one country alone, that which its article is about?"""
    return {code for code, _, _ in sentence.lands_outside} == {sentence.reading.main_land}


def _bodies_before(sentence: Sentence, at: int) -> int:
    """How many firms, agencies and other bodies the sentence names before a place."""
    text = sentence.reading.article.text
    before = (
        each for each in sentence.reading.named if sentence.start <= each.start and each.end <= sentence.start + at
    )
    return len({text[each.start : each.end] for each in before if each.kind == "body"})


@lru_cache(maxsize=256)  # more than there are nouns that point
def _whole_word(word: str) -> re.Pattern[str]:
    return re.compile(rf"\b{word}\b")


def _role_text(sentence: Sentence, mention: Mention) -> str:
    role = mention.role or sentence.reading.names.role_of(mention.key)
    return sentence.reading.article.text[slice(*role)].lower() if role else ""


def named_subject(sentence: Sentence) -> int | None:
    """Where the name ends with which the main clause begins, in the sentence's own text; None without one."""
    outside = sentence.masked
    if outside[:1] == " ":
        return _speaker_after(outside)
    if _SHARE.match(outside):
        return None
    if _QUANTITY.match(outside):
        return _anywhere(sentence)
    if _GROUP.match(outside):
        return _anywhere(sentence)
    if _INDEFINITE.match(outside):
        return _placed(sentence)
    if placed := _OF_A_NAME.match(outside) or _APPOSED_NAME.match(outside):
        return placed.end()
    start = 0
    while leading := _LEADING.match(outside, start):
        start = leading.end()
        if outside[start : start + 1].islower() and not outside.startswith("the ", start):
            inserted = _INSERTED.match(outside, start)
            start = inserted.end() if inserted else start
            break
    clause = outside[start:]
    small = _SMALL_SUBJECT.match(clause) or re.match(r"the ", clause)
    words = list(_WORD.finditer(clause))[: 8 if small else 9]
    for number, match in enumerate(words):
        if number and re.search(r"[,;:]", clause[words[number - 1].end() : match.start()]) and number > 1:
            return None
        if number and _FINITE.fullmatch(match[0]):
            return None
        if _is_named(sentence, clause, start, match, number, bool(small)):
            return start + match.end()
    return None


_SHARE = re.compile(r"(?:\w+ ){0,3}[\d.]+ ?(?:percent|per cent|%)")
# "Ninety-three trucks entered Gaza": what is counted is the subject, if the sentence names where or of whom.
_QUANTITY = re.compile(
    r"(?:(?:A total of|At least|More than|About|Around|Some|Nearly|Almost|Up to|Roughly|Over|Fewer "
    r"than|An estimated) )?"
    r"(?:\d[\d,.]*|(?i:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|"
    r"fifty|sixty|seventy|eighty|ninety|hundreds|thousands|tens|dozens|scores)(?:-[a-z]+)?) (?:of "
    r")?(?!years?\\b|percent\\b|per cent\\b|days?\\b|months?\\b)[a-z]"
)


# "Police shot the driver, said Karim Valdan of the Interior Ministry": of which land, a name of the sentence tells.
_GROUP = re.compile(
    r"(?:(?:Riot |Security |Government |Rebel |Opposition )?(?:[Pp]olice|[Ff]orces|[Tt]roops)|Rebels|Rebel fighters|"
    r"Protesters|Demonstrators|Soldiers|Prosecutors|Investigators|Lawmakers|Gunmen|Militants|Insurgents|Warplanes) "
    r"(?!who\b|that\b|in\b|of\b|from\b)[a-z]"
)
# "A truck drove into a crowd in Nice": nobody knows more of it, if the sentence says where. Of a person one would.
_INDEFINITE = re.compile(
    r"An? (?!man\b|woman\b|boy\b|girl\b|person\b|statement\b|report\b|source\b|spokes|senior\b|top\b|few\b|"
    r"number\b|lot\b|day\b|week\b|month\b|year\b|second\b|third\b|similar\b|separate\b|further\b|new\b|recent\b|"
    r"(?:[a-z-]+ )?(?:official|minister|diplomat|lawmaker|analyst|expert|witness|resident|survivor|family|member)s?\b)"
    r"(?:[a-z-]+ ){0,3}[a-z-]+\b"
)


_IRREGULAR = (
    r"was|were|is|are|has|had|have|will|would|could|may|might|can|should|began|became|blew|broke|brought|built|"
    r"came|chose|cut|drew|drove|fell|fled|flew|fought|found|gave|got|grew|held|hit|kept|knew|led|left|lost|met|paid|"
    r"put|ran|rose|said|sank|sat|saw|sent|set|shot|shut|sold|spent|spoke|stood|struck|threw|told|took|went|won|wrote"
)
_VERBS = rf"\w+ed|{_IRREGULAR}"
# A verb of the past, and no "besieged city".
_TELLS = re.compile(
    rf"\b(?:says|did|made|{_IRREGULAR}|(?<!the )(?<!a )(?<!an )(?<!of )(?<!in )[a-z]{{3,}}ed)\b", re.IGNORECASE
)
# "The death toll from a truck bombing at the German consulate rose": the noun is told by the name that follows it.
_OF_A_NAME = re.compile(
    rf"The (?:(?!(?:{_VERBS}) )[a-z-]+ ){{1,4}}(?:(?:of|in|at|from|by|on|between|against|over|for|near) (?:the |an? )?"
    rf"(?:(?!(?:{_VERBS}) )[a-z-]+ ){{0,3}}){{1,2}}"
    rf"(?!(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|{ANY_MONTH})\b)[A-Z][\w’'-]+"
)
_THE_NOUN = re.compile(r"The ([a-z]+)\b")
# "The attacker, Karim Valdan, ..."
_APPOSED_NAME = re.compile(r"The (?:[a-z-]+ ){0,2}[a-z-]+, (?:[A-Z][\w’'-]+ ){1,4}?[A-Z][\w’'-]+,")
_POSSESSIVE = re.compile(r"['’]s?$")


def _placed(sentence: Sentence) -> int | None:
    """Where the first place that the sentence names ends; it must be named near the beginning."""
    ends = [end for _, start, end in sentence.lands_outside if start < 120]
    return min(ends, default=None)


def _anywhere(sentence: Sentence) -> int | None:
    """Where the first country, person or town ends that the sentence names."""
    named = [end for _, _, end in sentence.lands_outside] + [each.end - sentence.start for each in sentence.mentions]
    return min(named) if named else min((each.end - sentence.start for each in sentence.towns), default=None)


_FINITE = re.compile(rf"[a-z]{{3,}}ed|{_IRREGULAR}|says|does|do|did|must")


def _is_named(sentence: Sentence, clause: str, offset: int, match: re.Match[str], number: int, small: bool) -> bool:
    word = match[0]
    if not word[0].isupper() or _WEEKDAYS.fullmatch(word):
        return False
    at = offset + match.start()
    if number == 0 and at == 0:
        # A capital at the very start says nothing: it is a name if known as one, or if another capital follows.
        if small:
            return False
        following = clause[match.end() : match.end() + 2]
        known = any(start <= at < end for _, start, end in sentence.lands) or any(
            mention.whole[0] - sentence.start <= at < mention.end - sentence.start for mention in sentence.mentions
        )
        return (
            known
            or (following[:1] == " " and following[1:].isupper())
            or (word.isupper() and len(word) > 2)
            or bool(re.search(r"-[A-Z]", word))
            or _POSSESSIVE.sub("", word) in sentence.reading.proper
        )
    return word.lower() not in _OPENERS | HEADS | {"prime", "foreign", "crown", "defense", "defence", "i"}


def _speaker_after(outside: str) -> int | None:
    """A sentence that opens with a quotation is about its speaker: a name must follow the closing mark."""
    after = re.search(r"[^\s,]", outside)
    if after is None:
        return None
    rest = outside[after.start() :]
    match = re.match(
        r"(?:said |says |according to the |according to |added |asked |replied |told )?(?:the "
        r")?[A-Z][\w’'.-]+",
        rest,
    )
    if match is None or match[0].split(" ")[-1].lower() in _OPENERS:
        return None
    return after.start() + match.end()


def _turkish(sentence: Sentence) -> str | None:
    words = _WORD.findall(sentence.masked)
    if not words or words[0].replace("İ", "i").replace("I", "ı").lower() in _TR_OPENERS:
        return "opening"
    capitals = [word for word in words[:7] if word[0].isupper()]
    return None if len(capitals) > 1 else "no named subject"


def _arabic(sentence: Sentence) -> str | None:
    words = _WORD.findall(sentence.masked)
    if not words or words[0] in _AR_OPENERS:
        return "opening"
    return None if sentence.lands else "no named subject"


def _other(sentence: Sentence) -> str | None:
    return None if sentence.lands else "no named subject"
