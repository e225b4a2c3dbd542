"""Invented series of other bodies, five documents each, with marks: tests/gold/series.

A bank's policy statements, a forum's communiques, the meetings of a treaty's parties. "== date city" begins a
document; every sentence or item below it stands on a line of its own behind its mark. Sentences with one mark are
one formula; those whose marks differ, or are "-", are none. "!" before a mark says that even sentences with this
mark are not one formula: "agreed to study", "agreed to publish".
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

from drafter import markup, mine
from drafter.mine.clauses import without_end_mark
from drafter.mine.slots import wording
from drafter.model import Precedent, Statement
from drafter.names import Table

FOLDER = Path(__file__).with_name("gold") / "series"
NAMES = ("bank", "forum", "treaty")
HEAD = """\
---
id: {day}-{name}
kind: statement
meeting: {{body: {name}, name: {name}, city: {city}, start: {day}, end: {day}}}
source: {{file: {day}-{name}.txt, lines: [1, 99], sha256: a}}
---

# STATEMENT

"""
Clause = tuple[str, str]


def load(name: str) -> tuple[Statement, ...]:
    """Return the statements of a series, oldest first."""
    return tuple(_statement(name, part) for part in _parts(name))


def texts(name: str) -> Iterator[tuple[str, str]]:
    """Yield the statements of a series as texts that can be read in, each with the day that its part begins with."""
    for part in _parts(name):
        lines = [line.split(" | ", 1)[1] for line in part[1:]]
        numbers = (n for n in range(1, len(lines) + 1))
        body = (f"    {line}" if line.startswith("- ") else f"{next(numbers)}. {line}" for line in lines)
        yield part[0][:10], "STATEMENT\n\n" + "\n\n".join(body) + "\n"


def numbered(day: str, *paragraphs: str, name: str = "x", city: str = "~") -> Statement:
    """Return a statement of these paragraphs, numbered from 1; its id is "2014-05-07-x"."""
    body = "\n\n".join(f"{n}. {text}" for n, text in enumerate(paragraphs, 1))
    return markup.read(HEAD.format(day=day, name=name, city=city) + body + "\n", day)


def yearly(*sentences: str) -> list[Statement]:
    """Return statements of a sentence each, one a year from 2010."""
    return [numbered(f"20{nth + 10}-05-01", each) for nth, each in enumerate(sentences)]


def yearly_of(*paragraphs: list[str]) -> list[Statement]:
    """Return statements of these paragraphs, one a year from 2010."""
    return [numbered(f"20{nth + 10}-05-01", *each) for nth, each in enumerate(paragraphs)]


def mined(*sentences: str) -> tuple[Precedent, ...]:
    """Return the precedents of several statements among sentences, one a year."""
    found = mine.precedents(yearly(*sentences), (), Table(()))
    return tuple(each for each in found if len({entry.statement for entry in each.attested}) > 1)


def one(*sentences: str) -> Precedent:
    """Return the one precedent of sentences, one a year, that all of them refill."""
    (found,) = mined(*sentences)
    assert [wording.fill(found.text, dict(entry.values)) for entry in found.attested] == list(sentences)
    return found


def marked(name: str) -> set[frozenset[Clause]]:
    """Return the pairs of clauses of different documents that are one formula."""
    clauses = [
        (mark, (f"{part[0][:10]}-{name}", without_end_mark(text.removeprefix("- "))))
        for part in _parts(name)
        for mark, text in (line.split(" | ", 1) for line in part[1:])
    ]
    pairs = (pair for pair in combinations(clauses, 2) if pair[0][1][0] != pair[1][1][0])
    return {frozenset((one, other)) for (mark, one), (like, other) in pairs if mark == like and mark[0] not in "-!"}


def joined(mined: tuple[Precedent, ...]) -> set[frozenset[Clause]]:
    """Return the pairs of clauses of different documents that one precedent attests."""
    return {
        frozenset((one, other))
        for precedent in mined
        for one, other in combinations([(e.statement, without_end_mark(e.text)) for e in precedent.attested], 2)
        if one[0] != other[0]
    }


def _parts(name: str) -> list[list[str]]:
    text = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    return [part.strip().splitlines() for part in text.split("== ")[1:]]


def _statement(name: str, part: list[str]) -> Statement:
    day, _, city = part[0].partition(" ")
    text, number = "", 0
    for line in part[1:]:
        said = line.split(" | ", 1)[1]
        number += not said.startswith("- ")
        text += f"   {said}\n\n" if said.startswith("- ") else f"{number}. {said}\n\n"
    return markup.read(HEAD.format(day=day, name=name, city=city or "~") + text, day)
