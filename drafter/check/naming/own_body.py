"""The full name of the body itself, explained with the first words of it: "Harbour Process on Boats (Harbour Process)".

In: a text and the archive. Out: where the text's own full name is nearly, and not quite, the one that the other
statements explain with the same words; lines of its title too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache

from drafter.check.places import Passage, Same, passages
from drafter.model import Shelf, Statement
from drafter.patterns import compiled

_EXPLAINED = compiled(
    r"(?P<name>\b(?P<short>[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){1,3}) (?:on|for|against) [^.;:()\n]{8,200}?)"
    r" \((?:the )?[“\"]?(?P=short)[”\"]?\)"
)
_SEVERAL = 2
_NEARLY = 0.85


def otherwise(statement: Statement, shelf: Shelf) -> Iterator[tuple[Passage, tuple[int, int], str, str]]:
    """Yield the passage, where the name stands in it, what the other statements have, and in how many of them."""
    names = _names(Same(shelf))
    for passage in passages(statement):
        found = _EXPLAINED.search(passage.text) if "(" in passage.text else None
        said = [(found["short"], found.span("name"))] if found else []
        if passage.block is None:
            lines = [short for short in names if passage.text.casefold().startswith(f"{short.casefold()} on ")]
            said = [(short, (0, len(passage.text))) for short in lines]
        for short, at in said:
            others = Counter(name for id_, name in names.get(short, ()) if id_ != statement.id)
            meant, times = others.most_common(1)[0] if others else ("", 0)
            if times >= _SEVERAL and times == others.total() and _is_near(passage.text[slice(*at)], meant):
                yield passage, at, meant, f"in {times} other statements"


def _is_near(one: str, other: str) -> bool:
    one, other = one.casefold().replace("’", "'"), other.casefold().replace("’", "'")
    return one != other and SequenceMatcher(None, one, other, autojunk=False).ratio() > _NEARLY


@lru_cache(maxsize=2)
def _names(same: Same) -> dict[str, list[tuple[str, str]]]:
    """Return for the short name of each body the statements that explain it, with its full name there."""
    shelf = same.value
    assert isinstance(shelf, Shelf)
    found: dict[str, list[tuple[str, str]]] = {}
    for statement in shelf.statements:
        for passage in passages(statement):
            said = _EXPLAINED.search(passage.text) if "(" in passage.text else None
            if said:
                found.setdefault(said["short"], []).append((statement.id, said["name"]))
                break
    return found
