"""The local page: a request in, one call to workflow, a page out. It has no state and no drafting logic of its own.

    serving.py   `drafter serve`: the server on this machine, and nothing else
    app.py       which address leads to which screen
    guard.py     who may ask: this machine, from this page, so much and no more
    asking.py    what was asked, for a screen; what it answers, for the browser
    pages.py     templates/ to HTML, always escaped
    screens/     one module a screen: home, statements, precedents, drafts, commitments, comments
    static/      style sheet, script, and htmx, as it came (0BSD)

What the page does, the command line can do, on the same files.
"""
