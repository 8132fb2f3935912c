"""Articles that others have read: JSON lines in this program's own form, news-please's and Fundus's.

An imported article has no capture, and everything that rests on it says so. Its text is put into the form that spans
count in; a date that can't be told for sure is left out.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

from crawler.article_json import from_json
from crawler.pages.dates.moments import read_moment
from crawler.pages.keys import host_of, key_of
from crawler.records import Article, Block, Failure, Json
from crawler.text.languages import guess_language
from crawler.text.page_text import folded

_OTHERS = ("ftp:", "file:", "mailto:", "data:", "javascript:")  # addresses of what is no page


class _Unfit(Exception):
    """A line that holds no article; says why."""


def read_import(lines: Iterable[str]) -> Iterator[Article | Failure]:
    """The article of each line, or a failure that names the line's number; blank lines are passed over."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        data: Any = None
        try:
            data = json.loads(line)
            yield _article(data)
        except _Unfit as error:
            yield _failure(data, number, str(error))
        except (ValueError, RecursionError) as error:
            yield _failure(data, number, f"not JSON: {error}" if data is None else str(error))
        except (TypeError, KeyError, AttributeError) as error:
            yield _failure(data, number, f"a field is not of its form: {error}")


def _failure(data: Any, number: int, why: str) -> Failure:
    url = data.get("url") if isinstance(data, dict) else None
    place = f"line {number}"
    return Failure(url, f"{place}: {why}") if isinstance(url, str) and url else Failure(place, why)


def _article(data: Any) -> Article:
    if not isinstance(data, dict):
        raise _Unfit("expected an object")
    if "maintext" in data:
        return _of_news_please(data)
    if "publishing_date" in data or "plaintext" in data or isinstance(data.get("body"), dict):
        return _of_fundus(data)
    return _of_own(data)


def _of_own(data: Json) -> Article:
    """This program's form, or the least of it: url, headline, published, text."""
    url, blocks = _text(data, "url"), _own_blocks(data)
    article = from_json(data | {"outlet": _outlet(data.get("outlet"), url)})
    return _finished(
        replace(
            article,
            key=article.key if data.get("key") else key_of(url, article.canonical_url),
            published=_published(data.get("published")),
            modified=_iso(data.get("modified")),
        ),
        blocks,
    )


def _own_blocks(data: Json) -> tuple[Block, ...]:
    """The blocks where they make up the text, else the text's own paragraphs."""
    blocks = tuple(Block.from_json(block) for block in data.get("blocks") or ())
    text = _text(data, "text")
    if blocks and "\n\n".join(block.text for block in blocks if block.text) == text and _is_folded(text):
        return blocks
    standfirst = folded(data.get("standfirst") or "")
    paragraphs = _paragraphs(text)
    if standfirst and standfirst in (paragraph.text for paragraph in paragraphs[:1]):
        return (Block("standfirst", standfirst), *paragraphs[1:])
    return (*((Block("standfirst", standfirst),) if standfirst else ()), *paragraphs)


def _of_news_please(data: Json) -> Article:
    url = _text(data, "url")
    article = Article(
        url=url,
        key=key_of(url, None),
        headline=_text(data, "title"),
        text="",
        outlet=_outlet(data.get("source_domain"), url),
        authors=_names(data.get("authors")),
        published=_published(data.get("date_publish")),
        modified=_iso(data.get("date_modify")),
        language=data.get("language") or None,
        images=_names(data.get("image_url")),
        reader="news-please",
    )
    description, paragraphs = folded(data.get("description") or ""), _paragraphs(_text(data, "maintext"))
    if paragraphs and paragraphs[0].text == description:
        paragraphs = (Block("standfirst", description), *paragraphs[1:])
    return _finished(article, paragraphs)


def _of_fundus(data: Json) -> Article:
    page: Any = data.get("html")
    asked = page if isinstance(page, dict) else {}
    url = data.get("url") or asked.get("responded_url") or asked.get("requested_url")
    if not isinstance(url, str) or not url:
        raise _Unfit("no url")
    article = Article(
        url=url,
        key=key_of(url, None),
        headline=_text(data, "title"),
        text="",
        outlet=_outlet(None, url),
        authors=_names(data.get("authors")),
        published=_published(data.get("publishing_date")),
        keywords=_names(data.get("topics")),
        language=data.get("lang") or data.get("language") or None,
        paywalled=data.get("free_access") is False,
        reader="fundus",
    )
    return _finished(article, _fundus_blocks(data))


def _fundus_blocks(data: Json) -> tuple[Block, ...]:
    body = data.get("body")
    if not isinstance(body, dict):
        return _paragraphs(_text(data, "plaintext"))
    blocks = [Block("standfirst", text) for text in _names(body.get("summary"))[:1]]
    blocks += [Block("paragraph", text) for text in _names(body.get("summary"))[1:]]
    for section in body.get("sections") or ():
        blocks += [Block("subhead", text, level=2) for text in _names(section.get("headline"))]
        blocks += [Block("paragraph", text) for text in _names(section.get("paragraphs"))]
    return tuple(blocks)


def _finished(article: Article, blocks: Sequence[Block]) -> Article:
    """With the text that the blocks make up, and what follows from it."""
    if complaint := _not_on_the_web(article.url):
        raise _Unfit(complaint)
    text = "\n\n".join(block.text for block in blocks if block.text)
    headline = folded(article.headline)
    if not text or not headline:
        raise _Unfit("no text" if headline else "no headline")
    return replace(
        article,
        headline=headline,
        text=text,
        blocks=tuple(blocks),
        standfirst=next((block.text for block in blocks if block.kind == "standfirst"), None),
        published_rule=article.published_rule or ("imported" if article.published else None),
        language=article.language or guess_language(text),
    )


def _not_on_the_web(url: str) -> str | None:
    """What is wrong with an address. Collections name articles that have none on the web: "urn:collection:17"."""
    found = urlsplit(url)
    is_address, is_name = found.scheme in ("http", "https"), bool(found.scheme) and not url.lower().startswith(_OTHERS)
    is_good = bool(found.hostname) if is_address else is_name and bool(found.path)
    return None if is_good else f'url: expected http(s), found "{url}"'


def _paragraphs(text: str) -> tuple[Block, ...]:
    """A blank line parts paragraphs; where there is none, each line is one."""
    parts = text.split("\n\n") if "\n\n" in text.strip() else text.split("\n")
    return tuple(Block("paragraph", line) for part in parts if (line := folded(part)))


def _is_folded(text: str) -> bool:
    return all(line == folded(line) for line in text.split("\n"))


def _text(data: Json, name: str) -> str:
    value = data.get(name)
    if not isinstance(value, str) or not value.strip():
        raise _Unfit(f"no {name}" if value in (None, "") or isinstance(value, str) else f"{name}: expected a string")
    return value


def _names(value: Any) -> tuple[str, ...]:
    values = value if isinstance(value, list) else [value]
    return tuple(dict.fromkeys(name for each in values if isinstance(each, str) and (name := folded(each))))


def _outlet(given: Any, url: str) -> str:
    return given if isinstance(given, str) and given else host_of(url)


def _published(value: Any) -> str | None:
    """The day of an article; none where none is given. One that can't be read is for whoever wrote it to mend."""
    if value is None or value == "":
        return None
    if not (published := _iso(value)):
        raise _Unfit(f"published: {json.dumps(value, ensure_ascii=False)} is no date that can be read; expected for "
                     "example 2023-11-05, or null")  # fmt: skip
    return published


def _iso(value: Any) -> str | None:
    """ISO 8601 with offset or a day as it was given; another form is read, one without an offset leaves its day."""
    if not isinstance(value, str) or not (moment := read_moment(value)):
        return None
    kept = value.strip()
    return kept if "T" in kept and not moment.added and kept[:10] == moment.value[:10] else moment.value
