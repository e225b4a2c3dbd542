"""Names of one thing, and lists of names, with a verb of another number: for the rule `agreement`.

In: a text. Out: each place such as "by which the Rain Framework were agreed", "Elbonia, Ruritania and Sylvania was".
A group of people, "the Rain Committee were", is let pass: some write so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.prose import BLANK, Prose
from drafter.check.wording.inflected import plural, singular
from drafter.patterns import compiled

_THING = (
    r"(?:Framework|Centre|Center|Network|Process|Programme|Program|Fund|Strategy|Plan|Declaration|Convention|Solution"
    r"|Project|Initiative|System|Agreement|Protocol|Charter|Portal|Roadmap|Mechanism|Treaty|Database)"
)
_NAMED = compiled(
    r"(?:^|(?<=[.;]\s)|(?<=\bthat\s)|(?<=\bwhich\s)|(?<=\bwhile\s)|(?<=\bwhere\s)|(?<=\bbecause\s))"
    rf"[Tt]he\s(?:[A-Z][\w’'-]+\s(?:(?:of|on|for)\s)?){{1,6}}(?<=\s){_THING}(?:\s\([A-Z]+\))?\s(?P<at>were|are|have)\b"
)
_LIST_END = compiled(rf"\band (?:the )?{BLANK}{{3,}}(?: \([A-Z]+\))? (?P<at>was|has|is)\b")
_ONLY_NAMES = compiled(rf"(?:(?:and )?(?:the )?{BLANK}+(?: \([A-Z]+\))?,? )+", re.IGNORECASE)

Found = tuple[re.Match[str], str, str]
"""What was found, what is wrong, and what to write for its group "at"."""


def disagreeing(one: Prose) -> Iterator[Found]:
    """Yield each such place of a text."""
    if not one.small.isdisjoint(("were", "are", "have")):
        for found in _NAMED.finditer(one.text):
            yield found, "a singular has a plural verb", singular(found["at"])
    for found in () if one.small.isdisjoint(("was", "is", "has")) else _LIST_END.finditer(one.open):
        names = one.open[: found.start("at")].rpartition(". ")[2].rpartition(" that ")[2]
        if _ONLY_NAMES.fullmatch(names if names.startswith((BLANK, "The ", "the ")) else ""):
            yield found, "several have a singular verb", plural(found["at"])
