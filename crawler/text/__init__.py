"""What can be read in a text without a model: sentences, dates, countries and places, language, likeness.

Pure functions over strings, standard library only, no clock. Nothing here knows articles, outlets or the archive.
"""
