"""The text tools that both floors use, handed on: sentences, dates, countries, languages, words. Pure functions all."""

from crawler.text.content import content_words, stem, stop_words
from crawler.text.dates import DateFound, day_of, find_dates
from crawler.text.gazetteer import Mention, countries_in, country_name, places_in, region_countries
from crawler.text.languages import guess_language
from crawler.text.letters import ARABIC, WORD, plain, sounds, words
from crawler.text.sentences import sentences
from crawler.text.shingles import shingles

__all__ = [
    "ARABIC",
    "WORD",
    "DateFound",
    "Mention",
    "content_words",
    "countries_in",
    "country_name",
    "day_of",
    "find_dates",
    "guess_language",
    "places_in",
    "plain",
    "region_countries",
    "sentences",
    "shingles",
    "sounds",
    "stem",
    "stop_words",
    "words",
]
