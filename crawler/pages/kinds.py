"""What sort of article it is, which agency it credits, and the place that its first line is dated from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from lxml import html

from crawler.pages.authors import Named
from crawler.pages.figures import is_caption
from crawler.pages.jsonld import strings, types
from crawler.pages.metadata import Facts
from crawler.pages.tree import ancestry, classes, text_of
from crawler.records import Block

_TYPES = {
    "opinionnewsarticle": "opinion",
    "liveblogposting": "live",
    "reviewnewsarticle": "review",
    "analysisnewsarticle": "analysis",
    "videoobject": "video",
    "advertisercontentarticle": "advertisement",
    "satiricalarticle": "satire",
    "podcastepisode": "audio",
}
# What outlets call the section or the folder of such articles.
_WORDS = {
    "opinion": "opinion opinions op-ed op-eds oped commentary comment commentisfree editorial editorials columnists "
    "columns kommentar kommentare meinung opinión opinion-y-analisis tribune tribunes görüş gorus yorum yazarlar "
    "رأي آراء مقالات",
    "readout": "readout readouts transcript transcripts",
    "live": "live liveblog live-blog live-updates liveticker canlı canli مباشر",
    "interview": "interview interviews röportaj roportaj söyleşi entrevista entrevistas مقابلة مقابلات حوار",
    "video": "video videos watch vidéo فيديو",
    "analysis": "analysis analyses analiz analyse análisis تحليل",
}
_KINDS = {word: kind for kind, words in _WORDS.items() for word in words.split()}
_AGENCIES = frozenset(
    name.casefold()
    for name in (
        "Reuters, AFP, Agence France-Presse, Associated Press, AP, The Associated Press, dpa, Anadolu Agency, "
        "Anadolu Ajansı, Anadolu, AA, Xinhua, EFE, Europa Press, ANSA, TASS, Interfax, Bloomberg, APA, KUNA, WAM, SPA, "
        "SANA, Petra, MENA, INA, IRNA, PTI, ANI, IANS, Kyodo, Kyodo News, Yonhap, Jiji Press, DHA, İHA, UPI, PA Media, "
        "ČTK, PAP, MTI, Belga, ANP, NTB, TT, Ritzau, STT, Keystone-SDA, Lusa, AGI, Adnkronos, رويترز, أ ف ب, "
        "فرانس برس, الأناضول, بترا, واع, وام, واس, كونا"
    ).split(", ")
)
_CREDITED = re.compile(
    r"(?:^|[\s_-])(?:agency|agencies|credit|source|provider|news-?agency|article-?source|kaynak|ajans)(?:$|[\s_-]|name)"
)
_LABEL = re.compile(
    r"^(?:source|credit|agency|quelle|kaynak|by|via|المصدر)\s*[:：]?\s+|^(?:source|quelle|kaynak|المصدر)\s*[:：]",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(r"(?:[—–-]\s?|[(\[])([^\W\d_][\w .'-]{1,30})[)\]]?\s*$")
LONGEST_CREDIT = 40  # characters
_WORD = r"[^\W\d_][\w.’'`\u064b-\u0652-]*"
_PLACE = rf"{_WORD}(?:[ /]{_WORD}){{0,3}}(?:, {_WORD}(?: {_WORD})?)?"
_DAY = r"(?:[^\W\d_]{3,9}\.? \d{1,2}|\d{1,2} [^\W\d_]{3,9}\.?)(?:,? \d{4})?"
_DATELINE = re.compile(
    rf"^(?P<place>{_PLACE})(?:,? {_DAY})?(?: ?[(\[](?P<agency>[^()\[\]]{{2,40}})[)\]])?(?P<end> ?[—–] ?| -{{1,2}} |: )"
)
_SPEAKER = re.compile(r"^[^\W\d_a-z]{2}[^:a-z]{0,40}: ")
_SMALL = frozenset("of de la le el al da do van den and the".split())


def read_kind(facts: Facts, sections: Sequence[str]) -> str:
    """By the page's own type, its section, or its address."""
    for name in types(facts.article):
        if name in _TYPES:
            return _TYPES[name]
    if facts.said("article:opinion").lower() == "true":
        return "opinion"
    for name in (*sections, *_folders(facts.url)):
        if kind := _KINDS.get(name.casefold()):
            return kind
    return "news"


def _folders(url: str) -> list[str]:
    try:
        return urlsplit(url).path.split("/")[1:-1]
    except ValueError:
        return []


def read_dateline(blocks: Sequence[Block]) -> str | None:
    """The place at the start of the first paragraph ("AMMAN —"), where it stands there as a dateline does."""
    match = _dateline(blocks)
    return match["place"].rstrip(" ,") if match else None


def read_credit(facts: Facts, blocks: Sequence[Block], named: Named, authors: Sequence[str], site: str) -> str | None:
    """The agency that the page credits, which is never the outlet itself.

    It stands in the dateline, in an element of its own, in JSON-LD or microdata as source or author, or under the text.
    """
    for name in (*_of_dateline(blocks), *_marked(facts.root), *_linked(facts), *named.bodies):
        if name.casefold() != site.casefold():
            return name
    return next(
        (name for name in (*authors, *_signed(blocks)) if name.casefold() in _AGENCIES - {site.casefold()}), None
    )


def _of_dateline(blocks: Sequence[Block]) -> list[str]:
    match = _dateline(blocks)
    agency = match["agency"] if match else None
    return [agency.strip()] if agency and not any(c.isdigit() for c in agency) else []


def _marked(root: html.HtmlElement) -> Iterator[str]:
    for element in root.iter("span", "div", "p", "a", "cite", "small", "li", "strong"):
        if _CREDITED.search(classes(element)) and not is_caption(element) and _is_plain(element):
            text = _LABEL.sub("", text_of(element)).strip(" .()—–-")
            if 1 < len(text) <= LONGEST_CREDIT:
                yield text


def _linked(facts: Facts) -> list[str]:
    return strings(facts.article.get("sourceOrganization")) or strings(facts.article.get("creditText"))


def _is_plain(element: html.HtmlElement) -> bool:
    """Whether the element stands in the article's own head or foot: not in a card, list of links or page footer."""
    around = list(ancestry(element))[1:]
    return not any(e.tag in ("aside", "nav", "footer", "figure") or "related" in classes(e) for e in around)


def _signed(blocks: Sequence[Block]) -> list[str]:
    """An agency in brackets or after a dash at the end of the text."""
    match = _SIGNATURE.search(blocks[-1].text) if blocks else None
    return [match[1].strip()] if match else []


def _dateline(blocks: Sequence[Block]) -> re.Match[str] | None:
    texts = [block.text for block in blocks if block.kind == "paragraph"]
    match = _DATELINE.match(texts[0]) if texts else None
    if match is None:
        return None
    # "AMMAN: " is a dateline; where others follow in the same way, they are the speakers of a transcript.
    if match["end"] == ": " and any(_SPEAKER.match(text) for text in texts[1:]):
        return None
    words = match["place"].split(",")[0].split()
    if words[0].upper() == words[0].lower():  # scripts without capitals show a place by its shortness alone
        return match if len(words) <= 3 and match["end"] != ": " else None
    return match if len(words[0]) > 1 and all(word.isupper() or word in _SMALL for word in words) else None
