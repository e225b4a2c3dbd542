"""The command for what comes back: a draft that delegations edited in Word, to one table and one text.

It is one call to workflow, and the lines that tell what it found.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli.asking import leave, options, print_json, progress, say, workspace_of

if TYPE_CHECKING:
    from drafter.model import Submission
    from drafter.workflow.returned import Returned

_FILE = click.Path(path_type=Path)
_FORMS = ("docx", "csv", "html")
_WIDTH = 100
_HELP = """Read what delegations sent back of a draft: edits and comments in one table, proposals in one text.

\b
  drafter returned outputs/2027-som.md Elbonia.docx Ruritania.docx
  drafter returned comments/*.docx                 the draft is found in outputs/ by the files' hidden marks
  drafter returned Elbonia=v3_final.docx x.docx    whose a file is, where its name and authors do not tell

Each file is compared with the draft, paragraph by paragraph: by the hidden marks that drafter put round each of
them, by their words where those are gone. Edits are found whether changes were tracked or not; a tracked one has its
author, another is told as "not tracked", with the name of who saved the file last.

Written to outputs/, or to --out:

\b
  ID-responses.docx, .csv    paragraph, from, comment, proposed text, and an empty column for the response
  ID-merged.md, .docx        the draft with every proposal: [noted / welcomed (Elbonia) / endorsed (Ruritania)]

Fill in the responses in Word or in a spreadsheet, and run the command again when more files come, with all files, old
and new: what was answered is taken over, and no table that a person has written in is written over. Settle the text
with drafter brackets and drafter resolve ID-merged.md.

Where a file says agreed language in other words, they can be new wordings for the library: --offer writes them as
proposals, which drafter review shows. No approved word changes by that.
"""


@click.command(help=_HELP, short_help="what delegations sent back of a draft: one table, one text in brackets")
@click.argument("named", metavar="[DRAFT] FILE...", nargs=-1, required=True)
@click.option("--draft", default="", metavar="FILE-or-ID", help="The draft that was sent out, as .md, .docx or its id.")
@click.option("--to", "forms", default="docx,csv", metavar="FORMS", help="The table: docx,csv,html.")
@click.option("--out", type=_FILE, metavar="DIR", help="Where to write; without it, the workspace's outputs/.")
@click.option("--offer", is_flag=True, help="Write new wordings of precedents as proposals, for drafter review.")
@options
def returned(
    named: tuple[str, ...],
    draft: str,
    forms: str,
    out: Path | None,
    offer: bool,
    as_json: bool,
    workspace: Path | None,
) -> None:
    """Read returned files."""
    from drafter.workflow.returned import returned as reading

    here = workspace_of(workspace)
    draft, files = _told(named, draft)
    with progress("reading", as_json) as tell:
        found = reading(here, draft, files, _forms(forms), out, offer, tell)
    if as_json:
        print_json(_json(found))
    for line in _lines(found, offer) if not as_json else ():
        click.echo(line)
    say(found.problems)
    leave(found.problems)


def _forms(value: str) -> tuple[str, ...]:
    forms = tuple(form.strip().lower().lstrip(".") for form in value.split(",") if form.strip())
    wrong = [form for form in forms if form not in _FORMS]
    if wrong or not forms:
        raise click.BadParameter(f"{', '.join(wrong) or 'nothing'} is none of {', '.join(_FORMS)}")
    return forms


def _told(named: Sequence[str], draft: str) -> tuple[str, list[tuple[str, Path]]]:
    """Return the draft, "" where it is not named, and the files, each with whose it is."""
    first, *rest = named
    path = Path(first)
    if (
        not draft
        and rest
        and (path.suffix == ".md" or not (path.is_file() or path.is_dir() or path.suffix or "=" in first))
    ):
        draft, named = first, rest
    files = [each for one in named for each in _files(one)]
    if not files:
        raise click.UsageError("name the files that came back: drafter returned DRAFT.md FILE.docx ...")
    return draft, files


def _files(named: str) -> Iterator[tuple[str, Path]]:
    """Yield the file named, "Elbonia=FILE" with whose it is; of a folder its Word files, but for Word's own."""
    name, equals, rest = named.partition("=")
    whose, path = (name.strip(), Path(rest)) if equals and not Path(named).exists() else ("", Path(named))
    if path.is_dir():
        held = (each for each in sorted(path.iterdir()) if each.suffix.lower() == ".docx")
        yield from ((whose, each) for each in held if not each.name.startswith(("~$", ".")))
    else:
        yield whose, path


# ── what is told ─────────────────────────────────────────────────────────────────────────────────


def _lines(found: Returned, offered: bool) -> Iterator[str]:
    rows = found.table.rows
    people = len({row.delegation for row in rows})
    comments = sum(bool(row.comment) for row in rows)
    changes = sum(row.kind is not None for row in rows)
    said = f"{_count(changes, 'change')} and {_count(comments, 'comment')} of {_count(people, 'delegation')}"
    yield f"{found.draft.id}: {_count(found.read, 'file')}, {said}"
    for row in rows:
        yield ""
        yield from _row(row)
    if found.offers:
        yield ""
        yield from _offers(found, offered)
    yield ""
    for path in found.files:
        yield str(path)


def _count(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"


def _row(row: Submission) -> Iterator[str]:
    who = [row.author] if row.author and row.author != row.delegation else []
    if not row.tracked:
        who = ["not tracked", *(f"last saved by {name}" for name in who)]
    kind = [row.kind.value] if row.kind and not row.form.startswith(row.kind.value) else []
    person = f" ({'; '.join(who)})" if who else ""
    yield f"{row.paragraph}: {row.delegation}{person}: {', '.join(filter(None, [*kind, row.form])) or 'comment'}"
    if row.words:
        signs = {"kept": ("", ""), "struck": ("[-", "-]"), "added": ("{+", "+}")}
        text = "".join("{1}{0}{2}".format(part.text, *signs[part.mark.value]) for part in row.words)
        yield from _wrapped(text.replace("\t", " | ").replace("\n", " / "))
    if row.comment:
        yield from _wrapped(f"comment: {row.comment}")
    if row.response:
        yield from _wrapped(f"response: {row.response}")


def _wrapped(text: str) -> Iterator[str]:
    yield from textwrap.wrap(text, _WIDTH, initial_indent="    ", subsequent_indent="    ", break_on_hyphens=False)


def _offers(found: Returned, offered: bool) -> Iterator[str]:
    yield f"{_count(len(found.offers), 'new wording')} of agreed language:"
    for each in found.offers:
        told = f"proposed as {each.proposal}" if each.proposal else "held already" if offered else "not proposed yet"
        yield f"  {each.offer.precedent}, by {each.by}: {told}"
        yield from _wrapped(each.offer.new)
    yield (
        '  look at them with "drafter review"'
        if offered
        else "  add --offer to write them as proposals for drafter review"
    )


def _json(found: Returned) -> dict[str, object]:
    """Return the rows and the rest; `words` is a list of [op, text] as in `drafter compare`."""
    from drafter.shapes import problem_json

    return {
        "draft": found.draft.id,
        "read": found.read,
        "rows": [
            {
                "paragraph": row.paragraph,
                "delegation": row.delegation,
                "author": row.author or None,
                "tracked": row.tracked,
                "kind": row.kind.value if row.kind else None,
                "form": row.form or None,
                "words": [[part.mark.value, part.text] for part in row.words],
                "comment": row.comment or None,
                "response": row.response or None,
                "file": row.file,
            }
            for row in found.table.rows
        ],
        "offers": [
            {
                "precedent": each.offer.precedent,
                "by": each.by,
                "old": each.offer.old,
                "new": each.offer.new,
                "paragraph": each.offer.paragraph,
                "proposal": each.proposal or None,
            }
            for each in found.offers
        ],
        "files": [str(path) for path in found.files],
        "problems": [problem_json(problem) for problem in found.problems],
    }
