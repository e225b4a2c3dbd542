"""Rows of "follow_up:" beside the ledger: what a row leaves empty the ledger says, and where they differ it is told.

A row names its commitment by the id in the ledger. What a person wrote in it stands, whatever the ledger says; a row
without an id is only compared, where the ledger has one commitment in just these words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from drafter.compose.meant import meant
from drafter.compose.template.listings import Row, day_written, following_up
from drafter.compose.template.parts import Part
from drafter.history.undertaken import Undertaken, every
from drafter.marked_yaml import Marked
from drafter.model import Place, Problem, Severity, Shelf

_FILLED = ("directed", "who", "due", "status", "outcome")
_COMPARED = ("directed", "who", "due", "status")


def names_one(given: object) -> bool:
    """Return whether a row of the meeting file names a commitment of the ledger."""
    return any(_id(part) for part in _parts(given))


def filled(given: object, shelf: Shelf, before: date | None, marked: Marked) -> Iterator[Problem]:
    """Fill in what the rows leave empty, as the ledger stands before a day; yield where the two differ."""
    known = {row.id: row for row in every(shelf, before)}
    by_words = _by_words(known.values()) if known else {}
    for part in _parts(given):
        name = _id(part)
        row = known.get(name) if name else by_words.get(_plain(part.values["directed"]))
        if name and row is None and known:
            yield _unknown(part, name, known, marked)
        if row is not None:
            said = _said(row)
            yield from _differences(part, row, said, marked)
            if name:
                _fill(part, said)
        part.values["due"] = day_written(str(part.values["due"] or "")) or None


def _parts(given: object) -> list[Part]:
    return [part for part in given if isinstance(part, Part)] if isinstance(given, list) else []


def _id(part: Part) -> str:
    return str(part.values["commitment"] or "")


def _by_words(rows: Iterable[Undertaken]) -> dict[str, Undertaken]:
    """Return the commitments by their words: those that no other has."""
    found: dict[str, list[Undertaken]] = {}
    for row in rows:
        found.setdefault(_plain(row.action), []).append(row)
    return {words: held[0] for words, held in found.items() if len(held) == 1}


def _said(row: Undertaken) -> Row:
    return following_up(row.action, row.who, row.due, row.status, row.outcome, "")


def _fill(part: Part, said: Row) -> None:
    for key in _FILLED:
        if not part.values[key] or (key == "directed" and _plain(part.values[key]) == _plain(said[key])):
            part.values[key] = said[key] or None


def _differences(part: Part, row: Undertaken, said: Row, marked: Marked) -> Iterator[Problem]:
    for key in _COMPARED:
        own, ledger = part.values[key], said[key]
        if own and ledger and _plain(own) not in (_plain(ledger), _plain(row.due if key == "due" else ledger)):
            told = row.action if key == "directed" else ledger
            what = f'"{key}: {own}" stands here; the ledger says "{told}" of {row.id}'
            mend = f'if the ledger is right, write "commitment: {row.id}" in this row and leave "{key}:" empty'
            mend += "; else correct precedents/commitments.yaml"
            place = Place(marked.file, marked.line(*part.steps, key))
            yield Problem("commitment-differs", Severity.NOTE, what, place, mend)


def _unknown(part: Part, name: str, known: Mapping[str, Undertaken], marked: Marked) -> Problem:
    mend = meant(name, known, "`drafter commitments` lists those that there are")
    place = Place(marked.file, marked.line(*part.steps, "commitment"))
    what = f'there is no commitment "{name}" in the ledger'
    return Problem("unknown-commitment", Severity.WARNING, what, place, mend)


def _plain(said: object) -> str:
    return " ".join(str(said or "").split()).casefold()
