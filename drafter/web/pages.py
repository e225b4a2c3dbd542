"""HTML from the templates of this room: whatever a document or a person wrote is escaped, always."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined

from drafter import __version__, dates
from drafter.citing import after, paragraph
from drafter.problems import place_text

STATIC = files("drafter.web") / "static"
SCREENS = (
    ("/", "Home"),
    ("/statements", "Statements"),
    ("/precedents", "Precedents"),
    ("/drafts", "Drafts"),
    ("/commitments", "Commitments"),
    ("/comments", "Comments"),
)
"""What stands at the head of every page, in the order of the work."""
_SLOT = re.compile(r"\{\{\s*([\w.]+)\s*\}\}")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@cache
def _environment() -> Environment:
    made = Environment(
        loader=PackageLoader("drafter.web", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["place"] = place_text
    made.filters["cited"] = after
    made.filters["paragraph"] = paragraph
    made.filters["day"] = _day
    made.filters["weekday"] = _weekday
    made.filters["worded"] = _worded
    made.globals.update(screens=SCREENS, version=__version__)
    return made


def _day(given: date | None) -> str:
    """Return a day as officials write it, "5 March 2013"; "" for none."""
    return dates.written(given) if given else ""


def _weekday(typed: str) -> str:
    """Return how a day was understood: "Tuesday 5 March 2013"; "" where it is none."""
    spans = dates.find(typed)
    return f"{_WEEKDAYS[spans[0].start.weekday()]} {dates.written(spans[0].start)}" if spans else ""


def _worded(wording: str) -> str:
    """Return the wording of a clause with its slots as a form calls them: "in ‹Host country›"."""
    return _SLOT.sub(lambda slot: f"‹{_slot_label(slot[1])}›", wording)


def _slot_label(name: str) -> str:
    """Return a slot's name as a form calls it: "Host country" for host.country."""
    return re.sub(r"[._]", " ", name).capitalize()


def page(template: str, view: Mapping[str, object], part: str = "") -> str:
    """Return a page as HTML, or of `part` only that block of it. What a template lacks is a ValueError."""
    made = _environment().get_template(template)
    if not part:
        return made.render(view)
    context = made.new_context(dict(view))
    return "".join(made.blocks[part](context))
