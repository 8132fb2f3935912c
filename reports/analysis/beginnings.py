"""Where a sentence begins behind what has run into it: a dateline, a byline, the time of an entry, a bullet.

"By the Anatolia Wire Staff Road reopens AMMAN, Jordan (Anatolia) -- Valdan said": the sentence is what Valdan said.
"""

from __future__ import annotations

import re

from crawler.archive.text import is_press
from reports.analysis.hinted import holds_any

# ", Jordan", ", Nov. 5", ", Jordan, 5 November 2023": what may stand behind the place.
_LAND_AND_DAY = (
    r"(?:,[ ](?![A-Z][a-z]+\.?[ ]\d)[A-Z][\w. ]{1,24})?"
    r"(?:,[ ](?:[A-Z][a-z]{2,8}\.?[ ]\d{1,2}|\d{1,2}[ ][A-Z][a-z]{2,8}\.?)(?:,?[ ]\d{4})?)?"
)
# "AMMAN (Anatolia Line) — ", "AMMAN, Jordan — ", "ANKARA (AL) - ": the words after it are the sentence.
_DATELINE = re.compile(
    rf"""(?:
        [A-ZÇĞİÖŞÜ][A-ZÇĞİÖŞÜ'’. /-]{{2,}}{_LAND_AND_DAY}(?:[ ]?\([^()]{{2,40}}\))?[ ]?(?:--?|[–—])  # AMMAN —
        | [A-Z][\w ]{{2,24}}{_LAND_AND_DAY}[ ]?\([^()]{{2,40}}\)[ ]?(?:--?|[–—])  # Amman (Anatolia Line) –
        | [A-ZÇĞİÖŞÜ][A-ZÇĞİÖŞÜ'’. -]{{2,}}{_LAND_AND_DAY}\.[ ]/[A-Z]{{2,12}}/\.  # AMMAN, November 5. /WIRE/.
        | [A-ZÇĞİÖŞÜ][A-ZÇĞİÖŞÜ'’. -]{{2,}}(?:,[ ][A-Z][\w. ]{{1,24}})?:  # BAGHDAD:
        | By[ ]the[ ](?:[A-Z][\w.]*[ ]){{1,4}}(?:Staff|Team|Desk)  # By the Anatolia Wire Staff
        | By[ ][A-Z][^()\n.]{{5,90}}\([A-Z][\w. ]{{1,24}}\)[ ]?(?:--?|[–—])  # By Ann Shaw AMMAN, Nov 5 (Wire) -
    )[ ]?(?=["“«‘]?\w)""",
    re.VERBOSE,
)
# "(CNN) ", "Springfield, Ohio (CNN) ": without a dash it is one only if the brackets hold an agency or an outlet.
_PRESS_LINE = re.compile(
    r"(?:[A-Z][\w.’'-]+(?:,? [A-Z][\w.’'-]+){0,4} )?\((?P<by>[A-Z][\w. ]{1,24})\) (?:[-–—]{1,2} )?(?=[\"“‘A-Z])"
)
# "Credit: ... THE HAGUE | Mon May 16, 2011 7:33 am EDT THE HAGUE (Wire) - ": whatever runs into an agency's dateline.
_HEADER = re.compile(r"[^\n]{0,800}?(?:\(|-LRB- )(?P<by>[A-Z][\w. ]{1,24}?)(?:\)| -RRB-) (?:--?|[–—]) (?=[\"“‘`A-Z])")
_BRACKETS = ("(", "-LRB-")  # one of them is in each of the last two, and in the next
# "(Update 5:25 p.m. in Tarsk, 10:25 a.m. ET) ": when an entry of a log was written, before its words.
_STAMP = re.compile(
    r"(?:\(|-LRB- )Updated?\b[^()\n]{0,24}?\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\b|GMT|UTC|h\b)[^()\n]{0,60}?"
    r"(?:\)| -RRB-)(?: ?\)| -RRB-)?(?: ?[-–—:])* ?(?=[\"“‘`A-Z])"
)
# "(5:10 p.m. Monday ET, 11:10 p.m. in Norvia) ", "NORVIA, 4:01 p.m. ET, 11:01 p.m. local: ": so too.
_CLOCK = r"(?:\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b\.?|\d{1,2}[:.]\d\d|\d{4} (?:GMT|UTC)|noon|midnight)"
_ENTRY = re.compile(
    rf"(?:\[|\(|-LRB- ){_CLOCK}[^()\[\]\n]{{0,70}}(?:\]|\)| -RRB-)(?: ?[-–—:])* ?(?=[\"“‘`A-Z])|"
    rf"[A-Z][A-Z -]{{2,24}} ?, {_CLOCK}[^:\n]{{0,12}}, {_CLOCK}[^:\n]{{0,20}} ?: (?=[\"“‘`A-Z])"
)
_STAMPS = (_STAMP, _ENTRY)
_LINE_ENDS = ("(", "[", "-", "–", "—", ":", "By the ")  # one of them is in each of the three
_BULLET = re.compile(r"(?:--?|[–—•]|\\?\*) (?=[\"“‘`A-Z])")  # before an item of a list
_LEAST = 20  # letters that are left of a sentence, at the least


def begins_at(text: str, start: int, end: int) -> int:
    """Where the sentence that stands between two places of a text begins."""
    start = _behind_bullet(text, start, end)
    if not holds_any(text[start:end], _LINE_ENDS):
        return start
    start = _behind_stamp(text, start, end)
    return _behind_dateline(text, start, end)


def _behind_bullet(text: str, start: int, end: int) -> int:
    bullet = _BULLET.match(text, start, end)
    return bullet.end() if bullet else start


def _behind_stamp(text: str, start: int, end: int) -> int:
    stamp = next((found for each in _STAMPS if (found := each.match(text, start, end))), None)
    return stamp.end() if stamp else start


def _behind_dateline(text: str, start: int, end: int) -> int:
    """Behind the dateline, and behind that of an agency too where a byline or a label stands before it."""
    begun = start
    if (dateline := _DATELINE.match(text, start, end)) and end - dateline.end() > _LEAST:
        begun = dateline.end()
    if holds_any(text[begun:end], _BRACKETS):
        press = _press_line(text, begun, end)
        begun = press.end() if press and end - press.end() > _LEAST else begun
    return begun


def _press_line(text: str, start: int, end: int) -> re.Match[str] | None:
    named = _PRESS_LINE.match(text, start, end)
    if named and (named[0].startswith("(") or is_press(named["by"])):
        return named
    named = _HEADER.match(text, start, end)
    return named if named and is_press(named["by"]) else None
