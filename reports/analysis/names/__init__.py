"""People whom an article names, in English: with their offices as written, and chained through the article.

A run of capitals is a person only on evidence: an office before it ("Foreign Minister Hakan Fidan"), one after it
("Matthew Miller, the spokesman"), a word of speech next to it ("said Yusuf Demirel, a teacher"), or words that are
people's names and nothing else (``crawler.text.places`` tells). One word of a full name then stands for the person
("Fidan"), unless two people of the article share it.
"""

from __future__ import annotations

from reports.analysis.names.book import Mention, NameBook
from reports.analysis.names.offices import is_courtesy

__all__ = ["Mention", "NameBook", "is_courtesy"]
