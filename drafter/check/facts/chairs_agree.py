"""Others are thanked for chairing the meeting than chaired it.

Compared are what the opening says ("co-chaired by ..."), the "co_chairs" of the head, and the thanks at the end. To
thank one of two co-chairs is a choice, to thank a third a fault.

Passes: ... co-chaired by Elbonia and Ruritania ... thanked Elbonia and Ruritania for chairing the meeting.
Fails:  ... co-chaired by Elbonia and Ruritania ... thanked Elbonia and Sylvania for chairing the meeting.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check import hosts, known
from drafter.model import Problem, Shelf, Statement
from drafter.problems import warning

ID = "chairs-agree"


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning for each that is thanked for chairing and did not."""
    names = known.archive(shelf).names
    named = hosts.chaired(statement)
    chairs = [*(who.name for who in named), *statement.meeting.co_chairs]
    for who in hosts.thanked_for_chairing(statement) if chairs else ():
        if all(hosts.is_told_apart(who.name, each, names) for each in chairs):
            said = " and ".join(f'"{each}"' for each in dict.fromkeys(chairs))
            what = f'"{who.name}" is thanked for chairing; {said} chaired the meeting'
            also = (named[0].passage.place,) if named else ()
            yield warning(ID, what, who.passage.place, "name those who chaired this meeting", *also)
