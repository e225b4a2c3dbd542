"""Numbered meetings stand now with capitals, now without: "the Seventh Meeting", "the sixth meeting".

Passes: The Seventh Meeting recalled the report of the Sixth Meeting, and proposed a second meeting of experts.
Passes: The Tenth Conference directed the Committee to hold its sixth meeting in May.
Fails:  The Seventh Meeting recalled the report of the sixth Meeting.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter import dates
from drafter.check.prose import fault, running
from drafter.check.wording.forms import Use, times
from drafter.model import Problem, Shelf, Statement
from drafter.patterns import compiled

ID = "ordinal-case"
_MEETING = compiled(r"\s(?P<noun>[Mm]eeting|[Cc]onference|[Ss]ession|[Ss]ummit)\b(?!\s(?:day|room))")
_NAMED = compiled(r"\s(?:of|on)(?:\s(?:the|its|their|our|of|on|and|for|to|senior|officials)\b|\s\(?[A-Z][\w’'-]*\)?)+")
_ANY = frozenset("International Regional National United Nations Convention Use".split())
"""What the names of many bodies have in common."""
_CAPITAL = compiled(r"\b[A-Z][\w-]+")
_THE = compiled(r"\b(?:[Tt]he|[Ii]ts|[Oo]ur|[Tt]his)\s$")


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield one warning, at the first place of a rarer form; the others stand in `also`."""
    forms: dict[str, list[Use]] = {}
    for one in running(statement, shelf):
        for _, printed, at in dates.find_ordinals(one.text):
            noun = _MEETING.match(one.text, at[1])
            if noun and printed[0].isalpha() and _THE.search(one.text, max(0, at[0] - 6), at[0]):
                form = ("A" if printed[0].isupper() else "a") + ("A" if noun["noun"][0].isupper() else "a")
                forms.setdefault(form, []).append(Use(one, (at[0], noun.end())))
    if len(forms) > 1:
        yield from _told(forms)


def _told(forms: dict[str, list[Use]]) -> Iterator[Problem]:
    """Yield the problem; of forms that stand alike often, the one with capitals is the text's own."""
    own = max(forms, key=lambda form: (len(forms[form]), form == "AA"))
    others = (use for form in forms if form != own for use in forms[form])
    wrong = [use for use in others if any(_is_one_series(use, right) for right in forms[own])]
    if not wrong:
        return
    wrong.sort(key=lambda use: use.one.passage.at)
    first, right = wrong[0], forms[own][0]
    what = f'"{first.words}" has other capitals than "{right.words}", which stands so {times(len(forms[own]))}'
    also = (*(use.one for use in wrong[1:]), *(use.one for use in forms[own][:2]))
    yield fault(ID, first.one, first.at, what, "write all with the same capitals", also=also)


def _is_one_series(one: Use, other: Use) -> bool:
    """Return whether two meetings are named alike: bare with one noun, or with a word in common behind "of"."""
    here, there = _of(one), _of(other)
    nouns = {use.words.casefold().split()[-1] for use in (one, other)}
    return bool(here & there) or (not (here or there) and len(nouns) == 1)


def _of(use: Use) -> frozenset[str]:
    found = _NAMED.match(use.one.text, use.at[1])
    return frozenset(_CAPITAL.findall(found[0])) - _ANY if found else frozenset()
