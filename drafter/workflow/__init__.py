"""The journeys: learn from past statements, draft a new one, check, search, publish. Read this first.

    learn:  files -> ingest -> parse -> Statements -> library, then mine -> Precedents -> library
    draft:  meeting file + template + shelf -> compose -> Statement -> check -> render -> files

Rooms are functions of values; what they need of the disk is read here or in `library`, and written
here. Every function takes the workspace, a folder that holds precedents/ and templates/, and raises
DraftingError for what its user did wrong.

    workspace.py   find, init
    learn.py       learn, mine                      removing.py    a statement set aside, and brought back
    review.py      what waits for a decision        deciding.py, regrouping.py, undoing.py   decisions
    look.py        search, like, show               lineage.py, coverage.py   the history of the language
    commitments.py what was undertaken, and what became of it
    naming.py      the register of names looked through, and a name made known
    beginning.py   a meeting file begun             template.py    a past statement as a template
    draft.py       new, draft, render               many.py        many meeting files in one run
    publish.py     a Statement to files, one set of forms under one name
    outlining.py, backtest.py   what a draft of a past statement would have saved
    checking.py    check           reporting.py   what it found, in files    fixing.py  what it can correct
    compare.py     two texts to what changed, and redlines       against.py  what a draft is compared with
    returned.py    delegations' edited files back   resolving.py   brackets settled

Behind them, each with a map of its own: archive/ (past statements), shelf/ (precedents at hand), outputs/ (what is
written), round/ (the comments round), page/ (what only the page asks).

This module imports none of them: each command loads only what it needs.
"""
