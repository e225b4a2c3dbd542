"""States whose representatives speak in the text, and that no list of who attended has: for the rule `absent_member`.

In: a statement that lists all States that attended. Out: a warning for each other State that is said to have spoken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.places import Passage, running
from drafter.model import LANDS, Problem, Role, Shelf, Statement
from drafter.names import Table, table
from drafter.patterns import compiled
from drafter.problems import warning

_ID = "absent-member"
_LEAST = 4
"""States of a list that can be a list of all."""
_ALL = compiled(
    r"""\b[Tt]he\sfollowing\s(?:\w+\s){0,4}?(?:States|Parties|[Mm]embers|[Dd]elegations|[Cc]ountries|Governments)\b
      | \b(?:all|from)\s(?:\w+\s){0,2}?(?:members|Parties|States|delegations):\s
      | \battended\sby\s(?:the\s)?(?:representatives|delegations|delegates|officials)\s(?:of|from)\s""",
    re.VERBOSE,
)
_NOT_ALL = compiled(
    r"\b(?:including|among\s(?:them|others|whom)|inter\salia|such\sas|for\sexample|notably|and\sothers)\b"
)
_WATCHED = compiled(r"\b[Oo]bservers?\b|\bguests?\b|\bnon-[Mm]embers?\b|\bnon-Part(?:y|ies)\b")
_SPOKE = compiled(
    r"""\b(?:[Tt]he|[Oo]ne|[Aa])\s(?:representative|delegation|delegate)\s(?:of|from)\s(?:the\s)?(?=[A-Z])"""
)
_SAID = compiled(
    r"""\s(?:(?:also|then|further|again)\s)?(?:said|informed|invited|proposed|thanked|reported|stated
      |noted|suggested|announced|recalled|welcomed|asked|requested|expressed|stressed|supported|objected
      |made|presented|introduced|offered|drew|took\sthe\sfloor|agreed
      |observed|added|pointed|emphasi[sz]ed|underlined|urged|opposed|considered|regretted|explained|gave)\b""",
    re.VERBOSE,
)


def unlisted(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning at the first place where each such State speaks."""
    known = table(shelf.names)
    there = {each.name for each in statement.attendance if each.name and each.kind in LANDS}
    here = [passage for passage in running(statement) if not passage.annex]
    if len(there) < _LEAST or not _is_complete(statement, here):
        return
    keys = {row.key for name in there if (row := known.named(name))}
    told: set[str] = set()
    for passage in here:
        for name, key in _speakers(passage, known):
            if key not in keys and key not in told and len(keys) == len(there):
                told.add(key)
                what = f'"{name}" speaks here, and is in no list of those who attended'
                mend = "look whether it was lost from the list, or another State spoke"
                yield warning(_ID, what, passage.place, mend)


def _is_complete(statement: Statement, here: list[Passage]) -> bool:
    """Return whether the text lists all States that attended; where it tells of observers, States among them too."""
    lists = [passage.text for passage in here if _ALL.search(passage.text)]
    if not lists or any(_NOT_ALL.search(text) for text in lists):
        return False
    watched = any(_WATCHED.search(passage.text) for passage in here)
    others = [each for each in statement.attendance if each.role is not Role.PARTICIPANT]
    return not watched or any(each.kind in LANDS for each in others)


def _speakers(passage: Passage, known: Table) -> Iterator[tuple[str, str]]:
    """Yield the States whose representative says something: as printed, and what each is known as."""
    if "epresentative" not in passage.text and "elegat" not in passage.text:
        return
    begins = {found.end() for found in _SPOKE.finditer(passage.text)}
    for found in known.find(passage.text) if begins else ():
        if found.at[0] in begins and found.row.kind in LANDS and _SAID.match(passage.text, found.at[1]):
            yield found.text, found.row.key
