"""The corrections that rules are certain of, made in a text: never one that changes a fact.

A correction changes words. What it would make of a number, a date, a name of the registers or of words that others
wrote is looked at before it is made, whichever rule proposed it: where one would be another, all stays as it is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from drafter import dates
from drafter.cardinals import TO_NINETEEN
from drafter.check import as_written
from drafter.model import Correction, Name, Problem, Statement
from drafter.names import Table, table
from drafter.patterns import compiled

_FIGURE = compiled(r"\d+")
_NUMBERS = ("zero", *TO_NINETEEN, "twenty")
_WORD = re.compile(rf"\b(?:{'|'.join(_NUMBERS)})\b", re.IGNORECASE)


def corrected(statement: Statement, problems: Iterable[Problem], names: Iterable[Name] = ()) -> Statement:
    """Return the statement with the corrections of these problems made; of two that overlap the first alone."""
    by_text: dict[int, list[Correction]] = {}
    for problem in problems:
        if problem.correction:
            by_text.setdefault(problem.correction.block, []).append(problem.correction)
    if not by_text:
        return statement
    known = table(tuple(names))
    title, blocks = list(statement.title), list(statement.blocks)
    for at, corrections in by_text.items():
        if at < 0:
            title[-at - 1] = _text(title[-at - 1], corrections, known)
        else:
            blocks[at] = replace(blocks[at], text=_text(blocks[at].text, corrections, known))
    return replace(statement, title=tuple(title), blocks=tuple(blocks))


def _text(text: str, corrections: Iterable[Correction], names: Table) -> str:
    made: list[Correction] = []
    for each in sorted(corrections, key=lambda correction: correction.at):
        if not made or each.at[0] >= made[-1].at[1]:
            made.append(each)
    for each in reversed(made):
        after = f"{text[: each.at[0]]}{each.after}{text[each.at[1] :]}"
        text = after if keeps_facts(text, after, names) else text
    return text


def keeps_facts(before: str, after: str, names: Table) -> bool:
    """Return whether two texts tell the same numbers, however these are written, the same dates, and the same names.

    What others wrote, in quotation marks, in addresses or in brackets with wordings to choose from, is the same too.
    A name is the same in another form of its row. One of the registers may come where only capitals, spaces or dashes
    keep the words before from being it.
    """
    if _numbers(before) != _numbers(after) or _dates(before) != _dates(after):
        return False
    if as_written.kept(before) != as_written.kept(after):
        return False
    here, there = (Counter(found.row.key for found in names.find(text)) for text in (before, after))
    return here == there or (here < there and _letters(before) == _letters(after))


def _letters(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def _dates(text: str) -> list[tuple[object, object]]:
    return [(span.start, span.end) for span in dates.find(text)]


def _numbers(text: str) -> Counter[int]:
    """Return how often each number stands in a text: 7, 7th, seven and seventh are one."""
    found: Counter[int] = Counter()
    for number, _, (start, end) in dates.find_ordinals(text):
        found[number] += 1
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    found.update(int(each) for each in _FIGURE.findall(text))
    found.update(_NUMBERS.index(each.casefold()) for each in _WORD.findall(text))
    return found
