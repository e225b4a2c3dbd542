"""Patterns that are compiled when they are first used, and never where they are not.

The house holds more than a thousand, and a command uses a tenth of them. Compiled as they are imported, they
took half of the time in which a new process makes a Word file (`make drafting`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any


class Pattern:
    """A pattern with the methods of a compiled one; `re.sub(pattern, ...)` does not take it, and mypy says so."""

    pattern: str
    flags: int
    match: Callable[..., re.Match[str] | None]
    search: Callable[..., re.Match[str] | None]
    fullmatch: Callable[..., re.Match[str] | None]
    finditer: Callable[..., Iterator[re.Match[str]]]
    findall: Callable[..., list[Any]]
    split: Callable[..., list[str | Any]]
    sub: Callable[..., str]

    def __init__(self, text: str, flags: int) -> None:
        self._made_from = text, flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(*self._made_from)

    def __getattr__(self, name: str) -> object:
        """Return what the compiled pattern has by this name, and keep it: asked again, it costs no call."""
        if name.startswith("_"):
            raise AttributeError(name)
        found: object = getattr(self._compiled, name)
        self.__dict__[name] = found
        return found


def compiled(text: str, flags: int = 0) -> Pattern:
    """Return the pattern, which is not compiled yet."""
    return Pattern(text, flags)
