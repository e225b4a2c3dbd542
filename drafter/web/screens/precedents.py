"""Precedents: found by words or by a sentence, one of them with its history, and the picture of all."""

from __future__ import annotations

from drafter.model import FUNCTIONS, SLOT_KINDS
from drafter.web.asking import Answer, Asked, Download, Page, Way
from drafter.web.screens.wording import SPOKEN, Typed
from drafter.workflow.lineage import charted, drawn
from drafter.workflow.page.browsing import ASKED, browse
from drafter.workflow.page.looked_at import look_at
from drafter.workflow.page.said_before import said_before

_STEP, _MOST = 50, 10_000
_SVG = "image/svg+xml"


def precedents(asked: Asked) -> Answer:
    """Show the precedents that are asked for by words and filters, or all."""
    filters = {name: asked.said(name) for name in ASKED}
    most = _number(asked.said("most"))
    found = browse(asked.workspace, asked.said("q"), most, **filters)
    view = {"browsed": found, "q": asked.said("q"), "filters": filters, "more": most + _STEP, **SPOKEN}
    return Page("precedents.html", view, "listed" if asked.is_part else "")


def _number(said: str) -> int:
    return min(int(said[:9]) or _STEP, _MOST) if said.isascii() and said.isdecimal() else _STEP


def precedent(asked: Asked) -> Answer:
    """Show one precedent: its wording, its slots, and what became of it from meeting to meeting."""
    return Page("precedent.html", seen(asked, asked.address["id"]))


def seen(asked: Asked, id_: str) -> dict[str, object]:
    """Return what the page of one precedent shows."""
    looked = look_at(asked.workspace, id_)
    told: dict[str, object] = {"decided": None, "undone": None, "faults": (), "typed": Typed(), "act": ""}
    told |= {"back": "precedent", "asked_for": ""}
    return {"looked": looked, "functions": FUNCTIONS, "kinds": SLOT_KINDS, **told, **SPOKEN}


def said(asked: Asked) -> Answer:
    """Show where a sentence, or one like it, was said before."""
    sentence = asked.said("sentence")
    found = said_before(asked.workspace, sentence)
    view = {"sentence": sentence, "hits": found.hits, "anchors": found.anchors, "problems": found.problems, **SPOKEN}
    return Page("like.html", view, "hits" if asked.is_part else "")


def lineage(asked: Asked) -> Answer:
    """Show the histories of all precedents, or of those under a name, as a picture and in words."""
    of = asked.said("of")
    chart, problems = charted(asked.workspace, [of] if of else [])
    return Page("lineage.html", {"chart": chart, "problems": problems, "of": of, "functions": FUNCTIONS, **SPOKEN})


def picture(asked: Asked) -> Answer:
    """Give the picture of histories as a file that the page shows."""
    of = asked.said("of")
    name = of.replace("/", "-") or "lineage"
    return Download(f"{name}.svg", drawn(asked.workspace, [of] if of else []), _SVG, shown=True)


WAYS = (
    Way("/precedents", precedents),
    Way("/like", said),
    Way("/lineage", lineage),
    Way("/lineage.svg", picture),
    Way("/precedents/{id:path}", precedent),
)
