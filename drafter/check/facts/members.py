"""How many the members are, told several times, for the rule `part_of`.

In: a statement. Out: "our fourteen economies" beside "our fifteen economies"; "eleven of our members" and "the
remaining four" where all are fourteen; the "eighteenth member", admitted by sixteen; "bringing the number of members
from seven to nine" with one that joined, or to nine where "all eight members" paid.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from drafter import dates, sentences
from drafter.cardinals import figure
from drafter.check.facts.announced import AND_IN_NAMES, WORDS
from drafter.check.places import Passage, running
from drafter.model import Problem, Statement
from drafter.patterns import compiled
from drafter.problems import warning
from drafter.proper.patterns import LIST

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
_ROSE = r"(?:bring\w*|brought|rais\w+|increas\w+|rose|risen|rises|grew|grow\w*|expand\w*|enlarg\w+)"
_HOW_MANY = (
    r"(?:number\sof\s(?:the\s|its\s)?(?:[a-z]+\s)?(?:members|member\sStates|[Pp]arties)|membership)"
    r"(?:\sof\s(?:the\s)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*)?"
)
_BROUGHT = compiled(
    rf"\b(?:{_ROSE}\s(?:[a-z]+\s){{0,3}}?{_HOW_MANY}|{_HOW_MANY}\s(?:has\s|had\s)?{_ROSE})"
    rf"(?:\sfrom\s(?P<before>{_NUMBER}))?\sto\s(?P<after>{_NUMBER})(?![\w-])"
)
"""How many they are since some joined: "bringing the number of members from seven to nine"."""
_HAS = compiled(rf"\b(?:[Aa]ll|(?P<now>now\sha(?:s|ve)))\s(?P<number>{_NUMBER})\s(?:members|member\sStates|Parties)\b")
_JOINED = compiled(
    rf"\b(?:accession|admission|entry|joining|addition|welcomed)(?:\s(?:of|by))?\s(?P<who>{LIST})", re.VERBOSE
)
_LEAST = 4
"""So many at least: "our two countries" may be any two."""


def disagreeing(statement: Statement) -> Iterator[Problem]:
    """Yield a warning at each number of members that is not the one the text gives them, or does not add up to it."""
    here = [passage for passage in running(statement) if not passage.annex]
    yield from _brought(here)
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


def _brought(here: Sequence[Passage]) -> Iterator[Problem]:
    """Yield each number of members since some joined that is not the former and those, or not the one told of all."""
    has = [found for passage in here for found in _HAS.finditer(passage.text)]
    every = {figure(found["number"]) for found in has}
    for passage in here:
        for sentence in sentences.split(passage.text) if "member" in passage.text or "arties" in passage.text else ():
            if not (found := _BROUGHT.search(sentence)):
                continue
            after, many = figure(found["after"]), _many(_JOINED.search(sentence))
            if found["before"] and many and after - figure(found["before"]) != many:
                what = f'"{found[0]}", and {many} joined'
            elif len(every) == 1 and not {after, after if has[0]["now"] else after - many} & every:
                what = f'"{found[0]}": elsewhere the text says that they are {next(iter(every))}'
            else:
                continue
            yield warning("part-of", what, passage.place, "find out which number is right, and correct the other")


def _many(joined: re.Match[str] | None) -> int:
    """Return how many are named; 0 where that cannot be told."""
    if joined is None or AND_IN_NAMES.search(joined["who"]):
        return 0
    return len(re.split(r", and |, | and ", joined["who"]))
