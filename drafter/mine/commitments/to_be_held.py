"""Events that are to be held, as a text tells of them: "the Roundtable to be co-hosted by Elbonia on 3 May".

In: a text. Out: a Deed, its action the words that name the event and when it is; None where none is planned.
"""

from __future__ import annotations

import re

from drafter.mine.commitments import agents
from drafter.mine.commitments.complements import Deed, bare
from drafter.mine.commitments.words import EVENTS, HELD_AS
from drafter.patterns import compiled
from drafter.verbs.forms import alternatives

_PLANNED = compiled(
    rf"\s(?:to\sbe|will\sbe|is\sto\sbe|are\sto\sbe|would\sbe)\s(?:[a-z]+ly\s)?(?:{alternatives(HELD_AS)})\b"
    r"|\s\(?(?:scheduled|planned|slated|foreseen|envisaged)\s(?:for|in|on|to)\b"
)
_CALLED_OFF = compiled(
    r"\b(?:had|has|have|was|were|is|are)\s(?:since\s)?(?:been\s)?(?:postponed|cancell?ed|deferred|called\soff|put\soff"
    r"|abandoned)\b(?!\s(?:to|until|till|by)\b)"
)
"""What became of a plan: it is none any more, where no other time is told."""
_SAYS_MORE = compiled(r"\b(?:will|would|shall|should|must|may|can|could|is|are|was|were|has|have|had)\b")
"""A whole sentence stands before what is planned: only its last words name that."""
_LAST_THING = compiled(
    r"\b(?:the|an?|its|their)\s(?:(?!(?:the|an?|its|their)\s)[\w’'-]+\s){{0,8}}?(?i:{})\b[^,;]{{0,60}}$".format(
        "|".join(sorted(EVENTS))
    )
)
_PREPARING = compiled(
    r"\s*(?:that\s+)?(?:(?:the\s)?(?:[a-z]+\s)?(?:preparations|arrangements|planning|plans|preparatory\swork|progress)"
    r"(?P<by>\s(?:made\s)?by\s[^,;]{2,80}?)?\s(?:for|of|on|in|towards)\s(?=(?:the|an?|its|their)\s))?"
)
"""What is told of an event beside it: the preparations are no promise, the event is."""


def planned(text: str) -> Deed | None:
    """Return an event that is to be held: "the Roundtable to be co-hosted by Elbonia on 3 May"."""
    found = _PLANNED.search(text)
    if found is None or _CALLED_OFF.search(text, found.end()):
        return None
    what = text[: found.start()]
    if found[0].lstrip().startswith("("):
        what = re.split(r", and | and (?=the )|, (?=the )|, including ", what)[-1]
        end = text.find(")", found.end())
        return Deed(bare(what + text[found.start() : end + 1 if end > 0 else len(text)]), "")
    if _SAYS_MORE.search(what):
        named = _LAST_THING.search(what.rstrip(" ,"))
        return Deed(bare(text[named.start() :])) if named else None
    start = _PREPARING.match(what)
    who = agents.by_whom(what[: start.end()]) if start and start["by"] else ""
    return Deed(bare(text[start.end() if start else 0 :]), who or agents.by_whom(text[found.start() :]))
