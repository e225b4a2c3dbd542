"""The delegations that the sentences on attendance list, as their words stand: for the rules of who attended.

In: a statement and the register of names. Out: each run of delegations in the sentences of the first paragraphs that
say who attended, with their capacity. A name that no register has is told by its capitals; whatever may be an
organisation ends a run. The head of a draft was filled from its meeting file, so what is edited in the text is here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from drafter import sentences
from drafter.check.places import Passage, Same, running
from drafter.model import LANDS, Role, Statement
from drafter.names import Table
from drafter.patterns import compiled
from drafter.proper.patterns import NAME

_FIRST = 6
"""So many of the first paragraphs may say who attended; a later one may tell of a workshop."""
_ATTENDED = compiled(r"\b(?:attended|attendance|participat\w+|represent\w+|took part|taken part|present|joined)\b")
_WATCHED = compiled(
    r"^[^.;]{0,30}?\b(?:attended|participated|took part|present|joined)[^.;]{0,25}? as (?:an )?observers?\b"
)
_BY_OBSERVERS = compiled(r"^[^.;]{0,40}?\b(?:was|were)\s(?:also\s)?represented\sby\s(?:an\s)?observers?\b")
"""Who watched, in a sentence that is of the meeting also behind the lists of others."""
_EARLY, _LINE = 12, 60
_MORE = compiled(r"\s\((?:in\s|on\s|also\s|for\s|with\s|represent|includ)[^()]*\)")
"""What is told of a delegation: "Elbonia (in respect of the Outer Isles)"; no delegation is named in it."""
_BETWEEN = compiled(
    r"(?:\s\([a-z][^()]*\))?(?:,\s*(?:and\s+)?(?:the\s+)?|\s+and\s+(?:the\s+)?|,?\s+as\s+well\s+as\s+(?:the\s+)?)"
)
_NAME = compiled(NAME, re.VERBOSE)
_NO_LAND = compiled(
    r"\b(?:Office|Organi[sz]ations?|Commission\w*|Bank|Fund|Union|Secretariat|Council|Committee|Agency|Programme"
    r"|Network|Group|Federation|Institute|Centre|Center|Forum|Court|Community|League|Alliance|Trust|Bureau"
    r"|Association|Society"
    r"|Mr|Ms|Mrs|Dr|Ambassador|Minister\w*|University|Meeting|Conference|Session|Summit|Member\w*|Part(?:y|ies)|It|We"
    r"|Representatives?|Delegat\w+|Observers?|Participants?|Officials|States?|Countries)\b"
    r"|[A-Z]{3,}"
)
_LONGEST = 4


@dataclass(frozen=True, slots=True)
class Row:
    """Delegations that follow each other in one sentence, as printed, and what each is known as."""

    names: tuple[str, ...]
    keys: tuple[str, ...]
    role: Role
    passage: Passage


def rows(statement: Statement, known: Table) -> tuple[Row, ...]:
    """Return the rows of the sentences on attendance in reading order; called again, the same objects."""
    return _rows(Same(statement), known)


@lru_cache(maxsize=8)
def _rows(same: Same, known: Table) -> tuple[Row, ...]:
    statement = same.value
    assert isinstance(statement, Statement)
    first = [passage for passage in running(statement) if not passage.annex][:_EARLY]
    return tuple(
        row
        for at, passage in enumerate(first)
        for sentence in sentences.split(passage.text)
        if (_ATTENDED.search(sentence) and at < _FIRST) or _BY_OBSERVERS.search(sentence[-_LINE:])
        for row in _in(sentence, passage, known)
    )


def _in(sentence: str, passage: Passage, known: Table) -> Iterator[Row]:
    run: list[tuple[str, str, tuple[int, int]]] = []
    for text, key, at in _names(sentence, known):
        if run and not (key and _BETWEEN.fullmatch(sentence, run[-1][2][1], at[0])):
            yield _row(run, sentence, passage)
            run = []
        if key:
            run.append((text, key, at))
    if run:
        yield _row(run, sentence, passage)


def _row(run: list[tuple[str, str, tuple[int, int]]], sentence: str, passage: Passage) -> Row:
    rest = sentence[run[-1][2][1] :]
    watched = _WATCHED.match(rest) or _BY_OBSERVERS.match(rest)
    role = Role.OBSERVER if watched else Role.ALSO_PRESENT if "bserver" in sentence else Role.PARTICIPANT
    return Row(tuple(text for text, _, _ in run), tuple(key for _, key, _ in run), role, passage)


def _names(sentence: str, known: Table) -> list[tuple[str, str, tuple[int, int]]]:
    """Return the names of a sentence in reading order: printed, what it is known as ("" for no delegation), where."""
    found = [(each.text, each.row.key if each.row.kind in LANDS else "", each.at) for each in known.find(sentence)]
    told = [each.span() for each in _MORE.finditer(sentence)]
    found = [one for one in found if not any(at[0] < one[2][0] < at[1] for at in told)]
    taken = [*(at for _, _, at in found), *told]
    for each in _NAME.finditer(sentence):
        if not any(at[0] < each.end() and each.start() < at[1] for at in taken):
            is_land = not _NO_LAND.search(each[0]) and len(each[0].split()) <= _LONGEST
            found.append((each[0], each[0].casefold() if is_land else "", each.span()))
    return sorted(found, key=lambda one: one[2])
