"""House styles on disk: precedents/profiles.yaml, which people edit and nothing here writes."""

from __future__ import annotations

import re
from pathlib import Path

from drafter import files, marked_yaml
from drafter.library import places, rows
from drafter.library.memory import Memory
from drafter.model import Profile

_READ: Memory[tuple[Profile, ...]] = Memory(4)


def read(path: Path) -> tuple[Profile, ...]:
    """Return the profiles of a file, in its order. Raises DraftingError with every fault."""
    shown = places.shown(path)
    data = files.read(path, shown)
    return _READ.read(data, (shown,), lambda: _read(files.decoded(data, shown), shown))


def _read(text: str, shown: str) -> tuple[Profile, ...]:
    found = rows.read_rows(marked_yaml.load(text, shown), rows.ProfileRow)
    return tuple(Profile(name=name, **dict(row)) for name, row in found.items())


def without_bodies(text: str) -> str:
    """Return the text of a register without the profiles that name bodies: those of any body stay, with comments.

    Entries are parted by empty lines, as the starter's are.
    """
    own = [name for name, row in rows.read_rows(marked_yaml.load(text, ""), rows.ProfileRow).items() if row.bodies]
    begins = re.compile(rf"(?:{'|'.join(map(re.escape, own)) or '(?!)'})\s*:")
    return "\n\n".join(part for part in text.split("\n\n") if not begins.match(part))
