"""The text tools that both floors use, handed on: sentences, dates, countries, languages, words. Pure functions all."""

from crawler.stories import Matter, group, likeness_table, matter_of
from crawler.text.content import content_words, root, roots_of, stem, stop_words
from crawler.text.copy_groups import copy_groups
from crawler.text.copying import Piece
from crawler.text.dates import DateFound, TimeFound, day_of, find_dates, find_times
from crawler.text.frequency import RARE, rarity
from crawler.text.gazetteer import (
    Mention,
    countries_in,
    country_name,
    country_words,
    places_in,
    region_countries,
    regions_in,
)
from crawler.text.home import is_of_home
from crawler.text.languages import guess_language, language_of_words
from crawler.text.letters import ARABIC, WORD, first_words, plain, sounds, words
from crawler.text.origins import Printed, by_origin
from crawler.text.places import (
    Named,
    PlaceFound,
    is_beyond_countries,
    is_forename,
    is_press,
    is_well_known,
    names_in,
    places_named,
)
from crawler.text.remembered import Remembered
from crawler.text.sentences import sentences

__all__ = [
    "ARABIC",
    "RARE",
    "WORD",
    "DateFound",
    "Matter",
    "Mention",
    "Named",
    "Piece",
    "PlaceFound",
    "Printed",
    "Remembered",
    "TimeFound",
    "by_origin",
    "content_words",
    "copy_groups",
    "countries_in",
    "country_name",
    "country_words",
    "day_of",
    "find_dates",
    "find_times",
    "first_words",
    "group",
    "guess_language",
    "is_beyond_countries",
    "is_forename",
    "is_of_home",
    "is_press",
    "is_well_known",
    "language_of_words",
    "likeness_table",
    "matter_of",
    "names_in",
    "places_in",
    "places_named",
    "plain",
    "rarity",
    "region_countries",
    "regions_in",
    "root",
    "roots_of",
    "sentences",
    "sounds",
    "stem",
    "stop_words",
    "words",
]
