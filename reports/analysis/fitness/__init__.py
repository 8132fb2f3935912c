"""Can a sentence stand alone on a page? The rules of a careful editor, each with a name, so that a test can ask which.

A sentence is never mended: one that leans on another ("He added", "the attacks", "also") is left, and another is taken.
"""

from __future__ import annotations

import re

from reports.analysis.fitness.beside_the_text import is_before_dateline
from reports.analysis.fitness.leaning import leans
from reports.analysis.fitness.newcomers import GROUP, QUANTITY, are_several
from reports.analysis.fitness.not_prose import is_address, is_caption, is_headed
from reports.analysis.fitness.of_event import PERSONAL, is_of_unknown, means_nobody
from reports.analysis.fitness.openings import opens_on_another
from reports.analysis.fitness.pointing import points
from reports.analysis.fitness.saying_nothing import says_nothing, sets_beside
from reports.analysis.fitness.subject import WORD, known_subject, named_anywhere, named_subject
from reports.analysis.quote_marks import is_balanced
from reports.analysis.reading import Sentence, once
from reports.analysis.roles import HEADS

FEWEST, MOST = 8, 35  # words
TELLING = 12  # words from which on "hundreds of people" tell by what they do who they are, in a country that is known
SHORTEST, LONGEST = 6, 45  # words of what answers a question
NO_TEXT = frozenset(("headline", "not running text", "length", "no full stop"))  # what tells nothing by itself

_FULL_STOP = re.compile(r"[.۔](?:['’\"”»]| ?'')?$")
_SPLIT_OFF = frozenset(("s", "n't", "LRB", "RRB"))  # what a tokeniser has made of one word's end, or of a bracket
_PRONOUN = re.compile(
    r"\b(?:he|she|they|him|his|her|hers|their|theirs|them|it|its|himself|herself|themselves)\b", re.IGNORECASE
)
_SINGULAR = re.compile(r"\b(?:he|she|him|his|her|hers|it|its|himself|herself|itself)\b", re.IGNORECASE)
_NAME_BESIDE = re.compile(r"(?<!^)\b[A-Z][\w’'-]+(?: ?,| and) $")  # "warrants for Valdan, his son and"
# "The International Criminal Court prosecutor said on Monday he": one man has that office.
_OFFICE_SAYS = re.compile(
    rf"(?:The )?(?:[A-Z][\w.’'-]+(?: of| for)? ){{1,6}}(?:{'|'.join(sorted(HEADS))}) "
    r"(?:said|announced|told|confirmed)\b[^,;]*$"
)
# "The transport minister", "The government": in a paper of a country that is known they are of that.
_OF_A_STATE = re.compile(
    rf"The (?:[\w-]+ (?:and [\w-]+ )?)?(?:{'|'.join(sorted(HEADS))}|"
    r"ministry|government|cabinet|parliament|army|police)\b"
)
_THE_GOVERNMENT = re.compile(r"The government\b(?! of| in)")  # of the country that all of a report is about
# "Valdan said they had been killed": who, only a sentence before says.
_SAID_THEY = re.compile(r"\b(?:said|says|announced|confirmed|told [\w ]{1,30}?) (?:that )?they\b")
_SEVERAL = re.compile(
    r"\b(?:[\w’'-]{3,}s|people|police|men|women|children|staff|and|ministry|government|army|military)\b"
)
OWN_VOICE = re.compile(r"\b(?:I|we|We|our|Our|us|my|My|me|you|You|your|Your|I['’]m|we['’]re|you['’]re)\b")
_TR_OPENERS = frozenset(
    "bu bunu bunun o onu onun onlar bunlar şu ayrıca ancak ama fakat ise sonra daha ardından öte "
    "böylece bununla burada orada biz ben siz ve veya çünkü yine bakan kendisi".split()
)
_AR_OPENERS = frozenset(
    "هو هي هم هذا هذه ذلك تلك لكن كما ثم أيضا وهو وهي وهم وهذا وهذه وذلك ولكن كما وأضاف وأضافت وتابع "
    "وتابعت وقال وقالت وأكد وأكدت من جهته وكان وكانت وفي إلا أما لذلك وأوضح وبين".split()
)


@once
def why_not(sentence: Sentence) -> str | None:
    """The first rule that forbids printing the sentence by itself; None where it may stand."""
    if why := _why_no_text(sentence, FEWEST, MOST):
        return why
    return {"en": _english, "tr": _turkish, "ar": _arabic}.get(sentence.reading.language, _other)(sentence)


def _why_no_text(sentence: Sentence, fewest: int, most: int) -> str | None:
    """The first rule by which it is no whole sentence of running text."""
    text = sentence.text
    if text in sentence.reading.article.headline and not sentence.reading.is_headed_by_its_lead:
        return "headline"
    if is_headed(text, sentence.masked):
        return "not running text"
    if not fewest <= count_words(text) <= most:
        return "length"
    ends = sentence.is_cut or _FULL_STOP.search(text)
    if not ends or text.endswith(("...", "….", "…", ". .")):
        return "no full stop"
    if not is_balanced(text):
        return "marks"
    if (
        is_before_dateline(sentence)
        or is_address(text)
        or is_caption(sentence.masked)
        or (text.upper() == text and not _is_caseless(sentence))
    ):
        return "not running text"
    return None


def is_running_text(sentence: Sentence, fewest: int = FEWEST, most: int = MOST) -> bool:
    """Is it a whole sentence of running text, of so many words, whatever it leans on?"""
    return _why_no_text(sentence, fewest, most) is None


def count_words(text: str) -> int:
    return sum(each not in _SPLIT_OFF for each in WORD.findall(text))


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


def is_fit_of_event(sentence: Sentence, known: frozenset[str]) -> bool:
    """May it stand in a report on the one event of which its article tells, ``known`` being what took part in that?

    Its subject needs no name there, if it is no "the lorry" of which nothing is known: "a child", "winds of 20 knots".
    """
    if is_fit_under(sentence, known):
        return True
    outside = sentence.masked
    if sentence.reading.language != "en" or _why_no_text(sentence, FEWEST, MOST) is not None:
        return False
    if opens_on_another(sentence, known, True) or OWN_VOICE.search(outside) or outside[:1] == " ":
        return False
    if says_nothing(outside) or sets_beside(outside) or points(sentence, known) or leans(sentence, known):
        return False
    return not is_of_unknown(outside, known) and not means_nobody(sentence)


def is_fit_to_answer(sentence: Sentence, question: frozenset[str], may_point: bool = False) -> bool:
    """May it stand under a question of whose words it has all? Then its subject is known, and it may be longer.

    Who somebody is stands beside his name: then it ``may_point`` to other sentences for the rest.
    """
    if why_not(sentence) is None:
        return True
    if sentence.reading.language != "en" or _why_no_text(sentence, SHORTEST, LONGEST) is not None:
        return False
    why = _english(sentence, question, named=False)
    return why is None or (may_point and why == "points to another sentence")


def _english(sentence: Sentence, known: frozenset[str] = frozenset(), named: bool = True) -> str | None:
    """The first rule that forbids it; unless it must be ``named``, any noun may be its subject."""
    outside = sentence.masked
    if opens_on_another(sentence, known, named):
        return "opening"
    if OWN_VOICE.search(outside):
        return "own voice"
    if says_nothing(outside) or (named and sets_beside(outside)):
        return "says nothing"
    subject = named_subject(sentence)
    if subject is None and known:
        subject = known_subject(outside, known)
    if subject is None and "country" in known and count_words(sentence.text) >= TELLING:
        people = QUANTITY.match(outside) or (GROUP.match(outside) if _names_no_other(sentence) else None)
        subject = people.end() if people else None
    if subject is None and "country" in known and _names_no_other(sentence):
        subject = own.end() if (own := _THE_GOVERNMENT.match(outside)) else None
    if subject is None and _opens_its_article(sentence):
        of_state = _OF_A_STATE.match(outside) if "country" in known and _is_written_at_home(sentence) else None
        subject = of_state.end() if of_state else named_anywhere(sentence)
    if not named:
        subject = 0
    if subject is None:
        return "no named subject"
    pronoun = (_SINGULAR if are_several(outside) else _PRONOUN).search(outside)
    if (pronoun and pronoun.start() < subject) or _personal_without_person(sentence):
        return "pronoun before its name"
    if (they := _SAID_THEY.search(outside)) and not _SEVERAL.search(outside, 0, they.start()):
        return "points to another sentence"
    if points(sentence, known) or leans(sentence, known):
        return "points to another sentence"
    return None


def _names_no_other(sentence: Sentence) -> bool:
    """Names it no country but the one that its article is about, and no place elsewhere?"""
    named = {code for code, _, _ in sentence.lands_outside} | {each.country for each in sentence.places}
    return named <= {sentence.reading.main_land}


def _opens_its_article(sentence: Sentence) -> bool:
    """Is it the first sentence that tells anything? Nothing stands before it that it could lean on."""
    if not 0 <= sentence.paragraph <= 1 or sentence.reading.article.kind != "news":
        return False
    before = (each for each in sentence.reading.sentences if each.start < sentence.start and each.paragraph >= 0)
    return all(why_not(each) in NO_TEXT and each.text.count(" ") < FEWEST for each in before)


def _is_written_at_home(sentence: Sentence) -> bool:
    """Is its article about the country where its outlet is at home, so that "the transport minister" is of that?"""
    return sentence.reading.home != "" and sentence.reading.home == sentence.reading.main_land


def _personal_without_person(sentence: Sentence) -> bool:
    pronoun = PERSONAL.search(sentence.masked)
    if pronoun is None or any(each.start - sentence.start < pronoun.start() for each in sentence.mentions):
        return False
    before = sentence.masked[: pronoun.start()]
    return not (_NAME_BESIDE.search(before) or _OFFICE_SAYS.match(before))


def _turkish(sentence: Sentence) -> str | None:
    words = WORD.findall(sentence.masked)
    if not words or words[0].replace("İ", "i").replace("I", "ı").lower() in _TR_OPENERS:
        return "opening"
    capitals = [word for word in words[:7] if word[0].isupper()]
    return None if len(capitals) > 1 else "no named subject"


def _arabic(sentence: Sentence) -> str | None:
    words = WORD.findall(sentence.masked)
    if not words or words[0] in _AR_OPENERS:
        return "opening"
    return None if sentence.lands else "no named subject"


def _other(sentence: Sentence) -> str | None:
    return None if sentence.lands else "no named subject"
