"""What a person should know of files that were read: held before, set aside, or read with doubts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from drafter.check import as_read
from drafter.check.facts import confidence
from drafter.model import Level, Place, Problem, Severity, Shelf, Statement
from drafter.names import Table
from drafter.problems import as_typed
from drafter.received import Tracked
from drafter.workflow.workspace import listed

_DISAGREEMENTS = ("date disagrees", "ordinal disagrees", "place disagrees", "body disagrees")
_SHORT = 3  # letters of words such as "of" and "the"
_FEWEST = 3  # strangers that make a body of its own
_SHOWN = 5  # names that a command is shown with
_DROPPED = {Tracked.FINAL: "tracked deletion", Tracked.ORIGINAL: "tracked insertion"}


def unchanged(path: Path, id_: str) -> Problem:
    """Return the warning that a statement which a file holds in other words stays as it is held."""
    what, mend = f"{id_} is held already, and was not changed", f"correct precedents/statements/{id_}.md itself"
    return Problem("held-already", Severity.WARNING, what, Place(str(path), statement=id_), mend)


def of_changes(path: Path, found: Iterable[Statement], tracked: Tracked | None) -> Iterator[Problem]:
    """Yield a warning for each statement that is held with other tracked changes accepted than are asked for now."""
    for statement in found:
        kinds = {repair.kind for repair in statement.repairs}
        if tracked is not None and kinds & ({"tracked deletion", "tracked insertion"} - {_DROPPED[tracked]}):
            other = "original" if tracked is Tracked.FINAL else "final"
            what = f"{statement.id} is held as its {other} text, and was not changed"
            mend = f"delete precedents/statements/{statement.id}.md, and read it again"
            where = Place(str(path), statement=statement.id)
            yield Problem("held-already", Severity.WARNING, what, where, mend)


def of_aside(ids: Sequence[str]) -> Iterator[Problem]:
    """Yield one note of the statements that were removed or set aside, so that reading them again changes nothing."""
    if ids:
        one = len(ids) == 1
        was, stays, name = ("was", "stays", ids[0]) if one else ("were", "stay", "ID")
        what = f"{listed(ids)} {was} removed or set aside before, and {stays} so"
        mend = f"to hold it again, move precedents/aside/{name}.md back to precedents/statements"
        yield Problem("set-aside", Severity.NOTE, what, Place(), mend)


def of_copies(copies: Mapping[Path, Path]) -> Iterator[Problem]:
    """Yield one note of the files that are the same, to the byte, as another that was read."""
    if copies:
        pairs = [f"{path} (as {other})" for path, other in copies.items()]
        count = "1 file is" if len(pairs) == 1 else f"{len(pairs)} files are"
        what = f"{count} the same, to the byte, as another that was read: {listed(pairs)}"
        yield Problem("same-file", Severity.NOTE, what)


def of_reading(statement: Statement, path: Path | None = None) -> Iterator[Problem]:
    """Yield a warning for each fact on which two places of one text disagree, and for a reading in doubt.

    What a person has corrected since is told no more.
    """
    file = str(path) if path else statement.source.file if statement.source else statement.id
    mend = f"correct precedents/statements/{statement.id}.md"
    for kind in _DISAGREEMENTS:
        found = [repair for repair in statement.repairs if repair.kind == kind]
        places = [repair for repair in found if not as_read.is_settled(statement, repair)]
        if len({repair.before.casefold() for repair in places}) > 1:
            told = "; ".join(f'"{repair.before}" (line {repair.lines[0]})' for repair in places)
            what = f"the text disagrees with itself on the {kind.split()[0]}: {told}"
            where = Place(file, places[0].lines[0], statement=statement.id)
            yield Problem(kind.replace(" ", "-"), Severity.WARNING, what, where, f"find out which is right, and {mend}")
    if statement.confidence.level is Level.LOW and any(confidence.check(statement, Shelf())):
        what = f"this may be misread: {'; '.join(statement.confidence.reasons)}"
        where = Place(file, statement=statement.id)
        yield Problem("low-confidence", Severity.WARNING, what, where, f"compare it with the original, and {mend}")


def of_register(rows: Sequence[str]) -> Iterator[Problem]:
    """Yield one note of the rows that the register gained for statements whose facts a person filled in."""
    if rows:
        what = f"added to precedents/meetings.yaml, or named there as a source: {listed(rows)}"
        yield Problem("meeting-row", Severity.NOTE, what)


def of_names(path: Path, statement: Statement, names: Table) -> Iterator[Problem]:
    """Yield a note of the delegations that names.yaml does not hold, where it holds most of the list."""
    found = names.strangers(statement.attendance)
    unknown = [one.printed for one in found if not names.near(one.printed)]
    if unknown:
        what = f"not in names.yaml: {'; '.join(unknown)}"
        mend = f"correct what is no name, and make the others known: {_command(unknown)}"
        yield Problem("names", Severity.NOTE, what, Place(str(path), statement=statement.id), mend)


def of_strangers(new: Iterable[Statement], names: Table) -> Iterator[Problem]:
    """Yield one note of those who attended again and again and are in no register: the members of another body.

    Where names.yaml holds most of a list, `of_names` has told the others.
    """
    seen = Counter(
        name
        for statement in new
        if not names.strangers(statement.attendance)
        for name in dict.fromkeys(re.sub("^the ", "", one.printed) for one in statement.attendance if one.printed)
        if not names.named(name)
    )
    again = [name for name, times in seen.items() if times > 1]
    if len(again) >= _FEWEST:
        what = f"{len(again)} names that attended more than once are not in names.yaml: {'; '.join(again)}"
        mend = (
            "make them known before mining, so that hosts and lists of those present are known as such: "
            f"{_command(again)} (of organisations, with --kind organisation)"
        )
        yield Problem("names", Severity.NOTE, what, mend=mend)


def _command(names: Sequence[str]) -> str:
    """Return the command that makes names known, the first of many in it."""
    told = " ".join(f"--add {as_typed(name)}" for name in names[:_SHOWN])
    return f"drafter names {told}{' --add ...' if len(names) > _SHOWN else ''}"


def of_bodies(held: Iterable[Statement], new: Iterable[Statement]) -> Iterator[Problem]:
    """Yield one note of the bodies read that share no word with those held before: their wording would be mixed."""
    known = {word for statement in held for word in _words(statement.meeting.body)}
    bodies = {statement.meeting.body: statement for statement in new if _words(statement.meeting.body)}
    others = [body for body in bodies if known and known.isdisjoint(_words(body))]
    if others:
        what = f"of another body than those held: {listed(others)}; its wording will count beside theirs"
        mend = (
            'to keep bodies apart, take it out here with "drafter remove ID", and read it into a workspace of its own, '
            'made by "drafter init DIR --empty"'
        )
        yield Problem("another-body", Severity.NOTE, what, Place(), mend)


def _words(body: str) -> frozenset[str]:
    return frozenset(word for word in body.casefold().split() if len(word) > _SHORT)
