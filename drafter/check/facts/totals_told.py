"""A sum that a sentence gives, and the total of the table that it leads to: for the rule `table-sum`.

In: a statement. Out: each budget, cost or amount told before "as follows:", or "set out in the Annex", that is no total
of that table, in whatever thousands the table counts. A figure that is rounded as the sentence has it agrees.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from drafter import sentences
from drafter.check.places import Passage, passages
from drafter.model import BlockKind, Problem, Statement
from drafter.patterns import compiled
from drafter.problems import warning

_MONEY = (
    r"(?P<money>[A-Z]{3}\s|[A-Z]{0,3}[$€£]\s?)(?P<number>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)"
    r"(?:\s(?P<many>million|billion))?"
)
_TOLD = compiled(
    r"""\b(?:budget|total|sum|amount(?:s|ed|ing)?(?:\sto)?|cost|expenditure|income|contributions?)\b
        (?:(?!\b(?:than|over|above|against|compared|from|of\swhich)\b)[^.;:\d]|\b(?:19|20)\d\d\b){0,60}?
        """
    + _MONEY,
    re.VERBOSE,
)
_ANY = compiled(_MONEY)
_LEADS = compiled(
    r"\b(?:as\sfollows|following\stable|table\sbelow|divided\s[a-z\s]{3,30}|distributed\s[a-z\s]{3,30}):?\.?$"
)
_IN_ANNEX = compiled(r"\b(?:in|at|as)\s(?:the\s)?(?P<annex>[Aa]nnex(?:\s(?:[A-Z]|[IVX]{1,4}|\d{1,2}))?)(?=[.,;)]|$)")
_CELL = compiled(r"(?:[A-Z]{3}\s|[A-Z]{0,3}[$€£]\s?)?(?P<number>\d{1,3}(?:[ ,\u00a0]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)")
_TOTAL = compiled(r"^(?:(?:grand\s|overall\s)?totals?|sum)\b", re.IGNORECASE)
_MANY = {"million": 1_000_000, "billion": 1_000_000_000}
_SCALES = (1, 1_000, 1_000_000)
_FAR = Decimal("0.5")
"""A sum that is less than half of each total, or twice as much, is that of something else."""


def disagreeing(statement: Statement) -> Iterator[Problem]:
    """Yield a warning for each such sum."""
    here = [passage for passage in passages(statement) if passage.block]
    for passage, after in pairwise(here):
        if passage.annex or not passage.block or passage.block.kind is not BlockKind.PARAGRAPH:
            continue
        is_table = after.block is not None and after.block.kind is BlockKind.TABLE
        if is_table and _LEADS.search(passage.text):
            yield from _against(passage, passage.text, [after])
        for sentence in sentences.split(passage.text) if "nnex" in passage.text else ():
            if found := _IN_ANNEX.search(sentence):
                yield from _against(passage, sentence, _tables(here, found["annex"]))


def _tables(here: Sequence[Passage], annex: str) -> list[Passage]:
    """Return the tables of an annex."""
    return [each for each in here if each.block and each.block.kind is BlockKind.TABLE
            and each.annex.casefold() == annex.casefold()]  # fmt: skip


def _against(passage: Passage, text: str, tables: Sequence[Passage]) -> Iterator[Problem]:
    told = list(_TOLD.finditer(text)) or list(_ANY.finditer(sentences.split(text)[-1]))
    if len(told) != 1 or len(tables) != 1 or not tables[0].block:
        return
    totals = _totals(tables[0].block.rows)
    said = Decimal(told[0]["number"].replace(",", "")) * _MANY.get(told[0]["many"] or "", 1)
    scaled = [total * scale for scale in _SCALES for total in totals]
    near = [each for each in scaled if said * _FAR < each < said / _FAR]
    if near and not any(abs(each - said) <= _rounded(told[0]) for each in scaled):
        amount = f"{told[0]['money']}{told[0]['number']} {told[0]['many'] or ''}".strip()
        totals_said = " or ".join(f"{each:,}" for each in dict.fromkeys(totals))
        what = f'"{amount}" is not the total of the table: {totals_said}'
        mend = "find out which is right, and correct the other"
        yield warning("table-sum", what, passage.place, mend, tables[0].place)


def _totals(rows: Sequence[Sequence[str]]) -> list[Decimal]:
    """Return the figures of the row of totals, and what they make together."""
    last = rows[-1] if rows and _TOTAL.search(rows[-1][0].strip()) else ()
    found = [
        Decimal(re.sub(r"[ ,\u00a0]", "", cell["number"]))
        for each in last[1:]
        if (cell := _CELL.fullmatch(each.strip()))
    ]
    is_whole = len(found) <= 1 or found[-1] == sum(found[:-1], Decimal(0))
    return found if is_whole else [*found, sum(found, Decimal(0))]


def _rounded(told: re.Match[str]) -> Decimal:
    """Return by how much a figure may be off that is rounded as printed: 50,000 for "2.4 million"."""
    digits = len(told["number"].partition(".")[2])
    many = _MANY.get(told["many"] or "", 1)
    return Decimal(many) / 10**digits / 2 if many > 1 else Decimal(0)
