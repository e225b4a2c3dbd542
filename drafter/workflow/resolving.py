"""Resolve: brackets settled as a person chose, into a new file; nothing is ever written over."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from drafter import brackets, citing, files, markup
from drafter.brackets import Bracket, Choice, Way
from drafter.model import Place, Problem, Severity, Statement
from drafter.names import Table
from drafter.problems import DraftingError, error, refusal
from drafter.workflow.archive.broken import opened
from drafter.workflow.archive.named import statement_named
from drafter.workflow.round.bracketed import Listed, listing, offer

_CITED = re.compile(r"\b[Pp]ara(?:graph)?s?\.?[\s\u00a0](?P<number>\d{1,3}(?:\s[a-z]{3,9}\b)?)")
_REMARK = re.compile(r"<!--(?!\s*(?:lines|from|refers|picture|landscape|contents):)|(?<![\\*])\*(?!\s)|(?<!\w)_(?=\w)")
"""A person's comment or emphasis."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a person chose, as typed: takes are "1=welcomed" or "1=2"; numbers of brackets to strike and to keep."""

    take: Sequence[str] = ()
    strike: Sequence[str] = ()
    keep: Sequence[str] = ()
    by: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Done:
    """One bracket that was settled: how it stood, and the words that stay of it ("" for none)."""

    choice: Choice
    paragraphs: tuple[str, ...]
    stood: str
    stays: str


@dataclass(frozen=True, slots=True)
class Resolved:
    """The new text and its file, what was done, and the brackets that are left in it."""

    file: Path
    done: tuple[Done, ...]
    left: Listed
    problems: tuple[Problem, ...]


def resolve(workspace: Path, target: str, asked: Asked, out: Path | None = None) -> Resolved:
    """Settle brackets as asked, and write the text to a new file; nothing is ever written over.

    Raises DraftingError with every choice that cannot be made; then nothing is written.
    """
    left = opened(workspace, why="nothing was settled")
    (readable,) = left.readable([target])
    before = listing(statement_named(left.shelf, readable), left.shelf, target)
    choices, told = _choices(before, asked, Table(left.shelf.names))
    settled = brackets.settled(before.statement, before.found, choices)
    text, kept = _text(target, settled)
    path = _kept(workspace, target, before.statement, out, text)
    after = listing(settled.statement, left.shelf)
    done = tuple(_done(before, choice) for choice in settled.done)
    moved = tuple(_renumbered(settled.statement, dict(settled.moved), after.cited))
    return Resolved(path, done, after, (*left.problems, *before.problems, *told, *moved, *kept))


def _text(target: str, settled: brackets.Settled) -> tuple[str, tuple[Problem, ...]]:
    """Return the new text; of a person's own file all but what was settled stays as it was written."""
    named = Path(target)
    if named.suffix != ".md" or not named.is_file():
        return markup.write(settled.statement), ()
    text = files.text(named)
    edited = markup.edited(text, settled.statement, settled.texts)
    if edited is not None:
        return edited, ()
    written = markup.write(settled.statement)
    if not _REMARK.search(text):
        return written, ()
    what = "comments and emphasis of this file are not in the new one: it had to be written anew"
    return written, (Problem("written-anew", Severity.NOTE, what, Place(target), "copy by hand what is to stay"),)


def is_settled(held: Listed, bracket: Bracket, asked: Asked) -> bool:
    """Return whether what is asked so far settles a bracket, or takes away the one in which it stands."""
    typed = [(text, Way.TAKE) for text in asked.take] + [(text, Way.STRIKE) for text in asked.strike]
    typed += [(text, Way.KEEP) for text in asked.keep]
    made = [choice for text, way in typed if isinstance(choice := _choice(held, text, way), Choice)]
    own = any(choice.number == bracket.number for choice in made)
    return own or brackets.goes_with(bracket, held.found, made)


def _done(held: Listed, choice: Choice) -> Done:
    bracket = held.found.all[choice.number - 1]
    stays = bracket.alternatives[choice.alternative - 1].text if choice.alternative else ""
    return Done(choice, held.paragraphs(bracket), held.found.shown(bracket), stays)


def _renumbered(statement: Statement, moved: Mapping[str, str], cited: Sequence[str]) -> Iterator[Problem]:
    """Yield a note for each place that cites a paragraph whose number has changed."""
    texts = (*statement.title, *(block.text for block in statement.blocks))
    for text, where in zip(texts, cited, strict=True):
        for found in _CITED.finditer(text):
            number = found["number"] if found["number"] in moved else found["number"].split()[0]
            if number in moved:
                new = moved[number]
                what = f'"{found[0]}" is cited; paragraph {number} of this text is now {new or "gone"}'
                mend = f"if this text is meant, write {new or 'another number'} in its place"
                place = Place(paragraph=where.removeprefix(citing.PARA), statement=statement.id)
                yield Problem("cited-paragraph", Severity.NOTE, what, place, mend)


def _choices(held: Listed, asked: Asked, names: Table) -> tuple[list[Choice], list[Problem]]:
    """Return the choices, one a bracket, and what is to be told of them. Raises DraftingError with every fault."""
    made: dict[int, Choice] = {}
    faults: list[Problem] = []
    typed = [(text, Way.TAKE) for text in asked.take]
    typed += [(number, Way.STRIKE) for text in asked.strike for number in text.split(",") if number.strip()]
    typed += [(number, Way.KEEP) for text in asked.keep for number in text.split(",") if number.strip()]
    for text, way in typed:
        choice = _choice(held, text, way)
        if isinstance(choice, Problem):
            faults.append(choice)
        elif made.setdefault(choice.number, choice) != choice:
            what = f"two different things are asked of bracket {choice.number}"
            faults.append(error("no-alternative", what, Place(), "leave one of them out"))
    told: list[Problem] = []
    for name in asked.by:
        found, notes = _of_delegation(held, name, names)
        faults += [note for note in notes if note.severity is Severity.ERROR]
        told += [note for note in notes if note.severity is not Severity.ERROR]
        for choice in found:
            made.setdefault(choice.number, choice)
    if faults:
        raise DraftingError(faults)
    return list(made.values()), told


def _choice(held: Listed, typed: str, way: Way) -> Choice | Problem:
    head, equals, wanted = typed.partition("=")
    number = head.strip().lstrip("#")
    bracket = held.found.numbered(int(number)) if number.isdecimal() and len(number) < 9 else None
    if bracket is None or (way is Way.TAKE and not equals):
        return _no_bracket(held, typed, way, bracket)
    if way is Way.STRIKE:
        return Choice(bracket.number, way)
    if way is Way.KEEP and bracket.is_choice:
        what = f"bracket {bracket.number} offers {len(bracket.alternatives)} wordings, and cannot be kept as it is"
        return error("no-alternative", what, Place(), offer(bracket))
    return Choice(bracket.number, way, 1) if way is Way.KEEP else _taken(bracket, wanted.strip())


def _no_bracket(held: Listed, typed: str, way: Way, bracket: Bracket | None) -> Problem:
    if bracket is not None:
        return error("no-alternative", f'"--take {typed}" does not say which wording', Place(), offer(bracket))
    count = len(held.found.all)
    there = f"there are 1 to {count}" if count > 1 else "there is 1" if count else "the text has none"
    mend = "look at their numbers: drafter brackets FILE-or-ID"
    return error("no-bracket", f'"--{way} {typed}" names no bracket: {there}', Place(), mend)


def _taken(bracket: Bracket, wanted: str) -> Choice | Problem:
    """Return the choice of the wording typed, by its words or its place among the others."""
    plain = [_plain(alternative.text) for alternative in bracket.alternatives]
    same = [at for at, text in enumerate(plain, 1) if text == _plain(wanted)]
    if wanted.isdecimal() and 1 <= int(wanted[:9]) <= len(plain):
        same = list(dict.fromkeys([*same, int(wanted)]))
    begun = [at for at, text in enumerate(plain, 1) if wanted and text.startswith(_plain(wanted))]
    found = same or begun
    if len(found) == 1:
        return Choice(bracket.number, Way.TAKE, found[0])
    what = f'"{wanted}" is {"more than one" if found else "none"} of the wordings of bracket {bracket.number}'
    return error("no-alternative", what, Place(), offer(bracket))


def _plain(text: str) -> str:
    return " ".join(text.casefold().split()).strip(" .,;")


def _of_delegation(held: Listed, name: str, names: Table) -> tuple[list[Choice], list[Problem]]:
    """Return the choice of everything that a delegation asks for; what it asks for twice in one bracket stays open."""
    row = names.named(name)
    choices, told = [], []
    for bracket in held.found.all:
        hers = [at for at, alternative in enumerate(bracket.alternatives, 1) for one in alternative.by
                if _plain(one) == _plain(name) or (row and names.named(one) is row)]  # fmt: skip
        if len(hers) == 1:
            choices.append(Choice(bracket.number, Way.TAKE if bracket.is_choice else Way.KEEP, hers[0]))
        elif hers:
            what = f"bracket {bracket.number} stays open: {name} asks for {len(hers)} of its wordings"
            told.append(Problem("both-asked", Severity.NOTE, what, Place(), offer(bracket)))
    if not choices and not told:
        counts = ", ".join(f"{each} ({count})" for each, count in held.found.counted_by().items())
        mend = f"there are brackets of {counts}" if counts else "no bracket says who asks for it"
        told.append(error("no-bracket", f'no bracket is of "{name}"', Place(), mend))
    return choices, told


def _kept(workspace: Path, target: str, statement: Statement, out: Path | None, text: str) -> Path:
    """Write the text under a name that no file has, even where two are settled at once, and return it."""
    named = Path(target)
    folder = (
        (out if out.is_dir() else out.parent) if out else named.parent if named.is_file() else workspace / "outputs"
    )
    with files.alone(folder):
        path = _new_file(folder, named, statement, out)
        files.write(path, text.encode())
    return path


def _new_file(folder: Path, named: Path, statement: Statement, out: Path | None) -> Path:
    """Return where to write: a name that no file has. Raises DraftingError where the one asked for is taken."""
    if out is not None and not out.is_dir():
        if out.exists():
            raise refusal(
                "file-there", "this file is there, and is kept", Place(str(out)), "give another name to --out"
            )
        return out
    stem = named.stem if named.is_file() else statement.id
    for count in range(2, 10_000):
        path = folder / f"{stem}-{count}.md"
        if not path.exists():
            return path
    raise ValueError(f"{folder} is full of files named {stem}")
