"""Decisions on what belongs together: merge precedents, split one, rename one.

Nothing goes before what takes its place is written; the file of a clause that was merged is kept, to the byte, in
precedents/aside/clauses.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from textwrap import shorten

from drafter import library
from drafter.library import Change, decisions
from drafter.model import Attested, Place, Precedent, Problem, Status
from drafter.problems import refusal
from drafter.workflow.shelf import mentions
from drafter.workflow.shelf.desk import Decided, note, one_at_a_time, open_desk
from drafter.workflow.shelf.evidence_named import entries_named

_SHOWN = 60
"""Characters of a sentence, to know it by."""


@one_at_a_time
def merge(workspace: Path, into: str, others: Sequence[str]) -> Decided:
    """Give a precedent the evidence and notes of others, and take those away; its own wording and status stay."""
    desk = open_desk(workspace)
    first, *merged = desk.named([into, *others])
    if not merged or first in desk.named(others):
        what = f"{first.id} cannot be merged into itself; nothing was done"
        raise refusal("merge-itself", what, Place(), "name another clause: drafter review merge INTO FROM")
    _refuse_retired(first, merged)
    curator = desk.curator()
    new = _looked_at(curator.fitted(_together(first, merged)))
    ids = {each.id: first.id for each in merged}
    templates = mentions.renamed(workspace, ids)
    aside = [decisions.put_aside(workspace, id_) for id_ in ids]
    command = f"drafter review merge {' '.join([first.id, *ids])}"
    record = desk.decide(command, [new], *aside, *templates, *map(decisions.gone, ids))
    told = [note(f"{change.path.as_posix()} names {first.id} now", _look(new)) for change in templates]
    told += [note(f"{each.id} is retired with {first.id}") for each in merged if _is_retired_so(first, each)]
    told += [_differ(first, each, differing) for each in merged if (differing := curator.differing(first, each))]
    done = desk.decided([new], told, tuple(ids), _paths(templates))
    return replace(done, undo=_undo_merge(new, first, merged), record=record)


def _is_retired_so(into: Precedent, other: Precedent) -> bool:
    return into.status is Status.RETIRED and other.status is Status.PROPOSED


def _refuse_retired(into: Precedent, merged: Sequence[Precedent]) -> None:
    """Raise DraftingError where a retirement would be undone without a word, or an approved clause retired so."""
    for each in merged:
        if (each.status is Status.RETIRED) is (into.status is Status.RETIRED) or each.status is Status.PROPOSED:
            continue
        retired, other = (each, into) if each.status is Status.RETIRED else (into, each)
        what = f"{retired.id} is retired and {other.id} is {other.status.value}; nothing was done"
        mend = f"if they are one formula that is wanted: drafter review approve {retired.id}, and then merge again; "
        mend += f"if it is not: drafter review retire {other.id}, and then merge again"
        raise refusal("merge-retired", what, Place(), mend)


def _differ(into: Precedent, other: Precedent, differing: Sequence[str]) -> Problem:
    what = f"{into.id} and {other.id} differ in {'; '.join(differing)}"
    return note(what, 'look whether they are one formula; "to undo it" tells how to part them again')


def _undo_merge(new: Precedent, first: Precedent, merged: Sequence[Precedent]) -> str:
    """Return what parts the evidence again, clause by clause, by the numbers that its places have then."""
    own = {(entry.statement, entry.text) for entry in first.attested}
    left, acts = [(entry.statement, entry.text) for entry in new.attested], []
    for each in merged:
        theirs = {(entry.statement, entry.text) for entry in each.attested} - own
        places = [str(nth) for nth, entry in enumerate(left, 1) if entry in theirs]
        left = [entry for entry in left if entry not in theirs]
        if places:
            acts.append(f"drafter review split {new.id} {' '.join(places)} --as {each.id}")
    return "; ".join(acts)


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


@one_at_a_time
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
    rest = _looked_at(curator.left(precedent, leaving))
    command = " ".join(["drafter review split", precedent.id, *places, *(["--as", name] if name else [])])
    record = desk.decide(command, [*made, rest])
    told = [*_several(precedent, places), *_words_left(precedent, rest), *_same_words(rest, made)]
    undo = f"drafter review merge {rest.id} {' '.join(each.id for each in made)}"
    if rest.text != precedent.text:
        undo += f'; drafter review edit {rest.id} --text "{precedent.text}"'
    return replace(desk.decided([rest, *made], told), undo=undo, record=record)


def _several(precedent: Precedent, places: Sequence[str]) -> Iterator[Problem]:
    """Yield a note of each place named in which more than one sentence stands, with the numbers of its sentences."""
    for place in places:
        found = entries_named(precedent, [place])
        if ":" in place and len(found) > 1:
            numbers = {entry: nth for nth, entry in enumerate(precedent.attested, 1)}
            said = "; ".join(
                f'{numbers[entry]} = "{shorten(entry.text, _SHOWN, placeholder=" ...")}"' for entry in found
            )
            mend = f"to part one of them, undo it, and name its number: drafter review split {precedent.id} NUMBER"
            yield note(f"{place} has {len(found)} sentences of {precedent.id}, and all of them left: {said}", mend)


def _words_left(old: Precedent, rest: Precedent) -> Iterator[Problem]:
    if rest.text != old.text:
        yield note(f"{rest.id}: its words follow the places that are left, for nobody has decided on them yet")
    elif not any(_exact(rest)) and any(_exact(old)):
        mend = f"drafter review adopt {rest.id}, or drafter review edit {rest.id}"
        yield note(f"the words of {rest.id} stand in none of the places that are left", mend)


def _exact(precedent: Precedent) -> list[bool]:
    return [not entry.variant for entry in precedent.attested]


def _same_words(rest: Precedent, made: Sequence[Precedent]) -> Iterator[Problem]:
    for each in made:
        if each.text == rest.text:
            mend = f"give one of them its own, what is the same in all its places: drafter review edit {each.id} --text"
            yield note(f"{rest.id} and {each.id} have the same words, slots apart", mend)


def _in_other_words(precedent: Precedent) -> list[Attested]:
    found = [entry for entry in precedent.attested if entry.variant]
    if not found:
        what = f"all places of {precedent.id} have its wording: there is nothing to part; nothing was done"
        mend = f'name the places that are to leave: "drafter review split {precedent.id} STATEMENT:PARAGRAPH --as NEW"'
        raise refusal("split-nothing", what, Place(), mend)
    return found


@one_at_a_time
def rename(workspace: Path, old: str, new: str) -> Decided:
    """Give a precedent another id; its file moves, and templates that name it follow."""
    desk = open_desk(workspace)
    (precedent,) = desk.named([old])
    name = desk.free(new)
    now = replace(precedent, id=name, mined="")
    templates = mentions.renamed(workspace, {precedent.id: name})
    written = decisions.written(workspace, now, precedent.id)
    moved = (written, *templates, decisions.gone(precedent.id))
    record = desk.decide(f"drafter review rename {precedent.id} {name}", [], *moved)
    told = [note(f"{change.path.as_posix()} names {name} now") for change in templates]
    undo = f"drafter review rename {name} {precedent.id}"
    return replace(desk.decided([now], told, (precedent.id,), _paths(templates)), undo=undo, record=record)
