"""Rows of grammar over the marks of a text (check/kinds.py): what a row is, and what it finds.

A row's pattern is of marks, one a word: "s(?P<at>i)" is nouns, and "is" or "was" behind. Its group "at" is what is told
and mended; "n" is a word by which a row may be called off.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from drafter.check.kinds import marked
from drafter.check.prose import Prose, fault, shown
from drafter.model import BlockKind, Problem
from drafter.patterns import Pattern, compiled

_WISH = compiled(
    r"(?:recommend|propos|request|ask|urg|insist|requir|demand|suggest|agre|decid|direct|invit|resolv|essential"
    r"|important|necessary|vital|imperative|desirable|crucial|condition|prefer|advis|mov|wish)[^.;]*\bthat\b[^.;]*$"
    r"|\b(?:if|though|unless|lest|whether|suppose)\b[^.;,]*$"
)
"""Behind these, a verb of one may stand in its plain form: "recommended that each member report", "if it were"."""
Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class Found:
    """What a row found: the letters from the first of its words to the last, those of "at", and words by name."""

    span: tuple[int, int]
    at: tuple[int, int]
    words: dict[str, str]


@dataclass(frozen=True, slots=True)
class Row:
    """One form: its name, the pattern of marks, what is wrong, what to write, and when it is called off."""

    name: str
    form: Pattern
    what: str
    write: Callable[[dict[str, str]], str]
    only: dict[str, Words]
    never: dict[str, Words]
    may_be_wished: bool


def row(
    name: str,
    form: str,
    what: str,
    write: str | Callable[[dict[str, str]], str],
    *,
    only: dict[str, str] | None = None,
    never: dict[str, str] | None = None,
    may_be_wished: bool = False,
) -> Row:
    """Return one row; `write` names groups of `form` in braces, or makes the words of them.

    It is the words to write, or behind "=" what to do.
    """
    pattern = write

    def to_write(words: dict[str, str]) -> str:
        return pattern(words) if callable(pattern) else pattern.format(**words)

    return Row(name, compiled(form, re.VERBOSE), what, to_write, _sets(only), _sets(never), may_be_wished)


def _sets(given: dict[str, str] | None) -> dict[str, Words]:
    return {group: frozenset(words.split()) for group, words in (given or {}).items()}


def seen(one: Prose, rows: tuple[Row, ...]) -> Iterator[tuple[Row, Found]]:
    """Yield what rows find in a text."""
    text = marked(one)
    for each in rows:
        for found in each.form.finditer(text.marks):
            words = {name: _words(one, text.at, found.span(name)) for name in found.re.groupindex if found[name]}
            if _is_meant(each, words):
                start, end = found.span()
                first, last = found.span("at")
                yield (
                    each,
                    Found((text.at[start][0], text.at[end - 1][1]), (text.at[first][0], text.at[last - 1][1]), words),
                )


def faults(rule: str, one: Prose, rows: tuple[Row, ...], told: set[int]) -> Iterator[Problem]:
    """Yield a warning at each place that rows find; where one was told already, as `told` has it, none."""
    for each, found in seen(one, rows):
        letters = {*range(*found.span)}
        if told.isdisjoint(letters) and not (each.may_be_wished and _is_wished(one, found.span[0])):
            told |= letters
            what = f'{each.what}: "... {shown(one, found.span, 1)} ..."'
            yield fault(rule, one, found.at, what, _mend(each.write(found.words)))


def _mend(write: str) -> str:
    return write[1:] if write.startswith("=") else f'write "{write}"'


def _is_wished(one: Prose, at: int) -> bool:
    """Return whether a place is in an item, whose beginning stands elsewhere, or behind "recommended that"."""
    block = one.passage.block
    return (block is not None and block.kind is BlockKind.ITEM) or bool(_WISH.search(one.text, 0, at))


def _words(one: Prose, at: tuple[tuple[int, int], ...], span: tuple[int, int]) -> str:
    return one.open[at[span[0]][0] : at[span[1] - 1][1]]


def _is_meant(row: Row, words: dict[str, str]) -> bool:
    small = {name: said.lower() for name, said in words.items()}
    return all(group not in small or small[group] in allowed for group, allowed in row.only.items()) and all(
        small.get(group, "") not in called_off for group, called_off in row.never.items()
    )
