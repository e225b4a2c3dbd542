"""What a person has looked at of a precedent's evidence, and what newer evidence says in other words.

A decision records the newest statement that the evidence then held (`reviewed`). Where nothing is recorded, all
evidence counts as looked at, and mining writes down which that was before it adds newer: so whoever sets
`status: approved` in an editor need not know of the key.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import replace

from drafter.model import Attested, Precedent, Status

_DATE = len("2013-03-05")


def reviewed(precedent: Precedent) -> Precedent:
    """Return the precedent with all its evidence counted as looked at, and what it tells."""
    return replace(precedent, reviewed=precedent.attested[-1].statement if precedent.attested else "", joins="")


def remembered(now: Precedent, before: Precedent | None) -> Precedent:
    """Return an approved precedent that gained newer evidence with a record of what had been looked at before."""
    if before is None or now.status is not Status.APPROVED or now.reviewed or not before.attested:
        return now
    marked = replace(now, reviewed=before.attested[-1].statement)
    return marked if unseen(marked) else now


def unseen(precedent: Precedent) -> tuple[Attested, ...]:
    """Return the evidence that is newer than what was looked at, oldest first."""
    entries, last = precedent.attested, precedent.reviewed
    at = max((nth for nth, entry in enumerate(entries) if entry.statement == last), default=-1)
    if at >= 0 or not last:
        return entries[at + 1 :] if last else ()
    if not last[:1].isdecimal():
        return ()
    return tuple(
        entry for entry in entries if entry.statement[:1].isdecimal() and entry.statement[:_DATE] > last[:_DATE]
    )


def rewording(precedent: Precedent) -> Attested | None:
    """Return the newest place that says an approved precedent in other words and was not looked at yet.

    None where the newest statement has the approved wording too. Of several places in it, the one nearest to
    the wording.
    """
    new = unseen(precedent) if precedent.status is Status.APPROVED else ()
    newest = [entry for entry in new if entry.statement == new[-1].statement]
    if not newest or not all(entry.variant for entry in newest):
        return None
    return max(newest, key=lambda entry: _alike(precedent.text, entry.text))


def _alike(one: str, other: str) -> float:
    return difflib.SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio()


def merging(precedents: Iterable[Precedent]) -> list[tuple[Precedent, Precedent]]:
    """Return the approved precedents that newer evidence makes one formula, two and two."""
    approved = {each.id: each for each in precedents if each.status is Status.APPROVED}
    return [(each, approved[each.joins]) for each in approved.values() if each.joins in approved]


def waiting(precedents: Iterable[Precedent]) -> tuple[list[Precedent], list[tuple[Precedent, Attested]]]:
    """Return the proposals, and the approved precedents that newer evidence rewords, each with that."""
    every = list(precedents)
    proposed = [each for each in every if each.status is Status.PROPOSED]
    return proposed, [(each, entry) for each in every if (entry := rewording(each))]
