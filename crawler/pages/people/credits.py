"""Where an article comes from: the agency that it credits, and the place that its first line is dated from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from crawler.pages.jsonld import strings
from crawler.pages.metadata import Facts
from crawler.pages.people.agencies import is_agency
from crawler.pages.people.authors import Named
from crawler.pages.people.outlets import is_outlet, outlets_of
from crawler.pages.titles import is_site
from crawler.pages.tree import Element, folded
from crawler.records import Block

_WORDS = ("agenc", "credit", "source")
_OWN_WORDS = {"tr": ("kaynak", "ajans"), "de": ("quelle",), "es": ("fuente",)}  # of a page's language
_CREDITED = re.compile(
    r"(?:^|[\s_-])(?:agency|agencies|agence|agencia|credit|source|provider|news-?agency|article-?source|kaynak|"
    r"ajans|quelle|fuente)"
    r"(?:$|[\s_-]|name)"
)
_LABEL = re.compile(
    r"^(?:source|credit|agency|quelle|kaynak|fuente|fonte|kilde|källa|by|via|par|con información de|источник|"
    r"джерело|πηγή|المصدر|منبع|ที่มา|स्रोत|מקור|출처|자료)"
    r"\s*[:：]?\s+|^(?:source|quelle|kaynak|fuente|fonte|источник|джерело|πηγή|المصدر|منبع|来源|來源|出典|"
    r"出处)\s*[:：]",
    re.IGNORECASE,
)
_SHORT = frozenset({"span", "div", "p", "a", "cite", "small", "li", "strong", "em"})
_ELSEWHERE = frozenset({"aside", "nav", "footer", "figure", "figcaption", "picture"})
_NOT_OF_TEXT = re.compile(r"related|caption|image|photo|foto|bild|picture|media|video|gallery|card|teaser")
_SIGNATURE = re.compile(r"(?:[—–-]\s?|[(\[（])([^\W\d_][\w .'/,-]{1,30})[)\]）]?\s*\.?$")
LONGEST_CREDIT = 40  # characters
NEAR = 8  # elements around one
STARTS = 2  # paragraphs: the first may be a standfirst that nothing calls one
MOST = 20  # marked elements that are looked at
_LETTER = r"[^\W\d_]"
_WORD = rf"{_LETTER}[\w.’'`\u064b-\u0652\u0900-\u0963\u0980-\u09e3\u0e31-\u0e4e-]*"
_PLACE = rf"{_WORD}(?:[ /]{_WORD}){{0,3}}(?:, {_WORD}(?: {_WORD})?)?"
_DAY = rf"(?:{_LETTER}{{3,9}}\.? \d{{1,2}}|\d{{1,2}}\.? {_LETTER}{{3,9}}\.?)(?:,? \d{{4}})?"
_AGENCY = r"[(\[（](?P<agency>[^()\[\]（）]{2,40})[)\]）]"
_DATELINE = re.compile(
    rf"^(?P<place>{_PLACE})(?:,? {_DAY})?,?(?: ?{_AGENCY})?(?P<end> ?[—–] ?| -{{1,2}} |: |\. ?[—–-] )"
)
# Scripts without capitals and blanks have frames for it: 【東京共同】, (서울=연합뉴스), 新华社北京1月2日电.
_FRAMED = (
    re.compile(r"^[【〔［\[](?P<place>\w{2,10}?)[=＝ 　・]?"
        r"(?P<agency>共同|時事|ロイター|AFP時事|AFP|AP)?(?:[=＝][^】〕］\]]{1,20})?[】〕］\]]"),
    re.compile(r"^(?:本报|本報|本社|本网)(?P<place>[^\W\d_]{2,6}?)\d{1,2}月\d{1,2}日[电電讯訊](?P<agency>(?!))?"),
    re.compile(r"^\((?P<place>[^()=]{2,12})=(?P<agency>[^()=]{2,12})\)"),
    re.compile(
        r"^[（(]?(?:[（(])?(?P<agency>新华社|新華社|中新社|中新网|中央社|路透社|法新社|美联社|"
        r"美聯社)(?:记者[^\d]{2,8}?)?[/ ]?(?P<place>[^\W\d_]{2,6}?)"
        r"\d{1,2}(?:月\d{1,2})?日?(?:综合外电报导|综合外電報導)?[电電]?[）)]?"
    ),
)  # fmt: skip
_FRAMES = frozenset("【〔［[本(（新中路法美")  # what these begin with
_SPEAKER = re.compile(r"^[^\W\d_a-z]{2}[^:a-z]{0,40}: |^[\u0590-\u0fff][^:]{0,40}: ")
_SMALL = frozenset("of de la le el al da do van den and the di du des y e i".split())


def read_dateline(blocks: Sequence[Block]) -> str | None:
    """The place at the start of the first paragraph ("AMMAN —"), where it stands there as a dateline does."""
    match = _dateline(blocks)
    return match["place"].strip(" ,") if match else None


def read_credit(facts: Facts, blocks: Sequence[Block], named: Named, authors: Sequence[str], site: str) -> str | None:
    """The agency that the page credits, which is never the outlet itself.

    It stands in the dateline, among the authors, in an element of its own, in JSON-LD or microdata as source or
    author, or under the text.
    """
    for found in _credits(facts, blocks, named, authors):
        for name in filter(None, found):
            if not is_outlet(name, outlets_of(facts, site)) and not is_site(name, site):
                return name
    return None


def _credits(facts: Facts, blocks: Sequence[Block], named: Named, authors: Sequence[str]) -> Iterator[Sequence[str]]:
    yield _of_dateline(blocks)
    yield [name for name in authors if is_agency(name)]
    yield strings(facts.article.get("sourceOrganization"))
    yield [] if named.own else named.bodies
    yield strings(facts.article.get("creditText"))
    yield list(_marked(facts))
    yield [name for name in _signed(blocks) if is_agency(name)]


def _of_dateline(blocks: Sequence[Block]) -> list[str]:
    match = _dateline(blocks)
    agency = match["agency"] if match else None
    return [agency.strip()] if agency and not any(c.isdigit() for c in agency) else []


def _marked(facts: Facts) -> Iterator[str]:
    """What elements that are marked for it call the source, in the article's own head or foot."""
    tree = facts.tree
    words = _OWN_WORDS.get(tree.root.get("lang")[:2].lower(), ())
    shown = 0
    body = next(iter(tree.all("body")), tree.root)
    for element in tree.called(*_WORDS, *words):
        if shown == MOST:
            break
        if element.tag not in _SHORT or not body.index < element.index < body.end:
            continue
        marks = element.get("class").lower()
        if not _CREDITED.search(marks):
            continue
        shown += 1
        text = _LABEL.sub("", folded(element.node.text())).strip(" .()—–-") if _is_plain(element) else ""
        # What is only marked as a credit may be a photographer's.
        if 1 < len(text) <= LONGEST_CREDIT and ("credit" not in marks or is_agency(text)):
            yield text


def _is_plain(element: Element) -> bool:
    """Whether the element stands in the article's own head or foot: not in a picture, card, list or page footer."""
    for around in islice(element.outward(), NEAR):
        if around.tag in ("body", "article", "main"):
            return True
        marks = f"{around.get('class')} {around.get('id')}".lower()
        if around.tag in _ELSEWHERE or _NOT_OF_TEXT.search(marks):
            return False
    return True


def _signed(blocks: Sequence[Block]) -> list[str]:
    """An agency in brackets or after a dash at the end of the text, or alone in its last paragraph."""
    last = next((block.text for block in reversed(blocks) if block.text), "")
    if len(last) <= LONGEST_CREDIT:
        return [_LABEL.sub("", last).strip(" .()[]—–-")]
    match = _SIGNATURE.search(last[-60:])
    return [match[1].strip()] if match else []


def _dateline(blocks: Sequence[Block]) -> re.Match[str] | None:
    texts = [block.text for block in blocks if block.kind == "paragraph"]
    if not texts:
        return None
    for text in texts[:STARTS]:
        for framed in _FRAMED if text[:1] in _FRAMES else ():
            if match := framed.match(text):
                return match
    match = _DATELINE.match(texts[0])
    if match is None:
        return None
    # "AMMAN: " is a dateline; where others follow in the same way, they are the speakers of a transcript.
    speaks = match["end"] == ": "
    if speaks and any(_SPEAKER.match(text) for text in texts[1:]):
        return None
    words = match["place"].split(",")[0].split()
    if words[0].upper() == words[0].lower():  # scripts without capitals show a place by its shortness alone
        return match if len(words) <= (1 if speaks else 3) else None
    if is_agency(match["agency"] or ""):
        return match if all(word[:1].isupper() or word in _SMALL for word in words) else None
    return match if len(words[0]) > 1 and all(word.isupper() or word in _SMALL for word in words) else None
