"""How well commitments are read and followed, by the marks made by hand (tests/gold/commitments.yaml): `make report`.

A commitment counts as found where its sentence or list item is; precision leaves aside what a reader may list or
leave out ("firm: no" in the marks), and counts it as wrong in brackets. Beside it stands a plain list of verbs:
every sentence that holds one of them. A follow-up is a pair of sentences: a commitment, and what tells of it later.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from drafter import library, marked_yaml, mine
from drafter.mine.clauses import clauses as clauses_of
from drafter.model import Commitment, Shelf, Statement

ROOT = Path(__file__).parents[2]
MARKS = ROOT / "tests/gold/commitments.yaml"

Place = tuple[str, str]  # a statement and a sentence of it

VERBS = re.compile(
    r"\b(?:agreed|decided|resolved|undertook|undertaking|committed|pledged|directed|tasked|instructed|requested|invited"
    r"|recommended|offered|proposals?|will|would|to be held)\b"
)
"""What a plain list would look for."""
_ARTICLE = re.compile(r"(?:the|an?)\s", re.IGNORECASE)


@dataclass(frozen=True)
class Marked:
    """A commitment as a person marked it; `firm` is false where one may leave it out."""

    place: Place
    firm: bool
    who: str
    due: str
    status: str
    followed: frozenset[Place]
    may_follow: frozenset[Place]


@dataclass(frozen=True)
class Measure:
    """What was found by one set of marks, and how much of what was told of it is right."""

    listed: int
    aside: int
    found: int
    marked: int
    who: int
    due: int
    status: int
    with_status: int
    links: int
    right_links: int
    marked_links: int

    @property
    def precision(self) -> float:
        """Return the share of what is listed that is marked, without what may be listed or not."""
        return self.found / max(1, self.listed - self.aside)

    @property
    def recall(self) -> float:
        """Return the share of what is marked that is listed."""
        return self.found / self.marked

    @property
    def link_precision(self) -> float:
        """Return the share of the follow-ups that is marked."""
        return self.right_links / max(1, self.links)

    @property
    def link_recall(self) -> float:
        """Return the share of the marked follow-ups that is found."""
        return self.right_links / self.marked_links

    def lines(self) -> tuple[str, ...]:
        """Return it in lines."""
        strict = self.found / max(1, self.listed)
        return (
            f"extraction: precision {self.precision:.2f} (strictly {strict:.2f}), recall {self.recall:.2f} of "
            f"{self.marked} sentences; who as marked {self.who} of {self.found}, due {self.due} of {self.found}",
            f"follow-up: precision {self.link_precision:.2f}, recall {self.link_recall:.2f} of {self.marked_links} "
            f"pairs; status as marked {self.status} of {self.with_status}",
        )


def marks(statements: tuple[Statement, ...], path: Path = MARKS) -> tuple[Marked, ...]:
    """Return the marks of a file. Raises ValueError for one that fits no sentence, or several."""
    places = [(clause.statement, clause.text) for clause in clauses_of(statements)]
    rows = marked_yaml.load(path.read_text(encoding="utf-8"), path.name).value
    return tuple(_marked(row, places) for row in rows)  # type: ignore[union-attr]


def _marked(row: dict[str, object], places: list[Place]) -> Marked:
    told: list[dict[str, str]] = row.get("followed") or []  # type: ignore[assignment]
    firm = [_place(each, places) for each in told if each.get("firm") != "no"]
    may = [_place(each, places) for each in told if each.get("firm") == "no"]
    words = {key: str(row.get(key) or "") for key in ("who", "due", "status")}
    place = _place({key: str(value) for key, value in row.items()}, places)
    return Marked(place, row.get("firm") != "no", **words, followed=frozenset(firm), may_follow=frozenset(may))


def _place(row: dict[str, str], places: list[Place]) -> Place:
    found = {each for each in places if each[0] == row["statement"] and each[1].startswith(row["begins"])}
    if len(found) != 1:
        raise ValueError(f"{len(found)} sentences of {row['statement']} begin with {row['begins']!r}")
    return found.pop()


def measure(rows: tuple[Commitment, ...], marked: tuple[Marked, ...]) -> Measure:
    """Return what is right of the rows of a ledger."""
    by_place: dict[Place, list[Commitment]] = defaultdict(list)
    for row in rows:
        if row.made:
            by_place[row.made.statement, row.made.text].append(row)
    firm = [each for each in marked if each.firm]
    found = [each for each in firm if each.place in by_place]
    told = [each for each in found if each.status]
    links = {(place, (p.statement, p.text)) for place, here in by_place.items() for row in here for p in row.reported}
    wanted = {(each.place, place) for each in firm for place in each.followed}
    may = {(each.place, place) for each in marked for place in each.may_follow} | {
        (each.place, place) for each in marked if not each.firm for place in each.followed
    }
    return Measure(
        listed=len(by_place),
        aside=len({each.place for each in marked if not each.firm} & by_place.keys()),
        found=len(found),
        marked=len(firm),
        who=sum(any(_same(row.who, each.who) for row in by_place[each.place]) for each in found),
        due=sum(any(_same(row.due, each.due) for row in by_place[each.place]) for each in found),
        status=sum(any(row.status == each.status for row in by_place[each.place]) for each in told),
        with_status=len(told),
        links=len(links - may),
        right_links=len(links & wanted),
        marked_links=len(wanted),
    )


def _same(one: str, other: str) -> bool:
    return _ARTICLE.sub("", one).lower() == _ARTICLE.sub("", other).lower()


def plain_list(statements: tuple[Statement, ...], marked: tuple[Marked, ...]) -> tuple[float, float]:
    """Return precision and recall of a plain list of verbs, by the same marks."""
    places = {(clause.statement, clause.text) for clause in clauses_of(statements) if VERBS.search(clause.text)}
    firm = {each.place for each in marked if each.firm}
    aside = {each.place for each in marked if not each.firm}
    return len(places & firm) / len(places - aside), len(places & firm) / len(firm)


def main() -> None:
    """Print the figures."""
    shelf: Shelf = library.load(ROOT)
    marked = marks(shelf.statements)
    print("commitments of the five documents, by tests/gold/commitments.yaml:")
    for line in measure(mine.ledger(shelf.statements).commitments, marked).lines():
        print(f"  {line}")
    precision, recall = plain_list(shelf.statements, marked)
    print(f"  a plain list of verbs: precision {precision:.2f}, recall {recall:.2f}")


if __name__ == "__main__":
    main()
