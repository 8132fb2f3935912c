"""Signs that a name is a body's: who works there, what is said after its comma, how it is written.

Each is a pure question about one place in the text; ``crawler.text.places.naming`` weighs the answers.
"""

from __future__ import annotations

import re
from functools import cached_property

from crawler.text.frequency import rarity
from crawler.text.places import words as w
from crawler.text.places.evidence import NAMED_ALWAYS, Evidence, Scored
from crawler.text.places.heads import is_common
from crawler.text.places.parts import Part
from crawler.text.places.table import is_surname

OFFICE_OF = frozenset(("of", "at", "from", "with", "for", "the"))
_HOLDER = re.compile(
    r"\b(?:(?:president|(?:co-)?founders?|chief|chairman|chairwoman|ceo|members?|managers?|partners?) (?:of|at)|"
    r"(?:experts?|analysts?|employees?|economists?|professors?|engineers?|scientists?|researchers?|executives?|"
    r"strategists?|correspondents?|reporters?) (?:at|from|with|for)) (?:the )?$",
    re.IGNORECASE,
)
_A_BODY = re.compile(
    r" ?, (?:an?|the|one of the) (?:(?!(?:of|in|on|at|to|for|by|with)\b)[\w’'-]+ ){0,3}?(?:organi[sz]ation|group|"
    r"company|firm|agency|charity|think tank|start-?up|non-?profit|party|newspaper|website|network|union|maker|"
    r"provider|retailer|manufacturer|airline|bank|lender|carrier|association|movement|militia|institute|publisher|platform|"
    r"chain|brand|magazine)\b(?! ?['’]| (?:is|was|has|had|said|says|will)\b)"
)
_GREAT_ARTICLE = re.compile(r"(?:\b(?:told|given?|for|of|by|to|in|on|from|at|with|via|per|and|or)|[a-z],) The $")
_GOES_ON = re.compile(r" (?:of\b|[A-Z])|-\d")
_JOINED = re.compile(r"-|\.[a-z]")  # "Telesto-1", "Telesto.com"
_INC = re.compile(r" ?, (?:Inc|Ltd|LLC|Corp|LLP|PLC)\b\.?")
_SPEAKER = re.compile(r" ?:\s(?!\d)")
_SEVERAL = re.compile(r"\b([A-Z]{2,6})s\b")
_NUMBERED = re.compile(r"-\d")


class BodySigns:
    """Reads what stands around and in the names of one text."""

    def __init__(self, text: str, language: str, evidence: Evidence) -> None:
        self.text, self.language, self.evidence = text, language, evidence

    def holds_office(self, each: Scored) -> bool:
        """ "founder of Acme Kitchens": after a word of ``OFFICE_OF``, has it people of whom only bodies have some?"""
        if each.after in w.LAND:
            return False
        return _HOLDER.search(self.text, max(0, each.part.start - 30), each.part.start) is not None

    def is_said_to_be(self, each: Scored) -> bool:
        """ "Ardenbank, a regional lender": does what comes after its comma say that it is a body?"""
        end = each.part.end
        first = each.part.units[0]
        if each.before == "of":
            return False
        if first.opens and (first.low.endswith("ly") or is_common(first, self.language)):
            return False
        return _A_BODY.match(self.text, end, end + 80) is not None

    def whole(self, part: Part) -> int:
        """Where a name ends with the "Inc." after its comma: "Acme Rubber, Inc."."""
        if not self.text.startswith((",", " ,"), part.end):
            return part.end
        suffix = _INC.match(self.text, part.end)
        return suffix.end() if suffix else part.end

    def is_nickname(self, part: Part, each: Scored) -> bool:
        """Is it what a team is called, and no family: "the Steelers", but not "the Clintons"?"""
        unit, after = part.units[0], each.after
        if self.language != "en" or unit.kind != "W" or unit.opens or unit.low.endswith("ss") or len(unit.low) < 5:
            return False
        if not unit.low.endswith("s") or unit.text.isupper() or unit.low in w.FLOCKS:
            return False
        if each.before != "the":  # "The Seahawks won"
            opening = self.text.startswith("The ", max(0, part.start - 4)) and not _GOES_ON.match(self.text, part.end)
            if not opening or rarity(unit.low) < NAMED_ALWAYS:
                return False
        one = unit.text[: -2 if unit.low.endswith(("ses", "xes", "zes", "ches", "shes")) else -1]
        family = is_surname(one) or one.lower() in w.KNOWN or (unit.text.endswith("es") and f" {one} " in self.text)
        apart = after in w.SITES or after in w.LAND or after == "of" or family or is_surname(unit.text)
        return not apart and not self.evidence.writes_small(unit.low)

    def has_great_article(self, part: Part) -> bool:
        """ "told The Ledger": with the article of its own that a newspaper or a firm has, and no work in quotes."""
        if self.text[part.start - 4 : part.start] != "The " or self.language != "en" or len(part.units) > 3:
            return False
        before = _GREAT_ARTICLE.search(self.text, max(0, part.start - 12), part.start)
        return before is not None and not _GOES_ON.match(self.text, part.end)  # "The Noise About Us"

    def is_generic(self, letters: str, end: int) -> bool:
        """Do letters stand for a thing of which there are many: "GLP-1", and "EV" where "EVs" stands too?"""
        if _SPEAKER.match(self.text, end) or (len(letters) < 4 and letters[1:].isdigit()):  # "HOLM : Well", "A8"
            return True
        if _NUMBERED.match(self.text, end):
            return True
        return letters in self._many

    @cached_property
    def _many(self) -> frozenset[str]:
        """Letters that have a plural in the text."""
        return frozenset(_SEVERAL.findall(self.text))

    def is_written_so(self, each: Scored) -> bool:
        """ "SpaceX", but no address, and none of a place or a thing that is joined to it."""
        part, unit = each.part, each.part.units[0]
        beside = self.text[part.start - 1 : part.start] in ("@", "#", "/") or _JOINED.match(self.text, part.end)
        place = each.before in w.IN and each.before != "at"
        return not (beside or place or "-" in unit.text or unit.text.upper() in w.NO_BODY)
