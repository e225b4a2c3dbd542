"""People whom a body names without a title, learned from its own lists: the members of a board, who vote.

"Voting in favour were Ada Sapt, Bo Kline and Ida Holm." tells three; "Bo Kline and Ida Holm dissented." is then known
to be of people. Only what several statements list counts: what stands once may be misread.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from drafter.letters import CAPITALS
from drafter.mine.clauses import persons
from drafter.model import Statement
from drafter.names import Table
from drafter.patterns import compiled
from drafter.proper.patterns import CAP, ROLE

_NAME = rf"{CAP}\ {CAP}(?:\ {CAP})?"
_IN_BRACKETS = rf"\ \((?:the\ )?(?:{CAP}\ )*?(?i:{ROLE})\)"
_ONE = rf"{_NAME}(?:{_IN_BRACKETS})?"
_ROW = compiled(
    rf"(?:^|\b(?:were|was|are|is|by)\ |[:;,]\ )(?P<row>{_ONE}(?:,\ {_ONE})+(?:,?\ and\ {_ONE})?)(?=[.;]|\ [a-z]|$)",
    re.VERBOSE,
)
_POSTS = compiled(_IN_BRACKETS, re.VERBOSE)
_IN_ROW = compiled(rf",\ (?:[{CAPITALS}]|[dDLlO]['’])[^\s,]*\ (?:[{CAPITALS}]|[dDLlO]['’])", re.VERBOSE)
"""What stands in every row: it is asked first, of whole archives."""
_POST = rf"(?:{_IN_BRACKETS}|, (?:the )?(?:[A-Z][\w-]+ ){{0,3}}(?i:{ROLE})\b)?(?<=[\w)])(?![\w)])(?! [A-Z])"
_FEWEST, _TIMES = 3, 2
"""People of a list, by which it is told to be of people; and statements that name each of them so."""


def people(statements: Sequence[Statement], names: Table) -> tuple[str, ...]:
    """Return the people whom several statements list by name and surname, longest names first."""
    told = Counter(name for statement in statements for name in set(_listed(statement, names)))
    known = (name for name, times in told.items() if times >= _TIMES)
    return tuple(sorted(known, key=lambda name: (-len(name), name)))


def pattern(names: Sequence[str]) -> re.Pattern[str] | None:
    """Return the pattern of one of these people, or of several in a list, with posts; None where nobody is known."""
    one = "|".join(map(re.escape, names))
    several = rf"\b(?:{one})(?:{_POST}(?:[,;] (?:and )?|,? and )(?:{one}))*{_POST}"
    return re.compile(several) if names else None


def _listed(statement: Statement, names: Table) -> Iterator[str]:
    """Yield the people of a statement's lists; where a State that is known stands in a list, the others are too."""
    for block in statement.blocks:
        for found in _ROW.finditer(block.text) if _IN_ROW.search(block.text) else ():
            listed = _POSTS.sub("", found["row"])
            row = persons.full_names([listed])
            yield from row if len(row) >= _FEWEST and not names.find(listed) else ()
