"""Questions that are answered once, and whose answer stays with the one asked."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

Asked = TypeVar("Asked")
Answer = TypeVar("Answer")


def once(question: Callable[[Asked], Answer]) -> Callable[[Asked], Answer]:
    """A question that is put to a sentence, or a study, once: the answer stays with it, for several findings ask."""
    name = f"{question.__module__}.{question.__qualname__}"

    @wraps(question)
    def asked(subject: Asked) -> Answer:
        answers = subject.__dict__
        try:
            answer: Answer = answers[name]
        except KeyError:
            answer = answers[name] = question(subject)
        return answer

    return asked
