"""What first names say of who is meant by "he" and "she"; a name that is not here says nothing.

first_names.json are the US Census Bureau's (tools/first_names.py); what is written here are names of other countries.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

WOMEN = frozenset(
    "agnès alexis anne-marie ayşe chiara chloé céline ekaterina elif emine emmanuelle esra fatma françoise "
    "giulia hala hatice huda hélène inès ivanka katrin marit meera merve mirela najat noor priya rachida rania "
    "rihanna salma selin uma valérie yulia zainab zeinab zeynep élodie".split()
)
MEN = frozenset(
    "james robert john michael david william richard joseph thomas charles christopher daniel matthew anthony mark "
    "donald steven "
    "paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas "
    "eric jonathan "
    "stephen larry justin scott brandon benjamin samuel gregory alexander patrick frank raymond jack dennis jerry "
    "tyler aaron jose "
    "adam nathan henry zachary douglas peter kyle noah ethan jeremy walter christian keith roger terry austin sean "
    "gerald carl "
    "harold dylan arthur lawrence jordan jesse bryan billy bruce gabriel joe logan alan juan albert willie elijah "
    "wayne randy "
    "vincent mason roy ralph bobby russell bradley philip eugene bill barack boris vladimir sergei dmitry mike jim "
    "tom tim bob ben "
    "ahmed mohammed muhammad mohamed mahmoud mustafa ali hassan hussein omar khaled karim ibrahim youssef abdullah "
    "abdel hamid tariq samir walid sami nasser saad mehmet recep ahmet murat hakan kemal "
    "jean-pierre jacques pierre françois nicolas emmanuel michel philippe alain laurent yann didier marc serge olivier "
    "hans jürgen klaus wolfgang uwe stefan dieter rolf ole günter karl heinz juergen manfred helmut "
    "ivan alexei nikolai igor mikhail carlos luis miguel javier pedro jorge fernando diego marco giovanni luca matteo "
    "narendra rahul xi kim emmanuel tomas bruno oscar ian colin gus leo owen winston harold hiroshi bernard "
    "louis fred ted ed ray dan steve greg phil doug".split()
)


def gender_of(first: str) -> str:
    """ "f", "m", or nothing."""
    low = first.lower()
    if low in WOMEN or low in MEN:
        return "f" if low in WOMEN else "m"
    women, men = _census()
    return "f" if low in women else "m" if low in men else ""


@cache
def _census() -> tuple[frozenset[str], frozenset[str]]:
    loaded = json.loads(Path(__file__).with_name("first_names.json").read_text(encoding="ascii"))
    return frozenset(loaded["f"].split()), frozenset(loaded["m"].split())
