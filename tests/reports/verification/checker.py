"""A second, independent checker of editions: written from docs/manifest.md alone, sharing no line with the program.

It says for each statement whether it is bound. What it knows of dates is what English reports need.
"""

# ruff: noqa: ARG002, E501, PT018 - dense on purpose: one can read all of it at a sitting
import gzip
import hashlib
import json
import re
import unicodedata
from datetime import date, datetime, timedelta
from html.parser import HTMLParser

INLINE = set("a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q ruby s samp small span "
             "strike strong sub sup time tt u var wbr".split())  # fmt: skip
MONTHS = "January February March April May June July August September October November December".split()
DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()


class PageText(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.pieces, self.hidden = [], 0

    def handle_starttag(self, tag, attrs):
        self.hidden += tag in ("script", "style")
        self.pieces.append("" if tag in INLINE else " ")

    def handle_endtag(self, tag):
        self.hidden -= tag in ("script", "style")
        self.pieces.append("" if tag in INLINE else " ")

    def handle_data(self, data):
        self.pieces.append("" if self.hidden else data)


def page_text(folder, capture):
    member = (folder / "evidence.warc.gz").read_bytes()[capture["pack_offset"] :][: capture["length"]]
    assert hashlib.sha256(member).hexdigest() == capture["record_digest"][7:]
    _, http, payload = gzip.decompress(member).split(b"\r\n\r\n", 2)
    payload = payload[:-4]  # a WARC record ends with two line breaks
    assert "sha256:" + hashlib.sha256(payload).hexdigest() == capture["digest"]
    body = gzip.decompress(payload) if b"content-encoding: gzip" in http.lower() else payload
    parser = PageText()
    parser.feed(body.decode("utf-8"))
    parser.close()
    text = unicodedata.normalize("NFC", re.sub("[\u00ad\u200b\ufeff]", "", "".join(parser.pieces)))
    return " ".join(text.split())


def written(day):
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def meant(phrase, anchor):
    low = phrase.lower()
    for number, name in enumerate(MONTHS, 1):
        found = re.search(rf"(\d{{1,2}})\s+{name[:3]}|{name[:3]}\w*\.?\s+(\d{{1,2}})", phrase, re.I)
        if found:
            year = re.search(r"\b(20\d\d)\b", phrase)
            return date(int(year[1]) if year else anchor.year, number, int(found[1] or found[2]))
    for number, name in enumerate(DAYS):
        if name in low:
            return anchor - timedelta(days=(anchor.weekday() - number) % 7)
    return anchor - timedelta(days="yesterday" in low) if low in ("today", "yesterday") else None


def ahead(phrase, anchor):
    """The time to come: a day of the week or month, days of a month, or a month; the first one on or after a day."""
    low, month = phrase.lower(), next((n for n, name in enumerate(MONTHS, 1) if name[:3].lower() in phrase.lower()), 0)
    if not month:
        weekday = next((n for n, name in enumerate(DAYS) if name in low), None)
        days = 1 if "tomorrow" in low else (weekday - anchor.weekday() - 1) % 7 + 1
        return written(anchor + timedelta(days=days))
    year = re.search(r"\b(20\d\d)\b", phrase)
    numbers = [int(n) for n in re.findall(r"\b\d\d?\b", phrase)]
    first = date(int(year[1]) if year else anchor.year, month, numbers[0] if numbers else 1)
    if not year and (first if numbers else first.replace(day=28)) < anchor:
        first = first.replace(year=first.year + 1)
    if not numbers:
        return f"{MONTHS[month - 1]} {first.year}"
    return written(first) if len(numbers) == 1 else f"{first.day} to {written(first.replace(day=numbers[1]))}"


def value(rule, cited):
    days = sorted(a["published"][:10] for _, a in cited if a["published"])
    quote, article = cited[0]
    if rule in ("earliest", "latest"):
        return written(date.fromisoformat(days[0 if rule == "earliest" else -1])) if days else "not dated"
    anchor = date.fromisoformat(article["published"][:10]) if article["published"] else None
    if rule == "revised" and anchor:
        first, last = (
            datetime.fromisoformat(article[key] or article["published"]) for key in ("published", "modified")
        )
        last = last.astimezone(first.tzinfo) if first.tzinfo and last.tzinfo else last
        return written(anchor) + (f" (revised on {written(last.date())})" if last.date() > anchor else "")
    if rule == "date":
        return anchor and (day := meant(quote, anchor)) and written(day)
    if rule == "ahead":
        return anchor and ahead(quote, anchor)
    return {None: quote, "outlet": article["outlet_name"], "count": str(len({a["id"] for _, a in cited})),
            "published": anchor and written(anchor)}[rule]  # fmt: skip


def check(folder, frames):
    """Statement id -> whether it is bound, for an edition's folder. ``frames`` are the frames that may be used."""
    manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
    articles = {a["id"]: a for a in manifest["articles"]}
    captures = {c["digest"]: c for c in manifest["captures"]}
    texts = {
        a["id"]: a["text"] for a in map(json.loads, (folder / "articles.jsonl").read_text("utf-8").split("\n")[:-1])
    }
    pages = {}

    def holds(s):
        assert s["form"] in ("quoted", "framed", "row") and s["citations"] and (s["form"], s["frame"]) in frames
        for c in s["citations"]:
            a = articles[c["article"]]
            assert c["quote"].strip() and (c["url"], c["outlet"], c["capture"]) == (a["url"], a["outlet"], a["capture"])
            assert min(c["start"], c["end"]) >= 0 and texts[c["article"]][c["start"] : c["end"]] == c["quote"]
            assert "sha256:" + hashlib.sha256(texts[c["article"]].encode()).hexdigest() == a["text_digest"]
            if c["capture"]:
                text = pages.setdefault(c["capture"], None) or page_text(folder, captures[c["capture"]])
                pages[c["capture"]] = text
                assert min(c["page_start"], c["page_end"]) >= 0 and text[c["page_start"] : c["page_end"]] == c["quote"]
            else:
                assert c["text_digest"] == a["text_digest"]
        assert s["text"] == s["frame"].format(**s["fields"]) and set(re.findall(r"{(\w+)}", s["frame"])) == set(
            s["fields"]
        )
        assert (
            len(
                {
                    c["article"]
                    for c in s["citations"]
                    if c["role"] != "also" and c["rule"] not in ("count", "earliest", "latest")
                }
            )
            < 2
        )
        for name, said in s["fields"].items():
            own = [
                c
                for c in s["citations"]
                if c["field"] == name and c["role"] == ("words" if name in ("words", "event") else "field")
            ]
            if name == "country" and not own:
                assert said in manifest["commission"]["country_names"]
            else:
                assert len({c["rule"] for c in own}) == 1
                assert said == value(own[0]["rule"], [(c["quote"], articles[c["article"]]) for c in own])
        return True

    def bound(s):
        try:
            return holds(s)
        except (AssertionError, KeyError, IndexError, TypeError, ValueError, OSError, EOFError):
            return False

    return {s["id"]: bound(s) for s in manifest["statements"]}
