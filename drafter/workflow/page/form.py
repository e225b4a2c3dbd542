"""The form of a meeting file: what stands in it, and each fact saved as one types.

What is typed goes into the file at its key; what is wrong there is kept beside it, and told. Every fact bears a token
of what it was shown with: where another has written another value since, neither is lost, and both are shown.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from drafter import compose, files, library
from drafter.compose import Field, Group, Rows
from drafter.compose.meeting.strangers import Stranger, strangers
from drafter.compose.meeting.told_beside import beside
from drafter.library.memory import Ready
from drafter.model import Problem, Slot, Status
from drafter.names import Table
from drafter.problems import has_errors
from drafter.workflow.page import not_taken
from drafter.workflow.page.in_form import called, in_form, to_confirm
from drafter.workflow.page.meeting_files import FOLDER, named

_TABLES: Ready[Table] = Ready()


@dataclass(frozen=True, slots=True)
class Form:
    """A meeting file as a form: its parts, what is told beside each fact by its name, and what of the whole file.

    `wordings` are those of the clauses. `other` is what another window wrote where this one typed too, by the name of
    the fact: neither is lost yet. `moved` are the lists that are others now than those that were shown. `strangers` are
    the names that no register knows, by the fact in which each stands, `odd` the paths of what looks odd beside each.
    """

    name: str
    groups: tuple[Group, ...]
    beside: Mapping[str, tuple[Problem, ...]]
    problems: tuple[Problem, ...]
    names: tuple[str, ...]
    wordings: Mapping[str, str]
    other: Mapping[str, str] = field(default_factory=dict)
    moved: frozenset[str] = frozenset()
    strangers: Mapping[str, tuple[Stranger, ...]] = field(default_factory=dict)
    odd: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def fields(self) -> dict[str, Field]:
        """Return every fact by its name, in the order of the form."""
        return {each.name: each for group in self.groups for each in group.fields()}

    def lists(self) -> dict[str, Rows]:
        """Return every list by its name."""
        return {each.name: each for group in self.groups for each in group.lists()}

    def anew(self, typed: Mapping[str, str], tokens: Mapping[str, str]) -> frozenset[str]:
        """Return the facts that a window left alone as it was shown them, and that have another value now."""
        alone = ((each, tokens.get(name)) for name, each in self.fields().items() if name in typed)
        return frozenset(
            each.name
            for each, was in alone
            if each.name not in self.other and each.token != was and each.token_of(typed[each.name].strip()) == was
        )

    def other_rows(self, typed: Iterable[str], tokens: Iterable[str]) -> frozenset[str]:
        """Return the lists that a window was shown with other rows than they have now."""
        now, shown = _below(self.fields()), _below(typed)
        return frozenset(of for of in self.lists() if of in tokens and now.get(of) != shown.get(of))


def _below(names: Iterable[str]) -> dict[str, set[str]]:
    """Return the names of facts by each list, or part, that they are in."""
    found: dict[str, set[str]] = {}
    for name in names:
        above = name
        while above := above.rpartition("/")[0]:
            found.setdefault(above, set()).add(name)
    return found


@dataclass
class Sheet:
    """A meeting file that is written in: its text, what was typed and not taken, and what its names are checked by."""

    file: str
    text: str
    waiting: dict[str, str]
    names: Table
    slots: Mapping[str, Sequence[Slot]]
    wordings: Mapping[str, str]
    _made: Ready[tuple[Group, ...]] = field(default_factory=Ready, init=False, compare=False)

    def fields(self) -> dict[str, Field]:
        """Return every fact by its name."""
        return {each.name: each for group in self.groups() for each in group.fields()}

    def groups(self) -> tuple[Group, ...]:
        """Return the parts of the form, made anew where the text or what waits is another."""
        waiting = tuple(part for each in self.waiting.items() for part in each)
        return self._made.of(
            ((self.text,), waiting), lambda: compose.form(self.text, self.file, self.slots, self.waiting)
        )

    def put(self, field: Field, typed: str) -> tuple[Problem, ...]:
        """Put what was typed at its place; with an error it is kept beside the file."""
        text, told = compose.entered(self.text, self.file, self.names, field.question, typed)
        if has_errors(told):
            self.waiting[field.name] = typed
        else:
            self.text = text
            self.waiting.pop(field.name, None)
        return told

    def retry(self) -> dict[str, tuple[Problem, ...]]:
        """Put what waits once more, for what was wrong with it may be mended; return what is still told."""
        if not self.waiting:
            return {}
        known = self.fields()
        self.waiting = {name: typed for name, typed in self.waiting.items() if name in known}
        return {name: self.put(known[name], typed) for name, typed in list(self.waiting.items())}

    def seen(self, name: str) -> Form:
        """Return the file as it is shown now."""
        groups = self.groups()
        shown = [each.question.path for group in groups for each in group.fields()]
        told, rest = beside(self.text, self.file, self.names, shown)
        by_name = {compose.named(path): problems for path, problems in told.items()}
        for each, problems in self.retry().items():
            by_name[each] = tuple(dict.fromkeys((*problems, *by_name.get(each, ()))))
        known = tuple(dict.fromkeys(row.name for row in self.names.rows))
        unknown = strangers(self.text, self.file, self.names, shown)
        met = {compose.named(path): found for path, found in unknown.items()}
        said, odd = called(groups), {each: to_confirm(problems) for each, problems in by_name.items()}
        by_name = {
            each: tuple(in_form(problem, said, not_taken.dotted(each)) for problem in problems)
            for each, problems in by_name.items()
        }
        rest = tuple(in_form(each, said) for each in rest)
        return Form(name, groups, by_name, rest, known, self.wordings, strangers=met, odd=odd)


def sheet(workspace: Path, path: Path) -> Sheet:
    """Return a meeting file to be written in. Raises DraftingError where its form is broken."""
    shelf, _ = library.load_leniently(workspace)
    slots = {each.id: each.slots for each in shelf.precedents}
    wordings = {each.id: each.text for each in shelf.precedents if each.status is not Status.RETIRED}
    shown = f"{FOLDER.as_posix()}/{path.name}"
    names = _TABLES.of((shelf.names,), lambda: Table(shelf.names))
    return Sheet(shown, files.text(path, shown), not_taken.read(path), names, slots, wordings)


def save(path: Path, before: Sheet, after: Sheet) -> None:
    """Write what has changed: first what was not taken, so that nothing typed is in neither."""
    if after.waiting != before.waiting:
        not_taken.write(path, {**before.waiting, **after.waiting})
    if after.text != before.text:
        files.write(path, after.text.encode())
    if after.waiting.keys() != {**before.waiting, **after.waiting}.keys():
        not_taken.write(path, after.waiting)


def form(workspace: Path, name: str) -> Form:
    """Return the form of a meeting file. Raises DraftingError where there is none, or its form is broken."""
    return sheet(workspace, named(workspace, name)).seen(name)


def put(
    workspace: Path, name: str, typed: Mapping[str, str], tokens: Mapping[str, str], over: Collection[str] = ()
) -> Form:
    """Save what was typed into fields, by their names, each shown with its token; return the form as it is then.

    What has not changed since it was shown is left alone. Where another value stands there now, nothing is written,
    and that is told; but for the fields to be written `over`.
    """
    path = named(workspace, name)
    tried = _tried(sheet(workspace, path), typed, tokens, over)
    with files.alone(path.parent):  # all who save wait here: what takes long is done before
        if not _is_as(tried.before, path):
            tried = _tried(sheet(workspace, path), typed, tokens, over)
        save(path, tried.before, tried.after)
    return replace(tried.after.seen(name), other=tried.other, moved=tried.moved)


@dataclass(frozen=True, slots=True)
class _Tried:
    """A sheet as it was read, the same with what was typed, and what of that another window wrote or moved."""

    before: Sheet
    after: Sheet
    other: Mapping[str, str]
    moved: frozenset[str]


def _tried(here: Sheet, typed: Mapping[str, str], tokens: Mapping[str, str], over: Collection[str]) -> _Tried:
    before = replace(here, waiting=dict(here.waiting))
    moved = _moved(here, tokens)
    other = dict(_entered(here, typed, tokens, over, moved))
    here.retry()
    return _Tried(before, here, other, moved)


def _is_as(before: Sheet, path: Path) -> bool:
    """Return whether the file, and what was not taken, are still as they were read."""
    return before.text == files.text(path, before.file) and before.waiting == not_taken.read(path)


def _moved(here: Sheet, tokens: Mapping[str, str]) -> frozenset[str]:
    """Return the lists that are others now than those that were shown with these tokens."""
    lists = {each.name: each.token for group in here.groups() for each in group.lists()}
    return frozenset(name for name, token in lists.items() if name in tokens and tokens[name] != token)


def _entered(
    here: Sheet, typed: Mapping[str, str], tokens: Mapping[str, str], over: Collection[str], moved: Collection[str]
) -> Iterator[tuple[str, str]]:
    """Put each value that was typed anew; yield where another stands now, and that."""
    known = here.fields()
    order = {name: nth for nth, name in enumerate(known)}
    for name in sorted(typed, key=lambda each: (order.get(each, 0), each)):
        words = typed[name].strip()
        if name not in known:
            yield name, ""
            continue
        now = known[name]
        meant = now.token_of(words)
        if meant == tokens.get(name) or (meant == now.token and now.is_taken):
            continue
        in_moved = any(name.startswith(f"{each}/") for each in moved)
        if name not in over and (in_moved or now.token != tokens.get(name)):
            yield name, now.shown
        else:
            here.put(now, words)
