"""Text as a payload has it, as HTML: one string of HTML, of Markdown or plain, or a tree of objects.

Every system has its own tree (Arc, Contentful, Sanity, Slate, Lexical, Draft, Gutenberg, Editor.js, the BBC's), but
they are alike: an object says in one of a few keys what it is, and holds its text, or what it is made of, in one of a
few others. So all are read alike, and what an unknown object holds is a block.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape
from typing import Any

DEEPEST = 24  # objects in each other
MOST_OBJECTS = 20_000
SHORTEST_LINE = 30  # characters of a string that is text wherever it stands

_KINDS = "type _type nodeType style listItem __typename tagName tag kind blockType name component".split()
_TEXTS = (
    "text content html innerHTML value body children nodes elements blocks innerBlocks items paragraphs data model "
    "attributes props attrs fields root document json rendered processed copy c"
).split()
_NOT_LETTERS = re.compile(r"[\W_]+")
_TAGS = {
    name: tag
    for tag, names in {
        "p": "p paragraph paragraphblock textblock coreparagraph corefreeform rawtext unstyled normal",
        "h2": "h1 h2 heading header subhead subheading subheadline subheader heading1 heading2 headerone headertwo "
        "coreheading crosshead crossheading headingblock headerblock intertitle intertitre "
        "sectiontitle header1 header2 subtitle",
        "h3": "h3 heading3 headerthree header3",
        "h4": "h4 h5 h6 heading4 heading5 heading6 headerfour header4",
        "ul": "ul ol list bulletlist orderedlist unorderedlist bulletedlist numberedlist corelist listblock",
        "li": "li listitem unorderedlistitem orderedlistitem corelistitem bullet",
        "blockquote": "blockquote quote corequote quoteblock",
        "table": "table coretable",
        "tr": "tr tablerow row",
        "td": "td th tablecell tableheader tableheadercell",
        "figure": "figure image img picture photo coreimage imageblock",
        "": "span link a strong em b i u mark bold italic underline hyperlink anchor textinline linkinline inline "
        "entryhyperlink fragment urllink sup sub code",
    }.items()
    for name in names.split()
}  # fmt: skip
_TEXT_KINDS = frozenset({"text", "#text", "rawtext", "textnode"})
_UNREAD = re.compile(
    r"video|embed|related|promo|newsletter|^ad$|^ads|advert|interstitial|linklist|tweet|twitter|instagram|facebook|youtube|"
    r"^poll|iframe|script|audio|podcast|byline|author|^tags$|comment|^headline$|timestamp|pullquote|gallery|slideshow|"
    r"readmore|readalso|recommend|signup|subscribe|paywall|oembed|social|share|divider|^hr$|topiclist|^style$|svg|"
    r"^button|^form|outbrain|taboola|map$"
)
_MARKUP = re.compile(r"</?[a-zA-Z][^<>]{0,2000}>")
_MARKDOWN = re.compile(r"^#{1,6} \S|\]\(https?://|(?<!\*)\*\*[^*\s]", re.MULTILINE)
_HEADING = re.compile(r"(#{1,6})\s+(.*?)[#\s]*$")
_LINK = re.compile(r"(!?)\[([^\[\]]{0,500})\]\([^()\s]{0,1000}(?:\s\"[^\"]{0,300}\")?\)")
_EMPHASIS = re.compile(r"\*\*|__|(?<!\w)[*_](?=\w)|(?<=[\w.!?])[*_](?!\w)")
_ADDRESSES = ("url", "src", "originalUrl", "href")


def as_html(value: Any, links: Mapping[str, Any]) -> str:
    """A string, an object or a list of these as HTML; ``links`` are the values that others point to by name."""
    out: list[str] = []
    # What is still to be written, last first: (value, in a paragraph, depth); a depth of -1 is finished HTML.
    waiting: list[tuple[Any, bool, int]] = [(value, False, 0)]
    for _ in range(MOST_OBJECTS):
        if not waiting:
            break
        item, inline, depth = waiting.pop()
        if depth < 0:
            out.append(item)
        elif depth > DEEPEST:
            continue
        elif isinstance(item, str):
            text = links.get(item, item)
            out.append(_of_text(text, inline) if isinstance(text, str) else "")
        elif isinstance(item, list):
            waiting += [(part, inline, depth + 1) for part in reversed(item)]
        elif isinstance(item, dict):
            waiting += _of_object(linked(item, links), inline, depth + 1)
    return "".join(out)


def linked(thing: dict[str, Any], links: Mapping[str, Any]) -> dict[str, Any]:
    """The object that an object of a store (Apollo) points to, or itself."""
    name = thing.get("__ref") or (thing.get("id") if thing.get("generated") is not None else None)
    found = links.get(name) if isinstance(name, str) else None
    return found if isinstance(found, dict) else thing


def kind_of(thing: Mapping[str, Any]) -> str | None:
    """The tag that an object stands for, "" for one inside a line; None where it is not to be read."""
    found: str | None = "div"
    for key in _KINDS:
        value = thing.get(key)
        if not isinstance(value, str) or len(value) > 40:
            continue
        word = _NOT_LETTERS.sub("", value).lower()
        if word in _TAGS and found in ("div", "p"):
            found = _TAGS[word]
        elif word in _TEXT_KINDS and found == "div":
            found = "text"
        elif key != "name" and _UNREAD.search(word):
            return None
    if found == "h2" and isinstance(level := _level(thing), int) and 2 < level < 7:
        return f"h{level}"
    return found


def _level(thing: Mapping[str, Any]) -> Any:
    places = (thing, *(thing.get(key) for key in ("attrs", "data", "attributes", "props")))
    return next((place["level"] for place in places if isinstance(place, dict) and "level" in place), None)


def _of_object(thing: dict[str, Any], inline: bool, depth: int) -> list[tuple[Any, bool, int]]:
    """What is to be written for an object, last first."""
    tag = kind_of(thing)
    if tag is None:
        return []
    if tag == "figure":
        return [(_image(thing), False, -1)]
    if tag == "text":
        tag = "" if inline else "p"
    inner = next((thing[key] for key in _TEXTS if _holds(thing.get(key))), None) or _members(thing)
    if not inner or (tag == "div" and _is_other_article(thing)):
        return []
    if tag == "ul" and isinstance(inner, list):
        inner = [{"type": "li"} | _bare(item) for item in inner]
    if tag == "" or (inline and tag == "div"):
        return [(inner, True, depth)]
    return [(f"</{tag}>", False, -1), (inner, tag not in ("div", "ul", "table", "tr", "blockquote"), depth),
            (f"<{tag}>", False, -1)]  # fmt: skip


def _bare(item: Any) -> dict[str, Any]:
    """A list's item: what it holds, whatever it calls itself."""
    return item if isinstance(item, dict) and kind_of(item) == "li" else {"children": [item]}


def _members(thing: Mapping[str, Any]) -> list[Any]:
    """What an object holds under keys that nobody knows: {"p": "..."}, {"settings": {...}}."""
    found: list[Any] = []
    for key, value in thing.items():
        if isinstance(value, str):
            is_prose = key in _TAGS or (len(value) > SHORTEST_LINE and " " in value and "://" not in value[:12])
            found += [{"type": key if key in _TAGS else "p", "text": value}] if is_prose else []
        elif _holds(value) and not _UNREAD.search(key.lower()):
            found.append(value)
    return found


def _holds(value: Any) -> bool:
    return bool(value) and isinstance(value, (str, list, dict))


def _is_other_article(thing: Mapping[str, Any]) -> bool:
    return any(isinstance(thing.get(key), str) for key in ("headline", "title")) and any(
        thing.get(key) for key in ("url", "href", "slug", "link", "canonical_url")
    )


def _image(thing: Mapping[str, Any]) -> str:
    places = [thing, *(value for value in thing.values() if isinstance(value, dict))]
    address = next((p[k] for p in places for k in _ADDRESSES if isinstance(p.get(k), str)), "")
    caption = next((p["caption"] for p in places if isinstance(p.get("caption"), str)), "")
    if not address:
        return ""
    return f'<figure><img src="{escape(address)}"><figcaption>{_of_text(caption, True)}</figcaption></figure>'


def opened(text: str) -> str:
    """HTML that was escaped once too often, as HTML; any other text as it is."""
    if "&lt;p" not in text or "<" in text:
        return text
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&amp;", "&")


def _of_text(text: str, inline: bool) -> str:
    text = opened(text)
    is_markdown = not inline and "<p" not in text and _MARKDOWN.search(text)
    if not is_markdown and _MARKUP.search(text):
        return text if inline else f"<div>{text}</div>"
    text = text.replace("<", "&lt;")  # but "&amp;" and its like are meant as such
    if inline:
        return text.replace("\n", "<br>")
    if is_markdown:
        return "".join(map(_of_markdown, re.split(r"\n[ \t]*\n|\n(?=[#*-])", text)))
    return "".join(f"<p>{part}</p>" for part in text.split("\n") if part.strip())


def _of_markdown(part: str) -> str:
    part = part.strip()
    if match := _HEADING.match(part):
        level = max(2, len(match[1]))
        return f"<h{level}>{_plain(match[2])}</h{level}>"
    if part[:2] in ("- ", "* "):
        return f"<li>{_plain(part[2:])}</li>"
    return f"<blockquote>{_plain(part[1:])}</blockquote>" if part[:1] == ">" else f"<p>{_plain(part)}</p>"


def _plain(part: str) -> str:
    return _EMPHASIS.sub("", _LINK.sub(lambda m: "" if m[1] else m[2], part))
