"""A name has other capitals than its own, or is cut before its acronym.

A name in names.yaml, or one that the body's other statements write alike, keeps its capitals ("Office", "INTERPOL");
a word of it in small letters makes of it something else. Before its acronym a name stands whole. Names in small
letters throughout are let pass: they may be of a thing that has no name yet.

Passes: The Office of Rain and Flood Relief (ORFR) met.
Fails:  The office of Rain and Flood Relief met.
Fails:  The Office of Rain and Flood (ORFR) met.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from drafter.check.naming import phrases
from drafter.check.naming.uses import english
from drafter.check.places import Passage, Same, passages
from drafter.model import LANDS, BlockKind, Correction, Name, Problem, Severity, Shelf, Statement
from drafter.names import Table, table
from drafter.patterns import compiled

ID = "registered-forms"
_SEVERAL = 2
_ACRONYM = compiled(r" \((?P<acronym>[A-Z][\w&/-]*[A-Z])\)")


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning at the first place of each such form."""
    known = table(shelf.names)
    tables = (passage for passage in passages(statement) if passage.block and passage.block.kind is BlockKind.TABLE)
    found = [each for passage in (*english(statement), *tables) for each in _in(passage, known, shelf, statement)]
    found += list(_cut(statement, known))
    first = {text: (passage, at, text, name) for passage, at, text, name in reversed(found)}
    for passage, at, text, name in first.values():
        quoted = phrases.is_quoted(passage.text, at[0])
        correction = None if quoted else Correction(passage.at, at, name)
        yield Problem(ID, Severity.WARNING, f'"{text}" is "{name}"', passage.place, f'write "{name}"',
                      correction=correction)  # fmt: skip


Form = tuple[Passage, tuple[int, int], str, str]


def _in(passage: Passage, known: Table, shelf: Shelf, statement: Statement) -> Iterator[Form]:
    """Yield names of the register, and of the body's other statements, that lack a capital."""
    for found in known.find(passage.text):
        text = found.text.removesuffix(f" ({found.row.acronym})")
        at = (found.at[0], found.at[0] + len(text))
        name = _meant(found.row, text)
        if name and not passage.text[at[1] : at[1] + 1].isalpha():
            yield passage, at, text, name
    for text, at in phrases.uneven(passage):
        kept = _kept(Same(shelf)).get(text.lower())
        if kept and kept != text and phrases.besides(phrases.held(Same(shelf))[kept], statement.id) >= _SEVERAL:
            yield passage, at, text, kept


def _meant(row: Name, text: str) -> str:
    """Return the form of an organisation that differs from the text in capitals alone; "" for none."""
    if row.kind in LANDS or text.isupper():
        return ""
    forms = (row.name, *dict(row.forms).values(), row.acronym)
    alike = [form for form in forms if form.lower() == text.lower()]
    return alike[0] if alike and text not in alike else ""


@lru_cache(maxsize=2)
def _kept(same: Same) -> dict[str, str]:
    """Return, by its small letters, each name that stands in several statements, in the form of most of them."""
    held = phrases.held(same)
    return {text.lower(): text for text in sorted(held, key=lambda text: len(held[text]))}


def _cut(statement: Statement, known: Table) -> Iterator[Form]:
    """Yield names whose end is missing before their acronym."""
    for phrase in phrases.of(statement):
        acronym = _ACRONYM.match(phrase.passage.text, phrase.at[1])
        row = known.with_acronym(acronym["acronym"]) if acronym else None
        if row and row.kind not in LANDS and _is_beginning(phrase.content, phrases.content(phrases.words(row.name))):
            yield phrase.passage, phrase.at, phrase.text, row.name


def _is_beginning(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return len(one) < len(other) and one == other[: len(one)]
