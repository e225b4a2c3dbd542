"""Rules of names: delegations, organisations, mechanisms and their acronyms."""

from __future__ import annotations

from types import ModuleType

from drafter.check.naming import (
    absent_member,
    acronym_meanings,
    acronyms,
    attendance_order,
    delegation_forms,
    doubled_delegation,
    list_order,
    listed_article,
    lost_name,
    meeting_forms,
    name_forms,
    no_country,
    persons,
    registered_forms,
    two_spellings,
    unexplained,
    unused_acronym,
)

RULES: tuple[ModuleType, ...] = (
    lost_name,
    attendance_order,
    doubled_delegation,
    absent_member,
    delegation_forms,
    listed_article,
    list_order,
    no_country,
    name_forms,
    registered_forms,
    meeting_forms,
    persons,
    two_spellings,
    acronyms,
    unexplained,
    unused_acronym,
    acronym_meanings,
)
