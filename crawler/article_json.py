"""The article as JSON: the one form in which it is printed, stored, exported and imported again (docs/article.md)."""

from __future__ import annotations

from crawler.records import Article, Block, Json

_TEXTS = ("url", "canonical_url", "outlet", "headline", "standfirst", "published", "modified", "published_rule",
          "language", "kind", "text", "credit", "dateline", "reader")  # fmt: skip
_LISTS = ("authors", "sections", "keywords", "images")


def to_json(article: Article) -> Json:
    """All keys are always there; an article without a capture carries its text's digest instead."""
    out: Json = {name: getattr(article, name) for name in _TEXTS}
    out |= {name: list(getattr(article, name)) for name in _LISTS}
    out |= {
        "id": article.id,
        "paywalled": article.paywalled,
        "blocks": [block.to_json() for block in article.blocks],
        "words": article.words,
        "capture": None,
    }
    if article.capture is None:
        return out | {"text_digest": article.text_digest}
    capture = article.capture
    out["capture"] = {
        "digest": capture.digest,
        "captured": capture.captured.isoformat(),
        "warc": capture.warc,
        "offset": capture.offset,
    }
    return out


def from_json(data: Json) -> Article:
    """The article that ``to_json`` printed, without its capture; the key is its canonical address, else its address."""
    texts: Json = {name: data.get(name) for name in _TEXTS}
    texts |= {name: texts[name] or "" for name in ("outlet", "headline", "text", "reader")}
    texts["kind"] = texts["kind"] or "news"
    fields: Json = texts | {name: tuple(data.get(name) or ()) for name in _LISTS}
    return Article(
        **fields,
        key=data.get("key") or data.get("canonical_url") or data["url"],
        paywalled=bool(data.get("paywalled")),
        blocks=tuple(Block.from_json(block) for block in data.get("blocks") or ()),
    )
