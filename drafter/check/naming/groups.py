"""Groups whose first word stands in the singular and in the plural, for the rule `name_forms`: "Experts Group".

In: a statement that has "Expert Group" too. Out: the first place of the rarer form; and of a tool that is named with
its owner in two ways, the "Members' Portal" and the "Members' Web Portal".
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from drafter.check.naming.uses import english, stands_in
from drafter.check.places import Passage
from drafter.model import Problem, Severity, Statement
from drafter.patterns import compiled

_GROUP = compiled(
    r"\b(?<!-)(?P<of>(?!Members?\b|States?\b|Ministers?\b|Officials?\b|Works?\b)[A-Z][a-z]{3,}) "
    r"(?P<group>Group|Committee|Panel|Network|Council|Centre|Center|Taskforce|Board)\b"
)

_TOOL = compiled(
    r"\b(?P<of>[A-Z][a-z]+s)[’'] (?P<kind>(?:[A-Z][a-z]+ )?)"
    r"(?P<tool>Portal|Website|Platform|Intranet|Register|Database|Handbook|Manual|Toolkit)\b"
)
"""What its owner has one of."""


def told(
    rule: str, statement: Statement, is_registered: Callable[[str], bool], before: Collection[str]
) -> Iterator[Problem]:
    """Yield a warning of the rarer form, unless a name that was told `before` has it in it."""
    found: dict[tuple[str, str], dict[str, list[Passage]]] = {}
    for passage in english(statement):
        for match in _GROUP.finditer(passage.text):
            forms = found.setdefault((match["of"].removesuffix("s"), match["group"]), {})
            forms.setdefault(match["of"], []).append(passage)
    yield from _tools(rule, statement)
    for (_, group), forms in found.items():
        if len(forms) > 1:
            kept = {form: is_registered(f"{form} {group}") for form in forms}
            usual, rare = sorted(forms, key=lambda form: (not kept[form], -len(forms[form])))[:2]
            if any(f"{rare} {group}" in name for name in before):
                continue
            place, other = forms[rare][0].place, forms[usual][0].place
            what = f'"{rare} {group}" is "{usual} {group}"{stands_in(other) or " elsewhere in this text"}'
            yield Problem(rule, Severity.WARNING, what, place, "write one form, if it is the same", (other,))


def _tools(rule: str, statement: Statement) -> Iterator[Problem]:
    """Yield the rarer name of a tool that has two: one with a word more than the other."""
    found: dict[tuple[str, str], dict[str, list[Passage]]] = {}
    for passage in english(statement):
        for match in _TOOL.finditer(passage.text):
            found.setdefault((match["of"], match["tool"]), {}).setdefault(match["kind"], []).append(passage)
    for (of, tool), kinds in found.items():
        if len(kinds) == 2 and "" in kinds:
            usual, rare = sorted(kinds, key=lambda kind: (-len(kinds[kind]), kind))
            place, other = kinds[rare][0].place, kinds[usual][0].place
            what = f'"{of}’ {rare}{tool}" is "{of}’ {usual}{tool}"{stands_in(other) or " elsewhere in this text"}'
            yield Problem(rule, Severity.WARNING, what, place, "write one form, if it is the same", (other,))
