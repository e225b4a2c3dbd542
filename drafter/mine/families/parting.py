"""A family parted by its wordings: the clauses that share one, with those that are another wording of the same.

What only says the same matter in other words makes no precedent together with a wording that it does not fill: a
drafter who opens it would find one sentence and a heap. Such clauses are tried among themselves, and the last of
them stay single.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from statistics import fmean

from drafter.mine.clauses import Clause, without_end_mark
from drafter.mine.clauses.entities import Finder
from drafter.mine.clauses.readings import Reading
from drafter.mine.clauses.words import common_ends, words
from drafter.mine.families import candidates, closest, score
from drafter.mine.families.ends_of_proposals import of_another_proposal
from drafter.mine.families.formulas import same_formula
from drafter.mine.families.how import decided_in_another_way
from drafter.mine.families.likeness import Likeness
from drafter.mine.families.witnesses import witnesses
from drafter.mine.proposals import attested, proposal
from drafter.mine.slots import fitting
from drafter.mine.slots.wording import fixed_words
from drafter.model import Precedent

STAYS = 0.32
"""A clause this alike to one that the wording gives is a rewording of it, with its own text (its variant)."""
_STAYS_BY_ONE = 0.34
"""Where the wording gives but one clause, no other bears it out. Of the first corpus' pairs of clauses that are alike
but share no wording, most above this are one formula by narrow marks (tests/gold); below, the same matter."""
JOINS = 0.34
"""A clause this alike to what a precedent has already joins it: beside STAYS, no family was found that held both. With
0.36, a family fewer by broad marks; with 0.32, one more by narrow ones, and twice as many entries in other words."""
_NEARLY = 0.2
"""Two clauses this alike are one formula where one wording gives both, with free text round it at most."""
_TELLING = 0.45
"""How rare the words of a wording must be on average where a clause of it attests another: a formula's, no term's. On
the five documents of the first corpus terms ("people smuggling and trafficking in persons", "interested members") are
below 0.35, formulas above 0.48."""
_BEGINNING = 3
"""Words that two clauses begin with, so that it is no chance: "a workshop on"."""
_RATHER, _SURELY = 0.1, 0.5
"""How much more alike to clauses of another wording it is where it rather goes with those; and where it stays."""
_MOST_PARTS = 12
"""Parts of one family, so that a large one of odds and ends is not gone through for each of them."""
_COMPARED = 12
"""Clauses that the wording gives with which another is compared: they are nearly the same."""


def parted(
    family: Sequence[Reading], likeness: Likeness, finder: Finder
) -> Iterator[tuple[Precedent, tuple[int, ...]]]:
    """Yield the precedents that a family proposes, each with the places of its clauses, of two statements at least."""
    left = list(range(len(family)))
    for _ in range(_MOST_PARTS):
        if not _recur(family, left):
            return
        made = proposal([family[nth] for nth in left], likeness, finder)
        values = _values(made, [family[nth].clause.text for nth in left], finder)
        held = _held(made, values, family, left, likeness)
        if _recur(family, held):
            yield _with_values(made, values, [family[nth].clause for nth in held]), tuple(held)
        left = [nth for nth in left if nth not in frozenset(held)]


def nearly_alike(readings: Sequence[Reading], likeness: Likeness) -> list[tuple[Reading, Reading]]:
    """Return the pairs of two statements that are nearly alike enough for a family, best first.

    Where the two share a wording, that is evidence of its own.
    """
    pairs = [(a, b) for a, b in candidates(readings, likeness) if _recur(readings, (a, b))]
    scored = [(closest(readings[a], readings[b], likeness), a, b) for a, b in pairs]
    best = sorted((-alike, a, b) for alike, a, b in scored if alike >= _NEARLY)
    return [(readings[a], readings[b]) for _, a, b in best]


def nearest(free: Sequence[Reading], owned: Sequence[Reading], likeness: Likeness) -> list[tuple[Reading, Reading]]:
    """Return each free clause with the clause of another statement that is most alike to it, best first.

    That may attest another precedent: a sentence of two formulas, or a standing phrase in a formula's free text.
    """
    every, best = [*free, *owned], [(_NEARLY, 0)] * len(free)
    of_both = candidates(every, likeness, len(free)) if free else ()
    for a, b in (*candidates(free, likeness), *of_both):
        one, other = every[a], every[b]
        if one.pairs.isdisjoint(other.pairs) or not _recur(every, (a, b)):
            continue  # no two words stand side by side in both: no wording gives both
        alike = closest(one, other, likeness, min(best[at][0] for at in (a, b) if at < len(free)))
        for at, beside in ((a, b), (b, a)):
            if at < len(free) and alike > best[at][0]:
                best[at] = alike, beside
    found = {(-alike, min(at, beside), max(at, beside)) for at, (alike, beside) in enumerate(best) if alike > _NEARLY}
    return [(every[a], every[b]) for _, a, b in sorted(found)]


def begin_alike(one: Reading, other: Reading) -> bool:
    """Return whether both begin by naming the same thing, beside who acts and how: "a workshop on"."""
    begin, _ = common_ends(one.tokens, other.tokens)
    if decided_in_another_way(one, [other]):
        return False
    return begin >= _BEGINNING and not one.content.intersection(one.tokens[:begin]) <= one.who | other.who


def tells(made: Precedent, likeness: Likeness) -> bool:
    """Return whether the words of a wording are a formula's, and not those that stand everywhere, a term's."""
    said = [likeness.rarity(word) for word in _own_words(made)]
    return bool(said) and fmean(said) >= _TELLING


def _own_words(made: Precedent) -> list[str]:
    """Return the words of a wording that say something, and are in no slot."""
    return [word.key for word in words(fixed_words(made.text)) if word.is_content]


def _recur(family: Sequence[Reading], held: Sequence[int]) -> bool:
    return len({family[nth].clause.statement for nth in held}) > 1


_Values = Mapping[str, Mapping[str, str] | None]
"""What fills a wording in each text; None where it does not give that text."""


def _values(made: Precedent, texts: Iterable[str], finder: Finder) -> _Values:
    found: dict[str, Mapping[str, str] | None] = {entry.text: dict(entry.values) for entry in made.attested}
    for text in texts:
        if text not in found:
            found[text] = fitting.values_of(made, text, finder, free_ends=True)
    return found


def _with_values(made: Precedent, values: _Values, held: Iterable[Clause]) -> Precedent:
    """Return the precedent with all that its wording gives as evidence, so that nobody need ask again what fills it."""
    told = {(entry.statement, entry.text) for entry in made.attested}
    if without_end_mark(made.text) != made.text:
        return made  # of an item, its list's mark may be its own
    more = {
        (clause.statement, clause.text): attested(clause, tuple(given.items()))
        for clause in held
        if (clause.statement, clause.text) not in told and (given := values[clause.text]) is not None
    }
    return replace(made, attested=(*made.attested, *more.values()))


def _held(
    made: Precedent, values: _Values, family: Sequence[Reading], left: Sequence[int], likeness: Likeness
) -> list[int]:
    """Return what of a family a precedent made of it holds: what its wording gives, and what is a rewording of that.

    A copy that was misread or lost words stays with it: it bears no witness to another wording.
    """
    known = {text: each is not None for text, each in values.items()}
    given = [family[nth] for nth in left if known[family[nth].clause.text]]
    others = [family[nth] for nth in left if not known[family[nth].clause.text]]
    bear_witness = {id(each) for each in witnesses([family[nth] for nth in left])}
    others_told = [each for each in others if id(each) in bear_witness]
    tell = Rewordings(given, others_told, made, likeness)
    stay = {id(each) for each in others if id(each) not in bear_witness or tell.holds(each)}
    return [nth for nth in left if known[family[nth].clause.text] or id(family[nth]) in stay]


class Rewordings:
    """Tells which clauses say in other words what a wording gives; `others` are what else of a family is not given."""

    def __init__(
        self, given: Sequence[Reading], others: Sequence[Reading], made: Precedent, likeness: Likeness
    ) -> None:
        self._given, self._others, self._likeness = _few(given), _few(others), likeness
        self._own = frozenset(_own_words(made))
        self._least = STAYS if len(given) > 1 else _STAYS_BY_ONE

    def holds(self, reading: Reading) -> bool:
        """Return whether a clause is alike to what is given, and not more so to others that are left with it."""
        if decided_in_another_way(reading, self._given) or of_another_proposal(reading, self._given):
            return False
        if self._is_of_others(reading):
            return False
        alike = self._most_alike(reading)
        if (
            alike < STAYS
            and len(self._given) > 1
            and any(same_formula(reading, each, self._likeness, self._own) for each in self._given)
        ):
            alike = max(alike, STAYS)
        if alike < self._least or alike >= _SURELY:
            return alike >= self._least
        more = alike + _RATHER
        beside = (closest(reading, each, self._likeness, more) for each in self._others if each is not reading)
        return not any(each >= more for each in beside)

    def _is_of_others(self, reading: Reading) -> bool:
        """Return whether a sentence shares but one of its acts with what is given, and recurs as a whole in others."""
        if not reading.acts or any(score(reading, each, self._likeness, STAYS) >= STAYS for each in self._given):
            return False
        others = (each for each in self._others if each.clause.statement != reading.clause.statement)
        return any(score(reading, each, self._likeness, _SURELY) >= _SURELY for each in others)

    def _most_alike(self, reading: Reading) -> float:
        """Return how alike a clause is to what is given, at most; not looked for further once it surely stays."""
        most = 0.0
        for each in self._given:
            most = max(most, closest(reading, each, self._likeness, max(self._least, most)))
            if most >= _SURELY:
                break
        return most


def _few(readings: Sequence[Reading]) -> Sequence[Reading]:
    return readings[:: -(-len(readings) // _COMPARED)] if readings else ()
