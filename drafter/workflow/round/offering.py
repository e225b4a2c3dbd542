"""New words for precedents from a returned draft: written as proposals, for the review to show; never more."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from drafter import library, mine
from drafter.model import Precedent, Shelf, Status
from drafter.names import Table
from drafter.returned import Offer


@dataclass(frozen=True, slots=True)
class Offered:
    """New words for a precedent, who proposed them, and the id of the proposal, "" where none was written."""

    offer: Offer
    by: str
    proposal: str = ""


def written(workspace: Path, shelf: Shelf, found: Iterable[Offered], draft: str) -> tuple[Offered, ...]:
    """Write each new wording as a proposal beside its precedent; words that are held already are not written again.

    No precedent's own words change.
    """
    known = {precedent.id: precedent for precedent in shelf.precedents}
    curator = mine.Curator(shelf.statements, Table(shelf.names))
    made: dict[str, Precedent] = {}
    done = []
    for each in found:
        old = known[each.offer.precedent]
        new = _proposal(old, each, draft, curator, {**known, **made})
        if new is not None:
            made[new.id] = new
        done.append(replace(each, proposal=new.id if new else ""))
    library.save_precedents(workspace, made.values())
    return tuple(done)


def _proposal(
    old: Precedent, each: Offered, draft: str, curator: mine.Curator, taken: dict[str, Precedent]
) -> Precedent | None:
    """Return the proposal; None where a precedent says these words already."""
    text, slots = each.offer.wording(slot.name for slot in old.slots), old.slots
    if not text:
        reworded = curator.reworded(old, each.offer.new)
        text, slots = reworded.wording, reworded.slots
    if any(precedent.text == text for precedent in taken.values()):
        return None
    where = f", para. {each.offer.paragraph}" if each.offer.paragraph[:1].isdigit() else ""
    notes = f"Other words for {old.id}, proposed by {each.by} in {draft}{where}.\nIn the draft: {each.offer.old}"
    id_ = _free(old.id, each.by, taken)
    blank = replace(old, id=id_, status=Status.PROPOSED, attested=(), reviewed="", notes=notes, joins="", mined="")
    return replace(curator.edited(blank, text, slots), notes=notes)


def _free(id_: str, by: str, taken: dict[str, Precedent]) -> str:
    slug = re.sub(r"[^a-z0-9]+", "-", by.lower()).strip("-") or "proposed"
    name = f"{id_}-{slug}"
    count = 1
    while (name if count == 1 else f"{name}-{count}") in taken:
        count += 1
    return name if count == 1 else f"{name}-{count}"
