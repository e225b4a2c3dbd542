"""Delegations that stand one below another: list items, short paragraphs and the cells of a table.

A row is a name, and perhaps who came: "Elbonia: H.E. Ms Ada Flavia, Minister of Nets". A table's header
says which column holds the delegations; without one, its looks do. Persons alone are no delegation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from drafter.model import LANDS, Block, Role
from drafter.names import Table
from drafter.parse.attendance import entries, listed, parts, sent, spoken
from drafter.parse.attendance.entries import Entry
from drafter.parse.attendance.words import ORGANISATION, PERSON, TITLE, VERBAL

_NUMBERED = re.compile(r"^\(?\d{1,3}[.)]\s+")
_PARTED = re.compile(r"\s*(?::|\s[–—-]\s)\s*(?P<rest>.*)$")
_BARS = re.compile(r"\s+[|·•∙]\s+")
_TRAIL = re.compile(r"(?:\s*[;,.]|\s+and\b)*$")
_OBSERVER = re.compile(r"\bobserver", re.IGNORECASE)
_ONLY_OBSERVER = re.compile(r"\(?observers?\)?", re.IGNORECASE)
_DELEGATION = re.compile(
    r"\b(?:delegations?|countr(?:y|ies)|states?|members?|participants?|economies|economy|organi[sz]ations?"
    r"|observers?|governments?|agenc(?:y|ies)|entit(?:y|ies))\b",
    re.IGNORECASE,
)
_NOT_NAMES = re.compile(
    r"\b(?:name|title|position|designation|head|role|status|email|rank|level|no|number|date)\b|#", re.IGNORECASE
)
_OF_PERSONS = re.compile(r"\b(?:name|title|position|designation)\b", re.IGNORECASE)
_OF_A_PERSON = re.compile(  # where a person works, beside whom the person came for
    r"(?:home\s)?(?:organi[sz]ation|agency|institution|ministry|department|entity)(?:/\w+)*", re.IGNORECASE
)
_FIGURE = re.compile(r"\d{1,3}[.)]?")
ROW_WORDS = 14  # a paragraph of more words, or with a stop in it, is no row of a list
_MOST_WORDS = 12  # of a cell or row without a comma: longer ones tell, and do not name


def is_row(text: str) -> bool:
    """Return whether a paragraph may be a line of a list: short, or with commas, and nothing happens in it."""
    tells = text.endswith(".") and not re.search(r",|\sand\s", text)
    short = len(text.split()) <= ROW_WORDS and not re.search(r"[.!?]\s", text) and not tells
    return (short or text.count(",") >= 2) and not VERBAL.search(re.sub(r"\([^()]*\)", "", text))


def is_told(text: str, names: Table) -> bool:
    """Return whether an item is a paragraph with a label, and no name: "(b) The Council noted the report"."""
    bare = re.sub(r"\([^()]*\)|\b(?:who|which)\b.*", "", text)
    return bool(VERBAL.search(bare)) and not is_person(text) and names.named(text.strip(" .;,")) is None


def of_row(text: str, names: Table) -> list[Entry]:
    """Return the names of an item or short paragraph; most have one."""
    text = _TRAIL.sub("", _NUMBERED.sub("", text.strip()))
    parted = _PARTED.search(text)
    if parted and _is_about(parted["rest"]):
        observer = _OBSERVER.match(parted["rest"])
        return [
            Entry(entry.printed, Role.OBSERVER if observer else entry.role, entry.mark)
            for entry in of_row(text[: parted.start()], names)
        ]
    if names.named(re.sub(r"^the\s", "", text)):
        return [Entry(listed.name(text, names), mark=entries.mark_of(text))]
    if PERSON.match(text):
        last = listed.name(text.split(",")[-1], names)
        return [Entry(last)] if names.named(last) else []
    pieces = text.split(", ")
    if len(pieces) > 1 and any(_is_about(piece) for piece in pieces[1:]):
        return of_row(pieces[0], names)
    if len(pieces) == 1 and " and " in text:
        return entries.read(text, names, one=True)
    return entries.read(text, names)


def with_commas(text: str) -> str:
    """Return a row with commas where bars or dots part its names: "Elbonia | Lutha | Zenda"."""
    return _BARS.sub(", ", text)


def is_person(text: str) -> bool:
    """Return whether the row begins with a person."""
    return bool(PERSON.match(text) or any(PERSON.match(piece) for piece in text.split(", ")))


def _is_about(text: str) -> bool:
    """Return whether words after a name say who came or how, and name no other delegation."""
    person = PERSON.match(text) or (TITLE.search(text) and not ORGANISATION.search(text))
    return bool(person or not text or re.match(r"[a-z]", text) or _OBSERVER.match(text) or re.match(r"\d", text))


def of_table(block: Block, names: Table) -> list[Entry]:
    """Return the delegations of a table in printed order, each once where several persons came for one."""
    rows = [row for row in block.rows if any(cell.strip() for cell in row)]
    if rows and all(is_labelled(row) for row in rows):
        return [one for row in rows for one in _labelled(row, names)]
    header = rows[0] if rows and not _part(rows[0]) and _is_header(rows[0], names) else ()
    body = rows[1:] if header else rows
    if _is_grouped(header, body, names):
        return _heads(body, names)
    columns = _named_columns(header) or _looks([row for row in body if not _part(row)], names)
    found: list[Entry] = []
    for part_role, part in _parts(body):
        for group in _walk(columns, header, part, names):
            for cell, row_role in group:
                found += [
                    Entry(entry.printed, entry.role or row_role or part_role, entry.mark)
                    for entry in of_row(cell, names)[:1]
                    if cell.strip()
                ]
    return [entry for at, entry in enumerate(found) if at == 0 or entry != found[at - 1]]


def is_labelled(row: Sequence[str]) -> bool:
    """Return whether a row's first cell says who stands in the rest: "Members", "Elbonia, Lutha"."""
    rest = [cell for cell in row[1:] if cell.strip()]
    return bool(rest) and bool(parts.PART.match(row[0].strip())) and not any(map(parts.PART.match, rest))


def _labelled(row: Sequence[str], names: Table) -> list[Entry]:
    """Return the names of such a row, with the role that its label says; none of who was absent."""
    role = spoken.role_of(row[0])
    read = [one for cell in row[1:] if cell.strip() for one in entries.read(with_commas(cell), names)]
    return [Entry(one.printed, one.role or role, one.mark) for one in read] if role else []


def _alone(row: Sequence[str]) -> str:
    """Return the words of a row that has one cell, or the same in all: "ELBONIA" above its people; "" for others."""
    cells = {cell.strip() for cell in row if not _FIGURE.fullmatch(cell.strip())} - {""}
    return cells.pop() if len(cells) == 1 and len(row) > 1 else ""


def _is_grouped(header: Sequence[str], body: Sequence[Sequence[str]], names: Table) -> bool:
    """Return whether each delegation has a row of its own above its people, and no column."""
    states = [at for at in _named_columns(header) if not _OF_A_PERSON.fullmatch(header[at].strip())]
    rows = [row for row in body if not _part(row)]
    people = [row for row in rows if not _alone(row)]
    if states or not people or not rows or not _alone(rows[0]) or PERSON.match(_alone(rows[0])):
        return False
    if any(names.named(cell) for row in people for cell in row):
        return False
    heads = [_alone(row) for row in rows if _alone(row)]
    of_persons = any(_OF_PERSONS.search(cell) for cell in header) or all(names.named(head) for head in heads)
    return of_persons or all(any(PERSON.match(cell.strip()) for cell in row) for row in people)


def _heads(body: Sequence[Sequence[str]], names: Table) -> list[Entry]:
    """Return the delegations of a table that have a row each above their people."""
    found: list[Entry] = []
    for part_role, part in _parts(body):
        for words in filter(None, map(_alone, part)):
            if not PERSON.match(words):
                found += [Entry(one.printed, one.role or part_role, one.mark) for one in of_row(words, names)[:1]]
    return found


def _part(row: Sequence[str]) -> str:
    """Return the words of a row that begins another part of the table: "Observers", and nothing beside it."""
    cells = {cell.strip() for cell in row} - {""}
    words = cells.pop() if len(cells) == 1 else ""
    return words if parts.PART.match(words) else ""


def _parts(body: Sequence[Sequence[str]]) -> Iterator[tuple[Role | None, list[Sequence[str]]]]:
    """Yield the rows of each part with its role; who was absent is left out."""
    found: list[Sequence[str]] = []
    role: Role | None = None
    absent = False
    for row in body:
        words = _part(row)
        if not words:
            found += [] if absent else [row]
            continue
        yield role, found
        said = spoken.role_of(words)
        role, absent, found = (said if said is not Role.PARTICIPANT else None), said is None, []
    yield role, found


def _is_header(row: Sequence[str], names: Table) -> bool:
    words = " ".join(row)
    return (
        not any(names.named(cell) for cell in row)
        and bool(_DELEGATION.search(words) or _NOT_NAMES.search(words))
        and all(len(cell.split()) <= 5 and not ORGANISATION.search(_DELEGATION.sub("", cell)) for cell in row)
    )


def _named_columns(header: Sequence[str]) -> list[int]:
    """Return the columns whose heads say that delegations stand in them."""
    named = [at for at, cell in enumerate(header) if _DELEGATION.search(cell) and not _NOT_NAMES.search(cell)]
    persons = any(_OF_PERSONS.search(cell) for cell in header)
    states = [at for at in named if not _OF_A_PERSON.fullmatch(header[at].strip())]
    return states if persons and states else named


def _looks(body: Sequence[Sequence[str]], names: Table) -> list[int]:
    """Return the columns that look like names; the first of them where the others are persons or titles."""
    width = max((len(row) for row in body), default=0)
    columns = [[row[at].strip() for row in body if at < len(row) and row[at].strip()] for at in range(width)]
    found = [at for at, cells in enumerate(columns) if all(_is_named(cells, names))]
    known = [at for at in found if sum(names.named(cell) is not None for cell in columns[at]) > len(columns[at]) / 2]
    return [at for at in found if not (known and at not in known and sent.are_persons(columns[at], names))]


def _is_named(cells: Sequence[str], names: Table) -> Iterator[bool]:
    yield bool(cells)
    for cell in cells:
        yield bool(names.named(cell)) or not (
            PERSON.match(cell) or TITLE.match(cell) or len(cell.split()) > _MOST_WORDS or not re.search(r"[A-Z]", cell)
        )


def _walk(
    columns: Sequence[int], header: Sequence[str], body: Sequence[Sequence[str]], names: Table
) -> Iterator[list[tuple[str, Role | None]]]:
    """Yield the cells with names: down each column where heads differ or its order is the better one, else across."""
    status = next(
        (at for at, cell in enumerate(header) if re.search(r"\b(?:status|role|capacity)\b", cell, re.IGNORECASE)), None
    )
    roles = {at: Role.OBSERVER if header and _OBSERVER.search(header[at]) else None for at in columns}
    down = [[(row[at], roles[at] or _status(row, status)) for row in body] for at in columns]
    across = [[(row[at], roles[at] or _status(row, status)) for at in columns] for row in body]
    by_head = len({header[at] for at in columns}) > 1 if header else False
    yield from down if by_head or _disorder(down, names) < _disorder(across, names) else across


def _status(row: Sequence[str], at: int | None) -> Role | None:
    """Return the role that a row tells: in the column of roles, or in a cell that says no more than "Observer"."""
    cells = (row[at],) if at is not None else (cell for cell in row if _ONLY_OBSERVER.fullmatch(cell.strip()))
    return Role.OBSERVER if any(_OBSERVER.search(cell) for cell in cells) else None


def _disorder(groups: list[list[tuple[str, Role | None]]], names: Table) -> tuple[int, bool]:
    """Return how often states and organisations take turns, and whether the order is no alphabetical one within."""
    cells = [_NUMBERED.sub("", cell).strip() for group in groups for cell, _ in group if cell.strip()]
    ranks = [_is_organisation(cell, names) for cell in cells]
    ordered = sorted(cells, key=lambda cell: (bool(_is_organisation(cell, names)), cell.casefold()))
    turns = sum(one is not other for one, other in pairwise(rank for rank in ranks if rank is not None))
    return turns, cells not in (ordered, sorted(cells, key=str.casefold))


def _is_organisation(cell: str, names: Table) -> bool | None:
    """Return whether a name is an organisation's, no state's; None where neither register nor words say it."""
    row = names.named(cell)
    if row:
        return row.kind not in LANDS
    return True if ORGANISATION.search(cell) else None
