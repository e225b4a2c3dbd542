"""The text calls itself now "the Meeting", now "the meeting".

One form in one document; officials take a change of form for a change of meaning.

Passes: The Meeting agreed ... The Meeting noted ...
Fails:  The Meeting agreed ... The meeting noted ...
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.places import Passage, running
from drafter.model import Problem, Severity, Shelf, Statement

ID = "meeting-case"
# "the meeting of experts" is another one; so is "the meeting in Zenda".
_MEETING = re.compile(r"\b[Tt]he (?P<word>[Mm]eeting|[Cc]onference)(?!\s+(?:of|on|in|at|held|between|to be)\b)(?!\w)")


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield one note, at the first place of the rarer form."""
    forms: dict[str, list[Passage]] = {}
    for passage in running(statement):
        for found in _MEETING.finditer(passage.text):
            forms.setdefault(found["word"], []).append(passage)
    for capital in ("Meeting", "Conference"):
        small = capital.lower()
        if capital in forms and small in forms:
            rarer, other = sorted((small, capital), key=lambda form: (len(forms[form]), form))
            what = f'"the {rarer}" stands {_times(forms[rarer])}, "the {other}" {_times(forms[other])}'
            yield Problem(ID, Severity.NOTE, what, forms[rarer][0].place, f'write "the {other}" throughout')


def _times(places: list[Passage]) -> str:
    return "once" if len(places) == 1 else f"{len(places)} times"
