"""A name has other capitals than its own, or is cut before its acronym.

A name in names.yaml, or one that the body's other statements write alike, keeps its capitals ("Office", "INTERPOL");
a word of it in small letters makes of it something else, as the end of the name of those who met does ("the eighth
meeting of HF senior officials"). Before its acronym a name stands whole. Names in small letters throughout are let
pass: they may be of a thing that has no name yet; not so "the regional net framework" where earlier statements, or the
text itself, have it as the name of what has an acronym.

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
from drafter.model import LANDS, BlockKind, Correction, Name, NameKind, Problem, Severity, Shelf, Statement
from drafter.names import Table, table
from drafter.patterns import compiled

ID = "registered-forms"
_SEVERAL = 2
_MET = compiled(
    r"\b[Mm]eetings? of (?:the )?(?P<who>(?:[A-Z][\w’'-]* )+[a-z]{4,} (?:officials|experts|ministers|leaders))\b"
)
_ACRONYM = compiled(r" \((?P<acronym>[A-Z][\w&/-]*[A-Z])\)")


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning at the first place of each such form."""
    known = table(shelf.names)
    tables = (passage for passage in passages(statement) if passage.block and passage.block.kind is BlockKind.TABLE)
    found = [each for passage in (*english(statement), *tables) for each in _in(passage, known, shelf, statement)]
    found += [*_cut(statement, known), *_in_small(statement, shelf)]
    first = {text: (passage, at, text, name) for passage, at, text, name in reversed(found)}
    for passage, at, text, name in first.values():
        is_sure = not text.islower() and not phrases.is_quoted(passage.text, at[0])
        mend = f'write "{name}", if it is meant' if text.islower() else f'write "{name}"'
        correction = Correction(passage.at, at, name) if is_sure else None
        yield Problem(ID, Severity.WARNING, f'"{text}" is "{name}"', passage.place, mend, correction=correction)


Form = tuple[Passage, tuple[int, int], str, str]


def _in(passage: Passage, known: Table, shelf: Shelf, statement: Statement) -> Iterator[Form]:
    """Yield names of the register, and of the body's other statements, that lack a capital."""
    for found in known.find(passage.text):
        text = found.text.removesuffix(f" ({found.row.acronym})")
        at = (found.at[0], found.at[0] + len(text))
        name = _meant(found.row, text)
        if name and not passage.text[at[1] : at[1] + 1].isalpha():
            yield passage, at, text, name
    for text, at in (*phrases.uneven(passage), *_met(passage)):
        kept = _kept(Same(shelf)).get(text.lower())
        if kept and kept != text and phrases.besides(phrases.held(Same(shelf))[kept], statement.id) >= _SEVERAL:
            yield passage, at, text, kept


def _met(passage: Passage) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield those who met, where the end of their name has small letters: "meeting of AHG senior officials"."""
    for found in _MET.finditer(passage.text):
        yield found["who"], found.span("who")


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


def _in_small(statement: Statement, shelf: Shelf) -> Iterator[Form]:
    """Yield the names of mechanisms in small letters throughout, where they were names already: with "the"."""
    texts = [(passage, passage.text) for passage in english(statement)]
    whole = "\n".join(text for _, text in texts)
    for row in shelf.names:
        small = f"the {row.name.lower()}"
        if row.kind is NameKind.MECHANISM and row.acronym and len(row.name.split()) >= phrases.LEAST and small in whole:
            others = phrases.held(Same(shelf)).get(row.name, set()) - {statement.id}
            earlier = [other for other in others if other < statement.id or not statement.source]
            if len(earlier) >= _SEVERAL or row.name in whole:
                for passage, text in texts:
                    at = text.find(small) + len("the ")
                    end = at + len(row.name)
                    if at >= len("the ") and not text[end : end + 1].isalpha():
                        yield passage, (at, end), text[at:end], row.name


def _is_beginning(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return len(one) < len(other) and one == other[: len(one)]
