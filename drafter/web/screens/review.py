"""Review: what waits for a decision, one after the other; each decision on a precedent, and its undoing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from drafter.model import FUNCTIONS, SLOT_KINDS, Place, Problem, Status
from drafter.problems import DraftingError, refusal
from drafter.web.asking import Answer, Asked, Page, Way
from drafter.web.screens import precedents
from drafter.web.screens.wording import SPOKEN, Typed
from drafter.workflow import deciding, regrouping
from drafter.workflow.deciding import Edits
from drafter.workflow.page.browsing import browse
from drafter.workflow.review import turn
from drafter.workflow.shelf import seen
from drafter.workflow.shelf.desk import Decided
from drafter.workflow.undoing import undo

_OTHERS = 8
"""Clauses that are offered to be merged with, for the words typed."""
_KIND = "kind."


def review(asked: Asked) -> Answer:
    """Show what waits: the clause that is asked for, or the first."""
    return _turn(asked, asked.said("id"))


def _turn(asked: Asked, id_: str, **told: object) -> Page:
    """Return the page, or its part, with what waits under an id, or first, and what is told of the decision before."""
    function = asked.said("function")
    view: dict[str, object] = {
        "turn": turn(asked.workspace, id_, function if function in FUNCTIONS else ""),
        "functions": FUNCTIONS, "kinds": SLOT_KINDS, "asked_for": function, "back": "review",
        "decided": None, "undone": None, "faults": (), "typed": Typed(), "act": "", **SPOKEN, **told,
    }  # fmt: skip
    return Page("review.html", view, "turn" if asked.is_part else "", 422 if view["faults"] else 200)


def decide(asked: Asked) -> Answer:
    """Take the decision that a form asks for, if its clause is as it was seen; then show what waits next."""
    id_, act = asked.said("id"), asked.said("act")
    try:
        decided = seen.decided(asked.workspace, {id_: asked.said("seen")}, lambda: _decided(asked, act, id_))
    except DraftingError as fault:
        return _refused(asked, id_, fault.problems)
    now = decided.precedents[0].id if decided.precedents else id_
    told = {"decided": decided, "act": act, "was": id_}
    if asked.said("back") == "precedent":
        return _precedent(asked, now, told)
    still_waits = (
        act == "edit" and decided.precedents[0].status is Status.PROPOSED
    )  # its words are new: now decide on it
    return _turn(asked, now if still_waits else asked.said("next"), **told)


def _decided(asked: Asked, act: str, id_: str) -> Decided:
    acts: Mapping[str, Callable[[Path], Decided]] = {
        "approve": lambda place: deciding.approve(place, [id_]),
        "retire": lambda place: deciding.retire(place, [id_]),
        "keep": lambda place: deciding.keep(place, [id_]),
        "adopt": lambda place: deciding.adopt(place, id_, asked.said("place")),
        "edit": lambda place: deciding.edit(place, id_, _edits(asked)),
        "merge": lambda place: regrouping.merge(place, asked.said("into") or asked.said("other"), [id_]),
        "take": lambda place: regrouping.merge(place, id_, [asked.said("from")]),
        "split": lambda place: regrouping.split(place, id_, asked.said("places").split(), asked.said("new")),
        "rename": lambda place: regrouping.rename(place, id_, asked.said("new")),
    }
    if act not in acts:
        raise refusal("act", f'there is no decision "{act}"; nothing was done', Place(), "choose one of the buttons")
    return acts[act](asked.workspace)


def _edits(asked: Asked) -> Edits:
    text = asked.said("text")
    kinds = tuple((name.removeprefix(_KIND), kind) for name, kind in asked.fields.items() if name.startswith(_KIND))
    kept = tuple((name, kind) for name, kind in kinds if f"{{{{ {name} }}}}" in text)
    return Edits(text, kept, asked.said("function_now"), asked.said("theme"), asked.fields.get("notes"))


def _refused(asked: Asked, id_: str, problems: tuple[Problem, ...]) -> Page:
    """Return the page again with what was typed, and why it was not done."""
    told = {"faults": problems, "typed": Typed(asked.fields), "act": asked.said("act")}
    return _precedent(asked, id_, told) if asked.said("back") == "precedent" else _turn(asked, id_, **told)


def _precedent(asked: Asked, id_: str, told: Mapping[str, object]) -> Page:
    view = {**precedents.seen(asked, id_), **told}
    return Page("precedent.html", view, "whole" if asked.is_part else "", 422 if view["faults"] else 200)


def undone(asked: Asked) -> Answer:
    """Take a decision back, and show the clause that it was of."""
    number = asked.said("record")
    try:
        if not (number.isascii() and number.isdecimal() and int(number[:9])):
            raise refusal("undo-none", "there is no such decision to undo", Place(), "decide anew")
        back = undo(asked.workspace, int(number[:9]))
    except DraftingError as fault:
        return _refused(asked, asked.said("id"), fault.problems)
    first = next(iter(back.ids), "")
    if asked.said("back") == "precedent" and first:
        return _precedent(asked, first, {"undone": back})
    return _turn(asked, first, undone=back)


def others(asked: Asked) -> Answer:
    """Show clauses with the words typed, to merge with one of them."""
    found = browse(asked.workspace, asked.said("other"), _OTHERS + 1).found if asked.said("other") else ()
    offered = [each for each in found if each.id != asked.said("id")][:_OTHERS]
    return Page("others.html", {"offered": offered, **SPOKEN}, "offered" if asked.is_part else "")


WAYS = (
    Way("/review", review),
    Way("/review", decide, "POST"),
    Way("/review/undo", undone, "POST"),
    Way("/review/others", others),
)
