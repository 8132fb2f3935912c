"""Who signs an article in a line that is not marked for it: after "By", alone under the headline, at its end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, pairwise

from crawler.pages.apart import line_parts
from crawler.pages.people.agencies import is_agency
from crawler.pages.people.alone import beside_date, names_alone, signed_next
from crawler.pages.people.bylines import FEW, agencies_of, is_like_names, may_sign
from crawler.pages.people.labels import FROM
from crawler.pages.people.name_words import BY, NO_WORD, OFFICE_BEHIND, ROLE, lowered
from crawler.pages.people.names import LONGEST, clean_names
from crawler.pages.people.personal import is_personal
from crawler.pages.tree import Element, Line, Tree, folded
from crawler.text.pieces import holds_any

_STARTS = re.compile(rf"{BY}\s*[:：,]?\s")  # of a text in small letters
_BY_ALONE = re.compile(
    r"(?:(?:[Ww]ritten|[Ss]tory|[Tt]ext|[Rr]eported) )?(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Aa]utor(?:es)?|[Aa]uthor|"
    r"Автор|Di|Door|Av|Af|Piše|Аутор|Szerző|Penulis|Tekst|文字?|撰文|作者|記者|记者|採訪|글|執筆)\s*[:：]?"
)
_BEHIND = re.compile(
    r"(?:기자|특파원|논설위원|記者|编辑)\]?(?:\s*\(?\S+@\S+\)?)?$|^(?:.{0,12}(?:记者|記者)\s*[:：/／]?\s*|文(?:\s*[:：/／|｜]\s*|\s+))\S{2,12}$|^\S{2,4}\s?[/／]\s?文$"
)
_BESIDE_DATE = re.compile(r"(?:^|\d\s(?:\|\s)?)(?P<who>[가-힣]{2,4}\s?(?:기자|특파원))(?:$|\s(?:승인|입력|등록)\s\d)")
_BEHIND_HINTS = ("기자", "특파원", "논설위원", "記者", "记者", "编辑", "文")  # one of these is in each
# "2026-06-15 08:15 来源：山间网 作者：周晓彤 责任编辑：韩磊", "取材・文／大橋健太郎　撮影／原田まこと"
_LABELLED = re.compile(
    r"(?:^|[\s|｜])(?:(?:作者|撰文|撰稿|采写|採訪|採訪撰文|(?:取材[・･])?文|執筆者?|撰文者|ライター|记者|記者|글|취재)\s*[:：/／｜|=＝,，]|"
    r"(?:聞き手|構成|取材|執筆)[・･])\s*"
    r"(?P<who>[^\s\d:：/／|｜=＝@(（]{2,12})(?=$|[|｜(（]|\s+\d|\s+[^\s:：/／=＝]{1,10}[:：/／=＝])"
)
_LABELLED_HINTS = (
    "作者",
    "ライター",
    "撰",
    "采写",
    "採訪",
    "文",
    "執筆",
    "记者",
    "記者",
    "글",
    "취재",
    "聞き手",
    "構成",
)
_LATER = re.compile(r"\d.{0,60}?(?:[|·•●,–-]|\d|\s)\s*(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or)\s+(?=[^\W\d_])")
# Other words need a sign before them that parts: "Giriş: 15.06.2026 08:15 | Haber: Sevgi Yıldırım"
_LABELLED_LATER = re.compile(
    r"\d.{0,60}?[|·•●–—-]\s*(?:[Dd]i|[Dd]e|[Dd]oor|[Aa][vf]|[Oo]d|от|[Ττ]ου|[Ττ]ης|Γράφ(?:ει|ουν)(?: [οη])?|"
    r"(?:Haber|Muhabir|Yaza[rn]|Autor\w{0,2}|Authors?|Auteurs?|Автор\w?|Текст|Аутор|Συντάκτης|Szerző|Írta|Piše|Penulis|"
    r"Oleh|Tác giả)\s*:?)\s+(?=[^\W\d_])"
)
_WIDE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_PARTING = re.compile("[|·•●–—-]")
_PLAIN = frozenset({"p", "div", "span", "strong", "li"})
_SIGNING = _PLAIN | {"h5", "h6"}  # the lowest headings are small print above a text
_WRITTEN = re.compile(
    r"(?:this (?:article|post|story) was )?(?:written|posted|authored|published) by:?|about the author:?|"
    r"authors?\s*:|aut[eo]u?r(?:in|es|e)?\s*:|"
    r"автор(?:ы)?\s*:|текст\s*:|作者\s*[:：]|文\s*[/／:：]|بقلم|نویسنده\s*:|کاتب\s*:|muhabir\s*:|haber\s*:|"
    r"penulis\s*:|pewarta\s*:|laporan\s*:|szerző\s*:|írta\s*:|аутор\s*:|autorius\s*:|autors\s*:|tekst\s*:|piše\s*:|"
    r"συντάκτης\s*:|tác giả\s*:|article by:?|contributors?\s*:",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"(?:(?:(?:[Ww]ritten|[Pp]osted|[Pp]ublished) )?(?:[Bb]y|BY):? |"
    r"(?:Author|Autor(?:in|a|e|es)?|Auteur|Автор|Аутор|Συντάκτης|Szerző|Penulis|作者)\s?[:：]\s?)"
    r"(?P<who>(?:[Tt]he )?[^\W_a-z][^.!?]{1,40})"
)
_SPLIT = re.compile(r"\s*[|·•]\s*")
_JOINTS = re.compile(r"\s?[/,|]\s?")
_DIGIT = re.compile(r"\d")
# "Author(s)", above the name
_LABEL_ALONE = re.compile(
    r"(?:authors?|author\(s\)|(?:article|written|words|text|reported) by|contributors?|autor(?:es|a|in)?|auteure?s?|"
    r"autori|автор(?:ы|и)?|аутор|συντάκτης|yazar|penulis|tác giả)\s?:?",
    re.IGNORECASE,
)
LONGEST_LABEL = 20  # characters
LONGEST_ALONE = 10  # letters of a name in Chinese, Japanese or Korean and what the person is
BESIDE = 5  # lines after a headline
FEWEST_DIGITS = 4  # of a date: those of a year
LONGEST_OF_HEAD = 48  # characters of a date and the outlet
LONGEST_LINE = 160  # characters of a line whose parts are looked at
NEAR = 12  # lines around the headline


def said_by(tree: Tree, head: Element | None, most: int = 2 * NEAR) -> list[str]:
    """The first line near the headline that begins with "By"; or ends as bylines of the page's script do."""
    parts = [(text, line) for line in _near(tree, head, min(most, 2 * NEAR)) for text in _parts(tree, line)]
    for n, (text, line) in enumerate(parts):
        if len(text) > 2 * LONGEST:
            continue
        if len(text) < 20 and _BY_ALONE.fullmatch(text) and n + 1 < len(parts):
            following = parts[n + 1][0]
            if n and n + 2 < len(parts) and ROLE.fullmatch(parts[n + 2][0]) and is_like_names(parts[n - 1][0]):
                return [parts[n - 1][0]]  # what each did stands behind each
            if len(following) <= LONGEST and is_like_names(following) and may_sign(line, head):
                return [following]
        if (match := _started(text)) and may_sign(line, head):
            if is_like_names(text[match.end() :]):
                return [text]
            if begun := _begun(tree, line):
                return [begun]
        if not text.isascii() and _WIDE.search(text) and (found := _said_wide(text)):
            return [found, *_said_next(parts[n + 1 : n + FEW])]
        # "4 Nov 2023 · 3 min read · By Ann Shaw"
        match = _LATER.search(text) or (_LABELLED_LATER.search(text) if _PARTING.search(text) else None)
        if match and is_like_names(text[match.end() :]) and may_sign(line, head):
            return [text[match.end() :]]
        if ":" in text and (names := _told_inside(tree, line, head)):
            return names
    return []


def _started(text: str) -> re.Match[str] | None:
    """What a line begins with before a name: "By ..."; only its place in the text counts."""
    return _STARTS.match(lowered(text))


def _said_wide(text: str) -> str:
    """Who signs in a line of Chinese, Japanese or Korean."""
    if holds_any(text, _BEHIND_HINTS) and _BEHIND.search(text):
        last = text.rpartition(". ")[2]  # behind the last sentence
        return dated["who"] if (dated := _BESIDE_DATE.search(last)) else last
    if "기자" in text and (dated := _BESIDE_DATE.search(text)):
        return dated["who"]
    if "：" in text and OFFICE_BEHIND.match(text):
        return text
    match = _LABELLED.search(text) if holds_any(text, _LABELLED_HINTS) else None
    return match["who"] if match else ""


def _said_next(parts: list[tuple[str, Line]]) -> Iterator[str]:
    """Who signs in the parts that follow one in such a script, each alone: "한지우 기자", "윤서준 기자"."""
    for text, _ in parts:
        if len(text) > LONGEST_ALONE or not _BEHIND.search(text):
            break
        yield text


def _begun(tree: Tree, line: Line) -> str:
    """The beginning of a line "By ...", up to where an element starts or ends, that names somebody."""
    inside = tree.elements[line.owner.index + 1 : min(line.owner.end, line.owner.index + FEW)]
    ends = {at for e in inside for at in (e.first_piece, e.last_piece) if line.first_piece < at < line.last_piece}
    texts = (folded("".join(tree.pieces[line.first_piece : at])) for at in sorted(ends))
    return next((t for t in texts if (match := _started(t)) and is_like_names(t[match.end() :])), "")


def _told_inside(tree: Tree, line: Line, head: Element | None) -> list[str]:
    """Whom an element in a line calls the author, among others that give the date or the number of readers."""
    inside = tree.elements[line.owner.index + 1 : min(line.owner.end, line.owner.index + FEW)]
    texts = (tree.text(e) for e in inside if e.tag in _PLAIN and line.first_piece <= e.first_piece < line.last_piece)
    found = (match["who"] for text in texts if len(text) <= LONGEST and (match := _TOLD.fullmatch(text)))
    return [name for name in found if is_like_names(name) and may_sign(line, head)][:1]


def _parts(tree: Tree, line: Line) -> list[str]:
    return line_parts(tree, line) if len(line.text) <= LONGEST_LINE else [line.text]


def written_by(tree: Tree) -> list[str]:
    """The first line anywhere that says who wrote it, or the first under a label of its own line."""
    for at, line in enumerate(tree.lines):
        text = line.text
        if len(text) <= LONGEST + 40 and (match := _WRITTEN.match(text)) and is_like_names(text[match.end() :]):
            return [text[match.end() :]]
        if (
            len(text) <= LONGEST_LABEL
            and _LABEL_ALONE.fullmatch(text)
            and not line.linked
            and (found := _below(tree, at))
        ):
            return found
    return []


def _below(tree: Tree, label: int) -> list[str]:
    """The names in the lines below a label: one, or as many as there are items of a list."""
    found: list[str] = []
    for line in tree.lines[label + 1 : label + 1 + FEW]:
        parts = _parts(tree, line)
        named = parts[0] if parts and len(parts[0]) <= LONGEST else ""
        names = clean_names([named]) if named else ()
        if not names or not all(is_personal(name) and not ROLE.search(name) for name in names):
            break
        if any(map(NO_WORD.search, names)):
            break
        found.append(named)
        if line.owner.tag != "li" and not any(e.tag == "li" for e in islice(line.owner.around(), 2)):
            break
    return found


def heads_text(tree: Tree, head: Element | None) -> list[str]:
    """The persons in a paragraph of their own, in bold or in capitals, right above the first prose.

    So outlets sign, in the south of Africa above all, whose system gives the outlet as the author of everything.
    """
    lines = tree.lines[head.last_line : head.last_line + NEAR] if head else []
    for line, following in pairwise(lines):
        if len(line.text) > 2 * LONGEST:
            return []
        if line.owner.tag != "p" or line.linked or not (line.text.isupper() or line.bold >= len(line.text) - 1):
            continue
        names = names_alone(line.text.strip(" ."))
        if names and not any(map(NO_WORD.search, names)):
            return names if len(following.text) > 100 and following.owner.tag == "p" else []
    return []


def told(tree: Tree, head: Element | None) -> list[str]:
    """Whom a short line beside the headline calls the author, who need not be a person: "By the Hill Weekly team"."""
    for line in _near(tree, head, BESIDE + 1):
        for text in _parts(tree, line):
            if len(text) <= LONGEST and (match := _TOLD.fullmatch(text)) and may_sign(line, head):
                return [match["who"]]
    return []


def credited(tree: Tree, head: Element | None) -> list[str]:
    """The agency that a line of its own, or one near the headline, calls the source."""
    for line in _near(tree, head, NEAR):
        if len(line.text) <= LONGEST_LINE and ":" in line.text:
            found = [FROM.sub("", text) for text in _SPLIT.split(line.text) if FROM.match(text)]
            if names := [name for name in found if is_agency(name)]:
                return names
    for line in tree.lines:
        if len(line.text) <= LONGEST_LINE and (match := FROM.match(line.text)):
            name = _parts(tree, line)[0][match.end() :]
            if is_agency(name):
                return [name]
    return []


def _near(tree: Tree, head: Element | None, most: int) -> list[Line]:
    if head is None:
        return tree.lines[: 2 * most]
    start = head.first_line
    return tree.lines[start : start + most] + tree.lines[max(0, start - 4) : start]


def signed(tree: Tree, head: Element | None) -> list[str]:
    """A name that stands alone in the first paragraph, as in outlets whose system knows no authors."""
    for element in islice(filter(_is_set_right, tree.all("p")), FEW):
        text = tree.text(element).strip(" .")
        if len(text) <= LONGEST and is_like_names(text):
            return [text]
    lines = tree.lines[head.first_line + 1 : head.first_line + 9] if head else []
    prose = 0
    for n, (line, following) in enumerate(pairwise(lines)):
        prose += len(line.text) > 2 * LONGEST and line.owner.tag == "p"
        if prose > 1:
            break  # what stands alone in the text is a subhead
        if len(line.text) > 2 * LONGEST or line.owner.tag not in _SIGNING:
            continue
        parts = line_parts(tree, line)
        text = next((part.strip(" .|") for part in parts if clean_names([part])), "")
        names = names_alone(text) or beside_date(tree, line) or _agency_and_outlet(line.text)
        names += agencies_of(parts[1:]) if names else []
        if not names or not may_sign(line, head):
            continue
        if line.owner.tag == "li" and not any(_is_dated(other, line) for other in lines[max(0, n - 2) : n + 3]):
            continue
        alone = len(names) == 1 and names[0] == line.text.strip(" .,|")
        names += signed_next(lines[n + 1 :], line) if alone else []
        if len(following.text) > 100 and not line.linked and not (alone and is_agency(text)):
            return names
        beside = not alone or line.owner.tag == "li" or _is_beside_head(lines, n)
        if n < BESIDE and beside and not any(map(NO_WORD.search, names)):
            return names
    return []


def _is_set_right(paragraph: Element) -> bool:
    attributes = paragraph.attributes
    if not attributes or ("style" not in attributes and "align" not in attributes):
        return False
    return "align:right" in paragraph.get("style").replace(" ", "") or paragraph.get("align") == "right"


def _is_beside_head(lines: list[Line], n: int) -> bool:
    """Whether a line stands next to one that says when or what, perhaps with a short one between, of a place."""
    near = [*lines[max(0, n - 1) : n], lines[n + 1]]
    if len(lines[n + 1].text) <= LONGEST:
        near += lines[n + 2 : n + 3]
    return any(_is_of_head(line.text) for line in near)


def _agency_and_outlet(text: str) -> list[str]:
    """The agency of a line that names one and the outlet that prints it: "MTI/Hill", "Hill, ČTK"."""
    if len(text) > LONGEST or not ("," in text or "/" in text or "|" in text):
        return []
    parts = _JOINTS.split(text)
    agencies = [part for part in parts if is_agency(part)]
    return agencies if len(parts) == 2 and len(agencies) == 1 else []


def _is_dated(line: Line, item: Line) -> bool:
    """Whether a line is an item of the same list and says when."""
    same = line.owner.parent is item.owner.parent
    return same and len(line.text) < LONGEST and sum(map(str.isdigit, line.text)) >= FEWEST_DIGITS


def _is_of_head(text: str) -> bool:
    """Whether a line is what stands beside a name: a date, the time that it takes to read, what the person is."""
    return len(text) < LONGEST_OF_HEAD and bool(_DIGIT.search(text) or ROLE.search(text))
