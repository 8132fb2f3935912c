"""Standfirsts: the line or two between the headline and the text, which the model has seen too few of.

Most outlets call their element so, in a word of their language; where they don't, its place tells.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from crawler.pages.body.model import STANDFIRST, Chances
from crawler.pages.prose import SENTENCE_ENDS
from crawler.pages.tree import Element, Line, Tree, shell
from crawler.text.pieces import holds_any

HEAD = 8  # lines of the text among which the headline and the standfirst may be
NEAR = 25  # lines before the text among which the standfirst may be
UNDER = 4  # lines under the headline where what is called a standfirst is one
SHORTEST_TEXT, SHORTEST_STANDFIRST = 80, 25  # characters
DOUBTED = 0.12  # chance from which a line may be the standfirst where no other is
MARKED = 0.0003  # the same where its element is called a standfirst
LIKE_CAPTION, SHORTEST_LEAD = 0.3, 60  # chance of a standfirst that nothing calls one, and its least letters
BOLD, LEAST_BOLD = 0.95, 0.1  # share of a lead in bold, and the chance of it as text
SHORTEST_HEADING = 40  # letters of a heading under the headline that is a standfirst
SHORTEST_SENTENCE = 30  # letters of a sentence in an element with the headline
SHORTEST_NEXT = 45  # letters of a sentence right behind it
MOST_INSIDE = 30  # elements in what holds such a line
MOST_IN_HEAD = 12  # lines after it in the element that holds it and the headline
MOST_DIGITS = 8  # letters to a digit; a date has fewer

_STOPS = frozenset({"article", "main", "body"})
_STANDFIRST = re.compile(
    r"stand-?_?first|(?<![a-z])(?:article|entry|post|story|news|content|page|item)?[-_]{0,2}(?:lead(?:ing[-_]?text)?|lede|brief|deck|dek|ingress|pream?ble|chapo|chappeau|"
    r"chapeau|vorspann|sapo|spot|strapline|entradilla|bajada|sommario|occhiello|summary|excerpt|intro|sub-?title|"
    r"sub-?head(?:line|ing)?|subhed|s[uo](?:b|tto)-?tit(?:ulo|olo)|sous-?titre|unter(?:titel|zeile)|podnaslov|"
    r"podtitul|alaotsikko|overview|onderkop|zajawka|intro-?text|perex|copete|teaser-text|manchet|opener|anons|lid|sumarios?|summ[au]ry|sub[-_]?tit(?:les?)?|linha-?fina|subt[ií]tols?|"
    r"short[-_]?(?:desc(?:ription)?|text)|sub-?ttl|mid-?title(?:_text)?|mid_title|precis|tit[-_]sub|daoyu|title-secondary|"
    r"sub-?header|uvod|sumar|bevezet[oő]|beharangoz[oó]|ingressi|johdanto|wst[eę]p|entradeta|epigrafe?|pos[-_]?titulo|olho|bigode|"
    r"lead-?text|resumen)(?![a-z])"
    r"|(?:^|\s)(?:description|sub)(?:\s|$)|(?:article|content|news|post|story)[a-z_-]{0,8}[-_]desc(?:ription)?(?![a-z])|second-?title(?![a-z])"
)
# One of these is in each; to look for them is quicker than the expression.
_STANDFIRST_HINTS = (
    "first lead lede deck dek ingress prea chap vorspann sapo spot strapline entradilla bajada sommario occhiello summ "
    "excerpt intro sub tit unter podnaslov alaotsikko overview onderkop zajawka perex copete teaser manchet opener "
    "anons lid sumar desc brief short mid precis daoyu secondary uvod bevezet beharangoz ingressi johdanto wst "
    "entradeta linha epigraf olho bigode resumen"
).split()
_MAYBE_HINTS = ("teaser", "preview", "abstract", "sub")  # likewise, of the next
# What right under the headline is a standfirst, and elsewhere a card of another article.
_MAYBE_STANDFIRST = re.compile(
    r"(?:article|news|story|detail|post)[a-z]*[_-]{1,2}(?:teaser|preview|abstract|sub)(?![a-z])"
)
_HEADINGS = frozenset({"h2", "h3", "h4"})
_SENTENCES = re.compile(r"[^\W\d_]{3}[.!?…] [^\W\d_a-zа-я]")  # the end of one and the beginning of another
_NO_LEAD = re.compile(r"caption|image|photo|label|disclaim|disclos|autho?r|by-?line|bio|meta|date|newsletter|share|tag")
_CAPTION = re.compile(r"caption|image|photo|label|disclaim|disclos|legend")
_WIDE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_WIDTH = 1.2


def with_standfirst(
    tree: Tree, lines: Sequence[int], chances: Chances, without: Callable[..., list[int]], head: Element | None
) -> list[int]:
    """The lines, with the likeliest standfirst before the text where none of the first is one.

    There are few of them to learn from, so the model doubts what stands at their place and looks like them. ``without``
    takes out of some lines what is no text, whatever the model says.
    """
    if not lines:
        return []
    known = set(lines)
    first = next((at for at in lines if breadth(tree.lines[at].text) > SHORTEST_TEXT), lines[0])
    under = range(head.last_line, min(first, head.last_line + UNDER)) if head is not None else ()
    likely = without((at for at in under if at not in known and is_lead(tree, at, head, chances)), head=NEAR)
    if not likely and not any(chances.is_standfirst(at) for at in lines[:HEAD]):
        before = (at for at in range(max(0, first - NEAR), first) if at not in known)
        doubted = [
            at
            for at in before
            if chances.standfirst(at) > least_standfirst(tree.lines[at])
            or (at + 1 == lines[0] and _is_called_in_text(tree.lines[at]))
        ]
        likely = without(doubted, head=NEAR)
    likely = [at for at in likely if breadth(tree.lines[at].text) > SHORTEST_STANDFIRST]
    likely = likely or without(_bold_leads(tree, first, chances, head), head=NEAR)
    return sorted([*lines, max(likely, key=chances.standfirst)]) if likely else list(lines)


def _bold_leads(tree: Tree, first: int, chances: Chances, head: Element | None) -> list[int]:
    """The bold paragraph that begins the element of the text, above contents or a picture, where the text was found."""
    if head is None:
        return []
    holder, body = tree.lines[first].owner.parent, chances.of_body
    for at in range(max(head.last_line, first - UNDER * 2), first):
        line = tree.lines[at]
        if line.owner.parent is holder and line.bold >= BOLD * len(line.text) and not line.linked:
            return [at] if breadth(line.text) > SHORTEST_TEXT and body[at] > LEAST_BOLD else []
    return []


def is_lead(tree: Tree, at: int, head: Element | None, chances: Chances) -> bool:
    """Whether a line right under the headline is in an element that is called a standfirst, or seems to be one.

    What the model would take for a caption, where no picture is, is a standfirst without a name.
    """
    line = tree.lines[at]
    under = at - head.last_line if head is not None else UNDER
    if not 0 <= under < UNDER:
        return False
    called = _is_called_standfirst(line) or (_may_name_standfirst(line.owner.marks()) and not line.linked)
    if (called or _calls_inside(tree, line)) and len(line.text) > MOST_DIGITS * sum(map(str.isdigit, line.text)):
        return True
    if not under and head is not None and (_is_in_head(tree, line, head) or _is_next_to(tree, at, head)):
        return True
    if under == UNDER - 1 or line.linked or line.owner.tag == "figcaption" or _CAPTION.search(line.owner.marks()):
        return False
    likely = float(chances.table[at, STANDFIRST:].sum()) > LIKE_CAPTION
    return likely and breadth(line.text) > SHORTEST_LEAD and line.text.endswith(SENTENCE_ENDS)


def _is_in_head(tree: Tree, line: Line, head: Element) -> bool:
    """Whether a heading or a sentence right under the headline is in an element with it that holds none of the text."""
    is_heading = line.owner.tag in _HEADINGS
    is_sentence = line.text.endswith(SENTENCE_ENDS) or _SENTENCES.search(line.text) is not None
    least = SHORTEST_SENTENCE if is_sentence else SHORTEST_HEADING if is_heading else SHORTEST_LEAD
    if line.linked or breadth(line.text) < least:
        return False
    if not (is_heading or is_sentence) or _NO_LEAD.search(line.owner.marks()):
        return False
    holder = next((around for around in head.around() if line.owner.index < around.end), None)
    if holder is None or holder.tag in _STOPS or not holder.index < line.owner.index:
        return False
    after = tree.lines[head.last_line + 1 : holder.last_line]
    return len(after) <= MOST_IN_HEAD and not any(_is_prose(other) for other in after)


def _is_next_to(tree: Tree, at: int, head: Element) -> bool:
    """Whether a heading or a sentence right behind the headline is set otherwise than the text."""
    line, following = tree.lines[at], tree.lines[at + 1 : at + 2]
    owner = line.owner
    beside = owner.parent is head.parent or (owner.tag in _HEADINGS and shell(owner).parent is shell(head).parent)
    if not beside or line.linked or not following or _NO_LEAD.search(owner.marks()):
        return False
    if owner.tag == "p" and not owner.marks():
        return False
    after = following[0].owner
    if after.tag == owner.tag and after.parent is owner.parent and after.get("class") == owner.get("class"):
        return False
    if owner.tag in _HEADINGS:
        return breadth(line.text) >= SHORTEST_HEADING and not any(
            other.tag == owner.tag and other.get("class") == owner.get("class") and other.index > owner.index
            for other in tree.all(owner.tag)
        )
    if after.tag in _HEADINGS or following[0].text.endswith(SENTENCE_ENDS):
        return False  # what is followed by prose, or by a subhead, may be the first paragraph
    return breadth(line.text) >= SHORTEST_NEXT and line.text.endswith(SENTENCE_ENDS)


def is_begun_by_lead(tree: Tree, chosen: Sequence[int]) -> bool:
    """Whether the text begins with a line that is called a standfirst, alone in an element beside that of the text."""
    if len(chosen) < 2:
        return False
    first, second = (tree.lines[at] for at in chosen[:2])
    holder = first.owner.parent
    if holder is None or second.owner.parent is holder or _CAPTION.search(first.owner.marks()):
        return False
    if _is_called_standfirst(first) and breadth(first.text) > SHORTEST_STANDFIRST:
        return True
    other = second.owner.parent
    if other is None or chosen[1] == chosen[0] + 1 or first.owner.tag in _HEADINGS:
        return False
    if first.linked or holder.tag in _STOPS or holder.marks() == other.marks():
        return False
    return breadth(first.text) >= SHORTEST_LEAD and first.text.endswith(SENTENCE_ENDS)


@lru_cache(4096)  # the same few classes again and again
def _may_name_standfirst(marks: str) -> bool:
    return holds_any(marks, _MAYBE_HINTS) and _MAYBE_STANDFIRST.search(marks) is not None


def _is_prose(line: Line) -> bool:
    return line.owner.tag != "figcaption" and breadth(line.text) > SHORTEST_TEXT


def least_standfirst(line: Line) -> float:
    """The chance from which a line at the head of the text is taken for the standfirst."""
    return MARKED if _is_called_standfirst(line) else DOUBTED


def _is_called_standfirst(line: Line) -> bool:
    holder = line.owner.parent
    marks = line.owner.marks() or (_marks_of(holder) if holder is not None and holder.tag not in _STOPS else "")
    return _names_standfirst(marks) and line.linked * 2 < len(line.text)


def _is_called_in_text(line: Line) -> bool:
    """Whether a sentence is in an element that is called a standfirst itself."""
    return line.text.endswith(SENTENCE_ENDS) and not line.linked and _names_standfirst(line.owner.marks())


def _marks_of(holder: Element) -> str:
    """What an element is called; where its class says nothing, what it has for scripts."""
    if marks := holder.marks():
        return marks
    return " ".join(value for name, value in holder.attributes.items() if name.startswith("data-") and value).lower()


def _calls_inside(tree: Tree, line: Line) -> bool:
    """Whether what calls a line a standfirst is an element in it that holds all its words."""
    owner = line.owner
    inside = tree.elements[owner.index + 1 : min(owner.end, owner.index + 1 + MOST_INSIDE)]
    held = (e for e in inside if (e.first_piece, e.last_piece) == (line.first_piece, line.last_piece))
    return not line.linked and any(_names_standfirst(e.marks()) for e in held)


@lru_cache(4096)  # the same few classes again and again
def _names_standfirst(marks: str) -> bool:
    return holds_any(marks, _STANDFIRST_HINTS) and _STANDFIRST.search(marks) is not None


def breadth(text: str) -> float:
    """The length of a text, with letters of Chinese, Japanese and Korean as what they say in an alphabet."""
    return len(text) if text.isascii() else len(text) + _WIDTH * len(_WIDE.findall(text))
