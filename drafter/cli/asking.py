"""What all commands share: the options, the workspace, faults told as problems, exit codes.

0: clean. 1: problems were found. 2: called wrongly. With --json one JSON value goes to standard
output, whatever happens, and all that is said to people goes to standard error.
"""

from __future__ import annotations

import errno
import functools
import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from difflib import get_close_matches
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from drafter.model import Problem
    from drafter.workflow.archive.rivals import Rivals
    from drafter.workflow.workspace import Progress

Command = Callable[..., object]
_FUNCTIONS = (
    "opening", "attendance", "purpose", "proceedings", "theme", "decision", "recommendation", "action", "closing",
)  # fmt: skip
"""What a clause does in a statement; so that help need not load the model."""

_FILTERS = ("unknown-theme", "unknown-actor", "unknown-verb")
"""Rules of filters that nothing on the shelf has: a search by them finds nothing, and says what there is."""
_CALLED_WRONGLY = (*_FILTERS, "no-workspace", "no-bracket", "no-alternative", "no-meeting-file")
"""Rules of problems that are of the call, not of what is held: exit code 2."""
_UNFOUND = ("unknown-statement", "file-missing")
"""The same where a text is only looked at: `compare`."""
_PIECES = 10_000  # of JSON, printed at once: each its own line would be slow


def options(command: Command) -> Command:
    """Give a command --workspace, --json and --debug, and have its faults told as problems."""
    where = "The workspace; without it, the one that this folder is in."
    wrapped = click.option("--json", "as_json", is_flag=True, help="Print one JSON value and nothing else.")(
        _told(command)
    )
    wrapped = click.option("--debug", is_flag=True, help="Show where in the program a fault arose.")(wrapped)
    return click.option("--workspace", type=click.Path(path_type=Path), metavar="DIR", help=where)(wrapped)


def _told(command: Command) -> Command:
    """Return the command with its faults told as problems, and its own traceback kept for --debug."""

    @functools.wraps(command)
    def run(*args: object, debug: bool = False, **named: object) -> object:
        from drafter.problems import DraftingError

        try:
            return _asked(command, *args, **named)
        except DraftingError as fault:
            if debug:
                raise
            say(fault.problems)
            wrong = (*_CALLED_WRONGLY, *(_UNFOUND if _name(command) == "compare" else ()))
            called_wrongly = any(problem.rule in wrong for problem in fault.problems)
            if named.get("as_json"):
                nowhere = all(problem.rule in _FILTERS for problem in fault.problems)
                print_json(nothing(_name(command), fault.problems, as_object=called_wrongly and not nowhere))
            sys.exit(2 if called_wrongly else 1)
        except BrokenPipeError:
            sys.stderr.close()
            sys.exit(1)
        except (click.ClickException, click.exceptions.Exit, click.Abort, KeyboardInterrupt):
            raise
        except Exception as fault:  # the last door: a user is never shown a traceback unasked
            if debug:
                raise
            click.echo(f"drafter: this is a fault of drafter, not yours: {type(fault).__name__}: {fault}", err=True)
            click.echo("    mend: run the command again with --debug, and send what it prints to its makers", err=True)
            if named.get("as_json"):
                print_json(nothing(_name(command), [_fault_of_ours(fault)]))
            sys.exit(1)

    return run


def _asked(command: Command, *args: object, **named: object) -> object:
    """Return what a command returns. Raises DraftingError for what the system refuses of a file or folder."""
    from drafter.model import Place
    from drafter.problems import of_system, refusal

    try:
        return command(*args, **named)
    except OSError as fault:
        if fault.errno == errno.ENAMETOOLONG:
            shown = f"{str(fault.filename)[:40]}..."
            mend = "check what is named here"
            raise refusal("file-missing", "no file has so long a name", Place(shown), mend) from None
        if isinstance(fault, BrokenPipeError) or (told := of_system(fault)) is None:
            raise
        raise told from None


def _name(command: Command) -> str:
    """Return what a command is typed as: "draft", "review approve"."""
    within = "review " if command.__module__.endswith(".reviewing") and command.__name__ != "review" else ""
    return f"{within}{command.__name__}"


def _fault_of_ours(fault: Exception) -> Problem:
    from drafter.model import Place
    from drafter.problems import error

    what = f"this is a fault of drafter, not yours: {type(fault).__name__}: {fault}"
    return error("fault", what, Place(), "run the command again with --debug, and send what it prints to its makers")


def nothing(command: str, problems: Sequence[Problem], as_object: bool = False) -> object:
    """Return the JSON value of a command that could not run, in the shape that it promises.

    With `as_object` one that promises a list gives an object too, so that its problems have a place.
    """
    from drafter.shapes import problem_json

    told = [problem_json(problem) for problem in problems]
    if command in _LISTS and not as_object:
        return told if command == "check" else []
    shape = _SHAPES.get(command, {})
    return {**shape, "problems": told}


_LISTS = ("check", "ingest", "search", "like", "commitments", "names")
_SHAPES: dict[str, dict[str, object]] = {
    "draft": {"statement": None, "files": []},
    "render": {"statement": None, "files": []},
    "mine": {"precedents": []},
    "keep": {"kept": None, "aside": []},
    "remove": {"removed": [], "aside": []},
    "review": {"proposals": [], "nearest": {}, "rewordings": []},
    **{
        f"review {name}": {"precedents": [], "removed": [], "templates": [], "waiting": None}
        for name in ("approve", "retire", "keep", "adopt", "edit", "merge", "split", "rename")
    },
    "review undo": {"undone": None, "ids": []},
    "brackets": {"statement": None, "count": 0, "by": {}, "brackets": []},
    "resolve": {"file": None, "done": [], "left": None},
    "returned": {"draft": None, "read": 0, "rows": [], "offers": [], "files": []},
    "lineage": {"meetings": [], "precedents": [], "files": []},
    "compare": {"changes": [], "files": []},
    "template": {"statement": None, "template": None, "meeting_file": None, "files": []},
    "new": {"file": None},
}
"""What each command prints with --json where it could not run, beside its problems."""


def workspace_of(named: Path | None) -> Path:
    """Return the workspace named, or the one that this folder is in. Raises DraftingError for none."""
    from drafter.workflow import workspace

    if named is None:
        return workspace.find(Path.cwd())
    if not named.is_dir():
        raise click.BadParameter(f"there is no folder {named}", param_hint="--workspace")
    return named


def workspace_if_any(named: Path | None, path: Path) -> Path | None:
    """Return the workspace named, else the one that a file or this folder is in; None where there is none."""
    from drafter.workflow import workspace

    return workspace_of(named) if named else workspace.holding(path) or workspace.holding(Path.cwd())


def say(problems: Iterable[Problem], err: bool = True, count: bool = True) -> None:
    """Print problems, and how many there are, to standard error, or to standard output if they were asked for."""
    from drafter.problems import as_text

    problems = list(problems)
    for problem in problems:
        first, *rest = as_text(problem).split("\n")
        click.echo(click.style(first, fg=_COLOURS[problem.severity]), err=err)
        for line in rest:
            click.echo(line, err=err)
    if len(problems) > 1 and count:
        click.echo(counted(problems), err=err)


_COLOURS = {"error": "red", "warning": "yellow", "note": "cyan"}  # by severity, in its order


def counted(problems: Iterable[Problem]) -> str:
    """Return "3 errors, 1 warning"."""
    found = [problem.severity for problem in problems]
    counts = [(sum(severity == name for severity in found), name) for name in _COLOURS]
    return ", ".join(f"{count} {name}{'' if count == 1 else 's'}" for count, name in counts if count)


def print_json(value: object) -> None:
    """Print one JSON value to standard output, in pieces: that of a long text is too large to be held whole."""
    pieces = json.JSONEncoder(ensure_ascii=False, indent=2).iterencode(value)
    while piece := "".join(islice(pieces, _PIECES)):
        click.echo(piece, nl=False)
    click.echo()


def leave(problems: Iterable[Problem]) -> None:
    """Exit with 1 where there are problems; notes alone are none."""
    if any(problem.severity != "note" for problem in problems):
        sys.exit(1)


def choose(workspace: Path, rivals: Iterable[Rivals]) -> None:
    """Ask, on a terminal, which text of a meeting to keep; elsewhere all are kept until a person says."""
    from drafter.workflow.archive.rivals import keep

    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return
    for texts in rivals:
        for line in (texts.what, *texts.differing):
            click.echo(line)
        answer = click.prompt("Keep which of these?", type=click.Choice([*texts.ids, "all"]), default="all")
        if answer != "all":
            say(keep(workspace, answer).problems)


@contextmanager
def progress(what: str, quiet: bool = False) -> Iterator[Progress]:
    """Give a function that shows what is being worked on, on a terminal's error stream, and clears it."""
    from drafter.workflow import workspace

    if quiet or not sys.stderr.isatty():
        yield workspace.quiet
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress as Bar, TextColumn

    columns = (TextColumn(what), BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}"))
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)

        def tell(name: str, done: int = 0, of: int = 0) -> None:
            bar.update(task, description=name, completed=done, total=of or None)

        yield tell


def forms_asked(_: click.Context, __: click.Parameter, value: str) -> tuple[str, ...]:
    """Return the forms of a list "docx,pdf". Raises BadParameter for one that there is not."""
    return _forms(value, ("docx", "pdf", "html", "md", "akn"))


def redlines_asked(_: click.Context, __: click.Parameter, value: str | None) -> tuple[str, ...]:
    """Return the forms of a redline that are asked for; () for none. Raises BadParameter as `forms_asked`."""
    return () if value is None else _forms(value, ("docx", "pdf", "html"))


def reports_asked(_: click.Context, __: click.Parameter, value: str | None) -> tuple[str, ...]:
    """Return the forms of a report that are asked for; () for none. Raises BadParameter as `forms_asked`."""
    return () if value is None else _forms(value, ("html", "docx", "comments", "sarif"))


def _forms(value: str, known: Sequence[str]) -> tuple[str, ...]:
    forms = tuple(form.strip().lower().lstrip(".") for form in value.split(",") if form.strip())
    wrong = [form for form in forms if form not in known]
    if wrong or not forms:
        raise click.BadParameter(f"{', '.join(wrong) or 'nothing'} is none of {', '.join(known)}")
    return forms


def of_function(told: str) -> Callable[[Command], Command]:
    """Give a command --function, by the names of functions; `told` is its help."""
    return click.option("--function", default="", callback=_function, metavar=f"[{'|'.join(_FUNCTIONS)}]", help=told)


def _function(_: click.Context, __: click.Parameter, value: str) -> str:
    """Return a function by its name. Raises BadParameter for one that there is not."""
    name = value.strip().lower()
    if name and name not in _FUNCTIONS:
        near = get_close_matches(name, _FUNCTIONS, 1)
        mend = f'did you mean "{near[0]}"?' if near else f"there are {', '.join(_FUNCTIONS)}"
        raise click.BadParameter(f'there is no function "{value}"; {mend}')
    return name


def date_asked(_: click.Context, __: click.Parameter, value: str) -> str:
    """Return a year, month or day as ids begin with it: 2014, 2014-08, 2014-08-05. Raises BadParameter for no date."""
    text = value.strip()
    if not text:
        return ""
    try:
        parts = [int(part) for part in text.split("-")] if re.fullmatch(r"\d{4}(?:-\d{1,2}){0,2}", text) else [0]
        whole = date(*[*parts, 1, 1][:3]).isoformat()
    except ValueError as none:
        raise click.BadParameter(f'there is no date "{value}"; write a year, 2014, or a month, 2014-08') from none
    return whole[: (4, 7, 10)[len(parts) - 1]]
