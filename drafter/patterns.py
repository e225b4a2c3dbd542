"""Patterns that are compiled when they are first used, and never where they are not.

The house holds more than a thousand, and a command uses a tenth of them. Compiled as they are imported, they
took half of the time in which a new process makes a Word file (`make drafting`).
"""

from __future__ import annotations

import re
from typing import cast


class _Pattern:
    """Stands for a compiled pattern, and has all that it has."""

    def __init__(self, text: str, flags: int) -> None:
        self._made_from = text, flags

    def __getattr__(self, name: str) -> object:
        """Return what the compiled pattern has by this name, and keep it: asked again, it costs no call."""
        if name.startswith("_"):
            raise AttributeError(name)
        found: object = getattr(re.compile(*self._made_from), name)
        self.__dict__[name] = found
        return found


def compiled(text: str, flags: int = 0) -> re.Pattern[str]:
    """Return the pattern for its methods: `re.sub(pattern, ...)` takes none that is not compiled yet."""
    return cast("re.Pattern[str]", _Pattern(text, flags))
