"""Where the words of a draft were agreed: one line for each precedent used, and nothing that is not so.

Only a place where these very words stand counts as agreed; where the wording was another, it is said to be; of a
draft no place counts that is dated after it (history.known). A paragraph that somebody has changed since it was drafted
is no longer what was agreed, and its precedent is shown as changed. Where drafting itself fitted the words ("also", an
acronym at first use, "(attached)" where nothing is, the spelling, a space that does not break), they are shown as so.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from drafter import acronyms, citing, dates, spelling
from drafter.history import known
from drafter.history.undertaken import days
from drafter.model import Attested, Block, Precedent, Shelf, Statement, Use, spaced
from drafter.patterns import compiled
from drafter.tracing import CHANGED, FITTED, bare

_REPEATED = compiled(r"\b(?:also|further) ")
_ATTACHED = compiled(r" \((?:attached|enclosed|annexed)\)")
_END = compiled(r"[ .;]*(?:;\s*(?:and|or)[ .;]*)?$")
_SLOT = compiled(r"\{\{ *([\w.]+) *\}\}")


def told(statement: Statement, shelf: Shelf) -> tuple[Statement, dict[str, str]]:
    """Return the statement with its changed uses marked, and for each use's name where it was agreed."""
    shown = {precedent.id: precedent for precedent in _known(statement, shelf)}
    known = {row.acronym: row.name for row in shelf.names if row.acronym} | dict(statement.acronyms)
    marked = _with_uses(statement, lambda use, block: _marked(use, block, shown, known))
    used = {use.precedent for block in marked.blocks for use in block.uses}
    origins = {name: _origin(name, shown, shelf) for name in sorted(used) if bare(name) in shown}
    return marked, origins


def _known(statement: Statement, shelf: Shelf) -> Iterator[Precedent]:
    """Yield the precedents, for a draft without the places that are dated after it; its own meeting's stay."""
    held, draft = statement.meeting, statement.draft
    day = known.before(held.start, draft.as_at) if draft else None
    when = days(shelf.statements) if day else {}
    for each in shelf.precedents:
        there = tuple(at for at in each.attested if _counts(when.get(at.statement), day, held.start))
        yield each if there == each.attested else replace(each, attested=there)


def _counts(dated: date | None, before: date | None, own: date | None) -> bool:
    return before is None or dated is None or dated < before or dated == own


def plain(statement: Statement) -> Statement:
    """Return the statement with its uses as they were before they were marked."""
    return _with_uses(statement, lambda use, _: replace(use, precedent=bare(use.precedent)))


def _with_uses(statement: Statement, new: Callable[[Use, Block], Use]) -> Statement:
    blocks = (replace(block, uses=tuple(new(use, block) for use in block.uses)) for block in statement.blocks)
    return replace(statement, blocks=tuple(blocks))


def _marked(use: Use, block: Block, shown: dict[str, Precedent], known: dict[str, str]) -> Use:
    """Return the use, marked as changed where the block does not hold the precedent's words, slots filled."""
    precedent = shown.get(use.precedent)
    if precedent is None:
        return use
    if _stands(precedent.text, dict(use.values), block.text):
        return use
    pairs = known | dict(acronyms.find([block.text, precedent.text]))
    values = dict(use.values)
    filled = _SLOT.sub(lambda slot: values.get(slot[1], slot[0]), precedent.text)
    fitted = _stands(_unfitted(filled, pairs), {}, _unfitted(block.text, pairs))
    return replace(use, precedent=use.precedent + (FITTED if fitted else CHANGED))


def _stands(wording: str, values: dict[str, str], text: str) -> bool:
    """Return whether a wording stands in a text, its slots filled; what fills a gap may be anything."""
    parts = _SLOT.split(_END.sub("", wording))  # words, name of a slot, words ...
    pattern = "".join(
        (re.escape(values[part]) if part in values else ".+?") if at % 2 else re.escape(part)
        for at, part in enumerate(parts)
    )
    return bool(re.search(re.sub(r"(?:\\ )+", r"\\s+", pattern), text, re.IGNORECASE))


def _unfitted(text: str, names: dict[str, str]) -> str:
    """Return the text as it is compared where drafting may have fitted it: acronyms alone, no "also"."""
    text = spelling.spelled(spelling.curly(_ATTACHED.sub("", _REPEATED.sub("", spaced(text)))), spelling.ISE)
    for acronym, name in names.items():
        if acronym not in text and name not in text:
            continue
        text = text.replace(f"{name} ({acronym})", acronym).replace(name, acronym)
        text = re.sub(rf"\bthe (?={re.escape(acronym)}\b)", "", text)
    return text


def _origin(name: str, shown: dict[str, Precedent], shelf: Shelf) -> str:
    precedent = shown[bare(name)]
    exact = [attested for attested in precedent.attested if not attested.variant]
    if name.endswith(CHANGED):
        return f"changed from {precedent.id}: {_agreed(exact, precedent, shelf)}"
    fitted = ", fitted to this text" if name.endswith(FITTED) else ""
    return f"{precedent.id}{fitted}: {_agreed(exact, precedent, shelf)}"


def _agreed(exact: list[Attested], precedent: Precedent, shelf: Shelf) -> str:
    """Return in what statements these words stand: "last in A; first in B; 4 times"."""
    if not precedent.attested:
        return "in no past statement"
    if not exact:
        return f"in other words in {_place(precedent.attested[-1], shelf)}; these words in no past statement"
    others = len(precedent.attested) - len(exact)
    reworded = f"; in other words {_often(others)}" if others else ""
    if len(exact) == 1:
        return f"{_place(exact[0], shelf)}{reworded}"
    places = f"last in {_place(exact[-1], shelf)}; first in {_place(exact[0], shelf)}"
    return f"{places}; {_often(len(exact))}{reworded}"


def _often(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def _place(attested: Attested, shelf: Shelf) -> str:
    """Return one place as officials cite it: meeting, date, paragraph."""
    found = next((statement for statement in shelf.statements if statement.id == attested.statement), None)
    if found is None:
        return attested.statement
    meeting = found.meeting
    title = " ".join(found.title)
    name = meeting.name or (title.capitalize() if title.isupper() else title) or attested.statement
    disputed = any(repair.kind == "date disagrees" for repair in found.repairs)
    day = f", {dates.written(meeting.start, meeting.end)}" if meeting.start else ""
    cited = citing.after(attested.paragraph).replace(citing.PARA, citing.PARA.replace(" ", "\u00a0"))
    return (
        f"{name[:1].upper()}{name[1:]}{day}{' (a date that its source contradicts)' if disputed and day else ''}{cited}"
    )
