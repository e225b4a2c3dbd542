"""What a template has written, read as a Statement: none is too long to be read, and none is empty."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from drafter import markup
from drafter.compose.meeting.facts import Facts
from drafter.model import DOCUMENTS, BlockKind, Place, Problem, Statement
from drafter.problems import DraftingError, error, refusal

MAX_BLOCKS = 5_000
"""Paragraphs, items and tables of a paper; the longest report that this house knows has some five hundred."""
MAX_LINES, MAX_CHARACTERS = 15_000, 500_000
"""The same before they are read, which takes the longest; a statement of 25 paragraphs has 20,000 characters."""
_OF_DRAFTING = (
    "body", "meeting", "draft", "cochairs", "previous", "ministerial", "preparatory", "next", "next_ministerial",
    "report", "host",
)  # fmt: skip
"""Keys that fill few words by themselves: another is to be filled in first."""


def read(text: str, file: str, as_printed: bool) -> Statement:
    """Return the Statement. Raises DraftingError for what cannot be read, with the template that wrote it."""
    for most, count, of in ((MAX_CHARACTERS, len(text), "characters"), (MAX_LINES, text.count("\n"), "lines")):
        if count > most:
            raise _too_long(f"writes {count:,} {of}; {most:,} are", file)
    try:
        found = markup.read(text, file, as_printed=as_printed)
    except DraftingError as fault:  # the lines are those of what was written, not the template's
        raise DraftingError(replace(problem, where=Place(file)) for problem in fault.problems) from None
    if len(found.blocks) > MAX_BLOCKS:
        raise _too_long(f"writes {len(found.blocks):,} paragraphs and items; {MAX_BLOCKS:,} are", file)
    return found


def _too_long(what: str, file: str) -> DraftingError:
    return refusal("template-run", f"this template {what} the most allowed", Place(file), "make its loops smaller")


def empty(draft: Statement, known: Facts, paper: str, template: str) -> Iterator[Problem]:
    """Yield an error where nothing stands in a paper below its title and headings."""
    if any(block.text.strip() for block in draft.blocks if block.kind is not BlockKind.HEADING):
        return
    given = known.marked.value if isinstance(known.marked.value, dict) else {}
    lacking = [key for key in DOCUMENTS[paper].keys if key not in _OF_DRAFTING and not given.get(key)]
    if known.given.template or not lacking:
        where, mend = Place(template), "write in the template what the paper is to say"
    else:
        keys = " or ".join(f'"{key}:"' for key in lacking[:3])
        where = Place(known.marked.file, known.marked.line("kind"))
        mend = f"fill in {keys} in the meeting file; `drafter new {paper} FILE.yaml` shows all that it can say"
    yield error(
        "paper-empty", "this paper says nothing: below its title there is no paragraph, list or table", where, mend
    )
