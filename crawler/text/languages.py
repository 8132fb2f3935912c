"""Which language a text is in, by its script and its commonest words: for pages that don't say, or say it wrongly."""

from __future__ import annotations

import re
from collections import Counter

from crawler.text.letters import WORD

# Scripts that one language of news uses, and letters that tell the languages of a shared script apart.
_SCRIPTS = (
    ("ja", "[\u3040-\u30ff]"), ("ko", "[\uac00-\ud7af]"), ("zh", "[\u4e00-\u9fff]"),
    ("he", "[\u05d0-\u05ea]"), ("el", "[\u0370-\u03ff]"), ("th", "[\u0e00-\u0e7f]"),
    ("hy", "[\u0530-\u058f]"), ("ka", "[\u10a0-\u10ff]"), ("bn", "[\u0980-\u09ff]"),
    ("ta", "[\u0b80-\u0bff]"), ("te", "[\u0c00-\u0c7f]"), ("my", "[\u1000-\u109f]"),
    ("km", "[\u1780-\u17ff]"), ("am", "[\u1200-\u137f]"), ("hi", "[\u0900-\u097f]"),
    ("ar", "[\u0600-\u06ff]"), ("ru", "[\u0400-\u04ff]"),
)  # fmt: skip
_COUNTED = [(code, re.compile(letters)) for code, letters in _SCRIPTS]
_NOT_LATIN = re.compile("[^\x00-\u024f]+")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_COMMON = {
    "en": "the of and to in that is was for on with as at by from his it he has have were said which not "
    "are be an been",
    "tr": "ve bir bu da de için ile olarak olan daha çok gibi ise ancak kadar sonra göre en dedi olduğunu "
    "yeni ne şu var değil",
    "fr": "le la les de des et en un une du que qui dans pour sur est au avec par il ne pas plus sont a ses cette",
    "de": "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an "
    "werden aus er hat dass",
    "es": "el la los las de que y en un una del por con para se su al como más es fue pero sus este lo ha",
    "it": "il la le di che e in un una del della per con non si da sono gli dei alla come più anche nel ha è i",
    "pt": "o a os as de que e em um uma do da dos das para com não por no na se mais como ao foi é são",
    "nl": "de het een en van in is dat op te zijn met voor niet aan er om ook als bij door heeft maar naar uit",
    "pl": "i w na z do się że nie jest o jak to po od za przez ale oraz są dla tym być co jego",
    "sv": "och i att det som en på är av för med den till inte om ett har de från var men han sig",
    "id": "yang dan di dengan untuk dari pada dalam ini itu tidak ke akan oleh juga karena sebagai telah adalah bahwa",
    "ro": "și în de la a cu pe nu este din care mai că o pentru un au fost sau ce după prin",
    "az": "və bu bir ilə üçün olan də da edib edən ki olub daha sonra isə kimi görə",
    "ru": "и в на не что с по как это к из за от для его он но о был также",
    "uk": "і в на що не з та до у за від як про це його для був але також є",
    "bg": "и в на че за от се да не с по са е като до но при ще той това",
    "sr": "и у на је да се за од са који су не као што ће из по али то био",
    "ar": "في من على أن إلى عن التي الذي مع هذا هذه بعد بين كان كما قال وقال لا ما أو خلال",
    "fa": "و در به از که این را با است برای آن شد یک خود تا بر هم می های کرد",
    "ur": "کے کی میں اور ہے سے کو کا نے پر یہ کہ ہیں نہیں ایک بھی تھا لیے گیا",
}
_SETS = {code: frozenset(words.split()) for code, words in _COMMON.items()}
_BY_SCRIPT = {"ru": ("ru", "uk", "bg", "sr"), "ar": ("ar", "fa", "ur")}
_LATIN_LANGUAGES = tuple(code for code in _COMMON if code not in ("ru", "uk", "bg", "sr", "ar", "fa", "ur"))
_READ = 1_200  # characters: more tell nothing more
_FEWEST = 2  # common words that a Latin text must show, or a twelfth of its words


def common_words(language: str) -> frozenset[str]:
    """The commonest words of a language; none for one that is not known."""
    return _SETS.get(language, frozenset())


def guess_language(text: str) -> str | None:
    """The language (BCP 47) that the text is most probably in; None where there is too little to tell."""
    text = text[:_READ]
    others = "".join(_NOT_LATIN.findall(text))
    counts = Counter({code: len(letters.findall(others)) for code, letters in _COUNTED}) if others else Counter()
    latin = len(_LATIN.findall(text))
    if counts["ja"] and counts["ja"] * 20 >= counts["zh"]:
        counts["ja"] += counts["zh"]
    script, most = max(counts.items(), key=lambda each: each[1], default=("", 0))
    if most + latin < 8 and most < 3:
        return None
    if most * 2 > latin:
        return _commonest(text, _BY_SCRIPT[script]) or script if script in _BY_SCRIPT else script
    return _commonest(text, _LATIN_LANGUAGES, fewest=_FEWEST)


def _commonest(text: str, codes: tuple[str, ...], fewest: int = 1) -> str | None:
    found = Counter(WORD.findall(text.lower()))
    scores = {code: sum(found[word] for word in _SETS[code] & found.keys()) for code in codes}
    best = max(codes, key=lambda code: scores[code])
    return best if scores[best] >= max(fewest, found.total() / 12) else None
