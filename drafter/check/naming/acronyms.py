"""An acronym is used before it is explained, explained twice, or spelt in two ways.

The full name stands once, at first use, with the acronym in brackets; after that the acronym alone.
An annex is read by itself and explains its own, and so does a list of those who attended. An
acronym that the text never explains is let pass: readers know the UN and ASEAN. Two acronyms of one
letter's difference are mostly one.

Passes: The Regional Support Office (RSO) reported. Members commended the RSO.
Fails:  Members commended the RSO. The Regional Support Office (RSO) reported.
Fails:  The new programme (AAPTIP) begins in May. Members welcomed the AATIP.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from drafter.check.places import Passage, lists_delegations, running
from drafter.model import Place, Problem, Severity, Shelf, Statement

ID = "acronyms"
_ACRONYM = re.compile(r"(?<![\w’'-])[A-Z][A-Z0-9]*(?:-[A-Z0-9]{2,})*[A-Z](?:-[A-Z0-9]+)*(?![A-Z0-9])")
_EXPLAINED = re.compile(r"(?<=[a-z’')] )\((?:the )?(?P<acronym>[A-Z][\w&/-]*[A-Z])\)")
_LONG_ENOUGH = 5  # IOM and ILO, RSO and RCO are two things; AAPTIP and AATIP are one


@dataclass(frozen=True, slots=True)
class _Use:
    acronym: str
    passage: Passage
    explains: bool


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield warnings for the text and for each annex apart; a near miss is looked for in all of it."""
    uses = [use for passage in running(statement) for use in _uses(passage)]
    lists = {passage for passage in running(statement) if lists_delegations(statement, passage)}
    for _, part in groupby(uses, key=lambda use: use.passage.annex):
        section = list(part)
        yield from _explained_late(section)
        yield from _explained_again(section, lists)
    known = {name.acronym for name in shelf.names if name.acronym}
    yield from _near_misses(uses, known)


def _uses(passage: Passage) -> Iterator[_Use]:
    explained = {found.start("acronym"): found["acronym"] for found in _EXPLAINED.finditer(passage.text)}
    words = {found.start(): found[0] for found in _ACRONYM.finditer(passage.text)} | explained
    for at in sorted(words):
        yield _Use(words[at], passage, at in explained)


def _explained_late(uses: list[_Use]) -> Iterator[Problem]:
    first: dict[str, _Use] = {}
    done: set[str] = set()
    for use in uses:
        before = first.setdefault(use.acronym, use)
        if not use.explains or use.acronym in done:
            continue
        done.add(use.acronym)
        if not before.explains:
            what = f'"{use.acronym}" is used here, and explained only later{_in(use.passage.place)}'
            mend = "write the full name and the acronym in brackets at first use, and the acronym alone later"
            yield Problem(ID, Severity.WARNING, what, before.passage.place, mend, (use.passage.place,))


def _explained_again(uses: list[_Use], lists: set[Passage]) -> Iterator[Problem]:
    first: dict[str, _Use] = {}
    for use in uses:
        if not use.explains:
            continue
        before = first.setdefault(use.acronym, use)
        if before is not use and use.passage not in lists:
            what = f'"{use.acronym}" is explained again; it was already{_in(before.passage.place)}'
            mend = "write the acronym alone here"
            yield Problem(ID, Severity.WARNING, what, use.passage.place, mend, (before.passage.place,))


def _near_misses(uses: list[_Use], known: set[str]) -> Iterator[Problem]:
    """Yield where one acronym seems a misspelling of a commoner, explained or registered one."""
    counts: dict[str, int] = {}
    for use in uses:
        counts[use.acronym] = counts.get(use.acronym, 0) + 1
    sound = {use.acronym for use in uses if use.explains} | (known & counts.keys())
    for acronym in counts:
        likely = [other for other in sorted(sound | known) if _is_near(acronym, other)]
        if acronym in known or not likely or (acronym in sound and counts[acronym] > 1):
            continue
        meant = max(likely, key=lambda other: (other in sound, counts.get(other, 0), other))
        where = next(use.passage.place for use in uses if use.acronym == acronym)
        also = tuple(use.passage.place for use in uses if use.acronym == meant)[:1]
        what = f'"{acronym}" is one letter from "{meant}"{_in(also[0]) if also else ""}'
        yield Problem(ID, Severity.WARNING, what, where, f'write "{meant}", if it is the same', also)


def _is_near(acronym: str, other: str) -> bool:
    """Return whether one letter more, less, other or moved makes one of the other."""
    one, two = acronym.replace("-", ""), other.replace("-", "")
    if acronym == other or min(len(one), len(two)) < _LONG_ENOUGH or abs(len(one) - len(two)) > 1:
        return False
    if one == two:
        return True
    at = next((n for n, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), min(len(one), len(two)))
    left, right = one[at:], two[at:]
    swapped = left[:2] == right[1::-1] and left[2:] == right[2:]
    return left[1:] == right[1:] or left[1:] == right or left == right[1:] or swapped


def _in(place: Place) -> str:
    return f" in paragraph {place.paragraph}" if place.paragraph else ""
