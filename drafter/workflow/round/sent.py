"""One returned file: read with all its tracked changes, without them and with those of each author alone."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from drafter import citing, files, ingest, parse, redline, returned
from drafter.model import (
    Block,
    Change,
    ChangeKind,
    Changes,
    Comment,
    Place,
    Problem,
    Severity,
    Statement,
    shown_title,
)
from drafter.names import Table
from drafter.received import Drafted, Edits, Received, Tracked
from drafter.returned import Layer
from drafter.workflow.round import original

OURS = "Provenance"
"""Who makes the comments that a draft's Word file comes with."""
_MOST_AUTHORS = 12
"""Authors of one file whose changes are read each by themselves; those of more are told together, with all names."""
_LEAST = 0.1
"""Share of the draft's paragraphs that a file must have, for it to be one of its texts."""


@dataclass(frozen=True, slots=True)
class Sent:
    """A returned file, and whose it is: `delegation` as a person named it, or as it is found."""

    path: Path
    data: bytes = field(repr=False)
    final: Received
    delegation: str = ""

    @property
    def sha256(self) -> str:
        """Return the sum of its bytes."""
        return hashlib.sha256(self.data).hexdigest()

    @property
    def edits(self) -> Edits:
        """Return who changed it."""
        return self.final.edits or Edits()


@dataclass(frozen=True, slots=True)
class Told:
    """What a returned file says of the draft."""

    changes: Changes
    layers: tuple[Layer, ...]
    comments: tuple[tuple[Comment, Statement, Changes], ...]
    problems: tuple[Problem, ...]


def opened(path: Path, delegation: str, names: Table) -> Sent:
    """Return a returned file as it is read with all changes. Raises DraftingError where it cannot be read.

    A name that ends with "=" before the file's own tells whose it is, as on the command line: "Elbonia=v3.docx".
    """
    data = files.read(path)
    whose = delegation or path.name.rpartition("=")[0].strip()
    return Sent(path, data, ingest.read(data, path.name, _known(names), Tracked.FINAL), whose)


def told(sent: Sent, draft: Statement, names: Table) -> Told:
    """Return what a returned file changes in the draft, and its comments."""
    base = _base(draft, sent.final.drafted, names)
    final = _text(sent.final, names)
    known = returned.known(base, final, sent.final.drafted)
    layers: tuple[Layer, ...] = ()
    text, to_text = final, _changes(base, final, known.pairs)
    changes = to_text
    if sent.edits.tracked:
        before = _read(sent, names, Tracked.ORIGINAL)
        text = _text(before, names)
        sure = returned.known(base, text, before.drafted).pairs
        to_text = _changes(base, text, sure)

        def related(other: Statement, drafted: Drafted | None) -> Pairs:
            return returned.through(text, other, _same(sure, returned.known(base, other, drafted).pairs))

        changes = _changes(base, final, _over(sure, related(final, sent.final.drafted)))
        layers = tuple(_tracked(sent, text, to_text, names, related))
    layers = (Layer(to_text, lambda _: sent.edits.saved_by, False), *layers)
    is_of = sent.final.drafted is None or sent.final.drafted.words in original.words(draft, names)
    remarks = [comment for comment in final.comments if comment.author != OURS]
    beside = ((each, final, changes) if _stands(each, final) else (each, text, to_text) for each in remarks)
    return Told(changes, layers, tuple(beside), tuple(_marks(sent, base, known, changes, is_of)))


def _changes(old: Statement, new: Statement, known: Pairs) -> Changes:
    return returned.shown(redline.changes(old, new, known))


Pairs = Sequence[tuple[int, int]]
Related = Callable[[Statement, Drafted | None], Pairs]
"""Gives the blocks of another reading of a file that are those of the first."""


def _same(one: Pairs, other: Pairs) -> Pairs:
    """Return the pairs of two texts that are each known to be of one block of the draft."""
    to = dict(other)
    return [(j, to[i]) for i, j in one if i in to]


def _over(one: Pairs, other: Pairs) -> Pairs:
    """Return the pairs of the draft and of the second text, over the first."""
    to = dict(other)
    return [(i, to[j]) for i, j in one if j in to]


def _read(sent: Sent, names: Table, tracked: Tracked, author: str | None = None) -> Received:
    return ingest.read(sent.data, sent.path.name, _known(names), tracked, author)


def _text(received: Received, names: Table) -> Statement:
    return returned.printed(_whole(parse.statements(received, names)))


def _known(names: Table) -> list[str]:
    return [row.acronym for row in names.rows if row.acronym]


def _stands(comment: Comment, text: Statement) -> bool:
    return any(block.lines[0] <= comment.lines[1] and comment.lines[0] <= block.lines[1] for block in text.blocks)


def _base(draft: Statement, drafted: Drafted | None, names: Table) -> Statement:
    """Return the draft as its Word file was printed: without the names of who asks for text in brackets, if so."""
    forms = original.printed(draft, names)
    sums = original.words(draft, names)
    return returned.printed(forms[sums.index(drafted.words)] if drafted and drafted.words in sums else forms[-1])


def _whole(texts: Sequence[Statement]) -> Statement:
    """Return all texts of a file as one: the titles of the second and later ones are headings."""
    first, *rest = texts
    blocks: list[Block] = list(first.blocks)
    for each in rest:
        blocks += [replace(shown_title(line), level=1) for line in each.title]
        blocks += each.blocks
    return replace(first, blocks=tuple(blocks))


def _tracked(sent: Sent, text: Statement, to_text: Changes, names: Table, related: Related) -> Iterator[Layer]:
    """Yield the tracked changes of each author; of all together where they cannot be told apart."""
    edits = sent.edits
    if edits.nested or len(edits.authors) > _MOST_AUTHORS:
        yield Layer(_between(text, sent.final, names, related), _by(edits), True, to_text)
        return
    for author in edits.authors:
        received = _read(sent, names, Tracked.FINAL, author)
        yield Layer(_between(text, received, names, related), _named(author), True, to_text)


def _between(text: Statement, received: Received, names: Table, related: Related) -> Changes:
    """Return what leads from one reading of a file to another."""
    other = _text(received, names)
    return _changes(text, other, related(other, received.drafted))


class _named:  # noqa: N801 - a function that remembers
    """Names one author of every change."""

    def __init__(self, author: str) -> None:
        self._author = author

    def __call__(self, _: Change) -> str:
        return self._author


class _by:  # noqa: N801 - a function that remembers
    """Names the authors of the lines of a change."""

    def __init__(self, edits: Edits) -> None:
        self._edits = edits

    def __call__(self, change: Change) -> str:
        sides = (side for side in (change.old, change.new) if side is not None)
        names = dict.fromkeys(name for side in sides for name in self._edits.by(side.block.lines))
        return ", ".join(filter(None, names)) or ", ".join(filter(None, self._edits.authors))


# ── what is to be told of the file ───────────────────────────────────────────────────────────────


def _marks(sent: Sent, base: Statement, found: returned.Known, changes: Changes, is_of: bool) -> Iterator[Problem]:
    drafted, place = sent.final.drafted, Place(str(sent.path))
    if _is_another(base, changes):
        what = f"nearly nothing of the draft {base.id} stands in this file: it may be another text"
        yield Problem("another-text", Severity.WARNING, what, place, "see that the right file was sent and named")
    elif drafted is None or not drafted.marks:
        what = "the hidden marks of the draft are gone from this file; its paragraphs were found by their words"
        mend = "look through its rows: a paragraph that was wholly reworded is told as struck and added"
        yield Problem("marks-gone", Severity.WARNING, what, place, mend)
    elif drafted.words and not is_of:
        which = f" ({', '.join(filter(None, (drafted.revision, drafted.as_at)))})" if drafted.revision else ""
        what = f"this file was made from another revision of the draft{which}; what changed between is told as its own"
        yield Problem(
            "another-revision", Severity.WARNING, what, place, "name the draft that was sent out, before the files"
        )
    split = {step.old.at for step in changes.steps if step.kind is ChangeKind.SPLIT and step.old}
    doubled = [at for at in found.doubled if at not in split]  # an editor may mark both parts, and what became is told
    if doubled:
        where = ", ".join(_cited(base, at) for at in doubled)
        what = f"two paragraphs bear the hidden mark of one, as after a copy: {where}"
        mend = "the one most like the draft's was taken for it, the other for a new paragraph: look at both"
        yield Problem("marks-doubled", Severity.WARNING, what, place, mend)


def _is_another(base: Statement, changes: Changes) -> bool:
    kept = sum(step.old is not None and step.new is not None for step in changes.steps)
    return kept < max(1, _LEAST * len(base.blocks))


def _cited(base: Statement, at: int) -> str:
    block = base.blocks[at]
    return citing.paragraph(block.label) if block.label[:1].isdigit() else f"“{' '.join(block.text.split()[:6])} ...”"


# ── whose it is ──────────────────────────────────────────────────────────────────────────────────

_NO_NAME = re.compile(r"[^\w .'’-]|\d|_")
_MOST_WORDS = 6


def delegation(sent: Sent, number: int, names: Table) -> str:
    """Return whose a file is: as a person said, a delegation in its name or among its authors, or an author.

    It is a name as it stands in brackets: words with capitals, without signs.
    """
    if sent.delegation:
        return _name(sent.delegation, number)
    people = [*filter(None, sent.edits.authors), *filter(None, [sent.edits.saved_by])]
    for told in (re.sub(r"[-_.+()\d]+", " ", sent.path.stem), *people):
        for form in (told, told.title()):
            rows = [found.row for found in names.find(form)]
            if rows:
                return _name(names.printed(rows[0]), number)
    tracked = [author for author in sent.edits.authors if author]
    return _name(tracked[0] if len(tracked) == 1 else sent.edits.saved_by if not tracked else "", number)


def unnamed(number: int) -> str:
    """Return what a file is called that is of nobody who is known, by its place among the files."""
    return f"Delegation {number}"


def _name(told: str, number: int) -> str:
    words = _NO_NAME.sub(" ", told).split()[:_MOST_WORDS]
    words = [word for word in words if word != "and"]
    return " ".join(word[:1].upper() + word[1:] for word in words) or unnamed(number)
