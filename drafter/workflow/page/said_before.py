"""Have we said this before? One sentence looked up: where it stands, and how what was said differs from it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from drafter import library
from drafter.history import Runs
from drafter.model import Problem
from drafter.workflow.archive.broken import opened
from drafter.workflow.look import Said, like_in
from drafter.workflow.page.anchored import Anchors


@dataclass(frozen=True, slots=True)
class Compared:
    """What was said before, and how its words differ from those asked; () where none differs."""

    said: Said
    words: Runs


@dataclass(frozen=True, slots=True)
class Answered:
    """The clauses of past statements most like a sentence, best first, where they stand, and what is to be told."""

    hits: tuple[Compared, ...]
    anchors: Anchors
    problems: tuple[Problem, ...] = ()


def said_before(workspace: Path, sentence: str) -> Answered:
    """Return the ten passages, at the most, of past statements that are like a sentence."""
    left = opened(workspace, clauses_too=True, only_shows=True)
    asked = " ".join(sentence.split())
    (hits,) = like_in(left.shelf, [asked]) if asked else ((),)
    compared = tuple(Compared(hit, _differing(asked, hit.text)) for hit in hits)
    return Answered(compared, Anchors(left.shelf.statements), left.problems)


def _differing(asked: str, said: str) -> Runs:
    runs = library.differences(asked, said) if asked != said else ()
    return runs if any(kind != " " for kind, _ in runs) else ()
