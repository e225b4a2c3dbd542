"""HTML from the templates of this room: whatever a document or a person wrote is escaped, always."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from drafter import __version__, changed, dates
from drafter.citing import after, lines, paragraph
from drafter.problems import place_text
from drafter.web.here import ways
from drafter.web.printed import FILTERS

SCREENS = (
    ("/", "Home"),
    ("/statements", "Statements"),
    ("/precedents", "Precedents"),
    ("/drafts", "Drafts"),
    ("/commitments", "Commitments"),
    ("/comments", "Comments"),
)
"""What stands at the head of every page, in the order of the work."""


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
    made.filters.update(cites=paragraph, lines=lines, written=dates.written)
    made.filters.update(label=changed.label, stopped=changed.stopped, kind=changed.kind, stands=changed.place)
    made.filters.update(excerpt=changed.excerpt, phrases=changed.phrases, summary=changed.summary, head=changed.head)
    made.filters.update(FILTERS, ways=ways)
    made.globals.update(screens=SCREENS, release=__version__)
    return made


def page(template: str, view: Mapping[str, object], part: str = "") -> str:
    """Return a page as HTML, or of `part` only that block of it. What a template lacks is a ValueError."""
    made = _environment().get_template(template)
    if not part:
        return made.render(view)
    context = made.new_context(dict(view))
    return "".join(made.blocks[part](context))
