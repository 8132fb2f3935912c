"""From an article's characters to the page's: where a span of the text stands in the page text of its capture."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from crawler.archive.warc import WarcRecord
from crawler.records import Article
from crawler.text.decoding import decode_page
from crawler.text.page_text import page_text


@dataclass(frozen=True)
class CapturedPage:
    """A capture as read back from its record, with its source and page text (both made once)."""

    record: WarcRecord

    @cached_property
    def source(self) -> str:
        return decode_page(self.record.payload, self.record.content_type, self.record.content_encoding)

    @cached_property
    def text(self) -> str:
        return page_text(self.source)

    def bind(self, article: Article, start: int, end: int) -> tuple[int, int] | None:
        """The page's span with the same words as ``article.text[start:end]``, or None where it does not have them.

        Words that stand there more than once are taken where their paragraph stands.
        """
        words = article.text[start:end]
        if not words or words != words.strip() or "\n" in words:
            return None
        at = self._near(words, *_line(article.text, start))
        return None if at == -1 else (at, at + len(words))

    def _near(self, words: str, line: str, inside: int) -> int:
        whole = self.text.find(line)
        if whole != -1:
            return whole + inside
        first = self.text.find(words)
        # Without the paragraph as a guide, only words that stand there once are sure to be the ones meant.
        return first if first == -1 or self.text.find(words, first + 1) == -1 or len(words) > 40 else -1


def _line(text: str, start: int) -> tuple[str, int]:
    """The line that holds ``start``, and how far into it that is."""
    begin = text.rfind("\n", 0, start) + 1
    end = text.find("\n", start)
    return text[begin : end if end != -1 else len(text)], start - begin
