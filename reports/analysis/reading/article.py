"""An article as analysis reads it: its sentences, each with what every kind of finding asks of it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from crawler.archive import Article, Outlet
from crawler.archive.text import (
    DateFound,
    Named,
    PlaceFound,
    content_words,
    countries_in,
    day_of,
    find_dates,
    guess_language,
    is_of_home,
    names_in,
    places_named,
    plain,
    sentences,
)
from crawler.archive.text import Mention as CountryMention
from reports.analysis.beginnings import begins_at
from reports.analysis.blanks import spans_blanked
from reports.analysis.cached import cached_property
from reports.analysis.names import Mention, NameBook
from reports.analysis.quote_marks import blanked, marked_text
from reports.analysis.reading.own_voice import is_own_voice
from reports.analysis.reading.paragraphs import paragraphs
from reports.analysis.speaking import Found, Phrase, quotations_in
from reports.languages import primary
from reports.records import Chosen, Passage, Selection
from reports.views import is_view

# They begin with their first letter, which is soon found, and look back over it.
_AFTER_SMALL = re.compile(r"[a-z](?<![\w’'-].)[\w-]*+,? ([A-Z][\w-]*\w)")
_SMALL = re.compile(r"[a-z](?<![\w’'-].)[\w-]*+")
_AT_A_PLACE = re.compile(
    r"\b(?:in|at|near|outside) (?!(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Sept|Nov|Dec)ember|October|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z][a-z]+\b"
)
AT_HOME = 3  # times that an article of its outlet's country would name it, if it were written abroad


@dataclass(frozen=True)
class Sentence:
    """One sentence of an article. ``start`` and ``end`` are in the article's text, after any dateline.

    ``paragraph`` counts the paragraphs of running text from 0, -1 for the standfirst; ``dates`` are of the sentence.
    ``is_cut``: it is the main clause of a longer one.
    """

    reading: Reading
    start: int
    end: int
    paragraph: int
    is_cut: bool = False

    @cached_property
    def text(self) -> str:
        return self.reading.article.text[self.start : self.end]

    @cached_property
    def masked(self) -> str:
        """The text with its quotations as blanks: what the article itself says.

        A sentence in the midst of somebody's words has no marks of its own, and nothing of it is the article's.
        """
        return self.reading.outside[self.start : self.end]

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words that carry the matter; dates are no such words."""
        return tuple(content_words(self.undated(self.text), self.reading.language))

    def undated(self, text: str) -> str:
        """The sentence's text, whole or masked, with its dates as blanks."""
        return spans_blanked(text, self.date_spans)

    @cached_property
    def word_set(self) -> frozenset[str]:
        return frozenset(self.words)

    @cached_property
    def dates(self) -> tuple[DateFound, ...]:
        if self.reading.day is None:
            return ()
        found = find_dates(self.reading.article.text, self.start, self.end, self.reading.day, self.reading.language)
        return tuple(each for each in found if not self.masked[each.start - self.start].isspace()) if found else ()

    @cached_property
    def date_spans(self) -> tuple[tuple[int, int], ...]:
        """Where the dates stand, counted from the start of the sentence."""
        return tuple((each.start - self.start, each.end - self.start) for each in self.dates)

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """People named outside quotations, in English; places are in the article's text."""
        if self.reading.language != "en":
            return ()
        return tuple(
            each
            for each in self.reading.names.mentions(self.start, self.end)
            if not self.masked[each.start - self.start].isspace()
        )

    @cached_property
    def lands(self) -> tuple[CountryMention, ...]:
        """The mentions of countries, with their places in the sentence's own text."""
        return tuple(countries_in(self.text))

    @cached_property
    def lands_outside(self) -> tuple[CountryMention, ...]:
        """Those that stand outside quotations."""
        return tuple(each for each in self.lands if not self.masked[each[1]].isspace())

    @cached_property
    def named(self) -> tuple[str, ...]:
        """The countries that the sentence names, in order, each once."""
        return tuple(dict.fromkeys(code for code, _, _ in self.lands))

    @cached_property
    def countries(self) -> tuple[str, ...]:
        """The countries that the sentence, or else its article's headline, names; else the one that the article is of
        for its outlet is."""
        return self.named or self.reading.headline_countries or ((self.reading.home,) if self.reading.home else ())

    @property
    def home(self) -> str:
        """The country that it is of without a word, for its article is: what that opens with, and all of one that names
        no country but in its dateline; and what happened at a place that no gazetteer has, a small town of that country
        mostly."""
        is_of_it = self.paragraph <= 0 or not any(each.named for each in self.reading.sentences)
        is_of_it = is_of_it or _AT_A_PLACE.search(self.masked) is not None
        return self.reading.home if is_of_it else ""

    @property
    def places(self) -> tuple[PlaceFound, ...]:
        """The places that the sentence names, countries too."""
        return tuple(each for each in self.reading.places if self.start <= each.start and each.end <= self.end)

    @property
    def bodies(self) -> tuple[Named, ...]:
        """The firms, outlets, agencies and other bodies that it names."""
        named = (each for each in self.reading.named if self.start <= each.start and each.end <= self.end)
        return tuple(each for each in named if each.kind == "body")

    @property
    def passage(self) -> Passage:
        return Passage(self.reading.article, self.start, self.end)

    @cached_property
    def place(self) -> tuple[str, int]:
        """Where the sentence stands: what ties are broken by."""
        return (self.reading.id, self.start)

    @property
    def before(self) -> Sentence | None:
        """The sentence before it in its article."""
        every = self.reading.sentences
        number = bisect_left(every, self.start, key=lambda each: each.start)
        return every[number - 1] if number else None

    def following(self, most: int = 1) -> tuple[Sentence, ...]:
        """The sentences behind it in its article, so many at most."""
        every = self.reading.sentences
        number = bisect_right(every, self.start, key=lambda each: each.start)
        return every[number : number + most]

    def part(self, start: int, end: int) -> Passage:
        """A passage by its place in the sentence's own text."""
        return Passage(self.reading.article, self.start + start, self.start + end)


@dataclass(frozen=True)
class Reading:
    """A chosen article with its story and outlet. ``day`` is its day of publication, as its page writes it."""

    article: Article
    id: str
    story: int
    outlet: Outlet | None
    copies: tuple[Article, ...]

    @cached_property
    def day(self) -> date | None:
        return day_of(self.article.published)

    @cached_property
    def outside(self) -> str:
        """The text with whatever stands in quotation marks as blanks."""
        return blanked(self.article.text, marked_text(self.article.text))

    @cached_property
    def language(self) -> str:
        return primary(self.article.language or guess_language(self.article.text) or "")

    @cached_property
    def names(self) -> NameBook:
        return NameBook.of(self.article.text, self.named if self.language == "en" else None, self.lands)

    @cached_property
    def lands(self) -> tuple[CountryMention, ...]:
        """The mentions of countries in the text."""
        return tuple(countries_in(self.article.text))

    @cached_property
    def named(self) -> tuple[Named, ...]:
        """The people and bodies that the article names, and whatever else has a capital."""
        return names_in(self.article.text, self.language)

    @cached_property
    def places(self) -> tuple[PlaceFound, ...]:
        """The places that the article names; the country of its outlet is near to them."""
        return self.places_near(())

    def places_near(self, countries: Sequence[str]) -> tuple[PlaceFound, ...]:
        """The same for somebody who asks about these countries."""
        own = (self.outlet.country,) if self.outlet and self.outlet.country else ()
        hints = (*own, *countries)
        if hints not in self._places:
            self._places[hints] = places_named(self.article.text, self.language, hints, self.named)
        return self._places[hints]

    @cached_property
    def _places(self) -> dict[tuple[str, ...], tuple[PlaceFound, ...]]:
        return {}

    @cached_property
    def said(self) -> tuple[Found, ...]:
        """All that is said in the article; nothing in a language whose verbs of speech are not known."""
        return quotations_in(self.article.text, self.language, self._known_people())

    def _known_people(self) -> list[Phrase]:
        """The persons whom the article's book of names knows, in English."""
        if self.language != "en":
            return []
        return [
            Phrase((each.start, each.end), "person", name=(each.start, each.end), role=each.role)
            for each in self.names.mentions(0, len(self.article.text))
            if each.end > each.start
        ]

    @cached_property
    def main_land(self) -> str:
        """The country that the article names most often, in its headline too; "" if none. That of its outlet, of which
        it is without a word, it would name a few times."""
        counts = Counter(code for code, _, _ in (*self.lands, *self.headline_lands))
        if self.home:
            counts[self.home] += AT_HOME
        return min(counts, key=lambda code: (-counts[code], code), default="")

    @cached_property
    def home(self) -> str:
        """The country of its outlet where the article is of that; "" where it opens with another."""
        own = self.outlet.country if self.outlet else ""
        return own if is_of_home(self.article.headline, self.article.text, own) else ""

    @cached_property
    def headline_lands(self) -> tuple[CountryMention, ...]:
        """The mentions of countries in the headline."""
        return tuple(countries_in(self.article.headline))

    @cached_property
    def headline_countries(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(code for code, _, _ in self.headline_lands))

    @cached_property
    def is_opinion(self) -> bool:
        """Is the article somebody's view, or a transcript or log of what many said: no place to take facts from?"""
        return is_view(self.article) or self._is_own_voice()

    def _is_own_voice(self) -> bool:
        """A writer who says "I" and "we" outside quotations, again and again, reports no news."""
        if self.language != "en":
            return False
        own = ((each.masked, each.text) for each in self.sentences if each.paragraph >= 0)
        return is_own_voice(self.outside, own, len(self.sentences))

    @property
    def credited(self) -> str:
        """Whom the article credits, else its outlet: what stands in it rests on their word."""
        article = self.article
        return plain(article.credit or (self.outlet.name if self.outlet else article.outlet or article.key))

    @property
    def is_headed_by_its_lead(self) -> bool:
        """Is what is called its headline a first paragraph, full stop and all, for the text came without one?"""
        headline = self.article.headline.strip()
        return headline.endswith((".", "''", "”")) and self.article.text.lstrip().startswith(headline)

    @property
    def is_state(self) -> bool:
        return self.outlet is not None and self.outlet.state != "none"

    @property
    def may_quote(self) -> bool:
        return self.outlet is None or self.outlet.use == "quote"

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        return tuple(
            Sentence(self, start, end, number)
            for number, first, last in self.paragraphs
            for start, end in sentences(self.article.text[first:last])
            for start, end in [(begins_at(self.article.text, first + start, first + end), first + end)]
        )

    @cached_property
    def proper(self) -> frozenset[str]:
        """The words that stand with a capital after small ones, oftener than without: names, wherever they stand."""
        capitals = Counter(_AFTER_SMALL.findall(self.article.text))
        small = Counter(_SMALL.findall(self.article.text))
        return frozenset(word for word, count in capitals.items() if count > small[word.lower()])

    @cached_property
    def paragraphs(self) -> tuple[tuple[int, int, int], ...]:
        return tuple(paragraphs(self.article))


def read(selection: Selection, outlets: Mapping[str, Outlet]) -> tuple[Reading, ...]:
    """The chosen articles, oldest first; which of them was chosen first never shows."""
    readings = [_reading(each, outlets) for each in selection.chosen]
    return tuple(sorted(readings, key=lambda each: (each.article.published or "", each.id)))


def _reading(chosen: Chosen, outlets: Mapping[str, Outlet]) -> Reading:
    return Reading(chosen.article, chosen.article.id, chosen.story, outlets.get(chosen.article.outlet), chosen.copies)
