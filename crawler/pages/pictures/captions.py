"""What the text beside a picture says: its caption, and to whom the picture is credited.

The caption stays as the page shows it, in one piece; only a credit at one of its ends is parted from it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from crawler.pages.tree import Element, Line, Tree
from crawler.text.pieces import holds_any
from crawler.text.unspaced_names import is_unspaced

LONGEST = 1500  # characters of a caption
LONGEST_CREDIT = 160
LONGEST_MARKS = 400
LONGEST_CREDIT_LINE = 80  # characters of a line that is nothing but a credit
LEAST_TEXT = 40  # letters after a caption in its line that are a paragraph of their own
LEAST_OF_WIDE = 20  # the same in Chinese, Japanese and Korean

# What outlets call a caption, in their languages; and text, notes, descriptions of a picture.
_MARKED_CAPTION = re.compile(
    r"caption|cutline|l[eé]gende?\b|legende|bildunterschrift|(?:bild|billed|bilde|kuva|mynda)te[kx]st|didascalia|"
    r"pie(?:-?(?:de-?)?(?:foto|imagen)|$)|bijschrift|onderschrift|resim-?alti|fotoalti|l[ez]+enda\b|leyenda|legenda(?![a-z])|lezanta|fr-inner|pic-?intro\b|"
    r"popis(?:ek|ka)?[_-]?(?:foto|obr)|popisek(?![a-z])|foto[-_]?popis|podpis|potpis|kep-?alairas|foto[-_]?opis|opis[-_]?(?:zdj|foto)|"
    r"pie_foto|(?<![a-z])peu(?:[-_]?(?:de-?)?foto)?(?![a-z])|__cap(?![a-z])|(?:desc|txt)[-_](?:photo|img|foto|thumb)|ph_desc|"
    r"(?:img|image|imagen|photo|foto|picture|pic|bild|media|slide|thumb|figure)[a-z]*[_-]{0,2}(?:[a-z]{1,12}[_-]{1,2})?"
    r"(?:desc|te?xt|info|title|note|legend|sub|alt\b|explain|summary|cont\b)"
)
# One of these is in each such name, or one of a picture and one of what is said; quicker to look for, and rarely there.
_CAPTION_HINTS = (
    "caption cutline gend schrift didascalia pie resim enda lezanta popis podpis potpis kep fr-inner opis peu __cap ph_"
).split()
_PICTURE_HINTS = "img image photo foto pic bil media slide thumb figure kuva mynda".split()
_SAID_HINTS = "desc te txt info intro tit note legend sub alt explain summary cont".split()
_NO_CAPTION = re.compile(r"player|caption-(?:menu|button)|subtitles|toggle|button|btn|share")
_MARKED_CREDIT = re.compile(
    r"credit|copyright|source\b|photographer|author|agency|agencia|rights|byline|courtesy|quelle|fotograf|urheber|"
    r"kaynak|\bfonte|fuente|crediti|valokuvaaja|autor|license|attribution|owner"
)
# What a picture, or its making, is called in front of a name; by scripts, for many outlets write in each of them.
_WHAT = (
    r"(?:file |stock )?(?:photo(?:graph|graphie)?|image|imagen|imagem|imatge|picture|bilde?|fot[oó]?|"
    r"fotograf(?:[ií]a|i[ej]a?)|fotoğraf|video|grafi[kc]|illustration|illustrasjon|illusztráció|(?:illustrasjons|arkiv)foto|skjermdump|printscreen|"
    r"screenshot|kuva|kuvat|kuvituskuva|kép|zdjęci[ea]|ảnh(?: minh h[oọ]a)?|hình|reprodução|divulgação|"
    r"фото(?:графия|графія)?|снимк[аи](?:та)?|світлина|изображение|зображення|илюстрация|иллюстрация|ілюстрація|скриншот|скріншот|кадр|"
    r"φωτ(?:[οό]|ογραφίας?|\.)?|լուսանկարը?|ფოტო|צילום|תמונה|"
    r"الصورة|صورة|تصوير|عدسة|عکس|عکاس|تصویر|فوٹو|فوٽو|"
    r"फ\u093c?ोटो|तस्वीर|छायाचित्र|ছবি|আলোকচিত্র|படம்|ภาพ(?:ถ่าย|ประกอบ)?(?:จาก|โดย)?|"
    r"写真|撮影|画像|攝影|摄影|[摄攝]|图片?|圖片?|照片|图源|圖源|供图|供圖|사진(?:\s?제공)?|제공)"
)
_SOURCE = (
    r"(?:bild)?(?:credits?|source|quelle|kaynak|crédito?s?|fuente|fonte|źródło|zdroj|forrás|источник|джерело|източник|izvor|sumber|kredit|nguồn|surs[aă]|font|autor|автор|πηγή|المصدر|"
    r"來源|来源|出典|출처)"
)
# "Sursa foto:", "Автор фото:", "Източник на снимката:"
_OF_PICTURE = r"(?:credit|surs[aă]|sumber|autor|źródło|автор|источник|джерело|източник на|πηγή)"
_START = (
    rf"(?:(?:{_OF_PICTURE}\s)?{_WHAT}s?\s*(?:by|credits?|courtesy(?: of)?|von|via|来源|來源|出典|提供)?"
    r"\s*[:：/／=＝]|(?:photo|image|picture|foto) (?:credit|courtesy|by|de|di|von)\b|courtesy(?: of)?\b|[©ⓒ]|\(c\)|"
    rf"copyright\b|翻[攝摄]自|φωτ\.\s|(?:foto|фото|fotó|kuva|снимка)\s[-–—]\s|fot\.\s(?=\w)|{_SOURCE}\s*[:：])\s*[:：]?\s*"
)
_ONLY_CREDIT = re.compile(
    rf"\W{{0,2}}{_WHAT}s?\s*(?:by|credits?|courtesy(?: of)?|von|via)?\s*[:：/／]\s*[^.!?。:：]{{2,60}}", re.IGNORECASE
)
_CREDIT_MARKS = ":：/／"  # one of these is in such a line
_IN_BRACKETS = re.compile(
    rf"\s*[(\[（【［]\s*{_START}(?P<credit>[^()\[\]（）]{{2,120}})[)\]）】］]\s*\.?$", re.IGNORECASE
)
# Initials, and "| Source: ..." behind the name, are of the credit.
_AT_END = re.compile(
    rf"(?:^|[\s.,|/–—。-]){_START}(?P<credit>(?:[^\W\d_]{{1,3}}\.\s?){{0,3}}[^:：.。]{{2,100}}"
    rf"(?:\|\s?{_SOURCE}\s?[:：][^:：.。]{{2,60}})?)\.?$",
    re.IGNORECASE,
)
# "(taken by ...)" and "photo of ..." as Chinese, Japanese and Korean write it, after the name.
_AFTER_NAME = re.compile(
    r"\s*[(（【\[](?P<credit>[^()（）\[\]【】]{1,40}(?:撮影|提供|摄|攝|摄影|攝影|供图|제공|촬영|기자))[)）】\]]\s*[。.]?$"
)
# The same at the end, without brackets: after a blank or a mark, for else it is a word of the caption.
_AT_WIDE_END = re.compile(
    r"[\s、，,＝=|/](?P<credit>[^\s、，,。＝=:：|/]{1,20}\s?(?:撮影|提供|摄|攝|摄影|攝影|供图|供圖|제공|촬영))$"
)
# One of these is in whatever begins a credit, or ends one: to look for them is quicker than the expressions.
_START_HINTS = (
    *":：/／=＝©ⓒ翻–—",
    " - ",
    "dok.",
    "φωτ.",
    "(c)",
    "courtesy",
    "copyright",
    "fot.",
    "photo ",
    "image ",
    "picture ",
    "foto ",
)
_END_HINTS = ("摄", "攝", "撮影", "提供", "供图", "供圖", "제공", "촬영", "기자")
_FORMS = ((_IN_BRACKETS, 0), (_AFTER_NAME, 1), (_AT_END, 0), (_AT_WIDE_END, 1))
# "Фото: мэр у колодца (пресс-служба города)", in Cyrillic: who gave it stands in the brackets
_SAID_WITH_SOURCE = re.compile(r"(?P<said>[^()]{20,}?)\s?\((?P<credit>[^()]{2,60})\)?")
_LABEL = re.compile(rf"^\W*{_START}", re.IGNORECASE)
_BEGINS = re.compile(r"[▲△▼▽↑◎]|[图圖](?:为|為|说|：|:)|写真(?:は|：|:)|사진\s*[=:]")
_WRITER = re.compile(r"(?:by|von|par|por|di|door|av|af|text|texto|texte|od|autor|author)\s*:?\s", re.IGNORECASE)
_TRIMMED = " |/–—,，;-（(["
_PARTS = frozenset({"cite", "small"})
_NO_TEXT = frozenset({"img", "source", "video", "picture", "meta", "link", "button", "script", "style", "svg"})


@dataclass(frozen=True, slots=True)
class Caption:
    """A caption and a credit as the page shows them ("" for none), and the numbers of their lines."""

    text: str
    credit: str
    lines: frozenset[int]


def is_caption(element: Element) -> bool:
    """Whether an element says of itself that it is a caption."""
    if element.tag == "figcaption":
        return True
    return element.tag not in _NO_TEXT and _names_caption(element.marks()[:LONGEST_MARKS])


@lru_cache(4096)  # the same few classes again and again
def _names_caption(marks: str) -> bool:
    if not (holds_any(marks, _CAPTION_HINTS) or (holds_any(marks, _PICTURE_HINTS) and holds_any(marks, _SAID_HINTS))):
        return False
    return bool(_MARKED_CAPTION.search(marks)) and not _NO_CAPTION.search(marks)


@lru_cache(4096)
def _names_credit(marks: str) -> bool:
    return bool(_MARKED_CREDIT.search(marks))


def looks_like_caption(text: str) -> bool:
    """Whether words right behind a picture begin or end as only captions do."""
    return bool(_BEGINS.match(text)) or ends_in_credit(text)


def is_credit(text: str) -> bool:
    """Whether a line names whose picture stands beside it, and says nothing else."""
    if len(text) > LONGEST_CREDIT_LINE or not holds_any(text, _CREDIT_MARKS):
        return False
    return _ONLY_CREDIT.fullmatch(text) is not None


def ends_in_credit(text: str) -> bool:
    end = max(0, len(text) - LONGEST_CREDIT)  # searching all of a long text is slow
    return any(form.search(text, end) for form in _forms_in(text[end:]))


def _forms_in(text: str) -> list[re.Pattern[str]]:
    """The forms of which a text has the signs."""
    said = text.lower()
    hinted = [holds_any(said, hints) for hints in (_START_HINTS, _END_HINTS)]
    return [form for form, sort in _FORMS if hinted[sort]]


def read_caption(tree: Tree, caption: Element, holder: Element) -> Caption:
    """What a caption's element says, with a credit in it or elsewhere in what holds it and its picture."""
    text = tree.text(caption)[:LONGEST]
    lines = _lines_of(tree, caption, text)
    credits = [found for e in _worded(tree, holder) if (found := _credit(tree, e, caption))]
    for element, credit in credits:
        lines |= _lines_of(tree, element, credit)
    return parted(text, next((credit for _, credit in credits), ""), lines)


def _worded(tree: Tree, holder: Element) -> list[Element]:
    """The elements inside with any text."""
    return [e for e in tree.elements[holder.index + 1 : holder.end] if e.last_piece > e.first_piece]


def _lines_of(tree: Tree, element: Element, text: str) -> frozenset[int]:
    """The lines inside; of an inline element the line that it stands in, if that says little else."""
    if element.last_line > element.first_line:
        return frozenset(range(element.first_line, element.last_line))
    line = tree.lines[element.first_line] if element.first_line < len(tree.lines) else None
    if line and line.first_piece <= element.first_piece and _part_from_text(element, line, text):
        return frozenset()
    return frozenset({element.first_line}) if line and len(line.text) <= len(text) + 2 * LONGEST_CREDIT else frozenset()


def _part_from_text(element: Element, line: Line, text: str) -> bool:
    """Take an inline caption off the line that goes on after it as text, with nothing but blanks between block borders.

    So a picture stands in the first paragraph of many pages whose paragraphs are parted by line breaks.
    """
    if (
        len(line.text) < len(text) + (LEAST_OF_WIDE if is_unspaced(text) else LEAST_TEXT)
        or not line.text.startswith(text)
        or element.last_piece >= line.last_piece
    ):
        return False
    line.first_piece = element.last_piece
    line.text = line.text[len(text) :].lstrip()
    return True


def credit_alone(tree: Tree, box: Element) -> str:
    """All the words of a picture's box, where an element that holds them is called a credit; else ""."""
    text = tree.text(box)
    return text if any((found := _credit(tree, e, box)) and found[1] == text for e in _worded(tree, box)) else ""


def parted(text: str, credit: str, lines: frozenset[int]) -> Caption:
    """The caption without the credit: the one that has its own element, or the one that a form shows."""
    if credit and credit in text:
        if not text.replace(credit, "").strip(" .()|/–—-"):
            text = ""
        elif text.endswith(credit):
            text = text[: -len(credit)].rstrip(_TRIMMED)
        elif text.startswith(credit):
            text = text[len(credit) :].lstrip(" |/–—-:.")
    for form in () if credit else _forms_in(text):
        if match := form.search(text):
            text, credit = text[: match.start()].rstrip(_TRIMMED), match["credit"]
            break
    if not text and not credit.isascii() and (said := _SAID_WITH_SOURCE.fullmatch(credit)):
        text, credit = said["said"], said["credit"]
    return Caption(text, _LABEL.sub("", credit).strip(" .()（）[]/|"), lines)


def _credit(tree: Tree, element: Element, caption: Element) -> tuple[Element, str] | None:
    if element.tag in _NO_TEXT or element is caption:
        return None
    if element.tag not in _PARTS and not _names_credit(element.marks()[:LONGEST_MARKS]):
        return None
    if element.index <= caption.index < element.end:
        return None
    text = tree.text(element)
    if element.tag in _PARTS and not _names_credit(element.marks()[:LONGEST_MARKS]) and text == tree.text(caption):
        return None  # a caption in small letters as a whole
    return (element, text) if 1 < len(text) <= LONGEST_CREDIT else None


def names_writer(text: str) -> bool:
    """Whether a few words beside a picture say who wrote the article: the picture is of the writer."""
    return len(text) < 60 and bool(_WRITER.match(text))
