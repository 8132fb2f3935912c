# ruff: noqa: E501 - pages as one line each
"""Pages made to cost more than they weigh: each ends in an article or in an error that says why, soon and in little
memory.

Each is read in a child with 1 GB more than the tests have, and 20 seconds of CPU time, which is far above what any of
them costs and far below what anything quadratic would.
"""

from __future__ import annotations

import json
import os
import re
import resource
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from crawler.errors import CrawlerError
from crawler.pages import read
from crawler.records import Outlet
from crawler.text.decoding import decode_page

MEMORY = 1_000_000_000  # bytes
SECONDS = 20
URL = "http://a.example/2023/11/04/pier"
FIRST = (
    "The council of the island town met on Tuesday to talk about the old pier, which the storms of October had broken."
)
SECOND = "Engineers told the members that the repair would take until the spring and would cost four million in all."
THIRD = (
    "The harbour master said that the ferries would go on as before, from the smaller pier behind the customs house."
)
TEXT = f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"
PRE = "<!doctype html><html lang=en><head><meta charset=utf-8><title>Old pier to be mended</title>"
POST = f"</head><body><article><h1>Old pier to be mended</h1>{TEXT}"

ARTICLE = "article"  # the story itself is found, whatever is around it
DEEP = "nested too deeply"
LARGE = "larger than"
MANY = "more than .* (?:elements|tags)"
OPEN = "left open too often"
ATTRIBUTES = "too many attributes"
EITHER = "."  # an article or any error


def body(piece: str) -> str:
    """An honest article with a hostile piece after it, and one more paragraph."""
    return f"{PRE}{POST}{piece}<p>{THIRD}</p></article></body></html>"


def head(piece: str) -> str:
    """The same with the piece in the head."""
    return f"{PRE}{piece}{POST}</article></body></html>"


def data(text: str) -> str:
    return head(f'<script type="application/ld+json">{text}</script>')


def tower(*tags: str, times: int, inside: str = FIRST) -> str:
    return (
        "".join(f"<{tag}>" for tag in tags) * times
        + inside
        + "".join(f"</{tag.split()[0]}>" for tag in reversed(tags)) * times
    )


def numbered(tag: str, times: int) -> str:
    """Tags that a parser can't take for the same."""
    return "".join(f"<{tag} id=n{n}>" for n in range(times))


# Name, what makes the page, what must come of it.
CASES: list[tuple[str, Callable[[], str], str]] = [
    # nested
    *[(f"100,000 nested {tag}", lambda tag=tag: body(tower(tag, times=100_000)), DEEP)
      for tag in ("div", "span", "blockquote", "section", "x-a")],
    *[(f"100,000 nested {tag}", lambda tag=tag: body(tower(tag, times=100_000)), f"{DEEP}|{OPEN}")
      for tag in ("b", "font color=red")],
    ("100,000 nested tables", lambda: body(tower("table", "tr", "td", times=33_333)), EITHER),
    ("100,000 nested lists", lambda: body(tower("ul", "li", times=50_000)), DEEP),
    ("100,000 links in each other", lambda: body(tower("a href=/x", times=100_000)), EITHER),
    ("100,000 nested divs, never closed", lambda: body("<div>" * 100_000), DEEP),
    ("100,000 nested divs whose ends stand in comments", lambda: body("<div><!--</div>-->" * 100_000), f"{DEEP}|{MANY}"),
    ("100,000 of inline tags", lambda: body(tower("p", "b", "i", "u", "a", times=20_000)), EITHER),
    ("20,000 inline tags, never closed", lambda: body("<p><b><i><u><a>" * 20_000), EITHER),
    ("100,000 selects", lambda: body(tower("select", "option", times=50_000)), EITHER),
    ("100,000 svgs", lambda: body(tower("svg", times=100_000)), DEEP),
    ("30,000 templates", lambda: body(tower("template", times=30_000)), DEEP),
    ("9,000 nested divs", lambda: body(tower("div", times=9_000)), EITHER),
    ("400 nested divs around each of 30 paragraphs", lambda: body(tower("div", times=400, inside=TEXT * 10)), EITHER),
    ("300 nested lists", lambda: body(tower("ul", "li", times=200)), ARTICLE),
    ("200 nested quotations", lambda: body(tower("blockquote", times=200)), ARTICLE),
    ("30,000 paragraphs under 400 divs", lambda: body(tower("div", times=400, inside="<p>pier" * 30_000)), EITHER),
    ("2,900 nested footers", lambda: body(tower("footer", times=2_900)), EITHER),
    ("9,000 bold tags that each paragraph opens again",
     lambda: body("<p>" + numbered("b", 9_000) + "</p>" + "<p>x</p>" * 5_000), OPEN),
    ("900 fonts that each paragraph opens again",
     lambda: body("<p>" + numbered("font", 900) + "</p>" + "<p>x</p>" * 300_000), f"{MANY}|{OPEN}"),
    ("fonts whose ends stand in comments",
     lambda: body("<p>" + numbered("font", 3_000).replace(">", "><!--</font>-->") + "</p>" + "<p>x</p>" * 3_000), OPEN),
    # one long line
    ("50 MB of text in one line", lambda: "pier " * 10_000_000, LARGE),
    ("50 MB in one attribute", lambda: body(f"<p class='{'x ' * 25_000_000}'>"), LARGE),
    ("50 MB in one tag, never closed", lambda: body("<p " + "x=y " * 12_500_000), LARGE),
    ("50 MB in one script", lambda: body("<script>" + "var x;" * 8_000_000), LARGE),
    ("9 MB of text in one line", lambda: body("<p>" + "pier and quay, " * 600_000), EITHER),
    ("9 MB of letters without a blank", lambda: body("<p>" + "x" * 9_000_000), EITHER),
    ("9 MB in one attribute", lambda: body(f"<p class='{'x ' * 4_500_000}'>x</p>"), ARTICLE),
    ("9 MB of a picture's data", lambda: body(f"<img src='data:image/png;base64,{'A' * 9_000_000}'>"), ARTICLE),
    ("9 MB in one script", lambda: body("<script>" + "var x = {};" * 800_000 + "</script>"), ARTICLE),
    ("9 MB in one comment", lambda: body("<!--" + "-" * 9_000_000), ARTICLE),
    ("9 MB of blanks", lambda: body(" \n" * 4_500_000), ARTICLE),
    ("4 million Chinese letters without a stop", lambda: body("<p>" + "码头" * 2_000_000), EITHER),
    # characters
    ("a million NULs", lambda: body("\x00" * 1_000_000), EITHER),
    ("a NUL after each letter", lambda: body("<p>" + "p\x00" * 100_000), EITHER),
    ("a million entities", lambda: body("<p>" + "&amp;" * 1_000_000), EITHER),
    ("a million entities that are none", lambda: body("<p>" + "&pier" * 1_000_000), EITHER),
    ("a million marks on one letter", lambda: body("<p>a" + "\u0301\u0316" * 500_000), EITHER),
    ("a million soft hyphens", lambda: body("<p>" + "a\u00ad" * 500_000), EITHER),
    ("a million opening quotation marks", lambda: body("<p>" + "“" * 1_000_000), EITHER),
    ("a million commas", lambda: body("<p>" + "a, " * 300_000 + "، " * 300_000), EITHER),
    ("a million brackets", lambda: body("<p>" + "(" * 500_000 + "[" * 500_000), EITHER),
    ("a million digits", lambda: body("<p>" + "1" * 500_000 + " 1" * 250_000), EITHER),
    ("a million of by", lambda: body("<p>By " + "by and " * 140_000), EITHER),
    ("a million letters in capitals", lambda: body("<p>" + "A B. " * 200_000), EITHER),
    # crowds
    ("200,000 attributes", lambda: body("<p " + " ".join(f"a{n}=x" for n in range(200_000)) + ">x</p>"), ATTRIBUTES),
    # Not the same with a ">" in each value: see tree._compared, which does not see such a tag as one.
    ("40,001 elements", lambda: body("<p>x</p>" * 40_001), MANY),
    ("3,000,000 elements", lambda: body("<b>" * 3_000_000), f"{MANY}|{DEEP}|{OPEN}"),
    ("100,000 breaks", lambda: body("<p>" + "<br>" * 100_000), MANY),
    ("100,000 words between breaks", lambda: body("<p>" + "pier<br>" * 100_000), MANY),
    ("39,000 words between breaks", lambda: body("<p>" + "pier<br>" * 39_000), EITHER),
    ("39,000 pairs of breaks", lambda: body("<p>" + "pier<br><br>" * 19_000), EITHER),
    ("20,000 links", lambda: body("".join(f"<a href=/{n}>pier {n}</a> " for n in range(20_000))), EITHER),
    ("20,000 list items", lambda: body("<ul>" + "<li>The pier of the town</li>" * 20_000), EITHER),
    ("20,000 cells", lambda: body("<table>" + ("<tr>" + "<td>pier" * 10) * 2_000 + "</table>"), EITHER),
    ("9,000 tables", lambda: body("<table><tr><td>1<td>2<tr><td>3</table>" * 4_500), EITHER),
    ("400 tables around 10,000 cells",
     lambda: body(tower("table", "tr", "td", times=100, inside="<table>" + "<tr><td>x<td>y" * 5_000 + "</table>")), EITHER),
    ("10,000 images", lambda: body("".join(f"<img src=/{n}.jpg width=900>" for n in range(10_000))), EITHER),
    ("10,000 figures with captions",
     lambda: body("".join(f"<figure><img src=/{n}.jpg><figcaption>Pier {n}</figcaption></figure>" for n in range(10_000))),
     EITHER),
    ("10,000 figures in a box of other articles",
     lambda: f"{PRE}</head><body><div class=related>{TEXT}"
     + "".join(f"<figure><img src=/{n}.jpg></figure>" for n in range(10_000)), EITHER),
    ("10,000 images with captions by class in one box",
     lambda: body("<div>" + "".join(f"<img src=/{n}.jpg><p class=caption>Pier {n}</p>" for n in range(10_000))), EITHER),
    ("5,000 captions with small letters", lambda: body("<figure><img src=/a.jpg><figcaption>" + "<small>pier</small>" * 5_000),
     EITHER),
    ("10,000 frames", lambda: body("".join(f"<iframe src=https://www.youtube.com/embed/{n}></iframe>" for n in range(10_000))),
     EITHER),
    ("10,000 posts", lambda: body("<blockquote class=twitter-tweet><p>x<a href=https://twitter.com/a/status/1>y</a></blockquote>"
                                  * 8_000), EITHER),
    ("10,000 quotations with sources", lambda: body("<blockquote>We mend it<br>— Ilse Wendt</blockquote>" * 10_000), EITHER),
    ("10,000 paragraphs in one quotation", lambda: body("<blockquote>" + f"<p>{FIRST}" * 10_000), EITHER),
    ("400 bold tags around a long source", lambda: body("<blockquote>x<br>" + tower("i id=x", times=400, inside="pier " * 400_000)),
     EITHER),
    ("10,000 times", lambda: body("".join(f"<time datetime=2023-11-{n % 28 + 1:02}>{n}</time>" for n in range(10_000))), EITHER),
    ("10,000 dates", lambda: body("".join(f"<p>{n % 28 + 1} November 2023" for n in range(10_000))), EITHER),
    ("10,000 bylines", lambda: body("<p class=byline>By Ana Morin and Ilse Wendt</p>" * 10_000), EITHER),
    ("10,000 headings", lambda: body("<h1>Old pier to be mended</h1>" * 10_000), EITHER),
    ("10,000 titles", lambda: head("<title>Old pier | to be - mended</title>" * 10_000), EITHER),
    ("one title of a million parts", lambda: head("<title>" + "pier | quay - " * 70_000), EITHER),
    ("100,000 meta tags", lambda: head("<meta property=og:title content=pier>" * 100_000), MANY),
    ("30,000 meta tags", lambda: head("<meta name=author content='Ana Morin'><meta property=article:tag content=pier>" * 15_000),
     EITHER),
    ("one meta tag of a million keywords", lambda: head(f"<meta name=keywords content='{'pier, ' * 160_000}'>"), ARTICLE),
    ("one meta tag of a million authors", lambda: head(f"<meta name=author content='{'Ana Morin, ' * 90_000}'>"), ARTICLE),
    ("one meta tag of a million dates", lambda: head(f"<meta name=date content='{'4/11/2023 ' * 90_000}'>"), ARTICLE),
    # the page's data
    ("JSON-LD 100,000 deep", lambda: data("[" * 100_000), ARTICLE),
    ("JSON-LD 100,000 deep, closed", lambda: data('{"@graph":' * 100_000 + "1" + "}" * 100_000), ARTICLE),
    ("JSON-LD 900 deep", lambda: data('{"author":[' * 450 + '"Ana Morin"' + "]}" * 450), ARTICLE),
    ("5 MB of JSON-LD", lambda: data('{"@type":"NewsArticle","articleBody":"' + "The pier is old. " * 300_000 + '"}'), EITHER),
    ("5 MB of JSON-LD things", lambda: data("[" + ",".join(['{"@type":"Article","name":"pier"}'] * 150_000) + "]"), ARTICLE),
    ("10,000 scripts of JSON-LD",
     lambda: head('<script type=application/ld+json>{"@type":"Article","author":"Ana Morin"}</script>' * 10_000), ARTICLE),
    ("JSON-LD of 100,000 authors",
     lambda: data('{"@type":"NewsArticle","author":[' + ",".join(f'{{"name":"Ana Morin{n}"}}' for n in range(100_000)) + "]}"),
     ARTICLE),
    ("JSON-LD with half a pair of surrogates",
     lambda: data(r'{"@type":"NewsArticle","headline":"Old \ud800 pier","author":"\udfff Ana","keywords":["\ud800"]}'), ARTICLE),
    ("JSON-LD with a number of 5,000 digits", lambda: data('{"@type":"NewsArticle","wordCount":' + "9" * 5_000 + "}"), ARTICLE),
    ("5 MB of state", lambda: body("<script id=__NEXT_DATA__ type=application/json>"
                                   + '{"a":[' + ",".join([f'{{"text":"{FIRST}"}}'] * 40_000) + "]}</script>"), ARTICLE),
    ("state 50,000 deep and no text", lambda: f"{PRE}<script id=__NEXT_DATA__>{'[' * 50_000}{']' * 50_000}</script>", EITHER),
    ("state that flows in 20,000 pieces and no text",
     lambda: PRE + f'<script>self.__next_f.push([1,"{FIRST}"])</script>' * 20_000, EITHER),
    ("a script of a million braces and no text", lambda: f"{PRE}<script>window.x = {'{' * 1_000_000}</script>", EITHER),
    ("a script of a million quotation marks and no text", lambda: f"{PRE}<script>window.x = {chr(34) * 1_000_000}</script>", EITHER),
    ("a frameset in a frameset", lambda: "<frameset>" * 50_000, EITHER),
]  # fmt: skip

BYTES: list[tuple[str, Callable[[], bytes], str, str]] = [
    *[(f"a page that calls itself {label}", lambda: body("").encode(), f"text/html; charset={label}", EITHER)
      for label in ("utf-16", "utf-32", "utf-7", "idna", "punycode", "undefined", "zlib", "hex", "rot13", "unicode_escape",
                    "raw_unicode_escape", "x" * 10_000, "..", "utf-8.utf-8", "iso-2022-jp", "hz", "cp037", "mbcs", "é")],
    ("200 kB of punycode", lambda: b"a" * 200_000 + b"-" + b"9" * 10_000, "text/html; charset=punycode", EITHER),
    ("UTF-16 without a mark", lambda: body("").encode("utf-16-le"), "", EITHER),
    ("UTF-16 with a mark and an odd byte", lambda: b"\xff\xfe" + body("").encode("utf-16-le") + b"x", "", ARTICLE),
    ("Arabic in windows-1256 that calls itself UTF-8", lambda: body("<p>رصيف</p>").encode("windows-1256"),
     "text/html; charset=utf-8", ARTICLE),
    ("UTF-8 that calls itself GB18030", lambda: body("<p>码头</p>").encode(), "text/html; charset=gb2312", ARTICLE),
    ("escapes of ISO-2022-JP that never end", lambda: body("\x1b$B" * 100_000).encode(), "text/html; charset=iso-2022-jp", EITHER),
    ("half a pair of surrogates in UTF-7", lambda: body("<p>+2AA-</p>").encode(), "text/html; charset=utf-7", EITHER),
    ("half a pair of surrogates in escapes", lambda: body("<p>\\ud800</p>").encode(), "text/html; charset=unicode_escape", EITHER),
    ("half a pair of surrogates in UTF-16", lambda: b"\xff\xfe" + body("<p>\ud800</p>").encode("utf-16-le", "surrogatepass"),
     "", ARTICLE),
    ("nothing but NULs", lambda: b"\x00" * 1_000_000, "", "."),
    ("nothing but 0xFF", lambda: b"\xff" * 1_000_000, "", "."),
    ("nothing", lambda: b"", "", "."),
]  # fmt: skip


def bounded(work: Callable[[], str]) -> str:
    """What the work answers in a child that may use little; how it ended where it answers nothing."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        try:
            os.close(reading)
            now = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
            resource.setrlimit(resource.RLIMIT_AS, (now + MEMORY,) * 2)
            used = int(sum(resource.getrusage(resource.RUSAGE_SELF)[:2])) + 1
            resource.setrlimit(resource.RLIMIT_CPU, (used + SECONDS,) * 2)
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            os.write(writing, work().encode("utf-8", "replace")[:2000])
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as answers:
        answer = answers.read().decode()
    _, status = os.waitpid(child, 0)
    return answer or (f"killed by {signal.Signals(status & 127).name}" if status & 127 else "died without an answer")


def answer_to(source: Callable[[], str]) -> str:
    try:
        article = read(source(), URL)
    except CrawlerError as error:
        return f"error: {error}"
    except Exception as error:
        return f"failed: {type(error).__name__}: {error}"
    try:
        f"{article.text}{article.headline}{article.authors}{article.keywords}".encode()
    except UnicodeEncodeError as error:
        return f"failed: can't be written: {error}"
    return "article" if FIRST in article.text else "article of other text"


def check(answer: str, wanted: str) -> None:
    if wanted == ARTICLE:
        assert answer == "article"
    elif wanted == EITHER:
        assert answer.startswith(("article", "error: ")), answer
    else:
        assert answer.startswith("error: "), answer
        assert re.search(wanted, answer), answer


@pytest.mark.parametrize(("make", "wanted"), [pytest.param(make, wanted, id=name) for name, make, wanted in CASES])
def test_a_hostile_page_is_answered_within_bounds(make: Callable[[], str], wanted: str) -> None:
    check(bounded(lambda: answer_to(make)), wanted)


@pytest.mark.parametrize(
    ("make", "header", "wanted"), [pytest.param(make, header, wanted, id=name) for name, make, header, wanted in BYTES]
)
def test_hostile_bytes_are_answered_within_bounds(make: Callable[[], bytes], header: str, wanted: str) -> None:
    check(bounded(lambda: answer_to(lambda: decode_page(make(), header))), wanted)


# ---- what the fuzzer found --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("url", ["http://[::1", "http://[pier]/1", "http://a.example:pier/", "http://", "\x00"])
def test_an_address_that_is_none_does_not_stop_the_reading_of_a_date_in_digits(url: str) -> None:
    assert read(body("<p class=date>04/11/2023</p>"), url).text.startswith(FIRST)


def test_the_alternative_text_of_a_picture_is_folded_as_all_text_is() -> None:
    article = read(body("<figure><img src=/a.jpg alt='the\u00ad  old pier\u200b\ufeff'></figure>"), URL)
    assert [block.alt for block in article.blocks if block.kind == "figure"] == ["the old pier"]


def test_a_title_that_is_cut_does_not_end_in_a_blank() -> None:
    words = "x" * 799 + " pier"
    source = f"<!doctype html><title>{words}</title><body>{TEXT}"
    assert read(source, URL).headline == read(source, URL).headline.strip() != ""


@pytest.mark.parametrize("field", ["headline", "author", "description", "keywords", "articleBody", "datePublished"])
def test_a_character_reference_of_5000_digits_is_no_number(field: str) -> None:
    reference = "&lt;p&amp;" * 200 + f"&#{'9' * 5_000};"
    assert read(data(json.dumps({"@type": "NewsArticle", field: reference})), URL).text.startswith(FIRST)
    assert read(data(json.dumps({"@type": "NewsArticle", field: reference}) + "&#" + "9" * 5_000), URL)


def test_a_rule_that_names_every_element_reads_few_of_them() -> None:
    rules = {"authors": "div"}
    source = body(tower("div", times=400, inside="pier " * 100_000))
    outlet = Outlet("courier", "The Courier", "http://a.example/", "en", "JO", select=rules)
    assert bounded(lambda: read(source, URL, outlet=outlet).text[: len(FIRST)]) == FIRST
