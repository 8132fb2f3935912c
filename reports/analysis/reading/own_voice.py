"""A writer who says "I" and "we" outside quotations, again and again and from the beginning: he writes no news."""

from __future__ import annotations

import re
from collections.abc import Iterable

EARLY = 10  # sentences of the running text in which a writer has spoken of himself; what witnesses say comes later

# It begins with its first letter, which is soon found, and looks back over it.
_OWN_VOICE = re.compile(r"[IWwMmOou](?<!\w.)(?:(?<=I)|(?<=[Ww])e|(?<=[Mm])y|(?<=m)e|(?<=[Oo])ur|(?<=u)s)\b")
# What a site says of itself between the paragraphs is nobody's view.
_SITES_WORDS = re.compile(
    r"\b(?:sign up|newsletter|subscrib\w+|click\w*|follow us|e-?mail us|contact us|call us|your stor(?:y|ies)|"
    r"read more|continue reading|cookies?|robot|"
    r"our (?:app|apps|site|website|newsletters?|team|reporters?|terms|privacy))\b|@",
    re.IGNORECASE,
)


def is_own_voice(outside: str, sentences: Iterable[tuple[str, str]], count: int) -> bool:
    """Does the writer of a text speak of himself often?

    ``outside`` is the text without its quotations, ``count`` the number of its sentences. Of ``sentences``, those of
    the running text, each comes without its quotations and whole; none is asked for where the text tells enough.
    """
    if not _is_often(len(_OWN_VOICE.findall(outside)), count):
        return False  # not even with what the site says of itself
    own = [bool(_OWN_VOICE.search(masked)) and not _SITES_WORDS.search(text) for masked, text in sentences]
    return any(own[:EARLY]) and _is_often(sum(own), count)


def _is_often(own: int, sentences: int) -> bool:
    return own > 3 and own * 12 > sentences
