# ruff: noqa: E501 - long lists of odd words
"""Pages that no honest server sends, for the fuzzer of the reader (``tools/fuzz_reader.py``).

Half are real designs that something went wrong with (the golden pages and the example press: cut, spliced, doubled,
bytes turned), half grow from a grammar of everything that the reader looks at. The number of a page and a seed make the
page; so a failure is told by two numbers.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

GOLDEN = Path(__file__).parent.parent / "tests" / "crawler" / "pages" / "golden"
DEEPEST = 40  # pieces grown inside each other; towers go deeper
LONGEST = 400_000  # characters, so that a thousand pages take minutes and not hours

_CHARSETS = ("utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "gb18030", "shift_jis", "euc-jp", "iso-2022-jp",
             "windows-1256", "windows-1251", "windows-1252", "big5", "euc-kr", "koi8-r", "latin-1", "utf-7", "hz",
             "cp037", "tis-620", "windows-1255")  # fmt: skip
_LABELS = (*_CHARSETS, "", "x-user-defined", "idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined",
           "rot13", "hex", "zlib", "mbcs", "utf_8_sig", "iso-2022-kr", "none", "a.b", "..", "utf-8;q=1")  # fmt: skip
_TAGS = ("p p p p p div div div span b i a a li ul ol table tr td th tbody blockquote figure figcaption img h1 h2 h3 "
         "article main section aside header footer nav form select option textarea button svg math template noscript "
         "iframe script style br hr em strong q cite time address dl dt dd pre code video audio source object embed "
         "picture center font frameset frame head body html title base meta link caption col x-widget details summary "
         "ruby rt wbr input label plaintext xmp marquee").split()  # fmt: skip
_NAMES = ("class id style href src srcset alt title content property name itemprop itemtype itemscope datetime lang dir "
          "role aria-level aria-hidden hidden data-src data-testid width height rel type charset http-equiv "
          "rowspan").split()  # fmt: skip
_MARKS = ("article-body story byline author date published standfirst lead related newsletter share caption credit "
          "source comment sidebar ad paywall gallery live entry-content headline articleBody datePublished dateModified "
          "description tags breadcrumb video embed twitter-tweet instagram-media").split()  # fmt: skip
_METAS = ("article:published_time article:modified_time article:author og:title og:image og:description og:url og:type "
          "og:locale og:site_name description keywords news_keywords author date dc.date DC.date.issued twitter:title "
          "parsely-pub-date sailthru.date pubdate article:section article:tag cXenseParse:recs:publishtime language "
          "robots content-language").split()  # fmt: skip
_KEYS = ("@type @graph @context @id headline name author datePublished dateModified dateCreated articleBody description "
         "image url keywords articleSection publisher mainEntity mainEntityOfPage isAccessibleForFree hasPart "
         "inLanguage creator itemListElement props pageProps content blocks text body children html "
         "paragraphs").split()  # fmt: skip
_TYPES = ("NewsArticle", "Article", "LiveBlogPosting", "VideoObject", "WebPage", "Person", "Organization", "ItemList",
          "BreadcrumbList", "ImageObject", "Product")  # fmt: skip
_ODD = ("\x00", "\ufffd", "\u200b", "\u00ad", "\ufeff", "\u202e", "\u200f", "\u0301\u0301", "\U000e0041", "\U0001f600",
        "&shy;", "&#0;", "&#xD800;", "&#x110000;", "&#99999999999999;", "&nbsp;", "&zwnj;", "&amp;lt;b&amp;gt;",
        "&notanentity;", "&#", "&lt;script&gt;", "<![CDATA[", "]]>", "<!--", "-->", "--!>", "<!", "<?", "</", "<", ">",
        "\"", "'", "=", "\r", "\x0b", "\x1c", "\u2028", "\ufb01", "\u1fbe", "\u0344", "\u0958", "\u1100\u1161\u11a8",
        "\ud800", "\udfff", "\uffff", "\x85", "\x1b$B", "\u3000", "|", " - ", "{{", "}}", "%s", "\\u0000", "\\")  # fmt: skip
_SENTENCES = (
    "The ferry to the northern island was held in harbour because the wind had turned in the night.",
    "By Ana Morin and Tuncay Eker, Special Correspondents", "“We shall mend the pier,” said the harbour master, Ilse Wendt.",
    "Le conseil a voté, à une large majorité, la réparation du vieux moulin avant l'hiver.",
    "Совет города отложил решение о новом мосте до весны, сообщил секретарь.",
    "قال رئيس المجلس إن ترميم السوق القديم سيبدأ في الربيع المقبل، بعد انتهاء الأمطار.",
    "市议会星期二决定修复旧码头，工程预计明年春天完成。", "市は老朽化した桟橋を春までに修理すると発表した。",
    "시의회는 화요일 낡은 부두를 봄까지 고치기로 결정했다.", "העירייה החליטה לתקן את המזח הישן לפני החורף.",
    "नगर परिषद ने पुराने पुल की मरम्मत का फ़ैसला मंगलवार को किया।", "สภาเมืองมีมติซ่อมท่าเรือเก่าให้เสร็จก่อนฤดูฝน",
    "Το συμβούλιο αποφάσισε να επισκευάσει την παλιά αποβάθρα.", "LISBON (Reuters) -", "Photo: A. Morin/AFP", "Read more:",
    "Published", "Updated:", "Last modified on", "© 2019 The Courier", "All rights reserved", "Share", "Advertisement",
)  # fmt: skip
_DATES = (
    "2023-11-04T18:20:00+03:00", "2023-11-04", "20231104", "2023-13-45", "0000-00-00", "9999-12-31T23:59:59-23:59",
    "10000-01-01", "2023-02-30", "2023-11-04T25:61:61Z", "2023-11-04T18:20:00+99:99", "Sat, 04 Nov 2023 18:20:00 GMT",
    "4 November 2023", "04/11/2023", "11/04/2023 6:20 PM", "٤ نوفمبر ٢٠٢٣", "۱۳ آبان ۱۴۰۲", "۱۳/۰۸/۱۴۰۲", "٢٠ ربيع الآخر ١٤٤٥",
    "20 Rabi II 1445", "4 พ.ย. 2566", "4 พฤศจิกายน ๒๕๖๖", "令和5年11月4日", "平成99年99月99日", "2023年11月4日 18時20分", "民國112年11月4日",
    "2023. 11. 4. 오후 6:20", "४ नवंबर २०२३", "১১ নভেম্বর ২০২৩", "1699114800", "1699114800000", "-1", "99999999999999999999",
    "1e309", "2023-11-04T18:20:00.123456789Z", "2023-W44-6", "²⁰²³-11-04", "Ⅳ.Ⅺ.2023", "3 hours ago", "yesterday", "null",
    "1402-08-13", "1445-04-20", "2566-11-04", "31 Esfand 1402", "30 February 2023", "29 Şubat 2023", "二〇二三年十一月四日",
    "0001-01-01T00:00:00+14:00", "1403/12/30", "30 صفر 1445",
)  # fmt: skip
_ADDRESSES = (
    "/a.jpg", "http://a.example/2023/11/04/pier", "//cdn.example/x.jpg", "javascript:void(0)", "data:image/png;base64,AAAA",
    "http://[::1", "http://[not-an-address]/", "https://exa mple/\x00", "http://a.example:99999/", "https://\u202e.example/",
    "http://xn--/", "mailto:a@a.example", "#", "", "?", "http://", "ht!tp://x", "https://www.youtube.com/embed/abc",
    "https://twitter.com/x/status/1", "../../..", "http://a.example/%zz%", "\\\\x", "http://user:pw@a.example/", "http://ⓐ.example",
    "a.jpg 1x, b.jpg 2x, , c.jpg 99999999999999999w", "http://a.example/1234/56/78/x",
)  # fmt: skip
_URLS = ("http://a.example/1", "http://a.example/2023/11/04/pier", "https://news.example/world/", "file:///x", "x",
         "http://[::1", "http://a.example/20231399-x", "http://a.example/\ud800", "https://a.example/?p=1#x")  # fmt: skip
_SELECTORS = ("p", "article", "h1", ".byline", "time", "*", "div > p", "p:nth-child(2n)", ":has(p)", "[",
              "a[href^='/']", "html body", ":not(p)", "div", "span", "section p")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sent:
    """What a server might send: bytes, what their header says, the address, and the outlet's rules."""

    payload: bytes
    content_type: str = ""
    url: str = "http://a.example/1"
    rules: tuple[tuple[str, str], ...] = ()


def page(seed: int, number: int) -> Sent:
    """The page of this number; always the same."""
    chance = random.Random(f"{seed}:{number}")
    return _sent(chance, Grown(chance).page() if chance.random() < 0.5 else mutated(chance, seeds()))


@cache
def seeds() -> tuple[str, ...]:
    """The pages that are spoilt: the golden cases, and each design of the example press."""
    return (*golden(), *_press())


def golden() -> list[str]:
    """The golden cases alone, for which nothing but this checkout is needed."""
    return [path.read_text(encoding="utf-8") for path in sorted(GOLDEN.glob("*/page.html"))]


def _press() -> list[str]:
    from reports.demo.designs import Designs, around
    from reports.demo.press import Press
    from reports.shipped import examples_folder

    folder = examples_folder() / "press"
    now = datetime(2023, 11, 10, 8, tzinfo=UTC)
    press, designs = Press(folder, lambda: now), Designs(folder / "designs")
    pages = []
    for name, outlet in sorted(press.outlets.items()):
        shown = press.shown(name)
        for article in shown[:1]:
            pages.append(designs.article_page(outlet, article, around(shown, now, article)).decode())
    return pages


# ---- spoilt pages ----------------------------------------------------------------------------------------------------


def mutated(chance: random.Random, pages: Sequence[str]) -> str:
    """One of the pages, after one to twelve mishaps."""
    source = chance.choice(pages)
    for _ in range(min(12, int(chance.expovariate(0.4)) + 1)):
        source = chance.choice(_MISHAPS)(chance, source, pages)
    return source[:LONGEST]


def _span(chance: random.Random, source: str, longest: int = 4000) -> tuple[int, int]:
    start = chance.randint(0, len(source))
    return start, min(len(source), start + int(chance.random() ** 3 * longest))


def _cut(chance: random.Random, source: str, _: Sequence[str]) -> str:
    start, end = _span(chance, source)
    return source[:start] + source[end:]


def _doubled(chance: random.Random, source: str, _: Sequence[str]) -> str:
    start, end = _span(chance, source)
    times = chance.choice((2, 2, 3, 10, 200))
    return source[:start] + source[start:end] * min(times, 1 + 100_000 // max(1, end - start)) + source[end:]


def _spliced(chance: random.Random, source: str, pages: Sequence[str]) -> str:
    other = chance.choice(pages)
    start, end = _span(chance, other, len(other))
    at = chance.randint(0, len(source))
    return source[:at] + other[start:end] + source[at:]


def _grafted(chance: random.Random, source: str, _: Sequence[str]) -> str:
    at = source.find(chance.choice('<>"= '), chance.randint(0, len(source))) + chance.randint(0, 1)
    return source[:at] + Grown(chance).piece() + source[at:]


def _odd(chance: random.Random, source: str, _: Sequence[str]) -> str:
    for _count in range(chance.randint(1, 30)):
        at = chance.randint(0, len(source))
        source = source[:at] + chance.choice(_ODD) + source[at + chance.randint(0, 1) :]
    return source


def _renamed(chance: random.Random, source: str, _: Sequence[str]) -> str:
    return source.replace(chance.choice(_TAGS), chance.choice((*_TAGS, *_NAMES, "")), chance.choice((1, 5, -1)))


def _unquoted(chance: random.Random, source: str, _: Sequence[str]) -> str:
    return source.replace(
        chance.choice("\"'<>/=;&{}[],:"), chance.choice(("", " ", "<", '"')), chance.choice((1, 5, -1))
    )


def _redated(chance: random.Random, source: str, _: Sequence[str]) -> str:
    year = chance.choice(("2023-11-05", "2023", "11", "05"))
    return source.replace(year, chance.choice(_DATES), chance.choice((1, 3, -1)))


def _moved(chance: random.Random, source: str, _: Sequence[str]) -> str:
    start, end = _span(chance, source)
    at = chance.randint(0, start)
    return source[:at] + source[start:end] + source[at:start] + source[end:]


def _truncated(chance: random.Random, source: str, _: Sequence[str]) -> str:
    return source[: chance.randint(0, len(source))]


_MISHAPS: tuple[Callable[[random.Random, str, Sequence[str]], str], ...] = (
    _cut, _cut, _doubled, _spliced, _grafted, _grafted, _grafted, _odd, _odd, _renamed, _unquoted, _redated, _moved,
    _truncated)  # fmt: skip


# ---- grown pages -----------------------------------------------------------------------------------------------------


class Grown:
    """A page that grows at random out of everything that the reader looks at."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._left = chance.choice((20, 100, 100, 400, 2000))  # elements that may still be grown
        self._deep = 0

    def page(self) -> str:
        head = "".join(self._of(self.meta, self.data, self.title, self.odd) for _ in range(self._chance.randint(0, 8)))
        body = "".join(self.piece() for _ in range(self._chance.randint(1, 12)))
        shape = self._of("<html lang={}><head>{}</head><body>{}</body></html>", "<!doctype html>{}{}{}", "{}{}{}",
                         "<html {}><head>{}<body>{}", "<body>{}{}</body></html>{}", "\ufeff{}{}{}\x00")  # fmt: skip
        return str(shape).format(self._of('"en"', "ar", "'x-Ω'", ""), head, body)[:LONGEST]

    def piece(self) -> str:
        """A part of a body."""
        return self._of(self.element, self.element, self.prose, self.article, self.table, self.lists, self.figure,
                        self.tower, self.crowd, self.meta, self.data, self.odd, self.huge)  # fmt: skip

    def _of(self, *choices: str | Callable[[], str]) -> str:
        choice = self._chance.choice(choices)
        if isinstance(choice, str):
            return choice
        if self._deep >= DEEPEST:
            return ""
        self._deep += 1
        grown = choice()
        self._deep -= 1
        return grown

    def words(self) -> str:
        parts = [self._chance.choice(_SENTENCES) for _ in range(self._chance.randint(1, 4))]
        if self._chance.random() < 0.2:
            parts.insert(self._chance.randint(0, len(parts)), self._chance.choice((*_ODD, *_DATES)))
        return self._of(" ", "", "\n\t", "<br>", "<br><br>").join(parts)

    def prose(self) -> str:
        return "".join(f"<p>{self.words()}</p>" for _ in range(self._chance.randint(2, 12)))

    def article(self) -> str:
        parts = (f"<h1>{self.words()}</h1>", self.byline(), self.prose(), self.piece() if self._spend() else "")
        return f"<article class={self._chance.choice(_MARKS)}>{''.join(parts)}{self.prose()}</article>"

    def byline(self) -> str:
        date = self._chance.choice(_DATES)
        when = self._of(f"<time datetime='{date}'>{date}</time>", f"<span class=date>{date}</span>", date)
        return f"<div class=byline>{self._chance.choice(_SENTENCES)} {when}</div>"

    def attributes(self) -> str:
        parts = []
        for _ in range(min(40, int(self._chance.expovariate(0.6)))):
            name = self._chance.choice((*_NAMES, "x" * 3, "=", '"', "on\x00"))
            value = self._of(*_MARKS, *_ADDRESSES, *_DATES, *_ODD, "none", "display:none", "x " * 300)
            parts.append(
                self._of(f'{name}="{value}"', f"{name}='{value}'", f"{name}={value}", name, f'{name}="{value}')
            )
        return " ".join(["", *parts])

    def _spend(self) -> bool:
        self._left -= 1
        return self._left > 0

    def element(self) -> str:
        if not self._spend():
            return self.words()
        tag = self._chance.choice(_TAGS)
        inside = "".join(self._of(self.element, self.words, self.odd) for _ in range(self._chance.randint(0, 4)))
        end = self._of(
            f"</{tag}>", f"</{tag}>", f"</{tag}>", f"</{tag}>", "", f"</{self._chance.choice(_TAGS)}>", "</>"
        )
        return f"<{tag}{self.attributes()}>{inside}{end}"

    def odd(self) -> str:
        return "".join(self._chance.choice(_ODD) for _ in range(self._chance.randint(1, 6)))

    def table(self) -> str:
        if not self._spend():
            return ""
        rows = []
        for _ in range(self._chance.randint(1, 8)):
            kinds = (self.words, lambda: self._chance.choice(_DATES), self.lists, self.table, "12.5", "", self.figure)
            cells = (f"<{self._of('td', 'th')}>{self._of(*kinds)}" for _ in range(self._chance.randint(1, 6)))
            rows.append(f"<tr>{''.join(cells)}</tr>")
        return self._of("<table>", "<table><caption>x</caption><tbody>") + "".join(rows) + self._of("</table>", "")

    def lists(self) -> str:
        if not self._spend():
            return ""
        items = (f"<li>{self._of(self.words, self.lists, self.table, self.prose, self.figure)}"
                 for _ in range(self._chance.randint(1, 8)))  # fmt: skip
        return self._of("<ul>", "<ol>", "<dl>", "<ul class=related>") + "".join(items) + self._of("</ul>", "</ol>", "")

    def figure(self) -> str:
        image = f"<img src='{self._chance.choice(_ADDRESSES)}' {self.attributes()}>"
        said = self._of(f"<figcaption>{self.words()}</figcaption>", f"<p class=caption>{self.words()}", "", "<cite>AFP")
        return self._of(f"<figure>{image}{said}</figure>", f"<figure>{said}{image}", f"<div class=image>{image}{said}</div>",
                        f"<blockquote class=twitter-tweet>{self.words()}{said}</blockquote>",
                        f"<blockquote>{self.words()}<br>— {said}</blockquote>",
                        f"<iframe src='{self._chance.choice(_ADDRESSES)}'></iframe>", image)  # fmt: skip

    def tower(self) -> str:
        """One or two tags inside themselves, many times."""
        tags = self._chance.sample(_TAGS, self._chance.randint(1, 3))
        times = self._chance.choice((3, 30, 300, 1000, 3000))
        ends = "".join(f"</{tag}>" for tag in reversed(tags)) if self._chance.random() < 0.5 else ""
        return "".join(f"<{tag}>" for tag in tags) * times + self.words() + ends * times

    def crowd(self) -> str:
        """One element, many times."""
        return self._of(self.figure, self.byline, self.words, self.table, self.element)[:400] * self._chance.choice(
            (3, 30, 300)
        )

    def huge(self) -> str:
        times = self._chance.choice((1000, 10_000, 100_000))
        return self._of("A" * times, f"<p class='{'x ' * times}'>", f"<img src='data:image/png;base64,{'A' * times}'>",
                        "&amp;" * (times // 5), f"<a href='{'/' * times}'>", "\n" * times, "<p>" * (times // 50),
                        "<!--" + "-" * times, f"<script>{'[' * times}", "\u0301" * times, " ," * times,
                        "1" * times, f"<time datetime='{'9' * times}'>", f"<meta name=date content='{'1/' * times}'>",
                        f"<p>{'By ' * times}", "(" * times, "“" * times, "a.b" * (times // 3), "、" * times)  # fmt: skip

    def title(self) -> str:
        return f"<title>{self.words()}{self._of('', ' | The Courier', ' - ', '|' * 50)}</title>"

    def meta(self) -> str:
        value = self._of(*_DATES, *_ADDRESSES, *_ODD, *_SENTENCES, "", "x, " * 50, "-")
        kind = self._of("property", "name", "itemprop", "http-equiv")
        return self._of(
            f'<meta {kind}="{self._chance.choice(_METAS)}" content="{value}">',
            f"<meta charset='{self._chance.choice(_LABELS)}'>", f"<link rel={self._of('canonical', 'amphtml')} href='{value}'>",
            f"<base href='{self._chance.choice(_ADDRESSES)}'>", f"<meta content={value}>", "<meta name=date>",
        )  # fmt: skip

    def data(self) -> str:
        """JSON-LD or the state of a script, broken in all ways."""
        kind = self._of("application/ld+json", "application/ld+json", "application/json", "text/javascript")
        text = json.dumps(self.value(4), ensure_ascii=self._chance.random() < 0.5)
        if self._chance.random() < 0.3:
            at = self._chance.randint(0, len(text))
            text = (
                text[:at]
                + self._of("", ",", "}", "]", '"', "\\", "\\u12", "\n", "\x00", "<!--", "NaN", *_ODD)
                + text[at:]
            )
        if self._chance.random() < 0.05:
            text = self._of("[", '{"@graph":', '[{"articleBody":') * self._chance.choice((100, 1000, 5000)) + text
        before = self._of("", "", "", "window.__STATE__ = ", "<!--", "//<![CDATA[\n", "self.__next_f.push([1,", "{")
        name = self._of("", "", "id=__NEXT_DATA__", "id=fusion-metadata", "id=__NUXT_DATA__")
        return f"<script type='{kind}' {name}>{before}{text}{self._of('</script>', '</script>', ';</script>', '')}"

    def value(self, depth: int) -> object:
        if depth and self._chance.random() < 0.7:
            if self._chance.random() < 0.3:
                return [self.value(depth - 1) for _ in range(self._chance.randint(0, 4))]
            return {self._chance.choice(_KEYS): self.value(depth - 1) for _ in range(self._chance.randint(0, 8))}
        simple: tuple[object, ...] = (
            None, True, False, 0, -1, 1e300, float("nan"), float("inf"), 10**30, "", 2023, [], {}, [[]], {"@value": "x"},
            {"name": ["x"]}, {"@type": ["NewsArticle", None]}, "<p>x</p>" * 20, *_TYPES, *_DATES, *_ADDRESSES, *_SENTENCES,
            " ".join(_SENTENCES), "".join(f"<p>{words}</p>" for words in _SENTENCES), *_ODD)  # fmt: skip
        return self._chance.choice(simple)


# ---- bytes -----------------------------------------------------------------------------------------------------------


def _sent(chance: random.Random, source: str) -> Sent:
    charset = "utf-8" if chance.random() < 0.6 else chance.choice(_CHARSETS)
    payload = bytearray(source.encode(charset, "surrogatepass" if charset.startswith("utf-") and charset != "utf-7"
                                      else "replace"))  # fmt: skip
    if chance.random() < 0.25:
        for _ in range(chance.choice((1, 3, 30, 1000))):
            if payload:
                payload[chance.randrange(len(payload))] = chance.randrange(256)
    if chance.random() < 0.05:
        payload = bytearray(chance.randbytes(chance.choice((0, 1, 100, 10_000))))
    label = charset if chance.random() < 0.5 else chance.choice(_LABELS)
    header = "" if chance.random() < 0.3 else f"text/html; charset={label}"
    rules: tuple[tuple[str, str], ...] = ()
    if chance.random() < 0.1:
        names = chance.sample(("body", "headline", "authors", "date", "drop"), chance.randint(1, 4))
        rules = tuple((name, chance.choice(_SELECTORS)) for name in names)
    url = _URLS[0] if chance.random() < 0.7 else chance.choice(_URLS)
    return Sent(bytes(payload), header, url, rules)
