"""Those who voted, by name, for the rule `part_of`: "By a vote of six to three, ... Voting against: Ms Horvat".

In: a statement with one vote. Out: each side with more names or fewer than the vote has voices, and whoever stands on
both sides. Only lists are counted whose names all have their titles, or which semicolons part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.check.places import Passage, running
from drafter.model import Statement
from drafter.patterns import compiled

_SIDE = compiled(
    r"""\b(?:[Vv]oting|[Vv]oted|[Vv]otes?)\s(?:(?P<yes>for|in\sfavou?r(?:\sof)?)|against)\b
    (?:\s(?:the|this)\s[a-z\s-]{3,60})?
        (?::|\s(?:were|was))\s(?P<names>[A-Z].*?)
        (?=\.\s(?:Voting|Voted|Votes?|Against|The|This|Those|Dissent\w*|Abst\w+|Absent|No)\b|\.?$
        |,\s(?:who|each|all|both)\b)""",
    re.VERBOSE,
)
_AND = compiled(r",\s(?:and\s)?|\sand\s")
_TITLE = compiled(r"(?:Mr|Ms|Mrs|Miss|Dr|Prof|Sir|Dame|Governor|Deputy Governor)\.?\s(?=[A-Z])")
_ASIDE = compiled(r"\s\([^()]*\)|,\s(?:Vice\s|Deputy\s)?(?:Chair\w*|Governor|President)\b[^;]*")


@dataclass(frozen=True)
class _Side:
    """Those who voted for, or against; `named` are their names without titles."""

    is_for: bool
    named: tuple[str, ...]
    passage: Passage


def disagreeing(statement: Statement, voices: Sequence[int]) -> Iterator[tuple[str, Passage]]:
    """Yield what disagrees with the voices, for and against, of the one vote, and where; () for one without numbers."""
    sides = [side for passage in running(statement) if "ot" in passage.text for side in _sides(passage)]
    for side in sides:
        of, number = ("for", 0) if side.is_for else ("against", 1)
        is_only = sum(other.is_for == side.is_for for other in sides) == 1
        if is_only and number < len(voices) and len(side.named) != voices[number]:
            named = f"{len(side.named)} {'is' if len(side.named) == 1 else 'are'} named here"
            yield f"the vote has {voices[number]} {of}, and {named}", side.passage
    for name in dict.fromkeys(name for side in sides if side.is_for for name in side.named):
        if against := next((side for side in sides if not side.is_for and name in side.named), None):
            yield f'"{name}" stands both among those who voted for, and against', against.passage


def _sides(passage: Passage) -> Iterator[_Side]:
    for found in _SIDE.finditer(passage.text):
        bare = _ASIDE.sub("", found["names"])
        is_parted = ";" in found["names"]
        parts = [part.removeprefix("and ").strip(" .") for part in (bare.split(";") if is_parted else _AND.split(bare))]
        if all(parts) and (is_parted or all(map(_TITLE.match, parts))):
            yield _Side(bool(found["yes"]), tuple(_TITLE.sub("", part) for part in parts), passage)
