"""Which precedent each clause of one statement is of, and what earlier statements say like it.

Clauses are placed as mining places them: mining is asked what the shelf would be with this statement beside the
earlier ones. What it joins to a precedent is of it; what is alike enough to an earlier clause to be one formula was
said before, in no precedent; the rest is new.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from drafter.history import Like, Placed
from drafter.mine.assemble import precedents
from drafter.mine.clauses import Clause, clauses, without_end_mark
from drafter.mine.entities import Finder
from drafter.mine.families import FLOOR, JOIN, candidates, score
from drafter.mine.likeness import Likeness
from drafter.mine.readings import Reader, Reading
from drafter.mine.wording import SLOT
from drafter.model import Attested, Block, Precedent, Statement, Status, Use
from drafter.names import Table

_Key = tuple[str, str]  # paragraph, and the clause's text without its list's end mark
_SAME_WORDS = 0.5
"""Share of words in common from which on a sentence is still the one that its block's provenance names."""


def placed(
    statement: Statement, earlier: Iterable[Statement], known: Iterable[Precedent], names: Table
) -> tuple[Placed, ...]:
    """Return the clauses of a statement in reading order, each with its precedent, or the nearest before it.

    `earlier` are the statements before it. A precedent counts as said before where it has evidence in one of them,
    or none at all but the approval of a person. The provenance of the statement's own blocks comes first, then
    what its evidence on the shelf says, then mining.
    """
    past, shelf = tuple(each for each in earlier if each.id != statement.id), tuple(known)
    here = clauses([statement])
    owners = _Owners(statement, here, past, shelf, names)
    nearest = _nearest(here, past, statement, names)
    return tuple(_placed(clause, owners, like) for clause, like in zip(here, nearest, strict=True))


def _placed(clause: Clause, owners: _Owners, like: Like | None) -> Placed:
    id_, said_before = owners.of(clause)
    return Placed(clause.paragraph, clause.text, id_, like, said_before or (like is not None and like.score >= JOIN))


@dataclass(slots=True, init=False)
class _Owners:
    """Tells the precedent of each clause, and whether earlier statements have it."""

    _known: frozenset[str]
    _said: frozenset[str]
    _of: dict[_Key, str]

    def __init__(
        self, statement: Statement, here: Sequence[Clause], past: Sequence[Statement], shelf: Sequence[Precedent],
        names: Table,
    ) -> None:  # fmt: skip
        before = frozenset(each.id for each in past)
        without = [_without(precedent, statement.id) for precedent in shelf]
        mined = precedents((*past, statement), without, names)
        self._known = frozenset(precedent.id for precedent in shelf)
        self._said = frozenset(each.id for each in mined if any(one.statement in before for one in each.attested))
        self._said |= {each.id for each in shelf if not each.attested and each.status is Status.APPROVED}
        own, by_use = _evidence(shelf, statement.id), _by_provenance(statement.blocks, here, shelf)
        self._of = _evidence(mined, statement.id) | own | by_use

    def of(self, clause: Clause) -> tuple[str, bool]:
        """Return the id of the shelf's precedent, "" for none, and whether what the clause is of was said before."""
        id_ = self._of.get(_key(clause), "")
        return id_ if id_ in self._known else "", id_ in self._said


def _key(clause: Clause | Attested) -> _Key:
    return clause.paragraph, without_end_mark(clause.text)


def _without(precedent: Precedent, id_: str) -> Precedent:
    return replace(precedent, attested=tuple(entry for entry in precedent.attested if entry.statement != id_))


def _evidence(shelf: Iterable[Precedent], id_: str) -> dict[_Key, str]:
    """Return the precedents by the clauses of one statement that they attest."""
    return {_key(entry): each.id for each in shelf for entry in each.attested if entry.statement == id_}


def _by_provenance(blocks: Sequence[Block], here: Sequence[Clause], shelf: Iterable[Precedent]) -> dict[_Key, str]:
    """Return the precedents of the clauses whose blocks say what they were drafted from, where they still do."""
    wordings = {precedent.id: precedent.text for precedent in shelf}
    found: dict[_Key, str] = {}
    for at, block in enumerate(blocks):
        left = [clause for clause in here if clause.order[2] == at]
        for use in (use for use in block.uses if use.precedent in wordings and left):
            words = _filled(wordings[use.precedent], use)
            best = max(left, key=lambda clause: _in_common(words, clause.text))
            if _in_common(words, best.text) >= _SAME_WORDS:
                found[_key(best)] = use.precedent
                left.remove(best)
    return found


def _filled(wording: str, use: Use) -> str:
    values: Mapping[str, str] = dict(use.values)
    return SLOT.sub(lambda slot: values.get(slot[1], slot[0]), wording)


def _in_common(words: str, text: str) -> float:
    return SequenceMatcher(None, words.split(), text.split(), autojunk=False).ratio()


def _nearest(
    here: Sequence[Clause], past: Sequence[Statement], statement: Statement, names: Table
) -> list[Like | None]:
    """Return for each clause the earlier one that is most alike to it; None where none is alike at all."""
    reader = Reader(Finder((*past, statement), names))
    readings = [reader.read(clause) for clause in (*here, *clauses(past))]
    likeness = Likeness(readings)
    best: dict[int, tuple[float, int]] = {}
    for one, other in candidates(readings, likeness):
        if one < len(here) <= other:
            best[one] = max(best.get(one, (0.0, 0)), (_alike(readings[one], readings[other], likeness), -other))
    found = [best.get(at, (0.0, 0)) for at in range(len(here))]
    return [_like(readings[-nth].clause, alike) if alike >= FLOOR else None for alike, nth in found]


def _alike(one: Reading, other: Reading, likeness: Likeness) -> float:
    """Return what mining counts two clauses as to each other; 1 for the same words, whatever those tell."""
    if without_end_mark(one.clause.text) == without_end_mark(other.clause.text):
        return 1.0
    return score(one, other, likeness)


def _like(clause: Clause, alike: float) -> Like:
    return Like(clause.statement, clause.paragraph, clause.text, round(alike, 3))
