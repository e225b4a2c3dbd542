"""An acronym is used, and the text never explains it.

A reader from another office or another year does not know it. At first use stands the full name with the acronym in
brackets. Acronyms that every reader knows are let pass: the few of plain English (NGO, UK), and those that names.yaml
calls general, unless the text has the full name and explains others. So are names that have an acronym in them (ASEAN
Secretariat). An annex is read by itself: a note tells what is explained only in the text before it. A text of one or
two paragraphs is an extract of another.

Passes: The Regional Support Office (RSO) reported. Members commended the RSO.
Fails:  Members commended the RSO.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from drafter import language
from drafter.check.naming.uses import Use, full_names, uses
from drafter.check.places import passages, running
from drafter.model import BlockKind, Kind, Name, Problem, Shelf, Statement
from drafter.names import Table, table
from drafter.patterns import compiled
from drafter.problems import note, warning

ID = "acronym-unexplained"
_FEW = 3
_SEVERAL = 2
"""So many acronyms that a text explains show that it explains them."""

_GENERAL = frozenset(
    """ASEAN APEC NATO OPEC UNESCO UNICEF UN UK US USA EU NGO MOU AIDS HIV COVID SARS DNA GDP ICT IT TV
    CCTV SMS PDF CEO FAQ ID PIN PPE CV HQ VIP GPS USD EUR AUD AM PM GMT UTC AEST NB PS SAR DVD
    WWF CD IQ OK PC SIM SOS UV XML HTML ISO""".split()
)
"""What English dictionaries have as words of their own, currencies and times."""
_ROMAN = compiled(r"(?=[IVXLC])X{0,3}(?:IX|IV|V?I{0,3})\b|[LC][IVXLC]*")
_SYMBOL = compiled(
    r"[/\d$€£]|[ \u00a0](?:\d{1,3}(?:[,.]\d{3})+|\d+(?:\.\d+)? (?:m|b)illion|\d+\.\d|(?!(?:19|20)\d\d\b)\d+\b)"
)
"""What makes a symbol of capitals: of a paper (A/CONF), a currency (US$5), a sum (CHF 2.5 million), a paper (WP 20)."""
_COUNTED = compiled(r"\d[ \u00a0]$")
"""Before a unit: "25 GW"."""
_UNIT = 2
"""Letters of a unit, without an "h" for hours."""
_IN_A_ROW = compiled(r"\b[A-Z]{2,}(?:[ ,]+[A-Z]{2,}){2,}\b")


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning at the first use of each acronym that nothing explains."""
    if statement.language not in ("en", language.UNKNOWN) or statement.kind is Kind.MEMBERSHIP:
        return
    if sum(1 for _ in islice(running(statement), _FEW)) < _FEW:
        return
    known = table(shelf.names)
    explained = {acronym for acronym, _, _ in full_names(statement)} | {acronym for acronym, _ in statement.acronyms}
    explained |= {use.acronym for use in uses(statement) if use.explains}
    told: set[str] = set()
    unpaired = _unpaired(statement, known, explained)
    for use in uses(statement):
        if use.acronym in unpaired and use.acronym not in told:
            told.add(use.acronym)
            yield _problem(use.acronym, use, unpaired[use.acronym], statement)
        for acronym, row in _unknown(use, explained | told, statement, known):
            told.add(acronym)
            yield _problem(acronym, use, row, statement)
    yield from _in_annexes(statement, explained)


def _unpaired(statement: Statement, known: Table, explained: set[str]) -> dict[str, Name]:
    """Return the general acronyms whose full name the text has without them, where it explains others."""
    if len(explained) < _SEVERAL:
        return {}
    rows = {use.acronym: known.with_acronym(use.acronym) for use in uses(statement) if use.acronym not in explained}
    texts = [passage.text for passage in running(statement) if not passage.annex]
    return {
        acronym: row
        for acronym, row in rows.items()
        if row and row.general and len(acronym) > _UNIT and " " in row.name and any(row.name in text for text in texts)
    }


def _unknown(use: Use, done: set[str], statement: Statement, known: Table) -> Iterator[tuple[str, Name | None]]:
    """Yield the acronym, or what of it is unknown where it is two: "RSO-JCLEC"; with its row in the register."""
    whole = use.acronym
    if use.explains or whole in done or _is_other(use, statement):
        return
    row = known.with_acronym(whole)
    parts = [whole] if row or "-" not in whole else [part for part in whole.split("-") if part.isalpha()]
    for part in parts:
        row = known.with_acronym(part)
        general = part in _GENERAL or (row is not None and (row.general or part in _names(row)))
        if part not in done and not general and len(part) > 1 and not _in_a_name(use, part, known):
            yield part, row


def _is_other(use: Use, statement: Statement) -> bool:
    """Return whether capitals stand here for something else: a roman number, a symbol, a word that is stressed."""
    text, start, end = use.passage.text, use.at, use.at + len(use.acronym)
    if _ROMAN.fullmatch(use.acronym) or _SYMBOL.match(text, end) or (start and _SYMBOL.match(text, start - 1)):
        return True
    if len(use.acronym) <= _UNIT and _COUNTED.search(text, max(0, start - 2), start):
        return True
    if set(use.acronym) == {"X"} or (text[start - 1 : start], text[end : end + 1]) == ("[", "]"):
        return True  # a gap, of which the rules `gap` and `brackets` tell
    if any(found.start() <= start < found.end() for found in _IN_A_ROW.finditer(text)):
        return True
    if use.acronym in re.findall(r"\w+", statement.meeting.body):
        return True
    small = compiled(rf"\b{re.escape(use.acronym.lower())}\b")
    return len(use.acronym) > 3 and any(small.search(passage.text) for passage in passages(statement))


def _names(row: Name) -> tuple[str, ...]:
    """Return what the row is printed as in lists: an acronym among them is its name."""
    return (row.name, *(form for _, form in row.forms))


def _in_a_name(use: Use, acronym: str, known: Table) -> bool:
    """Return whether the acronym stands within a longer name: "ASEAN Secretariat", "Hong Kong SAR"."""
    found = (found for found in known.find(use.passage.text) if found.at[0] <= use.at < found.at[1])
    return any(found.text != acronym and not found.text.endswith(f"({acronym})") for found in found)


def _problem(acronym: str, use: Use, row: Name | None, statement: Statement) -> Problem:
    what = f'"{acronym}" is used here, and explained nowhere'
    name = row.name if row else ""
    full = next((p.place for p in passages(statement) if p is not use.passage and name and name in p.text), None)
    mend = f'write "{name} ({acronym})" at first use' if name else "write its full name at first use"
    mend += "" if name else f', and "({acronym})" after it'
    return warning(ID, what, use.passage.place, mend, *([full] if full else []))


def _in_annexes(statement: Statement, explained: set[str]) -> Iterator[Problem]:
    """Yield one note for an annex that leaves acronyms to the text before it."""
    annexes: dict[str, list[Use]] = {}
    for use in uses(statement):
        block = use.passage.block
        is_footnote = (
            block is not None and block.kind is BlockKind.FOOTNOTE
        )  # it stands behind the annexes, of any text
        if use.passage.annex and use.acronym in explained and not is_footnote:
            annexes.setdefault(use.passage.annex, []).append(use)
    for annex, found in annexes.items():
        own = {acronym for acronym, _, passage in full_names(statement) if passage.annex == annex}
        left = list(dict.fromkeys(use.acronym for use in found if use.acronym not in own))
        if left:
            what = f"{annex} does not explain {_listed(left)}: an annex is read by itself"
            yield note(ID, what, found[0].passage.place, "write the full name at first use there")


def _listed(acronyms: list[str]) -> str:
    *most, last = (f'"{acronym}"' for acronym in acronyms)
    return f"{', '.join(most)} and {last}" if most else last
