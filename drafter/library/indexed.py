"""The index of a large shelf, kept beside its files and made again when a word of them changed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

from drafter.library import derived
from drafter.library.memory import Ready
from drafter.library.search import Index
from drafter.model import Precedent
from drafter.postings import Postings

_NAME = "search.postings"
_FORMAT = 1  # one more whenever search comes to weigh the same words otherwise

_READY: Ready[Index] = Ready()


def index(workspace: Path, precedents: Iterable[Precedent]) -> Index:
    """Return the precedents of a workspace ready to be searched."""
    held = tuple(precedents)
    return _READY.of((held,), lambda: _index(workspace, held))


def _index(workspace: Path, held: tuple[Precedent, ...]) -> Index:
    if len(held) < derived.LEAST:
        return Index(held)
    version = _version(held)
    data = derived.read(workspace, _NAME, lambda: version)
    if data is not None:
        return Index(held, Postings.load(data))
    made = Index(held)
    derived.write(workspace, _NAME, version, made.postings.dump())
    return made


def _version(precedents: Iterable[Precedent]) -> str:
    """Return the hash of all that can be found."""
    whole = hashlib.sha256(str(_FORMAT).encode())
    for each in sorted(precedents, key=lambda precedent: precedent.id):
        texts = [entry.text for entry in each.attested]
        whole.update(repr((each.id, each.theme, each.text, each.actor, each.verb, each.notes, texts)).encode())
    return whole.hexdigest()
