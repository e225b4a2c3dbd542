"""drafter: Co-Chairs' statements, progress reports and briefs, drafted from agreed language.

The map of the rooms, in the order in which a text walks through them:

    ingest/    files in, lines of text out
    parse/     lines of text in, Statements out
    mine/      many Statements in, Precedents out
    library/   the shelf precedents/ on disk: load, save, search
    compose/   a meeting file, a template and the shelf in, a new Statement out
    check/     a Statement in, Problems out: one rule a file
    render/    a Statement in, bytes out: Word, PDF, HTML

Every room may use the ground floor (model, numbering, verbs, dates, names, markup, shapes,
problems, marked_yaml, files) and no room another room; workflow leads a text from room to room,
and the faces (cli) only call workflow. Read workflow.py first.
"""

__version__ = "0.1.0"
