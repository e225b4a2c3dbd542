"""Percentages are written in two ways: "5 per cent" and "5%".

One form in one document: "per cent" at the United Nations, the sign in Australian style.

Passes: Catches fell by 5 per cent in the north and by 12 per cent in the south.
Fails:  Catches fell by 5 per cent in the north and by 12% in the south.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check import style
from drafter.check.drafts import is_draft
from drafter.check.prose import fault, running
from drafter.check.wording.forms import Use, times
from drafter.model import Problem, Shelf, Statement
from drafter.patterns import compiled

ID = "per-cent"
_FORM = compiled(r"(?<=\d)(?P<form>\s?%|\s(?:per cent|percent)\b)")
_AFTER = {"%": "%", "per cent": " per cent", "percent": " percent"}


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning at each percentage of a rarer form."""
    forms: dict[str, list[Use]] = {form: [] for form in _AFTER}
    for one in running(statement, shelf):
        for found in _FORM.finditer(one.open) if "%" in one.open or "cent" in one.open else ():
            forms[found[0].strip()].append(Use(one, found.span()))
    asked = style.profile(statement, shelf).per_cent
    strict = asked in forms and (is_draft(statement, shelf) or forms[asked])  # a past text was agreed as it is
    own = asked if strict else max(forms, key=lambda form: len(forms[form]))
    for form, uses in forms.items():
        for use in uses if form != own else ():
            why = f'the text has "{own}" {times(len(forms[own]))}' if forms[own] else f'the style asks for "{own}"'
            after = _AFTER[own]
            yield fault(ID, use.one, use.at, f'"{form}" stands for "{own}"; {why}', f'write "{own}"', after=after)
