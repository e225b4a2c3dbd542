"""Sentences in, bodies that are at work out: a group that reports, or to which people contribute, was set up.

"Noted the first report of the Working Group", "the Working Group presented its report", "contributions to the Trust
Fund". Nobody need say that it was established.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.mine.commitments.readers import AT_WORK, Told, ahead, behind, confirmed, soon, wished
from drafter.model import Outcome
from drafter.patterns import compiled

_FOLLOWED = compiled(
    r"""\b(?:(?:reports?|presentations?|briefings?|recommendations|findings|advice)
        \s(?:[a-z]+\s){0,2}?(?:of|by|from)|contributions?\sto)\s
        (?:(?:the\s)?(?i:co-chairs?|chair|chairperson|coordinator|facilitator)\sof\s)?
        (?P<matter>(?:the|its)\s.+)""",
    re.VERBOSE,
)
_ACTING = compiled(
    r"\s(?:(?:had|has|have)\s)?(?:(?:since|already|now|also)\s)?"
    r"(?:(?:presented|submitted|delivered|tabled|circulated)\s(?:its|their)\s|reported\s(?:on|to|that|back)\b)"
)
_YET_TO = compiled(r"\b(?:will|would|shall|should|to be|once|when|until|expected|yet|not|never|no longer)\b")


def at_work(text: str) -> Iterator[Told]:
    """Yield the bodies that a sentence shows at work, in the words that name them."""
    rest = confirmed(text)
    for found in _FOLLOWED.finditer(rest):
        if not wished(rest[: found.start()]) and not _YET_TO.search(rest):
            yield Outcome.DONE, AT_WORK, ahead(found["matter"])
    for found in _ACTING.finditer(text):
        who = behind(text[: found.start()])
        if not soon(who) and not _YET_TO.search(who):
            yield Outcome.DONE, AT_WORK, who
