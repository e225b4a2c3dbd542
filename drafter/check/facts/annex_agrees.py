"""The text gives another year or another amount than the annex that it names, or the table that it leads in to.

The annex is last year's file with a new table, or the text was agreed and the table was not changed.

Passes: The Commission approved the budget for 2018, in the amount of 8,200 euros (Annex A).
        ... Annex A: Budget for 2018 ... Total | 8,200
Fails:  The Commission approved the budget for 2018 (Annex A). ... Annex A: Budget for 2017
Fails:  The Commission approved the budget in the amount of 8,200 euros (Annex A). ... Annex A: ... Total | 8,020
Fails:  The Commission approved the budget in the amount of 8,200 euros, as follows: ... Euros; ... Total | 8,020
Fails:  The Commission adopted the Plan for 2017–2020 (Annex A). ... Annex A: Plan 2018–2020
Fails:  The Commission closed 12 of the 32 stations listed in Annex B. ... Annex B: ... Stations ... Total | 31
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from drafter import dates, numbering, sentences
from drafter.cardinals import figure
from drafter.check.facts.announced import WORDS
from drafter.check.facts.table_sums import amount
from drafter.check.places import Passage, passages, running
from drafter.model import BlockKind, Problem, Shelf, Statement
from drafter.patterns import compiled
from drafter.problems import warning

ID = "annex-agrees"
_NAMED = compiled(
    r"\b(?:annex|attachment|appendix)\s(?P<label>[A-Z]\b|\d{1,2}\b|[IVX]{1,4}\b)"
    r"(?!\s(?:of|to)\s(?!(?:the\spresent|this)\b))",
    re.IGNORECASE,
)
_OF_YEAR = compiled(
    r"\b(?P<what>[A-Za-z]{4,})\s(?P<for>(?:for|of|in)\s(?:the\s(?:year|period|biennium)\s)?)?"
    r"(?P<year>(?:19|20)\d{2}(?:[–-]\d{2,4})?)\b"
)
_AMOUNT = compiled(
    r"\b(?:amount|amounting|total|totalling|budget(?:\sfor\s(?:19|20)\d\d(?:[–-]\d{2,4})?,)?)\s(?:of|to)\s"
    r"(?:[A-Z]{0,3}[$€£])?\s?"
    r"(?P<number>\d{1,3}(?:[ ,\u00a0\u202f]\d{3})+|\d{4,}|\d+(?:\.\d+)?(?=\s(?:m|b)illion\b))(?![\d,.]*\d)"
    r"(?:\s(?P<many>thousand|million|billion))?",
    re.IGNORECASE,
)
_NAME_OF_YEARS = compiled(
    r"\b(?P<name>[A-Z][\w’'-]+(?:\s(?:(?:of|on|for|and)\s)?[A-Z][\w’'-]+)+)\s(?P<years>(?:19|20)\d{2}[–-]\d{2,4})\b"
)
_MANY = {"thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_IN = compiled(r"\b(thousand|million|billion)s?\b", re.IGNORECASE)
_COIN = compiled(r"\s(?:of\s)?(?:[A-Z]{2,}\s)?([a-z]+s)\b", re.IGNORECASE)
_COUNTED = compiled(
    rf"(?<![\w.,-])(?P<number>\d{{1,3}}(?:,\d{{3}})+|\d+|{'|'.join(WORDS)})\s(?P<what>(?:[a-z]+\s)?[a-z]+)\s"
    r"(?:listed|named|set\sout|contained|given)\sin\s(?:the\s)?(?:annex|attachment|appendix)\s"
    r"(?P<label>[A-Z]\b|\d{1,2}\b|[IVX]{1,4}\b)",
    re.IGNORECASE,
)
_NEAR = 60
"""Letters before a year among which stands what is for that year: "a budget of 820 euros for 2018"."""
_TOTAL = compiled(r"^(?:grand\s+|overall\s+)?total\b", re.IGNORECASE)


@dataclass(frozen=True)
class Annex:
    """An annex: its heading, the cells of its last rows that are totals, by column too, and all its words."""

    heading: Passage
    totals: tuple[str, ...]
    columns: tuple[tuple[str, Decimal], ...]  # each column's title and its total
    words: str
    items: int = 0  # of its one list, if it has no table and no paragraph that is numbered


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning for each year and amount that the annex which its sentence names has otherwise."""
    annexes = dict(_annexes(statement))
    yield from _by_name(statement, annexes)
    yield from _led_in(statement)
    for passage in running(statement) if annexes else ():
        yield from _columns_said(passage, annexes) if not passage.annex else ()
        for sentence in sentences.split(passage.text) if not passage.annex else ():
            yield from _against(sentence, passage, annexes)
            yield from _rows_counted(sentence, passage, annexes)


def _led_in(statement: Statement) -> Iterator[Problem]:
    """Yield the one amount of a paragraph that leads in to a table of the same coin, and is not its only total."""
    for lead, table in itertools.pairwise(passages(statement)):
        if not lead.text.rstrip().endswith(":") or not table.block or table.block.kind is not BlockKind.TABLE:
            continue
        said, totals, columns = list(_AMOUNT.finditer(lead.text)), tuple(_totals([table])), tuple(_columns([table]))
        coin = _COIN.match(lead.text, said[0].end()) if len(said) == 1 else None
        words = " ".join(cell for row in table.block.rows for cell in row)
        if not coin or len(totals) != 1 or len(columns) != 1 or not re.search(rf"\b{coin[1]}\b", words, re.IGNORECASE):
            continue
        if not _is_total(said[0], [columns[0][1]], Annex(table, totals, columns, words)):
            what = f'"{said[0][0]}{coin[0]}" is said here, and the total of the table is {totals[0]} ({columns[0][0]})'
            yield warning(ID, what, lead.place, "find out which is right, and correct the other", table.place)


def _meant(sentence: str, at: int, annexes: dict[str, Annex]) -> Annex | None:
    """Return the annex that is meant where a sentence says something: the next one that it names, or its only one."""
    named = list(_NAMED.finditer(sentence))
    after = [found for found in named if found.start() >= at]
    found = after[0] if after else named[0] if len(named) == 1 else None
    return annexes.get(found["label"].upper()) if found else None


def _annexes(statement: Statement) -> Iterator[tuple[str, Annex]]:
    """Yield each lettered annex with its label in capitals."""
    here = [passage for passage in passages(statement) if passage.block]
    for heading in here:
        block = heading.block
        if block is None or not numbering.is_annex(block):
            continue
        found = _NAMED.match(f"{block.label} {block.text}".strip())
        inside = [each for each in here if each.annex == heading.annex and each is not heading]
        if found:
            words = " ".join(each.text for each in inside)
            totals, columns = tuple(_totals(inside)), tuple(_columns(inside))
            yield found["label"].upper(), Annex(heading, totals, columns, words, _items(inside))


def _items(inside: list[Passage]) -> int:
    """Return how many items the annex lists, all of one degree; 0 where it has more than one list."""
    blocks = [each.block for each in inside if each.block]
    items = [each for each in blocks if each.kind is BlockKind.ITEM]
    rest = [each for each in blocks if each.kind is not BlockKind.ITEM]
    is_one = len({each.level for each in items}) == 1 and items == blocks[-len(items) :]
    return (
        len(items)
        if is_one and all(each.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH) and not each.label for each in rest)
        else 0
    )


def _totals(inside: list[Passage]) -> Iterator[str]:
    for passage in inside:
        if passage.block and passage.block.kind is BlockKind.TABLE:
            for row in passage.block.rows[1:]:
                yield from row[1:] if _TOTAL.search(row[0].strip()) else ()


def _columns(inside: list[Passage]) -> Iterator[tuple[str, Decimal]]:
    for passage in inside:
        if passage.block and passage.block.kind is BlockKind.TABLE and len(passage.block.rows) > 1:
            header, last = passage.block.rows[0], passage.block.rows[-1]
            for title, cell in zip(header[1:], last[1:], strict=False) if _TOTAL.search(last[0].strip()) else ():
                if (total := amount(cell)) is not None:
                    yield title, total


def _against(sentence: str, passage: Passage, annexes: dict[str, Annex]) -> Iterator[Problem]:
    mend = "find out which is right, and correct the other"
    years = list(_OF_YEAR.finditer(sentence))
    for found in years:
        annex = _meant(sentence, found.end(), annexes)
        for other in _OF_YEAR.finditer(annex.heading.text) if annex else ():
            is_said = any(one["year"] == other["year"] for one in years)  # the last plan, and the one that is attached
            if annex and not is_said and _is_other_year(found, other, sentence):
                what = f'"{found[0]}" is said here, and the heading of the annex is "{annex.heading.text}"'
                yield warning(ID, what, passage.place, mend, annex.heading.place)
    for found in _AMOUNT.finditer(sentence):
        annex = _meant(sentence, found.end(), annexes)
        totals = [number for cell in annex.totals if (number := amount(cell)) is not None] if annex else []
        if annex and totals and not _is_total(found, totals, annex) and found["number"] not in annex.words:
            what = f'"{found[0]}" is said here, and the total of the annex is {max(totals):,}'
            yield warning(ID, what, passage.place, mend, annex.heading.place)


def _by_name(statement: Statement, annexes: dict[str, Annex]) -> Iterator[Problem]:
    """Yield the name of an annex with other years, where the text has it nowhere with those of the annex."""
    here = [passage for passage in running(statement) if not passage.annex]
    for annex in annexes.values():
        found = _NAME_OF_YEARS.search(annex.heading.text)
        if not found or any(found["years"] in passage.text for passage in here):
            continue
        other = compiled(rf"\b{re.escape(found['name'])}\s(?:for\s)?(?P<years>(?:19|20)\d{{2}}[–-]\d{{2,4}})\b")
        for passage in here:
            said = other.search(passage.text)
            if said and not _NAMED.search(passage.text[said.end() :].partition(". ")[0]):
                what = f'"{said[0]}" is said here, and the heading of the annex is "{annex.heading.text}"'
                mend = "find out which is right, and correct the other"
                yield warning(ID, what, passage.place, mend, annex.heading.place)


def _is_total(found: re.Match[str], totals: list[Decimal], annex: Annex) -> bool:
    """Return whether an amount is one of the totals, in what the annex or the text counts: thousands, millions."""
    number = Decimal(re.sub(r"[^\d.]", "", found["number"])) * _MANY.get((found["many"] or "").casefold(), 1)
    named = _IN.search(f"{annex.heading.text} {annex.words}")
    scales = {_MANY[named[1].casefold()]} if named else {1, *_MANY.values()} if found["many"] else {1}
    step = Decimal(1).scaleb(-len(found["number"].partition(".")[2])) * _MANY.get((found["many"] or "").casefold(), 1)
    return any(abs(total * scale - number) < step for total in totals for scale in scales)


def _columns_said(passage: Passage, annexes: dict[str, Annex]) -> Iterator[Problem]:
    """Yield what a paragraph gives a column that is not its total, where it gives another column the right one."""
    named = {found["label"].upper() for found in _NAMED.finditer(passage.text)}
    annex = annexes.get(next(iter(named))) if len(named) == 1 else None
    said = [(title, total, found) for title, total in (annex.columns if annex else ())
            for found in [_said_of(title, passage.text)] if found]  # fmt: skip
    wrong = [(title, total, found) for title, total, found in said if amount(found["number"]) != total]
    if annex and len(said) > 1 and len(wrong) == 1:
        title, total, found = wrong[0]
        what = f'"{found[0]}" is said here, and the total of the annex below "{title}" is {total:,}'
        yield warning(ID, what, passage.place, "find out which is right, and correct the other", annex.heading.place)


def _said_of(title: str, text: str) -> re.Match[str] | None:
    """Return the number right behind the only mention of a column: "for cod is 42,000"."""
    found = list(compiled(rf"\b{re.escape(title.strip())}\b(?:\s[a-z]+){{0,4}}\s(?P<number>\d{{1,3}}(?:,\d{{3}})+"
        rf"|\d{{3,}})(?![\d,.]*\d)",
                          re.IGNORECASE).finditer(text)) if title.strip().isalpha() else []  # fmt: skip
    return found[0] if len(found) == 1 else None


def _is_other_year(one: re.Match[str], other: re.Match[str], sentence: str) -> bool:
    """Return whether two sayings are of one thing, "budget for" or "budget of 820 euros for", and of two years."""
    years = [each["year"].replace("-", "–") for each in (one, other)]
    if any(not each["for"] and (each["what"][0].islower() or each["what"] in dates.MONTHS) for each in (one, other)):
        return False  # "Strategy 2025–2030" is a name, "May 2025" a time
    thing = other["what"].casefold()
    near = sentence[max(0, one.start() - _NEAR) : one.start()].casefold().split()
    is_one = one["what"].casefold() == thing or (thing in near and " for " in one[0] and " for " in other[0])
    return is_one and years[0] != years[1]


def _rows_counted(sentence: str, passage: Passage, annexes: dict[str, Annex]) -> Iterator[Problem]:
    """Yield a number of things "listed in Annex 2" that is not the total of the column of that name."""
    for found in _COUNTED.finditer(sentence):
        annex = annexes.get(found["label"].upper())
        number = figure(found["number"].replace(",", ""))
        if annex and annex.items > 1 and annex.items != number and "." not in found[0]:
            what = f'"{found["number"]} {found["what"]}" is said here, and the annex lists {annex.items}'
            yield warning(
                ID, what, passage.place, "find out which is right, and correct the other", annex.heading.place
            )
        totals = [total for title, total in (annex.columns if annex else ()) if _is_thing(title, found["what"])]
        if annex and len(totals) == 1 and totals[0] != Decimal(number):
            what = f'"{found["number"]} {found["what"]}" is said here, and the total of the annex is {totals[0]:,}'
            mend = "find out which is right, and correct the other"
            yield warning(ID, what, passage.place, mend, annex.heading.place)


def _is_thing(title: str, what: str) -> bool:
    """Return whether a column is of the things that a text counts: "Number of stations", "monitoring stations"."""
    return bool(title.split()) and title.split()[-1].casefold() == what.split()[-1].casefold()
