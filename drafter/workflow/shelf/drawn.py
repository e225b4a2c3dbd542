"""Mining beside what is in use: a proposal that a template names stays, also where mining would join it to another."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from drafter.library import Damaged
from drafter.model import Precedent, Problem
from drafter.workflow.archive import broken_clauses
from drafter.workflow.archive.broken_clauses import Mining
from drafter.workflow.shelf import mentions


def mined(
    workspace: Path, clauses: Sequence[Damaged], known: Sequence[Precedent], mine: Mining
) -> tuple[tuple[Precedent, ...], tuple[Problem, ...]]:
    """Return what mining makes of what is known, and what is told.

    To name a proposal in a template or a meeting file is to use it: where it would be no more, it counts as touched.
    """
    found, told = broken_clauses.mined(clauses, known, mine)
    while named := mentions.named(workspace, _no_more(known, found)):
        known = [replace(each, mined="") if each.id in named else each for each in known]
        found, told = broken_clauses.mined(clauses, known, mine)
    return found, told


def joined(known: Iterable[Precedent], now: Sequence[Precedent]) -> dict[str, str]:
    """Return by id of what is no more where most of its evidence is now, "" where nowhere."""
    gone = _no_more(known := tuple(known), now)
    having: dict[tuple[str, str], list[str]] = defaultdict(list)
    for each in now if gone else ():
        for entry in each.attested:
            having[entry.statement, entry.text].append(each.id)
    evidence = {each.id: each.attested for each in known if each.id in gone}
    counts = {id_: Counter(into for e in evidence[id_] for into in having[e.statement, e.text]) for id_ in gone}
    return {id_: min(count, key=lambda into: (-count[into], into), default="") for id_, count in counts.items()}


def _no_more(known: Iterable[Precedent], now: Iterable[Precedent]) -> Collection[str]:
    ids = {each.id for each in now}
    return sorted(each.id for each in known if each.id not in ids)
