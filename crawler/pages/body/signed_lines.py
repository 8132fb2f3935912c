"""Lines that only say who wrote or edited an article, where to write to, or when it was published."""

from __future__ import annotations

import re

from crawler.pages.dates.date_labels import PUBLISHED, UPDATED
from crawler.pages.dates.months import fold
from crawler.pages.people.personal import is_personal
from crawler.pages.prose import HEADINGS
from crawler.pages.tree import Line
from crawler.text.pieces import holds_any

BRIEF = 80  # characters of a label, a byline, an address
FEW_WORDS = 5  # beside an e-mail address
FEWEST_DIGITS, MOST_OF_DATE = 6, 14  # digits and letters of a date and a time

# A line of its own under the headline or the text; the words that begin headings too ("From", "De") are left out.
_SIGNED = re.compile(
    r"(?:(?:[Ww]ritten |[Rr]eported )?[Bb]y|BY|[Vv]on|VON|[Pp]ar|[Pp]or|POR|Av|Af|Door|Oleh|Autor|Автор|Текст|Του|Της|"
    r"Γράφ(?:ει|ουν) (?:ο|η|οι)|Nga|"
    r"(?:Ρεπορτάζ|Κείμενο|Επιμέλεια|Συντάκτης|Συντάκτρια|Аутор|Penulis|Pewarta|Szerző|Írta)(?=:))\s?:?\s"
)
_WRITTEN = re.compile(r"(?:^|\d.{0,30}\s)(?:كتبت?|بقلم|إعداد|تحرير|نویسنده|מאת|โดย|作者|記者|记者)\s?[:：]\s?\S")
# "Ann Shaw 11 May 2024, 13:30"; "abc/de", as agencies sign their editors; "本报记者 谭笑", "陳佳鑫 / 澎湖報導"
_WHO_AND_WHEN = re.compile(r"(?P<who>[^\d:]{5,40}?)(?P<when>\d.{6,30}\d[:.h]\d\d)")
_INITIALS = re.compile(r"\(?(?:[^\W\d_A-Z]{2,5}\s?/\s?){1,4}(?:[^\W\d_A-Z]{2,5}\s?)?/?\)?")
_REPORTED = re.compile(
    r"(?:本[报報网網台]|特[约約])(?:记者|記者)[\w\s、]{2,24}|[\w、\s]{2,20}[／/]\s?\w{2,5}(?:報導|报道|報道)|"
    r"(?:글\s?[·∙ㆍ]?\s?사진\s)?\w{2,4}\s(?:선임|인턴|전문)?기자(?:\s\w{1,4}){0,2}"
)
_REPORTERS = ("记者", "記者", "報導", "报道", "報道", "기자")  # one of these is in each
# Some servers hide an address from machines: "[email protected]".
_MAIL = re.compile(
    r"[(\[<（]?\s?[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{2,20}){1,3}\s?[)\]>）]?|\[email[\s\xa0]protected\]", re.IGNORECASE
)
# What is said of a writer in lines whose labels are only heard: "作者, 沈平", "Role, BBC News", "Reporting from York".
_OF_WRITER = re.compile(
    r"(?:(?:Author|Role|作者|記者|记者|Автор|Роль|Место работы),\s|(?:Reporting from\s|[發发][自]))\S.{0,40}"
)
# "Editor: A.S.", as under the articles of whole countries.
_EDITED = re.compile(
    r"(?i:editor|editör|redaktor|redaktör|redaktør|redactor|toimetaja|urednik|urednica|уредник|редактор|редакторка|"
    r"szerkesztő|szerkesztette|toimittaja)\s?:\s?(?:[^\W\d_a-zа-я][\w.’'-]{0,20}[\s,]{0,2}){1,4}"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_WORD = re.compile(r"[^\W\d_]+")
_SHORT_WORD = 4  # letters of what stands beside a time: "kl", "Uhr", "GMT"
_SENTENCE = (".", "!", "?", "…", "。", "؟", "।", "۔", ":", "：")


def is_signature(line: Line) -> bool:
    """Whether a line only says who wrote the article, or where to write to."""
    text = line.text
    if len(text) > BRIEF or line.owner.tag in HEADINGS:
        return False
    if ":" in text and _EDITED.fullmatch(text):
        return True
    if text.endswith(_SENTENCE):
        return False
    if _OF_WRITER.fullmatch(text):
        return True
    if text[-1:].isdigit() and (match := _WHO_AND_WHEN.fullmatch(text)) and _is_who_and_when(match):
        return True
    if "/" in text and _INITIALS.fullmatch(text):
        return True
    if not text.isascii() and holds_any(text, _REPORTERS) and _REPORTED.fullmatch(text):
        return True
    if ("@" in text or "protected]" in text) and (found := _MAIL.search(text)):
        beside = f"{text[: found.start()]} {text[found.end() :]}".split()
        return len(beside) <= FEW_WORDS
    if (signed := _SIGNED.match(text)) is not None:
        return is_personal(text[signed.end() :])
    return not text.isascii() and _WRITTEN.search(text) is not None


def _is_who_and_when(match: re.Match[str]) -> bool:
    """Whether a line is a person's name and a date."""
    when = match["when"]
    return (
        sum(map(str.isdigit, when)) >= FEWEST_DIGITS
        and sum(map(str.isalpha, when)) <= MOST_OF_DATE
        and is_personal(match["who"].strip(" .,|•·–—-"))
    )


def says_when(text: str) -> bool:
    """Whether a line only says when the article was published and changed: labels, numbers and months."""
    if len(text) > BRIEF or not ("20" in text or "19" in text) or text.endswith(_SENTENCE):
        return False
    if not (years := len(_YEAR.findall(text))):
        return False
    label, *words = _WORD.findall(fold(text)) or [""]
    if not (PUBLISHED.match(label) or UPDATED.match(label)):
        return False
    others = [word for word in words if not (PUBLISHED.match(word) or UPDATED.match(word))]
    return sum(len(word) > _SHORT_WORD for word in others) <= years and len(others) <= 4 * years
