"""Decisions on precedents one by one: approve, retire, keep the wording, adopt a newer one, edit.

Each command does all that it was asked or, where something is wrong, nothing. The words of a clause change here only,
and only because a person says so.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from drafter import library
from drafter.model import SLOT_KINDS, Attested, Place, Precedent, Problem, Slot, Status, plain
from drafter.problems import DraftingError, error, refusal
from drafter.workflow.shelf import mentions
from drafter.workflow.shelf.desk import Decided, Desk, note, one_at_a_time, open_desk
from drafter.workflow.shelf.evidence_named import entries_named

_SLOT = re.compile(r"\{\{ ?([a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*) ?\}\}")
_BRACES = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|\{\{|\}\}")


@one_at_a_time
def approve(workspace: Path, ids: Sequence[str]) -> Decided:
    """Approve precedents, all their evidence looked at. Raises DraftingError, and does nothing, for an unknown id.

    What was retired is brought back where nothing else is named: among others it was hardly meant.
    """
    desk = open_desk(workspace)
    named = desk.named(ids)
    retired = [each for each in named if each.status is Status.RETIRED]
    left = retired if len(retired) < len(named) else []
    asked = [each for each in named if each not in left]
    new = [library.reviewed(replace(each, status=Status.APPROVED)) for each in asked if each.status != Status.APPROVED]
    told = [_approved_already(each) for each in named if each.status is Status.APPROVED]
    told += [_left_retired(each) if left else note(f"{each.id} was retired, and is back") for each in retired]
    return _decided(desk, "approve", ids, new, told, _undo_status(named, new))


def _left_retired(precedent: Precedent) -> Problem:
    mend = f"to bring it back, name it by itself: drafter review approve {precedent.id}"
    return note(f"{precedent.id} is retired, and stays so", mend)


def _approved_already(precedent: Precedent) -> Problem:
    if not library.rewording(precedent):
        return note(f"{precedent.id} is approved already")
    mend = f'look at it with "drafter review", then: drafter review adopt {precedent.id}, or keep'
    return note(f"{precedent.id} is approved already; a newer wording of it waits", mend)


@one_at_a_time
def retire(workspace: Path, ids: Sequence[str]) -> Decided:
    """Retire precedents: mining gives them what is like them, and proposes it no more."""
    desk = open_desk(workspace)
    named = desk.named(ids)
    new = [replace(each, status=Status.RETIRED) for each in named if each.status is not Status.RETIRED]
    told = [note(f"{each.id} is retired already") for each in named if each.status is Status.RETIRED]
    told += [_still_named(each.id, paths) for each in new if (paths := mentions.naming(workspace, each.id))]
    return _decided(desk, "retire", ids, new, told, _undo_status(named, new))


def _still_named(id_: str, paths: Sequence[Path]) -> Problem:
    places = ", ".join(path.as_posix() for path in paths)
    return note(f"{places} names {id_}: a draft has a gap there", "name another clause in its place")


@one_at_a_time
def keep(workspace: Path, ids: Sequence[str]) -> Decided:
    """Keep precedents that newer statements reword, or make one formula with another: what is newer is looked at."""
    desk = open_desk(workspace)
    named = desk.named(ids)
    merging = {one.id for one, _ in library.merging(desk.shelf.precedents)}
    reworded = [each for each in named if library.rewording(each)]
    left = [each for each in named if each not in reworded and each.id not in merging]
    new = [library.reviewed(each) for each in named if each not in left]
    told = [note(f"{each.id} has no newer wording that waits") for each in left]
    undo = "; ".join(f"drafter review adopt {each.id}" for each in reworded) or ("drafter review undo" if new else "")
    return _decided(desk, "keep", ids, new, told, undo)


@one_at_a_time
def adopt(workspace: Path, id_: str, place: str = "") -> Decided:
    """Take the words of a newer statement as a precedent's text: those that wait, the newest, or those of a place."""
    desk = open_desk(workspace)
    (precedent,) = desk.named([id_])
    entry = entries_named(precedent, [place])[0] if place else _newer(precedent)
    wording = desk.curator().reworded(precedent, entry.text)
    new = library.reviewed(desk.curator().edited(precedent, wording.wording, wording.slots))
    told = [*_other_slots(workspace, precedent, new), *_followed(precedent, new, {})]
    made = _decided(desk, "adopt", [id_, *([place] if place else [])], [new], told, _undo_words(precedent, new))
    return replace(made, changed=new.text != precedent.text)


def _other_slots(workspace: Path, old: Precedent, new: Precedent) -> list[Problem]:
    """Return a note of slots that a precedent gained or lost, with the templates that fill them."""
    had, has = ([slot.name for slot in each.slots] for each in (old, new))
    changes = [f"new slot: {name}" for name in has if name not in had]
    changes += [f"no more a slot: {name}" for name in had if name not in has]
    named = mentions.naming(workspace, new.id) if changes else ()
    mend = f"look whether the slots are filled in {', '.join(path.as_posix() for path in named)}" if named else ""
    return [note(f"{new.id}: {'; '.join(changes)}", mend)] if changes and had else []


def _newer(precedent: Precedent) -> Attested:
    entry = library.rewording(precedent) or (precedent.attested[-1] if precedent.attested else None)
    if entry is None or not entry.variant:
        what = f"the newest place of {precedent.id} has its wording already; nothing was done"
        mend = f'name the place whose words you want: "drafter review adopt {precedent.id} STATEMENT:PARAGRAPH"'
        raise refusal("no-rewording", what, Place(), mend)
    return entry


@dataclass(frozen=True, slots=True)
class Edits:
    """What a person writes of a clause; "" (notes: None) for what stays. `kinds` are those of slots, by name."""

    text: str = ""
    kinds: tuple[tuple[str, str], ...] = ()
    function: str = ""
    theme: str = ""
    notes: str | None = None


@one_at_a_time
def edit(workspace: Path, id_: str, edits: Edits) -> Decided:
    """Give a precedent another text, or another function, theme or notes.

    Slots that it has keep their kinds, also those that only bear another name; new ones have those given, or else
    the kind of what fills them, or that which their name tells, or text.
    """
    desk = open_desk(workspace)
    (precedent,) = desk.named([id_])
    said = _SLOT.sub(lambda slot: f"{{{{ {slot[1]} }}}}", plain(edits.text or precedent.text))
    if problems := list(_faults(said, dict(edits.kinds))):
        raise DraftingError(problems)
    kinds = {slot.name: slot.kind for slot in precedent.slots} | _renamed(precedent, said) | dict(edits.kinds)
    slots = [Slot(name, kinds[name]) for name in dict.fromkeys(_SLOT.findall(said)) if name in kinds]
    facts = {key: value for key in ("function", "theme") if (value := getattr(edits, key))}
    if edits.notes is not None and _lines(edits.notes) != _lines(precedent.notes):
        facts["notes"] = _lines(edits.notes)
    new = replace(library.reviewed(desk.curator().edited(precedent, said, slots)), **facts)
    told = [note(_fitting(new))] if new.attested else []
    told += [*_other_slots(workspace, precedent, new), *_followed(precedent, new, facts)]
    return _decided(desk, "edit", [id_], [new], told, _undo_words(precedent, new))


def _lines(notes: str) -> str:
    """Return notes without what typing leaves behind: other ends of lines, space at the end."""
    return "\n".join(line.rstrip() for line in notes.strip().splitlines())


def _fitting(precedent: Precedent) -> str:
    fitting = sum(not entry.variant for entry in precedent.attested)
    return (
        f"{precedent.id}: its words, with the slots filled, stand in {fitting} of its {len(precedent.attested)} places"
    )


def _followed(old: Precedent, new: Precedent, said: Mapping[str, str]) -> list[Problem]:
    """Return a note of what changed with the words, though nobody said it."""
    keys = [key for key in ("function", "actor", "verb") if key not in said]
    changes = [f'{key}: {_shown(getattr(old, key))} is now {_shown(getattr(new, key))}' for key in keys
               if getattr(old, key) != getattr(new, key)]  # fmt: skip
    mend = "if that is wrong, correct it in the clause's file; mining does not change it"
    return [note(f"{new.id}: with its words changed, too, {'; '.join(changes)}", mend)] if changes else []


def _shown(value: str) -> str:
    return f'"{value}"' if value else "none"


def _undo_words(old: Precedent, new: Precedent) -> str:
    text = old.text.replace('"', '\\"')
    return f'drafter review edit {new.id} --text "{text}"' if old.text != new.text else ""


def _renamed(precedent: Precedent, text: str) -> dict[str, str]:
    """Return the kinds of slots that have another name in a text that is the same but for the names."""
    mine, theirs = _SLOT.split(precedent.text), _SLOT.split(text)
    kinds = {slot.name: slot.kind for slot in precedent.slots}
    if mine[::2] != theirs[::2]:
        return {}
    return {new: kinds[old] for old, new in zip(mine[1::2], theirs[1::2], strict=True) if old in kinds}


def _faults(text: str, kinds: Mapping[str, str]) -> Iterator[Problem]:
    for braces in _BRACES.findall(text):
        if not _SLOT.fullmatch(braces):
            mend = "write {{ slot.name }}, in lower case, words joined by a stop or _"
            yield error("clause-slot", f'"{braces}" is no slot', Place(), mend)
    for name, kind in kinds.items():
        if kind not in SLOT_KINDS:
            close = difflib.get_close_matches(kind, SLOT_KINDS, n=1)
            mend = f'did you mean "{close[0]}"?' if close else f"write one of {', '.join(SLOT_KINDS)}"
            yield error("clause-slot", f'"{kind}" is no kind of slot', Place(), mend)
        if name not in _SLOT.findall(text):
            mend = f"write {{{{ {name} }}}} where it belongs, or leave --slot {name}={kind} out"
            yield error("clause-slot", f'the slot "{name}" does not stand in the text', Place(), mend)


def _decided(
    desk: Desk, verb: str, ids: Sequence[str], new: Sequence[Precedent], told: Sequence[Problem], undo: str = ""
) -> Decided:
    record = desk.decide(f"drafter review {verb} {' '.join(ids)}", new)
    return replace(desk.decided(new, told), undo=undo, record=record)


def _undo_status(was: Sequence[Precedent], new: Sequence[Precedent]) -> str:
    """Return how a status is given back: by the command that gives it; a proposal's, which none gives, at once."""
    ids = {each.id for each in new}
    by = {status: [each.id for each in was if each.id in ids and each.status is status] for status in Status}
    back = {Status.APPROVED: "approve", Status.RETIRED: "retire"}
    acts = [
        f"drafter review {back[status]} {' '.join(named)}" for status, named in by.items() if named and status in back
    ]
    files = [f"precedents/clauses/{id_}.yaml" for id_ in by[Status.PROPOSED]]
    if files:
        more = f" and {len(files) - 1} more" if len(files) > 1 else ""
        acts.append(f'drafter review undo (later, write "status: proposed" in {files[0]}{more})')
    return "; ".join(acts)
