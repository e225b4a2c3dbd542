"""A numbered paragraph says nothing that the meeting did, where the others do.

"The Meeting noted", "Members agreed": what a statement records is borne by its operative verbs. A paragraph without
one may be background, or have lost its beginning.

Passes: 4. The Meeting noted that the Office had moved.
Fails:  4. The Office has a new address.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.places import passages
from drafter.model import BlockKind, Kind, Problem, Shelf, Statement
from drafter.patterns import compiled
from drafter.problems import note
from drafter.verbs import blocks

ID = "no-verb"
_LEAST = 5
_MOSTLY = 0.8
_SAYS_WHY = compiled(r"\b(?:purpose|objectives?|aims?|theme)\b|^We are\b", re.IGNORECASE)
_FRAMES = compiled(  # what opens and closes a statement tells what happened, and decides nothing
    r"\b(?:was|were)\s(?:held|hosted|convened|opened|closed|adjourned|chaired|attended|represented)\b"
    r"|\b(?:took\s(?:part|place)|attended|participated)\b",
    re.IGNORECASE,
)
_KINDS = (Kind.STATEMENT, Kind.DECLARATION)


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a note for each such paragraph, where at least four of five have a verb."""
    if statement.kind not in _KINDS:
        return
    acts = list(blocks.acts(statement.blocks, statement.language))
    here = [passage for passage in passages(statement) if passage.block]
    numbered = [
        (passage, bool(act.verb))
        for passage, act in zip(here, acts, strict=True)
        if passage.block and passage.block.kind is BlockKind.PARAGRAPH and passage.block.label.isdecimal()
    ]
    having = sum(has for _, has in numbered)
    if len(numbered) < _LEAST or having < len(numbered) * _MOSTLY:
        return
    for passage, has in numbered:
        framed = _SAYS_WHY.search(passage.text[:80]) or _FRAMES.search(passage.text)
        if not has and not passage.annex and not framed:
            what = f'this paragraph has no operative verb: "{" ".join(passage.text.split()[:6])} ..."'
            yield note(ID, what, passage.place, "say what the meeting did with it, or join it to another paragraph")
