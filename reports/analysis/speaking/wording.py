"""What the words in quotation marks are: a whole saying, a piece of one, or a title or doubted word, which is none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reports.analysis.quote_marks import Marked
from reports.analysis.speaking.beside import Attribution, inserts
from reports.analysis.speaking.found import Kind, Span
from reports.analysis.speaking.scene import Scene
from reports.analysis.speaking.voice import HIDDEN, UPPER

_WORD = re.compile(r"[^\W_]+(?:[-’'.][^\W_]+)*")
_ENDS = re.compile(r"[.!?…,;:—–-][’'”\"]?$")
_CALLED = re.compile(
    r"\b(?:so-called|known as|called|titled|entitled|named|dubbed|nicknamed|headlined|word|term|phrase|hashtag|"
    r"slogan|song|film|movie|"
    r"book|novel|album|show|series|episode|play|magazine|the|a|an|of|sogenannte[nrms]?|intitulée?|dit|dite)\s*$",
    re.IGNORECASE,
)
_SMALL = frozenset(
    "a an and the of in on to for with at by from or as is de la le les et du und der die das des".split()
)
_FEWEST_LOOSE = 5  # words of a piece that nobody is said to have said
_NEXT = 30  # characters from the verb to a single word that was said
FEWEST = 2  # words of a saying without words of attribution


def kind_of(scene: Scene, mark: Marked, attribution: Attribution | None) -> Kind | None:
    """ "direct", "partial", or None where it is no saying."""
    inner = scene.inner(mark)
    words = _WORD.findall(inner)
    if not words:
        return None
    before, after = scene.hidden[max(0, mark.start - 30) : mark.start], scene.hidden[mark.end : mark.end + 2]
    # One word after a colon is as often a product or a label as a saying: "Three models: “Pro”".
    beside = attribution is not None and (
        attribution.verb is not None or (attribution.phrase is not None and len(words) > 1)
    )
    opens_sentence = scene.sentence(mark.start)[0] >= mark.start - 2
    leads = before.rstrip().endswith((":", ",")) or opens_sentence
    ends = bool(_ENDS.search(inner)) or after.lstrip()[:1] in (".", ",", "!", "?", "") or after[:1] == "\n"
    if (
        not beside
        and not inner.endswith((".", "!", "?", "…", ","))
        and len(words) < 9
        and scene.line(mark.start)[1] - mark.end < 2
        and (mark.start - scene.line(mark.start)[0] < 2)
    ):
        return None  # a heading
    if _is_title(inner, words) and not (beside and leads and ends):
        return None
    if not inner[0].islower():
        return _upright(
            words,
            leads,
            ends,
            beside,
            before,
            inner,
            attribution is not None and attribution.after,
            scene.voice.verb_last,
        )
    return _piece(scene, mark, words, leads, beside, before, attribution)


def _upright(
    words: list[str], leads: bool, ends: bool, beside: bool, before: str, inner: str, after: bool, verb_last: bool
) -> Kind | None:
    """Words that begin with a capital."""
    if (
        len(words) == 1
        and leads
        and inner.endswith((".", "!", "?"))
        and (beside or re.search(rf"\w[.,]?\s$|{HIDDEN}\s$", before))
    ):
        return "direct"
    if ends and (leads or len(words) > 3) and (beside or len(words) >= FEWEST):
        if len(words) < 4 and not beside and not inner.endswith((".", "!", "?")):
            return None
        return "direct"
    if (
        beside
        and after
        and len(words) >= FEWEST
        and (not re.search(r"\w\s*$", before) or (verb_last and len(words) > FEWEST))
    ):
        return "direct"
    if _CALLED.search(before) and len(words) < 6:
        return None
    return "direct" if len(words) > 7 and leads else "partial" if beside and len(words) >= FEWEST else None


def _piece(
    scene: Scene,
    mark: Marked,
    words: list[str],
    leads: bool,
    beside: bool,
    before: str,
    attribution: Attribution | None,
) -> Kind | None:
    """Words that begin small: the second half of a split sentence, or a piece of the writer's."""
    if (
        beside
        and attribution is not None
        and leads
        and (_goes_on(scene, mark) or scene.sentence(mark.start)[0] >= mark.start - 2)
    ):
        return "direct"
    if not beside and len(words) < _FEWEST_LOOSE:
        return None
    if len(words) < FEWEST and not (beside and attribution is not None and _is_next(mark, attribution)):
        return None
    if re.search(r"(?:so-called|known as|titled|named|nicknamed|sogenannte[nrms]?)\s*$", before):
        return None
    return "partial"


def _is_next(mark: Marked, attribution: Attribution) -> bool:
    """Does the verb stand right at the words?"""
    return attribution.verb is not None and (attribution.after or mark.start - attribution.verb[1] < _NEXT)


def _goes_on(scene: Scene, mark: Marked) -> bool:
    """Does another quotation of the same sentence end right before the words of attribution?"""
    start = scene.sentence(mark.start)[0]
    return any(each.start >= start and each.end < mark.start for each in scene.marks_before(mark))


def _is_title(inner: str, words: list[str]) -> bool:
    """ "The Long Winter": every longer word has a capital, and no stop ends it."""
    if len(words) < 2 or inner.endswith(("!", "?", "…")):
        return False
    told = [word for word in words if word.lower() not in _SMALL]
    return len(told) > 1 and all(word[0] in UPPER or word[0].isdigit() for word in told) and len(words) < 9


def without_inserts(scene: Scene, mark: Marked) -> Iterator[Span]:
    """The words without blanks; French sets "explique la gardienne" inside the marks, which parts them."""
    start = mark.first
    for insert in inserts(scene, mark):
        yield _trimmed(scene.text, start, insert[0])
        start = insert[1]
    yield _trimmed(scene.text, start, mark.last)


def _trimmed(text: str, start: int, end: int) -> Span:
    inner = text[start:end]
    return start + len(inner) - len(inner.lstrip()), start + len(inner.rstrip().rstrip(",").rstrip())
