"""Check: statements to what is wrong in them, told at the command line and reported in files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path

from drafter import check as rules, library
from drafter.check.facts import held_twice
from drafter.model import Place, Problem, RulePage, Shelf, Statement
from drafter.problems import DraftingError, refusal
from drafter.workflow.archive import missing, stands
from drafter.workflow.archive.broken import Opened, opened
from drafter.workflow.archive.named import statements_named
from drafter.workflow.archive.said import Said
from drafter.workflow.workspace import Progress, quiet


@dataclass(frozen=True, slots=True)
class About:
    """A statement that was checked, what was found in it, and what was named: the file that it `is_file`, or its id."""

    statement: Statement
    checked: rules.Checked
    target: str
    is_file: bool = False

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Return what was found, in the file where one was named: its name is all that its reader knows of it."""
        found = self.checked.problems
        return stands.in_file(self.statement, self.target, found) if self.is_file else found


@dataclass(frozen=True, slots=True)
class Report:
    """What was checked; `before` and `after` are told of the archive as a whole.

    `shelf` is all that is held, `beside` what the statements were compared with.
    """

    about: tuple[About, ...]
    shelf: Shelf
    beside: Shelf
    before: tuple[Problem, ...] = ()
    after: tuple[Problem, ...] = ()
    is_whole: bool = False

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Return all problems, statement by statement."""
        return (*self.before, *(found for each in self.about for found in each.problems), *self.after)


def check(workspace: Path, targets: Sequence[str] = (), progress: Progress = quiet) -> Report:
    """Return what is wrong in the statements named, or in the whole archive.

    Each is compared with the whole archive and the registers: what a meeting was called, when it was held and what came
    attached to a text stand elsewhere. A file that is not held is held by no other name.
    """
    left, aside = opened(workspace, clauses_too=True), library.read_aside(workspace)
    shelf, waiting = missing.unfollowed(workspace, left.shelf, aside, left.ids())
    named = list(_named(left, shelf, targets))
    of_files = Counter(target for _, target in named)
    about = named or [(statement, statement.id) for statement in shelf.statements]
    beside = _beside(shelf, tuple(statement for statement, _ in named)) if named else shelf
    held = {id(statement) for statement in shelf.statements}
    said = Said(shelf)
    found = []
    for at, (statement, target) in enumerate(about):
        progress(statement.id, at, len(about))
        checked = rules.checked(statement, beside, said.before(statement))
        if id(statement) in held:
            found.append(About(statement, checked, target))
        else:  # of a file; one that holds several texts does not tell which of them is meant
            found.append(About(statement, _not_held(checked), target, of_files[target] == 1))
    whole = () if named else tuple(missing.told(workspace, shelf, aside, left.ids()))
    return Report(tuple(found), shelf, beside, left.problems, (*waiting, *whole), not named)


def _beside(shelf: Shelf, named: tuple[Statement, ...]) -> Shelf:
    """Return the shelf that the statements named are compared with: all of it, and those that it does not hold."""
    held = {id(statement) for statement in shelf.statements}
    named = tuple(statement for statement in named if id(statement) not in held)
    if not named:
        return shelf
    ids, files = {statement.id for statement in named}, {each.source.sha256 for each in shelf.statements if each.source}
    given = frozenset(each.id for each in named if not (each.source and each.source.sha256 in files))
    return replace(shelf, statements=(*(each for each in shelf.statements if each.id not in ids), *named), given=given)


def _not_held(checked: rules.Checked) -> rules.Checked:
    return replace(checked, problems=tuple(each for each in checked.problems if each.rule != held_twice.ID))


def _named(left: Opened, shelf: Shelf, targets: Sequence[str]) -> Iterator[tuple[Statement, str]]:
    for target in left.readable(targets):
        try:
            yield from ((statement, target) for statement in statements_named(shelf, target, as_typed=True))
        except DraftingError as refused:
            raise _of_rule(target) or refused from refused


def _of_rule(target: str) -> DraftingError | None:
    """Return the refusal of a rule's id where a statement is to be named; None for what is no rule."""
    if target not in {each.rule for each in rules.manual()}:
        return None
    mend = f'"drafter check --explain {target}" tells what it finds; name a statement, or nothing to check all of them'
    return refusal("unknown-statement", f'"{target}" is a rule, and no statement', Place(), mend)


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
