"""Have we said this before? One sentence looked up: where it stands, and how what was said differs from it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from drafter import library
from drafter.history import Runs
from drafter.model import Problem
from drafter.workflow.anchored import Anchors
from drafter.workflow.broken import opened
from drafter.workflow.look import Said, like_in


@dataclass(frozen=True, slots=True)
class Compared:
    """What was said before, its page's address, and how its words differ from those asked; () where none differs."""

    said: Said
    address: str
    words: Runs


def said_before(workspace: Path, sentence: str, limit: int = 10) -> tuple[tuple[Compared, ...], tuple[Problem, ...]]:
    """Return the clauses of past statements that are most like a sentence, best first, and what is to be told."""
    left = opened(workspace, clauses_too=True)
    asked = " ".join(sentence.split())
    (hits,) = like_in(left.shelf, [asked], limit) if asked else ((),)
    anchors = Anchors(left.shelf.statements)
    return tuple(Compared(hit, anchors.address(hit), _differing(asked, hit.text)) for hit in hits), left.problems


def _differing(asked: str, said: str) -> Runs:
    runs = library.differences(asked, said) if asked != said else ()
    return runs if any(kind != " " for kind, _ in runs) else ()
