"""How many the members are, told several times, for the rule `part_of`.

In: a statement. Out: "our fourteen economies" beside "our fifteen economies"; "eleven of our members" and "the
remaining four" where all are fourteen; the "eighteenth member", admitted by sixteen.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from drafter import dates, sentences
from drafter.cardinals import figure
from drafter.check.facts.announced import WORDS
from drafter.check.places import Passage, running
from drafter.model import Problem, Statement
from drafter.patterns import compiled
from drafter.problems import warning

_NUMBER = rf"one|{'|'.join(WORDS)}|[1-9]\d?"
_WHO = r"(?:member\s(?:States|countries)|members|economies|countries|parliaments|[Pp]arties|[Gg]overnments|[Ss]tates)"
_OURS = compiled(rf"(?:\b[Oo]ur|^We,[^.;,]{{0,80}}\bof\sthe)\s(?P<number>{_NUMBER})\s(?P<who>{_WHO})\b")
_ALL = compiled(rf"\b[Aa]ll\s(?P<number>{_NUMBER})\s(?:members|member\sStates|Parties)\b")
_SOME = compiled(rf"(?<![\w-])(?P<part>{_NUMBER})\sof\s(?:our|its|the)\smembers\b", re.IGNORECASE)
_REST = compiled(
    rf"\bthe\s(?:remaining|other)\s(?P<rest>{_NUMBER})\b"
    r"(?!\s(?!to\b|intend|hope|have|had|were|are|will|would|did)\w)"
)
_ADMITS = compiled(r"\b(?i:admit)\w*\b[^.;]{0,100}?\bas\s(?:the|its|our)\s(?P<nth>[\w-]+)\smember\b")
_LEAST = 4
"""So many at least: "our two countries" may be any two."""


def disagreeing(statement: Statement) -> Iterator[Problem]:
    """Yield a warning at each number of members that is not the one the text gives them, or does not add up to it."""
    here = [passage for passage in running(statement) if not passage.annex]
    ours = [(figure(found["number"]), found[0], passage) for passage in here for found in _OURS.finditer(passage.text)]
    every = [figure(found["number"]) for passage in here for found in _ALL.finditer(passage.text)]
    numbers = Counter(
        [number for number, _, _ in ours if number >= _LEAST] + [each for each in every if each >= _LEAST]
    )
    if len(numbers) > 1 and len({number for number, _, _ in ours} & set(numbers)):
        yield from _two(ours, numbers)
    if len(numbers) == 1:
        for passage in here:
            yield from _parts(passage, *numbers)
            yield from _admitted(passage, *numbers)


def _two(ours: list[tuple[int, str, Passage]], numbers: Counter[int]) -> Iterator[Problem]:
    usual = max(numbers, key=lambda number: (numbers[number], -list(numbers).index(number)))
    for number, said, passage in ours:
        if number in numbers and number != usual:
            what = f'"{said}": elsewhere the text says that they are {usual}'
            yield warning("part-of", what, passage.place, "find out which number is right, and correct the other")


def _parts(passage: Passage, whole: int) -> Iterator[Problem]:
    for sentence in sentences.split(passage.text):
        some, rest = _SOME.search(sentence), _REST.search(sentence)
        is_all = some and rest and some.end() < rest.start() and len(_SOME.findall(sentence)) == 1
        if is_all and some and rest and figure(some["part"]) + figure(rest["rest"]) != whole:
            what = f'"{some[0]}" and "{rest[0]}" are not the {whole} that the text counts'
            yield warning("part-of", what, passage.place, "correct one of the numbers")


def _admitted(passage: Passage, whole: int) -> Iterator[Problem]:
    for found in _ADMITS.finditer(passage.text):
        ordinals = dates.find_ordinals(found["nth"])
        if len(ordinals) == 1 and ordinals[0][0] not in (whole, whole + 1):
            what = f'"{found["nth"]} member": the text counts {whole} members'
            yield warning("part-of", what, passage.place, "find out which number is right, and correct the other")
