"""An acronym is used before it is explained, explained twice, or spelt in two ways.

The full name stands once, at first use, with the acronym in brackets; after that the acronym alone.
An annex is read by itself and explains its own. A list of those who attended explains nothing again
that the text before it explained. An acronym that the text never explains is told by
acronym-unexplained. Two acronyms of one letter's difference are mostly one.

Passes: The Regional Support Office (RSO) reported. Members commended the RSO.
Fails:  Members commended the RSO. The Regional Support Office (RSO) reported.
Fails:  The Information Technology Centre (ITC) was opened. Members thanked the ICT for its work.
Fails:  The new programme (AAPTIP) begins in May. Members welcomed the AATIP.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from drafter.check.naming.uses import Use, stands_in, uses
from drafter.model import Problem, Severity, Shelf, Statement
from drafter.patterns import compiled

ID = "acronyms"
_AS_A_BODY = compiled(r"(?:['’]s)?(?:[.,;)]|$| (?:for|and|to|in|on|with|had|has|was|will|would|is|at)\b)")
"""What stands behind an acronym that is no adjective: "the ICT for its work", not "ICT tools"."""
_LONG_ENOUGH = 5  # IOM and ILO, RSO and RCO are two things; AAPTIP and AATIP are one


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield warnings for the text and for each annex apart; a near miss is looked for in all of it."""
    found = uses(statement)
    for _, part in groupby(found, key=lambda use: use.passage.annex):
        section = list(part)
        yield from _explained_late(section)
        yield from _explained_again(section)
    known = {name.acronym for name in shelf.names if name.acronym}
    yield from _near_misses(found, known)
    yield from _exchanged(found, known)


def _explained_late(found: list[Use]) -> Iterator[Problem]:
    first: dict[str, Use] = {}
    done: set[str] = set()
    for use in found:
        before = first.setdefault(use.acronym, use)
        if not use.explains or use.acronym in done:
            continue
        done.add(use.acronym)
        if not before.explains:
            what = f'"{use.acronym}" is used here, and explained only later{stands_in(use.passage.place)}'
            mend = "write the full name and the acronym in brackets at first use, and the acronym alone later"
            yield Problem(ID, Severity.WARNING, what, before.passage.place, mend, (use.passage.place,))


def _explained_again(found: list[Use]) -> Iterator[Problem]:
    first: dict[str, Use] = {}
    for use in found:
        if not use.explains:
            continue
        before = first.setdefault(use.acronym, use)
        if before is not use:
            what = f'"{use.acronym}" is explained again; it was already{stands_in(before.passage.place) or " above"}'
            mend = "write the acronym alone here"
            yield Problem(ID, Severity.WARNING, what, use.passage.place, mend, (before.passage.place,))


def _exchanged(found: tuple[Use, ...], known: set[str]) -> Iterator[Problem]:
    """Yield an acronym that stands once, as a body, and has the letters of one that the text explains.

    Of the two the one that the register has is right: where that is the one that stands alone, the other is told.
    """
    explained = {use.acronym: use for use in found if use.explains}
    counts = Counter(use.acronym for use in found)
    for use in found:
        meant = next(
            (short for short in explained if sorted(short) == sorted(use.acronym) and short != use.acronym), ""
        )
        is_body = _AS_A_BODY.match(use.passage.text, use.at + len(use.acronym))
        near = len(use.acronym) < _LONG_ENOUGH  # of longer ones a near miss is told
        if meant and near and counts[use.acronym] == 1 and use.acronym not in explained and is_body:
            where = explained[meant].passage.place
            if use.acronym in known and meant not in known:
                what = f'"{meant}" has the letters of "{use.acronym}"{stands_in(use.passage.place)}'
                mend = f'write "{use.acronym}", if it is the same'
                yield Problem(ID, Severity.WARNING, what, where, mend, (use.passage.place,))
                continue
            what = f'"{use.acronym}" has the letters of "{meant}"{stands_in(where)}, and is explained nowhere'
            mend = f'write "{meant}", if it is the same'
            yield Problem(ID, Severity.WARNING, what, use.passage.place, mend, (where,))


def _near_misses(found: tuple[Use, ...], known: set[str]) -> Iterator[Problem]:
    """Yield where one acronym seems a misspelling of a commoner, explained or registered one."""
    counts: dict[str, int] = {}
    for use in found:
        counts[use.acronym] = counts.get(use.acronym, 0) + 1
    sound = {use.acronym for use in found if use.explains} | (known & counts.keys())
    for acronym in counts:
        likely = [other for other in sorted(sound | known) if _is_near(acronym, other)]
        if acronym in known or not likely or (acronym in sound and counts[acronym] > 1):
            continue
        meant = max(likely, key=lambda other: (other in sound, counts.get(other, 0), other))
        where = next(use.passage.place for use in found if use.acronym == acronym)
        also = tuple(use.passage.place for use in found if use.acronym == meant)[:1]
        what = f'"{acronym}" is one letter from "{meant}"{stands_in(also[0]) if also else ""}'
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
