"""Delegations and organisations that no table of names holds, learned from a body's own lists of who came."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from drafter.letters import CAPITALS
from drafter.mine.clauses import forms
from drafter.model import Name, NameKind, Statement
from drafter.names import Table
from drafter.patterns import compiled

_WORD = rf"[{CAPITALS}][\w’'-]+"
_NAME = re.compile(rf"{_WORD}(?: (?:(?:of|and|the) ){{0,2}}{_WORD}){{0,3}}")
_ACRONYM = re.compile(rf" \(([{CAPITALS}][\w/&-]*)\)$")
_TIMES = 2
"""Statements that must list a name, or meet in its country: what one list holds may be misread."""
_PEOPLE = ("member", "members", "minister", "ministers", "official", "officials", "head", "heads", "state", "states",
           "party", "parties", "observer", "observers", "delegation", "delegations", "representatives")  # fmt: skip
_NO_STATE = frozenset((*forms.NAMED_BY, *forms.GATHERINGS, *_PEOPLE))


_NAMES = rf"(?:the\ )?{_WORD}(?:(?:,?\ and|,|\ of|\ for|\ on)?\ (?:the\ )?{_WORD})*"
_SENT = compiled(
    rf"""\b(?:[Rr]epresentatives?|[Dd]elegat(?:es?|ions?)|[Oo]bservers?)\ (?:of|from|for)\ (?P<names>{_NAMES})
         (?=\ (?:(?:was|were)\ (?:also\ )?(?:present|in\ attendance)
               |(?:also\ )?(?:attended|participated|took\ part))\b)""",
    re.VERBOSE,
)


def who_sent(text: str) -> Iterator[tuple[int, int]]:
    """Yield whose representatives came: "Representatives of [the Reef Union and the Tide Bureau] attended"."""
    if " attend" in text or " present" in text or " part" in text or " in attend" in text:
        yield from (found.span("names") for found in _SENT.finditer(text))


def are_organisations(names: str) -> bool:
    """Return whether names are of organisations, told by a word of theirs: "the Tide Bureau", "the League of Ports"."""
    words = names.replace(",", "").split()
    return any(word.lower() in (*forms.MECHANISMS, "of", "for") or word[1:].isupper() for word in words)


def with_those_who_came(names: Table, statements: Sequence[Statement]) -> Table:
    """Return the table with a row for each that only the statements' own lists tell of; as it is for none."""
    told = Counter(name for statement in statements for name in set(_said(statement)))
    new = sorted(name for name, times in told.items() if times >= _TIMES and _is_unknown(name, names))
    rows = [Name(key=name, name=name, kind=NameKind.STATE) for name in new]
    listed = Counter(pair for statement in statements for pair in set(_organisations(statement)))
    rows += [
        Name(key=name, name=name, kind=NameKind.ORGANISATION, acronym=acronym)
        for (name, acronym), times in sorted(listed.items()) if times >= _TIMES and not names.find(name)
    ]  # fmt: skip
    return Table((*names.rows, *rows)) if rows else names


def _organisations(statement: Statement) -> Iterator[tuple[str, str]]:
    """Yield the organisations of a list, "the Reef Fund (RF)": name and acronym; others by their last word."""
    for each in statement.attendance:
        name = _ACRONYM.sub("", each.printed)
        last = name.lower().rpartition(" ")[2]
        if _NAME.fullmatch(name) and (each.kind is NameKind.ORGANISATION or last in forms.MECHANISMS):
            yield name, _acronym(each.printed)


def _acronym(printed: str) -> str:
    found = _ACRONYM.search(printed)
    return found[1] if found else ""


def _said(statement: Statement) -> Iterator[str]:
    yield from (each.name for each in statement.attendance if each.kind in (NameKind.OTHER, NameKind.STATE))
    yield statement.meeting.country


def _is_unknown(name: str, names: Table) -> bool:
    if not _NAME.fullmatch(name) or name.isupper() or not _NO_STATE.isdisjoint(_singular(name)):
        return False
    return not names.find(name)


def _singular(name: str) -> Iterable[str]:
    return (form for word in name.lower().split() for form in (word, word.removesuffix("s")))
