"""The shelf on disk: precedents/ read whole, added to, and searched.

`load` reads everything and tells all faults at once; the `save_` functions add what was learned and
never change a word that a person wrote; `search` and `history` answer questions about what was read.
"""

from __future__ import annotations

from drafter.library.aside import put_aside, read_aside, set_aside
from drafter.library.clauses import save_precedents
from drafter.library.leaving import leave_meetings, rename_meeting
from drafter.library.lineage import Wording, history
from drafter.library.meetings import save_meetings
from drafter.library.search import Hit, search, stems
from drafter.library.shelf import find_workspace, load, load_leniently
from drafter.library.statements import as_held, save_statement

__all__ = [
    "Hit",
    "Wording",
    "as_held",
    "find_workspace",
    "history",
    "leave_meetings",
    "load",
    "load_leniently",
    "put_aside",
    "read_aside",
    "rename_meeting",
    "save_meetings",
    "save_precedents",
    "save_statement",
    "search",
    "set_aside",
    "stems",
]
