"""Fix: the corrections that rules are certain of, shown as a redline, and made where a person says yes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from drafter import check as rules, files, markup, redline
from drafter.model import Changes, Place, Problem, Statement
from drafter.problems import DraftingError, refusal
from drafter.workflow import checking, compare
from drafter.workflow.archive import repaired
from drafter.workflow.checking import About, Report
from drafter.workflow.compare import Redline
from drafter.workflow.outputs.orders import Order
from drafter.workflow.workspace import Progress, quiet

FORMS = ("docx", "html")
"""The forms of the redline."""

_ROUNDS = 9
"""What one correction leaves for the next is found again; a text that needs more rounds goes round in circles."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """One statement with its corrections: what changes, and the Markdown file that was changed, None for none."""

    statement: Statement
    changes: Changes
    file: Path | None = None


@dataclass(frozen=True, slots=True)
class Fixing:
    """What was or would be corrected, the redlines, what is to be told, and what is `left` that only people mend."""

    fixed: tuple[Fixed, ...]
    files: tuple[Path, ...] = ()
    problems: tuple[Problem, ...] = ()
    left: tuple[Problem, ...] = ()


def fix(
    workspace: Path,
    targets: Sequence[str] = (),
    yes: bool = False,
    out: Path | None = None,
    progress: Progress = quiet,
) -> Fixing:
    """Return the corrections of the statements named, or of the whole archive, with a redline of each in `out`.

    Only with `yes` the Markdown of the texts is changed: each file whole, all but those words as they stood; a past
    text tells of it among its repairs.
    Raises DraftingError where nothing can be read, or written.
    """
    report = checking.check(workspace, targets, progress)
    order = Order(workspace, FORMS, out, progress=progress)
    fixed, paths, told = list[Fixed](), list[Path](), [*report.before]
    texts, left = corrected(report)
    for about, after in zip(report.about, texts, strict=True):
        if after == about.statement:
            continue
        changes = redline.changes(about.statement, after)
        name = f"{about.statement.id or 'statement'}-fixed"
        written, kept = compare.write(Redline(about.statement, after, changes, name), order)
        told += kept
        paths += written
        file = None
        if yes:
            try:
                file = _write(workspace, about, after)
            except DraftingError as fault:
                told += fault.problems
        fixed.append(Fixed(about.statement, changes, file))
    return Fixing(tuple(fixed), tuple(paths), tuple(told), left)


def corrected(report: Report) -> tuple[tuple[Statement, ...], tuple[Problem, ...]]:
    """Return the statements with all corrections made, also those found after them, and what is wrong in them still.

    What one text says can show what is wrong in the next, so all are corrected, then all are looked at again.
    """
    texts = [about.statement for about in report.about]
    found = [about.checked.problems for about in report.about]
    for _ in range(_ROUNDS):
        after = [rules.corrected(text, told, report.shelf.names) for text, told in zip(texts, found, strict=True)]
        if after == texts:
            break
        now = dict(zip(map(id, (about.statement for about in report.about)), after, strict=True))
        beside = replace(report.beside, statements=tuple(now.get(id(each), each) for each in report.beside.statements))
        texts, found = after, [rules.problems(text, beside) for text in after]
    return tuple(texts), tuple(problem for problems in found for problem in problems)


def _write(workspace: Path, about: About, after: Statement) -> Path:
    """Change the words in the Markdown file of a statement; return it. Raises DraftingError where that cannot be."""
    path = next(_markdown(workspace, about), None)
    if path is None:
        mend = "take the changes of the redline in Word, or read the file in with drafter ingest"
        raise refusal("fix-form", "only Markdown is changed, and this is none", Place(about.target), mend)
    with files.alone(path.parent):
        data = files.read(path)
        text = files.decoded(data, str(path))
        edited = markup.edited(text, after, range(len(after.title) + len(after.blocks)))
        if edited is not None and about.statement.source:
            edited = repaired.told(edited, about.statement, after)
        if edited is None or _is_other(text, about.statement):
            what = "the words could not be changed in this file without changing more of it"
            raise refusal("fix-form", what, Place(str(path)), "change them by hand, by the redline")
        files.write(path, _as_it_was(data, edited))
    return path


def _is_other(text: str, statement: Statement) -> bool:
    """Return whether the file has been changed since it was checked."""
    now = markup.read(text)
    return (now.title, [block.text for block in now.blocks]) != (
        statement.title,
        [block.text for block in statement.blocks],
    )


def _as_it_was(data: bytes, text: str) -> bytes:
    """Return the text in bytes with the line ends and the mark of the encoding that the file had."""
    ends = b"\r\n" if data.count(b"\r\n") * 2 > data.count(b"\n") else b"\n"
    mark = b"\xef\xbb\xbf" if data.startswith(b"\xef\xbb\xbf") else b""
    return mark + text.encode().replace(b"\n", ends)


def _markdown(workspace: Path, about: About) -> Iterator[Path]:
    """Yield the file of a statement's Markdown, if it has one."""
    named = Path(about.target)
    held = workspace / f"precedents/statements/{about.statement.id}.md"
    if named.is_file():
        if named.suffix == ".md":
            yield named
    elif held.is_file():
        yield held
