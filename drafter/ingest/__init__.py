"""Files in, source paragraphs out: lines joined, marks and labels told, furniture dropped.

`read` finds the kind of a file from its content; each kind has a reader in a folder of its own. What
paragraphs of every kind may need stands here: labels that stand apart (apart), numbers without a stop (numbered) and
within a section (within), lists without bullets (lists), lines that are paragraphs (lined), a site's remarks on its
links (remarks). Every word of the file is in a paragraph, or in the `before` of a repair.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from dataclasses import replace

from drafter.ingest import apart, draft_note, kinds, lined, lists, numbered, remarks, within
from drafter.ingest.kinds import FileKind
from drafter.model import Place, Statement
from drafter.problems import refusal
from drafter.received import Received, Tracked


def read(
    data: bytes, file: str, known: Collection[str] = (), tracked: Tracked | None = None, author: str | None = None
) -> Received:
    """Return the paragraphs of a file's bytes; `file` is its name, for provenance.

    `known` are words to be believed in, such as acronyms with hyphens ("VRS-MSRC"). `tracked` says
    which text of a Word file with tracked changes to read: the final one if it says nothing, and then
    the notes say so. With an `author` only that person's tracked changes are read as accepted.

    Raises DraftingError for an empty file and for one that cannot be read.
    """
    if not data.strip():
        raise refusal("empty-file", "the file is empty", Place(file), "check that it was saved, or leave it out")
    received = draft_note.dropped(remarks.dropped(_received(data, file, known, tracked, author)))
    if not any(paragraph.text or paragraph.label for paragraph in received.paragraphs):
        raise refusal("empty-file", "the file has no text", Place(file), "check that it was saved, or leave it out")
    return replace(received, sha256=hashlib.sha256(data).hexdigest())


def cells(data: bytes, file: str) -> list[list[str]]:
    """Return the rows of all tables of a Word file, as a person left them. Raises DraftingError for no Word file."""
    from drafter.ingest.word import cells as word_cells

    return word_cells.rows(data, file)


def written(data: bytes, file: str) -> Statement | None:
    """Return the Statement of a file that drafter wrote for machines (Akoma Ntoso); None for every other file.

    Raises DraftingError for one that is damaged.
    """
    if not kinds.is_akn(data):
        return None
    from drafter.ingest.akn import reading as akn

    return akn.statement(data, file)


def _received(data: bytes, file: str, known: Collection[str], tracked: Tracked | None, author: str | None) -> Received:
    """Return what the reader of the file's kind makes of it; each loads only its own libraries."""
    match kinds.kind(data, file):
        case FileKind.WORD:
            from drafter.ingest.word import reading as word

            return _counted(lined.unwrapped(apart.joined(word.read(data, file, tracked, _taken, author))))
        case FileKind.PDF:
            from drafter.ingest.pdf import reading as pdf

            return _listed(pdf.read(data, file, known))
        case FileKind.HTML:
            from drafter.ingest.html import reading as html

            return _counted(apart.joined(html.read(data, file)))
        case FileKind.AKN:
            from drafter.ingest.akn import reading as akn

            return akn.read(data, file)
        case FileKind.TEXT:
            from drafter.ingest.text import reading as text

            received = text.read(data, file, known)
            return replace(received, paragraphs=within.of(received.paragraphs))


def _taken(data: bytes, file: str) -> Received | None:
    """Return a file that a Word file takes in whole, as it stands there; None for a kind that none takes in."""
    match kinds.kind(data, file):
        case FileKind.WORD:
            from drafter.ingest.word import reading as word

            return word.read(data, file)
        case FileKind.HTML:
            from drafter.ingest.html import reading as html

            return html.read(data, file)
        case FileKind.TEXT:
            from drafter.ingest.text import reading as text

            return text.read(data, file)
    return None


def _counted(received: Received) -> Received:
    return _listed(replace(received, paragraphs=numbered.of(received.paragraphs)))


def _listed(received: Received) -> Received:
    return replace(received, paragraphs=lists.of(within.of(received.paragraphs)))
