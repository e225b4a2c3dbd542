"""Subject and verb, or number and noun, do not agree: "The Co-Chairs was", "There is several", "a terms of reference".

Told only where the subject stands directly before its verb, or grammar leaves no other reading.

Passes: The Co-Chairs were asked to report. The Meeting noted that two workshops were held under the terms of reference.
Fails:  It was noted that the welfare of workers are at risk. A witness who have spoken said that no port can waits.
Fails:  The Council expressed its concern. The Council expressed their gratitude to the host.
Fails:  The Meeting noted that 231 inspection had been carried out, and that 31 workshop were held.
Fails:  The Co-Chairs was asked to report. The Meeting noted that two workshop were held under a terms of reference.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from drafter.check.prose import Prose, fault, running, shown
from drafter.check.wording import marking, number_by_kind, numbers_of_names, numbers_of_nouns, subjects
from drafter.check.wording.grammar import faults, seen
from drafter.check.wording.phrases import AGREEMENT
from drafter.model import Problem, Shelf, Statement
from drafter.patterns import compiled

ID = "agreement"
_WHOSE = compiled(
    r"""\b[Tt]he\s(?P<who>(?:[A-Z][\w’'-]*\s)*?
          (?:Meeting|Conference|Council|Committee|Commission|Board|Assembly|Session|Forum))
        \s(?:[a-z]+ed\s(?:(?!\bthat\b|\bwho\b|\bwhich\b)[^.;:]){0,120}?\sand\s)?(?:also\s|further\s)?
          (?:expressed|reaffirmed|reiterated|conveyed|recorded|extended|renewed|offered|stated)
        \s(?P<whose>its|their)\s(?:[a-z]+\s){0,2}?
          (?:gratitude|appreciation|thanks|concern|satisfaction|commitment|support
          |condolences|sympathy|regret|readiness|determination|hope|position)\b""",
    re.VERBOSE,
)
"""What a body has of its own: "The Council expressed its gratitude"."""


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning for each such place."""
    texts = running(statement, shelf)
    yield from _whose(texts)
    for one in texts:
        by_table = tuple(seen(one, AGREEMENT))
        yield from faults(ID, one, by_table)
        told = {at for found, _ in by_table for at in found.span("at")}
        by_form = (form.disagreeing(one) for form in (numbers_of_nouns, subjects, numbers_of_names))
        for found, wrong, write in chain.from_iterable(by_form):
            if told.isdisjoint({*found.span("at")}):
                told |= {*found.span("at")}
                what = f'{wrong}: "... {shown(one, found.span(), 1)} ..."'
                yield fault(ID, one, found.span("at"), what, f'write "{write}"')
        yield from marking.faults(ID, one, number_by_kind.ROWS, told)


def _whose(texts: Sequence[Prose]) -> Iterator[Problem]:
    """Yield "their" of a body that elsewhere has "its"."""
    said = [(one, found) for one in texts for found in _WHOSE.finditer(one.open)]
    its = {found["who"] for _, found in said if found["whose"] == "its"}
    for one, found in said:
        if found["whose"] == "their" and found["who"] in its:
            what = f'"their" is said of "The {found["who"]}", which has "its" elsewhere: "{found[0]}"'
            yield fault(ID, one, found.span("whose"), what, 'write "its"')
