"""What can be said of a topic before any article is read: that it names nothing, or is in another language."""

from __future__ import annotations

from crawler.archive.text import language_of_words, plain, stop_words, words

LONGEST = 300  # characters: more is a text, and no page has room for it


def says_nothing(topic: str) -> str:
    """Why a topic can't be asked for, "" where it can: it needs a word of two letters that tells something."""
    if not topic:
        return "empty; expected the subject in the words that articles use"
    if len(topic) > LONGEST:
        return f"has {len(topic)} characters; expected the subject in at most {LONGEST}"
    telling = [word for word in words(topic) if plain(word) not in stop_words() and not _is_one_letter(word)]
    return "" if telling else f'"{topic}" names nothing; expected the subject in the words that articles use'


def _is_one_letter(word: str) -> bool:
    """One letter of an alphabet; a single sign of Chinese is a word."""
    return len(word) == 1 and word < "\u2e80"


def in_another_language(topic: str, language: str) -> str:
    """What to tell whoever asks in another language than the report's, "" where it is the same.

    Its words choose the articles, so a report in English on a topic in Arabic rests on what is in Arabic.
    """
    found = language_of_words(topic, language)
    if found == language:
        return ""
    both = f"in another language ({found}) than the report ({language})"
    return f"seems to be {both}, which may find little; ask in {language}"
