"""Who signs an article in a line that is not marked for it: after "By", alone under the headline, at its end."""

from __future__ import annotations

import re
from itertools import pairwise

from crawler.pages.people.bylines import FEW, is_like_names, may_sign
from crawler.pages.people.names import BY, LONGEST, ROLE, clean_names, is_personal
from crawler.pages.tree import Element, Line, Tree, folded

_STARTS = re.compile(rf"{BY}\s*[:：]?\s", re.IGNORECASE)
_BY_ALONE = re.compile(
    r"(?:(?:[Ww]ritten|[Ss]tory|[Tt]ext|[Rr]eported) )?(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Aa]utor(?:es)?|[Aa]uthor|"
    r"Автор|Di|Door|Av|Af)\s*:?"
)
_BEHIND = re.compile(
    r"(?:기자|특파원|記者|编辑)(?:\s*\(?\S+@\S+\)?)?$|^(?:.{0,12}(?:记者|記者)|文)\s*[:：/／]?\s*\S{2,12}$"
)
_LATER = re.compile(r"\d.{0,30}?(?:[|·•,–-]|\d|\s)\s*(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or)\s+(?=[^\W\d_])")
# Words of menus and sections, which are set like names.
_NO_WORD = re.compile(
    r"\b(?:menu|close|open|home|guides?|tips|health\w*|finance|financial|business|travel|food|news|read|time|top|"
    r"best|how|what|why|"
    r"the|your|our|table|contents|key|common|most|recent|popular|posts?|articles?|blog|share|sign|log|estate|media|"
    r"learning|management|development|design|data|security|marketing|insurance|care|life|lifestyle|style|culture|"
    r"science|"
    r"technology|tech|tools?|reviews?|product\w*|engineering|research|university|privacy|policy|cloud|account|search|"
    r"politics|world|sports?|economy|energy|education|services?|industry|insights?|resources?|featured|video|photo|"
    r"getting|started|introduction|overview|summary|highlights|takeaways|min|minutes|gallery|updates?|library|"
    r"center)\b",
    re.IGNORECASE,
)
_PLAIN = frozenset({"p", "div", "span", "strong"})
_WRITTEN = re.compile(
    r"(?:this (?:article|post|story) was )?(?:written|posted|authored|published) by:?|about the author:?|"
    r"authors?\s*:|aut[eo]u?r(?:in|es|e)?\s*:|"
    r"автор(?:ы)?\s*:|текст\s*:|作者\s*[:：]|文\s*[/／:：]|بقلم|نویسنده\s*:|کاتب\s*:|muhabir\s*:|haber\s*:|"
    r"penulis\s*:",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
BESIDE = 5  # lines after a headline
NEAR = 12  # lines around the headline


def said_by(tree: Tree, head: Element | None, most: int = 2 * NEAR) -> list[str]:
    """The first line near the headline that begins with "By"; or ends as bylines of the page's script do."""
    lines = _near(tree, head, most)
    for n, line in enumerate(lines):
        text = line.text
        if len(text) > 2 * LONGEST:
            continue
        if len(text) < 20 and _BY_ALONE.fullmatch(text) and n + 1 < len(lines):
            following = lines[n + 1].text
            if len(following) <= LONGEST and is_like_names(following) and may_sign(line):
                return [following]
        if (match := _STARTS.match(text)) and is_like_names(text[match.end() :]) and may_sign(line):
            return [text]
        if not text.isascii() and _BEHIND.search(text):
            return [text]
        # "4 Nov 2023 · 3 min read · By Ann Shaw"
        if (match := _LATER.search(text)) and is_like_names(text[match.end() :]) and may_sign(line):
            return [text[match.end() :]]
    return []


def written_by(tree: Tree) -> list[str]:
    """The first line anywhere that says who wrote it."""
    for line in tree.lines:
        text = line.text
        if len(text) <= LONGEST + 40 and (match := _WRITTEN.match(text)) and is_like_names(text[match.end() :]):
            return [text[match.end() :]]
    return []


def _near(tree: Tree, head: Element | None, most: int) -> list[Line]:
    if head is None:
        return tree.lines[: 2 * most]
    start = head.first_line
    return tree.lines[start : start + most] + tree.lines[max(0, start - 4) : start]


def signed(tree: Tree, head: Element | None) -> list[str]:
    """A name that stands alone in the first paragraph, as in outlets whose system knows no authors."""
    if "right" in tree.source:
        for node in tree.root.node.css('p[style*="align:right"],p[style*="align: right"],p[align=right]')[:FEW]:
            text = folded(node.text()).strip(" .")
            if len(text) <= LONGEST and is_like_names(text):
                return [text]
    lines = tree.lines[head.first_line + 1 : head.first_line + 9] if head else []
    for n, (line, following) in enumerate(pairwise(lines)):
        text = line.text.strip(" .|")
        if len(text) > LONGEST or line.owner.tag not in _PLAIN:
            continue
        name = next(iter(clean_names([text])), "") if _DIGIT.search(text) else text
        if not (text.startswith(name) and is_personal(name) and not ROLE.search(name) and may_sign(line)):
            continue
        if len(following.text) > 100 and not line.linked:
            return [name]
        beside = name != text or _is_of_head(following.text) or (n > 0 and _is_of_head(lines[n - 1].text))
        if n < BESIDE and beside and not _NO_WORD.search(name):
            return [name]
    return []


def _is_of_head(text: str) -> bool:
    """Whether a line is what stands beside a name: a date, the time that it takes to read, what the person is."""
    return len(text) < 40 and bool(_DIGIT.search(text) or ROLE.search(text))
