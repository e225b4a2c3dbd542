"""The names of a meeting file that no register knows, each at the fact where it stands, to be made known there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from drafter import marked_yaml
from drafter.compose.asking.questions import Path
from drafter.compose.meeting.contradictions import present
from drafter.compose.meeting.contradictions.sheet import Sheet
from drafter.compose.meeting.contradictions.unknown_name import kind_at
from drafter.model import NameKind, plain
from drafter.names import Table


@dataclass(frozen=True, slots=True)
class Stranger:
    """A name that no register knows; `kind` is what it most likely stands for."""

    name: str
    kind: NameKind


def strangers(text: str, file: str, names: Table, shown: Sequence[Path]) -> Mapping[Path, tuple[Stranger, ...]]:
    """Return the names that are not known, by the first of the facts shown that holds each, or its list."""
    marked = marked_yaml.load(text, file)
    found: dict[Path, tuple[Stranger, ...]] = {}
    if not isinstance(marked.value, dict):
        return found
    known = set(shown)
    for name, paths in present.unknown(Sheet(marked, marked.value, names)).items():
        places = (each for path in paths for each in (path, path[:-1]) if each in known)
        for place in places:
            found[place] = (*found.get(place, ()), Stranger(plain(name), kind_at(place)))
            break
    return found
