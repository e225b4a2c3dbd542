"""Precedents: found by words or by a sentence, and one of them with its history."""

from __future__ import annotations

from drafter.model import FUNCTIONS
from drafter.web.asking import Answer, Asked, Page, Way
from drafter.workflow.glance import glance
from drafter.workflow.look import like, search, show

MOST = 50


def precedents(asked: Asked) -> Answer:
    """Show the precedents that are asked for by words, or all."""
    words, function = asked.said("q"), asked.said("function")
    view: dict[str, object] = {"q": words, "function": function, "functions": FUNCTIONS}
    if words:
        found = search(asked.workspace, words, MOST, **({"function": function} if function else {}))
        listed = [hit.precedent for hit in found.hits]
    else:
        every = glance(asked.workspace).precedents
        listed = [each for each in every if function in ("", each.function)]
    return Page("precedents.html", {**view, "listed": listed}, "listed" if asked.is_part else "")


def precedent(asked: Asked) -> Answer:
    """Show one precedent: its wording, its slots, and what became of it from meeting to meeting."""
    return Page("precedent.html", {"shown": show(asked.workspace, asked.address["id"])})


def said(asked: Asked) -> Answer:
    """Show where a sentence, or one like it, was said before."""
    sentence = asked.said("sentence")
    hits = like(asked.workspace, [sentence], 10)[0][0] if sentence else ()
    return Page("like.html", {"sentence": sentence, "hits": hits}, "hits" if asked.is_part else "")


WAYS = (
    Way("/precedents", precedents),
    Way("/like", said),
    Way("/precedents/{id:path}", precedent),
)
