"""A possessive has lost its apostrophe: "Senior Officials Meeting" where the archive has "Senior Officials’ Meeting".

Some bodies write it without, always: the text itself, and the other texts of the archive, tell which form is the name.
A contraction ("it's", "don't") has no place in a formal text; "its" is mostly meant.

Passes: The Co-Chairs’ Statement was tabled at the Senior Officials’ Meeting with its annexes.
Fails:  The Co-Chairs Statement was tabled; the Co-Chairs’ Statement of last year, and it's annexes, were noted.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from drafter.check.places import Same
from drafter.check.prose import fault, prose, shown
from drafter.check.wording.forms import times
from drafter.model import Problem, Shelf, Statement
from drafter.patterns import compiled

ID = "lost-apostrophe"
_WITH = compiled(r"\b(?P<owner>[^\W\d_]{3,}s)(?P<mark>['’])\s(?P<own>[A-Z][^\W\d_]{3,})")
_WITHOUT = compiled(r"\b(?P<owner>[^\W\d_]{3,}s)\s(?P<own>[A-Z][^\W\d_]{3,})")
_SHORTENED = compiled(
    r"\b(?P<word>[Ii]t['’]s|(?:do|does|did|is|are|was|were|have|has|had|would|could|should|must)n['’]t|"
    r"(?:[Cc]an|[Ww]on)['’]t|(?:[Ww]e|[Tt]hey)['’](?:re|ve|ll))\b"
)
_MANY_OWN = compiled(
    r"""\b(?P<owner>[Mm]embers|[Pp]articipants|[Dd]elegations|[Dd]elegates|[Cc]ountries|States|[Mm]inisters|[Oo]fficials
          |[Pp]arties|[Gg]overnments|[Ll]eaders|Co-Chairs|[Ee]xperts|[Oo]bservers)\s
        (?P<own>efforts|commitments?|obligations|activities|capacit(?:y|ies)|priorities|recommendations|contributions
          |expertise|willingness|ability|responsibilities|experiences|initiatives|legislation|achievements|proposals
          |territory|territories|expectations|interests|circumstances|authorities|laws|readiness|determination)\b
        (?!\s(?:parties|were|are|which|they)\b)""",
    re.VERBOSE,
)
"""Nouns that are no verbs behind those who have them: "members efforts" can only be "members’ efforts"."""
_WHOLE = {"it": 'its" or "it is', "can": "cannot", "won": "will not"}


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning at each possessive that the text, or else the archive, has with its apostrophe mostly."""
    here, there = _counts(Same(statement)), _archive(Same(shelf))
    straight = sum("'" in one.text for one in prose(statement, shelf)) > sum(
        "’" in one.text for one in prose(statement, shelf)
    )
    for one in prose(statement, shelf):
        for found in _WITHOUT.finditer(one.text):
            pair = (found["owner"].lower(), found["own"].lower())
            have, lack = (here if here[(*pair, True)] else there)[(*pair, True)], here[(*pair, False)]
            if (
                have
                and (here[(*pair, True)] or have >= there[(*pair, False)])
                and have >= (lack if here[(*pair, True)] else 1)
            ):
                mark = "'" if straight else "’"
                where = "here" if here[(*pair, True)] else "in the archive"
                what = f'"{found[0]}" has no apostrophe; it has one {times(have)} {where}'
                at = (found.end("owner"), found.end("owner"))
                yield fault(ID, one, at, what, f'write "{found["owner"]}{mark} {found["own"]}"', after=mark)
        for found in _MANY_OWN.finditer(one.open):
            mark, at = ("'" if straight else "’"), (found.end("owner"), found.end("owner"))
            what = f'"{found[0]}" has no apostrophe: "... {shown(one, found.span(), 1)} ..."'
            yield fault(ID, one, at, what, f'write "{found["owner"]}{mark} {found["own"]}"', after=mark)
        for found in _SHORTENED.finditer(one.open) if "'" in one.text or "’" in one.text else ():
            what = f'"{found[0]}" is a contraction, or an apostrophe too many: "... {shown(one, found.span(), 1)} ..."'
            yield fault(ID, one, found.span(), what, f'write "{_whole(found["word"])}"')


def _whole(word: str) -> str:
    head = word.replace("’", "'").partition("'")[0].lower()
    if head in _WHOLE:
        return _WHOLE[head]
    return f"{head.removesuffix('n')} not" if head.endswith("n") else "the words in full"


@lru_cache(maxsize=4096)
def _counts(same: Same) -> Counter[tuple[str, str, bool]]:
    """Return how often each owner stands before what it owns, with and without an apostrophe."""
    statement = same.value
    assert isinstance(statement, Statement)
    found: Counter[tuple[str, str, bool]] = Counter()
    for text in (*statement.title, *(block.text for block in statement.blocks)):
        found.update((each["owner"].lower(), each["own"].lower(), True) for each in _WITH.finditer(text))
        found.update((each["owner"].lower(), each["own"].lower(), False) for each in _WITHOUT.finditer(text))
    return found


@lru_cache(maxsize=2)
def _archive(same: Same) -> Counter[tuple[str, str, bool]]:
    shelf = same.value
    assert isinstance(shelf, Shelf)
    total: Counter[tuple[str, str, bool]] = Counter()
    for statement in shelf.statements:
        total.update(_counts(Same(statement)))
    return total
