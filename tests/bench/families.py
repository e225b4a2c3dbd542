"""How well mining and `drafter like` do by the families marked by hand (tests/gold): run it with `make report`.

A pair is two clauses of one family that stand in different documents. Precision: of the pairs that mining
joins, how many are marked; recall: of those marked (and not merely related), how many it joins. MRR: one over
the rank of the first marked counterpart in another document, as `drafter like` ranks them, on average; beside it as
the words in common do, each weighed by its rarity, names and numbers left out (TF-IDF). Year by year:
the documents are added one by one in order of date, and mined after each, once with nothing decided on, once with all
that was proposed approved before the next comes.
"""

from __future__ import annotations

import math
import re
import statistics
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path

from drafter import library, marked_yaml, mine
from drafter.mine.clauses import clauses as clauses_of, without_end_mark
from drafter.model import Precedent, Shelf, Statement, Status
from drafter.names import Table

ROOT = Path(__file__).parents[2]
GOLD = ROOT / "tests/gold"
BROAD, NARROW, THIRD = GOLD / "families-broad.yaml", GOLD / "families.yaml", GOLD / "families-third.yaml"
SETS = {"broad marks": BROAD, "narrow marks": NARROW, "third marks": THIRD}
BEST = 300  # counterparts that are looked through

Clause = tuple[str, str]  # a statement and a clause's text without its list's end mark
Ranking = Callable[[str], Iterable[Clause]]  # the counterparts of a text, best first
_NAMES = re.compile(r"\b[A-Z][\w’'-]+(?:,? (?:(?:and|of|the|on|in) )*[A-Z][\w’'-]+)+|\d[\w-]*")


@dataclass(frozen=True)
class Marked:
    """A family as a person marked it; `members` without those that are merely related, `related` with them."""

    id: str
    reuse: str
    members: tuple[Clause, ...]
    related: tuple[Clause, ...]


@dataclass(frozen=True)
class Measure:
    """What mining did by one set of marks."""

    joined: int
    precision: float
    marked: int
    recall: float
    families: int
    found: int

    def __str__(self) -> str:
        """Return it in one line."""
        return (
            f"{self.joined} pairs joined, precision {self.precision:.2f}; recall {self.recall:.2f} of "
            f"{self.marked} pairs, {self.found} of {self.families} families found"
        )


def marks(path: Path, shelf: Shelf) -> tuple[Marked, ...]:
    """Return the families of a file of marks. Raises ValueError for a mark that fits no clause, or several."""
    clauses = [(each.statement, each.text) for each in clauses_of(shelf.statements)]
    rows = marked_yaml.load(path.read_text(encoding="utf-8"), path.name).value
    return tuple(_marked(row, clauses) for row in rows)  # type: ignore[union-attr]


def _marked(row: dict[str, list[dict[str, str]]], clauses: list[Clause]) -> Marked:
    every = [(_clause(member, clauses), member.get("match", "exact")) for member in row["members"]]
    firm = tuple(clause for clause, match in every if match != "related")
    return Marked(str(row["id"]), str(row.get("reuse", "boilerplate")), firm, tuple(clause for clause, _ in every))


def _clause(member: dict[str, str], clauses: list[Clause]) -> Clause:
    found = {each for each in clauses if each[0] == member["statement"] and each[1].startswith(member["begins"])}
    if len(found) != 1:
        raise ValueError(f"{len(found)} clauses of {member['statement']} begin with {member['begins']!r}")
    (one,) = found
    return one[0], without_end_mark(one[1])


def measure(mined: Iterable[Precedent], marked: Iterable[Marked], shelf: Shelf) -> Measure:
    """Return what mining did: precision by all marks, recall by the boilerplate."""
    of_file = {each.id: each.source.file if each.source else each.id for each in shelf.statements}
    joined = {
        p for each in mined for p in _pairs({(e.statement, without_end_mark(e.text)) for e in each.attested}, of_file)
    }
    held = tuple(marked)
    right = {pair for family in held for pair in _pairs(family.related, of_file)}
    each = [set(_pairs(family.members, of_file)) for family in held if family.reuse == "boilerplate"]
    spanning = [pairs for pairs in each if pairs]
    wanted = set().union(*spanning)
    return Measure(
        len(joined),
        len(joined & right) / len(joined) if joined else 0.0,
        len(wanted),
        len(joined & wanted) / len(wanted),
        len(spanning),
        sum(bool(pairs & joined) for pairs in spanning),
    )


def _pairs(clauses: Iterable[Clause], of_file: dict[str, str]) -> Iterator[frozenset[Clause]]:
    for one, other in combinations(sorted(set(clauses)), 2):
        if of_file[one[0]] != of_file[other[0]]:
            yield frozenset((one, other))


def by_like(shelf: Shelf) -> Ranking:
    """Return how `drafter like` ranks."""
    like = mine.Counterparts(shelf.statements, Table(shelf.names))
    return lambda text: [(each.clause.statement, without_end_mark(each.clause.text)) for each in like.of(text, BEST)]


def by_words(shelf: Shelf) -> Ranking:
    """Return how the words in common rank, each weighed by its rarity: cosines of TF-IDF on masked text."""
    held = sorted({(each.statement, without_end_mark(each.text)) for each in clauses_of(shelf.statements)})
    holding = Counter(word for _, text in held for word in _words(text))

    def vector(text: str) -> dict[str, float]:
        weights = {word: (1 + math.log(times)) * _rarity(word) for word, times in sorted(_words(text).items())}
        size = math.hypot(*weights.values()) or 1.0
        return {word: weight / size for word, weight in weights.items()}

    def _rarity(word: str) -> float:
        return 1 + math.log((1 + len(held)) / (1 + holding[word]))

    vectors = [(each, vector(each[1])) for each in held]

    def ranked(text: str) -> list[Clause]:
        asked = vector(text)
        found = [(-math.fsum(w * other.get(word, 0.0) for word, w in asked.items()), each) for each, other in vectors]
        return [each for _, each in sorted(found)]

    return ranked


def _words(text: str) -> Counter[str]:
    return Counter(re.findall(r"[a-z]+", _NAMES.sub(" ", text).lower()))


def reciprocal_ranks(
    marked: Iterable[Marked], shelf: Shelf, ranking: Ranking, whatever: bool = False
) -> dict[str, list[float]]:
    """Return by reuse one over the rank of the first marked counterpart in another document, a clause a figure.

    A clause of families of several kinds has a figure for each, though only one counterpart can come first; with
    `whatever`, any of its families counts for all.
    """
    of_file = {each.id: each.source.file if each.source else each.id for each in shelf.statements}
    wanted: dict[tuple[str, Clause], set[Clause]] = defaultdict(set)
    for family in marked:
        for pair in _pairs(family.members, of_file):
            for clause in pair:
                wanted[family.reuse, clause] |= pair - {clause}
    if whatever:
        of_clause = {clause: [key for key in wanted if key[1] == clause] for _, clause in wanted}
        wanted = {key: set().union(*(wanted[each] for each in of_clause[key[1]])) for key in wanted}
    found: dict[str, list[float]] = defaultdict(list)
    for (reuse, clause), right in sorted(wanted.items()):
        others = [each for each in ranking(clause[1]) if of_file[each[0]] != of_file[clause[0]]]
        found[reuse].append(next((1 / rank for rank, each in enumerate(others, 1) if each in right), 0.0))
    return dict(found)


def year_by_year(shelf: Shelf, approving: bool = False) -> tuple[Precedent, ...]:
    """Return what is mined if the documents come one by one, oldest first; `approving`: each year all is approved."""
    documents: dict[str, list[Statement]] = defaultdict(list)
    for each in shelf.statements:
        documents[each.source.file if each.source else each.id].append(each)
    held: list[Statement] = []
    known: tuple[Precedent, ...] = ()
    for document in sorted(documents.values(), key=lambda document: max(map(_day, document))):
        held += document
        known = mine.precedents(held, known, Table(shelf.names))
        if approving:
            known = tuple(library.reviewed(replace(each, status=Status.APPROVED)) for each in known)
    return known


def _day(statement: Statement) -> str:
    return str(statement.meeting.end or statement.meeting.start or "")


def main() -> int:
    """Print the measures by all sets of marks."""
    shelf = library.load(ROOT)
    mined = mine.precedents(shelf.statements, (), Table(shelf.names))
    years, approved = year_by_year(shelf), year_by_year(shelf, approving=True)
    several = [each for each in mined if len({entry.statement for entry in each.attested}) > 1]
    entries = [entry for each in several for entry in each.attested]
    refilled = sum(not entry.variant for entry in entries) / len(entries)
    print(f"mined with nothing known: {len(mined)} precedents, {len(several)} of several statements")
    print(f"of their {len(entries)} entries {refilled:.0%} refill to the letter, the others keep their own text")
    for name, path in SETS.items():
        held = marks(path, shelf)
        print(f"{name}: {measure(mined, held, shelf)}")
        print(f"    mined year by year: {measure(years, held, shelf)}")
        print(f"    and all approved each year: {measure(approved, held, shelf)}")
    like, words = by_like(shelf), by_words(shelf)
    for name, path in SETS.items():
        print_ranks(name, marks(path, shelf), shelf, like, words)
    return 0


def print_ranks(name: str, marked: tuple[Marked, ...], shelf: Shelf, like: Ranking, words: Ranking) -> None:
    """Print how high the marked counterparts stand, by reuse."""
    by_words_alone = reciprocal_ranks(marked, shelf, words)
    any_family = reciprocal_ranks(marked, shelf, like, whatever=True)
    for reuse, ranks in sorted(reciprocal_ranks(marked, shelf, like).items()):
        kind = f", {reuse}" if len(any_family) > 1 else ""
        print(
            f"like, {name}{kind}: mean reciprocal rank {statistics.fmean(ranks):.2f} of {len(ranks)}, "
            f"by words alone {statistics.fmean(by_words_alone[reuse]):.2f}; "
            f"or another family of the clause {statistics.fmean(any_family[reuse]):.2f}"
        )


if __name__ == "__main__":
    sys.exit(main())
