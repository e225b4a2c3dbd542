"""Numbered meetings stand now with capitals, now without: "the Seventh Meeting", "the sixth meeting".

Passes: The Seventh Meeting recalled the report of the Sixth Meeting, and proposed a second meeting of experts.
Fails:  The Seventh Meeting recalled the report of the sixth Meeting.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter import dates
from drafter.check.prose import fault, prose
from drafter.check.wording.forms import Use, times
from drafter.model import Problem, Shelf, Statement
from drafter.patterns import compiled

ID = "ordinal-case"
_MEETING = compiled(r"\s(?P<noun>[Mm]eeting|[Cc]onference|[Ss]ession|[Ss]ummit)\b(?!\s(?:day|room))")
_THE = compiled(r"\b(?:[Tt]he|[Ii]ts|[Oo]ur|[Tt]his)\s$")


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield one warning, at the first place of a rarer form; the others stand in `also`."""
    forms: dict[str, list[Use]] = {}
    for one in prose(statement, shelf):
        if one.is_capitals:
            continue
        for _, printed, at in dates.find_ordinals(one.text):
            noun = _MEETING.match(one.text, at[1])
            title = one.passage.block is None and at[0] == 0
            if noun and printed[0].isalpha() and (title or _THE.search(one.text, max(0, at[0] - 6), at[0])):
                form = ("A" if printed[0].isupper() else "a") + ("A" if noun["noun"][0].isupper() else "a")
                forms.setdefault(form, []).append(Use(one, (at[0], noun.end())))
    if len(forms) > 1:
        yield _told(forms)


def _told(forms: dict[str, list[Use]]) -> Problem:
    """Return the problem; of forms that stand alike often, the one with capitals is the text's own."""
    own = max(forms, key=lambda form: (len(forms[form]), form == "AA"))
    wrong = sorted((use for form in forms if form != own for use in forms[form]), key=lambda use: use.one.passage.at)
    first, right = wrong[0], forms[own][0]
    what = f'"{first.words}" has other capitals than "{right.words}", which stands so {times(len(forms[own]))}'
    also = (*(use.one for use in wrong[1:]), *(use.one for use in forms[own][:2]))
    return fault(ID, first.one, first.at, what, "write all with the same capitals, if meetings of one series are meant", also=also)
