"""What the statements before one say, beside what it says itself: what rules of agreed language look at."""

from __future__ import annotations

from dataclasses import dataclass

from drafter.history import Absent, Runs
from drafter.model import Attested, Precedent, Statement


@dataclass(frozen=True, slots=True)
class Again:
    """One clause of a statement that says a precedent again: in block `at`, with the place where that stood last.

    `words` tell how its fixed words differ from the precedent's, () where only what stands in its slots does. `last` is
    None where the precedent stood in no statement before this one.
    """

    at: int
    text: str
    precedent: Precedent
    words: Runs = ()
    last: Attested | None = None


@dataclass(frozen=True, slots=True)
class Before:
    """What the last `count` meetings of the same body say of which a statement lacks `absent`, and has `kept`.

    `same_body` is whether their statements bear the name of its body. `past` are the texts of the last meetings of its
    body and sort, meeting by meeting, oldest first; of a statement held `later` are those of the meetings after it.
    """

    count: int = 0
    same_body: bool = False
    absent: tuple[Absent, ...] = ()
    kept: int = 0
    again: tuple[Again, ...] = ()
    past: tuple[tuple[Statement, ...], ...] = ()
    later: tuple[tuple[Statement, ...], ...] = ()
