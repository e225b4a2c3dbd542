"""Statements taken apart into clauses: sentences and list items, each with what governs it.

Headings, titles, tables and footnotes are no clauses. The words of a clause are those of its block,
to the letter; the sentences of a block, joined by spaces, are the block again. Beside this:

    words.py      words as they are compared        masks.py      what changes from meeting to meeting made alike
    entities.py   what a clause names               forms.py      names of meetings, places as patterns
    came.py       States learned from who came      bodies.py     whose statements clauses are of
    persons.py    people by name                    sitting.py    people learned from who sits on a board
    hours.py      hours of the day                  figures.py    counts and votes
    functions.py  what a clause does                deeds.py, opposites.py   what is to be done; its contrary
    lead_ins.py   sentences above a list            readings.py   a clause as it is compared, all of this read once
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from drafter import language, sentences, shapes, verbs
from drafter.model import NO_LINES, Block, BlockKind, Source, Statement


class Clause(NamedTuple):
    """One sentence or list item. `lead_in` is the sentence that a list hangs on, "" for none.

    `order` sorts clauses by date, then statement, then reading order; `part` is where in its
    statement the clause stands, 0 to 1; `of_meeting` is false in texts that are of no meeting.
    """

    statement: str
    paragraph: str
    source: Source
    text: str
    order: tuple[str, str, int, int]
    part: float = 0.0
    heading: str = ""
    lead_in: str = ""
    is_item: bool = False
    actor: str = ""
    verb: str = ""
    of_meeting: bool = True

    @property
    def bare(self) -> Clause:
        """Return an item without the mark that its list ends it with; any other clause as it is."""
        text = without_end_mark(self.text) if self.is_item else self.text
        return self if text == self.text else self._replace(text=text)


def by_itself(text: str) -> Clause:
    """Return a sentence that stands in no statement as a clause, by its own words."""
    actor, verb = verbs.actor_and_verb(text, "")
    return Clause("", "", Source(""), text, ("", "", 0, 0), actor=actor, verb=verb)


_END_MARK = re.compile(r"\s*[;,](?:\s+(?:and/or|and|or))?$")
_LAST = (";", ",", "and", "or")
_LAST_MARK = re.compile(r"(?<=\w)\.$")


def without_end_mark(text: str) -> str:
    """Return the text without "; and", ";" at its end, which belong to the list that it stands in.

    So does the full stop of its last item, where that is no sentence: it begins with a small letter.
    """
    bare = _LAST_MARK.sub("", text) if text.endswith(".") and text[:1].islower() else text
    return (_END_MARK.sub("", bare) or text) if bare.endswith(_LAST) else bare or text


_JOINED = re.compile(r"[\s,;:]*\b(?:and|then)?\s*$")


def acts(clause: Clause) -> tuple[Clause, ...]:
    """Return what a sentence of several acts does, one clause an act, in order: "welcomed A", "agreed B".

    () where it does one thing. The words between are left out.
    """
    found = verbs.all_acts(clause.text)
    starts: list[int] = []
    for act in found:
        starts.append(clause.text.find(act.verb, starts[-1] + 1 if starts else 0))
    if len(found) < 2 or -1 in starts:
        return ()
    ends = [*starts[1:], len(clause.text)]
    parts = (clause.text[start:end] for start, end in zip([0, *starts[1:]], ends, strict=True))
    said = [_JOINED.sub("", part) for part in parts]
    return tuple(
        clause._replace(text=text, actor=act.actor, verb=act.verb) for text, act in zip(said, found, strict=True)
    )


def clauses(statements: Iterable[Statement]) -> tuple[Clause, ...]:
    """Return the clauses of all statements, oldest first.

    A text without a date (a strategy) counts as of the first dated text of its file, which it was
    circulated with; where there is none, it comes last. Those of the archive asked for last are remembered:
    precedents and commitments are mined from the same ones.
    """
    held = tuple(statements)
    every = tuple(map(_Itself, held))
    return (
        _REMEMBERED[every]
        if every in _REMEMBERED
        else remember(held, [each for pair in dated(held) for each in of(*pair)])
    )


def remember(statements: Iterable[Statement], found: Iterable[Clause]) -> tuple[Clause, ...]:
    """Return these clauses of these statements, oldest first; asked for next, they are not sought again."""
    _REMEMBERED.clear()
    ordered = _REMEMBERED[tuple(map(_Itself, statements))] = tuple(sorted(found, key=lambda clause: clause.order))
    return ordered


@dataclass(frozen=True, slots=True, eq=False)
class _Itself:
    """A statement that equals only itself: to compare two word by word takes longer than to take one apart."""

    statement: Statement

    def __hash__(self) -> int:
        return id(self.statement)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Itself) and self.statement is other.statement


_REMEMBERED: dict[tuple[_Itself, ...], tuple[Clause, ...]] = {}


def dated(statements: Sequence[Statement]) -> list[tuple[Statement, str]]:
    """Return each statement with the date that its clauses count as of."""
    from_below = sorted(statements, key=lambda each: each.source.lines if each.source else NO_LINES, reverse=True)
    of_file = {_file(each): _date(each) for each in from_below if _date(each)}
    return [(each, _date(each) or of_file.get(_file(each), "9999")) for each in statements]


def _date(statement: Statement) -> str:
    return statement.meeting.start.isoformat() if statement.meeting.start else ""


def _file(statement: Statement) -> str:
    return statement.source.file if statement.source else ""


def of(statement: Statement, date: str) -> Iterator[Clause]:
    """Yield the clauses of one statement in reading order."""
    if statement.language not in ("en", "und"):
        return  # its words would be forced into English patterns
    cited, above = shapes.paragraphs(statement.blocks), shapes.headings(statement.blocks)
    leads = _lead_ins(statement.blocks)
    away = language.foreign(statement.blocks)
    for at, (block, paragraph, heading, lead_in) in enumerate(zip(statement.blocks, cited, above, leads, strict=True)):
        if away[at] or block.kind not in (BlockKind.PARAGRAPH, BlockKind.ITEM):
            continue
        for nth, sentence in enumerate(sentences.split(block.text)):
            actor, verb = verbs.actor_and_verb(sentence, lead_in)
            yield Clause(
                statement=statement.id,
                paragraph=paragraph,
                source=Source(_file(statement), block.lines),
                text=sentence,
                order=(date, statement.id, at, nth),
                part=at / len(statement.blocks),
                heading=heading,
                lead_in=lead_in,
                is_item=block.kind is BlockKind.ITEM,
                actor=actor,
                verb=verb,
                of_meeting=bool(_date(statement)),
            )


def _lead_ins(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield for each block the sentence that ends in a colon above its list; "" where there is none."""
    leads: list[str] = []  # of the paragraph, then of the items of level 1, 2 ... above
    for block in blocks:
        if block.kind is BlockKind.PARAGRAPH:
            leads = [_lead(block)]
        if block.kind is not BlockKind.ITEM:
            yield ""  # a heading inside a list ("A. Prevention") does not end it
            continue
        leads = [*leads, *[""] * block.level][: block.level]
        yield next((lead for lead in reversed(leads) if lead), "")
        leads.append(_lead(block))


def _lead(block: Block) -> str:
    return sentences.split(block.text)[-1] if block.text.endswith(":") else ""
