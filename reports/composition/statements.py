"""Statements: a frame of the catalogue, its fields filled by their citations, numbered in the order of the page.

Here three rules of composition are kept, wherever a section would print words: a passage is printed once; an outlet's
words are
quoted only as far as it allows; words that can't be bound are left out.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from crawler.archive import Article, Outlet
from reports.composition.binding import Binder
from reports.derivation import COUNTING, UNNAMED, VERBATIM, Cited, derived, shown_change
from reports.frames import filled, frame, parts
from reports.languages import primary
from reports.records import Citation, Passage, Printed, Statement

COVERAGE = "coverage"  # the section whose rows only count articles: nothing in them points to a source


@dataclass(frozen=True, slots=True)
class Field:
    """What fills a field: the passages cited for it, and the rule by which its value comes from them."""

    passages: tuple[Passage, ...]
    rule: str | None = None


class Writer:
    """Writes statements in the order of the page, and numbers sources as they are first cited."""

    def __init__(
        self,
        binder: Binder,
        outlets: Mapping[str, Outlet],
        language: str,
        retold: Sequence[tuple[Passage, Passage]] = (),
    ) -> None:
        self._binder, self._outlets, self._language = binder, outlets, language
        self._retold: defaultdict[str, set[str]] = defaultdict(set)  # words, and those that tell the same event
        for one, other in retold:
            self._retold[_folded(one.text)].add(_folded(other.text))
            self._retold[_folded(other.text)].add(_folded(one.text))
        self._printed: set[str] = set()
        self._where: dict[str, Statement] = {}  # words, and the statement that prints them
        self._quoted_of: Counter[str] = Counter()
        self.statements: list[Statement] = []
        self.sources: dict[str, int] = {}  # article id -> number
        self.cited: dict[str, Article] = {}  # every article that a statement cites
        self._known: dict[str, Article] = {}

    def outlet(self, article: Article) -> Outlet:
        """The outlet of an article; one that nobody has described is known by its id alone."""
        known = self._outlets.get(article.outlet)
        return known or Outlet(article.outlet, article.outlet or UNNAMED, "", article.language or "", "")

    def labelled(self, name: str, article: Article) -> str:
        """The frame's name for this article's outlet: one that belongs to a state is labelled each time."""
        state = self.outlet(article).state
        return name if state == "none" else f"{name}_state_{state}"

    def is_printed(self, passage: Passage) -> bool:
        """Are these words printed or kept for a later section, or others that tell the same event?"""
        words = _folded(passage.text)
        return words in self._printed or not self._printed.isdisjoint(self._retold.get(words, ()))

    def may_print(self, passage: Passage) -> bool:
        """May these words still be quoted, and do they stand on the captured page?"""
        return self._may_quote(passage) and self._binder.cite(passage, "words") is not None

    def where(self, passage: Passage) -> Statement | None:
        """The statement that prints these words, or others that tell the same event."""
        words = _folded(passage.text)
        told = (words, *sorted(self._retold.get(words, ())))
        return next((self._where[each] for each in told if each in self._where), None)

    def reserve(self, passage: Passage) -> None:
        """Keep a passage for a later section."""
        self._printed.add(_folded(passage.text))

    def release(self, passage: Passage) -> None:
        self._printed.discard(_folded(passage.text))

    def write(
        self,
        section: str,
        name: str,
        fields: Mapping[str, Field],
        also: Sequence[Passage] = (),
        given: Mapping[str, str] = {},
    ) -> Printed | None:
        """Write one statement, or None where it may not or can't be printed.

        ``name`` is the frame's; ``also`` are passages that say the same elsewhere; ``given`` are fields that come from
        the commission and are not cited.
        """
        form, text = frame(self._language, name)
        if not self._may_print(fields):
            return None
        cited = {field: self._cite(field, how) for field, how in fields.items()}
        values = {field: self._value(fields[field].rule, found) for field, found in cited.items()} | dict(given)
        if any(value is None for value in values.values()):
            return None
        known = {field: value for field, value in values.items() if value is not None}
        citations = [one for found in cited.values() for one in found] + self._also(also)
        statement = Statement(
            id=f"S{len(self.statements) + 1:03}",
            section=section,
            form=form,
            frame=text,
            text=filled(text, known),
            fields=known,
            citations=tuple(citations),
            languages=self._languages(fields),
        )
        self._note(fields, statement)
        self.cited |= {one.article: self._known[one.article] for one in citations}
        self.statements.append(statement)
        return self.printed(statement)

    @contextmanager
    def together(self, fewest: int) -> Iterator[list[Printed]]:
        """Statements that mean something beside each other alone; where fewer come to be, it is as if none had."""
        before = len(self.statements), dict(self.sources), dict(self.cited), set(self._printed), +self._quoted_of
        where = dict(self._where)
        written: list[Printed] = []
        yield written
        if len(written) < fewest:
            written.clear()
            number, self.sources, self.cited, self._printed, self._quoted_of = before
            self._where = where
            del self.statements[number:]

    def printed(self, statement: Statement) -> Printed:
        """The statement as a template draws it."""
        pieces = []
        for literal, field in parts(statement.frame):
            pieces.append(("", literal, self._language))
            if field:
                pieces.append((field, statement.fields[field], statement.languages.get(field, self._language)))
        told = statement.section != COVERAGE
        counted = [c.article for c in statement.citations if told and c.rule not in COUNTING]
        numbers = sorted({self.sources.setdefault(one, len(self.sources) + 1) for one in counted})
        return Printed(statement, tuple(piece for piece in pieces if piece[1]), tuple(numbers))

    def _cite(self, field: str, how: Field) -> list[Citation]:
        role = "words" if field in VERBATIM else "field"
        found = [self._binder.cite(passage, role, field, how.rule) for passage in how.passages]  # type: ignore[arg-type]
        self._known |= {passage.article.id: passage.article for passage in how.passages}
        return [one for one in found if one is not None]

    def _value(self, rule: str | None, citations: Sequence[Citation]) -> str | None:
        return derived(rule, [self._as_cited(one) for one in citations])

    def _as_cited(self, citation: Citation) -> Cited:
        article = self._known[citation.article]
        name, change = self.outlet(article).name, shown_change(article)
        return Cited(citation.quote, article.id, name, article.published, article.language, change)

    def _also(self, passages: Sequence[Passage]) -> list[Citation]:
        found = []
        for passage in passages:
            citation = self._binder.cite(passage, "also")
            if citation:
                self._known[passage.article.id] = passage.article
                found.append(citation)
        return found

    def _languages(self, fields: Mapping[str, Field]) -> dict[str, str]:
        out = {}
        for field, how in fields.items():
            article = how.passages[0].article
            if how.rule == "outlet":
                language = self.outlet(article).language
            else:
                language = (article.language or self._language) if how.rule is None else self._language
            if language and primary(language) != self._language:
                out[field] = language
        return out

    # ---- rights, and once --------------------------------------------------------------------------------------------

    def _may_print(self, fields: Mapping[str, Field]) -> bool:
        quoted = (fields[field] for field in VERBATIM if field in fields)
        return all(self._may_quote(passage) for each in quoted for passage in each.passages)

    def _may_quote(self, passage: Passage) -> bool:
        outlet = self.outlet(passage.article)
        if outlet.use != "quote" or self.is_printed(passage):
            return False
        words = len(passage.text.split())
        bounds = ((outlet.words_of_article, passage.article.id), (outlet.words_of_edition, outlet.id))
        return all(most is None or self._quoted_of[of] + words <= most for most, of in bounds)

    def _note(self, fields: Mapping[str, Field], statement: Statement) -> None:
        for field in VERBATIM:
            for passage in fields[field].passages if field in fields else ():
                self._printed.add(_folded(passage.text))
                self._where[_folded(passage.text)] = statement
                words = len(passage.text.split())
                self._quoted_of[passage.article.id] += words
                self._quoted_of[self.outlet(passage.article).id] += words


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
