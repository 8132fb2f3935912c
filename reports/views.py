"""Is an article somebody's view, or a log or transcript of what many said? Selection and analysis ask it alike.

From such a text words can be quoted, but what its own sentences say is no news.
"""

from __future__ import annotations

import re

from crawler.archive import Article

# Kinds of article whose own sentences are no facts, or whose sentences nobody can date.
VIEWS = frozenset(
    (
        "opinion",
        "interview",
        "live",
        "editorial",
        "column",
        "video",
        "review",
        "obituary",
        "letters",
        "commentary",
        "blog",
        "transcript",
    )
)
FEWEST_TURNS = 5  # at which speakers named before a colon make a transcript
_PLACE = re.compile(
    r"(?:^|[/\s])(?:opinions?|commentary|editorials?|columns?|columnists?|comment-is-free|letters|"
    r"blogs?|viewpoint|op-ed)(?:$|[/\s])",
    re.IGNORECASE,
)
# Of a text in small letters: each kind of note behind what all of its kind hold.
_NOTES = {
    " expressed ": tuple(
        f"{what} expressed {where}"
        for what in ("opinion", "opinions", "view", "views")
        for where in ("in this", "here", "are", "by")
    ),
    " own.": tuple(f"{verb} {whose} own." for verb in ("is", "are") for whose in ("his", "her", "their", "my")),
    "rush transcript": ("rush transcript",),
}
_TURN = re.compile(r"^(?:[A-Z][A-Z.'’-]+ ?){1,4}(?:,[^:]{2,60}|\([^)]*\))? ?:", re.MULTILINE)


def is_view(article: Article) -> bool:
    """Say so its kind, its place on the site, a note that the views are the writer's, or the turns of its speakers?"""
    return (
        article.kind in VIEWS
        or _PLACE.search(" ".join((*article.sections, article.url))) is not None
        or _has_note(article.text)
        or _is_transcript(article.text)
    )


def _is_transcript(text: str) -> bool:
    """Do speakers take turns in it? One of them at least speaks twice; the labels of a list stand once each."""
    turns = _TURN.findall(text)
    return len(turns) >= FEWEST_TURNS and len(set(turns)) < len(turns)


def _has_note(text: str) -> bool:
    low = text.lower()
    return any(piece in low and any(note in low for note in notes) for piece, notes in _NOTES.items())
