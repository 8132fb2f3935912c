"""What a client asks for: each block of a letter read field by field, against the client's profile and the day.

Nothing is guessed. What is missing, unclear or contradicts itself becomes a sentence to ask the client with, and only a
block without such a sentence is a commission.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from reports.correspondence import Origin, Request, Said
from reports.inbox.blocks import Block, quoted_lines, read_blocks
from reports.inbox.days import DAYS, lacks_year, today
from reports.inbox.fields import FIELDS, Field, profile_regions
from reports.inbox.form import request_form
from reports.inbox.keys import folded, key_of
from reports.inbox.unclear import Unclear
from reports.records import Client, Commission
from reports.topics import says_nothing

MOST_BLOCKS = 20  # in one letter
LEAST_OF_A_CUT_LINE = 40  # characters

_FIELD = {each.name: each for each in FIELDS}


def understand(text: str, client: Client, now: datetime, written: datetime | None = None) -> tuple[Request, ...]:
    """The requests of a letter's text, one a block; none where no line has a known key.

    Days such as "yesterday" are counted from the day on which it was ``written``: now, where that is left out.
    """
    blocks = read_blocks(text)
    requests = [_understood(block, client, now, written) for block in blocks[:MOST_BLOCKS]]
    if len(blocks) > MOST_BLOCKS:
        more = f"The letter holds {len(blocks)} requests, and {MOST_BLOCKS} of them were read; send the others again."
        requests.append(Request((), None, (more,)))
    return tuple(requests)


def nothing_understood(client: Client, now: datetime) -> Request:
    """A request of which no line is written: what the client's profile says, and all that is to be asked."""
    return _understood(Block((), ()), client, now, None)


def understand_quoted(text: str, client: Client, now: datetime, written: datetime | None = None) -> tuple[Request, ...]:
    """The requests in the lines that a letter quotes, as one that was forwarded does: for somebody who has seen it."""
    return understand(quoted_lines(text), client, now, written)


def merge(
    sent: str,
    answer: str,
    client: Client,
    now: datetime,
    sent_at: datetime | None = None,
    written: datetime | None = None,
) -> tuple[Request, ...]:
    """The request of ``sent``, an earlier letter's text, with what an answer to our question changes in it.

    Of either the day is told on which it was written, from which its "yesterday" counts.

    What the answer quotes counts where it differs from what was sent. Where either has several blocks nobody can tell
    which one is meant, and the answer alone is understood.
    """
    earlier, later, quoted = read_blocks(sent), read_blocks(answer), read_blocks(quoted_lines(answer))
    if len(earlier) != 1 or len(later) > 1:
        return understand(answer, client, now, written)
    before = _understood(earlier[0], client, now, sent_at)
    known = [*earlier, *read_blocks(request_form(before))]
    block = _with_days(earlier[0], before, _understood(earlier[0], client, now, None))
    if len(quoted) == 1:
        block = _overlaid(block, _changed(quoted[0], known, _is_sent_or_cut))
    if later:
        block = _overlaid(block, _changed(later[0], known, _is_sent))
    return (_understood(block, client, now, written),)


def with_origins(request: Request, shown: Request) -> Request:
    """A request with the origins that a form of ours had: a line that came back as we had filled it in is ours."""
    ours = {(said.field, said.value): said for said in shown.said if said.origin != "letter"}
    said = (ours.get((one.field, one.value), one) if one.origin == "letter" else one for one in request.said)
    return replace(request, said=tuple(said))


def _with_days(block: Block, understood: Request, anew: Request) -> Block:
    """A block with those of its days in full that would be others if it were understood ``anew``: they stay."""
    changed = {(said.field, said.value) for said in understood.said} - {(said.field, said.value) for said in anew.said}
    days = {field: (value,) for field, value in changed if field in DAYS}
    return replace(block, filled=tuple(replace(each, lines=days.get(each.field, each.lines)) for each in block.filled))


def _changed(answer: Block, known: list[Block], is_repeated: Callable[[str, set[str]], bool]) -> Block:
    """The answer without what repeats the letter that it answers, or our form of it: mail programs copy that below.

    Questions are a list, and stay whole where one of them is new.
    """
    sent: dict[str, set[str]] = {each.name: set() for each in FIELDS}
    for each in (each for block in known for each in block.filled):
        sent[each.field].add(folded(each.words))
    fresh = {each for each in answer.filled if each.lines and not is_repeated(folded(each.words), sent[each.field])}
    if any(each.field == "questions" for each in fresh):
        fresh |= {each for each in answer.of("questions") if each.lines}
    return replace(answer, filled=tuple(each for each in answer.filled if each in fresh))


def _is_sent(words: str, sent: set[str]) -> bool:
    return words in sent


def _is_sent_or_cut(words: str, sent: set[str]) -> bool:
    """A long quoted line may be broken without a mark before its rest."""
    is_cut = len(words) >= LEAST_OF_A_CUT_LINE and any(one.startswith(words) for one in sent)
    return is_cut or words in sent


def _overlaid(block: Block, answer: Block) -> Block:
    changed = {each.field for each in answer.filled}
    kept = tuple(each for each in block.filled if each.field not in changed)
    return Block((*kept, *answer.filled), tuple(dict.fromkeys([*block.unknown, *answer.unknown])))


# ---- one block -------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Sheet:
    """A block while it is read: what each field was found to be, and what must be asked."""

    block: Block
    client: Client
    now: datetime
    written: datetime  # what the letter's own "today" is
    values: dict[str, Any] = field(default_factory=dict)
    said: dict[str, Said] = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)
    partly: list[Said] = field(default_factory=list)

    def fill(self, each: Field) -> None:
        """One field: from the letter, else from what is usual."""
        filled = tuple(written for written in self.block.of(each.name) if written.lines)
        if filled:
            try:
                value = each.read(filled, self.client, self.written)
            except Unclear as unclear:
                self.missing.append(str(unclear))
                if unclear.whole:
                    self.partly.append(Said(each.name, unclear.whole, "letter", filled[0].words))
            else:
                questions = "\n".join(line for written in filled for line in written.lines)
                words = questions if each.name == "questions" else filled[0].words
                is_ours = each.name in DAYS and lacks_year(words)
                self.enter(each, value, "completed" if is_ours else "letter", words)
        elif usual := each.usual(self.client, self.now):
            self.enter(each, *usual)

    def enter(self, each: Field, value: Any, origin: Origin, words: str = "") -> None:
        self.values[each.name] = value
        self.said[each.name] = Said(each.name, each.write(value, self.client), origin, words)

    def ask(self, sentence: str, *fields: str) -> None:
        """Ask for these fields: what they were found to be does not stand."""
        self.missing.append(sentence)
        for name in fields:
            self.said.pop(name, None)

    def is_written(self, name: str) -> bool:
        return any(written.lines for written in self.block.of(name))

    def quoted(self, name: str) -> str:
        """The words of a field as written, with what they were read as."""
        said = self.said[name]
        return f'"{said.words}"' if said.words == said.value else f'"{said.words}" ({said.value})'


def _understood(block: Block, client: Client, now: datetime, written: datetime | None) -> Request:
    sheet = _Sheet(block, client, now, written or now)
    for each in FIELDS:
        sheet.fill(each)
    _ask_for_a_topic(sheet)
    _ask_for_a_place(sheet)
    _ask_for_a_period(sheet)
    _ask_for_a_deadline(sheet)
    said = tuple(sheet.said[each.name] for each in FIELDS if each.name in sheet.said)
    commission = None if sheet.missing else _commission(sheet)
    return Request(said, commission, tuple(sheet.missing), block.unknown, tuple(sheet.partly))


def _commission(sheet: _Sheet) -> Commission:
    nothing = {each.name: each.nothing for each in FIELDS}
    return Commission(id="", client=sheet.client.id, received=sheet.now, **(nothing | sheet.values))


def _ask_for_a_topic(sheet: _Sheet) -> None:
    if not sheet.is_written("topic"):
        sheet.ask(f"{key_of('topic')}: nothing is written; say the subject in the words that articles use.")
    elif "topic" in sheet.said and (complaint := says_nothing(sheet.values["topic"])):
        sheet.ask(f"{key_of('topic')}: {complaint}.", "topic")


def _ask_for_a_place(sheet: _Sheet) -> None:
    """A country or a region; the profile's regions where the letter has neither line."""
    if sheet.is_written("countries") or sheet.is_written("regions"):
        return
    has_line = sheet.block.of("countries") or sheet.block.of("regions")
    regions = profile_regions(sheet.client)
    if regions and not has_line:
        sheet.enter(_FIELD["regions"], regions, "profile")
    else:
        sheet.ask(f"{key_of('countries')}: no country and no region is written; name at least one.")


def _ask_for_a_period(sheet: _Sheet) -> None:
    if not sheet.is_written("since"):
        sheet.ask(f"{key_of('since')}: no first day is written; write its year, month and day.")
    day = today(sheet.client, sheet.now)
    for name in DAYS:
        if name in sheet.said and sheet.values[name] > day:
            sheet.ask(f"{key_of(name)}: {sheet.quoted(name)} is in the future; today is {day.isoformat()}.", name)
    if not sheet.said.keys() >= set(DAYS):
        return
    if sheet.values["since"] > sheet.values["until"]:
        later = f"{sheet.quoted('since')} is later than the last day, {sheet.quoted('until')}."
        sheet.ask(f"{key_of('since')}: {later}", "since")
    elif _is_there_an_earlier_one(sheet):
        sheet.ask(f"{key_of('until')}: {sheet.quoted('until')} has no year, and there are several; write it.", "until")


def _ask_for_a_deadline(sheet: _Sheet) -> None:
    """One that was past when it was written is a mistake; one that the letter has waited for is none."""
    if "deadline" in sheet.said and sheet.values["deadline"] <= sheet.written:
        sheet.ask(f"{key_of('deadline')}: {sheet.quoted('deadline')} is past; write a later one.", "deadline")


def _is_there_an_earlier_one(sheet: _Sheet) -> bool:
    """Whether the last day is written without its year, and there is another such day since the first one."""
    since, until = sheet.values["since"], sheet.values["until"]
    is_ours = sheet.said["until"].origin == "completed"
    return is_ours and (until.year - 1, until.month, until.day) >= (since.year, since.month, since.day)
