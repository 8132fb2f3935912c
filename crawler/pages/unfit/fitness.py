"""What a page is that is no article: a section front, a gallery, a consent wall, an error.

Better to say so than to give rubbish. But an article that is called something else is lost, so all of this must be
plain: a page that says it is an article and has its text is one, whatever is around it.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from crawler.pages.jsonld import ARTICLES, types
from crawler.pages.keys import host_of, is_home
from crawler.pages.metadata import Facts
from crawler.pages.titles import letters, title_parts
from crawler.pages.tree import Line, Tree, folded
from crawler.pages.unfit.stubs import LONG, is_stub
from crawler.pages.unfit.words import BEGINNINGS, CONSENT, FILMED, LOGGED, PICTURED, SEARCHED, WHOLE

__all__ = ["PASSING", "is_stub", "what_it_is"]

PASSING = frozenset({"an error page", "a bot check", "a consent wall", "a login page"})  # shown in an article's place

SHORT = 60  # words that some news has no more of
FEW = 25  # words that no article has
MOST_LINES = 40  # of a page that says but why it shows nothing
LONGEST_LINE = 300  # characters of a line that says so
FEWEST_OF_CONSENT = 4  # of the things that such a wall speaks of
FEWEST_TEASERS = 8
WORDS_OF_TEASER = 25  # a headline and what is below it
FEWEST_PICTURES = 6

_STATUS = re.compile(
    r"\s{0,9}(?:http|error|fehler|erreur)?\s{0,9}(?:40[0134]|410|429|50[0234])(?![\d%])[\s:!.–—-]{0,9}", re.IGNORECASE
)
_LONGEST_STATUS = 45  # characters
_WIDE = "\u2e80"  # from here on, two letters say as much as a word
_BEGINNING = tuple(BEGINNINGS)
_LISTS = frozenset({"collectionpage", "itemlist"})
_GALLERIES = frozenset({"imagegallery", "mediagallery"})
_SOUNDS = frozenset({"audioobject", "podcastepisode", "radioepisode"})
_PROMISES = tuple(
    "article:published_time article:modified_time datepublished date pubdate publishdate dc.date dc.date.issued "
    "parsely-pub-date sailthru.date".split()
)
_CONSENTS = ("consent.", "guce.", "privacy.", "cookie-consent.")
_TEASED = "h2 a[href],h3 a[href],h4 a[href],a[href] h2,a[href] h3,a[href] h4"
_FRONT_PATH = re.compile(r"(?:/[a-z]{2}(?:[-_][a-zA-Z]{2})?)?/?(?:index\.\w{2,5}|home)?")


def what_it_is(tree: Tree, facts: Facts, words: int, paywalled: bool) -> str | None:
    """What the page is, in words; None for an article. ``words`` is how many the body has that was found.

    A letter of Chinese, Japanese or Korean counts as half a word. Whoever sells a page has an article there.
    """
    typed = bool(types(facts.article) & ARTICLES)
    said = typed or paywalled or ("article" in facts.said("og:type").lower() and bool(facts.said(*_PROMISES)))
    if said and words >= LONG:
        return None
    if not said and words < LONG and _asks_consent(tree):
        return "a consent wall"
    headline = _has_headline(tree, facts)
    if words < LONG and (found := _by_name(tree, facts, words, said, headline)):
        return found
    if said:
        return _by_media(tree, facts, words, FEW)
    return (
        _by_address(tree, facts, words, headline)
        or _by_type(facts, words)
        or _by_media(tree, facts, words, SHORT)
        or _by_shape(tree, words, headline)
    )


def _has_headline(tree: Tree, facts: Facts) -> bool:
    """Whether a first heading is long enough for one of an article (not a section's name), or its name is a line."""
    if any(_is_headline(tree.text(heading)) for heading in tree.all("h1")[:3]):
        return True
    names = {name for name in facts.names[:2] if _is_headline(name)}
    return any(_is_named_by(line, name) for name in names for line in tree.lines)


def _is_named_by(line: Line, name: str) -> bool:
    """Whether a line that leads nowhere is the name, perhaps with a few words before it."""
    return name in line.text and len(line.text) < 3 * len(name) and 2 * line.linked < len(line.text)


def _is_headline(text: str) -> bool:
    if letters(text) in WHOLE:
        return False
    wide = sum(c > _WIDE for c in text)
    return text.count(" ") >= 3 or wide >= 9


def _by_name(tree: Tree, facts: Facts, words: int, said: bool, headline: bool) -> str | None:
    """By what it calls itself, in its metadata, its title and its first headings."""
    titles = [*facts.names[:2], *(folded(title.node.text()) for title in tree.all("title")[:1])]
    headings = [tree.text(heading) for heading in tree.all("h1")[:2]]
    named = next((kind for name in titles if (kind := _named(name))), None)
    if named and not (said and words >= SHORT):
        return named
    if headline or said or words >= SHORT:
        return None
    # A page may have such headings in a box that it shows later, so they count for less.
    if found := next((kind for name in headings if (kind := _named(name))), None):
        return found
    lines = [line.text for line in tree.lines[:MOST_LINES] if len(line.text) < LONGEST_LINE] if words < FEW else []
    return next((kind for line in lines if (kind := _begun(line) or _of_whole(line))), None)


def _named(name: str) -> str | None:
    if (match := _STATUS.match(name)) and len(name) < _LONGEST_STATUS and name[match.end() :].count(" ") < 5:
        return "an error page"
    for part in title_parts(name):
        plain = letters(part)
        # "Search" may be a section, beside a headline; "Page not found" is none.
        if (kind := WHOLE.get(plain)) and (_is_long(plain) or not _is_headline(name.replace(part, "", 1))):
            return kind
    return _begun(name)


def _asks_consent(tree: Tree) -> bool:
    """Whether a page of few lines speaks of hardly anything but what is stored of its readers, and why."""
    if len(tree.lines) > MOST_LINES:
        return False
    said = " ".join(line.text for line in tree.lines).casefold()
    return sum(any(word in said for word in words) for words in CONSENT) >= FEWEST_OF_CONSENT


def _is_long(plain: str) -> bool:
    return len(plain) > (9 if plain[0] < _WIDE else 4)


def _of_whole(line: str) -> str | None:
    # "Sign in", "Search" and "Home" stand on every page.
    kind = WHOLE.get(letters(line))
    return kind if kind in ("an error page", "a bot check", "a consent wall") and len(line) > 7 else None


def _begun(name: str) -> str | None:
    plain = letters(name[:LONGEST_LINE])
    if not plain.startswith(_BEGINNING):
        return None
    return next(kind for beginning, kind in BEGINNINGS.items() if plain.startswith(beginning))


def _by_address(tree: Tree, facts: Facts, words: int, headline: bool) -> str | None:
    url = facts.url
    if host_of(url).startswith(_CONSENTS) and words < LONG:
        return "a consent wall"
    if _is_front(url) and _teasers(tree) >= (FEWEST_TEASERS if headline or words >= LONG else FEWEST_TEASERS // 2):
        return "a home page"
    if SEARCHED.search(url) and not headline:
        return "search results"
    if words < SHORT and (LOGGED.search(url) or (not headline and _asks_password(tree))):
        return "a login page"
    return None


def _is_front(url: str) -> bool:
    try:
        return is_home(url) or (bool(_FRONT_PATH.fullmatch(urlsplit(url).path)) and not urlsplit(url).query)
    except ValueError:
        return False


def _asks_password(tree: Tree) -> bool:
    return any(field.get("type").lower() == "password" for field in tree.all("input"))


def _by_type(facts: Facts, words: int) -> str | None:
    """By what JSON-LD and Open Graph call it, where neither calls it an article."""
    shared = facts.said("og:type").lower()
    own = set().union(*(types(thing) for thing in facts.things)) if facts.things else set()
    if "searchresultspage" in own:
        return "search results"
    if "collectionpage" in own or ("itemlist" in own and words < LONG):
        return "a section front"
    if ("product" in own and words < 2 * LONG) or (
        shared in ("product", "product.item", "og:product") and words < 2 * LONG
    ):
        return "a product page"
    if ("profilepage" in own or shared == "profile") and words < LONG:
        return "a person's page"
    return None


def _by_media(tree: Tree, facts: Facts, words: int, most: int) -> str | None:
    """By films, sounds and pictures that have next to no text with them."""
    if words >= max(most, SHORT if facts.said("og:type").lower().startswith("video") else 0):
        return None
    own = {name for thing in facts.things for name in types(thing)}
    if "videoobject" in own or facts.said("og:type").lower().startswith("video"):
        return "a video page"
    if FILMED.search(facts.url) and (tree.all("video") or tree.all("iframe")):
        return "a video page"
    if own & _SOUNDS:
        return "an audio page"
    if own & _GALLERIES or (PICTURED.search(facts.url) and len(tree.all("img")) >= FEWEST_PICTURES):
        return "a gallery"
    return None


def _by_shape(tree: Tree, words: int, headline: bool) -> str | None:
    """By headlines that lead elsewhere, each with a line or two of text, and none of its own."""
    if headline or words >= 10 * LONG:
        return None
    teasers = _teasers(tree)
    return "a section front" if teasers >= FEWEST_TEASERS and words < WORDS_OF_TEASER * teasers else None


def _teasers(tree: Tree) -> int:
    """How many headlines in links it has."""
    return sum(map(_is_headline, {folded(node.text()) for node in tree.root.node.css(_TEASED)}))
