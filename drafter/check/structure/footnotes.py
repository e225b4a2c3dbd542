"""A footnote has no mark in the text, a mark has no footnote, or the marks do not run on.

Notes are numbered through the text in the order of their marks.

Passes: Members recalled the report.¹ They thanked the host.² | ¹ Report 5. | ² Note 7.
Fails:  Members recalled the report.² They thanked the host.¹ | ¹ Report 5. | ² Note 7.
Fails:  Members recalled the report.¹ | ¹ Report 5. | ² Note 7.
Fails:  Members recalled the report.[2] | [1] Report 5.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from drafter.check.places import Passage, passages
from drafter.model import BlockKind, Problem, Shelf, Statement
from drafter.numbering import RAISED, raised
from drafter.patterns import compiled
from drafter.problems import warning

ID = "footnotes"
_MARK = compiled(rf"(?<=[^\s{RAISED}])(?<!\b[ckm]m)(?<!\bm)(?<!\bha)(?P<marks>[{RAISED}]+(?:,[{RAISED}]+)*)")
_NOTED = compiled(rf"[{RAISED}*]|\[\d+\]")
"""How a note begins that was not read as one."""
_TYPED = compiled(r"(?<=[a-z.,;:”)])\[(\d{1,2})\]")
_LOST = compiled(r"\[\^[\w-]{1,20}\]")
"""A mark in Markdown to which no note was found, or it had been read as one."""
_TYPED_NOTE = compiled(r"\[(\d{1,2})\](?=[.\s]|$)")
_PLAIN = str.maketrans(RAISED, "0123456789")


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning for each note and each mark without the other, and for each mark out of order."""
    here = passages(statement)
    notes = {
        _number(passage): passage for passage in here if passage.block and passage.block.kind is BlockKind.FOOTNOTE
    }
    marks = [(mark, passage) for passage in here for mark in _marks(passage)]
    marked = {mark for mark, _ in marks}
    for label, passage in notes.items():
        if label and label not in marked and not _stands(label, here):
            what = f'nothing in the text leads to footnote {label}, "{_head(passage.text)}"'
            yield warning(
                ID, what, passage.place, f'set the mark "{raised(label)}" where it belongs, or remove the note'
            )
    yield from _typed(here)
    for passage in here:
        for found in _LOST.finditer(passage.text):
            what = f'the mark "{found[0]}" has no footnote'
            yield warning(ID, what, passage.place, "add the note, or remove the mark")
    if not notes:
        yield from _without_any(marks, here)
    if notes:
        yield from _without_note(marks, set(notes))
        yield from _out_of_order([each for each in marks if each[0] in notes])


def _number(passage: Passage) -> str:
    return passage.block.label.translate(_PLAIN) if passage.block else ""


def _marks(passage: Passage) -> Iterator[str]:
    if passage.text.isascii() or (passage.block and passage.block.kind is BlockKind.FOOTNOTE):
        return
    for found in _MARK.finditer(passage.text):
        yield from found["marks"].translate(_PLAIN).split(",")


def _stands(label: str, here: tuple[Passage, ...]) -> bool:
    """Return whether a mark that is no raised figure, "*", stands in the text."""
    return not label.isdecimal() and any(
        label in passage.text for passage in here if not (passage.block and passage.block.kind is BlockKind.FOOTNOTE)
    )


def _without_note(marks: list[tuple[str, Passage]], notes: set[str]) -> Iterator[Problem]:
    for mark, passage in marks:
        if mark not in notes and int(mark) <= len(notes) + 2:
            what = f'the mark "{raised(mark)}" has no footnote'
            yield warning(ID, what, passage.place, "add the note, or remove the mark")


def _without_any(marks: list[tuple[str, Passage]], here: tuple[Passage, ...]) -> Iterator[Problem]:
    """Yield the first mark behind a word or a stop in a text without notes: no power of a unit has such a place."""
    if any(_NOTED.match(passage.text) for passage in here):
        return
    for mark, passage in marks:
        if compiled(rf"(?:[a-z]{{4}}|[.,;:”)]){raised(mark)}(?![\w{RAISED}])").search(passage.text):
            what = f'the mark "{raised(mark)}" has no footnote'
            yield warning(ID, what, passage.place, "add the note, or remove the mark")
            return


def _typed(here: tuple[Passage, ...]) -> Iterator[Problem]:
    """Yield each mark in square brackets that has no note, in a text that has notes which begin so."""
    begun = {passage.at: found[1] for passage in here if passage.block and (found := _begins(passage))}
    read = {_number(one) for one in here if one.block and one.block.kind is BlockKind.FOOTNOTE}
    if not begun and not read:
        yield from _first_typed(here)
    yield from _nowhere_marked(here, begun)
    for passage in here if begun or read else ():
        for found in _TYPED.finditer(passage.text) if passage.at not in begun else ():
            if found[1] not in begun.values() and found[1] not in read:
                what = f'the mark "{found[0]}" has no footnote'
                yield warning(ID, what, passage.place, "add the note, or write the number of the one that is meant")


def _nowhere_marked(here: tuple[Passage, ...], begun: Mapping[int, str]) -> Iterator[Problem]:
    """Yield each typed note "[2]" without a mark, where another has one: so they are notes, and no list of papers."""
    marks = {found[1] for each in here if each.at not in begun for found in _TYPED.finditer(each.text)}
    for passage in here if marks & {*begun.values()} else ():
        if passage.at in begun and begun[passage.at] not in marks:
            note = f"[{begun[passage.at]}]"
            what = f'nothing in the text leads to the note "{note} {_head(passage.text.removeprefix(note).strip())}"'
            yield warning(ID, what, passage.place, f'set the mark "{note}" where it belongs, or remove the note')


def _first_typed(here: tuple[Passage, ...]) -> Iterator[Problem]:
    """Yield the first mark "[1]" of a text that has no notes at all."""
    for passage in here:
        found = _TYPED.search(passage.text) if passage.block and "[1]" in passage.text else None
        if found and found[1] == "1":
            yield warning(
                ID, f'the mark "{found[0]}" has no footnote', passage.place, "add the note, or remove the mark"
            )
            return


def _begins(passage: Passage) -> re.Match[str] | None:
    """Return the number with which a note begins that was not read as one: as its label, or in its text."""
    label = passage.block.label if passage.block else ""
    return _TYPED_NOTE.match(label) or _TYPED_NOTE.match(passage.text)


def _out_of_order(marks: list[tuple[str, Passage]]) -> Iterator[Problem]:
    """Yield the first mark that stands behind a later one; a note may be referred to again."""
    first: dict[str, Passage] = {}
    for mark, passage in marks:
        first.setdefault(mark, passage)
    for (one, _), (other, passage) in pairwise((mark, where) for mark, where in first.items() if mark.isdecimal()):
        if int(other) < int(one):
            what = f'the mark "{raised(other)}" stands behind "{raised(one)}"'
            yield warning(ID, what, passage.place, "number the notes in the order of their marks")
            return


def _head(text: str) -> str:
    return " ".join(re.split(r"\s+", text)[:6])
