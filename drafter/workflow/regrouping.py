"""Decisions on what belongs together: merge precedents, split one, rename one.

Nothing goes before what takes its place is written; the file of a clause that was merged is kept, to the byte, in
precedents/aside/clauses.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from drafter import library
from drafter.library import Change, decisions
from drafter.model import Attested, Place, Precedent, Status
from drafter.problems import refusal
from drafter.workflow import mentions
from drafter.workflow.desk import Decided, note, open_desk
from drafter.workflow.evidence_named import entries_named


def merge(workspace: Path, into: str, others: Sequence[str]) -> Decided:
    """Give a precedent the evidence and notes of others, and take those away; its own wording and status stay."""
    desk = open_desk(workspace)
    first, *merged = desk.named([into, *others])
    if not merged or first in desk.named(others):
        what = f"{first.id} cannot be merged into itself; nothing was done"
        raise refusal("merge-itself", what, Place(), "name another clause: drafter review merge INTO FROM")
    new = _looked_at(desk.curator().fitted(_together(first, merged)))
    ids = {each.id: first.id for each in merged}
    templates = mentions.renamed(workspace, ids)
    aside = [decisions.put_aside(workspace, id_) for id_ in ids]
    command = f"drafter review merge {' '.join([first.id, *ids])}"
    desk.decide(command, [new], *aside, *templates, *map(decisions.gone, ids))
    told = [note(f"{change.path.as_posix()} names {first.id} now", _look(new)) for change in templates]
    return desk.decided([new], told, tuple(ids), _paths(templates))


def _together(first: Precedent, merged: Sequence[Precedent]) -> Precedent:
    """Return a precedent with the evidence of others, each place once, and their notes below its own."""
    entries = {(entry.statement, entry.text): entry for each in (*merged, first) for entry in each.attested}
    notes = [f"merged from {each.id}: {each.notes.strip()}" for each in merged if each.notes.strip()]
    own = [first.notes] if first.notes.strip() else []
    return replace(first, attested=tuple(entries.values()), notes="\n".join([*own, *notes]) if notes else first.notes)


def _look(precedent: Precedent) -> str:
    slots = ", ".join(slot.name for slot in precedent.slots)
    return f"look whether its words are wanted there{f', and whether its slots are filled: {slots}' if slots else ''}"


def _paths(changes: Sequence[Change]) -> tuple[Path, ...]:
    return tuple(change.path for change in changes)


def _looked_at(precedent: Precedent) -> Precedent:
    """Return an approved precedent with its evidence looked at: whoever regroups it has seen it."""
    return library.reviewed(precedent) if precedent.status is Status.APPROVED else precedent


def split(workspace: Path, id_: str, places: Sequence[str] = (), new_id: str = "") -> Decided:
    """Part the evidence of a precedent: the places named become a proposal of their own.

    Without places, those that say it in other words leave, each formula as a proposal; all as one under `new_id`.
    """
    desk = open_desk(workspace)
    (precedent,) = desk.named([id_])
    name = desk.free(new_id) if new_id else ""
    curator = desk.curator()
    leaving = entries_named(precedent, places) if places else _in_other_words(precedent)
    if len(leaving) == len(precedent.attested):
        what = f"nothing would be left in {precedent.id}; nothing was done"
        mend = f'name fewer places, or give it another id: "drafter review rename {precedent.id} NEW"'
        raise refusal("split-all", what, Place(), mend)
    groups = [leaving] if places or name else [list(group) for group in curator.groups(leaving)]
    made: list[Precedent] = []
    for group in groups:
        taken = {each.id for each in (*desk.shelf.precedents, *made)}
        made.append(curator.parted(precedent, group, name, taken))
    rest = _looked_at(curator.fitted(_without(precedent, leaving)))
    command = " ".join(["drafter review split", precedent.id, *places, *(["--as", name] if name else [])])
    desk.decide(command, [*made, rest])
    return desk.decided([rest, *made], [])


def _without(precedent: Precedent, leaving: Sequence[Attested]) -> Precedent:
    return replace(precedent, attested=tuple(entry for entry in precedent.attested if entry not in leaving))


def _in_other_words(precedent: Precedent) -> list[Attested]:
    found = [entry for entry in precedent.attested if entry.variant]
    if not found:
        what = f"all places of {precedent.id} have its wording: there is nothing to part; nothing was done"
        mend = f'name the places that are to leave: "drafter review split {precedent.id} STATEMENT:PARAGRAPH --as NEW"'
        raise refusal("split-nothing", what, Place(), mend)
    return found


def rename(workspace: Path, old: str, new: str) -> Decided:
    """Give a precedent another id; its file moves, and templates that name it follow."""
    desk = open_desk(workspace)
    (precedent,) = desk.named([old])
    name = desk.free(new)
    now = replace(precedent, id=name)
    templates = mentions.renamed(workspace, {precedent.id: name})
    written = decisions.written(workspace, now, precedent.id)
    desk.decide(f"drafter review rename {precedent.id} {name}", [], written, *templates, decisions.gone(precedent.id))
    told = [note(f"{change.path.as_posix()} names {name} now") for change in templates]
    return desk.decided([now], told, (precedent.id,), _paths(templates))
