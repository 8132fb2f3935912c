"""What became of each line of a page: which block of the article it is in, or why it is in none.

It is told by the finished article and not by the steps on the way, so that it can't say anything else than what came
out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from crawler.pages.body.choose import Shown
from crawler.pages.pictures.embeds import Embed
from crawler.pages.pictures.figures import Figure
from crawler.pages.tree import Tree
from crawler.records import Block
from crawler.text.letters import letters

LEFT_OUT = "left out"


@dataclass(frozen=True, slots=True)
class Verdict:
    """``kind`` is that of the block, or "caption", or "left out"; ``why`` is "" where the chance is all there is."""

    kind: str
    why: str = ""
    taken: bool = False


_LEFT = Verdict(LEFT_OUT)


def verdicts(
    tree: Tree, before: Sequence[str], chosen: Sequence[int], blocks: Sequence[Block], shown: Shown
) -> list[Verdict]:
    """For each line its verdict; ``before`` are the lines' texts as they were before any were dropped."""
    found = _of_blocks(tree, chosen, blocks)
    of_figures = _of_figures(shown, blocks)
    title, answer = letters(shown.headline), []
    for at, (line, text) in enumerate(zip(tree.lines, before, strict=True)):
        if at in found:
            answer.append(found[at])
        elif at in of_figures:
            answer.append(of_figures[at])
        elif not line.text:
            answer.append(Verdict(LEFT_OUT, "dropped by the outlet"))
        elif letters(text) == title:
            answer.append(Verdict(LEFT_OUT, "the headline"))
        else:
            answer.append(_LEFT)
    return answer


def _of_blocks(tree: Tree, chosen: Sequence[int], blocks: Sequence[Block]) -> dict[int, Verdict]:
    """The chosen lines, each in the first block with its text that is not before the last one's."""
    found: dict[int, Verdict] = {}
    at_block = 0
    for at in chosen:
        text = tree.lines[at].text
        place = next((n for n in range(at_block, len(blocks)) if _holds(blocks[n], text)), None)
        if place is None:
            place = next((n for n in range(at_block) if _holds(blocks[n], text)), None)
        else:
            at_block = place
        found[at] = _verdict(blocks[place]) if place is not None else _without_block(text, blocks)
    for before, after in pairwise(chosen):
        for at in range(before + 1, after):  # a table is taken whole
            same = next((b for b in blocks if b.kind == "table" and _holds(b, tree.lines[at].text)), None)
            if same and found[before].kind == found[after].kind == "table":
                found[at] = _verdict(same)
    return found


def _holds(block: Block, text: str) -> bool:
    if block.kind in ("paragraph", "subhead"):
        return block.text == text
    if block.kind == "quote":
        return text.startswith(block.text) if block.text else False
    return text in block.text.replace("\n", " ")


def _verdict(block: Block) -> Verdict:
    return Verdict(f"subhead {block.level}" if block.kind == "subhead" else block.kind, taken=True)


def _without_block(text: str, blocks: Sequence[Block]) -> Verdict:
    if any(block.attribution and block.attribution in text for block in blocks):
        return Verdict("speaker", taken=True)
    return Verdict(LEFT_OUT, "chosen, but in no block: a heading that nothing follows, or said once already")


def _of_figures(shown: Shown, blocks: Sequence[Block]) -> dict[int, Verdict]:
    kept = {block for block in blocks if block.kind in ("figure", "embed")}
    found: dict[int, Verdict] = {}
    beside: list[Figure | Embed] = [*shown.figures, *shown.embeds]
    for each in beside:
        taken = each.block in kept
        name = "caption" if each.block.kind == "figure" else "embed"
        for at in each.lines:
            found[at] = Verdict(name, taken=True) if taken else Verdict(LEFT_OUT, f"{name} of one that is left out")
    return found
