"""What stands between the paragraphs of so many pages that no model needs to be asked about it.

The labels of advertisements, buttons, notices of rights, and lines that are nothing but links to other pages.
"""

from __future__ import annotations

import re
from collections.abc import Container
from functools import lru_cache
from itertools import islice

from crawler.pages.body.furniture_begins import begins_as_furniture
from crawler.pages.body.furniture_words import (
    CHANNELS,
    ELSEWHERE,
    FOLLOW,
    FOLLOW_US,
    GOES_ON,
    LABELS,
    NETWORKS,
    NEWSLETTERS,
    PAUSES,
    RELATED,
    SIZES,
    SUPPORT,
    UNDER,
)
from crawler.pages.body.signed_lines import BRIEF, is_signature, says_when
from crawler.pages.titles import letters, letters_in
from crawler.pages.tree import Element, Line
from crawler.text.pieces import holds_any

LABEL = 25  # letters before a link that only name it ("Also read:")
LINKED = 0.9  # share of the rest that makes a line a mere pointer
SHORT = 220  # characters of a notice
SHORTEST_CALL = 8  # characters of one in the last sentence of a line
LONGEST_LABEL = 100  # characters of a line that is one, or one and the title of an article
LONGEST_TITLE = 40  # characters of a box's heading
WORDS = 10  # of a line that says where the article goes on
LARGEST_BOX = 6  # lines
LONGEST_CALL = 160  # characters of a line that asks to follow on a channel
LONGEST_MARKS = 400
BEGINNING, HEAD = 24, 8  # characters in which the first letters are; in which they most often are
SIZED = 10  # letters after "larger letters"
NEAR = 4  # elements around a line that are looked at

_ADVERTISEMENT = frozenset(
    "ad ads advertisement advertisements anzeige werbung publicidad publicité pub pubblicità publicidade "
    "publicitat reklam reklama reklāma reklaam реклама auglýsing anúncio anuncio oglas оглас διαφήμιση διαφημιση "
    "advertentie annonse annonce annons mainos hirdetés publicitate iklan إعلان إعلانات اعلان آگهی تبلیغات "
    "اشتہار פרסומת विज्ञापन বিজ্ঞাপন โฆษณา 广告 廣告 広告 pr 광고 sponsored".split()
)
# "Advertisement · Scroll to continue": of the short words some begin headings too ("Pub – ...").
_ADVERTISED = re.compile(r"(\w{6,14})\s?(?:[·|–—(-]|\s:)\s?[^.!?]{3,40}")
_RIGHTS = re.compile(
    r"all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos|todos os direitos|"
    r"tutti i diritti|wszelkie prawa zastrzeżone|všechna práva vyhrazena|všetky práva vyhradené|minden jog fenntartva|"
    r"toate drepturile rezervate|sva prava (?:za|pri)držana|be raštiško .{0,40}sutikimo|kaikki oikeudet pidätetään|"
    r"με την επιφύλαξη παντός|всички права запазени|усі права захищені|"
    r"著作权归|著作權歸|版权归|版權歸|未经.{0,12}授权.{0,6}不得|\A[©ⓒ]\s?\S|"
    r"tüm hakları|все права|جميع الحقوق|حقوق النشر|版权所有|版權所有|無断転載|무단\s?전재|"
    r"riproduzione (?:è )?riservata|"
    r"(?:不得|禁止|请勿|請勿|謝絕|谢绝)(?:任意|擅自)?(?:转载|轉載)|"
    r"при .{0,30}(?:перепечатк|цитирован|копирован).{0,40}ссылк|"
    r"при .{0,30}(?:передрук|цитуван|використан).{0,40}посилан|"
    r"(?:copyright|©|ⓒ|\(c\))\s*(?:©|ⓒ|\(c\))?\s*(?:19|20)\d\d|copyright\s(?:©|ⓒ|\(c\))\s.{2,40}\s(?:19|20)\d\d\W{0,2}$|"
    r"dilarang (?:keras )?(?:mengambil|mengutip|memperbanyak|menyalin) .{0,90}(?:konten|situs|tanpa izin)|"
    r"reproducerea .{0,40}(?:articol|material|conținut|site).{0,40}interzis|"
    r"con[țţ]inutul \S{0,8}\s?(?:web)?site\S* .{0,40}destinat",
    re.IGNORECASE,
)
# One of these is in every notice of rights; to look for them is quicker than the whole expression.
_RIGHTS_HINTS = ("(c)", "right", "recht", "droit", "derech", "direit", "diritt", "jog fenn", "dreptur", "riserv",
                 "dilarang", "interzis", "destinat")  # fmt: skip
_ALL_RIGHTS_HINTS = (
    *_RIGHTS_HINTS, "©", "ⓒ", "prawa", "práva", "prava ", "sutikimo", "oikeud", "επιφύλαξη", "hakları", "права",
    "حقوق", "版权", "版權", "転載", "전재", "转载", "轉載", "ссылк", "посилан",
    "权归", "權歸", "未经",
)  # fmt: skip
# What boxes beside the text are called: of letters to be ordered, of gifts, of whose opinion it is.
_BOXES = re.compile(
    r"(?<![a-z])(?:newsletter(?:styled)?|disclaimer|donation|(?:inline)?-?sign-?up|ai[-_]{0,2}summary)(?![a-z])"
)
_BOXES_HINTS = ("newsletter", "disclaimer", "donation", "sign", "summary")  # one of these is in each
_IS_LEFT = re.compile(r"il vous reste \d[\d.,]*\s?%", re.IGNORECASE)  # of the article, behind the wall
_QUOTES = frozenset("\"'“„«‘「『‹–—-")  # before what somebody says
_NO_LETTERS = re.compile(r"[\W_]")
_FIRST = 3  # letters
_BEGINNINGS = frozenset(label[:_FIRST] for label in (*LABELS, *RELATED, *FOLLOW_US, *SIZES, *NEWSLETTERS))
_CALLS = frozenset(label[:_FIRST] for label in FOLLOW_US)
_AD_BEGINNINGS = frozenset(word[:_FIRST] for word in _ADVERTISEMENT)
_FOLLOW_BEGINNINGS = frozenset(words[:_FIRST] for words in FOLLOW)
_ASCII_NETWORKS, _ASCII_PAUSES = (tuple(filter(str.isascii, words)) for words in (NETWORKS, PAUSES))
_BUTTONS = frozenset({"button", "label"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


def is_furniture(line: Line, known: dict[int, bool] | None = None) -> bool:
    """Whether a line is no text of any article, by what it says or the elements that hold it.

    ``known`` remembers of the page's elements whether they are boxes apart: its lines stand in the same ones.
    """
    text = line.text
    if not text or len(text) > SHORT:
        return False
    plain = text.casefold()
    if plain.strip(" :-–—[]()［］【】（）") in _ADVERTISEMENT or (
        plain[:_FIRST] in _AD_BEGINNINGS and _is_advertised(plain)
    ):
        return True
    if holds_any(plain, _RIGHTS_HINTS if plain.isascii() else _ALL_RIGHTS_HINTS) and _RIGHTS.search(text) is not None:
        return True
    if _is_label(line, plain) or is_signature(line) or says_when(text):
        return True
    return _is_pointer(line) or _is_held_apart(line.owner, {} if known is None else known)


def _is_advertised(plain: str) -> bool:
    """Whether so short a line is the label of an advertisement, and where to go on."""
    if len(plain) >= BRIEF:
        return False
    found = _ADVERTISED.fullmatch(plain)
    return found is not None and found[1] in _ADVERTISEMENT


def asks_for_letters(text: str) -> bool:
    """Whether the heading of a box only names the outlet's letters, or calls to take or to pay the outlet."""
    if not text or len(text) > LONGEST_CALL or text[0] in _QUOTES:
        return False
    if SUPPORT.match(text):
        return True
    plain = letters_in(text) if _may_begin_label(text) else ""
    return plain in NEWSLETTERS or plain.startswith(FOLLOW_US) or _IS_LEFT.match(text) is not None


def is_related(text: str) -> bool:
    """Whether a heading says no more than that other articles follow."""
    return len(text) < LONGEST_TITLE and letters(text) in ELSEWHERE


def _is_label(line: Line, said: str) -> bool:
    """Whether a line is a label and nothing else, or a label before links."""
    text = line.text
    if begins_as_furniture(text) or (not text.isascii() and holds_any(text, UNDER)):
        return True
    may_be_label = len(text) < LONGEST_LABEL or line.linked > 0
    plain = letters_in(text) if _may_begin_label(text, _BEGINNINGS if may_be_label else _CALLS) else ""
    if plain and (_is_whole_label(line, plain) or (":" in text and _is_label_of_title(text))):
        return True
    return _asks_to_follow(text, said, plain) or _goes_on(said)


def _may_begin_label(text: str, beginnings: Container[str] = _BEGINNINGS) -> bool:
    """Whether the first letters of a text are those of a label: few are, and to read all its letters takes long."""
    begun = text[:HEAD].replace(" ", "")
    if len(begun) > _FIRST and begun.isascii() and begun.isalnum():
        begun = begun.lower()
    else:
        begun = letters_in(text[:BEGINNING])
    return len(begun) <= _FIRST or begun[:_FIRST] in beginnings or begun[: _FIRST - 1] in beginnings


def _is_whole_label(line: Line, plain: str) -> bool:
    """Whether a line, of whose letters the first may be a label's, is one."""
    if plain in LABELS or (2 * line.linked > len(line.text) and plain.startswith(RELATED)):
        return True
    if len(line.text) >= BRIEF or not plain.startswith(SIZES):
        return False
    return any(plain.startswith(label) and len(plain) <= len(label) + SIZED for label in SIZES)


def _is_label_of_title(text: str) -> bool:
    """Whether a line is "Read also: " and a title, which is no sentence."""
    label, _, title = text.partition(":")
    if not title or len(text) >= LONGEST_LABEL or text.endswith((".", "!", "…", "。", '"', "»", "”")):
        return False
    return len(label) <= LABEL and letters(label) in RELATED


def _goes_on(said: str) -> bool:
    """Whether so short a line says that the article goes on below an advertisement or a film."""
    if len(said) >= BRIEF or said.count(" ") >= WORDS:
        return False
    return holds_any(said, _ASCII_PAUSES if said.isascii() else PAUSES) and GOES_ON.search(said) is not None


def _asks_to_follow(text: str, said: str, plain: str) -> bool:
    """Whether a line asks to follow the outlet on some channel, or to take its letters, and quotes nobody.

    ``plain`` are its letters, or "" where the first say enough.
    """
    if text[0] in _QUOTES:
        return False
    if plain and plain.startswith(FOLLOW_US):
        return True
    if len(text) >= LONGEST_CALL:
        return False
    networks = _ASCII_NETWORKS if said.isascii() else NETWORKS
    if holds_any(said, networks) and holds_any(letters_in(text), FOLLOW_US):
        return True
    last = _last_sentence(text)
    if last and _may_begin_label(last) and letters_in(last).startswith(FOLLOW_US):
        return True
    if last and _begins_to_follow(last.strip().casefold()):
        return True
    begun = said if text[0].isalnum() else said.lstrip("".join(_NO_LETTERS.findall(said[:LABEL])))
    return _begins_to_follow(begun)


def _begins_to_follow(said: str) -> bool:
    """Whether words begin as a call to follow does, and name a channel."""
    return said[:_FIRST] in _FOLLOW_BEGINNINGS and said.startswith(FOLLOW) and CHANNELS.search(said) is not None


def _last_sentence(text: str) -> str:
    """What stands behind the last end of a sentence, if that is long enough for a call; "" where there is one alone."""
    if not (". " in text or "! " in text or "? " in text or ": " in text):  # as in most lines
        return ""
    cut = max([text.rfind(end, 0, -SHORTEST_CALL) for end in (". ", "! ", "? ", ": ")])
    return text[cut + 1 :] if cut >= SHORTEST_CALL else ""


def _is_pointer(line: Line) -> bool:
    """Whether a line is a link to another page, with no words of its own but a label before it."""
    if line.linked < LINKED * (len(line.text) - LABEL) or line.linked < len(line.text) / 2:
        return False
    if line.owner.tag in _HEADINGS and _is_card(line.owner.parent):
        return True
    before = len(line.text) - line.linked
    labelled = before <= 1 or ":" in line.text[: before + 2] or "：" in line.text[: before + 2]
    return labelled and not any(e.tag in _HEADINGS or e.tag == "li" for e in islice(line.owner.outward(), NEAR))


def _is_card(around: Element | None) -> bool:
    """Whether what holds a heading is a link to another page, which says more than the heading does."""
    if around is None or around.tag != "a" or around.get("href").startswith("#"):
        return False
    return around.last_line - around.first_line > 1


def _is_held_apart(owner: Element, known: dict[int, bool]) -> bool:
    """Whether it is on a button, or a small element around it is named for what is no text; whole pages are named so,
    too."""
    element: Element | None = owner
    for _ in range(NEAR):
        if element is None:
            break
        if element.tag in _BUTTONS and not any(each.tag in _HEADINGS for each in islice(owner.outward(), NEAR)):
            return True
        is_box = known.get(element.index)
        if is_box is None:
            is_box = known[element.index] = _is_small_box(element)
        if is_box:
            return True
        element = element.parent
    return False


def _is_small_box(element: Element) -> bool:
    if not element.attributes or element.last_line - element.first_line > LARGEST_BOX:
        return False
    return _names_box(element.marks()[:LONGEST_MARKS])


@lru_cache(4096)  # the same few classes again and again
def _names_box(marks: str) -> bool:
    return holds_any(marks, _BOXES_HINTS) and _BOXES.search(marks) is not None
