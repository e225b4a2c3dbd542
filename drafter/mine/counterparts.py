"""Have we said this before? The clauses of past statements that say what a sentence says, best first.

Ranked by likeness, the same measure that families are found with; where a clause stands (its paragraph,
heading and lead-in) counts a little beside its own words, for "The guides will be reviewed" says alone
little of what it is about. Few clauses share a word that tells anything: only those are compared.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from drafter import verbs
from drafter.mine.clauses import Clause, by_itself, clauses, without_end_mark
from drafter.mine.clauses.entities import Finder
from drafter.mine.clauses.readings import Frame, Reader, Reading
from drafter.mine.clauses.words import STOP, words
from drafter.mine.families.ceilings import Ceilings
from drafter.mine.families.contrary import contrary
from drafter.mine.families.likeness import Likeness
from drafter.model import Statement
from drafter.names import Table
from drafter.postings import Postings, best
from drafter.uncollected import uncollected

_CONTEXT, _AROUND = 0.12, 0.3
"""What the likeness of what stands around weighs, where the clauses' own weighs the rest; and a word around,
where a clause's own weighs 1."""
_SAME_ACT, _SAME_OBJECT = 0.005, 0.015
"""What it adds that both do the same, and as much again that their verbs have one degree (verbs.BANDS); and that they
do it to the same, where object and head weigh 1 at most each. So little decides among clauses that share few words:
formulas, whose free text differs. More of it would put formulas above the same matter said in other words."""
_SAME_DEED = 0.05
"""What it adds that the same is to be done, whoever says so and how: "agreed that a group be established", "directed to
establish a group". Few clauses tell a deed. By three sets of marks (tests/gold) it brings more standing decisions
first, and from 0.12 on it puts them above the same matter said in other words."""
_COMPARED = 100
"""Clauses that are compared: those that share the weightiest words. On the marks of the first corpus three hundred
find hardly more, and fifty a little less."""
_EVEN = 0.01
"""Less than this tells no clause from another: what can be better by so little is not compared to the end."""
_CONTRARY = 0.8
"""What is left of the likeness of a clause that decides another thing: "adopted" asked, "rejected" found; and of one
that opens a meeting where no opening is asked for: it names the meeting, its place and day as what is asked does."""
_OF_NO_MEETING = 0.85
"""And of a clause in a text of no meeting: a strategy's headings and lists share many names with what is asked, but a
drafter looks up what a meeting said. By three sets of marks 0.8 and 0.9 do about as well."""


@dataclass(frozen=True, slots=True)
class Counterpart:
    """A clause that says the same, or nearly; `score` is 1 for the same words, towards 0."""

    clause: Clause
    score: float


Weights = Mapping[str, float]


class Counterparts:
    """Finds counterparts among the clauses of past statements."""

    def __init__(self, statements: Iterable[Statement], names: Table) -> None:
        with uncollected():
            self._make_ready(tuple(statements), names)

    def _make_ready(self, held: Sequence[Statement], names: Table) -> None:
        self._reader = Reader(Finder(held, names))
        self._readings = [self._reader.read(clause) for clause in clauses(held)]
        self._likeness = Likeness(self._readings)
        self._ceilings = Ceilings(self._readings, self._likeness)
        self._around = _around(self._readings)
        self._vectors = [self._vector(reading, at) for at, reading in enumerate(self._readings)]
        self._holders = Postings.of(dict.fromkeys(sorted(reading.matter), 1.0) for reading in self._readings)
        self._squares = [_squares(vector) for vector in self._vectors]
        self._said: dict[str, list[int]] = defaultdict(list)
        for at, reading in enumerate(self._readings):
            self._said[_same_words(reading.clause.text)].append(at)

    def of(self, sentence: str, limit: int = 10) -> tuple[Counterpart, ...]:
        """Return the best counterparts of a sentence, best first, older before newer where they are equal."""
        at = next(iter(self._is_said(sentence)), None)
        asked = self._reader.read(by_itself(sentence)) if at is None else self._readings[at]
        same = self._is_said(sentence)
        found = [(1.0, other) for other in same][:limit]
        for most, beside, other in self._bounds(asked, at, same):
            if len(found) >= limit and most < found[-1][0] + _EVEN:
                break  # none of those that follow can come clearly before those that are found
            own = self._likeness.of(asked, self._readings[other])
            left = _CONTRARY if _does_another_thing(asked, self._readings[other]) else 1.0
            score = round(min(left * self._said_by(other) * ((1 - _CONTEXT) * own + beside), 0.9999), 4)
            found = sorted([*found, (score, other)], key=lambda pair: (-pair[0], pair[1]))[:limit]
        return tuple(Counterpart(self._readings[other].clause, score) for score, other in found if score > 0)

    def _is_said(self, sentence: str) -> Sequence[int]:
        return self._said.get(_same_words(sentence), ())

    def _bounds(self, asked: Reading, at: int | None, same: Collection[int]) -> list[tuple[float, float, int]]:
        """Return of each clause worth comparing the most that it can score, what stands beside its likeness, itself."""
        vector = self._vector(asked, at)
        squares = _squares(vector)
        found, frames, deed = [], _frames(asked), asked.frame.deed
        others = [other for other in self._worth_comparing(asked) if other not in same]
        for other, own in zip(others, self._ceilings.of(asked, others), strict=True):
            around = _cosine(vector, self._vectors[other], squares * self._squares[other])
            beside = _CONTEXT * around + self._same_act(frames, self._readings[other])
            beside += _SAME_DEED if deed and deed == self._readings[other].frame.deed else 0.0
            found.append((round(self._said_by(other) * ((1 - _CONTEXT) * own + beside), 4), beside, other))
        return sorted(found, key=lambda each: (-each[0], each[2]))

    def _said_by(self, other: int) -> float:
        """Return what a clause's likeness counts for: that of a text of no meeting counts less."""
        return 1.0 if self._readings[other].clause.of_meeting else _OF_NO_MEETING

    def _same_act(self, asked: Sequence[Frame], other: Reading) -> float:
        """Return what it adds that one act of each clause is the same, or of the same degree: of all acts the most."""
        return max((self._alike(one, its) for one in asked for its in _frames(other)), default=0.0)

    def _alike(self, one: Frame, other: Frame) -> float:
        degree = _band(one.verb)
        found = _SAME_ACT if degree is not None and degree == _band(other.verb) else 0.0
        if one.verb != other.verb:
            return found
        head = self._likeness.rarity(one.head) if one.head and one.head == other.head else 0.0
        common = math.fsum(map(self._likeness.rarity, frozenset(one.object) & frozenset(other.object)))
        return found + _SAME_ACT + _SAME_OBJECT * (common / 3 + head)

    def _worth_comparing(self, asked: Reading) -> list[int]:
        """Return the clauses that share the most, weighed by rarity, with what is asked."""
        weights = {token: self._likeness.rarity(token) ** 2 for token in sorted(asked.matter)}
        return best(self._holders.sums(weights), _COMPARED)

    def _vector(self, reading: Reading, at: int | None) -> Weights:
        """Return the weight of a clause's words, and of those around it where it stands in a statement."""
        around = self._around[at] if at is not None else frozenset[str]()
        weights = {token: self._likeness.rarity(token) for token in reading.matter}
        weights |= {token: _AROUND * self._likeness.rarity(token) for token in around - reading.matter}
        return weights


def _does_another_thing(asked: Reading, other: Reading) -> bool:
    return (other.role == "opening" and asked.role != "opening") or contrary(asked, other)


def _frames(reading: Reading) -> list[Frame]:
    """Return what a clause does, each act once, where it says."""
    return [act.frame for act in reading.acts or (reading,) if act.frame.verb]


@cache
def _band(verb: str) -> int | None:
    return verbs.band(verb)


def _around(readings: Iterable[Reading]) -> list[frozenset[str]]:
    """Return for each clause the words of its paragraph, heading and lead-in."""
    held = tuple(readings)
    blocks: dict[tuple[str, int], set[str]] = defaultdict(set)
    for reading in held:
        blocks[_block(reading)] |= reading.matter
    return [frozenset(blocks[_block(each)]) | _words(f"{each.clause.heading} {each.clause.lead_in}") for each in held]


def _block(reading: Reading) -> tuple[str, int]:
    _, statement, block, _ = reading.clause.order
    return statement, block


def _words(text: str) -> frozenset[str]:
    return frozenset(word.key for word in words(text) if word.is_content and word.key not in STOP)


def _same_words(text: str) -> str:
    return " ".join(without_end_mark(text).rstrip(" .").split()).casefold()


def _cosine(one: Weights, other: Weights, squares: float) -> float:
    common = math.fsum([one[token] * other[token] for token in one.keys() & other.keys()])  # exact, in any order
    return common / math.sqrt(squares) if common else 0.0


def _squares(weights: Weights) -> float:
    return math.fsum(weight * weight for weight in weights.values())
