"""The shelf on disk: precedents/ read whole, added to, and searched.

`load` reads everything and tells all faults at once; the `save_` functions add what was learned and
never change a word that a person wrote; `carry_out` does what a person decided, all of it or nothing; `search`,
`lineage` and `absent` answer questions about what was read.
"""

from __future__ import annotations

from drafter.library.again import Match, Wordings
from drafter.library.aside import put_aside, put_back, read_aside, set_aside
from drafter.library.clauses import save_precedents
from drafter.library.coverage import absent, body_is_held, compared, of_its_sort
from drafter.library.damaged import Damaged, damaged
from drafter.library.decisions import Change, carry_out, finish
from drafter.library.drawing import save_mined
from drafter.library.earlier import Earlier
from drafter.library.histories import chart, lineage
from drafter.library.indexed import index
from drafter.library.leaving import leave_meetings, rename_meeting
from drafter.library.ledger import amend_ledger, load_ledger, save_ledger
from drafter.library.meetings import save_meetings
from drafter.library.memory import Ready
from drafter.library.profiles import without_bodies
from drafter.library.registering import add_name, names_held, take_out_name
from drafter.library.reviewing import merging, remembered, reviewed, rewording, waiting
from drafter.library.search import Hit, Index, search, stems
from drafter.library.series import gathering
from drafter.library.shares import Share, share, standing, words, words_of
from drafter.library.shelf import find_workspace, load, load_leniently
from drafter.library.statements import as_held, save_statement
from drafter.library.undoing import forget, record
from drafter.library.wordings import differences

__all__ = [
    "Change",
    "Damaged",
    "Earlier",
    "Hit",
    "Index",
    "Match",
    "Ready",
    "Share",
    "Wordings",
    "absent",
    "add_name",
    "amend_ledger",
    "as_held",
    "body_is_held",
    "carry_out",
    "chart",
    "compared",
    "damaged",
    "differences",
    "find_workspace",
    "finish",
    "forget",
    "gathering",
    "index",
    "leave_meetings",
    "lineage",
    "load",
    "load_ledger",
    "load_leniently",
    "merging",
    "names_held",
    "of_its_sort",
    "put_aside",
    "put_back",
    "read_aside",
    "record",
    "remembered",
    "rename_meeting",
    "reviewed",
    "rewording",
    "save_ledger",
    "save_meetings",
    "save_mined",
    "save_precedents",
    "save_statement",
    "search",
    "set_aside",
    "share",
    "standing",
    "stems",
    "take_out_name",
    "waiting",
    "without_bodies",
    "words",
    "words_of",
]
