"""The command that compares two texts: what changed, in words, and as redlines.

It is one call to workflow, and the lines that tell what it found.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli.asking import options, print_json, progress, redlines_asked, say, workspace_if_any

if TYPE_CHECKING:
    from drafter.model import Change, Changes

_FILE = click.Path(path_type=Path)
_WIDTH = 96
_SIGNS = {"kept": ("", ""), "struck": ("[-", "-]"), "added": ("{+", "+}")}
"""How words are marked on a terminal, by signs alone: as wdiff marks them."""


_HELP = """Tell what changed from OLD to NEW, paragraph by paragraph and word by word.

OLD and NEW are each the id of a statement, or a file: Word, PDF, web page, text, a draft of outputs/. Numbers are
not compared: a paragraph that is only renumbered is unchanged. One that stands elsewhere is told as moved.

\b
  [-struck-]  words that were in OLD only
  {+added+}   words that are in NEW only

--to docx writes tracked changes: accept all of them, and you have NEW; reject all, and you have OLD. --to pdf,html
writes a page with a table of changes at its end.

--json prints {"changes": [...], "counts": {...}, "files": [...]}; a change has "kind" (edited, added, struck,
moved, moved and edited, split, joined, form), "old" and "new" (its text, or null), "paragraph", and "words": a list
of [op, text], op being kept, struck or added. Exit code 0 also where there are changes.
"""


@click.command(help=_HELP, short_help="what changed from one text to another, and as a redline")
@click.argument("old")
@click.argument("new")
@click.option("--to", "forms", default=None, callback=redlines_asked, help="docx,pdf,html: the redline, as files.")
@click.option("--out", type=_FILE, metavar="DIR", help="Where to write; without it, the workspace's outputs/.")
@options
def compare(
    old: str, new: str, forms: tuple[str, ...], out: Path | None, as_json: bool, workspace: Path | None
) -> None:
    """Tell what changed; its help is above."""
    from drafter import changed
    from drafter.shapes import problem_json
    from drafter.workflow.compare import compare as comparing

    here = workspace_if_any(workspace, Path.cwd() / "x")
    with progress("comparing", as_json) as tell:
        found = comparing(here, old, new, forms, out, tell)
    say(found.problems)
    if as_json:
        print_json({
            "changes": changed.changes_json(found.changes),
            "old": found.old.id,
            "new": found.new.id,
            "summary": changed.summary(found.changes),
            "counts": changed.counts(found.changes.counts.items()),
            "files": [str(path) for path in found.files],
            "problems": [problem_json(problem) for problem in found.problems],
        })  # fmt: skip
        return
    for line in changes_lines(found.changes):
        click.echo(line)
    for path in found.files:
        click.echo(str(path))


def changes_lines(changes: Changes) -> Iterator[str]:
    """Yield how many paragraphs changed, then each change: where it stands, and its words."""
    from drafter import changed

    yield changed.summary(changes)
    for change in changes.told:
        yield ""
        yield changed.head(change)
        yield from _words(change)


def _words(change: Change) -> Iterator[str]:
    """Yield the words of a change; for one that only moved or took another form, how it begins."""
    from drafter import changed

    marked = "".join("{1}{0}{2}".format(part.text, *_SIGNS[part.mark.value]) for part in changed.excerpt(change))
    if not changed.phrases(change) and len(marked) > _WIDTH:
        marked = f"{marked[:_WIDTH].rpartition(' ')[0]} ..."
    for line in marked.replace("\t", " | ").split("\n"):
        yield from textwrap.wrap(
            line,
            _WIDTH,
            initial_indent="    ",
            subsequent_indent="    ",
            break_on_hyphens=False,
            break_long_words=False,
        )
