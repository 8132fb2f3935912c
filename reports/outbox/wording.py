"""What a dispatch says: the drafts of all kinds, worded by the templates in templates/email/.

A Message-ID follows from the commission and the step, so the same step taken twice, before and after a crash, is the
same message (RFC 5322, 3.6.4), and whoever gets it twice can tell.
"""

from __future__ import annotations

import hashlib
import json
import re
import textwrap
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import jinja2

from reports.correspondence import Draft, Kind, LetterRow, Request, Said
from reports.errors import RenderError
from reports.languages import limits_of
from reports.records import Client, Commission
from reports.shipped import template_folders
from reports.topics import in_another_language
from reports.wrapping import WIDTH, filled

_REPLIED = re.compile(r"^(?:\s*(?:re|aw|sv|antw|rép|رد)\s*:\s*)+", re.IGNORECASE)
_TAG = re.compile(r"\s*\[C-\d{4}-\d{4,}\]")
_INDENT = 13  # columns of a field's name
_LABELS = {"dates_mean": "Dates mean"}
_ORIGINS = {"letter": "your letter", "profile": "your profile", "rule": "our rule"}


@dataclass(frozen=True, slots=True)
class Sender:
    """Who writes: the institute, and the address that letters are written to."""

    home: Path
    institute: str
    address: str

    @property
    def domain(self) -> str:
        return self.address.rpartition("@")[2]


def acknowledgement(
    sender: Sender, commission: Commission, request: Request, client: Client, letter: LetterRow, now: datetime
) -> Draft:
    """Repeats every field of a request, each with its origin."""
    is_late = commission.deadline is not None and commission.deadline <= now
    due = commission.deadline.astimezone(ZoneInfo(client.timezone)) if commission.deadline and not is_late else None
    text = _worded(
        sender,
        "acknowledgement",
        commission=commission,
        lines=_table(request.said),
        unknown=request.unknown,
        due=f"{due:%Y-%m-%d %H:%M} {client.timezone}" if due else "",
        is_late=is_late,
        approval=client.approval,
        warning=in_another_language(commission.topic, commission.language),
        limits=limits_of(commission.language),
    )
    return _answer(sender, "acknowledgement", text, letter, now, commission)


def clarification(sender: Sender, request: Request, form: str, letter: LetterRow, number: int, now: datetime) -> Draft:
    """Asks once for all that is missing in one block of a letter; ``form`` is the micro-format as understood."""
    text = _worded(
        sender,
        "clarification",
        missing=request.missing,
        unknown=request.unknown,
        partly=bool(request.partly),
        form=form,
    )
    return _answer(sender, "clarification", text, letter, now, step=f"clarification-{number}")


def form(sender: Sender, why: str, request: Request, form: str, letter: LetterRow, now: datetime, step: str) -> Draft:
    """Says why no request was read in a letter, with the ``form`` to fill in, which holds what was understood."""
    text = _worded(sender, "form", why=_sentence(why), missing=request.missing, form=form)
    return _answer(sender, "clarification", text, letter, now, step=step)


def refusal(sender: Sender, commission: Commission, why: str, letter: LetterRow, now: datetime) -> Draft:
    """Says that a commission was refused, and why."""
    text = _worded(sender, "refusal", commission=commission, why=_sentence(why))
    return _answer(sender, "refusal", text, letter, now, commission)


def failure(sender: Sender, commission: Commission, letter: LetterRow, now: datetime) -> Draft:
    """Says that a commission came to no report by itself. Why is for the editor, who answers in person."""
    text = _worded(sender, "failure", commission=commission)
    return _answer(sender, "notice", text, letter, now, commission, step="failure")


def notice(sender: Sender, why: str, letter: LetterRow, now: datetime, step: str = "") -> Draft:
    """Says why a letter was not taken in, or not yet."""
    return _answer(sender, "notice", _worded(sender, "notice", why=_sentence(why)), letter, now, step=step)


def edition(
    sender: Sender,
    commission: Commission,
    number: int,
    manifest: str,
    page_one: str,
    recipient: str,
    letter: LetterRow | None,
    now: datetime,
) -> Draft:
    """Carries an edition: its PDF attached, its first page as the text."""
    name = f"{commission.id}-{number}"
    text = _worded(
        sender, "edition", commission=commission, number=number, page_one=page_one.strip(), attachment=f"{name}.pdf"
    )
    return Draft(
        message_id=_message_id(sender, commission.id, f"edition-{number}", [_identity(commission), recipient]),
        kind="edition",
        recipient=recipient,
        subject=_subject(letter.subject if letter else "", commission),
        text=text,
        dated=now,
        commission=commission.id,
        edition=name,
        manifest=manifest,
        **_thread(letter),
    )


def _answer(
    sender: Sender,
    kind: Kind,
    text: str,
    letter: LetterRow,
    now: datetime,
    commission: Commission | None = None,
    step: str = "",
) -> Draft:
    if commission:
        message_id = _message_id(sender, commission.id, step or kind, [_identity(commission), letter.sender])
    else:
        message_id = _message_id(sender, "letter", step or kind, [letter.digest, letter.message_id, letter.file])
    return Draft(
        message_id=message_id,
        kind=kind,
        recipient=letter.sender,
        subject=_subject(letter.subject, commission),
        text=text,
        dated=now,
        commission=commission.id if commission else "",
        letter=letter.id,
        **_thread(letter),
    )


def _thread(letter: LetterRow | None) -> dict[str, Any]:
    """In-Reply-To and References as RFC 5322, 3.6.4 has them; a very long thread keeps its first and its latest."""
    if letter is None or not letter.message_id:
        return {}
    earlier = letter.references if len(letter.references) <= 20 else (letter.references[0], *letter.references[-19:])
    return {"in_reply_to": letter.message_id, "references": (*earlier, letter.message_id)}


def _message_id(sender: Sender, about: str, step: str, matter: list[str]) -> str:
    digest = hashlib.sha256("\n".join([about, step, *matter]).encode()).hexdigest()[:16]
    return f"<{about.lower()}.{step}.{digest}@{sender.domain}>"


def _identity(commission: Commission) -> str:
    """What tells this commission from one of the same number in another institute's folder."""
    return json.dumps([commission.client, commission.topic, commission.received.isoformat()], ensure_ascii=False)


def _subject(written: str, commission: Commission | None) -> str:
    """The letter's subject as an answer to it, with the commission's number once."""
    bare = _TAG.sub("", _REPLIED.sub("", written)).strip() or (commission.topic if commission else "your letter")
    return f"Re: {bare}{f' [{commission.id}]' if commission else ''}"


def _table(said: tuple[Said, ...]) -> list[str]:
    """Each field with its name, its value, and where that comes from: behind the value where there is room."""
    return [line for one in said if one.value for line in _rows(one)]


def _rows(said: Said) -> list[str]:
    label = _LABELS.get(said.field, said.field.capitalize())
    values = [row for line in said.value.split("\n") for row in textwrap.wrap(line, WIDTH - _INDENT)]
    origin = f"({_origin(said)})"
    if len(values[-1]) + 2 + len(origin) <= WIDTH - _INDENT:
        values[-1] += f"  {origin}"
    else:
        values += textwrap.wrap(origin, WIDTH - _INDENT, initial_indent="  ", subsequent_indent="   ")
    return [f"{f'{label}:' if n == 0 else '':<{_INDENT}}{value}" for n, value in enumerate(values)]


def _origin(said: Said) -> str:
    if said.origin == "completed":
        return f"{_ORIGINS['letter']}: “{said.words}”; the year by {_ORIGINS['rule']}"
    return f"{_ORIGINS[said.origin]}{f': “{said.words}”' if _needs_words(said) else ''}"


def _needs_words(said: Said) -> bool:
    """Whether the letter's own words are worth repeating: where the value is another than they are."""
    return said.origin == "letter" and "\n" not in said.value and said.words.strip() not in ("", said.value)


def _sentence(why: str) -> str:
    text = why.strip()
    return text[:1].upper() + text[1:] + ("" if text[-1:] in ".!?" else ".")


def _worded(sender: Sender, name: str, **matter: object) -> str:
    environment = _environment(sender.home)
    try:
        body = environment.get_template(f"email/{name}.txt.j2").render(matter)
        footer = environment.get_template("email/footer.txt.j2").render(
            institute=sender.institute, address=sender.address
        )
    except jinja2.TemplateError as error:
        raise RenderError(f"templates/email/{name}.txt.j2: {error}") from error
    return body.rstrip("\n") + "\n\n" + footer.rstrip("\n") + "\n"


@cache
def _environment(home: Path) -> jinja2.Environment:
    """Kept, for to read a template costs more than to fill it; one that was edited is read again."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(template_folders(home)),
        undefined=jinja2.StrictUndefined,
        autoescape=False,  # plain text: there is no markup that a value could become
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["filled"] = filled
    return environment
