"""The text calls itself now "the Meeting", now "the meeting"; its body now "the Commission", now "the commission".

One form in one document; officials take a change of form for a change of meaning. A warning where the rarer form surely
is this meeting ("the meeting noted", "attended the meeting"), else a note.

Passes: The Meeting agreed to report. The Meeting noted the budget.
Fails:  The Meeting agreed to report. The meeting noted the budget.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from drafter.check.prose import Prose, running
from drafter.check.wording.forms import times
from drafter.model import Problem, Severity, Shelf, Statement
from drafter.patterns import compiled

ID = "meeting-case"
# "the meeting of experts" is another one; so is "the meeting in Zenda".
_THE = (
    r"\b[Tt]he (?P<word>{nouns})"
    r"(?:(?<=briefed the [Mm]eeting)(?= on\b)|(?!\s+(?:of|on|in|at|held|between|to be)\b))(?!\w)"
)
_OF_BODY = compiled(r"\b(?:Commission|Committee|Council|Assembly|Organi[sz]ation|Board|Working Group)\b")
_OF_MEETING = compiled(r"\b(?:Session|Summit)\b")
_ITSELF = compiled(
    r"""(?:^|[.;]\s)[Tt]he\s(?:meeting|conference|session|summit)\s(?:also\s|further\s|then\s)?
          (?:[a-z]+ed|took|was\sattended|was\sopened|held|heard|met|had)\b
      | \b(?:attended|briefed|addressed|purposes?\sof|participated\sin|advised|informed|objectives?\sof
            |agenda\s(?:of|for)|(?:excellent|fine|successful)\s(?:organi[sz]ation|conduct|hosting)\sof)
          \sthe\s(?:meeting|conference|session|summit)\b
      | (?:^|[.;]\s)[Tt]he\s(?:commission|committee|council|assembly|board|working\sgroup)\s(?:also\s|further\s|then\s)?
          (?:agreed|noted|welcomed|endorsed|adopted|approved|decided|recommended|requested|thanked|expressed|recalled
            |reviewed|considered|held|met|heard|took\snote|took\splace|accepted
            |reaffirmed|emphasi[sz]ed|recogni[sz]ed)\b
      | \b(?:report(?:s|ed)?|invited|requested|asked|urged|thanked)\s(?:to\s)?the
          \s(?:commission|committee|council|assembly|organi[sz]ation|board|working\sgroup)\b
      | \bmembers\sof\sthe\s(?:commission|committee|council|assembly|board|working\sgroup)\b""",
    re.VERBOSE | re.IGNORECASE,
)


class Use(NamedTuple):
    """One place of a form, and whether it surely is this meeting."""

    one: Prose
    sure: bool


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield one problem, at the first place of the rarer form; the others stand in `also`."""
    forms: dict[str, list[Use]] = {}
    nouns = ["Meeting", "Conference", *_OF_MEETING.findall(statement.meeting.name), *_body(statement)]
    uses = compiled(_THE.format(nouns="|".join(f"{each}|{each.lower()}" for each in nouns)))
    for one in running(statement, shelf):
        here = list(uses.finditer(one.text))
        sure = [found.end() for found in _ITSELF.finditer(one.text)] if here else []
        for found in here:
            at = bisect_right(sure, found.start())
            is_sure = at < len(sure) and found.end() >= sure[at] - 30
            forms.setdefault(found["word"], []).append(Use(one, is_sure))
    for capital in dict.fromkeys(nouns):
        small = capital.lower()
        if capital in forms and small in forms:
            rarer, other = (capital, small) if len(forms[capital]) < len(forms[small]) else (small, capital)
            what = f'"the {rarer}" stands {times(len(forms[rarer]))}, "the {other}" {times(len(forms[other]))}'
            yield _told(what, f'write "the {other}" throughout', forms[rarer], forms[other][0])


def _body(statement: Statement) -> list[str]:
    """Return the noun that a body is short for: "the Commission"; of "Board of the Commission" the Board."""
    found = _OF_BODY.findall(statement.meeting.body) or _OF_BODY.findall(statement.meeting.name)
    if len(set(found)) > 1 and (part := _OF_BODY.findall(statement.meeting.body.partition(" of the ")[0])):
        return part[-1:] if " of the " in statement.meeting.body else []
    return found if len(set(found)) == 1 else []


def _told(what: str, mend: str, uses: list[Use], other: Use) -> Problem:
    sure = [use for use in uses if use.sure]
    severity = Severity.WARNING if sure else Severity.NOTE
    first, *rest = dict.fromkeys(use.one.passage.place for use in (*(sure or uses), *uses, other))
    return Problem(ID, severity, what, first, mend, tuple(rest))
