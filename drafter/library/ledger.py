"""The ledger of commitments, precedents/commitments.yaml: read, and amended without disturbing it.

A person corrects it in any editor. What mining changes is written key by key, every other byte stays as it was:
comments, folding, the order of the rows. New rows come below the last one. At its end stands what mining found so
far, by which it knows what a person changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from drafter import files, marked_yaml, shapes
from drafter.library import keys, places, rows
from drafter.library.amending import LINE, OUTSIDE
from drafter.library.memory import Memory
from drafter.marked_yaml import Marked
from drafter.model import Commitment, Found, Ledger, Outcome, Passage, Place, Problem, Severity, Source
from drafter.problems import DraftingError, error

_EMPTY = Ledger()
_READ: Memory[Ledger] = Memory(4)
FOUND = "found"
_HEAD = """\
# What was undertaken, by whom, by when, and what became of it. "drafter mine" writes it; correct it as you like:
# change who, action, due or status, write notes, add what is missing, take out what is wrong. What you changed
# stands, whatever is read or mined later. A status is: done, under way, superseded, not reported.
"""
_FOUND_HEAD = """\

# By this "drafter mine" knows what you changed or took out above. Leave it as it is.
"""
ORDER = ("who", "action", "due", "topic", "status", "made", "reported", "again", "notes")
"""The keys of a row as they are first written."""


def load_ledger(workspace: Path) -> Ledger:
    """Return the ledger; an empty one where there is no file. Raises DraftingError with every fault."""
    path = workspace / places.LEDGER
    shown = places.shown(path)
    if not path.exists():
        return _EMPTY
    data = files.read(path, shown)
    return _READ.read(data, (shown,), lambda: read(files.decoded(data, shown), shown))


def read(text: str, file: str) -> Ledger:
    """Return the ledger of a file's text. Raises DraftingError with every fault."""
    marked = marked_yaml.load(text, file)
    value = marked.value
    memory: dict[str, Found] = {}
    problems: list[Problem] = []
    if isinstance(value, dict) and FOUND in value:
        memory, problems = _memory(marked)
        marked = replace(marked, value={key: part for key, part in value.items() if key != FOUND})
    try:
        found = rows.read_rows(marked, rows.CommitmentRow)
    except DraftingError as fault:
        raise DraftingError([*fault.problems, *problems]) from None
    if problems:
        raise DraftingError(problems)
    return Ledger(tuple(_row(id_, row, marked) for id_, row in found.items()), tuple(sorted(memory.items())))


def _memory(marked: Marked) -> tuple[dict[str, Found], list[Problem]]:
    """Return what mining found so far, and what is wrong with that part."""
    value = marked.value[FOUND] if isinstance(marked.value, dict) else None
    if value is not None and not isinstance(value, dict):
        where = Place(marked.file, marked.line(FOUND))
        return {}, [error("ledger-found", f'"{FOUND}" must hold one row a key', where, f'take "{FOUND}:" out')]
    try:
        read = rows.read_rows(replace(marked, value=value), rows.FoundRow)
    except DraftingError as fault:
        mend = "put back what stood there, or take out this row"
        return {}, [replace(each, where=Place(marked.file, marked.line(FOUND)), mend=mend) for each in fault.problems]
    return {id_: Found(row.of, row.row, row.links) for id_, row in read.items()}, []


def _row(id_: str, row: rows.CommitmentRow, marked: Marked) -> Commitment:
    return Commitment(
        id=id_,
        action=" ".join(row.action.split()),
        who=row.who,
        due=row.due,
        topic=row.topic,
        status=Outcome(row.status or Outcome.NOT_REPORTED),
        made=_passage(row.made) if row.made else None,
        reported=tuple(map(_passage, row.reported)),
        again=row.again,
        notes=row.notes,
        line=partial(marked.line, id_),
    )


def _passage(row: rows.PassageRow) -> Passage:
    source = Source(row.source.file, row.source.lines, row.source.sha256) if row.source else Source("")
    return Passage(row.statement, row.paragraph, source, row.text, Outcome(row.says or Outcome.NOT_REPORTED))


# -- written ---------------------------------------------------------------------------------------


def save_ledger(workspace: Path, ledger: Ledger, known: Ledger) -> tuple[Problem, ...]:
    """Write the ledger where it says something else than `known`, as it was when work on it began.

    Nothing is written, and it is told, where somebody changed the file since. Raises DraftingError where it cannot
    be read.
    """
    if ledger == known:
        return ()
    with files.alone((workspace / places.LEDGER).parent):
        return _saved(workspace, ledger, known)


def amend_ledger(workspace: Path, amend: Callable[[Ledger], Ledger]) -> Ledger:
    """Write what `amend` makes of the ledger, while nobody else writes it; return it. Raises DraftingError as load."""
    with files.alone((workspace / places.LEDGER).parent):
        known = load_ledger(workspace)
        ledger = amend(known)
        if ledger != known:
            _saved(workspace, ledger, known)
        return ledger


def _saved(workspace: Path, ledger: Ledger, known: Ledger) -> tuple[Problem, ...]:
    path = workspace / places.LEDGER
    if load_ledger(workspace) != known:
        what = "the ledger was changed while it was mined; it was left as it is"
        return (Problem("ledger-changed", Severity.WARNING, what, Place(places.shown(path)), "type the command again"),)
    before = files.text(path, places.shown(path)) if path.exists() else ""
    files.write(path, _written(before, ledger, known, places.shown(path)).encode())
    return ()


def _written(before: str, ledger: Ledger, known: Ledger, file: str) -> str:
    """Return the file's text with what differs written into it; anew where its form has no lines for its parts."""
    if known == Ledger():
        return (before.rstrip("\n") + "\n\n" if before.strip("\n {}~") else _HEAD + "\n") + _whole(ledger)
    amended = _amended(before, ledger, known, file)
    return amended if _says(amended, ledger, file) else _HEAD + "\n" + _whole(ledger)


def _says(text: str, ledger: Ledger, file: str) -> bool:
    try:
        return read(text, file) == ledger
    except DraftingError:
        return False


def _whole(ledger: Ledger) -> str:
    return "\n".join(marked_yaml.dump({row.id: value(row)}) for row in ledger.commitments) + _found_text(ledger)


def _found_text(ledger: Ledger) -> str:
    if not ledger.found:
        return ""
    memory: shapes.Json = {
        id_: {"of": found.of, "row": found.row, "links": list(found.links)} for id_, found in ledger.found
    }
    return _FOUND_HEAD + marked_yaml.dump({FOUND: memory})


def value(row: Commitment) -> shapes.Json:
    """Return what the file holds of a row, its keys in order; what is empty only where a person looks for it."""
    every: shapes.Json = {
        "who": row.who,
        "action": row.action,
        "due": row.due,
        "topic": row.topic,
        "status": row.status.value,
        "made": _passage_value(row.made) if row.made else None,
        "reported": [{"says": each.says.value, **_passage_value(each)} for each in row.reported],
        "again": list(row.again),
        "notes": row.notes,
    }
    kept = ("who", "action", "due", "status", "reported", "notes")
    return {key: every[key] for key in ORDER if key in kept or every[key]}


def _passage_value(passage: Passage) -> shapes.Json:
    source = {"file": passage.source.file, "lines": list(passage.source.lines)}
    told = {"statement": passage.statement, "paragraph": passage.paragraph, "source": source, "text": passage.text}
    return {key: part for key, part in told.items() if key != "source" or passage.source.file}


# -- amended ---------------------------------------------------------------------------------------


def _amended(before: str, ledger: Ledger, known: Ledger, file: str) -> str:
    """Return the text with changed rows amended, new ones below the last, and those that went taken out."""
    marked = marked_yaml.load(before, file)
    lines = LINE.findall(before if before.endswith("\n") else before + "\n")
    spans = _spans(lines, marked)
    now, was = {row.id: row for row in ledger.commitments}, {row.id: row for row in known.commitments}
    parts: list[str] = []
    at = 0
    for id_, (start, end) in spans.items():
        parts.append("".join(lines[at:start]))
        if id_ in now:
            parts.append(_row_text("".join(lines[start:end]), now[id_], was[id_], file))
        elif id_ == FOUND:
            parts = [_without_head("".join(parts))]
        at = end
    new = [row for row in ledger.commitments if row.id not in was]
    rest = "".join(parts) + "".join(lines[at:])
    return rest.rstrip("\n") + "\n" + _rows_text(new) + _found_text(ledger)


def _rows_text(new: Iterable[Commitment]) -> str:
    return "".join("\n" + marked_yaml.dump({row.id: value(row)}) for row in new)


def _without_head(text: str) -> str:
    """Return the text above what mining found, without the words that tell what that is."""
    return text.removesuffix(_FOUND_HEAD.lstrip("\n"))


def _spans(lines: Sequence[str], marked: Marked) -> dict[str, tuple[int, int]]:
    """Return the lines of each key of the file, in their order; what stands between, comments too, is no key's."""
    held = list(marked.value) if isinstance(marked.value, dict) else []
    starts = [marked.line(key) - 1 for key in held]
    found = {}
    for key, start, end in zip(held, starts, [*starts[1:], len(lines)], strict=True):
        while end > start + 1 and OUTSIDE.fullmatch(lines[end - 1]):
            end -= 1
        found[key] = (start, end)
    return found


def _row_text(text: str, row: Commitment, was: Commitment, file: str) -> str:
    """Return a row's lines with what differs written into them; the whole row anew where that cannot be done."""
    if row == was:
        return text
    head, _, body = text.partition("\n")
    inner = _dedented(body)
    try:
        for key, written in _differing(was, row):
            inner = keys.keyed(inner, marked_yaml.load(inner, file), key, written, ORDER)
        amended = f"{head}\n{_indented(inner)}"
        if read(amended, file).commitments == (row,):
            return amended
    except DraftingError:  # a form of YAML in which keys are no lines
        pass
    return marked_yaml.dump({row.id: value(row)})


def _differing(was: Commitment, row: Commitment) -> Iterator[tuple[str, str]]:
    """Yield the keys that say something else, each with its YAML; "" of one that is to go."""
    before, after = value(was), value(row)
    for key in ORDER:
        if before.get(key) != after.get(key):
            yield key, marked_yaml.dump({key: after[key]}) if key in after else ""


def _dedented(body: str) -> str:
    first = next((line for line in body.split("\n") if line.strip()), "")
    indent = len(first) - len(first.lstrip(" "))
    return "\n".join(line[indent:] if line[:indent].isspace() else line for line in body.split("\n"))


def _indented(inner: str) -> str:
    return "".join(f"  {line}" if line.strip() else line for line in LINE.findall(inner))
