"""A table's total is not the sum of its rows, or of its columns; or a row that has a total names the one above again.

A figure is changed to the last hour, and the total below it is not, or two of its digits are exchanged. A table that
has totals of parts is let be, and so is a difference that rounding explains. The sum that a sentence gives is held
against the table that it leads to.

Passes: Item | Euros; Staff | 700; Meetings | 120; Total | 820
Fails:  Item | Euros; Staff | 700; Meetings | 120; Total | 280
Fails:  Source | Tonnes; Rivers | 70; Lakes | 30; Ponds | 20; All | 130
Fails:  A budget of USD 920 was approved, as follows: Item | USD; Staff | 700; Meetings | 120; Total | 820
Fails:  Item | 2031 | 2032 | Total; Staff | 700 | 710 | 1,140
Fails:  Member | Tonnes; Elbonia | 70; Ruritania | 30; Fiji | 10; Elbonia | 20; Total | 130
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from drafter.check.facts import totals_told
from drafter.check.places import Passage, passages
from drafter.model import BlockKind, Problem, Shelf, Statement
from drafter.patterns import compiled
from drafter.problems import warning

ID = "table-sum"
_TOTAL = compiled(
    r"^(?:(?:grand\s+|overall\s+)?(?:totals?|sum)\b(?!.*\b(?:change|average|per)\b)|(?:in\s+)?all(?:\s+together)?$)",
    re.IGNORECASE,
)
_ALL = compiled(r"all\b", re.IGNORECASE)
_PART = compiled(r"\b(?:sub-?\s?)?total\b|\bsum\b|\bof which\b|\bthereof\b", re.IGNORECASE)
_NUMBER = compiled(
    r"(?:[A-Z]{0,3}[$€£])?\s?(?P<number>\d{1,3}(?:[ ,\u00a0\u202f]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s?(?:%|€)?"
)
_NO_SUM = compiled(
    r"%|\b(?:rate|average|mean|median|change|growth|increase|per|price|year|ratio|index|age|score|rank|no\.?)\b",
    re.IGNORECASE,
)
"""What a column has whose last row is no sum, unless it is a hundred."""
_YEAR = compiled(r"(?:19|20)\d\d")
_WHOLE = 100
_NOTHING = ("", "–", "-", "—", "..")
_FEWEST = 2


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning for each column of numbers whose last row is a total, and another than their sum."""
    yield from totals_told.disagreeing(statement)
    for passage in passages(statement):
        if passage.block is None or passage.block.kind is not BlockKind.TABLE or not passage.block.rows:
            continue
        header, *rows = passage.block.rows
        if not passage.block.level and not _is_header(header):
            continue
        across = list(_across(header, rows))
        for cell, total, found in across:
            what = f'the total of "{cell.strip()}" is {total}, its figures add up to {found:,}'
            yield warning(ID, what, passage.place, "add them up again, and correct the total or a figure")
        if len(rows) <= _FEWEST or not _TOTAL.search(rows[-1][0].strip()):
            continue
        if any(_PART.search(row[0]) for row in rows[:-1]):
            continue
        yield from _twice(passage, rows)
        for column, title in enumerate(header[1:], start=1):
            if across and column == len(header) - 1:
                continue  # what is wrong in its rows is told
            printed = [row[column].strip() for row in rows]
            if _NO_SUM.search(title) and amount(printed[-1]) != _WHOLE:
                continue
            if _ALL.match(rows[-1][0].strip()) and _is_mean(printed):
                continue
            if (wrong := _other_sum(printed[:-1], printed[-1])) is not None:
                name = f' below "{title.strip()}"' if title.strip() else ""
                what = f"the total{name} is {printed[-1]}, the rows add up to {wrong:,}"
                yield warning(ID, what, passage.place, "add the rows up again, and correct the total or a row")


def _is_header(row: Sequence[str]) -> bool:
    """Return whether a first row that nothing marks as a header can be no row of figures: it has words, and years."""
    cells = [cell.strip() for cell in row]
    return all(amount(cell) is None or _YEAR.fullmatch(cell) for cell in cells) and not all(
        cell == "" for cell in cells
    )


def _across(header: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[tuple[str, str, Decimal]]:
    """Yield each row whose last cell, below "Total", is not the sum of those before: its name, the total, the sum."""
    if len(header) <= _FEWEST + 1 or not _TOTAL.fullmatch(header[-1].strip()) or any(map(_NO_SUM.search, header[1:-1])):
        return
    wrong = [(row, found) for row in rows if (found := _other_sum(row[1:-1], row[-1].strip())) is not None]
    if len(wrong) * 2 < len(rows):  # else the columns are no parts of one sum
        yield from ((row[0], row[-1].strip(), found) for row, found in wrong)


def _twice(passage: Passage, rows: Sequence[Sequence[str]]) -> Iterator[Problem]:
    """Yield the one name that two rows of figures have, where all others have their own."""
    named = Counter(row[0].strip() for row in rows[:-1])
    twice = [name for name, count in named.items() if count > 1 and name]
    counted = all(amount(cell) is not None or cell.strip() in _NOTHING for row in rows for cell in row[1:])
    if len(twice) == 1 and named[twice[0]] == _FEWEST and len(named) > _FEWEST and counted:
        what = f'the row "{twice[0]}" stands twice in a table of figures'
        yield warning(ID, what, passage.place, "write in one of them the name that was meant")


def _is_mean(printed: Sequence[str]) -> bool:
    """Return whether the last figure is among those above, as a mean is: "Towns 60, villages 40, all 52"."""
    *above, last = (amount(cell) for cell in printed)
    return last is not None and last <= max((each for each in above if each is not None), default=Decimal(0))


def amount(printed: str) -> Decimal | None:
    """Return the number of a cell, with its thousands as they are parted in English; None for what is none."""
    found = _NUMBER.fullmatch(printed.strip())
    return Decimal(re.sub(r"[ ,\u00a0\u202f]", "", found["number"])) if found else None


def _other_sum(above: Sequence[str], total: str) -> Decimal | None:
    """Return the sum of the cells where it is surely not the total; None where it is, or cannot be told."""
    numbers = [amount(cell) for cell in above if cell not in _NOTHING]
    said = amount(total)
    if said is None or len(numbers) < _FEWEST or any(number is None for number in numbers):
        return None
    found = sum((number for number in numbers if number is not None), Decimal(0))
    step = max(_step(said), *(_step(number) for number in numbers if number is not None))
    rounding = step * len(numbers) / 2 if step < 1 or said == _WHOLE else Decimal(0)
    return found if abs(found - said) > rounding else None


def _step(number: Decimal) -> Decimal:
    """Return the worth of the last digit that is printed behind the point: 0.1 of "2.5"."""
    exponent = number.as_tuple().exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(1)
