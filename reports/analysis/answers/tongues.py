"""Questions in other languages than English: their asking words, and whether they ask how many or when.

"Combien de morts ?" has one word that an answer has as well, and is answered by a number of them. More than that is not
read of such a question: the words that are left are held against the sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from crawler.archive.text import WORD, plain, stem
from reports.analysis.reading import Sentence, once

NEAR = 3  # words between a number and what it counts
# Words that ask, or stand beside those that do, and stand in no answer: where the dead are counted, "people" do not.
_ASKING = {
    language: frozenset(plain(word) for word in words.split())
    for language, words in {
        "fr": "combien quand pourquoi comment où qui que quoi quel quelle quels quelles nombre y a t il elle ils elles "
        "ont est sont avait eu été personnes gens",
        "de": "wie viel viele wann warum wieso weshalb wer wen wem wo wohin was welche welcher welches gab gibt es hat "
        "haben ist sind wurde wurden menschen personen anzahl zahl",
        "es": "cuánto cuánta cuántos cuántas cuándo dónde quién quiénes cómo qué por hubo hay ha han fue fueron número "
        "personas gente",
        "it": "quanto quanta quanti quante quando dove chi come perché cosa che ha hanno è sono stato stati numero "
        "persone",
        "pt": "quanto quanta quantos quantas quando onde quem como por que quê porque houve há foi foram número "
        "pessoas",
        "tr": "kaç ne zaman neden niçin niye kim kimler kimi nerede nereye nasıl hangi mi mı mu mü etti edildi sayısı "
        "kişi kişinin insan",
        "ar": "كم عدد هل متى لماذا من أين ما ماذا كيف أي هو هي بلغ شخص شخصا أشخاص الأشخاص الناس تم",
    }.items()
}
_HOW_MANY = {
    "fr": r"\W*(?:combien\b|quel est le (?:nombre|bilan)\b)",
    "de": r"\W*(?:wie ?viele?\b|wie hoch ist die zahl\b)",
    "es": r"\W*(?:cu[aá]nt[oa]s?\b)",
    "it": r"\W*(?:quant[aeio]\b)",
    "pt": r"\W*(?:quant[oa]s?\b)",
    "tr": r".*\bkaç\b",
    "ar": r"\W*(?:كم\b|ما (?:هو )?عدد\b)",
}
_WHEN = {
    "fr": r"\W*quand\b",
    "de": r"\W*wann\b",
    "es": r"\W*cu[aá]ndo\b",
    "it": r"\W*quando\b",
    "pt": r"\W*quando\b",
    "tr": r".*\bne zaman\b",
    "ar": r"\W*متى\b",
}
# The dead are counted in many words.
_DEAD = {
    language: frozenset(stem(plain(word)) for word in words.split())
    for language, words in {
        "fr": "mort morts morte mortes tué tués tuée tuées décès décédé décédés victimes mourir",
        "de": "tote toten toter getötet getötete tot starben gestorben todesopfer leben",  # "kamen ums Leben"
        "es": "muerto muertos muerta muertas murieron murió fallecidos fallecieron muertes víctimas",
        "it": "morto morti morte morirono vittime uccisi deceduti",
        "pt": "morto mortos morta mortas morreram morreu mortes vítimas",
        "tr": "öldü ölü ölen ölenlerin ölümü öldürüldü hayatını kaybetti",
        "ar": "قتل قتلى القتلى قتيل قتيلا مقتل وفاة وفيات ضحايا الضحايا مصرع لقوا مات",
    }.items()
}
_PLURAL = frozenset(("fr", "es", "pt"))  # which have an "s"
_ARTICLE = "ال"  # of Arabic, a part of the word


def is_asking(word: str, language: str) -> bool:
    """Does a plain word of a question only ask?"""
    return word in _ASKING.get(language, ())


def asks_how_many(question: str, language: str) -> bool:
    return language in _HOW_MANY and re.match(_HOW_MANY[language], question, re.IGNORECASE) is not None


def asks_when(question: str, language: str) -> bool:
    return language in _WHEN and re.match(_WHEN[language], question, re.IGNORECASE) is not None


def same_words(word: str, language: str) -> frozenset[str]:
    """A stem with those that say the same."""
    found = {word}
    if language == "ar":
        found |= {word.removeprefix(_ARTICLE), _ARTICLE + word}
    if language in _PLURAL:
        found |= {word.removesuffix("s"), word + "s"}
    dead = _DEAD.get(language, frozenset())
    return frozenset(found) | (dead if not dead.isdisjoint(found) else frozenset())


def counts(sentence: Sentence, counted: Iterable[frozenset[str]]) -> bool:
    """Stands a number near one of the words of what is counted?"""
    words = _words_of(sentence)
    numbers = [at for at, word in enumerate(words) if word.isdigit()]
    wanted = frozenset[str]().union(*counted)
    return any(word in wanted and any(abs(at - each) <= NEAR for each in numbers) for at, word in enumerate(words))


def counts_somewhere(sentence: Sentence, counted: Iterable[frozenset[str]]) -> bool:
    """Has it a word of what is counted, and any number?"""
    words = _words_of(sentence)
    return any(word.isdigit() for word in words) and not frozenset[str]().union(*counted).isdisjoint(words)


@once
def _words_of(sentence: Sentence) -> tuple[str, ...]:
    return tuple(stem(plain(word)) for word in WORD.findall(sentence.undated(sentence.text)))
