"""How the parts of a study read on a terminal: a line or two an entry, each with where it stands."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from crawler.archive import country_name
from reports.analysis.deeds import tells_of
from reports.enumeration import counted
from reports.records import Json
from reports.wrapping import filled


def print_part(part: str, found: Any) -> None:
    """A part under its name; ``found`` is a list of entries, or the one object that coverage and selection are."""
    click.echo(f"{part.replace('_', ' ')}\n")
    if part in _WHOLE:
        click.echo("\n".join(_WHOLE[part](found)) + "\n")
        return
    for entry in found:
        click.echo("\n".join(_LINES[part](entry)))
    click.echo("" if found else f"  {_NONE.get(part, 'nothing found')}\n")


_NONE = {"answers": "no question was asked"}  # one without an answer is an entry all the same


def _text(words: str) -> list[str]:
    return [filled(words, indent=4)]


def _where(entry: Json) -> str:
    """The outlets that say it, and where the first of them does."""
    outlets = dict.fromkeys(one["outlet"] for one in entry["citations"] if one["role"] != "field")
    first = entry["citations"][0]
    return f"    {', '.join(outlets)}  {first['url']} [{first['start']}:{first['end']}]"


def _sentence(entry: Json) -> list[str]:
    head = "  ".join(filter(None, (entry["certainty"] or "no day", entry.get("reason", ""))))
    along = _text(entry["along"]) if entry.get("along") else []  # without which it misleads
    return [f"  {head}", *_text(entry["sentence"]), *along, _where(entry)]


def _overtaken(entry: Json) -> list[str]:
    outcome = _text(f"took place: {entry['took_place']}") if entry["took_place"] else ["    no report found"]
    return [*_sentence(entry), *outcome]


def _meeting(entry: Json) -> list[str]:
    place = f" in {entry['place']}" if entry["place"] else ""
    return [f"  {entry['certainty'] or 'no day'}  {entry['first']} met {entry['second']}{place}", _where(entry)]


def _quotation(entry: Json) -> list[str]:
    speaker = entry["speaker"] or "speaker not told"
    role = f", {entry['role']}" if entry["role"] else ""
    kind = "" if entry["kind"] == "direct" else f"  {entry['kind']}"
    said = entry["words"] if entry["kind"] == "indirect" else f"“{entry['words']}”"  # the article's words, not theirs
    return [f"  {entry['certainty'] or 'no day'}  {speaker}{role}{kind}", *_text(said), _where(entry)]


def _difference(entry: Json) -> list[str]:
    lines = [f"  {entry['kind']}: {entry['matter']}"]
    for account in entry["accounts"]:
        lines += [*_text(account["sentence"]), _where(account)]
    return lines


def _fact(entry: Json) -> list[str]:
    figure, deed = entry["figure"], entry["deed"] or ""
    told = deed.casefold() in figure.casefold() or tells_of(deed, figure)  # "$300 million in aid", "19 people died"
    head = figure if told else f"{figure} {deed}"
    parts = [head, f"as of {entry['certainty'] or 'no day'}", *([entry["source"]] if entry["source"] else [])]
    return [f"  {', '.join(parts)}", *_text(entry["sentence"]), _where(entry)]


def _actor(entry: Json) -> list[str]:
    roles = f": {'; '.join(entry['roles'])}" if entry["roles"] else ""
    others = f" (also {', '.join(entry['spellings'])})" if entry["spellings"] else ""
    return [filled(f"{entry['name']}{others}{roles}", indent=2), f"    {counted(entry['origins'], 'origin')}"]


def _place(entry: Json) -> list[str]:
    where = f"{country_name(entry['country'] or '')}  {entry['latitude']:.2f}, {entry['longitude']:.2f}"
    sure = "" if entry["certain"] else "  not certain"  # another place of that name may be meant
    return [f"  {entry['name']}  {where}  {counted(entry['origins'], 'origin')}{sure}"]


def _story(entry: Json) -> list[str]:
    copies = len(entry["copies"])
    folded = f", {counted(copies, 'copy', 'copies')}" if copies else ""
    period = f"{entry['first'] or 'not dated'} to {entry['last'] or 'not dated'}"
    return [f"  {period}  {counted(len(entry['articles']), 'article')}{folded}", *_text(entry["headline"])]


def _answer(entry: Json) -> list[str]:
    found = [line for each in entry["meetings"] for line in _meeting(each)]
    found += [line for each in entry["sentences"] for line in _sentence(each)]
    found += [line for each in entry["quotations"] for line in _quotation(each)]
    found += [f"    {each['figure']}" for each in entry["figures"][:1]]
    if not found and entry["nearest"]:
        found = ["    not found in so many words; nearest:"]
        found += [line for each in entry["nearest"] for line in _sentence(each)]
    note = [f"    {entry['note']}:"] if entry["note"] and found else []
    return [f"  {entry['question']}", *note, *(found or ["    not found"])]


def _gap(entry: Json) -> list[str]:
    asked = country_name(entry["asked"]) if entry["kind"] == "country" else entry["asked"]
    return [f"  {asked}: not found" + (f" in the week of {entry['week']}" if entry["week"] else "")]


def _coverage(found: Json) -> list[str]:
    lines = [f"  {counted(found['articles'], 'article')}, {counted(found['origins'], 'origin')}, "
             f"copies: {found['copies']}"]  # fmt: skip
    lines += [f"  {outlet['outlet']}: {counted(outlet['articles'], 'article')}, {outlet['first']} to {outlet['last']}"
              for outlet in found["outlets"]]  # fmt: skip
    lines += [f"  {outlet}: silent in the period" for outlet in found["silent"]]
    return lines + [
        f"  {each['outlet']}: {each['failed']} of {each['visits']} visits failed" for each in found["failing"]
    ]


def _selection(found: Json) -> list[str]:
    lines = [f"  {each['score']:7.2f}  {each['headline']}\n           {each['reason']}  {each['url']}"
             for each in found["chosen"]]  # fmt: skip
    passed = [f"  passed over, {reason}: {count}" for reason, count in found["passed_over"].items()]
    return [*lines, *passed, f"  {found['considered']} considered"]


_LINES: dict[str, Callable[[Json], list[str]]] = {
    "answers": _answer,
    "key_points": _sentence,
    "developments": _sentence,
    "meetings": _meeting,
    "chronology": _sentence,
    "actors": _actor,
    "places": _place,
    "quotations": _quotation,
    "differences": _difference,
    "calendar": _sentence,
    "overtaken": _overtaken,
    "facts": _fact,
    "stories": _story,
    "gaps": _gap,
}
_WHOLE: dict[str, Callable[[Json], list[str]]] = {"coverage": _coverage, "selection": _selection}
