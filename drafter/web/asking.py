"""What a person asked of a screen, and what the screen answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from drafter.model import Problem


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that was dropped: its name, without any folder, and its bytes."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Asked:
    """One request: what stands in its address, its fields and its files.

    `is_part` is true where a script asks for a part of a page and not for all of it.
    """

    workspace: Path
    address: Mapping[str, str] = field(default_factory=dict)
    query: Mapping[str, str] = field(default_factory=dict)
    fields: Mapping[str, str] = field(default_factory=dict)
    uploads: tuple[Upload, ...] = ()
    is_part: bool = False

    def said(self, name: str) -> str:
        """Return a field, or what the address says by this name; "" where neither does."""
        return (self.fields.get(name) or self.query.get(name) or "").strip()


@dataclass(frozen=True, slots=True)
class Page:
    """A page, or with `part` one block of its template; `view` is what it shows."""

    template: str
    view: Mapping[str, object] = field(default_factory=dict)
    part: str = ""
    status: int = 200


@dataclass(frozen=True, slots=True)
class Refused:
    """A request that could not be carried out, and why. Nothing was written."""

    problems: tuple[Problem, ...]
    status: int = 422


@dataclass(frozen=True, slots=True)
class Moved:
    """The address where it goes on."""

    address: str


@dataclass(frozen=True, slots=True)
class Download:
    """A file to save, by its name; or with `shown` to look at in the browser."""

    name: str
    data: bytes
    media_type: str
    shown: bool = False


Answer = Page | Refused | Moved | Download
Screen = Callable[[Asked], Answer]


@dataclass(frozen=True, slots=True)
class Way:
    """An address, how it is asked, and the screen that answers."""

    address: str
    screen: Screen
    method: str = "GET"
