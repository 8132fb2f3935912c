"""What is done, in English: verbs that tell the same deed are one class, and a deed counts only where it is done.

"killed", "died" and "shot dead" are one; "resigned", "quit" and "stepped down" are one. Other regular verbs are a class
of their own by their stem. What is planned, asked for, tried, denied or done before ("had left") is not done.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crawler.archive.text import stem

# Class: its verbs as they tell what is done. "_" joins words that only together are a deed.
_VERBS = {
    "kill": "killed killing died dying slain assassinated shot_dead left_dead lost_their_lives",
    "wound": "wounded wounding injured injuring hurt hurting",
    "shoot": "shot shot_dead gunned opened_fire",
    "resign": "resigned resigning quit stepped_down stepped_aside stood_down",
    "oust": "ousted toppled deposed overthrew overthrown",
    "dismiss": "dismissed sacked",
    "appoint": "appointed named",
    "swear": "sworn_in took_the_oath",
    "elect": "elected won_the_election won_the_presidential_election won_an_election reelected re-elected",
    "win": "won",
    "lose": "lost",
    "meet": "met held_talks held_a_meeting",
    "visit": "visited visiting arrived arriving flew travelled traveled went_to",
    "leave": "left fled departed",
    "arrest": "arrested arresting detained detaining taken_into_custody",
    "release": "released releasing freed freeing set_free handed_over",
    "kidnap": "kidnapped kidnapping abducted abducting",
    "charge": "charged indicted",
    "sentence": "sentenced jailed",
    "convict": "convicted found_guilty",
    "capture": "captured capturing seized seizing retook retaken overran recaptured took_control_of impounded fell_to",
    "strike": "attacked attacking bombed bombing struck striking hit hitting shelled shelling raided pounded pounding",
    "explode": "exploded exploding blew_up went_off detonated",
    "drive": "drove_into ploughed plowed rammed",
    "sign": "signed signing reached_agreement reached_an_agreement reached_a_deal struck_a_deal agreed",
    "approve": "approved approving passed adopted adopting endorsed ratified voted_for",
    "reject": "rejected voted_against voted_down",
    "recognise": "recognised recognized",
    "freeze": "froze frozen",
    "close": "closed closing shut shuttered",
    "cancel": "cancelled canceled scrapped called_off",
    "postpone": "postponed put_off delayed",
    "withdraw": "withdrew withdrawn pulled_out",
    "claim": "claimed_responsibility claims_responsibility",
    "begin": "began begun started launched",
    "buy": "bought acquired acquiring",
    "sell": "sold",
    "offer": "offered made_an_offer made_a_bid",
    "beat": "beat beaten defeated defeating",
    "protest": "protested protesting marched marching demonstrated demonstrating rallied rallying",
    "rescue": "rescued rescuing",
    "urge": "urged called_on called_for",
    "condemn": "condemned denounced",
    "sink": "sank sunk sinking",
    "break": "broke",
    "hang": "hanged executed",
    "speak": "spoke",
    "bury": "buried",
    "swim": "swam",
    "sue": "sued",
    "win award": "won_the_award",
    "crash": "crashed crashing",
    "retire": "retired retiring",
}
# Nouns that tell a deed where the sentence says that it took place: "died in an attack on the consulate".
_NOUNS = {
    "attack": "strike", "attacks": "strike", "strike": "strike", "strikes": "strike", "airstrike": "strike",
    "airstrikes": "strike", "raid": "strike", "raids": "strike", "bombing": "strike", "shelling": "strike",
    "explosion": "explode", "blast": "explode", "crash": "crash", "shooting": "shoot", "talks": "meet",
    "meeting": "meet", "offer": "offer", "bid": "offer", "visit": "visit", "agreement": "sign", "deal": "sign",
}  # fmt: skip
_BODILY = frozenset(("kill", "wound", "strike", "explode", "crash", "shoot"))  # beside them a noun is an event
_LIGHT = re.compile(r"\b(?:held|made|reached|struck|carried out|launched|staged|in an?|in the|hit by)$")
MUTUAL = frozenset(("meet", "sign", "elect", "clash", "crash", "protest", "marri", "merg"))
# Verbs of the stem's class that tell nothing by themselves, or of which nobody can say when they were done.
_EMPTY = frozenset(
    "said told added announced reported stated used called continued remained appeared seemed wanted needed hoped "
    "planned expected based tried attempted failed refused denied claimed believed feared thought considered insisted "
    "vowed warned asked looked seemed turned helped happened followed included involved described noted explained "
    "argued suggested showed confirmed acknowledged stressed reiterated affirmed declared talked discussed commented "
    "need speed indeed hundred embed exceed proceed succeed feed breed seed united armed so-called alleged supposed "
    "rumoured rumored prepared intended threatened promised pledged agreed scheduled aged related aimed worked lived "
    "provided caused led allowed required red bed shed bred fed sped fled concerned worried interested complicated "
    "limited mixed increased renewed continued unarmed masked wanted detailed displayed served played stayed waited "
    "watched wished welcomed forced managed obliged compelled praised criticised criticized urged tried".split()
)
# What may be done again on the next day: without a day of its own nobody can say which one is meant.
_AGAIN = frozenset(
    "strike protest clash meet visit leave urge condemn speak begin fire shoot protest gather vote approve win".split()
)
_SPEECH = frozenset(("urge", "condemn", "speak"))
_NOT_DONE = frozenset(
    "to will would could may might should must can cannot not never no nor neither without if whether didn't wasn't "
    "weren't hadn't had nearly almost allegedly reportedly apparently n't being".split()
)
_ADJECTIVAL = frozenset("a an the of his her its their our my these those this that some many most all other".split())
_VOTED = {"for": "approve", "approve": "approve", "adopt": "approve", "against": "reject", "reject": "reject"}
_BE = frozenset("was were been is are be being got".split())
_AUXILIARY = _BE | frozenset(("and", ",", "or"))
_COUNTS = frozenset("two three four five six seven eight nine ten dozen several".split())
_FORCED = frozenset(("forced", "managed", "obliged", "compelled"))
_BY_FIRST: dict[str, list[tuple[tuple[str, ...], str]]] = {}
for _name, _line in _VERBS.items():
    for _form in _line.split():
        _words = tuple(_form.split("_"))
        _BY_FIRST.setdefault(_words[0], []).append((_words, _name))


@dataclass(frozen=True, slots=True)
class Deed:
    """A deed done, at the words ``first`` to ``last`` of a clause; ``passive`` where its subject suffers it."""

    name: str
    first: int
    last: int
    passive: bool
    noun: bool = False


def deeds(words: Sequence[str]) -> Iterator[Deed]:
    """The deeds that the words of a clause, in small letters, say were done, in order."""
    at, any_before = 0, False
    while at < len(words):
        found = _verbs_at(words, at)
        if found and _is_adjective(words, found[0], any_before):
            found = []
        yield from found
        any_before = any_before or bool(found)
        at = max((each.last for each in found), default=at) + 1


def _is_adjective(words: Sequence[str], deed: Deed, any_before: bool) -> bool:
    """ "faced sustained fire", "and acclaimed writer": right after a verb, or joined to no other, it is no deed."""
    if deed.name in _VERBS or not deed.first:
        return False
    before = words[deed.first - 1]
    if before[0].isdigit() or before in _COUNTS or before == "newly":  # "two armored cars", "the newly created council"
        return True
    return (before.endswith("ed") and before not in _BE) or (before in ("and", ",") and not any_before)


def noun_deeds(words: Sequence[str], done: frozenset[str]) -> Iterator[Deed]:
    """Deeds that a noun tells: beside a bodily deed, or after a light verb ("held talks")."""
    for at, word in enumerate(words):
        name = _NOUNS.get(word)
        if name is None or not _NOT_DONE.isdisjoint(words[max(0, at - 4) : at]):
            continue
        if done & _BODILY or any(_LIGHT.search(" ".join(words[max(0, at - n - 3) : at - n])) for n in (0, 1, 2)):
            yield Deed(name, at, at, passive=True, noun=True)


def _verbs_at(words: Sequence[str], at: int) -> list[Deed]:
    word = words[at]
    found = [
        (name, len(form))
        for form, name in _BY_FIRST.get(word, ())
        if len(form) == 1 or tuple(words[at : at + len(form)]) == form
    ] or [(name, 1) for name in _own_class(words, at)]
    if not found or not _is_done(words, at) or _stands_as_something_else(words, at):
        return []
    longest = max(length for _, length in found)
    passive = word in ("died", "dying", "fell") or _is_passive(words, at)
    names = dict.fromkeys(name for name, length in found if length == longest)
    return [Deed(name, at, at + longest - 1, passive) for name in names]


def _own_class(words: Sequence[str], at: int) -> list[str]:
    """The stem of a regular verb in the past tense."""
    word = words[at]
    if word == "voted":
        side = next((each for each in words[at + 1 : at + 8] if each in _VOTED), "")
        return [_VOTED.get(side, "vote")]
    return [stem(word)] if len(word) > 4 and word.endswith("ed") and word not in _EMPTY else []


def _is_done(words: Sequence[str], at: int) -> bool:
    before = words[max(0, at - 4) : at]
    if words[at].endswith("ing"):
        return bool(before) and before[-1] == ","
    if before and before[-1] in _ADJECTIVAL:
        return False
    if "to" in before[-2:] and not _FORCED.isdisjoint(words[max(0, at - 8) : at]):
        return True
    # "told to", "sent to Cairo and seized": only what stands right before the verb rules it.
    near = [each for each in before if each != ","]
    for each in reversed(near):
        if each in _NOT_DONE:
            return False
        if each not in _BE and each not in ("have", "has", "also", "then") and not each.endswith("ly"):
            break
    return "no" not in before and "not" not in before and "never" not in before


def _stands_as_something_else(words: Sequence[str], at: int) -> bool:
    """ "left 30 dead" is no leaving."""
    following = words[at + 1 : at + 2]
    # "girls captured by rebels two years ago have been freed": what tells which girls is no news.
    if following == ["by"] and at and words[at - 1] not in _AUXILIARY and not words[at - 1].endswith("ly"):
        return True
    if words[at] == "left" and following and (following[0][0].isdigit() or following[0] in _AMOUNTS):
        return True
    return words[at] == "named" and bool(at) and words[at - 1] not in _BE and words[at + 1 : at + 2] == ["after"]


_AMOUNTS = frozenset("at more some about dozens hundreds thousands scores many several two three four five six".split())


def _is_passive(words: Sequence[str], at: int) -> bool:
    for each in reversed(words[max(0, at - 3) : at]):
        if each in _BE:
            return True
        if not each.endswith("ly"):
            return False
    return False


def may_recur(name: str) -> bool:
    """Is it done on many days by the same people: strikes, protests, meetings?"""
    return name in _AGAIN


def is_speech(name: str) -> bool:
    """Is the deed something said: there what was said must be the same too?"""
    return name in _SPEECH
