"""What takes seconds on a large archive, worked out once before anybody asks for it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from drafter.problems import DraftingError
from drafter.workflow.page.glance import glance
from drafter.workflow.page.said_before import said_before
from drafter.workflow.page.viewing import view


def rooms() -> Iterator[object]:
    """Yield every room that a screen may walk through, each loaded when it is asked for."""
    from drafter import library, parse

    yield library, parse
    from drafter import compose, mine

    yield compose, mine
    from drafter import check, ingest, redline, render, returned

    yield check, ingest, redline, render, returned
    from drafter.ingest import akn as akn_in, html as html_in, pdf as pdf_in, text as text_in, word as word_in

    yield akn_in, html_in, pdf_in, text_in, word_in
    from drafter.render import akn, chart, html, pdf, pictures, word

    yield akn, chart, html, pdf, pictures, word


def work_ahead(workspace: Path) -> None:
    """Have ready what the screens of a statement and of sentence look-up are made from; faults are told there."""
    try:
        statements = glance(workspace).statements
        if statements:
            view(workspace, statements[-1].id)
            said_before(workspace, statements[-1].blocks[-1].text if statements[-1].blocks else "")
    except DraftingError:
        return
