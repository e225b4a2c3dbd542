"""The register of names: looked through, a name made known, and one that was added taken out again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from unicodedata import category

from drafter import acronyms, library, parse
from drafter.model import Name, NameKind, Place, Problem, plain
from drafter.names import Table, is_described
from drafter.problems import DraftingError, refusal

_LONGEST = 300
"""Letters of a name: no body's has as many, and a register holds no text."""
_ARTICLE = re.compile(r"the (?=\S)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Registered:
    """A name of the register, how it stands within a sentence, and whether it was added just now."""

    row: Name
    in_text: str
    is_new: bool = False


def names(workspace: Path, words: str = "") -> tuple[Registered, ...]:
    """Return the names in any form of which all these words stand, in the register's order.

    Raises DraftingError for a register that cannot be read.
    """
    table = Table(library.names_held(workspace))
    wanted = words.casefold().split()
    rows = [row for row in table.rows if all(each in " ".join(_forms(row)).casefold() for each in wanted)]
    return tuple(Registered(row, table.running(row)) for row in rows)


def add(
    workspace: Path, name: str, kind: str = "", in_text: str = "", acronym: str = "", also: Sequence[str] = ()
) -> Registered:
    """Make a name known, as it stands in lists; `in_text` is how it stands within a sentence, "" as its kind has it.

    A name that the register knows already is left as it is. Raises DraftingError, writing nothing, for what is no
    name, and for a form that is another's.
    """
    found, is_new = library.add_name(workspace, _row(name, kind, in_text, acronym, also))
    return Registered(found, Table([found]).running(found), is_new)


def add_all(workspace: Path, many: Sequence[str], kind: str = "") -> tuple[Registered, ...]:
    """Make several names of one kind known. Raises DraftingError, writing nothing, for all that are no names."""
    faults: list[Problem] = []
    for name in many:
        try:
            _row(name, kind)
        except DraftingError as fault:
            faults += fault.problems
    if faults:
        raise DraftingError(faults)
    return tuple(add(workspace, name, kind) for name in many)


def _row(name: str, kind: str, in_text: str = "", acronym: str = "", also: Sequence[str] = ()) -> Name:
    """Return the row of a name that was typed. Raises DraftingError for what is none."""
    bare, said = _typed(name), _typed(in_text)
    if _ARTICLE.match(bare):
        bare, said = _ARTICLE.sub("", bare, count=1), said or bare
    if kind and kind not in [each.value for each in NameKind]:
        mend = f"choose one of {', '.join(each.value for each in NameKind)}"
        raise refusal("name-kind", f'"{kind}" is no kind of name', Place(), mend)
    if not re.search(r"\w", bare):
        raise refusal("name-empty", "a name must have letters", Place(), "write it as it stands in lists")
    letters = _typed(acronym)
    if not letters:  # "Lower Sava Fund (LSF)", as a list of those present has it
        bare, letters = next(((full, short) for short, full in acronyms.find([bare]) if f"{full} ({short})" == bare),
                             (bare, ""))  # fmt: skip
    others = tuple(dict.fromkeys(filter(None, map(_typed, also))))
    return _said(Name("", bare, NameKind(kind) if kind else _by_looks(bare, letters), letters, others), said)


def _by_looks(bare: str, letters: str) -> NameKind:
    """Return what a name stands for of which nobody said it: an organisation where its words say so, else a State."""
    looks = parse.kind_of(f"{bare} ({letters})" if letters else bare)
    return looks if looks is NameKind.ORGANISATION and not is_described(bare) else NameKind.STATE


def take_out(workspace: Path, key: str) -> Registered:
    """Take a name out of the register that was added and not edited since. Raises DraftingError for any other."""
    gone = library.take_out_name(workspace, key)
    return Registered(gone, Table([gone]).running(gone))


def _said(row: Name, in_text: str) -> Name:
    """Return the row with what makes it stand so within a sentence."""
    usual = Table([row]).running(row)
    if not in_text or _folded(in_text) == _folded(usual):
        return row
    if _folded(in_text) == _folded(f"the {row.name}"):
        return replace(row, aliases=(f"the {row.name}", *row.aliases))
    if _folded(in_text) == _folded(row.name):
        return replace(row, bare=True)
    what = f'within a sentence it is "{row.name}" or "the {row.name}", not "{in_text}"'
    raise refusal("name-in-text", what, Place(), "write one of the two; add another form as what it is also called")


def _folded(text: str) -> str:
    return plain(text).casefold()


def _typed(text: str) -> str:
    """Return what was typed on one line, without marks that no name is made of. Raises DraftingError for a text."""
    line = plain("".join(mark if category(mark) not in ("Cc", "Cs", "Cn") else " " for mark in text))
    if len(line) > _LONGEST:
        what = f"a name has at most {_LONGEST} letters, and this has {len(line)}"
        raise refusal("name-long", what, Place(), "write the name alone")
    return line


def _forms(row: Name) -> tuple[str, ...]:
    return (row.name, row.acronym, *row.aliases, *(form for _, form in row.forms), row.key)
