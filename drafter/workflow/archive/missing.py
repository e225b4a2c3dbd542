"""Statements that clauses or the register name, and that are not held: renamed, or deleted by hand.

A renamed one is known by its original: evidence and register follow to its new id. Of the others nothing is
dropped: they are told, until a person puts them back or removes them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from drafter import library
from drafter.model import Attested, Place, Precedent, Problem, RegisteredMeeting, Severity, Shelf, Statement
from drafter.names import Table
from drafter.workflow.archive.reading import first_read
from drafter.workflow.workspace import listed

_MOST_STANDS = 0.5
"""Share of a missing statement's evidence that must stand in the one it may be now: a correction changes less."""


def missing(workspace: Path, shelf: Shelf, aside: Iterable[Statement], broken: Collection[str] = ()) -> tuple[str, ...]:
    """Return the ids that clauses or the register of meetings name, and of which nothing is held or set aside.

    `broken` are the ids of statements whose files are there, and cannot be read.
    """
    there = {*(statement.id for statement in (*shelf.statements, *aside)), *broken}
    named = {entry.statement for precedent in shelf.precedents for entry in precedent.attested}
    named |= {id_ for row in shelf.meetings for id_ in row.sources}
    folder = workspace / "precedents" / "statements"
    return tuple(id_ for id_ in sorted(named - there) if not (folder / f"{id_}.md").exists())


def told(workspace: Path, shelf: Shelf, aside: Iterable[Statement], broken: Collection[str] = ()) -> Iterator[Problem]:
    """Yield one warning of what is missing, with what to do."""
    ids = missing(workspace, shelf, aside, broken)
    if ids:
        one = len(ids) == 1
        naming = " and in ".join(_bearing(ids, shelf, _clauses_naming(ids, shelf), "meetings.yaml"))
        count = f"{len(ids)} statement{'' if one else 's'} named in {naming} {'is' if one else 'are'}"
        what = f"{count} not held: {listed(ids)}"
        name = ids[0] if len(ids) == 1 else "ID..."
        back = "put the file back in precedents/statements (if you renamed it, under its old name and id)"
        mend = f'{back}; if it is not wanted any more: "drafter remove {name}"'
        yield Problem("missing-statement", Severity.WARNING, what, Place(), mend)


def _clauses_naming(ids: Collection[str], shelf: Shelf) -> str:
    """Return the clauses whose evidence names one of these statements; of many, how many."""
    found = [each.id for each in shelf.precedents if any(entry.statement in ids for entry in each.attested)]
    return f"{len(found)} clauses" if len(found) > 2 else " and ".join(found)


def unfollowed(
    workspace: Path, shelf: Shelf, aside: Iterable[Statement], broken: Collection[str] = ()
) -> tuple[Shelf, tuple[Problem, ...]]:
    """Return the shelf as the rules are to see it before renamed statements are followed, and what is told of those.

    Their evidence bears the new ids, and their old rows, which are written anew when they are followed, are left out.
    """
    now, told = followed(workspace, shelf, aside, broken, dry_run=True)
    found = _renamed(workspace, shelf, missing(workspace, shelf, aside, broken)) if told else {}
    rows = tuple(row for row in shelf.meetings if found.keys().isdisjoint(row.sources))
    return (
        (replace(now, meetings=rows), tuple(_waits(old, new.id, shelf) for old, new in found.items()))
        if found
        else (now, ())
    )


def _waits(old: str, new: str, shelf: Shelf) -> Problem:
    bearing = " and ".join(_bearing([old], shelf, "clauses", "meetings.yaml"))
    what = (
        f"{old} seems to be {new} now; {bearing} still {'bears' if bearing == 'meetings.yaml' else 'bear'} the old id"
    )
    mend = 'run "drafter mine": evidence and register follow'
    return Problem("renamed", Severity.WARNING, what, Place(statement=new), mend)


def followed(
    workspace: Path, shelf: Shelf, aside: Iterable[Statement], broken: Collection[str] = (), dry_run: bool = False
) -> tuple[Shelf, tuple[Problem, ...]]:
    """Return the shelf with evidence and register under the new ids of renamed statements, and what is told of it."""
    found = _renamed(workspace, shelf, missing(workspace, shelf, aside, broken))
    if not found:
        return shelf, ()
    names = Table(shelf.names)
    facts = {old: [one.meeting for one in _first(workspace, now, names)] for old, now in found.items()}
    ids = {old: now.id for old, now in found.items()}
    precedents = tuple(_moved(precedent, ids) for precedent in shelf.precedents)
    rows = tuple(replace(row, sources=tuple(ids.get(id_, id_) for id_ in row.sources)) for row in shelf.meetings)
    notes = [Problem("renamed", Severity.NOTE, _now(old, new, shelf)) for old, new in ids.items()]
    if not dry_run:
        library.save_precedents(workspace, precedents)
        notes += [problem for old in ids for problem in library.rename_meeting(workspace, old, found[old], facts[old])]
    return replace(shelf, precedents=precedents, meetings=rows), tuple(notes)


def _now(old: str, new: str, shelf: Shelf) -> str:
    bearing = " and ".join(_bearing([old], shelf, "its evidence", "its row in meetings.yaml"))
    return f"{old} is now {new}: {bearing} bear{'' if ' and ' in bearing else 's'} the new id too"


def _bearing(ids: Collection[str], shelf: Shelf, evidence: str, row: str) -> list[str]:
    """Return which of the two bear one of these ids: the evidence of clauses, a row of meetings.yaml."""
    clauses = any(entry.statement in ids for precedent in shelf.precedents for entry in precedent.attested)
    rows = any(id_ in ids for meeting in shelf.meetings for id_ in meeting.sources)
    return [evidence] * clauses + [row] * rows


def _first(workspace: Path, statement: Statement, names: Table) -> list[Statement]:
    """Return the statement as it was first read from its original; nothing where that is not there."""
    if statement.source is None:
        return []
    found = first_read(workspace, statement.source, names)
    return [one for one in found if one.source and one.source.lines == statement.source.lines]


def _renamed(workspace: Path, shelf: Shelf, ids: Collection[str]) -> dict[str, Statement]:
    """Return for each missing id the statement that bears another id now."""
    names, found = Table(shelf.names), {}
    for old in ids:
        entries = [entry for precedent in shelf.precedents for entry in precedent.attested if entry.statement == old]
        free = [statement for statement in shelf.statements if _may_be(statement, entries, shelf.meetings)]
        known = [one for one in free if entries or old in _first_ids(workspace, one, names)]
        if len(known) == 1:
            found[old] = known[0]
    return found


def _may_be(statement: Statement, entries: Collection[Attested], rows: Iterable[RegisteredMeeting]) -> bool:
    """Return whether a statement may be what had another id: read from the same lines of the same file."""
    if statement.source is None:
        return False
    if not entries:
        return not any(statement.id in row.sources for row in rows)
    first, last = statement.source.lines
    inside = [
        entry
        for entry in entries
        if entry.source.file == statement.source.file
        and first <= entry.source.lines[0] <= entry.source.lines[1] <= last
    ]
    said = " ".join(" ".join(block.text.split()) for block in statement.blocks)
    stands = sum(" ".join(entry.text.split()) in said for entry in inside)
    return bool(inside) and stands >= _MOST_STANDS * len(entries)


def _first_ids(workspace: Path, statement: Statement, names: Table) -> set[str]:
    ids = {one.id for one in _first(workspace, statement, names)}
    return ids | {f"{id_}-{letter}" for id_ in ids for letter in "bcdefghijklmnopqrstuvwxyz"}


def _moved(precedent: Precedent, ids: dict[str, str]) -> Precedent:
    """Return the precedent with its evidence under the new ids, each text once."""
    precedent = replace(precedent, reviewed=ids.get(precedent.reviewed, precedent.reviewed))
    if not any(entry.statement in ids for entry in precedent.attested):
        return precedent
    moved = [replace(entry, statement=ids.get(entry.statement, entry.statement)) for entry in precedent.attested]
    kept = {(entry.statement, entry.source.lines, entry.text): entry for entry in moved}
    return replace(precedent, attested=tuple(sorted(kept.values(), key=lambda entry: entry.statement[:10])))
