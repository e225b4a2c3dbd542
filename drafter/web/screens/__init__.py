"""The screens: each is a function from what was Asked to an Answer, and one call to workflow.

Each is loaded when it is first asked for, by the first part of its address, so that the server is there at once.
"""

from __future__ import annotations

from drafter.web.asking import Way

FIRST = (
    "", "statements", "compare", "check", "precedents", "like", "lineage", "lineage.svg", "review",
    "mining", "drafts", "papers", "commitments", "comments",
)  # fmt: skip
"""The first part of every address."""


def ways(first: str) -> tuple[Way, ...]:
    """Return the ways whose address begins with a part; () for one that leads nowhere."""
    return tuple(way for way in _loaded(first) if way.address.split("/")[1] == first)


def every() -> tuple[Way, ...]:
    """Return every way of the page."""
    return tuple(way for first in FIRST for way in ways(first))


def _loaded(first: str) -> tuple[Way, ...]:
    """Return the ways of the modules of a part, perhaps with those of other parts."""
    match first:
        case "":
            from drafter.web.screens import home

            return home.WAYS
        case "statements":
            from drafter.web.screens import editing, mending, reading, statements

            return (*statements.WAYS, *reading.WAYS, *editing.WAYS, *mending.WAYS)
        case "compare" | "check":
            from drafter.web.screens import checking, comparing

            return (*comparing.WAYS, *checking.WAYS)
        case "precedents" | "like" | "lineage" | "lineage.svg":
            from drafter.web.screens import precedents

            return precedents.WAYS
        case "review" | "mining":
            from drafter.web.screens import mining, review

            return (*review.WAYS, *mining.WAYS)
        case "drafts" | "papers":
            from drafter.web.screens import draft, drafts

            return (*drafts.WAYS, *draft.WAYS)
        case "commitments" | "comments":
            from drafter.web.screens import comments, commitments

            return commitments.WAYS if first == "commitments" else comments.WAYS
        case _:
            return ()
