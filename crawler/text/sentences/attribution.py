"""Who spoke, after a quotation that closes with a mark of its own: '"Will it end?" Orlen asked.' is one sentence.

A verb of speaking must come within a few words and end the clause; "Orlen said that ..." begins a sentence.
"""

from __future__ import annotations

import re

_SAID = r"(?:said|says|asked|asks|added|adds|replied|told|wrote|shouted|yelled|cried|exclaimed|wondered|declared|read)"
_THEN = (
    r"(?=\s*(?:[.,;:]|$)|\s(?:in|on|at|during|after|before|with|of|him|her|them|me|us|reporters|journalists|\w+ly)\b)"
)
_WORDS = r"(?:\S+\s){0,4}"
# The clause is the whole of it: subject and verb, then a stop.
_LAST = re.compile(
    rf"\s{_WORDS}(?:پرسید|پرسیدند|گفت|گفتند|پوچھا|کہا|पूछा|कहा|बोले|বললেন|বলেন|করেন|করলেন|물었다|말했다|외쳤다|sordu|dedi)"
    r"\s*[.،,۔।]"
)
_FIRST = re.compile(
    r"\s(?:قال|قالت|سأل|سألت|تساءل|تساءلت|صاح|صاحت|هتف|هتفت|صرخ|אמר|אמרה|שאל|שאלה|תהה|תהתה|צעק|צעקה|קרא|קראה|"
    r"спросил|спросила|сказал|сказала|ሲል|ሲሉ|ስትል|በማለት)\s"
)
_LATIN = re.compile(
    rf"\s(?!(?:And|But|Then|So|When|While|As|After|Before|In|On|At)\b)(?:[A-Z][\w.’'-]*\s){{1,4}}{_SAID}\b{_THEN}"
)
# Japanese goes on with a particle, Chinese with who said it.
_WIDE = re.compile(
    r"(?:と(?!ころ|ても|り)|って|など|の(?!ち)|は(?!い)|が|を|に|で(?!も|は)|も(?!う|し)|や|か(?!れ|つ))"
    r"|(?![没不无沒無])[^，。！？“”「」\s]{0,8}(?:说|表示|称|问|答|喊|写|叫|反问|追问|回应|說|稱|問|寫|反問|追問|回應)(?:[道：，。])"
)


def names_speaker(rest: str) -> bool:
    """Does what follows a closing quotation mark say who spoke, and belong to the same sentence?"""
    if rest[:1].isascii() or rest[:1].isspace():
        near = rest[:90]
        return bool(_LATIN.match(near) or _FIRST.match(near) or _LAST.match(near))
    return bool(_WIDE.match(rest[:24]))
