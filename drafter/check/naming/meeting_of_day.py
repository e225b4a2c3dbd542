"""A meeting of the register that a text names by its day, with a word that is not in its name: for `meeting-forms`.

In: a text. Out: "On 4 May 2031 Ruritania hosted a Special Ministerial Session" where the register has on that day one
meeting, and it is the "Special Session on Nets".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from drafter.check import periods
from drafter.check.naming.phrases import is_quoted
from drafter.check.naming.uses import english
from drafter.check.places import Same
from drafter.model import Problem, RegisteredMeeting, Severity, Shelf, Statement
from drafter.patterns import compiled

_HEAD = r"(?:Meeting|Conference|Summit|Congress|Session|Forum|Dialogue)"
_NAME = compiled(rf"\b(?:[A-Z][\w’'-]*[ ]){{2,4}}?{_HEAD}\b(?![ ][A-Z])")
_BEGINS = compiled(rf"(?P<words>(?:[A-Z][\w’'-]*[ ]){{1,3}}?{_HEAD})\b")
_FIRST = compiled(r"(?:The|A|An|Its|This|Our)[ ]")


def otherwise(rule: str, statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning at each such name."""
    held = _held(Same(shelf))
    for passage in english(statement) if held else ():
        for found in _NAME.finditer(passage.text):
            name = _FIRST.sub("", found[0])
            rows = [row for row in held.get(_ends(name), ()) if _has_a_word_more(name, row)]
            on_the_day = [
                row for row in rows if statement.id not in row.sources and _is_dated(passage.text, found, row)
            ]
            if len(on_the_day) == 1 and not is_quoted(passage.text, found.start()):
                own = _short(on_the_day[0])
                what = f'"{name}" is "{own}" in the register, by its day'
                yield Problem(rule, Severity.WARNING, what, passage.place, f'write "{own}", if it is the same')


def _is_dated(text: str, found: re.Match[str], row: RegisteredMeeting) -> bool:
    """Return whether the sentence of a name has the days of a meeting, and no others."""
    end = text.find(". ", found.end())
    sentence = text[text.rfind(". ", 0, found.start()) + 1 : end if end >= 0 else len(text)]
    return {period for period, _ in periods.times(sentence)} == {periods.of(row.meeting)}


def _short(row: RegisteredMeeting) -> str:
    """Return a meeting's name up to its head word: "Special Session" of "Special Session on Nets"."""
    begins = _BEGINS.match(row.meeting.name)
    return begins["words"] if begins else ""


def _ends(name: str) -> tuple[str, str]:
    words = name.split()
    return words[0], words[-1]


def _has_a_word_more(name: str, row: RegisteredMeeting) -> bool:
    """Return whether a name is a meeting's but for one word in its midst, which is nothing that the register says."""
    words, own = name.split(), _short(row).split()
    extra = [words[n] for n in range(1, len(words) - 1) if words[:n] + words[n + 1 :] == own]
    said = " ".join((row.meeting.name, *row.aliases, row.meeting.body, row.meeting.city, row.meeting.country))
    return bool(extra) and all(word not in said for word in extra)


@lru_cache(maxsize=2)
def _held(same: Same) -> dict[tuple[str, str], list[RegisteredMeeting]]:
    """Return the register's meetings by the first and last of the words up to the head of their names."""
    shelf = same.value
    assert isinstance(shelf, Shelf)
    held: dict[tuple[str, str], list[RegisteredMeeting]] = {}
    for row in shelf.meetings:
        if _short(row):
            held.setdefault(_ends(_short(row)), []).append(row)
    return held
