"""A word is missing: "assist members build", "agreed establish", "in accordance the plan", "a sense security".

Told only where grammar leaves no doubt: behind these verbs and in these phrases, English wants the lost word. A little
word is told too where earlier statements always have it between the same words, two before and two behind.

Passes: The Meeting agreed to establish a group to assist members to build capacity in accordance with the plan.
Fails:  Members expressed interest the proposal, which been postponed until all States will able to join.
Fails:  The Meeting welcomed the offer Ruritania to host the course.
Fails:  The Chair spoke on behalf 14 States. Output is estimated have grown.
Fails:  The Meeting took note the report, which should considered by Ministers.
Fails:  Members complied the rules, took note the report of the group, and looked forward receiving the of next one.
Fails:  The Meeting noted that the next Ministerial Conference to be held in Zenda in May 2031.
Fails:  The Meeting agreed establish a group to assist members build capacity in accordance the plan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.prose import Prose, fault, running, shown
from drafter.check.wording import lost_between, lost_by_kind, marking
from drafter.check.wording.grammar import BASE, faults, seen
from drafter.check.wording.little_words import LOST
from drafter.check.wording.wanted import WANTED
from drafter.model import BlockKind, Kind, Problem, Shelf, Statement
from drafter.patterns import compiled

ID = "lost-word"
_ROWS = tuple((row.kind, row.mend) for row in (*LOST, *WANTED))
_NOTES = 2
"""So many paragraphs that begin "The Group to report" are notes of what is to be done."""
_NO_VERB = compiled(
    rf"(?:The\s)?(?:Meeting|Co-Chairs|Conference|Participants|Members|Ministers|Committee|Group|Forum|Delegates"
    rf"|Leaders|Council|Senior Officials)\sto\s(?:{BASE})\b"
)
_BEEN = compiled(
    r"""(?:^|(?<=[.;:]\s))
        (?P<before>
          (?:(?!\b(?:[Hh]as|[Hh]ave|[Hh]ad|[Hh]aving|haven|hasn|hadn|hsa|ahs|ahve|hvae|haev|hda)\b)[^.;:]){3,200}?)
        (?<![\w’'-])(?P<been>been)\ (?!and\b|or\b)(?=[a-z])""",
    re.VERBOSE,
)
"""A clause in which nothing stands before "been" that could be its verb."""
_NO_ACT = compiled(
    r"The\s(?:Meeting|Co-Chairs|Conference|Committee|Commission|Council|Forum|Board|Assembly|Session)"
    r"(?:\sof\sthe\s[A-Z][a-z]+)?\s(?:also\s|further\s)?(?:the|a|an|its|their)\s(?=[a-z\ufffc])"
)
"""A body, and what it did something to: "The Meeting the report of the group"."""
_TO_COME = compiled(
    r"""\b(?P<that>(?:noted|agreed|recalled|confirmed|announced|decided|recogni[sz]ed|affirmed|informed)\ that)
        (?P<what>(?:,?\ (?:the|an?|its|their|and|of|on|for|next|following|preceding|subsequent|annual|regular|special
            |first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)
            |(?:meeting|session|conference|summit|workshop)s?|[A-Z\ufffc][\w\ufffc’'-]*|\([A-Z]+\))){2,30})
        ,?\ (?P<to>to\ be)\ (?:held|hosted|convened|organi[sz]ed)
        (?:,?\ (?:in|on|at|by|from|to|and|of|the|tentatively|back-to-back|with|first|second|third|last|quarter|half
            |fourth|end|early|late|mid-?\d{4}|[A-Z\ufffc][\w\ufffc’'-]*|\d[\d–-]*))* (?=[.;])""",
    re.VERBOSE,
)
"""A clause that is a meeting, what is to be done with it, where and when: no verb follows."""


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning for each such place."""
    texts = running(statement, shelf)
    for one in texts:
        yield from faults(ID, one, seen(one, _ROWS))
        told = {at for found, _ in seen(one, _ROWS) for at in range(*found.span())}
        yield from marking.faults(ID, one, lost_by_kind.ROWS, told)
        if found := _NO_ACT.match(one.open):
            what = f'who acts has no verb: "{shown(one, found.span(), 1)} ..."'
            yield fault(ID, one, found.span(), what, "write what was done, such as noted or welcomed")
        yield from _to_come(one)
        for been in _BEEN.finditer(one.open) if "been" in one.small else ():
            if been.start("been") in told:
                continue
            what = f'"has", "have" or "had" is lost: "... {shown(one, been.span("been"), 2)} ..."'
            yield fault(ID, one, been.span("been"), what, 'write "has been", "have been" or "had been"')
    for one, at, word in lost_between.lost(texts, statement, shelf):
        first, _, second = one.text[slice(*at)].partition(" ")
        if {at[1], at[1] - len(second)}.isdisjoint(_told(one)):
            what = f'"{word}" is lost, which stands here in earlier statements: "... {shown(one, at, 1)} ..."'
            yield fault(ID, one, at, what, f'write "{first} {word} {second}"')
    yield from _without_verb(statement, texts)


def _to_come(one: Prose) -> Iterator[Problem]:
    """Yield where a meeting "to be held" is the subject of a clause, and no verb follows."""
    for found in _TO_COME.finditer(one.open):
        what = f'the clause has no verb: "{found["that"]} ... {shown(one, found.span("to"))}"'
        yield fault(ID, one, found.span("to"), what, 'write "will be", "would be" or "is to be"')


def _told(one: Prose) -> Iterator[int]:
    """Yield where the words begin and end before which the table told of a word."""
    for found, _ in seen(one, _ROWS):
        yield from found.span("at")


def _without_verb(statement: Statement, texts: tuple[Prose, ...]) -> Iterator[Problem]:
    """Yield the paragraphs whose one sentence says what a body is to do, and not that it did."""
    if statement.kind is not Kind.STATEMENT:
        return
    found = [
        (one, begins)
        for one in texts
        if one.passage.block and one.passage.block.kind is BlockKind.PARAGRAPH and (begins := _NO_VERB.match(one.open))
    ]
    for one, begins in found if len(found) <= _NOTES else ():
        what = f'the sentence has no verb: "{begins[0]} ..."'
        yield fault(ID, one, begins.span(), what, 'write what it did: "agreed to", "decided to", "undertook to"')
