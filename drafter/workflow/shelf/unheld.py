"""Filters of a search that nothing on the shelf can pass: told with the nearest that there are, or the commonest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from drafter import verbs
from drafter.library import Index
from drafter.model import Place, Problem
from drafter.problems import DraftingError, error

_LISTED = ("theme", "actor", "verb")
_NEAR, _MISSPELT = 0.6, 0.85
"""How alike a value is that may be meant, and a verb that is one of the shelf's with a letter wrong: ratios, 0 to 1."""
_SHOWN = 12
"""Values of a shelf that are told where none is near, the commonest first."""


def refuse(index: Index, filters: Mapping[str, str]) -> None:
    """Raise DraftingError where no precedent has the theme, actor or verb that was asked for.

    To ask for one of the functions is no mistake, though nothing on the shelf has it, nor for an operative verb.
    """
    wrong = [name for name in index.unheld(filters) if name in _LISTED]
    held = {name: index.held(name) for name in wrong}
    problems = [
        _told(name, filters[name], held[name]) for name in wrong
        if name != "verb" or not _is_verb(filters[name], held[name])
    ]  # fmt: skip
    if problems:
        raise DraftingError(problems)


def _is_verb(value: str, held: Iterable[str]) -> bool:
    """Return whether this is a verb, and none of the shelf's misspelt: "deplored", not "welcommed"."""
    acts = bool(verbs.actor_and_verb(f"The Meeting {value} the report.", "")[1])
    return verbs.band(value) is not None or (acts and not get_close_matches(value.casefold(), list(held), 1, _MISSPELT))


def _told(name: str, value: str, held: Counter[str]) -> Problem:
    what = f'no clause on the shelf has the {name} "{value}"'
    return error(f"unknown-{name}", what, Place(), _mend(name, value, held))


def _mend(name: str, value: str, held: Counter[str]) -> str:
    """Return the nearest that there are, else the commonest."""
    by_small = {each.casefold(): each for each in sorted(held, key=lambda each: held[each])}
    near = [by_small[each] for each in get_close_matches(value.casefold(), list(by_small), 3, _NEAR)]
    if near:
        return f"did you mean {' or '.join(_quoted(each) for each in near)}?"
    if not held:
        return f"leave out --{name}: no clause on the shelf has one"
    common = sorted(by_small.values(), key=lambda each: (-held[each], each))
    more = f" and {len(common) - _SHOWN} more" if len(common) > _SHOWN else ""
    return (
        f"leave out --{name}, or ask for one of those that there are: {', '.join(map(_quoted, common[:_SHOWN]))}{more}"
    )


def _quoted(text: str) -> str:
    return f'"{text}"'
