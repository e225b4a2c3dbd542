"""How the page prints what is no text yet: days, the slots of a clause."""

from __future__ import annotations

import hashlib
import re
from datetime import date

from drafter import dates
from drafter.citing import paragraph

_SLOT = re.compile(r"\{\{\s*([\w.]+)\s*\}\}")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def day(given: date | None) -> str:
    """Return a day as officials write it, "5 March 2013"; "" for none."""
    return dates.written(given) if given else ""


def weekday(typed: str) -> str:
    """Return how a day was understood: "Tuesday 5 March 2013"; "" where it is none."""
    spans = dates.find(typed)
    return f"{_WEEKDAYS[spans[0].start.weekday()]} {dates.written(spans[0].start)}" if spans else ""


_FORMS = {
    "docx": "Word", "pdf": "PDF", "html": "web page", "md": "Markdown", "csv": "CSV", "xml": "XML for archives",
}  # fmt: skip


def form(name: str) -> str:
    """Return what the form of a file is called, by its name or its ending."""
    ending = name.rpartition(".")[2]
    return _FORMS.get(ending, ending)


def worded(wording: str) -> str:
    """Return the wording of a clause with its slots as a form calls them: "in ‹Host country›"."""
    return _SLOT.sub(lambda slot: f"‹{_label(slot[1])}›", wording)


def _label(name: str) -> str:
    """Return a slot's name as a form calls it: "Host country" for host.country."""
    return re.sub(r"[._]", " ", name).capitalize()


def mark(shown: str) -> str:
    """Return by what a window tells whether it shows this already."""
    return hashlib.sha256(shown.encode("utf-8", "replace")).hexdigest()[:16]


FILTERS = {"day": day, "weekday": weekday, "worded": worded, "form": form, "paragraph": paragraph, "mark": mark}
"""By the names that templates know them by."""
