"""The journeys: learn from past statements, draft a new one, check, search, publish. Read this first.

    learn:  files -> ingest -> parse -> Statements -> library, then mine -> Precedents -> library
    draft:  meeting file + template + shelf -> compose -> Statement -> check -> render -> files

Rooms are functions of values; what they need of the disk is read here or in `library`, and written
here. Every function takes the workspace, a folder that holds precedents/ and templates/, and raises
DraftingError for what its user did wrong.

    workspace.py   find, init
    learn.py       learn, mine
    gather.py      the files that a person names      reading.py   one file's bytes to statements
    rivals.py      keep: of two texts of one meeting  removing.py  remove
    missing.py     statements renamed or deleted by hand
    broken.py      statements whose files cannot be read: left out and told
    draft.py       new, draft, render
    compare.py     two texts to what changed, and redlines
    comparable.py  the texts that a list offers, side by side
    beside_source.py   a past text beside the file that it was read from
    correcting.py  a past text as typed: checked, saved by version, never over another's
    glance.py      what is held and waits              next_step.py   what to do next
    viewing.py     one statement as it is looked at
    papers.py      what stands in outputs/             spans.py       what stands at which lines
    against.py     what a draft is compared with
    look.py        search, like, show
    checking.py    check           reporting.py   what it found, in files    fixing.py  what it can correct
    repaired.py    a past text that was corrected says so
    said.py        what was said before a statement
    named.py       the statements that an id or a file names
    commitments.py what was undertaken, and what became of it
    orders.py      what a person orders when a text is to be written
    publish.py     a Statement to files, one set of forms under one name
    written.py     files that never overwrite what a person changed, nor what was made of another text
    provenance.py  where the words of a draft were agreed

This module imports none of them: each command loads only what it needs.
"""
