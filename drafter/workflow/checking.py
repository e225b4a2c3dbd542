"""Check: statements to what is wrong in them, told at the command line and reported in files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path

from drafter import check as rules, library
from drafter.model import Place, Problem, RulePage, Shelf, Statement
from drafter.problems import refusal
from drafter.workflow import missing
from drafter.workflow.broken import Opened, opened
from drafter.workflow.named import statements_named
from drafter.workflow.said import Said
from drafter.workflow.workspace import Progress, quiet


@dataclass(frozen=True, slots=True)
class About:
    """A statement that was checked, what was found in it, and the file that was named (its id where none was)."""

    statement: Statement
    checked: rules.Checked
    target: str


@dataclass(frozen=True, slots=True)
class Report:
    """What was checked with what; `before` and `after` are told of the archive as a whole."""

    about: tuple[About, ...]
    shelf: Shelf
    before: tuple[Problem, ...] = ()
    after: tuple[Problem, ...] = ()
    is_whole: bool = False

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Return all problems, statement by statement."""
        return (*self.before, *(found for each in self.about for found in each.checked.problems), *self.after)


def check(workspace: Path, targets: Sequence[str] = (), progress: Progress = quiet) -> Report:
    """Return what is wrong in the statements named, or in the whole archive, compared with each other."""
    left, aside = opened(workspace, clauses_too=True), library.read_aside(workspace)
    shelf, waiting = missing.unfollowed(workspace, left.shelf, aside, left.ids())
    named = list(_named(left, shelf, targets))
    about = named or [(statement, statement.id) for statement in shelf.statements]
    beside = shelf if not named else replace(shelf, statements=tuple(statement for statement, _ in named))
    said = Said(shelf)
    found = []
    for at, (statement, target) in enumerate(about):
        progress(statement.id, at, len(about))
        found.append(About(statement, rules.checked(statement, beside, said.before(statement)), target))
    whole = () if named else tuple(missing.told(workspace, shelf, aside, left.ids()))
    return Report(tuple(found), shelf, left.problems, (*waiting, *whole), not named)


def _named(left: Opened, shelf: Shelf, targets: Sequence[str]) -> Iterator[tuple[Statement, str]]:
    for target in left.readable(targets):
        yield from ((statement, target) for statement in statements_named(shelf, target))


# ── the manual ───────────────────────────────────────────────────────────────────────────────────


def pages() -> tuple[RulePage, ...]:
    """Return the manual page of every rule."""
    return rules.manual()


def page(rule: str) -> RulePage:
    """Return the manual page of a rule. Raises DraftingError where there is none of that name."""
    held = {each.rule: each for each in rules.manual()}
    if rule in held:
        return held[rule]
    raise refusal("unknown-rule", f'there is no rule "{rule}"', Place(), _meant(rule, held))


def _meant(rule: str, known: Iterable[str]) -> str:
    near = get_close_matches(rule.lower(), sorted(known), 1, 0.6)
    return f'did you mean "{near[0]}"?' if near else '"drafter check --rules" lists them'
