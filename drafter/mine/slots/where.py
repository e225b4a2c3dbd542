"""Names that no table knows, told by where they stand: a city beside its date, people beside people."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.letters import CAPITALS
from drafter.mine.clauses import figures, forms
from drafter.mine.slots.template import Template

_WORD = rf"[{CAPITALS}][\w’'.-]*"
_NAME = re.compile(rf"{_WORD}(?:(?: (?:of|the|de|del|and))* {_WORD})*(?:, [{CAPITALS}][\w’' .-]*)?")
_NO_PLACE = frozenset(
    (*forms.NAMED_BY, *forms.GATHERINGS, "annex", "article", "part", "section", "chapter", "paragraph")
)
_BEFORE_DATE = re.compile(r"(?:,? (?:in|on|from|between)|,) ")
_HELD_IN = re.compile(r"\b(?:held|hosted|convened|gathered|met|took place|taken place) in $")
_TOWN_OF = re.compile(r"\b(?:municipality|city|town|village|district|county|province|canton) of $", re.IGNORECASE)
_PEOPLE = re.compile(r"\b(?:members|experts|observers|and|by) $")


def is_place(template: Template, nth: int) -> bool:
    """Return whether names fill the slot that stand as a place does: "the meeting in {{ }}", "in {{ }} on" a date."""
    if not re.search(r"\b[Ii]n $", template.fixed[nth]):
        return False
    values = [filling[nth] for filling in template.fillings.values()]
    if figures.are_months(values) or not all(
        _NAME.fullmatch(value) and not value.isupper() and _NO_PLACE.isdisjoint(_words(value)) for value in values
    ):
        return False
    after_meeting = nth > 0 and template.fixed[nth] == " in " and _kinds(template, nth - 1) == {"meeting"}
    before_date = nth + 1 < len(template.gaps) and _BEFORE_DATE.fullmatch(template.fixed[nth + 1])
    if after_meeting or _HELD_IN.search(template.fixed[nth]):
        return True
    return bool(before_date) and _kinds(template, nth + 1) <= {"date", "dates"}


def is_town(template: Template, nth: int) -> bool:
    """Return whether what fills the slot is called a town: "the municipality of {{ }}"."""
    return _TOWN_OF.search(template.fixed[nth]) is not None


def are_people(template: Template, nth: int) -> bool:
    """Return whether a list of names goes on with those who came by name in the slot before it."""
    if nth == 0 or not _PEOPLE.search(template.fixed[nth]):
        return False
    return all(forms.PERSON.search(filling[nth - 1]) for filling in template.fillings.values())


def _kinds(template: Template, nth: int) -> set[str]:
    return {kinds[nth] for kinds in template.kinds.values()}


def _words(value: str) -> Sequence[str]:
    return value.lower().split()
