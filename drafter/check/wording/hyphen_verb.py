"""A verb with its particle has a hyphen: "as the project scaled-up".

Such a verb is two words. Only before a noun, or as a noun, has it a hyphen: "a scaled-up project", "the follow-up".

Passes: As the scaled-up project came to an end, the Meeting agreed to follow up and to set up a group.
Fails:  As the project scaled-up, the Meeting agreed to follow-up on its report.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.prose import fault, prose, shown
from drafter.model import Problem, Shelf, Statement
from drafter.patterns import compiled

ID = "hyphen-verb"
_PARTICLE = "up|out|down|off|back|in|over|on"
_VERB = compiled(
    rf"""(?P<verb>(?<![\w-])[a-z]+ed)-(?:{_PARTICLE})\b(?=[,;]|\s(?:the|a|an|its|their|this|these|all|by|to)\s)
       | (?<=\bto\s)(?P<plain>follow|set|scale|build|carry|roll|phase|start|speed|step|take|sign|point
         |draw|back|stand|lead|hand)
         -(?:{_PARTICLE})\b(?=[,;.]|\s(?:the|a|an|its|their|this|these|those|all|on|with|in|by)\s)
       | (?<![\w-])(?P<doing>[a-z]{{3,}}ing)-(?:{_PARTICLE})\b(?=\s(?:the|a|an|its|their|this|these|all|[a-z]+s)\s
         |\s[a-z]+\s(?:mechanism|group|process|system|network|office|centre|arrangements?)\b)""",
    re.VERBOSE,
)


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning at each such verb."""
    for one in prose(statement, shelf):
        for found in _VERB.finditer(one.open) if "-" in one.open else ():
            after = found[0].replace("-", " ")
            what = f'"{found[0]}" is a verb, and has a hyphen: "... {shown(one, found.span())} ..."'
            yield fault(ID, one, found.span(), what, f'write "{after}"', after=after)
