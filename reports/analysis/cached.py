"""A property that is reckoned once: ``functools.cached_property`` as Python has it from 3.12 on, without its lock.

Sentences are asked a hundred thousand times a study, and the lock takes longer than most answers. A study is one
thread's.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, Self, TypeVar, overload

Answer = TypeVar("Answer")


class cached_property(Generic[Answer]):
    """Asked for the first time it answers by its function; from then on the answer stands in the instance itself."""

    def __init__(self, function: Callable[[Any], Answer]) -> None:
        self.function = function
        self.__doc__ = function.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...

    @overload
    def __get__(self, instance: object, owner: type) -> Answer: ...

    def __get__(self, instance: object | None, owner: type) -> Self | Answer:
        if instance is None:
            return self
        answer = instance.__dict__[self.name] = self.function(instance)
        return answer
