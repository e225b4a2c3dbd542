"""Backtest: a past statement drafted from those before it and the facts of its meeting, and held against itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from pathlib import Path

from drafter import compose, library, shapes
from drafter.library import Share
from drafter.model import GAP, Place, Precedent, Problem, Severity, Shelf, Statement
from drafter.problems import refusal
from drafter.workflow import outlining, publish
from drafter.workflow.archive.broken import opened
from drafter.workflow.outputs.orders import Order
from drafter.workflow.workspace import Progress, id_of, quiet, unknown

__all__ = ["Backtested", "Copied", "Drawn", "Share", "backtest", "measure"]


@dataclass(frozen=True, slots=True)
class Copied:
    """What copying one earlier statement would have given."""

    id: str
    share: Share


@dataclass(frozen=True, slots=True)
class Drawn:
    """A sentence of the draft: where it stands, where it comes from, and how many of its words stood."""

    text: str
    paragraph: str
    statement: str
    origin: str
    precedent: str
    words: int
    stood: int


@dataclass(frozen=True, slots=True)
class Backtested:
    """The draft of a past statement, and what it shares with the real one; beside it what copies would have.

    `last` is the last statement of the same body, `best` the earlier one that a copy of would have served best.
    `precedents` are what recurred before it, `files` where the draft was written to, if that was asked for.
    """

    id: str
    earlier: tuple[str, ...]
    pattern: str
    draft: Statement
    share: Share
    last: Copied | None = None
    best: Copied | None = None
    sentences: tuple[Drawn, ...] = ()
    precedents: tuple[Precedent, ...] = ()
    files: tuple[Path, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def gaps(self) -> tuple[str, ...]:
        """Return the names of the draft's gaps, each once."""
        return tuple(dict.fromkeys(name for block in self.draft.blocks for name in GAP.findall(block.text)))


def backtest(
    workspace: Path, named: str, forms: Sequence[str] = (), out: Path | None = None, progress: Progress = quiet
) -> Backtested:
    """Draft a past statement from nothing but what came before it and its meeting's facts; compare with the real one.

    The draft is written in each of `forms` to `out`, or outputs/, under the statement's id and "-backtest".

    Raises DraftingError for an id that none is, and for a statement without a date.
    """
    left = opened(workspace, clauses_too=True)
    (readable,) = left.readable([id_of(workspace, named)])
    real = next((one for one in left.shelf.statements if one.id == readable), None)
    if real is None:
        raise unknown(readable, [one.id for one in left.shelf.statements], "statement")
    if real.meeting.start is None:
        where = Place(real.head.file, statement=real.id)
        mend = 'write "start:" below "meeting:" at its head, if you know the date'
        raise refusal("no-date", f"{real.id} has no date: what came before it cannot be told", where, mend)
    measured = measure(real, left.shelf)
    measured = replace(measured, problems=(*left.problems, *_told(measured)))
    return _written(measured, left.shelf, Order(workspace, forms, out, progress=progress)) if forms else measured


def _written(measured: Backtested, shelf: Shelf, order: Order) -> Backtested:
    """Write the draft; what it tells of its sources is of the shelf as it was then."""
    then = replace(
        shelf,
        precedents=measured.precedents,
        statements=tuple(one for one in shelf.statements if one.id in measured.earlier),
    )
    published = publish.publish(publish.Text(measured.draft, then, "-backtest"), order)
    return replace(measured, files=published.files, problems=(*measured.problems, *published.problems))


def measure(real: Statement, shelf: Shelf) -> Backtested:
    """Return the backtest of a dated statement of the shelf."""
    earlier = outlining.before(real, shelf.statements)
    precedents = outlining.mined(earlier, shelf.names)
    made = outlining.outlined(outlining.facts_of(real), earlier, precedents, shelf.names)
    words, drafted = library.words_of(real), library.words_of(made.statement)
    copies = [Copied(one.id, library.share(words, library.words_of(one))) for one in earlier]
    of_body = [texts[-1].id for texts in library.compared(real, earlier)]
    last = next((copy for copy in copies if of_body and copy.id == of_body[-1]), copies[-1] if copies else None)
    best = max(copies, key=lambda copy: copy.share.f1, default=None)
    share = library.share(words, drafted)
    ids = tuple(one.id for one in earlier)
    sentences = tuple(_drawn(made, words, drafted))
    return Backtested(real.id, ids, made.pattern, made.statement, share, last, best, sentences, precedents)


def _drawn(made: compose.Outlined, real: Sequence[str], drafted: Sequence[str]) -> Iterator[Drawn]:
    """Yield the sentences of the draft, in reading order; headings are none."""
    standing = library.standing(drafted, real)
    texts = [*made.statement.title, *(block.text for block in made.statement.blocks)]
    starts = [0, *accumulate(len(library.words([text])) for text in texts)][len(made.statement.title) :]
    cited = list(shapes.paragraphs(made.statement.blocks))
    for origin in made.origins:
        start = starts[origin.block]
        starts[origin.block] = end = start + len(library.words([origin.text]))
        extract = origin.extract
        if extract.function != "heading":
            yield Drawn(
                origin.text, cited[origin.block], extract.statement, extract.paragraph, extract.precedent,
                end - start, sum(standing[start:end]),
            )  # fmt: skip


def _told(measured: Backtested) -> Iterator[Problem]:
    """Yield notes of what makes the comparison say less than it seems to."""
    where = Place(statement=measured.id)
    if not measured.earlier:
        what = "no statement is held from before it: there is nothing to draft it from"
        yield Problem("backtest", Severity.NOTE, what, where, 'read earlier ones in with "drafter ingest"')
    elif len(measured.earlier) < compose.TELLING:
        count = "one statement is" if len(measured.earlier) == 1 else f"{len(measured.earlier)} statements are"
        what = f"only {count} held from before it, too few to tell what stands: all of the last one stays in the draft"
        yield Problem("backtest", Severity.NOTE, what, where, 'read more past statements in with "drafter ingest"')
