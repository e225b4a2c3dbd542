"""The places of a precedent's evidence that a person names: by statement, statement and paragraph, or number."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches

from drafter.model import Attested, Place, Precedent, Problem
from drafter.problems import DraftingError, error


def entries_named(precedent: Precedent, named: Sequence[str]) -> list[Attested]:
    """Return the entries named, in their order: "2013-03-05-ahg-som-7", "2013-03-05-ahg-som-7:25" or "3", the third.

    Raises DraftingError with all that name none.
    """
    found = {each: _places(precedent, each) for each in named}
    if problems := [_unknown(precedent, each) for each, places in found.items() if not places]:
        raise DraftingError(problems)
    chosen = {place for places in found.values() for place in places}
    return [entry for nth, entry in enumerate(precedent.attested) if nth in chosen]


def _places(precedent: Precedent, named: str) -> list[int]:
    entries = list(enumerate(precedent.attested))
    statement, _, paragraph = (part.strip() for part in named.partition(":"))
    found = [
        nth
        for nth, entry in entries
        if entry.statement == statement and (not paragraph or _plain(entry.paragraph) == _plain(paragraph))
    ]
    return found or [nth for nth, _ in entries if named.isdecimal() and nth + 1 == int(named)]


def _plain(paragraph: str) -> str:
    """Return a paragraph's number as it is compared: "para. 4(a)" is "4 (a)", "(17)" is "17"."""
    return _bare(paragraph.lower().removeprefix("para").replace(" ", "").strip("."))


def _bare(paragraph: str) -> str:
    """Return a paragraph's number without brackets round all of it, which a command line would take for its own."""
    number = paragraph.removeprefix("(").removesuffix(")")
    return number if number.isalnum() else paragraph


def _unknown(precedent: Precedent, named: str) -> Problem:
    places = [name_of(entry) for entry in precedent.attested]
    near = get_close_matches(named, list(dict.fromkeys(places)), 3, 0.6) if len(set(places)) == len(places) else []
    shown = "; ".join(f"{nth} = {place}" for nth, place in enumerate(places, 1))
    mend = f"did you mean {' or '.join(near)}?" if near else f"its places are: {shown or 'none'}"
    return error("unknown-place", f'{precedent.id} does not stand in "{named}"', Place(), mend)


def name_of(entry: Attested) -> str:
    """Return a place as it is typed."""
    return f"{entry.statement}:{_bare(entry.paragraph)}" if entry.paragraph else entry.statement
