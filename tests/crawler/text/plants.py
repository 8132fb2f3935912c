"""Copies made of an article as outlets make them: edited, cut, reordered, wrapped in words of their own, with noise.

Each way takes a text and a source of chance, and answers another text; blocks are lines. For tests and the benchmark.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from random import Random

Way = Callable[[str, Random], str]

LEADS = (
    "The matter has kept the newsroom busy since the morning, and this page will be added to as more becomes known.",
    "Readers in the north have asked what it means for them, so our desk has put together what has been heard so far.",
    "It was the talk of the tram this morning, and every café in the street had it on its screens before noon.",
    "What follows was put together by the night desk, which thanks all who rang, wrote and waited.",
)
TAILS = (
    "Our correspondent adds that the hall was half empty, and that the coffee was cold before the doors were opened.",
    "The editors have seen no paper that would settle the question, and will go on asking for one every week.",
    "Whoever saw it is asked to write to the desk, which answers each letter and prints the best of them.",
    "This page may be read aloud in schools, as long as its name is given and nothing is left out of it.",
)
NOISE = (
    "Advertisement", "Read more: Ten walks for the weekend", "Share this story", "Sign up for our morning letter",
    "Continue reading below", "Photo: our own archive", "More on this", "Listen to this article",
)  # fmt: skip
BRITISH = (
    ("color", "colour"), ("ization", "isation"), ("izing", "ising"), ("ize", "ise"), ("center", "centre"),
    ("labor", "labour"), ("defense", "defence"), ("percent", "per cent"), ("toward ", "towards "), ("honor", "honour"),
    ("harbour", "harbor"), ("tonne", "ton"), ("metre", "meter"), ("lorry", "truck"),
)  # fmt: skip
_ENDS = re.compile(r"(?<=[.!?؟।])\s+|(?<=[。！？])")


def lines(text: str) -> list[str]:
    return [line for line in text.split("\n") if line.strip()]


def sentences(text: str) -> list[str]:
    return [each for line in lines(text) for each in _ENDS.split(line) if each.strip()]


def is_common(word: str) -> bool:
    """Whether it is neither a name nor a number, as far as its letters tell."""
    return word.isalpha() and not word[0].isupper()


def swapped(share: float, words: Sequence[str]) -> Way:
    """So many of the words are others, drawn from ``words``; names and numbers stay."""

    def way(text: str, chance: Random) -> str:
        return "\n".join(
            " ".join(
                chance.choice(words) if is_common(word) and chance.random() < share else word
                for word in line.split(" ")
            )
            for line in lines(text)
        )

    return way


def letters_swapped(share: float, letters: str) -> Way:
    """The same for scripts without blanks: so many of the letters are others."""

    def way(text: str, chance: Random) -> str:
        return "".join(chance.choice(letters) if each.isalpha() and chance.random() < share else each for each in text)

    return way


def thinned(share: float) -> Way:
    """So many of the sentences remain, in their order."""

    def way(text: str, chance: Random) -> str:
        found = sentences(text)
        kept = sorted(chance.sample(range(len(found)), max(1, round(share * len(found)))))
        return "\n".join(found[at] for at in kept)

    return way


def first_third(text: str, _chance: Random) -> str:
    found = sentences(text)
    return "\n".join(found[: max(1, round(len(found) / 3))])


def reordered(text: str, chance: Random) -> str:
    first, *rest = lines(text) if len(lines(text)) > 2 else sentences(text)
    chance.shuffle(rest)
    return "\n".join([first, *rest])


def other_lead(text: str, chance: Random) -> str:
    """Its first block, or where that is half of it its first sentence, in other words."""
    rest = lines(text)[1:] if len(lines(text)) > 3 else sentences(text)[1:]
    return "\n".join([chance.choice(LEADS), *rest])


def wrapped(text: str, chance: Random) -> str:
    return "\n".join([*chance.sample(LEADS, 2), text, *chance.sample(TAILS, 2)])


def noisy(text: str, chance: Random) -> str:
    return "\n".join(
        line for each in lines(text) for line in ([each, chance.choice(NOISE)] if chance.random() < 0.4 else [each])
    )


def counted_otherwise(text: str, chance: Random) -> str:
    """Every number is another."""
    return re.sub(r"\d{1,6}", lambda found: str(int(found[0]) + chance.randint(1, 9)), text)


def british(text: str, _chance: Random) -> str:
    for word, other in BRITISH:
        text = text.replace(word, other)
    return text


def typeset(text: str, _chance: Random) -> str:
    """Quotation marks, apostrophes and dashes as a printer sets them."""
    text = re.sub(r'"([^"\n]*)"', "“\\1”", text)
    return text.replace("'", "’").replace(" - ", " — ").replace("...", "…")


def after(*ways: Way) -> Way:
    """One way after the other."""

    def way(text: str, chance: Random) -> str:
        for each in ways:
            text = each(text, chance)
        return text

    return way


def all_ways(words: Sequence[str]) -> dict[str, Way]:
    """The ways of text with blanks, by name; the last ones together."""
    edited = swapped(0.1, words)
    return {
        "one word in twenty": swapped(0.05, words),
        "one word in ten": edited,
        "one word in five": swapped(0.2, words),
        "two thirds of the sentences": thinned(0.67),
        "half of the sentences": thinned(0.5),
        "the first third": first_third,
        "blocks reordered": reordered,
        "another first paragraph": other_lead,
        "own lead and tail": wrapped,
        "noise lines": noisy,
        "other numbers": counted_otherwise,
        "other spelling": british,
        "printer's marks": typeset,
        "edited, first third": after(edited, first_third),
        "edited, another first paragraph": after(edited, other_lead),
        "edited, own lead and tail, noise": after(edited, wrapped, noisy),
        "edited, thinned, reordered, wrapped, noise, marks": after(
            edited, thinned(0.7), reordered, wrapped, noisy, typeset
        ),
    }
