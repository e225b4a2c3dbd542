"""What is adopted for a year was adopted for that year by an earlier meeting already.

A paragraph that each meeting has, on the budget, the plan or the report of a year, is kept from the last statement,
and so is its year. What is adopted once more is called revised, or the text recalls it. A report on one year may be
considered twice: that is only a note.

Passes: (the last meeting adopted the budget for 2030) The Council adopted the budget for 2031.
Passes: (the last meeting adopted the budget for 2030) The Council adopted the revised budget for 2030.
Fails:  (the last meeting adopted the budget for 2030) The Council adopted the budget for 2030.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from drafter import sentences
from drafter.check import known
from drafter.check.places import Passage, running
from drafter.model import Problem, Severity, Shelf, Statement
from drafter.patterns import compiled

ID = "adopted-again"
_ACT = compiled(
    r"""\b(?:(?P<once>adopted|approved)|(?P<aim>to\ (?:adopt|approve))|considered|reviewed|received
          |took\ note\ of|noted)
        \ (?:the|its|their|a)\ (?P<what>(?:[\w’'-]+\ ){1,8}?)
        (?:for|on|of)\ (?:the\ )?(?:(?:financial\ |calendar\ )?(?:year|period|biennium)\ )?
        (?P<years>(?:19|20)\d\d(?:[–/-]\d{2,4}|\ (?:and|to)\ \d{4})?)\b(?!\s*[–-])""",
    re.IGNORECASE | re.VERBOSE,
)
_PURPOSE = compiled(r"\b(?:purpose|aims?|objectives?|task)\s(?:of|was|were)\b", re.IGNORECASE)
"""Where a meeting says what it met for: "to adopt" is what it did."""
_THING = compiled(r"\b(?:budget|accounts|reports?|plan|programme|program|statements?|calendar|contributions)\b", re.I)
_ANEW = compiled(
    r"\b(?:revis\w+|amend\w+|updat\w+|supplementary|additional|further|again|interim|provisional|draft|final|second"
    r"|third|recall\w*|had|ha(?:s|ve)|previous\w*|earlier|last|already|which|that|as)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Act:
    words: str
    is_once: bool  # adopted or approved, which is done once
    key: tuple[bool, str, str]
    passage: Passage


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning for what was adopted for that year before, a note for what was considered."""
    acts = list(_acts(statement))
    texts = known.archive(shelf).texts if acts else {}
    ids = [fact.place.statement for fact in reversed(known.before(statement, shelf))] if acts else []
    for earlier in dict.fromkeys(each for each in ids if each in texts and each != statement.id):
        before = {act.key: act for act in _acts(texts[earlier])}
        for act in [act for act in acts if act.key in before]:
            acts.remove(act)
            severity = Severity.WARNING if act.is_once else Severity.NOTE
            what = f'"{act.words}" is said here, as it was in {earlier}'
            mend = "write the year that this meeting dealt with, or say that it is revised"
            yield Problem(ID, severity, what, act.passage.place, mend, (before[act.key].passage.place,))


def _acts(statement: Statement) -> Iterator[_Act]:
    """Yield what the meeting itself adopted or considered for a year, and nothing that is told of another time."""
    for passage in running(statement):
        for sentence in sentences.split(passage.text) if not passage.annex else ():
            found = _ACT.search(sentence)
            is_aim = bool(found and found["aim"] and _PURPOSE.search(sentence))
            told = sentence[found.start() if is_aim and found else 0 : found.end() if found else 0]
            if found and found["aim"] and not is_aim:
                continue
            if found and _THING.search(found["what"]) and not _ANEW.search(told):
                is_once = found["once"] is not None or is_aim
                key = (is_once, " ".join(found["what"].casefold().split()), found["years"])
                yield _Act(" ".join(found[0].split()), is_once, key, passage)
