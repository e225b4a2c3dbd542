"""Clauses whose files cannot be read: left out and told, so that the work on all others goes on.

Mining lets each take part with what its file still shows, so that its clauses go to no other precedent and are not
proposed anew. Where a file does not show all that was in it, nothing new is proposed; where it shows no wording at
all, what might be of it cannot be told, and mining leaves all clauses as they are.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from pathlib import Path

from drafter import library, untouched
from drafter.library import places
from drafter.model import Place, Precedent, Problem, Severity
from drafter.workflow.workspace import listed

Mining = Callable[[Sequence[Precedent]], tuple[Precedent, ...]]


def find(workspace: Path, faulty: Collection[str], taken: Collection[str]) -> tuple[library.Damaged, ...]:
    """Return the clause files that cannot be read; `faulty` are files as they are shown, `taken` ids of others."""
    folder, ids = workspace / places.CLAUSES, set(taken)
    found: list[library.Damaged] = []
    for path in places.files_of(folder, ".yaml", ".yml") if faulty else ():
        shown = places.shown(path)
        if shown in faulty:
            id_ = path.relative_to(folder).with_suffix("").as_posix()
            free = id_ if places.is_id(id_) and id_ not in ids else f"left-out/{len(found)}"
            found.append(library.damaged(path, shown, free))
            ids.add(free)
    return tuple(found)


def told(clauses: Sequence[library.Damaged]) -> Iterator[Problem]:
    """Yield one warning of what was left out."""
    if clauses:
        one, names = len(clauses) == 1, listed([each.shown for each in clauses])
        count, whose = ("1 clause was", "its file") if one else (f"{len(clauses)} clauses were", "their files")
        what = f"{count} left out, for {whose} cannot be read: {names}"
        mend = f"mend {'the file' if one else 'the files'} as told above; nothing of what is held was changed for it"
        yield Problem("left-out", Severity.WARNING, what, Place(), mend)


def stopped(names: Collection[str], why: str) -> Iterator[Problem]:
    """Yield why a command that can leave no file out has done nothing; `names` are the files as they are shown."""
    if names and why:
        it = "it" if len(names) == 1 else "them"
        mend = f"correct {it} as told above, or put back a copy, and give the command again"
        yield Problem("left-out", Severity.ERROR, f"{listed(sorted(names))} cannot be read: {why}", Place(), mend)


def mined(
    clauses: Sequence[library.Damaged], known: Sequence[Precedent], mine: Mining
) -> tuple[tuple[Precedent, ...], tuple[Problem, ...]]:
    """Return what mining makes of the clauses that are known beside those that cannot be read, and what is told."""
    held = [each for each in clauses if each.is_clause]
    dark = [each.shown for each in held if each.precedent is None]
    if dark:
        return tuple(known), (_held_back("nothing was mined", "do not show their words", dark),)
    theirs = [each.precedent for each in held if each.precedent]
    gone, ids = {each.id for each in theirs}, {each.id for each in known}
    parts = [each.shown for each in held if not each.is_whole]
    asked = untouched.frozen(known) if parts else known
    now = untouched.thawed((each for each in mine([*asked, *theirs]) if each.id not in gone), known)
    new = [each for each in now if each.id not in ids]
    if not parts or not new:
        return now, ()
    count = "1 new clause was" if len(new) == 1 else f"{len(new)} new clauses were"
    told = _held_back(f"{count} not proposed", "do not show all that was in them", parts)
    return tuple(each for each in now if each.id in ids), (told,)


def _held_back(what: str, why: str, names: Sequence[str]) -> Problem:
    """Return a warning of what mining left undone, so that nothing is proposed that a broken file has already."""
    if len(names) == 1:
        why = why.replace("do not", "does not").replace("their", "its").replace("them", "it")
    told = f"{what}, as it may be held already: {listed(list(names))} {why}"
    mend = "mend what is told above, or put back a copy, or delete what is not wanted; then: drafter mine"
    return Problem("left-out", Severity.WARNING, told, Place(), mend)
