"""A name before its acronym in brackets that is a word off: "the World Meteorology Organization (WMO)".

In: a statement and the shelf. Out: each such name with the one that the acronym has in names.yaml, or in the body's
other statements. The acronym tells which is meant: so a word may be another one, lost, too many or in another place,
where the first and the last are the name's own.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass

from drafter.check.naming import acronym_meanings, phrases
from drafter.check.naming.uses import english
from drafter.check.places import Passage, Same
from drafter.model import LANDS, Shelf, Statement
from drafter.patterns import compiled

_EXPLAINED = compiled(r",? \((?:the )?[“\"]?(?P<short>[A-Z][A-Za-z&/-]*[A-Z])[”\"]?\)")
_WORD = compiled(r"[^\W_]+(?:[-’'][^\W_]+)*")
_STOP = compiled(r"[.;:!?]\s|[()]")
_BEGINS = 4
"""Letters with which a word and another form of it begin: "Culture", "Cultural"."""
_ALIKE = 3
"""Letters with which two words begin that are taken for each other: "Cooperation", "Coordination"."""
_LEAST, _SEVERAL = 3, 2
"""Words that a name has which is told by all but one of them; statements that show how it is."""


@dataclass(frozen=True, slots=True)
class Off:
    """A name as it stands, at passage.text[at], the one that is meant, and where that stands."""

    text: str
    name: str
    where: str
    passage: Passage
    at: tuple[int, int]
    is_certain: bool = False  # one word has another ending than in names.yaml


def off(statement: Statement, shelf: Shelf) -> Iterator[Off]:
    """Yield each name that is a word off the one of its acronym."""
    registered = {row.acronym: row for row in shelf.names if row.acronym and row.kind not in LANDS}
    for passage in english(statement):
        for found in _EXPLAINED.finditer(passage.text) if "(" in passage.text else ():
            row = registered.get(found["short"])
            forms = [row.name, *dict(row.forms).values(), *row.aliases] if row else []
            meant = (row.name, "in names.yaml") if row else _elsewhere(found["short"], statement, shelf)
            if meant:
                yield from _before(passage, found.start(), meant, forms)


def _elsewhere(short: str, statement: Statement, shelf: Shelf) -> tuple[str, str] | None:
    """Return the one name that the body's other statements have for an acronym, where two do, or an earlier one."""
    own = statement.meeting.body.casefold()
    held = acronym_meanings.by_acronym(Same(shelf)).get(short, {})
    ids = {
        name: [each for body, there in bodies.items() if body in (own, "") for each in there if each != statement.id]
        for name, bodies in held.items()
    }
    told = {name: there for name, there in ids.items() if there}
    if len(told) != 1:
        return None
    name, there = next(iter(told.items()))
    is_new = not statement.source or min(there) < statement.id
    if len(there) < _SEVERAL and not is_new:
        return None
    where = "in another statement" if len(there) == 1 else f"in {len(there)} other statements"
    return name, where


def _before(passage: Passage, end: int, meant: tuple[str, str], forms: list[str]) -> Iterator[Off]:
    """Yield the words before a bracket, if they are the name that is meant but for one of them."""
    start = max((stop.end() for stop in _STOP.finditer(passage.text, 0, end)), default=0)
    words = list(_WORD.finditer(passage.text, start, end))
    said = passage.text[start:end].casefold()
    if (
        any(said.endswith(form.casefold()) for form in (meant[0], *forms))
        or len(phrases.content(_words(meant[0]))) < _LEAST
    ):
        return
    name = _words(meant[0])
    for count in (len(name), len(name) - 1, len(name) + 1):
        here = words[-count:]
        if len(here) == count and here[0][0][0].isupper() and _is_off(tuple(each[0] for each in here), name):
            at = (here[0].start(), here[-1].end())
            if not phrases.is_quoted(passage.text, at[0]):
                certain = bool(forms) and _have_other_endings(tuple(each[0] for each in here), name)
                yield Off(passage.text[slice(*at)], meant[0], meant[1], passage, at, certain)
            return


def _words(name: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(name))


def _is_off(said: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Return whether words are a name's but for one of another form, one lost or too many, or two in turn."""
    one, other = [tuple(map(_plain, words)) for words in (said, name)]
    if one == other:
        return False
    if sorted(one) == sorted(other):
        return True
    steps = [
        step for step in difflib.SequenceMatcher(None, one, other, autojunk=False).get_opcodes() if step[0] != "equal"
    ]
    if len(steps) != 1 or one[0][0] != other[0][0]:
        return False
    kind, a, b, c, d = steps[0]
    if (b - a, d - c) == (1, 1):
        return _is_another_form(one[a], other[c], is_first=a == 0)
    changed = one[a:b] if kind == "delete" else other[c:d]
    is_within = (kind == "delete" and a > 0 and b < len(one)) or (kind == "insert" and c > 0 and d < len(other))
    return is_within and len(changed) == 1 and changed[0] not in phrases.SMALL


def _is_another_form(word: str, other: str, *, is_first: bool) -> bool:
    """Return whether two words begin alike; the first word of a name must be the same but for a slip.

    "Asian" and "African Development Bank" are two; small words are told by how a name is written elsewhere.
    """
    if word in phrases.SMALL or other in phrases.SMALL:
        return False
    if is_first:
        return phrases.stem(word) == phrases.stem(other) or phrases.is_misspelt(word, other)
    return word[:_ALIKE] == other[:_ALIKE]


def _have_other_endings(said: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Return whether the words that differ begin alike: "Culture" and "Cultural"."""
    return len(said) == len(name) and all(
        one[:_BEGINS] == other[:_BEGINS] for one, other in zip(said, name, strict=True)
    )


def _plain(word: str) -> str:
    """Return a word without what house spelling makes of it: its number is the name's own."""
    return re.sub(r"[’'-]", "", word.casefold()).replace("z", "s")
