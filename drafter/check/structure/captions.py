"""Tables, figures and boxes that a text numbers, for the rule `cross-reference`.

In: the passages of a statement. Out: each reference to a number that no caption bears: "Table 2" beside Table 1.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.check.places import Passage
from drafter.model import Problem
from drafter.patterns import compiled
from drafter.problems import warning

_KIND = r"(?P<kind>Table|Figure|Box|Chart|Map|Graph)"
_CAPTION = compiled(rf"\W{{0,3}}{_KIND}\s(?P<number>\d{{1,2}})(?:\s?[.:–—-]|\W{{0,3}}$|\s(?=[A-Z(]))")
_REFERENCE = compiled(rf"\b(?i:{_KIND})\s(?P<number>\d{{1,2}})\b(?![-.]\d)(?!\s(?:of|in)\s(?!(?:this|the\spresent)\b))")


def astray(found: Sequence[Passage], rule: str) -> Iterator[Problem]:
    """Yield a warning at each reference to a table or figure that is not there, where others of its kind are."""
    captions: dict[str, set[int]] = {}
    titles = set[int]()
    for passage in found:
        caption = _CAPTION.match(passage.text)
        if caption and not (passage.block and passage.block.label.isdecimal()):
            captions.setdefault(caption["kind"], set()).add(int(caption["number"]))
            titles.add(passage.at)
    for passage in found if captions else ():
        for named in _REFERENCE.finditer(passage.text) if passage.at not in titles else ():
            there = captions.get(named["kind"].capitalize(), set())
            if there and int(named["number"]) not in there:
                have = " and ".join(f"{named['kind'].capitalize()} {number}" for number in sorted(there))
                what = f'"{named[0]}" is not there: the text has {have}'
                yield warning(rule, what, passage.place, "correct the number, or add what is missing")
